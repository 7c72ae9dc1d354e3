"""The plain-language check: its four levels, what each lets through, where it cuts, and the sentence that it offers instead."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.findings import Severity
from generator.judge.examples import read_example
from generator.judge.rulebook import Example, rulebook
from generator.judge.wording.cutting import cuts, han_count
from generator.judge.wording.insiders import KNOWN_LETTERS, PLAIN
from generator.judge.wording.levels import Level
from generator.judge.wording.topics import TOPICS, topic_of
from generator.show.pages import rules
from generator.tariff.glossary import explained_words, terms
from generator.tariff.language import Language
from generator.tariff.restrictions import kinds
from site_tests.rendered import real_site, rendered

E, W, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
LEVELS = {
    "absolute-wording": Level.REFUSE,
    "final-interpretation": Level.REFUSE,
    "cancel-any-time-unsupported": Level.NEEDS_FACT,
    "free-claim-unexplained": Level.NEEDS_FACT,
    "nationwide-claim-unsupported": Level.NEEDS_FACT,
    "no-charge-claim-unsupported": Level.NEEDS_FACT,
    "no-throttle-claim-unexplained": Level.NEEDS_FACT,
    "unlimited-without-throttle": Level.NEEDS_FACT,
    "use-freely-claim-unsupported": Level.NEEDS_FACT,
    "vague-wording": Level.VAGUE,
    "term-not-explained": Level.EXPLAIN,
    "throttle-named-without-figures": Level.EXPLAIN,
}
WORDING = (*LEVELS, "sentence-too-long", "text-too-long")
EACH_RULE = pytest.mark.parametrize(("name", "level"), LEVELS.items(), ids=LEVELS)
LONGEST_PAUSE = 50


def note(text: str) -> str:
    return f"notes: [{{zh: '{text}'}}]"


def found(fragment: str, names: tuple[str, ...] = WORDING) -> list[tuple[str, Severity, str, str]]:
    """What the wording rules find in an example: rule, severity, message and mend in Chinese."""
    read = read_example(Example((fragment,)))
    rules = [rulebook()[name] for name in names]
    return [
        (rule.id, fault.severity or rule.severity, fault.message.zh, (fault.mend or rule.mend).zh)
        for rule in rules
        for fault in rule.check(read.plans[0], read.setting)
    ]


@cache
def rules_pages(root: Path, as_of: date) -> dict[str, str]:
    """The rendered pages of all rules, in both languages."""
    site = real_site(root, as_of)
    return {address: html for language in Language for address, html in rendered(site, language, (rules.PAGE_TYPE,)).items()}


def severities(fragment: str, name: str) -> list[Severity]:
    return [severity for _, severity, _, _ in found(fragment, (name,))]


# --- levels ---------------------------------------------------------------------------------------


@EACH_RULE
def test_a_rule_names_its_level_on_its_page_and_in_its_messages(name: str, level: Level, repo_root: Path, as_of: date) -> None:
    pages = rules_pages(repo_root, as_of)
    assert f"级别：{level.text.zh}。" in pages[f"rules/{name}.html"]
    assert f"Level: {level.text.en.lower()}." in pages[f"en/rules/{name}.html"]
    told = found(rulebook()[name].bad.plans[0], (name,))
    assert told
    assert all(message.startswith(f"{level.text.zh}：") for _, _, message, _ in told)


@EACH_RULE
def test_a_level_has_the_weight_that_fits_it(name: str, level: Level) -> None:
    fits = {Level.REFUSE: {E}, Level.NEEDS_FACT: {E, W}, Level.VAGUE: {W}, Level.EXPLAIN: {INFO}}
    assert rulebook()[name].severity in fits[level]


@pytest.mark.parametrize(
    "words", ["永久免费", "终身免费", "绝对够用", "没有任何费用", "最低价", "史上最低", "全网最低", "限时疯抢", "最终解释权归本公司"]
)
def test_what_no_fact_can_bear_out_is_an_error(words: str) -> None:
    told = found(note(f"本套餐{words}。"), ("absolute-wording", "final-interpretation"))
    assert [severity for _, severity, _, _ in told] == [E]
    assert told[0][2].startswith("不能写：")


@pytest.mark.parametrize(
    "words",
    [
        "视频、音乐等权益",
        "以公告为准",
        "详询客服",
        "详见公告",
        "请咨询客服",
        "视情况收",
        "原则上不退",
        "按有关规定办",
        "其他规则参考《入网协议》",
        "按现行已公示资费收",
    ],
)
def test_vague_words_are_a_warning(words: str) -> None:
    assert severities(note(words), "vague-wording") == [W]


TERM = "term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 100, unit: yuan}]}"
HOME = "allowances: {data: [{volume: 10 GB, per: month, area: AREA}], voice: none}"
ONCE = "price: {one_time: [{amount: 50, unit: yuan, name: {zh: 开卡费}}]}"
STEPS = "price: {steps: [{amount: 19, unit: yuan, per: month, to_month: 12}, {amount: 39, unit: yuan, per: month, from_month: 13}]}"
FACTS = [
    # rule, text, the fields beside it, what is found
    ("cancel-any-time-unsupported", "随时可以退订", "", []),
    ("cancel-any-time-unsupported", "随时退订", TERM, [E]),
    ("cancel-any-time-unsupported", "随时退订", "term: {minimum: none, early_termination: not_stated}", [W]),
    ("cancel-any-time-unsupported", "随时取消", "term: {minimum: not_stated, early_termination: none}", [W]),
    ("cancel-any-time-unsupported", "随时取消", "term: {early_termination: [{kind: fixed, amount: 100, unit: yuan}]}", [E]),
    ("cancel-any-time-unsupported", "合约期内不可随时退订", TERM, []),
    ("cancel-any-time-unsupported", "可以随时查话费", TERM, []),
    ("nationwide-claim-unsupported", "流量全国通用", "", []),
    ("nationwide-claim-unsupported", "流量全国通用", HOME.replace("AREA", "province"), [E]),
    ("nationwide-claim-unsupported", "流量全国通用", HOME.replace("AREA", "not_stated"), [W]),
    ("nationwide-claim-unsupported", "全国都有营业厅", HOME.replace("AREA", "province"), []),
    ("no-charge-claim-unsupported", "不收取任何费用", "", []),
    ("no-charge-claim-unsupported", "不收取任何费用", ONCE, [W]),
    ("no-charge-claim-unsupported", "无其他费用", "price: {deposits: not_stated}", [W]),
    ("no-charge-claim-unsupported", "来电不收费", ONCE, []),
    ("free-claim-unexplained", "仅需 19 元", "", [W]),
    ("free-claim-unexplained", "仅需 19 元", STEPS, []),
    ("free-claim-unexplained", "赠送视频会员", STEPS, [W]),
    ("use-freely-claim-unsupported", "全国流量畅享", "", []),
    ("use-freely-claim-unsupported", "全国流量畅享", "beyond: {throttle: not_stated}", [W]),
    ("throttle-named-without-figures", "达量后限速", "", []),
    ("throttle-named-without-figures", "达量后限速", "beyond: {throttle: [{above: 20 GB, speed: 1 Mbps}]}", [INFO]),
    ("throttle-named-without-figures", "20 GB 达量限速", "beyond: {throttle: [{above: 20 GB, speed: 1 Mbps}]}", []),
]


@pytest.mark.parametrize(("rule", "text", "fields", "told"), FACTS)
def test_a_claim_stands_where_the_typed_fields_bear_it_out(rule: str, text: str, fields: str, told: list[Severity]) -> None:
    assert severities(f"{note(text)}\n{fields}", rule) == told


def test_a_name_that_says_use_freely_is_only_a_note():
    silent = "name: {zh: 畅享套餐 39 元}\nbeyond: {data: not_stated, throttle: not_stated, cap: none}"
    assert severities(silent, "use-freely-claim-unsupported") == [INFO]
    assert not severities("name: {zh: 畅享套餐 39 元}\nbeyond: {throttle: not_stated}", "use-freely-claim-unsupported")


# --- terms ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("欠费后单停。", ["单停"]),
        ("欠费后单停（打不出，还能接）。", []),
        ("单停就是打不出，还能接。", []),
        ("送的“网内畅听包”每月 5 元。", []),
        ("定向流量用完，按套外资费收，达量限速，也能携号转网。", []),
        ("要用 PCRF 开通。", ["PCRF"]),
        ("要用 PCRF（网速开关）开通。", []),
        ("VIP 会员和 IPTV 都能看。", []),
        ("每月 20GB，网速 300M。", []),
    ],
)
def test_a_term_that_neither_the_glossary_nor_the_text_explains_is_a_note(text: str, words: list[str]) -> None:
    told = found(note(text), ("term-not-explained",))
    assert [re.search("“(.+?)”", message)[1] for _, _, message, _ in told] == words


def test_words_with_plain_ones_instead_are_in_no_glossary_and_need_none():
    assert not set(PLAIN) & explained_words(), "what the glossary explains is linked, and never found"
    assert not KNOWN_LETTERS & set(PLAIN)
    for word, plain in PLAIN.items():
        assert not found(note(f"办了以后，{plain.zh}。")), f"the words instead of {word} are no better"


def test_the_glossary_itself_is_plain():
    faults = [f"{term.anchor}: {one}" for term in terms() for one in found(note(term.meaning.zh)) if one[0] in LEVELS]
    assert not [fault for fault in faults if "free-claim" not in fault]


# --- cutting --------------------------------------------------------------------------------------


def test_a_long_sentence_is_told_with_the_places_to_cut():
    told = found(
        note("流量只能由本人在国内使用，不能转给家里人或者单位里的同事使用（包括同一个账户下面的人），当月没有用完的那些到了月底全部作废。")
    )
    assert [(rule, severity) for rule, severity, _, _ in told] == [("sentence-too-long", W)]
    assert told[0][3].endswith("在“本人在国内使用，”后面断开；在“账户下面的人），”后面断开"), "no cut inside brackets"


def test_a_sentence_without_a_pause_is_to_be_written_anew():
    assert "没有可以断开的地方" in found(note("一" * 51))[0][3]


@given(clauses=st.lists(st.integers(min_value=1, max_value=28), min_size=2, max_size=12))
def test_the_pieces_of_a_cut_sentence_are_short(clauses: list[int]) -> None:
    sentence = "，".join("字" * length for length in clauses)
    if han_count(sentence) <= LONGEST_PAUSE:
        return
    told = cuts(sentence)
    assert told
    assert all(place.endswith("，") and place in sentence for place in told)
    assert len(told) < len(clauses)


# --- the sentence offered -------------------------------------------------------------------------

OFFERS = {
    # topic: a vague text about it, the fields beside it, the sentence offered
    "beyond.throttle": (
        "达量后限速，详询客服。",
        "beyond: {throttle: [{above: 20 GB, speed: 1 Mbps}]}",
        "一个月用到 20 GB 以后，最快只有 1 Mbps。",
    ),
    "beyond.cap": ("封顶后详询客服。", "", "一个月套餐外的费用到 200 元，就停止上网。"),
    "beyond.data": ("套外资费详见公告。", "", "流量用完还能上网，但要另外付钱。每 1 GB 收 5 元。不够 1 GB，也按 1 GB 收。"),
    "allowances.app_data": (
        "定向流量范围以公告为准。",
        "allowances: {app_data: [{volume: 20 GB, per: month, apps: [抖音, 腾讯视频], area: mainland}]}",
        "有 20 GB 流量，只能在指定的 App 里用。能用的 App：抖音、腾讯视频。",
    ),
    "sharing.rollover": ("流量结转详询客服。", "sharing: {rollover: next_month}", "没用完的，下个月还能用一个月。"),
    "price.first_month": ("首月资费以公告为准。", "", "首月用几天，收几天的钱。"),
    "term.early_termination": (
        "违约金以协议为准。",
        TERM,
        "用满 12 个月前换套餐、转到别家或销号，要赔钱。算法是：什么时候退都要付 100 元。",
    ),
    "term.minimum": ("合约期详询客服。", TERM, "这个套餐要用满 12 个月。"),
    "term.at_expiry": ("到期后以公告为准。", "", "到期不说话，就自动再续 24 个月。"),
    "term.validity": ("有效时间详见公告。", "", "这个套餐管 24 个月。"),
    "price.minimum_spend": (
        "最低消费详询客服。",
        "price: {minimum_spend: {amount: 58, unit: yuan, per: month}}",
        "最少每月 58 元，用不完也要付。",
    ),
    "sharing.secondary_sims": (
        "副卡详询客服。",
        "sharing: {secondary_sims: {at_most: 2, fee: {amount: 10, unit: yuan, per: month}}}",
        "副卡最多办 2 张。每张每月 10 元。",
    ),
    "cancelling.channels": ("退订详询客服。", "", "在这些地方能退：网上、营业厅、打电话。"),
    "price.deposits": ("预存多少详询客服。", "", "不用先存钱。"),
    "exclusions": (
        "互斥活动以公告为准。",
        "exclusions: {offers: [{zh: 校园优惠}]}",
        "不能和“校园优惠”一起享受。",
    ),
    "sale.takes_effect": ("生效时间详询客服。", "", "办了以后，下个月 1 号开始。"),
    "allowances.data": ("国内怎么用，详询客服；国内范围详见公告。", "", "只能在中国大陆用的：10 GB 流量、100 分钟电话。"),
    "eligibility": ("适用对象详询客服。", "eligibility: {age: {minimum: 60}}", "满 60 岁，才能办。"),
    "sale.channels": ("渠道详询客服。", "", "在这些地方能办：网上、营业厅。"),
    "price.steps": ("资费以公告为准。", STEPS, "头 12 个月，每月 19 元。第 13 个月起，每月 39 元。"),
}


def test_every_topic_has_a_row():
    assert set(OFFERS) == {topic.field for topic in TOPICS}
    assert all(kind in kinds() for topic in TOPICS for kind in topic.kinds)


@pytest.mark.parametrize(("field", "row"), OFFERS.items(), ids=OFFERS)
def test_the_sentence_offered_is_right_for_the_plan_and_plain_itself(field: str, row: tuple[str, str, str]) -> None:
    text, fields, sentence = row
    told = found(f"{note(text)}\n{fields}", ("vague-wording",))
    mends = [mend for _, _, _, mend in told]
    assert len(mends) == 1
    assert mends[0].startswith("把 zh 里说“"), field
    assert mends[0].endswith(f"的那句改成：“{sentence}”"), field
    assert not found(f"{note(sentence)}\n{fields}"), "the plain sentence trips the check itself"


@pytest.mark.parametrize(
    ("text", "fields", "field"),
    [
        ("合约期详询客服。", "term: {minimum: not_stated}", "term.minimum"),
        ("违约金以协议为准。", "term: {early_termination: not_stated}", "term.early_termination"),
        ("达量后限速，详询客服。", "beyond: {throttle: not_stated}", "beyond.throttle"),
        ("定向流量范围以公告为准。", "allowances: {app_data: [{volume: 1 GB, per: month, apps: not_stated}]}", "allowances.app_data"),
        ("首月怎么收详询客服。", "price: {first_month: not_stated}", "price.first_month"),
        ("最低消费详询客服。", "price: {minimum_spend: not_stated}", "price.minimum_spend"),
    ],
)
def test_where_the_field_does_not_say_it_is_to_be_filled_first(text: str, fields: str, field: str) -> None:
    assert found(f"{note(text)}\n{fields}", ("vague-wording",))[0][3].startswith(f"先填 {field}，")


def test_a_sentence_that_the_check_would_refuse_is_not_offered():
    quoting = "exclusions: {offers: [{zh: 其他优惠，以公告为准}]}"
    plan = read_example(Example((quoting,))).plans[0]
    exclusions = next(topic for topic in TOPICS if topic.field == "exclusions")
    assert exclusions.sentence(plan) is None
    told = found(f"{note('互斥活动详询客服。')}\n{quoting}", ("vague-wording",))
    assert "先填 exclusions，再在 zh 里照它改写，或删去" in [mend for _, _, _, mend in told]


def test_a_name_is_not_replaced_by_a_sentence():
    told = found("name: {zh: 不限速套餐 39 元}\nbeyond: {throttle: [{above: 20 GB, speed: 1 Mbps}]}", ("unlimited-without-throttle",))
    assert told[0][3] == "从 name 的 zh 里去掉“不限速”；页面会写：“一个月用到 20 GB 以后，最快只有 1 Mbps。”"


@pytest.mark.parametrize(
    ("text", "word", "field"),
    [
        ("首月按天折算，违约金详询客服。", "详询", "term.early_termination"),
        ("违约金要付。首月详询客服。", "详询", "price.first_month"),
        ("关于副卡，详询客服。", "详询", "sharing.secondary_sims"),
        ("详询客服。", "详询", None),
        ("违约金要付。详询客服。", "详询", None),
        ("合约期 36 个月（实际资费以协议为准），在网要满。", "以协议为准", "price.steps"),
        ("买手机的券（具体机型以营业厅为准），过期作废。", "以营业厅为准", None),
        ("办理成功后发券，活动内容以公告为准。", "以公告为准", None),
        ("首月收费和违约金，请致电 10086 详询。", "详询", "term.early_termination"),
    ],
)
def test_the_clause_round_the_words_tells_what_they_are_about(text: str, word: str, field: str | None) -> None:
    place = text.index(word)
    topic = topic_of(text, place, place + len(word))
    assert (topic and topic.field) == field
