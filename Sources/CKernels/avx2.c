/* x86-64 with AVX2 (most processors since 2013). */
#include "kernels.h"
#if defined(__x86_64__) && !defined(KITH_PLAIN) /* a build in a hurry does without */
#include <string.h>
#pragma clang attribute push(__attribute__((target("avx,avx2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#define ISA avx2
#define ISA_NAME "avx2"
#define WIDTH 8
#include "isa.inc"
#pragma clang attribute pop
const kith_kernels *const kith_kernels_avx2[2] = {&table_avx2_64, &table_avx2_16};
#else
const kith_kernels *const kith_kernels_avx2[2] = {0, 0};
#endif
