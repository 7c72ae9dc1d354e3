"""`mingbai diff`: folders, files and commits side by side, as text and as Markdown in which no plan's words are markup."""

import html
import re
import subprocess
from pathlib import Path
from unicodedata import normalize

import markdown
import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given
from hypothesis import strategies as st

from generator.cli import mingbai
from generator.findings import visible
from generator.reports.changes_told import literal
from site_tests.conftest import AS_OF
from site_tests.pushes import GIT
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed, sound_plan, write_tree

OTHER = "26HE200002"
PROFILE = Path("plans", "china-mobile", "carrier.yml")
DEARER = changed(SOUND_PLAN, {"amount: 39.00": "amount: 59.00"})
BROKEN = changed(SOUND_PLAN, {"tariff_type: plan": "tariff_typ: plan"})


def diff(*arguments: str | Path, language: str = "zh") -> Result:
    words = ["diff", "--language", language, "--as-of", AS_OF.isoformat(), *map(str, arguments)]
    return CliRunner().invoke(mingbai, words)


def trees(tmp_path: Path, before: dict[str, str], after: dict[str, str]) -> tuple[Path, Path]:
    return write_tree(tmp_path / "before", before), write_tree(tmp_path / "after", after)


def test_two_folders_are_compared_plan_by_plan(tmp_path: Path) -> None:
    said = diff(*trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN, OTHER: sound_plan(OTHER)}, {SOUND_NUMBER: DEARER, OTHER: sound_plan(OTHER)}))
    assert said.exit_code == 0
    assert said.stdout.splitlines() == [
        "26HE200001 59 元套餐：价钱 每月 39 → 59 元",
        "  对用户不利",
        "    - 价钱：原来每月 39 元；现在每月 59 元。",
        "有变化的套餐 1 个，不利或说不准的 1 个，像是失误的 0 处，读不了的 0 处。",
    ]


def test_english_readers_are_told_in_english(tmp_path: Path) -> None:
    said = diff(*trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, {SOUND_NUMBER: DEARER}), language="en")
    assert "    - Price: before 39 yuan a month; now 59 yuan a month." in said.stdout.splitlines()
    assert not re.search("[\u4e00-\u9fff]", said.stdout)


def test_slips_are_told_with_the_word_that_an_acknowledgement_names(tmp_path: Path) -> None:
    slipped = changed(SOUND_PLAN, {"amount: 39.00": "amount: 390.00", "  first_month: prorated_by_day\n": "  first_month: not_stated\n"})
    said = diff(*trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, {SOUND_NUMBER: slipped}))
    assert "    - [price-slip] 价钱：原来每月 39 元；现在每月 390 元。差了十倍以上。" in said.stdout
    assert "    - [element-removed] 头一个月怎么收：公示过首月用几天，收几天的钱；现在没有写。" in said.stdout
    assert "像是失误的 2 处" in said.stdout


def test_plans_that_are_new_gone_or_drafts_are_told(tmp_path: Path) -> None:
    draft = changed(SOUND_PLAN, {"status: ready": "status: draft"})
    said = diff(
        *trees(
            tmp_path, {SOUND_NUMBER: SOUND_PLAN, OTHER: sound_plan(OTHER)}, {SOUND_NUMBER: draft, "26HE200003": sound_plan("26HE200003")}
        )
    )
    assert said.stdout.splitlines()[:3] == ["26HE200001 39 元套餐：改为草稿", "26HE200002 39 元套餐：删去", "26HE200003 39 元套餐：新增"]


def test_what_the_public_never_reads_is_told_apart(tmp_path: Path) -> None:
    before, after = trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, {SOUND_NUMBER: f"{SOUND_PLAN}internal_note: 甲\n"})
    profile = after / PROFILE
    profile.write_text(profile.read_text() + "# seen\n")
    assert diff(before, after).stdout.splitlines()[:2] == [
        "plans/china-mobile/26HE200001.yml：只改了不公开的内容",
        "plans/china-mobile/carrier.yml：只改了不公开的内容",
    ]


LESS = {
    "  - {number: 10080, who: {zh: 升级投诉热线, en: Second-level complaint line}}\n": "",
    "outbound_number: 10085": "outbound_number: 10084",
}


