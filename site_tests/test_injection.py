"""Hostile text stays text even where no rule looks at it: pages, search and exports are safe by themselves.

The rules are switched off in these tests, and only here. The same plans are built with harmless words and with hostile
ones: tags, attributes, scripts and addresses of both sites must be the same, whatever the words try.
"""

import csv
import gzip
import io
import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.gate import examination
from generator.gate import publication as gate
from generator.mkdocs_plugin import build_site
from site_tests.canaries import filled_plan
from site_tests.page_text import ReadPage, read_page
from site_tests.trees import SOUND_CARRIER, changed, write_tree

AS_OF = date(2026, 11, 22)
TEXTS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "</title></textarea></style></script><script>alert(1)</script>",
    "<!-- --!><b> -->",
    "]]></content><entry>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#60;b&#62; &copy",
    "<svg/onload=alert(1)> <a href=javascript:alert(1)>x</a>",
    "{{ 7919*7907 }} {% raw %} {# x #} ${7919*7907} #{7919*7907} <%= 7919*7907 %>",
    "{{ config.site_dir }} {% include 'plan.html' %} {{ view }} {{ self }}",
    "@@mingbai:content@@ @@mingbai:title@@ @@mingbai:omit@@",
    "%(count)s %s %d %% {0} {name} {number!r}",
    "\\u003cscript\\u003e \\x3cb\\x3e \\1 \\g<0>",
    "**b** _e_ `c` [x](javascript:alert(1)) ![i](http://evil.example/x.png) ~~d~~ ==m== ^^i^^",
    "[退费]: javascript:alert(1) [^1]: x {: onclick=alert(1) } :material-home: $x$ \\(y\\)",
    "# h1",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```python\nprint(1)\n```",
    '--8<-- "/etc/passwd"',
    "---\ntemplate: 404.html\n---",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    '=HYPERLINK("http://evil.example","x")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "＝1+1",
    " =1+1",
    "\n=1+1",
    '",=1+1,"\n=2',
    "很长" * 40,
)
CARRIER_TEXT = '<img src=x onerror=alert(1)>{{ 7919*7907 }}" onclick="x **b**'
NUMBERS = {f"26HE2{place:05}": text for place, text in enumerate(TEXTS, 1)}
MORE = "".join(f"  - {{kind: other, limit: {{zh: 第{place}条<b>}}, example: {{zh: '{{{{ {place} }}}}'}}}}\n" for place in range(20))
MANY = {"restrictions:\n": f"restrictions:\n{MORE}"}
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
IN_WORDS = {"content", "title", "lang", "aria-label", "value", "data-text", "data-facts"}
"""Attributes whose value is text for people."""
OWN_ADDRESS = re.compile(
    r"(?!//)(?:(?:https://(?:mingbai\.example|[a-z.0-9]*10086\.cn)/|tel:[0-9]+\Z|mailto:[a-z]+@mingbai\.example\Z|#)[^\s]*|(?![a-z]+:)[^\s\"'<>\\]*)\Z"
)


SOURCES = ("javascript:alert(1)", "data:text/html,x", "http://www.10086.cn/", "//evil.example/", '"onclick=alert(1) x')
OWN_DISCLOSURE = 'kind: own\n  published_on: 2026-01-01\n  attested_by: {zh: "x", en: "x"}'


def harmless(text: str) -> str:
    """Return words of the same length and script with the same figures, so that nothing differs but what the text tries to be."""
    return re.sub(r"[^\s字0-9]", "x", re.sub(r"[\u4e00-\u9fff＝]", "字", text))


