"""Ties told by who is refused, by what has to come first and by what it is a condition of.

“没有宽带账号的家庭，系统将自动退单”, “未开通云电脑者，不得订购”, “先装宽带，再来办理”, “以购买…服务为前提”, “单订不受理”: none of them has
a word of need beside the thing.
"""

from collections.abc import Iterator

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.ties.reasons import is_choice, is_offered
from generator.claims.ties.relations_of_products import Kinds, ties_of
from generator.claims.ties.words import CARD, DEVICE, LINE, NAMED, PRODUCT

_GAP = r"[^,。;!?\n]"
_THING = (
    rf"(?:宽带(?:账号|编号|号)?|{LINE}|{DEVICE}|(?:老人|定制|合作|我司|旧)(?:手)?机|云电脑|购机合约|(?:云盘|[一-龥]{{2}})?会员(?!权益|日)"
    rf"|{CARD}|{NAMED}|{PRODUCT})"
)
_LACKS = (
    r"(?:(?:尚|还)?未(?:办|开|订|装|购|有|加|绑|激活|使用|安)[^,。;!?\n]{0,2}|没有|没[装办买]|名下无|(?<![是之除])非(?=[^,。;!?\n]{0,8}(?:会员|用户|客户))(?!本|该|常|特殊|实名|正常)"
    r"|不是|别家的?|他网|(?<!可)不[与和跟同])"
)
_ORDER = r"(?:办理?|订购?|订|开通|加入|参[加与]|享受?|申请|选购|下单|开户)"
_REFUSED = (
    rf"(?:(?:不予|不(?:可|能|得|给)(?:以)?|恕不|无法|请勿|谢绝){_ORDER}|{_ORDER}(?:理)?不(?:了|成)|不(?:予)?受理|不享(?!受)"
    r"|(?:将|会|被|予以|自动|系统)+(?:退单|退回|驳回|拒绝|拦截))"
)
_OF_A_PART = r"(?!权益|以上权益|该权益|流量|赠|返|移机|退订|注销|提速|补卡|过户|停机|查询|其[他它]|第[二三])"
_THIS = r"(?:本|该|此|这[一个张款项]?|上述)"
_TAKE = r"(?:装|办理?|订购?|开通?|加入?|购买?|买|登记|升级|成为|拥有|有)"
_HAVE_TO = r"(?:得|要|须|需要?|应|请|必须|务必)"
_TOGETHER = r"(?:合并|一并|一起|同时|组合|搭配|打包|捆绑)(?:订购|办理|开通|受理|购买)"

_REFUSALS = (
    Pattern(rf"{_LACKS}{_GAP}{{0,8}}?{_THING}{_GAP}{{0,8}}?(?:的|者|用户|客户|家庭)?,?(?:系统|一律|均|则|将|暂)?{_REFUSED}{_OF_A_PART}"),
    # 请提供在用的宽带编号，提供不出的请勿下单
    Pattern(rf"{_THING}{_GAP}{{0,8}}?[,;](?:如|若)?(?:无(?!需|须)|没有|提供不[出了]|查不到|未(?:提供|通过)){_GAP}{{0,4}}?{_REFUSED}"),
    # 与“云宽带69元”合并订购方为有效 / 单订不受理
    Pattern(rf"[与和同]{_GAP}{{1,24}}?{_TOGETHER}{_GAP}{{0,3}}?(?:才|方)(?:为|可|能|算|予)?(?:有效|办|受理|享|生效)?"),
    Pattern(r"单(?:独)?(?:订|办|买|购|开)(?:理|购|通)?(?:的|者)?(?:一律|均|概)?(?:不予|恕不|不)?(?:受理|无效)(?<!单订受理)(?<!单办受理)"),
    # 自带机恕不参加 / 只认合作厂商的串号，其余手机不享
    Pattern(
        rf"(?:自带|自备|其[他它余]|非合作)(?:手?机|手机|机型|终端|设备)(?:的|者)?(?:一律|均|则|概)?(?:恕|概)?(?:{_REFUSED}|不参加|不适用)"
    ),
    Pattern(r"手机(?:必?须|应|限|只能|仅限)(?:从|在|由|向|是)[^,。;!?\n]{1,14}?(?:购得|购买|购入|选购|所购)"),
)
_FIRST = (
    # 先装宽带，再来办理本套餐
    Pattern(
        rf"(?:{_HAVE_TO}|务必|^|(?<=[,。;:\n]))先(?:行|在[^,。;]{{1,8}})?{_TAKE}(?!本|该|此|成功){_GAP}{{0,16}}?{_THING}{_GAP}{{0,6}}?"
        rf",?(?:再|才|方|然后)(?:来|可|能|去)*{_ORDER}"
    ),
    # 要想享用这一资费，得先订购我们的FTTR / 欲订此套餐者，名下应先有主套餐
    Pattern(
        rf"(?:要想|想要?|欲|凡|如要|选择|办理|订购|选用){_GAP}{{0,4}}?{_THIS}{_GAP}{{0,8}}?,(?:名下|您|客户|用户)?{_HAVE_TO}先(?:行|把|将)?"
        rf"{_GAP}{{0,6}}?{_TAKE}?{_GAP}{{0,12}}?{_THING}(?!退订|取消)"
    ),
)
_CONDITIONS = (
    # 同时加装两路高清电视是取得本资费的必要条件 / 以购买“…”服务为前提
    Pattern(
        rf"(?<!不)以(?!本|该|此|上|下){_GAP}{{0,16}}?(?:{_THING}|服务){_GAP}{{0,8}}?为(?:必要)?(?:前提|条件|门槛)"
        rf"|(?:{_THING}|电视){_GAP}{{0,4}}?(?<!不)是(?:办理|订购|取得|享受|参加|开通)?{_GAP}{{0,8}}?的?(?:必要|先决|前提|必备)(?:条件)?"
    ),
    # 须接受随卡赠送的智能门铃并安装激活
    Pattern(rf"(?:必须|(?<![无毋])须|务必)(?:接受|领取|收下|带走){_GAP}{{0,10}}?{DEVICE}{_GAP}{{0,4}}?(?:并|且|后)"),
    # 只有号码尾数带8888的客户能选用 / 号码须为靓号清单内的号码
    Pattern(
        rf"(?:只有|仅(?:限)?|限)(?:手机)?(?:号码|号)?(?:尾数|尾号|号段){_GAP}{{1,12}}?(?:客户|用户|号码){_GAP}{{0,2}}?(?:可|能|才|方|$)"
        rf"|号码(?:尾数|尾号)?(?:必?须|应|限)(?:为|是|带|含|属|在){_GAP}{{0,8}}?(?:靓号|吉祥号|号段|连号|号码池)"
    ),
)
_OFFERED_IN = Pattern(r"均可|都可|也可|同样|照样|不影响|不限|自愿|(?<![才方能])可选|抽奖|彩铃")
_KINDS: Kinds = Patterns.grouped((is_offered, (*_REFUSALS, *_CONDITIONS)), (is_choice, _FIRST))


def ties_without_need(passage: Passage) -> Iterator[Span]:
    """Yield the words of each such tie, except where words beside them say that one may do without."""
    for span, _ in ties_of(passage, _KINDS):
        if not _OFFERED_IN.search(passage.folded, passage.clause_at(span.start).start, passage.clause_at(span.end - 1).end):
            yield span
