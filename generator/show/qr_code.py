"""The QR code of an address, as the data of one SVG path, for tens of thousands of addresses that are alike.

A code of a given length, mask and kind of correction is a sum over GF(2): another letter at one place of the address flips the
same modules, whatever stands at the other places. So segno draws one address of each length, and each letter that comes up at
each place, once; every further code is put together from these in a tenth of a millisecond.
"""

from itertools import groupby

import segno

QUIET = 4
"""Modules that have to stay white round a code."""
_CORRECTION = "m"
_MASK = 2
"""Always the same, so that a code depends on its own address alone; a reader takes the mask from the code."""
_EIGHT = 8


def _stroke(byte: int) -> str:
    """Return the strokes of eight modules side by side, from where the pen is to where the next eight begin."""
    runs = [(dark, len(list(run))) for dark, run in groupby(f"{byte:08b}")]
    return "".join(f"h{length}" if dark == "1" else f"m{length} 0" for dark, length in runs)


_STROKES = tuple(map(_stroke, range(256)))


class QrCodes:
    """Draws QR codes and remembers what they have in common."""

    def __init__(self) -> None:
        self._families: dict[int, _Family] = {}

    def drawn(self, address: str) -> tuple[int, str]:
        """Return the side of the code in modules, its white edge among them, and its dark modules as the strokes of a path.

        The path is one unit wide. Raises segno.DataOverflowError for an address of more than 2,331 bytes.
        """
        letters = address.encode()
        family = self._families.get(len(letters))
        if family is None:
            family = self._families[len(letters)] = _Family(letters)
        return family.drawn(letters)


class _Family:
    """The codes of all addresses of one length."""

    def __init__(self, first: bytes) -> None:
        self._first = first
        code = segno.make_qr(first, error=_CORRECTION, mode="byte", mask=_MASK, boost_error=False)
        self._version, self._side = code.version, len(code.matrix)
        self._bytes = -(-self._side // _EIGHT)
        self._modules = _as_number(code)
        self._flipped: dict[tuple[int, int], int] = {}

    def drawn(self, letters: bytes) -> tuple[int, str]:
        modules = self._modules
        for place, (letter, before) in enumerate(zip(letters, self._first, strict=True)):
            if letter != before:
                modules ^= self._flips(place, letter)
        row, next_row = self._bytes, f"m-{self._bytes * _EIGHT} 1"
        eights = [_STROKES[byte] for byte in modules.to_bytes(row * self._side, "big")]
        rows = ["".join(eights[first : first + row]) for first in range(0, len(eights), row)]
        return self._side + 2 * QUIET, f"M{QUIET} {QUIET}.5{next_row.join(rows)}"

    def _flips(self, place: int, letter: int) -> int:
        """Return the modules that this letter at this place changes."""
        key = place, letter
        if key not in self._flipped:
            other = self._first[:place] + bytes([letter]) + self._first[place + 1 :]
            code = segno.make_qr(other, error=_CORRECTION, mode="byte", mask=_MASK, version=self._version, boost_error=False)
            self._flipped[key] = _as_number(code) ^ self._modules
        return self._flipped[key]


def _as_number(code: segno.QRCode) -> int:
    """Return all modules as one number, row after row, a dark one as 1; each row ends with a byte, its rest is white."""
    row = -(-len(code.matrix) // _EIGHT) * _EIGHT
    return int("".join("".join(map(str, modules)).ljust(row, "0") for modules in code.matrix), 2)
