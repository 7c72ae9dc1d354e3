"""The facts for a script say enough: read by their description alone, they yield every line and total of the engine."""

import json
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given

from generator.bill.account import Account
from generator.bill.figure import Figure
from generator.bill.leaving import leaving_figures
from generator.bill.month_bill import MonthBill
from generator.bill.terms import Terms
from generator.bill.usage import Usage
from generator.bill.wire import leaving_facts, plan_facts
from generator.bill.wire_units import MOST_COUNTED, MOST_MEGABYTES
from generator.tariff.beyond import CallPrice
from generator.tariff.words import CapEffect, Rounding, Unpriced
from site_tests.bill_plans import YUAN, any_terms, bucket, cap, minutes, starts, step, terms, throttle, tier, usages

TOO_LARGE = 2**53


class Exact(int):
    """A whole number that a script can hold, and so are all that are made of it."""

    def __new__(cls, value):
        assert abs(value) < TOO_LARGE, value
        return super().__new__(cls, value)

    def __add__(self, other):
        return Exact(int(self) + int(other))

    def __mul__(self, other):
        return Exact(int(self) * int(other))

    __radd__, __rmul__ = __add__, __mul__


def held(node):
    """Return JSON with all its numbers as a script holds them."""
    if isinstance(node, dict):
        return {key: held(value) for key, value in node.items()}
    if isinstance(node, list):
        return [held(value) for value in node]
    return Exact(node) if isinstance(node, int) else node


def rounded(numerator, denominator):
    twice = Exact(2) * numerator + denominator
    return int(twice) // int(Exact(2) * denominator)


def between(least, most, *unknown):
    return Figure(least, most) if least == most else Figure(least, most, frozenset(unknown))


def hull(one, other, *unknown):
    most = None if one.most is None or other.most is None else max(one.most, other.most)
    return between(min(one.least, other.least), most, *one.unknown, *other.unknown, *unknown)


