"""Every duty that a plan file can break, every word of the wording list and every fault seen on public pages has its rule.

`COVERED` is the table: what is asked for, what carries it out, and a planted example that must raise exactly that rule
(notes of other rules apart). `TESTED` names what no rule can do and the tests that do it instead.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.filings import table_faults
from generator.findings import Severity
from generator.judge.citations import CITATIONS
from generator.judge.rulebook import Example, rulebook
from generator.read.form_faults import FORM_FAULTS
from generator.tariff.glossary import anchors_by_word
from generator.tariff.language import Language
from site_tests.test_rules import breaches

HERE = Path(__file__).parent
LEAST_RULES = 86


@dataclass(frozen=True)
class Row:
    """One thing asked for: its name in the reference, the rule that finds it, plans that break it."""

    asked: str
    rule: str
    plans: tuple[str, ...]
    carrier: str = ""


def row(asked: str, rule: str, *plans: str, carrier: str = "") -> Row:
    return Row(asked, rule, plans, carrier)


ALONE = "network: not_stated\ntier: not_stated\n"
COPY = (
    "remove: [disclosure.published_on, disclosure.attested_by]\n"
    "disclosure: {kind: transcription, seen_on: 2026-10-09, source_url: 'https://www.10086.cn/'}\n"
)
PACK = (
    "tariff_type: add_on\nnetwork: not_stated\ntier: not_stated\nremove: [term.at_expiry.length]\n"
    "beyond: {data: as_main_plan, voice: as_main_plan, sms: as_main_plan, cap: not_stated}\n"
)

RECHARGE = (
    "name: {zh: 云杉充返活动}\ntariff_type: promotion\nnetwork: not_stated\ntier: not_stated\n"
    "price: {steps: [{amount: 60.00, unit: yuan, per: month}], deposits: [{name: {zh: 预存话费}, amount: 60.00, unit: yuan,"
    " returned_over: 6 months, lost_on_leaving: no}]}\n"
    "allowances: {data: none, voice: none, other: [{zh: 每月返还 10 元话费。}]}\n"
    "beyond: {data: as_main_plan, voice: as_main_plan, sms: as_main_plan, cap: not_stated}"
)


def note(words: str) -> str:
    return f"notes: [{{zh: {words}}}]\n"


def filed(element: str, words: str) -> str:
    return f"as_filed: [{{element: {element}, text: {words}, not_understood: []}}]\n"


def tiers(*chosen: tuple[str, str]) -> tuple[str, ...]:
    """Plans that fill the chosen tiers, calls alone so that none is a bundle."""
    return tuple(
        f"filing_number: 26HE29000{place}\nname: {{zh: 云杉{network}卡{place}号}}\nnetwork: {network}\ntier: {tier}\n"
        f"price: {{steps: [{{amount: {20 + place}.00, unit: yuan, per: month}}]}}\nallowances: {{voice: none}}"
        for place, (network, tier) in enumerate(chosen, start=1)
    )


ALL_TIERS = [(network, tier) for network in ("4G", "5G") for tier in ("low", "middle", "high")]
SHOP_ONLY = "\nsale: {channels: [{kind: shop}]}"

DUTIES = [
    row("R03", "sale-before-disclosure", "disclosure: {published_on: 2026-03-01}"),
    row("R03", "sale-without-disclosure", "remove: [disclosure]"),
    row("R04", "essential-not-disclosed", "sale: {channels: not_stated}"),
    row("R04", "price-missing", "price: {steps: []}"),
    row("R06", "price-in-name-differs", "name: {zh: 松柏卡 59 元, en: Pine card 59}"),
    row("R06", "allowance-differs-in-text", note("每月含 500 分钟国内语音。")),
    row("R07", "billing-rule-not-disclosed", "price: {first_month: not_stated}"),
    row("R08", "unit-missing", note("套餐外发短信 0.1/条。")),
    row("R08", "zero-charging-unit", "beyond: {data: [{amount: 5.00, unit: yuan, per: 0 GB, rounding: up}]}"),
    row("R09", "single-tariffs-missing", ALONE, carrier="list_is_complete: yes"),
    row("R11", "sale-ends-before-it-begins", "sale: {last_day: 2026-01-04}"),
    row("R11", "validity-already-over", "remove: [term.validity.length]\nterm: {validity: {until: 2026-06-30}}"),
    row(
        "R13",
        "same-name-other-plan",
        ALONE + "name: {zh: 云杉轻卡}",
        ALONE + "filing_number: 26HE200002\nname: {zh: 云杉轻卡}\nallowances: {data: [{volume: 30 GB, per: month}]}",
    ),
    row("R13", "same-plan-twice", ALONE + "name: {zh: 云杉轻卡}", ALONE + "filing_number: 26HE200002\nname: {zh: 云杉畅卡}"),
    row("R20", "text-too-long", "notes: [{zh: " + "流量先用本月的，再用上月剩下的。" * 40 + "}]"),
    row(
        "R20",
        "sentence-too-long",
        note(
            "办理的时候请您带上本人的身份证到任意一家营业厅的柜台按照工作人员的提示填好登记表并且在表的右下角签上自己的名字再交给柜台的工作人员核对一遍"
        ),
    ),
    row("R21", "vague-wording", note("其他事项详询营业厅。")),
    row("R23", "absolute-wording", note("网速史上最快。")),
    row("R24", "price-steps-out-of-order", "price: {steps: [{amount: 39.00, unit: yuan, per: month, to_month: 6}]}"),
    row("R24", "later-price-only-in-text", note("前6个月39元/月，第7个月起59元/月。")),
    row("R24", "discount-without-base", "tariff_type: promotion\n" + note("参加活动，月费享 6 折。")),
    row("R25", "five-g-praised-without-conditions", ALONE + note("含 5G高速上网。")),
    row("R26", "unlimited-without-throttle", note("国内流量不限量。") + "beyond: {throttle: not_stated}"),
    row("R26", "throttle-only-in-text", note("用满 30GB 后，网速降到 1Mbps。")),
    row("R26b", "no-throttle-claim-unexplained", note("达量不限速。") + "beyond: {data: not_included, cap: none}"),
    row("R27", "app-data-without-apps", "allowances: {app_data: [{volume: 20 GB, per: month, apps: not_stated}]}"),
    row("R28", "charge-inside-fee-not-itemised", note("月费包含音乐会员 6 元/月。")),
    row("R29", "other-carrier-named", note("比中国联通便宜。")),
    row("R33", "leaving-charge-only-in-text", note("提前退订要付违约金 100 元。")),
    row("R34", "term-charge-without-term", "term: {early_termination: [{kind: per_remaining_month, amount: 5.00, unit: yuan}]}"),
    row("R34", "term-without-charge", "term: {minimum: 12 months, early_termination: not_stated}"),
    row("R35", "share-over-hundred", "term: {minimum: 12 months, early_termination: [{kind: share_of_remaining_fees, percent: 130}]}"),
    row("R36", "validity-taken-as-term", "term: {minimum: 24 months}"),
    row("R37", "port-in-only", "eligibility: {customers: porting_in}"),
    row("R41", "tier-missing", *tiers(*ALL_TIERS[:5]), carrier="list_is_complete: yes"),
    row(
        "R42",
        "tier-channel-missing",
        *(one + SHOP_ONLY * (place == 0) for place, one in enumerate(tiers(*ALL_TIERS))),
        carrier="list_is_complete: yes",
    ),
    row("R53", "renewal-not-disclosed", "term: {at_expiry: not_stated}"),
    row("R54", "cap-not-disclosed", "beyond: {cap: not_stated}"),
    row("R56", "no-way-to-cancel", "cancelling: {channels: []}"),
    row("R58", "agent-without-badge", "sale: {channels: [{kind: online}, {kind: shop}, {kind: agent, name: {zh: 青禾通信店}}]}"),
    row("R60", "unregistered-number", "cancelling: {how: {zh: 打 10100 办。}}"),
]
"""Rows of the duties that block or warn (types B and W)."""

WORDS = [
    *(
        row(word, "absolute-wording", note(f"{word}。"))
        for word in ("绝对够用", "没有任何费用", "最低价", "史上最低", "全网最低", "限时疯抢")
    ),
    *(row(word, "absolute-wording", note(f"来电显示{word}。")) for word in ("永久免费", "终身免费")),
    row("最终解释权", "final-interpretation", note("最终解释权归本公司所有。")),
    row("不限速", "unlimited-without-throttle", note("上网不限速。") + "beyond: {throttle: not_stated}"),
    row("不限量", "unlimited-without-throttle", note("流量不限量。") + "beyond: {throttle: not_stated}"),
    row("无限流量", "unlimited-without-throttle", note("每月无限流量。") + "beyond: {throttle: not_stated}"),
    row("免费", "free-claim-unexplained", note("云盘会员免费。")),
    row("赠送", "free-claim-unexplained", note("赠送云盘会员。")),
    row("0元", "free-claim-unexplained", note("云盘会员0元。")),
    row("低至", "free-claim-unexplained", note("每月低至9元。")),
    row("仅需", "free-claim-unexplained", note("每月仅需9元。")),
    row("起", "free-claim-unexplained", note("每月9元起。")),
    row(
        "全国通用",
        "nationwide-claim-unsupported",
        note("流量全国通用。") + "allowances: {data: [{volume: 10 GB, per: month, area: province}], voice: none}",
    ),
    row(
        "随时退订",
        "cancel-any-time-unsupported",
        note("可以随时退订。") + "term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 50.00, unit: yuan}]}",
    ),
    row("畅享", "use-freely-claim-unsupported", note("流量畅享。") + "beyond: {throttle: not_stated}"),
    row("等", "vague-wording", note("含视频、音乐等。")),
    row("以…为准", "vague-wording", note("价格以公告为准。")),
    row("详询", "vague-wording", note("规则详询客服。")),
    row("详见", "vague-wording", note("规则详见公告。")),
    row("咨询", "vague-wording", note("有疑问请咨询客服。")),
    row("视情况", "vague-wording", note("名额视情况调整。")),
    row("原则上", "vague-wording", note("原则上不换号。")),
    row("按有关规定", "vague-wording", note("其他按有关规定办。")),
    row("其他规则参考", "vague-wording", note("其他规则参考《客户服务办法》。")),
    row("按现行已公示资费", "vague-wording", note("其余按现行已公示资费收取。")),
]
"""Words that are refused, need a fact, or are vague."""

EXPLAINED = ("定向流量", "套外", "达量限速", "结转", "携号转网", "封顶", "副卡", "亲情网", "首月按天折算", "通用流量")
"""Words that are to be explained: each stands in the glossary."""

SEEN = [
    row("internal test only, listed", "insiders-only", "eligibility: {groups: [internal_test]}"),
    row("internal test only, in words", "test-words", note("仅限内部测试使用。")),
    row("employees of one company only", "insiders-only", "eligibility: {groups: [company_staff]}"),
    row("no term but a charge", "term-charge-without-term", "term: {early_termination: [{kind: fixed, amount: 30.00, unit: yuan}]}"),
    row("term but no word on a charge", "term-without-charge", "term: {minimum: 6 months, early_termination: not_stated}"),
    row(
        "charge per month above the fee",
        "leaving-charge-above-fee",
        "term: {minimum: 12 months, early_termination: [{kind: per_remaining_month, amount: 45.00, unit: yuan}]}",
    ),
    row(
        "spread charge above all fees",
        "leaving-charge-above-fee",
        "term: {minimum: 12 months, early_termination: [{kind: spread_over_term, amount: 900.00, unit: yuan}]}",
    ),
    row(
        "charge grows with months served",
        "leaving-charge-grows",
        "term: {minimum: 12 months, early_termination: [{kind: per_month_served, amount: 9.00, unit: yuan}]}",
    ),
    row(
        "name and price differ",
        "price-in-name-differs",
        "name: {zh: 云杉卡 40 元}\nprice: {steps: [{amount: 76.00, unit: yuan, per: month}]}",
    ),
    row(
        "same name, other content",
        "same-name-other-plan",
        ALONE + "name: {zh: 云杉卡}",
        ALONE + "filing_number: 26HE200002\nname: {zh: 云杉卡}\nallowances: {voice: {minutes: 300, per: month}}",
    ),
    row("field against text: minutes", "allowance-differs-in-text", filed("服务内容", "套餐每月包含国内语音80分钟。")),
    row("field against text: price beyond", "overage-differs-in-text", filed("其他说明", "套餐外国内主叫0.19元/分钟。")),
    row("field against text: cap", "cap-differs-in-text", filed("其他说明", "当月套餐外流量费用达到600元后暂停上网功能，次月自动恢复。")),
    row("field against text: first month", "first-month-differs-in-text", filed("其他说明", "首月月费减半。")),
    row("field against text: start", "takes-effect-differs", filed("其他说明", "办理后立即生效。")),
    row("field against text: left over", "left-over-differs-in-text", filed("其他说明", "套餐内流量可共享。")),
    row("field against text: network", "network-differs-in-text", filed("服务内容", "5G优享服务。")),
    row("field against text: customers", "new-or-old-only-in-text", filed("其他说明", "仅限新入网用户办理。")),
    row("throttle without threshold, 1M/S", "throttle-only-in-text", note("达量限速，最快 1M/S。")),
    row(
        "throttle named without figures",
        "throttle-named-without-figures",
        note("本卡达量限速。") + "beyond: {throttle: [{above: 20 GB, speed: 1 Mbps}]}",
    ),
    row(
        "billed overage called no throttling",
        "no-throttle-claim-unexplained",
        "name: {zh: 达量不限速卡 39 元}\nbeyond: {data: not_included, cap: none}",
    ),
    row("unit missing", "unit-missing", filed("超出资费", "国内主叫：0.1/分钟")),
    row(
        "one-day pack by the month",
        "pack-priced-monthly",
        PACK + "name: {zh: 假日包 8 元}\nprice: {steps: [{amount: 8.00, unit: yuan, per: month}]}\n"
        "allowances: {data: [{volume: 3 GB, per: once, area: mainland}], voice: none}\n"
        "term: {validity: {length: 1 day}, at_expiry: {kind: ends}}",
    ),
    row("day pack by its name, by the month", "period-in-name-differs", "name: {zh: 云杉 3 天流量包 39 元}"),
    row("recharge by the month", "recharge-priced-monthly", RECHARGE),
    row("hotline by fill-down", "unregistered-number", "cancelling: {how: {zh: 请打 10101 退订。}}"),
    row("no price beyond anywhere", "overage-not-disclosed", "beyond: {data: not_stated, voice: not_stated, cap: none}"),
    row("two secondary-SIM prices", "secondary-sim-prices-differ", note("办副卡每张 10 元/月。") + filed("副卡", "加副卡收取6元/月。")),
    row("text begins at item 4", "text-cut-off", filed("其他说明", "4、流量当月有效。")),
    row("sentences merged", "words-run-together", filed("有效期限", "长期有效期到协议终止")),
    row(
        "validity over, renews by itself", "validity-already-over", "remove: [term.validity.length]\nterm: {validity: {until: 2025-12-31}}"
    ),
    row(
        "bare date as validity",
        "validity-is-last-day-of-sale",
        "remove: [term.validity.length, term.at_expiry.length]\nterm: {validity: {until: 2027-12-31}, at_expiry: {kind: ends}}",
    ),
    row("port-in customers only", "port-in-only", "eligibility: {customers: porting_in}"),
    row(
        "promotional price as headline",
        "price-steps-out-of-order",
        "name: {zh: 云杉年度卡}\nprice: {steps: [{amount: 12.00, unit: yuan, per: month, to_month: 12}]}",
    ),
    row("promotion equal to the standard price", "discount-without-difference", note("标准资费39元/月，优惠价39元/月。")),
    row("mutual exclusion with itself", "excludes-itself", "exclusions: {plans: [26HE200001]}"),
    row("fee of an extra inside the fee", "charge-inside-fee-not-itemised", filed("服务内容", "套餐包含视频彩铃2元/月。")),
    row(
        "age rule differs inside a family",
        "age-differs-in-family",
        ALONE + "name: {zh: 安康卡 39 元}\neligibility: {age: {minimum: 55}}",
        ALONE + "filing_number: 26HE200002\nname: {zh: 安康卡 49 元}\nprice: {steps: [{amount: 49.00, unit: yuan, per: month}]}",
    ),
    row(
        "overage box holds a region", "filed-words-not-carried-over", "as_filed: [{element: 超出资费, text: 全国, not_understood: [全国]}]"
    ),
]
"""Faults seen on real pages; the words are made up."""

COVERED = [*DUTIES, *WORDS, *SEEN]

TESTED = {
    "R03 no buy link, no price, no place in search": (
        "test_canaries.py",
        "test_no_byte_of_a_draft_or_of_a_plan_before_its_disclosure_gets_out",
    ),
    "R05 compared plans are in the zone": ("test_compare.py", "test_every_nearest_plan_has_a_page_for_the_pair_and_every_pair_is_linked"),
    "R06 cards say the filed values": ("test_list_pages.py", "test_a_list_never_shows_a_promotional_price_as_the_price"),
    "R11 past its last day, not yet on sale": (
        "test_gate.py",
        "test_a_plan_is_announced_from_its_disclosure_on_sale_in_its_dates_and_off_sale_after_them",
    ),
    "R33 leaving comes before what one pays": (
        "test_pages_say_the_data.py",
        "test_every_restriction_stands_with_its_severity_before_what_one_pays",
    ),
    "R35 worked example": ("test_leaving_cost.py", "test_the_example_leaves_inside_the_term"),
    "fee by the day, sorted by the month": ("test_list_pages.py", "test_lists_go_by_the_mean_cost_and_then_by_filing_number"),
    "less-than signs and tags are escaped": ("test_plan_page.py", "test_only_the_chinese_is_marked_and_everything_is_escaped"),
    "list number glued to a value": ("test_import_accounts.py", None),
    "5GB is no network": ("test_who_and_where.py", None),
    "the glossary holds every word to be explained": (
        "test_info_pages.py",
        "test_the_glossary_has_at_least_sixty_terms_with_anchors_of_their_own",
    ),
}
"""What no rule about plan files can do, and the test that does it."""

FORM = {"missing-element", "unknown-word", "unreadable-value", "wrong-shape", "carrier-unknown", "filing-number-not-file-name"}
"""Faults of form that carry out R04 and R08 before any rule is asked: what is missing or no figure is no plan."""
TABLE = {"filing-number-malformed", "filing-twice", "carrier-against-number", "cell-error", "date-as-serial", "markup-in-cell"}
"""Faults of tables that carry out the same for what is imported."""

BLOCKING_OR_WARNING = {
    *("R03", "R04", "R06", "R07", "R08", "R09", "R11", "R13", "R20", "R21", "R23", "R24", "R26", "R26b", "R27", "R28", "R29"),
    *("R33", "R34", "R35", "R36", "R37", "R41", "R42", "R53", "R54", "R56", "R58", "R60"),
}


def others(found):
    return {one.rule for one in found if one.severity is not Severity.INFO}


@pytest.mark.parametrize("asked", COVERED, ids=lambda one: f"{one.asked} {one.rule}")
def test_a_planted_example_raises_exactly_the_rule_that_is_named_for_it(asked):
    found = breaches(Example(asked.plans, carrier=asked.carrier), as_list=len(asked.plans) > 1 or bool(asked.carrier))
    assert any(one.rule == asked.rule for one in found), [str(one) for one in found]
    assert not others(found) - {asked.rule}, [str(one) for one in found]


def test_every_duty_that_blocks_or_warns_is_in_the_table():
    duties = {one.asked for one in DUTIES}
    assert not BLOCKING_OR_WARNING - duties


def test_every_duty_that_blocks_or_warns_is_cited_by_a_rule():
    cited = {number for rule in rulebook().values() for number in rule.citations}
    assert not BLOCKING_OR_WARNING - cited
    assert not BLOCKING_OR_WARNING - set(CITATIONS)


def test_every_rule_named_in_the_table_is_in_the_book():
    assert {one.rule for one in COVERED} <= set(rulebook())


def test_the_book_has_at_least_as_many_rules_as_the_table_asks_for():
    assert len(rulebook()) >= LEAST_RULES
    assert len({one.rule for one in COVERED}) > LEAST_RULES // 2


@pytest.mark.parametrize("asked", TESTED, ids=str)
def test_what_no_rule_can_do_has_a_test_that_stands_there(asked):
    file, name = TESTED[asked]
    text = (HERE / file).read_text(encoding="utf-8")
    assert name is None or re.search(rf"^def {name}\(", text, re.MULTILINE)


def test_faults_of_form_and_of_tables_have_their_codes():
    assert set(FORM_FAULTS) >= FORM
    codes = set(re.findall(r'^    "([a-z-]+)": _', Path(table_faults.__file__).read_text(encoding="utf-8"), re.MULTILINE))
    assert codes >= TABLE


def test_every_word_to_be_explained_is_in_the_glossary():
    assert set(EXPLAINED) <= set(anchors_by_word(Language.ZH))
