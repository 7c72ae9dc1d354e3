"""Reading aloud: what is said, in which order, language and voice, and that nothing is ever said unasked.

Chromium without a window has no voice at all, so `speech_stub.js` stands in for `speechSynthesis` and notes what it is to
say. What a real voice makes of it, only a person can hear.
"""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, Page

from site_tests.browser.conftest import OpenPage
from site_tests.browser.page_samples import page_samples
from site_tests.browser.viewing import told

STUB = Path(__file__).with_name("speech_stub.js")
PLAN = "plans/24JT207632.html"
BUTTON = "button[data-read-aloud]"
MOST_CHINESE, MOST_ENGLISH = 60, 200
MOST_BYTES = 3 * 1024
_HAN = re.compile(r"[\u4e00-\u9fa5]")
# Elements of the article that hold text of their own, as one piece of the page.
_LINES = """async addresses => {
  const lines = new Set();
  for (const address of addresses) {
    const page = new DOMParser().parseFromString(await (await fetch("/" + address)).text(), "text/html");
    const chinese = page.documentElement.lang === "zh-CN" ? "zh-CN" : "en";
    for (const one of page.querySelectorAll("article :is(h1, h2, h3, p, dt, li, caption, th, td, dd):not(:has(p, li)):not([lang])"))
      lines.add(chinese + "|" + one.textContent.replace(/\\s+/g, " ").trim());
  }
  return [...lines].map(line => [line, mingbaiSpoken.text(line.slice(line.indexOf("|") + 1), line.slice(0, line.indexOf("|")))]);
}"""


class Said(NamedTuple):
    """One utterance that the browser was given; `block` is the element that was marked meanwhile."""

    text: str
    lang: str
    rate: float
    voice: str | None
    block: str | None


Listen = Callable[..., Page]


@pytest.fixture
def listen(open_page: OpenPage) -> Listen:
    """Opens a page in a browser that has voices, with what else runs before the page; the button is waited for."""

    def open_listening(address: str = PLAN, *, width: int = 1280, before: str = "", offered: bool = True) -> Page:
        page = open_page(width=width, height=844)
        page.add_init_script(path=STUB)
        if before:
            page.add_init_script(before)
        page.goto(page.url.replace("index.html", address), wait_until="load")
        if offered:
            page.locator(BUTTON).wait_for()
        return page

    return open_listening


def said(page: Page) -> list[Said]:
    """What the browser was given to say until now."""
    return [Said(**one) for one in page.evaluate("speechSynthesis.said")]


def texts(page: Page) -> list[str]:
    """The same as texts alone."""
    return [one.text for one in said(page)]


def whole(page: Page) -> list[Said]:
    """Press the button and let the voice read the page to its end."""
    page.evaluate("speechSynthesis.manner = 'whole'")
    page.locator(BUTTON).click()
    page.locator(f"{BUTTON}[aria-pressed=false]").wait_for()
    return said(page)


def finish(page: Page, how: str = "end") -> None:
    """Let the voice come to the end of its piece, or to an error."""
    before = len(said(page))
    page.evaluate("how => speechSynthesis.finish(how)", how)
    page.wait_for_function("before => speechSynthesis.said.length > before", arg=before)


_IN_SIGHT = """() => {
  const box = document.querySelector(".being-read").getBoundingClientRect();
  return box.top < innerHeight && box.bottom > 0;
}"""


def state(button: Locator) -> tuple[str, str | None]:
    """What the button says and whether it is pressed."""
    return button.inner_text(), button.get_attribute("aria-pressed")


@pytest.mark.parametrize("address", [PLAN, "en/" + PLAN])
def test_nothing_is_said_before_the_button_is_pressed(address: str, listen: Listen) -> None:
    page = listen(address)
    page.mouse.wheel(0, 2000)
    page.keyboard.press("Tab")
    page.evaluate("dispatchEvent(new Event('load')); speechSynthesis.onvoiceschanged(new Event('voiceschanged'))")
    assert said(page) == []
    assert page.locator(".being-read").count() == 0
    assert page.locator(BUTTON).get_attribute("aria-pressed") == "false"


