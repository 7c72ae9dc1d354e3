"""Safe mends: each rule's own example is mended into the good one, nothing else in a file moves, nothing gets worse."""

import difflib
import os
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import generator.judge.rulebook as book_module
from generator.cli import mingbai
from generator.judge.examples import EXAMPLE_DAY, _over, _sound, read_example
from generator.judge.mending import Mended, mend_file
from generator.judge.rulebook import Example, Fault, Rule, RuleCrashError, judge_plan, rulebook
from generator.read.character_mends import with_certain_characters
from generator.read.file_edits import Edit, EditError, Remove, Reorder, SetValue, edited
from generator.read.file_text import file_text
from generator.read.plan_file import Plan
from generator.read.sources import SourceFile, read_plan
from generator.read.yaml_reader import Node, read_yaml
from generator.tariff.language import Text

BOOK = rulebook()
FIXABLE = [rule for rule in BOOK.values() if rule.fix is not None]
EACH = pytest.mark.parametrize("rule", FIXABLE, ids=[rule.id for rule in FIXABLE])
CARRIERS = read_example(Example(("",))).setting.carriers
FOLDER = "china-mobile"


def before_and_after(rule: Rule) -> tuple[Example, Example]:
    assert rule.mended_example is not None
    return rule.mended_example


def text_of(example: Example) -> str:
    return file_text(_over(_sound("sound_plan.yml"), example.plans[0]))


def source(text: str) -> SourceFile:
    number = read_yaml(text.encode()).root["filing_number"]
    return SourceFile(f"plans/{FOLDER}/{number}.yml", Path())


def mended(text: str) -> Mended:
    return mend_file(source(text) if "filing_number" in text else source(SOUND), text.encode(), CARRIERS, EXAMPLE_DAY)


def plan_in(text: str) -> Plan:
    plan = read_plan(source(text), text.encode()).plan
    assert plan is not None
    return plan


SOUND = text_of(Example(("",)))


# --- every rule with a fix ------------------------------------------------------------------------


@EACH
def test_the_bad_example_of_a_rule_with_a_fix_becomes_the_good_one(rule):
    before, after = before_and_after(rule)
    result = mended(text_of(before))
    assert not result.left_out
    assert {mend.rule for mend in result.mends} == {rule.id}
    assert plan_in(result.after.decode()) == read_example(after).plans[0]


@EACH
def test_the_example_of_a_fix_trips_its_rule_before_and_not_after(rule):
    tripped = []
    for example in before_and_after(rule):
        read = read_example(example)
        tripped.append({found.id for found, _ in judge_plan(read.plans[0], read.setting)})
    assert rule.id in tripped[0]
    assert rule.id not in tripped[1]


@EACH
def test_mending_a_second_time_changes_nothing(rule):
    once = mended(text_of(before_and_after(rule)[0]))
    again = mended(once.after.decode())
    assert again.after == once.after
    assert not again.mends


@EACH
def test_a_fix_that_does_nothing_does_not_pass_for_one(rule, monkeypatch):
    idle = replace(rule, fix=lambda *_: ())
    monkeypatch.setattr(book_module, "rulebook", lambda: MappingProxyType({**BOOK, rule.id: idle}))
    before, _ = before_and_after(rule)
    result = mended(text_of(before))
    assert not result.mends
    assert result.after == result.before


def test_words_that_a_filing_says_twice_stay_as_evidence():
    text = SOUND + "as_filed:\n- {element: 其他, text: 合约期，合约期。, not_understood: [合约期, 合约期]}\n"
    assert mended(text).after == text.encode()
    assert "repeated-thing" not in {rule.id for rule, _ in judge_plan(plan_in(text), read_example(Example(("",))).setting)}


def test_there_are_rules_with_a_fix_and_the_sound_plan_needs_none():
    assert len(FIXABLE) >= 12
    assert mended(SOUND).after == SOUND.encode()


# --- what is left to a person ---------------------------------------------------------------------

