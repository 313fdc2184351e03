#!/usr/bin/env python3
"""Opens pages in a real browser, as a reader would: `Tests/Browser/report.py Results/*/report.html`.

Each page is opened on a screen and on a phone. It must have no violation that axe-core finds (WCAG 2.0 to 2.2, levels
A and AA, and axe's best practices), ask for nothing beyond itself, log no error, be no wider than the screen, and let
the choice of intervals be made by keyboard. With `--pictures FOLDER` the pages are photographed and printed to PDF.

Needs Chromium (Debian: chromium) and `pip install axe-playwright-python` (`.ci/browser` puts it into .build); says so and
ends well where one is missing.
"""
import pathlib
import sys

from pages import SIZES, launch, sync_playwright, violations, width_problems


def choose(page, problems):
    """The second way of every choice shows when it is picked, and only then."""
    for index in range(page.locator(".choice").count()):
        choice = page.locator(".choice").nth(index)
        if not choice.locator(".way1").is_visible() or choice.locator(".way2").is_visible():
            problems.append("the first way does not stand alone at the start")
        choice.locator("input").first.focus()
        page.keyboard.press("ArrowDown")
        if choice.locator(".way1").is_visible() or not choice.locator(".way2").is_visible():
            problems.append("the second way cannot be picked by keyboard")
        page.keyboard.press("ArrowUp")


def look(browser, path, size, pictures):
    problems = []
    context = browser.new_context(viewport={"width": SIZES[size][0], "height": SIZES[size][1]})
    page = context.new_page()
    page.on("request", lambda request: request.url.startswith("file:") or problems.append(f"asks for {request.url}"))
    page.on("console", lambda line: line.type == "error" and problems.append(f"logs {line.text}"))
    page.goto(path.resolve().as_uri())
    problems += width_problems(page)
    page.keyboard.press("Tab")
    if page.locator(".skip").count() and page.evaluate("document.activeElement.className") != "skip":
        problems.append("the first stop of the keyboard is not the link past the list of sections")
    choose(page, problems)
    if pictures:
        name = f"{path.parent.name}-{path.stem}"
        page.screenshot(path=f"{pictures}/{name}-{size}.png", full_page=True)
        if size == "screen":
            page.pdf(path=f"{pictures}/{name}.pdf", prefer_css_page_size=True)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    problems += violations(page)
    context.close()
    return problems


def main(words):
    pictures = None
    if words[:1] == ["--pictures"]:
        pictures, words = words[1], words[2:]
        pathlib.Path(pictures).mkdir(parents=True, exist_ok=True)
    if not words:
        sys.exit("give the pages to open, such as Results/s1-champions-brokers-or-circles/report.html")
    failed = False
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for path in map(pathlib.Path, words):
            for size in SIZES:
                problems = look(browser, path, size, pictures)
                failed = failed or bool(problems)
                print(f"{path}, {size}: {'no violation' if not problems else f'{len(problems)} problems'}")
                for problem in problems:
                    print(f"  {problem}")
        browser.close()
    sys.exit(1 if failed else 0)


main(sys.argv[1:])
