"""Any two to four plans side by side: the same rows and the same differences as everywhere else, whatever the address names."""

import gzip
import re
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.gate.publication import publish
from generator.gate.published import Catalogue, PublishedPlan
from generator.mkdocs_plugin import build_site
from generator.show.compared_figures import compared_figures
from generator.show.side_by_side import comparison
from generator.show.words.comparing import words_for_script
from generator.show.words.difference import difference
from generator.show.words.exchange import areas, who_only
from generator.tariff.language import BETWEEN_CLAUSES, BETWEEN_NAMES, BETWEEN_PARTS, BETWEEN_STEPS, Language, joined, message
from generator.tariff.quantity import yuan
from site_tests.browser.checks import all_checks
from site_tests.browser.comparing import FOLDERS, FOUR, MISSING, chosen, compared, readdressed, said, sentences, settled
from site_tests.browser.conftest import AxeFaults, OpenPage
from site_tests.browser.tour import everything, looked
from site_tests.browser.viewing import MEASURES, TEXT_SIZES, Viewing, told
from site_tests.browser.visit import Openings, Visit
from site_tests.conftest import AS_OF, ROOT
from site_tests.html_pages import html_files
from site_tests.synthetic import synthetic_files

MOST_BYTES = 8_000
ROWS = 25
NOWHERE = "99ZZ999999"
NUMBER = re.compile(r"[0-9]{2}[A-Z]{2}[0-9]{6}")
LANGUAGES = [Language.ZH, Language.EN]
NOT_HERE = {Language.ZH: "不在本站的目录里", Language.EN: "not in this site’s catalogue"}
BLAMING = ("违法", "非法", "诈骗", "骗子", "illegal", "unlawful", "fraud", "scam")
# What a comparison says, from its table and from its list, of a page that is shown or was only parsed; (!) is a mark that can be seen.
_READ = """root => {
  const said = element => (element.querySelector(".undisclosed") ? "(!) " : "") + element.textContent.replace(/\\s+/g, " ").trim();
  const all = (within, selector) => [...within.querySelectorAll(selector)];
  const stack = root.querySelector(".compare-stack");
  return {
    names: all(root, ".compare-table thead th a").map(said),
    table: all(root, ".compare-table tbody tr").map(row => [said(row.querySelector("th")), ...all(row, "td").map(said)]),
    stack: all(stack, "h3").map(question => [said(question), ...all(question.nextElementSibling, "dd").map(said)]),
  };
}"""
_FIXED = f"async address => ({_READ})(new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html'))"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The plans of this repository."""
    return publish(ROOT, AS_OF).catalogue


# --- the same as everywhere else -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_couples_say_cell_by_cell_what_their_fixed_page_says(language: Language, built_site: Path, open_page: OpenPage) -> None:
    pairs = [address for address in html_files(built_site) if address.startswith(f"{FOLDERS[language]}compare/pairs/")]
    some = pairs[:: len(pairs) // 12]
    page = compared(open_page, FOUR[:2], language)
    root = page.url.partition(f"{FOLDERS[language]}compare/")[0]
    for address in some:
        readdressed(page, ",".join(NUMBER.findall(address)))
        own = page.evaluate(_READ_HERE)
        assert own == page.evaluate(_FIXED, root + address), address
        assert len(own["table"]) == ROWS
        assert own["table"] == own["stack"]


_READ_HERE = f"() => ({_READ})(document)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_and_four_plans_of_any_kind_say_what_the_generator_says_of_them(
    language: Language, catalogue: Catalogue, open_page: OpenPage
) -> None:
    """Plans that are no longer sold are among them: their pages ask in other words."""
    plans = list(catalogue.plans.values())
    page = compared(open_page, FOUR[:2], language)
    states = set()
    for first in range(0, 40, 4):
        some = plans[first::45][: 3 + first // 4 % 2]
        readdressed(page, ",".join(plan.filing_number for plan in some))
        states |= {plan.state.value for plan in some}
        assert chosen(page) == [plan.filing_number for plan in some]
        own = page.evaluate(_READ_HERE)
        assert _unspaced(own["table"]) == _unspaced(_rows_of(some, language))
        assert own["table"] == own["stack"]
    assert states >= {"on_sale", "off_sale"}


def _rows_of(plans: list[PublishedPlan], language: Language) -> list[list[str]]:
    rows = comparison(message("首页"), plans, language).rows
    marks = {"silent": "(!) "}
    return [
        [row.question, *(marks.get(cell.standing, "") + re.sub(r"<[^>]+>", "", "".join(map(str, cell.lines))) for cell in row.cells)]
        for row in rows
    ]


def _unspaced(rows: list[list[str]]) -> list[list[str]]:
    return [[re.sub(r"\s", "", cell) for cell in row] for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_differences_are_said_as_the_generator_says_them(language: Language, catalogue: Catalogue, open_page: OpenPage) -> None:
    page = compared(open_page, FOUR[:2], language)
    told_of: set[str] = set()
    for here, there in _some_pairs(list(catalogue.plans.values())):
        readdressed(page, f"{here.filing_number},{there.filing_number}")
        expected = [*_conditions(here, 1, language), *_differences(here, there, language, told_of), *_conditions(there, 2, language)]
        assert sentences(page) == expected, (here.filing_number, there.filing_number)
    assert told_of >= {"price", "samePrice", "others", "unclear", "elsewhere", "leavingNew", "leavingGone"}


def _some_pairs(plans: list[PublishedPlan]) -> list[tuple[PublishedPlan, PublishedPlan]]:
    """Pairs from all over the catalogue, each both ways round, and some that cost the same."""
    pairs = [pair for step in (7, 31, 64) for pair in zip(plans[::9], plans[step::9], strict=False)]
    alike = [pair for pair in pairwise(plans) if (found := difference(*pair)).same_price and found.changes]
    return [pair for here, there in [*pairs[::2], *alike[:3]] for pair in ((here, there), (there, here))]


def _differences(here: PublishedPlan, there: PublishedPlan, language: Language, told_of: set[str]) -> list[str]:
    """What the page has to say of the second of two plans, put together here from the generator's own differences."""
    words, found, sentences = words_for_script(language), difference(here, there), []
    prices = [change.text.say(language) for change in found.changes if change.of_price]
    others = [change.text.say(language) for change in found.changes if not change.of_price]
    unclear = [text.say(language) for text in found.unclear]
    before, after = (dict(compared_figures(plan, language)).get("leaving") for plan in (here, there))
    if before is None or after is None:
        unclear.append(words["leavingItem"])
    elif before != after:
        name = (
            "leavingNew" if before == "0" else "leavingGone" if after == "0" else ("leavingLess", "leavingMore")[int(after) > int(before)]
        )
        told_of.add(name)
        others.append(words[name] % {"money": yuan(abs(Decimal(after) - Decimal(before)) / 100).say(language)})
    where = areas(here), areas(there)
    said_of = {
        "price": prices and BETWEEN_PARTS.say(language).join(prices),
        "samePrice": bool(found.same_price and others),
        "others": others and BETWEEN_STEPS.say(language).join(others),
        "same": not prices and not others,
        "unclear": unclear and BETWEEN_NAMES.say(language).join(unclear),
        "elsewhere": all(where) and where[0] != where[1],
    }
    for name, what in said_of.items():
        if what:
            told_of.add(name)
            sentences.append(words[name] % {"place": 2, "what": what})
    return sentences


