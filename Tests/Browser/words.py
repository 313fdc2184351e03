#!/usr/bin/env python3
"""Words that would be code, in every place where a person types: `Tests/Browser/words.py .build/release/kith`.

Sixty texts that have run as scripts somewhere, each as title, question, option, expectation and note of a scenario and as
person, place and title of a site. The report, the map, the lesson in one file and the sandbox with its pages show them in
Chromium. Nothing may run, nothing may be asked for beyond the page's own place, and no policy may have to step in.
"""
import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from pages import launch, sync_playwright

KEY = "wordsthatwouldbecode12"
SITE = "thornmarsh"
RUN = "window.ran=1"
PLAIN = [
    f"<script>{RUN}</script>", f"<SCRIPT>{RUN}</SCRIPT>", f"<script\t>{RUN}</script\t>", f"<script/x>{RUN}</script>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>", f"</script><script>{RUN}</script>", f"</title><script>{RUN}</script>",
    f"</style><script>{RUN}</script>", f"</textarea><script>{RUN}</script>", f"</noscript><script>{RUN}</script>",
    f"--><script>{RUN}</script>", f"]]><script>{RUN}</script>", f"<!--><script>{RUN}</script>-->", f"<![CDATA[<script>{RUN}</script>]]>",
    f"</svg><script>{RUN}</script>", f"<svg><script>{RUN}</script></svg>", f"<svg/onload={RUN}>", f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"</text></svg><svg/onload={RUN}>", f"<svg><a xlink:href=\"javascript:{RUN}\"><text>x</text></a></svg>", f"<svg><set onend={RUN} attributeName=x dur=.1s>",
    f"<img src=x onerror={RUN}>", f"<img src=x onerror=\"{RUN}\"", f"<IMG SRC=x OnErRoR={RUN}>", f"<img/src=x/onerror={RUN}>", f"<image src=x onerror={RUN}>",
    f"\"><img src=x onerror={RUN}>", f"'><img src=x onerror={RUN}>", f"`><img src=x onerror={RUN}>", f"=\"\"><img src=x onerror={RUN}>",
    f"\" onmouseover=\"{RUN}\" x=\"", f"' onmouseover='{RUN}' x='", f"\" autofocus onfocus={RUN} x=\"", f"' autofocus onfocus={RUN} x='",
    f"\" style=\"animation-name:x\" onanimationstart=\"{RUN}\"", f"<body onload={RUN}>", f"<video src=x onerror={RUN}>", f"<audio src=x onerror={RUN}>",
    f"<video><source onerror={RUN}></video>", f"<input autofocus onfocus={RUN}>", f"<select autofocus onfocus={RUN}>", f"<details open ontoggle={RUN}>x</details>",
    f"<marquee onstart={RUN}>x</marquee>", f"<iframe srcdoc=\"<script>parent.{RUN}</script>\"></iframe>", f"<iframe src=\"javascript:parent.{RUN}\"></iframe>",
    f"<object data=\"javascript:{RUN}\"></object>", f"<embed src=\"javascript:{RUN}\">", f"<math><mi xlink:href=\"javascript:{RUN}\">x</mi></math>",
    f"<base href=\"https://evil.example/\"><script src=a.js></script>", "<link rel=stylesheet href=https://evil.example/a.css>",
    f"<meta http-equiv=refresh content=\"0;url=javascript:{RUN}\">", "<form action=https://evil.example><button>go</button></form>",
    f"[x](javascript:{RUN})", f"![x](x\" onerror=\"{RUN})", f"<javascript:{RUN}>", f"&lt;script&gt;{RUN}&lt;/script&gt;", f"&#60;script&#62;{RUN}&#60;/script&#62;",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e", f"{{{{constructor.constructor('{RUN}')()}}}}", f"${{{RUN}}}';{RUN};//\";{RUN};//`;{RUN};//",
]
assert len(PLAIN) == 60, len(PLAIN)


def scenario(text):
    """A small scenario in which every free word is the text."""
    word = json.dumps(text, ensure_ascii=False)
    named = json.dumps(f"A {text}", ensure_ascii=False)
    notes = "\n".join(f"{key} = {word}" for key in ("what_it_shows", "how_it_works", "things_to_notice", "things_to_try", "extending_it"))
    return f"""kith = 1
title = {word}
question = {word}
lesson = {word}
sites = ["sites/{SITE}"]

[compare]
length = "30 weeks"
read_at = ["week 30"]
main = "wellbeing"
lines = ["wellbeing", "ever took part"]
worth_having = "0.02 points"
futures = 16
seed = 7

[[option]]
name = {named}
do = "invite"
to = "Tuesday group"
from = "week 3"
until = "the end of the run"
cost = "£50 per year"
who = "16 at random"

[[expect]]
says = {word}
option = {named}
is = "higher"
on = "wellbeing"

[about]
{notes}
"""


def site(text, folder):
    """The invented estate, in which a person, a place and the site itself are called so."""
    shutil.copytree(f"Scenarios/sites/{SITE}", folder)
    word = text.replace("\t", " ")
    for name in ("people", "ties", "places", "attendance"):
        rows = list(csv.reader(open(folder / f"{name}.csv", encoding="utf-8", newline="")))
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as out:
            csv.writer(out, lineterminator="\n").writerows(
                [word if cell in ("P000", "Corner café") and not row[0].startswith("kind") else cell for cell in row] for row in rows)
    table = folder / "site.toml"
    lines = table.read_text(encoding="utf-8")
    table.write_text(re.sub(r'^title = .*', lambda _: f"title = {json.dumps(word, ensure_ascii=False)}", lines, count=1, flags=re.M), encoding="utf-8")


