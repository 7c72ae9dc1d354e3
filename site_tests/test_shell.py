"""The frame round every page: the shell that it is spliced into, the links that it counts, what the theme publishes."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from generator.assembly import Withheld
from generator.mkdocs_plugin import build_site
from generator.show import environment
from generator.show.addresses import file_address, roots
from generator.show.environment import Renderer
from generator.show.frame import SECTIONS
from generator.show.page import CallLink, Link, Page
from generator.show.page_types import page_types
from generator.show.preview import WATERMARK
from generator.show.shell import Mark, Shell, ShellError, mark
from generator.show.sitemap import sitemap
from generator.tariff.language import Language
from site_tests.trees import SOUND_NUMBER, sound_plan, write_tree

BASE = "https://tariffs.example/public/"
PAGE = Page(
    address="plans/24JT207632.html",
    language=Language.ZH,
    title="孝心卡 29 元",
    description="每月 29 元。",
    template="plan.html",
    view=None,
    breadcrumbs=(Link("中国移动", "carriers/china-mobile.html"),),
    section="catalogue",
    call=CallLink("打 10086 找人工", "10086"),
)
HTML = "\n".join([
    f"<title>{mark('title')}</title>",
    f"<meta content='{mark('description')}' >{mark('robots')}{mark('feeds')}",
    f"script-src 'self'{mark('script-sources')}",
    f"{mark('canonical')} {mark('public-zh')} {mark('public-en')}",
    f"{mark('omit')}a checkbox of the theme{mark('end-omit')}{mark('preview')}",
    f"<a href='{mark('language-root')}index.html'{mark('current-home')}>",
    "",
    f"<a href='{mark('language-root')}catalogue/index.html'{mark('current-catalogue')}><img src='{mark('site-root')}x.svg'>",
    f"{mark('same-page-en')} {mark('call')}",
    mark("breadcrumbs"),
    f"<article>{mark('content')}</article>",
])  # fmt: skip


WAY = (
    '<nav class="breadcrumb" aria-label="您在这里"><ol><li><a href="../index.html">首页</a></li>'
    '<li><a href="../carriers/china-mobile.html">中国移动</a></li></ol></nav>'
)


def html_in(language: Language) -> str:
    """The theme's page of a language: it links to the other one."""
    return HTML if language is Language.ZH else HTML.replace(mark("same-page-en"), mark("same-page-zh"))


def spliced(page: Page, content: str = "<h1>孝心卡</h1>") -> str:
    return Shell(html_in(page.language), page.language, BASE).splice(page, content).decode()


def test_a_page_is_spliced_into_the_shell_exactly() -> None:
    assert spliced(PAGE) == "\n".join([
        "<title>孝心卡 29 元</title>",
        "<meta content='每月 29 元。' >",
        "script-src 'self'",
        f"{BASE}plans/24JT207632.html {BASE}plans/24JT207632.html {BASE}en/plans/24JT207632.html",
        "",
        "<a href='../index.html'>",
        "<a href='../catalogue/index.html' aria-current=\"true\"><img src='../x.svg'>",
        '../en/plans/24JT207632.html <a class="call" href="tel:10086">打 10086 找人工</a>',
        WAY,
        "<article><h1>孝心卡</h1></article>",
    ])  # fmt: skip


def test_an_english_page_points_to_english_pages_and_shared_files() -> None:
    page = spliced(replace(PAGE, language=Language.EN, call=None))
    assert "<img src='../../x.svg'>" in page
    assert "<a href='../catalogue/index.html'" in page
    assert "../../plans/24JT207632.html <a" in page
    assert '<a class="call" href="../who-called.html">Call a person</a>' in page
    assert 'aria-label="You are here"' in page


def test_every_text_is_escaped_on_its_way_in() -> None:
    hostile = "</title><script>alert('1')</script>\"&"
    page = replace(PAGE, title=hostile, description=hostile, breadcrumbs=(Link(hostile, hostile),), call=CallLink(hostile, hostile))
    whole = spliced(page, content="")
    assert "<script" not in whole
    assert whole.count("&lt;script&gt;") == 6
    assert "&#34;&amp;" in whole


