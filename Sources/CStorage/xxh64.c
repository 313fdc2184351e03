#include "cstorage.h"
#include <string.h>

static const uint64_t P1 = 0x9E3779B185EBCA87ull, P2 = 0xC2B2AE3D27D4EB4Full,
                      P3 = 0x165667B19E3779F9ull, P4 = 0x85EBCA77C2B2AE63ull,
                      P5 = 0x27D4EB2F165667C5ull;

static uint64_t turn(uint64_t x, int by) { return x << by | x >> (64 - by); }
static uint64_t step(uint64_t acc, uint64_t word) { return turn(acc + word * P2, 31) * P1; }
static uint64_t merge(uint64_t hash, uint64_t acc) { return (hash ^ step(0, acc)) * P1 + P4; }

static uint64_t word64(const uint8_t *at) {
  uint64_t word;
  memcpy(&word, at, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

static uint64_t word32(const uint8_t *at) {
  uint32_t word;
  memcpy(&word, at, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap32(word);
#endif
  return word;
}

uint64_t kith_xxh64(const void *bytes, size_t count, uint64_t seed) {
  const uint8_t *at = bytes;
  size_t left = count;
  uint64_t hash;
  if (left >= 32) {
    uint64_t a = seed + P1 + P2, b = seed + P2, c = seed, d = seed - P1;
    for (; left >= 32; at += 32, left -= 32) {
      a = step(a, word64(at));
      b = step(b, word64(at + 8));
      c = step(c, word64(at + 16));
      d = step(d, word64(at + 24));
    }
    hash = turn(a, 1) + turn(b, 7) + turn(c, 12) + turn(d, 18);
    hash = merge(merge(merge(merge(hash, a), b), c), d);
  } else {
    hash = seed + P5;
  }
  hash += count;
  for (; left >= 8; at += 8, left -= 8) hash = turn(hash ^ step(0, word64(at)), 27) * P1 + P4;
  if (left >= 4) {
    hash = turn(hash ^ word32(at) * P1, 23) * P2 + P3;
    at += 4;
    left -= 4;
  }
  for (; left > 0; at++, left--) hash = turn(hash ^ *at * P5, 11) * P1;
  hash = (hash ^ hash >> 33) * P2;
  hash = (hash ^ hash >> 29) * P3;
  return hash ^ hash >> 32;
}