def build(folder: Path, repo_root: Path, words: Callable[[str], str]) -> Path:
    plans = {number: filled_plan(lambda _, text=text: words(text), number, MANY) for number, text in NUMBERS.items()}
    quoted = json.dumps(words(CARRIER_TEXT), ensure_ascii=False)
    prose = f"{{zh: {quoted}, en: {quoted}}}"
    carrier = changed(
        SOUND_CARRIER,
        {
            "{zh: 中国移动, en: China Mobile}": prose,
            "{zh: 客服热线, en: Hotline}": prose,
            "elders_direct_from_age: 65}": f"elders_direct_from_age: 65, how: {prose}}}",
            "do_not_disturb: {offered: not_stated}": f"do_not_disturb: {{offered: yes, where: {prose}}}",
        },
    )
    root = write_tree(folder, plans, carrier)
    shutil.copy(repo_root / "mkdocs.yml", root)
    (root / "templates").symlink_to(repo_root / "templates")
    publication = build_site(root, folder / "built", AS_OF)
    assert len(publication.catalogue) == len(TEXTS), [finding.message.en for finding in publication.findings]
    return folder / "built"


@pytest.fixture(scope="module")
def sites(repo_root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of hostile words and the site of harmless ones, built with every rule switched off."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(examination, "judge_plan", lambda *_: ())
        patch.setattr(gate, "judge_list", lambda *_: ())
        patch.setattr(gate, "judge_profile", lambda *_: ())
        return tuple(build(tmp_path_factory.mktemp(name), repo_root, words) for name, words in (("hostile", str), ("harmless", harmless)))


@cache
def pages(site: Path) -> dict[str, ReadPage]:
    return {file.relative_to(site).as_posix(): read_page(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html"))}


def shape(page: ReadPage) -> list[tuple[str, dict[str, str]]]:
    """Return the tags with their attributes, those that hold words emptied."""
    return [(tag, {name: "" if name in IN_WORDS else value for name, value in held.items() if name != "lang"}) for tag, held in page.tags]


def as_shown(text: str) -> str:
    return " ".join(text.split())


def test_hostile_words_change_no_tag_attribute_address_script_or_comment_of_any_page(sites: tuple[Path, Path]) -> None:
    hostile, harmless_site = (pages(site) for site in sites)
    assert hostile.keys() == harmless_site.keys()
    for name, page in hostile.items():
        other = harmless_site[name]
        assert shape(page) == shape(other), name
        assert (page.scripts, page.comments) == (other.scripts, other.comments), name


def test_no_page_has_a_handler_a_foreign_address_or_a_script_of_its_own(sites: tuple[Path, Path]) -> None:
    for name, page in pages(sites[0]).items():
        for tag, held in page.tags:
            assert [attribute for attribute in held if attribute.startswith("on")] == [], (name, tag)
            for attribute in held.keys() & {"href", "src", "action", "formaction", "data"}:
                assert OWN_ADDRESS.match(held[attribute]), (name, tag, held[attribute])


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: repr(NUMBERS[number])[:50])
def test_every_hostile_text_stands_on_its_pages_letter_by_letter(sites: tuple[Path, Path], number: str) -> None:
    text = as_shown(NUMBERS[number])
    for folder in ("plans", "en/plans"):
        assert pages(sites[0])[f"{folder}/{number}.html"].words.count(text) >= 20, "the text must be there once a field at least"
    for folder in ("catalogue", "en/catalogue"):
        lists = [page for name, page in pages(sites[0]).items() if name.rpartition("/")[0] == folder]
        assert any(text in page.words for page in lists)


def test_an_address_that_is_none_is_shown_and_leads_nowhere(repo_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "judge_plan", lambda *_: ())
    monkeypatch.setattr(gate, "judge_list", lambda *_: ())
    plans = {}
    for number, source in zip(NUMBERS, SOURCES, strict=False):
        change = {OWN_DISCLOSURE: f"kind: transcription\n  seen_on: 2026-01-01\n  source_url: {json.dumps(source)}"}
        plans[number] = filled_plan(lambda _: "x", number, change)
    root = write_tree(tmp_path, plans)
    shutil.copy(repo_root / "mkdocs.yml", root)
    (root / "templates").symlink_to(repo_root / "templates")
    build_site(root, tmp_path / "built", AS_OF)
    found = pages(tmp_path / "built")
    for number, source in zip(plans, SOURCES, strict=True):
        assert source.strip() in found[f"plans/{number}.html"].words
    for name, page in found.items():
        assert [held for _, held in page.tags if "onclick" in held] == [], name
        links = [held["href"] for tag, held in page.tags if tag == "a"]
        assert [link for link in links if not OWN_ADDRESS.match(link)] == [], name


def test_templates_in_texts_are_not_evaluated(sites: tuple[Path, Path]) -> None:
    assert not [name for name, page in pages(sites[0]).items() if str(7919 * 7907) in page.words]
    assert not [name for name, page in pages(sites[0]).items() if str(sites[0].parent) in page.words]


def test_the_carriers_own_words_stand_letter_by_letter(sites: tuple[Path, Path]) -> None:
    for name in ("carriers/china-mobile.html", "en/carriers/china-mobile.html", "who-called.html", "index.html", "plans/26HE200001.html"):
        assert as_shown(CARRIER_TEXT) in pages(sites[0])[name].words


def test_twenty_restrictions_all_stand_on_the_page(sites: tuple[Path, Path]) -> None:
    words = pages(sites[0])[f"plans/{next(iter(NUMBERS))}.html"].words
    assert [place for place in range(20) if f"第{place}条<b>" not in words or f"{{{{ {place} }}}}" not in words] == []


def test_search_cards_hold_the_names_letter_by_letter(sites: tuple[Path, Path]) -> None:
    found = set()
    for file in (sites[0] / "search").rglob("*.pf_fragment"):
        card = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        found.add((card["meta"]["number"], card["meta"]["name-zh-CN"]))
    assert found == {(number, as_shown(text)) for number, text in NUMBERS.items()}


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_facts_of_the_calculator_hold_the_names_letter_by_letter(sites: tuple[Path, Path], folder: str) -> None:
    found = []
    for site in sites:
        tags = pages(site)[f"{folder}calculate/china-mobile/hebei.html"].tags
        (facts,) = [json.loads(held["data-facts"]) for _, held in tags if "data-facts" in held]
        found.append(facts["plans"])
    assert {plan["n"]: plan["t"] for plan in found[0]} == NUMBERS
    hostile, harmless_plans = ([{key: plan[key] for key in plan.keys() - {"t", "l"}} for plan in plans] for plans in found)
    assert hostile == harmless_plans, "words change nothing but the name"


def test_the_search_page_never_takes_text_for_markup(repo_root: Path) -> None:
    risky = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|\beval\b|new Function|\.excerpt")
    scripts = {file.name: risky.findall(file.read_text(encoding="utf-8")) for file in (repo_root / "templates" / "theme").rglob("*.js")}
    assert scripts
    assert {name: found for name, found in scripts.items() if found} == {}


def test_every_json_file_parses_and_holds_the_texts_letter_by_letter(sites: tuple[Path, Path]) -> None:
    for file in sites[0].rglob("*.json"):
        json.loads(file.read_bytes())
    for number, text in NUMBERS.items():
        data = json.loads((sites[0] / "api" / "v1" / "plans" / f"{number}.json").read_bytes())
        assert data["name"] == {"zh": text, "en": text}
        assert data["notes"] == [{"zh": text, "en": text}]


def test_no_cell_of_the_table_begins_like_a_formula_and_no_text_breaks_out_of_its_cell(sites: tuple[Path, Path]) -> None:
    rows = list(csv.DictReader(io.StringIO((sites[0] / "api" / "v1" / "plans.csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert [row["filing_number"] for row in rows] == list(NUMBERS)
    assert [(row["filing_number"], cell) for row in rows for cell in row.values() if FORMULA.match(cell)] == []
    for row in rows:
        assert row["name.zh"].removeprefix("'") == NUMBERS[row["filing_number"]].removeprefix("'")
        assert None not in row, "a text opened a cell of its own"
