"""What a spreadsheet's number format makes of a value: what a clerk sees is what was filed, 59元/年 and not the 59 below it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from generator.filings.tables.values import FIGURES_OF_EXCEL, decimal_text

_TOKEN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]|(?P<digits>General|@|[0#?.][0#?.,]*)'
    r"|(?P<exponent>E[+-])|(?P<percent>%)|(?P<bare>.)",
    re.IGNORECASE | re.DOTALL,
)
_SECTION: Final = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*', re.DOTALL)
_SHOWN_BARE: Final = frozenset("$-+/():!^&'~{}<>= ")
"""What of ASCII a format shows without quotes; letters there stand for parts of a date."""
_CURRENCY: Final = re.compile(r"\$(?P<sign>[^-]*)(?:-[0-9A-F]+)?", re.IGNORECASE)
_COLOUR: Final = re.compile(
    r"(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+|黑色|蓝色|青色|绿色|洋红|红色|白色|黄色|-?\$-.*)", re.IGNORECASE
)
_SIGNS: Final = " -()"
"""What says of a number no more than its own sign does."""
_SECTION_OF_TEXT: Final = 3


@dataclass(frozen=True, slots=True)
class _Section:
    """One of the sections of a format: what stands before the figures, their form, what stands behind."""

    before: str = ""
    figures: str = ""
    after: str = ""
    percent: bool = False
    odd: bool = False
    """Whether there is something in it that is not understood here."""

    @property
    def words(self) -> str:
        """What the section shows beside the figures and their sign."""
        return (self.before + self.after).strip(_SIGNS)

    @property
    def thousands(self) -> int:
        """How often the value is divided by a thousand before it is shown."""
        whole, _, decimals = self.figures.partition(".")
        return len(whole) - len(whole.rstrip(",")) + len(decimals) - len(decimals.rstrip(","))

    @property
    def adds(self) -> bool:
        """Whether something else is seen than the value."""
        return bool(self.words) or self.thousands > 0 or not (self.figures or self.before or self.after)

    def shown(self, value: Decimal) -> str | None:
        """Return what is seen of a value that is not negative; None where that is not understood or not the value itself."""
        if self.odd or not self.figures:
            return None
        number = value.scaleb(2 * self.percent - 3 * self.thousands)
        places = sum(sign in "0#?" for sign in self.figures.partition(".")[2])
        whole = self.figures[0] not in "G@g"
        if whole and self.words != "%" and number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) != number:
            return None
        first, point, rest = decimal_text(str(number)).partition(".")
        first = first.zfill(self.figures.partition(".")[0].count("0"))
        before, after = (part.replace("-", "") if not value else part for part in (self.before, self.after))
        return f"{before}{first}{point}{rest}{after}".strip()


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A number format, and what it shows."""

    code: str
    sections: tuple[_Section, ...]
    """For numbers above zero, below, zero; none where the format depends on the machine's country."""
    text: _Section | None = None
    """For texts, where the format has something for them."""

    @property
    def adds(self) -> bool:
        """Whether something else is seen than what the cell holds."""
        return not self.sections or any(section.adds for section in (*self.sections, *([self.text] if self.text else [])))

    def shown(self, value: float, plain: str) -> str | None:
        """Return what is seen of a number that reads `plain` by itself; None where it is not understood."""
        if not self.sections or any(section.odd and section.adds for section in self.sections):
            return None
        place = 0 if value > 0 else 1 if value < 0 else 2
        section = self.sections[place] if place < len(self.sections) else self.sections[0]
        if not section.adds:
            return plain
        seen = section.shown(abs(Decimal(format(value, FIGURES_OF_EXCEL))))
        if value >= 0 or seen is None:
            return seen
        if section is self.sections[0]:
            return f"-{seen}"
        return seen if any(sign in seen for sign in "-(") else None  # red, and nothing else, is lost here

    def shown_text(self, text: str) -> str | None:
        """Return what is seen of a text; None where it is hidden."""
        if not self.text or not self.text.adds or not text:
            return text
        return self.text.before + text + self.text.after if self.text.figures == "@" and not self.text.odd else None


_BY_COUNTRY: Final = frozenset({"5", "6", "7", "8", "42", "44"})
"""Built-in formats with the currency sign of whatever country the machine is set to."""
_BUILT_IN: Final = {"9": "0%", "10": "0.00%"}


def number_format(number: str, code: str) -> NumberFormat | None:
    """Return the format of this number and code, None where what is seen is the value as it is."""
    if not code and number in _BY_COUNTRY:
        return NumberFormat(f"#{number}", ())
    code = code or _BUILT_IN.get(number, "")
    if not code:
        return None
    sections = [_section(found[0]) for found in _SECTION.finditer(code) if found[0] or code[found.start() - 1 : found.start()] == ";"]
    if code.startswith(";"):
        sections.insert(0, _Section())
    text = sections.pop() if len(sections) > _SECTION_OF_TEXT or (len(sections) > 1 and sections[-1].figures == "@") else None
    whole = sections[0] if len(sections) == 1 and sections[0].figures == "@" else text
    made = NumberFormat(code, tuple(sections), whole)
    return made if made.adds else None


def _section(written: str) -> _Section:
    before, after, figures, odd, percent = "", "", "", False, False
    tokens = list(_TOKEN.finditer(written))
    for place, token in enumerate(tokens):
        words = ""
        if token["digits"]:
            odd = odd or bool(figures)
            figures = figures or token["digits"]
        elif token["percent"]:
            odd, percent, words = odd or percent, True, "%"
        elif token["exponent"]:
            odd = True
        elif token["bracket"] is not None:
            currency = _CURRENCY.fullmatch(token["bracket"])
            words = currency["sign"] if currency else ""
            odd = odd or not (currency or _COLOUR.fullmatch(token["bracket"]))
        else:
            words = token["quoted"] or token["escaped"] or token["bare"] or ""
            odd = odd or (token["bare"] is not None and not _is_shown(tokens, place))
        if figures:
            after += words
        else:
            before += words
    return _Section(before, figures, after, percent, odd)


def _is_shown(tokens: Sequence[re.Match[str]], place: int) -> bool:
    """Return whether a character without quotes is shown as it is: Chinese is, a letter of a date or the bar of a fraction is not."""
    bare = tokens[place]["bare"]
    if bare == "/" and place + 1 < len(tokens) and tokens[place + 1]["digits"]:
        return False
    return bare in _SHOWN_BARE or not bare.isascii()
