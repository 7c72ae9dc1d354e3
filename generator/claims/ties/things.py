"""The things that a plan can be tied to, and the words that name each."""

from generator.claims.pattern import Pattern
from generator.claims.ties.relations_words import BROADBAND, DEVICE, QUOTED
from generator.claims.ties.words import DEVICE as WIDER_DEVICE
from generator.tariff.language import Text, message
from generator.tariff.words import Word


class Tie(Word):
    """The thing that one must have or keep."""

    HANDSET = ("handset", message("指定的手机或设备"))
    NUMBER = ("number", message("指定的号码或卡"))
    BROADBAND = ("broadband", message("宽带"))
    MAIN_PLAN = ("main_plan", message("主套餐"))
    SERVICE = ("service", Text("另一项业务", "another service"))


KINDS: tuple[tuple[Tie, Pattern], ...] = (
    (Tie.BROADBAND, Pattern(rf"{BROADBAND}|[主从子](?:光猫|路由)")),
    (Tie.NUMBER, Pattern(r"号码|号段|靓号|卡号|SIM|物联网卡")),
    (
        Tie.MAIN_PLAN,
        Pattern(
            r"套餐|主资费|主体资费|基础资费|合约|礼包|主卡|主号|产品|业务|权益包|[一-龥A-Z]包|系列|[0-9]元|(?![本该此])[一-龥]卡"
            rf"|{QUOTED}|乐享版"
            r"|臻享版|尊享版"
        ),
    ),
    (Tie.HANDSET, Pattern(rf"{DEVICE}|{WIDER_DEVICE}")),
)
"""What the thing is, by the first kind whose words stand in it."""


def last_kind(words: str) -> Tie | None:
    """Return what a name names: the kind whose word stands last in it, because what stands before only describes it."""
    ends = {tie: max((found.end() for found in named.finditer(words)), default=0) for tie, named in KINDS}
    last = max(ends, key=lambda tie: ends[tie])
    return last if ends[last] else None
