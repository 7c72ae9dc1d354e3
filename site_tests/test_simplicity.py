"""The report of near-duplicates and complexity: groups that anybody would make by hand, figures that anybody can count again."""

import json
import random
import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator import cli
from generator.judge.examples import read_example
from generator.judge.rulebook import Example
from generator.read.plan_file import Plan
from generator.simplicity.groups import Entry, Group, could_go, differences, entry_of, groups_of
from generator.simplicity.leaves import label_of
from generator.simplicity.measures import MEASURES
from generator.simplicity.sameness import FIGURE, Likeness
from generator.simplicity.survey import survey
from generator.simplicity.view import number_text, share_text
from generator.tariff.language import Language
from site_tests.conftest import AS_OF
from site_tests.trees import SOUND_PLAN, changed, sound_plan, write_tree

DAY = AS_OF.isoformat()


def plan(fragment: str = "", number: str = "26HE200001") -> Plan:
    """The sound plan with a fragment laid over it."""
    (read,) = read_example(Example((f"filing_number: {number}\n{fragment}",))).plans
    return read


def alike(first: Plan, second: Plan) -> set[str]:
    """The likenesses in which two plans have the same key."""
    one, other = entry_of(first).keys, entry_of(second).keys
    return {likeness.value for likeness in Likeness if one[likeness] == other[likeness]}


def numbers(groups: tuple[Group, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(group.likeness.value, tuple(entry.number for entry in group.entries)) for group in groups]


def priced(amount: str, name: str = "安心套餐") -> str:
    return f"name: {{zh: {name}}}\nprice: {{steps: [{{amount: {amount}, unit: yuan, per: month}}]}}"


ALL = {"same", "name", "price", "figures"}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("", "", ALL),
        ("", "name: {zh: 安心套餐 39 元, en: Something else}", ALL),
        ("", "sale: {first_day: 2026-02-01, last_day: 2028-12-31}", ALL),
        ("", "disclosure: {published_on: 2026-01-02, attested_by: {zh: 市场部}}", ALL),
        ("sale: {last_day: not_stated}", "sale: {withdrawn_on: 2027-01-01}", ALL),
        ("internal_note: 甲", "internal_note: 乙", ALL),
        ("", "status: draft", ALL),
        ("", "sale: {channels: [{kind: shop}, {kind: online}]}", ALL),
        ("allowances: {data: [{volume: 10 GB, per: month}]}", "allowances: {data: [{volume: 10240 MB, per: month}]}", ALL),
        ("price: {steps: [{amount: 39.00, unit: yuan, per: month}]}", "price: {steps: [{amount: 3900, unit: fen, per: month}]}", ALL),
        ("term: {validity: {length: 24 months}}", "term: {validity: {length: 2 years}}", ALL),
        ("term: {validity: {until: 2027-12-31}}", "term: {validity: {until: 2028-12-31}}", ALL),
        ("notes: [{zh: 2026年12月31日前办。}]", "notes: [{zh: 2027年6月30日前办。}]", ALL),
        ("exclusions: {plans: [24HE200011]}", "exclusions: {plans: [24HE200012]}", ALL),
        ("name: {zh: 安心套餐}", "name: {zh: 放心套餐}", {"name"}),
        (priced("39.00"), priced("49.00"), {"price", "figures"}),
        (priced("39.00", "安心套餐39元"), priced("49.00", "安心套餐49元"), {"price", "figures"}),
        (priced("39.00", "安心39"), priced("49.00", "安心49"), {"price", "figures"}),
        (priced("100.00", "安心100分钟版"), priced("50.00", "安心50分钟版"), {"figures"}),
        (priced("39.00", "安心套餐39元"), priced("49.00", "安心套餐59元"), {"figures"}),
        (
            priced("39.00") + "\nnotes: [{zh: 每月扣39元。}]",
            priced("49.00") + "\nnotes: [{zh: 每月扣49元。}]",
            {"price", "figures"},
        ),
        ("allowances: {voice: {minutes: 100}}", "allowances: {voice: {minutes: 200}}", {"figures"}),
        ("name: {zh: 流量包300MB}", "name: {zh: 流量包60GB}", {"name", "figures"}),
        ("name: {zh: 4G安心卡}", "name: {zh: 5G安心卡}", {"name"}),
        ("tier: low", "tier: middle", set()),
        ("eligibility: {needs: [{zh: 要有本家宽带。}]}", "", set()),
        ("allowances: {sms: not_stated}", "allowances: {sms: none}", set()),
        (
            "as_filed: [{element: 其他, text: 甲, not_understood: [甲]}]",
            "as_filed: [{element: 其他, text: 乙, not_understood: [乙]}]",
            set(),
        ),
        ("as_filed: [{element: 其他, text: 甲}]", "as_filed: [{element: 其他, text: 乙}]", ALL),
    ],
)
def test_plans_are_alike_in_what_a_reader_would_say(first: str, second: str, expected: set[str]) -> None:
    assert alike(plan(first), plan(second, "26HE200002")) == expected


