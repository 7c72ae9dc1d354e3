"""A text that says that the plan is for testers or staff (P02; real filings 26GX200201 and 24JT301662)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Audience

_TESTS = re.compile(
    r"(?=[内测仅只勿不f])(?:内部测试|内测|测试(?:套餐|资费|专用|号码?专用|使用)|(?:仅|只)(?:限|供)?测试|勿(?:对外|外传)"
    r"|不(?:得)?对外(?:销售|宣传|公示|公开)|for testing only)",
)
_STAFF = re.compile(r"限[^。；;，,\n]{0,12}员工|内部员工|员工专[享属用]")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each such text; a plan sold to companies may be for their staff."""
    public = plan.audience is Audience.PUBLIC
    for text in texts_of(plan):
        if words := text.shows(_TESTS) or (text.shows(_STAFF) if public else None):
            yield text.fault(f"写着“{words}”，大家却办不了", f"it says “{words}”: the public cannot have it")
    for index, filed in enumerate(plan.as_filed):
        for place, piece in enumerate(filed.not_understood):
            if found := _TESTS.search(piece) or (_STAFF.search(piece) if public else None):
                yield Fault(
                    ("as_filed", index, "not_understood", place),
                    Text(zh=f"公示写着“{found[0]}”，大家却办不了", en=f"the filing says “{found[0]}”: the public cannot have it"),
                )


RULE = Rule(
    id="test-words",
    severity=Severity.ERROR,
    title=Text(zh="文字说是内部用的", en="A text says that it is for insiders"),
    why=Text(
        zh="内部测试的套餐列在公示里，只会让人白跑一趟。",
        en="A plan for testers in the public list wastes people's time.",
    ),
    mend=Text(
        zh="不对公众卖的，把 status 改成 draft；卖的，改写 zh",
        en="set status to draft if it is not sold to the public; if it is, mend zh",
    ),
    citations=("P02",),
    bad=Example(("eligibility: {needs: [{zh: 仅限内部测试使用。}]}",)),
    good=Example(("eligibility: {needs: [{zh: 办之前可以先测试网速。}]}",)),
    check=check,
)
