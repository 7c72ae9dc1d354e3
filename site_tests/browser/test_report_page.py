"""The report page as a manager opens it: no barriers, large text, nothing sideways, whole on paper, quick with 10,000 findings."""

import subprocess
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from generator.findings import Finding, Severity
from generator.judge.rulebook import rulebook
from generator.reports.format import formats
from generator.reports.report import Report
from generator.tariff.language import Language, Text
from generator.tariff.regions import PREFIXES
from site_tests.browser.conftest import AxeFaults, OpenPage
from site_tests.browser.viewing import MEASURES
from site_tests.conftest import AS_OF

CARRIERS = {"china-mobile": "2", "china-telecom": "1"}


def report_page(language: Language, count: int) -> str:
    """A page with findings of every rule, severity and province, one with a word too long for any line."""
    rules, letters, severities = list(rulebook().values()), sorted(PREFIXES), list(Severity)
    findings = []
    for number in range(count):
        rule = rules[number % len(rules)]
        carrier, digit = list(CARRIERS.items())[number % 2]
        file = PurePosixPath(f"plans/{carrier}/26{letters[number % len(letters)]}{digit}{number:05}.yml")
        message = Text(zh=f"{rule.title.zh}，第 {number} 处", en=f"{rule.title.en}, place {number}")
        findings.append(Finding(file, number + 1, 3, severities[number % 3], rule.id, message, rule.mend))
    endless = Text(zh="http" * 60, en="http" * 60)
    findings.append(Finding(PurePosixPath("plans/misplaced" + "x" * 80), 1, 1, Severity.ERROR, "misplaced-file", endless, endless))
    names = {carrier: Text(zh="中国移动", en="China Mobile") for carrier in CARRIERS}
    tally = Text(zh="公示 199 个：在售 165，已停售 34；拦下 3 个", en="199 public: 165 on sale, 34 in the archive; 3 withheld")
    report = Report(findings=tuple(findings), as_of=AS_OF, language=language, tally=tally, carriers=names)
    return formats()["html"].write(report)


@pytest.fixture(scope="module")
def address(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("report-pages")
    for language in Language:
        (folder / f"{language.value}.html").write_text(report_page(language, 150), encoding="utf-8")
    (folder / "large.html").write_text(report_page(Language.ZH, 10_000), encoding="utf-8")
    return serve(folder)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_has_no_barriers_and_nothing_stands_outside(
    language: str, width: int, address: str, open_page: OpenPage, axe_faults: AxeFaults
) -> None:
    page = open_page(f"{address}{language}.html", width=width)
    page.evaluate(MEASURES)
    assert axe_faults(page) == []
    assert page.evaluate("measures.smallText(18, 1.4)") == []
    assert page.evaluate(f"measures.cutOff({width})") == []
    assert page.evaluate("measures.justified()") == []
    heads = page.evaluate("[...document.querySelectorAll('th')].filter(head => !head.scope).length")
    assert (heads, page.locator("table caption").count()) == (0, 3)
    assert page.evaluate("document.documentElement.lang") == {"zh": "zh-CN", "en": "en"}[language]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("width", "percent"), [(320, 112.5), (390, 150), (390, 225), (768, 225)])
def test_large_text_leaves_every_table_in_sight_with_room_for_its_names(
    language: str, width: int, percent: float, address: str, open_page: OpenPage
) -> None:
    page = open_page(f"{address}{language}.html", width=width)
    page.evaluate(MEASURES)
    page.evaluate(f"document.documentElement.style.fontSize = '{percent}%'")
    assert page.evaluate(f"measures.cutOff({width})") == []
    ems = "heads => heads.map(head => head.getBoundingClientRect().width / parseFloat(getComputedStyle(head).fontSize))"
    assert min(page.locator("tbody th").evaluate_all(ems)) > 4.5


def test_a_barrier_on_the_page_would_be_seen(address: str, open_page: OpenPage, axe_faults: AxeFaults) -> None:
    page = open_page(f"{address}zh.html", width=390)
    page.evaluate(MEASURES)
    page.evaluate("document.querySelector('main > p').style.color = '#767676'")
    page.evaluate("document.querySelector('.message').style.fontSize = '15px'")
    page.evaluate("document.querySelector('.mend').style.whiteSpace = 'nowrap'")
    assert any(fault.startswith("color-contrast-enhanced") for fault in axe_faults(page))
    assert page.evaluate("measures.smallText(18, 1.4)")
    assert page.evaluate("measures.cutOff(390)")


def test_every_finding_is_in_sight_without_script_and_on_paper(address: str, open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(f"{address}zh.html", width=390, javascript=False)
    assert page.locator("section li").count() == 151
    assert [one for one in page.locator("section li").all() if not one.is_visible()] == []
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    run = subprocess.run(["pdftotext", "-layout", tmp_path / "report.pdf", "-"], capture_output=True, text=True, check=True)  # noqa: S607
    printed = "".join(run.stdout.split())
    assert [number for number in range(150) if f"第{number}处" not in printed] == []
    assert [text for text in run.stdout.removesuffix("\f").split("\f") if len("".join(text.split())) < 10] == []


def test_ten_thousand_findings_open_with_the_totals_first(address: str, open_page: OpenPage) -> None:
    page = open_page(f"{address}large.html", width=390)
    assert page.locator("section li").count() == 10_001
    assert page.locator(".sums").bounding_box()["y"] < 600
    page.locator("#rules + table a").nth(40).click()
    assert page.evaluate("document.querySelector(location.hash).getBoundingClientRect().top") < 844
    assert page.evaluate("performance.getEntriesByType('navigation')[0].domComplete") < 10_000
