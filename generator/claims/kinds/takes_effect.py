"""When an order, a change or a cancellation takes effect: “次月生效”, “立即生效”, “到期后失效”; the value is a `TakesEffect`."""

from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.tariff.words import TakesEffect

_WORDS = (
    (TakesEffect.AT_ONCE, r"(?:立即|即时|即刻|实时|马上|当时|当即|立刻|当[天日]|办理当[天日])"),
    (TakesEffect.NEXT_DAY, r"(?:次日|第二[日天]|翌日)(?:零点|0点|0时)?"),
    (
        TakesEffect.NEXT_MONTH,
        r"(?:次月|下月|下个月|次账期|下一?个?账期|下一?个?周期|下一?个?自然月)(?:初|1日|1号|一日|一号|首日)?(?:零点|0点)?|(?:当月)?(?:月底|月末)(?=失效|取消)",
    ),
    (TakesEffect.AT_END_OF_TERM, r"(?:到期|期满|合约期满|协议期满)(?:后|时|次日|次月)?"),
)
_EFFECT = r"(?:起)?(?:就|才|即|开始|自动|正式)*(?:生效|失效|终止|起效|执行)"
_PATTERNS = Patterns((effect, Pattern(rf"(?<![或可选])(?:{words}){_EFFECT}(?!或)")) for effect, words in _WORDS)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield every statement of when something takes effect or ends; whose order it is the reader of the box knows."""
    for effect, found in passage.find_each(_PATTERNS):
        yield Claim("takes_effect", Span(*found.span()), effect)
