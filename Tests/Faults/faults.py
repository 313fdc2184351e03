#!/usr/bin/env python3
"""Breaks the program on purpose, one small fault at a time, and sees whether the tests notice.

    make faults                  every fault of faults.toml: an hour or so
    make faults ONLY=closeness   those whose name contains a word
    Tests/Faults/faults.py --check   only whether every fault can still be made (a second)

A fault is a stretch of source code and what it is replaced by: a sign, a week, an isolate left out. The tests that
should notice are named beside it (`noticed_by`), or the rows of `kith validate` (`rows`). A fault that nobody notices is a hole in the tests; one that does not compile is a
slip in the list. The work is done in a copy, so that nothing here can harm the tree.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tomllib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LIST = os.path.join(ROOT, "Tests/Faults/faults.toml")


def read_list():
    with open(LIST, "rb") as file:
        return tomllib.load(file)["fault"]


def problem(fault, root):
    """Why a fault cannot be made; nothing if it can."""
    path = os.path.join(root, fault["file"])
    if not os.path.exists(path):
        return f"there is no file {fault['file']}"
    with open(path, encoding="utf-8") as file:
        count = file.read().count(fault["find"])
    return None if count == 1 else f"what it replaces stands {count} times in {fault['file']}, not once"


def copy_tree(copy):
    """The files that git knows, as they are now; what has not changed keeps its time, so that little is built."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, check=True,
        capture_output=True).stdout.decode().split("\0")
    for name in filter(None, names):
        source, target = os.path.join(ROOT, name), os.path.join(copy, name)
        if not os.path.exists(source):
            continue
        os.makedirs(os.path.dirname(target), exist_ok=True)
        new = open(source, "rb").read()
        if not os.path.exists(target) or open(target, "rb").read() != new:
            open(target, "wb").write(new)
            shutil.copymode(source, target)


def build(copy):
    done = subprocess.run(
        ["swift", "build", "--build-tests", "--quiet"], cwd=copy, capture_output=True, text=True)
    return None if done.returncode == 0 else (done.stdout + done.stderr)[-1500:]


def tests_fail(copy, pattern):
    """Whether a test fails; and the last lines that were printed."""
    done = subprocess.run(
        ["swift", "test", "--skip-build", "--filter", pattern], cwd=copy, capture_output=True, text=True)
    printed = done.stdout + done.stderr
    if "Test run with 0 tests" in printed:
        return None, f"no test is called {pattern}"
    return done.returncode != 0, printed[-1500:]


def rows_fail(copy, rows):
    """Whether a number of these rows of `kith validate` is missed; and the last lines that were printed."""
    done = subprocess.run(
        [".build/debug/kith", "validate", *rows.split()], cwd=copy, capture_output=True, text=True)
    printed = done.stdout + done.stderr
    if done.returncode not in (0, 1):
        return None, printed[-1500:]
    return done.returncode == 1, printed[-1500:]


def is_noticed(fault, copy):
    return rows_fail(copy, fault["rows"]) if "rows" in fault else tests_fail(copy, fault["noticed_by"])


def verdict(fault, copy):
    path = os.path.join(copy, fault["file"])
    original = open(path, encoding="utf-8").read()
    try:
        open(path, "w", encoding="utf-8").write(original.replace(fault["find"], fault["replace"]))
        complaint = build(copy)
        if complaint:
            return "does not compile", complaint
        failed, printed = is_noticed(fault, copy)
        if failed is None:
            return "no such test", printed
        return ("noticed", "") if failed else ("NOT NOTICED", printed)
    finally:
        open(path, "w", encoding="utf-8").write(original)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="only see whether every fault can still be made")
    parser.add_argument("--only", default="", help="only faults whose name contains this")
    arguments = parser.parse_args()
    faults = [fault for fault in read_list() if arguments.only in fault["name"]]
    stale = [(fault["name"], problem(fault, ROOT)) for fault in faults if problem(fault, ROOT)]
    for name, why in stale:
        print(f"{name}: {why}")
    if arguments.check or stale:
        print(f"{len(faults)} faults, {len(stale)} of which can no longer be made")
        return 1 if stale else 0
    copy = os.path.join(ROOT, ".build/faults")
    copy_tree(copy)
    complaint = build(copy)
    if complaint:
        print(f"the tree itself does not build:\n{complaint}")
        return 1
    every = "|".join(dict.fromkeys(fault["noticed_by"] for fault in faults if "noticed_by" in fault))
    rows = " ".join(dict.fromkeys(fault["rows"] for fault in faults if "rows" in fault))
    for failed, printed in ([tests_fail(copy, every)] if every else []) + ([rows_fail(copy, rows)] if rows else []):
        if failed is None or failed:
            print(f"without any fault these tests do not pass, so they would notice nothing:\n{printed}")
            return 1
    missed = 0
    for fault in faults:
        result, printed = verdict(fault, copy)
        print(f"{result:16} {fault['name']} ({fault.get('noticed_by') or fault['rows']})", flush=True)
        if result != "noticed":
            missed += 1
            print("    " + printed.replace("\n", "\n    "))
    print(f"{len(faults)} faults, {len(faults) - missed} noticed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
