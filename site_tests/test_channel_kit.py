"""The channel kit: every channel says price, term, cost of leaving and every restriction as the plan's page does, no more and no less."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.publication import publish
from generator.gate.published import State
from generator.show.environment import Renderer
from generator.show.page import Page
from generator.show.pages import plan as plan_page
from generator.show.pages.channel_kit import PAGE_TYPE, KitView, SheetView
from generator.show.pages.plan import PlanView
from generator.show.qr_code import QUIET, QrCodes
from generator.show.sheet_size import SIZES, Lines, fitting
from generator.show.site import Site
from generator.show.text_message import ALONE, JOINED, length, messages
from generator.show.words.term import LEAVING, MINIMUM
from generator.tariff.language import Language
from generator.tariff.restrictions.other import Other
from site_tests.awkward_plans import write_awkward
from site_tests.conftest import AS_OF, ROOT
from site_tests.reading_pages import Element, foreign_pieces, pages_of, read, site_with
from site_tests.trees import SOUND_NUMBER, sound_plan

LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=lambda language: language.value)
ANNOUNCED = {"first_day: 2026-01-05": "first_day: 2027-01-05"}
OFF_SALE = {"last_day: 2027-12-31": "last_day: 2026-10-31"}
RARE = "𠮷"
"""A character beyond the first 65,536: two units of a text message."""
_COUNT = {Language.ZH: r"限制一共 ([0-9]+) 条：(.*?)。在哪里退：", Language.EN: r"([0-9]+) restrictions? in all: (.*?)\. Where to cancel: "}
_STEP = re.compile(r"(?:^|[；;] ?)([0-9]+)\. ")


@pytest.fixture(scope="module", params=["real", "awkward"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The plans of this repository, and plans that no designer thinks of."""
    root = ROOT if request.param == "real" else write_awkward(tmp_path_factory.mktemp("awkward"), crowd=0)
    return Site(publish(root, AS_OF).catalogue, "https://tariffs.example/")


@dataclass(frozen=True)
class Said:
    """What one channel says of a plan."""

    channel: str
    text: str
    limits: list[str]


@cache
def kit_of(site: Site, language: Language) -> dict[str, tuple[Page, Element]]:
    """Every page of the kit with what it shows, rendered and read once."""
    return {address: (page, read(page)) for address, page in pages_of(PAGE_TYPE, site, language).items()}


def words(text: str) -> str:
    """A text as it is compared: a line of its own begins with a capital, within a sentence it does not."""
    return " ".join(text.split()).casefold()


def listed(element: Element) -> list[str]:
    """The items of a list, or of the first one inside."""
    return [item.text for item in element.all("li")]


def in_message(text: str, language: Language) -> list[str]:
    """The numbered restrictions of a text message; figures that do not run from 1 to the number stated are a fault."""
    found = re.search(_COUNT[language], text)
    if found is None:
        return []
    pieces = _STEP.split(found[2])[1:]
    assert [int(number) for number in pieces[::2]] == list(range(1, int(found[1]) + 1)), text
    return pieces[1::2]


def channels(sheet: Element, kit: Element, language: Language) -> Iterator[Said]:
    """The sheet, both messages, the telephone and the card, read from the rendered pages."""
    paper = sheet.all("div", "sheet")[0]
    yield Said("sheet", paper.text, [limit for one in paper.all("ol", "sheet__limits") for limit in listed(one)])
    confirmation, success, *spoken = kit.all("div", "quote")
    for name, quote in (("confirmation", confirmation), ("success", success)):
        yield Said(name, quote.text, in_message(quote.text, language))
    told = "\n".join(quote.text for quote in spoken)
    yield Said("telephone", told, [strong.text for quote in spoken for strong in quote.all("strong")])
    card = kit.all("div", "sheet")[0]
    yield Said("card", card.text, [limit for one in card.all("ol", "sheet__limits") for limit in listed(one)])


