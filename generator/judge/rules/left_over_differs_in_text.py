"""A text says otherwise than the fields whether data is kept, shared or given away (R06)."""

from collections.abc import Iterator

from generator.claims.kinds.rollover import LeftOver
from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NotStated, Word

_OF_OTHERS = frozenset({"eligibility", "exclusions"})
_ON_CHANGING = Pattern(r"[改换转停退销][^。;\n]{0,4}(?:套餐|资费|产品|机|订|户|网)")
"""What becomes of data when the plan is given up is another matter."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first such text of each field; a warning where another text agrees with the field."""
    sharing = plan.sharing
    stated: dict[str, Word] = {"rollover": sharing.rollover, "shareable": sharing.shareable, "giftable": sharing.giftable}
    told = [claim for claim in claims_of(plan, "rollover") if isinstance(claim.claim.value, LeftOver) and _is_lasting(claim)]
    for name, value in stated.items():
        about = [(claim, claim.claim.value.value) for claim in told if claim.claim.value.field == name]  # type: ignore[attr-defined]
        differing = [claim for claim, said in about if said is not value]
        if differing and not isinstance(value, NotStated):
            claim = differing[0]
            yield claim.fault(
                f"文字说“{claim.words}”，sharing.{name} 写的是“{value.text.zh}”",
                f"the text says “{claim.words}”, sharing.{name} says “{value.text.en}”",
                severity=None if len(differing) == len(about) else Severity.WARNING,
            )


def _is_lasting(claim: FiledClaim) -> bool:
    sentence = claim.passage.sentence_at(claim.claim.span.start)
    return claim.path[0] not in _OF_OTHERS and next(claim.passage.find(_ON_CHANGING, sentence), None) is None


RULE = Rule(
    id="left-over-differs-in-text",
    severity=Severity.ERROR,
    title=Text(zh="流量能不能结转、共享，前后不一样", en="Two answers on data left over or shared"),
    why=Text(
        zh="没用完的流量还能不能用，只能有一个答案。",
        en="Whether data left over can still be used has one answer only.",
    ),
    mend=Text(zh="核对后改 sharing，或改文字", en="check, then mend `sharing` or the text"),
    citations=("R06",),
    bad=Example(("notes: [{zh: 套餐内流量可结转至次月使用。}]",)),
    good=Example(("notes: [{zh: 套餐内流量不可结转。}]",)),
    check=check,
)
