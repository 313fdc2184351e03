/* Vectors as wide as the processor's, and the functions over them. Only + - * / and integer operations, so the bits are
 * the same on every processor; Sources/Diffusion/Mathematics/ states the same functions for one number. Included once
 * per instruction set, with WIDTH = 4, 8 or 16 numbers a vector. */
#include <stdint.h>
#include <string.h>
#pragma STDC FP_CONTRACT OFF
#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")
/* A copy that cannot be changed by what is stored elsewhere, as the compiler must otherwise suppose. */
#define COPY(type, name, of) const type name##_copy = *(of), *name = &name##_copy
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
/* WIDTH / 2 numbers, each in the low half of 64 bits. */
INLINE vh load_halves(const uint32_t *p) {
  typedef uint32_t narrow __attribute__((ext_vector_type(WIDTH / 2)));
  narrow number;
  memcpy(&number, p, sizeof number);
  return __builtin_convertvector(number, vh);
}
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
INLINE vh halves(void) {
#if WIDTH == 4
  return (vh){0, 1};
#elif WIDTH == 8
  return (vh){0, 1, 2, 3};
#else
  return (vh){0, 1, 2, 3, 4, 5, 6, 7};
#endif
}

/* Each mask in the place of the one so far from it: 1, 2 or 4 places, both ways round. */
INLINE vh turned(vh m, int far) {
#if WIDTH == 4
  (void)far;
  return __builtin_shufflevector(m, m, 1, 0);
#elif WIDTH == 8
  return far == 2 ? __builtin_shufflevector(m, m, 2, 3, 0, 1) : __builtin_shufflevector(m, m, 1, 0, 3, 2);
#else
  return far == 4   ? __builtin_shufflevector(m, m, 4, 5, 6, 7, 0, 1, 2, 3)
         : far == 2 ? __builtin_shufflevector(m, m, 2, 3, 0, 1, 6, 7, 4, 5)
                    : __builtin_shufflevector(m, m, 1, 0, 3, 2, 5, 4, 7, 6);
#endif
}

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
#if WIDTH > 4
/* One bit for each mask that is not 0, the first lowest. */
INLINE uint32_t some_masks(vh m) {
  typedef _Bool vb __attribute__((ext_vector_type(8)));
  typedef int64_t truth __attribute__((ext_vector_type(WIDTH / 2)));
  truth some = m != (vh)(uint64_t)0;
#if WIDTH == 8
  vb b = __builtin_convertvector(__builtin_shufflevector(some, (truth)0, 0, 1, 2, 3, 4, 5, 6, 7), vb);
#else
  vb b = __builtin_convertvector(some, vb);
#endif
  uint8_t r;
  memcpy(&r, &b, sizeof r);
  return r;
}
/* Those whose bit is set, side by side from the first place on; what stands behind them means nothing. */
INLINE vh packed(vh x, uint32_t which) {
#if WIDTH == 8
#define PLACE(l) 2 * l, 2 * l + 1
  static const int32_t from[16][8] = {
      {PLACE(0), PLACE(0), PLACE(0), PLACE(0)}, {PLACE(0), PLACE(0), PLACE(0), PLACE(0)},
      {PLACE(1), PLACE(0), PLACE(0), PLACE(0)}, {PLACE(0), PLACE(1), PLACE(0), PLACE(0)},
      {PLACE(2), PLACE(0), PLACE(0), PLACE(0)}, {PLACE(0), PLACE(2), PLACE(0), PLACE(0)},
      {PLACE(1), PLACE(2), PLACE(0), PLACE(0)}, {PLACE(0), PLACE(1), PLACE(2), PLACE(0)},
      {PLACE(3), PLACE(0), PLACE(0), PLACE(0)}, {PLACE(0), PLACE(3), PLACE(0), PLACE(0)},
      {PLACE(1), PLACE(3), PLACE(0), PLACE(0)}, {PLACE(0), PLACE(1), PLACE(3), PLACE(0)},
      {PLACE(2), PLACE(3), PLACE(0), PLACE(0)}, {PLACE(0), PLACE(2), PLACE(3), PLACE(0)},
      {PLACE(1), PLACE(2), PLACE(3), PLACE(0)}, {PLACE(0), PLACE(1), PLACE(2), PLACE(3)}};
#undef PLACE
  typedef int32_t vi8 __attribute__((vector_size(32)));
  return (vh)__builtin_ia32_permvarsi256((vi8)x, *(const vi8 *)from[which]);
#else
  typedef long long vl8 __attribute__((vector_size(64)));
  return (vh)__builtin_ia32_compressdi512_mask((vl8)x, (vl8){0}, (uint8_t)which);
#endif
}
#endif
/* The other way: all ones where the bit is set. */
INLINE vi spread(uint64_t mask) {
  vi place = (vi)ACROSS(BIT, l);
  return ((vi)(int32_t)mask & place) == place;
}

/* (word >> 8 | 1) 2^-24 : strictly between 0 and 1, exact (StreamKey.uniform) */
INLINE vf unit(vu w) { return __builtin_convertvector((vi)(w >> 8 | 1), vf) * 0x1p-24f; }

/* e^x for x <= 88: Cephes' single-precision polynomial, summed by Estrin's scheme; below -87 as at -87. Several at once,
 * step by step, as each step waits for the one before. */
