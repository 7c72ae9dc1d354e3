"""The preview: drafts and undisclosed plans as they would be, watermarked on every page, never published."""

import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.findings import Severity
from generator.gate.publication import preview, publish
from generator.gate.published import State
from generator.release.workshop import PreviewError, refuse_preview
from generator.show.preview import MARKER, WATERMARK
from site_tests.canaries import leaks
from site_tests.conftest import AS_OF, ROOT
from site_tests.test_commands import run
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed, write_tree

DAY = AS_OF.isoformat()
DRAFT, AWAITING, FAULTY = "26HE208882", "26HE208883", "26HE208884"
BIRD = "云雀"


def sibling(number: str, name: str, fee: str, **changes: str) -> str:
    """The sound plan under another number, with another name and price, so that it repeats no other plan."""
    return changed(
        SOUND_PLAN,
        {SOUND_NUMBER: number, "安心套餐 39 元": f"{name}套餐 {fee} 元", "Easy plan 39": f"Plan {fee}", "39.00": f"{fee}.00"} | changes,
    )


PLANS = {
    SOUND_NUMBER: SOUND_PLAN,
    DRAFT: sibling(DRAFT, BIRD, "41", **{"status: ready": "status: draft"}),
    AWAITING: sibling(
        AWAITING, "雨燕", "42", **{"published_on: 2026-01-01": "published_on: 2027-06-01", "first_day: 2026-01-05": "first_day: 2027-06-05"}
    ),
    FAULTY: sibling(FAULTY, "白鹭", "43", **{"status: ready": "status: draft", "first_day: 2026-01-05": "first_day: 2025-12-01"}),
}


def site_root(folder: Path, plans: dict[str, str]) -> Path:
    root = write_tree(folder, plans)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "templates").symlink_to(ROOT / "templates")
    return root


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    root = site_root(tmp_path_factory.mktemp("previewed") / "root", PLANS)
    answer = run("preview", "--as-of", DAY, "--output", "seen", cwd=root)
    return root / "seen", answer


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.robots: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta" and given.get("name") == "robots":
            self.robots.append(given.get("content") or "")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_gate_previews_what_is_sound_as_it_would_be(tmp_path: Path) -> None:
    seen = preview(write_tree(tmp_path, PLANS), AS_OF)
    assert seen.catalogue.preview
    assert [(plan.filing_number, plan.state) for plan in seen.catalogue] == [
        (SOUND_NUMBER, State.ON_SALE),
        (DRAFT, State.ON_SALE),
        (AWAITING, State.ANNOUNCED),
    ]
    errors = [finding for finding in seen.findings if finding.severity is Severity.ERROR]
    assert [(finding.file.stem, finding.rule) for finding in errors] == [(FAULTY, "sale-before-disclosure")]
    assert seen.blocked


def test_what_is_published_from_the_same_files_is_no_preview_and_holds_the_public_plan_alone(tmp_path: Path) -> None:
    publication = publish(write_tree(tmp_path, PLANS), AS_OF)
    assert (list(publication.catalogue.plans), publication.catalogue.preview, publication.blocked) == ([SOUND_NUMBER], False, False)


def test_the_command_says_what_it_shows_and_what_it_leaves_out(previewed: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    site, answer = previewed
    assert answer.returncode == 1
    assert answer.stdout == f"预览里有 3 个套餐，有错的 1 个没有放进去；在 {site}，不要对外发布。\n"
    line = PLANS[FAULTY][: PLANS[FAULTY].index("first_day")].count("\n") + 1
    assert answer.stderr.startswith(f"plans/china-mobile/{FAULTY}.yml:{line}:3: 错误[sale-before-disclosure]")
    shown = {page.stem for page in (site / "plans").glob("26HE*.html")}
    assert shown == {SOUND_NUMBER, DRAFT, AWAITING}
    assert BIRD in (site / "plans" / f"{DRAFT}.html").read_text(encoding="utf-8")


def test_every_page_of_a_preview_says_that_it_is_one_and_keeps_search_engines_out(
    previewed: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    site, _ = previewed
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    for page in pages:
        read = _Page(page.read_text(encoding="utf-8"))
        english = page.relative_to(site).parts[0] == "en"
        assert (WATERMARK.en if english else WATERMARK.zh) in read.words, page
        assert read.robots == ["noindex"], page
    assert (site / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"


def test_a_preview_exports_nothing_and_has_its_marker(previewed: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    site, _ = previewed
    assert (site / MARKER).is_file()
    assert not (site / "api").exists()
    assert sorted(file.name for file in site.glob("sitemap*")) == []
    assert sorted(file.relative_to(site).as_posix() for file in site.rglob("*.csv")) == []


def test_whatever_publishes_refuses_a_preview(previewed: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    site, _ = previewed
    with pytest.raises(PreviewError):
        refuse_preview(site)


def test_a_build_does_not_go_where_a_preview_is(tmp_path: Path) -> None:
    root = site_root(tmp_path, {SOUND_NUMBER: SOUND_PLAN})
    (root / "seen").mkdir()
    (root / "seen" / MARKER).write_text("", encoding="utf-8")
    answer = run("build", "--as-of", DAY, "--output", "seen", cwd=root)
    assert answer.returncode == 2
    assert f"{root / 'seen'} 是预览，网站请放到别处" in answer.stderr
    assert [file.name for file in (root / "seen").iterdir()] == [MARKER]


def test_a_preview_does_not_go_where_anything_else_is(tmp_path: Path) -> None:
    root = site_root(tmp_path, {SOUND_NUMBER: SOUND_PLAN})
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("the site", encoding="utf-8")
    answer = run("preview", "--as-of", DAY, "--output", "site", cwd=root)
    assert answer.returncode == 2
    assert f"{root / 'site'} 里有别的东西，不是预览；换一个文件夹" in answer.stderr
    assert [file.name for file in (root / "site").iterdir()] == ["index.html"]


def test_a_preview_replaces_an_earlier_one_and_where_all_is_sound_ends_well(tmp_path: Path) -> None:
    root = site_root(tmp_path, {SOUND_NUMBER: SOUND_PLAN, DRAFT: PLANS[DRAFT]})
    (root / "seen").mkdir()
    (root / "seen" / MARKER).write_text("", encoding="utf-8")
    (root / "seen" / "old.html").write_text("", encoding="utf-8")
    answer = run("preview", "--as-of", DAY, "--output", "seen", "--language", "en", cwd=root)
    assert (answer.returncode, answer.stdout) == (
        0,
        f"The preview shows 2 plans and leaves out 0 that have errors; it is in {root / 'seen'}. Do not publish it.\n",
    )
    assert not (root / "seen" / "old.html").exists()
    assert sorted(entry.name for entry in root.iterdir()) == ["mkdocs.yml", "plans", "seen", "templates"]


def test_a_site_built_after_a_preview_holds_no_byte_of_a_draft(tmp_path: Path) -> None:
    root = site_root(tmp_path, {SOUND_NUMBER: SOUND_PLAN, DRAFT: PLANS[DRAFT]})
    assert run("preview", "--as-of", DAY, "--output", "seen", cwd=root).returncode == 0
    assert set(leaks(root / "seen", (BIRD,)))
    assert run("build", "--as-of", DAY, cwd=root).returncode == 0
    assert list(leaks(root / "site", (BIRD, DRAFT))) == []
    assert list(leaks(root / "site", (WATERMARK.zh, WATERMARK.en, 'class="preview"', MARKER))) == []
