#!/usr/bin/env python3
"""How time and memory grow with people and ties: the coupled model from a thousand people to a million, ten million
ties under a model of news and a mood of two states, and what one very large place costs.

    make scale                  # to 100,000 people: some minutes
    make scale LARGEST=1000000  # to a million: ten minutes and 6 GB

Writes Results/scale.md and Results/scale.svg. Every site is invented: people with ten ties on average (most to those who
live near, a tenth to anybody), one place for forty people, one person in ten a service user.
"""
import argparse, math, os, random, resource, shutil, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
KITH = os.environ.get("KITH", os.path.join(ROOT, ".build/release/kith"))

SITE = """kith = 1
name = "{name}"
title = "{title}"
key = 7
[map]
invented = true
recipe = "rings of neighbours, for the measurement of scale"
seed = 1
[columns]
wellbeing_scale = "swemwbs-metric"
"""

SCENARIO = """kith     = 1
title    = "How long does it take?"
question = "How do time and memory grow with the number of people and ties?"
sites    = ["site"]
{model}
[compare]
length       = "{weeks} weeks"
main         = "{main}"
worth_having = "{worth}"
futures      = {futures}
seed         = 1
{option}
"""

COUPLED = dict(model="", main="wellbeing", worth="0.1 points", option="""[[option]]
name   = "Campaign"
do     = "campaign"
from   = "week 2"
until  = "week 20"
reach  = 0.15
effect = 0.02
cost   = "£30,000 per year"
""")

NEWS = dict(model="""[model]
persuasion = "independent-cascade"
independent-cascade.round  = "1 week"
independent-cascade.chance = 0.05
""", main="reached by independent-cascade", worth="1 %", option="""[[option]]
name = "A hundred at random"
do   = "tell"
from = "week 0"
who  = "100 people at random"
cost = "£1,000"
""")

# Two states: nobody becomes discontent. Somebody has to be told something, or there would be no option.
MOOD = dict(NEWS, model=NEWS["model"] + """also = "sisa"
sisa.discontent-alone      = "0 per year"
sisa.discontent-contagion  = "0 per year"
sisa.content-to-discontent = "0 per year"
""", main="content by sisa")


