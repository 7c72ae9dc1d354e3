"""The texts of a plan: that all of them are found, and what the rules about wording, names and numbers see in them."""

import sys
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from types import UnionType
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

import pytest
import yaml
from pydantic import PlainValidator

from generator.claims.pattern import Pattern
from generator.claims.pattern_index import PATTERNS
from generator.findings import Severity
from generator.judge.examples import _over, _sound, read_example
from generator.judge.rulebook import Example, rulebook
from generator.judge.sketch import sketch_of
from generator.judge.telephone import PUBLIC_NUMBERS, private_contacts, telephone_numbers
from generator.judge.texts import PlanText, _text_fields, _walked, texts_of
from generator.read.format_faults import dataclasses_in
from generator.read.plan_file import Plan
from generator.read.yaml_reader import read_yaml
from generator.tariff.filed import FiledText
from generator.tariff.language import Language
from generator.tariff.prose import Prose
from generator.tariff.restrictions import kinds

E, W, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

# Every place of the format where a carrier may write freely, each with a text of its own. A new field that
# holds prose makes the test below fail until it stands here, and needs no change in any rule.
EVERYWHERE = """
name: {zh: 名称 39 元, en: Name}
disclosure: {attested_by: {zh: 资费部门, en: Office}}
sale: {channels: [{kind: shop}, {kind: agent, name: {zh: 代理店, en: Agent}, badge: DLS-1}]}
price:
  one_time: [{amount: 10.00, unit: yuan, name: {zh: 补卡费, en: Card}}]
  deposits: [{amount: 50.00, unit: yuan, name: {zh: 预存款, en: Deposit}, returned_over: 10 months, lost_on_leaving: "no"}]
  third_party: [{amount: 2.00, unit: yuan, per: month, name: {zh: 彩铃, en: Ring-back}}]
allowances:
  data: [{volume: 10 GB, per: month, area: mainland, hours: {zh: 夜里, en: At night}}]
  app_data: [{volume: 1 GB, per: month, apps: [应用甲, 应用乙], area: mainland}]
  other: [{zh: 来电显示, en: Caller display}]
term:
  minimum: 12 months
  early_termination: [{kind: benefits_repaid, benefit: {zh: 优惠额, en: Benefit}}]
  at_expiry: {kind: reverts, to: {zh: 恢复原价, en: Full price}}
cancelling: {how: {zh: 怎么退, en: How}}
eligibility: {needs: [{zh: 办理条件, en: Condition}]}
exclusions: {plans: [26HE200009], offers: [{zh: 互斥活动, en: Offer}]}
restrictions:
  - {kind: other, limit: {zh: 其他限制, en: Limit}, example: {zh: 一个例子, en: Example}}
  - {kind: handset_tie, device: {zh: 指定的手机, en: Phone}, charge_on_leaving: not_stated}
notes: [{zh: 说明, en: Note}]
internal_note: 内部备注
"""
COPY = (
    "remove: [disclosure.published_on, disclosure.attested_by]\n"
    "disclosure: {kind: transcription, seen_on: 2026-07-07, source_url: 'https://www.10086.cn/'}\n"
)


def plan_of(*fragments: str) -> Plan:
    return read_example(Example(("\n".join(fragments),))).plans[0]


def found(fragment: str, rule: str = "") -> list[tuple[str, Severity, str]]:
    """What every rule about one plan, or one of them, finds: rule, severity, place."""
    read = read_example(Example((fragment,)))
    return [
        (one.id, fault.severity or one.severity, ".".join(map(str, fault.path)))
        for one in rulebook().values()
        if one.check is not None and rule in {"", one.id}
        for fault in one.check(read.plans[0], read.setting)
    ]


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def text_of(text: str) -> PlanText:
    """A text as it would be if the reader let every character through."""
    return texts_of(replace(plan_of(), notes=(Prose(zh=text),)))[-1]


def note(text: str) -> str:
    return f"notes: [{{zh: {quoted(text)}}}]"


def named(text: str) -> str:
    return f"name: {{zh: {quoted(text)}}}"


# --- finding the texts ------------------------------------------------------------------------------


def test_every_text_of_a_plan_is_found_in_the_order_of_the_format():
    told = [text.text for text in texts_of(plan_of(EVERYWHERE)) if text.language is not Language.EN]
    assert told == [
        "名称 39 元", "资费部门", "代理店", "DLS-1", "补卡费", "预存款", "彩铃", "夜里", "应用甲", "应用乙", "来电显示",
        "优惠额", "恢复原价", "怎么退", "办理条件", "26HE200009", "互斥活动", "其他限制", "一个例子", "指定的手机", "说明",
    ]  # fmt: skip


def test_a_text_in_english_is_found_beside_the_chinese_one():
    told = {text.path[:-1]: text.language for text in texts_of(plan_of(EVERYWHERE)) if text.language is Language.EN}
    chinese = {text.path[:-1] for text in texts_of(plan_of(EVERYWHERE)) if text.language is Language.ZH}
    assert set(told) == chinese


def test_the_note_for_the_carriers_own_staff_is_no_text_for_readers():
    assert not [text for text in texts_of(plan_of(EVERYWHERE)) if "内部" in text.text]


