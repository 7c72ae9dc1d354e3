"""Groups of people that a plan is for: “仅限学生办理”, “残疾人专属”, “60岁及以上老年用户”; the value is a `Group`.

Only words that limit count: “军人可减免调测费” gives soldiers something, and the plan is for everybody.
"""

from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.tariff.words import Group

GROUP_WORDS: dict[Group, str] = {
    Group.STUDENT: r"(?:在校|全日制|大中专|高校|大学|中职|中小|电子)*"
    r"(?:学生(?!手机|卡|证|表)|大学生|高校客户)|校园(?:用户|客户|学生)|在校生",
    Group.DISABILITY: r"(?:视力|听力|言语|肢体|、|及|或|和)*残疾(?:人士?|人?用户|人?客户)?(?!人联合会|人证)"
    r"|持(?:有)?[^,。;]{0,16}残疾人证|残障人士?",
    Group.ELDER: r"老年(?:人|用户|客户)+|老年人?群体|银发(?:用户|客户|人群)",
    Group.LOW_INCOME: r"低保(?:户|用户|人群|对象)?|五保户|特困(?:户|人员)|(?:政府)?建档立卡(?:的)?(?:贫困户|用户)?|贫困户|脱贫户",
    Group.TEACHER: r"教师(?!证|节)|教职工|教职员工",
    Group.MILITARY: r"(?:现役|在役|退役|退伍|复员|、|或|和|及)*(?:军人|士兵|官兵|退役军人)(?!签名)|军属",
    Group.CHILD: r"儿童(?=用户|客户|专属|专享)|少年儿童",
    Group.BROADBAND_CUSTOMER: r"(?:移动|联通|电信|广电)?(?:的)?(?:光|全光|融合)?宽带(?:用户|客户)",
    Group.COMPANY_STAFF: r"内部员工|(?:公司|单位|集团|企业)(?:的)?(?:内部)?(?:员工|职工|成员)",
    Group.INTERNAL_TEST: r"(?:内部|员工)?测试(?:人员|用户|使用)",
}
"""The words for each group, as patterns for folded text; longer ones hold what shorter ones would not."""
_PATTERNS = Patterns((group, Pattern(words)) for group, words in GROUP_WORDS.items())

_ONLY_BEFORE = Pattern(r"(?:(?:仅|只|专)(?:限|供|面向|针对|支持|为)|限|面向|针对|专为|须为|需为|应为|仅)(?:于|给)?[^,。;!?]{0,18}$")
_ONLY_AFTER = Pattern(r"^[^,。;!?]{0,8}?(?:专[属享用]|方可|才能|可办理|可订购|可申请|办理(?!时|需|后))")
_GIVEN = Pattern(r"^[^,。;]{0,10}(?:减免|免费|优惠|赠送|折|额外|减收)|守护|防|陪护")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield every group that the text limits the plan to."""
    for group, found in passage.find_each(_PATTERNS):
        span = Span(*found.span())
        sentence = passage.sentence_at(span.start)
        before, after = passage.folded[sentence.start : span.start], passage.folded[span.end : sentence.end]
        if (_ONLY_BEFORE.search(before) or _ONLY_AFTER.match(after)) and not _GIVEN.search(after):
            yield Claim("groups", span, group)
