"""Where to cut a sentence that is too long."""

import re

_HAN = re.compile("[㐀-鿿]")
_PAUSE = re.compile(r"[，,、：:]")
_PIECE = 30
"""Chinese characters that a piece should have at most."""
_LEAST = 6
"""A cut that leaves less than this is no help."""
_SHOWN = 8
"""Signs before the place that tell where it is."""
_OPEN, _CLOSE = "（(《“〔[", "）)》”〕]"


def han_count(sentence: str) -> int:
    """Return how many Chinese characters a sentence has."""
    return len(_HAN.findall(sentence))


def cuts(sentence: str) -> tuple[str, ...]:
    """Return the words after which to cut, each with the pause that stands there; none where the sentence has no pause.

    Commas outside brackets are taken before the pauses of a list, and as few cuts are made as keep the pieces short.
    """
    for signs in ("，,：:", "，,：:、"):
        places = [stop.end() for stop in _PAUSE.finditer(sentence) if stop[0] in signs and not _bracketed(sentence, stop.start())]
        if places:
            return tuple(sentence[max(0, place - _SHOWN) : place] for place in _chosen(sentence, places))
    return ()


def _chosen(sentence: str, places: list[int]) -> list[int]:
    chosen: list[int] = []
    start = 0
    for place, following in zip(places, [*places[1:], len(sentence)], strict=True):
        long_enough = han_count(sentence[start:place]) >= _LEAST and han_count(sentence[place:]) >= _LEAST
        if long_enough and han_count(sentence[start:following]) > _PIECE:
            chosen.append(place)
            start = place
    return chosen or [min(places, key=lambda place: abs(place - len(sentence) // 2))]


def _bracketed(sentence: str, place: int) -> bool:
    before = sentence[:place]
    return sum(before.count(sign) for sign in _OPEN) > sum(before.count(sign) for sign in _CLOSE)
