#!/usr/bin/env python3
"""Drives the workshop in a real browser, as a room would: `Tests/Browser/workshop.py .build/release/kith`.

Starts `kith serve --share` on this computer, goes through every scene of a lesson on a screen and on a phone, through the
sandbox (sliders, text with a mistake, the file that is taken away, which `kith run` must reproduce to the digit), a lesson
in one file, and a room of ten. Every page must have no violation that axe-core finds, ask for nothing beyond this computer,
log no error and be no wider than the screen. With `--pictures FOLDER` everything is photographed.

Needs Chromium (Debian: chromium) and `pip install axe-playwright-python`; says so and ends well where one is missing.
"""
import csv
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from pages import SIZES, launch, sync_playwright, violations, width_problems

LESSON = "s4-who-gets-the-invitation"
KEY = "browserdrive0123456789"


class Drive:
    def __init__(self, browser, address, pictures):
        self.browser, self.address, self.pictures = browser, address, pictures
        self.problems = []
        self.looked = 0

    def context(self, size):
        context = self.browser.new_context(
            viewport={"width": SIZES[size][0], "height": SIZES[size][1]}, bypass_csp=False, accept_downloads=True)
        context.set_default_timeout(30000)
        return context

    def page(self, context, size):
        page = context.new_page()
        own = re.match(r"http://[^/]+", self.address).group(0)
        page.on("request", lambda r: r.url.startswith((own, "blob:", "data:", "file:")) or self.note(size, f"asks for {r.url}"))
        page.on("console", lambda line: line.type == "error" and self.note(size, f"logs {line.text}"))
        page.on("pageerror", lambda error: self.note(size, f"fails: {error}"))
        return page

    def note(self, where, problem):
        self.problems.append(f"{where}: {problem}")

    def look(self, page, name, size):
        """One page or scene as it stands: no wider than the screen, nothing that axe finds."""
        self.looked += 1
        where = f"{name}, {size}"
        for problem in width_problems(page):
            self.note(where, problem)
        if self.pictures:
            page.screenshot(path=f"{self.pictures}/{name}-{size}.png")
        for problem in violations(page):
            self.note(where, problem)


def until(page, condition, seconds=60):
    """Waits for a condition. Playwright's own way needs eval, which the pages' policy forbids."""
    end = time.monotonic() + seconds
    while not page.evaluate(condition):
        if time.monotonic() > end:
            raise TimeoutError(f"{condition}, at {page.url}")
        time.sleep(0.02)