@LANGUAGES
def test_every_channel_says_price_term_cost_of_leaving_and_every_restriction_of_the_plans_page(site: Site, language: Language) -> None:
    kit = kit_of(site, language)
    seen = 0
    for address, page in pages_of(plan_page.PAGE_TYPE, site, language).items():
        number = address.removeprefix("plans/").removesuffix(".html")
        if site.catalogue.plans[number].state is State.OFF_SALE:
            continue
        view = page.view
        assert isinstance(view, PlanView)
        term, leaving = (row for row in view.bound if row.label in {MINIMUM.label.say(language), LEAVING.label.say(language)})
        titles = [str(callout.title.striptags() if hasattr(callout.title, "striptags") else callout.title) for callout in view.callouts]
        for said in channels(kit[f"sheets/{number}.html"][1], kit[f"kit/{number}.html"][1], language):
            where = f"{number}, {said.channel}"
            for fact in (view.price, term.label, leaving.label, *term.lines, *leaving.lines):
                plain = fact.striptags() if hasattr(fact, "striptags") else fact
                assert words(plain) in words(said.text), f"{where}: {plain}"
            others = [each for each in said.limits if each not in titles]
            headings = [next((title for title in titles if each.startswith(title)), each) for each in said.limits]
            assert headings == titles, f"{where}: {set(titles) ^ set(headings)}"
            # Only a limit that no usual heading fits says more than its heading.
            assert len(others) <= sum(isinstance(one, Other) for one in site.catalogue.plans[number].restrictions), where
            seen += 1
    assert seen == 5 * sum(plan.state is not State.OFF_SALE for plan in site.catalogue) > 0


@LANGUAGES
def test_the_telephone_says_every_restriction_in_full(site: Site, language: Language) -> None:
    for address, (page, shown) in kit_of(site, language).items():
        if isinstance(page.view, KitView):
            plan = site.catalogue.plans[address.removeprefix("kit/").removesuffix(".html")]
            text = words(shown.text)
            missing = [one.name for one in plan.restrictions if words(one.sentence(plan).say(language)) not in text]
            assert not missing, f"{address}: {missing}"


@LANGUAGES
def test_the_length_of_each_message_is_that_of_the_text_on_the_page(site: Site, language: Language) -> None:
    for address, (page, shown) in kit_of(site, language).items():
        view = page.view
        if isinstance(view, KitView):
            texts = [quote.text for quote in shown.all("div", "quote")[:2]]
            for text, said in zip(texts, (view.confirmation, view.success), strict=True):
                assert [int(figure) for figure in re.findall("[0-9]+", said.length)] == [length(text), messages(text)], address


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("字", 1),
        ("字" * ALONE, 1),
        ("字" * (ALONE + 1), 2),
        ("字" * (2 * JOINED), 2),
        ("字" * (2 * JOINED + 1), 3),
        (RARE * 35, 1),
        (RARE * 36, 2),
        (RARE * 66, 2),
        (RARE * 67, 3),
        ("字" * 66 + RARE + "字" * 65, 2),
        ("字" * 66 + RARE + "字" * 66, 3),
    ],
)
def test_a_text_is_cut_into_messages_without_cutting_a_character(text: str, count: int) -> None:
    assert messages(text) == count


@given(st.text(alphabet=["字", "a", RARE], max_size=400))
def test_cut_by_hand_a_text_makes_as_many_messages(text: str) -> None:
    parts = [text] if length(text) <= ALONE else [""]
    for sign in text if parts == [""] else "":
        if length(parts[-1] + sign) > JOINED:
            parts.append("")
        parts[-1] += sign
    assert "".join(parts) == text
    assert messages(text) == len(parts)
    assert length(text) == sum(2 if sign == RARE else 1 for sign in text)