def test_a_group_is_told_once_under_its_closest_likeness_and_sorted_by_price() -> None:
    plans = [
        plan(priced("59.00"), "26HE200001"),
        plan(priced("39.00"), "26HE200002"),
        plan(priced("9.00", "体验套餐"), "26HE200003"),
        plan(priced("39.00") + "\nallowances: {voice: {minutes: 200}}", "26HE200004"),
    ]
    groups = groups_of([entry_of(one) for one in plans])
    assert numbers(groups) == [
        ("price", ("26HE200002", "26HE200001")),
        ("figures", ("26HE200002", "26HE200004", "26HE200001")),
    ]
    assert [group.could_go for group in groups] == [1, 2]
    assert could_go(groups) == 2


def test_plans_that_are_the_same_are_no_group_of_a_looser_kind() -> None:
    same = [entry_of(plan("", number)) for number in ("26HE200001", "26HE200002")]
    assert numbers(groups_of(same)) == [("same", ("26HE200001", "26HE200002"))]


def test_every_difference_is_told_with_its_values_and_places() -> None:
    texts = [
        priced(amount, f"安心套餐{amount}元") + f"\nallowances: {{voice: {{minutes: {minutes}}}}}\nnotes: [{{zh: 每月先扣{amount}元。}}]"
        for amount, minutes in (("39", 100), ("49", 200))
    ]
    plans = {number: plan(text, number) for number, text in zip(("26HE200001", "26HE200002"), texts, strict=True)}
    (group,) = groups_of([entry_of(one) for one in plans.values()])
    told = differences(group)
    assert [(one.label.zh, one.places, [value.zh for value in one.values]) for one in told] == [
        ("价钱·金额", ("price.steps.0.amount", "notes.0"), ["39 元", "49 元"]),
        ("打电话·通话分钟数", ("allowances.voice.minutes",), ["100", "200"]),
    ]


def test_a_figure_that_differs_in_a_sentence_is_told_with_the_words_around_it() -> None:
    plans = {number: plan(f"notes: [{{zh: 满一年送{gift}元话费。}}]", number) for number, gift in (("26HE200001", 30), ("26HE200002", 50))}
    (group,) = groups_of([entry_of(one) for one in plans.values()])
    (told,) = differences(group)
    assert (told.label.zh, [value.zh for value in told.values]) == ("其他说明“满一年送…元话费。”", ["30", "50"])


@pytest.mark.parametrize(
    ("place", "label"),
    [
        ("allowances.data.0.volume", "上网流量·流量"),
        ("allowances.other.1", "还有什么服务·第 2 项"),
        ("notes.0", "其他说明"),
        ("restrictions.0.limit", "限制的原话"),
    ],
)
def test_places_have_names_that_people_know(place: str, label: str) -> None:
    assert label_of(place).zh == label


# --- groups do not depend on what has nothing to do with them -------------------------------------


AMOUNTS = st.integers(1, 9).map(lambda tens: f"{tens}9.00")
MADE = st.lists(st.tuples(AMOUNTS, st.integers(1, 3), st.sampled_from(["甲卡", "乙卡"])), min_size=2, max_size=8)


def made(parts: list[tuple[str, int, str]]) -> list[Entry]:
    return [
        entry_of(plan(priced(amount, name) + f"\nallowances: {{voice: {{minutes: {minutes}00}}}}", f"26HE2{place:05}"))
        for place, (amount, minutes, name) in enumerate(parts)
    ]


@given(MADE, st.randoms())
def test_the_order_of_files_makes_no_difference(parts: list[tuple[str, int, str]], shuffle: random.Random) -> None:
    entries = made(parts)
    shuffled = entries.copy()
    shuffle.shuffle(shuffled)
    assert groups_of(entries) == groups_of(shuffled)