def test_markup_of_a_text_stays_on_a_button_and_leaves_a_title() -> None:
    marked = Markup('<span lang="zh-CN">孝心卡</span> A&amp;B')
    page = spliced(replace(PAGE, title=marked, call=CallLink(marked, "10086")))
    assert "<title>孝心卡 A&amp;B</title>" in page
    assert 'href="tel:10086"><span lang="zh-CN">孝心卡</span> A&amp;B</a>' in page


def test_a_mark_inside_a_text_stays_a_text() -> None:
    page = spliced(replace(PAGE, title=mark("content")), content=f"<p>{mark('title')}</p>")
    assert f"<title>{mark('content')}</title>" in page
    assert f"<article><p>{mark('title')}</p></article>" in page


def test_the_same_page_gives_the_same_bytes() -> None:
    one, another = Shell(HTML, Language.ZH, BASE), Shell(HTML, Language.ZH, BASE)
    first = one.splice(PAGE, "<p>1</p>")
    one.splice(replace(PAGE, address="a/b/c.html", section="home", webassembly=True), "<p>2</p>")
    assert one.splice(PAGE, "<p>1</p>") == first == another.splice(PAGE, "<p>1</p>")


@pytest.mark.parametrize(
    ("address", "language", "to_language", "to_site"),
    [
        ("index.html", Language.ZH, "", ""),
        ("plans/24JT207632.html", Language.ZH, "../", "../"),
        ("compare/china-mobile/hebei.html", Language.ZH, "../../", "../../"),
        ("index.html", Language.EN, "", "../"),
        ("plans/24JT207632.html", Language.EN, "../", "../../"),
        ("compare/china-mobile/hebei.html", Language.EN, "../../", "../../../"),
        # Shown at any address, so from the host's root.
        ("404.html", Language.ZH, "/public/", "/public/"),
        ("404.html", Language.EN, "/public/en/", "/public/"),
    ],
)
def test_links_count_the_folders_up(address: str, language: Language, to_language: str, to_site: str) -> None:
    found = roots(address, language, BASE)
    assert (found.language, found.site) == (to_language, to_site)


def test_the_header_says_where_one_is() -> None:
    assert 'catalogue/index.html\' aria-current="true"' in spliced(PAGE)
    assert 'catalogue/index.html\' aria-current="page"' in spliced(replace(PAGE, address="catalogue/index.html"))
    assert "aria-current" not in spliced(replace(PAGE, section=""))


def test_the_home_page_has_no_way_back_to_itself() -> None:
    assert "breadcrumb" not in spliced(replace(PAGE, address="index.html", breadcrumbs=()))


def test_web_assembly_and_keeping_out_of_search_engines_are_asked_for() -> None:
    asked = spliced(replace(PAGE, webassembly=True, noindex=True))
    assert "script-src 'self' 'wasm-unsafe-eval'" in asked
    assert '<meta name="robots" content="noindex">' in asked
    assert "wasm" not in spliced(PAGE)


def test_a_preview_says_on_every_page_that_it_is_one_and_keeps_search_engines_out() -> None:
    page = Shell(HTML, Language.ZH, BASE, preview=True).splice(PAGE, "").decode()
    assert f'<section class="preview" aria-labelledby="preview"><p id="preview">{WATERMARK.zh}</p></section>' in page
    assert '<meta name="robots" content="noindex">' in page
    assert WATERMARK.zh not in spliced(PAGE)


ALONE = [mark.value for mark in Mark if mark not in {Mark.OMIT, Mark.END_OMIT, Mark.CURRENT, Mark.PUBLIC, Mark.SAME_PAGE}]


@pytest.mark.parametrize("missing", [*ALONE, "public-zh", "public-en", "same-page-en"])
def test_a_shell_without_one_of_its_marks_is_refused(missing: str) -> None:
    with pytest.raises(ShellError, match=missing):
        Shell(HTML.replace(mark(missing), ""), Language.ZH, BASE)