def _conditions(plan: PublishedPlan, place: int, language: Language) -> list[str]:
    words, who = words_for_script(language), list(who_only(plan))
    states = [words[plan.state.value] % {"place": place}] if plan.state.value in words else []
    return [*states, *([words["who"] % {"place": place, "what": joined(who, BETWEEN_CLAUSES).say(language)}] if who else [])]


def test_each_plan_is_held_against_the_first(open_page: OpenPage) -> None:
    page = compared(open_page, FOUR)
    headings = [" ".join(heading.split()) for heading in page.locator("[data-sentences] h3").all_inner_texts()]
    assert [heading[:5] for heading in headings] == ["第 2 个", "第 3 个", "第 4 个"]
    text = page.locator("[data-sentences]").inner_text()
    for place in (2, 3, 4):
        assert f"和第 1 个比，第 {place} 个每月" in text
    assert "第 3 个不是人人能办：满 60 岁的人能办，只给老年人办。" in text
    assert "第 4 个已经停售，现在办不了。" in text


def test_restrictions_come_first_and_every_cell_is_filled(open_page: OpenPage) -> None:
    own = compared(open_page, FOUR).evaluate(_READ_HERE)
    assert own["table"][0][0] == "办之前，要知道哪些限制？"
    assert own["table"][1][0] == "要付多少钱？"
    assert all(all(cell for cell in row) and len(row) == 5 for row in own["table"])