@pytest.mark.parametrize(
    "voices",
    [
        "[]",
        "[{ name: 'Eve', lang: 'en-GB', localService: true }]",
        "[{ name: 'Far', lang: 'zh-CN', localService: false }]",
    ],
    ids=["no voice", "only a voice of another language", "only a voice that would send the text elsewhere"],
)
def test_without_a_voice_there_is_no_button_and_nothing_more_is_fetched(voices: str, listen: Listen) -> None:
    page = listen(before=f"speechSynthesis.present = {voices}", offered=False)
    assert not page.locator(BUTTON).is_visible()
    assert page.evaluate("performance.getEntriesByType('resource').filter(one => one.name.includes('spoken')).length") == 0
    page.evaluate("speechSynthesis.arrive([{ name: 'Han', lang: 'zh-CN', localService: true }])")
    page.locator(BUTTON).wait_for()
    page.evaluate("speechSynthesis.arrive([])")
    assert not page.locator(BUTTON).is_visible()


@pytest.mark.parametrize("missing", ["speechSynthesis", "SpeechSynthesisUtterance"])
def test_a_browser_that_cannot_speak_has_no_button(missing: str, listen: Listen) -> None:
    page = listen(before=f"Object.defineProperty(window, '{missing}', {{ value: undefined }})", offered=False)
    assert not page.locator(BUTTON).is_visible()


@pytest.mark.parametrize("tag", ["zh-CN", "zh_CN", "zho-CHN", "cmn-Hans-CN"])
def test_a_mandarin_voice_is_taken_whatever_the_device_calls_the_language(tag: str, listen: Listen) -> None:
    voices = f"[{{ name: 'Yue', lang: 'zh-HK', localService: true }}, {{ name: 'Han', lang: '{tag}', localService: true }}]"
    page = listen(before=f"speechSynthesis.present = {voices}")
    page.locator(BUTTON).click()
    assert [one.voice for one in said(page)] == ["Han"]


@pytest.mark.parametrize(
    ("address", "voice", "labels"),
    [(PLAN, ("zh-CN", "Han", 0.85), ("朗读", "停止朗读")), ("en/" + PLAN, ("en", "Eve", 0.85), ("Listen", "Stop reading"))],
)
def test_a_page_is_read_in_its_language_slowly_and_one_piece_at_a_time(
    address: str, voice: tuple[str, str, float], labels: tuple[str, str], listen: Listen
) -> None:
    page = listen(address)
    start, stop = labels
    button = page.locator(BUTTON)
    assert state(button) == (start, "false")
    button.click()
    assert state(button) == (stop, "true")
    button.click()
    pieces = whole(page)[1:]
    assert state(button) == (start, "false")
    assert len(pieces) > 100
    assert {(one.lang, one.voice, one.rate) for one in pieces} == {voice}
    assert page.evaluate("speechSynthesis.atOnce") == 1
    assert page.locator(".being-read").count() == 0
    assert {one.block for one in pieces} >= {"H1", "H2", "H3", "P", "DT", "DD", "LI"}


def test_no_piece_of_any_page_type_is_too_long(built_site: Path, listen: Listen) -> None:
    page = listen()
    root = page.url.removesuffix(PLAN)
    faults = []
    for address in page_samples(built_site):
        page.goto(root + address, wait_until="load")
        page.locator(BUTTON).wait_for()
        pieces = whole(page)
        if not pieces or pieces[0].block != "H1":
            faults.append(f"{address} | does not begin with its heading: {pieces[:1]}")
        for one in pieces:
            most = MOST_CHINESE if one.lang.startswith("zh") else MOST_ENGLISH
            if len(one.text) > most:
                faults.append(f"{address} | {len(one.text)} characters: {one.text}")
            if not one.lang.startswith("zh") and len(_HAN.findall(one.text)) > 1:
                faults.append(f"{address} | Chinese in an English voice: {one.text}")
    assert not faults, told(faults, "What a voice is given to say")


def test_pressing_again_stops_and_a_third_press_begins_anew(listen: Listen) -> None:
    page = listen()
    button = page.locator(BUTTON)
    button.click()
    finish(page)
    finish(page)
    first = texts(page)
    assert len(first) == 3
    assert page.locator(".being-read").count() == 1
    button.click()
    assert state(button) == ("朗读", "false")
    assert page.evaluate("speechSynthesis.speaking") is False
    assert page.locator(".being-read").count() == 0
    # What the browser reports late of the piece that was stopped changes nothing.
    page.evaluate("() => new Promise(done => setTimeout(done, 0))")
    assert texts(page) == first
    button.click()
    assert texts(page) == [*first, first[0]]
    page.evaluate("() => new Promise(done => setTimeout(done, 0))")
    assert state(button) == ("停止朗读", "true")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_starts_and_stops_it(key: str, listen: Listen) -> None:
    page = listen(width=390)
    button = page.locator(BUTTON)
    button.focus()
    page.keyboard.press(key)
    assert state(button) == ("停止朗读", "true")
    assert button.evaluate("button => document.activeElement === button")
    page.keyboard.press(key)
    assert state(button) == ("朗读", "false")
    assert len(said(page)) == 1


