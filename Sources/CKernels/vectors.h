/* Vectors as wide as the processor's, and the functions over them. Only + - * / and integer operations, so the bits are
 * the same on every processor; Sources/Diffusion/Mathematics/ states the same functions for one number. Included once
 * per instruction set, with WIDTH = 4, 8 or 16 numbers a vector. */
#include <stdint.h>
#include <string.h>
#pragma STDC FP_CONTRACT OFF
#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")
/* A unit is 64 numbers, in so many vectors. */
#define VECTORS (64 / WIDTH)

typedef float vf __attribute__((ext_vector_type(WIDTH)));
typedef int32_t vi __attribute__((ext_vector_type(WIDTH)));
typedef uint32_t vu __attribute__((ext_vector_type(WIDTH)));
typedef uint64_t vh __attribute__((ext_vector_type(WIDTH / 2)));
typedef double vd __attribute__((ext_vector_type(WIDTH)));
typedef float vf_memory __attribute__((ext_vector_type(WIDTH), aligned(4)));
typedef int32_t vi_memory __attribute__((ext_vector_type(WIDTH), aligned(4)));
typedef uint64_t vh_memory __attribute__((ext_vector_type(WIDTH / 2), aligned(8)));
typedef double vd_memory __attribute__((ext_vector_type(WIDTH), aligned(8)));

INLINE vf load(const float *p) { return *(const vf_memory *)p; }
INLINE void store(float *p, vf x) { *(vf_memory *)p = x; }
INLINE void add(float *to, vf x) { store(to, load(to) + x); }
INLINE vu load_words(const uint32_t *p) { return (vu)*(const vi_memory *)p; }
INLINE vi load_numbers(const int32_t *p) { return *(const vi_memory *)p; }
INLINE vh load_masks(const uint64_t *p) { return *(const vh_memory *)p; }
INLINE void store_masks(uint64_t *p, vh x) { *(vh_memory *)p = x; }
INLINE vf choose(vi m, vf a, vf b) { return m ? a : b; }
INLINE vf keep(vi m, vf a) { return (vf)(m & (vi)a); }
INLINE vf least_of(vf a, vf b) { return choose(a < b, a, b); }
INLINE vf most_of(vf a, vf b) { return choose(a > b, a, b); }
INLINE int any(vi m) { return __builtin_reduce_or(m) != 0; }
INLINE int any_mask(vh m) { return __builtin_reduce_or(m) != 0; }
#if WIDTH == 4
#define ACROSS(f, l) {f(0), f(1), f(2), f(3)}
#elif WIDTH == 8
#define ACROSS(f, l) {f(0), f(1), f(2), f(3), f(4), f(5), f(6), f(7)}
#else
#define ACROSS(f, l) \
  {f(0), f(1), f(2), f(3), f(4), f(5), f(6), f(7), f(8), f(9), f(10), f(11), f(12), f(13), f(14), f(15)}
#endif
#define ITSELF(l) l
#define BIT(l) 1 << l
INLINE vu iota(void) { return (vu)ACROSS(ITSELF, l); }

/* One bit a number, the first lowest. */
INLINE uint32_t bits(vi m) {
#if WIDTH == 4
  typedef _Bool vb __attribute__((ext_vector_type(8)));
  typedef int32_t vi8 __attribute__((ext_vector_type(8)));
  vi8 wide = __builtin_shufflevector(m, (vi)0, 0, 1, 2, 3, 4, 5, 6, 7);
  vb b = __builtin_convertvector(wide, vb);
  uint8_t r;
#elif WIDTH == 8
  typedef _Bool vb __attribute__((ext_vector_type(8)));
  vb b = __builtin_convertvector(m, vb);
  uint8_t r;
#else
  typedef _Bool vb __attribute__((ext_vector_type(16)));
  vb b = __builtin_convertvector(m, vb);
  uint16_t r;
#endif
  memcpy(&r, &b, sizeof r);
  return r;
}
/* The other way: all ones where the bit is set. */
INLINE vi spread(uint64_t mask) {
  vi place = (vi)ACROSS(BIT, l);
  return ((vi)(int32_t)mask & place) == place;
}

/* (word >> 8 | 1) 2^-24 : strictly between 0 and 1, exact (StreamKey.uniform) */
INLINE vf unit(vu w) { return __builtin_convertvector((vi)(w >> 8 | 1), vf) * 0x1p-24f; }

