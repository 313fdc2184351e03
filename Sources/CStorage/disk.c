#include "cstorage.h"
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static _Atomic long calls, fails_at;
static _Atomic int counts, fails_with, fails_ever;

static int fails(void) {
  if (!counts) return 0;
  long call = ++calls;
  if (fails_at == 0 || call < fails_at || (call > fails_at && !fails_ever)) return 0;
  errno = fails_with;
  return 1;
}

int kith_open(const char *path, int flags, mode_t mode) {
  return fails() ? -1 : open(path, flags, mode);
}

ssize_t kith_write(int file, const void *bytes, size_t count) {
  return fails() ? -1 : write(file, bytes, count);
}

int kith_sync(int file) { return fails() ? -1 : fsync(file); }

int kith_rename(const char *from, const char *to) { return fails() ? -1 : rename(from, to); }

long kith_calls(void) { return calls; }

/* SQLite writes through tables of functions; each table that it uses is copied, and the functions that
   write are replaced in the copy. */
#define TABLES 4
static struct { const sqlite3_io_methods *own; sqlite3_io_methods copy; } tables[TABLES];
static sqlite3_vfs *own, shim;

static const sqlite3_io_methods *real(sqlite3_file *file) {
  for (int i = 0; i < TABLES; i++)
    if (file->pMethods == &tables[i].copy) return tables[i].own;
  return file->pMethods;
}

static int code(int other) { return fails_with == ENOSPC ? SQLITE_FULL : other; }

static int shim_write(sqlite3_file *f, const void *bytes, int count, sqlite3_int64 at) {
  return fails() ? code(SQLITE_IOERR_WRITE) : real(f)->xWrite(f, bytes, count, at);
}

static int shim_sync(sqlite3_file *f, int flags) {
  return fails() ? code(SQLITE_IOERR_FSYNC) : real(f)->xSync(f, flags);
}

static int shim_truncate(sqlite3_file *f, sqlite3_int64 size) {
  return fails() ? code(SQLITE_IOERR_TRUNCATE) : real(f)->xTruncate(f, size);
}

static int shim_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
  if (fails()) {
    file->pMethods = NULL;
    return SQLITE_CANTOPEN;
  }
  int result = own->xOpen(vfs, name, file, flags, out);
  if (result != SQLITE_OK || file->pMethods == NULL) return result;
  for (int i = 0; i < TABLES; i++) {
    if (tables[i].own == NULL) {
      tables[i].own = file->pMethods;
      tables[i].copy = *file->pMethods;
      tables[i].copy.xWrite = shim_write;
      tables[i].copy.xSync = shim_sync;
      tables[i].copy.xTruncate = shim_truncate;
    }
    if (tables[i].own == file->pMethods) {
      file->pMethods = &tables[i].copy;
      break;
    }
  }
  return result;
}

void kith_fail(long at, int errnum, int ever) {
  fails_at = at;
  fails_with = errnum;
  fails_ever = ever;
  counts = 1;
  if (own != NULL) return;
  own = sqlite3_vfs_find(NULL);
  if (own == NULL) return;
  shim = *own;
  shim.zName = "kith-shim";
  shim.pNext = NULL;
  shim.xOpen = shim_open;
  sqlite3_vfs_register(&shim, 1);
}