def test_it_stops_when_the_page_is_left(listen: Listen) -> None:
    page = listen()
    page.locator(BUTTON).click()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert page.evaluate("speechSynthesis.speaking") is False
    assert state(page.locator(BUTTON)) == ("朗读", "false")


def test_a_voice_that_fails_is_given_up_and_one_fault_is_passed_over(listen: Listen) -> None:
    page = listen()
    page.locator(BUTTON).click()
    finish(page, "error")
    finish(page)
    assert state(page.locator(BUTTON)) == ("停止朗读", "true")
    assert len(set(texts(page))) == 3
    page.evaluate("speechSynthesis.manner = 'fails'; speechSynthesis.finish('end')")
    page.locator(f"{BUTTON}[aria-pressed=false]").wait_for()
    assert len(said(page)) == 6


def test_a_voice_that_reports_nothing_does_not_hold_up_the_page(listen: Listen) -> None:
    page = listen()
    page.locator(BUTTON).click()
    page.evaluate("longWaits.pop()()")
    page.wait_for_function("() => speechSynthesis.said.length === 2")
    assert page.evaluate("speechSynthesis.atOnce") == 1


def test_a_callout_begins_with_how_much_it_weighs_and_a_question_comes_before_its_answer(listen: Listen) -> None:
    page = listen()
    pieces = [one.text for one in whole(page)]
    titles = page.locator(".callout__title").all()
    words = [title.locator(".callout__severity").inner_text() for title in titles]
    assert words
    assert [one.text.split("，")[0] for one in said(page) if one.block == "H3"] == words
    place = pieces.index("头一个月怎么收")
    assert pieces[place + 1] == "首月用几天，收几天的钱"
    assert "打 幺零零八六 找人工" in pieces


def pair(built_site: Path) -> str:
    """The address of a page with two plans side by side."""
    return next(str(file.relative_to(built_site)) for file in sorted((built_site / "compare" / "pairs").glob("*.html")))


def test_a_wide_table_is_read_with_the_names_of_its_columns(built_site: Path, listen: Listen) -> None:
    page = listen(pair(built_site))
    pieces = whole(page)
    rows = [one.text for one in pieces if one.block == "TR"]
    names = [re.sub(r"(\d)G", r"\1 G", network) for network in page.locator(".compare-table thead .tag--network").all_inner_texts()]
    price, after = page.locator(".compare-table th[scope=row]").all_inner_texts()[1:3]
    cells = rows[rows.index(price) + 1 : rows.index(after)]
    assert len(names) > 1
    assert [text.split("：")[0] for text in cells if "：" in text] == names
    assert not [one for one in pieces if one.block in {"DT", "H3"}], "the list for narrow screens is read as well"


def test_a_row_of_sums_says_for_what_the_sum_is(built_site: Path, listen: Listen) -> None:
    file = next(file for file in sorted((built_site / "plans").glob("*.html")) if 'id="leaving"' in file.read_text(encoding="utf-8"))
    page = listen(f"plans/{file.name}")
    when, sum_due = page.locator("#leaving tr").first.locator("th, td").all_inner_texts()
    rows = [one.text for one in whole(page) if one.block == "TR"]
    assert rows[rows.index(f"{when}。") + 1] == f"{sum_due}；"


def test_on_a_phone_the_same_is_read_as_questions_and_answers(built_site: Path, listen: Listen) -> None:
    page = listen(pair(built_site), width=390)
    pieces = whole(page)
    assert not [one for one in pieces if one.block in {"TR", "CAPTION"}], "the table that is not shown is read as well"
    question = page.locator(".compare-stack h3").nth(1).inner_text()
    place = next(place for place, one in enumerate(pieces) if one.block == "H3" and one.text == question)
    names = [re.sub(r"(\d)G", r"\1 G", network) for network in page.locator(".compare-stack dl").first.locator("dt").all_inner_texts()]
    assert [one.text for one in pieces[place:] if one.block == "DT"][: len(names)] == names
    assert pieces[place + 1].block == "DT"
    assert pieces[place + 2].block != "DT"