LEFT_TO_THE_AUTHOR = {
    "another minimum term is stated": "notes: [{zh: 办理后需承诺在网24个月。}]\nterm: {minimum: 12 months}",
    "no minimum term is stated": "notes: [{zh: 办理后需承诺在网24个月。}]",
    "the texts name two terms": "notes: [{zh: 办理后需承诺在网24个月。}, {zh: 办理后需承诺在网36个月。}]\nterm: {minimum: not_stated}",
    "the field says that it never slows": "notes: [{zh: 当月流量超过 20GB 后，网速降至 1Mbps。}]\nbeyond: {throttle: none}",
    "a name alone tells the minimum term": "name: {zh: 24个月合约套餐 39 元}\nterm: {minimum: not_stated}",
    "a name alone tells the least spend": "name: {zh: 每月保底消费 59 元套餐}\nprice: {minimum_spend: not_stated}",
    "another minimum spend is stated": (
        "notes: [{zh: 每月保底消费 59 元。}]\nprice: {minimum_spend: {amount: 49.00, unit: yuan, per: month}}"
    ),
    "another age is stated": "eligibility: {age: {minimum: 60}}\nnotes: [{zh: 只限 65 周岁及以上的人办。}]",
    "a plus can mean a sum on top": "notes: [{zh: '+5元升级'}]",
    "a plus can mean more of it": "notes: [{zh: '+流量包 10 元'}]",
    "a minus can mean less": "notes: [{zh: '-5元'}]",
    "a link leads somewhere": "notes: [{zh: '<a href=\"https://www.10086.cn/\">详情</a>'}]",
    "a break parts two words": "notes: [{zh: '流量 20GB<br/>语音 100 分钟'}]",
    "a tag hides words": "notes: [{zh: '<span style=\"display:none\">每月 10 元</span>'}]",
    "a blank name": 'name: {zh: ""}',
    "an empty list": "price: {one_time: []}",
    "a quantity of 0": "allowances: {sms: {messages: 0, per: month}}",
    "an exclusion of itself may mean once a person": "exclusions: {plans: [26HE200001]}",
    "a gap between price steps": BOOK["price-steps-out-of-order"].bad.plans[0],
}


@pytest.mark.parametrize("fragment", LEFT_TO_THE_AUTHOR.values(), ids=LEFT_TO_THE_AUTHOR.keys())
def test_what_only_the_author_knows_is_not_mended(fragment):
    text = text_of(Example((fragment,)))
    read = read_example(Example((fragment,)))
    assert list(judge_plan(read.plans[0], read.setting)), "the example is sound, so that it proves nothing"
    result = mended(text)
    assert result.after == text.encode()
    assert not result.left_out, "a fix tried it all the same"


# --- nothing of the author's is lost --------------------------------------------------------------

ODD = """\
# 本文件由资费部维护；改之前先问。
format:   1
filing_number: "26HE200001"
status: ready
name: {zh: 安心套餐 39 元,   en: 'Easy plan 39'}   # 名称已报备

tariff_type: plan
audience: public
network: 4G
tier: low
region: { offered_in: [ hebei ] }
disclosure:
    kind: own
    published_on: 2026-01-01   # 见通知
    attested_by: {zh: 资费管理部, en: Tariff office}
sale:
  first_day: 2026-01-05
  last_day: 2027-12-31
  channels:
  - {kind: online}      # 官网
  - kind: shop
  takes_effect: next_month
price:
  steps: [{amount: 39.00, unit: yuan, per: month}]
  first_month: prorated_by_day
  one_time: none
  deposits: none
  third_party: none
  minimum_spend:
    not_stated      # 待查
allowances:
  data: [{volume: 10 GB, per: month, area: mainland}]
  voice: {minutes: 100, per: month, area: mainland}
  app_data: [{volume: 20 GB, per: month, apps: [抖音,   优酷, 抖音], area: mainland}]
  sms: none
  broadband: none
beyond:
  # 三段，按用量
  data:

    - {amount: 5.00, unit: yuan, per: 1 GB, rounding: up}
    - amount: 2.00
      unit: yuan
      per: 1 GB
      above: 6 GB
      rounding: up    # 最便宜
    - {amount: 3.00, unit: yuan, per: 1 GB, above: 3 GB, rounding: up}
  voice: {amount: 0.15, unit: yuan, rounding: up}
  sms: {amount: 0.10, unit: yuan}
  cap: [{effect: service_stops, at_charge: {amount: 200.00, unit: yuan}, resumes: next_month}]
  throttle: not_stated
term: {minimum: none, early_termination: none, validity: {length: 24 months}, at_expiry: {kind: automatic, length: 24 months}}
cancelling:
  channels: [online, shop, phone]
  how: {zh: 在 App 里办，或打 10086 办。, en: In the app or by calling 10086.}
  effective: next_month
eligibility: {customers: all}
sharing: {secondary_sims: none, rollover: "no", shareable: "no", giftable: "no"}
notes:
  - zh: "当月流量超过 20GB 后，网速降至 1Mbps。"

  # 下面两条是旧的
  - {zh: '每月保底消费 59 元。<br/>', en: ""}
  - zh: 每月保底消费 59 元。"""