@LANGUAGES
def test_a_plan_that_is_no_longer_sold_has_no_kit_and_one_not_sold_yet_says_so_first(tmp_path: Path, language: Language) -> None:
    numbers = ("26HE200001", "26HE200002", "26HE200003")
    texts = [sound_plan(number, **changes) for number, changes in zip(numbers, ({}, ANNOUNCED, OFF_SALE), strict=True)]
    site = site_with(tmp_path, dict(zip(numbers, texts, strict=True)))
    kit = pages_of(PAGE_TYPE, site, language)
    assert set(kit) == {f"{folder}/{number}.html" for folder in ("sheets", "kit") for number in numbers[:2]}
    for folder in ("sheets", "kit"):
        on_sale, announced = (read(kit[f"{folder}/{number}.html"]).text for number in numbers[:2])
        price = {Language.ZH: "每月 39 元", Language.EN: "39 yuan a month"}[language]
        assert "2027" in announced[: announced.index(price)]
        assert "2027" not in on_sale[: on_sale.index(price)]
    links = {
        number: {link.attributes["href"] for link in read(page).all("a")}
        for number, page in zip(numbers, pages_of(plan_page.PAGE_TYPE, site, language).values(), strict=True)
    }
    for number in numbers:
        assert ({f"../sheets/{number}.html", f"../kit/{number}.html"} <= links[number]) == (number != numbers[2])


@LANGUAGES
def test_a_carriers_own_words_are_words_and_chinese_is_marked(tmp_path: Path, language: Language) -> None:
    name = '{zh: "安心 <6 个月 & “好”"}'
    site = site_with(tmp_path, {SOUND_NUMBER: sound_plan(**{"{zh: 安心套餐 39 元, en: Easy plan 39}": name})})
    for page in pages_of(PAGE_TYPE, site, language).values():
        html = Renderer(language).render(page)
        assert "<6" not in html
        assert "安心 &lt;6 个月 &amp; “好”" in re.sub('<span lang="zh-CN">|</span>', "", html)
        if language is Language.EN:
            assert foreign_pieces(read(page), language) == []


def modules(strokes: str, side: int) -> list[list[int]]:
    """The dark modules that the strokes of a path draw."""
    drawn = [[0] * side for _ in range(side)]
    across = down = 0
    for command, first, second in re.findall(r"([Mmh])(-?[0-9]+)(?: ([0-9]+)(?:\.5)?)?", strokes):
        if command == "h":
            drawn[down][across : across + int(first)] = [1] * int(first)
            across += int(first)
        else:
            across, down = (0, 0) if command == "M" else (across, down)
            across, down = across + int(first), down + int(second)
    return drawn


@cache
def by_segno(address: str) -> list[list[int]]:
    """The code of an address as the library draws it by itself, with its white edge; the mask is the one that the project chose."""
    code = segno.make_qr(address, error="m", mask=2, boost_error=False)
    return [list(row) for row in code.matrix_iter(border=QUIET)]


@LANGUAGES
def test_every_sheet_carries_the_code_of_the_address_that_is_printed_beside_it(site: Site, language: Language) -> None:
    for page, shown in kit_of(site, language).values():
        if isinstance(page.view, SheetView):
            address = f"https://tariffs.example/{language.folder}plans/{page.view.facts.number}.html"
            assert shown.all("p", "sheet__address")[0].text == address
            (path,) = shown.all("path")
            side = int(shown.all("svg")[0].attributes["viewbox"].split()[2])
            assert modules(path.attributes["d"], side) == by_segno(address)


def test_a_code_does_not_depend_on_the_codes_drawn_before() -> None:
    addresses = [
        "https://a.example/1",
        "https://a.example/2",
        "https://bcd.example/longer/3",
        "https://z.example/9",
        "https://a.example/%E4%BE%8B",
    ]
    together, backwards = QrCodes(), QrCodes()
    drawn = {address: together.drawn(address) for address in addresses}
    assert {address: backwards.drawn(address) for address in reversed(addresses)} == drawn
    assert all(modules(strokes, side) == by_segno(address) for address, (side, strokes) in drawn.items())
    assert len(set(drawn.values())) == len(addresses)


def test_the_more_a_sheet_has_to_say_the_smaller_are_its_letters_down_to_sixteen_points() -> None:
    sizes = [
        fitting(Lines("安心套餐", "每月 39 元", ["流量：每月 10 GB"] * 6, ["用到封顶就不能上网"] * count, ["https://tariffs.example/"] * 3))
        for count in range(80)
    ]
    told = [size or 0 for size in sizes]
    assert told == sorted(told, reverse=True)
    assert set(told) == {*SIZES, 0}
    assert min(SIZES) == 16
