#!/usr/bin/env python3
"""LibreOffice opens comparison.ods, and every sheet that it reads is the table that the run wrote, cell by cell.

Where there is no LibreOffice, it says so.

  python3 Tests/Privacy/workbook.py
"""

import csv
import glob
import os
import re
import subprocess
import sys
import tempfile

from spreadsheets import KITH, convert, flat, require

TABLES = {"Comparison": "comparison.csv", "Ranking": "ranking.csv", "Costs": "costs.csv", "Increments": "increments.csv",
          "Equity": "equity.csv", "Groups": "groups.csv", "Harm": "harm.csv"}
# Every sheet as CSV: comma, quotation mark, UTF-8, from line 1, no formats, cells as they are stored, all sheets.
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def same(own, theirs):
    """Whether a cell is the same word, but for the apostrophe of CSV, or the same number."""
    if own == theirs or (own.startswith("'") and own[1:] == theirs):
        return True
    try:
        return float(own) == float(theirs)
    except ValueError:
        return False


def main():
    require()
    with tempfile.TemporaryDirectory() as folder:
        out, sheets = os.path.join(folder, "out"), os.path.join(folder, "sheets")
        subprocess.run([KITH[0], "run", "s10", "--futures", "16", "--no-store", "--quiet", "--out", out], check=True)
        workbook = os.path.join(out, "comparison.ods")
        convert(workbook, FILTER, sheets)
        text = flat(workbook, os.path.join(folder, "flat"))
        wrong = []
        if "table:formula=" in text:
            wrong.append("a cell is worked out")
        if re.search(r'table:number-(columns|rows)-spanned="[2-9]', text):
            wrong.append("cells are merged")
        names = sorted(os.path.basename(p)[len("comparison-"):-len(".csv")] for p in glob.glob(os.path.join(sheets, "*.csv")))
        for name in ("Cover", "Notes", "Decision", "Options", "Inputs"):
            if name not in names:
                wrong.append(f"there is no sheet {name}")
        cells = 0
        for name, file in TABLES.items():
            own = rows(os.path.join(out, file))[1:] if os.path.exists(os.path.join(out, file)) else []
            if not own:
                continue
            if name not in names:
                wrong.append(f"there is no sheet {name}")
                continue
            theirs = rows(os.path.join(sheets, f"comparison-{name}.csv"))[1:]
            if len(own) != len(theirs):
                wrong.append(f"{name}: {len(theirs)} rows, {len(own)} in {file}")
            for number, (left, right) in enumerate(zip(own, theirs), 2):
                cells += len(left)
                if len(left) != len(right) or not all(map(same, left, right)):
                    wrong.append(f"{name}, row {number}: {right} is not {left}")
        if cells < 1000:
            wrong.append("next to nothing was compared")
        for words in wrong[:10]:
            print(words)
        print(f"{len(names)} sheets opened in LibreOffice, {cells} cells compared, {len(wrong)} wrong")
        sys.exit(1 if wrong else 0)


main()