@given(MADE)
def test_an_unrelated_plan_changes_no_group(parts: list[tuple[str, int, str]]) -> None:
    entries = made(parts)
    stranger = entry_of(plan("network: not_stated\nname: {zh: 另一种}", "26HE299999"))
    assert groups_of([*entries, stranger]) == groups_of(entries)


LONG = (
    "name: {zh: 安心套餐 39 元}\n"
    "notes: [{zh: 每月扣 39 元，满 12 个月送 30 元。}]\n"
    "eligibility: {age: {minimum: 60}, needs: [{zh: 近 3 个月每月用满 50 元。}]}\n"
)
FIELDS = {
    "minutes: 100": ("minutes: {}00", False),
    "volume: 10 GB": ("volume: {} GB", False),
    "amount: 200.00": ("amount: {}00.00", False),
    "12 个月送": ("{} 个月送", False),
    "送 30 元": ("送 {} 元", False),
    "近 3 个月": ("近 {} 个月", False),
    "minimum: 60": ("minimum: {}", False),
    "amount: 39.00": ("amount: {}.00", True),
}
WHOLE = (
    "price: {steps: [{amount: 39.00, unit: yuan, per: month}]}\n"
    "allowances: {data: [{volume: 10 GB, per: month}], voice: {minutes: 100}}\n"
    "beyond: {cap: [{effect: service_stops, at_charge: {amount: 200.00, unit: yuan}}]}\n"
)


@given(st.sampled_from(sorted(FIELDS)), st.integers(61, 99))
def test_another_figure_leaves_the_group_of_figures_whole_and_the_group_of_prices_only_if_it_is_none(field: str, value: int) -> None:
    text = (WHOLE + LONG).replace("安心套餐 39 元", "安心套餐").replace("每月扣 39 元", "每月扣一次")
    shape, is_price = FIELDS[field]
    likenesses = alike(plan(text), plan(changed(text, {field: shape.format(value)}), "26HE200002"))
    assert likenesses == ({"price", "figures"} if is_price else {"figures"})


@given(st.sampled_from([5, 9, 45, 88]), st.integers(0, 4))
def test_one_digit_of_any_sentence_changes_the_figures_alone(value: int, place: int) -> None:
    text = WHOLE + LONG
    figures = list(FIGURE.finditer(LONG))
    one = figures[place % len(figures)]
    other = WHOLE + LONG[: one.start()] + str(value) + LONG[one.end() :]
    expected = {"figures", "name"} if one.start() < LONG.index("notes") else {"figures"}
    assert alike(plan(text), plan(other, "26HE200002")) == expected


# --- figures that can be counted by hand -----------------------------------------------------------


COUNTED = """\
format: 1
filing_number: 26HE200007
status: ready
name: {zh: 小安卡 9 元}
tariff_type: plan
audience: public
network: not_stated
tier: not_stated
region: {offered_in: [hebei]}
sale: {first_day: 2026-01-05, last_day: not_stated, channels: [{kind: online}]}
price:
  steps: [{amount: 9.00, unit: yuan, per: month}]
  first_month: not_stated
allowances: {data: none, voice: not_stated}
beyond: {data: not_stated, voice: not_stated, sms: not_stated}
term: {minimum: 12 months, early_termination: not_stated, validity: not_stated}
cancelling: {channels: [shop]}
eligibility:
  customers: new
  age: {minimum: 60, maximum: 80}
  needs: [{zh: 要有本家宽带。}]
notes:
  - {zh: 1、先交 50 元；2、满 12 个月还 60.5 元。}
"""
"""Values V: type, audience, region, first day, channel, amount, period, data, minimum term, cancelling, customers,
two ages = 13. Sentences S: 小安卡9元 (5), 要有本家宽带 (6), 先交50元 (5), 满12个月还60.5元 (11) = 4."""


def test_every_measure_is_what_one_counts_by_hand(tmp_path: Path) -> None:
    write_tree(tmp_path, {"26HE200007": COUNTED})
    (one,) = survey(tmp_path, AS_OF).lists
    (entry,) = one.entries
    counted = {measure.id: measure.value(entry.burden) for measure in MEASURES}
    assert entry.burden.values == 13
    assert counted == {
        "elements": 13 + 4,
        "conditions": 3,  # new customers, the age, one need
        "costly_restrictions": counted["costly_restrictions"],
        "mean_sentence": Fraction(5 + 6 + 5 + 11, 4),
        "longest_sentence": 11,
        "figures": 4,  # 9, 50, 12, 60.5; the list's own numbers are none
    }
    assert (entry.burden.longest_place, entry.burden.longest_sentence) == ("notes.0", "满 12 个月还 60.5 元")


