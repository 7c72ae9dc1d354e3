"""Small turns of phrase that many elements share: the carrier's own words, clauses put together."""

from collections.abc import Sequence

from generator.tariff.language import BETWEEN_CLAUSES, Text, joined, sentence
from generator.tariff.prose import Prose
from generator.tariff.words import NOT_STATED, ChannelKind


def own_words(prose: Prose) -> Text:
    """Return the carrier's own words; English readers get the Chinese where there is no English."""
    return prose.text


def clauses(parts: Sequence[Text]) -> Text:
    """Return short statements as one line."""
    return joined(parts, BETWEEN_CLAUSES)


def labelled(label: Text, what: Text) -> Text:
    """Return `label：what`."""
    return sentence("%(label)s：%(what)s", label=label, what=what)


def channel_kind(kind: ChannelKind) -> Text:
    """Return what a channel is called; of 全渠道 and 自有渠道 also that the filing does not say which these are."""
    return kind.text if kind.spelt_out else sentence("%(kind)s（公示没有逐一写明）", kind=kind.text)


def undisclosed(detail: Text) -> Text:
    """Return that one detail of a stated element is not disclosed."""
    return labelled(detail, NOT_STATED.text)