def lesson(drive, page, size):
    """Every scene, each by doing its one thing."""
    page.wait_for_selector(".steps:not([hidden])")
    seen = []
    for _ in range(20):
        scene = page.evaluate("document.querySelector('.scene:not(.skipped)').dataset.scene")
        seen.append(scene)
        if page.locator(".scene:not(.skipped)").count() != 1:
            drive.note(size, f"{scene} does not stand alone")
        before = page.locator("#next").is_disabled()
        if scene.startswith(("before", "after")):
            page.locator(f"input[name={scene}]").first.check()
        elif scene == "bet":
            page.locator("input[name=bet]").nth(1).check()
            page.click("#lock")
        elif scene == "curve":
            page.wait_for_selector("#chart-curve svg")
            picture = page.locator("#chart-curve svg[role=img]")
            picture.scroll_into_view_if_needed()
            box = picture.bounding_box()
            start = picture.locator("path").last.get_attribute("d")
            page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + box["height"] * 0.5)
            page.mouse.down()
            for step in range(1, 9):
                page.mouse.move(box["x"] + box["width"] * (0.2 + 0.06 * step), box["y"] + box["height"] * (0.5 - 0.03 * step))
            page.mouse.up()
            drawn = picture.locator("path").last.get_attribute("d")
            page.locator("#knots input").last.press("ArrowLeft")
            if len({start, drawn, picture.locator("path").last.get_attribute("d")}) != 3:
                drive.note(size, "the curve does not follow the mouse and the keys")
        elif scene == "one":
            page.wait_for_selector("#chart-one svg")
            for _ in range(3):
                page.click("#week")
            drive.look(page, "scene-one-step", size)
            page.click("#play")
            page.wait_for_selector("#next:enabled")
        elif scene == "hundred":
            page.wait_for_selector("#chart-many svg")
            page.click("#five")
            drive.look(page, "scene-five", size)
            page.click("#many")
            if "Your curve lies" not in page.inner_text("#luck"):
                drive.note(size, "what became of the curve is not said")
        elif scene == "outcome":
            page.wait_for_selector("#answers li")
        elif scene == "why":
            until(page, "document.getElementById('reason').textContent.startsWith('Whom')")
            page.fill("#person", "999999")
            page.press("#person", "Tab")
            until(page, "document.getElementById('reason').textContent.startsWith('There is nobody')")
            page.locator("#who img").click()
            until(page, "/^Person \\d+\\. (They part in|Nowhere)/.test(document.getElementById('reason').textContent)")
        elif scene == "rule":
            page.click("#rule")
            page.wait_for_selector("#chart-rule svg")
            if "does best" not in page.inner_text("#ruled"):
                drive.note(size, "the other rule says nothing")
        elif scene == "everywhere":
            if page.locator("#stop").count() and drive.address in page.url and size == "screen":
                page.click("#all")
                page.click("#stop")
                until(page, "document.getElementById('far').textContent === 'Stopped.'")
            page.click("#all")
            page.wait_for_selector("#expected li", timeout=240000)
        done_by_itself = scene in ("cover", "map", "outcome", "talk", "end")
        if not done_by_itself and not before:
            drive.note(size, f"{scene}: the way on was open before anything was done")
        drive.look(page, f"scene-{scene}", size)
        if scene == "end":
            break
        page.wait_for_selector("#next:enabled")
        page.click("#next")
    wanted = {"cover", "before0", "map", "bet", "curve", "one", "hundred", "outcome", "rule", "everywhere", "talk", "after0", "end"}
    if drive.address in page.url:
        wanted.add("why")
    if missing := wanted - set(seen):
        drive.note(size, f"scenes that were not seen: {sorted(missing)}")


def film(drive, page, size):
    """The network is played: its people change, its ties come and go, and both pictures say so in words."""
    page.wait_for_selector("#arm option", state="attached")
    page.evaluate("document.getElementById('at').dispatchEvent(new Event('input'))")
    page.wait_for_selector("#film svg >> nth=1")
    lines = "document.querySelectorAll('#film svg')[1].querySelectorAll('line:not([visibility=hidden])').length"
    first = page.evaluate(lines), page.inner_text("#film figcaption >> nth=1")
    page.click("#play")
    until(page, "document.getElementById('at').value === document.getElementById('at').max")
    last = page.evaluate(lines), page.inner_text("#film figcaption >> nth=1")
    if first[1] == last[1] or " 0 made since" not in first[1] or " 0 made since" in last[1]:
        drive.note(size, f"the network does not change: {first}, {last}")
    ended, made = (int(re.search(rf"([\d,]+) {word}", last[1]).group(1).replace(",", "")) for word in ("ties of", "made"))
    if last[0] != first[0] - ended + made:
        drive.note(size, f"lines and words differ: {first}, {last}")
    page.locator("#film").scroll_into_view_if_needed()
    drive.look(page, "sandbox-film", size)
    words = page.inner_text("#film figcaption >> nth=0")
    page.click("#another")
    until(page, "document.getElementById('shows').textContent.startsWith('Future 2.')")
    until(page, f"document.querySelector('#film figcaption').textContent !== {words!r}")


