"""A plan's facts for a script in the browser: small, whole numbers only, enough to work out every line and total.

`plan_facts` returns a dict that `json.dumps` writes; every number in it is an integer below 2^53. Keys are one letter each.
A key whose value would be its default, named below, is left out.

Units. Money that is worked with is in units of 1/`m` fen, data in units of 1/`v` MB; `m` is 1, 100 or 1,000,000 and `v` is 1,
1024 or 1,024,000, the smallest that keep every fact of the plan exact. Amounts called "in fen" are lines, already rounded. Minutes
and messages are counted as they are. Uses are in whole MB: multiply by `v` first.

What a script may rely on. For a use of at most `MOST_MEGABYTES` MB of data and as much app data, and `MOST_COUNTED` minutes and
messages, every product named here stays below 2^53, so plain numbers are exact. Divide as `(a - a % b) / b`, never
`Math.floor(a / b)`. A use beyond these limits must be refused. A fact that would break the promise is null where "or null" stands:
then no line that needs it can be worked out in the browser, and no total that holds such a line; say so and point to the page's table.

Rounding. A line of `n / d` fen (d > 0) is `(2n + d - (2n + d) % 2d) / 2d` fen.

    m, v    see above
    f       the fee; or null
        s   spans of the price that are not dated, a list of [first month, last month or 0 where it goes on, amount, kind, count].
            kind 0: every `count` months (a year is 12), 1: every `count` days, 2: once (count is 1)
        d   dated steps by day, a list of [year, month, day, amount, kind, count], one for each day. Default: none
        r   the rule of the first month: 0 full, 1 prorated by day, 2 free, 3 half, 4 not stated
        o   1 where the price is paid once and its validity is not stated: from month 2 the fee is (0, null, {term.validity}).
            Default 0
        Prorated: n = amount * days, d = m * days of the calendar month. Half: n = amount, d = 2 * m. Days: n = amount * times, d = m.
    e       the end of the plan. Default: it goes on.
        a   1: there is no month after it, 2: the fee after it is (0, null, {term.at_expiry})
        n   its length in months, if it is counted in months
        k   its length in days, if it is counted in days: the last day is start + k days
        u   [year, month, day], the last day, if there is one. Of several ends the earliest counts
    w       length of the whole term in months; 0 where there is none
    d       data for any use: a bundle; or null
    a       app data: a bundle; or null
    c       minutes: a bundle; or null
    t       messages: a bundle; or null
        A bundle is 0 where it is not stated, else a list [every month, every day, uncertain, days, volume, days, volume ...].
        smallest = every month + every day * days of the month; largest = smallest + uncertain, and for each pair
        + volume * ceil(days of the month / its days). Zeros at the end of the list are left out; [] gives nothing. The days of month 1
        are those from the start. Buckets for use abroad are not in it.
    b       data beyond the bundle; or null, also where data stops at a charge and the charging at a volume
        p   what it costs: a list of tiers; or "n" no charge, "x" not included, "m" as main plan, "u" not stated, "?" tiers that
            leave a use unpriced (as "u").
            A tier is [above, per, price, rounding, part, part price], rounding 0 up, 1 exact, 2 not stated. Where part and part price
            are per and price, the list ends after rounding. The first tier has above 0, each begins above the one before.
            What w = min(use, above of the next) - above units cost within a tier, if w > 0:
            rest = w % per, whole = (w - rest) / per,
            exact part = min(price * q, rest * part price * (q / part)) - not asked where rounding is 0, as part need not divide q then -
            rounded part = min(price, ceil(rest / part) * part price) * q,
            numerator = whole * price * q + part: for `least` the exact part unless rounding is 0, for `most` the rounded part unless
            it is 1. Where the use reaches a tier that has per 0 or part 0, there is no cost at all (as "?").
        q   the common denominator: the sum of the numerators is over q * m fen. Default 1
        v   the smallest volume, bundle included, of a cap that holds: beyond = min(beyond, v - bundle); there is no cost where v < bundle.
            Default: none
        h   the highest charge of a month by the caps that hold: no numerator is more than h * q. Where there is no cost, the line
            is (0, h, {beyond.data}), n = h and d = m; that holds for "m" and "u" too. Default: none, and the line is
            (0, null, {beyond.data})
        s   data stops for sure where the least cost of all that is beyond the bundle, before v and h, is more: its numerator > s * q.
            Default: never by charge
        z   data stops for sure where the general use > z. Default: never by volume
        t   throttles, a list of [above, bit/s]; said where above < general use. Default: none
        y   data at its worst in a month: 0 nothing is charged, 1 it is h, 2 unbounded with {}, 3 unbounded with {beyond.cap}
    g       a minute beyond the bundle, as an amount or "n", "x", "m", "u" as in p; or null
    j       a message beyond the bundle, in the same way
    i       minimum spend: [amount] for one month; "o" for another period; or null. Default: none
    l       one-time charges, a list of amounts in fen. Default: none
    k       deposits, a list of [amount in fen, kind]: 0 not returned, 1 returned over a length, 2 not stated. Default: none
    x       what is not stated and could only add: 1 price.one_time + 2 price.deposits + 4 price.minimum_spend. Default 0

`leaving_facts` returns what leaving costs, which follows neither from the use nor from the first day: None without a minimum term in
months, else {"r": rows, "u": unknown} with a row for each number of whole months served, 0 to the term less 1: [least] where it is
exact, else [least, most or null], in fen, and `u` the paths that are unknown in some row. Default of u: none.
"""

from collections.abc import Mapping
from typing import Any

