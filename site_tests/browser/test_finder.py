"""Six people ask the finder in a real browser without a script; Back works at every step, and what they found goes to the shop on paper."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from site_tests.browser.conftest import OpenPage
from site_tests.conftest import AS_OF
from site_tests.trees import sound_plan, write_tree

HELP = "不会选？帮您找"
UNKNOWN = ("不知道是什么手机", "不知道打多少", "不知道看多少", "不知道是哪个省份")
MONEY = re.compile(r"平均每月(?:最多)? ([0-9.]+) 元")


def answer(page: Page, *answers: str) -> None:
    """Tap one answer after the other, each by its whole row; all must be high enough for a finger."""
    for words in answers:
        before = page.url
        link = page.locator("main a").filter(has_text=re.compile(rf"^{re.escape(words)}")).first
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 60, words
        # Near the far end of the row, where there are no words.
        link.click(position={"x": box["width"] - 30, "y": 10})
        page.wait_for_url(lambda url, before=before: url != before)


def section(page: Page, heading: str) -> list[dict[str, str]]:
    """The cards of one section: number, who, cost, danger, network."""
    found: list[dict[str, str]] = page.evaluate(
        """heading => {
          const title = [...document.querySelectorAll('main h2')].find(one => one.textContent.startsWith(heading));
          let list = title && title.nextElementSibling;
          while (list && list.tagName !== 'H2' && !list.matches('.plan-list')) list = list.nextElementSibling;
          const cards = list && list.matches('.plan-list') ? [...list.children] : [];
          return cards.map(card => ({
            number: card.querySelector('.plan-list__about .filing-number').textContent,
            network: card.querySelector('.tag--network').textContent,
            danger: card.querySelector('.plan-list__limit').textContent,
            said: card.textContent,
          }));
        }""",
        heading,
    )
    return found


def headings(page: Page) -> list[str]:
    """The headings of the sections of results."""
    return page.locator("main h2:has(+ .plan-list), main h2:has(+ .notice)").all_inner_texts()


def asked(open_page: OpenPage, *answers: str, javascript: bool = False) -> Page:
    """The page of results of somebody who begins on the home page of a phone."""
    page = open_page(width=390, height=844, javascript=javascript)
    answer(page, HELP, *answers)
    expect(page.locator("h1")).to_contain_text("为您找到的套餐")
    return page


def test_a_grandmother_of_eighty_with_an_old_phone_finds_a_plan_for_elders(open_page: OpenPage) -> None:
    page = asked(open_page, "4G 手机，或者更老的", "打得少", "不看", "上海")
    answer(page, "您满 60 岁")
    expect(page.locator("h2", has_text="您满 60 岁")).to_be_in_viewport()
    card, for_locals = section(page, "您满 60 岁")
    assert "户籍" in for_locals["said"]
    assert "满 60 岁的人能办" in card["said"]
    assert card["danger"]
    assert MONEY.search(card["said"])
    for each in [card, *section(page, "人人能办的")]:
        assert "5G" not in each["network"]
        assert "不超过" not in each["said"]
    page.locator(f"main .plan-list a[href$='plans/{card['number']}.html']").first.click()
    expect(page.locator("main")).to_contain_text("在售")
    page.go_back()
    expect(page.locator("h1")).to_contain_text("为您找到的套餐：上海")


def test_a_student_finds_the_plan_for_students(open_page: OpenPage) -> None:
    page = asked(open_page, "5G 手机", "打一些", "有时看", "河北")
    young = [heading for heading in headings(page) if "学生" in heading or "18 到 25 岁" in heading]
    assert young
    assert all(card["danger"] for heading in young for card in section(page, heading))
    assert not any("学生" in card["said"] for card in section(page, "人人能办的"))


def test_somebody_with_a_disability_finds_what_is_for_them(open_page: OpenPage) -> None:
    page = asked(open_page, "不知道是什么手机", "打得少", "有时看", "安徽")
    cards = section(page, "您有残疾人证")
    assert cards
    assert all("残疾人" in card["said"] for card in cards)


def test_one_who_uses_much_is_told_what_gives_as_much(open_page: OpenPage) -> None:
    page = asked(open_page, "5G 手机", "打得多", "看得多", "广东")
    first = section(page, "人人能办的")[0]["said"]
    minutes, gigabytes = re.search(r"打电话 ([0-9]+) 分钟、流量 ([0-9.]+) GB", first).groups()  # type: ignore[union-attr]
    assert int(minutes) >= 600
    assert float(gigabytes) >= 40


def test_one_who_knows_nothing_ends_well_and_can_go_all_the_way_back(open_page: OpenPage) -> None:
    page = asked(open_page, *UNKNOWN)
    assert section(page, "人人能办的")
    assert "只找" not in page.locator("h1").inner_text()
    questions = ["您的号码是哪个省份的？", "您在外面用手机看视频吗？", "您打电话多吗？", "您用的是什么手机？", "看明白，再办套餐"]
    for question in questions:
        page.go_back()
        assert page.locator("h1").inner_text() == question
    answer(page, HELP, *UNKNOWN[:3])
    for question in questions[1:4]:
        answer(page, "上一步")
        assert page.locator("h1").inner_text() == question


def test_in_a_province_with_nothing_one_is_told_so_and_whom_to_call(
    tmp_path: Path, serve: Callable[[Path], str], open_page: OpenPage
) -> None:
    root = write_tree(tmp_path / "source", {"26HE200001": sound_plan("26HE200001")})
    command = [
        Path(sys.executable).parent / "mingbai",
        "build",
        "--root",
        root,
        "--as-of",
        AS_OF.isoformat(),
        "--output",
        tmp_path / "site",
    ]
    subprocess.run(command, check=True, capture_output=True)
    page = open_page(f"{serve(tmp_path / 'site')}index.html", width=390, height=844, javascript=False)
    answer(page, HELP, "4G 手机，或者更老的", "打一些", "不看", "西藏")
    expect(page.locator("main")).to_contain_text("这里没有人人能办的套餐")
    assert page.locator("main a[href='tel:10086']").count() == 1
    answer(page, "换一个省份", "河北")
    assert [card["number"] for card in section(page, "人人能办的")] == ["26HE200001"]


@pytest.mark.parametrize("folder", ["", "en/"], ids=["zh", "en"])
def test_the_keyboard_alone_answers_every_question(open_page: OpenPage, folder: str) -> None:
    page = open_page(f"{folder}find/index.html", javascript=False)
    for ends in ("find/unknown.html", "find/unknown-a-lot.html", "find/unknown-a-lot-never.html", "find/hebei/4g-600-1.html"):
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.href || ''").endswith(f"/{folder}{ends}"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{folder}{ends}")
    assert page.locator("main .plan-list > li").count()


def test_what_was_found_goes_to_the_shop_on_paper(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("find/hebei/4g-200-10.html")
    cards = [card for heading in headings(page) for card in section(page, heading)]
    questions = page.locator(".ask li").all_inner_texts()
    page.pdf(path=tmp_path / "found.pdf", prefer_css_page_size=True)
    run = subprocess.run(["pdftotext", "-layout", tmp_path / "found.pdf", "-"], capture_output=True, text=True, check=True)  # noqa: S607
    pages, printed = run.stdout.count("\f"), re.sub(r"\s", "", run.stdout)
    assert pages <= 6
    assert len(questions) >= 6
    assert [words for words in questions if re.sub(r"\s", "", words) not in printed] == []
    for card in cards:
        assert card["number"] in printed
        cost = MONEY.search(card["said"])
        assert cost is None or re.sub(r"\s", "", cost[0]) in printed
    assert len(cards) >= 3


def test_each_plan_that_was_found_has_its_sheet(open_page: OpenPage) -> None:
    page = open_page("find/hebei/4g-200-10.html", javascript=False)
    numbers = {card["number"] for heading in headings(page) for card in section(page, heading)}
    sheets = page.locator("main a[href*='sheets/']")
    assert {sheet.get_attribute("href") for sheet in sheets.all()} == {f"../../sheets/{number}.html" for number in numbers}
    sheets.first.click()
    page.wait_for_url("**/sheets/*.html")
    assert page.locator("h1").count() == 1
