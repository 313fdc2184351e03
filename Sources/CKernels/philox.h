/* Philox4x32-10 (Salmon et al. 2011, doi:10.1145/2063384.2063405) for WIDTH counters side by side. Even and odd counters
 * are worked on apart, each in the low half of 64 bits: a product then needs no shuffling. */
#define PHILOX_M0 0xD2511F53u
#define PHILOX_M1 0xCD9E8D57u
#define PHILOX_W0 0x9E3779B9u
#define PHILOX_W1 0xBB67AE85u

/* The products of the low halves. Said in the processor's own words where it has some: where only half of a product is
 * asked for, the compiler forgets that the factors are halves, and makes a whole product, at three times the cost. */
INLINE vh low_product(vh x, uint32_t factor) {
#if defined(__x86_64__)
  vh other = (vh)(uint64_t)factor;
#if WIDTH == 4
  __asm__("pmuludq %1, %0" : "+x"(x) : "x"(other));
#else
  __asm__("vpmuludq %1, %0, %0" : "+v"(x) : "v"(other));
#endif
  return x;
#else
  return (x & 0xffffffffu) * factor;
#endif
}

/* The last `rounds` of the ten rounds; only the low halves count. */
INLINE void philox_rounds(vh c[4], kith_key key, int rounds) {
  uint32_t k0 = key.k0 + (uint32_t)(10 - rounds) * PHILOX_W0, k1 = key.k1 + (uint32_t)(10 - rounds) * PHILOX_W1;
  UNROLL for (int round = 0; round < rounds; round++) {
    vh p0 = low_product(c[0], PHILOX_M0), p1 = low_product(c[2], PHILOX_M1);
    c[0] = (p1 >> 32) ^ (c[1] ^ (vh)(uint64_t)k0);
    c[1] = p1;
    c[2] = (p0 >> 32) ^ (c[3] ^ (vh)(uint64_t)k1);
    c[3] = p0;
    k0 += PHILOX_W0;
    k1 += PHILOX_W1;
  }
}

/* Puts even and odd halves together again. */
INLINE vu philox_join(vh even, vh odd) { return (vu)((even & 0xffffffffu) | (odd << 32)); }

INLINE void philox(vu a, vu b, vu c, vu d, kith_key key, vu out[4]) {
  vh even[4] = {(vh)a, (vh)b, (vh)c, (vh)d};
  vh odd[4] = {(vh)a >> 32, (vh)b >> 32, (vh)c >> 32, (vh)d >> 32};
  philox_rounds(even, key, 10);
  philox_rounds(odd, key, 10);
  UNROLL for (int w = 0; w < 4; w++) out[w] = philox_join(even[w], odd[w]);
}

/* Counters that differ in their last word only: what does not depend on it, half of the first three rounds, is worked
 * out once. */
INLINE void philox_line(uint32_t a, uint32_t b, uint32_t c, int many, const vu *d, kith_key key, vu *out /* [4][many] */) {
  uint32_t k0 = key.k0, k1 = key.k1;
  uint64_t p0 = (uint64_t)PHILOX_M0 * a, p1 = (uint64_t)PHILOX_M1 * c;
  uint32_t c0 = (uint32_t)(p1 >> 32) ^ b ^ k0, c1 = (uint32_t)p1, c2 = (uint32_t)(p0 >> 32) ^ k1, c3 = (uint32_t)p0;
  k0 += PHILOX_W0;
  k1 += PHILOX_W1;
  uint64_t p0_second = (uint64_t)PHILOX_M0 * c0;
  uint32_t second_c0 = c1 ^ k0, second_c2 = (uint32_t)(p0_second >> 32) ^ c3 ^ k1, second_c3 = (uint32_t)p0_second;
  k0 += PHILOX_W0;
  k1 += PHILOX_W1;
  uint64_t p1_third = (uint64_t)PHILOX_M1 * second_c2;
  uint32_t third_c0 = (uint32_t)(p1_third >> 32) ^ k0, third_c1 = (uint32_t)p1_third, third_c2 = second_c3 ^ k1;
  UNROLL for (int h = 0; h < many; h++) {
    vh word[2] = {(vh)d[h], (vh)d[h] >> 32}, half[2][4];
    UNROLL for (int odd = 0; odd < 2; odd++) {
      vh first = word[odd] ^ (vh)(uint64_t)c2;                      /* the third word after one round */
      vh second = low_product(first, PHILOX_M1);                    /* the first two after two rounds come from this */
      vh lead = (second >> 32) ^ (vh)(uint64_t)second_c0;
      vh third = low_product(lead, PHILOX_M0);
      half[odd][0] = second ^ (vh)(uint64_t)third_c0;
      half[odd][1] = (vh)(uint64_t)third_c1;
      half[odd][2] = (third >> 32) ^ (vh)(uint64_t)third_c2;
      half[odd][3] = third;
      philox_rounds(half[odd], key, 7);
    }
    UNROLL for (int w = 0; w < 4; w++) out[w * many + h] = philox_join(half[0][w], half[1][w]);
  }
}

