"""Services, notes and the name: free text, from which facts are read that the zones have no box of their own for.

What binds, costs extra or shuts somebody out (a term, a leaving charge, a later price, a deposit, an age …) is never
read from free text into a field: that it stands there and not in its box is a finding of the rulebook, and a person
decides. A fact counts only where the text gives it one value; where it gives two, none is taken.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from generator.claims.claim import claims_in
from generator.claims.kinds.overage import PriceBeyond
from generator.claims.kinds.rollover import LeftOver
from generator.claims.passage import Passage, Span
from generator.filings.about_else import about_else, names_a_line
from generator.filings.filing import Element, Filing
from generator.filings.reading import FieldPath, FieldValue, Reading
from generator.tariff.words import FirstMonth

FREE = (Element.SERVICE, Element.RIGHTS, Element.OTHER)
"""The elements that are free text, in the order in which their facts count."""

_Placed = tuple[FieldPath, Any]


def _at(*path: str) -> Callable[[Any], _Placed]:
    return lambda value: (path, value)


def _beyond(value: PriceBeyond) -> _Placed:
    return ("beyond", value.of), value.price


def _left_over(value: LeftOver) -> _Placed:
    return ("sharing", value.field), value.value


def _first_month(value: FirstMonth) -> _Placed | None:
    """A free or half first month is a price that rises later, which a person has to see; how a fee is counted is a fact."""
    return None if value in {FirstMonth.FREE, FirstMonth.HALF} else (("price", "first_month"), value)


_FACTS: dict[str, Callable[[Any], _Placed | None]] = {
    "first_month": _first_month,
    "network": _at("network"),
    "overage": _beyond,
    "peak_speed": _at("allowances", "peak_speed"),
    "rollover": _left_over,
    "secondary_sims": _at("sharing", "secondary_sims"),
}
"""The kinds of claims that name facts without a box, and the field that each fills."""
_ONE_FIELD = _FACTS.keys() - {"overage", "rollover"}
"""Kinds that fill one field: words that give it no exact value leave it open, whatever else the text says."""


_NOTHING_MORE = re.compile(r"\s*(?:无|没有|暂无|0+|-+|—+|/)[。.]?\s*")


def read_free_text(passage: Passage, filing: Filing) -> Reading:
    """Return the facts that a free text states, each where it has one exact value; 无 alone says that there is no more to say."""
    if _NOTHING_MORE.fullmatch(passage.folded):
        return Reading(said=(Span(0, len(passage.text)),))
    line = names_a_line(filing.text(Element.NAME))
    kinds = [kind for kind in _FACTS if not (line and kind == "peak_speed")]
    caps = (FieldValue(("beyond", "cap"), (claim.value,), (claim.span,), adds=True) for claim in claims_in(passage, "cap") if claim.value)
    return Reading((*(value for kind in kinds for value in _facts(passage, kind)), *_start(passage), *caps))


_ORDER = re.compile(r"\s*(?:本|该)?(?:套餐|产品|业务)?(?:办理|订购|开通|申请|受理)(?:成功)?(?:之?后)?(?:即|将)?")
_NO_ORDER = re.compile(r"退订|取消|变更|失效|终止|到期")


def _start(passage: Passage) -> Iterator[FieldValue]:
    """Yield when an order takes effect, where one clause says that and nothing more, and no other says another time."""
    said = [claim for claim in claims_in(passage, "takes_effect") if not _NO_ORDER.search(_clause(passage, claim.span))]
    plain = [
        claim.span for claim in said if _ORDER.fullmatch(_clause(passage, claim.span).replace(passage.folded[slice(*claim.span)], "", 1))
    ]
    if plain and len({claim.value for claim in said}) == 1:
        clauses = (passage.clause_at(span.start) for span in plain)
        yield FieldValue(("sale", "takes_effect"), said[0].value, tuple(clauses))


def _clause(passage: Passage, span: Span) -> str:
    return passage.folded[slice(*passage.clause_at(span.start))]


def network_in(passage: Passage) -> Iterable[FieldValue]:
    """Return the network that a name states."""
    return _facts(passage, "network")


def _facts(passage: Passage, kind: str) -> Iterator[FieldValue]:
    said: dict[FieldPath, tuple[set[Any], list[Span]]] = {}
    for claim in claims_in(passage, kind):
        if about_else(passage, claim):
            continue
        if claim.value is None:
            if kind in _ONE_FIELD:
                return
            continue
        placed = _FACTS[kind](claim.value)
        if placed is None:
            continue
        path, value = placed
        values, spans = said.setdefault(path, (set(), []))
        values.add(value)
        spans.append(claim.span)
    for path, (values, spans) in said.items():
        if len(values) == 1:
            yield FieldValue(path, values.pop(), tuple(spans))