def test_no_field_for_free_text_is_missing_above():
    shown = {path_of(text.path) for text in (*texts_of(plan_of(EVERYWHERE)), *texts_of(plan_of(COPY)))}
    owed = {
        f"{part.__name__}.{field.name}"
        for part in parts_of_the_format()
        for field in fields(part)
        if field.name != "internal_note" and holds_free_text(get_type_hints(part, include_extras=True)[field.name])
    }
    here = {f"{part}.{name}" for part, name in shown}
    assert here == owed, f"lay a text for each of these over the plan above: {sorted(owed - here)}; gone: {sorted(here - owed)}"


def path_of(path: tuple[str | int, ...]) -> tuple[str, str]:
    """The part of the format and the field that a path ends in; the language of a prose is left off."""
    here: object = plan_of(COPY if path[-1] == "source_url" else EVERYWHERE)
    owner, field = "", ""
    for step in path:
        if isinstance(here, Prose):
            break
        if isinstance(step, str):
            owner, field = type(here).__name__, step
            here = getattr(here, step)
        else:
            assert isinstance(here, tuple)
            here = here[step]
    return owner, field


@cache
def parts_of_the_format() -> frozenset[type]:
    waiting: list[type] = [Plan, *(kind for kind in kinds().values() if kind.written)]
    seen: set[type] = set()
    while waiting:
        part = waiting.pop()
        if part not in seen and part not in {Prose, FiledText}:
            seen.add(part)
            hints = get_type_hints(part, include_extras=True)
            waiting += [
                inner for field in fields(part) if not read_by_hand(hints[field.name]) for inner in dataclasses_in(hints[field.name])
            ]
    return frozenset(seen)


def read_by_hand(annotation: object) -> bool:
    """Whether a value is read from one word by a reader of its own, and so is no free text."""
    if get_origin(annotation) is Annotated:
        return any(isinstance(part, PlainValidator) for part in get_args(annotation)) or read_by_hand(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType, tuple}:
        return any(read_by_hand(part) for part in get_args(annotation))
    return False


def holds_free_text(annotation: object) -> bool:
    if annotation in {str, Prose}:
        return True
    if read_by_hand(annotation) or get_origin(annotation) is Literal:
        return False
    inner = get_args(annotation)[:1] if get_origin(annotation) is Annotated else get_args(annotation)
    return any(holds_free_text(part) for part in inner)


@dataclass(frozen=True)
class Inner:
    kind: Literal["inner"]
    saying: Prose | None


@dataclass(frozen=True)
class Outer:
    number: int
    inners: tuple[Inner, ...]
    tag: str


def test_a_part_that_the_format_does_not_know_yet_is_walked_too():
    outer = Outer(1, (Inner("inner", None), Inner("inner", Prose(zh="新字段"))), "标签")
    assert [(text.path, text.text) for text in _walked(outer, ())] == [(("inners", 1, "saying", "zh"), "新字段"), (("tag",), "标签")]
    assert _text_fields(Outer) == ("inners", "tag")
    assert is_dataclass(Inner)
    assert _text_fields(Inner) == ("saying",)


def test_each_text_has_its_place_in_the_file():
    tree = _over(_sound("sound_plan.yml"), EVERYWHERE)
    written = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_style='"', width=1000).encode()
    lines = written.decode().splitlines()
    for text in texts_of(plan_of(EVERYWHERE)):
        assert f'"{text.text}"' in lines[read_yaml(written).position(text.path).line - 1]


def test_two_plans_one_after_the_other_keep_their_own_texts():
    first = plan_of(note("甲"))
    second = replace(first, notes=(Prose(zh="乙"),))
    assert [texts_of(plan)[-1].text for plan in (first, second, first)] == ["甲", "乙", "甲"]
    assert texts_of(first) is texts_of(first)


def test_texts_that_words_stand_in_are_found_by_those_words():
    plans = [plan for rule in rulebook().values() for example in (rule.bad, rule.good) for plan in read_example(example).plans]
    modules = [module for name, module in sys.modules.items() if name.startswith("generator.judge.")]
    patterns = {one for module in modules for one in vars(module).values() if isinstance(one, Pattern)}
    for words in patterns:
        PATTERNS.number_of(words)
    passed_over = 0
    for plan in [*plans, plan_of(note("1、免费。2、免费。" + "=" * 30 + "不限速")), plan_of(note("免费，￥9（不限速）"))]:
        texts = texts_of(plan)
        for words in patterns:
            if texts_of(plan, words) != texts:
                passed_over += 1
                assert texts_of(plan, words) == ()
                assert not any(words.search(text.folded) for text in texts), words
    assert passed_over > len(patterns)


def test_a_folded_text_has_narrow_signs_and_the_same_length():
    text = text_of("“畅享”（2026）：１３８＝ＡＢ\u3000①")
    assert text.folded == "“畅享”(2026):138=AB ①"
    assert len(text.folded) == len(text.text)


def test_sentences_end_at_full_stops_and_lines():
    text = texts_of(plan_of('notes: [{zh: "一。二；三！\\n四 0.5 元"}]'))[-1]
    assert text.sentences == ("一", "二", "三", "四 0.5 元")


