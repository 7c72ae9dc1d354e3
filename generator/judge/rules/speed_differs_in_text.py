"""A text gives the line or the phone another speed than the field (R06)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC
from generator.findings import Severity
from generator.judge.filed_claims import claims_of, passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.allowances import NetworkSpeed
from generator.tariff.language import Text

_UNIT = r"(?P<UNIT>[MG]|兆|千兆)(?:bps|b/s)?(?![A-Za-z/B])"
_LINE = Pattern(
    rf"(?<![0-9.])(?P<before>{ARABIC}) ?{_UNIT.replace('UNIT', 'unit_before')}(?:的|下行|带宽|速率|高速|家庭|光纤|有线|全光|包月"
    rf"|\(下行\))*(?:宽带|光宽)(?!包|升级|提速|及以上|以上|用户)"
    rf"|(?:宽带|光宽)(?:的|签约|接入|最高|下行|网络)*(?:网速|速率|带宽|速度|下行)(?:最高|可达|达|为|是|:| |下行)*"
    rf"(?P<after>{ARABIC}) ?{_UNIT.replace('UNIT', 'unit_after')}"
)
_OTHERS = Pattern(
    r"可选|任选|自选|升级|提速|提升|提至|升至|原|加装|另|第[二三四2-9]|二宽|三宽|不低于|以上|及以|改|换|体验|或|若|如|其[他它]|副|叠加|已有|办理过|上行|上传|到期|期满|恢复|首|前\d|至|赠|送|专线|降"
)
_OF_OTHERS = frozenset({"name", "eligibility", "exclusions", "sharing", "beyond", "term", "price"})
_OTHER_ELEMENTS = ("名称", "适用", "互斥", "超出", "违约", "退订", "渠道")
_KILOBITS = {"M": Decimal(1000), "兆": Decimal(1000), "G": Decimal(1_000_000), "千兆": Decimal(1_000_000)}


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where every speed that the texts name for the line, or for the phone, is another than the field's.

    Speeds to choose from, to be raised to, of another line or upwards are no difference.
    """
    for field, told in (("broadband", _of_line(plan)), ("peak_speed", _of_phone(plan))):
        stated = getattr(plan.allowances, field)
        if isinstance(stated, NetworkSpeed) and told and stated.down.kilobits not in {speed for *_, speed in told}:
            path, words, _ = told[0]
            yield Fault(
                path,
                Text(zh=f"文字说“{words}”，栏目写的是 {stated.down}", en=f"the text says “{words}”, the field says {stated.down}"),
            )


_Told = tuple[tuple[str | int, ...], str, Decimal]


def _of_line(plan: Plan) -> list[_Told]:
    told: list[_Told] = []
    for path, element, passage in passages_of(plan):
        if _is_of_the_plan(path, element):
            for found in passage.find(_LINE):
                span = Span(*found.span())
                figure, unit = (found["before"], found["unit_before"]) if found["before"] else (found["after"], found["unit_after"])
                if not _is_of_another(passage, span):
                    told.append((path, passage.words(span).strip(), Decimal(figure.replace(",", "")) * _KILOBITS[unit]))
    return told


def _of_phone(plan: Plan) -> list[_Told]:
    return [
        (claim.path, claim.words, claim.claim.value.down.kilobits)
        for claim in claims_of(plan, "peak_speed")
        if isinstance(claim.claim.value, NetworkSpeed)
        and _is_of_the_plan(claim.path, claim.element)
        and not _is_of_another(claim.passage, claim.claim.span)
    ]


def _is_of_the_plan(path: tuple[str | int, ...], element: str | None) -> bool:
    return path[0] not in _OF_OTHERS and not any(word in (element or "") for word in _OTHER_ELEMENTS)


def _is_of_another(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    around = Span(sentence.start, min(sentence.end, span.end + 10))
    return bool(_OTHERS.search(passage.folded, *around) or negated(passage, span) or about_other_plan(passage, span))


RULE = Rule(
    id="speed-differs-in-text",
    severity=Severity.WARNING,
    title=Text(zh="文字里的网速和栏目不一样", en="The text gives another speed"),
    why=Text(zh="宽带、手机最快多少，只能有一个数。", en="The fastest speed of a line or a phone is one figure."),
    mend=Text(
        zh="核对后改 allowances.broadband 或 peak_speed，或改文字",
        en="check, then mend allowances.broadband or peak_speed, or the text",
    ),
    citations=("R06",),
    bad=Example(("notes: [{zh: 宽带网速 300M。}]\nallowances: {broadband: {down: 500 Mbps}}",)),
    good=Example(("notes: [{zh: 宽带网速 500M。}]\nallowances: {broadband: {down: 500 Mbps}}",)),
    check=check,
)
