#!/usr/bin/env python3
"""Words that a spreadsheet would take for formulas, in a dozen places; LibreOffice opens every table that Kith writes.

T-36: no cell may be worked out, and numbers below zero must stay numbers. Where there is no LibreOffice, it says so.

  python3 Tests/Privacy/spreadsheet.py
"""

import csv
import glob
import os
import re
import subprocess
import sys
import tempfile

from spreadsheets import KITH, flat, require

FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"http://x.invalid\";\"y\")", "\t=1+1", "=cmd|' /C calc'!A0"]


def site(folder):
    os.makedirs(folder)
    with open(os.path.join(folder, "people.csv"), "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["number", "id", "surveyed", "service_user", "neighbourhood", "wellbeing", "stigma", "withdrawal",
                      "=2+2", "change"])
        for number in range(80):
            user = number % 4 == 0
            out.writerow([number, f"={number}+1", "yes", "yes" if user else "no", 0, 20 + number % 7,
                          "" if user else 0.3, 0.4 if user else "", FORMULAS[number % 7].strip(), -1 - number % 5])
    with open(os.path.join(folder, "ties.csv"), "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["from", "to", "kind", "strength", "contacts_per_year"])
        for number in range(80):
            for other in (number + 1, number + 7):
                if other < 80:
                    out.writerow([f"={number}+1", f"={other}+1", "=3+3" if other % 2 else "@kin", 0.5, 26])
    with open(os.path.join(folder, "site.toml"), "w", encoding="utf-8") as file:
        file.write('kith = 1\nname = "p"\ntitle = "=4+4"\nkey = 77\n\n[map]\nwhen = "=5+5"\nhow = "@how"\n'
                   'boundary = "+all"\nresponse = 0.9\n\n[columns]\nwellbeing_scale = "swemwbs-metric"\n')


def scenario(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write('''kith = 1
title = "=6+6"
question = "@would it?"
sites = ["site"]

[compare]
length = "10 weeks"
main = "wellbeing"
lines = ["wellbeing", "stigma", "wellbeing of people whose =2+2 is =1+1"]
futures = 100
seed = 5

[[option]]
name = "-7+7"
designed_with = "=8+8"
what_residents_said = "+9"
do = "invite"
to = "=Hall"
from = "week 1"
until = "week 9"
who = "8 at random"
cost = "£3,000 per year"
''')


def run(*words):
    done = subprocess.run([KITH[0], *words], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"kith {' '.join(words)} ended with {done.returncode}\n{done.stdout}{done.stderr}")


def main():
    require()
    with tempfile.TemporaryDirectory() as folder:
        own = os.path.join(folder, "site")
        site(own)
        plan = os.path.join(folder, "plan.toml")
        scenario(plan)
        results, shared = os.path.join(folder, "out"), os.path.join(folder, "shared")
        run("run", plan, "--out", results, "--quiet", "--per-person", "--per-replicate")
        run("share", results, "--scenario", plan, "--to", shared)
        for form in ("csv", "gephi"):
            run("export", own, "--as", form, "--to", os.path.join(folder, form))
        tables = sorted(p for where in (own, results, shared, os.path.join(folder, "csv"), os.path.join(folder, "gephi"))
                        for p in glob.glob(os.path.join(where, "**", "*.csv"), recursive=True)
                        if where != own)
        wrong, below = [], 0
        for number, path in enumerate(tables):
            out = os.path.join(folder, f"opened{number}")
            os.makedirs(out)
            text = flat(path, out)
            for formula in re.findall(r'table:formula="([^"]*)"', text)[:3]:
                wrong.append(f"{os.path.relpath(path, folder)}: worked out {formula}")
            below += len(re.findall(r'office:value-type="float" office:value="-', text))
            with open(path, newline="", encoding="utf-8") as file:
                numbers = sum(1 for row in csv.reader(file) for cell in row if re.fullmatch(r"-[0-9.]+(e-?[0-9]+)?", cell))
            if numbers > 0 and 'office:value="-' not in text:
                wrong.append(f"{os.path.relpath(path, folder)}: numbers below zero are words")
        if not tables or below == 0:
            wrong.append("nothing was looked at")
        for words in wrong:
            print(words)
        print(f"{len(tables)} tables opened in LibreOffice, {below} numbers below zero, {len(wrong)} wrong")
        sys.exit(1 if wrong else 0)


main()
