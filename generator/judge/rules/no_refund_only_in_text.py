"""A text that keeps money which the customer paid, while no field says so (R22, R33)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NONE, YesNo

_BOX = "违约"
_PAID_AHEAD = re.compile(r"预存|预付|预缴|押金|保证金|协议款")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault for each text that keeps money, where neither a deposit, a restriction nor the filing's own box says so."""
    deposits = plan.price.deposits
    if isinstance(deposits, tuple) and any(deposit.lost_on_leaving is YesNo.YES for deposit in deposits):
        return
    claims = list(claims_of(plan, "no_refund"))
    if any(_own_box(claim) or claim.path[0] == "restrictions" for claim in claims):
        return
    for claim in {claim.path: claim for claim in reversed(claims)}.values():
        words = claim.words
        if deposits is NONE and _PAID_AHEAD.search(words):
            yield claim.fault(
                f"栏目写没有押金，走也不收钱，文字却写“{words}”",
                f"the fields know neither deposit nor cost of leaving, yet a text says “{words}”",
            )
        else:
            yield claim.fault(f"文字写“{words}”，栏目里却没写", f"a text says “{words}”, yet no field does", severity=Severity.WARNING)


def _own_box(claim: FiledClaim) -> bool:
    return claim.element is not None and _BOX in claim.element


RULE = Rule(
    id="no-refund-only-in-text",
    severity=Severity.ERROR,
    title=Text(zh="文字里说钱不退，栏目里没有", en="Money that is kept, only in the text"),
    why=Text(
        zh="先付的钱退不退，客户办之前要知道。写在说明里，很多人看不到。",
        en="Whether money paid comes back is something customers need to know first. In the notes, many never see it.",
    ),
    mend=Text(
        zh="把预存的钱写进 deposits，不退的写 lost_on_leaving: yes；要退的，就改掉这句话",
        en="write the money into deposits, with lost_on_leaving: yes if it is kept; or correct the sentence if it comes back",
    ),
    citations=("R22", "R33"),
    bad=Example(("notes: [{zh: 活动预存款不退不转。}]",)),
    good=Example(("notes: [{zh: 活动预存款全部退还。}]",)),
    check=check,
)