def test_a_shell_with_a_mark_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ShellError, match="subtitle"):
        Shell(HTML + mark("subtitle"), Language.ZH, BASE)


def test_a_page_does_not_go_into_the_shell_of_the_other_language() -> None:
    with pytest.raises(ShellError, match="shell in en"):
        Shell(html_in(Language.EN), Language.EN, BASE).splice(PAGE, "")


def test_a_shell_says_which_way_its_language_is_written() -> None:
    assert Shell("<html lang='zh-CN'>" + HTML, Language.ZH, BASE).splice(PAGE, "").startswith(b"<html lang='zh-CN' dir=\"ltr\">")


# The templates' environment


@dataclass(frozen=True, slots=True)
class View:
    """What a test's template shows."""

    name: str = "<b>孝心卡</b>"


@pytest.fixture
def renderer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Renderer:
    for name, text in {
        "pages/escaped.html": "{{ view.name }}",
        "pages/unknown.html": "{{ view.price }}",
        "pages/linked.html": '{% from "components/way/macro.html" import way %}{{ way("plans/a.html", "api/v1/a.json") }}',
        "components/way/macro.html": '{% macro way(page, file) %}{{ _("首页") }} {{ link(page) }} {{ shared(file) }}{% endmacro %}',
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(environment, "TEMPLATES", tmp_path)
    return Renderer(Language.EN, BASE)


def english(template: str) -> Page:
    return replace(PAGE, language=Language.EN, template=template, view=View())


def test_templates_escape_what_they_show(renderer: Renderer) -> None:
    assert renderer.render(english("escaped.html")) == "&lt;b&gt;孝心卡&lt;/b&gt;"


def test_a_template_that_asks_its_view_for_what_it_lacks_fails(renderer: Renderer) -> None:
    with pytest.raises(UndefinedError, match="price"):
        renderer.render(english("unknown.html"))


def test_macros_link_from_the_page_they_stand_on(renderer: Renderer) -> None:
    page = english("linked.html")
    assert renderer.render(page) == "Home ../plans/a.html ../../api/v1/a.json"
    assert renderer.render(replace(page, address="index.html")) == "Home plans/a.html ../api/v1/a.json"
    assert renderer.render(replace(page, address="404.html")) == "Home /public/en/plans/a.html /public/api/v1/a.json"


def test_every_page_type_is_found_and_has_its_own_name(repo_root: Path) -> None:
    files = [file for file in (repo_root / "generator" / "show" / "pages").glob("*.py") if file.stem != "__init__"]
    names = [page_type.name for page_type in page_types()]
    assert len(names) == len(set(names)) == len(files) > 10


# The sitemap

PAGES = {file_address(page, language) for page in ("index.html", "plans/a.html", "404.html") for language in Language}


def test_the_sitemap_names_every_page_in_both_languages_but_not_the_one_for_missing_pages() -> None:
    (only,) = sitemap(PAGES, BASE)
    said = only.content.decode()
    assert only.address == "sitemap.xml"
    assert said.count("<loc>") == 4
    assert "404" not in said
    assert (
        f"<url><loc>{BASE}en/plans/a.html</loc>"
        f'<xhtml:link rel="alternate" hreflang="zh-CN" href="{BASE}plans/a.html"/>'
        f'<xhtml:link rel="alternate" hreflang="en" href="{BASE}en/plans/a.html"/></url>'
    ) in said


def test_a_long_sitemap_is_cut_into_parts_with_an_index() -> None:
    files = {file.address: file.content.decode() for file in sitemap(PAGES, BASE, most=3)}
    assert sorted(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert [files[f"sitemap-{part}.xml"].count("<url>") for part in (1, 2)] == [3, 1]
    assert f"<sitemap><loc>{BASE}sitemap-2.xml</loc></sitemap>" in files["sitemap.xml"]


# The theme and the plugin, on a small source tree


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory, as_of: date) -> Path:
    root = write_tree(tmp_path_factory.mktemp("small"), {SOUND_NUMBER: sound_plan()})
    build_site(root, root / "site", as_of)
    return root / "site"


def pages(site: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(site.rglob("*.html")):
        yield file.relative_to(site).as_posix(), file.read_text(encoding="utf-8")


def test_every_page_is_whole_and_says_its_language(small_site: Path) -> None:
    for address, page in pages(small_site):
        language = Language.EN if address.startswith("en/") else Language.ZH
        assert page.startswith(f'<!doctype html>\n<html lang="{language.tag}"'), address
        assert "@@mingbai" not in page, address
        assert page.rstrip().endswith("</html>"), address


def test_nothing_of_materials_own_furniture_styles_and_scripts_is_left(small_site: Path) -> None:
    for address, page in pages(small_site):
        assert not [word for word in ("md-toggle", "md-overlay", "md-dialog", "__md_", "stylesheets/", "javascripts/") if word in page], (
            address
        )
    assert sorted(file.name for file in (small_site / "assets").iterdir()) == [
        "bill.js",
        "calculator.css",
        "calculator.js",
        "choose.js",
        "compare_any.js",
        "disclosure_check.js",
        "favicon.svg",
        "mingbai.css",
        "mingbai.js",
        "one_sheet.css",
        "read_aloud.js",
        "search.js",
        "sheet.css",
        "spoken.js",
        "verify.js",
    ]


def test_neither_the_shell_nor_templates_nor_plans_are_published(small_site: Path) -> None:
    kinds = {file.suffix for file in small_site.rglob("*") if file.is_file() and small_site / "search" not in file.parents}
    assert kinds <= {".html", ".json", ".ics", ".csv", ".xml", ".css", ".js", ".svg"}
    assert not [file for file in small_site.rglob("*") if file.name.startswith("_") or file.name == "macro.html"]
    assert not {"components", "locales", "parts", "partials", "pages"} & {folder.name for folder in small_site.iterdir()}


def test_every_page_has_a_menu_of_all_sections_and_the_numbers_in_its_footer(small_site: Path) -> None:
    for address, page in pages(small_site):
        language = Language.EN if address.startswith("en/") else Language.ZH
        root = roots(address.removeprefix("en/"), language, "https://mingbai.example/").language
        header, footer = page[: page.index("</header>")], page[page.index("<footer") :]
        assert all(f'<li><a href="{root}{section.address}"' in header for section in SECTIONS), address
        assert "tel:10086" in footer, address
        assert ('class="call" href="tel:' in header) or f'class="call" href="{root}who-called.html"' in header, address


def test_a_faulty_plan_stops_mkdocs_with_every_finding_and_leaves_the_old_site(tmp_path: Path, repo_root: Path) -> None:
    faulty = sound_plan().replace("filing_number:", "colour: red\nflavour: mint\nfiling_number:", 1)
    write_tree(tmp_path, {SOUND_NUMBER: faulty})
    (tmp_path / "mkdocs.yml").write_text(
        (repo_root / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace("templates/", f"{repo_root}/templates/")
        .replace("- mingbai:\n", "- mingbai:\n      as_of: 2026-11-22\n"),
        encoding="utf-8",
    )
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("yesterday")
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(repo_root), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert f"plans/china-mobile/{SOUND_NUMBER}.yml" in run.stderr
    assert all(f"“{key}”" in run.stderr for key in ("colour", "flavour"))
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["index.html"]


def test_a_faulty_plan_stops_our_own_build_before_anything_is_emptied(tmp_path: Path, as_of: date) -> None:
    write_tree(tmp_path, {SOUND_NUMBER: sound_plan().replace("filing_number:", "colour: red\nfiling_number:", 1)})
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("yesterday")
    with pytest.raises(Withheld):
        build_site(tmp_path, tmp_path / "site", as_of)
    assert (tmp_path / "site" / "index.html").read_text() == "yesterday"
