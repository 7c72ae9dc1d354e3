"""How large the letters of one A4 sheet can be: the largest size at which everything, measured generously, still fits.

Paper cannot be scrolled, so the build has to know without a browser. Signs are counted as a typesetter would. The tests print every
sheet and count the pages.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SIZES = (22, 20, 18, 16)
"""Points, the largest first; `one_sheet.css` has a class for each. Large print begins at 16 (RNIB and others)."""
_WIDTH, _HEIGHT = 533, 755
"""Points of an A4 sheet inside its margins; a little of the height is kept back."""
_LETTER = 0.58
"""How wide a letter is on average in the widest of the usual fonts, in ems; a Chinese sign is one em."""
_BOLD = 0.92
"""How much less of a bold text goes into a line."""
_RAGGED = 0.93
"""How much of a line is filled on average before a word goes to the next one."""
_CODE = 94
"""Points from the rule above the QR code to its lower edge, and as much across."""
_TWO_COLUMNS = 18
"""Up to this size the restrictions stand in two columns."""

# In ems, as in the style sheet: height of a line, of the letters of name and price and of their lines, room round things.
_LINE, _NAME, _PRICE = 1.28, (1.3, 1.56), (1.3, 1.65)
_INDENT, _GUTTER, _AROUND = 1.7, 1.0, 2.2


@dataclass(frozen=True, slots=True)
class Lines:
    """Everything that a sheet says, line by line, in one language."""

    name: str
    price: str
    plain: Sequence[str]
    """Whole lines: what the plan gives, questions with their answers, what is said of a plan that is not sold yet."""
    limits: Sequence[str]
    """The restrictions, in one column or two."""
    beside_code: Sequence[str]


def fitting(lines: Lines) -> int | None:
    """Return the largest size in points at which the sheet fits, None where not even the smallest does."""
    name, price, plain, limits, beside_code = (
        [_width(text) for text in texts] for texts in ([lines.name], [lines.price], lines.plain, lines.limits, lines.beside_code)
    )

    def height(size: int) -> float:
        """Return how high the sheet is, in ems of `size`."""
        across = _WIDTH / size
        columns = 2 if size <= _TWO_COLUMNS else 1
        rows = _rows(limits, (across - _GUTTER * (columns - 1)) / columns - _INDENT)
        if columns > 1:
            # Columns end unevenly, since no item is cut.
            rows = rows // columns + 2
        # The carrier and the filing number, and the heading above the restrictions, are a line each.
        rows += _rows(plain, across - _INDENT) + 2
        return (
            _rows(name, across / _NAME[0] * _BOLD) * _NAME[1]
            + _rows(price, (across / _PRICE[0] - 1) * _BOLD) * _PRICE[1]
            + rows * _LINE
            + max(_CODE / size, _rows(beside_code, across - _CODE / size) * _LINE)
            + _AROUND
        )

    return next((size for size in SIZES if height(size) * size <= _HEIGHT), None)


def _rows(widths: Iterable[float], room: float) -> int:
    """Return how many lines texts take, each beginning on a line of its own."""
    filled = room * _RAGGED
    return sum([-int(-width // filled) for width in widths])


def _width(text: str) -> float:
    """Return how wide a text is in ems."""
    letters = len(text.encode("ascii", "ignore"))
    return letters * _LETTER + len(text) - letters
