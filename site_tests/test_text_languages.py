"""Every run of text on every page says which language it is in (WCAG 3.1.2): carriers' Chinese on other pages, English on Chinese ones."""

import re
from pathlib import Path

import pytest

from site_tests.languages_of_text import Run, runs

CHINESE = re.compile("[\u3400-\u9fff]{2,}")
LATIN = re.compile(r"[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){3,}")
PLAIN = {"code", "pre", "title", "meta"}
"""Files' own text, which is in no language, and places that can hold no markup."""


def unmarked(page: str, language: str) -> list[Run]:
    """The runs of a page in `language` that hold the other script's words without saying so."""
    found = []
    for run in runs(page):
        if PLAIN & set(run.inside):
            continue
        foreign = LATIN if run.language.startswith("zh") else CHINESE
        if foreign.search(run.words):
            found.append(run)
    assert language in {run.language for run in runs(page)}
    return found


@pytest.mark.parametrize(("folder", "language"), [("", "zh-CN"), ("en/", "en")])
def test_every_run_of_text_says_its_language(folder: str, language: str, built_site: Path) -> None:
    files = [
        file for file in sorted(built_site.rglob("*.html")) if file.relative_to(built_site).as_posix().startswith("en/") is bool(folder)
    ]
    assert len(files) > 400
    found = {
        f"<{' '.join(run.inside[-2:])}> {run.words.strip()[:60]}": f"{file.relative_to(built_site).as_posix()}:{run.line}"
        for file in files
        for run in unmarked(file.read_text(encoding="utf-8"), language)
    }
    assert not found, "\n".join(["Put these into an element with their `lang`:", *(f"{place} {words}" for words, place in found.items())])


@pytest.mark.parametrize(
    ("page", "language", "words"),
    [
        ('<html lang="en"><p>Care card 孝心卡</p>', "en", ["Care card 孝心卡"]),
        ('<html lang="en"><p>Care card <span lang="zh-CN">孝心卡</span></p>', "en", []),
        ('<html lang="en"><a aria-label="孝心卡">Care</a>', "en", ["孝心卡"]),
        ('<html lang="zh-CN"><p>孝心卡 Tourism card for seven days</p>', "zh-CN", ["孝心卡 Tourism card for seven days"]),
        ('<html lang="zh-CN"><p>孝心卡<i lang="en">Tourism card for seven days</i></p>', "zh-CN", []),
        ('<html lang="zh-CN"><p>孝心卡<code>one two three four</code></p>', "zh-CN", []),
        ('<html lang="en"><div lang="zh-CN"><p>孝心卡</p></div><p>套餐</p>Cards', "en", ["套餐"]),
    ],
)
def test_a_run_without_its_language_is_found(page: str, language: str, words: list[str]) -> None:
    assert [run.words for run in unmarked(page, language)] == words
