#pragma once
#include <gsl/gsl_rng.h>
#include <stdint.h>

/* Philox4x32-10 (Salmon et al. 2011, doi:10.1145/2063384.2063405): the same function as in Swift. */
void kith_philox4x32(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]);

/* The state of the addressed generator: where its next word stands. Its words are those of
   StreamKey.word at draw, draw + 1, ... up to 4,095. */
typedef struct {
  uint32_t key[2];
  uint32_t a, b, step, replicate, draw;
} kith_address;

/* The addressed generator. A const pointer, so that Swift imports it without complaint. After 4,096
   words it raises GSL_EMAXITER and goes on with words of no address, so that loops in GSL end;
   whoever called must throw the result away. */
extern const gsl_rng_type *const kith_rng_addressed;

/* The first error that GSL raised on this thread; code 0 means none. GSL's own handler, which ends
   the program, is replaced when the program is loaded, before anything can call GSL. */
typedef struct {
  int code;
  int line;
  char reason[160];
  char file[80];
} kith_gsl_error;

/* Hands the record of this thread over and clears it. */
kith_gsl_error kith_gsl_take(void);
/* Puts an earlier record of this thread back, as a nested call of GSL does when it ends. */
void kith_gsl_restore(const kith_gsl_error *error);