# --- telephone numbers ------------------------------------------------------------------------------

NUMBERS = [
    ("退订请致电 400-765-4321。", ["4007654321"]),
    ("请打 800 765 4321 找我们", ["8007654321"]),
    ("四零零-七六五-四三二一", ["4007654321"]),
    ("客服热线：１２３４５６", ["123456"]),
    ("拨打一零一零一", ["10101"]),
    ("加我 139 1234 5678", ["13912345678"]),
    ("13912345678", ["13912345678"]),
    ("1 3 9 1 2 3 4 5 6 7 8", ["13912345678"]),
    ("+86 139-1234-5678", ["13912345678"]),
    ("008613912345678", ["13912345678"]),
    ("（0311）8765 4321", ["031187654321"]),
    ("010-87654321", ["01087654321"]),
    ("拨打 10086、10010 或 10100", ["10086", "10010", "10100"]),
    ("拨打 10086-1 转人工", ["10086"]),
    ("发送 QX 至 10657001", ["10657001"]),
    ("编辑短信 1001 发送到 10086", ["10086"]),
    ("拨打 *139# 查询", ["*139#"]),
    ("call 10100 for help", ["10100"]),
    ("咨询 10086 后再打 10100", ["10086", "10100"]),
]
NO_NUMBERS = [
    "每月 10000 分钟通话，12000MB 流量，超出后 0.15 元/分钟。",
    "10000分钟",
    "12000MB",
    "新档 10001",
    "方案编号 24JT207632",
    "拨打国内电话 100 分钟，月租 39 元",
    "客服可以帮您办 139 元套餐",
    "热线服务 24 小时，2026 年 1 月 1 日起",
    "联系营业厅，2026-01-01 前办",
    "电话费 100、200、300 元三档",
    "来电显示 5 元/月",
    "拨打电话每分钟 0.1500 元",
    "二零二六年一月一日",
    "400-500-6000 元的合约",
    "含 15-20-30-50-100M 宽带",
    "10.20.30.40.50 元",
    "月费分 13-19-29-39-129 几种",
    "划拨-1479",
    "https://www.10086.cn/a/13912345678",
    "1. 来电免费* 2. C++ & A_B_C 100% #5 ~约~ $5$ :ok: (c) 'x' ^2^",
]


@pytest.mark.parametrize(("text", "numbers"), NUMBERS)
def test_a_number_is_found_however_it_is_written(text, numbers):
    assert list(telephone_numbers(text_of(text).folded)) == numbers


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_only_looks_like_a_number_is_none(text):
    assert not list(telephone_numbers(text))


def test_where_ways_to_cancel_are_listed_a_bare_number_counts():
    assert list(telephone_numbers("App、10101、营业厅", about_calling=True)) == ["10101"]
    assert not list(telephone_numbers("App、10101、营业厅"))
    assert not list(telephone_numbers("满 100 元，12000 分钟，2027 年前", about_calling=True))


@pytest.mark.parametrize("text", ["微信：abc_12345", "加微信 ab-12345", "VX abc12345", "QQ 123456789", "QQ群：123456789"])
def test_a_private_contact_is_found(text):
    assert list(private_contacts(text_of(text).folded))


@pytest.mark.parametrize("text", ["微信公众号“某某助手”", "微信小程序", "QQ音乐 100GB", "QQ 10000 分钟", "微信、QQ 两个 App", "微信支付"])
def test_an_app_is_no_private_contact(text):
    assert not list(private_contacts(text))


@pytest.mark.parametrize("number", ["10086", "10080", "10085", *sorted(PUBLIC_NUMBERS)])
def test_the_carriers_own_numbers_and_public_services_may_be_named(number):
    assert not found(note(f"可以打 {number} 电话。请拨打 {number}。"), "unregistered-number")


@pytest.mark.parametrize(
    "fragment", ["cancelling: {how: {zh: '退订：App、10101、营业厅'}}", named("安心套餐（热线 10010）"), note("请拨 10100")]
)
def test_another_number_withholds_the_plan(fragment):
    assert [severity for _, severity, _ in found(fragment, "unregistered-number")] == [E]


# --- addresses, markup, formulas ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "http://evil.example/",
        "https://www.10086.cn@evil.example/",
        "https://www.10086.cn.evil.example/",
        "https://wap.10086.cn/",
        "www.10086.com.cn",
        "10086.cn",
        "kefu@evil.example",
        "ftp://www.10086.cn/",
        "javascript:alert(1)",
        "data:text/html,x",
        "tel:10100",
    ],
)
def test_an_address_that_is_not_registered_withholds_the_plan(address):
    assert ("unregistered-address", E, "notes.0.zh") in found(note(f"见 {address} 页面"))


@pytest.mark.parametrize(
    "text", ["见 https://www.10086.cn/a?b=1#c。", "见 www.10086.cn", "WWW.10086.CN", "Data: 5 GB", "每月 0.5 元", "App Store", "v2.0.1"]
)
def test_a_registered_site_and_no_site_at_all_are_taken(text):
    assert not found(note(text), "unregistered-address")


