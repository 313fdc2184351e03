#!/usr/bin/env python3
"""Feeds the program thousands of spoilt scenarios and sites and looks for anything but a clean answer.

    make hostile                 500 inputs
    make hostile N=5000 SEED=7   more of them, others

Each input is a good scenario or site with a few things spoilt in it: keys swapped, numbers made enormous, lines
gone or doubled, columns cut, bytes flipped. The program is asked to check it, to explain it or to run it. It may
refuse (with a code of its own and a finding) or go through; it may not trap, hang, print a stack trace, or leave
half of a result behind. What fails is kept in a folder, so that it can be looked at and become a fixture.
"""

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CODES = {0, 64, 65, 66, 73}
TRACE = re.compile(
    rb"fatal error|stack dump|\*\*\* |abort|segmentation|sanitizer|gsl: |illegal instruction|nan\b", re.I)
SECONDS = 60

NUMBERS = [
    "0", "-1", "1", "0.5", "1e308", "-1e308", "nan", "inf", "99999999999999999999", "1e-320", "0x10", "1_000", "2e9",
    "-0.0", "4294967296", "9223372036854775807", "1.0000000000000002", "3.5", "100", "1000000"]
# Numbers that a person might mean: they get further into the program before anything is refused.
MILD = ["0", "1", "2", "3", "7", "0.5", "0.01", "12", "26", "52", "78", "100", "365", "0.99", "1e-9"]
PHRASES = [
    '"everyone"', '"16 best connected"', '"0 at random"', '"99999999 at random"', '"100 % best connected"', '"all"',
    '"week 0"', '"week 99999999999"', '"week -1"', '"week 155"', '"1 million years"', '"3 years"', '"0 weeks"',
    '"beta(6, 4) per future"', '"beta(0, 0)"', '"lognormal(mean 0, cv 0)"', '"normal(1e308, 1e308)"',
    '"gamma(1e-300, 1e300) per person"', '"poisson(1e300) per future"', '"uniform(5, 1)"', '"£1e400"', '"£0"',
    '"£-5 per year"', '"£30,000 per fortnight"', '"the hub"', '"own local place"', '"largest local place"', '""',
    '"\\u0000"', '"\\u202eabc"', '"' + "x" * 5000 + '"', "[]", "{}", "[[]]", "true", "2026-01-05", "07:32:00",
    '"wellbeing of everyone"', '"ties"', '"stigma of service users"', '"gini of wellbeing"', '"1 points"',
    '"16 in circles of 0"', '"16 in circles of 4 with at most 0 ties"', '"4 brokers + 4 brokers + 4 brokers"',
    '"people whose age is 3"', '"0.0000000001 points"', '"365000 per year"', '"1e9 per week"']
CELLS = NUMBERS + [
    "", " ", "NA", '"', '""', "p1", "P1", "é", "\u202e", "=1+1", "yes", "no", "weekly", "daily", "-", "1,5", "1.5.2",
    "x" * 3000, "\t", "2026-13-45", "service", "hub", "none"]


SITE = """kith = 1
name = "site"
title = "A made-up corner"
key = 1057945808007437100

[map]
invented = true
recipe = "by hand"
seed = 1105

[columns]
wellbeing_scale = "swemwbs-metric"
"""


def lines_of(path):
    with open(path, "rb") as file:
        return file.read().decode("utf-8").split("\n")


def fit(text, rng):
    """A scenario for a site of a dozen people: its own folder, and few enough people."""
    text = re.sub(r"sites\s*=\s*\[[^\]]*\]", 'sites = ["site"]', text, count=1)
    few = lambda found: f"{found.group(1)}{rng.randint(1, 2)} {found.group(3)}"
    text = re.sub(r'("|\+ )(\d+) (at random|best|least|brokers|service|residents|in circles|named)', few, text)
    return text.replace("in circles of 4", "in circles of 2").replace("at least 10 ties", "at least 1 ties")


