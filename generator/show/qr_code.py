"""The QR code of an address, as the data of one SVG path, for tens of thousands of addresses that are alike.

A code of a given length, mask and kind of correction is a sum over GF(2): another letter at one place of the address flips the
same modules, whatever stands at the other places. So segno draws one address of each length, and each letter that comes up at
each place, once; every further code is put together from these in a tenth of a millisecond.
"""

from collections.abc import Iterator
from re import compile as pattern

import segno

QUIET = 4
"""Modules that have to stay white round a code."""
_CORRECTION = "m"
_MASK = 2
"""Always the same, so that a code depends on its own address alone; a reader takes the mask from the code."""
_RUN = pattern("1+")


class QrCodes:
    """Draws QR codes and remembers what they have in common."""

    def __init__(self) -> None:
        self._families: dict[int, _Family] = {}

    def drawn(self, address: str) -> tuple[int, str]:
        """Return the side of the code in modules, its white edge among them, and the strokes of its dark modules.

        The strokes are for a path that is one unit wide. Raises segno.DataOverflowError for an address of more than 2,331 bytes.
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
        self._modules = _as_number(code)
        self._flipped: dict[tuple[int, int], int] = {}

    def drawn(self, letters: bytes) -> tuple[int, str]:
        modules = self._modules
        for place, (letter, before) in enumerate(zip(letters, self._first, strict=True)):
            if letter != before:
                modules ^= self._flips(place, letter)
        return self._side + 2 * QUIET, "".join(self._strokes(modules))

    def _flips(self, place: int, letter: int) -> int:
        """Return the modules that this letter at this place changes."""
        key = place, letter
        if key not in self._flipped:
            other = self._first[:place] + bytes([letter]) + self._first[place + 1 :]
            code = segno.make_qr(other, error=_CORRECTION, mode="byte", mask=_MASK, version=self._version, boost_error=False)
            self._flipped[key] = _as_number(code) ^ self._modules
        return self._flipped[key]

    def _strokes(self, modules: int) -> Iterator[str]:
        side = self._side
        bits = f"{modules:0{side * side}b}"
        for row in range(side):
            for run in _RUN.finditer(bits, row * side, (row + 1) * side):
                first, last = run.span()
                yield f"M{first - row * side + QUIET} {row + QUIET}.5h{last - first}"


def _as_number(code: segno.QRCode) -> int:
    """Return all modules as one number, the first row first, a dark one as 1."""
    return int("".join(str(module) for row in code.matrix for module in row), 2)
