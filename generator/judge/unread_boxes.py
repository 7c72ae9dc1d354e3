"""Boxes of a filing whose words stand in the plan file and that nobody put into their field yet.

A field that is empty for that reason is no silence of the filing: the finding quotes the words, so that the author sees what to write.
"""

import re
from typing import NamedTuple

from generator.judge.quoting import beginning
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_AFTER_HEADING = "："
_LONGEST_HEADING = 10
"""Characters of the longest heading with which a note in the carrier's own words begins."""


class Unread(NamedTuple):
    """A box of which something is in no field."""

    text: str
    """All that it says."""
    left: str
    """What of it is in no field."""


_ANYTHING = re.compile("")


def unread_box(plan: Plan, headings: str, holding: re.Pattern[str] = _ANYTHING) -> Unread | None:
    """Return the first box with words in no field whose heading holds one of `headings` (parted by |), and that holds `holding`.

    It stands among the filing's words that are still to be carried over, or in a note as the carrier's own words.
    """
    wanted = headings.casefold().split("|")
    for filed in plan.as_filed:
        if filed.not_understood and holding.search(filed.text) and any(part in filed.element.casefold() for part in wanted):
            return Unread(filed.text, "；".join(filed.not_understood))
    for note in plan.notes:
        heading, told, words = note.zh.partition(_AFTER_HEADING)
        if told and len(heading) <= _LONGEST_HEADING and holding.search(words) and any(part in heading for part in wanted):
            return Unread(words, words)
    return None


def still_unread(words: str, what: Text) -> Text:
    """Return the sentence that says that a thing is not in its field yet, and what the filing says of it."""
    said = beginning(words)
    return Text(zh=f"{what.zh}还没写进字段；公示原文是“{said}”", en=f"{what.en} is not in its field yet; the filing says “{said}”")