def spoil_bytes(data, rng):
    data = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        kind = rng.randrange(5)
        at = rng.randrange(len(data) + 1)
        if kind == 0 and data:
            data[at % len(data)] = rng.randrange(256)
        elif kind == 1:
            data[at:at] = bytes(rng.randrange(256) for _ in range(rng.randint(1, 3)))
        elif kind == 2:
            del data[at:at + rng.randint(1, 40)]
        elif kind == 3:
            del data[at:]
        else:
            data[0:0] = rng.choice([b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\r\n"])
    return bytes(data)


def spoil_scenario(text, rng):
    """A few lines of a scenario spoilt; the keys stay where they are more often than not."""
    if rng.random() < 0.5:
        spots = [spot.span() for spot in re.finditer(r"(?<![\w.])\d+(\.\d+)?", text)]
        for start, end in sorted(rng.sample(spots, min(len(spots), rng.randint(1, 3))), reverse=True):
            text = text[:start] + rng.choice(MILD) + text[end:]
        return text.encode("utf-8")
    lines = text.split("\n")
    keys = [line.split("=")[0].strip() for line in lines if "=" in line and not line.lstrip().startswith("#")]
    values = [line.split("=", 1)[1].strip() for line in lines if "=" in line and not line.lstrip().startswith("#")]
    for _ in range(rng.choice([1, 1, 1, 2, 3, 6])):
        at = rng.randrange(len(lines))
        line = lines[at]
        kind = rng.randrange(9)
        if kind <= 3 and "=" in line:
            key = line.split("=", 1)[0]
            lines[at] = f"{key}= {rng.choice([rng.choice(PHRASES), rng.choice(NUMBERS), rng.choice(values)])}"
        elif kind == 4 and "=" in line:
            number = re.sub(r"\d+(\.\d+)?", lambda _: rng.choice(NUMBERS), line.split("=", 1)[1], count=1)
            lines[at] = f"{line.split('=', 1)[0]}={number}"
        elif kind == 5:
            lines.insert(at, rng.choice(lines))
        elif kind == 6:
            del lines[at]
            lines = lines or [""]
        elif kind == 7:
            lines.insert(at, f"{rng.choice(keys or ['x'])} = {rng.choice(PHRASES + NUMBERS)}")
        else:
            other = rng.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
    data = "\n".join(lines).encode("utf-8")
    return spoil_bytes(data, rng) if rng.random() < 0.1 else data


def spoil_table(text, rng):
    """A few cells, rows or columns of a table spoilt."""
    rows = [line.split(",") for line in text.rstrip("\n").split("\n")]
    mild = rng.random() < 0.5
    for _ in range(rng.choice([1, 1, 2, 4, 10])):
        row = rng.randrange(len(rows))
        kind = rng.randrange(8)
        if kind <= 2 and rows[row]:
            rows[row][rng.randrange(len(rows[row]))] = rng.choice(MILD if mild else CELLS)
        elif kind == 3:
            rows.insert(row, list(rng.choice(rows)))
        elif kind == 4 and len(rows) > 1:
            del rows[row]
        elif kind == 5:
            column = rng.randrange(max(1, len(rows[0])))
            value = rng.choice(MILD + [""] if mild else CELLS)
            for cells in rows[1:]:
                if column < len(cells):
                    cells[column] = value
        elif kind == 6:
            column = rng.randrange(max(1, len(rows[0])))
            for cells in rows:
                if column < len(cells):
                    del cells[column]
        else:
            rows[row] = rows[row][: rng.randrange(len(rows[row]) + 1)]
    data = ("\n".join(",".join(cells) for cells in rows) + "\n").encode("utf-8", "replace")
    return spoil_bytes(data, rng) if rng.random() < 0.1 else data


def small_site(folder, rng):
    """A site of a dozen or so people, so that a run takes a moment; sometimes a very odd one."""
    os.makedirs(folder)
    count = rng.choice([1, 5, 30, 30, 30, 30])
    users = rng.choice([0.0, 0.3, 0.3, 0.5, 0.5, 1.0])
    with open(f"{folder}/people.csv", "w") as file:
        file.write("number,id,service_user,neighbourhood,wellbeing,stigma,age\n")
        for person in range(count):
            user = "yes" if rng.random() < users else "no"
            file.write(f"{person},p{person},{user},{person % 2},{rng.randint(7, 35)},{rng.random():.2f},{20 + person}\n")
    with open(f"{folder}/ties.csv", "w") as file:
        file.write("from,to,kind,strength,contacts_per_year\n")
        for one in range(count):
            for other in range(one + 1, count):
                if rng.random() < 4 / max(4, count):
                    file.write(f"p{one},p{other},friend,{rng.random():.2f},{rng.choice([12, 52, 180])}\n")
    with open(f"{folder}/places.csv", "w") as file:
        file.write("number,name,kind,neighbourhood\n0,Corner shop,local,0\n1,The Mill,hub,\n2,Clinic,service,\n3,Park,local,1\n")
    with open(f"{folder}/attendance.csv", "w") as file:
        file.write("person,place,visits_per_year\n")
        for person in range(count):
            place = rng.choice(["Corner shop", "The Mill", "Clinic", "Park"])
            file.write(f"p{person},{place},{rng.choice([12, 26, 52])}\n")
    with open(f"{folder}/site.toml", "w") as file:
        file.write(SITE)


class Failure(Exception):
    pass


def look(command, work):
    """Runs the program once; what it may not do is a failure."""
    try:
        done = subprocess.run(command, cwd=work, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        raise Failure(f"did not end within {SECONDS} s") from None
    code = done.returncode
    if code < 0:
        raise Failure(f"ended by signal {signal.Signals(-code).name}: {done.stderr[-300:]!r}")
    if code not in CODES:
        raise Failure(f"ended with code {code}: {done.stderr[-300:]!r}")
    printed = done.stderr if code else done.stdout
    trace = TRACE.search(printed)
    if trace and trace.group(0).lower() not in b"nan abort":
        raise Failure(f"printed {trace.group(0)!r}: {printed[max(0, trace.start() - 100):trace.end() + 100]!r}")
    inputs = b"".join(open(os.path.join(place, name), "rb").read() for place, _, names in os.walk(work) for name in names)
    if code == 0 and b"nan" not in inputs.lower() and re.search(rb"(?<![\w\"'=(])-?nan\b", printed):
        raise Failure(f"printed a number that is none: {printed[-300:]!r}")
    if code in (65, 66) and not done.stderr.strip() and not done.stdout.strip():
        raise Failure(f"ended with code {code} and said nothing")
    out = os.path.join(work, "out")
    if code != 0 and os.path.exists(out):
        raise Failure(f"ended with code {code} and left {os.listdir(out)} behind")
    shutil.rmtree(out, ignore_errors=True)
    return code


def one(kith, rng, corpus, work):
    """Spoils one scenario or site and asks the program for something; returns the code it ended with."""
    small_site(os.path.join(work, "site"), rng)
    text = fit(rng.choice(corpus), rng)
    if rng.random() < 0.5:
        data = spoil_scenario(text, rng)
    else:
        data = text.encode("utf-8")
        name = rng.choice(["people.csv", "ties.csv", "places.csv", "attendance.csv", "site.toml"])
        path = os.path.join(work, "site", name)
        original = open(path, encoding="utf-8").read()
        if rng.random() < 0.05:
            os.remove(path)
        else:
            spoilt = spoil_scenario(original, rng) if name.endswith(".toml") else spoil_table(original, rng)
            open(path, "wb").write(spoilt)
    open(os.path.join(work, "scenario.toml"), "wb").write(data)
    command = rng.choice(["check", "explain", "run", "run", "run", "site"])
    if command == "run":
        arguments = ["run", "scenario.toml", "--futures", str(rng.choice([2, 3, 17])), "--out", "out", "--threads", "1"]
    elif command == "site":
        arguments = ["check", "site"]
    else:
        arguments = [command, "scenario.toml"]
    open(os.path.join(work, "command"), "w").write(" ".join(["kith"] + arguments) + "\n")
    return look([kith] + arguments, work)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kith", default=os.path.join(ROOT, ".build/release/kith"))
    parser.add_argument("-n", type=int, default=500, help="how many inputs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", default=os.path.join(ROOT, ".build/hostile"), help="where failures are kept")
    arguments = parser.parse_args()
    folder = os.path.join(ROOT, "Scenarios")
    corpus = ["\n".join(lines_of(f"{folder}/{name}")) for name in sorted(os.listdir(folder)) if name.endswith(".toml")]
    fixtures = os.path.join(ROOT, "Tests/Fixtures/scenarios")
    for place, _, names in sorted(os.walk(fixtures)):
        corpus += ["\n".join(lines_of(f"{place}/{name}")) for name in sorted(names) if name.endswith(".toml")
                   and "broken" not in place]
    failures, codes = 0, {}
    for number in range(arguments.n):
        rng = random.Random(f"{arguments.seed}:{number}")
        work = tempfile.mkdtemp(prefix="kith-hostile-")
        try:
            code = one(arguments.kith, rng, corpus, work)
            codes[code] = codes.get(code, 0) + 1
        except Failure as failure:
            failures += 1
            kept = os.path.join(arguments.keep, f"{arguments.seed}-{number}")
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(work, kept)
            print(f"{arguments.seed}:{number} {failure}\n    kept in {kept}", flush=True)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    ends = ", ".join(f"{count} with code {code}" for code, count in sorted(codes.items()))
    print(f"{arguments.n} spoilt inputs, {failures} failures; ended: {ends}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
