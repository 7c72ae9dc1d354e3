"""Names of contracts, activities and gifts: what they are sold with is another plan, whatever class the filing puts them in (R06)."""

from generator.claims.pattern import Pattern

_DEAL = Pattern(
    r"合约|活动|购机|直降|分期|电子券|续约|预存|存费|存[0-9]+元|(?<![配运])送|赠|返|折扣|[0-9]折|(?:调测|终端|装机)费|优惠(?!套餐|版|卡|包|价)"
)


def names_a_deal(name: str) -> bool:
    """Whether a plan's name says that it is a contract, an activity or a gift; its sums and networks are then those of other things too."""
    return _DEAL.search(name) is not None
