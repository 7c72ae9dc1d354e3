"""The calculator as people meet it: steps and typing, whatever is typed, the address, no script, from a folder, small and large."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from generator.mkdocs_plugin import build_site
from site_tests.browser.conftest import AxeFaults, OpenPage
from site_tests.browser.judges import ibm
from site_tests.browser.judges.exceptions import faults as judged
from site_tests.browser.viewing import TEXT_SIZES
from site_tests.browser.watch import Watch
from site_tests.conftest import AS_OF
from site_tests.synthetic import crowded_files, synthetic_files

HERE = "calculate/china-mobile/beijing.html"
CHOSEN = "25JT214700"
CARDS = "[data-list] > li"
SAID = "[data-said]"
FIRST_VIEW = 20


def cards(page: Page) -> list[str]:
    """The text of every card in the list."""
    return [" ".join(text.split()) for text in page.locator(CARDS).all_inner_texts()]


def numbers(page: Page) -> list[str]:
    """The filing numbers in the order of the list."""
    return page.locator(f"{CARDS} [data-slot=number]").all_inner_texts()


def facts(page: Page) -> dict:
    """The facts that stand in the page."""
    return json.loads(page.locator("[data-facts]").get_attribute("data-facts"))


def typed(page: Page, field: str, text: str) -> str:
    """Type into a field and return what the page says of it; empty where it takes it."""
    page.locator(f"#use-{field}").fill(text)
    return page.locator(f"#said-{field}").inner_text() if page.locator(f"#said-{field}").is_visible() else ""


def hash_of(page: Page) -> str:
    """What stands behind the # of the address."""
    return page.evaluate("location.hash")


