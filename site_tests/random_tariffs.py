"""Made-up tariffs of every shape that the format allows, as plan files of text, with usages and first days to go with them.

A `Random` makes them: a seeded one in loops, and hypothesis's own in properties, which can then shrink what fails. Many
would not pass the gate (a gap between two prices, tiers out of order): a sum must be right, or say why there is none, for
these too.
"""

import json
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

PlanFile = dict[str, Any]

_REST: PlanFile = {
    "format": "1",
    "filing_number": "26HE200001",
    "status": "ready",
    "name": {"zh": "示例套餐", "en": "Example plan"},
    "tariff_type": "plan",
    "audience": "public",
    "network": "5G",
    "tier": "not_stated",
    "region": {"offered_in": ["hebei"]},
    "sale": {"first_day": "2026-01-01", "last_day": "2027-12-31", "channels": "not_stated"},
    "cancelling": {"channels": "not_stated"},
    "eligibility": {"customers": "all"},
}
_NAME = {"zh": "示例"}
_SOME_DAYS = ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-15", "2027-01-01", "2027-02-10", "2027-12-31", "2028-02-29"]
_AMOUNTS = ["0", "0.00", "1", "5", "9.90", "19", "29.00", "39.00", "59.9", "100", "128.00", "199", "0.5", "0.005", "33.333", "7.777777"]
_LARGE = ["300", "600.00", "1000", "2999.99"]
_UNIT_PRICES = ["0", "0.1", "0.15", "0.29", "0.0048", "0.0001", "1", "3.00", "5", "5.00", "10", "30"]
_VOLUMES = ["0 MB", "100 MB", "512 KB", "0.3 MB", "1 GB", "1.5 GB", "5 GB", "10 GB", "30 GB", "100 GB", "1 TB"]
_UNITS = ["1 KB", "1 MB", "0.3 MB", "10 MB", "100 MB", "1 GB", "1 GB", "1 GB", "3 GB", "0.3 GB"] * 3 + ["0 MB"]
_LONG_PERIODS = ["1 month", "3 months", "24 months", "year", "2 years", "day", "1 day", "7 days", "30 days", "45 days", "once"]
_LENGTHS = ["1 month", "2 months", "7 months", "12 months", "1 year", "18 months", "24 months", "2 years", "36 months"]
_LENGTHS_IN_DAYS = ["1 day", "30 days", "100 days", "365 days"]
_AREAS = ["mainland", "province", "city", "abroad", "not_stated"]


def random_plan(random: Random) -> PlanFile:
    """Return a plan file that passes the format, though often not the gate; every third says all that a bill takes."""
    plan = {
        **_REST,
        "price": _price(random),
        "allowances": _allowances(random),
        "beyond": _beyond(random),
        "term": _term(random),
    }
    return _with_all_said(random, plan) if random.random() < 0.35 else plan


def _with_all_said(random: Random, plan: PlanFile) -> PlanFile:
    """Return a plan whose filing leaves little open, so that its figures are known more often than not."""
    price, month = plan["price"], {"per": "month", "area": "mainland"}
    spend = random.choice(["none", {**_money(random, ["39.00", "128", "7.777"]), "per": "month"}])
    term = plan["term"] | {"at_expiry": {"kind": random.choice(["automatic", "automatic", "ends"])}}
    if random.random() < 0.25:
        # Money that comes back month by month, and is lost by who leaves: for some time leaving is dearer than staying.
        back = {"returned_over": random.choice(["10 months", "24 months", "2 years"]), "lost_on_leaving": "yes"}
        price = price | {"deposits": [{**_money(random, _LARGE), "name": _NAME, **back}]}
        term |= {"minimum": random.choice(["24 months", "36 months"]), "early_termination": "none"}
    tiers: PlanFile = {**_money(random, _UNIT_PRICES), "per": random.choice(_UNITS), "rounding": random.choice(["up", "exact"])}
    return {
        **plan,
        "price": price | {"first_month": random.choice(["full", "prorated_by_day", "free", "half"]), "minimum_spend": spend},
        "allowances": {
            "data": [{"volume": random.choice(_VOLUMES), **month}],
            "app_data": random.choice(["none", [{"volume": random.choice(_VOLUMES), **month, "apps": "not_stated"}]]),
            "voice": {"minutes": "100", **month},
            "sms": random.choice(["none", {"messages": "10", "per": "month"}]),
        },
        "beyond": plan["beyond"] | {"data": [tiers], "voice": _money(random, _UNIT_PRICES), "sms": _money(random, _UNIT_PRICES)},
        "term": term,
    }


