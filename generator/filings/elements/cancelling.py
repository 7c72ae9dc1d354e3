"""Reads how a plan is cancelled: 退订方式 gives the channels and when it takes effect.

Only where one can really cancel counts: “拨打10086咨询” gives advice and is no way to cancel, “咨询办理” is one, and so is
a shop, in which whoever asks stands at the counter. “不支持电话” shuts a channel out, and so does “10010不受理”; where all
channels but some are meant (“除线上渠道外”), no list can be read. What the words say beyond that (“限转套餐”), or that one
cannot, becomes the carrier's own sentence of how to cancel, where it is short and clear.
"""

import re
from collections.abc import Iterator, Sequence

from generator.claims.claim import claims_in
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.filings.elements.sale import CHANNELS
from generator.filings.filing import Element, Filing
from generator.filings.reading import NOTHING, ElementReaders, FieldValue, Reading
from generator.filings.unfilled import is_unfilled
from generator.tariff.prose import Prose
from generator.tariff.words import ChannelKind

_LONGEST = 60
"""Characters of one or two sentences that a reader takes in (design choice)."""
_VAGUE = Pattern(r"咨询|详询|详见|为准|等(?!级)|具体|视情况|原则|另行|各渠道|相关规定")

_LEAD = (
    r"(?:变更业务|退订业务)可?|"
    r"(?:如(?:您|用户|客户)?(?:需要?)?(?:提前)?(?:变更或取消|变更、退订|退订/变更|变更或退订|退订|变更|取消|解约)(?:业务|该业务|本产品)?"
    r"|退订)[,，]?"
)
_DO = r"(?:请|可|咨询(?=当地|营业厅|$)|前往|到|至|在|通过|登录|拨打|致电|向|于|可以)"
_TAIL = r"(?:处)?(?:申请)?(?:咨询办理|均可办理|办理)?(?:均可|都可|可)?(?:退订|取消|变更|套餐变更|退出|换出)?(?:业务|套餐|活动)?(?:均可)?"
_BORDER = Pattern(r"[、,，;。+/\n()（）“”\s]|和|及|与|或者?|以及")
_BOTH = Pattern(r"(线上|线下)(?:渠道)?(?:、|和|及|与|或|/)?(线上|线下)(?!全|所有)(?:渠道)?")
_LEAVES = r"(?:办理|退订|取消|变更|解约|注销|申请|受理)"
_ABOUT = r"(?:的)?(?:相关)?(?:规则|方式|办法|流程|事宜|手续|条件|政策|进度|详情|情况|渠道|问题)"
_TELLS = rf"(?:查询|投诉|了解|反馈|报障|报修|举报|申诉|求助)(?!(?:并|后|和|及|与|或|、)可?{_LEAVES})"
_ADVICE = Pattern(
    rf"^[^,。;、或]{{0,6}}\(?(?:咨询(?!(?:及|和|并|或|、)?{_LEAVES}(?!{_ABOUT}))|详询)|^\(咨询\)"
    # “10010、营业厅查询” asks in each of the two.
    rf"|^(?:[、/]|和|及|与|以及)?[^,。;、()]{{0,8}}{_TELLS}"
)
"""A channel in which one is told something and cannot cancel."""
_ADVICE_BEFORE = Pattern(
    rf"(?:疑问|疑义|(?:(?<![或者及和并、]){_TELLS}|监督|(?:咨询|(?<!前往)详询)(?=$|电话|热线|专线|客服|请|可|:))[^,。;、()]{{0,8}}?)[,:]?(?:请|可|可以)?"
    r"(?:拨打|致电|联系|通过|登录|电话|热线|专线|客服|:)*$"
)
"""“投诉电话10010”, “如有疑问，请致电10010”, “详询客服热线”: what the words before a telephone number make of it."""
_CLAUSE_ENDS = Pattern(r"[,。;!?\n()]+")
_DENIES = Pattern(
    r"不(?!限|满|足|同|少于|低于|超|小于|大于|晚于|收|另|产生|扣|影响|含违约)|(?<!若)(?<!如)无(?:法|需|须)|没有|未(?:开通|开放|支持|上线|提供)|尚未|暂停|停止|关闭|禁止|拒绝|待开通|即将"
    r"|(?<![解免删扣拆移清去])除|以外|之外|非(?![^,。;()]{0,8}(?:用户|客户|产品|业务|套餐|号码|合约|期|终端))"
)
"""Words that shut a channel out, before it (“不支持线上”) or after it (“线上不可退订”)."""
_ALL_BUT = Pattern(r"(?<![解免删扣拆移清去])除(?!此)[^。;\n]*?外|(?:除外|以外|之外)")
_SOME_ARE_NOT = Pattern(r"(?<![解免删扣拆移清去])除(?!此)|不含(?!税|违约)|不包[含括]|例外")
"""“全渠道（除线上）”, “自有渠道，不含热线”: not every one of them, and the words for it have many shapes."""
_POSITIVE = Pattern(r"[可请须需](?!不)")
_LIST_SIGNS = Pattern(r"(?:[、/+\s]|和|及|与|或者?|以及)*")
_NO_CANCELLING = Pattern(r"(?:不可以?|不能|不得|不允许|不支持|无法)[^,。;\n]{0,8}(?:退订|取消|退费)")
_ENDS_ITSELF = Pattern(r"^(?:到期|期满|届满)(?:之?后)?(?:将|会|即)?自动(?:终止|失效|取消|退订|结束)")
"""That it ends by itself is no day on which an order to cancel takes effect."""
_IN_BRACKETS = Pattern(r"\([^()]*\)")
_PHRASES = Pattern(rf"^{_LEAD}{_DO}*$|^{_DO}+$|^{_TAIL}$")


