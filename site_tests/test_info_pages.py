"""Pages that explain: official numbers, rights, words, rules, the format, the data; and every link of every page."""

import html
import re
from datetime import date
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

import pytest

from generator.assembly import site_of
from generator.gate.publication import publish
from generator.gate.published import State
from generator.judge.rulebook import rulebook
from generator.show.complaint_steps import dispute_path, spam_place
from generator.show.export import export_files
from generator.show.pages.rights import RIGHTS
from generator.show.site import Site
from generator.tariff.language import Language
from generator.tariff.restrictions import kinds
from site_tests.html_pages import names_a_place
from site_tests.rendered import BASE, outline, pages_of, real_pages, real_site, rendered
from site_tests.trees import SOUND_CARRIER, SOUND_NUMBER, changed, sound_plan, write_tree

PUBLIC_NUMBERS = {"12300", "12321", "12315"}


@pytest.fixture(scope="module")
def site(repo_root: Path, as_of: date) -> Site:
    return real_site(repo_root, as_of)


@pytest.fixture(scope="module")
def pages(repo_root: Path, as_of: date) -> dict[str, str]:
    return real_pages(repo_root, as_of)


def dialled(page: str) -> list[str]:
    return [link.removeprefix("tel:") for link in outline(page).links if link.startswith("tel:")]


def test_the_numbers_of_who_called_come_from_the_profiles(site: Site, pages: dict[str, str]) -> None:
    for language in ("", "en/"):
        page = pages[f"{language}who-called.html"]
        carriers = site.catalogue.carriers.values()
        assert set(dialled(page)) == {carrier.hotline for carrier in carriers} | PUBLIC_NUMBERS
        for carrier in carriers:
            if isinstance(carrier.outbound_number, str):
                assert f"<strong>{carrier.outbound_number}</strong>" in page


def test_another_profile_gives_other_numbers(tmp_path: Path, as_of: date) -> None:
    carrier = changed(SOUND_CARRIER, {"outbound_number: 10085": "outbound_number: 10777"})
    other = site_of(publish(write_tree(tmp_path, {SOUND_NUMBER: sound_plan()}, carrier), as_of), BASE)
    page = rendered(other)["who-called.html"]
    assert "10777" in page
    assert "10085" not in page


def test_no_outbound_number_is_given_for_china_broadnet(site: Site, pages: dict[str, str]) -> None:
    view = pages_of(site)["who-called.html"].view
    broadnet = next(numbers for numbers in view.numbers if numbers.carrier == "中国广电")  # type: ignore[attr-defined]
    assert broadnet.outbound == ""
    told = pages["who-called.html"].split("<dt>中国广电</dt>")[1].split("<dt>")[0]
    assert "没有查到" in told
    assert set(re.findall(r"\d{5}", told)) == {site.catalogue.carriers["china-broadnet"].hotline}


def test_a_dispute_goes_to_the_carrier_first_and_never_to_12321() -> None:
    for language in Language:
        assert [place.number for place in dispute_path(language)] == ["", "12300", "12315"]
        assert "15" in "".join(dispute_path(language)[0].sentences)
        assert spam_place(language).number == "12321"


def test_every_right_names_its_source(pages: dict[str, str]) -> None:
    assert len(RIGHTS) >= 8
    for chapter in RIGHTS:
        assert chapter.sources, f"the right {chapter.anchor!r} names no source"
        assert chapter.anchor in outline(pages["rights.html"]).anchors


def test_services_that_a_profile_does_not_state_are_shown_as_not_disclosed(pages: dict[str, str]) -> None:
    assert "<dt>二次号码焕新（清掉前一个机主留下的绑定）</dt><dd>未公示</dd>" in pages["rights.html"]


def test_the_glossary_has_at_least_sixty_terms_with_anchors_of_their_own(pages: dict[str, str]) -> None:
    for language in ("", "en/"):
        found = outline(pages[f"{language}glossary.html"])
        terms = [anchor for anchor in found.anchors if not anchor.startswith("group-")]
        assert len(terms) >= 60
        assert len(found.anchors) == len(set(found.anchors))
        assert all(re.fullmatch(r"[a-z0-9-]+", anchor) for anchor in found.anchors)
        assert {f"limit-{name.replace('_', '-')}" for name in kinds()} <= set(terms)
    assert outline(pages["glossary.html"]).anchors == outline(pages["en/glossary.html"]).anchors


