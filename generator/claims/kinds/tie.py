"""What a plan is tied to: a handset, a number, a broadband line or a main plan that one must have or keep.

The value is a `Tie`. A phone that is given, bought with a voucher or needed for 5G speed is no tie, nor is what
ends the plan early; that costs money and is a claim of its own.
"""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.ties.bound_offers import bound_offers
from generator.claims.ties.by_default import ties_by_default
from generator.claims.ties.frames import framed_ties
from generator.claims.ties.in_names import named_ties
from generator.claims.ties.in_other_words import ties_in_other_words
from generator.claims.ties.lapses import lapses
from generator.claims.ties.levels import level_ties
from generator.claims.ties.other_offers import other_offers
from generator.claims.ties.patterns import PATTERNS
from generator.claims.ties.reasons import is_none
from generator.claims.ties.refused_without import ties_without_need
from generator.claims.ties.relations import RELATIONS
from generator.claims.ties.relations_of_products import product_ties
from generator.claims.ties.sayings import SAYINGS
from generator.claims.ties.sayings_of_names import NAMED
from generator.claims.ties.taken import taken_with
from generator.claims.ties.things import KINDS, Tie, last_kind

_NO_THING = Pattern(
    r"消费|话费|月均|余额|到期|^手机$|^(?:本|该|此|其|原|成功|完|手续|后|时|当月|过户|补卡|销户|退订|解约|停机|携|分期|过|了|业务$|套餐$|产品$|合约$|活动|优惠)"
    r"|活动$|业务时$|流量券|积分|会员(?!包|版)|客服|副卡功能|[金银钻]卡|星级|(?:[45]G)?网络|身份|证件|实名|信用"
)
"""Words that name no other plan: this one, what happens to it, or paperwork."""
_BARE = frozenset({"套餐", "资费", ""})
"""The thing where a relation of its own already says that it is the plan of the customer."""

_NO_TIE = Pattern(
    r"(?:话费|赠款|赠费|余额)[^,。;]{0,4}限本|使用完|用完(?!后)|提前解约|办理解约|如需|若需|如用户需|退还|归还|赔偿|券|红包|兑换|充值"
    r"|抖音|会员(?!卡)|APP使用|软件使用|系列APP|视频彩铃|开通呼叫转移|营业厅|渠道|5G终端|支持5G|VOLTE|VoLTE|非合约|当月使用|现金|携转|"
    r"(?:视为|属于?)违约|参加过|门店"
)
_DENIED_BEFORE = Pattern(
    r"(?:无需|无须|不需要?|不必|不要求|不限|可选|也可|均可|可以?|建议|推荐|不支持|无法)[^,。;]{0,3}$|(?:赠送的(?:流量|语音)|话费|返还|赠款)$|(?:消费|话费|余额|充值|首充)[^,。;]{0,6}$"
)
_NO_SAYING = Pattern(
    r"[须需应]缴|首充|消费额|月消费|使用费|一台设备|退还|归还|赔偿|赔付|违约|券|红包|兑换|充值|抖音|视频彩铃|营业厅|渠道|门店|5G终端|支持5G|VOLTE|VoLTE|当月使用|积分|提前解约|欠费|先终止本"
)
_ABOUT_A_PERK = Pattern(r"(?:版块|角标|频道|课程)[^。;\n]{0,8}$")
_BY_NAME = {tie.value: tie for tie in Tie}
_PATTERNS: Patterns[Tie | None] = Patterns([*PATTERNS, *((None, pattern) for pattern in RELATIONS)])
_SAYINGS = Patterns((saying.kind, saying.pattern) for saying in SAYINGS)
"""Both with what the thing is; None where its words tell."""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield everything that must be had or kept with the plan, by what it is; words that overlap are one claim."""
    for claim in _everything(passage):
        if not is_none(passage, claim.span):
            yield claim


def _everything(passage: Passage) -> Iterator[Claim]:
    taken: list[Span] = []
    for tie, found in passage.find_each(_PATTERNS):
        if kind := tie or _kind(found):
            yield from _new(passage, Span(*found.span()), kind, taken)
    for span, kind in (*_said(passage), *_by_default(passage)):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield Claim("tie", span, kind)


def _said(passage: Passage) -> Iterator[tuple[Span, Tie]]:
    for name, found in passage.find_each(_SAYINGS):
        span = Span(*found.span())
        kind = _BY_NAME[name] if name else _kind(found)
        if kind and not _is_denied(passage, span):
            yield span, kind
    for saying in NAMED:
        for found in passage.beginnings(saying.pattern):
            if not _is_denied(passage, span := Span(*found.span())):
                yield span, _BY_NAME[saying.kind or ""]


def _by_default(passage: Passage) -> Iterator[tuple[Span, Tie]]:
    for span, thing in (*product_ties(passage), *other_offers(passage), *bound_offers(passage)):
        yield span, last_kind(thing) or _named(passage, span) or _named(passage, passage.sentence_at(span.start)) or Tie.SERVICE
    for span, _ in (*level_ties(passage), *lapses(passage), *ties_in_other_words(passage)):
        yield span, _named(passage, span) or Tie.MAIN_PLAN
    for span in (
        *framed_ties(passage),
        *ties_by_default(passage),
        *ties_without_need(passage),
        *(span for span, _ in (*taken_with(passage), *named_ties(passage))),
    ):
        yield span, _named(passage, span) or _named(passage, passage.sentence_at(span.start)) or Tie.SERVICE


def _named(passage: Passage, span: Span) -> Tie | None:
    """Return the first kind of thing whose words stand in a stretch of the text."""
    words = passage.folded[span.start : span.end]
    return next((tie for tie, named in KINDS if named.search(words)), None)


def _new(passage: Passage, span: Span, tie: Tie, taken: list[Span]) -> Iterator[Claim]:
    if not any(span.overlaps(other) for other in taken) and not _is_none(passage, span):
        taken.append(span)
        yield Claim("tie", span, tie)


def _kind(found: re.Match[str]) -> Tie | None:
    """Return what the thing in a relation is, None where it is nothing that one has or keeps."""
    named = found.groupdict()
    thing = (named["thing"] or named.get("before") or "").strip()
    if thing in _BARE or _NO_THING.search(thing):
        return Tie.MAIN_PLAN if thing in _BARE else None
    return next((tie for tie, words in KINDS if words.search(thing)), None)


def _is_none(passage: Passage, span: Span) -> bool:
    clause = passage.clause_at(span.start)
    words = passage.folded[clause.start : span.end]
    return bool(_NO_TIE.search(words) or _ABOUT_A_PERK.search(passage.folded[: span.start]))


def _is_denied(passage: Passage, span: Span) -> bool:
    """Return whether a saying is denied, offered as a choice, or about what is given back or bought with a voucher."""
    clause = passage.clause_at(span.start)
    before = passage.folded[clause.start : span.start]
    return bool(_DENIED_BEFORE.search(before) or _NO_SAYING.search(passage.folded[clause.start : span.end]))