class Script:
    """Reads the facts as the docstring of `generator.bill.wire` describes them."""

    def __init__(self, facts: dict[str, Any], start: date, usage: Usage) -> None:
        self.facts, self.start, self.usage = held(facts), start, usage
        self.money, self.data = self.facts["m"], self.facts["v"]

    # --- months

    def begun(self, number):
        if number == 1:
            return self.start
        months = self.start.month + number - 2
        return date(self.start.year + months // 12, months % 12 + 1, 1)

    def next_month(self, number):
        return self.begun(number + 1)

    def days(self, number):
        return (self.next_month(number) - self.begun(number)).days

    def after_end(self, number):
        end = self.facts.get("e")
        if not end:
            return False
        days = [date(*end["u"])] if "u" in end else []
        days += [self.start + timedelta(days=end["k"])] if "k" in end else []
        return ("n" in end and number > end["n"]) or any(self.begun(number) > day for day in days)

    def has(self, number):
        return not (self.after_end(number) and self.facts["e"]["a"] == 1)

    # --- fee

    def charge(self, charged, first, number):
        amount, kind, count = charged
        if kind == 0 and (number - first) % count == 0:
            return self.first_month(amount, count) if number == 1 else self.exact(amount, self.money)
        if kind == 1:
            day, times = self.begun(first), 0
            while day < self.next_month(number):
                times += day >= self.begun(number)
                day += timedelta(days=count)
            return self.exact(amount * times, self.money)
        return self.exact(amount if kind == 2 and number == first else 0, self.money)

    def exact(self, numerator, denominator):
        line = rounded(numerator, denominator)
        return between(line, line)

    def first_month(self, amount, count):
        rule, whole = self.facts["f"]["r"], self.exact(amount, self.money)
        if rule == 0:
            return whole
        if count > 1 or rule == 4:
            return between(0, whole.most, "price.first_month")
        if rule == 1:
            length = (self.next_month(1) - self.start.replace(day=1)).days
            return self.exact(amount * self.days(1), self.money * length)
        return self.exact(amount if rule == 3 else 0, self.money * 2)

    def fee(self, number):
        fee = self.facts["f"]
        if self.after_end(number):
            return Figure(0, None, frozenset({"term.at_expiry"}))
        if "o" in fee and number > 1:
            return Figure(0, None, frozenset({"term.validity"}))
        holding = [span for span in fee["s"] if span[0] <= number and (number <= span[1] or not span[1])]
        figure = self.charge(holding[0][2:], holding[0][0], number) if len(holding) == 1 else Figure(0, None, frozenset({"price.steps"}))
        within = []
        for year, month, day, *charged in fee.get("d", []):
            begins = date(year, month, day)
            if begins <= self.begun(number):
                first = next(one for one in range(1, number + 1) if self.begun(one) >= begins)
                figure = self.charge(charged, first, number)
            elif begins < self.next_month(number):
                within.append(self.charge(charged, number, number))
        for other in within:
            figure = hull(figure, other, "price.steps")
        return figure

    # --- beyond the bundle

    def bundle(self, key, number, all_of_it):
        """Return the smallest and the largest bundle."""
        numbers = self.facts[key]
        if numbers == 0:
            return Exact(0), all_of_it
        monthly, daily, uncertain, *pairs = [*numbers, *[Exact(0)] * (3 - len(numbers))]
        days = self.days(number)
        smallest = monthly + daily * days
        largest = smallest + uncertain
        # a last volume of 0 is left out
        for place in range(0, len(pairs), 2):
            volume = pairs[place + 1] if place + 1 < len(pairs) else Exact(0)
            largest = largest + volume * -(-days // pairs[place])
        return smallest, largest

    def numerators(self, use):
        """Return the least and most cost as numerators over q * m fen, None where there is no cost."""
        tiers, common = self.facts["b"]["p"], self.facts["b"].get("q", Exact(1))
        if not isinstance(tiers, list):
            return (Exact(0), Exact(0)) if tiers in {"n", "x"} else None
        least = most = Exact(0)
        for place, (above, per, price, rounding, *small) in enumerate(tiers):
            part, part_price = small or (per, price)
            end = min(use, tiers[place + 1][0]) if place + 1 < len(tiers) else use
            within = end - above
            if within <= 0:
                continue
            if not per or not part:
                return None
            rest, whole = within % per, within // per
            up = min(price, Exact(-(-rest // part)) * part_price) * common
            exact = min(price * common, Exact(rest) * part_price * (common // part)) if rounding else up
            least = least + (Exact(whole) * price * common + exact)
            most = most + (Exact(whole) * price * common + (exact if rounding == 1 else up))
        return least, most

    def data_charge(self, general, bundle):
        beyond, facts = general - bundle, self.facts["b"]
        if beyond <= 0:
            return between(0, 0)
        limit, common = facts.get("h"), facts.get("q", Exact(1))
        numerators = None
        if isinstance(facts["p"], str) and facts["p"] in {"n", "x"}:
            return between(0, 0)
        if "v" not in facts:
            numerators = self.numerators(beyond)
        elif facts["v"] >= bundle:
            numerators = self.numerators(min(beyond, facts["v"] - bundle))
        if numerators is None:
            return between(0, None if limit is None else rounded(limit, self.money), "beyond.data")
        least, most = numerators if limit is None else (min(one, limit * common) for one in numerators)
        return between(rounded(least, self.money * common), rounded(most, self.money * common), "beyond.data")

    def data_uses(self, number):
        data, app = Exact(self.usage.data) * self.data, Exact(self.usage.app_data) * self.data
        smallest_app, largest_app = self.bundle("a", number, app)
        least, most = data + max(app - largest_app, 0), data + max(app - smallest_app, 0)
        return (least, self.bundle("d", number, least)[1]), (most, self.bundle("d", number, most)[0])

    def overage_data(self, number):
        best, worst = self.data_uses(number)
        one, other = self.data_charge(*best), self.data_charge(*worst)
        if (one.least, one.most) == (other.least, other.most):
            return one
        doubts = ["allowances.data"] * (self.facts["d"] == 0 or best[1] != worst[1]) + ["allowances.app_data"] * (best[0] != worst[0])
        return hull(one, other, *doubts)

    def counted_charge(self, price, name, beyond):
        if beyond <= 0 or price in ("n", "x"):
            return between(0, 0)
        if isinstance(price, str):
            return Figure(0, None, frozenset({f"beyond.{name}"}))
        return self.exact(price * beyond, self.money)

    def counted(self, bundle, price, name, use, number):
        smallest, largest = self.bundle(bundle, number, use)
        one, other = (self.counted_charge(self.facts[price], name, use - given) for given in (largest, smallest))
        return one if (one.least, one.most) == (other.least, other.most) else hull(one, other, f"allowances.{name}")

    # --- the month

    def top_up(self, figures, number):
        spend = self.facts["i"]
        if spend == "o":
            return Figure(0, None, frozenset({"price.minimum_spend"}))
        unknown = set().union(*(figure.unknown for figure in figures))
        bounds = [figure.most for figure in figures]
        short = [
            rounded(max(spend[0] + -(self.money * sum(spent)), 0), self.money)
            for spent in ([figure.least for figure in figures], *([] if None in bounds else [bounds]))
        ]
        if number == 1 and self.facts["f"]["r"] != 0:
            return between(0, short[0], *unknown, "price.first_month")
        return between(short[1] if len(short) > 1 else 0, short[0], *unknown)

    def month(self, number):
        figures = [
            self.fee(number),
            self.overage_data(number),
            self.counted("c", "g", "voice", self.usage.minutes, number),
            self.counted("t", "j", "sms", self.usage.messages, number),
        ]
        if "i" in self.facts:
            figures.append(self.top_up(figures, number))
        if number == 1:
            figures += [between(amount, amount) for amount in self.facts.get("l", [])]
            deposits = [((amount, amount), (0, 0), (0, amount))[kind] for amount, kind in self.facts.get("k", [])]
            figures += [between(least, most, "price.deposits") for least, most in deposits]
        return figures

    def stops(self, number):
        (general, bundle), _ = self.data_uses(number)
        facts, stopping = self.facts["b"], []
        numerators = self.numerators(max(general - bundle, Exact(0))) if isinstance(facts["p"], list) else None
        by_charge = "s" in facts and numerators is not None and numerators[0] > facts["s"] * facts.get("q", Exact(1))
        if by_charge or ("z" in facts and general > facts["z"]) or (facts["p"] == "x" and general > bundle):
            stopping.append("data")
        for name, price, key, use in (("voice", "g", "c", self.usage.minutes), ("sms", "j", "t", self.usage.messages)):
            if self.facts[price] == "x" and use > self.bundle(key, number, use)[1]:
                stopping.append(name)
        return tuple(stopping)

    def throttled(self, number):
        general = self.data_uses(number)[0][0]
        return [(Fraction(above, self.data), speed) for above, speed in self.facts["b"].get("t", []) if above < general]

    def deposit_paid(self):
        return sum(amount for amount, kind in self.facts.get("k", []) if kind == 1)

    def dearest(self):
        fees = [self.fee(number) for number in range(1, 25) if self.has(number)]
        if not fees:
            return None
        bounds = [fee.most for fee in fees]
        most = None if None in bounds else max(bounds)
        fee = between(max(fee.least for fee in fees), most, *set().union(*(fee.unknown for fee in fees)))
        worst = self.facts["b"]["y"]
        if worst == 1:
            charge = rounded(self.facts["b"]["h"], self.money)
            return fee + Figure(charge, charge)
        return fee + (Figure(0, 0), None, Figure(0, None), Figure(0, None, frozenset({"beyond.cap"})))[worst]


def written(facts):
    """Return facts as a page carries them."""
    return json.loads(json.dumps(facts))


@given(any_terms, starts, usages)
def test_the_facts_alone_yield_every_line_of_the_engine_in_numbers_that_a_script_can_hold(terms: Terms, start: date, usage: Usage) -> None:
    facts = written(plan_facts(terms))
    assume(None not in facts.values())
    account, script = Account(terms, start, usage), Script(facts, start, usage)
    for number in (1, 2, 3, 4, 13, 24, 25):
        bill = account.month(number)
        assert (bill is not None) == script.has(number)
        if bill is not None:
            assert [line.figure for line in bill.lines] == script.month(number), number
            assert bill.stops == script.stops(number)
            assert [(slower.full_speed_megabytes, slower.speed.kilobits * 1000) for slower in bill.throttled] == script.throttled(number)
            assert bill.deposit_paid == (script.deposit_paid() if number == 1 else 0)
    assert account.most_in_a_month() == script.dearest()
    whole = script.facts["w"]
    assert account.whole_term() == (account.over(1, whole) if whole else None)
    assert terms.unstated == tuple(
        path
        for place, path in enumerate(["price.one_time", "price.deposits", "price.minimum_spend"])
        if script.facts.get("x", 0) >> place & 1
    )


@given(any_terms)
def test_the_rows_of_leaving_are_those_of_the_engine(terms: Terms) -> None:
    facts, figures = written(leaving_facts(terms)), leaving_figures(terms)
    if not figures:
        assert facts is None
        return
    rows = [Figure(row[0], row[0]) if len(row) == 1 else Figure(row[0], row[1], frozenset(facts["u"])) for row in facts["r"]]
    assert [(row.least, row.most) for row in rows] == [(figure.least, figure.most) for figure in figures]
    assert set(facts.get("u", [])) == set().union(*(figure.unknown for figure in figures))


@pytest.mark.parametrize("plan", [terms(), terms(data_price=(tier("0.29", "1 KB"),), voice=minutes(999_999))])
def test_the_greatest_use_that_is_promised_stays_in_range(plan):
    usage = Usage(data=MOST_MEGABYTES, app_data=MOST_MEGABYTES, minutes=MOST_COUNTED, messages=MOST_COUNTED)
    start = date(2026, 12, 1)
    bill = Account(plan, start, usage).month(1)
    assert isinstance(bill, MonthBill)
    assert [line.figure for line in bill.lines] == Script(written(plan_facts(plan)), start, usage).month(1)


@pytest.mark.parametrize(
    ("plan", "key"),
    [
        (terms(data=(bucket("999999.999 TB"), bucket("0.001 KB"))), "d"),
        (terms(data_price=(tier("9999999.999999", "0.001 KB"),)), "b"),
        (terms(caps=(cap("9999999.999999"),), data_price=(tier("0.01", "0.1 KB", rounding=Rounding.EXACT, small="0.001"),)), "b"),
        (terms(caps=(cap(volume="12 GB", effect=CapEffect.CHARGING_STOPS), cap("30"))), "b"),
        (terms(step("9999999.000001")), "f"),
        (terms(voice_price=CallPrice(amount=Decimal("9999999.999999"), unit=YUAN)), "g"),
    ],
)
def test_what_a_script_cannot_hold_is_left_to_the_page(plan, key):
    facts = plan_facts(plan)
    assert facts[key] is None
    largest = max(number for number in _numbers(facts))
    assert largest < TOO_LARGE


def test_a_limit_that_no_use_reaches_is_left_out():
    facts = plan_facts(terms(data=(bucket("1.001 KB"),), throttles=(throttle("999999 TB"),), caps=(cap(volume="999999 TB"),)))
    assert facts["b"].keys() == {"p", "y"}


@pytest.mark.parametrize(("free_from", "stop"), [("29", None), ("30", None), ("31", 3000)])
def test_data_stops_by_charge_only_where_the_charging_has_not_stopped_before(free_from, stop):
    plan = terms(caps=(cap("30"), cap(free_from, effect=CapEffect.CHARGING_STOPS)))
    assert plan_facts(plan)["b"].get("s") == stop


def test_a_usual_plan_is_small():
    facts = plan_facts(terms(data_price=Unpriced.NO_CHARGE))
    assert facts == {
        "m": 1, "v": 1, "f": {"s": [[1, 0, 3900, 0, 1]], "r": 0}, "w": 0,
        "d": [10240], "a": [], "c": [100], "t": [], "b": {"p": "n", "y": 0}, "g": 15, "j": 10,
    }  # fmt: skip


def _numbers(node):
    if isinstance(node, dict | list):
        for value in node.values() if isinstance(node, dict) else node:
            yield from _numbers(value)
    elif isinstance(node, int):
        yield node
