"""What a plan says in public about who can have it, where and with what, for the rules that look for it in small print.

A sentence under `eligibility`, `exclusions`, `restrictions` or `region` states a condition: each becomes a callout on
the page. A sentence in the notes, the name or another free text does not. The boxes of a filing that hold conditions
count while the importer still lists their words as not understood, because those are reported on their own.
"""

import re
from collections.abc import Iterable, Iterator

from generator.claims.claim import Claim, claims_in
from generator.claims.passage import Passage, passage_of
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.regions import Region

_STATES = frozenset({"eligibility", "exclusions", "restrictions", "region"})
_CONDITION_BOXES = frozenset(
    {"适用范围", "适用人群", "适用对象", "适用用户", "办理条件", "applicablePeople", "useScope"}
    | {"适用地区", "适用区域", "互斥规则", "互斥", "mutexRule"}
)
"""The headings under which the zones file conditions."""
_BOXES = _CONDITION_BOXES | {"违约责任", "responsibility", "contractDuty", "在网要求"}
"""Boxes whose words the importer reports where no field took them up; those are no small print."""
_EVERYDAY = re.compile(
    rf"{'|'.join(region.text.zh for region in Region)}|仅限|只限|限|须|需要?|必须|应|本|该|此"
    rf"|活动|产品|业务|套餐|资费|用户|客户|办理|订购|参加|参与|使用|承诺|保持|同步|同时|且|的|在|与|和|及|以上|或|已|了|主|元|档"
    r"|正常|在网|状态|号码|手机|实名|个人|符合|条件|要求|次月|当月|生效|有效期?|优惠|自动|公司|同一|身份证|名下|停机|欠费|签约"
    r"|新入网|存量|可以?|不|未"
    r"|移动|联通|电信|广电|中国|适用|指定|合约期?|期间|[0-9]+个?月|[,。、;:!?()“”\" \n]"
)
_PRICE = re.compile(r"(?<![0-9.])[0-9]+(?= ?元)")
_SHARED = 3
"""Characters in a row that two sentences share, everyday words taken away, when they speak of the same thing."""


def small_print(plan: Plan, kind: str) -> Iterator[FiledClaim]:
    """Yield every claim of one kind in a text that does not itself state conditions in public."""
    for claim in claims_of(plan, kind):
        if claim.path[0] not in _STATES and not (claim.element in _BOXES and _reported(plan, claim)):
            yield claim


def once_a_sentence(claims: Iterable[FiledClaim]) -> Iterator[FiledClaim]:
    """Yield the first claim of each sentence, so that a sentence is one finding."""
    seen: set[tuple[tuple[str | int, ...], int]] = set()
    for claim in claims:
        place = (claim.path, claim.passage.sentence_at(claim.claim.span.start).start)
        if place not in seen:
            seen.add(place)
            yield claim


def stated_words(plan: Plan) -> tuple[Passage, ...]:
    """Return every Chinese text that states conditions, and the words of condition boxes that are still to be read."""
    own = (text.text for text in texts_of(plan) if text.part in _STATES and text.chinese)
    unread = (words for filed in plan.as_filed if filed.element in _CONDITION_BOXES for words in filed.not_understood)
    return tuple(passage_of(text) for text in (*own, *unread))


def stated_claims(plan: Plan, kind: str) -> tuple[Claim, ...]:
    """Return the claims of one kind that those texts make."""
    return tuple(claim for passage in stated_words(plan) for claim in claims_in(passage, kind))


def same_thing(words: str, other: Passage) -> bool:
    """Return whether both texts name the same thing: three characters in a row beside everyday words, or the same price."""
    if set(_PRICE.findall(passage_of(words).folded)) & set(_PRICE.findall(other.folded)):
        return True
    ours, theirs = _EVERYDAY.sub("|", passage_of(words).folded), other.folded
    return any("|" not in (piece := ours[start : start + _SHARED]) and piece in theirs for start in range(max(0, len(ours) - _SHARED + 1)))


def _reported(plan: Plan, claim: FiledClaim) -> bool:
    index = claim.path[1]
    words = claim.passage.words(claim.claim.span)
    return isinstance(index, int) and any(words in unread or unread in words for unread in plan.as_filed[index].not_understood)
