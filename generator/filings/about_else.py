"""Tells claims apart that are about something else than the field which their kind fills.

The words of such a claim are the fact's own words; what stands around them in the same sentence makes them mean
something else: for some customers, in some case, as a demand. Then the field stays not stated.
"""

import re
from collections.abc import Callable

from generator.claims.claim import Claim
from generator.claims.kinds.region import PROVINCES
from generator.claims.passage import Passage

_A_LINE = re.compile(r"宽带|二宽|光网|光纤|FTTR|提速|全光|WiFi", re.IGNORECASE)
"""Names of home lines, whose speed is no mobile one even where the words do not say of what it is the speed."""
_OPENED_AGAIN = re.compile(r"(?:打开|恢复|开通|续用|使用)(?:上网(?:功能)?|流量功能|功能)?(?:之)?后")
_REST = re.compile(r"不足(?:的)?(?:部分)?$")
"""“10元1GB，不足部分先按0.29元/MB收取”: the price of what is less than a step, where the step itself was not read."""
_FREE_AT_FIRST = re.compile(r"(?<![\d.])0[-~至到]\d+ ?[MG]B?不(?:计|收)费")
_BY_THE_DAY = re.compile(r"日租[^,。;\n]{0,4}$")
_FOR_THE_DAY = re.compile(r"[^。;\n]*流量(?:仅)?限当[天日]使用")
"""“日租1元/GB”, “1元/1GB/次，流量限当天使用”: what was bought is gone with the day, which no field says."""
_WAIVED = re.compile(r"(?:免收|免除|减免|免去)[^,。;\n]{0,4}$")
_IN_SOME_CASE = re.compile(r"(?:^|[,。;.\d、])当[^,。;\n]*时,?[^,。;\n]*$")
_DEMANDED = re.compile(r"新开$")
"""“新开1张副卡…享直降”: what a customer has to buy, not how many there may be."""
_SHARED = re.compile(r"(?:流量|语音|通话)$")
_SOME_PROVINCES = re.compile(rf"{PROVINCES}(?:省|市)?(?:移动|联通|电信|广电)?(?:新入网)?的?(?:用户|客户)[^,。;\n]*$")
_LENGTHENED = re.compile(r"(?:续费|续约|续订)(?:的)?$")


def about_else(passage: Passage, claim: Claim) -> bool:
    """Return whether the sentence of a claim makes its words mean something else than the field of its kind."""
    return claim.kind in _ABOUT_ELSE and _ABOUT_ELSE[claim.kind](*_in_its_sentence(passage, claim))


def names_a_line(words: str) -> bool:
    """Return whether words name a line at home."""
    return bool(_A_LINE.search(words))


def _overage(before: str, words: str, after: str) -> bool:
    opened = re.search(r"停止|封顶|暂停|关闭", before) and _OPENED_AGAIN.search(before)
    return bool(opened or _not_the_whole_price(before, words, after))


def _not_the_whole_price(before: str, words: str, after: str) -> bool:
    for_a_day = _BY_THE_DAY.search(before) or _FOR_THE_DAY.match(after)
    return bool(_REST.search(before) or for_a_day or _FREE_AT_FIRST.search(before + words + after))


def price_of_a_part(passage: Passage, claim: Claim) -> bool:
    """Return whether a price beyond the bundle is that of a part of the use only, or for a day."""
    return _not_the_whole_price(*_in_its_sentence(passage, claim))


def _in_its_sentence(passage: Passage, claim: Claim) -> tuple[str, str, str]:
    """Return what stands before a claim in its sentence, its words, and what stands behind them."""
    sentence, (start, end) = passage.sentence_at(claim.span.start), claim.span
    return passage.folded[sentence.start : start], passage.folded[start:end], passage.folded[end : sentence.end]


def _peak_speed(before: str, words: str, _: str) -> bool:
    return names_a_line(before + words)


def _secondary_sims(before: str, words: str, _: str) -> bool:
    told = _WAIVED.search(before) or _IN_SOME_CASE.search(before) or _DEMANDED.search(before)
    return bool(told or (words.startswith("不") and _SHARED.search(before)))


def _first_month(before: str, _words: str, _: str) -> bool:
    return bool(_SOME_PROVINCES.search(before) or _LENGTHENED.search(before))


_ABOUT_ELSE: dict[str, Callable[[str, str, str], bool]] = {
    "first_month": _first_month,
    "overage": _overage,
    "peak_speed": _peak_speed,
    "secondary_sims": _secondary_sims,
}