def test_restrictions_with_a_cost_are_those_that_the_page_marks_so() -> None:
    free = entry_of(plan("term: {minimum: none, early_termination: none}")).burden.costly
    bound = "term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 100.00, unit: yuan}]}"
    assert entry_of(plan(bound)).burden.costly == free + 1


def test_a_list_shows_median_and_worst_plan_of_each_measure(tmp_path: Path) -> None:
    note = "  - {{zh: {}。}}\n"
    trees = {f"26HE20000{place}": sound_plan(f"26HE20000{place}") + "notes:\n" + note.format("先办后用" * place) for place in (1, 2, 3, 4)}
    (one,) = survey(write_tree(tmp_path, trees), AS_OF).lists
    longest = next(summary for summary in one.summaries if summary.measure.id == "longest_sentence")
    assert (longest.worst.number, longest.highest) == ("26HE200004", 16)
    lengths = [entry.burden.longest for entry in one.entries]
    assert longest.median == Fraction(sum(sorted(lengths)[1:3]), 2)
    figures = next(summary for summary in one.summaries if summary.measure.id == "figures")
    assert figures.worst.number == "26HE200001", "of equal plans the lowest filing number is named"


def test_the_lists_are_by_carrier_and_province_and_nationwide_plans_stand_alone(tmp_path: Path) -> None:
    national = changed(sound_plan("26JT200001"), {"offered_in: [hebei]": "offered_in: [national]"})
    two = changed(sound_plan("26HE200003"), {"offered_in: [hebei]": "offered_in: [hebei, tianjin]"})
    ended = changed(sound_plan("26HE200004"), {"last_day: 2027-12-31": "last_day: 2026-11-21"})
    tree = {"26JT200001": national, "26HE200002": sound_plan("26HE200002"), "26HE200003": two, "26HE200004": ended, "26HE200005": "{"}
    found = survey(write_tree(tmp_path, tree), AS_OF)
    assert [(one.region.value, [entry.number for entry in one.entries]) for one in found.lists] == [
        ("national", ["26JT200001"]),
        ("tianjin", ["26HE200003"]),
        ("hebei", ["26HE200002", "26HE200003"]),
    ]
    assert (found.on_sale, found.unreadable) == (3, ("plans/china-mobile/26HE200005.yml",))


def test_drafts_and_faulty_plans_count_unless_published_ones_alone_are_asked_for(tmp_path: Path) -> None:
    faulty = changed(sound_plan("26HE200002"), {"first_day: 2026-01-05": "first_day: 2025-12-01"})
    draft = changed(sound_plan("26HE200003"), {"status: ready": "status: draft"})
    tree = write_tree(tmp_path, {"26HE200001": sound_plan(), "26HE200002": faulty, "26HE200003": draft})
    assert survey(tree, AS_OF).on_sale == 3
    assert survey(tree, AS_OF, published_only=True).on_sale == 1


