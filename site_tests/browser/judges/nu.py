"""The Nu validator as a judge: every page of the built site is valid HTML, and not even a warning is left."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

from generator.tariff.language import Text
from site_tests.browser.judges import packaged
from site_tests.browser.judges.entries import Entry, counted, entry
from site_tests.browser.judges.exceptions import Exemption, Found, faults
from site_tests.html_pages import html_files

EXEMPTIONS = (
    Exemption(
        "warning",
        "The page's policy allows its own host, and a file has none to compare with. Every browser test loads the pages from a host "
        "and fails where the browser blocks anything.",
        lambda found: found.said.startswith("Resource violates Content Security Policy (meta tag): external "),
    ),
)


def nu_found(places: Iterable[Path]) -> list[Found]:
    """Return all messages on HTML files, or on those in folders.

    Raises FileNotFoundError where Java is missing, and RuntimeError where the validator itself fails.
    """
    java = shutil.which("java")
    if java is None:
        raise FileNotFoundError("java is not installed: run make judges")
    command = [java, "-Xss4m", "-jar", packaged("vnu-jar/build/dist/vnu.jar"), "--skip-non-html", "--format", "json", *places]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        messages = json.loads(run.stderr)["messages"]
    except (ValueError, KeyError):
        raise RuntimeError(f"the Nu validator ended with exit code {run.returncode} and said:\n{run.stderr[:2000]}") from None
    return [
        Found(
            rule=message.get("subType", message["type"]),
            sure=message["type"] != "info",
            where=f"{message['url']}:{message.get('lastLine', 0)}",
            html=message.get("extract", "").strip(),
            said=message["message"],
        )
        for message in messages
        if not guessed(message["message"], message["url"])
    ]


def guessed(said: str, url: str) -> bool:
    """Whether the validator only guesses what language the page of the format is in, most of which is names of fields.

    It draws lots to guess, so one run says Norwegian and the next nothing: an exemption could not be counted. On every other
    page a guess is a finding. `test_text_languages` judges the language of each run of text on all pages, this one too.
    """
    return said.startswith("This document appears to be written in ") and url.endswith("/format.html")


def conformance_entries(page: Page, site: Path) -> list[Entry]:
    """Return what the Nu validator finds on every page of the site, for the record of a measuring run."""
    found, pages = len(faults(nu_found([site]), EXEMPTIONS)), len(html_files(site))
    return [
        entry(
            "nu",
            Text(zh="网页的写法合标准", en="The pages are valid HTML"),
            ("WCAG 4.1.2", "house"),
            Text(zh="每一页都合 HTML 标准，一条警告也没有。", en="Every page is valid HTML, without a single warning."),
            counted(found, pages, "Nu Html Checker"),
            faults=found,
            pages=pages,
            viewings=(),
        )
    ]
