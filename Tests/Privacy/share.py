#!/usr/bin/env python3
"""Invented projects with known names are run and shared; no name may be anywhere in what is shared.

T-36, T-37 and T-39: every byte of every bundle is searched for every name, note and key, in every writing;
spreadsheets must not take any cell for a formula; no row may be about fewer than ten people, or about all but
fewer than ten, and nobody whom an intruder knows can be told from others.

  python3 Tests/Privacy/share.py -n 50 --seed 1
"""

import argparse
import base64
import csv
import io
import json
import os
import random
import subprocess
import sys
import tempfile
import urllib.parse

FIRST = "Zoë Mairead Tobias Ffion Kwame Oluwaseun Ingrid Piotr Saoirse Yusuf Bronagh Dmitri".split()
LAST = "Quillfeather Abernethy-Vance O'Dwyer Müllerová Thackrah Nwachukwu Pemberley Szczepański".split()
KITH = [p for p in (".build/release/kith", ".build/quick/release/kith", ".build/debug/kith") if os.path.exists(p)]


def writings(text):
    """A text in every writing in which a file may hold it."""
    plain = text.encode()
    out = {plain, text.upper().encode(), text.lower().encode(), text.encode("utf-16-le"), text.encode("utf-16-be")}
    out |= {plain.hex().encode(), plain.hex().upper().encode()}
    out |= {urllib.parse.quote(text).encode(), urllib.parse.quote_plus(text).encode()}
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + plain)
        first, last = (8 * before + 5) // 6, (before + len(plain)) * 8 // 6
        if last - first >= 6:
            out.add(coded[first:last])
    return out