REFUSED = [
    "安心<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</div>",
    "<!-- x --!><b>",
    "说明{: onclick=alert(1) }",
    '--8<-- "secret.txt"',
    "---\ntemplate: 404.html\n---",
    "{{ config.site_dir }}",
    "{% for x in y %}",
    "${x}",
    '=HYPERLINK("x","退费")',
    "+cmd|calc!A0",
    "@SUM(A1)",
    "-1+1",
    " =1+1",
    "＝1+1",
    "]]></content>",
    "说明]]",
    "说明 --> 完",
    "[退费](某处)",
    "&lt;script&gt;",
    "&#60;b&#62;",
    "[退费](javascript:alert(1))",
    "![x](y)",
    "`code`",
    "甲|乙",
    "39\\49",
]
TAKEN = [
    "每月 10000 分钟通话与 12000MB 流量，超出后 0.15 元/分钟。",
    "“畅享”套餐（2026 版）：月费 39 元/月；首月按天折算——见协议第 3.2 条！",
    "1. 来电免费* 2. C++ & A_B_C 100% #5 ~约~ $5$ :ok: (c) 'x' ^2^",
    "第一行：说明\n第二行：说明",
    "用的次序：结转流量>当月流量；零下 −5℃ 也能用。",
    "剩余 <=6 个月，收 1 个月的钱；<6个月也一样",
    "手机上网包[2022版]",
    "A&B 两家店",
]


@pytest.mark.parametrize("text", REFUSED)
@pytest.mark.parametrize("place", ["name: {zh: @}", "notes: [{zh: 说明, en: @}]", "restrictions: [{kind: other, limit: {zh: @}}]"])
def test_code_in_a_text_withholds_the_plan(text, place):
    tree = yaml.safe_dump(text, allow_unicode=True, default_style='"', width=1000).strip()
    told = {rule for rule, severity, _ in found(place.replace("@", tree)) if severity is E}
    assert told & {"markup-in-text", "text-starts-like-a-formula"}


@pytest.mark.parametrize("text", TAKEN)
def test_plain_punctuation_is_taken(text):
    tree = yaml.safe_dump(text, allow_unicode=True, default_style='"', width=1000).strip()
    assert not [one for one in found(f"notes: [{{zh: {tree}}}]") if one[1] is E]


def test_a_wide_sign_begins_a_formula_too():
    read = read_example(Example(("",)))
    wide = replace(read.plans[0], notes=(Prose(zh="＠SUM(A1)"),))
    assert list(rulebook()["text-starts-like-a-formula"].check(wide, read.setting))


@pytest.mark.parametrize("text", ["", " ", "—", "/", "……", "（）"])
def test_a_text_without_a_letter_is_blank(text):
    assert ("blank-text", E, "notes.0.zh") in found(note(text))


# --- prices and networks in names -------------------------------------------------------------------

YEARLY = "price: {steps: [{amount: 360.00, unit: yuan, per: year}]}"
DAILY = "price: {steps: [{amount: 1.94, unit: yuan, per: day}]}"
STEPS = "price: {steps: [{amount: 19.00, unit: yuan, per: month, to_month: 12}, {amount: 39.00, unit: yuan, per: month, from_month: 13}]}"
ONCE = "price: {steps: [{amount: 10.00, unit: yuan, per: once}]}"

PRICES = [
    # name, other fields, whether it contradicts
    ("安心套餐 39 元", "", False),
    ("安心套餐39.00元/月", "", False),
    ("安心套餐 40 元", "", True),
    ("家庭套餐1000M宽带40元/月", "", True),
    ("￥40 套餐", "", True),
    ("10元100分钟包", ONCE, False),
    ("20元100分钟包", ONCE, True),
    ("充100元返100元", "", False),
    ("预存 200 元合约", "", False),
    ("购机直降 800 元", "", False),
    ("优惠合约（保底 99 元）", "", False),
    ("300元档", "", False),
    ("10-30元自由选", "", False),
    ("10元至30元自由选", "", False),
    ("129元套餐专属流量包", "", False),
    ("99元全家套餐7折", "", False),
    ("通话模组（0.19元/分钟）", "", False),
    ("0元调测费", "", False),
    ("校园套餐（0元/月）", "", True),
    ("包年360元", "", True),
    ("包年 468 元", "", False),
    ("年费 360 元", YEARLY, False),
    ("每月 30 元", YEARLY, False),
    ("每月 40 元", YEARLY, True),
    ("畅享 59 元", DAILY, False),
    ("畅享 79 元", DAILY, True),
    ("特惠 79 元", "", True),
    ("月享 79 元话费", "", False),
    ("前一年 19 元", STEPS, False),
    ("套餐 228 元", STEPS, False),
    ("套餐 29 元", STEPS, True),
    ("全年 24 个月 936 元", "", False),
    ("套餐 59 元", "price: {minimum_spend: {amount: 59.00, unit: yuan, per: month}}", False),
    ("套餐 100 元", "price: {one_time: [{amount: 100.00, unit: yuan, name: {zh: 装机费}}]}", False),
    ("Plan 40 yuan", "", True),
    ("不写价格的名称", "", False),
]


