"""Changes between two versions of a plan: what is said, in both languages, and whether it is worse for customers."""

import pytest

from generator.changes.comparison import changes
from generator.changes.effect import Effect
from generator.read.plan_file import Plan
from generator.tariff.language import Language
from site_tests.plan_edits import FULL, laid_over


def told(before: str, after: str, language: Language = Language.ZH) -> list[tuple[str, str]]:
    """What is said between two fragments laid over the sound plan: each sentence with what it means for customers."""
    return [(change.sentence.say(language), change.effect.value) for change in changes(laid_over(before), laid_over(after))]


def price(steps: str) -> str:
    return f"price: {{steps: [{steps}]}}"


LASTING = "{amount: 39.00, unit: yuan, per: month}"
CHEAP_YEAR = "{amount: 19.00, unit: yuan, per: month, to_month: 12}, {amount: 39.00, unit: yuan, per: month, from_month: 13}"

EXAMPLES = {
    "a dearer price": ("", price("{amount: 59.00, unit: yuan, per: month}"), [("价钱：原来每月 39 元；现在每月 59 元。", "worse")]),
    "a price for a year at once that is the same by the month": (
        "",
        price("{amount: 468.00, unit: yuan, per: year}"),
        [("价钱：原来每月 39 元；现在每年 468 元。", "unclear")],
    ),
    "less data": (
        "",
        "allowances: {data: [{volume: 8 GB, per: month, area: mainland}]}",
        [("上网流量：原来每月 10 GB；现在每月 8 GB。", "worse")],
    ),
    "the same data in another unit": (
        "",
        "allowances: {data: [{volume: 10240 MB, per: month, area: mainland}]}",
        [("上网流量：原来每月 10 GB；现在每月 10240 MB。", "neutral")],
    ),
    "more minutes": (
        "",
        "allowances: {voice: {minutes: 150, per: month, area: mainland}}",
        [("打电话：原来每月 100 分钟；现在每月 150 分钟。", "better")],
    ),
    "a term that binds": (
        "",
        "term: {minimum: 12 months, early_termination: [{kind: per_remaining_month, amount: 15.00, unit: yuan}]}",
        [
            ("至少要用多久：原来没有；现在 12 个月。", "worse"),
            ("提前走要付多少：原来没有；现在每差 1 个月付 15 元。", "worse"),
            ("提前走最多付：原来 0 元；现在 180 元。", "worse"),
            ("新增限制“提前走要赔钱”：用满 12 个月前换套餐、转到别家或销号，要赔钱。算法是：每差 1 个月付 15 元。", "worse"),
            ("新增限制“要用满一段时间”：这个套餐要用满 12 个月。", "worse"),
        ],
    ),
    "a way of cancelling less": (
        "",
        "cancelling: {channels: [shop, online]}",
        [("在哪里退：去掉打电话。", "worse")],
    ),
    "every way of cancelling for three": (
        "",
        "cancelling: {channels: [every]}",
        [
            ("在哪里退：去掉网上。", "neutral"),
            ("在哪里退：去掉营业厅。", "neutral"),
            ("在哪里退：去掉打电话。", "neutral"),
            ("在哪里退：新增所有渠道。", "better"),
        ],
    ),
    "three ways of cancelling for every one": (
        "cancelling: {channels: [every]}",
        "",
        [
            ("在哪里退：去掉所有渠道。", "worse"),
            ("在哪里退：新增网上。", "neutral"),
            ("在哪里退：新增营业厅。", "neutral"),
            ("在哪里退：新增打电话。", "neutral"),
        ],
    ),
    "the carrier's own channels for shops and the net": (
        "sale: {channels: [{kind: online}, {kind: shop}]}",
        "sale: {channels: [{kind: own}]}",
        [
            ("在哪里办：去掉网上。", "unclear"),
            ("在哪里办：去掉营业厅。", "unclear"),
            ("在哪里办：新增运营商自己的渠道。", "better"),
        ],
    ),
    "only in a shop": (
        "",
        "cancelling: {channels: [shop]}",
        [
            ("在哪里退：去掉网上。", "worse"),
            ("在哪里退：去掉打电话。", "worse"),
            ("新增限制“要退，只能去店里”：要退，只能去营业厅。", "worse"),
        ],
    ),
    "a slower speed": (
        "",
        "beyond: {throttle: [{above: 20 GB, speed: 1 Mbps, resumes: next_month}]}",
        [
            ("网速会变慢吗：原来没有；现在用到多少以后变慢：20 GB，变慢后最快多少：1 Mbps，什么时候恢复：下个月 1 号恢复。", "worse"),
            ("新增限制“用多了会变慢”：一个月用到 20 GB 以后，最快只有 1 Mbps。", "worse"),
        ],
    ),
    "a province less": (
        "region: {offered_in: [hebei, hunan]}",
        "region: {offered_in: [hebei]}",
        [("在哪里卖：去掉湖南。", "worse")],
    ),
    "a province for the whole country": (
        "",
        "region: {offered_in: [national]}",
        [("在哪里卖：去掉河北。", "neutral"), ("在哪里卖：新增全国。", "better")],
    ),
    "a note in other words": (
        "notes: [{zh: 语音当月用完。}]",
        "notes: [{zh: 语音当月有效。}]",
        [("其他说明：原来“语音当月用完”；现在“语音当月有效”。", "neutral")],
    ),
    "what was disclosed is no longer": (
        "",
        "sharing: {rollover: not_stated}",
        [("没用完的流量：原来没用完就没有了；现在未公示。", "unclear"), ("去掉限制“没用完的流量就没有了”。", "better")],
    ),
    "what was not disclosed costs nothing": (
        "price: {one_time: not_stated}",
        "price: {one_time: none}",
        [("只收一次的钱：原来未公示；现在没有。", "better")],
    ),
    "what was not disclosed costs money": (
        "price: {one_time: not_stated}",
        "price: {one_time: [{amount: 20.00, unit: yuan, name: {zh: 开卡费}}]}",
        [("只收一次的钱：原来未公示；现在“开卡费” 20 元。", "unclear")],
    ),
    "a cheap beginning": (
        "",
        price(CHEAP_YEAR),
        [
            ("价钱：原来每月 39 元；现在头 12 个月每月 19 元，第 13 个月起每月 39 元。", "better"),
            ("按 24 个月算，平均每月：原来 39 元；现在 29 元。", "better"),
            ("新增限制“便宜一阵，以后变贵”：头 12 个月，每月 19 元。第 13 个月起，每月 39 元。", "worse"),
        ],
    ),
    "a cheap beginning for as long as the plan binds": (
        "term: {minimum: 12 months, early_termination: none}",
        f"term: {{minimum: 12 months, early_termination: none}}\n{price(CHEAP_YEAR)}",
        [
            ("价钱：原来每月 39 元；现在头 12 个月每月 19 元，第 13 个月起每月 39 元。", "better"),
            # Over its twelve months alone it would be 19 yuan, as if it stayed so.
            ("按 24 个月算，平均每月：原来 39 元；现在 29 元。", "better"),
            ("新增限制“便宜一阵，以后变贵”：头 12 个月，每月 19 元。第 13 个月起，每月 39 元。", "worse"),
        ],
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_change_is_said_as_it_is_with_figures_and_units(name: str) -> None:
    before, after, expected = EXAMPLES[name]
    assert told(before, after) == expected


def test_a_text_without_a_word_is_said_to_be_blank() -> None:
    assert told("", 'name: {zh: "", en: ""}') == [("名称：原来“安心套餐 39 元”；现在（空白）。", "neutral")]
    assert told("", 'name: {zh: 安心套餐 39 元, en: ""}') == [("名称·英文：原来 Easy plan 39；现在（空白）。", "neutral")]


def test_the_same_is_said_in_english() -> None:
    assert told("", EXAMPLES["a term that binds"][1], Language.EN)[:3] == [
        ("How long you have to stay: before none; now 12 months.", "worse"),
        ("What leaving early costs: before none; now 15 yuan for each month left.", "worse"),
        ("Leaving early costs at most: before 0 yuan; now 180 yuan.", "worse"),
    ]


SAME = {
    "29 yuan in fen": (price("{amount: 29.00, unit: yuan, per: month}"), price("{amount: 2900, unit: fen, per: month}")),
    "29 yuan with fewer digits": (price("{amount: 29.00, unit: yuan, per: month}"), price("{amount: 29, unit: yuan, per: month}")),
    "ways of cancelling in another order": ("", "cancelling: {channels: [phone, shop, online]}"),
    "an internal note": ("", "internal_note: 甲"),
    "a month as one month": (price("{amount: 29.00, unit: yuan, per: month}"), price("{amount: 29.00, unit: yuan, per: 1 month}")),
}


@pytest.mark.parametrize("name", SAME)
def test_the_same_in_other_words_is_no_change(name: str) -> None:
    assert told(*SAME[name]) == []


def test_tiers_in_another_order_are_a_change() -> None:
    first, second = "{amount: 5.00, unit: yuan, per: 1 GB}", "{amount: 3.00, unit: yuan, per: 1 GB, above: 3 GB}"
    ((said, _),) = told(f"beyond: {{data: [{first}, {second}]}}", f"beyond: {{data: [{second}, {first}]}}")
    assert said.startswith("流量用完以后：原来（1）每 1 GB 5 元，（2）每 1 GB 3 元，超出多少以后按这个价：3 GB；现在（1）每 1 GB 3 元，")


def effects(before: Plan, after: Plan) -> dict[str, Effect]:
    return {".".join(map(str, change.path)): change.effect for change in changes(before, after)}


def test_a_price_that_changes_for_the_better_and_the_worse_says_which_is_which() -> None:
    before = laid_over(
        price("{amount: 19.00, unit: yuan, per: month, to_month: 12}, {amount: 39.00, unit: yuan, per: month, from_month: 13}")
    )
    after = laid_over(
        price("{amount: 9.00, unit: yuan, per: month, to_month: 12}, {amount: 49.00, unit: yuan, per: month, from_month: 13}")
    )
    assert effects(before, after) == {"price.steps.0.amount": Effect.BETTER, "price.steps.1.amount": Effect.WORSE}


def test_a_promotion_that_ends_sooner_is_worse_by_the_bills() -> None:
    before, after = laid_over(price(CHEAP_YEAR)), laid_over(price(CHEAP_YEAR.replace("12", "6").replace("13", "7")))
    assert effects(before, after) == {
        "price.steps.0.to_month": Effect.WORSE,
        "price.steps.1.from_month": Effect.WORSE,
        "figures.mean": Effect.WORSE,
    }


def leaving(charges: str) -> Plan:
    return laid_over(f"term: {{minimum: 12 months, early_termination: [{charges}]}}")


def test_another_formula_for_leaving_is_judged_by_what_it_comes_to() -> None:
    months_left = leaving("{kind: per_remaining_month, amount: 10.00, unit: yuan}")
    cheaper, dearer = leaving("{kind: fixed, amount: 10.00, unit: yuan}"), leaving("{kind: fixed, amount: 30.00, unit: yuan}")
    assert set(effects(months_left, cheaper).values()) == {Effect.BETTER}
    assert Effect.WORSE in effects(months_left, dearer).values(), "for those who leave at the end of the term"


def test_a_dearer_tier_beyond_the_bundle_is_worse_although_another_is_cheaper() -> None:
    before = laid_over("beyond: {data: [{amount: 5.00, unit: yuan, per: 1 GB, rounding: up}]}")
    first, second = (
        "{amount: 3.00, unit: yuan, per: 1 GB, rounding: up}",
        "{amount: 8.00, unit: yuan, per: 1 GB, above: 3 GB, rounding: up}",
    )
    after = laid_over(f"beyond: {{data: [{first}, {second}]}}")
    assert effects(before, after) == {"beyond.data.0.amount": Effect.BETTER, "beyond.data.1": Effect.WORSE}


def test_a_cap_that_goes_lets_the_bill_rise() -> None:
    assert effects(laid_over(), laid_over("beyond: {cap: none}"))["beyond.cap"] is Effect.WORSE


def test_a_plan_that_no_one_sells_is_compared_at_once() -> None:
    long = laid_over("term: {minimum: 999 years, early_termination: [{kind: per_remaining_month, amount: 1.00, unit: yuan}]}")
    far = laid_over(
        price("{amount: 1.00, unit: yuan, per: month, to_month: 999998}, {amount: 2.00, unit: yuan, per: month, from_month: 999999}")
    )
    huge = laid_over("allowances: {data: [{volume: 999999 TB, per: month}]}\nbeyond: {data: [{amount: 0.01, unit: yuan, per: 1 KB}]}")
    step = "{{amount: {0}.00, unit: yuan, per: month, from_day: 20{1}-01-01}}"
    many = laid_over(price(", ".join(step.format(number, number % 70 + 26) for number in range(1, 300))))
    tiers = ", ".join(f"{{amount: 5.00, unit: yuan, per: 1 GB, above: {number} GB}}" for number in range(1, 300))
    layered = laid_over(f"beyond: {{data: [{tiers}]}}")
    noted = laid_over("notes: [" + ", ".join(f"{{zh: 第 {number} 条}}" for number in range(600)) + "]")
    for plan in (long, far, huge, many, layered, noted):
        assert changes(laid_over(FULL), plan)
        assert changes(plan, laid_over(FULL))
