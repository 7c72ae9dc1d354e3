"""Reads how a plan is cancelled: 退订方式 gives the channels and when it takes effect.

Only where one can really cancel counts: “拨打10086咨询” gives advice and is no way to cancel, “咨询办理” is one, and so is
a shop, in which whoever asks stands at the counter. What
the words say beyond that (“限转套餐”), or that one cannot, becomes the carrier's own sentence of how to cancel, where it is
short and clear.
"""

import re
from collections.abc import Iterator

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
_TAIL = r"(?:处)?(?:申请)?(?:咨询办理|均可办理|办理)?(?:退订|取消|变更|套餐变更)?(?:业务)?(?:均可)?"
_BORDER = Pattern(r"[、,，;。+/\n()（）“”\s]|和|及|与|或者?|以及")
_BOTH = Pattern(r"(线上|线下)(?:渠道)?(?:、|和|及|与|或|/)?(线上|线下)(?:渠道)?")
_ADVICE = Pattern(r"^[^,。;、或]{0,6}(?:\()?(?:咨询(?!办理|退订|变更)|详询)|^\(咨询\)")
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
    for match in passage.find(_BOTH):
        if match[1] != match[2]:
            taken.append(Span(*match.span()))
            yield ChannelKind.ONLINE, taken[-1]
            yield ChannelKind.SHOP, taken[-1]
    found = []
    candidates = [(Span(*match.span()), kind) for kind, _, pattern in CHANNELS for match in passage.find(pattern) if match[0]]
    for span, kind in sorted(candidates, key=lambda one: (one[0].start - one[0].end, one[0].start)):
        if any(span.overlaps(other) for other in taken):
            continue
        taken.append(span)
        if not _ADVICE.match(passage.folded[span.end :]) and not _for_something_else(passage, span):
            found.append((span, kind))
    for span, kind in sorted(found, key=lambda one: one[0]):
        yield kind, span


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
