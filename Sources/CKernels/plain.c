/* Every processor. */
#define ISA plain
#define ISA_NAME "plain"
#include "isa.inc"

const kith_kernels *const kith_kernels_plain[2] = {&table_plain_4, &table_plain_1};
