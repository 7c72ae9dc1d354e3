"""A text that allows another number of secondary SIMs than the field (R06)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC, HAN, number
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import SecondarySims

_MOST = Pattern(
    rf"(?:副卡(?:数量)?(?:总共|一共)?(?:最多|至多|不超过|上限|只能|只可)(?:只?(?:能|可|可以)|为|是|:|办理?|加|添加|开通"
    rf"|绑定)*(?P<after>{ARABIC}|{HAN}) ?张"
    rf"|(?:最多|至多|不超过|只能|只可)(?:能|可以?)?(?:办理?|添加|加|开通|绑定)?(?P<before>{ARABIC}|{HAN}) ?张副卡)(?!以上|免费|优惠)"
)
_OTHERS = Pattern(r"免费|优惠|减免|分别|不同|档|身份证|名下|其[他它]|原|赠|首|前\d|享|[45]G副卡|宽带|跨域|异地")
_OF_OTHERS = frozenset({"eligibility", "exclusions", "name"})


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text whose greatest number is not the field's.

    How many are free, cheaper or allowed in other plans and on one identity card is another matter.
    """
    sims = plan.sharing.secondary_sims
    if not isinstance(sims, SecondarySims) or not isinstance(sims.at_most, int):
        return
    for path, _, passage in passages_of(plan):
        if path[0] in _OF_OTHERS:
            continue
        for found in passage.find(_MOST):
            sentence = passage.sentence_at(found.start())
            told = number(found["after"] or found["before"])
            if told and told != sims.at_most and not _OTHERS.search(passage.folded, *sentence):
                words = found[0].strip()
                yield Fault(
                    path,
                    Text(
                        zh=f"文字说“{words}”，sharing.secondary_sims 写的是 {sims.at_most} 张",
                        en=f"the text says “{words}”, sharing.secondary_sims says {sims.at_most}",
                    ),
                )
                return


RULE = Rule(
    id="secondary-sim-count-differs",
    severity=Severity.WARNING,
    title=Text(zh="副卡能办几张，前后不一样", en="Two answers on how many secondary SIMs"),
    why=Text(zh="能办几张副卡，只能有一个数。", en="How many secondary SIMs there may be is one figure."),
    mend=Text(
        zh="核对后改 sharing.secondary_sims 的 at_most，或改文字", en="check, then mend at_most in sharing.secondary_sims or the text"
    ),
    citations=("R06",),
    bad=Example(("notes: [{zh: 副卡最多1张。}]\nsharing: {secondary_sims: {at_most: 3, fee: none}}",)),
    good=Example(("notes: [{zh: 副卡最多3张。}]\nsharing: {secondary_sims: {at_most: 3, fee: none}}",)),
    check=check,
)
