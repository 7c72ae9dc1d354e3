"""What a screen reader hears on each page type is what is kept in `heard/`: a change of it shows in review."""

from collections.abc import Callable
from datetime import date
from difflib import unified_diff
from pathlib import Path

import pytest

from site_tests.browser.conftest import OpenPage
from site_tests.browser.heard import FOLDER, PAGES, Heard, build, heard, kept_file

HOW = "Read what changed. If it is meant: python -m site_tests.browser.heard, and commit the files with the change."


@pytest.fixture(scope="module")
def origin(repo_root: Path, as_of: date, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the site of a few plans, ending in a slash."""
    return serve(build(repo_root, as_of, tmp_path_factory.mktemp("few-plans")))


def difference(language: str, one: Heard, now: str) -> str:
    """What is heard otherwise than before, as a diff; empty where nothing is."""
    file = kept_file(language, one)
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    name = file.relative_to(FOLDER).as_posix()
    lines = unified_diff(before.splitlines(), now.splitlines(), f"{name}, kept", f"{name}, heard now", n=2, lineterm="")
    return "\n".join(lines)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_type_is_heard_as_before(language: str, origin: str, open_page: OpenPage) -> None:
    page = open_page(f"{origin}index.html")
    changed = [difference(language, one, heard(page, origin, language, one)) for one in PAGES]
    changed = [one for one in changed if one]
    assert not changed, "\n".join([HOW, *changed])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_file_is_kept_of_a_page_that_nobody_listens_to(language: str) -> None:
    assert sorted(FOLDER.glob(f"{language}/*")) == sorted(kept_file(language, one) for one in PAGES)


def test_every_page_type_is_listened_to(repo_root: Path) -> None:
    # The accessibility page is there only after a measuring run, and changes with each.
    assert {one.template for one in PAGES} | {"accessibility"} == {file.stem for file in (repo_root / "templates" / "pages").glob("*.html")}


@pytest.mark.parametrize(
    ("broken", "sign", "words"),
    [
        ("document.querySelector('.callout__severity').setAttribute('aria-hidden', 'true')", "-", "要花钱"),
        ("document.querySelector('h2').outerHTML = '<p>办之前，先看这些限制</p>'", "-", "heading"),
        ("document.querySelector('main .call').setAttribute('aria-label', '点击这里')", "+", "点击这里"),
        ("document.querySelector('.price').hidden = true", "-", "每月 29 元"),
    ],
)
def test_a_change_of_what_is_heard_is_shown_line_by_line(broken: str, sign: str, words: str, origin: str, open_page: OpenPage) -> None:
    plan = Heard("plan", "plans/24JT207632.html")
    page = open_page(f"{origin}index.html")
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {broken}; }})")
    shown = difference("zh", plan, heard(page, origin, "zh", plan)).splitlines()[2:]
    assert any(one.startswith(sign) and words in one for one in shown), shown
