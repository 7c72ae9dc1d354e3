"""The site is ready for a third language and for one written from right to left: a catalogue is all that it takes.

A copy of the program gets the catalogue of a made-up language, in which every message stands in brackets, and builds a few
plans of each carrier. What has no brackets was never given to a translator.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_tests.conftest import AS_OF
from site_tests.languages_of_text import Run, runs
from site_tests.pseudo_language import CLOSE, CODE, OPEN, copy_with_pseudo_language, pseudo

PLANS_OF_EACH = 3
# What is not translated: figures with their units, filing numbers and how they begin, names of networks and companies, signs that
# writing needs in any language.
SAME_EVERYWHERE = re.compile(
    r"https?://\S+|\b\d{2}[A-Z]{2}(\d{6})?\b|R\d+[a-z]?|[45]G(-A)?|[KMGT]B(ps)?|[KMG]bps|\bApp\b|e?SIM|[0-9.,:;/+\-–—·()（）%#&‘’“”\s…×]"
)
LATIN = re.compile(r"[A-Za-z]{2,}")
CHINESE = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class ThirdSite:
    """The built site with three languages, and the pages of the third."""

    folder: Path
    pages: dict[str, str]


@pytest.fixture(scope="module")
def third_site(repo_root: Path, tmp_path_factory: pytest.TempPathFactory) -> ThirdSite:
    program, plans, site = (tmp_path_factory.mktemp(name) for name in ("program", "plans", "site"))
    copy_with_pseudo_language(repo_root, program)
    for carrier in sorted((repo_root / "plans").iterdir()):
        target = plans / "plans" / carrier.name
        target.mkdir(parents=True)
        shutil.copy(carrier / "carrier.yml", target)
        for file in sorted(carrier.glob("[0-9]*.yml"))[:PLANS_OF_EACH]:
            shutil.copy(file, target)
    run = subprocess.run(
        [sys.executable, "-m", "generator.cli", "build", "--root", plans, "--as-of", AS_OF.isoformat(), "--output", site],
        cwd=program,
        env={**os.environ, "PYTHONPATH": str(program)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return ThirdSite(
        site, {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in sorted(site.glob(f"{CODE}/**/*.html"))}
    )


def outside_brackets(words: str) -> str:
    """What is left of a text without the messages; one message may stand inside another."""
    left, depth = [], 0
    for sign in words:
        depth += (sign == OPEN) - (sign == CLOSE)
        if depth == 0 and sign != CLOSE:
            left.append(sign)
    return "".join(left)


def untranslated(page: str) -> Iterator[Run]:
    """The runs with words that are neither a message nor marked as another language."""
    depth = 0
    for run in runs(page):
        inside = 0 if run.attribute else depth
        if not run.attribute:
            depth += run.words.count(OPEN) - run.words.count(CLOSE)
        if run.language != CODE or {"code", "pre"} & set(run.inside):
            continue
        left = SAME_EVERYWHERE.sub("", outside_brackets(OPEN * inside + run.words))
        if LATIN.search(left) or (CHINESE.search(left) and not {"title", "meta"} & set(run.inside)):
            yield run


def test_there_is_a_page_of_each_in_the_third_language(third_site: ThirdSite) -> None:
    chinese = {file.relative_to(third_site.folder).as_posix() for file in third_site.folder.rglob("*.html")}
    chinese = {page for page in chinese if not page.startswith(("en/", f"{CODE}/"))}
    assert set(third_site.pages) == {f"{CODE}/{page}" for page in chinese}
    assert len(chinese) > 150


def test_every_page_says_its_language_and_its_direction(third_site: ThirdSite) -> None:
    assert all(f'<html lang="{CODE}" class="no-js" dir="rtl">' in page for page in third_site.pages.values())
    assert '<html lang="en" class="no-js" dir="ltr">' in (third_site.folder / "en" / "index.html").read_text(encoding="utf-8")


def test_every_word_that_is_not_a_carriers_is_a_message(third_site: ThirdSite) -> None:
    found = {run.words.strip()[:90]: f"{page}:{run.line}" for page, html in third_site.pages.items() for run in untranslated(html)}
    assert not found, "\n".join(
        ["These are no messages: write them with `message` or `sentence`:", *(f"{at} {said}" for said, at in found.items())]
    )


def test_carriers_chinese_is_marked_and_set_apart(third_site: ThirdSite) -> None:
    marked = [run for html in third_site.pages.values() for run in runs(html) if run.language == "zh-CN" and CHINESE.search(run.words)]
    assert len(marked) > 500
    assert sum(run.inside[-1] == "bdi" for run in marked) > 300
    unmarked = [
        run
        for html in third_site.pages.values()
        for run in runs(html)
        if CHINESE.search(run.words) and not run.language.startswith("zh") and not {"title", "meta", "code", "pre"} & set(run.inside)
    ]
    assert not unmarked


def test_each_page_links_to_the_same_page_in_every_other_language(third_site: ThirdSite) -> None:
    page = third_site.pages[f"{CODE}/rights.html"]
    assert re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="[^"]*?/((?:\w+/)?rights.html)">', page) == [
        ("zh-CN", "rights.html"),
        ("en", "en/rights.html"),
        (CODE, f"{CODE}/rights.html"),
        ("x-default", "rights.html"),
    ]
    assert re.findall(r'<a class="other-language" lang="([^"]+)" hreflang="\1" href="([^"]+)">([^<]+)</a>', page) == [
        ("zh-CN", "../rights.html", "中文"),
        ("en", "../en/rights.html", "English"),
    ]
    assert f'hreflang="{CODE}"' in (third_site.folder / "rights.html").read_text(encoding="utf-8")
    assert f'hreflang="{CODE}"' in (third_site.folder / "sitemap.xml").read_text(encoding="utf-8")


def test_every_link_of_the_third_language_leads_to_a_file(third_site: ThirdSite) -> None:
    missing = {
        f"{address}: {target}"
        for address, page in third_site.pages.items()
        if not address.endswith("404.html")
        for target in re.findall(r'href="([^"#:?]+)"', page)
        if not (third_site.folder / address).parent.joinpath(target).resolve().exists()
    }
    assert not missing


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (f"<p>{pseudo('Price')}</p>", []),
        (f"<p>{OPEN}a {OPEN}b{CLOSE} c{CLOSE} 4G, 30 GB</p>", []),
        (f"<p>{OPEN}a <b>b</b> c{CLOSE}</p>", []),
        ("<p>Price</p>", ["Price"]),
        ("<p>价钱</p>", ["价钱"]),
        ('<p lang="zh-CN">孝心卡</p>', []),
        (f'<p>{OPEN}a{CLOSE} <a aria-label="Price">4G</a></p>', ["Price"]),
    ],
)
def test_words_without_brackets_are_found(said: str, found: list[str]) -> None:
    assert [run.words for run in untranslated(f'<html lang="{CODE}"><body>{said}')] == found