MENDED_LINES = {
    "    not_stated      # 待查": "    {amount: 59.00, unit: yuan, per: month}      # 待查",
    "apps: [抖音,   优酷, 抖音]": "apps: [抖音,   优酷]",
    "  throttle: not_stated": "  throttle: [{above: 20 GB, speed: 1 Mbps}]",
    "  - {zh: '每月保底消费 59 元。<br/>', en: \"\"}": "  - {zh: '每月保底消费 59 元。'}",
    "\n  - zh: 每月保底消费 59 元。": "\n",
}
TIERS_AFTER = """\
    - {amount: 5.00, unit: yuan, per: 1 GB, rounding: up}
    - {amount: 3.00, unit: yuan, per: 1 GB, above: 3 GB, rounding: up}
    - amount: 2.00
      unit: yuan
      per: 1 GB
      above: 6 GB
      rounding: up    # 最便宜
  voice:"""


def test_comments_layout_and_styles_stay_byte_for_byte_where_nothing_is_mended():
    wanted = ODD
    for old, new in MENDED_LINES.items():
        assert wanted.count(old) == 1, old
        wanted = wanted.replace(old, new)
    start = wanted.index("    - {amount: 5.00")
    wanted = wanted[:start] + TIERS_AFTER + wanted[wanted.index(" {amount: 0.15") :]
    result = mended(ODD)
    difference = "\n".join(difflib.unified_diff(wanted.splitlines(), result.after.decode().splitlines(), lineterm=""))
    assert result.after.decode() == wanted, f"{difference}\n{result.left_out}"
    assert not result.left_out


def test_a_draft_is_mended_too():
    text = text_of(BOOK["repeated-thing"].bad).replace("status: ready", "status: draft")
    assert [mend.rule for mend in mended(text).mends] == ["repeated-thing"]


def test_a_plan_whose_carrier_is_unknown_gets_certain_characters_only():
    text = text_of(BOOK["repeated-thing"].bad)
    result = mend_file(source(text), text.replace("\n", "\r\n").encode(), {}, EXAMPLE_DAY)
    assert result.after == text.encode()


def test_a_repetition_with_a_comment_beside_it_is_left_out_and_said_so():
    text = SOUND + "notes:\n  - {zh: 详情请打 10086 问。}\n  - {zh: 详情请打 10086 问。}  # 领导要求\n"
    result = mended(text)
    assert result.after == text.encode()
    assert [(one.rule, one.path, one.why.en) for one in result.left_out] == [
        ("repeated-thing", ("notes", 1), "a comment stands beside it"),
    ]


# --- edits to text --------------------------------------------------------------------------------

KEYS = st.sampled_from(("a", "b", "c", "d", "e"))
WORDS = st.sampled_from(("x", "1", "not_stated", "两个 字", "a: b", "it's", '"q"', "#no", "x #y", "- z", "[", "no"))
TREES = st.recursive(WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8)
COMMENTS = ("", "  # 说明", " #: [x]")


def written(node: Node, draw: st.DrawFn, indent: int = 0) -> str:
    """The lines of a mapping or list in block form, with odd gaps and comments."""
    lines = []
    entries = node.items() if isinstance(node, dict) else ((None, value) for value in node)
    for key, value in entries:
        start = " " * indent + ("-" if key is None else f"{key}:")
        comment = draw(st.sampled_from(COMMENTS))
        if draw(st.booleans()):
            lines.append(" " * indent + "# 行")
        if isinstance(value, dict | list) and value and draw(st.booleans()):
            lines += [start + comment, written(value, draw, indent + draw(st.sampled_from((2, 3))))]
        else:
            lines.append(f"{start}{draw(st.sampled_from((' ', '   ')))}{as_flow(value)}{comment}")
        if draw(st.booleans()):
            lines.append("")
    return "\n".join(lines)


def as_flow(node: Node) -> str:
    if isinstance(node, dict):
        return "{" + ",  ".join(f"{key}: {as_flow(value)}" for key, value in node.items()) + "}"
    if isinstance(node, list):
        return "[ " + ", ".join(as_flow(value) for value in node) + "]"
    return "'" + node.replace("'", "''") + "'"


