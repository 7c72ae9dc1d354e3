"""A figure of the tariff engine in words: an amount, or the bounds that it lies between and what is not disclosed."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache

from generator.bill.figure import Figure
from generator.show.words import ELEMENTS
from generator.show.words.saying import undisclosed
from generator.tariff.language import Text, message, sentence
from generator.tariff.quantity import yuan
from generator.tariff.words import NOT_STATED

_FEN_PLACES = -2
_REMEMBERED = 16_384


@lru_cache(maxsize=_REMEMBERED)
def money(fen: int) -> Text:
    """Return an amount in fen as readers see it: `29.90 元`."""
    return yuan(Decimal(fen).scaleb(_FEN_PLACES))


def figure_text(figure: Figure) -> Text:
    """Return an exact amount, the two bounds, or that no upper bound is disclosed; 未公示 where nothing at all is known."""
    least = money(figure.least)
    if figure.most is not None:
        return least if figure.most == figure.least else figure_span(figure.least, figure.most)
    return sentence("至少 %(least)s，最多多少未公示", least=least) if figure.least else NOT_STATED.text


def figure_span(first: int, last: int) -> Text:
    """Return the span between two amounts in fen."""
    return sentence("%(first)s到 %(last)s", first=money(first), last=money(last))


def not_disclosed(paths: Iterable[str]) -> list[Text]:
    """Return for each element of the format, in the order of the page, that it is not disclosed."""
    return [undisclosed(label) for label in names_of(paths)]


def names_of(paths: Iterable[str]) -> list[Text]:
    """Return what readers call elements of the format, in the order of the page."""
    wanted = frozenset(paths)
    return [label for path, label in _labels().items() if path in wanted]


@cache
def _labels() -> dict[str, Text]:
    """Return what readers call the elements; where a part of one is stated, what of it leaves a figure uncertain."""
    labels = {path: element.label for element in ELEMENTS for path in element.paths}
    return labels | {
        "allowances.data": message("一个月一共给多少流量"),
        "beyond.data": message("多用的流量怎么算钱"),
        "term.at_expiry": message("到期以后的价钱"),
    }
