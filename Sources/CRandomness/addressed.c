#include "crandomness.h"
#include <gsl/gsl_errno.h>

enum { words_of_an_address = 4096 };

static uint32_t next(kith_address *s) {
  uint32_t out[4];
  const uint32_t draw = s->draw++;
  if (draw < words_of_an_address) {
    const uint32_t counter[4] = {s->a, s->b, s->step << 12 | draw, s->replicate >> 2};
    kith_philox4x32(counter, s->key, out);
    return out[s->replicate & 3];
  }
  if (draw == words_of_an_address) {
    gsl_error("more than 4096 words at one address", "addressed.c", __LINE__, GSL_EMAXITER);
  }
  /* Belongs to no address: the key is no one's, and the result is thrown away. */
  const uint32_t counter[4] = {draw, s->a, s->b, s->step};
  const uint32_t key[2] = {~s->key[0], ~s->key[1]};
  kith_philox4x32(counter, key, out);
  return out[0];
}

static void set(void *state, unsigned long seed) {
  const uint64_t wide = seed;
  *(kith_address *)state = (kith_address){.key = {(uint32_t)wide, (uint32_t)(wide >> 32)}};
}

static unsigned long get(void *state) { return next(state); }

static double get_double(void *state) { return next(state) / 4294967296.0; }

static const gsl_rng_type addressed = {
    "philox4x32-10-addressed", 0xffffffffUL, 0, sizeof(kith_address), set, get, get_double};

const gsl_rng_type *const kith_rng_addressed = &addressed;
