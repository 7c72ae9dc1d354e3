"""Small print that shuts out new or existing customers while the conditions let them in or say nothing of it (R07, R22)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.conditions import once_a_sentence, small_print, stated_claims
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Customers


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each sentence outside the conditions that names other customers than `eligibility.customers`.

    Where that is not stated, a condition in words that says which customers may have it says enough.
    """
    field = plan.eligibility.customers
    unsaid = not isinstance(field, Customers) and not stated_claims(plan, "customers")
    for claim in once_a_sentence(small_print(plan, "customers")):
        told = claim.claim.value
        if told is Customers.PORTING_IN and claim.path[0] == "name":
            continue  # port-in-only says so
        if unsaid and told is not Customers.ALL:
            yield claim.fault(f"文字说“{claim.words}”，办理条件里没有这条", f"the text says “{claim.words}”, the conditions do not")
        elif isinstance(told, Customers) and isinstance(field, Customers) and told is not field:
            yield claim.fault(
                f"文字说“{claim.words}”，办理条件写的是“{field.text.zh}”",
                f"the text says “{claim.words}”, the conditions say “{field.text.en}”",
            )


RULE = Rule(
    id="new-or-old-only-in-text",
    severity=Severity.WARNING,
    title=Text(zh="新老用户的限制只写在小字里", en="New or existing customers shut out in small print"),
    why=Text(
        zh="谁能办，要写在办理条件里。藏在小字里，老用户白跑一趟。",
        en="Who can have it belongs into the conditions. In small print, customers find out too late.",
    ),
    mend=Text(zh="核对后改 eligibility.customers，或改文字", en="check, then mend eligibility.customers or the text"),
    citations=("R07", "R22"),
    bad=Example(("notes: [{zh: 仅限新入网用户办理。}]\neligibility: {customers: all}",)),
    good=Example(("notes: [{zh: 仅限新入网用户办理。}]\neligibility: {customers: new}",)),
    check=check,
)