def random_usage(random: Random) -> dict[str, int]:
    """Return a use of every month: nothing, little, as much as a bundle to the MB, or very much."""
    data = random.choice([0, 0, 1, 100, 1023, 1024, 5120, 10_240, 10_241, 30_720, 31_000, 102_400, random.randrange(60_000), 2_000_000])
    app_data = random.choice([0, 0, 0, 1, 1024, 10_240, random.randrange(40_000)])
    minutes = random.choice([0, 0, 1, 100, 101, 500, random.randrange(3000)])
    return {"data": data, "app_data": app_data, "minutes": minutes, "messages": random.choice([0, 0, 1, 10, 101, random.randrange(500)])}


def random_start(random: Random) -> date:
    """Return a first day: any day of some years, and often one that is awkward."""
    awkward = [date.fromisoformat(written) for written in _SOME_DAYS]
    return random.choice([*awkward, *(date(2025, 1, 1) + timedelta(days=random.randrange(1500)) for _ in awkward)])


def as_yaml(plan: PlanFile) -> bytes:
    """Return a plan as a file; JSON is YAML."""
    return json.dumps(plan, ensure_ascii=False).encode()


plans = st.randoms(use_true_random=False).map(random_plan)
usages = st.randoms(use_true_random=False).map(random_usage)
starts = st.randoms(use_true_random=False).map(random_start)


def _price(random: Random) -> PlanFile:
    price = {"steps": _steps(random), "first_month": random.choice(["full", "prorated_by_day", "free", "half", "not_stated"])}
    price |= _perhaps(random, "one_time", lambda: [{**_money(random), "name": _NAME} for _ in range(random.randint(1, 2))])
    price |= _perhaps(random, "deposits", lambda: [_deposit(random) for _ in range(random.randint(1, 2))])
    price |= _perhaps(random, "third_party", lambda: [{**_money(random), "per": "month", "name": _NAME}])
    periods = ["month", "month", "month", "month", "1 month", "year", "3 months", "once", "day"]
    price |= _perhaps(random, "minimum_spend", lambda: {**_money(random), "per": random.choice(periods)})
    return price


def _steps(random: Random) -> list[PlanFile]:
    shape = random.random()
    if shape < 0.02:
        return []
    if shape < 0.1:
        return [{**_money(random), "per": "once"}]
    if shape < 0.35:
        return [_step(random)]
    if shape < 0.7:
        return _steps_by_month(random)
    dated = [{**_step(random), "from_day": random.choice(_SOME_DAYS)} for _ in range(random.randint(1, 3))]
    if shape < 0.75:
        return dated
    before = [_step(random)] if shape < 0.9 else _steps_by_month(random)
    return [*before, *dated]


def _steps_by_month(random: Random) -> list[PlanFile]:
    """Return steps that follow each other, with months that follow from their neighbours left out, and now and then askew."""
    steps: list[PlanFile] = []
    month = 1
    askew = random.random() < 0.2
    count = random.randint(2, 4)
    for place in range(count):
        first = max(1, month + (random.randint(-2, 2) if askew else 0))
        last = first + random.choice([0, 1, 2, 5, 11, 23])
        step = _step(random)
        if (place and "to_month" not in steps[-1]) or random.random() < 0.6:
            step["from_month"] = str(first)
        if (place + 1 < count and random.random() < 0.7) or random.random() < 0.1:
            step["to_month"] = str(last)
        steps.append(step)
        month = last + 1
    return steps


def _step(random: Random) -> PlanFile:
    return {**_money(random), "per": "month" if random.random() < 0.6 else random.choice(_LONG_PERIODS)}


def _deposit(random: Random) -> PlanFile:
    deposit = {**_money(random, random.choice([_AMOUNTS, _LARGE])), "name": _NAME}
    returned_over = random.choice(["none", "not_stated", None, "10 months", "24 months", "2 years", "30 days", "1 month"])
    if returned_over:
        deposit["returned_over"] = returned_over
    if lost := random.choice(["yes", "no", "not_stated", None]):
        deposit["lost_on_leaving"] = lost
    return deposit


def _allowances(random: Random) -> PlanFile:
    def bucket() -> PlanFile:
        given = {"volume": random.choice(_VOLUMES), "per": _period(random)}
        if random.random() < 0.6:
            given["area"] = random.choice(_AREAS)
        return given

    def buckets() -> list[PlanFile]:
        return [bucket() for _ in range(random.randint(1, 3))]

    voice = {"minutes": random.choice(["0", "100", "300", "1000"]), "per": _period(random), "area": random.choice(_AREAS)}
    allowances = {
        "data": random.choice(["none", "not_stated", *[buckets()] * 4]),
        "voice": random.choice(["none", "not_stated", voice, voice]),
    }
    allowances |= _perhaps(random, "app_data", lambda: [{**one, "apps": random.choice(["not_stated", ["抖音"]])} for one in buckets()])
    allowances |= _perhaps(random, "sms", lambda: {"messages": random.choice(["0", "10", "100"]), "per": _period(random)})
    return allowances


