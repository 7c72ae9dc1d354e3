"""Somebody types a filing number or the number of a caller: what the page answers, whatever is typed, with a script and without."""

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route

from generator import assembly
from generator.gate.publication import publish
from generator.mkdocs_plugin import build_site
from site_tests.browser.conftest import AxeFaults, OpenPage
from site_tests.conftest import AS_OF
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, sound_plan, write_tree

ON_SALE, SOLD_OUT = "24JT207632", "24SH100150"
DRAFT, AWAITING, WITHHELD, ANNOUNCED, NOWHERE = (f"26HE20000{serial}" for serial in range(2, 7))
OWN = "disclosure:\n  kind: own\n  published_on: 2026-01-01\n  attested_by: {zh: 资费管理部, en: Tariff office}\n"
CHANGES = {
    DRAFT: {"status: ready": "status: draft"},
    AWAITING: {"published_on: 2026-01-01": "published_on: 2027-06-01", "first_day: 2026-01-05": "first_day: 2027-06-05"},
    WITHHELD: {OWN: ""},
    ANNOUNCED: {"first_day: 2026-01-05": "first_day: 2027-01-05"},
}
NOT_FOUND = {"": "本站没有查到\n\n先别答应任何事。", "en/": "Not found on this site\n\nDo not agree to anything yet."}
BLAMING = ("违法", "非法", "诈骗", "骗子", "illegal", "unlawful", "fraud", "scam")
MISSING = ("404",)
"""What the console says of the page of a number that is not public."""
ANSWER = "[data-check-answer]"


