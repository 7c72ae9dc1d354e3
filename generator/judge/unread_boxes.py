"""Boxes of a filing whose words stand in the plan file and that nobody put into their field yet.

A field that is empty for that reason is no silence of the filing: the finding quotes the words, so that the author sees what to write.
"""

from generator.read.plan_file import Plan
from generator.tariff.filed import FiledText
from generator.tariff.language import Text

_SHOWN = 40


def unread_box(plan: Plan, headings: str) -> FiledText | None:
    """Return the first box with words still to be carried over whose heading holds one of `headings` (parted by |)."""
    wanted = headings.casefold().split("|")
    return next((one for one in plan.as_filed if one.not_understood and any(part in one.element.casefold() for part in wanted)), None)


def still_unread(words: str, what: Text) -> Text:
    """Return the sentence that says that a thing is not in its field yet, and what the filing says of it."""
    said = beginning(words)
    return Text(zh=f"{what.zh}还没写进字段；公示原文是“{said}”", en=f"{what.en} is not in its field yet; the filing says “{said}”")


def beginning(words: str) -> str:
    """Return as much of a box's words as a finding shows."""
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "……"