def test_every_rule_has_a_page_with_both_examples_and_a_line_in_the_index(pages: dict[str, str]) -> None:
    for rule in rulebook().values():
        page = html.unescape(pages[f"rules/{rule.id}.html"])
        for example in (*rule.bad.plans, *rule.good.plans):
            assert example.strip() in page, rule.id
        for number in rule.citations:
            assert number in page
        assert ("mingbai check --fix" in page) == (rule.fix is not None), rule.id
        for example in rule.fix_example or ():
            assert example.plans[0].strip() in page, rule.id
        assert f'href="../rules/{rule.id}.html"' in pages["rules/index.html"]


def test_the_format_page_names_every_field(site: Site, pages: dict[str, str]) -> None:
    assert site.format_tables
    for table in site.format_tables:
        part = pages["format.html"].split(f'<h2 id="part-{table.name.lower()}">')[1].split("<h2")[0]
        for row in table.rows:
            assert f"<dt><code>{row.key}</code></dt>" in part, (table.name, row.key)


def test_the_counts_about_the_data_are_counted(tmp_path: Path, site: Site, as_of: date) -> None:
    view = pages_of(site)["about.html"].view
    by_carrier = view.tables[0]  # type: ignore[attr-defined]
    assert by_carrier.rows[-1].counts == (
        len(site.on_sale),
        len(site.announced),
        len(site.archive),
        len(site.catalogue),
    )
    small = site_of(publish(write_tree(tmp_path, {SOUND_NUMBER: sound_plan()}), as_of), BASE)
    rows = {row.label: row.counts for row in pages_of(small)["about.html"].view.tables[0].rows}  # type: ignore[attr-defined]
    assert rows["合计"] == (1, 0, 0, 1)
    assert all(plan.state is State.ON_SALE for plan in small.catalogue)


def test_the_page_for_addresses_that_do_not_exist_works_from_any_folder(pages: dict[str, str]) -> None:
    for language in ("", "en/"):
        links = [link for link in outline(pages[f"{language}404.html"]).links if not link.startswith("tel:")]
        assert links
        assert all(link.startswith(f"/zone/{language}") for link in links), links


def test_home_finds_a_filing_number_without_a_script(pages: dict[str, str]) -> None:
    form = re.search(r'<form[^>]*action="search\.html"[^>]*method="get">(.*?)</form>', pages["index.html"], re.DOTALL)
    assert form is not None
    assert 'name="q"' in form[1]


def test_both_languages_have_the_same_pages(pages: dict[str, str]) -> None:
    english = {address.removeprefix("en/") for address in pages if address.startswith("en/")}
    assert english == {address for address in pages if not address.startswith("en/")}


def test_every_link_of_every_page_leads_to_something_that_exists(site: Site, repo_root: Path, pages: dict[str, str]) -> None:
    """The frame's own links, the search index and the addresses outside the site are not looked at here."""
    files = {file.address for file in export_files(site)}
    theme = repo_root / "templates" / "theme"
    files |= {file.relative_to(theme).as_posix() for file in theme.rglob("*") if file.is_file()}
    found = {address: outline(page) for address, page in pages.items()}
    dead = []
    for address, page in found.items():
        for link in page.links:
            target = _target(address, link)
            if target is None:
                continue
            file, anchor = target
            if file not in files and file not in found:
                dead.append(f"{address}: {link} leads nowhere")
            elif names_a_place(anchor) and anchor not in found[file].anchors:
                dead.append(f"{address}: {link} names a place that its page does not have")
    assert dead == []


def _target(address: str, link: str) -> tuple[str, str] | None:
    parts = urlsplit(link)
    if parts.scheme:
        assert parts.scheme in {"https", "http", "tel"}, f"{address}: {link}"
        return None
    if link.startswith("/"):
        assert address.endswith("404.html"), f"{address}: {link} is not relative"
        return parts.path.removeprefix(urlsplit(BASE).path), parts.fragment
    return (normpath(join(dirname(address), parts.path)) if parts.path else address), parts.fragment


def test_no_page_counts_or_calls_anywhere_else(pages: dict[str, str]) -> None:
    for address, page in pages.items():
        assert not re.search(r'<(script|img|link|iframe)[^>]*(src|href)="https?:', page), address