@pytest.mark.parametrize(("name", "fields_", "contradicts"), PRICES)
def test_a_price_in_a_name_is_held_against_every_price_of_the_plan(name, fields_, contradicts):
    told = found(f"{named(name)}\n{fields_}", "price-in-name-differs")
    assert told == ([("price-in-name-differs", E, "name.zh")] if contradicts else [])


@pytest.mark.parametrize(
    "name",
    [
        "金融合约530元36个月",
        "送480元话费（40元12个月，保底79元）",
        "199元套餐金融分期合约购机优惠2897元36个月",
        "云电脑一次性收取1368元终端费用",
        "套餐及以上24期（2000元电子券）",
        "套餐存100元送480元（分12个月返还）",
        "全屋组网调测费399元36个月",
        "60元套餐7折",
        "安心融合金融合约161元24个月",
        "400元全屋专属U享合约36个月",
        "安心融合761元活动36个月",
        "99元安心套餐存100元",
        "安心套餐调测费399元",
    ],
)
def test_sums_in_the_name_of_a_contract_or_a_gift_are_no_price_of_the_plan(name):
    assert not found(named(name), "price-in-name-differs")


@pytest.mark.parametrize(
    "name", ["配送员专享卡 40 元", "老用户优惠套餐 40 元", "储存卡套餐 40 元", "安心套餐 19 元", "安心合约套餐19元", "安心19元版送权益"]
)
def test_words_that_only_look_like_a_contract_leave_the_price_in_the_name_as_it_is(name):
    assert found(named(name), "price-in-name-differs") == [("price-in-name-differs", E, "name.zh")]


def test_of_a_promotion_only_a_monthly_price_in_the_name_counts_and_weighs_less():
    assert found(named("活动 40 元/月") + "\ntariff_type: promotion", "price-in-name-differs") == [("price-in-name-differs", W, "name.zh")]
    assert not found(named("送话费（30元24个月）") + "\ntariff_type: promotion", "price-in-name-differs")
    for deal in ("购机合约 40 元/月", "安心分期套餐19元/月"):
        assert found(named(deal), "price-in-name-differs") == [("price-in-name-differs", W, "name.zh")]


NETWORKS = [
    # name, network, tariff type, whether it contradicts
    ("5G畅享套餐", "5G", "plan", False),
    ("5G畅享套餐", "4G", "plan", True),
    ("5G畅享套餐", "not_stated", "plan", True),
    ("5G畅享套餐分期合约", "not_stated", "plan", False),
    ("5G畅享套餐送手机", "not_stated", "plan", True),
    ("安心5G终端套餐", "not_stated", "plan", False),
    ("2/3G用户享4G购机优惠", "not_stated", "plan", False),
    ("智享5G平板云电脑套餐", "not_stated", "plan", False),
    ("5G手机优惠", "not_stated", "plan", False),
    ("5G畅享套餐分期合约", "4G", "plan", True),
    ("5G畅享包", "not_stated", "add_on", False),
    ("4G飞享套餐", "5G", "plan", True),
    ("新4G自由选套餐2018", "4G", "plan", False),
    ("4G/5G 通用套餐", "5G", "plan", False),
    ("5G-A 尊享套餐", "5G-A", "plan", False),
    ("全球通5GA套餐", "5G-A", "plan", False),
    ("5G-A 尊享套餐", "5G", "plan", True),
    ("5G尊享套餐", "5G-A", "plan", False),
    ("含5GB流量套餐", "4G", "plan", False),
    ("含 15G 流量套餐", "4G", "plan", False),
    ("5G流量包", "4G", "add_on", False),
    ("4G全国流量王套餐", "4G", "plan", False),
    ("5G流量王套餐", "4G", "plan", True),
    ("安心套餐", "not_stated", "plan", False),
]


@pytest.mark.parametrize(("name", "network", "kind", "contradicts"), NETWORKS)
def test_a_network_in_a_name_is_held_against_the_field(name, network, kind, contradicts):
    told = found(f"{named(name)}\nnetwork: {network}\ntariff_type: {kind}", "network-in-name-differs")
    assert told == ([("network-in-name-differs", E, "name.zh")] if contradicts else [])


# --- wording ----------------------------------------------------------------------------------------

