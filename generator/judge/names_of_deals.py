"""Names of contracts, activities and gifts: what they are sold with is another plan, whatever class the filing puts them in (R06)."""

from generator.claims.pattern import Pattern

_DEAL = Pattern(
    r"分期|金融|U享合约|(?:送|存)[0-9.]+元(?!包|套餐)|[0-9]元(?:活动|合约)|(?:调测|终端|装机)费|购机(?:优惠|直降|合约)|直降[0-9]|[0-9]元电子券"
)


def names_a_deal(name: str) -> bool:
    """Whether a plan's name says that it is a contract, an activity or a gift; its sums and networks are then those of other things too."""
    return _DEAL.search(name) is not None


_ADDED = Pattern(
    r"[流语][量音]包|合约|升档|权益包|元包[0-9]|附加包|加油包|叠加|活动|优惠(?:至|购|包|计划)|低消|颗粒|组合包|套餐(?:折扣|优惠)|续约|半价购|模组|承诺消费|金融分期"
)


def goes_with_a_plan(name: str) -> bool:
    """Whether a plan's name says that one has it beside another plan, which it adds to or makes cheaper."""
    return names_a_deal(name) or _ADDED.search(name) is not None