def test_what_is_not_the_page_itself_is_not_read(listen: Listen) -> None:
    page = listen()
    page.evaluate("""() => document.querySelector("article h1").insertAdjacentHTML("afterend", `
      <p hidden>看不见一</p><p class="unseen">看不见二</p><p class="visually-hidden">看不见三</p>
      <p aria-hidden="true">看不见四</p><details><summary>看得见</summary><p>看不见五</p></details>
      <nav><p>看不见六</p></nav><pre>看不见七</pre><form><p>看不见八</p></form>
      <p>写 <code>看不见九</code></p><p class="print-only">看不见十</p>`)""")
    page.evaluate("document.querySelector('.unseen').style.visibility = 'hidden'")
    pieces = [one.text for one in whole(page)]
    assert pieces[1:3] == ["看得见", "写"]
    assert not [text for text in pieces if "看不见" in text]
    for outside in ("header", "footer", "nav.screen-only", ".above"):
        line = page.locator(f"{outside} :is(p, a)").first.inner_text().strip()
        assert line
        assert line not in pieces, outside


def test_a_name_in_the_other_language_is_read_in_its_own_voice(listen: Listen) -> None:
    page = listen()
    page.evaluate("""() => { document.querySelector("h1").outerHTML = '<h1>套餐 <span lang="en">Pine card 5 GB</span> 好吗？</h1>'; }""")
    first = [(one.text, one.lang, one.voice) for one in whole(page)[:3]]
    assert first == [("套餐", "zh-CN", "Han"), ("Pine card 5 gigabytes", "en", "Eve"), ("好吗？", "zh-CN", "Han")]


def test_it_begins_where_the_reader_has_marked_something(listen: Listen) -> None:
    page = listen()
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#cancel'))")
    # A press that keeps the mark, as the keyboard does.
    page.locator(BUTTON).focus()
    page.keyboard.press("Enter")
    assert texts(page) == ["怎么退？"]


def test_the_page_follows_the_reading_but_never_takes_the_reader_away(listen: Listen) -> None:
    page = listen(width=390)
    page.locator(BUTTON).click()
    for _ in range(40):
        finish(page)
        assert page.evaluate(_IN_SIGHT)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    there = page.evaluate("scrollY")
    for _ in range(5):
        finish(page)
    assert page.evaluate("scrollY") == there
    assert not page.evaluate(_IN_SIGHT)


CHINESE = {
    "29 元/月": "每月 29 元",
    "0.29 元/MB": "每兆 0.29 元",
    "5元/GB": "每G 5 元",
    "0.1元/条，0.15元/分钟": "每条 0.1 元，每分钟 0.15 元",
    "20 GB/月": "每月 20 个 G",
    "8元/月优惠至5元/月": "每月 8 元优惠至每月 5 元",
    "5 元/10 GB": "5 元每 10 个 G",
    "20 GB": "20 个 G",
    "20GB流量": "20 个 G流量",
    "1024 MB": "1024 兆",
    "每 MB 收 0.29 元": "每 兆 收 0.29 元",
    "64 KB": "64 K",
    "1 TB": "1 个 T",
    "30G套餐": "30 个 G套餐",
    "300M宽带": "300 兆宽带",
    "1 Mbps": "每秒 1 兆",
    "128 Kbps": "每秒 128 K",
    "1 Gbps": "每秒 1 个 G",
    "5–10 Mbps": "每秒 5 到 10 兆",
    "24JT207632": "二四 J T 二零七六三二",
    "方案编号 24HE111110。": "方案编号 二四 H E 一一一一一零。",
    "打 10086 找人工": "打 幺零零八六 找人工",
    "10010、12300、12381": "幺零零幺零、幺二三零零、幺二三八幺",
    "打10000。": "打幺零零零零。",
    "10000 元": "10000 元",
    "12345 MB": "12345 兆",
    "10099 分钟": "10099 分钟",
    "1008611": "幺零零八六幺幺",
    "13800138000": "幺三八零零幺三八零零零",
    "400-820-1234": "四零零八二零幺二三四",
    "400 元": "400 元",
    "2026-11-22": "2026年 11月 22日",
    "2026 年 11 月 22 日": "2026年 11月 22日",
    "1–12 个月": "1 到 12 个月",
    "5-10 GB": "5 到 10 个 G",
    "0.5~1.5 元": "0.5 到 1.5 元",
    "卡2024版-29元": "卡2024版，29元",
    "卡2024-29元": "卡2024，29元",
    "2 × 29 元": "2 乘 29 元",
    "29 元 + 10 元 = 39 元": "29 元 加 10 元 等于 39 元",
    "≥ 60 岁": "不少于 60 岁",
    "≤5 张": "不超过 5 张",
    "20%": "百分之 20",
    "5–10%": "百分之 5 到 10",
    "23:00": "23 点 00 分",
    "7：30 开门": "7 点 30 分 开门",
    "4G": "4 G",
    "4G/5G": "4 G、5 G",
    "5G-A 网": "5 G A 网",
    "只能在某些 App 里用": "只能在某些 App 里用",
    "发 SMS 退订": "发 SMS 退订",
    "流量（3 GB）用完": "流量，3 个 G，用完",
    "在售 · 中国移动": "在售，中国移动",
    "¥29": "29 元",
    "见 https://www.10086.cn/a?b=1。": "见 网址。",
    "要付多少（违约金）": "要付多少，违约金",
}
ENGLISH = {
    "CNY 29 a month": "29 yuan a month",
    "0.29 yuan/MB": "0.29 yuan per megabyte",
    "20 GB of data, 1 GB": "20 gigabytes of data, 1 gigabyte",
    "each 1024 MB": "each 1024 megabytes",
    "1 TB": "1 terabyte",
    "1 Mbps": "1 megabit per second",
    "128 Kbps": "128 kilobits per second",
    "in Mbps": "in megabits per second",
    "24JT207632": "2 4 J T 2 0 7 6 3 2",
    "call 10086.": "call 1 0 0 8 6.",
    "10000 yuan": "10000 yuan",
    "1–12 months": "1 to 12 months",
    "4G and 5G-A": "4 G and 5 G A",
    "2 × 29 yuan": "2 times 29 yuan",
    "20%": "20 percent",
    "20 GB (a month)": "20 gigabytes, a month",
    "China Mobile · on sale": "China Mobile, on sale",
    "≥ 60 years": "at least 60 years",
}