@pytest.fixture(scope="module")
def crowded(repo_root: Path, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a site where one carrier has 45 plans in one province."""
    root = tmp_path_factory.mktemp("crowded")
    for name, text in (*synthetic_files(0), *crowded_files(45, "china-mobile", "HE")):
        file = root / "root" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (root / "root" / "mkdocs.yml").write_bytes((repo_root / "mkdocs.yml").read_bytes())
    (root / "root" / "templates").symlink_to(repo_root / "templates")
    build_site(root / "root", root / "site", AS_OF)
    return serve(root / "site")


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("place", ["china-mobile/beijing", "china-unicom/guangdong", "china-broadnet/hebei", "china-telecom/shanghai"])
def test_the_script_says_word_for_word_what_the_page_says_without_one(place: str, folder: str, open_page: OpenPage) -> None:
    address = f"{folder}calculate/{place}.html"
    without = open_page(address, javascript=False)
    page = open_page(f"{address}#minutes=200&data=20")
    built = [card.replace("\n", " ") for card in cards(without)]
    button = page.locator(f"{CARDS} button").first.inner_text().splitlines()[0]
    made = [card[: card.rindex(button)].strip() if button in card else card for card in cards(page)]
    assert built
    assert made == built
    assert page.locator(SAID).inner_text() == without.locator(SAID).inner_text()
    assert page.locator("[data-listed]").inner_text() == without.locator("[data-listed]").inner_text()


def test_without_a_script_nothing_stands_there_that_would_do_nothing(open_page: OpenPage) -> None:
    page = open_page(HERE, javascript=False)
    assert page.locator("main button:visible, main input:visible, main select:visible").count() == 0
    assert "没有打开脚本" in page.locator("noscript").first.inner_text()
    assert page.locator(CARDS).count() == min(FIRST_VIEW, len(facts(page)["plans"]))


def test_large_steps_go_from_round_number_to_round_number(open_page: OpenPage) -> None:
    page = open_page(HERE)
    minutes, more, less = (
        page.locator("#use-minutes"),
        page.locator("[data-field=minutes] [data-by='1']"),
        page.locator("[data-by='-1']").first,
    )
    seen = []
    for button in (more, more, less, less, less):
        button.click()
        seen.append(minutes.input_value())
    assert seen == ["300", "400", "300", "200", "150"]
    minutes.fill("120")
    more.click()
    assert minutes.input_value() == "150"
    for _ in range(5):
        less.click()
    assert minutes.input_value() == "0"
    minutes.fill("44600")
    more.click()
    more.click()
    assert minutes.input_value() == "44640"


def test_a_change_is_answered_by_other_sums_in_the_right_order(open_page: OpenPage) -> None:
    page = open_page(HERE)
    before = cards(page)
    typed(page, "data", "300")
    after = cards(page)
    assert before != after
    assert "300 GB" in page.locator(SAID).inner_text()
    uncertain = [
        re.search(r"(?:至少|算不出)", page.locator(f"{CARDS} [data-slot=average]").nth(place).inner_text()) for place in range(len(after))
    ]
    bounds = [
        float(re.findall(r"[0-9.]+", text)[-1])
        for text, doubt in zip(page.locator(f"{CARDS} [data-slot=average]").all_inner_texts(), uncertain, strict=True)
        if not doubt
    ]
    assert bounds == sorted(bounds)
    assert [bool(doubt) for doubt in uncertain] == sorted(bool(doubt) for doubt in uncertain)


@pytest.mark.parametrize(
    ("field", "text", "answer"),
    [
        ("minutes", "", "请写一个数字。不用就写 0。"),
        ("minutes", "-1", "不能比 0 少。"),
        ("minutes", "－１", "不能比 0 少。"),
        ("minutes", "负5", "不能比 0 少。"),
        ("minutes", "1000000000", "太多了，最多写 44640。"),
        ("minutes", "9" * 40, "太多了，最多写 44640。"),
        ("minutes", "五百", "请写数字，例如 100。"),
        ("minutes", "NaN", "请写数字，例如 100。"),
        ("minutes", "Infinity", "请写数字，例如 100。"),
        ("minutes", "1e3", "请写数字，例如 100。"),
        ("minutes", "<script>alert(1)</script>", "请写数字，例如 100。"),
        ("minutes", "1.5", "请写整数，例如 100。"),
        ("data", "1.2345", "小数点后面，最多写三位。"),
        ("data", "1025", "太多了，最多写 1024。"),
        ("data", ".", "请写数字，例如 10。"),
        ("messages", "1000001", "太多了，最多写 1000000。"),
    ],
)
def test_whatever_is_typed_gets_a_sensible_sentence_and_never_a_sum(field: str, text: str, answer: str, open_page: OpenPage) -> None:
    page = open_page(HERE)
    page.on("dialog", lambda _: pytest.fail("a script of what was typed was run"))
    page.locator("details summary").last.click()
    before = hash_of(page)
    assert typed(page, field, text) == answer
    assert page.locator(f"#use-{field}").get_attribute("aria-invalid") == "true"
    assert not page.locator("[data-results]").is_visible()
    assert page.locator(SAID).inner_text() == "上面有一个数没写对。改好了，马上就算。"
    assert hash_of(page) == before
    assert typed(page, field, "0") == ""
    assert page.locator("[data-results]").is_visible()
    assert page.locator(f"#use-{field}").get_attribute("aria-invalid") is None


@pytest.mark.parametrize(
    ("field", "text", "behind"),
    [
        ("minutes", "０１２０", "minutes=120"),
        ("minutes", " 120 分钟 ", "minutes=120"),
        ("minutes", "1,200", "minutes=1%2C200"),
        ("minutes", "0", "minutes=0"),
        ("data", "1.5", "data=1.5"),
        ("data", "１．５", "data=1.5"),
        ("data", "1.5GB", "data=1.5"),
        ("data", ".5", "data=.5"),
        ("data", "1024", "data=1024"),
    ],
)
def test_however_a_number_is_written_it_is_taken(field: str, text: str, behind: str, open_page: OpenPage) -> None:
    page = open_page(HERE)
    assert typed(page, field, text) == ""
    said = page.locator(SAID).inner_text()
    amount = {"1%2C200": "1200", ".5": "0.5"}.get(behind.partition("=")[2], behind.partition("=")[2])
    assert f" {amount} " in said


def test_half_a_gigabyte_is_counted_as_such(open_page: OpenPage) -> None:
    """1.5 GB are 1536 MB, to the MB: sums of the page at its use are those of the arithmetic."""
    page = open_page(HERE)
    typed(page, "data", "1.5")
    wanted = page.evaluate(
        """() => {
          const { plans } = JSON.parse(document.querySelector("[data-facts]").dataset.facts);
          const number = document.querySelector("[data-list] [data-slot=number]").textContent;
          const { f } = plans.find(plan => plan.n === number);
          return MingbaiBill.account(f, [2026, 12, 1], { data: 1536, appData: 0, minutes: 200, messages: 0 }).mean(Math.max(f.w, 24)).least;
        }"""
    )
    shown = page.locator(f"{CARDS} [data-slot=average]").first.inner_text()
    assert float(re.findall(r"[0-9.]+", shown)[0]) == wanted / 100


NONSENSE = (
    "#minutes=五百",
    "#minutes=-1&data=10000000000",
    "#minutes=%E0%A4%A",
    "#data=<img src=x onerror=alert(1)>",
    "#__proto__=1&constructor=2&hasOwnProperty=3",
    "#start=2026-02-31",
    "#start=0000-00-00&plan=&shown=NaN",
    "#plan=<script>alert(1)</script>",
    "#plan=99ZZ999999",
    "#&&&===&",
    "#shown=Infinity",
    "#=" + "（" * 10_000,
)


@pytest.mark.parametrize("behind", NONSENSE, ids=lambda behind: behind[:24])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_nonsense_in_the_address_is_answered_and_stays_words(behind: str, folder: str, open_page: OpenPage) -> None:
    page = open_page(f"{folder}{HERE}")
    here = page.url
    page.on("dialog", lambda _: pytest.fail("a script of the address was run"))
    images = page.locator("main img").count()
    for written in (behind, "#" + quote(behind[1:], safe="=&")):
        page.goto("about:blank")
        page.goto(here + written)
        words = page.locator("main").inner_text()
        assert "NaN" not in words
        assert "undefined" not in words
        assert "{" not in words
        assert page.locator(CARDS).first.is_visible() or page.locator(".stepper__said:visible").count()
        assert page.locator("main img").count() == images


def test_ten_thousand_filing_numbers_in_the_address_are_answered_with_one(open_page: OpenPage) -> None:
    page = open_page(HERE)
    here = page.url
    page.goto("about:blank")
    page.goto(f"{here}#plan={','.join([CHOSEN, '25JT205400'] * 5_000)}&minutes=100")
    assert page.locator("[data-calculated] [data-slot=number]").all_inner_texts() == [CHOSEN]


def test_a_plan_chosen_on_its_page_stands_first_with_the_bill_of_its_months(open_page: OpenPage) -> None:
    page = open_page(f"plans/{CHOSEN}.html")
    page.locator(f"main a[href$='#plan={CHOSEN}']").click()
    page.wait_for_url("**/calculate/**")
    assert page.locator("[data-calculated] [data-slot=number]").inner_text() == CHOSEN
    months = page.locator(".month-bill h4").all_inner_texts()
    assert months[0] == "第 1 个月"
    assert len(months) >= 2
    assert "套餐费" in page.locator(".month-bill").first.inner_text()


def test_a_plan_chosen_in_the_list_stands_first_and_back_takes_it_away(open_page: OpenPage) -> None:
    page = open_page(HERE)
    typed(page, "minutes", "500")
    button = page.locator(f"{CARDS} button").nth(2)
    number = numbers(page)[2]
    button.click()
    assert page.locator("[data-calculated] [data-slot=number]").inner_text() == number
    assert page.evaluate("document.activeElement.id") == "chosen"
    page.go_back()
    page.wait_for_function("document.querySelector('[data-calculated]').hidden")
    assert page.locator("#use-minutes").input_value() == "500"


def test_a_plan_that_is_not_on_this_page_is_said_to_be_that(open_page: OpenPage) -> None:
    page = open_page(f"{HERE}#plan=24SH100150")
    assert page.locator("[data-missed]").inner_text() == "您选的套餐，这一页没有。请从下面找。"
    assert page.locator(CARDS).first.is_visible()


def test_back_goes_from_number_to_number_and_not_through_every_step(open_page: OpenPage) -> None:
    page = open_page(HERE)
    first = cards(page)
    more = page.locator("[data-field=minutes] [data-by='1']")
    for _ in range(4):
        more.click()
    page.locator("[data-field=data] [data-by='1']").click()
    assert hash_of(page) == "#minutes=600&data=30"
    page.go_back()
    page.wait_for_function("document.getElementById('use-data').value === '20'")
    assert page.locator("#use-minutes").input_value() == "600"
    page.go_back()
    page.wait_for_function("document.getElementById('use-minutes').value === '200'")
    assert cards(page) == first
    page.go_forward()
    page.wait_for_function("document.getElementById('use-minutes').value === '600'")


def test_the_address_holds_everything_and_opens_the_same_page_again(open_page: OpenPage) -> None:
    page = open_page(HERE)
    page.locator("details summary").last.click()
    for field, text in (("minutes", "700"), ("data", "2.5"), ("app", "10"), ("messages", "60")):
        typed(page, field, text)
    page.locator("#use-start").select_option("2026-11-22")
    said, seen = page.locator(SAID).inner_text(), cards(page)
    again = open_page(HERE + hash_of(page))
    assert again.locator(SAID).inner_text() == said
    assert cards(again) == seen
    assert again.locator("#use-messages").is_visible()
    assert "2026 年 11 月 22 日" in said


def test_another_first_day_in_the_address_is_worked_out_too(open_page: OpenPage) -> None:
    page = open_page(f"{HERE}#start=2027-02-28")
    assert "2027-02-28" in page.locator(SAID).inner_text()
    assert page.locator("#use-start").input_value() == "2027-02-28"


def test_going_to_a_place_of_the_page_leaves_the_sums_alone(open_page: OpenPage) -> None:
    page = open_page(HERE)
    typed(page, "minutes", "700")
    seen = cards(page)
    for place in ("#content", "#top", "#assumed"):
        page.evaluate("place => { location.hash = place; }", place)
        page.wait_for_timeout(50)
        assert cards(page) == seen


def test_nothing_is_fetched_and_nothing_kept(open_page: OpenPage) -> None:
    page = open_page(HERE)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    typed(page, "minutes", "700")
    page.locator("[data-field=data] [data-by='1']").click()
    page.locator(f"{CARDS} button").first.click()
    page.wait_for_timeout(100)
    assert [one for one in asked if not one.endswith("favicon.svg")] == []  # Chromium looks at the icon again with every address.
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_twenty_plans_are_listed_and_twenty_more_at_a_press(crowded: str, open_page: OpenPage) -> None:
    page = open_page(f"{crowded}index.html")
    page.goto(f"{crowded}calculate/china-mobile/hebei.html")
    more = page.locator("[data-more]")
    assert (page.locator(CARDS).count(), more.inner_text()) == (20, "再看 20 个")
    more.click()
    assert (page.locator(CARDS).count(), more.inner_text()) == (40, "再看 5 个")
    assert page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('[data-list] > li')[20]")
    more.click()
    assert page.locator(CARDS).count() == 45
    assert not more.is_visible()
    assert len(set(numbers(page))) == 45
    page.go_back()
    page.wait_for_function("document.querySelectorAll('[data-list] > li').length === 20")


def test_data_that_stops_and_prices_that_rise_are_said_and_billed(crowded: str, open_page: OpenPage) -> None:
    page = open_page(f"{crowded}index.html")
    page.goto(f"{crowded}calculate/china-mobile/hebei.html#data=200&minutes=1000")
    warned = page.locator(f"{CARDS} [data-slot=warnings]").first.inner_text()
    assert warned == "流量不够您用：到了上限，会停。"
    page.locator(f"{CARDS} button").first.click()
    months = [" ".join(text.split()) for text in page.locator(".month-bill").all_inner_texts()]
    assert [month.partition(" 套餐费")[0] for month in months] == ["第 1 到 12 个月", "第 13 到 24 个月"]
    for month in months:
        sums = [float(amount) for amount in re.findall(r"([0-9.]+) 元", month)]
        assert sum(sums[:-1]) == pytest.approx(sums[-1])
    assert "200 元" in months[0]


@pytest.mark.parametrize("folder", ["", "en/"])
def test_it_works_from_a_folder(folder: str, browser: Browser, built_site: Path) -> None:
    context = browser.new_context()
    watch = Watch(context, built_site.as_uri() + "/", ())
    page = context.new_page()
    page.goto((built_site / f"{folder}{HERE}").as_uri())
    before = cards(page)
    typed(page, "data", "300")
    assert cards(page) != before
    page.locator(f"{CARDS} button").first.click()
    assert page.locator(".month-bill").count() >= 1
    page.go_back()
    page.wait_for_function("document.querySelector('[data-calculated]').hidden")
    page.go_back()
    page.wait_for_function("document.getElementById('use-data').value === '20'")
    page.locator(f"{CARDS} h3 a").first.click()
    page.wait_for_url("**/plans/*.html")
    context.close()
    assert watch.faults == []


def test_the_keyboard_alone_is_enough(open_page: OpenPage) -> None:
    page = open_page(HERE)
    page.locator("[data-field=minutes] [data-by='-1']").focus()
    page.keyboard.press("Enter")
    assert page.locator("#use-minutes").input_value() == "150"
    assert page.evaluate("document.activeElement.dataset.by") == "-1"
    page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("90")
    page.keyboard.press("Enter")
    assert "90 分钟" in page.locator(SAID).inner_text()
    assert page.evaluate("document.activeElement.matches('[data-said]')"), "as the button that works it out"
    page.locator("#use-minutes").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("#use-minutes").input_value() == "100"
    page.locator(f"{CARDS} button").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "chosen"


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("behind", [f"#plan={CHOSEN}&minutes=44640&data=1024", "#minutes=五百&data=-1"], ids=["bill", "faults"])
def test_every_answer_has_room_and_no_barriers(behind: str, text_size: str, width: int, open_page: OpenPage, axe_faults: AxeFaults) -> None:
    page = open_page(f"{HERE}{behind}&app=1&messages=5", width=width, height=844)
    page.evaluate("size => document.querySelector(`button[data-text-size=${size}]`).click()", text_size)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        """() => [...document.querySelectorAll("main button, main input, main select, main summary, main h3 a")].filter(one => {
          const box = one.getBoundingClientRect();
          return box.width && (box.width < 44 || box.height < 44);
        }).map(one => one.outerHTML)"""
    )
    assert small == []
    clipped = page.evaluate(
        "[...document.querySelectorAll('main input')].filter(one => one.value.length < 6 && one.scrollWidth > one.clientWidth)"
    )
    assert clipped == []
    assert axe_faults(page) == []


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("calculate/china-broadnet/hebei.html", "namesake"),
        ("calculate/china-telecom/guangdong.html#minutes=44640&data=1024", "dearest-label"),
    ],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_what_only_some_cards_say_has_no_barriers(address: str, part: str, width: int, open_page: OpenPage, axe_faults: AxeFaults) -> None:
    page = open_page(address, width=width)
    assert page.locator(f"{CARDS} [data-slot={part}]:visible").count() >= 2
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert axe_faults(page) == []


@pytest.mark.parametrize("folder", ["", "en/"])
def test_ibms_engine_finds_nothing_in_the_opened_form_and_the_bill_of_the_months(folder: str, open_page: OpenPage) -> None:
    page = open_page(f"{folder}{HERE}#plan={CHOSEN}&minutes=44640&data=1024&app=1")
    assert page.locator("#use-app").is_visible()
    assert page.locator(".month-bill").first.is_visible()
    found = [one for one in judged(ibm.ibm_found(page), ibm.EXEMPTIONS) if "/main[1]/" in one.where]
    # It is unsure of the label above the list of days, which is there.
    assert page.locator("label[for=use-start]").is_visible()
    unsure = [one for one in found if one.rule == "input_label_visible/potential_no_label" and 'id="use-start"' in one.html]
    assert found == unsure
    folded = ("input_label_exists/Fail_1", "element_tabbable_unobscured/potential_obscured")
    assert [one for one in ibm.ibm_found(page) if one.rule in folded and "/details[1]/div" in one.where] == [], "open, nothing is excused"


def test_the_button_leads_to_the_answer_or_to_what_is_to_be_mended(open_page: OpenPage) -> None:
    page = open_page(HERE)
    button = page.locator("form[data-calculator] button[type=submit]")
    button.click()
    assert page.evaluate("document.activeElement.matches('[data-said]')")
    typed(page, "data", "五百")
    button.click()
    assert page.evaluate("document.activeElement.id") == "use-data"
