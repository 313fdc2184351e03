#!/usr/bin/env python3
"""The three networks of `make bench-peers`, the same at every place and time: a small world of 2,000 people and two towns of
100,000 and 1,000,000 whose numbers of ties are negative binomial (mean 10, size 3), tied at random.

Writes NAME.edges ("a b" a line, from 0, a < b, ascending) and NAME.seeds100.txt, NAME.seeds1pct.txt (who begins, a line a future)."""
import pathlib
import sys

import numpy as np

NETWORKS = {"G1": (101, 2_000, 100), "G2": (102, 100_000, 20), "G3": (103, 1_000_000, 3)}


def simple(a, b, people):
    """Each pair once, nobody with itself."""
    low, high = np.minimum(a, b), np.maximum(a, b)
    pairs = np.unique(low[low != high].astype(np.int64) * people + high[low != high])
    return pairs // people, pairs % people


def small_world(people, random):
    """A ring in which everybody is tied to the ten nearest; a tenth of the ties lead anywhere."""
    a = np.repeat(np.arange(people), 5)
    b = (a + np.tile(np.arange(1, 6), people)) % people
    moved = random.random(len(a)) < 0.1
    b[moved] = random.integers(0, people, moved.sum())
    return simple(a, b, people)


def town(people, random):
    """Ends of ties shuffled and joined; whoever is left alone gets one tie."""
    ends = np.maximum(1, random.poisson(random.gamma(3, 10 / 3, people)))
    ends[0] += ends.sum() % 2
    who = np.repeat(np.arange(people), ends)
    random.shuffle(who)
    a, b = simple(who[::2], who[1::2], people)
    alone = np.flatnonzero(np.bincount(np.concatenate([a, b]), minlength=people) == 0)
    if len(alone):
        others = (alone + random.integers(1, people, len(alone))) % people
        a, b = simple(np.concatenate([a, alone]), np.concatenate([b, others]), people)
    return a, b


def write(folder, name):
    seed, people, futures = NETWORKS[name]
    random = np.random.Generator(np.random.PCG64(seed))
    a, b = (small_world if name == "G1" else town)(people, random)
    order = np.lexsort((b, a))
    np.savetxt(folder / f"{name}.edges", np.column_stack([a[order], b[order]]), fmt="%d")
    for kind, count in (("seeds100", 100), ("seeds1pct", people // 100)):
        lines = [" ".join(map(str, random.permutation(people)[:count])) for _ in range(futures)]
        (folder / f"{name}.{kind}.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    place = pathlib.Path(sys.argv[1])
    place.mkdir(parents=True, exist_ok=True)
    for wanted in sys.argv[2:] or NETWORKS:
        if not (place / f"{wanted}.seeds1pct.txt").exists():
            write(place, wanted)