from generator.bill.bundle import Bundle, data_bundle, sms_bundle, voice_bundle
from generator.bill.figure import fen
from generator.bill.leaving import leaving_figures
from generator.bill.lifetime import Expiry, expiry, price_of_unknown_length, stated_validity
from generator.bill.terms import Terms
from generator.bill.whole_term import whole_term
from generator.bill.wire_beyond import beyond_facts, unit_price
from generator.bill.wire_units import MOST_COUNTED, MOST_MEGABYTES, Units, in_range, units_of
from generator.tariff.fees import fee_spans
from generator.tariff.price import Deposit, PricePart, PriceStep
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.words import FirstMonth, Nothing, NotStated

_LONGEST_MONTH = 31
_FIRST_MONTH = (FirstMonth.FULL, FirstMonth.PRORATED_BY_DAY, FirstMonth.FREE, FirstMonth.HALF, NotStated.NOT_STATED)
_UNSTATED = ("price.one_time", "price.deposits", "price.minimum_spend")
_DEFAULTS: Mapping[str, Any] = {"e": {}, "i": 0, "l": [], "k": [], "x": 0}


def plan_facts(terms: Terms) -> dict[str, Any]:
    """Return the facts of a plan for a script, as the docstring of this module describes them."""
    units = units_of(terms)
    price, given, beyond = terms.price, terms.allowances, terms.beyond
    facts: dict[str, Any] = {
        "m": units.money,
        "v": units.data,
        "f": _fee(terms, units),
        "e": _end(terms),
        "w": whole_term(terms) or 0,
        "d": _bundle(data_bundle(given.data), units.data, MOST_MEGABYTES),
        "a": _bundle(data_bundle(given.app_data), units.data, MOST_MEGABYTES),
        "c": _bundle(voice_bundle(given.voice), 1, MOST_COUNTED),
        "t": _bundle(sms_bundle(given.sms), 1, MOST_COUNTED),
        "b": beyond_facts(beyond, units),
        "g": unit_price(beyond.voice, units),
        "j": unit_price(beyond.sms, units),
        "i": _minimum_spend(price, units),
        "l": [fen(charge.yuan) for charge in (price.one_time if isinstance(price.one_time, tuple) else ())],
        "k": [[fen(deposit.yuan), _deposit_kind(deposit)] for deposit in (price.deposits if isinstance(price.deposits, tuple) else ())],
        "x": sum(1 << place for place, path in enumerate(_UNSTATED) if path in terms.unstated),
    }
    return {key: value for key, value in facts.items() if key not in _DEFAULTS or value != _DEFAULTS[key]}


def leaving_facts(terms: Terms) -> dict[str, Any] | None:
    """Return what leaving costs after each month of the minimum term; None without one."""
    figures = leaving_figures(terms)
    if not figures:
        return None
    rows = [[figure.least] if figure.exact is not None else [figure.least, figure.most] for figure in figures]
    unknown = sorted(frozenset[str]().union(*(figure.unknown for figure in figures)))
    return {"r": rows, "u": unknown} if unknown else {"r": rows}


def _fee(terms: Terms, units: Units) -> dict[str, Any] | None:
    price = terms.price
    if not in_range(*(2 * _LONGEST_MONTH * (units.sum_of(step.yuan) + units.money) for step in price.steps)):
        return None
    spans = [span for span in fee_spans(price) if span.last is None or span.first <= span.last]
    dated = {step.from_day: step for step in price.steps if step.from_day is not None}
    fee: dict[str, Any] = {
        "s": [[span.first, span.last or 0, *_charged(span.step, units)] for span in spans],
        "r": _FIRST_MONTH.index(price.first_month),
    }
    if dated:
        fee["d"] = [[day.year, day.month, day.day, *_charged(step, units)] for day, step in sorted(dated.items())]
    if price_of_unknown_length(terms):
        fee["o"] = 1
    return fee


def _charged(step: PriceStep, units: Units) -> tuple[int, int, int]:
    """Return the amount of a step, and how often it is charged as a kind and a count."""
    amount, per = units.sum_of(step.yuan), step.per
    if per.months is not None:
        return amount, 0, per.months
    return amount, 1 if per.unit is TimeUnit.DAY else 2, per.count


def _end(terms: Terms) -> dict[str, Any]:
    effect, validity = expiry(terms), stated_validity(terms)
    if effect is Expiry.GOES_ON or validity is None:
        return {}
    end: dict[str, Any] = {"a": 1 if effect is Expiry.ENDS else 2}
    if isinstance(validity.length, Duration):
        end["k" if validity.length.months is None else "n"] = validity.length.months or validity.length.count
    if validity.until is not None:
        end["u"] = [validity.until.year, validity.until.month, validity.until.day]
    return end


def _bundle(bundle: Bundle | None, units: int, most: int) -> list[int] | int | None:
    if bundle is None:
        return 0
    if not in_range(int((bundle.largest(_LONGEST_MONTH) + 2 * most) * units)):
        return None
    numbers = [int(volume * units) for volume in (bundle.monthly, bundle.daily, bundle.uncertain)]
    numbers += [number for days, volume in bundle.every_days for number in (days, int(volume * units))]
    while numbers and not numbers[-1]:
        numbers.pop()
    return numbers


def _minimum_spend(price: PricePart, units: Units) -> list[int] | str | int | None:
    spend = price.minimum_spend
    if isinstance(spend, Nothing | NotStated):
        return 0
    if spend.per.months != 1:
        return "o"
    amount = units.sum_of(spend.yuan)
    return [amount] if in_range(2 * amount + units.money) else None


def _deposit_kind(deposit: Deposit) -> int:
    if isinstance(deposit.returned_over, Duration):
        return 1
    return 0 if isinstance(deposit.returned_over, Nothing) else 2
