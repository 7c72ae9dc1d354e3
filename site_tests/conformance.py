"""Measures the built site in a real browser and writes the record that the accessibility page is made from.

    python -m site_tests.conformance --on 2026-11-22 [--site site] [--output generator/show/conformance/record.json] [--jobs 2]

The record is JSON, in both languages where people read it:

    {"run_on": "YYYY-MM-DD", "engine": {"name": "Chromium", "version": "…"}, "pages": 62, "page_types": 31,
     "checks": [{"id": "E01", "title": {"zh", "en"}, "criteria": ["WCAG 1.4.6", "MIIT web 1.2.3", "house"],
                 "asked": {"zh", "en"}, "measured": {"zh", "en"}, "faults": 0, "pages": 62, "viewings": ["320 px, standard, light"]}]}

The entries of our own checks come from `site_tests.browser.checks`. A module of `site_tests.browser.judges` adds its own with a
function `conformance_entries(page, site) -> list[dict]` that returns entries of the same shape; `page` shows the home page of
the served site, `site` is its folder.

The exit code is 0 where nothing was found, 1 where there are faults (each is said on stderr), 2 where it was called wrongly.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

from generator.show.conformance.record import RECORD
from generator.tariff.language import Text
from site_tests.browser import judges
from site_tests.browser.check import Check
from site_tests.browser.checks import all_checks
from site_tests.browser.conftest import DEBIAN_CHROMIUM, OFFLINE, StaticFiles
from site_tests.browser.page_samples import page_samples
from site_tests.browser.tour import Seen, apart, everything, tour
from site_tests.browser.viewing import told
from site_tests.browser.visit import Openings

PARTS = 8
"""Into so many parts the pages are divided, so that no browser waits for another for long."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all checks, write the record, say the faults; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m site_tests.conformance", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--on", required=True, type=date.fromisoformat, metavar="YYYY-MM-DD", help="the day of the run, for the record")
    parser.add_argument("--site", default=Path("site"), type=Path, help="the folder of the built site (site)")
    parser.add_argument("--output", default=RECORD, type=Path, help="where to write the record (beside generator.show.conformance)")
    parser.add_argument("--jobs", default=2, type=int, help="how many browsers at a time (2)")
    chosen = parser.parse_args(arguments)
    site = chosen.site.resolve()
    if not (site / "index.html").exists():
        parser.error(f"there is no built site in {chosen.site}: run mingbai build")
    seen, further, version = measured(site, chosen.jobs)
    engine = {"name": "Chromium", "version": version}
    entries = [*checked(all_checks(), seen), *further]
    chosen.output.write_text(json.dumps(recorded(chosen.on, engine, page_samples(site), entries), ensure_ascii=False, indent=1) + "\n")
    found = [*(fault for one in seen for fault in one.faults), *apart(seen)]
    if found:
        sys.stderr.write(told(found, "Faults") + "\n")
    return int(any(entry["faults"] for entry in entries))


def measured(site: Path, jobs: int) -> tuple[list[Seen], list[dict[str, object]], str]:
    """What all checks find on one page of each type and language, the entries of the further judges, and the browser's version.

    The judges begin, so that one that is not installed ends the run at once.
    """
    samples = page_samples(site)
    with ProcessPoolExecutor(jobs) as pool:
        judging = pool.submit(judged, site)
        looking = [pool.submit(_look_at, site, samples[part::PARTS]) for part in range(PARTS)]
        try:
            further, version = judging.result()
            return [one for part in looking for one in part.result()], further, version
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _look_at(site: Path, addresses: Sequence[str]) -> list[Seen]:
    with launched() as browser, served(site) as root:
        openings = Openings(browser, root)
        seen = list(tour(openings, site, addresses, everything(all_checks())))
        openings.close()
    return seen


def checked(checks: Sequence[Check], seen: Sequence[Seen]) -> list[dict[str, object]]:
    """The entries of the checks, from what they found."""
    entries = []
    for check in checks:
        mine = [one for one in seen if one.check == check.id]
        figures = [one.outcome.figure for one in mine if one.outcome.figure is not None]
        entries.append(
            {
                "id": check.id,
                "title": both(check.title),
                "criteria": list(check.criteria),
                "asked": both(check.asked),
                "measured": both(check.said(figures)),
                "faults": sum(len(one.outcome.faults) for one in mine) + len(apart(mine)),
                "pages": len({one.address for one in mine}),
                "viewings": [str(viewing) for viewing in check.viewings],
            }
        )
    return entries


def judged(site: Path) -> tuple[list[dict[str, object]], str]:
    """The entries of the further judges, and the version of the browser that they judged in."""
    entries: list[dict[str, object]] = []
    with launched() as browser, served(site) as root:
        for found in iter_modules(judges.__path__):
            module = import_module(f"{judges.__name__}.{found.name}")
            if hasattr(module, "conformance_entries"):
                page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="zh-CN")
                page.goto(f"{root}index.html")
                entries += module.conformance_entries(page, site)
                page.close()
        return entries, browser.version


def recorded(on: date, engine: dict[str, str], samples: Sequence[str], entries: list[dict[str, object]]) -> dict[str, object]:
    """The whole record."""
    chinese = sum(not address.startswith("en/") for address in samples)
    return {"run_on": on.isoformat(), "engine": engine, "pages": len(samples), "page_types": chinese, "checks": entries}


def both(text: Text) -> dict[str, str]:
    """A text as the record keeps it."""
    return {"zh": text.zh, "en": text.en}


@contextmanager
def launched() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as playwright:
        executable = DEBIAN_CHROMIUM if DEBIAN_CHROMIUM.exists() else None
        browser = playwright.chromium.launch(executable_path=executable, chromium_sandbox=False, args=OFFLINE)
        yield browser
        browser.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on a server on this machine, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticFiles, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    sys.exit(main())
