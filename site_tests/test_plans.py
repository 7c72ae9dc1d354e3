"""The plans of this repository: how many of which kinds there are, and that each is fit for its readers."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from generator.findings import Severity
from generator.gate.publication import Publication, publish
from generator.gate.published import PublishedPlan, State
from generator.read.plan_file import CARRIER_OF_DIGIT
from generator.tariff.language import Language
from generator.tariff.offer import Transcription
from generator.tariff.regions import Region
from generator.tariff.tiers import tier_of
from generator.tariff.words import Group, Network, TariffType, Tier

AS_OF = date(2026, 11, 22)
PLANS = Path(__file__).parent.parent / "plans"
FILES = sorted(path for path in PLANS.glob("*/*.yml") if path.name != "carrier.yml")
PROFILES = sorted(PLANS.glob("*/carrier.yml"))

LONGEST_PROSE = 120
LONGEST_SENTENCE = 40
HEADER = re.compile(r"# 抄录自(\S+)公示专区，(\d{4}-\d\d-\d\d) 看到。\n")
PRICE_IN_NAME = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)元(?!/分钟|话费|购机|折)")


@pytest.fixture(scope="module")
def publication(repo_root: Path) -> Publication:
    return publish(repo_root, AS_OF)


@pytest.fixture(scope="module")
def plans(publication: Publication) -> tuple[PublishedPlan, ...]:
    return tuple(publication.catalogue)


def proses(node: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str, str]]:
    """Yield where each text in a language stands, its language, and the text."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in {"zh", "en"}:
                yield ".".join(path), key, value
            else:
                yield from proses(value, (*path, key))
    elif isinstance(node, list):
        for place, value in enumerate(node):
            yield from proses(value, (*path, str(place)))


