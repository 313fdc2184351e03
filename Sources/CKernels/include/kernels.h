/* Block kernels: many futures of one option side by side, one lane a future.
 *
 * Each kernel does what the plain reference in Sources/Diffusion/Processes does for one future, with the same
 * operations in the same order, so that every lane holds the same bits as the reference. They stand in C because
 * Swift is compiled once for the baseline processor; these are compiled once per instruction set and chosen when
 * the program starts. Nothing here knows a default or a rule that the reference does not state.
 *
 * Layout. A block holds `lanes` = 64 or 16 futures. An array "[person][lane]" is person-major, 64-byte aligned.
 * A future's lane: word * (lanes / 4) + group, where word = replicate & 3 and group = (replicate - base) >> 2, so
 * that one Philox call over 16 counters fills four vectors with no shuffling (see Randomness/Address.swift).
 * A "mask" is a uint64_t with one bit a lane, in lane order. */
#pragma once
#include <stdint.h>

#define KITH_FULL_LANES 64
#define KITH_TAIL_LANES 16

typedef struct { uint32_t k0, k1; } kith_key;

/* Which futures, which week. */
typedef struct {
  uint32_t base;     /* the first replicate of the block; a multiple of `lanes` */
  uint32_t step;     /* the week that is being worked out */
} kith_block;

/* The people's arrays that several kernels share. All float arrays are [person][lane]. */
typedef struct {
  int32_t count;              /* people, padded to a multiple of 4 in the arrays below */
  const uint32_t *number;     /* the address of each person's draws */
  const uint8_t *user;        /* 1 = service user */
  float *wellbeing, *stigma, *withdrawal, *connection;
  float *reach;               /* 1 - withdrawal, times what modifies a person's contacts; 0 while away */
  float *contacts;            /* this week's contact tally C */
  float *good, *bad;          /* this week's positive (quality-weighted for non-users) and negative encounters */
  float *wellbeing_sum, *strength_sum;      /* over neighbours: sum of q w, sum of q */
  float *stigma_sum, *other_strength_sum;   /* over neighbours who are not users: sum of q s, sum of q */
  float *degree, *bridging;   /* live ties, and those to the other group; kept up as ties go */
} kith_people;

/* Sums over the neighbours on mapped ties, in ascending order of the neighbour. */
typedef struct {
  const int32_t *offset;      /* [person + 1] into the two arrays below */
  const int32_t *neighbour, *tie;
  const float *strength;      /* [tie][lane] */
} kith_gather;

/* Mapped ties, grouped by class; each class padded to a multiple of 4 with ties of rate 0 between person 0 and 0. */
typedef struct {
  int32_t first, count;       /* a range of ties of one class, both multiples of 4 */
  int32_t mixed;              /* 1 if one end is a service user: then `to` is the user */
  const int32_t *from, *to;   /* person indexes */
  const uint32_t *low, *high; /* the two numbers, lower first: the address of the tie's draws */
  const float *rate;          /* kappa times the step */
  float *strength;            /* [tie][lane], 0 = no tie; rewritten to next week's strength */
  float *met;                 /* [tie][lane], contacts this week, or null where nobody asks */
  const float *decay, *step, *least;            /* [lane] e^(-lambda step), e^(-chi), q_min */
  const float *hostility0, *hostility1;         /* [lane] f_tie pi0, f_tie pi1 */
  const float *hostility_factor;                /* [person][lane] or null */
  kith_key contact, incident;
} kith_ties;

/* Ties made since the map, one future's list sorted by pair. */
typedef struct {
  int32_t gone, first_gone;   /* written: entries whose strength is 0 now, and where the first of them stands */
  int32_t lane, count;        /* entries; arrays are padded to a multiple of 16 with rate 0 between 0 and 0 */
  uint32_t replicate;
  const int32_t *from, *to;   /* from < to */
  const uint32_t *low, *high;
  const float *rate;
  float *strength;            /* rewritten; 0 = gone */
  float *met;                 /* contacts this week */
  float decay, step, least, bridge_decay, hostility0, hostility1;
  const float *hostility_factor;
  kith_key contact, incident;
} kith_list;

