"""Every plan's page says what its JSON says: one data, two ways to read it, in both languages, for every plan."""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from generator.gate.published import State
from generator.tariff.language import Language
from generator.tariff.restriction import Weight
from generator.tariff.words import Word
from site_tests.html_pages import Element, HtmlPage, html_page, squeezed

LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=lambda language: language.value)
# What a page says through the restrictions' sentences, or about the file and not about the plan.
_SAID_OTHERWISE = {"restrictions", "api_version", "carrier"}
_FIGURE_WITH_UNIT = re.compile(r"([0-9]+(?:\.[0-9]+)?) ([A-Za-z]+)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# Keys whose value a page says within another sentence and not by the word that the vocabulary has for it.
_READINGS = {"unit", "kind", "per", "area", "rounding", "lost_on_leaving", "returned_over", "effect", "resumes", "shareable", "giftable"}


def plans(site: Path) -> Iterator[dict]:
    """Yield the published data of every plan."""
    for file in sorted((site / "api" / "v1" / "plans").glob("*.json")):
        yield json.loads(file.read_text(encoding="utf-8"))


def page_of(site: Path, number: str, language: Language) -> HtmlPage:
    folder = "" if language is Language.ZH else "en/"
    return html_page(site / f"{folder}plans/{number}.html")


def said_of(text: dict, language: Language) -> str:
    """The text in the language; English readers get the Chinese where there is no English."""
    return text["zh"] if language is Language.ZH else text.get("en") or text["zh"]


@cache
def labels(value: str, language: Language) -> tuple[str, ...]:
    """Every word by which a word of the data is known to readers."""
    return tuple(member.text.say(language) for kind in {*Word.__subclasses__(), State} for member in kind if member.value == value)


def figure(amount: str) -> str:
    """An amount as pages write it: whole yuan without a fraction, otherwise as filed."""
    return str(int(Decimal(amount))) if Decimal(amount) == int(Decimal(amount)) else amount


def stands(number: str, text: str) -> bool:
    """Whether the number stands in the text by itself and not as a part of a longer one."""
    return re.search(rf"(?<![0-9.]){re.escape(number)}(?![0-9]|\.[0-9])", text) is not None


def day(value: str, language: Language) -> str:
    when = date.fromisoformat(value)
    if language is Language.ZH:
        return f"{when.year}年{when.month}月{when.day}日"
    return f"{when.day}{_MONTHS[when.month - 1]}{when.year}"


def unsaid(data: object, content: Element, language: Language, key: str = "") -> Iterator[str]:
    """Yield every leaf of the data that the page's content does not say."""
    if isinstance(data, dict) and set(data) <= {"zh", "en"} and data:
        if squeezed(said_of(data, language)).casefold() not in content.text.casefold():
            yield f"{key}: {said_of(data, language)}"
    elif isinstance(data, dict):
        for name, value in data.items():
            if name not in _SAID_OTHERWISE:
                yield from unsaid(value, content, language, f"{key}.{name}".strip("."))
    elif isinstance(data, list):
        for value in data:
            yield from unsaid(value, content, language, key)
    elif not leaf_is_said(data, content, language, key.rpartition(".")[2]):
        yield f"{key}: {data}"


def leaf_is_said(value: object, content: Element, language: Language, name: str) -> bool:
    """Whether one value of the data stands in the text, in the words or figures of the language."""
    if name in _READINGS and isinstance(value, str):
        return True
    if not isinstance(value, str):
        return stands(str(value), content.spaced)
    if name == "amount":
        return stands(figure(value), content.spaced)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return day(value, language) in content.text
    with_unit = _FIGURE_WITH_UNIT.fullmatch(value)
    if with_unit:
        return stands(with_unit.group(1), content.spaced)
    known = labels(value, language)
    return any(squeezed(label).casefold() in content.text.casefold() for label in known or (value,))


@LANGUAGES
def test_every_page_says_everything_that_its_data_says(built_site: Path, language: Language) -> None:
    faults = [
        f"{plan['filing_number']} does not say {fault}"
        for plan in plans(built_site)
        for fault in unsaid(plan, page_of(built_site, plan["filing_number"], language).content, language)
    ]
    assert not faults, "\n".join([f"{len(faults)} facts are in the JSON and not on the page:", *faults[:60]])


def restriction_faults(plan: dict, page: HtmlPage, language: Language) -> Iterator[str]:
    """Yield what is wrong with the restrictions on a plan's page."""
    texts = [element for element in page.all("h2") if element.attributes.get("id") == "pay"]
    before = page.said.split(texts[0].text)[0] if texts else ""
    # The list of what follows on the page names the section too: the restrictions stand before both.
    weights = {weight.value: squeezed(weight.text.say(language)) for weight in Weight}
    place = 0
    for restriction in plan["restrictions"]:
        title = weights[restriction["weight"]] + squeezed(said_of(restriction["title"], language))
        for part in (title, *(squeezed(said_of(restriction[name], language)) for name in ("sentence", "consequence"))):
            found = before.find(part, place)
            if found < 0:
                yield f"{restriction['kind']}: not before the price section, or not in this order: {part}"
            else:
                place = found
    headings = [element for element in page.all("h3") if not element.inside("details")]
    if sum(element.text.startswith(tuple(weights.values())) for element in headings) != len(plan["restrictions"]):
        yield "another number of restrictions, or some of them folded away"


@LANGUAGES
def test_every_restriction_stands_with_its_severity_before_what_one_pays(built_site: Path, language: Language) -> None:
    faults = [
        f"{plan['filing_number']}: {fault}"
        for plan in plans(built_site)
        for fault in restriction_faults(plan, page_of(built_site, plan["filing_number"], language), language)
    ]
    assert not faults, "\n".join([f"{len(faults)} restrictions are not where they have to be:", *faults[:60]])


@LANGUAGES
def test_every_page_begins_with_the_name_the_state_and_the_lasting_price(built_site: Path, language: Language) -> None:
    faults = []
    listed = json.loads((built_site / "api" / "v1" / "plans.json").read_text(encoding="utf-8"))["plans"]
    for plan in listed:
        page = page_of(built_site, plan["filing_number"], language)
        heading = next(page.all("h1")).text
        start = page.content.spaced.split(next(page.all("h2")).spaced)[0]
        price = figure(plan["lasting_price"]["amount"]) if isinstance(plan["lasting_price"], dict) else ""
        if heading != squeezed(said_of(plan["name"], language)):
            faults.append(f"{plan['filing_number']}: the heading is {heading}")
        if not stands(price, start.replace(next(page.all("h1")).spaced, "")):
            faults.append(f"{plan['filing_number']}: no lasting price of {price} before the first section")
        faults += [
            f"{plan['filing_number']}: {word} does not stand before the first section"
            for word in (plan["filing_number"], *labels(plan["state"], language))
            if word not in start
        ]
    assert not faults, "\n".join(faults[:60])


def compared_plans(page: HtmlPage) -> list[str]:
    """The filing numbers of the plans in the tables of a comparison."""
    addresses = [element.attributes.get("href", "") for element in page.all("a") if element.inside("th")]
    return [Path(address).stem for address in addresses if "plans/" in address]


@LANGUAGES
def test_comparisons_name_every_restriction_of_the_plans_that_they_compare(built_site: Path, language: Language) -> None:
    by_number = {plan["filing_number"]: plan for plan in plans(built_site)}
    folder = "" if language is Language.ZH else "en/"
    faults, seen = [], 0
    for file in sorted((built_site / f"{folder}compare").rglob("*.html")):
        page = html_page(file)
        for number in compared_plans(page):
            seen += 1
            faults += [
                f"{file.relative_to(built_site)}: {number} without {restriction['kind']}"
                for restriction in by_number[number]["restrictions"]
                if squeezed(said_of(restriction["sentence"], language)) not in page.said
            ]
    assert seen
    assert not faults, "\n".join([f"{len(faults)} restrictions are left out:", *faults[:60]])


def rewritten(page: HtmlPage, old: str, new: str) -> HtmlPage:
    """The page with its text changed in one place, as markup that says no more than is needed here."""
    words = page.said.replace(old, new)
    before, heading, after = words.rpartition(next(element.text for element in page.all("h2") if element.attributes.get("id") == "pay"))
    return HtmlPage(f"<article>{before}<h2 id='pay'>{heading}</h2>{after}</article>")


@LANGUAGES
def test_a_page_that_keeps_a_restriction_back_is_seen(built_site: Path, language: Language) -> None:
    plan = next(plan for plan in plans(built_site) if len(plan["restrictions"]) > 1)
    page = page_of(built_site, plan["filing_number"], language)
    sentence = squeezed(said_of(plan["restrictions"][0]["sentence"], language))
    assert any(sentence in fault for fault in restriction_faults(plan, rewritten(page, sentence, ""), language))


@LANGUAGES
def test_a_page_that_keeps_a_fact_back_or_writes_it_otherwise_is_seen(built_site: Path, language: Language) -> None:
    plan = next(plan for plan in plans(built_site) if isinstance(plan["beyond"]["voice"], dict))
    page = page_of(built_site, plan["filing_number"], language)
    amount, last_day = plan["beyond"]["voice"]["amount"], day(plan["sale"]["last_day"], language)
    for name, old, new in (
        ("beyond.voice.amount", amount, "7"),
        ("sale.last_day", last_day, ""),
        ("name", said_of(plan["name"], language), ""),
    ):
        changed = rewritten(page, squeezed(old), new)
        assert any(fault.startswith(name) for fault in unsaid(plan, changed.content, language)), name
