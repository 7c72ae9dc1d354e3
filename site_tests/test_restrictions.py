"""Every kind of restriction: where it arises, what it says in both languages, and its figures, worked out by hand."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.judge.examples import read_example
from generator.judge.rulebook import Example
from generator.read.plan_file import Plan
from generator.read.yaml_reader import read_yaml
from generator.tariff.language import Text
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.restrictions import WrittenRestriction, kinds, restrictions_of

LONGEST_SENTENCE = 30
"""Chinese signs between two full stops, without spaces and without what is quoted from a carrier."""
NEVER_SAID = ("None", "not_stated", "NOT_STATED", "nan", "NaN", "Infinity", "E+", "  ", "。。", "..", " 。", "：。")
STIFF_WORDS = ("予以", "须", "若", "收取", "当月", "次月", "即日起", "原则上", "详见", "为准", "永久", "不限量", "用户", "终端")

EVERY_KIND = pytest.mark.parametrize("kind", kinds().values(), ids=kinds())

FORMULAS = {
    "fixed": "{kind: fixed, amount: 180.00, unit: yuan}",
    "per_remaining_month": "{kind: per_remaining_month, amount: 43.05, unit: yuan}",
    "bounded": "{kind: bounded_per_remaining_month, amount: 7.00, unit: yuan, bound: at_least}",
    "spread_over_term": "{kind: spread_over_term, amount: 100.00, unit: yuan}",
    "per_month_served": "{kind: per_month_served, amount: 30.00, unit: yuan}",
    "share_of_remaining_fees": "{kind: share_of_remaining_fees, percent: 30}",
    "benefits_repaid": "{kind: benefits_repaid, benefit: {zh: 每月优惠的钱}, per_month_served: {amount: 9.00, unit: yuan}}",
    "benefits_repaid_unstated": "{kind: benefits_repaid, benefit: {zh: 已领的电子券, en: the vouchers}}",
}

UNUSUAL = [
    "price: {steps: []}",
    "price: {steps: [{amount: 1.94, unit: yuan, per: day}], first_month: full, minimum_spend: {amount: 300, unit: fen, per: day}}",
    "price: {steps: [{amount: 79, unit: yuan, per: 7 days}]}\nterm: {at_expiry: {kind: automatic, length: 7 days}}",
    "price: {steps: [{amount: 10, unit: yuan, per: once}]}\nterm: {minimum: 90 days, early_termination: [" + FORMULAS["fixed"] + "]}",
    "price: {steps: [{amount: 228, unit: yuan, per: year}]}\nterm: {minimum: 18 months, early_termination: not_stated}",
    "price: {first_month: not_stated}\nterm: {minimum: 24 months}",
    "price: {deposits: [{name: {zh: 押金}, amount: 0.005, unit: yuan, lost_on_leaving: not_stated}]}",
    'price: {deposits: [{name: {zh: 押金。}, amount: 5, unit: yuan, lost_on_leaving: "no"}]}',
    "term: {early_termination: []}",
    "term: {minimum: not_stated, early_termination: [" + ", ".join(FORMULAS.values()) + "]}",
    "term: {minimum: 1 month, early_termination: [" + ", ".join(FORMULAS.values()) + "]}",
    "term: {minimum: 999 years, early_termination: [" + FORMULAS["share_of_remaining_fees"] + "]}",
    "term: {at_expiry: {kind: automatic, to: {zh: 恢复每月 49 元}}}",
    "term: {at_expiry: {kind: reverts}, validity: not_stated}",
    "term: {at_expiry: {kind: reverts}, validity: {until: 2027-12-31}}",
    "term: {at_expiry: {kind: ends}, validity: {until: 2027-12-31}}",
    "term: {at_expiry: {kind: ends}, validity: open_ended}",
    "term: {at_expiry: {kind: automatic, length: not_stated}}",
    "beyond: {data: [{amount: 5, unit: yuan, per: 0 GB}], cap: not_stated}",
    "beyond: {data: [{amount: 5, unit: yuan, per: 1 GB, above: 1 GB}], cap: none}",
    "beyond: {data: [{amount: 5, unit: yuan, per: 3 GB}], cap: [{effect: service_stops, at_charge: {amount: 1, unit: yuan}}]}",
    "beyond: {data: [{amount: 1.23456, unit: yuan, per: 1 GB, rounding: exact}], cap: [{effect: asks_first}]}",
    "beyond: {data: not_included}\nallowances: {data: [{volume: 1 GB, per: month}, {volume: 2 GB, per: day}]}",
    "beyond: {data: not_stated}\nallowances: {data: [{volume: 1 GB, per: month}, {volume: 2 GB, per: day}]}",
    "beyond: {cap: [{effect: not_stated}, {effect: service_stops}, {effect: charging_stops}]}",
    "beyond: {cap: [{effect: not_stated, at_volume: 100 GB}, {effect: service_stops, at_volume: 5 GB, resumes: on_request}]}",
    "beyond: {throttle: [{above: 1 GB, speed: 0 Kbps}]}",
    "beyond: {throttle: [{above: 20 GB, speed: 1.5 Mbps}, {above: 100 GB, speed: 512 Kbps}, {above: 200 GB, speed: 128 Kbps}]}",
    "beyond: {throttle: [{above: 0 GB, speed: 900 Mbps}, {above: 2 GB, speed: 512 Kbps}, {above: 3 GB, speed: 5 Mbps}]}",
    "allowances: {data: none, voice: not_stated, app_data: [{volume: 1 GB, per: month, apps: not_stated, area: city}]}",
    "allowances: {app_data: [{volume: 1 GB, per: month, apps: [" + ", ".join(f"应用程序第{n}号" for n in range(20)) + "]}]}",
    "allowances: {data: [" + ", ".join(["{volume: 100 GB, per: month, area: mainland}"] * 6) + "]}",
    "eligibility: {age: {}, per_person: 0}",
    "eligibility: {age: {minimum: 0, maximum: 25}}",
    "eligibility: {groups: [elder, low_income, teacher, military, child, company_staff, internal_test]}",
    "eligibility: {needs: [{zh: 第一条。}, {zh: 要同时办“成长计划”}]}",
    "eligibility: {groups: [elder]}",
    "eligibility: {groups: [internal_test]}",
    "exclusions: {plans: [24HE500097, 24HE500098, 24HE500099]}",
    "sharing: {secondary_sims: {at_most: not_stated, fee: {amount: 10, unit: yuan, per: month}}}",
    "sharing: {secondary_sims: {at_most: 3, fee: none}}",
    "sharing: {secondary_sims: {at_most: 3, fee: not_stated}}",
    "sharing: {secondary_sims: {at_most: not_stated, fee: none}}",
    "sale: {withdrawn_on: 2026-10-01}",
    "cancelling: {channels: [agent], effective: at_end_of_term}",
    "cancelling: {channels: [shop, agent]}",
    "cancelling: {channels: []}",
    "region: {offered_in: [national], excluded: [hebei, tianjin, jilin, liaoning, inner-mongolia, qinghai, jiangsu, guangxi]}",
    "restrictions: [{kind: number_tie, length: not_stated, minimum_spend: not_stated}]",
    "restrictions: [{kind: number_tie, length: 24 months, minimum_spend: none}]",
    "restrictions: [{kind: number_tie, length: 7 days, minimum_spend: {amount: 129, unit: yuan, per: month}}]",
    "restrictions: [{kind: handset_tie, device: {zh: 指定的手机}, charge_on_leaving: none}]",
    "restrictions: [{kind: handset_tie, device: {zh: 指定的手机}, charge_on_leaving: not_stated}]",
    "restrictions: [{kind: other, limit: {zh: 只能在智能手表里用。, en: Only in watches.}, example: {zh: 手机不行。, en: Not in phones.}}]",
]
"""Plans at the edges of the format, faulty ones too: the gate may hold them back, the sentences still hold."""


def laid_over(lower: Any, upper: Any) -> Any:
    if isinstance(lower, dict) and isinstance(upper, dict):
        return {**lower, **{key: laid_over(lower.get(key), value) for key, value in upper.items()}}
    return upper


def plan_of(*fragments: str) -> Plan:
    """The sound plan of the examples with all fragments laid over it, one after the other."""
    combined: Any = {}
    for fragment in fragments:
        if fragment:
            document = read_yaml(fragment.encode())
            assert not document.faults, (fragment, document.faults)
            combined = laid_over(combined, document.root)
    text = json.dumps(combined, ensure_ascii=False) if combined else ""
    (plan,) = read_example(Example((text,))).plans
    return plan


def all_of(plan: Plan) -> tuple[Restriction, ...]:
    return restrictions_of(plan, plan.restrictions)


def the_one(kind: str, *fragments: str) -> tuple[Text, Text]:
    """Sentence and consequence of the only restriction of a kind."""
    plan = plan_of(*fragments)
    (found,) = [restriction for restriction in all_of(plan) if restriction.name == kind]
    return found.sentence(plan), found.consequence(plan)


def names(*fragments: str) -> list[str]:
    return [restriction.name for restriction in all_of(plan_of(*fragments))]


def faults_of_wording(text: Text) -> list[str]:
    faults = [f"says {phrase!r}" for phrase in NEVER_SAID if phrase in text.zh or phrase in text.en]
    plain = re.sub(r"“[^”]*”", "“”", text.zh)  # what is quoted is the carrier's, and so are the names of apps
    faults += [f"stiff: {word}" for word in STIFF_WORDS if word in plain]
    if not text.zh.endswith("。") or not text.en.endswith("."):
        faults.append("does not end with a full stop")
    if re.search(r"[，：；、] | [，：；、]", plain) or re.search(r"[\u4e00-\u9fff] [\u4e00-\u9fff]", plain):
        faults.append("has a space in the wrong place")
    own = re.sub(r"(能用的 App|还有)：[^。]*", "", plain)
    if re.search(r"[0-9A-Za-z%][\u4e00-\u9fff]|[\u4e00-\u9fff][0-9A-Za-z]", own):
        faults.append("lacks a space beside a figure")
    for sentence in plain.split("。"):
        if len(re.sub(r"\s", "", sentence)) > LONGEST_SENTENCE:
            faults.append(f"too long: {sentence}")
    return [f"{fault}\n    {text.zh}\n    {text.en}" for fault in faults]


def wording_of(plan: Plan) -> list[str]:
    return [
        f"{restriction.name} {fault}"
        for restriction in all_of(plan)
        for text in (restriction.sentence(plan), restriction.consequence(plan))
        for fault in faults_of_wording(text)
    ]


@EVERY_KIND
def test_a_restriction_arises_from_its_example_and_not_from_its_counterexample(kind: type[Restriction]) -> None:
    assert kind.name in names(kind.arises_from), f"{kind.name}: `arises_from` does not bring it"
    assert kind.name not in names(kind.absent_from), f"{kind.name}: `absent_from` brings it"


@EVERY_KIND
def test_a_restriction_is_said_in_short_plain_sentences_of_both_languages(kind: type[Restriction]) -> None:
    assert wording_of(plan_of(kind.arises_from)) == []


@pytest.mark.parametrize("fragment", UNUSUAL)
def test_unusual_plans_are_still_said_in_whole_sentences(fragment: str) -> None:
    assert wording_of(plan_of(fragment)) == []
    assert wording_of(plan_of("network: 5G-A", fragment)) == []


@given(st.lists(st.sampled_from([*UNUSUAL, *(kind.arises_from for kind in kinds().values())]), max_size=6))
def test_any_mixture_of_facts_yields_whole_sentences(fragments: list[str]) -> None:
    assert wording_of(plan_of(*fragments)) == []


@EVERY_KIND
def test_a_kind_has_its_heading_its_glossary_row_and_its_weight(kind: type[Restriction]) -> None:
    assert kind.name == kind.__module__.rpartition(".")[2], "the file is named after the kind"
    assert isinstance(kind.weight, Weight)
    assert not kind.title.zh.endswith("。")
    assert not kind.title.en.endswith(".")
    assert "：" in kind.explanation.zh, "the glossary row begins with the term itself"
    assert ":" in kind.explanation.en
    assert kind.explanation.zh.endswith("。")
    assert kind.explanation.en.endswith(".")
    assert len(kind.title.zh) <= 16, "a heading is a few words"
    assert all(len(sentence) <= LONGEST_SENTENCE for sentence in kind.explanation.zh.split("。")), "the glossary row is one long sentence"


def test_no_two_kinds_share_a_heading() -> None:
    assert len({kind.title.zh for kind in kinds().values()}) == len({kind.title.en for kind in kinds().values()}) == len(kinds())


def test_the_weight_is_said_in_words_and_each_in_its_own() -> None:
    assert [(weight.text.zh, weight.text.en) for weight in Weight] == [
        ("要花钱", "Cost"),
        ("有限制", "Limit"),
        ("请留意", "Note"),
    ]


@EVERY_KIND
def test_a_file_may_write_a_kind_only_where_no_other_field_says_it(kind: type[Restriction]) -> None:
    if kind.written:
        (written,) = plan_of(kind.arises_from).restrictions
        assert isinstance(written, kind)
    else:
        with pytest.raises(ValidationError) as refusal:
            TypeAdapter(WrittenRestriction).validate_python({"kind": kind.name})
        assert refusal.value.errors()[0]["type"] == "union_tag_invalid"
        with pytest.raises(ValidationError):
            plan_of(f"restrictions: [{{kind: {kind.name}}}]")


def test_a_kind_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValidationError):
        plan_of("restrictions: [{kind: hidden_fee}]")


def test_what_a_file_writes_although_it_follows_by_itself_is_said_once() -> None:
    assert names("network: 5G", "restrictions: [{kind: no_way_back}]").count("no_way_back") == 1
    assert names("eligibility: {groups: [broadband_customer]}", "restrictions: [{kind: needs_broadband}]").count("needs_broadband") == 1


def test_what_costs_money_comes_first_then_what_limits_then_what_is_to_be_noted() -> None:
    fragments = [kind.arises_from for kind in kinds().values() if not kind.arises_from.startswith("restrictions")]
    plan = plan_of(*fragments, "network: 5G")
    order = list(Weight)
    places = [order.index(restriction.weight) for restriction in all_of(plan)]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2}


@pytest.mark.parametrize("network", ["5G", "5G-A"])
@pytest.mark.parametrize("minimum", ["none", "not_stated", "12 months", "90 days"])
@pytest.mark.parametrize("charge", ["none", "not_stated", "[]", *(f"[{formula}]" for formula in FORMULAS.values())])
def test_the_four_reminders_stand_on_every_5g_plan(network: str, minimum: str, charge: str) -> None:
    found = names(f"network: {network}", f"term: {{minimum: {minimum}, early_termination: {charge}}}")
    assert {"needs_5g_coverage", "needs_5g_phone", "no_way_back"} <= set(found)
    assert found.count("early_termination") + found.count("leaving_reminder") == 1


@pytest.mark.parametrize("network", ["4G", "not_stated"])
def test_the_reminders_of_5g_do_not_stand_on_other_plans(network: str) -> None:
    five_g = {"needs_5g_coverage", "needs_5g_phone", "no_way_back", "leaving_reminder"}
    assert not five_g & set(names(f"network: {network}"))


@pytest.mark.parametrize("minimum", ["none", "12 months"])
def test_a_plan_of_any_network_that_does_not_say_what_leaving_costs_is_told_apart(minimum: str) -> None:
    sentence, consequence = the_one("leaving_reminder", f"term: {{minimum: {minimum}, early_termination: not_stated}}")
    assert "未公示" in sentence.zh
    assert "not disclosed" in sentence.en
    assert "问清楚" in consequence.zh


def test_a_stated_none_is_said_as_none_and_a_silent_filing_is_not() -> None:
    none, free_to_go = the_one("leaving_reminder", "network: 5G")
    assert "现在写明没有违约金" in none.zh
    assert "在售套餐" in free_to_go.zh
    silent, _ = the_one("leaving_reminder", "network: 5G", "term: {early_termination: not_stated}")
    assert "没有违约金" not in silent.zh


# Worked figures, each by hand. The sound plan costs 39 yuan a month, gives 10 GB, and stops at 200 yuan.
WORKED = [
    # 12 months, left after 5: 180 whenever one leaves, so no other month is dearer
    ("early_termination", "12 months", "fixed", "例如用满 5 个月就走：付 180 元。", "after 5 months, you pay 180 yuan."),
    # 43.05 × (12 − 5) = 301.35; at once 43.05 × 12 = 516.60
    (
        "early_termination",
        "12 months",
        "per_remaining_month",
        "付 301.35 元。最多要付 516.60 元。",
        "301.35 yuan. At most you pay 516.60 yuan.",
    ),
    (
        "early_termination",
        "12 months",
        "bounded",
        "每差 1 个月最少付 7 元，这里算不出。",
        "at least 7 yuan for each month left, which cannot be worked out here.",
    ),
    # 100 × 7 ÷ 12 = 58.333…; at once all of it
    ("early_termination", "12 months", "spread_over_term", "付 58.33 元。最多要付 100 元。", "58.33 yuan. At most you pay 100 yuan."),
    ("early_termination", "not_stated", "spread_over_term", "例如用到一半就走：付 50 元。", "leave halfway, you pay 50 yuan."),
    # 30 × 5 = 150; after 11 months 330
    ("early_termination", "12 months", "per_month_served", "付 150 元。最多要付 330 元。", "150 yuan. At most you pay 330 yuan."),
    # 39 × 7 × 30 % = 81.90; at once 39 × 12 × 30 % = 140.40
    ("early_termination", "12 months", "share_of_remaining_fees", "付 81.90 元。最多要付 140.40 元。", "81.90 yuan."),
    # 9 × 5 = 45; after 11 months 99
    ("early_termination", "12 months", "benefits_repaid", "付 45 元。最多要付 99 元。", "45 yuan. At most you pay 99 yuan."),
    (
        "early_termination",
        "12 months",
        "benefits_repaid_unstated",
        "用满 5 个月就走，退还“已领的电子券”，金额未公示。",
        "the sum is not disclosed.",
    ),
    # 24 months, left after 5: 43.05 × 19 = 817.95
    ("early_termination", "24 months", "per_remaining_month", "用满 5 个月就走：付 817.95 元。", "you pay 817.95 yuan."),
    ("early_termination", "2 years", "per_remaining_month", "用满 5 个月就走：付 817.95 元。", "you pay 817.95 yuan."),
    # 3 months, left halfway, after 1: 43.05 × 2 = 86.10
    ("early_termination", "3 months", "per_remaining_month", "用满 1 个月就走：付 86.10 元。", "after 1 month, you pay 86.10 yuan."),
    # 1 month, left within it
    (
        "early_termination",
        "1 month",
        "per_remaining_month",
        "不满 1 个月就走：付 43.05 元。",
        "within the first month, you pay 43.05 yuan.",
    ),
    # a term in days: by the months left, 43.05 × 3 = 129.15, and 39 × 3 × 30 % = 35.10
    ("early_termination", "90 days", "per_remaining_month", "还差 3 个月就走：付 129.15 元。", "with 3 months left, you pay 129.15 yuan."),
    ("early_termination", "90 days", "share_of_remaining_fees", "还差 3 个月就走：付 35.10 元。", "you pay 35.10 yuan."),
    ("early_termination", "not_stated", "per_month_served", "用满 5 个月就走：付 150 元。要用满多久，未公示。", "is not disclosed."),
    ("early_termination", "not_stated", "fixed", "付 180 元。要用满多久，未公示。", "How long you have to stay is not disclosed."),
    ("benefits_repaid", "12 months", "benefits_repaid", "用满 5 个月就走：退还 45 元。", "you pay back 45 yuan."),
    ("benefits_repaid", "12 months", "benefits_repaid_unstated", "退还多少，未公示。", "How much is not disclosed."),
]


@pytest.mark.parametrize(("kind", "minimum", "formula", "zh", "en"), WORKED)
def test_leaving_costs_what_the_formula_says(kind: str, minimum: str, formula: str, zh: str, en: str) -> None:
    _, consequence = the_one(kind, f"term: {{minimum: {minimum}, early_termination: [{FORMULAS[formula]}]}}")
    assert zh in consequence.zh
    assert en in consequence.en


def test_the_most_is_not_said_where_every_month_costs_the_same() -> None:
    _, consequence = the_one("early_termination", f"term: {{minimum: 12 months, early_termination: [{FORMULAS['fixed']}]}}")
    assert consequence.zh == "例如用满 5 个月就走：付 180 元。"


def test_several_formulas_are_added_up_and_what_cannot_be_worked_out_is_named() -> None:
    # 180 + 43.05 × 7 + 100 × 7 ÷ 12 + 30 × 5 + 39 × 7 × 30 % + 9 × 5 = 180 + 301.35 + 58.33 + 150 + 81.90 + 45 = 816.58
    term = f"term: {{minimum: 12 months, early_termination: [{', '.join(FORMULAS.values())}]}}"
    sentence, consequence = the_one("early_termination", term)
    assert (
        consequence.zh
        == "例如用满 5 个月就走：付 816.58 元。另外，每差 1 个月最少付 7 元，这里算不出。另外，退还“已领的电子券”，金额未公示。"
    )
    assert sentence.zh.count("。") == 1 + len(FORMULAS), "every formula stands in a sentence of its own"


def test_a_share_of_the_remaining_fees_follows_the_steps_of_the_price() -> None:
    # left after 5 of 24 months: 7 months at 19 and 12 at 39 are 601; 30 % of it is 180.30
    steps = "price: {steps: [{amount: 19, unit: yuan, per: month, to_month: 12}, {amount: 39, unit: yuan, per: month, from_month: 13}]}"
    _, consequence = the_one(
        "early_termination", steps, f"term: {{minimum: 24 months, early_termination: [{FORMULAS['share_of_remaining_fees']}]}}"
    )
    assert "用满 5 个月就走：付 180.30 元。" in consequence.zh


FIGURES = [
    ("minimum_term", "term: {minimum: 24 months}", "24 个月最多付 936 元。", "24 months come to at most 936 yuan."),
    ("minimum_term", "{price: {first_month: full}, term: {minimum: 24 months}}", "24 个月一共付 936 元。", "24 months come to 936 yuan."),
    ("auto_renewal", "", "再续 24 个月，按写明的价钱是 936 元。", "936 yuan at the stated price."),
    ("auto_renewal", "term: {at_expiry: {kind: automatic, length: 1 year}}", "再续 1 年，按写明的价钱是 468 元。", "468 yuan"),
    (
        "price_steps_up",
        "price: {steps: [{amount: 19, unit: yuan, per: month, to_month: 12}, {amount: 39, unit: yuan, per: month, from_month: 13}]}",
        "便宜的 12 个月一共 228 元。第 13 个月起，每月多付 20 元。",
        "The 12 months at the lower price come to 228 yuan. From month 13 on you pay 20 yuan more a month.",
    ),
    (
        "price_steps_up",
        "price: {steps: [{amount: 9.90, unit: yuan, per: month, to_month: 3}, {amount: 29, unit: yuan, per: month}]}",
        "便宜的 3 个月一共 29.70 元。第 4 个月起，每月多付 19.10 元。",
        "29.70 yuan",
    ),
    (
        "price_from_day",
        "price: {steps: [{amount: 39, unit: yuan, per: month}, {amount: 49.50, unit: yuan, per: month, from_day: 2027-01-01}]}",
        "每月多付 10.50 元。",
        "10.50 yuan more a month",
    ),
    ("first_month_full", "price: {first_month: full}", "1 月也要付 39 元。", "39 yuan for January"),
    (
        "minimum_spend",
        "price: {minimum_spend: {amount: 58.00, unit: yuan, per: month}}",
        "例如用一年，至少付 696 元。月费写的是 39 元，也要付满 58 元。",
        "a year costs at least 696 yuan.",
    ),
    (
        "third_party_charge",
        "price: {third_party: [{name: {zh: 视频彩铃}, amount: 250, unit: fen, per: month}]}",
        "光这一项就是 30 元。",
        "in a year this alone is 30 yuan.",
    ),
    (
        "number_tie",
        "restrictions: [{kind: number_tie, length: 10 years, minimum_spend: {amount: 1888, unit: yuan, per: month}}]",
        "一共至少付 226560 元。",
        "you pay at least 226560 yuan.",
    ),
    (
        "secondary_sim_limit",
        "sharing: {secondary_sims: {at_most: 2, fee: {amount: 10.00, unit: yuan, per: month}}}",
        "办 2 张副卡，合起来每月 20 元。",
        "2 second SIMs cost another 20 yuan a month.",
    ),
    ("age", "eligibility: {age: {minimum: 18, maximum: 25}}", "例如 17 岁或 26 岁的人，不能办。", "who is 17 or 26"),
    ("no_rollover", "allowances: {data: [{volume: 5 GB, per: month}]}", "例如 5 GB 只用了 2.5 GB，剩下的 2.5 GB", "the other 2.5 GB"),
    # the sound plan: 5 yuan a GB, a part counts as a whole, data stops at 200 yuan
    ("billed_beyond", "", "多用 1 GB，多付 5 元。多用 10 GB，多付 50 元。流量一个月最多多付 200 元。", "10 GB more costs 50 yuan."),
    ("stops_at_cap", "", "再用 40 GB 就到 200 元。停了以后，下个月 1 号恢复。", "40 GB beyond the bundle comes to 200 yuan."),
    (
        "billed_beyond",
        "beyond: {data: [{amount: 5, unit: yuan, per: 1 GB}, {amount: 3, unit: yuan, per: 1 GB, above: 3 GB}], cap: none}",
        "多用 1 GB，多付 5 元。多用 10 GB，多付 36 元。没有封顶：用得越多，付得越多。",
        "10 GB more costs 36 yuan. There is no cap",
    ),
    (
        "billed_beyond",
        "beyond: {cap: [{effect: charging_stops, at_charge: {amount: 30, unit: yuan}}]}",
        "多用 10 GB，多付 30 元。流量一个月最多多付 30 元。",
        "10 GB more costs 30 yuan.",
    ),
    (
        "billed_beyond",
        "beyond: {cap: [{effect: service_stops, at_charge: {amount: 30, unit: yuan}}]}",
        "多用 1 GB，多付 5 元。还没多用到 10 GB，就会停止上网。",
        "Data stops before 10 GB more is used.",
    ),
    (
        "billed_beyond",
        "beyond: {data: [{amount: 10, unit: yuan, per: 3 GB}], cap: not_stated}",
        "多用 1 GB，多付 3.33 元左右到 10 元。多用 10 GB，多付 33.33 元左右到 40 元。有没有封顶，未公示。",
        "1 GB more costs between about 3.33 yuan and 10 yuan.",
    ),
    (
        "billed_beyond",
        "beyond: {data: [{amount: 0.0048, unit: yuan, per: 1 MB, rounding: exact}]}",
        "多用 1 GB，多付 4.92 元左右。",
        "1 GB more costs about 4.92 yuan.",
    ),
    (
        "billed_beyond",
        "beyond: {data: [{amount: 5, unit: yuan, per: 1 GB, above: 1 GB}]}",
        "多用 1 GB 要付多少，未公示。",
        "is not disclosed.",
    ),
    (
        "stops_at_cap",
        "beyond: {cap: [{effect: service_stops, at_volume: 100 GB}]}",
        "再用 90 GB 就停。停了以后什么时候恢复，未公示。",
        "90 GB",
    ),
    (
        "stops_at_cap",
        "{beyond: {cap: [{effect: service_stops, at_volume: 100 GB}]}, allowances: {data: [{volume: 200 MB, per: month}]}}",
        "再用不到 100 GB 就停。",
        "less than 100 GB after the bundle",
    ),
    (
        "stops_at_cap",
        "beyond: {data: [{amount: 7, unit: yuan, per: 1 GB, rounding: up}]}",
        "再用不到 29 GB 就到 200 元。",
        "less than 29 GB beyond the bundle comes to 200 yuan.",
    ),
    # 3 MB are 24,000 kilobits: 24 s at 1 Mbps, 187.5 s at 128 Kbps
    (
        "throttled",
        "beyond: {throttle: [{above: 20 GB, speed: 1 Mbps}]}",
        "最快也要 24 秒左右。网速什么时候恢复，未公示。",
        "about 24 seconds",
    ),
    ("throttled", "beyond: {throttle: [{above: 20 GB, speed: 128 Kbps}]}", "最快也要 3 分钟左右。", "about 3 minutes"),
    ("throttled", "beyond: {throttle: [{above: 4 GB, speed: 1 Mbps}]}", "给的流量里，只有 4 GB 不变慢。", "only 4 GB is not slowed down."),
    (
        "prepayment_lost",
        'price: {deposits: [{name: {zh: 年费}, amount: 490, unit: yuan, lost_on_leaving: "yes"}]}',
        "最多损失 490 元。",
        "490 yuan",
    ),
    (
        "prepayment_returned_slowly",
        "price: {deposits: [{name: {zh: 预存话费}, amount: 200, unit: yuan, returned_over: 36 months}]}",
        "今天交 200 元，要等 36 个月才还完。",
        "the last part comes back after 36 months.",
    ),
]


@pytest.mark.parametrize(("kind", "fragment", "zh", "en"), FIGURES)
def test_the_worked_example_has_the_plan_s_own_figures(kind: str, fragment: str, zh: str, en: str) -> None:
    _, consequence = the_one(kind, fragment)
    assert zh in consequence.zh
    assert en in consequence.en


@pytest.mark.parametrize(
    ("kbps", "says"),
    [("64 Kbps", "视频看不了"), ("512 Kbps", "图片很慢"), ("1 Mbps", "看视频会卡"), ("5 Mbps", "高清"), ("20 Mbps", "下载")],
)
def test_a_slower_speed_is_said_by_what_still_works(kbps: str, says: str) -> None:
    _, consequence = the_one("throttled", f"beyond: {{throttle: [{{above: 20 GB, speed: {kbps}}}]}}")
    assert says in consequence.zh


def test_every_app_every_province_and_every_excluded_plan_is_named() -> None:
    apps = [f"应用{n}" for n in range(30)]
    sentence, _ = the_one("app_data_only", f"allowances: {{app_data: [{{volume: 1 GB, per: month, apps: [{', '.join(apps)}]}}]}}")
    assert all(app in sentence.zh and app in sentence.en for app in apps)
    numbers = [f"24HE5000{n}" for n in range(10, 30)]
    sentence, _ = the_one("not_combinable", f"exclusions: {{plans: [{', '.join(numbers)}]}}")
    assert all(number in sentence.zh and number in sentence.en for number in numbers)
    offers = "exclusions: {offers: [{zh: 充值返费活动。, en: The top-up offer.}, {zh: 校园优惠}]}"
    sentence, consequence = the_one("not_combinable", offers)
    assert sentence.zh == "不能和“充值返费活动”一起享受。不能和“校园优惠”一起享受。"
    assert sentence.en == "You cannot have it together with “The top-up offer”. You cannot have it together with “校园优惠”."
    assert consequence.zh == "例如两样都想要，只能选一样。"


def test_several_groups_are_never_narrowed_to_one_of_them() -> None:
    found = names("eligibility: {groups: [student, broadband_customer]}")
    assert "only_for_groups" in found
    assert not {"student", "needs_broadband"} & set(found)


def test_a_price_that_falls_later_is_no_rise() -> None:
    steps = "price: {steps: [{amount: 39, unit: yuan, per: month, to_month: 12}, {amount: 19, unit: yuan, per: month, from_month: 13}]}"
    assert "price_steps_up" not in names(steps)
    dated = "price: {steps: [{amount: 39, unit: yuan, per: month}, {amount: 19, unit: yuan, per: month, from_day: 2027-01-01}]}"
    assert "price_from_day" not in names(dated)


def test_what_costs_nothing_and_what_is_not_stated_are_no_limits() -> None:
    assert "billed_beyond" not in names("beyond: {data: [{amount: 0, unit: yuan, per: 1 GB}]}")
    assert "cancel_only_in_shop" not in names("cancelling: {channels: []}")
    assert "cancel_only_in_shop" not in names("cancelling: {channels: not_stated}")
    assert "cancel_only_in_shop" not in names("cancelling: {channels: [every]}")
    assert "cancel_only_in_shop" not in names("cancelling: {channels: [shop, own]}")
    assert "no_rollover" not in names("allowances: {data: none}")
    assert "secondary_sim_limit" not in names("sharing: {secondary_sims: {at_most: not_stated, fee: not_stated}}")


def test_a_plan_without_data_says_that_going_online_costs() -> None:
    sentence, _ = the_one("billed_beyond", "allowances: {data: none}")
    assert sentence.zh.startswith("这个套餐不带流量，上网要另外付钱。")


def test_how_a_part_of_a_unit_is_charged_is_always_said() -> None:
    for rounding, says in {"up": "也按 1 GB 收", "exact": "用多少，收多少", "not_stated": "不够 1 GB 怎么收，未公示"}.items():
        sentence, _ = the_one("billed_beyond", f"beyond: {{data: [{{amount: 5, unit: yuan, per: 1 GB, rounding: {rounding}}}]}}")
        assert says in sentence.zh
