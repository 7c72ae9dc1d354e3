"""Every rule of the book, by its own examples: the same fragments stand on the rule's public page.

Examples of rules about one plan are judged by all rules about one plan. Examples of rules about a list are
judged by those and by all rules about a list too; they are therefore lists that owe nothing else: complete in
tiers and channels, or of plans whose network is `not_stated`, which the duty of three tiers does not touch.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import get_type_hints

import pytest
import yaml
from pydantic import TypeAdapter

import generator.judge.rulebook as book_module
from generator.findings import Severity
from generator.judge import rules as rules_package
from generator.judge.citations import CITATIONS, SOURCES
from generator.judge.examples import ReadExample, _over, _sound, read_example
from generator.judge.rulebook import (
    Example,
    Fault,
    Rule,
    RuleCrashError,
    judge_list,
    judge_plan,
    rulebook,
)
from generator.judge.sketch import Sketch, sketch_of
from generator.read.format_faults import dataclasses_in
from generator.read.plan_file import Plan
from generator.read.yaml_reader import Node, read_yaml
from generator.tariff import words
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text
from generator.tariff.regions import Region

BOOK = rulebook()
SOUND = Example(("",))
ALL = pytest.mark.parametrize("rule", BOOK.values(), ids=BOOK.keys())
LEAST_RULES = 30
LONGEST_SENTENCE = 35
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
HAN = re.compile("[\u4e00-\u9fff]")
SENTENCE_ENDS = re.compile("[。！？；]")
FORMAT_WORD = re.compile(r"[a-z][a-z0-9_]*(?:-[a-z]+)?", re.ASCII)


@dataclass(frozen=True)
class Breach:
    """One breach that some rule found in an example: which rule, how bad, at which path of which plan."""

    rule: str
    severity: Severity
    path: tuple[str | int, ...]
    plan: int
    fault: Fault

    def __str__(self):
        return f"{self.severity.value}[{self.rule}] {'.'.join(map(str, self.path))}: {self.fault.message.en}"


def breaches(example: Example, *, as_list: bool) -> list[Breach]:
    """What the whole book finds in an example."""
    read = read_example(example)
    found = [
        Breach(rule.id, fault.severity or rule.severity, fault.path, place, fault)
        for place, plan in enumerate(read.plans)
        for rule, fault in judge_plan(plan, read.setting)
    ]
    if as_list:
        sketches = sketches_of(read)
        places = {id(sketch): place for place, sketch in enumerate(sketches)}
        found += [
            Breach(rule.id, fault.severity or rule.severity, fault.path, places[id(sketch)], fault)
            for rule, sketch, fault in judge_list(sketches, read.setting)
        ]
    return found


def sketches_of(read: ReadExample) -> list[Sketch]:
    return [sketch_of(plan, read.setting.as_of) for plan in read.plans]


def own_breaches(rule: Rule, example: Example) -> list[Breach]:
    return [one for one in breaches(example, as_list=rule.check_list is not None) if one.rule == rule.id]


def hold_bad(rule: Rule, example: Example) -> None:
    """Fails unless the example trips its own rule and no other."""
    found = breaches(example, as_list=rule.check_list is not None)
    others = [str(one) for one in found if one.rule != rule.id]
    assert any(one.rule == rule.id for one in found), f"{rule.id} does not see its own bad example"
    assert not others, lines(f"the bad example of {rule.id} trips other rules too; lay a smaller fragment over the sound plan:", others)


def hold_good(rule: Rule, example: Example) -> None:
    """Fails unless the example trips nothing but, at most, notes of other rules."""
    found = breaches(example, as_list=rule.check_list is not None)
    tripped = [str(one) for one in found if one.rule == rule.id or one.severity is not Severity.INFO]
    assert not tripped, lines(f"the good example of {rule.id} is not good:", tripped)


def lines(title: str, offenders: Sequence[str]) -> str:
    return "\n  ".join((title, *offenders))


def book_with(changed: Rule) -> Mapping[str, Rule]:
    return MappingProxyType({**BOOK, changed.id: changed})


def texts_of_rule(rule: Rule) -> Iterator[tuple[str, Text]]:
    yield from (("title", rule.title), ("why", rule.why), ("mend", rule.mend))
    for one in own_breaches(rule, rule.bad):
        yield "message", one.fault.message
        if one.fault.mend is not None:
            yield "mend", one.fault.mend


# --- the examples ---------------------------------------------------------------------------------


@ALL
def test_a_bad_example_trips_its_own_rule_and_no_other(rule):
    hold_bad(rule, rule.bad)


@ALL
def test_a_good_example_trips_nothing(rule):
    hold_good(rule, rule.good)


def _sees_nothing(*_):
    return ()


@ALL
def test_a_rule_that_sees_nothing_fails_its_bad_example(rule, monkeypatch):
    blind = replace(rule, check=rule.check and _sees_nothing, check_list=rule.check_list and _sees_nothing)
    monkeypatch.setattr(book_module, "rulebook", lambda: book_with(blind))
    with pytest.raises(AssertionError, match="does not see its own bad example"):
        hold_bad(rule, rule.bad)


def test_a_rule_that_sees_faults_everywhere_fails_the_examples_of_others(monkeypatch):
    first, second = list(BOOK.values())[:2]
    everywhere = replace(first, check=lambda *_: [Fault(("name",), first.title)], check_list=None)
    monkeypatch.setattr(book_module, "rulebook", lambda: book_with(everywhere))
    with pytest.raises(AssertionError, match="trips other rules too"):
        hold_bad(second, second.bad)
    with pytest.raises(AssertionError, match="is not good"):
        hold_good(first, first.good)


def test_the_sound_plan_breaks_no_rule():
    assert not [str(one) for one in breaches(SOUND, as_list=False)]


def test_the_sound_plan_reads_as_it_stands():
    assert isinstance(TypeAdapter(Plan).validate_python(_sound("sound_plan.yml")), Plan)
    assert isinstance(TypeAdapter(Carrier).validate_python(_sound("sound_carrier.yml")), Carrier)


def test_taking_a_key_away_in_one_example_leaves_the_next_one_whole():
    read_example(Example(("remove: [term.at_expiry]",)))
    assert read_example(SOUND).plans[0].term.at_expiry is not words.NOT_STATED


# --- what one example cannot show -------------------------------------------------------------------

TRANSCRIBED = (
    "remove: [disclosure.published_on, disclosure.attested_by]\ndisclosure: {kind: transcription, seen_on: SEEN, source_url: URL}\n"
)
COPY = TRANSCRIBED.replace("SEEN", "2026-07-07").replace("URL", '"https://www.10086.cn/"')
E, W = Severity.ERROR, Severity.WARNING


def steps(*written: str) -> str:
    return "price: {steps: [" + ", ".join(f"{{amount: 39.00, unit: yuan, per: month{step}}}" for step in written) + "]}"


def pack(given: str, validity: str) -> str:
    """An add-on for 10 yuan a month, with data that is given so often and holds so long."""
    return (
        "name: {zh: 加油包 10 元, en: Pack 10}\ntariff_type: add_on\nnetwork: not_stated\ntier: not_stated\n"
        "price: {steps: [{amount: 10.00, unit: yuan, per: month}]}\n"
        f"allowances: {{data: [{{volume: 9 GB, per: {given}, area: mainland}}], voice: none}}\n"
        "beyond: {data: as_main_plan, voice: as_main_plan, sms: as_main_plan, cap: not_stated}\n"
        f"term: {{validity: {validity}, at_expiry: {{kind: ends}}}}\nremove: [term.at_expiry.length]\n"
    )


def ends_after(length: str, how: str) -> str:
    return f"remove: [term.at_expiry.length]\nterm: {{validity: {{length: {length}}}, at_expiry: {{kind: {how}, to: {{zh: 标准资费}}}}}}\n"


def repaid(each_month: str) -> str:
    charge = f"{{kind: benefits_repaid, benefit: {{zh: 每月优惠的钱}}, per_month_served: {each_month}}}"
    return f"term: {{minimum: 12 months, early_termination: [{charge}]}}"


APPS_ALONE = "allowances: {data: none, app_data: [{volume: 9 GB, per: month, apps: [甲], area: mainland}]}\n"
PAY_AS_YOU_GO = "tariff_type: standard\nnetwork: not_stated\ntier: not_stated\nallowances: {data: none, voice: none}\n"

FURTHER_BAD = [
    # rule, fragment, place, severity
    ("sale-before-disclosure", "disclosure: {published_on: 2026-01-06}", "sale.first_day", E),
    ("essential-not-disclosed", "sale: {channels: not_stated}", "sale.channels", E),
    ("no-way-to-cancel", "cancelling: {channels: []}", "cancelling.channels", E),
    ("essential-not-disclosed", COPY + "sale: {last_day: not_stated}", "sale.last_day", E),
    ("billing-rule-not-disclosed", COPY + "price: {first_month: not_stated}", "price.first_month", W),
    ("start-not-disclosed", COPY + "sale: {takes_effect: not_stated}", "sale.takes_effect", Severity.INFO),
    ("start-not-disclosed", "remove: [sale.takes_effect]\nsale: {last_day: 2027-12-31}", "sale.takes_effect", E),
    ("overage-not-disclosed", "beyond: {data: not_stated, cap: none}", "beyond.data", E),
    ("overage-not-disclosed", "beyond: {voice: not_stated}", "beyond.voice", E),
    ("overage-not-disclosed", "allowances: {sms: {messages: 9, per: month}}\nbeyond: {sms: not_stated}", "beyond.sms", W),
    ("overage-not-disclosed", APPS_ALONE + "beyond: {data: not_stated, cap: none}", "beyond.data", E),
    ("pack-priced-monthly", pack("once", "{length: 3 months}"), "price.steps.0.per", E),
    ("pack-priced-monthly", pack("7 days", "{length: 7 days}"), "price.steps.0.per", E),
    ("withdrawn-before-sale", COPY + "sale: {withdrawn_on: 2026-01-04}", "sale.withdrawn_on", E),
    ("validity-already-over", "remove: [term.validity.length]\nterm: {validity: {until: 2026-11-21}}", "term.validity.until", W),
    (
        "validity-already-over",
        "remove: [term.validity.length, term.at_expiry.length]\nterm: {validity: {until: 2026-11-21}, at_expiry: {kind: ends}}",
        "term.validity.until",
        E,
    ),
    ("validity-empty", "remove: [term.validity.length]\nterm: {validity: {}}", "term.validity", E),
    ("price-steps-out-of-order", steps(", from_month: 2"), "price.steps.0.from_month", E),
    ("price-steps-out-of-order", steps(", to_month: 12"), "price.steps.0.to_month", E),
    ("price-steps-out-of-order", steps(", to_month: 6", ", from_month: 6"), "price.steps.1.from_month", E),
    ("price-steps-out-of-order", steps("", ", from_month: 7"), "price.steps.0", E),
    ("price-steps-out-of-order", steps(", to_month: 6", ""), "price.steps.1", E),
    ("price-steps-out-of-order", steps(", to_month: 6", ", from_month: 7, to_month: 3", ", from_month: 4"), "price.steps.1.to_month", E),
    ("price-steps-out-of-order", steps(", to_month: 6", ", from_day: 2027-01-01"), "price.steps.1.from_day", E),
    ("price-steps-out-of-order", steps("", ", from_day: 2027-01-01", ""), "price.steps.2", E),
    ("price-steps-out-of-order", steps(", from_day: 2027-01-01", ", from_day: 2026-12-31"), "price.steps.1.from_day", E),
    ("price-steps-out-of-order", steps(", from_day: 2027-01-01", ", from_day: 2027-01-01"), "price.steps.1.from_day", E),
    ("price-steps-out-of-order", ends_after("6 months", "ends") + steps(", to_month: 12"), "price.steps.0.to_month", E),
    ("price-steps-out-of-order", ends_after("1 year", "reverts") + steps(", to_month: 12"), "price.steps.0.to_month", E),
    ("region-contradicts-itself", "region: {offered_in: []}", "region.offered_in", E),
    ("region-contradicts-itself", "region: {offered_in: [hebei, hebei]}", "region.offered_in", E),
    ("region-contradicts-itself", "region: {offered_in: [hebei], excluded: [tibet]}", "region.excluded", E),
    (
        "region-contradicts-itself",
        "filing_number: 26JT200001\nregion: {offered_in: [national], excluded: [national]}",
        "region.excluded",
        E,
    ),
    ("region-against-number", "filing_number: 26ZZ200001", "filing_number", W),
    ("region-against-number", "region: {offered_in: [national]}", "region.offered_in", W),
    ("insiders-only", "eligibility: {groups: [student, company_staff]}", "eligibility.groups.1", E),
    ("age-range-impossible", "eligibility: {age: {minimum: 600}}", "eligibility.age.minimum", E),
    ("age-range-impossible", "eligibility: {age: {}}", "eligibility.age", E),
    ("blank-text", 'name: {zh: " "}', "name.zh", E),
    ("blank-text", 'notes: [{zh: ""}]', "notes.0.zh", E),
    ("zero-instead-of-none", "allowances: {voice: {minutes: 0, per: month}}", "allowances.voice.minutes", E),
    ("zero-instead-of-none", "allowances: {data: [{volume: 0 GB, per: month}]}", "allowances.data.0.volume", E),
    ("zero-instead-of-none", "allowances: {data: [{volume: 0.000 MB, per: month}]}", "allowances.data.0.volume", E),
    (
        "zero-instead-of-none",
        "allowances: {app_data: [{volume: 0 GB, per: month, apps: [甲]}]}",
        "allowances.app_data.0.volume",
        E,
    ),
    ("zero-instead-of-none", "price: {one_time: [{amount: 0, unit: yuan, name: {zh: 卡费}}]}", "price.one_time.0.amount", E),
    ("zero-instead-of-none", "price: {minimum_spend: {amount: 0, unit: yuan, per: month}}", "price.minimum_spend.amount", E),
    ("zero-instead-of-none", "beyond: {voice: {amount: 0, unit: yuan}}", "beyond.voice.amount", E),
    ("zero-instead-of-none", "beyond: {sms: {amount: 0.00, unit: yuan}}", "beyond.sms.amount", E),
    ("zero-instead-of-none", "beyond: {data: [{amount: 0, unit: yuan, per: 1 GB, rounding: up}]}", "beyond.data.0.amount", E),
    ("zero-instead-of-none", "eligibility: {per_person: 0}", "eligibility.per_person", E),
    ("zero-instead-of-none", "sharing: {secondary_sims: {at_most: 0, fee: none}}", "sharing.secondary_sims.at_most", E),
    (
        "zero-instead-of-none",
        "sharing: {secondary_sims: {at_most: 2, fee: {amount: 0, unit: yuan, per: month}}}",
        "sharing.secondary_sims.fee.amount",
        E,
    ),
    (
        "zero-instead-of-none",
        "term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 0, unit: yuan}]}",
        "term.early_termination.0.amount",
        E,
    ),
    (
        "zero-instead-of-none",
        "term: {minimum: 12 months, early_termination: [{kind: share_of_remaining_fees, percent: 0}]}",
        "term.early_termination.0.percent",
        E,
    ),
    (
        "zero-charging-unit",
        "beyond: {data: [{amount: 5, unit: yuan, per: 1 GB, rounding: up, small_use: {amount: 0.29, unit: yuan, per: 0 MB}}]}",
        "beyond.data.0.small_use.per",
        E,
    ),
    ("zero-speed", "allowances: {broadband: {down: 300 Mbps, up: 0 Mbps}}", "allowances.broadband.up", E),
    ("zero-speed", "allowances: {peak_speed: {down: 0 Gbps}}", "allowances.peak_speed.down", E),
    ("zero-instead-of-none", repaid("{amount: 0, unit: yuan}"), "term.early_termination.0.per_month_served.amount", E),
    ("empty-list", "price: {deposits: []}", "price.deposits", E),
    ("empty-list", "price: {third_party: []}", "price.third_party", E),
    ("empty-list", "allowances: {app_data: []}", "allowances.app_data", E),
    ("empty-list", "allowances: {data: []}", "allowances.data", E),
    ("empty-list", "beyond: {throttle: []}", "beyond.throttle", E),
    ("empty-list", "term: {early_termination: []}", "term.early_termination", E),
]


@pytest.mark.parametrize(("name", "fragment", "place", "severity"), FURTHER_BAD)
def test_a_further_fault_trips_its_rule_alone_and_at_its_place(name, fragment, place, severity):
    hold_bad(BOOK[name], Example((fragment,)))
    assert [(".".join(map(str, one.path)), one.severity) for one in own_breaches(BOOK[name], Example((fragment,)))] == [(place, severity)]


FURTHER_GOOD = [
    "name: {zh: 惠民年卡, en: Year card}\nprice: {steps: [{amount: 228.00, unit: yuan, per: year}], first_month: not_stated}",
    "name: {zh: 零月租卡, en: Card without a fee}\nprice: {steps: [{amount: 0.00, unit: yuan, per: month}]}",
    "filing_number: 26JT200001\nregion: {offered_in: [tibet, gansu]}",
    COPY + "sale: {first_day: 2026-08-01}",
    "sale: {first_day: 2026-01-05, last_day: 2026-01-05}",
    # a sale that was announced and then called off before it began
    "disclosure: {published_on: 2026-01-01}\nsale: {first_day: 2026-03-01, withdrawn_on: 2026-02-01}",
    # the last day of the validity still counts
    "remove: [term.validity.length]\nterm: {validity: {until: 2026-11-22}}",
    # what is off sale may have run out
    "remove: [term.validity.length]\nterm: {validity: {until: 2026-06-30}}\nsale: {last_day: 2026-06-30}",
    # the plan itself ends with its only price
    "remove: [term.at_expiry.length]\nterm: {validity: {length: 1 year}, at_expiry: {kind: ends}}\n" + steps(", to_month: 12"),
    steps(", from_day: 2026-01-05", ", from_day: 2027-01-01"),
    steps("", ", from_day: 2027-01-01"),
    steps(", to_month: 1", ", from_month: 2"),
    PAY_AS_YOU_GO + "beyond: {voice: not_included, sms: not_included}",
    PAY_AS_YOU_GO + "beyond: {data: not_included, sms: not_included, cap: none}",
    PAY_AS_YOU_GO + "beyond: {data: not_included, voice: not_included, cap: none}",
    # data that is new on every day of a pack that runs for months
    pack("day", "{length: 3 months}"),
    pack("month", "{length: 1 month}"),
    COPY + "sale: {withdrawn_on: 2026-01-05}",
    COPY + "sale: {withdrawn_on: 2026-06-30}",
    "disclosure: {published_on: 2026-01-01}\nsale: {first_day: 2026-03-01, withdrawn_on: 2026-01-01}",
    TRANSCRIBED.replace("SEEN", "2026-11-22").replace("URL", '"https://www.10086.cn/"'),
    "term: {minimum: 12 months, early_termination: [{kind: share_of_remaining_fees, percent: 100}]}",
    repaid("not_stated"),
    "eligibility: {age: {minimum: 120, maximum: 120}}",
    "eligibility: {customers: not_stated, needs: [{zh: 要在河北实名登记。}]}",
]


@pytest.mark.parametrize("fragment", FURTHER_GOOD)
def test_what_only_looks_like_a_fault_trips_nothing(fragment):
    found = [str(one) for one in breaches(Example((fragment,)), as_list=False) if one.severity is not Severity.INFO]
    assert not found


NO_ADDRESSES = [
    "http://www.10086.cn/",
    "HTTPS://www.10086.cn/",
    "//www.10086.cn/",
    "javascript:alert(1)",
    "javascript://www.10086.cn/%0aalert(1)",
    "data:text/html,hello",
    "https://www.10086.cn@evil.example/",
    "https://user:word@www.10086.cn/",
    "https://www.10086.cn:8443/",
    "https://evil.example/www.10086.cn",
    "https://evil.example#www.10086.cn",
    "https://www.10086.cn.evil.example/",
    "https://10086.cn/",
    "https://www.10086.cn./",
    "https://WWW.10086.CN/",
    "https://www.1\u0030086.cn\u3002evil.example/",
    "https://www.10086.cո/",
    "https://www.10086\uff0ecn/",
    "https://www.xn--10086-x.cn/",
    "https://www.10086.cn\\@evil.example/",
    "https:\\\\www.10086.cn",
    "https:/www.10086.cn/",
    "https://www.10086.cn/\n",
    "https://www.10086.cn/\nhttps://evil.example/",
    "https://www.10086.cn/ x",
    " https://www.10086.cn/",
    'https://www.10086.cn/"onclick="x',
    "https://www.10086.cn/<script>",
    "https://www.10086.cn/资费",
    "https://",
    "",
]


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_a_source_that_only_looks_like_the_carriers_site_is_refused(address):
    assert source_faults(address)


@pytest.mark.parametrize(
    "address",
    ["https://www.10086.cn", "https://www.10086.cn/", "https://www.10086.cn/a/b.html?x=1&y=%E4%BA%91#/home", "https://www.10086.cn#/x"],
)
def test_an_address_of_the_carriers_registered_site_is_taken(address):
    assert not source_faults(address)


def source_faults(address: str) -> list[Fault]:
    read = read_example(Example((COPY,)))
    plan = replace(read.plans[0], disclosure=replace(read.plans[0].disclosure, source_url=address))
    return list(BOOK["source-address-unregistered"].check(plan, read.setting))


@pytest.mark.parametrize("name", ["tier-missing", "tier-channel-missing"])
def test_a_gap_in_a_list_that_is_only_a_sample_is_a_warning(name):
    rule = BOOK[name]
    assert {one.severity for one in own_breaches(rule, rule.bad)} == {Severity.ERROR}
    sample = replace(rule.bad, carrier="list_is_complete: no")
    assert {one.severity for one in own_breaches(rule, sample)} == {Severity.WARNING}


@pytest.mark.parametrize(("kind", "found"), [("online", 1), ("agent", 2), ("every", 0), ("own", 0)])
def test_a_tier_that_may_be_open_online_and_in_shops_is_no_gap(kind, found):
    rule = BOOK["tier-channel-missing"]
    plans = (*rule.bad.plans[:-1], rule.bad.plans[-1].replace("kind: online", f"kind: {kind}"))
    assert len(own_breaches(rule, replace(rule.bad, plans=plans))) == found


def test_each_tier_missing_in_a_region_is_one_finding_on_a_plan_of_that_region():
    hebei = "filing_number: 26HE200001\nnetwork: 5G\ntier: low"
    shanghai = "filing_number: 26SH200002\nname: {zh: 沪上套餐}\nnetwork: 5G\ntier: low\nregion: {offered_in: [shanghai]}"
    found = own_breaches(BOOK["tier-missing"], Example((hebei, shanghai)))
    assert [one.plan for one in found] == [0] * 5 + [1] * 5
    assert [one.fault.message.zh for one in found if one.plan == 0] == [
        "河北没有在售的 4G 低档套餐",
        "河北没有在售的 4G 中档套餐",
        "河北没有在售的 4G 高档套餐",
        "河北没有在售的 5G 中档套餐",
        "河北没有在售的 5G 高档套餐",
    ]


def test_a_national_plan_fills_the_tier_of_every_province_that_it_does_not_leave_out():
    national = "filing_number: 26JT200002\nname: {zh: 全国套餐}\nnetwork: 4G\ntier: high\nregion: {offered_in: [national]}"
    told = {message(one) for one in own_breaches(BOOK["tier-missing"], Example(("", national)))}
    assert "河北没有在售的 4G 高档套餐" not in told
    assert "全国没有在售的 4G 低档套餐" in told
    without_hebei = national.replace("[national]", "[national], excluded: [hebei]")
    told = {message(one) for one in own_breaches(BOOK["tier-missing"], Example(("", without_hebei)))}
    assert "河北没有在售的 4G 高档套餐" in told


def test_the_whole_country_is_not_asked_for_where_every_province_has_a_list_of_its_own():
    provinces = ", ".join(region.value for region in Region if region is not Region.NATIONAL)
    national = "filing_number: 26JT200001\nname: {zh: 全国套餐}\nregion: {offered_in: [national]}"
    everywhere = f"filing_number: 26JT200002\nregion: {{offered_in: [{provinces}]}}"
    told = [message(one) for one in own_breaches(BOOK["tier-missing"], Example((national, everywhere)))]
    assert "西藏没有在售的 4G 高档套餐" in told
    assert not [one for one in told if one.startswith("全国")]


def test_a_plan_counts_from_the_day_of_its_disclosure_and_sale_to_its_last():
    for day in ("disclosure: {published_on: 2026-11-22}\nsale: {first_day: 2026-11-22}", "sale: {last_day: 2026-11-22}"):
        assert own_breaches(BOOK["tier-missing"], Example((day,)))


def test_a_plan_of_5g_a_fills_a_tier_of_5g():
    told = {message(one) for one in own_breaches(BOOK["tier-missing"], Example(("network: 5G-A\ntier: high",)))}
    assert "河北没有在售的 5G 中档套餐" in told
    assert "河北没有在售的 5G 高档套餐" not in told


def test_a_gap_between_price_steps_and_an_overlap_are_told_apart():
    said = [
        message(one)
        for start in ("8", "6")
        for one in own_breaches(BOOK["price-steps-out-of-order"], Example((steps(", to_month: 6", f", from_month: {start}"),)))
    ]
    assert said == ["第 2 段和上一段中间有空档", "第 2 段和上一段重叠"]


@pytest.mark.parametrize(
    "fragment",
    [
        "sale: {last_day: 2026-11-21}",
        "sale: {first_day: 2026-11-23}",
        "disclosure: {published_on: 2026-11-23}\nsale: {first_day: 2026-11-23}",
        "audience: business",
        "tariff_type: add_on",
        "network: not_stated",
    ],
)
def test_a_plan_that_nobody_can_choose_today_owes_no_tiers(fragment):
    assert not own_breaches(BOOK["tier-missing"], Example((fragment,)))


def test_a_name_may_be_the_same_where_no_region_is_shared_or_one_plan_is_off_sale():
    other = "filing_number: 26SH200002\nregion: {offered_in: [shanghai]}"
    assert not own_breaches(BOOK["same-name-other-plan"], Example(("", other)))
    assert own_breaches(BOOK["same-name-other-plan"], Example(("", other.replace("[shanghai]", "[national]"))))
    ended = "filing_number: 26HE200002\nsale: {withdrawn_on: 2026-06-01}"
    assert not own_breaches(BOOK["same-name-other-plan"], Example(("", ended)))


def test_a_name_is_the_same_in_other_letters_and_widths():
    told = own_breaches(
        BOOK["same-name-other-plan"], Example(("name: {zh: 安心（A）套餐}", "filing_number: 26HE200002\nname: {zh: 安心 (a) 套餐}"))
    )
    assert [(one.plan, "26HE200001" in one.fault.message.zh) for one in told] == [(1, True)]


def message(one: Breach) -> str:
    return one.fault.message.zh


# --- a rule that breaks down ------------------------------------------------------------------------


def _breaks_down(*_):
    raise ZeroDivisionError


def test_a_rule_that_breaks_down_stops_the_judging_of_a_plan(monkeypatch):
    broken = replace(BOOK["price-missing"], check=_breaks_down)
    monkeypatch.setattr(book_module, "rulebook", lambda: book_with(broken))
    read = read_example(SOUND)
    with pytest.raises(RuleCrashError, match=r"price-missing: 26HE200001: ZeroDivisionError"):
        list(judge_plan(read.plans[0], read.setting))


def test_a_rule_that_breaks_down_stops_the_judging_of_a_list(monkeypatch):
    broken = replace(BOOK["tier-missing"], check_list=_breaks_down)
    monkeypatch.setattr(book_module, "rulebook", lambda: book_with(broken))
    read = read_example(SOUND)
    with pytest.raises(RuleCrashError, match=r"tier-missing: ZeroDivisionError"):
        list(judge_list(sketches_of(read), read.setting))


# --- where a finding points -------------------------------------------------------------------------


@ALL
def test_every_fault_of_a_bad_example_stands_at_a_real_place_of_the_file(rule):
    for one in own_breaches(rule, rule.bad):
        tree = _over(_sound("sound_plan.yml"), rule.bad.plans[one.plan])
        written, holder = deepest(tree, one.path), one.path[:-1]
        assert written in {one.path, holder}, f"{rule.id}: there is no {one.path} in the file, only {written}"
        assert written, f"{rule.id}: {one.path} points at the whole file; point at the nearest key that stands there"
        text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_style='"')
        line = text.splitlines()[read_yaml(text.encode()).position(one.path).line - 1]
        keys = [step for step in written if isinstance(step, str)]
        assert isinstance(written[-1], int) or f'"{keys[-1]}"' in line, f"{rule.id}: {one.path} is shown at {line!r}"


def deepest(tree: Node, path: Sequence[str | int]) -> tuple[str | int, ...]:
    """The longest beginning of `path` that leads somewhere in `tree`."""
    here: Node = tree
    for depth, step in enumerate(path):
        known = step in here if isinstance(here, dict) else isinstance(here, list) and isinstance(step, int) and step < len(here)
        if not known:
            return tuple(path[:depth])
        here = here[step]
    return tuple(path)


# --- the rules themselves ---------------------------------------------------------------------------


def test_there_are_at_least_thirty_rules():
    assert len(BOOK) >= LEAST_RULES


def test_every_rule_file_holds_the_rule_of_its_name():
    stems = {path.stem for folder in rules_package.__path__ for path in Path(folder).glob("*.py")} - {"__init__"}
    assert {stem.replace("_", "-") for stem in stems} == set(BOOK)


@ALL
def test_an_id_is_kebab_case(rule):
    assert KEBAB.fullmatch(rule.id)


@ALL
def test_a_rule_checks_either_one_plan_or_a_list(rule):
    assert (rule.check is None) is not (rule.check_list is None)


@ALL
def test_every_text_has_both_languages(rule):
    for what, text in texts_of_rule(rule):
        assert HAN.search(text.zh), f"{what} has no Chinese: {text.zh}"
        assert re.search("[A-Za-z]{2}", text.en), f"{what} has no English: {text.en}"


@ALL
def test_chinese_sentences_are_short(rule):
    long = [
        f"{what}: {sentence}"
        for what, text in texts_of_rule(rule)
        for sentence in SENTENCE_ENDS.split(text.zh)
        if len(HAN.findall(sentence)) > LONGEST_SENTENCE
    ]
    assert not long, lines(f"at most {LONGEST_SENTENCE} characters a sentence:", long)


@ALL
def test_a_rule_cites_duties_that_are_known(rule):
    assert rule.citations, f"{rule.id} names no duty; a rule without a source is an opinion"
    unknown = [number for number in rule.citations if number not in CITATIONS]
    assert not unknown, f"add {unknown} to generator/judge/citations.py"


@ALL
def test_must_is_said_only_where_a_binding_source_says_it(rule):
    if any(CITATIONS[number].binding for number in rule.citations):
        return
    for what, text in texts_of_rule(rule):
        assert "必须" not in text.zh, f"{what}: no cited source binds; write 应当 or say why it helps"
        assert not re.search(r"\b[Mm]ust\b", text.en), f"{what}: no cited source binds; write should"


@ALL
def test_a_mend_names_a_key_or_a_word_of_the_format(rule):
    for what, text in texts_of_rule(rule):
        if what == "mend":
            named = format_words() & set(FORMAT_WORD.findall(text.zh))
            assert named, f"say which key or word to write: {text.zh}"
            assert any(word in text.en for word in named), f"the English names none of {sorted(named)}: {text.en}"


def test_every_citation_names_known_sources():
    unknown = {source for citation in CITATIONS.values() for source in citation.sources} - set(SOURCES)
    assert not unknown


@cache
def format_words() -> frozenset[str]:
    """Every key of plan files and carrier profiles, and every word that can stand in them."""
    keys: set[str] = set()
    waiting, seen = [Plan, Carrier], set()
    while waiting:
        part = waiting.pop()
        if part not in seen:
            seen.add(part)
            keys.update(field.name for field in fields(part))
            waiting += [inner for field in fields(part) for inner in dataclasses_in(hint_of(part, field.name))]
    lists = [kind for kind in vars(words).values() if isinstance(kind, type) and issubclass(kind, Enum)]
    return frozenset(keys | {str(word.value) for kind in (*lists, Region) for word in kind})


def hint_of(part: type, name: str) -> object:
    return get_type_hints(part, include_extras=True)[name]