/* WIDTH / 2 counters that differ in their second word only, one in each 64 bits of b; only the low halves of what comes
 * out count. */
INLINE void philox_pairs(uint32_t a, vh b, uint32_t c, uint32_t d, kith_key key, vh out[4]) {
  uint32_t k0 = key.k0, k1 = key.k1;
  uint64_t p0 = (uint64_t)PHILOX_M0 * a, p1 = (uint64_t)PHILOX_M1 * c;
  uint32_t c0 = (uint32_t)(p1 >> 32) ^ k0, c1 = (uint32_t)p1, c2 = (uint32_t)(p0 >> 32) ^ d ^ k1, c3 = (uint32_t)p0;
  k0 += PHILOX_W0;
  k1 += PHILOX_W1;
  uint64_t p1_second = (uint64_t)PHILOX_M1 * c2;
  uint32_t second_c0 = (uint32_t)(p1_second >> 32) ^ c1 ^ k0, second_c1 = (uint32_t)p1_second, second_c2 = c3 ^ k1;
  k0 += PHILOX_W0;
  k1 += PHILOX_W1;
  uint64_t p0_third = (uint64_t)PHILOX_M0 * second_c0;
  uint32_t third_c0 = second_c1 ^ k0, third_c2 = (uint32_t)(p0_third >> 32) ^ k1, third_c3 = (uint32_t)p0_third;
  vh second = low_product(b ^ (vh)(uint64_t)c0, PHILOX_M0);
  vh middle = (second >> 32) ^ (vh)(uint64_t)second_c2;
  vh third = low_product(middle, PHILOX_M1);
  out[0] = (third >> 32) ^ (vh)(uint64_t)third_c0;
  out[1] = third;
  out[2] = second ^ (vh)(uint64_t)third_c2;
  out[3] = (vh)(uint64_t)third_c3;
  philox_rounds(out, key, 7);
}

typedef uint64_t four __attribute__((ext_vector_type(4)));
typedef uint64_t eight __attribute__((ext_vector_type(8)));
INLINE four low_product_of_four(four x, uint32_t factor) {
#if defined(__x86_64__) && WIDTH > 4
  four other = (four)(uint64_t)factor;
  __asm__("vpmuludq %1, %0, %0" : "+v"(x) : "v"(other));
  return x;
#else
  return (x & 0xffffffffu) * factor;
#endif
}

/* Four counters, one in each 64 bits, whatever the vectors' width; only the low halves of what comes out count. */
INLINE void philox_four(four c[4], kith_key key) {
  uint32_t k0 = key.k0, k1 = key.k1;
  UNROLL for (int round = 0; round < 10; round++) {
    four p0 = low_product_of_four(c[0], PHILOX_M0), p1 = low_product_of_four(c[2], PHILOX_M1);
    c[0] = (p1 >> 32) ^ (c[1] ^ (four)(uint64_t)k0);
    c[1] = p1;
    c[2] = (p0 >> 32) ^ (c[3] ^ (four)(uint64_t)k1);
    c[3] = p0;
    k0 += PHILOX_W0;
    k1 += PHILOX_W1;
  }
}

/* One counter. */
INLINE void philox_one(uint32_t a, uint32_t b, uint32_t c, uint32_t d, kith_key key, uint32_t out[4]) {
  uint32_t k0 = key.k0, k1 = key.k1;
  UNROLL for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)PHILOX_M0 * a, p1 = (uint64_t)PHILOX_M1 * c;
    a = (uint32_t)(p1 >> 32) ^ b ^ k0;
    b = (uint32_t)p1;
    c = (uint32_t)(p0 >> 32) ^ d ^ k1;
    d = (uint32_t)p0;
    k0 += PHILOX_W0;
    k1 += PHILOX_W1;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}
