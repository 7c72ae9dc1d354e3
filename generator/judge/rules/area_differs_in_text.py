"""A text that lets data, or a part of it, be used in a narrower area or at certain hours alone than the field says (R06)."""

from collections.abc import Iterator

from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import VOLUME
from generator.findings import Severity
from generator.judge.filed_claims import running_texts
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Area

_HERE = r"(?:省内|市内|本地|本省|本市|区内|[一-龥]{2,3}(?:省|市)?(?:省内|市内|本地|境内))"
_NARROW = Pattern(
    rf"{VOLUME} ?(?:为|是|属于?|的)?{_HERE}(?:通用)?流量|{_HERE}(?:通用)?流量(?:为|是|:)? ?{VOLUME}"
    rf"|流量(?:只|仅)?(?:能|可|限)?(?:仅限|只限|只能在|只可在|只在|仅在|限在|限于|限|在)[^,。;\n]{{0,3}}?{_HERE}(?:范围内?)?(?:使用|能?用|有效|可用)"
)
_HOURS = Pattern(rf"(?:闲时|忙时|夜间)(?:通用)?(?:流量)? ?{VOLUME}|{VOLUME} ?(?:为|是|的)?(?:闲时|忙时|夜间)(?:通用)?流量")
_OTHERS = Pattern(
    r"赠|送|另|可选|任选|叠加|加装|加油|体验|包|券|原|以前|曾|不限|不仅|不分|副卡|定向|领|订购|购买|如|若|也|和外|及|其他|国际|漫游时"
)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text that narrows data down while every bucket holds in the whole country at all hours.

    What is given on top, for choice or as a pack is other data.
    """
    given = plan.allowances.data
    if not isinstance(given, tuple) or not given:
        return
    wide = all(bucket.area is Area.MAINLAND for bucket in given)
    always = not any(bucket.hours for bucket in given)
    for path, passage in running_texts(plan):
        for pattern, counts in ((_NARROW, wide), (_HOURS, always)):
            for found in passage.find(pattern) if counts else ():
                span = Span(*found.span())
                if not _is_of_other_data(passage, span):
                    words = passage.words(span).strip()
                    yield Fault(
                        path,
                        Text(
                            zh=f"文字说“{words}”，allowances.data 没有这个限制",
                            en=f"the text says “{words}”, allowances.data has no such limit",
                        ),
                    )
                    return


def _is_of_other_data(passage: Passage, span: Span) -> bool:
    start = passage.sentence_at(span.start).start
    before = passage.folded[start : span.start].replace("包含", "").replace("包括", "")
    return bool(_OTHERS.search(before) or negated(passage, span) or about_other_plan(passage, span))


_TWO_PARTS = """\
notes: [{zh: 10GB 中 2GB 为省内流量。}]
allowances: {data: [{volume: 8 GB, per: month, area: mainland}, {volume: 2 GB, per: month, area: province}]}
"""

RULE = Rule(
    id="area-differs-in-text",
    severity=Severity.WARNING,
    title=Text(zh="流量能在哪里、什么时候用，前后不一样", en="Two answers on where or when data can be used"),
    why=Text(
        zh="省内流量出了省就要另外付钱，闲时流量白天不能用。栏目写了全国，用户就会多付。",
        en="Provincial data costs extra elsewhere, night data does not work by day. A field that says neither leads to extra charges.",
    ),
    mend=Text(
        zh="核对后把这部分流量在 allowances.data 里单独写一条，写上 area 或 hours；或改文字",
        en="check, then write that part of allowances.data as a bucket of its own with `area` or `hours`; or mend the text",
    ),
    citations=("R06",),
    bad=Example(("notes: [{zh: 10GB 中 2GB 为省内流量。}]",)),
    good=Example((_TWO_PARTS,)),
    check=check,
)
