"""Which encoding a text file of a carrier is in: told from its bytes alone, never guessed from the machine's settings."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_CHUNK: Final = 1 << 20
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 (BOM)"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_LEAST_SHARE_OF_COMMON: Final = 0.85
_LARGEST_SHARE_OF_BROKEN: Final = 0.05
_STAND_IN: Final = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How to read a file: the codec, what people call it, and how many characters it cannot read (the first one's place)."""

    codec: str
    name: str
    broken: int = 0
    first_broken_line: int = 0


@dataclass(slots=True)
class _Count:
    """What a file looks like when read in one encoding."""

    characters: int = 0
    foreign: int = 0
    """Characters beyond ASCII."""
    common: int = 0
    """Of these, those that GB 2312 has: the characters of everyday Chinese."""
    broken: int = 0
    lines: int = 1
    first_broken_line: int = 0


def encoding_of(path: Path) -> Encoding | None:
    """Return the encoding of a file, None where it is garbled. A few broken bytes in a sound file are counted."""
    with path.open("rb") as file:
        head = file.read(4096)
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return _counted(path, codec, name)
    zeros = head.count(0)
    if zeros * 4 > len(head):
        codec = "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
        return _counted(path, codec, "UTF-16")
    return _counted(path, "utf-8", "UTF-8") or _counted(path, "gb18030", "GBK")


def _counted(path: Path, codec: str, name: str) -> Encoding | None:
    """Return the encoding if the file reads as Chinese or ASCII text in it, but for a few characters."""
    count = _Count()
    for text in _decoded(path, codec):
        count.characters += len(text)
        broken = text.count(_STAND_IN)
        if broken and not count.first_broken_line:
            count.first_broken_line = count.lines + text.count("\n", 0, text.index(_STAND_IN))
        count.lines += text.count("\n")
        if not text.isascii():
            beyond = "".join(character for character in set(text) if not character.isascii() and character != _STAND_IN)
            rare = set(beyond) - set(beyond.encode("gb2312", "ignore").decode("gb2312"))
            foreign = len(text.encode("utf-8", "ignore").decode("ascii", "ignore"))
            count.foreign += len(text) - foreign - broken
            count.common += len(text) - foreign - broken - sum(text.count(character) for character in rare)
        count.broken += broken
    if count.broken > count.foreign * _LARGEST_SHARE_OF_BROKEN:
        return None
    # UTF-8 cannot be anything else by chance; two-byte encodings can.
    if codec == "gb18030" and count.common < count.foreign * _LEAST_SHARE_OF_COMMON:
        return None
    return Encoding(codec, name, count.broken, count.first_broken_line)


def _decoded(path: Path, codec: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(codec)("replace")
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)
