"""Conditions that nobody can meet together (R07)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import PlanText, texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text, joined
from generator.tariff.words import Customers, Group

_TOO_OLD = ((frozenset({Group.CHILD}), 18), (frozenset({Group.CHILD, Group.STUDENT}), 60))
"""A youngest age in years at which nobody of these groups is left."""
_TOO_YOUNG = 40
"""Years; whoever may be no older is no older person."""

_NEW_ONLY = Pattern(r"(?:仅|只|专)?限(?:于)?(?:全?网?)?新(?:入网|开户|装|增)?(?:用户|客户)|新(?:入网)?(?:用户|客户)专[享属]")
_OLD_TOO = Pattern(r"新老(?:用户|客户)|老(?:用户|客户)(?:也|亦|均|都)?(?:可以?|能)(?!不)")
_OLD_ONLY = Pattern(r"(?:仅|只|专)?限(?:于)?(?:老|存量|在网)(?:用户|客户)|(?:老|存量)(?:用户|客户)专[享属]")

_STAYED = Pattern(
    r"(?:入网|在网|网龄)(?:时长|时间|年限|月数|天数)?(?:须|需|应|已|要|必须)*(?:年?满|≥|>=|达到?|超过|大于(?:等于)?|不(?:少|小"
    r"|低)于) ?[0-9一二两三四五六七八九十半]+ ?(?:天|日|个?月|年|周)(?!以?内|后|之后|起|前|的?(?:承诺|合约))"
    r"|(?:入网|在网|网龄)(?:时长|时间)? ?[0-9一二两三四五六七八九十半]+ ?(?:天|日|个?月|年)(?:\(含\)|及|含)*以上"
)
"""“入网满90天”: nobody who only now becomes a customer has that behind them."""

_AGAINST = {
    Customers.ALL: (_NEW_ONLY, _OLD_ONLY),
    Customers.NEW: (_OLD_TOO, _OLD_ONLY, _STAYED),
    Customers.EXISTING: (_NEW_ONLY,),
}
_SPEAKS_OF_CONDITIONS = frozenset({"name", "eligibility"})


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the ages shut out every group, or a condition says other customers than `customers`."""
    yield from _ages(plan)
    who = plan.eligibility.customers
    against = _AGAINST.get(who, ()) if isinstance(who, Customers) else ()
    for text in texts_of(plan, *against):
        if text.part in _SPEAKS_OF_CONDITIONS and (words := _first(text, against)):
            yield text.fault(f"写着“{words}”，customers 却写{who.text.zh}", f"it says “{words}”, yet customers says {who.text.en}")


def _first(text: PlanText, against: tuple[Pattern, ...]) -> str | None:
    return next((words for pattern in against if (words := text.shows(pattern))), None)


def _ages(plan: Plan) -> Iterator[Fault]:
    age, groups = plan.eligibility.age, frozenset(plan.eligibility.groups)
    if age is None or not groups:
        return
    named = joined([group.text for group in plan.eligibility.groups])
    if age.minimum is not None and any(groups <= young and age.minimum >= too_old for young, too_old in _TOO_OLD):
        yield Fault(
            ("eligibility", "age", "minimum"),
            Text(zh=f"只给{named.zh}，却要满 {age.minimum} 岁", en=f"for {named.en} only, yet from {age.minimum} years"),
        )
    if age.maximum is not None and groups == {Group.ELDER} and age.maximum < _TOO_YOUNG:
        yield Fault(
            ("eligibility", "age", "maximum"),
            Text(zh=f"只给{named.zh}，却不能超过 {age.maximum} 岁", en=f"for {named.en} only, yet up to {age.maximum} years"),
        )


RULE = Rule(
    id="eligibility-contradicts-itself",
    severity=Severity.ERROR,
    title=Text(zh="办理条件互相打架", en="Conditions that contradict each other"),
    why=Text(
        zh="条件对不上，能办的人被挡在门外，或者白跑一趟。",
        en="Where the conditions disagree, people who could have it are turned away, or come in vain.",
    ),
    mend=Text(
        zh="核对 customers、age、groups 和文字里的条件，改成一致",
        en="check customers, age, groups and the conditions in words, and make them agree",
    ),
    citations=("R07",),
    bad=Example(("eligibility: {customers: new, needs: [{zh: 新老用户都可以办理。}]}",)),
    good=Example(("eligibility: {customers: all, needs: [{zh: 新老用户都可以办理。}]}",)),
    check=check,
)