def read_cancelling(passage: Passage, filing: Filing) -> Reading:
    """Read the channels and the day of effect, and keep a short clear rest as the carrier's own sentence."""
    whole = Span(0, len(passage.text))
    if is_unfilled(passage.folded):
        return Reading(said=(whole,))
    found = tuple(_channels(passage))
    values = []
    if found:
        kinds = tuple(dict.fromkeys(kind for kind, _ in found))
        values.append(FieldValue(("cancelling", "channels"), kinds, tuple(span for _, span in found)))
    effects = tuple(claim for claim in claims_in(passage, "takes_effect") if not _ENDS_ITSELF.search(passage.words(claim.span)))
    if len({claim.value for claim in effects}) == 1:
        spans = tuple(_with_lead(passage, claim.span) for claim in effects)
        values.append(FieldValue(("cancelling", "effective"), effects[0].value, spans))
    if not values and not _NO_CANCELLING.search(passage.folded):
        return NOTHING
    rest = tuple(_rest(passage, [span for value in values for span in value.spans]))
    phrases = tuple(span for span in rest if _PHRASES.match(passage.folded[span.start : span.end].strip()))
    more = [span for span in rest if span not in phrases]
    text = passage.text.strip()
    if more and len(text) <= _LONGEST and not _VAGUE.search(passage.folded):
        values.append(FieldValue(("cancelling", "how"), Prose(zh=" ".join(text.split())), (whole,)))
    return Reading(tuple(values), said=phrases)


def _channels(passage: Passage) -> Iterator[tuple[ChannelKind, Span]]:
    """Yield every channel in which one can cancel, in the order of the text; of words that overlap the longest count."""
    taken: list[Span] = []
    found: list[tuple[Span, ChannelKind]] = []
    for match in passage.find(_BOTH):
        if match[1] != match[2]:
            taken.append(Span(*match.span()))
            found += [(taken[-1], ChannelKind.ONLINE), (taken[-1], ChannelKind.SHOP)]
    candidates = [(Span(*match.span()), kind) for kind, _, pattern in CHANNELS for match in passage.find(pattern) if match[0]]
    for span, kind in sorted(candidates, key=lambda one: (one[0].start - one[0].end, one[0].start)):
        if any(span.overlaps(other) for other in taken):
            continue
        taken.append(span)
        found.append((span, kind))
    if _ALL_BUT.search(passage.folded):
        return  # “除线上外均可办理” names what is left out, and “除营业厅外，还可用APP” what is not: only a person can tell
    if _SOME_ARE_NOT.search(passage.folded):
        found = [one for one in found if one[1].spelt_out]
    shut = _shut_out(passage, taken)
    for span, kind in sorted(found, key=lambda one: one[0]):
        advice = _ADVICE.match(passage.folded[span.end :]) or (
            kind is ChannelKind.PHONE and _ADVICE_BEFORE.search(passage.folded[passage.sentence_at(span.start).start : span.start])
        )
        if not advice and not any(span.overlaps(other) for other in shut) and not _for_something_else(passage, span):
            yield kind, span


