"""Calendar files as RFC 5545 has them: whole days, lines of at most 75 octets, and no clock: every stamp comes from the data."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_MOST = 75
"""Octets of a line without its end (3.1)."""
_INSIDE, _FURTHER = 0b1100_0000, 0b1000_0000
"""How UTF-8 marks an octet that is not the first of its character."""
_SPECIAL = re.compile(r"[\\;,]")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
"""What a text may not hold (3.3.11); a line break has a spelling of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeDay:
    """One event that lasts a day and takes up nobody's time."""

    uid: str
    """The same for ever, so that a calendar knows the event again."""
    stamp: datetime
    """When what it says was made public, with a time zone."""
    sequence: int
    """How often it was changed since; it never goes down."""
    day: date
    summary: str
    description: str
    url: str


def calendar(name: str, language: str, events: Iterable[WholeDay]) -> bytes:
    """Return the calendar file; `language` is a BCP 47 tag."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Mingbai//Tariffs//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        "X-WR-TIMEZONE:Asia/Shanghai",
        *(line for event in events for line in _event(event, language)),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) for line in lines)


def _event(event: WholeDay, language: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{event.stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART;VALUE=DATE:{_basic(event.day)}"
    if event.day < date.max:
        # The end is the first day that no longer belongs to it.
        yield f"DTEND;VALUE=DATE:{_basic(event.day + timedelta(days=1))}"
    yield f"SUMMARY;LANGUAGE={language}:{_text(event.summary)}"
    yield f"DESCRIPTION;LANGUAGE={language}:{_text(event.description)}"
    yield f"URL:{_CONTROL.sub('', event.url)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(words: str) -> str:
    """Return words as a value of the type TEXT."""
    return _CONTROL.sub("", _SPECIAL.sub(r"\\\g<0>", words)).replace("\n", r"\n")


def _folded(line: str) -> bytes:
    """Return a line with its end; a long one goes on in lines that begin with a blank, and no character is cut through."""
    octets = line.encode()
    parts, start, room = [], 0, _MOST
    while len(octets) - start > room:
        end = start + room
        while octets[end] & _INSIDE == _FURTHER:
            end -= 1
        parts.append(octets[start:end])
        start, room = end, _MOST - 1
    return b"\r\n ".join((*parts, octets[start:])) + b"\r\n"
