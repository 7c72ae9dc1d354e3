"""Our own words keep to the rules that carriers' texts are judged by: short sentences, no advertising, no word of the trade unexplained."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.judge.examples import read_example
from generator.judge.rulebook import Example, rulebook
from generator.judge.wording.cutting import han_count
from generator.show.environment import Renderer
from generator.tariff.language import Language
from generator.tariff.translations import translations
from site_tests.html_pages import Element, HtmlPage
from site_tests.rendered import pages_of, real_site

LONGEST = 35
"""Chinese characters of one sentence: stricter with ourselves than with carriers, who may write fifty."""
BATCH = 300
RULES = ("absolute-wording", "final-interpretation", "sentence-too-long", "term-not-explained", "text-too-long", "vague-wording")
"""The rules about wording that need no figures of a plan."""
EXPLAINING = (
    "index.html",
    "rights.html",
    "who-called.html",
    "about.html",
    "glossary.html",
    "search.html",
    "check.html",
    "check/index.html",
    "check/24JT207632.html",
    "404.html",
    "compare/index.html",
    "networks/4g.html",
    "networks/5g.html",
    "provinces/index.html",
    "carriers/index.html",
    "catalogue/index.html",
)
"""Pages that explain; the pages of rules and of the file format are for the carriers' own clerks."""

PLACEHOLDER = re.compile(r"%\(\w+\)s")
BLOCKS = ("p", "li", "dd", "h1", "h2", "h3", "label", "caption", "summary")
STOPS = re.compile(r"[。！？；!?\n]+")

EXCEPTIONS: Mapping[str, str] = {
    "例如今天交 3，要等 3才还完。": "“等” means to wait here, not “and so on”",
    "争渡、NVDA、旁白": "the names of screen readers, said to be that",
    "网页内容无障碍指南 WCAG": "the name of the standard, beside its Chinese name",
}
"""Our own words that a rule finds fault with, each with the reason why they stay."""


def batched(texts: list[str]) -> Iterator[list[str]]:
    """Yield the texts a few hundred at a time."""
    for start in range(0, len(texts), BATCH):
        yield texts[start : start + BATCH]


def faults_of(texts: Iterable[str]) -> list[str]:
    """What the rules find in these texts, with the text that they find it in."""
    listed = list(dict.fromkeys(texts))
    told = [
        f"{han_count(sentence)} characters: {sentence}"
        for text in listed
        for sentence in STOPS.split(text)
        if han_count(sentence) > LONGEST
    ]
    # As notes of a plan, because that is what the rules read; a few hundred at once, since a file must not be longer.
    for batch in batched(listed):
        notes = json.dumps([{"zh": text} for text in batch], ensure_ascii=False)
        read = read_example(Example((f"notes: {notes}",)))
        for name in RULES:
            faults = rulebook()[name].check(read.plans[0], read.setting)
            told += [f"{name}: {fault.message.zh}: {batch[int(fault.path[1])]}" for fault in faults if fault.path[0] == "notes"]
    return [fault for fault in told if not any(text in fault for text in EXCEPTIONS)]


@cache
def catalogue_texts() -> tuple[str, ...]:
    """Every Chinese message of templates and code, with a figure for each value that is put in."""
    return tuple(PLACEHOLDER.sub("3", chinese) for _, chinese in translations("en"))


def page_texts(html: str) -> list[str]:
    """What each paragraph, answer and heading of a page says; a quotation in “ ” stays, as the rules leave it out themselves."""
    page = HtmlPage(f"<article>{html}</article>")
    blocks = [element for element in page.all(*BLOCKS) if not element.inside("pre") and not _carriers_own(element)]
    outer = {id(ancestor) for element in blocks for ancestor in element.ancestors}
    return [" ".join("".join(element.pieces).split()) for element in blocks if id(element) not in outer]


def _carriers_own(element: Element) -> bool:
    """Whether it says the names and facts of plans, which are the carriers' own words."""
    return any("plan-list" in ancestor.attributes.get("class", "").split() for ancestor in element.ancestors)


def test_every_string_of_the_interface_is_in_plain_words() -> None:
    assert len(catalogue_texts()) > 150
    faults = faults_of(catalogue_texts())
    assert not faults, "\n".join(["Write these in plain words, or name the reason in EXCEPTIONS:", *faults])


@cache
def explaining_pages(root: Path, as_of: date) -> dict[str, str]:
    """The rendered pages that explain."""
    site = real_site(root, as_of)
    renderer, pages = Renderer(Language.ZH, site.base_address), pages_of(site)
    return {address: renderer.render(pages[address]) for address in EXPLAINING}


@pytest.mark.parametrize("address", EXPLAINING)
def test_every_sentence_of_an_explaining_page_is_in_plain_words(address: str, repo_root: Path, as_of: date) -> None:
    texts = [text for text in page_texts(explaining_pages(repo_root, as_of)[address]) if re.search("[一-鿿]", text)]
    assert texts
    faults = faults_of(texts)
    assert not faults, "\n".join([f"{address}: write these in plain words, or name the reason in EXCEPTIONS:", *faults])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("这是全网最低价。", "absolute-wording"),
        ("本站拥有最终解释权。", "final-interpretation"),
        ("以当地营业厅公布为准。", "vague-wording"),
        ("欠费后先单停。", "term-not-explained"),
        ("流量" * 18 + "。", "36 characters"),
        ("流量，" * 30 + "。", "sentence-too-long"),
    ],
)
def test_a_bad_sentence_of_our_own_is_seen(text: str, fault: str) -> None:
    assert any(told.startswith(fault) for told in faults_of([text]))


def test_every_exception_is_still_said_somewhere(repo_root: Path, as_of: date) -> None:
    said = [*catalogue_texts(), *(text for address in EXPLAINING for text in page_texts(explaining_pages(repo_root, as_of)[address]))]
    assert not [text for text in EXCEPTIONS if not any(text in one for one in said)]
