"""How long the calculator takes to answer a change on a page of many plans: measured in the real browser, for the benchmark.

From the press of a step to the first frame that shows the new sums; every plan of the page is worked out anew.
"""

import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from site_tests.slow_phone import PHONE, SLOWER
from site_tests.synthetic import crowded_files, synthetic_files

PLANS = 300
_CHROMIUM = Path("/usr/bin/chromium")
_STEPS = 20

# A frame is shown after the work that was asked for before it: two requests later it is there.
_ANSWERED = """async () => {
  const took = [];
  const list = document.querySelector("[data-list]");
  for (const [field, by] of [["minutes", 1], ["data", 1], ["data", -1], ["minutes", -1]]) {
    const before = list.firstElementChild;
    const started = performance.now();
    document.querySelector(`[data-field=${field}] [data-by="${by}"]`).click();
    const sums = performance.now() - started;
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    if (list.firstElementChild === before) throw new Error("the list is not a new one");
    took.push([sums, performance.now() - started]);
  }
  return took;
}"""


def calculator_seconds(root: Path, code: Path, as_of: str) -> Iterator[tuple[str, float, float, float]]:
    """Yield for each speed of the processor: its name, the median of the script's work, the median until it is seen, the longest."""
    page = _built(root, code, as_of)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM if _CHROMIUM.exists() else None, chromium_sandbox=False)
        for name, slower in (("this machine", 1), ("an old phone", SLOWER)):
            opened = browser.new_page(viewport=PHONE)
            opened.goto(page.as_uri())
            opened.context.new_cdp_session(opened).send("Emulation.setCPUThrottlingRate", {"rate": slower})
            took = _measured(opened)
            yield (
                name,
                statistics.median(work for work, _ in took),
                statistics.median(seen for _, seen in took),
                max(seen for _, seen in took),
            )
            opened.close()
        browser.close()


def _measured(page: Page) -> list[tuple[float, float]]:
    """Return the seconds of each step: of the script's work, and until it is seen."""
    found: list[tuple[float, float]] = []
    for _ in range(_STEPS // 4):
        found += [(work / 1000, seen / 1000) for work, seen in page.evaluate(_ANSWERED)]
    return found


def _built(root: Path, code: Path, as_of: str) -> Path:
    """Build a site in which one carrier sells PLANS plans in one province, and return the page of its calculator."""
    for name, text in (*synthetic_files(0), *crowded_files(PLANS, "china-mobile", "HE")):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "generator.cli", "build", "--root", str(root), "--as-of", as_of, "--output", str(root / "site")]
    subprocess.run(command, cwd=code, check=True, stdout=subprocess.DEVNULL)
    return root / "site" / "calculate" / "china-mobile" / "hebei.html"