def test_terms_are_linked_to_the_glossary_once_each_where_they_are_explained(built_site: Path, open_page: OpenPage) -> None:
    page = compared(open_page, FOUR)
    links = page.locator(".compare-table td a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(links) >= 3
    assert len(set(links)) == len(links)
    glossary = (built_site / "glossary.html").read_text(encoding="utf-8")
    for link in links:
        path, _, anchor = link.partition("#")
        assert path == "/glossary.html"
        assert f'id="{anchor}"' in glossary


# --- only what differs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [390, 1280])
def test_only_what_differs_is_shown_and_all_again(width: int, open_page: OpenPage) -> None:
    page = compared(open_page, FOUR[:2], width=width)
    rows = page.evaluate(_READ_HERE)["table"]
    differing = [row[0] for row in rows if row[1] != row[2]]
    assert 0 < len(differing) < ROWS
    switch = page.get_by_role("button", name="只看不一样的")
    questions = page.locator("tbody th:visible, .compare-stack h3:visible")
    assert questions.all_inner_texts() == [row[0] for row in rows]
    switch.click()
    assert switch.get_attribute("aria-pressed") == "true"
    assert questions.all_inner_texts() == differing
    assert page.locator("[data-hidden-rows]").inner_text() == f"一样的 {ROWS - len(differing)} 行，没有列出来。"
    readdressed(page, ",".join(FOUR[1:3]))
    assert len(questions.all_inner_texts()) < ROWS
    switch.click()
    assert switch.get_attribute("aria-pressed") == "false"
    assert len(questions.all_inner_texts()) == ROWS


# --- the address -----------------------------------------------------------------------------------------------------------


def test_back_and_forward_go_through_what_was_compared(open_page: OpenPage) -> None:
    page = compared(open_page, FOUR)
    page.get_by_role("button", name="去掉").nth(1).click()
    expect(page.locator("[data-list] > li")).to_have_count(3)
    page.get_by_role("button", name="去掉").first.click()
    expect(page.locator("[data-list] > li")).to_have_count(2)
    assert page.url.endswith(f"#{FOUR[2]},{FOUR[3]}")
    page.go_back()
    expect(page.locator("[data-list] > li")).to_have_count(3)
    page.go_back()
    expect(page.locator("[data-list] > li")).to_have_count(4)
    assert chosen(page) == list(FOUR)
    page.go_forward()
    expect(page.locator("[data-list] > li")).to_have_count(3)
    assert chosen(page) == [FOUR[0], *FOUR[2:]]


def test_a_link_within_the_page_loses_nothing_and_the_other_language_compares_the_same(open_page: OpenPage) -> None:
    page = compared(open_page, FOUR[:3])
    page.locator(".site-footer a[href='#top']").click()
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    page.wait_for_url(f"**/compare/any.html#{','.join(FOUR[:3])}")
    page.reload()
    assert chosen(settled(page)) == list(FOUR[:3])
    page.locator(".other-language").click()
    page.wait_for_url("**/en/compare/any.html#*")
    assert chosen(settled(page)) == list(FOUR[:3])
    assert "Compared with plan 1, plan 2 means:" in sentences(page)[0]


@pytest.mark.parametrize(
    "behind",
    [
        "24jt207632,24bj201078",
        "24JT207632%2C24BJ201078",
        "２４ＪＴ２０７６３２、24BJ201078",
        "24JT207632;24BJ201078;24JT207632",
        ",24JT207632,,24BJ201078 ",
    ],
)
def test_however_the_numbers_are_written_they_are_the_same(behind: str, open_page: OpenPage) -> None:
    page = readdressed(compared(open_page, []), behind)
    assert chosen(page) == ["24JT207632", "24BJ201078"]
    assert said(page) == "2 个套餐，放在下面了。"


def test_one_plan_says_how_to_add_another_and_none_how_to_begin(open_page: OpenPage) -> None:
    page = compared(open_page, FOUR[:1])
    assert said(page) == "只选了一个。再加一个，就能比。"
    assert not page.locator("[data-result]").is_visible()
    page.locator("#number").fill(f"方案编号：{FOUR[1].lower()}。")
    page.keyboard.press("Enter")
    expect(page.locator("[data-list] > li")).to_have_count(2)
    assert page.url.endswith(f"#{FOUR[0]},{FOUR[1]}")
    for _ in range(2):
        page.get_by_role("button", name="去掉").first.click()
        page.wait_for_timeout(100)
    expect(page.locator("[data-said]")).to_have_text("还没有选套餐。")
    expect(page.locator("#chosen")).to_be_focused()
    assert page.locator("#how").is_visible()


def test_more_than_four_are_the_first_four_and_a_sentence(open_page: OpenPage) -> None:
    page = compared(open_page, [*FOUR, "24BJ200479"])
    assert chosen(page) == list(FOUR)
    assert "一次最多比 4 个。这里只放前 4 个。" in said(page)
    page.locator("#number").fill("24BJ200479")
    page.keyboard.press("Enter")
    assert page.locator("[data-answer]").inner_text() == "已经有 4 个了。先去掉一个，再加。"
    assert chosen(page) == list(FOUR)


def test_a_plan_is_replaced_where_it_stands(open_page: OpenPage) -> None:
    page = compared(open_page, FOUR)
    page.get_by_role("button", name="换一个").nth(1).click()
    expect(page.locator("#number")).to_be_focused()
    assert page.locator("form label").last.inner_text() == "把第 2 个换成：写方案编号"
    for typed, answer in {"": "方案编号是 10 位", "五百": "方案编号是 10 位", FOUR[0]: "这个套餐已经在里面了。"}.items():
        page.locator("#number").fill(typed)
        page.keyboard.press("Enter")
        assert page.locator("[data-answer]").inner_text().startswith(answer)
    page.locator("#number").fill("24BJ200479")
    page.keyboard.press("Enter")
    expect(page.locator("[data-list] .filing-number").nth(1)).to_have_text("24BJ200479")
    assert chosen(page) == [FOUR[0], "24BJ200479", *FOUR[2:]]
    assert page.locator("form label").last.inner_text() == "再加一个：写方案编号"


# --- what is not there, and nonsense ---------------------------------------------------------------------------------------


def fetched(page: Page) -> list[str]:
    """The pages of plans that the page asks for from now on, in a list that grows."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/plans/" in request.url else None)
    return asked


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("behind", ["五百", "-1", "0", "1000000000", "index", "../../index", "%00%ff", "%E4%BA", "12345,67890", "💰" * 300])
def test_nonsense_gets_a_sentence_and_nothing_is_fetched(behind: str, language: Language, open_page: OpenPage) -> None:
    page = compared(open_page, [], language)
    asked = fetched(page)
    readdressed(page, behind)
    assert NOT_HERE[language] in said(page)
    assert not [word for word in BLAMING if word in said(page).lower()]
    assert not page.locator("[data-result]").is_visible()
    assert "NaN" not in page.locator("main").inner_text()
    assert asked == []


def test_nonsense_beside_plans_hides_no_plan(open_page: OpenPage) -> None:
    page = compared(open_page, ["五百", FOUR[0], NOWHERE, FOUR[1], "<b>"])
    assert chosen(page) == list(FOUR[:2])
    assert f"{NOWHERE} 不在本站的目录里。" in said(page)
    assert "写的不是方案编号，不在本站的目录里。" in said(page)
    assert len(page.evaluate(_READ_HERE)["table"]) == ROWS


def test_ten_thousand_numbers_are_four_pages_and_a_sentence(open_page: OpenPage) -> None:
    page = compared(open_page, [])
    asked = fetched(page)
    readdressed(page, ",".join([*FOUR, *(f"24JT{number:06}" for number in range(200_000, 210_000))]))
    assert chosen(page) == list(FOUR)
    assert "一次最多比 4 个。这里只放前 4 个。" in said(page)
    assert len(asked) == 4


@pytest.mark.parametrize(
    "behind", ["<img src=x onerror=alert(1)>", "\"'><script>alert(1)</script>", "javascript:alert(1)", "{{ 7*7 }}", "__proto__,constructor"]
)
def test_script_in_the_address_stays_out_of_the_page(behind: str, open_page: OpenPage) -> None:
    page = compared(open_page, [])
    page.on("dialog", lambda _: pytest.fail("a script of the address was run"))
    before = page.locator("img, script").count()
    readdressed(page, f"{behind},{FOUR[0]},{FOUR[1]}")
    page.wait_for_timeout(100)
    assert page.locator("img, script").count() == before
    assert "alert" not in page.locator("main").inner_text()
    assert len(chosen(page)) >= 1


def test_of_a_fetched_page_nothing_but_text_is_taken(open_page: OpenPage) -> None:
    hostile = (
        "<dd><img src=x onerror=alert(1)><script>alert(2)</script><a href='javascript:alert(3)'>点这里</a>"
        "<svg onload=alert(4)></svg><iframe srcdoc='<script>parent.alert(5)</script>'></iframe>"
    )

    def poison(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("<dd>", hostile))

    page = compared(open_page, [], forgives=("Executing inline event handler", "The action has been blocked"))
    page.on("dialog", lambda _: pytest.fail("a script of a fetched page was run"))
    page.route("**/plans/*.html", poison)
    before = page.locator("img, script, iframe, svg").count()
    readdressed(page, f"{FOUR[0]},{FOUR[1]}")
    page.wait_for_timeout(200)
    assert "点这里" in page.locator(".compare-table").inner_text()
    assert page.locator("img, script, iframe, svg").count() == before
    assert page.locator("[data-result] a[href^='javascript']").count() == 0


def test_a_server_that_answers_every_address_shows_no_plan_that_is_not_there(open_page: OpenPage) -> None:
    page = compared(open_page, [])
    page.route(f"**/plans/{NOWHERE}.html", lambda route: route.fulfill(body="<h1>首页</h1>", content_type="text/html"))
    readdressed(page, f"{FOUR[0]},{NOWHERE}")
    assert chosen(page) == [FOUR[0]]
    assert f"{NOWHERE} 不在本站的目录里。" in said(page)


def test_pages_that_cannot_be_had_are_said_and_the_ways_on_stay(open_page: OpenPage) -> None:
    page = open_page("compare/any.html", forgives=("ERR_FAILED", "Failed to load"))
    page.route("**/plans/**", lambda route: route.abort())
    readdressed(page, f"{FOUR[0]},{FOUR[1]}")
    assert said(page).startswith("现在取不到套餐的页面。")
    assert not page.locator("[data-result]").is_visible()
    assert page.locator("main a[href$='compare/index.html']").is_visible()


DRAFT, AWAITING = 4, 5


def _published(text: str, place: int) -> str:
    """The plan as it stands at this place: on sale, a draft, or not disclosed yet."""
    if place == DRAFT:
        return text.replace("status: ready", "status: draft")
    if place == AWAITING:
        own = "kind: own\n  published_on: 2027-06-01\n  attested_by: {zh: 资费管理部, en: Tariff office}"
        return (
            re.sub(r"kind: transcription\n.*\n.*", own, text)
            .replace("first_day: 2024", "first_day: 2028")
            .replace("2027-12-31", "2029-12-31")
        )
    return text.replace("2025-12-31", "2027-12-31")


@pytest.fixture(scope="module")
def carriers_site(repo_root: Path, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[str]]:
    """The address of a site that is not neutral, with plans of four carriers, and their numbers; the fifth and sixth are not public."""
    folder = tmp_path_factory.mktemp("carriers")
    numbers = []
    for name, text in synthetic_files(12):
        file = folder / "root" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if NUMBER.fullmatch(file.stem):
            file.write_text(_published(text, len(numbers)), encoding="utf-8")
            numbers.append(file.stem)
        else:
            file.write_text(text, encoding="utf-8")
    settings = (repo_root / "mkdocs.yml").read_text(encoding="utf-8")
    assert "neutral: true" in settings
    (folder / "root" / "mkdocs.yml").write_text(settings.replace("neutral: true", "neutral: false"), encoding="utf-8")
    (folder / "root" / "templates").symlink_to(repo_root / "templates")
    build_site(folder / "root", folder / "site", AS_OF)
    return serve(folder / "site"), numbers


@pytest.mark.parametrize("language", LANGUAGES)
def test_drafts_and_plans_before_their_disclosure_are_answered_like_numbers_that_never_were(
    language: Language, carriers_site: tuple[str, list[str]], open_page: OpenPage
) -> None:
    root, numbers = carriers_site
    page = open_page(f"{root}index.html", forgives=MISSING)
    page.goto(f"{root}{FOLDERS[language]}compare/any.html")
    answers = set()
    for number in (numbers[DRAFT], numbers[AWAITING], NOWHERE):
        readdressed(page, f"{numbers[0]},{number}")
        assert chosen(page) == [numbers[0]]
        answers.add(said(page).replace(number, "#"))
    assert len(answers) == 1, answers
    assert f"# {'is ' if language is Language.EN else ''}{NOT_HERE[language]}" in answers.pop()


def test_a_site_that_is_not_neutral_compares_the_plans_of_the_first_carrier_only(
    carriers_site: tuple[str, list[str]], open_page: OpenPage
) -> None:
    root, numbers = carriers_site
    mobile, unicom, again = numbers[0], numbers[1], numbers[8]
    page = open_page(f"{root}index.html", forgives=MISSING)
    page.goto(f"{root}compare/any.html")
    readdressed(page, f"{mobile},{unicom},{again}")
    assert chosen(page) == [mobile, again]
    assert "本站只比同一家运营商的套餐。和第一个不是一家的，没有放进来。" in said(page)
    assert len(page.evaluate(_READ_HERE)["names"]) == 2
    readdressed(page, f"{unicom},{mobile}")
    assert chosen(page) == [unicom]


def test_a_neutral_site_compares_across_carriers(open_page: OpenPage) -> None:
    assert len({number[4] for number in FOUR}) > 1
    assert chosen(compared(open_page, FOUR)) == list(FOUR)


# --- how it is seen --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [2, 4])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_script_makes_passes_every_check_of_fixed_pages(
    language: Language, count: int, browser: Browser, built_site: Path, site_address: str
) -> None:
    """On paper four plans stand as the list, which lacks only the word over the questions of the table (E14)."""
    address = f"{FOLDERS[language]}compare/any.html#{','.join(FOUR[-count:])}"
    openings = Openings(browser, site_address)
    faults: list[str] = []
    for width in (320, 390, 1280):
        page, watch = openings.page(width)
        page.goto(site_address + address)
        settled(page).evaluate(MEASURES)
        visit = Visit(page, address, built_site, openings, tuple(watch.faults), {})
        checks = [check for check in all_checks() if check.id not in OF_FIXED_PAGES and not (check.id == "E14" and count == 4)]
        plan = sorted((entry for entry in everything(checks) if entry[1].width == width), key=lambda entry: str(entry[1]))
        faults += [fault for one in looked(visit, plan) for fault in one.faults if FRAME not in fault]
    openings.close()
    assert not faults, told(faults, "What the script makes does not pass")


FRAME = "in .menu>"
"""Names what belongs to the frame of every page, which fixed pages are judged by."""
OF_FIXED_PAGES = frozenset({"E15", "E33"})
"""The checks that hold a page against itself without its script, and its title against those of other addresses."""


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_either_the_table_or_the_list_is_shown_and_nothing_goes_over_the_edge(
    count: int, width: int, size: str, open_page: OpenPage
) -> None:
    page = compared(open_page, FOUR[:count], width=width)
    Viewing(width, size).of(page)
    assert page.locator(".compare-table").is_visible() != page.locator(".compare-stack").is_visible()
    assert page.locator(".compare-stack").is_visible() or width == 1280
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    narrowest = page.locator("td:visible").evaluate_all("cells => Math.min(1e6, ...cells.map(cell => cell.clientWidth))")
    assert narrowest >= 8 * TEXT_SIZES[size]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(language: Language, width: int, open_page: OpenPage, axe_faults: AxeFaults) -> None:
    assert axe_faults(compared(open_page, FOUR, language, width=width)) == []


def test_on_paper_there_is_what_was_compared_and_no_buttons(open_page: OpenPage) -> None:
    page = compared(open_page, FOUR)
    page.emulate_media(media="print")
    assert page.locator("[data-result] a[href^='http']").count() == 0, "paper would show the address beside the name"
    assert page.locator(".site-footer .print-only").inner_text().endswith(f"compare/any.html#{','.join(FOUR)}")
    assert page.locator("main button:visible").count() == 0
    assert page.locator(".compare-stack").is_visible()
    readdressed(page, ",".join(FOUR[:2]))
    assert page.locator(".compare-table").is_visible()


def test_the_script_is_small(built_site: Path) -> None:
    assert len(gzip.compress((built_site / "assets" / "compare_any.js").read_bytes(), 6)) < MOST_BYTES


# --- without it ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "words"), [(Language.ZH, "没有打开脚本"), (Language.EN, "Scripts are off")])
def test_without_a_script_the_page_leads_to_fixed_comparisons(language: Language, words: str, open_page: OpenPage) -> None:
    page = open_page(f"{FOLDERS[language]}compare/any.html#{','.join(FOUR[:2])}", javascript=False)
    assert words in page.locator("noscript").inner_text()
    assert not page.locator("[data-compare-any]").is_visible()
    page.locator("main a[href$='compare/index.html']").click()
    page.locator("main a[href*='china-'][href$='.html']").first.click()
    expect(page.locator(".compare-table").first).to_be_visible()


def test_from_a_folder_the_page_says_so_and_leads_to_the_plans_pages(built_site: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{(built_site / 'compare/any.html').as_uri()}#{','.join(FOUR[:2])}")
    assert said(page).startswith("从文件夹里打开的网页，不能自己并排。")
    assert not page.locator("form[data-add]").is_visible()
    page.get_by_role("link", name=FOUR[1]).click()
    page.wait_for_url(f"**/plans/{FOUR[1]}.html")
    expect(page.locator(".price")).to_be_visible()
    page.close()
