#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// The calls by which files are written, in one place, so that tests can make the k-th of them fail: an
/// open, a write, a sync, a new name. Those of SQLite are counted with them once `kith_fail` was called.
/// Without it nothing is counted.

/// Makes call number `at` (from 1) fail with `code` (an errno), and all after it if `ever`; 0 = none, count only.
void kith_fail(long at, int code, int ever);
/// How many calls there were since `kith_fail`.
long kith_calls(void);

int kith_open(const char *path, int flags, mode_t mode);
ssize_t kith_write(int file, const void *bytes, size_t count);
int kith_sync(int file);
int kith_rename(const char *from, const char *to);

/// XXH64 of some bytes (Collet 2012, the published algorithm; F).
uint64_t kith_xxh64(const void *bytes, size_t count, uint64_t seed);