/* e^x for x <= 88: Cephes' single-precision polynomial, summed by Estrin's scheme; below -87 as at -87 */
INLINE vf exponential(vf x) {
  x = most_of(x, (vf)-87.0f);
  vf t = x * 1.44269504f + 12582912.0f, n = t - 12582912.0f;
  vf r = x - n * 0.693359375f;
  r = r - n * -2.12194440e-4f;
  vf r2 = r * r;
  vf high = (1.9875691500e-4f * r + 1.3981999507e-3f) * r2 + (8.3334519073e-3f * r + 4.1665795894e-2f);
  vf p = high * r2 + (1.6666665459e-1f * r + 5.0000001201e-1f);
  p = p * r2 + (r + 1.0f);
  return p * (vf)(((vi)t << 23) + (127 << 23));
}

/* natural logarithms of normal x > 0: Cephes' single-precision polynomial; several at once, as each step waits for the
 * one before */
INLINE void logarithms(int many, const vf *x, vf *y) {
  static const float C[9] = {7.0376836292e-2f,  -1.1514610310e-1f, 1.1676998740e-1f,  -1.2420140846e-1f, 1.4249322787e-1f,
                             -1.6668057665e-1f, 2.0000714765e-1f,  -2.4999993993e-1f, 3.3333331174e-1f};
  vf f[4], e[4], p[4];
  UNROLL for (int k = 0; k < many; k++) {
    vi b = (vi)x[k], exponent = (b - 0x3f3504f3) >> 23;
    f[k] = (vf)(b - (exponent << 23)) - 1.0f;
    e[k] = __builtin_convertvector(exponent, vf);
    p[k] = C[0] * f[k] + C[1];
  }
  UNROLL for (int d = 2; d < 9; d++) UNROLL for (int k = 0; k < many; k++) p[k] = p[k] * f[k] + C[d];
  UNROLL for (int k = 0; k < many; k++) {
    vf z = f[k] * f[k];
    y[k] = f[k] + (p[k] * f[k] * z - 0.5f * z) + e[k] * 0.693147180f;
  }
}

/* standard normal quantiles, single-precision: Giles (2010) for erf^-1, the tail only where some lane needs it */
INLINE void normal_quantiles(int many, const vu *w, vf *z) {
  static const float A[9] = {2.81022636e-08f, 3.43273939e-07f,   -3.5233877e-06f,  -4.39150654e-06f, 0.00021858087f,
                             -0.00125372503f, -0.00417768164f, 0.246640727f,     1.50140941f};
  static const float B[9] = {-0.000200214257f, 0.000100950558f, 0.00134934322f, -0.00367342844f, 0.00573950773f,
                             -0.0076224613f,   0.00943887047f,  1.00167406f,    2.83297682f};
  vf x[4], y[4], p[4];
  vi tail = (vi)0;
  UNROLL for (int k = 0; k < many; k++) {
    vf u = unit(w[k]);
    x[k] = 2.0f * u - 1.0f;
    y[k] = 4.0f * u * (1.0f - u);
  }
  logarithms(many, y, y);
  UNROLL for (int k = 0; k < many; k++) {
    y[k] = -y[k];
    tail |= y[k] > 5.0f;
    p[k] = (vf)A[0];
  }
  UNROLL for (int d = 1; d < 9; d++) UNROLL for (int k = 0; k < many; k++) p[k] = p[k] * (y[k] - 2.5f) + A[d];
  if (any(tail)) {
    for (int k = 0; k < many; k++) {
      vf d = __builtin_elementwise_sqrt(most_of(y[k], (vf)1.0f)) - 3.0f, q = (vf)B[0];
      for (int m = 1; m < 9; m++) q = q * d + B[m];
      p[k] = choose(y[k] > 5.0f, q, p[k]);
    }
  }
  UNROLL for (int k = 0; k < many; k++) z[k] = 1.41421356f * p[k] * x[k];
}

