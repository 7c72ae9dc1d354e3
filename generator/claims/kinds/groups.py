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
_HELD = (
    r"(?:(?<![如若不无])凭|持有?|须?提供|出示|上传|提交|验证|核验|查验|核实|通过|[需须要]有|具有|须?具备|携带)(?:本人|有效|其|的|在校|及"
    r"|和|与|身份证|、|或|[一二]代|的有效)*"
)
_PAPERS: dict[Group, str] = {
    Group.STUDENT: (
        rf"{_HELD}(?:学生证(?!卡|表|设备)|学籍(?:认证|证明|信息|验证)?|录取通知书|学生(?:身份)(?:认证|证明)?|学信网)|学籍(?:认证|验证"
        rf"|核验)"
    ),
    Group.DISABILITY: rf"{_HELD}(?:中华人民共和国)?残疾人?证|残(?:疾人?士?|障人士)[^,。;]{{0,2}}持证|持证残疾人",
    Group.LOW_INCOME: rf"{_HELD}(?:最低生活保障|低保|特困|脱贫|贫困)[^,。;]{{0,6}}证",
    Group.TEACHER: rf"{_HELD}教师(?:资格)?证",
    Group.MILITARY: (
        rf"{_HELD}(?:(?:退役|现役|伤残|复员|转业)?军(?:人|官|属)?(?:优待)?证|(?:退役)?军人[^,。;]{{0,6}}证|士兵证|优待证|退伍证|立功喜报)"
    ),
}
"""The papers by which a member of a group is known: whoever has to show one has to belong to it."""
_PATTERNS = Patterns((group, Pattern(words)) for group, words in GROUP_WORDS.items())
_BY_PAPERS = Patterns((group, Pattern(words)) for group, words in _PAPERS.items())
_INVITED = Pattern(
    r"(?:(?:仅|只|专)(?:限|供|有|面向|对|给)*|限|须|需|经)[^,。;]{0,10}?(?:受邀|被邀请?|邀请|邀约|特邀|定向邀|白名单"
    r"|外呼名单)[^,。;]{0,6}?(?:用户|客户|号码)?(?:可|方可|才|办理|订购|参加|参与|申请|$|(?=[,。;)]))"
    r"|(?:受邀|特邀|被邀请)(?:的)?(?:用户|客户|号码)(?:可|方可|才|专[享属]|办理|订购|参加|参与)|(?<!没)(?<!未)(?:收到|接到"
    r"|获得)[^,。;]{0,10}?(?:邀请|邀约|短信|邀请码)的?(?:目标)?(?:用户|客户|号码)(?:(?!也)[^,。;]){0,3}?(?:可|方|才|专)"
)
"""Only those whom the carrier has asked; the format has no group of them."""
_SIGNED = Pattern(
    r"(?:限|仅|只|面向|供)[^,。;]{0,4}?(?:与)?(?:我司|我公司|本公司|移动|联通|电信|广电)?(?:签(?:有|订|署|约)?|合作)[^,。;]{0,6}?(?:集团"
    r"|单位|企业|政企)[^,。;]{0,6}?(?:成员|员工|职工|用户|客户)"
    r"|(?:限|仅限?|只限?)[^,。;]{0,4}?(?:集团|政企)(?:单位|客户)?的?成员"
)
"""The members of a company that has an agreement with the carrier."""

_ONLY_BEFORE = Pattern(r"(?:(?:仅|只|专)(?:限|供|面向|针对|支持|为)|限|面向|针对|专为|须为|需为|应为|仅)(?:于|给)?[^,。;!?]{0,18}$")
_ONLY_AFTER = Pattern(r"^[^,。;!?]{0,8}?(?:专[属享用]|方可|才能|可办理|可订购|可申请|办理(?!时|需|后))")
_GIVEN = Pattern(r"^[^,。;]{0,10}(?:减免|免费|优惠|赠送|折|额外|减收|领取(?!本|该|此)|补助|慰问|纪念|预约上门)|守护|防|陪护")

_UNASKED = Pattern(r"(?:不限(?:于)?|无需|无须|不需要?|不必|不用|不要求|非|不是|除|不含|如果?|若|也可|或者?(?=凭))[^,。;]{0,6}$")
_TOO = Pattern(
    r"[^,。;]{0,6}?(?:除外|也(?:都|均)?(?:可|能|行)|均可|都可|都能"
    r"|[与和跟同](?:其[他它]|别的|普通)?[^,。;]{1,6}?(?:一样|同样|相同)|以外|不(?:可|能|得|予|参与|支持))"
)
"""Who may too, or may not: neither limits the plan to the group."""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield every group that the text limits the plan to."""
    taken: list[Span] = []
    for group, found in passage.find_each(_PATTERNS):
        span = Span(*found.span())
        sentence = passage.sentence_at(span.start)
        before, after = passage.folded[sentence.start : span.start], passage.folded[span.end : sentence.end]
        if (
            (_ONLY_BEFORE.search(before) or _ONLY_AFTER.match(after))
            and not _GIVEN.search(after)
            and not _UNASKED.search(before)
            and not _TOO.match(after)
        ):
            taken.append(span)
            yield Claim("groups", span, group)
    for group, found in passage.find_each(_BY_PAPERS):
        yield from _new(passage, Span(*found.span()), group, taken)
    for found in passage.find(_SIGNED):
        yield from _new(passage, Span(*found.span()), Group.COMPANY_STAFF, taken)
    for found in passage.find(_INVITED):
        yield from _new(passage, Span(*found.span()), None, taken)


def _new(passage: Passage, span: Span, group: Group | None, taken: list[Span]) -> Iterator[Claim]:
    sentence = passage.sentence_at(span.start)
    before, after = passage.folded[sentence.start : span.start], passage.folded[span.end : sentence.end]
    if (
        not any(span.overlaps(other) for other in taken)
        and not _UNASKED.search(before)
        and not _GIVEN.search(after)
        and not _TOO.match(after)
    ):
        taken.append(span)
        yield Claim("groups", span, group)
