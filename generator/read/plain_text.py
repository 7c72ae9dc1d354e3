"""The characters that files may hold, and the way from bytes to text made of them alone.

The list names what goes through; everything else is refused and said by name. No listed character is
changed by NFC or joins with another one, so a text of listed characters is always in normal form.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from generator.read.yaml_faults import Position, YamlFault, fault
from generator.tariff.language import Text

LARGEST_FILE: Final = 64 * 1024

_RANGES: Final = (
    (" ", "~"),  # printable ASCII
    ("\u4e00", "\u9fff"),  # unified Han; then its extensions A to I, which personal and place names use
    ("\u3400", "\u4dbf"),
    ("\U00020000", "\U0002a6df"),
    ("\U0002a700", "\U0002b739"),
    ("\U0002b740", "\U0002b81d"),
    ("\U0002b820", "\U0002cea1"),
    ("\U0002ceb0", "\U0002ebe0"),
    ("\U0002ebf0", "\U0002ee5d"),
    ("\U00030000", "\U0003134a"),
    ("\U00031350", "\U000323af"),
    ("①", "⑳"),  # filings number their clauses with these
    ("\N{ROMAN NUMERAL ONE}", "\N{ROMAN NUMERAL TWELVE}"),  # and their series of plans with these
)
_SINGLES: Final = (
    "\n、。《》「」『』【】〖〗〈〉“”‘’…—–·"
    "\N{IDEOGRAPHIC NUMBER ZERO}\N{LEFT TORTOISE SHELL BRACKET}\N{RIGHT TORTOISE SHELL BRACKET}"
    "°℃‰±×÷−≤≥≈→¥￥€£"
    # Of the full-width forms only those that Chinese typing produces. Full-width letters and digits read like
    # their ASCII twins and are not found by a search for them.
    "，：；！？（）～／％＋－＝"
    "\N{FULLWIDTH FULL STOP}\N{FULLWIDTH LESS-THAN SIGN}\N{FULLWIDTH GREATER-THAN SIGN}"
)
_LISTED: Final = "".join(f"{first}-{last}" for first, last in _RANGES) + _SINGLES
_UNLISTED: Final = re.compile(f"[^{_LISTED}]+")

_STAND_IN: Final = "\N{REPLACEMENT CHARACTER}"
_BYTE_ORDER_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_CARRIAGE_RETURN: Final = re.compile("\r\n?")
_LONGEST_SHOWN: Final = 20

_VARIATION_SELECTORS: Final = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0000-\U000e0fff]")
# Signs that keyboards and word processors put in place of a listed one and that NFKC does not map to it.
TYPED_FOR: Final = {
    "\N{BULLET}": "·",
    "\N{HYPHENATION POINT}": "·",
    "\N{BULLET OPERATOR}": "·",
    "\N{DOT OPERATOR}": "·",
    "\N{KATAKANA MIDDLE DOT}": "·",
    "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{FIGURE DASH}": "–",
    "\N{HORIZONTAL BAR}": "—",
    "\N{BOX DRAWINGS LIGHT HORIZONTAL}": "—",
    "\N{BOX DRAWINGS HEAVY HORIZONTAL}": "—",
    "\N{WAVE DASH}": "～",
    "\N{RATIO}": "：",
    "\N{PRIME}": "'",
    "\N{DOUBLE PRIME}": '"',
    "\N{REVERSED DOUBLE PRIME QUOTATION MARK}": "“",
    "\N{DOUBLE PRIME QUOTATION MARK}": "”",
    "\N{LESS-THAN OR SLANTED EQUAL TO}": "≤",
    "\N{GREATER-THAN OR SLANTED EQUAL TO}": "≥",
}
_BY_CHARACTER: Final = {
    "\0": "null-character",
    "\t": "tab",
    _STAND_IN: "garbled-character",
    **dict.fromkeys("\x85\u2028\u2029", "line-separator"),
    **dict.fromkeys("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e", "bidi-control"),
    **dict.fromkeys("\u2066\u2067\u2068\u2069", "bidi-control"),
    # Letters, marks and symbols by category that are drawn as nothing.
    **dict.fromkeys("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0", "invisible-character"),
}
_BY_CATEGORY: Final = {
    "Zs": "unusual-space",
    "Cc": "control-character",
    "Cf": "invisible-character",
    "Co": "private-use-character",
    "Cs": "lone-surrogate",
    "Cn": "unlisted-symbol",
    "Mn": "combining-mark",
    "Mc": "combining-mark",
    "Me": "combining-mark",
}


def is_plain(text: str) -> bool:
    """Return whether `text` holds listed characters only."""
    return _UNLISTED.search(text) is None


def plain(text: str) -> str:
    """Return `text`, as long and safe to show, with a stand-in for each character that is not listed."""
    return _UNLISTED.sub(lambda run: _STAND_IN * len(run[0]), text)


def place(text: str, index: int) -> Position:
    """Return where the character `index` of `text` stands."""
    return Position(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def text_of(data: bytes, faults: list[YamlFault]) -> str | None:
    """Return the text of a file with line feeds only and a stand-in for each unlisted character but tabs.

    What was wrong is added to `faults`. None where the bytes cannot be read as text at all.
    """
    if len(data) > LARGEST_FILE:
        faults.append(fault("too-large", Position(1, 1), size=len(data), limit=LARGEST_FILE))
        return None
    text = _decoded(data, faults)
    if text is None or is_plain(text):
        return text
    if text.startswith(_BYTE_ORDER_MARK):
        faults.append(fault("byte-order-mark", Position(1, 1)))
        text = text.removeprefix(_BYTE_ORDER_MARK)
    if "\r" in text:
        count = len(_CARRIAGE_RETURN.findall(text))
        faults.append(fault("carriage-return", place(text, text.index("\r")), count=count))
        text = _CARRIAGE_RETURN.sub("\n", text)
    for number, line in enumerate(text.split("\n"), 1):
        for run in _UNLISTED.finditer(line):
            faults.extend(character_faults(run[0], Position(number, run.start() + 1)))
    return "\t".join(plain(part) for part in text.split("\t"))


def character_faults(run: str, start: Position) -> Iterator[YamlFault]:
    """Yield a fault for each stretch of one kind in a run of unlisted characters that begins at `start`."""
    column = start.column
    for code, group in groupby(run, key=_kind):
        stretch = "".join(group)
        yield fault(
            code,
            Position(start.line, column),
            what=_named(stretch),
            shown=stretch[:_LONGEST_SHOWN],
            instead=_instead(stretch[:_LONGEST_SHOWN]),
        )
        column += len(stretch)


def _decoded(data: bytes, faults: list[YamlFault]) -> str | None:
    """Return the bytes as text; None, and the reason among the faults, where they are not UTF-8."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        with_surrogates = _with_surrogates(data)
        if with_surrogates is None:
            faults.append(_encoding_fault(data, error.start))
        return with_surrogates
    if "\0" in text and _is_utf_16(data):
        faults.append(fault("encoded-as-utf-16", Position(1, 1)))
        return None
    return text


