"""Every way that a carrier could say a thing is heard, and what only sounds like it is not: tables of own-worded sentences.

A line of `ways_of_saying/<kind>.txt` is a sign and a sentence: `+` says it (after the sign its value where the words
give one: months of a term, what happens at expiry), `-` does not.
"""

from pathlib import Path

import pytest

from generator.claims.claim import claims_in, finders
from generator.claims.passage import Passage

FOLDER = Path(__file__).parent / "ways_of_saying"
LEAST_SAID, LEAST_TRAPS = 40, 30
LINES = [
    (path.stem, *line.split(" ", 1)) for path in sorted(FOLDER.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines()
]
SAID = [(kind, sign[1:], text) for kind, sign, text in LINES if sign.startswith("+")]
TRAPS = [(kind, text) for kind, sign, text in LINES if sign == "-"]


def told(value):
    """The value in the words of the tables."""
    return value.kind.value if hasattr(value, "kind") else str(getattr(value, "months", None))


KINDS = sorted({kind for kind, *_ in LINES})


@pytest.mark.parametrize("kind", KINDS)
def test_every_way_of_saying_it_is_heard(kind):
    unheard = []
    for said, value, text in SAID:
        if said == kind:
            claims = claims_in(Passage(text), kind)
            if not claims or (value and value not in {told(claim.value) for claim in claims}):
                unheard.append((value, text))
    assert unheard == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_only_sounds_like_it_stays_silent(kind):
    heard = [
        (text, [text[one.span.start : one.span.end] for one in claims_in(Passage(text), kind)]) for trap, text in TRAPS if trap == kind
    ]
    assert [(text, words) for text, words in heard if words] == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_table_is_of_a_kind_and_long_enough(kind):
    assert kind in finders()
    assert sum(said == kind for said, *_ in SAID) >= LEAST_SAID
    assert sum(trap == kind for trap, _ in TRAPS) >= LEAST_TRAPS