/* Who is at one place this week. */
typedef struct {
  int32_t count;              /* rows */
  const int32_t *person;
  const float *rate;          /* [row][lane] visits in a step when nothing holds the person back */
  const float *reach;         /* [person][lane] */
  uint64_t *present;          /* [row] mask, written */
  float *visitors;            /* [lane] how many are present, written */
  kith_key key;
} kith_attendance;

/* Binary digits that hold a count of up to `most`. */
static inline int32_t kith_digits(int32_t most) { return 32 - __builtin_clz((uint32_t)most | 1); }

/* Encounters at one place this week. */
typedef struct {
  int32_t count;              /* rows, in ascending order of the person; the three arrays of rows hold 16 more, unused */
  const int32_t *person;
  const uint32_t *number;     /* the address of each person's draws */
  const uint64_t *present;    /* 0 past the last row */
  uint64_t *counts;           /* room for [kith_digits(count) + 2][stride] */
  int32_t stride;             /* count + 16 or more */
  const float *chance;        /* [lane] that two people present meet */
  const float *formation;     /* [lane] that a good encounter makes a tie, before stigma is taken off */
  const float *hostility0, *hostility1;         /* [lane] f pi0, f pi1 of this place */
  const float *hostility_factor;                /* [person][lane] or null */
  float quality;              /* Q of a good encounter */
  const float *weight;        /* [lane] contacts that an encounter counts for */
  kith_key meeting, incident, forming;
  /* made: pairs that would form a tie if they have none; (from, to, lane) triples, from < to */
  int32_t made_capacity, made_count; /* made_count may exceed the capacity: then run again with more room */
  int32_t tally;              /* 0 = only work out `made`, as contacts were tallied before */
  int32_t *made;
} kith_meeting;

/* Ambient hostility met by service users. */
typedef struct {
  const int32_t *neighbourhood;
  const float *level;         /* [neighbourhood][lane] omega step times mean stigma */
  kith_key key;
} kith_ambient;

/* Stigma of people who are not service users. */
typedef struct {
  const float *set_point;     /* [person][lane] b */
  const float *campaign;      /* [person][lane] factor of this week's campaigns, or null */
  const float *good_factor, *bad_factor;        /* [person][lane] or null: modify eta+ and eta- */
  const float *eta_good, *eta_bad;              /* [lane] */
  const float *norm, *relax, *norm_and_relax_inverse; /* [lane] nu, rho, 1 / (nu + rho) */
  const float *keep_peers, *keep_alone;         /* [lane] e^(-(nu + rho) step), e^(-rho step) */
} kith_stigma;

/* Connection and wellbeing. */
typedef struct {
  const float *set_point;     /* [person][lane] mu - 0.8 B_c */
  const float *gain;          /* [lane] 1 - e^(-step / tau_E) */
  const float *connection, *half, *withdrawal, *incident;   /* [lane] B_c, E_half, B_v, xi */
  const float *theta, *gamma, *rate_inverse;                /* [lane] theta, gamma, 1 / (theta + gamma) */
  const float *keep_peers, *keep_alone, *noise_peers, *noise_alone; /* [lane] */
  kith_key key;
} kith_wellbeing;

/* Withdrawal of service users. */
typedef struct {
  const float *bad, *good, *floor, *keep;       /* [lane] delta, eta_v, v_0, e^(-r_v step) */
  const float *bad_factor, *good_factor;        /* [person][lane] or null */
  const float *reach_factor;                    /* [person][lane] or null */
} kith_withdrawal;

/* News along mapped ties: one tie that passes it on is enough. */
typedef struct {
  int32_t count;              /* ties */
  const int32_t *from, *to;
  const uint64_t *coins, *live; /* [tie] masks: it passes on; it is there */
  const uint64_t *fresh;      /* [person] who heard in the round before */
  uint64_t lanes;             /* where a round ends */
  uint64_t *reached;          /* [person] added to */
} kith_cascade;