# --- the report in its three forms ----------------------------------------------------------------


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Five plans: three that differ only in price, one of them also sold as another name, and one of its own kind."""
    texts = {
        f"26HE20000{place}": changed(
            SOUND_PLAN, {"26HE200001": f"26HE20000{place}", "39 元": f"{fee} 元", "amount: 39.00": f"amount: {fee}.00"}
        )
        for place, fee in ((1, 39), (2, 59), (3, 49))
    }
    texts["26HE200004"] = changed(texts["26HE200001"], {"26HE200001": "26HE200004", "安心套餐 39 元": "放心套餐"})
    texts["26HE200005"] = changed(SOUND_PLAN, {"26HE200001": "26HE200005", "安心套餐 39 元": "<b>夜间</b>卡", "network: 4G": "network: 5G"})
    return write_tree(tmp_path / "root", texts)


def ran(tree: Path, *more: str) -> str:
    outcome = CliRunner().invoke(cli.mingbai, ["simplicity", "--root", str(tree), "--as-of", DAY, *more])
    assert outcome.exit_code == 0, outcome.output
    return outcome.stdout


def test_text_page_and_json_tell_the_same_groups_and_figures(tree: Path) -> None:
    text, page, whole = ran(tree), ran(tree, "--format", "html"), json.loads(ran(tree, "--format", "json"))
    (one,) = whole["lists"]
    assert [(group["likeness"], group["plans"]) for group in one["groups"]] == [
        ("name", ["26HE200001", "26HE200004"]),
        ("price", ["26HE200001", "26HE200003", "26HE200002"]),
    ]
    assert (whole["plans"], whole["near_duplicates"], whole["could_go"]) == (5, 4, 3)
    assert one["near_duplicates_percent"] == 80
    assert "在售套餐 5 个，相似 2 组、4 个（80%），最多可以少 3 个" in text
    assert "39 元 | 49 元 | 59 元" in text
    assert "39 元｜49 元｜59 元" in page
    for measure in one["measures"]:
        line = f"{measure['title']['zh']}：中位数 {measure['median']:g}，最高 {measure['highest']:g}（{measure['worst']}"
        assert line in text
        assert re.search(rf"{measure['title']['zh']}<br>最高的：{measure['worst']}", page)
    for formula in whole["formulas"]:
        assert formula["symbols"] in text
        assert formula["words"]["zh"] in text
        assert formula["words"]["zh"] in page.replace("&amp;", "&")


def test_english_asks_for_english(tree: Path) -> None:
    text = ran(tree, "--language", "en")
    assert "5 plans on sale; 2 groups of 4 near-duplicates (80%); up to 3 could go" in text
    assert "price · the amount [price.steps.0.amount]: 39 yuan | 49 yuan | 59 yuan" in text
    assert "D = A ÷ P" in text


def test_the_page_is_one_file_without_script_that_escapes_names(tree: Path) -> None:
    page = ran(tree, "--format", "html", "--each-plan")
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=\"(?!#|data:,)", page)
    assert "<b>夜间</b>" not in page
    assert "&lt;b&gt;夜间&lt;/b&gt;卡" in page
    assert page.count("26HE200005") >= 1


def test_groups_that_are_not_listed_are_counted(tree: Path) -> None:
    assert "还有 1 组没有列出" in ran(tree, "--most", "1")
    assert re.search(r"还有 1 组没有列出", ran(tree, "--most", "1", "--format", "html"))
    assert "没有列出" not in ran(tree)
    assert ran(tree, "--most", "0", "--format", "json") == ran(tree, "--format", "json")


def test_every_plan_is_listed_on_request(tree: Path) -> None:
    assert "26HE200005 <b>夜间</b>卡: 要读几项 " in ran(tree, "--each-plan")


def test_the_report_goes_to_a_file_but_never_among_the_plans(tree: Path, tmp_path: Path) -> None:
    file = tmp_path / "reports" / "simplicity.html"
    assert not ran(tree, "--format", "html", "--output", str(file))
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")
    wrong = CliRunner().invoke(cli.mingbai, ["simplicity", "--root", str(tree), "--output", str(tree / "plans" / "x.txt")])
    assert wrong.exit_code == 2


def test_a_folder_without_plans_is_a_mistake_of_use_and_an_empty_one_is_not(tmp_path: Path) -> None:
    assert CliRunner().invoke(cli.mingbai, ["simplicity", "--root", str(tmp_path)]).exit_code == 2
    (tmp_path / "plans").mkdir()
    assert "在售套餐 0 个" in ran(tmp_path)
    assert "没有在售的套餐。" in ran(tmp_path, "--format", "html")


def test_a_plan_without_price_is_no_crash() -> None:
    unpriced = plan()
    entry = entry_of(replace(unpriced, price=replace(unpriced.price, steps=())))
    assert (entry.price.say(Language.EN), entry.order) == ("price not disclosed", Decimal(0))


@pytest.mark.parametrize(("value", "shown"), [(Fraction(3), "3"), (Fraction(1, 2), "0.5"), (Fraction(27, 4), "6.8"), (Fraction(10), "10")])
def test_figures_have_at_most_one_decimal(value: Fraction, shown: str) -> None:
    assert number_text(value) == shown


def test_a_share_of_nothing_is_none() -> None:
    assert (share_text(0, 0), share_text(1, 3), share_text(2, 2)) == ("0%", "33.3%", "100%")