def paths_in(node: Node, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    steps = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [found for step, value in steps for found in ((*path, step), *paths_in(value, (*path, step)))]


@st.composite
def texts_and_edits(draw: st.DrawFn) -> tuple[str, Edit]:
    tree = draw(st.dictionaries(KEYS, TREES, min_size=1, max_size=5))
    text = written(tree, draw) + draw(st.sampled_from(("", "\n", "\n# 完\n")))
    path = draw(st.sampled_from(paths_in(tree)))
    value = at(tree, path)
    edits = [SetValue(path, draw(TREES)), SetValue((*path[:-1], "f"), draw(TREES)), Remove(path)]
    if isinstance(value, list):
        edits += [Reorder(path, tuple(draw(st.permutations(range(len(value)))))), SetValue((*path, len(value)), draw(TREES))]
    return text, draw(st.sampled_from(edits))


@given(texts_and_edits())
@settings(max_examples=400, deadline=None)
def test_an_edit_changes_its_own_value_and_keeps_every_comment_and_every_other_byte(case):
    text, edit = case
    before = read_yaml(text.encode())
    assert not before.faults
    try:
        after = edited(text, [edit])
    except EditError:
        return
    assert after.count("# 行") == text.count("# 行")
    assert after.count("# 说明") + after.count("#: [x]") == text.count("# 说明") + text.count("#: [x]")
    if isinstance(edit, Reorder):
        assert sorted(after.strip()) == sorted(text.strip())
        return
    head = shared(text, after)
    tail = min(shared(text[::-1], after[::-1]), len(text) - head, len(after) - head)
    gone, new = text[head : len(text) - tail], after[head : len(after) - tail]
    if isinstance(edit, Remove):
        assert new == ""
        assert signs(gone) == signs(f"{edit.path[-1] if isinstance(edit.path[-1], str) else ''}{at(before.root, edit.path)}")
    elif edit.path in paths_in(before.root):
        assert gone in as_flow(at(before.root, edit.path))
    else:
        assert gone == ""


def shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next((place for place, (ours, theirs) in enumerate(zip(one, other, strict=False)) if ours != theirs), min(len(one), len(other)))


def at(node: Node, path: tuple[str | int, ...]) -> Node:
    for step in path:
        node = node[step]
    return node


def signs(words: str) -> Counter[str]:
    """What is left of words without the signs that YAML and Python put around them."""
    return Counter(sign for sign in words if sign.isalnum() or sign in "_#")


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a:\n- x\n# 行\n- y\n", Reorder(("a",), (1, 0))),
        ("a:\n# 行\n- x\n- y\n", Reorder(("a",), (1, 0))),
        ("a: [x,  # 行\n  y]\n", Reorder(("a",), (1, 0))),
        ("a: [  # 行\n  x, y]\n", Reorder(("a",), (1, 0))),
        ("a: [x,  # 行\n  y]\n", Remove(("a", 1))),
        ("a: 1  # 行\nb: 2\n", Remove(("a",))),
        ("a: [  # 行\n  ]\n", SetValue(("a",), "none")),
        ("a: [x]\n", SetValue(("a",), "none")),
        ("a: |\n  x\n", SetValue(("a",), "none")),
        ("a:\n- x\n", Remove(("a", 0))),
    ],
)
def test_an_edit_that_would_lose_or_misplace_something_is_refused(text, edit):
    with pytest.raises(EditError):
        edited(text, [edit])


def test_an_edit_that_the_reader_takes_for_something_else_is_refused(monkeypatch):
    monkeypatch.setattr("generator.read.file_edits.flow_text", lambda _: "'something else'")
    with pytest.raises(EditError):
        edited("a: [x]\nb: []\n", [SetValue(("b",), ["y"])])


# --- never worse ----------------------------------------------------------------------------------


def planted(monkeypatch, fix) -> None:
    rule = replace(BOOK["repeated-thing"], fix=fix)
    monkeypatch.setattr(book_module, "rulebook", lambda: MappingProxyType({**BOOK, rule.id: rule}))


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (SetValue(("network",), "6G"), "the file could not be read afterwards"),
        (SetValue(("internal_note",), "x"), "the fault would still be there"),
        (Remove(("nothing", "here")), "there is no such place in the file"),
    ],
)
def test_a_fix_that_fails_is_left_out_and_reported(monkeypatch, edit, why):
    planted(monkeypatch, lambda *_: (edit,))
    text = text_of(BOOK["repeated-thing"].bad)
    result = mended(text)
    assert result.after == text.encode()
    assert [one.why.en for one in result.left_out] == [why]


