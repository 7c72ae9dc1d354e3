"""Whether the words of a price box state a price, or a gift, a discount, a security or a sum that can be any."""

import re

from generator.claims.passage import passage_of
from generator.claims.pattern import Pattern
from generator.judge.filed_claims import running_texts
from generator.read.plan_file import Plan

_A_PRICE = Pattern(
    r"[0-9][aA][iI]豆/次|"
    r"[0-9](?:\([^()]*\))? ?元? ?/ ?(?:[0-9]+ ?个?)?(?:月|年|半年|季|次|日|天|周|期|活动期|家庭月)"
    r"|[0-9] ?元?\(?(?:一次性|折后月费)"
)
_NO_PRICE = Pattern(
    r"电子券|[aA][iI]豆(?!/次)|话费|权益金|红包|(?:优惠|直降|减免|赠送|折)(?!后|期)"
    r"|^[^,;]*[0-9] ?元?(?:/[月年])?(?:起|[及或]?以上|/起|及以上)|质押|免押|担保|冻结"
)


def tells_a_price(words: str) -> bool:
    """Return whether the words name a sum and what it is paid for; “72元电子券/月” is a gift, “109元/月起” any sum from there on."""
    folded = passage_of(words).folded
    return _A_PRICE.search(folded) is not None and _NO_PRICE.search(folded) is None


_A_BARE_SUM = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?元(?:/月起)?")


def text_settles(plan: Plan, words: str) -> bool:
    """Return whether a running text says what a bare sum is paid for (“一次性支付200元”), or what 起 comes to (“每月费用需达到89元”)."""
    bare = _A_BARE_SUM.fullmatch(passage_of(words).folded.strip())
    if bare is None:
        return False
    told = re.compile(rf"(?<![0-9.]){re.escape(bare[1])} ?元(?:/月|每月|一次性)|(?:一次性|需达到)[^,。;0-9]{{0,6}}{re.escape(bare[1])} ?元")
    # A note may be the box itself, behind its heading.
    return any(told.search(passage.folded) for _, passage in running_texts(plan) if not passage.text.endswith(f"：{words}"))