WORDING = [
    # rule, text of a note, whether it is refused
    ("vague-wording", "含视频、音乐等权益", True),
    ("vague-wording", "等级分高、中、初等，平等对待，等于没有，不等待", False),
    ("vague-wording", "详询客服", True),
    ("vague-wording", "详见官网", True),
    ("vague-wording", "具体请咨询营业厅", True),
    ("vague-wording", "原则上不能退", True),
    ("vague-wording", "视情况而定", True),
    ("vague-wording", "按有关规定办", True),
    ("vague-wording", "其他规则参考《用户协议》", True),
    ("vague-wording", "以营业厅公告为准", True),
    ("vague-wording", "咨询热线是 10086", False),
    ("vague-wording", "含健康咨询月卡一张", False),
    ("vague-wording", "每年送法律咨询3次", False),
    ("vague-wording", "退订到当地营业厅咨询", True),
    ("absolute-wording", "永久免费", True),
    ("absolute-wording", "终身有效", True),
    ("absolute-wording", "全网最低", True),
    ("absolute-wording", "史上最优", True),
    ("absolute-wording", "历史上办过的也能办", False),
    ("absolute-wording", "全网最低消费 19 元", False),
    ("absolute-wording", "外国人永久居留身份证", False),
    ("absolute-wording", "绝对值", False),
    ("final-interpretation", "解释权归本公司", True),
    ("final-interpretation", "可以要求解释账单", False),
    ("free-claim-unexplained", "免费送会员", True),
    ("free-claim-unexplained", "保底消费0元", False),
    ("free-claim-unexplained", "可免费添加3个亲情网号码", False),
    ("free-claim-unexplained", "月费 0 元", True),
    ("free-claim-unexplained", "低至 9 元", True),
    ("free-claim-unexplained", "会员头 3 个月免费，之后每月 10 元", False),
    ("free-claim-unexplained", "接听免费，提醒也免费", False),
    ("free-claim-unexplained", "10元100分钟", False),
    ("test-words", "仅限内部测试使用", True),
    ("test-words", "测试套餐", True),
    ("test-words", "仅限某公司内部员工办理", True),
    ("test-words", "可以先测试网速", False),
    ("other-carrier-named", "比中国电信便宜", True),
    ("other-carrier-named", "China Unicom", True),
    ("other-carrier-named", "中国移动的网", False),
    ("other-carrier-named", "携号转网：中国电信的号码也能转来", False),
    ("no-throttle-claim-unexplained", "达量不限速", False),
    ("validity-taken-as-term", "有效期内不可销户、携转", True),
    ("validity-taken-as-term", "电子券有效期内不可退，不可转赠", False),
]


@pytest.mark.parametrize(("rule", "text", "refused"), WORDING)
def test_wording_is_told_from_words_that_only_look_like_it(rule, text, refused):
    assert bool(found(note(text), rule)) is refused


def test_vague_words_weigh_more_where_the_disclosure_owes_the_terms():
    words = "收费以营业厅公告为准。"
    assert found(note(words), "vague-wording") == [("vague-wording", W, "notes.0.zh")]
    assert found(f"eligibility: {{needs: [{{zh: {words}}}]}}", "vague-wording") == [("vague-wording", E, "eligibility.needs.0.zh")]
    assert found("allowances: {app_data: [{volume: 1 GB, per: month, apps: [抖音等]}]}", "vague-wording") == [
        ("vague-wording", W, "allowances.app_data.0.apps.0")
    ]


def test_for_ever_may_be_said_of_what_has_no_end():
    assert not found(note("永久有效") + "\nterm: {validity: open_ended}", "absolute-wording")
    assert found(note("永久免费") + "\nterm: {validity: open_ended}", "absolute-wording")


def test_a_plan_sold_to_companies_may_be_for_their_staff():
    assert not found(note("仅限签约单位员工") + "\naudience: business", "test-words")
    assert found(note("测试专用") + "\naudience: business", "test-words")


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("一二三四五六七八九。" * 20, None),
        ("一二三四五六七八九。" * 20 + "十", W),
        ("一二三四五六七八九。" * 50, W),
        ("一二三四五六七八九。" * 50 + "十", E),
    ],
)
def test_a_text_is_weighed_by_its_length(text, severity):
    assert [one[1] for one in found(note(text), "text-too-long")] == ([severity] if severity else [])


@pytest.mark.parametrize(("count", "told"), [(50, []), (51, [W])])
def test_a_sentence_is_weighed_by_its_length(count, told):
    assert [one[1] for one in found(note("一" * count), "sentence-too-long")] == told


def test_an_address_has_no_sentences():
    long = COPY.replace("cn/", "cn/" + "a" * 150)
    assert not [rule for rule in ("text-too-long", "sentence-too-long") if found(long, rule)]


# --- unlimited --------------------------------------------------------------------------------------

FREE = "beyond: {data: no_charge, throttle: THROTTLE, cap: none}"
BILLED = "beyond: {throttle: THROTTLE}"
SLOWER = "[{above: 20 GB, speed: 1 Mbps}]"
UNLIMITED = [
    # text, beyond, throttle, whether it contradicts
    ("流量不限量", FREE, SLOWER, False),
    ("流量不限量", FREE, "not_stated", True),
    ("流量不限量", FREE, "none", False),
    ("流量不限量", BILLED, "none", True),
    ("无限流量", BILLED, "not_stated", True),
    ("Unlimited data", BILLED, "not_stated", True),
    ("流量不限终端", BILLED, "none", False),
    ("语音不限量", BILLED, "none", False),
    ("亲情网通话不限量", BILLED, "not_stated", False),
    ("不限速", FREE, "none", False),
    ("不限速", FREE, SLOWER, True),
    ("不限速", FREE, "not_stated", True),
    ("达量不限速", BILLED, "not_stated", False),
    ("达量后不限速", BILLED, SLOWER, False),
]


@pytest.mark.parametrize(("text", "beyond", "throttle", "contradicts"), UNLIMITED)
def test_unlimited_is_held_against_throttle_and_price(text, beyond, throttle, contradicts):
    told = found(f"{note(text)}\n{beyond.replace('THROTTLE', throttle)}", "unlimited-without-throttle")
    assert told == ([("unlimited-without-throttle", E, "notes.0.zh")] if contradicts else [])


