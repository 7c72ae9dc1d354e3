"""A box that nobody filled in: the marks that the zones and their public copies put there. All of them mean not stated."""

import re

UNFILLED = r"(?:0+(?:\.0+)?|[-—–/]+|(?:具体)?(?:详见|见|以)?(?:官方)?详情(?:为准)?|详见其他说明|见服务内容|null|none|nan)"
"""To put into larger patterns, which ignore letter case."""

_UNFILLED = re.compile(rf"\s*{UNFILLED}?\s*", re.IGNORECASE)


def is_unfilled(folded: str) -> bool:
    """Return whether a box holds nothing but such a mark, or nothing."""
    return bool(_UNFILLED.fullmatch(folded))
