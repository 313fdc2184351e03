#!/usr/bin/env python3
"""The same rules as a good Python programmer would end with them: compiled loops over neighbour lists that touch only what changes,
every draw a function of who, when and which future (splitmix64), so that futures can be paired. One thread.

`rivals.py FOLDER G1 FUTURES W1 W1b W2 W3u W4`: a line each as kith-bench prints it. What is measured is the processor's time of the
simulation alone, without reading, compiling or making ready."""
import os

for name in ("OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")
import pathlib
import sys
import time

import numpy as np
from numba import njit, uint64

GOLDEN = uint64(0x9E3779B97F4A7C15)


@njit(inline="always")
def mix(z):
    z = (z ^ (z >> uint64(30))) * uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> uint64(27))) * uint64(0x94D049BB133111EB)
    return z ^ (z >> uint64(31))


@njit
def news(first, other, tie, seeds, chance, key, active, queue):
    """Independent cascade: one coin a tie; returns how many were reached."""
    tail = 0
    for person in seeds:
        active[person] = 1
        queue[tail] = person
        tail += 1
    head = 0
    while head < tail:
        person = queue[head]
        head += 1
        for at in range(first[person], first[person + 1]):
            one = other[at]
            if active[one] == 0 and (mix(key + uint64(tie[at]) * GOLDEN) >> uint64(32)) < chance:
                active[one] = 1
                queue[tail] = one
                tail += 1
    for at in range(tail):
        active[queue[at]] = 0
    return tail


@njit
def habit(first, other, seeds, key, active, count, queue):
    """Linear threshold, weights 1/degree; a threshold is drawn when it is first asked for."""
    tail = 0
    for person in seeds:
        active[person] = 1
        queue[tail] = person
        tail += 1
    head = 0
    rounds = 0
    while head < tail and rounds < 100:
        end = tail
        rounds += 1
        while head < end:
            person = queue[head]
            head += 1
            for at in range(first[person], first[person + 1]):
                one = other[at]
                count[one] += 1
                if active[one] == 0:
                    u = mix(key + uint64(one) * GOLDEN) >> uint64(32)
                    if uint64(count[one]) << uint64(32) >= u * uint64(first[one + 1] - first[one]):
                        active[one] = 1
                        queue[tail] = one
                        tail += 1
    for at in range(tail):
        person = queue[at]
        active[person] = 0
        for near in range(first[person], first[person + 1]):
            count[other[near]] = 0
    return tail


@njit
def mood(first, other, seeds, come, leave, steps, key, state, count, changed):
    """SIS with counts of infected neighbours kept up; returns how many have it at the end."""
    state[:] = 0
    count[:] = 0
    for person in seeds:
        state[person] = 1
        for at in range(first[person], first[person + 1]):
            count[other[at]] += 1
    for step in range(steps):
        base = mix(key + uint64(step) * GOLDEN)
        many = 0
        for person in range(len(state)):
            if state[person] or count[person]:
                u = mix(base + uint64(person) * GOLDEN) >> uint64(32)
                changed[many] = person
                many += u < (leave if state[person] else come[count[person]])
        for at in range(many):
            person = changed[at]
            by = -1 if state[person] else 1
            state[person] ^= 1
            for near in range(first[person], first[person + 1]):
                count[other[near]] += by
    return state.sum()


@njit
def opinion(first, other, start, keep, sigma, steps, rng, now, later):
    """Friedkin-Johnsen with noise. The draws come in order, not by who and when, which is faster; returns the sum at the end."""
    now[:] = start
    for _ in range(steps):
        for person in range(len(now)):
            around = 0.0
            for at in range(first[person], first[person + 1]):
                around += now[other[at]]
            around /= first[person + 1] - first[person]
            later[person] = keep * start[person] + (1 - keep) * around + sigma * rng.standard_normal()
        now, later = later, now
    return now.sum()


def network(folder, name):
    ends = np.fromstring((folder / f"{name}.edges").read_text(), dtype=np.int64, sep=" ").reshape(-1, 2)
    people = int(ends.max()) + 1
    source, target = np.concatenate([ends[:, 0], ends[:, 1]]), np.concatenate([ends[:, 1], ends[:, 0]])
    order = np.argsort(source, kind="stable")
    first = np.zeros(people + 1, np.int64)
    np.cumsum(np.bincount(source, minlength=people), out=first[1:])
    return first, target[order].astype(np.int32), np.tile(np.arange(len(ends)), 2)[order].astype(np.int32)


def seeds(folder, name, kind):
    return [np.array(line.split(), np.int64) for line in (folder / f"{name}.{kind}.txt").read_text().splitlines()]


def course(workload, first, other, tie):
    """The function of one future: who begins, the key."""
    people = len(first) - 1
    active, queue = np.zeros(people, np.uint8), np.zeros(people + 1, np.int32)
    if workload in ("W1", "W1b"):
        chance = np.uint64((0.2 if workload == "W1b" else 0.05) * 2**32)
        return lambda begin, key: news(first, other, tie, begin, chance, key, active, queue)
    if workload == "W3u":
        count = np.zeros(people, np.int16)
        return lambda begin, key: habit(first, other, begin, key, active, count, queue)
    if workload == "W4":
        start = (np.arange(people) * 2654435761 % 2**32) / 2**32
        rooms = np.zeros(people), np.zeros(people)
        return lambda begin, key: opinion(first, other, start, 0.3, 0.02, 200, np.random.default_rng(int(key)), *rooms)
    count = np.zeros(people, np.int16)
    come = ((1 - 0.95 ** np.arange(int(np.diff(first).max()) + 1)) * 2**32).astype(np.uint64)
    leave = np.uint64(0.1 * 2**32)
    return lambda begin, key: mood(first, other, begin, come, leave, 200, key, active, count, queue)


def main():
    folder, name, futures = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    links = network(folder, name)
    people = len(links[0]) - 1
    for workload in sys.argv[4:]:
        begins = seeds(folder, name, "seeds100" if workload.startswith("W1") else "seeds1pct")
        run = course(workload, *links)
        run(begins[0][:1], np.uint64(1))  # compiles
        taken, share = [], []
        for future in range(futures):
            key = np.uint64((future + 1) * 2654435761)
            start = time.process_time()
            reached = run(begins[future % len(begins)], key)
            taken.append(time.process_time() - start)
            share.append(reached / people)
        error = np.std(share, ddof=1) / futures**0.5 if futures > 1 else 0
        print(f"numba keyed,{workload},{name},{futures},{np.median(taken)},{np.mean(share)},{error}", flush=True)


main()
