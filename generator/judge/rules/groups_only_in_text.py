"""A limit to a group of people (students, soldiers, the disabled, the invited) in the small print that no condition states (R07, R22)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.conditions import once_a_sentence, same_thing, small_print, stated_claims, stated_words
from generator.judge.filed_claims import FiledClaim
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Group

_TOLD_BY_OTHER_RULES = frozenset({Group.BROADBAND_CUSTOMER, Group.INTERNAL_TEST, Group.ELDER, Group.CHILD})
"""A line is a tie, testers are insiders, and who is old or young is a matter of age."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each sentence outside the conditions that limits the plan to a group that no condition names."""
    stated = {claim.value for claim in stated_claims(plan, "groups")} | set(plan.eligibility.groups)
    for claim in once_a_sentence(claim for claim in small_print(plan, "groups") if not _stated(plan, claim, stated)):
        yield claim.fault(f"写着“{claim.words}”，办理条件里没有这条", f"it says “{claim.words}”, the conditions do not")


def _stated(plan: Plan, claim: FiledClaim, stated: set[object]) -> bool:
    group = claim.claim.value
    if group is None or group is Group.COMPANY_STAFF:
        sentence = claim.passage.words(claim.passage.sentence_at(claim.claim.span.start))
        return group in stated or any(same_thing(sentence, words) for words in stated_words(plan))
    return group in stated or group in _TOLD_BY_OTHER_RULES


RULE = Rule(
    id="groups-only-in-text",
    severity=Severity.WARNING,
    title=Text(zh="只给一部分人办，只写在小字里", en="A limit to a group of people in the small print only"),
    why=Text(
        zh="限制条件不得隐藏。不是学生、军人，办之前就该知道办不了。",
        en="Limits must not be hidden. Who is no student or soldier should know before coming that they cannot have it.",
    ),
    mend=Text(
        zh="写进 eligibility.groups；没有这一类的，在 eligibility.needs 写一句",
        en="write the group into eligibility.groups; where there is no such group, say it in eligibility.needs",
    ),
    citations=("R07", "R22"),
    bad=Example(("notes: [{zh: 凭学生证办理。}]",)),
    good=Example(("eligibility: {groups: [student]}\nnotes: [{zh: 凭学生证办理。}]",)),
    check=check,
)
