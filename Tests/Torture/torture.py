#!/usr/bin/env python3
"""Breaks runs off in every way that a machine knows and sees whether they go on to the same bytes.

    make torture              # 200 kills, every call that writes failing in four ways, a full disk, little memory
    make torture KILLS=3000   # before a release

Zero failures in 200 kills show a failure rate below 1.5 %, in 3,000 below 0.1 % (95 %).
"""
import argparse, hashlib, os, random, resource, shutil, signal, sqlite3, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCENARIO = '''kith     = 1
title    = "Does an invitation help?"
question = "Does inviting people to a weekly group help service users?"
sites    = ["site0"]
[compare]
length       = "26 weeks"
main         = "wellbeing of service users"
worth_having = "0.1 points"
lines        = ["wellbeing of service users", "stigma", "ever took part"]
futures      = 16
seed         = 2011
[[option]]
name = "Invite sixteen"
do   = "invite"
to   = "Tuesday group"
from = "week 2"
who  = "16 service users at random"
until = "week 20"
cost = "£30,000 per year"
'''
failures = 0


def check(is_good, words):
    global failures
    if not is_good:
        failures += 1
        print("FAILED:", words, flush=True)


def kith(program, folder, out, *words, env=None, **more):
    command = [program, "run", "small.toml", "--quiet", "--out", out, *words]
    return subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
                            env=dict(os.environ, **(env or {})), **more)


def end(process):
    errors = process.communicate()[1].decode(errors="replace")
    return process.returncode, errors


def digest(folder):
    names = sorted(n for n in os.listdir(folder) if n != "private")
    return [(n, hashlib.sha256(open(os.path.join(folder, n), "rb").read()).hexdigest()) for n in names]


def sound(out):
    """The store opens, and holds each block once."""
    store = os.path.join(out, "private", "futures.store")
    if not os.path.exists(store):
        return True
    base = sqlite3.connect(store)
    good = base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    tables = base.execute("SELECT count(*) FROM sqlite_master WHERE name = 'block'").fetchone()[0]
    if tables:
        good = good and not base.execute(
            "SELECT key FROM block GROUP BY key HAVING count(*) > 1").fetchall()
    base.close()
    return good


def kills(program, folder, count, rng):
    words = ("--futures", "10000", "--threads", "4")
    begun = time.time()
    check(end(kith(program, folder, "whole", *words))[0] == 0, "the run that nobody disturbs")
    whole, seconds = digest(f"{folder}/whole"), time.time() - begun
    begun = time.time()
    check(end(kith(program, folder, "whole", *words))[0] == 0, "the same run again")
    check(digest(f"{folder}/whole") == whole, "the bytes of a run that takes everything from the store")
    print(f"10,000 futures: {seconds:.1f} s; again, all from the store, with all tables: {time.time() - begun:.1f} s")
    out, done, killed = f"{folder}/out", 0, 0
    while killed < count:
        process = kith(program, folder, "out", *words)
        time.sleep(rng.random() * min(seconds, 2.0))
        process.send_signal(signal.SIGKILL)
        if end(process)[0] == -signal.SIGKILL:
            killed += 1
            if os.path.isdir(out):
                # The store is looked at in a copy, so that the next run finds it as the kill left it.
                shutil.copytree(out, f"{folder}/look", dirs_exist_ok=True)
                check(sound(f"{folder}/look"), f"the store after kill {killed}")
                shutil.rmtree(f"{folder}/look")
        else:
            done += 1
            check(digest(out) == whole, f"the bytes after {killed} kills")
            shutil.rmtree(out)
    code, errors = end(kith(program, folder, "out", *words))
    check(code == 0 and digest(out) == whole, f"the bytes at the end: {code} {errors}")
    print(f"{killed} kills, {done + 1} runs that came to their end with the same bytes")


def faults(program, folder):
    words = ("--futures", "40", "--threads", "2")
    _, errors = end(kith(program, folder, "plain", *words, env={"KITH_FAULT": "0"}))
    calls, whole, out = int(errors.split()[-2]), digest(f"{folder}/plain"), f"{folder}/faulty"
    tried = harmless = 0
    for code in ("ENOSPC", "EIO"):
        for ever in ("", ":ever"):
            for call in range(1, calls + 1):
                shutil.rmtree(out, ignore_errors=True)
                fault = f"{call}:{code}{ever}"
                ended, errors = end(kith(program, folder, "faulty", *words, env={"KITH_FAULT": fault}))
                # What only tidies up when all is on the disk may fail without harm.
                good = (ended in (73, 74) and "error" in errors) or (ended == 0 and digest(out) == whole)
                harmless += ended == 0
                check(good, f"call {fault}: {ended} {errors}")
                ended, errors = end(kith(program, folder, "faulty", *words))
                check(ended == 0 and digest(out) == whole, f"after call {fault}: {ended} {errors}")
                tried += 1
    print(f"{calls} calls that write, each failing in four ways: {tried} runs, {harmless} of them unharmed")


def full_disk(program, folder):
    """A disk of 2 MB, where we may mount one."""
    place = f"{folder}/disk"
    os.mkdir(place)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", place],
                      stderr=subprocess.DEVNULL).returncode:
        return print("no disk of 2 MB could be mounted: left out")
    try:
        code, errors = end(kith(program, folder, "disk/out", "--futures", "4000"))
        check(code in (73, 74) and "no room" in errors, f"a full disk: {code} {errors}")
        # Even looking into a store takes a little room.
        subprocess.run(["mount", "-o", "remount,size=64m", place], check=True)
        check(sound(f"{place}/out"), "the store on a full disk")
        code, errors = end(kith(program, folder, "disk/out", "--futures", "4000"))
        check(code == 0, f"with room again: {code} {errors}")
        code, errors = end(kith(program, folder, "roomy", "--futures", "4000"))
        check(code == 0 and digest(f"{place}/out") == digest(f"{folder}/roomy"), "resumed when there was room again")
    finally:
        subprocess.run(["umount", place])
    print("a full disk is said to be full; with room again the run goes on to the same bytes")


def little_memory(program, folder):
    def cap():
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    code, errors = end(kith(program, folder, "lean", "--futures", "40", "--threads", "2", preexec_fn=cap))
    check(code == 0 and digest(f"{folder}/lean") == digest(f"{folder}/plain"), f"1 GB: {code} {errors}")
    print("an address space of 1 GB is enough")


def stopped(program, folder):
    process = kith(program, folder, "slept", "--futures", "40")
    time.sleep(0.1)
    process.send_signal(signal.SIGSTOP)
    time.sleep(3)
    process.send_signal(signal.SIGCONT)
    code, errors = end(process)
    check(code == 0 and digest(f"{folder}/slept") == digest(f"{folder}/plain"), f"SIGSTOP: {errors}")
    print("stopped and continued: the same bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/kith"))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(os.path.join(ROOT, "Tests/Fixtures/site0"), f"{folder}/site0")
        with open(f"{folder}/small.toml", "w", encoding="utf-8") as file:
            file.write(SCENARIO)
        faults(given.program, folder)
        stopped(given.program, folder)
        little_memory(given.program, folder)
        full_disk(given.program, folder)
        kills(given.program, folder, given.kills, random.Random(given.seed))
    print(f"{failures} failed")
    sys.exit(1 if failures else 0)


main()