def moved(page, which, what):
    """Moves a slider twelve times and says how long it takes until the ribbon is drawn anew."""
    slider, times = page.locator("#sliders input").nth(which), []
    for _ in range(12):
        slider.focus()
        page.evaluate("delete kith.main().dataset.took")
        page.keyboard.press("ArrowRight")
        until(page, "kith.main().dataset.took !== undefined")
        times.append(int(page.evaluate("kith.main().dataset.took")))
    print(f"slider to redrawn ribbon, seen in the browser ({what}): median {statistics.median(times):.0f} ms, most {max(times)} ms")


def another_number(drive, page, size):
    """A number that the text does not hold gets into it, with a slider, and out of the list."""
    good, sliders = page.input_value("#text"), page.locator("#sliders input").count()
    page.click("summary:has-text('Another number')")
    page.select_option("#other", "stigma.norm")
    page.click("#set")
    until(page, f"document.querySelectorAll('#sliders input').length === {sliders + 1}")
    if "stigma.norm = " not in page.input_value("#text"):
        drive.note(size, "a number was not written into the text")
    until(page, "![...document.querySelectorAll('#other option')].some(one => one.value === 'stigma.norm')")
    drive.look(page, "sandbox-number", size)
    page.fill("#text", good)
    until(page, f"document.querySelectorAll('#sliders input').length === {sliders}")


def sandbox(drive, page, size, kith):
    page.goto(f"{drive.address}/sandbox/{LESSON}?site=thornmarsh")
    page.wait_for_selector("#chart svg")
    page.wait_for_selector("#answers li")
    drive.look(page, "sandbox", size)
    film(drive, page, size)
    if size != "screen":
        return
    another_number(drive, page, size)
    # A slider: the text follows, and the ribbon is drawn anew.
    moved(page, 2, "a price, which changes no future")
    moved(page, 3, "whom one of six options invites")
    # A mistake is named with its line, and the button leads there.
    good = page.input_value("#text")
    page.fill("#text", good.replace("worth_having", "worth_hving", 1))
    page.wait_for_selector("#findings button")
    drive.look(page, "sandbox-finding", size)
    page.click("#findings button")
    selected = page.evaluate("(t => t.value.slice(t.selectionStart, t.selectionEnd))(document.getElementById('text'))")
    if "worth_hving" not in selected:
        drive.note(size, f"the finding leads to {selected!r}")
    page.fill("#text", good)
    until(page, "!document.querySelector('#findings button')")
    until(page, "document.getElementById('state').textContent.includes('Worked out')")
    # What is taken away runs to the same digits.
    with page.expect_download() as download:
        page.click("#save")
    folder = pathlib.Path(tempfile.mkdtemp())
    shutil.copytree("Scenarios/sites", folder / "sites")
    download.value.save_as(folder / "mine.toml")
    subprocess.run([kith, "run", "mine.toml", "--quiet", "--no-store", "--out", "out"], cwd=folder, check=True)
    until(page, "document.querySelector('#answers li')")
    time.sleep(1)
    page.click("#whole")
    page.wait_for_selector("h1")
    drive.look(page, "comparison", size)
    words = lambda text: re.sub(r"[\s*#\\|]+", " ", text).strip()
    shown = words(page.inner_text("main"))
    answer = [line for line in (folder / "out/comparison.md").read_text().splitlines() if line.startswith("- **")]
    for line in answer[:6]:
        if words(line.lstrip("- ")) not in shown:
            drive.note(size, f"kith run says otherwise: {line[:160]}")
    shutil.rmtree(folder)