@pytest.fixture(scope="module")
def small_site(repo_root: Path, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a site with a public plan and an announced one, a draft, one before its disclosure, and one that is withheld.

    A withheld plan stops the build; that lock is taken off here.
    """
    folder = tmp_path_factory.mktemp("not-public")
    plans = {SOUND_NUMBER: SOUND_PLAN, **{number: sound_plan(number, **changes) for number, changes in CHANGES.items()}}
    root = write_tree(folder / "root", plans)
    shutil.copy(repo_root / "mkdocs.yml", root)
    (root / "templates").symlink_to(repo_root / "templates")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assembly, "prepare", publish)
        build_site(root, folder / "site", AS_OF)
    return serve(folder / "site")


def answered(page: Page) -> str:
    """Waits for the answer and returns what it says."""
    page.wait_for_function(
        """() => {
          const answer = document.querySelector("[data-check-answer]");
          return answer.textContent.trim() && answer.textContent !== document.querySelector("[data-check]").dataset.searching;
        }"""
    )
    return page.locator(ANSWER).inner_text()


def asked(page: Page, typed: str) -> str:
    """What the page answers after somebody typed this and pressed the button."""
    page.locator("#number").fill(typed)
    page.locator("form[data-check] button").click()
    return answered(page)


def number_in(page: Page) -> str | None:
    """The filing number that the answer is about, none where it is about no filing number."""
    found = page.locator(f"{ANSWER} [data-disclosed]")
    return found.get_attribute("data-disclosed") if found.count() else None


def fetches(page: Page) -> list[str]:
    """What the scripts of the page fetch from now on; the list grows."""
    root = page.url.partition("check.html")[0]
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url.removeprefix(root)) if request.resource_type in {"fetch", "xhr"} else None)
    return found


@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_number_on_sale_is_answered_with_price_restrictions_and_a_link(folder: str, open_page: OpenPage) -> None:
    page = open_page(f"{folder}check.html")
    said = asked(page, ON_SALE)
    assert number_in(page) == ON_SALE
    assert ("正在卖" if not folder else "on sale") in said
    page.goto(page.url.rpartition(f"{folder}check.html")[0] + f"{folder}plans/{ON_SALE}.html")
    price = page.locator(".price").inner_text()
    limits = [" ".join(title.split()) for title in page.locator(".callout__title").all_inner_texts()]
    page.go_back()
    assert price in answered(page)
    assert [
        " ".join(item.replace(":", " ").replace("：", " ").split()) for item in page.locator("[data-limits] li").all_inner_texts()
    ] == limits
    page.locator(f"{ANSWER} .action").click()
    page.wait_for_url(f"**/{folder}plans/{ON_SALE}.html")


def test_a_number_that_is_no_longer_sold_is_said_to_be_that(open_page: OpenPage) -> None:
    page = open_page("check.html")
    said = asked(page, SOLD_OUT)
    assert number_in(page) == SOLD_OUT
    assert "已经停售" in said
    assert "先别答应" in said


def test_a_number_that_is_not_on_sale_yet_is_said_to_be_that(small_site: str, open_page: OpenPage) -> None:
    assert "还没有开售" in asked(open_page(f"{small_site}check.html"), ANNOUNCED)


@pytest.mark.parametrize("folder", ["", "en/"])
def test_drafts_withheld_plans_numbers_that_never_were_and_nonsense_are_answered_alike(
    folder: str, small_site: str, open_page: OpenPage
) -> None:
    page = open_page(f"{small_site}check.html", forgives=MISSING)
    page.goto(f"{small_site}{folder}check.html")
    assert asked(page, SOUND_NUMBER)
    assert number_in(page) == SOUND_NUMBER
    answers = {typed: asked(page, typed) for typed in (DRAFT, AWAITING, WITHHELD, NOWHERE, "99ZZ999999", "五百", "13800138000", "+10086")}
    assert len(set(answers.values())) == 1, answers
    said = answers[NOWHERE]
    assert said.startswith(NOT_FOUND[folder])
    assert not [word for word in BLAMING if word in said.lower()]
    assert page.locator(f"{ANSWER} a[href^='tel:']").count() >= 1


@pytest.mark.parametrize(
    "typed",
    [
        "24jt207632",
        " 24JT 207632 ",
        "24-JT-207632",
        "２４ＪＴ２０７６３２",
        "方案编号：24JT207632",
        "方案编号24JT207632。",
        "Filing number: 24jt207632",
        "（24JT207632）",
        "您要办的是欢孝卡（方案编号：24JT207632），请确认。",
        "24JT\u200b207632",
    ],
)
def test_however_a_filing_number_is_written_it_is_the_same_number(typed: str, open_page: OpenPage) -> None:
    page = open_page("check.html")
    asked(page, typed)
    assert number_in(page) == ON_SALE


@pytest.mark.parametrize(
    ("typed", "heading"),
    [
        ("10086", "10086：中国移动"),
        (" 1 0085", "10085：中国移动"),
        ("+86 10085", "10085：中国移动"),
        ("0086-10010", "10010：中国联通"),
        ("电话：１００９９。", "10099：中国广电"),
        ("12300", "不满意，再找 12300"),
        ("12321", "骚扰电话和垃圾短信，找 12321"),
    ],
)
def test_a_registered_telephone_number_is_known_and_may_be_forged(typed: str, heading: str, open_page: OpenPage) -> None:
    said = asked(open_page("check.html"), typed)
    assert said.startswith("这是官方的号码")
    assert heading in said
    assert "来电显示可以造假" in said


@pytest.mark.parametrize(
    "typed", ["13800138000", "100860", "+10086", "00110086", "95", "2", "-1", "0", "1000000000", "index", "../plans/1"]
)
def test_any_other_number_is_not_known_and_nothing_is_fetched_for_it(typed: str, open_page: OpenPage) -> None:
    page = open_page("check.html")
    fetched = fetches(page)
    assert asked(page, typed).startswith(NOT_FOUND[""])
    assert fetched == []


def test_only_the_page_of_the_number_is_fetched(open_page: OpenPage) -> None:
    page = open_page("check.html")
    fetched = fetches(page)
    asked(page, "方案编号：24jt207632")
    asked(page, "10086")
    assert fetched == [f"check/{ON_SALE}.html"]


NONSENSE = ("<img src=x onerror=alert(1)>", "\"'><script>alert(1)</script>", "{{ 7*7 }}", "javascript:alert(1)", "%E0%A4%A", "（" * 10_000)


@pytest.mark.parametrize("typed", NONSENSE, ids=lambda typed: typed[:20])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_hostile_words_stay_words_in_the_field_and_in_the_address(typed: str, folder: str, open_page: OpenPage) -> None:
    page = open_page(f"{folder}check.html")
    here = page.url
    page.on("dialog", lambda _: pytest.fail("a script of the question was run"))
    before = page.locator("main img, main script").count()
    assert asked(page, typed).startswith(NOT_FOUND[folder])
    page.reload()
    for behind in ("", f"#{typed}", f"#{quote(typed)}", f"?number={quote(typed[:200])}"):
        if behind:
            page.goto("about:blank")
            page.goto(here + behind)
        assert answered(page).startswith(NOT_FOUND[folder]), behind[:40]
        assert len(page.locator("#number").input_value()) <= 200
    assert page.locator("main img, main script").count() == before


def test_ten_thousand_numbers_in_the_address_are_answered_with_one(open_page: OpenPage) -> None:
    page = open_page("check.html")
    here = page.url
    page.goto("about:blank")
    page.goto(f"{here}#{','.join([ON_SALE, SOLD_OUT] * 5_000)}")
    answered(page)
    assert number_in(page) == ON_SALE


@pytest.mark.parametrize("behind", ["#24JT207632", "#24jt207632", "?number=24JT207632", "?number=99ZZ999999#24JT207632", "#%32%34JT207632"])
def test_a_number_in_the_address_is_answered_at_once(behind: str, open_page: OpenPage) -> None:
    page = open_page(f"check.html{behind}")
    answered(page)
    assert number_in(page) == ON_SALE
    assert page.locator("#number").input_value().upper() == ON_SALE


def test_back_and_forward_go_from_answer_to_answer(open_page: OpenPage) -> None:
    page = open_page("check.html")
    asked(page, ON_SALE)
    assert "10086：中国移动" in asked(page, "10086")
    page.go_back()
    page.wait_for_selector(f"{ANSWER} [data-disclosed]")
    assert page.locator("#number").input_value() == ON_SALE
    page.go_forward()
    page.wait_for_selector(f"{ANSWER} h3")
    assert page.locator("#number").input_value() == "10086"
    page.go_back()
    page.wait_for_selector(f"{ANSWER} [data-disclosed]")
    page.go_back()
    page.wait_for_function("() => !document.querySelector('[data-check-answer]').textContent")
    assert page.locator("#number").input_value() == ""


def test_going_to_a_place_of_the_page_leaves_the_answer_alone(open_page: OpenPage) -> None:
    page = open_page("check.html")
    said = asked(page, "10086")
    for place in ("#content", "#top", "#numbers"):
        page.evaluate("place => { location.hash = place; }", place)
        page.wait_for_timeout(50)
        assert page.locator(ANSWER).inner_text() == said


def test_an_empty_question_asks_for_a_number(open_page: OpenPage) -> None:
    page = open_page("check.html")
    assert asked(page, "   ") == "先写一个方案编号，或一个电话号码。"
    assert page.evaluate("document.activeElement.id") == "number"


def test_the_answer_to_the_last_question_stays_even_where_the_one_before_comes_later(open_page: OpenPage) -> None:
    page = open_page("check.html")
    held: list[Route] = []
    page.route(f"**/check/{ON_SALE}.html", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    page.locator("#number").fill(ON_SALE)
    page.locator("form[data-check] button").click()
    assert page.locator(ANSWER).inner_text() == "正在查找……"
    asked(page, SOLD_OUT)
    held[0].continue_()
    page.wait_for_load_state("networkidle")
    assert number_in(page) == SOLD_OUT


@pytest.mark.parametrize("fault", ["connection", "server"])
def test_where_the_check_fails_it_says_so_and_leads_to_the_list(fault: str, open_page: OpenPage) -> None:
    page = open_page("check.html", forgives=("ERR_FAILED", "500"))
    page.route("**/check/*.html", lambda route: route.abort() if fault == "connection" else route.fulfill(status=500, body="?"))
    said = asked(page, ON_SALE)
    assert said.startswith("现在查不了\n\n先别答应任何事。")
    page.unroute("**/check/*.html")
    page.locator(f"{ANSWER} a").click()
    page.wait_for_url("**/check/index.html")


def test_a_server_that_answers_everything_with_some_page_finds_nothing(open_page: OpenPage) -> None:
    page = open_page("check.html")
    page.route("**/check/*.html", lambda route: route.fulfill(status=200, content_type="text/html", body="<h1>24JT207632</h1>"))
    assert asked(page, ON_SALE).startswith(NOT_FOUND[""])


@pytest.mark.parametrize("folder", ["", "en/"])
def test_without_a_script_the_button_leads_to_the_list_and_on_to_the_number(folder: str, open_page: OpenPage) -> None:
    page = open_page(f"{folder}check.html", javascript=False)
    assert page.locator("noscript").inner_text()
    page.locator("#number").fill(ON_SALE)
    page.locator("form[data-check] button").click()
    page.wait_for_url(f"**/{folder}check/index.html*")
    assert ON_SALE not in page.url
    page.locator(".choices a", has_text=ON_SALE[:4]).click()
    page.locator(f"main a[href$='{ON_SALE}.html']").click()
    page.wait_for_url(f"**/{folder}check/{ON_SALE}.html")
    assert page.locator(".price").is_visible()
    assert page.locator("[data-limits] li").count() > 0


def test_from_a_folder_telephone_numbers_are_answered_and_filing_numbers_lead_to_the_list(browser: Browser, built_site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((built_site / "check.html").as_uri())
    assert "10086：中国移动" in asked(page, "10086")
    assert asked(page, ON_SALE).startswith("现在查不了")
    page.go_back()
    page.wait_for_selector(f"{ANSWER} h3")
    page.go_forward()
    page.wait_for_selector(f"{ANSWER} a[href$='check/index.html']")
    page.locator(f"{ANSWER} a").click()
    page.locator(".choices a", has_text=ON_SALE[:4]).click()
    page.locator(f"main a[href$='{ON_SALE}.html']").click()
    page.wait_for_url(f"**/check/{ON_SALE}.html")
    assert page.locator(".price").is_visible()
    context.close()


@pytest.mark.parametrize(("width", "text_size"), [(320, "largest"), (390, "standard"), (1280, "large")])
@pytest.mark.parametrize("typed", [ON_SALE, NOWHERE, "10086"])
def test_every_answer_has_room_and_no_barriers(typed: str, width: int, text_size: str, open_page: OpenPage, axe_faults: AxeFaults) -> None:
    page = open_page("check.html", width=width, height=844, forgives=MISSING)
    page.evaluate("size => document.querySelector(`button[data-text-size=${size}]`).click()", text_size)
    asked(page, typed)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert -1 <= page.evaluate("document.querySelector('[data-check-answer]').getBoundingClientRect().top") < 844
    assert axe_faults(page) == []
