"""Whether new or existing customers may have a plan: “仅限新入网用户”, “新老用户均可办理”; the value is a `Customers`.

Only words that limit count: “新入网用户首月按日收取” says what a new customer pays, not who can have it.
"""

from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.tariff.words import Customers

_WHO = r"(?:的|移动|联通|电信|广电|公众|个人|手机|号码)*(?:用户|客户|号码|会员)"
_ONLY = (
    r"(?<![不无非未])(?:(?:仅|只|专)(?:限|供|面向|针对|支持|对|向|给|为|允许|接受|受理|有)+|(?<![时上权界期])限|仅(?!供)|面向|针对)(?:于"
    r"|给|由)?"
)
_MUST_BE = r"(?:(?:号码|用户|客户)?(?:须|需要?|应|必须|应当)(?:为|是|属于))"
_DO = r"(?:办理|订购|参加|参与|申请|享受|购买|使用)"
_REFUSED = rf"(?:恕|概|暂|均|一律)*(?:不(?:可|能|得|支持|予|接受)?|无法)(?:以)?(?:{_DO}|受理|转入|参与|加入|享(?!有?其))"
_NEW = r"(?:新(?:入网|开户|开卡|装|增|办|用户|客户)|(?:首次|初次|第一次)(?:入网|开户|开卡))"
_OLD = r"(?:老|存量|在网|现网|现有|已入网)+"
_PORTING = (
    r"(?:携号转网|携号转入|携号入网|携号|携入|携转|(?:从|由|自)?(?:异网|他网|外网|友商|别家|别网|(?:其[他它]|别的|另一家?)(?:通信"
    r"|电信)?运营商)(?:的?(?:号码|用户|客户))?(?:携|转|迁)+(?:入|来|网|过来)+)"
)

_PATTERNS = (
    (
        Customers.ALL,
        (
            rf"新老(?:{_WHO})?(?:同享|均可|都可|皆可|可)?|(?:存量|老用户)[及和与、]?新(?:增|入网)?{_WHO}|新(?:增|入网)?(?:用户"
            rf"|客户)?[及和与、]存量{_WHO}|不限新老"
        ),
    ),
    (
        Customers.PORTING_IN,
        rf"(?:{_ONLY}|{_MUST_BE}){_PORTING}(?:新?入网)?(?:{_WHO})?|{_PORTING}(?:新?入网)?(?:{_WHO})?(?:专[享属供用]|方可|才能|才可)",
    ),
    (
        Customers.NEW,
        (
            rf"(?:{_ONLY}|{_MUST_BE})(?:当[月天日])?{_NEW}(?:入网)?(?:{_WHO})?|{_NEW}(?:{_WHO})?(?:专[享属]|方可{_DO}|才能{_DO}"
            rf"|可{_DO}(?!.{{0,4}}(?:送|赠)))|{_OLD}{_WHO}{_REFUSED}|(?:只|仅)给第一次入网的(?:用户|客户|人)"
        ),
    ),
    (
        Customers.EXISTING,
        (
            rf"{_ONLY}{_OLD}{_WHO}|{_ONLY}在网(?:(?!承诺)[^,。;]){{0,10}}?以上的?(?:{_OLD}{_WHO}|{_WHO}(?={_DO}|$|[,。;]))"
            rf"|{_OLD}{_WHO}(?:升档|续约|回馈|续费|升级)?(?:专[享属]|方可|才能)|新(?:入网|开户)(?:的|者)?{_WHO}?{_REFUSED}|新{_WHO}{_REFUSED}"
        ),
    ),
)
_GIVEN = Pattern(r"(?:首月|不收|免收?|减免|赠送?|送|返|优惠|减)[^。;]{0,14},\Z")
"""“首月不收月费，只给新入网的人”: who is given something more, while all may have the plan."""
_OF_A_SECOND_CARD = Pattern(r"(?:入网|的)?(?:副卡|成员|亲情卡)")
"""“副卡1张（限新办副卡）” says which number the second SIM may have."""
_COMPILED = Patterns((customers, Pattern(words)) for customers, words in _PATTERNS)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield every statement of whether new or existing customers may have it."""
    taken: list[Span] = []
    for customers, found in passage.find_each(_COMPILED):
        span = Span(*found.span())
        if _GIVEN.search(passage.folded, passage.sentence_at(span.start).start, span.start) or _OF_A_SECOND_CARD.match(
            passage.folded, span.end
        ):
            continue
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield Claim("customers", span, customers)
