/* Every processor. */
#define ISA plain
#define ISA_NAME "plain"
#define WIDTH 4
#include "isa.inc"

const kith_kernels *const kith_kernels_plain[2] = {&table_plain_64, &table_plain_16};
