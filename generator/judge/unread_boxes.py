"""Boxes of a filing whose words stand in the plan file and that nobody put into their field yet.

A field that is empty for that reason is no silence of the filing: the finding quotes the words, so that the author sees what to write.
"""

from generator.read.plan_file import Plan
from generator.tariff.language import Text

_SHOWN = 40


def unread_words(plan: Plan, headings: str) -> str | None:
    """Return the beginning of the first box with words still to be carried over whose heading holds one of `headings` (parted by |)."""
    wanted = headings.casefold().split("|")
    filed = next((one for one in plan.as_filed if one.not_understood and any(part in one.element.casefold() for part in wanted)), None)
    if filed is None:
        return None
    return filed.text if len(filed.text) <= _SHOWN else filed.text[:_SHOWN] + "……"


def still_unread(words: str, what: Text) -> Text:
    """Return the sentence that says that a thing is not in its field yet, and what the filing says of it."""
    return Text(zh=f"{what.zh}还没写进字段；公示原文是“{words}”", en=f"{what.en} is not in its field yet; the filing says “{words}”")
