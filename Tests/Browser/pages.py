"""What all tests in a browser need: Chromium, axe-core, the two screens, and what is wrong with a page as it stands."""
import os
import shutil
import sys

SIZES = {"screen": (1366, 768), "phone": (390, 844)}


def skip(why):
    print(f"skipped: {why}")
    sys.exit(0)


browser_path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
if not browser_path:
    skip("there is no Chromium here; on Debian: apt-get install chromium")
try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
except ImportError as error:
    skip(f"{error.name} is not installed: pip install axe-playwright-python")


def launch(playwright):
    return playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])


def width_problems(page):
    """A page is never wider than its screen."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"is {wide} points wider than the screen"] if wide > 0 else []


def violations(page):
    """What axe finds. It is put into the page by the test, which the page's own policy would rightly forbid."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']} ({one['impact']}): {one['help']}: {one['nodes'][0]['html'][:160]}"
        f" {one['nodes'][0].get('failureSummary', '')[:200]}" for one in found
    ]
