"""What the signed message of a commit says on purpose: acknowledgements of what is worse or looks like a slip, and approvals.

Acknowledges: worse-for-customers 26BJ300001 26BJ300002
Holds-from: 2026-12-15
Customers-told-on: 2026-11-15
Reason: 基站电费上涨
Approves: 0f3a…
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.tariff.language import Text
from generator.tariff.words import Word


class Kind(Word):
    """What has to be acknowledged before it is published; the value is what a trailer says."""

    WORSE = ("worse-for-customers", Text(zh="对客户更差", en="worse for customers"))
    MASS_WITHDRAWAL = ("mass-withdrawal", Text(zh="大批停售", en="many withdrawn at once"))
    EMPTIED = ("emptied", Text(zh="一类或一省一个不剩", en="a class or province left empty"))
    PRICE_SLIP = ("price-slip", Text(zh="价格像是写错了", en="a price that looks like a slip"))
    ELEMENT_REMOVED = ("element-removed", Text(zh="删了公示过的内容", en="something disclosed was deleted"))


KINDS: Final = {str(kind.value): kind for kind in Kind}
"""Every kind by the word that a trailer says."""
_TRAILER: Final = re.compile(r"(Acknowledges|Holds-from|Customers-told-on|Reason|Approves): *(\S.*?) *\Z", re.IGNORECASE | re.ASCII)
_NUMBER: Final = re.compile(r"[0-9]{2}[A-Z]{2}[1235][0-9]{5}\Z", re.ASCII)
_COMMIT: Final = re.compile(r"[0-9a-f]{40}\Z", re.ASCII)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", re.ASCII)


class TrailerError(ValueError):
    """A trailer cannot be read; the message is the line as written."""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What one commit's message says on purpose."""

    kinds: tuple[tuple[Kind, frozenset[str]], ...] = ()
    """Each kind with the filing numbers it is acknowledged for."""
    holds_from: date | None = None
    customers_told_on: date | None = None
    reason: str = ""
    approves: frozenset[str] = frozenset()
    """Ids of commits that this one's signer approves."""

    def covers(self, kind: Kind, number: str) -> bool:
        """Whether this kind is acknowledged for the plan with this filing number."""
        return any(here is kind and number in numbers for here, numbers in self.kinds)


def acknowledgement_in(message: str) -> Acknowledgement:
    """Return what a commit's message says on purpose: its last paragraph, where that holds such lines.

    Raises TrailerError where a line begins like one of these and cannot be read, or one that may stand once stands twice.
    """
    found = list(_trailers(message))
    once: dict[str, str] = {}
    for key, value in found:
        if key in {"holds-from", "customers-told-on", "reason"} and once.setdefault(key, value) != value:
            raise TrailerError(f"{key}: {value}")
    return Acknowledgement(
        kinds=tuple(_acknowledged(value) for key, value in found if key == "acknowledges"),
        holds_from=_day(once.get("holds-from")),
        customers_told_on=_day(once.get("customers-told-on")),
        reason=once.get("reason", ""),
        approves=frozenset(_approved(value) for key, value in found if key == "approves"),
    )


def written(acknowledgement: Acknowledgement) -> tuple[str, ...]:
    """Return the lines that say this in a commit's message."""
    lines = [f"Acknowledges: {kind.value} {' '.join(sorted(numbers))}" for kind, numbers in acknowledgement.kinds]
    if acknowledgement.holds_from:
        lines.append(f"Holds-from: {acknowledgement.holds_from.isoformat()}")
    if acknowledgement.customers_told_on:
        lines.append(f"Customers-told-on: {acknowledgement.customers_told_on.isoformat()}")
    if acknowledgement.reason:
        lines.append(f"Reason: {acknowledgement.reason}")
    return (*lines, *(f"Approves: {commit}" for commit in sorted(acknowledgement.approves)))


def with_trailers(message: str, acknowledgement: Acknowledgement) -> str:
    """Return the message with these lines in place of such lines that it had."""
    body, last = _with_last_paragraph(message)
    kept = "\n".join([*body, *(line for line in last if not _TRAILER.match(line))]).rstrip()
    return "\n".join([kept, "", *written(acknowledgement), ""])


def _with_last_paragraph(message: str) -> tuple[list[str], list[str]]:
    """Return the lines of a message up to its last paragraph, and those of that one.

    Lines end as git ends them: what other programs take for an end of a line would hide one in the middle of another.
    """
    lines = [line.removesuffix("\r") for line in message.rstrip().split("\n")]
    start = max((place + 1 for place, line in enumerate(lines) if not line.strip()), default=0)
    return lines[:start], lines[start:]


def _trailers(message: str) -> Iterator[tuple[str, str]]:
    for line in _with_last_paragraph(message)[1]:
        found = _TRAILER.match(line)
        if found:
            yield found[1].lower(), found[2]


def _acknowledged(value: str) -> tuple[Kind, frozenset[str]]:
    word, *numbers = value.replace(",", " ").split()
    kind = KINDS.get(word)
    if kind is None or not numbers or not all(_NUMBER.match(number) for number in numbers):
        raise TrailerError(f"Acknowledges: {value}")
    return kind, frozenset(numbers)


def _approved(value: str) -> str:
    if not _COMMIT.match(value):
        raise TrailerError(f"Approves: {value}")
    return value


def _day(value: str | None) -> date | None:
    if value is None:
        return None
    try:
        if _DAY.match(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise TrailerError(value)