def read_text(file: Path) -> dict[str, Any]:
    """Return what a file says, with every value as text and no help of the project's own reader."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes nothing but text


def test_every_plan_file_passes_the_gate_and_none_is_a_draft(publication: Publication) -> None:
    errors = [finding.line_in(Language.EN) for finding in publication.findings if finding.severity is Severity.ERROR]
    assert not errors, "mend these, or take the plan out of plans/:\n" + "\n".join(errors)
    assert (publication.withheld, publication.drafts, publication.awaiting) == (0, 0, 0)
    assert len(publication.catalogue) == len(FILES)


def test_there_are_at_least_120_plans_of_four_carriers(plans: tuple[PublishedPlan, ...]) -> None:
    carriers = Counter(plan.carrier for plan in plans)
    assert len(plans) >= 120
    assert set(carriers) == set(CARRIER_OF_DIGIT.values())
    assert min(carriers.values()) >= 20, carriers


def test_plans_are_national_and_of_at_least_eight_provinces(plans: tuple[PublishedPlan, ...]) -> None:
    regions = {region for plan in plans for region in plan.region.offered_in}
    assert Region.NATIONAL in regions
    assert len(regions - {Region.NATIONAL}) >= 8, regions


@pytest.mark.parametrize("network", [Network.FOUR_G, Network.FIVE_G], ids=lambda network: network.value)
def test_each_network_has_plans_on_sale_in_all_three_tiers(network: Network, plans: tuple[PublishedPlan, ...]) -> None:
    on_sale = [plan for plan in plans if plan.network is network and plan.tariff_type is TariffType.PLAN and plan.state is State.ON_SALE]
    assert {tier_of(plan) for plan in on_sale} == set(Tier)


@pytest.mark.parametrize("group", [Group.ELDER, Group.STUDENT, Group.DISABILITY], ids=lambda group: group.value)
def test_there_are_several_plans_for_each_group_in_need(group: Group, plans: tuple[PublishedPlan, ...]) -> None:
    theirs = [plan for plan in plans if group in plan.eligibility.groups]
    assert len(theirs) >= 5
    assert len({plan.carrier for plan in theirs}) >= 2


def test_a_plan_for_elders_says_from_which_age(plans: tuple[PublishedPlan, ...]) -> None:
    assert not [
        plan.filing_number
        for plan in plans
        if Group.ELDER in plan.eligibility.groups and (plan.eligibility.age is None or plan.eligibility.age.minimum is None)
    ]


@pytest.mark.parametrize("tariff_type", [TariffType.PLAN, TariffType.ADD_ON, TariffType.PROMOTION], ids=lambda word: word.value)
def test_plans_add_ons_and_promotions_are_present(tariff_type: TariffType, plans: tuple[PublishedPlan, ...]) -> None:
    assert len([plan for plan in plans if plan.tariff_type is tariff_type]) >= 8


def test_there_are_plans_of_5g_advanced_and_at_least_ten_in_the_archive(plans: tuple[PublishedPlan, ...]) -> None:
    assert any(plan.network is Network.FIVE_G_A for plan in plans)
    assert len([plan for plan in plans if plan.state is State.OFF_SALE]) >= 10


def test_every_plan_is_a_transcription_seen_on_a_day_at_a_registered_address(publication: Publication) -> None:
    for plan in publication.catalogue:
        assert isinstance(plan.disclosure, Transcription), plan.filing_number
        assert plan.disclosure.seen_on <= AS_OF
        assert urlsplit(plan.disclosure.source_url).hostname in publication.catalogue.carriers[plan.carrier].hosts, plan.filing_number


def test_the_first_line_of_a_file_names_its_zone_and_day(publication: Publication) -> None:
    for file in FILES:
        header = HEADER.match(file.read_text(encoding="utf-8"))
        plan = publication.catalogue.plans[file.stem]
        assert header, f"{file}: begin with the line '# 抄录自<运营商>公示专区，<日期> 看到。'"
        assert isinstance(plan.disclosure, Transcription)
        expected = (publication.catalogue.carriers[plan.carrier].name.zh, plan.disclosure.seen_on.isoformat())
        assert header.groups() == expected, file


def test_no_two_plans_are_the_same_under_two_numbers(plans: tuple[PublishedPlan, ...]) -> None:
    def facts(plan: PublishedPlan) -> tuple[object, ...]:
        return (plan.carrier, plan.name, plan.region, plan.price, plan.allowances, plan.beyond, plan.term)

    seen: dict[tuple[object, ...], str] = {}
    for plan in plans:
        twin = seen.setdefault(facts(plan), plan.filing_number)
        assert twin == plan.filing_number, f"{plan.filing_number} repeats {twin}; one of them was copied and not changed"


def test_a_plan_that_names_a_price_costs_it() -> None:
    for file in FILES:
        plan = read_text(file)
        named = PRICE_IN_NAME.findall(plan["name"]["zh"]) if plan["tariff_type"] == "plan" else []
        charged = {Decimal(step["amount"]) for step in plan["price"]["steps"]}
        assert not named or charged & {Decimal(price) for price in named}, f"{file.stem} {plan['name']['zh']}: {charged}"


def test_what_is_filed_under_one_number_stands_in_one_file() -> None:
    assert not [number for number, count in Counter(path.stem for path in FILES).items() if count > 1]


@pytest.mark.parametrize("file", [*FILES, *PROFILES], ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_no_text_is_long_and_each_has_both_languages(file: Path) -> None:
    texts = list(proses(read_text(file)))
    long = [f"{place} ({language}): {text}" for place, language, text in texts if len(text) > LONGEST_PROSE]
    assert not long, "write short sentences of your own:\n" + "\n".join(long)
    both = Counter(place for place, _, _ in texts)
    assert not [place for place, count in both.items() if count != 2]
    long = [
        sentence
        for place, language, text in texts
        if language == "zh" and not place.startswith("name")
        for sentence in re.split("[。；]", text)
        if len(sentence) > LONGEST_SENTENCE
    ]
    assert not long, f"split these sentences: {long}"


def test_the_profiles_name_the_four_hotlines_and_no_outbound_number_that_is_not_known(publication: Publication) -> None:
    carriers = publication.catalogue.carriers.values()
    assert {carrier.id: carrier.hotline for carrier in carriers} == {
        "china-broadnet": "10099",
        "china-mobile": "10086",
        "china-telecom": "10000",
        "china-unicom": "10010",
    }
    known = {carrier.id: carrier.outbound_number for carrier in carriers if isinstance(carrier.outbound_number, str)}
    assert known == {"china-mobile": "10085", "china-telecom": "10001", "china-unicom": "10016"}