def test_a_carriers_profile_is_told_field_by_field_what_is_worse_first(tmp_path: Path) -> None:
    before, after = trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, {SOUND_NUMBER: SOUND_PLAN})
    profile = after / PROFILE
    profile.write_text(changed(profile.read_text("utf-8"), LESS), "utf-8")
    assert diff(before, after).stdout.splitlines() == [
        "plans/china-mobile/carrier.yml 中国移动：运营商资料有改动",
        "  对用户不利",
        "    - 运营商自己的投诉电话：去掉投诉电话：10080，是谁的电话：“升级投诉热线”。",
        "  其他改动",
        "    - 官方外呼号码：原来 10085；现在 10084。",
        "有变化的套餐 0 个，不利或说不准的 0 个，像是失误的 0 处，读不了的 0 处。",
    ]
    assert "**worse for customers**\n\n- " in diff(before, after, "--format", "markdown", language="en").stdout


@pytest.mark.parametrize(("before", "after", "said"), [(True, False, "删去运营商资料"), (False, True, "新增运营商资料")])
def test_a_profile_that_comes_or_goes_is_told(tmp_path: Path, before: bool, after: bool, said: str) -> None:  # noqa: FBT001 - the cases
    states = trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, {SOUND_NUMBER: SOUND_PLAN})
    for state, there in zip(states, (before, after), strict=True):
        if not there:
            (state / PROFILE).unlink()
    assert diff(*states).stdout.splitlines()[0] == f"plans/china-mobile/carrier.yml 中国移动：{said}"


def test_a_profile_that_cannot_be_read_is_a_finding_and_exit_1(tmp_path: Path) -> None:
    before, after = trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, {SOUND_NUMBER: SOUND_PLAN})
    (after / PROFILE).write_text("hotlin: 1\n")
    said = diff(before, after)
    assert said.exit_code == 1
    assert "plans/china-mobile/carrier.yml:1:1: 错误[" in said.stdout


def test_the_same_is_no_difference(tmp_path: Path) -> None:
    said = diff(*trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, {SOUND_NUMBER: SOUND_PLAN}))
    assert (said.exit_code, said.stdout) == (0, "没有区别。\n")


def test_a_file_that_cannot_be_read_is_a_finding_and_exit_1(tmp_path: Path) -> None:
    said = diff(*trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, {SOUND_NUMBER: BROKEN}))
    assert said.exit_code == 1
    assert "plans/china-mobile/26HE200001.yml:6:1: 错误[unknown-key]" in said.stdout


def test_two_files_are_two_versions_of_one_plan_wherever_they_lie(tmp_path: Path) -> None:
    old, new = tmp_path / "old.yml", tmp_path / "new.yml"
    old.write_text(SOUND_PLAN)
    new.write_text(changed(sound_plan(OTHER), {"amount: 39.00": "amount: 29.00"}))
    said = diff(old, new)
    assert said.exit_code == 0
    assert "    - 价钱：原来每月 39 元；现在每月 29 元。" in said.stdout
    assert "    - 方案编号：原来 26HE200001；现在 26HE200002。" in said.stdout