def room(drive, wall, code):
    """Ten phones join, vote, and are counted."""
    phones = []
    for _ in range(10):
        context = drive.context("phone")
        page = drive.page(context, "phone")
        page.goto(f"{drive.address}/join")
        if not phones:
            drive.look(page, "join", "phone")
        page.fill("#code", code)
        page.click("#join button")
        page.wait_for_selector("#words")
        phones.append(page)
    wall.goto(f"{drive.address}/room")
    until(wall, "document.getElementById('people').textContent.startsWith('10 ')")
    drive.look(wall, "room", "screen")
    wall.goto(f"{drive.address}/lessons/{LESSON}?site=thornmarsh")
    wall.click("#next")
    for index, page in enumerate(phones):
        until(page, "document.getElementById('words').textContent.startsWith('Before')")
        page.locator("#choices input").nth(index % 2).check()
        until(page, "document.getElementById('said').textContent.startsWith('Counted')")
    drive.look(phones[0], "phone", "phone")
    until(wall, "[...document.querySelectorAll('.scene:not(.skipped) .bars .n')].slice(0, 2).every(one => one.textContent === '5')")
    drive.look(wall, "wall", "screen")
    while wall.evaluate("document.querySelector('.scene:not(.skipped)').dataset.scene").startswith("before"):
        wall.click("#skip:visible, #next:enabled >> nth=0")
    until(phones[0], "document.getElementById('words').textContent.startsWith('Wait')")
    for page in phones:
        page.context.close()


def one_file(drive, kith):
    folder = pathlib.Path(tempfile.mkdtemp())
    path = folder / "lesson.html"
    subprocess.run([kith, "lesson", "s4", "--html", str(path), "--quiet"], check=True)
    context = drive.context("screen")
    page = drive.page(context, "one file")
    context.set_offline(True)
    page.goto(path.as_uri())
    lesson(drive, page, "file")
    context.close()
    shutil.rmtree(folder)


def main(words):
    pictures = None
    if words[:1] == ["--pictures"]:
        pictures, words = words[1], words[2:]
        pathlib.Path(pictures).mkdir(parents=True, exist_ok=True)
    kith = os.path.abspath(words[0]) if words else sys.exit("give the program, such as .build/release/kith")
    begun, drive = time.monotonic(), None
    # What it keeps of a class does not mix with that of whoever runs this.
    state = tempfile.TemporaryDirectory()
    os.environ["XDG_STATE_HOME"] = state.name
    server = subprocess.Popen([kith, "serve", "--share", "--token", KEY], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        first = server.stdout.readline()
        address = re.search(r"http://[^/]+", first).group(0)
        server.stdout.readline()
        code = re.search(r"code (\w{8})", server.stdout.readline()).group(1)
        with sync_playwright() as playwright:
            browser = launch(playwright)
            drive = Drive(browser, address, pictures)
            sizes = {}
            context = drive.context("screen")
            page = drive.page(context, "screen")
            page.goto(f"{address}/?key={KEY}")
            page.wait_for_selector("h1")
            if "key" in page.url:
                drive.note("home", "the key stays in the address")
            # A second window of the same browser, as small as a phone.
            for size in ("screen", "phone"):
                page.set_viewport_size({"width": SIZES[size][0], "height": SIZES[size][1]})
                page.goto(address)
                drive.look(page, "home", size)
                for name in ("script", "handout"):
                    page.goto(f"{address}/lessons/{LESSON}/{name}")
                    drive.look(page, name, size)
                page.goto(f"{address}/lessons/{LESSON}?site=thornmarsh")
                lesson(drive, page, size)
                sandbox(drive, page, size, kith)
            page.set_viewport_size({"width": 1366, "height": 768})
            room(drive, page, code)
            one_file(drive, kith)
            browser.close()
    finally:
        server.send_signal(2)
        ended = server.wait(timeout=10)
        # Said also where something broke off.
        for problem in dict.fromkeys(drive.problems if drive else []):
            print(f"  {problem}")
    if ended != 130:
        drive.note("kith serve", f"ends with {ended} on Ctrl-C")
        print(f"  {drive.problems[-1]}")
    print(f"workshop: {drive.looked} pages and scenes, {'no violation' if not drive.problems else f'{len(drive.problems)} problems'},"
          f" {time.monotonic() - begun:.0f} s")
    sys.exit(1 if drive.problems else 0)


SIZES["file"] = SIZES["screen"]
main(sys.argv[1:])
