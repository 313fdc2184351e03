#pragma once
#include <stdint.h>

/* Philox4x32-10 (Salmon et al. 2011, doi:10.1145/2063384.2063405): the same function as in Swift. */
void kith_philox4x32(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]);