def _beyond(random: Random) -> PlanFile:
    words = ["not_stated", "no_charge", "as_main_plan", "not_included"]
    call = {**_money(random, _UNIT_PRICES), "rounding": random.choice(["up", "exact", "not_stated"])}
    beyond: PlanFile = {
        "data": random.choice([*words, *[_tiers(random)] * 6]),
        "voice": random.choice([*words, *[call] * 4]),
        "sms": random.choice([*words, *[_money(random, _UNIT_PRICES)] * 4]),
    }
    beyond |= _perhaps(random, "cap", lambda: [_cap(random) for _ in range(random.randint(1, 3))])
    speeds = ["128 Kbps", "1 Mbps", "1.5 Mbps"]
    beyond |= _perhaps(
        random,
        "throttle",
        lambda: [{"above": random.choice(_VOLUMES), "speed": random.choice(speeds)} for _ in range(random.randint(1, 2))],
    )
    return beyond


def _tiers(random: Random) -> list[PlanFile]:
    count = random.choice([1, 1, 1, 2, 3, 4])
    starts = sorted(random.sample(range(1, 60), count))
    if random.random() < 0.05:
        random.shuffle(starts)
    tiers = []
    for place, start in enumerate(starts):
        tier: PlanFile = {**_money(random, _UNIT_PRICES), "per": random.choice(_UNITS)}
        if place or random.random() < 0.04:
            tier["above"] = f"{start} GB" if random.random() < 0.8 else f"{start * 1000} MB"
        if rounding := random.choice(["up", "up", "exact", "not_stated", None]):
            tier["rounding"] = rounding
        if random.random() < 0.3:
            tier["small_use"] = {**_money(random, _UNIT_PRICES), "per": random.choice(["1 MB", "1 KB", "10 MB", "0.7 MB"] * 4 + ["0 KB"])}
        tiers.append(tier)
    return tiers


def _cap(random: Random) -> PlanFile:
    cap: PlanFile = {"effect": random.choice(["service_stops", "service_stops", "charging_stops", "asks_first", "not_stated"])}
    if random.random() < 0.7:
        cap["at_charge"] = _money(random, ["0", "15", "60.005", "200.00", "600"])
    if random.random() < 0.5:
        cap["at_volume"] = random.choice(["1 GB", "12 GB", "30 GB", "100 GB", "200.5 GB"])
    if resumes := random.choice(["next_month", "next_day", "on_request", "not_stated", None, None]):
        cap["resumes"] = resumes
    return cap


def _term(random: Random) -> PlanFile:
    validity: PlanFile = {}
    if random.random() < 0.7:
        validity["length"] = random.choice(_LENGTHS * 2 + _LENGTHS_IN_DAYS)
    if not validity or random.random() < 0.15:
        validity["until"] = random.choice(_SOME_DAYS)
    term: PlanFile = {
        "minimum": random.choice(["none", "not_stated", *_LENGTHS, random.choice(_LENGTHS_IN_DAYS)]),
        "early_termination": random.choice(["none", "not_stated", *[_formulas(random)] * 3]),
        "validity": random.choice(["not_stated", "open_ended", *[validity] * 4]),
    }
    expiry = {"kind": random.choice(["automatic", "ends", "reverts"])}
    if at_expiry := random.choice(["not_stated", None, *[expiry] * 4]):
        term["at_expiry"] = at_expiry
    return term


def _formulas(random: Random) -> list[PlanFile]:
    kinds: list[PlanFile] = [
        {"kind": "fixed", **_money(random, random.choice([_AMOUNTS, _LARGE]))},
        {"kind": "per_remaining_month", **_money(random)},
        {"kind": "bounded_per_remaining_month", **_money(random), "bound": random.choice(["at_least", "at_most"])},
        {"kind": "spread_over_term", **_money(random, random.choice([_AMOUNTS, _LARGE]))},
        {"kind": "per_month_served", **_money(random)},
        {"kind": "share_of_remaining_fees", "percent": str(random.choice([0, 1, 30, 33, 100]))},
        {"kind": "benefits_repaid", "benefit": _NAME, "per_month_served": _money(random)},
        {"kind": "benefits_repaid", "benefit": _NAME},
    ]
    return random.sample(kinds, random.choice([1, 1, 1, 2, 3]))


def _money(random: Random, amounts: list[str] = _AMOUNTS) -> PlanFile:
    return {"amount": random.choice(amounts), "unit": "fen" if random.random() < 0.15 else "yuan"}


def _period(random: Random) -> str:
    return "month" if random.random() < 0.6 else random.choice(_LONG_PERIODS)


def _perhaps(random: Random, element: str, stated: Any) -> PlanFile:
    """Return an element that is left out, said to be none or not stated, or stated."""
    shape = random.randrange(6)
    if shape == 0:
        return {}
    return {element: {1: "none", 2: "not_stated"}.get(shape) or stated()}
