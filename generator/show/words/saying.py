"""Small turns of phrase that many elements share: days, quoted words of the carrier, clauses put together."""

from collections.abc import Sequence
from datetime import date

from generator.tariff.language import Language, Text
from generator.tariff.prose import Prose
from generator.tariff.words import NOT_STATED

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(value: date) -> Text:
    """Return a day as people write it: `2026 年 1 月 5 日`, `5 January 2026`."""
    return Text(
        zh=f"{value.year} 年 {value.month} 月 {value.day} 日",
        en=f"{value.day} {_MONTHS[value.month - 1]} {value.year}",
    )


def quoted(prose: Prose) -> Text:
    """Return the carrier's own words; English readers get the Chinese where there is no English."""
    return Text(zh=prose.zh, en=prose.say(Language.EN))


def clauses(parts: Sequence[Text]) -> Text:
    """Return short statements as one line."""
    return Text(zh="，".join(part.zh for part in parts), en=", ".join(part.en for part in parts))


def labelled(label: Text, what: Text) -> Text:
    """Return `label：what`."""
    return Text(zh=f"{label.zh}：{what.zh}", en=f"{label.en}: {what.en}")


def undisclosed(zh: str, en: str) -> Text:
    """Return that one detail of a stated element is not disclosed."""
    return labelled(Text(zh, en), NOT_STATED.text)