def test_a_fix_that_brings_a_new_error_is_left_out_and_reported(monkeypatch):
    planted(monkeypatch, lambda _plan, fault, _setting: (Remove(fault.path), SetValue(("price", "one_time"), [])))
    text = text_of(BOOK["repeated-thing"].bad)
    result = mended(text)
    assert result.after == text.encode()
    assert [one.why for one in result.left_out] == [
        Text(zh="改了会有新的错误：empty-list", en="it would bring new errors: empty-list"),
    ]


def test_a_fix_that_breaks_down_is_a_crash_and_no_pass(monkeypatch):
    def breaks_down(_plan: Plan, _fault: Fault, _setting: object) -> tuple[Edit, ...]:
        raise KeyError("planted")

    planted(monkeypatch, breaks_down)
    with pytest.raises(RuleCrashError, match="repeated-thing"):
        mended(text_of(BOOK["repeated-thing"].bad))


# --- characters -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("\ufeffa: x\n", "a: x\n", {"byte-order-mark"}),
        ("a: x\r\nb: y\r\n", "a: x\nb: y\n", {"carriage-return"}),
        ("a: ２９ＧＢ\n", "a: 29GB\n", {"full-width-form"}),
        ("a: 29\u200b元\n", "a: 29元\n", {"invisible-character"}),
        ("a: x\u3000y\u00a0z\n", "a: x y z\n", {"unusual-space"}),
        ("a: x\ty\n", "a: x y\n", {"tab"}),
        ("a:\n\tb:\n\t\tc: x\n", "a:\n  b:\n    c: x\n", {"tab"}),
        ("a: ⼀个\n", "a: 一个\n", {"look-alike"}),
        ("a: 5•6\n", "a: 5·6\n", {"look-alike"}),
        ("a: \uf9b4\n", "a: 領\n", {"not-nfc"}),
    ],
)
def test_a_character_that_stands_for_one_other_for_certain_is_put_right(old, new, codes):
    data, mends = with_certain_characters(old.encode())
    assert data.decode() == new
    assert {mend.code for mend in mends} == codes
    assert not read_yaml(data).faults
    assert with_certain_characters(data) == (data, ())


@pytest.mark.parametrize(
    "text",
    [
        "a: 29\u202e元\n",
        "a: x\ufffdy\n",
        "a: 10\u00b2\n",
        "a: Теst\n",
        "a: \u2032x\n",
        "a:\n\tb: x\n  c: y\n",
        "a: x\u2028b: y\n",
        "a: [x\n",
        "a: x\u3000# y\n",
        "a: x\u00a0 \u3000# y\n",
        "a: x\u3000# y\nb: [\n",
        "a:\n  - b:\u00a0c\n",
    ],
)
def test_a_character_that_could_mean_something_else_is_left_as_it_is(text):
    assert with_certain_characters(text.encode()) == (text.encode(), ())


def test_bytes_that_are_no_utf_8_are_left_as_they_are():
    data = "name: 套餐".encode("gbk")
    assert with_certain_characters(data) == (data, ())


@given(st.text(st.sampled_from("ab:-[] \n\t\r\u200b\u3000２Ａ•\u2032\ufeff'\"#"), max_size=30))
def test_putting_characters_right_never_adds_faults_and_is_done_once(text):
    data = text.encode()
    after, mends = with_certain_characters(data)
    assert bool(mends) == (after != data)
    assert len(read_yaml(after).faults) <= len(read_yaml(data).faults)
    assert with_certain_characters(after) == (after, ())


# --- the command ----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    carrier = file_text(_sound("sound_carrier.yml"))
    home = tmp_path / "plans" / FOLDER
    home.mkdir(parents=True)
    (home / "carrier.yml").write_text(carrier, encoding="utf-8")
    return tmp_path


def put(folder: Path, text: str, newline: str = "\n") -> Path:
    file = folder / "plans" / FOLDER / "26HE200001.yml"
    file.write_text(text, encoding="utf-8", newline=newline)
    return file