def test_a_file_is_compared_with_its_own_plan_in_a_folder(tmp_path: Path) -> None:
    folder = write_tree(tmp_path / "tree", {SOUND_NUMBER: SOUND_PLAN, OTHER: sound_plan(OTHER)})
    new = tmp_path / "new.yml"
    new.write_text(DEARER)
    assert diff(folder, new).stdout.splitlines()[0] == "26HE200001 59 元套餐：价钱 每月 39 → 59 元"
    assert diff(new, folder).stdout.splitlines()[0] == "26HE200001 39 元套餐：价钱 每月 59 → 39 元"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose last commit makes the sound plan dearer."""

    def git(*arguments: str) -> None:
        subprocess.run(
            [GIT, "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@b.example", *arguments], check=True, capture_output=True
        )

    root = write_tree(tmp_path / "repository", {SOUND_NUMBER: SOUND_PLAN})
    git("init", "--quiet", "--initial-branch=main")
    for text in (SOUND_PLAN, DEARER):
        write_tree(root, {SOUND_NUMBER: text})
        git("add", "plans")
        git("commit", "--quiet", "--message=plans")
    return root


def test_commits_are_compared_with_each_other_and_with_the_folder(repository: Path) -> None:
    line = "26HE200001 59 元套餐：价钱 每月 39 → 59 元"
    assert diff("HEAD~1", "main", "--root", repository).stdout.splitlines()[0] == line
    assert diff("HEAD~1", repository, "--root", repository).stdout.splitlines()[0] == line
    assert diff("HEAD", repository, "--root", repository).stdout == "没有区别。\n"


@pytest.mark.parametrize("named", ["nowhere", "--output=x", "HEAD~9", "HEAD^{tree}", ""])
def test_what_is_neither_folder_nor_file_nor_commit_is_a_usage_error(repository: Path, named: str) -> None:
    said = diff("--root", repository, "--", named, "HEAD")
    assert said.exit_code == 2
    assert "不是文件夹，不是文件，也不是" in said.output


def test_a_folder_without_plans_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = diff(tmp_path / "empty", tmp_path / "empty")
    assert said.exit_code == 2
    assert "没有 plans 文件夹" in said.output


def test_nothing_is_written_among_the_plans(tmp_path: Path) -> None:
    before, after = trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, {SOUND_NUMBER: DEARER})
    assert diff(before, after, "--root", after, "--output", after / "plans" / "changes.md").exit_code == 2
    file = tmp_path / "changes.md"
    assert diff(before, after, "--format", "markdown", "--output", file).stdout == ""
    assert file.read_text().startswith("### 26HE200001 59 元套餐：价钱 每月 39 → 59 元\n\n**对用户不利**\n\n- 价钱：")


EXTENSIONS = ["extra", "sane_lists", "admonition", "toc", "wikilinks", "nl2br", "smarty", "codehilite", "meta"]
TAGS = re.compile("<[^>]*>")


READER = markdown.Markdown(extensions=EXTENSIONS)


def rendered(text: str) -> str:
    return READER.reset().convert(text)


NASTY = (
    "<script>alert(1)</script> [甲](javascript:alert(1)) ![](https://x.example/a.png) `a` *b* _c_ | d | @somebody #12 "
    "{{ e }} --8<-- $f$ &lt; \\"
)


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=60))
@example(NASTY)
@example("# 标题")
@example("1. 甲")
@example("    甲")
@example("- 甲\n\n# 乙")
@example("www.x.example")
@example("[[甲]]")
@example("*[甲]: 乙")
def test_no_text_becomes_markup(text: str) -> None:
    out = rendered(f"- 甲{literal(text)}乙")
    assert set(TAGS.findall(out)) == {"<ul>", "</ul>", "<li>", "</li>"}
    shown = html.unescape(TAGS.sub("", out)).strip()
    # Signs that would refer to something are full-width, which is the same sign once it is normalized.
    assert normalize("NFKC", shown) == normalize("NFKC", f"甲{visible(text)}乙")


REFERENCES = {
    "a person, on every forge": r"@[A-Za-z]",
    "an issue, on every forge": r"#\d|GH-\d",
    "a merge request, a snippet or an epic, on GitLab": r"[!$&]\d",
    "a label or a milestone, on GitLab": r'~["\w]|(?<!\d)%["\w]',
    "anything by its kind, on GitLab": r"\[[a-z_]+:",
    "an address, on Forgejo": r"https?://",
    "a picture, on Forgejo and GitHub": r":[\w+-]+:",
}
"""What forges look for in the text of a finished page, after whatever Markdown made of it."""


@pytest.mark.parametrize("what", REFERENCES)
@given(text=st.text(alphabet='@#!$&~%:/-+[]_ GHgh19ahtps"甲：', min_size=1, max_size=30))
@example(text='@somebody #12 GH-12 gh-3 !12 $12 &12 ~bug ~"a b" 30 %v1 [issue:12] [vulnerability:1] https://x.example/ :smile: :+1: a:b:c')
def test_no_text_refers_to_anything_in_a_finished_page(what: str, text: str) -> None:
    shown = html.unescape(TAGS.sub("", rendered(f"- 甲{literal(text)}")))
    assert not re.search(REFERENCES[what], shown, re.IGNORECASE)


@pytest.mark.parametrize("figure", ["30%", "每月 29.90 元", "20 GB", "a & b", "5 < 6 > 4", "甲|乙", "10:30", "1 Mbps!", "~"])
def test_figures_keep_their_signs(figure: str) -> None:
    assert html.unescape(TAGS.sub("", rendered(f"- {literal(figure)}"))).strip() == figure


def test_no_ascii_punctuation_is_left_for_any_dialect_to_read() -> None:
    every = "".join(map(chr, range(0x20, 0x7F)))
    left = re.sub(r"&#[0-9]+;", "", literal(every))
    assert re.fullmatch("[A-Za-z0-9 \uff01-\uff5e]*", left)


def test_a_plans_words_stay_words_in_a_review_page(tmp_path: Path) -> None:
    noted = changed(
        SOUND_PLAN, {"eligibility:": 'notes:\n  - zh: "@somebody 见 #12，www.x.example 或 https://x.example/，全部*免费*"\neligibility:'}
    )
    said = diff(*trees(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, {SOUND_NUMBER: noted}), "--format", "markdown").stdout
    assert "https：" in said
    assert {tag.partition(" ")[0].strip("<>/") for tag in TAGS.findall(rendered(said))} == {"h3", "p", "strong", "ul", "li"}
    assert "@" not in said
    assert "www.x" not in said
    assert "https:" not in said
