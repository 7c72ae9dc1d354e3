"""A text that takes back a way to cancel which the field names: it says that there is none, or a visit to a shop alone (R56)."""

from collections.abc import Iterator

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.term import Validity
from generator.tariff.words import ChannelKind

_FROM_HOME = (ChannelKind.ONLINE, ChannelKind.PHONE, ChannelKind.EVERY)
_LEAVING = r"(?:退订|取消|解约|退出|注销)"
_REFUSED = r"(?:不(?:支持|受理|予受理|予办理|予|接受|提供|办理|允许|可以?|能|得|会)|无法|禁止|拒绝)"
# “不支持退订”, “套餐生效后不受理退订申请”; “不能单独退订” and “合约期内不支持退订” are other things.
_NO_WAY = Pattern(
    r"(?:(?<=[,。;:!?\n(])|^)(?:本|该|此)?(?:套餐|业务|产品|活动|卡|资费|方案|服务)?(?:一经|一旦)?(?:订购|办理|生效|开通|激活|签约|加入)?(?:成功)?"
    rf"(?:之?后|以后|即|起|,)*(?:均|概|一律|将|则|就|便|恕)?{_REFUSED}(?:再)?(?:客户|用户)?(?:任何|办理|申请|进行|主动|自行|中途)*(?:的)?{_LEAVING}"
    r"(?:的)?(?:申请|业务|服务|操作|手续)?(?=[,。;!?\n)]|$)"
)
_FOR_A_TIME = Pattern(r"(?:期内|期间|[日月年天]内|之前|前|当[月日天]|如|若|未|欠费|停机|的)[^。;\n]{0,12}$")
_SHOP = r"(?:营业厅|门店|厅店|网点|柜台|线下|实体厅|现场|营业网点)"
_HOME = r"(?:电话|网上|线上|网厅|掌厅|热线|APP|客服|客户端|小程序)"
_SHOP_ALONE = Pattern(
    rf"(?:仅|只)(?:支持|能|可以?|限|在|接受|受理)[^,。;\n]{{0,18}}?{_SHOP}[^,。;\n]{{0,6}}?{_LEAVING}(?!优惠)"
    rf"|{_LEAVING}(?!优惠|后|的)[^,。;\n]{{0,6}}?(?:须|需|应|要|只能|仅能|仅限|仅可|只可)[^,。;\n]{{0,20}}?{_SHOP}"
    rf"|{_LEAVING}(?!优惠|后)[^。;\n]{{0,24}}?{_HOME}(?:[、和及与或]{_HOME}){{0,3}}(?:渠道|方式)?(?:均|都|概|一律)?{_REFUSED}"
    rf"|{_REFUSED}(?:通过|在|使用)?{_HOME}(?:[、和及与或]{_HOME}){{0,3}}(?:渠道|方式)?(?:办理|申请|进行)?{_LEAVING}"
    rf"|{_HOME}(?:[、和及与或]{_HOME}){{0,3}}(?:渠道|方式)?(?:均|都|概|一律|暂)?(?:{_REFUSED}|不办|不设|没有)(?:办理)?{_LEAVING}"
    r"(?:的)?(?:入口|申请|业务|手续|服务)?(?=[,。;!?\n)]|$)"
)
_ANOTHER_WAY = Pattern(
    rf"(?:或|、|也可|亦可|还可|及|和|,)[^,。;\n]{{0,10}}?(?:{_HOME}|10(?:086|010|000|001|099))(?![^,。;\n]{{0,10}}{_REFUSED})"
)
"""Another way beside the shop: “须到营业厅或拨打10086办理”."""
_OF_A_PART = Pattern(r"(?:副卡|会员|号码|群组|成员|亲情|权益|彩铃)[^,。;\n]{0,4}$")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that says that it cannot be cancelled, or only in a shop, against the ways of `cancelling.channels`.

    What is paid once, or ends by itself within a month, need not be cancelled at all. A ban for a time is a minimum term.
    """
    ways = plan.cancelling.channels
    if not isinstance(ways, tuple) or not ways:
        return
    needs_no_way = _ends_soon(plan)
    from_home = [kind.text for kind in _FROM_HOME if kind in ways]
    for path, element, passage in passages_of(plan):
        if element is not None and "退订" in element:
            continue  # the ways were read from that box
        words = None if needs_no_way else _refusal(passage)
        if words:
            yield Fault(
                path,
                Text(
                    zh=f"文字写“{words}”，退订方式却写着能退",
                    en=f"the text says “{words}” (cannot be cancelled), yet the field names ways to cancel",
                ),
            )
        elif from_home and (words := _shop_alone(passage)):
            home = "、".join(way.zh for way in from_home)
            yield Fault(
                path,
                Text(
                    zh=f"文字写“{words}”，退订方式却写着{home}也能退",
                    en=f"the text says “{words}” (in a shop only), yet the field names ways from home",
                ),
            )


def _ends_soon(plan: Plan) -> bool:
    once = bool(plan.price.steps) and all(step.per.unit is not TimeUnit.MONTH for step in plan.price.steps)
    validity = plan.term.validity.length if isinstance(plan.term.validity, Validity) else None
    return once or (isinstance(validity, Duration) and (validity.months is None or validity.months <= 1))


def _refusal(passage: Passage) -> str | None:
    for found in passage.find(_NO_WAY):
        sentence = passage.sentence_at(found.start())
        if not _FOR_A_TIME.search(passage.folded, sentence.start, found.start()):
            return passage.words(Span(*found.span()))
    return None


def _shop_alone(passage: Passage) -> str | None:
    for found in passage.find(_SHOP_ALONE):
        sentence = passage.sentence_at(found.start())
        if not (
            _OF_A_PART.search(passage.folded, sentence.start, found.start())
            or _FOR_A_TIME.search(passage.folded, sentence.start, found.start())
            or _ANOTHER_WAY.search(passage.folded, found.start(), sentence.end)
        ):
            return passage.words(Span(*found.span()))
    return None


_FIELD = "cancelling: {channels: [online, shop]}\n"

RULE = Rule(
    id="cancelling-denied-in-text",
    severity=Severity.WARNING,
    title=Text(zh="栏目说能退，文字说不能退", en="A way to cancel that the text takes back"),
    why=Text(
        zh="客户看栏目，以为在家就能退。文字里又说不受理，或者要跑一趟。",
        en="Customers read the field and think that they can cancel from home. The text says that they cannot, or must come in person.",
    ),
    mend=Text(
        zh="核对 cancelling.channels，只写真能退的方式；文字写错了就改文字",
        en="check cancelling.channels and name only ways that are open; or correct the sentence",
    ),
    citations=("R56",),
    bad=Example((_FIELD + "notes: [{zh: 套餐生效后不受理退订申请。}]",)),
    good=Example((_FIELD + "notes: [{zh: 退订可以在网上办，也可以到营业厅办。}]",)),
    check=check,
)