def check(folder: Path, *arguments: str) -> Result:
    day = date(2026, 11, 22).isoformat()
    return CliRunner().invoke(mingbai, ["check", "--root", str(folder), "--as-of", day, "--language", "en", *arguments])


def test_fix_mends_the_file_shows_the_difference_and_checks_again(folder):
    file = put(folder, ODD, newline="\r\n")
    file.chmod(0o640)
    result = check(folder, "--fix")
    assert result.exit_code == 0, result.output
    assert file.read_bytes() == mended(ODD).after
    assert file.stat().st_mode & 0o777 == 0o640
    assert "--- plans/china-mobile/26HE200001.yml" in result.stderr
    assert "+  throttle: [{above: 20 GB, speed: 1 Mbps}]" in result.stderr
    assert "mended[throttle-only-in-text]" in result.stderr
    assert "mended[carriage-return]" in result.stderr
    assert "throttle-only-in-text" not in result.stdout
    assert [entry.name for entry in file.parent.iterdir() if entry.suffix != ".yml"] == []


def test_a_dry_run_shows_the_difference_and_writes_nothing(folder):
    file = put(folder, ODD)
    stamp = file.stat().st_mtime_ns
    result = check(folder, "--fix", "--dry-run")
    assert result.exit_code == 1
    assert "+  throttle: [{above: 20 GB, speed: 1 Mbps}]" in result.stderr
    assert result.stdout == ""
    assert (file.read_text(encoding="utf-8"), file.stat().st_mtime_ns) == (ODD, stamp)
    put(folder, SOUND)
    assert check(folder, "--fix", "--dry-run").exit_code == 0


def test_a_dry_run_of_a_mere_check_is_a_usage_error(folder):
    put(folder, SOUND)
    assert check(folder, "--dry-run").exit_code == 2


def test_a_check_without_fix_changes_no_file(folder):
    file = put(folder, ODD)
    assert check(folder).exit_code == 1
    assert file.read_text(encoding="utf-8") == ODD


def test_a_file_that_is_no_yaml_gets_certain_characters_only(folder):
    file = put(folder, "\ufefffiling_number: [26HE200001\nnote: ２９\n")
    result = check(folder, "--fix")
    assert result.exit_code == 1
    assert file.read_text(encoding="utf-8") == "filing_number: [26HE200001\nnote: 29\n"
    unreadable = put(folder, "filing_number: [26HE200001\n")
    check(folder, "--fix")
    assert unreadable.read_text(encoding="utf-8") == "filing_number: [26HE200001\n"


def test_what_is_left_out_is_said_with_its_reason(folder):
    put(folder, SOUND + "notes:\n  - {zh: 详情请打 10086 问。}\n  - {zh: 详情请打 10086 问。}  # 领导要求\n")
    result = check(folder, "--fix")
    assert "not mended[repeated-thing] notes.1: a comment stands beside it" in result.stderr


def test_control_characters_of_a_file_reach_no_terminal_in_a_difference(folder):
    put(folder, "# \x07\u202e\r\n" + SOUND)
    result = check(folder, "--fix", "--dry-run")
    assert "-# \\u0007\\u202e\\u000d" in result.stderr
    assert "\x07" not in result.stderr


def test_a_file_that_changes_while_it_is_mended_is_left_alone(folder, monkeypatch):
    file = put(folder, ODD)

    def mend_slowly(*arguments: object) -> Mended:
        put(folder, SOUND)
        return mend_file(*arguments)

    monkeypatch.setattr("generator.commands.fixing.mend_file", mend_slowly)
    result = check(folder, "--fix")
    assert "somebody has just changed the file" in result.stderr
    assert file.read_text(encoding="utf-8") == SOUND


def test_a_file_that_cannot_be_written_is_reported_and_the_others_are_mended(folder, monkeypatch):
    file = put(folder, ODD)

    move = os.replace

    def full(old: str, new: Path) -> None:
        if Path(new).name == file.name:
            raise OSError(28, "No space left on device")
        move(old, new)

    monkeypatch.setattr("generator.commands.fixing.os.replace", full)
    result = check(folder, "--fix")
    assert result.exit_code == 1
    assert "26HE200001.yml: cannot write: the disk is full" in result.stderr
    assert "0 files mended" in result.stderr
    assert file.read_text(encoding="utf-8") == ODD
    assert [entry.name for entry in file.parent.iterdir() if entry.suffix != ".yml"] == []
