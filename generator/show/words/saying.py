"""Small turns of phrase that many elements share: the carrier's own words, clauses put together."""

from collections.abc import Sequence

from generator.tariff.language import Language, Text
from generator.tariff.prose import Prose
from generator.tariff.words import NOT_STATED


def own_words(prose: Prose) -> Text:
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