/* 1/k, so that a search multiplies instead of dividing */
static const float inverse[64] = {
    0,         1.f,       1 / 2.f,   1 / 3.f,   1 / 4.f,   1 / 5.f,   1 / 6.f,   1 / 7.f,   1 / 8.f,   1 / 9.f,
    1 / 10.f,  1 / 11.f,  1 / 12.f,  1 / 13.f,  1 / 14.f,  1 / 15.f,  1 / 16.f,  1 / 17.f,  1 / 18.f,  1 / 19.f,
    1 / 20.f,  1 / 21.f,  1 / 22.f,  1 / 23.f,  1 / 24.f,  1 / 25.f,  1 / 26.f,  1 / 27.f,  1 / 28.f,  1 / 29.f,
    1 / 30.f,  1 / 31.f,  1 / 32.f,  1 / 33.f,  1 / 34.f,  1 / 35.f,  1 / 36.f,  1 / 37.f,  1 / 38.f,  1 / 39.f,
    1 / 40.f,  1 / 41.f,  1 / 42.f,  1 / 43.f,  1 / 44.f,  1 / 45.f,  1 / 46.f,  1 / 47.f,  1 / 48.f,  1 / 49.f,
    1 / 50.f,  1 / 51.f,  1 / 52.f,  1 / 53.f,  1 / 54.f,  1 / 55.f,  1 / 56.f,  1 / 57.f,  1 / 58.f,  1 / 59.f,
    1 / 60.f,  1 / 61.f,  1 / 62.f,  1 / 63.f};
#define MOST_CONTACTS 63
#define UNGUARDED_CONTACTS 3

/* One more count in the lanes of `more`. */
INLINE void poisson_count(vi more, int k, vf mean, vf step, vi *count, vf *f, vf *p, vf *below) {
  *count -= more;
  *f = choose(more, *f * step, *f);
  *p = *p * (mean * inverse[k]);
  *below = *below + *p;
}

/* Poisson counts of `many` vectors by sequential search from one uniform each (one exit hides the latency of several
 * exponentials); f = step multiplied once per count. The search ends at 63, and where a further count would add less
 * than 1e-8: rounding may leave the sum just short of the largest uniforms. For the first three counts this second end
 * never decides anything, so it is not looked at: where it holds, the sum is at least the largest uniform number
 * (computed for every float from 1e-38 to 100; a smaller mean leaves the sum at 1, a larger one is above the count). */
INLINE void poisson(int many, const vu *w, const vf *mean, const vf *step, vf *n, vf *f) {
  vf u[8], p[8], below[8];
  vi count[8];
  UNROLL for (int x = 0; x < many; x++) {
    u[x] = unit(w[x]);
    below[x] = p[x] = exponential(-mean[x]);
    count[x] = (vi)0;
    f[x] = (vf)1.0f;
  }
  int k = 1, open = 1;
  for (; k <= UNGUARDED_CONTACTS; k++) {
    vi more[8], some = (vi)0;
    UNROLL for (int x = 0; x < many; x++) some |= more[x] = u[x] > below[x];
    if (!(open = any(some))) break;
    UNROLL for (int x = 0; x < many; x++) poisson_count(more[x], k, mean[x], step[x], &count[x], &f[x], &p[x], &below[x]);
  }
  if (open)
    for (; k <= MOST_CONTACTS; k++) {
      vi more[8], some = (vi)0;
      UNROLL for (int x = 0; x < many; x++)
        some |= more[x] = (u[x] > below[x]) & ((p[x] > 1e-8f) | (mean[x] > (float)k));
      if (!any(some)) break;
      UNROLL for (int x = 0; x < many; x++) poisson_count(more[x], k, mean[x], step[x], &count[x], &f[x], &p[x], &below[x]);
    }
  UNROLL for (int x = 0; x < many; x++) n[x] = __builtin_convertvector(count[x], vf);
}

/* Binomial counts, n a whole number a lane, by sequential search from one uniform */
INLINE vf binomial(vu w, vf n, vf p) {
  vf u = unit(w), q = 1.0f - p, odds = p / most_of(q, (vf)1e-6f), mass = (vf)1.0f, left = n, k = (vf)0.0f;
  for (int i = 0; i < MOST_CONTACTS; i++) {
    vi m = left > 0.0f;
    if (!any(m)) break;
    mass = choose(m, mass * q, mass);
    left = left - 1.0f;
  }
  vf below = mass;
  for (int i = 1; i <= MOST_CONTACTS; i++) {
    vi more = (u > below) & (k < n);
    if (!any(more)) break;
    mass = mass * odds * (n - k) * inverse[i];
    k = k + keep(more, (vf)1.0f);
    below = below + mass;
  }
  return k;
}
