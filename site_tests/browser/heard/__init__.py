"""What a screen reader hears on one page of each type: the accessibility tree as text, kept in files beside this one.

The pages come from a site of five plans only, on a fixed day, so that a new plan changes nothing here. A change shows in review:

    python -m site_tests.browser.heard       writes the files anew
"""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).resolve().parent
FILINGS = ("24JT207632", "24BJ201078", "24BJ200491", "24SH100145", "24SH100150")
"""An elder's card sold nationwide, a pair of 4G and 5G, a card of a city, and a plan that is sold no more."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One page that is listened to: the template that it shows, its address, and how much of it.

    `whole` keeps header and footer too, `outline` keeps the headings and tables only: of references, whose text has its own tests.
    """

    template: str
    address: str
    width: int = 1280
    whole: bool = False
    outline: bool = False

    @property
    def name(self) -> str:
        """The name of its file: the address, and `phone` where it is as narrow as one."""
        return self.address.removesuffix(".html").replace("/", ".") + (".phone" if self.width < 600 else "")


PAGES = (
    Heard("home", "index.html", whole=True),
    Heard("home", "index.html", width=390, whole=True),
    Heard("plan", "plans/24JT207632.html"),
    Heard("plan", "plans/24SH100150.html"),
    Heard("compare", "compare/china-mobile/beijing.html"),
    Heard("compare_pair", "compare/pairs/24BJ201078-24BJ200491.html"),
    Heard("compare_pair", "compare/pairs/24BJ201078-24BJ200491.html", width=390),
    Heard("compare_index", "compare/index.html"),
    Heard("compare_any", "compare/any.html"),
    Heard("calculate_index", "calculate/index.html"),
    Heard("calculate", "calculate/china-mobile/national.html"),
    Heard("sheet", "sheets/24BJ201078.html"),
    Heard("kit", "kit/24BJ201078.html"),
    Heard("network", "networks/5g.html"),
    Heard("plan_list", "networks/5g/middle.html"),
    Heard("plan_list", "announced/index.html"),
    Heard("carriers", "carriers/index.html"),
    Heard("carrier", "carriers/china-mobile.html"),
    Heard("find", "find/index.html"),
    Heard("find", "find/unknown-unknown-unknown.html"),
    Heard("find_results", "find/beijing/5g-50-1.html"),
    Heard("provinces", "provinces/index.html"),
    Heard("province", "provinces/beijing.html"),
    Heard("search", "search.html"),
    Heard("who_called", "who-called.html"),
    Heard("check", "check.html"),
    Heard("check_list", "check/index.html"),
    Heard("check_number", "check/24JT207632.html"),
    Heard("check_number", "check/24SH100150.html"),
    Heard("changes", "changes/index.html"),
    Heard("changes_plan", "changes/24JT207632.html"),
    Heard("changes_plan", "changes/24SH100150.html"),
    Heard("verify", "verify.html"),
    Heard("rights", "rights.html"),
    Heard("about", "about.html", outline=True),
    Heard("glossary", "glossary.html", outline=True),
    Heard("format", "format.html", outline=True),
    Heard("rules", "rules/index.html", outline=True),
    Heard("rule", "rules/tier-channel-missing.html"),
    Heard("not_found", "404.html"),
)

_OUTLINE = re.compile(r"^\s*- (?:heading|table|region|form|navigation|main|article)\b")
# An address is not heard.
_ADDRESS = re.compile(r":?\n\s*- /url: .*$", re.MULTILINE)


def build(root: Path, as_of: date, folder: Path) -> Path:
    """Build the site of the few plans into a new folder and return the site's; raises CalledProcessError where that fails."""
    for file in sorted((root / "plans").glob("*/*.yml")):
        if file.stem in {"carrier", *FILINGS}:
            (folder / "plans" / file.parent.name).mkdir(parents=True, exist_ok=True)
            shutil.copy(file, folder / "plans" / file.parent.name)
    command = [sys.executable, "-m", "site_tests.complete_site", folder, as_of.isoformat(), folder / "site"]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return folder / "site"


def heard(page: Page, origin: str, language: str, one: Heard) -> str:
    """What is heard on a page of the site at `origin`: one line for each thing, indented by what it belongs to.

    Raises LookupError where there is no such page.
    """
    page.set_viewport_size({"width": one.width, "height": 900})
    answer = page.goto(f"{origin}{'' if language == 'zh' else f'{language}/'}{one.address}")
    if not (answer and answer.ok):
        raise LookupError(f"{one.address} is no page of this site")
    tree = _ADDRESS.sub("", page.locator("body" if one.whole else "main").aria_snapshot())
    return "\n".join([line for line in tree.splitlines() if not one.outline or _OUTLINE.match(line)]) + "\n"


def kept_file(language: str, one: Heard) -> Path:
    """Where it is kept what is heard on a page."""
    return FOLDER / language / f"{one.name}.txt"