#define ALIKE UNROLL for (int k = 0; k < many; k++)
INLINE void exponentials(int many, const vf *x, vf *y) {
  vf t[4], r[4], r2[4], p[4];
  ALIKE t[k] = most_of(x[k], (vf)-87.0f) * 1.44269504f + 12582912.0f;
  ALIKE r[k] = most_of(x[k], (vf)-87.0f) - (t[k] - 12582912.0f) * 0.693359375f;
  ALIKE r[k] = r[k] - (t[k] - 12582912.0f) * -2.12194440e-4f;
  ALIKE r2[k] = r[k] * r[k];
  ALIKE p[k] = (1.9875691500e-4f * r[k] + 1.3981999507e-3f) * r2[k] + (8.3334519073e-3f * r[k] + 4.1665795894e-2f);
  ALIKE p[k] = p[k] * r2[k] + (1.6666665459e-1f * r[k] + 5.0000001201e-1f);
  ALIKE p[k] = p[k] * r2[k] + (r[k] + 1.0f);
  ALIKE y[k] = p[k] * (vf)(((vi)t[k] << 23) + (127 << 23));
}
INLINE vf exponential(vf x) {
  vf y;
  exponentials(1, &x, &y);
  return y;
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

/* Poisson counts by sequential search from one uniform each, for vectors side by side; f = step multiplied once per count.
 * The search ends at 63, and where a further count would add less than 1e-8: rounding may leave the sum just short of the
 * largest uniforms. For the first three counts this second end never decides anything, so it is not looked at: where it
 * holds, the sum is at least the largest uniform number (computed for every float from 1e-38 to 100; a smaller mean
 * leaves the sum at 1, a larger one is above the count).
 *
 * The search is in two parts. Its beginning, three counts, asks no question: few counts are smaller in all lanes, and a
 * branch that cannot be foretold costs more than it saves. The end is for vectors in which somebody still searches. */
#define SEARCHED 4
typedef struct {
  vf u, mean, step, mass, below; /* mass: the chance of the count so far; below: of it and all smaller ones */
  vf n, f;
} search;

/* The first counts of up to two vectors whose mass is e^-mean; one bit for each in which somebody still searches. */
INLINE uint32_t poisson_first(int many, const vu *w, search *s) {
  vf p[2], below[2], power[2], f[2], u[2];
  vi count[2], more[2];
  ALIKE u[k] = unit(w[k]);
  ALIKE below[k] = p[k] = s[k].mass;
  ALIKE power[k] = f[k] = (vf)1.0f;
  ALIKE count[k] = (vi)0;
  UNROLL for (int c = 1; c <= UNGUARDED_CONTACTS; c++) {
    ALIKE more[k] = u[k] > below[k];
    ALIKE count[k] -= more[k];
    ALIKE power[k] = power[k] * s[k].step;
    ALIKE f[k] = choose(more[k], power[k], f[k]);
    ALIKE p[k] = p[k] * (s[k].mean * inverse[c]);
    ALIKE below[k] = below[k] + p[k];
  }
  ALIKE s[k].u = u[k];
  ALIKE s[k].mass = p[k];
  ALIKE s[k].below = below[k];
  ALIKE s[k].f = f[k];
  ALIKE s[k].n = __builtin_convertvector(count[k], vf);
  uint32_t open = 0;
  ALIKE open |= (uint32_t)any(u[k] > below[k]) << k;
  return open;
}

/* The search up to three counts; one bit for each vector in which somebody still searches. */
INLINE uint32_t poisson_begin(int many, const vu *w, search *s) {
  for (int c = 0; c < many; c += SEARCHED) {
    vf p[SEARCHED];
    int some = many < SEARCHED ? many : SEARCHED;
    UNROLL for (int k = 0; k < some; k++) p[k] = -s[c + k].mean;
    exponentials(some, p, p);
    UNROLL for (int k = 0; k < some; k++) s[c + k].mass = p[k];
  }
  uint32_t open = 0;
  if (many == 1) return poisson_first(1, w, s);
  UNROLL for (int c = 0; c < many; c += 2) open |= poisson_first(2, w + c, s + c) << c;
  return open;
}

/* The search to its end. */
INLINE void poisson_end(uint32_t open, search *all) {
  for (; open; open &= open - 1) {
    search s = all[__builtin_ctz(open)];
    vi more;
    int c = UNGUARDED_CONTACTS + 1;
    do { /* two counts at a time: most are done with these */
      UNROLL for (int k = 0; k < 2; k++, c++) {
        more = (s.u > s.below) & ((s.mass > 1e-8f) | (s.mean > (float)c));
        s.n = s.n + keep(more, (vf)1.0f);
        s.f = choose(more, s.f * s.step, s.f);
        s.mass = s.mass * (s.mean * inverse[c]);
        s.below = s.below + s.mass;
      }
    } while (c <= MOST_CONTACTS && any(more));
    all[__builtin_ctz(open)].n = s.n;
    all[__builtin_ctz(open)].f = s.f;
  }
}

/* Both, one after the other. */
INLINE void poisson(int many, const vu *w, search *s) { poisson_end(poisson_begin(many, w, s), s); }

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