def test_numbers_and_units_are_said_as_people_say_them(listen: Listen) -> None:
    page = listen()
    table = [("zh-CN", written, wished) for written, wished in CHINESE.items()]
    table += [("en", written, wished) for written, wished in ENGLISH.items()]
    heard = page.evaluate("table => table.map(one => mingbaiSpoken.text(one[1], one[0]))", table)
    faults = [
        f"{written} | said {text}, wished {wished}" for (_, written, wished), text in zip(table, heard, strict=True) if text != wished
    ]
    assert not faults, told(faults, "Said wrongly")


_AS_FIGURES = str.maketrans("零幺一二三四五六七八九", "01123456789")


def figures(text: str) -> list[str]:
    """Numbers with a point as they stand, and all other digits one by one, however they are written."""
    return re.findall(r"\d+\.\d+|\d", re.sub(r"https?://[!-~]+", "", text).translate(_AS_FIGURES))


def test_no_figure_of_any_plan_page_is_lost_or_changed(built_site: Path, listen: Listen) -> None:
    page = listen()
    addresses = [str(file.relative_to(built_site)) for folder in ("plans", "en/plans") for file in (built_site / folder).glob("*.html")]
    lines = page.evaluate(_LINES, sorted(addresses))
    assert len(lines) > 4000
    faults = [f"{written} | {text}" for written, text in lines if figures(written.split("|", 1)[1]) != figures(text)]
    assert not faults, told(faults, "Figures that are not said as they stand")


def test_pieces_together_are_the_whole_text_and_cut_no_number_and_no_word(listen: Listen) -> None:
    page = listen()
    long = {
        "zh-CN": "每月" + "先付 1024.50 元再算账" * 30 + "。然后" + "很长" * 70 + "。最后，" + "付 1024.50 元，算账、" * 9 + "完。",
        "en": "It costs 1024.50 yuan and then some more of it " * 12 + "all, in short, " * 30 + "end.",
    }
    for lang, text in long.items():
        pieces = page.evaluate("([text, lang]) => mingbaiSpoken.pieces(text, lang)", [text, lang])
        assert max(map(len, pieces)) <= (MOST_CHINESE if lang == "zh-CN" else MOST_ENGLISH)
        assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
        assert sum(piece.count("1024.50") for piece in pieces) == text.count("1024.50")
        assert page.evaluate("lang => mingbaiSpoken.pieces(' ，。', lang)", lang) == []


@pytest.mark.parametrize("script", ["read_aloud.js", "spoken.js"])
def test_the_scripts_stay_small(script: str, built_site: Path) -> None:
    assert len(gzip.compress((built_site / "assets" / script).read_bytes(), mtime=0)) <= MOST_BYTES
