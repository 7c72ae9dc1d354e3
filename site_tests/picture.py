"""Takes the README's picture anew: a plan on a phone. `python -m site_tests.picture SITE`, SITE being a built site."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PICTURE = Path(__file__).with_name("plan-on-a-phone.png")
_PLAN = "plans/24JT207632.html"


def main(site: Path) -> None:
    """Write the picture beside this file."""
    chromium = Path("/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium if chromium.exists() else None)
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto((site.resolve() / _PLAN).as_uri())
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
