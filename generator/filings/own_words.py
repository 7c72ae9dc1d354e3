"""Makes sentences that were not understood public as what they are: the carrier's own words, in the fields for those."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.claims.passage import later_item, passage_of
from generator.filings.filing import Element
from generator.filings.reading import FieldPath
from generator.tariff.filed import FiledText
from generator.tariff.prose import Prose

_NOTES: FieldPath = ("notes",)
_PLACES: Mapping[str, FieldPath] = {
    Element.SERVICE.text.zh: ("allowances", "other"),
    Element.RIGHTS.text.zh: ("allowances", "other"),
    Element.ELIGIBILITY.text.zh: ("eligibility", "needs"),
    Element.EXCLUSION.text.zh: ("exclusions", "offers"),
    Element.OTHER.text.zh: _NOTES,
}
"""Where the sentences of an element belong; those of any other become notes that begin with the element's name."""


def in_own_words(values: Mapping[FieldPath, Any], filed: Iterable[FiledText]) -> dict[FieldPath, Any]:
    """Return the fields with every sentence that was not understood whole added as the carrier's words: nothing is left over."""
    given = dict(values)
    for text in filed:
        place = _PLACES.get(text.element)
        sentences = tuple(Prose(zh=sentence if place else f"{text.element}：{sentence}") for sentence in _sentences(text))
        if sentences:
            given[place or _NOTES] = (*given.get(place or _NOTES, ()), *sentences)
    return given


def _sentences(filed: FiledText) -> Iterable[str]:
    passage = passage_of(filed.text)
    headless = later_item(filed.text)  # its label is all that tells that the items before it are missing
    for place, span in enumerate(passage.sentences):
        words = passage.words(span)
        if any(piece in words for piece in filed.not_understood):
            label = headless[0].strip() if headless and not place and not words.startswith(headless[0]) else ""
            yield label + words.strip()
