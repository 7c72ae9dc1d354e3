"""Whether the words of a price box state a price, or a gift, a discount, a security or a sum that can be any."""

from generator.claims.passage import passage_of
from generator.claims.pattern import Pattern

_A_PRICE = Pattern(
    r"[0-9](?:\([^()]*\))? ?元? ?/ ?(?:[0-9]+ ?个?)?(?:月|年|半年|季|次|日|天|周|期|活动期|家庭月)"
    r"|[0-9] ?元?\(?(?:一次性|折后月费)"
)
_NO_PRICE = Pattern(
    r"电子券|[aA][iI]豆|话费|权益金|红包|(?:优惠|直降|减免|赠送|折)(?!后|期)"
    r"|^[^,;]*[0-9] ?元?(?:/[月年])?(?:起|[及或]?以上|/起|及以上)|质押|免押|担保|冻结"
)


def tells_a_price(words: str) -> bool:
    """Return whether the words name a sum and what it is paid for; “72元电子券/月” is a gift, “109元/月起” any sum from there on."""
    folded = passage_of(words).folded
    return _A_PRICE.search(folded) is not None and _NO_PRICE.search(folded) is None