def test_other_plans_may_be_called_unlimited_where_conditions_name_them():
    assert not found("eligibility: {needs: [{zh: 不限量套餐的用户不能办。}]}", "unlimited-without-throttle")


@pytest.mark.parametrize(
    ("price", "contradicts"), [("not_stated", True), ("no_charge", True), ("not_included", True), ("as_main_plan", False)]
)
def test_no_slowing_has_a_price(price, contradicts):
    told = found(f"{named('达量不限速套餐')}\nbeyond: {{data: {price}, cap: none}}", "no-throttle-claim-unexplained")
    assert bool(told) is contradicts


# --- what one example of a rule cannot show ------------------------------------------------------------

LEAST = "price: {minimum_spend: {amount: 59, unit: yuan, per: month}}\n"
ENDS = """
term: {minimum: 1 year, validity: {until: DAY}, at_expiry: {kind: ends}}
remove: [term.validity.length, term.at_expiry.length]
"""
FURTHER = [
    # rule, fragment, place, severity; an empty place: nothing is found
    (
        "app-data-without-apps",
        COPY + "allowances: {app_data: [{volume: 1 GB, per: month, apps: not_stated}]}",
        "allowances.app_data.0.apps",
        W,
    ),
    ("cap-not-disclosed", COPY + "beyond: {cap: not_stated}", "beyond.cap", W),
    ("cap-not-disclosed", "beyond: {data: no_charge, cap: not_stated}", "", E),
    ("cap-not-disclosed", "beyond: {cap: [{effect: not_stated, at_volume: 9 GB}]}", "beyond.cap.0.effect", E),
    ("no-charge-without-brake", "beyond: {data: no_charge, throttle: none, cap: none}", "beyond.data", W),
    ("no-charge-without-brake", "beyond: {data: no_charge, throttle: none, cap: not_stated}", "beyond.data", E),
    ("no-charge-without-brake", "beyond: {data: no_charge, cap: [{effect: charging_stops, at_volume: 9 GB}]}", "beyond.data", E),
    ("no-charge-without-brake", "beyond: {data: no_charge, cap: [{effect: service_stops, at_volume: 9 GB}]}", "", E),
    (
        "throttle-out-of-order",
        "beyond: {throttle: [{above: 1 GB, speed: 1 Mbps}, {above: 2 GB, speed: 1000 Kbps}]}",
        "beyond.throttle.1.speed",
        E,
    ),
    (
        "throttle-out-of-order",
        "beyond: {throttle: [{above: 1024 MB, speed: 1 Mbps}, {above: 1 GB, speed: 9 Kbps}]}",
        "beyond.throttle.1.above",
        E,
    ),
    (
        "throttle-never-reached",
        "beyond: {cap: [{effect: service_stops, at_volume: 9 GB, resumes: on_request}], throttle: [{above: 9 GB, speed: 1 Mbps}]}",
        "",
        E,
    ),
    ("tiers-out-of-order", "beyond: {data: [{amount: 5, unit: yuan, per: 1 GB, above: 1 GB, rounding: up}]}", "beyond.data.0.above", E),
    (
        "tiers-out-of-order",
        "beyond: {data: [{amount: 5, unit: yuan, per: 1 GB, rounding: up}, {amount: 3, unit: yuan, per: 1 GB, rounding: up}]}",
        "beyond.data.1",
        E,
    ),
    (
        "tiers-out-of-order",
        "beyond: {data: [{amount: 5, unit: yuan, per: 1 GB, rounding: up, small_use: {amount: 6, unit: yuan, per: 1 MB}}]}",
        "beyond.data.0.small_use",
        E,
    ),
    ("renewal-not-disclosed", "term: {at_expiry: {kind: automatic}}\nremove: [term.at_expiry.length]", "term.at_expiry", W),
    ("renewal-not-disclosed", "term: {at_expiry: {kind: reverts}}", "term.at_expiry", E),
    ("renewal-not-disclosed", "term: {at_expiry: {kind: reverts, to: {zh: 恢复每月 49 元}}}", "", W),
    ("renewal-not-disclosed", "term: {at_expiry: {kind: ends}}", "", W),
    (
        "leaving-charge-above-fee",
        "term: {minimum: 1 year, early_termination: [{kind: per_remaining_month, amount: 39, unit: yuan}]}",
        "",
        W,
    ),
    (
        "leaving-charge-above-fee",
        LEAST + "term: {minimum: 1 year, early_termination: [{kind: per_remaining_month, amount: 50, unit: yuan}]}",
        "",
        W,
    ),
    (
        "leaving-charge-above-fee",
        YEARLY + "\nterm: {minimum: 1 year, early_termination: [{kind: per_remaining_month, amount: 3100, unit: fen}]}",
        "term.early_termination.0.amount",
        W,
    ),
    ("term-longer-than-validity", "term: {minimum: 36 months}", "", W),
    (
        "term-longer-than-validity",
        ENDS.replace("DAY", "2026-06-30"),
        "term.minimum",
        W,
    ),
    (
        "term-longer-than-validity",
        ENDS.replace("DAY", "2027-01-04"),
        "",
        W,
    ),
    ("validity-taken-as-term", "term: {minimum: 2 years, early_termination: none}", "term.minimum", W),
    ("validity-taken-as-term", "term: {minimum: 2 years, early_termination: [{kind: fixed, amount: 9, unit: yuan}]}", "", W),
    ("validity-taken-as-term", note("有效期内不可销户") + "\nterm: {minimum: 1 year}", "", W),
    ("agent-without-badge", "sale: {channels: [{kind: agent, badge: DLS-1}]}", "sale.channels.0", E),
    ("agent-without-badge", COPY + "sale: {channels: [{kind: agent, name: {zh: 某店}}]}", "sale.channels.0", W),
    ("harder-to-leave-than-to-join", "sale: {channels: [{kind: phone}]}\ncancelling: {channels: [shop, agent]}", "cancelling.channels", W),
    ("harder-to-leave-than-to-join", "sale: {channels: [{kind: shop}]}\ncancelling: {channels: [shop]}", "", W),
    ("harder-to-leave-than-to-join", "sale: {channels: [{kind: online}]}\ncancelling: {channels: [phone]}", "", W),
    ("harder-to-leave-than-to-join", "sale: {channels: [{kind: every}]}\ncancelling: {channels: [shop]}", "cancelling.channels", W),
    ("harder-to-leave-than-to-join", "sale: {channels: [{kind: own}]}\ncancelling: {channels: [shop]}", "", W),
    ("harder-to-leave-than-to-join", "sale: {channels: [{kind: online}]}\ncancelling: {channels: [every]}", "", W),
    ("harder-to-leave-than-to-join", "sale: {channels: [{kind: online}]}\ncancelling: {channels: [own]}", "", W),
    ("agent-without-badge", "sale: {channels: [{kind: every}, {kind: own}]}", "", E),
    ("excludes-itself", "exclusions: {offers: [{zh: 安心套餐 39 元。}]}", "exclusions.offers.0", E),
    ("excludes-itself", "exclusions: {offers: [{zh: 与 26HE200001 互斥}]}", "exclusions.offers.0", E),
    ("repeated-thing", "cancelling: {channels: [online, shop, online]}", "cancelling.channels.2", W),
    ("repeated-thing", "sale: {channels: [{kind: shop}, {kind: shop}]}", "sale.channels.1", W),
    ("repeated-thing", "eligibility: {groups: [student, student]}", "eligibility.groups.1", W),
    ("repeated-thing", "notes: [{zh: 甲}, {zh: 甲}]", "notes.1", W),
    ("repeated-thing", "allowances: {data: [{volume: 1 GB, per: month}, {volume: 1 GB, per: month}]}", "", W),
    ("elder-without-age", "eligibility: {groups: [elder], age: {maximum: 90}}", "eligibility.groups.0", W),
    ("eligibility-contradicts-itself", "eligibility: {groups: [student], age: {minimum: 60}}", "eligibility.age.minimum", E),
    ("eligibility-contradicts-itself", "eligibility: {groups: [student, elder], age: {minimum: 60}}", "", E),
    ("eligibility-contradicts-itself", "eligibility: {groups: [child], age: {minimum: 18}}", "eligibility.age.minimum", E),
    ("eligibility-contradicts-itself", "eligibility: {groups: [elder], age: {maximum: 30}}", "eligibility.age.maximum", E),
    ("eligibility-contradicts-itself", "eligibility: {customers: all, needs: [{zh: 仅限新入网用户办理。}]}", "eligibility.needs.0.zh", E),
    ("eligibility-contradicts-itself", "eligibility: {customers: existing, needs: [{zh: 新用户专享。}]}", "eligibility.needs.0.zh", E),
    ("eligibility-contradicts-itself", "eligibility: {customers: new, needs: [{zh: 老用户不能办。}]}", "", E),
    ("eligibility-contradicts-itself", "eligibility: {customers: all, needs: [{zh: 新用户要实名登记。}]}", "", E),
]


@pytest.mark.parametrize(("rule", "fragment", "place", "severity"), FURTHER)
def test_a_rule_sees_its_further_faults_and_leaves_the_sound_ones_alone(rule, fragment, place, severity):
    assert found(fragment, rule) == ([(rule, severity, place)] if place else [])


@pytest.mark.parametrize(
    ("number", "carrier", "severity"),
    [("26HE200002", "", INFO), ("26HE200002", "list_is_complete: yes", W), ("26HE20000", "", W), ("26HE200001", "", None)],
)
def test_an_excluded_number_weighs_more_where_the_list_is_complete(number, carrier, severity):
    other = f"filing_number: 26HE200003\nexclusions: {{plans: [{number}]}}"
    read = read_example(Example(("", other), carrier=carrier))
    rule = rulebook()["excluded-plan-unknown"]
    sketches = [sketch_of(plan, read.setting.as_of) for plan in read.plans]
    told = [(plan.filing_number, fault.severity or rule.severity) for plan, fault in rule.check_list(sketches, read.setting)]
    assert told == ([("26HE200003", severity)] if severity else [])