/* Threshold model: enough of the people one is tied to. */
typedef struct {
  int32_t count, most;        /* people; the most people that anybody is tied to */
  const int32_t *offset, *neighbour, *tie; /* mapped ties, as in kith_gather */
  const uint64_t *live;       /* [tie] */
  const int32_t *made_offset, *made_neighbour; /* ties made since the map, from both ends */
  const uint64_t *made_lanes; /* the lanes of each */
  const uint64_t *active;     /* [person] before this round */
  int32_t classes;            /* of lanes with the same parameters */
  const uint64_t *alike;      /* [class] */
  const int32_t *need;        /* [class][0 ... most]: others needed by a person with so many ties */
  const int32_t *personal;    /* [person] others needed, whatever the ties; or null */
  uint64_t lanes;             /* where a round ends */
  uint64_t *reached;          /* [person] written */
} kith_threshold;

/* Persuasion by members among the people they have contact with. */
typedef struct {
  int32_t first, count;       /* a range of ties, multiples of 4 */
  const int32_t *from, *to;
  const uint32_t *low, *high;
  const float *met;           /* [tie][lane] */
  const uint64_t *member;     /* [person] mask */
  const uint64_t *open;       /* [person] mask: may be persuaded */
  uint64_t *persuaded;        /* [person] mask, added to */
  const float *withdrawal;    /* [person][lane] */
  const float *chance;        /* [lane] beta */
  kith_key key;
} kith_persuasion;

/* A contagion on ties that are there in every lane all the time; [person] masks and lists of people, all written. */
typedef struct {
  const int32_t *offset, *neighbour; /* mapped ties, as in kith_gather */
  const uint32_t *number;     /* [person] the address of each person's draws, */
  const uint32_t *neighbour_number; /* and beside each neighbour */
  uint64_t lanes;             /* where a round ends */
  uint64_t *active, *fresh;   /* who has taken it up; who is new since the last round */
  uint64_t *reached;          /* 0 between rounds */
  int32_t fresh_count;        /* people who are new in some lane, */
  int32_t *fresh_list;        /* once each, with room for everybody */
  int32_t *list;              /* room for everybody and one more */
  uint64_t *quarters;         /* room for everybody, once for each 16 lanes */
  int32_t is_far;             /* whether what is known of people exceeds the nearer caches */
} kith_spread;

/* A mood of two states on ties that stay as they are. */
typedef struct {
  int32_t count;              /* people */
  const int32_t *offset, *neighbour;
  const uint32_t *number;
  uint64_t lanes, alone;      /* the lanes of the block; those in which it comes to people who know nobody in it */
  int32_t rows;               /* counts of neighbours: 0 ... most */
  const uint8_t *come, *pass; /* [level][rows][lane], [level][lane]: chances as 32 bits, byte by byte from the first */
  const uint64_t *state;      /* [person] */
  uint64_t *next;             /* [person] written */
  kith_key key;
} kith_mood;

/* Opinions on ties that stay as they are. Arrays of people are padded to a multiple of 4. */
typedef struct {
  int32_t count;              /* people */
  const int32_t *offset, *neighbour;
  const float *weight;        /* beside each neighbour */
  const float *total;         /* [person] of its weights; 0 = it listens to nobody */
  const uint32_t *number;
  uint64_t due;               /* lanes in which a round ends */
  const float *listening;     /* [lane], or [person][lane] where it is personal */
  int32_t is_personal;
  const float *media, *media_opinion; /* [lane] */
  const float *noise;         /* [lane], or null where nobody has any */
  const float *opinion, *own; /* [person][lane] */
  float *next;                /* [person][lane] written */
  kith_key key;
} kith_opinions;

