"""A text that says that the plan is for testers or staff (P02; real filings 26GX200201 and 24JT301662)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.denied import claimed, is_denied
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Audience

_TESTS = Pattern(
    r"(?=[内测仅只勿不f拨员自])(?:内部测试|内测|测试(?:套餐|资费|专用|号码?专用|使用)|(?:仅|只)(?:限|供)?测试|勿(?:对外|外传)"
    r"|不(?:得|予)?对(?:外(?:销售|宣传|公示|公开|发展|受理|办理|推广|发布|开放(?:办理|受理|销售)|(?=[。；;,，]|$))|(?:社会|公众|外部)(?:用户|客户|公众|大众|人员)*(?:开放|销售|办理|受理|发展|提供|推广|发布))"
    r"|不(?:面向|针对|适用于?)(?:社会|公众|外部|普通)(?:公众|大众)?(?:用户|客户|消费者|人员|销售|开放|办理)?|拨测(?:专用|使用|用途)|(?:仅|只|专)?(?:限|供|用)(?:于)?(?:公司|网络|系统|业务|割接|设备|内部)*(?:拨测|联调|割接)"
    r"|内部(?:使用|专用|试用|自用|发展|体验)|员工(?:内购|自用)(?:卡|套餐|资费|价)?|for testing only)",
)
_STAFF = Pattern(
    r"(?:(?<!时)限|(?:仅|只|专)(?:供|给|面向|对|向))(?:(?!除|非|小微|中小)[^。；;，,\n]){0,12}(?:员工|职工)|内部(?:员工|职工)|(?:员工|职工)(?:专[享属用供]|福利(?:卡|套餐|资费|专享))"
    r"|(?:公司|集团|单位|企业|我司)(?:的)?(?:在职|在岗|正式|全体|合同制)+(?:员工|职工)[^。；;，,\n]{0,12}?(?:办理|订购|享受?|可办|可订|使用)"
)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each such text; a plan sold to companies may be for their staff."""
    public = plan.audience is Audience.PUBLIC
    for text in texts_of(plan, _TESTS, _STAFF):
        if words := claimed(text, _TESTS) or (claimed(text, _STAFF) if public else None):
            yield text.fault(f"写着“{words}”，大家却办不了", f"it says “{words}”: the public cannot have it")
    for index, filed in enumerate(plan.as_filed):
        for place, piece in enumerate(filed.not_understood):
            found = _TESTS.search(piece) or (_STAFF.search(piece) if public else None)
            if found and not is_denied(piece, found.start()):
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
