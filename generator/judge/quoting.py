"""How much of a text a finding quotes."""

_LONGEST_QUOTE = 40


def beginning(words: str, most: int = _LONGEST_QUOTE) -> str:
    """Return the words as they stand, cut after `most` characters where they run on."""
    return words if len(words) <= most else words[:most] + "……"