typedef struct {
  const char *name;
  int32_t lanes;
  void (*gather)(const kith_people *, const kith_gather *);
  void (*ties)(const kith_block *, const kith_people *, const kith_ties *);
  void (*list)(const kith_block *, const kith_people *, kith_list *);
  void (*attendance)(const kith_block *, const uint32_t *number, const kith_attendance *);
  void (*meeting)(const kith_block *, const kith_people *, kith_meeting *);
  void (*ambient)(const kith_block *, const kith_people *, const kith_ambient *);
  void (*stigma)(const kith_people *, const kith_stigma *);
  void (*wellbeing)(const kith_block *, const kith_people *, const kith_wellbeing *);
  void (*withdrawal)(const kith_people *, const kith_withdrawal *);
  void (*persuasion)(const kith_block *, const kith_persuasion *);
  /* masks where u < p, u from the words of (number, 0): one mask a person */
  void (*coins)(const kith_block *, int32_t count, const uint32_t *number, kith_key key, const float *p /* [lane] */,
                const uint64_t *asked, uint64_t *yes);
  /* masks where the bit-plane chance of (low, high) comes true: one mask a pair */
  void (*plane_coins)(const kith_block *, int32_t count, const uint32_t *low, const uint32_t *high, kith_key key,
                      const float *p /* [lane] */, uint64_t *yes);
  /* masks of the lanes whose value is above 0: one mask a row of value[row][lane] */
  void (*positive)(int32_t count, const float *value, uint64_t *yes);
  void (*cascade)(const kith_cascade *);
  void (*threshold)(const kith_threshold *);
  /* those reached take it up in these lanes, and are there the only ones new: masks of count people */
  void (*take_up)(int32_t count, const uint64_t *reached, uint64_t lanes, uint64_t *active, uint64_t *fresh);
  /* one round of news on unchanging ties, chance p[lane]; how many people are new somewhere afterwards */
  int32_t (*pass_on)(const kith_block *, const kith_spread *, kith_key key, const float *p);
  /* the same with the coins of every tie at hand */
  int32_t (*pass_along)(const kith_spread *, int32_t people, int32_t ties, const int32_t *from, const int32_t *to,
                        const uint64_t *coins);
  /* left[sixteen lanes][person][16]: how many of those it is tied to a person waits for, of at most 255 */
  void (*linear_needs)(const kith_block *, int32_t count, const uint32_t *number, const int32_t *offset, kith_key key,
                       uint8_t *left);
  /* one round of counting them down */
  int32_t (*count_down)(const kith_spread *, int32_t people, uint8_t *left);
  void (*mood)(const kith_block *, const kith_mood *);
  /* one round of opinions; in the tables of sixteen lanes only, as sixteen futures stay in the nearer caches */
  void (*opinions)(const kith_block *, const kith_opinions *);
  /* total[lane] += sum over the listed people of value[person][lane], in the order of the list */
  void (*sum)(int32_t count, const int32_t *person, const float *value, double *total);
  /* total[lane] += number of listed people whose value is at most the threshold */
  void (*count_at_most)(int32_t count, const int32_t *person, const float *value, const float *threshold, double *total);
  /* total[lane] += number of listed people whose bit is set */
  void (*count_bits)(int32_t count, const int32_t *person, const uint64_t *mask, double *total);
  /* elementary functions over `count` floats (a multiple of 64), for tests */
  void (*exponentials)(int32_t count, const float *x, float *y);
  void (*normals)(int32_t count, const uint32_t *words, float *z);
  void (*poissons)(int32_t count, const uint32_t *words, const float *mean, float *n);
  void (*binomials)(int32_t count, const uint32_t *words, const float *n, const float *p, float *k);
  /* the words of (number, 0) in a step, [entity][lane]; count is a multiple of 4. For tests and for the benchmark */
  void (*draw)(const kith_block *, int32_t count, const uint32_t *number, kith_key key, uint32_t *word);
} kith_kernels;

/* The instruction sets compiled in, from the plainest to the widest; null past the last. */
const kith_kernels *kith_kernels_compiled(int32_t index, int32_t lanes);
/* Whether this processor can run them. */
int32_t kith_kernels_runs(int32_t index);
