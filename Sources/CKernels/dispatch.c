/* Which kernels are compiled in and which this processor can run. */
#include "kernels.h"
#include <stddef.h>

extern const kith_kernels *const kith_kernels_plain[2], *const kith_kernels_avx2[2], *const kith_kernels_avx512[2];

const kith_kernels *kith_kernels_compiled(int32_t index, int32_t lanes) {
  const kith_kernels *const *const sets[3] = {kith_kernels_plain, kith_kernels_avx2, kith_kernels_avx512};
  if (index < 0 || index > 2) return NULL;
  return sets[index][lanes == KITH_FULL_LANES ? 0 : 1];
}

int32_t kith_kernels_runs(int32_t index) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (index == 1) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
  if (index == 2)
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512cd");
#endif
  return index == 0;
}