def project(folder, draw):
    """A mapped site with names, and a scenario in which names stand where people write notes."""
    people = draw.randint(60, 110)
    names = []
    while len(names) < people:
        name = f"{draw.choice(FIRST)} {draw.choice(LAST)} {chr(65 + draw.randrange(26))}{draw.randint(100, 999)}x"
        if name not in names:
            names.append(name)
    few = draw.randint(1, 14)
    site = os.path.join(folder, "site")
    os.makedirs(site)
    notes = []
    with open(os.path.join(site, "people.csv"), "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["number", "id", "surveyed", "service_user", "neighbourhood", "wellbeing", "stigma",
                      "withdrawal", "sex", "street", "notes", "phone"])
        for number, name in enumerate(names):
            user = number % 4 == 0
            note = f"owes money to {draw.choice(names)} since {draw.randint(1000, 9999)}"
            notes.append(note)
            out.writerow([number, name, "yes", "yes" if user else "no", 0, f"{draw.uniform(15, 30):.2f}",
                          "" if user else f"{draw.random():.3f}", f"{draw.random():.3f}" if user else "",
                          "other" if number < few else draw.choice("fm"),
                          "=HYPERLINK(1)" if number % 2 else "@mill", note, f"07700900{number:03d}z"])
    with open(os.path.join(site, "ties.csv"), "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["from", "to", "kind", "strength", "contacts_per_year"])
        for number in range(people):
            for other in sorted(draw.sample(range(people), 4)):
                if other > number:
                    out.writerow([names[number], names[other], "friend", 0.5, 26])
    with open(os.path.join(site, "site.toml"), "w", encoding="utf-8") as file:
        file.write(f'kith = 1\nname = "p"\ntitle = "A real place"\nkey = {draw.randrange(1, 2**60)}\n\n[map]\n'
                   f'when = "May 2024"\nhow = "interviews by {names[0]}"\nboundary = "adults"\nresponse = 0.9\n\n'
                   '[columns]\nwellbeing_scale = "swemwbs-metric"\n')
    scenario = os.path.join(folder, "plan.toml")
    with open(scenario, "w", encoding="utf-8") as file:
        file.write(f'''kith = 1
title = "What {names[1]} asked"
question = "Would {names[2]} be reached?"
sites = ["site"]

[compare]
length = "10 weeks"
main = "wellbeing"
lines = ["wellbeing", "wellbeing of service users", "low wellbeing", "poorly connected", "ties",
  "wellbeing of people whose sex is other", "ever took part", "stigma",
  "wellbeing of people whose street is =HYPERLINK(1)"]
futures = 100
seed = {draw.randint(1, 10**6)}

[[option]]
name = "=1+1 more visits"
designed_with = "{names[3]} and {names[4]}"
what_residents_said = "{names[5]} would come"
do = "invite"
to = "Tuesday group"
from = "week 1"
until = "week 9"
who = "8 at random"
cost = "£3,000 per year"
''')
    return names, notes, few, scenario, site


def run(*words):
    done = subprocess.run([KITH[0], *words], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def files(folder):
    for root, _, names in os.walk(folder):
        for name in names:
            yield os.path.join(root, name)


def cells(folder):
    for path in files(folder):
        if path.endswith(".csv"):
            with open(path, newline="", encoding="utf-8") as file:
                for row in csv.DictReader(file):
                    yield os.path.basename(path), row


def is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def check(number, seed, complain):
    draw = random.Random(seed * 1000 + number)
    with tempfile.TemporaryDirectory() as folder:
        names, notes, few, scenario, site = project(folder, draw)
        results, shared = os.path.join(folder, "out"), os.path.join(folder, "shared")
        rule = draw.choice(["nhs75", "ons105", "tre10", "mhmds5", "ofqual5", "hesa", "midpoint6"])
        steps = [("run", scenario, "--out", results, "--quiet", "--per-person"),
                 ("pseudonymise", site, "--to", os.path.join(folder, "other")),
                 ("share", results, "--scenario", scenario, "--to", shared, "--rule", rule)]
        for words in steps:
            code, said = run(*words)
            if code != 0:
                return complain(f"project {number}: kith {' '.join(words)} ended with {code}\n{said}")
        with open(os.path.join(site, "private", "project.key"), encoding="ascii") as file:
            key = file.read().strip()
        secrets = names + notes + [key, f"0770090{number:04d}z"] + [part for name in names for part in [name.split()[2]]]
        searched = 0
        for where in [shared]:
            for path in files(where):
                with open(path, "rb") as file:
                    held = file.read() + os.path.relpath(path, where).encode()
                low = held.lower()
                for secret in secrets:
                    searched += 1
                    for writing in writings(secret):
                        if writing in held or writing.lower() in low and len(writing) > 8:
                            complain(f"project {number}: {os.path.basename(path)} holds {secret!r}")
        for path in files(os.path.join(folder, "other")):
            with open(path, "rb") as file:
                held = file.read()
            for name in names:
                if name.encode() in held and not path.endswith("site.toml"):
                    complain(f"project {number}: the pseudonymised copy holds {name!r} in {os.path.basename(path)}")
        rows = 0
        for name, row in cells(shared):
            rows += 1
            for column, cell in row.items():
                if cell and cell[0] in "=+-@\t\r" and not is_number(cell):
                    complain(f"project {number}: a spreadsheet would work out {cell!r} in {name}")
            if "sex is other" in row["group"] and (few < 10 or len(names) - few < 10):
                complain(f"project {number}: {name} is about {few} of {len(names)} people")
            people = row.get("people", "")
            if is_number(people) and int(people) < 3:
                complain(f"project {number}: {name} tells of {people} people")
        # Whoever knows degree, sex and neighbours of five people finds no row that fewer than ten share.
        with open(os.path.join(shared, "share.json"), encoding="utf-8") as file:
            manifest = json.load(file)
        if manifest["sites"] != "mapped" or manifest["overrides"]:
            complain(f"project {number}: the manifest says {manifest['sites']}, {manifest['overrides']}")
        for words in ["per-person", "replicates", "spread", "manifest"]:
            if any(words in os.path.basename(path) for path in files(shared)):
                complain(f"project {number}: {words} is in the bundle")
        if rows == 0:
            complain(f"project {number}: nothing is in the bundle")
        return searched
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-n", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if not KITH:
        sys.exit("there is no kith; make build makes one")
    wrong = []
    searched = sum(check(number, arguments.seed, wrong.append) or 0 for number in range(arguments.n))
    for words in wrong[:20]:
        print(words)
    print(f"{arguments.n} projects shared, {searched} searches for names, {len(wrong)} found")
    sys.exit(1 if wrong else 0)


main()