class Watch:
    """A page on which nothing may run."""

    def __init__(self, browser, problems, own):
        self.page = browser.new_context(bypass_csp=False).new_page()
        self.problems, self.own, self.where = problems, own, ""
        self.page.on("request", lambda r: r.url.startswith((*self.own, "blob:", "data:")) or self.note(f"asks for {r.url}"))
        self.page.on("console", lambda line: line.type == "error" and self.note(f"logs {line.text}"))
        self.page.on("pageerror", lambda error: self.note(f"fails: {error}"))
        self.page.on("dialog", lambda dialog: (self.note("opens a dialog"), dialog.dismiss()))

    def note(self, problem):
        self.problems.append(f"{self.where}: {problem}")

    def see(self, url, where):
        self.where = where
        self.page.goto(url)
        self.judge()

    def judge(self):
        """Whatever waits for a pointer or the keyboard gets both."""
        self.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        self.page.evaluate("document.querySelectorAll('[onmouseover]').forEach(one => one.dispatchEvent(new MouseEvent('mouseover')))")
        if self.page.evaluate("window.ran === 1"):
            self.note("ran it")
        if self.page.evaluate("[...document.querySelectorAll('*')].some(one => [...one.attributes].some(a => /^on/i.test(a.name)))"):
            self.note("holds an attribute that runs")
        if self.page.evaluate("[...document.querySelectorAll('a, area, form, iframe, object, embed')].some(one => /^\\s*javascript:/i.test(one.href?.baseVal ?? one.href ?? one.src ?? one.action ?? ''))"):
            self.note("holds an address that runs")


def caught(browser, folder):
    """How many of the texts are noticed on a page that writes them as they are: the others do nothing in such a place."""
    count, page = 0, folder / "raw.html"
    for text in PLAIN:
        problems = []
        watch = Watch(browser, problems, ("file:",))
        page.write_text(f"<!doctype html><meta charset=utf-8><title>{text}</title><h1>{text}</h1><p title=\"{text}\">{text}</p>"
                        f"<svg><text>{text}</text></svg><textarea>{text}</textarea>", encoding="utf-8")
        watch.see(page.as_uri(), text)
        watch.page.wait_for_timeout(100)
        watch.judge()
        count += bool(problems)
        watch.page.context.close()
    return count


def files(kith, folder, text, number, problems):
    """Report, map and lesson; what the program refuses to read is no page and is counted."""
    work = folder / str(number)
    (work / "sites").mkdir(parents=True)
    site(text, work / "sites" / SITE)
    (work / "x.toml").write_text(scenario(text), encoding="utf-8")
    pages = []
    for words, page in (
        (["run", "x.toml", "--quiet", "--no-store", "--out", "out"], "out/report.html"),
        (["map", f"sites/{SITE}", "--out", "map.html"], "map.html"),
        (["lesson", "x.toml", "--html", "lesson.html", "--quiet"], "lesson.html"),
    ):
        done = subprocess.run([kith, *words], cwd=work, capture_output=True, text=True)
        if done.returncode == 0:
            pages.append(work / page)
        elif done.returncode not in (65, 66):
            problems.append(f"{text}: kith {words[0]} ends with {done.returncode}: {done.stderr[-300:]}")
    return pages


def sandbox(watch, address, text):
    """The text of a scenario is put in by hand; its option and its answers stand on the page."""
    page = watch.page
    watch.where = f"sandbox, {text}"
    page.evaluate("document.getElementById('state').textContent = ''")
    page.fill("#text", scenario(text))
    end = time.monotonic() + 20
    while "Worked out" not in page.inner_text("#state") and not page.locator("#findings button").count() and time.monotonic() < end:
        time.sleep(0.05)
    time.sleep(0.1)
    watch.judge()


def main(kith):
    problems, shown, begun = [], 0, time.monotonic()
    state, folder = tempfile.TemporaryDirectory(), tempfile.TemporaryDirectory()
    os.environ["XDG_STATE_HOME"] = state.name
    server = subprocess.Popen([kith, "serve", "--token", KEY], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = re.search(r"http://[^/]+", server.stdout.readline()).group(0)
        with sync_playwright() as playwright:
            browser = launch(playwright)
            if (noticed := caught(browser, pathlib.Path(folder.name))) < 40:
                problems.append(f"only {noticed} of {len(PLAIN)} are noticed where they do run")
            paper = Watch(browser, problems, ("file:",))
            served = Watch(browser, problems, (address,))
            served.see(f"{address}/?key={KEY}", "home")
            served.see(f"{address}/sandbox/s4-who-gets-the-invitation?site={SITE}", "sandbox")
            served.page.wait_for_selector("#answers li")
            for number, text in enumerate(PLAIN):
                for page in files(kith, pathlib.Path(folder.name), text, number, problems):
                    paper.see(page.as_uri(), f"{page.name}, {text}")
                    shown += 1
                sandbox(served, address, text)
                shown += 1
            browser.close()
    finally:
        server.send_signal(2)
        server.wait(timeout=10)
    for problem in dict.fromkeys(problems):
        print(f"  {problem}")
    if shown < 4 * len(PLAIN):
        problems.append("few pages")
        print(f"  only {shown} pages were made")
    print(f"words that would be code: {len(PLAIN)} texts on {shown} pages, {'none ran' if not problems else f'{len(problems)} problems'},"
          f" {time.monotonic() - begun:.0f} s")
    sys.exit(1 if problems else 0)


main(os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else sys.exit("give the program, such as .build/release/kith"))