def _with_surrogates(data: bytes) -> str | None:
    """Return UTF-8 that is wrong only in holding halves of characters, as some converters write it."""
    try:
        return data.decode(errors="surrogatepass")
    except UnicodeDecodeError:
        return None


def _encoding_fault(data: bytes, first_bad_byte: int) -> YamlFault:
    if _is_utf_16(data):
        return fault("encoded-as-utf-16", Position(1, 1))
    if _is_gbk(data):
        return fault("encoded-as-gbk", Position(1, 1))
    before = _CARRIAGE_RETURN.sub("\n", data[:first_bad_byte].decode())
    return fault("not-utf-8", place(before, len(before)))


def _is_utf_16(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\0" in data and (_reads_plain(data, "utf-16-le") or _reads_plain(data, "utf-16-be"))


def _is_gbk(data: bytes) -> bool:
    """Return whether GBK was meant; UTF-8 with one broken character often reads as rare Han in GBK too."""
    broken = data.decode(errors="replace").count(_STAND_IN)
    whole = sum(not character.isascii() for character in data.decode(errors="ignore"))
    return broken > whole and _reads_plain(data, "gb18030")


def _reads_plain(data: bytes, encoding: str) -> bool:
    """Return whether the bytes, read in `encoding`, are text that one could have meant."""
    try:
        return is_plain(data.decode(encoding).replace("\r\n", "\n"))
    except UnicodeDecodeError:
        return False


def _kind(character: str) -> str:
    """Return the code of the fault that an unlisted character is."""
    by_itself = _BY_CHARACTER.get(character)
    if by_itself:
        return by_itself
    if _VARIATION_SELECTORS.match(character):
        return "invisible-character"
    return _BY_CATEGORY.get(unicodedata.category(character)) or _kind_of_visible(character)


def _kind_of_visible(character: str) -> str:
    composed = unicodedata.normalize("NFC", character)
    if composed != character and is_plain(composed):
        return "not-nfc"
    if is_plain(_instead(character)):
        return "full-width-form" if "\uff01" <= character <= "\uff5e" else "look-alike"
    return "other-script" if unicodedata.category(character)[0] in "LN" else "unlisted-symbol"


def _instead(stretch: str) -> str:
    """Return the listed characters that unlisted ones stand for; themselves where none is known."""
    typed = "".join(TYPED_FOR.get(character, character) for character in stretch)
    return unicodedata.normalize("NFKC", typed)


def _named(stretch: str) -> Text:
    """Return how to speak of unlisted characters without printing them: code point and name of the first."""
    first = stretch[0]
    name = f"U+{ord(first):04X} {unicodedata.name(first, '')}".rstrip()
    more = len(stretch) - 1
    if not more:
        return Text(zh=name, en=name)
    return Text(zh=f"{name}（后面还有 {more} 个）", en=f"{name} (and {more} more)")
