/* x86-64 with AVX-512 F, BW, DQ and VL. */
#include "kernels.h"
#if defined(__x86_64__) && !defined(KITH_PLAIN) /* a build in a hurry does without */
#include <string.h>
#pragma clang attribute push( \
    __attribute__((target("avx,avx2,bmi,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512dq,avx512vl,avx512cd"))), apply_to = function)
#define ISA avx512
#define ISA_NAME "avx512"
#define WIDTH 16
#include "isa.inc"
#pragma clang attribute pop
const kith_kernels *const kith_kernels_avx512[2] = {&table_avx512_64, &table_avx512_16};
#else
const kith_kernels *const kith_kernels_avx512[2] = {0, 0};
#endif
