#!/usr/bin/env python3
"""Runs Kith's kernels and the rivals by turns on the same networks and prints seconds a future, ratios and whether the means agree.

`compare.py KITH_BENCH FOLDER [--rounds 3] [--networks G1,G2,G3] [--peers SCRIPTS] [--out FILE]`. With --peers, a folder with
bench_numba.py, bench_numba_inc.py and bench_cynetdiff.py is measured too. Numbers to read, never a test: other work on the machine
moves them, which is why the two take turns."""
import argparse
import collections
import json
import pathlib
import platform
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
WORKLOADS = ["W1", "W1b", "W2", "W3u", "W4"]
MEANING = {
    "W1": "news, p = .05 (dies out)",
    "W1b": "news, p = .20 (reaches three quarters)",
    "W2": "SIS, 200 steps",
    "W3u": "linear threshold, drawn thresholds",
    "W4": "Friedkin–Johnsen with noise, 200 steps",
}
BLOCKS = {"G1": 20, "G2": 2, "G3": 1}
FUTURES = {"G1": 200, "G2": 10, "G3": 2}
MOST_ROUNDS = {"G3": 1}  # one takes a quarter of an hour
WANTED = {"W1": 2, "W1b": 5, "W2": 5, "W3u": 5, "W4": 5}


def lines(command):
    done = subprocess.run(command, capture_output=True, text=True)
    for line in done.stdout.splitlines():
        words = line.split(",")
        if len(words) == 7:
            yield words[0], words[1], float(words[4]), float(words[5]), float(words[6])


def scripts(folder, data, network, workload):
    """The scripts of a folder, which say the median on standard error as JSON."""
    for script in ("bench_numba.py", "bench_numba_inc.py", "bench_cynetdiff.py"):
        command = [sys.executable, str(pathlib.Path(folder) / script), "--workload", workload, "--graph", f"{data}/{network}"]
        done = subprocess.run(command + ["--reps", str(FUTURES[network])], capture_output=True, text=True, cwd=folder)
        for line in done.stderr.splitlines():
            if line.startswith("{"):
                found = json.loads(line)
                yield found["peer"], found["s_per_rep_median"], found["mean"], found["se"] or 0


def measure(options, network):
    """Seconds and means, [workload][who]: the median over rounds of each one's median; all means with their errors."""
    seconds, means = collections.defaultdict(list), collections.defaultdict(list)
    for _ in range(min(options.rounds, MOST_ROUNDS.get(network, options.rounds))):
        for workload in WORKLOADS:
            found = list(lines([options.kith, "peers", options.folder, network, str(BLOCKS[network]), workload]))
            rival = [sys.executable, str(HERE / "rivals.py"), options.folder, network, str(FUTURES[network]), workload]
            found += lines(rival)
            if options.peers:
                found += [(p, workload, s, m, e) for p, s, m, e in scripts(options.peers, options.folder, network, workload)]
            for who, what, taken, mean, error in found:
                seconds[what, who].append(taken)
                means[what, who].append((mean, error))
    return seconds, means


def time(seconds):
    return f"{seconds * 1e6:.3g} µs" if seconds < 1e-3 else f"{seconds * 1e3:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


def apart(ours, many, theirs, few):
    """The standard error of the difference of two means, from that of each and its futures: futures of one rule spread
    alike whoever works them out, so that their variances are pooled (Student's t for two samples)."""
    pooled = ((many - 1) * many * ours**2 + (few - 1) * few * theirs**2) / (many + few - 2)
    return (pooled * (1 / many + 1 / few)) ** 0.5


def rows(network, seconds, means):
    for workload in WORKLOADS:
        ours = statistics.median(seconds[workload, "kith"])
        others = sorted((statistics.median(s), who) for (what, who), s in seconds.items() if what == workload and who != "kith")
        (mean, error), (theirs, wrong) = means[workload, "kith"][0], means[workload, others[0][1]][0]
        z = (mean - theirs) / (apart(error, 64 * BLOCKS[network], wrong, FUTURES[network]) or 1)
        ratio = others[0][0] / ours
        wanted = 3 if network == "G3" and workload != "W1" else WANTED[workload]
        reached = "yes" if ratio >= wanted else "no"
        rest = ", ".join(f"{who} {time(s)}" for s, who in others)
        yield f"| {workload} {MEANING[workload]} | {network} | {time(ours)} | {rest} | {ratio:.1f} | {wanted}: {reached} | {mean:.5f} | {z:+.1f} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kith")
    parser.add_argument("folder")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--networks", default="G1,G2")
    parser.add_argument("--peers", default="")
    parser.add_argument("--out", default="")
    options = parser.parse_args()
    options.folder = str(pathlib.Path(options.folder).resolve())
    table = [
        "| rule | network | Kith, a future | others, fastest first | times as fast | wanted | mean | z |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for network in options.networks.split(","):
        table += rows(network, *measure(options, network))
        print("\n".join(table), flush=True)
    if options.out:
        head = (
            "# Contagions beside the fastest other programs\n\n"
            "Written by `make bench-peers`: seconds of one processor core for one future, simulation only, median of "
            f"{options.rounds} rounds (G3: one) in which all take turns; Kith works out 64 futures side by side. Processor: {processor()}.\n"
            "Means are shares of people at the end; z compares Kith's with the fastest other's.\n\n"
        )
        pathlib.Path(options.out).parent.mkdir(parents=True, exist_ok=True)
        pathlib.Path(options.out).write_text(head + "\n".join(table) + "\n")


def processor():
    try:
        info = pathlib.Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.machine()
    name = next((line.split(":")[1].strip() for line in info.splitlines() if line.startswith("model name")), platform.machine())
    widest = "AVX-512" if "avx512f" in info else "AVX2" if "avx2" in info else "no wide instructions"
    return f"{name}, {widest}"


main()