def site(folder, people, degree, place, draw):
    """The five files of a site; `place` people to a place."""
    os.makedirs(folder)
    with open(os.path.join(folder, "site.toml"), "w") as file:
        file.write(SITE.format(name="scale", title=f"{people} people"))
    with open(os.path.join(folder, "people.csv"), "w") as file:
        file.write("number,id,surveyed,service_user,neighbourhood,wellbeing,stigma,withdrawal\n")
        for i in range(people):
            user = i % 10 == 3
            stigma = "" if user else f"{draw.betavariate(3, 3.7):.3f}"
            withdrawal = f"{draw.betavariate(3, 5):.3f}" if user else ""
            wellbeing = min(35, max(7, draw.gauss(24.6, 2.6)))
            file.write(f"{i},p{i},yes,{'yes' if user else 'no'},{i // 1000},{wellbeing:.2f},{stigma},{withdrawal}\n")
    with open(os.path.join(folder, "ties.csv"), "w") as file:
        file.write("from,to,kind,strength,contacts_per_year\n")
        for i in range(people):
            others = {i + k + 1 for k in range(degree // 2)}
            others.add(i + degree // 2 + 1 + draw.randrange(people))
            for j in sorted(others):
                if j < people:
                    file.write(f"p{i},p{j},friend,0.6,{20 + i % 40}\n")
    places = max(1, people // place)
    with open(os.path.join(folder, "places.csv"), "w") as file:
        file.write("number,name,kind,neighbourhood,open,encounters_per_visit\n")
        for k in range(places):
            file.write(f"{k},Place {k},local,{k * place // 1000},yes,2\n")
    with open(os.path.join(folder, "attendance.csv"), "w") as file:
        file.write("person,place,visits_per_year\n")
        for i in range(people):
            if i % 5 < 2:
                file.write(f"p{i},Place {min(places - 1, i // place)},{10 + i % 30}\n")


def run(folder, scenario, threads=2):
    """Seconds on the clock and of processors, and the most memory in MB, of one run."""
    path = os.path.join(folder, "scale.toml")
    with open(path, "w") as file:
        file.write(scenario)
    start = time.monotonic()
    child = subprocess.Popen(
        [KITH, "run", path, "--quiet", "--no-store", "--threads", str(threads), "--out", os.path.join(folder, "out")],
        stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    clock = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"kith run ended with {child.returncode}")
    shutil.rmtree(os.path.join(folder, "out"))
    return clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def measure(work, name, people, degree, scenario, futures, weeks, place=40):
    """Makes the site and runs it: seconds on the clock and of processors, most memory, ties."""
    folder = os.path.join(work, name)
    made = time.monotonic()
    site(os.path.join(folder, "site"), people, degree, place, random.Random(people))
    print(f"{name}: made in {time.monotonic() - made:.0f} s", file=sys.stderr, flush=True)
    clock, processors, memory = run(folder, SCENARIO.format(**scenario, futures=futures, weeks=weeks))
    with open(os.path.join(folder, "site/ties.csv")) as file:
        ties = sum(1 for _ in file) - 1
    shutil.rmtree(folder)
    return clock, processors, memory, ties


def row(work, name, people, degree, scenario, futures, weeks, place=40):
    """One line of the table, and what is drawn: people, seconds of processors, memory."""
    clock, processors, memory, ties = measure(work, name, people, degree, scenario, futures, weeks, place)
    each = processors / (people * weeks * futures * 2) * 1e9
    line = f"| {name} | {people:,} | {ties:,} | {futures} | {weeks} | {clock:.1f} | {processors:.1f} | {each:.0f} | {memory:,.0f} |"
    print(line, flush=True)
    return line, (people, processors, memory)


def plot(points):
    """Seconds of processors and megabytes by people, [(people, seconds, megabytes)], on scales of powers of ten."""
    left, top, wide, high = 60, 40, 480, 300
    lowest, tens = -1, 5  # from 0.1 to 10,000
    first, last = (math.log10(points[k][0]) for k in (0, -1))

    def at(people, value):
        return (left + wide * (math.log10(people) - first) / max(1e-9, last - first),
                top + high * (1 - (math.log10(value) - lowest) / tens))

    parts = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 400" font-family="sans-serif" font-size="14">',
             "<title>Seconds of processors and megabytes by people</title>", '<rect width="680" height="400" fill="#fff"/>']
    for power in range(lowest, lowest + tens + 1):
        y = at(points[0][0], 10.0 ** power)[1]
        parts.append(f'<path d="M{left} {y:.1f}H{left + wide}" stroke="#d5dade"/>'
                     f'<text x="{left - 8}" y="{y + 5:.1f}" text-anchor="end">{10.0 ** power:,g}</text>')
    for power in range(math.ceil(first), math.floor(last) + 1):
        x = at(10 ** power, 1)[0]
        parts.append(f'<text x="{x:.1f}" y="{top + high + 22}" text-anchor="middle">{10 ** power:,}</text>')
    parts.append(f'<text x="{left + wide / 2}" y="{top + high + 46}" text-anchor="middle">people</text>')
    for index, colour, dashes, words in ((1, "#0b5394", "", "seconds"), (2, "#a33c00", "7 4", "megabytes")):
        places = [at(point[0], point[index]) for point in points]
        parts.append(f'<path d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in places)}" fill="none" stroke="{colour}"'
                     f' stroke-width="2.5" stroke-dasharray="{dashes}"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>' for x, y in places]
        parts.append(f'<text x="{left + wide + 10}" y="{places[-1][1] + 5:.1f}" fill="{colour}">{words}</text>')
    return "\n".join(parts + ["</svg>", ""])


HEAD = """# How time and memory grow

Measured by `make scale` on this machine, two threads, two options (as now among them), each line one run of the program with
reading, checking and writing in it. "ns" is processor time for a person, a week and a future. Sites are invented.

![Seconds of processors and megabytes of the coupled model by people, both on scales of powers of ten: they grow as people do](scale.svg)

| what | people | ties | futures | weeks | s on the clock | s of processors | ns | MB |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
"""


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--largest", type=int, default=100_000, help="people in the largest site")
    asked.add_argument("--out", default=os.path.join(ROOT, "Results/scale.md"))
    asked = asked.parse_args()
    coupled, others = [], []
    with tempfile.TemporaryDirectory() as work:
        for scenario in (COUPLED, NEWS, MOOD):  # what the program refuses is known at once, not after the largest site
            measure(work, "trial", 200, 10, scenario, 16, 26)
        for people in (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000):
            if people <= max(1_000, asked.largest):
                coupled.append(row(work, f"coupled model {people:,}", people, 10, COUPLED, 16, 26))
        for people in (20_000, 200_000):
            if people <= asked.largest:
                others.append(row(work, f"news {people:,}", people, 100, NEWS, 16, 26))
                others.append(row(work, f"mood {people:,}", people, 100, MOOD, 16, 26))
        for place in (40, 400, 4_000):
            others.append(row(work, f"places of {place:,}", 8_000, 10, COUPLED, 16, 26, place))
    with open(asked.out, "w") as file:
        file.write(HEAD + "\n".join(line for line, _ in coupled + others) + "\n")
    with open(os.path.join(os.path.dirname(asked.out), "scale.svg"), "w") as file:
        file.write(plot([point for _, point in coupled]))


main()