def _shut_out(passage: Passage, channels: Sequence[Span]) -> list[Span]:
    """Return the clauses whose channels are denied.

    A denial reaches to the clause's end; from a bracket or behind one over the channel before it (“APP（暂不支持）”); and over the
    commas of a list, so that of “不支持线上，电话” and “线上，电话不受理” nothing is read where either could be meant.
    """
    clauses = _clauses(passage)
    held = [sorted(span for span in channels if span.overlaps(clause)) for clause in clauses]
    shut: set[int] = set()
    for place, clause in enumerate(clauses):
        denial = next(passage.find(_DENIES, clause), None)
        if denial is None:
            continue
        if not held[place]:
            if place and passage.folded[clause.start - 1] in "()":
                shut.add(place - 1)
            continue
        shut.add(place)
        if denial.start() < held[place][-1].start and held[place][-1].end == clause.end:
            shut.update(_bare_run(passage, clauses, held, range(place + 1, len(clauses)), with_verb=True))
        if denial.start() > held[place][0].start == clause.start:
            shut.update(_bare_run(passage, clauses, held, range(place - 1, -1, -1)))
    return [clauses[place] for place in shut]


def _bare_run(
    passage: Passage, clauses: Sequence[Span], held: Sequence[Sequence[Span]], places: range, *, with_verb: bool = False
) -> Iterator[int]:
    """Yield the places of the next clauses that are channels and nothing else, as the items of a list are; the last may have the verb."""
    for place in places:
        words = [passage.folded[start:end] for start, end in _between(clauses[place], held[place])]
        bare = bool(held[place]) and all(_LIST_SIGNS.fullmatch(word) for word in words)
        begins = bool(held[place]) and held[place][0].start == clauses[place].start
        if bare or (with_verb and begins and not _POSITIVE.search("".join(words))):
            yield place
        if not bare:
            return


def _between(clause: Span, spans: Sequence[Span]) -> Iterator[Span]:
    start = clause.start
    for span in (*spans, Span(clause.end, clause.end)):
        if start < span.start:
            yield Span(start, span.start)
        start = max(start, span.end)


def _clauses(passage: Passage) -> list[Span]:
    """Return the passage cut at commas, stops and brackets."""
    ends = [Span(*found.span()) for found in passage.find(_CLAUSE_ENDS)]
    starts = [0, *(end.end for end in ends)]
    return [Span(start, end.start) for start, end in zip(starts, [*ends, Span(len(passage.text), 0)], strict=True) if start < end.start]


def _for_something_else(passage: Passage, span: Span) -> bool:
    """Return whether the channel is named for one case only: “(若涉及实物终端，需至自有厅办理)”."""
    before = passage.folded[: span.start]
    opened = before.rpartition("(")[2] if before.count("(") > before.count(")") else ""
    clause = _IN_BRACKETS.sub("", passage.folded[passage.sentence_at(span.start).start : span.start])
    return bool(re.search(r"若|涉及|则", opened) or re.search(r"(?:涉及|若|则需)[^。;]*$", clause))


def _with_lead(passage: Passage, span: Span) -> Span:
    before = re.search(r"(?:业务|产品)?(?:退订|取消|变更)(?:后|的)?,?$", passage.folded[: span.start])
    return Span(before.start() if before else span.start, span.end)


def _rest(passage: Passage, spans: list[Span]) -> Iterator[Span]:
    """Yield the stretches of words between what was read."""
    place = 0
    for span in (*sorted(spans), Span(len(passage.text), len(passage.text))):
        start = place
        for border in (*passage.find(_BORDER, Span(place, max(place, span.start))), None):
            end = border.start() if border else span.start
            if start < end:
                yield Span(start, end)
            start = border.end() if border else end
        place = max(place, span.end)


READERS = ElementReaders({Element.CANCELLING: read_cancelling})
