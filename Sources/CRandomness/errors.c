#include "crandomness.h"
#include <gsl/gsl_errno.h>
#include <stdio.h>
#include <string.h>

static _Thread_local kith_gsl_error first;

/* Records and returns: GSL then gives back a NaN or an error code. Never jump out of here.
   Underflow is not an error: the result is then zero, as it should be. */
static void record(const char *reason, const char *file, int line, int code) {
  if (first.code != 0 || code == GSL_EUNDRFLW) return;
  first.code = code == 0 ? GSL_EFAILED : code;
  first.line = line;
  snprintf(first.reason, sizeof first.reason, "%s", reason);
  snprintf(first.file, sizeof first.file, "%s", file);
}

__attribute__((constructor)) static void install(void) { gsl_set_error_handler(record); }

kith_gsl_error kith_gsl_take(void) {
  const kith_gsl_error taken = first;
  memset(&first, 0, sizeof first);
  return taken;
}

void kith_gsl_restore(const kith_gsl_error *error) { first = *error; }
