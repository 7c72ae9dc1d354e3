"""`python -m site_tests.common_cues FOLDER`: print which characters and pairs stand in at least 5 of 100 texts of real filings.

What it prints is the table of `generator/claims/common_cues.py`. The table decides only which of its needs a pattern is looked up by,
never what is found; it is worth printing anew when texts have come to be worded otherwise.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from generator.claims.cues import characters_and_pairs
from generator.claims.passage import Passage
from generator.filings.filing import Element
from generator.filings.tables import read_tables

_LEAST_PERCENT = 5
_ELEMENTS = (Element.NAME, Element.ELIGIBILITY, Element.SERVICE, Element.OTHER)


def percentages(texts: Iterable[str]) -> dict[int, list[str]]:
    """Return the cues by the percentage of texts that hold them, the commonest first; a text that is met again does not count."""
    held = [characters_and_pairs(Passage(text).folded) for text in dict.fromkeys(texts)]
    found: defaultdict[int, list[str]] = defaultdict(list)
    for cue, count in sorted(Counter(cue for one in held for cue in one).items(), key=lambda pair: (-pair[1], pair[0])):
        percent = 100 * count // len(held)
        if percent >= _LEAST_PERCENT and not set(cue) & {" ", "\n"}:
            found[percent].append(cue)
    return dict(found)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m site_tests.common_cues",
        description=__doc__,
        epilog="Example: python -m site_tests.common_cues ../shared/data/filings",
    )
    parser.add_argument("filings", type=Path, help="a folder of tables")
    folder = parser.parse_args().filings
    reading = read_tables(tuple(sorted(folder.iterdir())))
    texts = (line for filing in reading.filings for element in _ELEMENTS for line in filing.text(element).splitlines())
    for percent, found in percentages(texts).items():
        print(percent, " ".join(found))


if __name__ == "__main__":
    main()
