"""Money asked for beside the fee when one signs up: prepaid credit, installation, activation, equipment."""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.payment_by_default import BY_DEFAULT
from generator.claims.payment_by_verb import BY_VERB
from generator.claims.payment_doubts import asked_for
from generator.claims.payment_sayings import MORE_SAYINGS
from generator.claims.payment_told_briefly import BRIEFLY
from generator.claims.quantities import AT_MONEY, LENGTH, MONEY, NUMBER, is_nothing, money
from generator.tariff.price import Deposit, OneTimeCharge
from generator.tariff.prose import Prose
from generator.tariff.words import MoneyUnit

UNNAMED = "一次性费用"
"""The name of a sum paid once for which the text has no name."""

_DEPOSIT = (
    r"(?:预存(?:款|金|话费|协议款|通信费|费用?|本金|购机款)?|预缴(?:款|金|话费|费用?)?|预交(?:款|金|话费|费用?)?|预付(?:款"
    r"|费(?! ?[\d.]+ ?元(?:套餐|档|版|卡))|话费)"
    r"|预充(?:值|话费)?|首存"
    r"|押金|保证金|诚意金|[定订]金|质押(?:金)?|冻结(?:金额|资金|款项?)?|存入(?:话费)?)"
)
_WORK = (
    r"(?:装机|安装(?:服务|调试|调测)?|装移机|移机|调测|调试|装维|施工|布线|上门(?:服务|安装)?|初装|接入|开户|开通|开机|建网|入网|激活"
    r"|制卡|办卡"
    r"|选号|工料|材料|耗材|工本|手续"
    r"|(?<!副)(?<!子)(?<!成员)(?:SIM)?卡|换卡|补卡|购机|设备|终端|光猫|机顶盒|网关|路由器?|摄像头)"
)
_CHARGE = (
    rf"(?:(?:(?:新装)?宽带(?:新装)?|移动高清(?:电视)?|电视|FTTR|组网|设备|光猫|音箱|灵犀屏|业务|高端慧眼云盒|复杂|全屋|终端|号卡)?"
    rf"{_WORK}(?:(?:、|/|及|和|与|或)?{_WORK}){{0,2}}"
    r"(?:服务费|费用?|款项?)(?!用户|计|按月|低|优惠|违约|赔|补偿))"
)
_LINK = (
    r"(?:一次性|均|需|须|应|共|各|为|是|按照?|统一|金额|标准|收取|收费|缴纳|交纳|支付|费用|话费|的|每[户台次个端部条件]|最低|不低于|:|,"
    r"|\(|约"
    r"|新装(?:宽带)?|装机| ){0,5}"
)
_EACH = r"(?:/(?:台|户|次|张|个|端|线|部|套|条|件))?"
_ONCE = (
    r"(?:(?:首月|首次|当月|一次性|现金|另行|另外|额外|需|须|先行)*一次性(?:现金|另行)?(?:支付|收取|收费|缴纳|交纳"
    r"|缴费|扣费|扣除|付费|付款|交费|计收)(?:费用|金额|服务费|总计|共"
    r"|[^,。;\n0-9返赠送]{0,8}费)?(?:为|:|\()?|首月另行(?:支付|收取)|另行支付|(?:安装|上门|调测|办理"
    r"|装机)[^,。;\n]{0,6}(?:另付|另收|另行收取|另需支付)|趸交|整付)"
)
_WITH_SUM = Pattern(
    rf"(?P<deposit>{_DEPOSIT}{_LINK}(?P<deposited>{MONEY})(?: ?的?(?P<what>话费|购机款|协议款))?)"
    rf"|(?P<ahead>预存 ?{NUMBER} ?个月(?:的)?(?:费用?|月费|功能费|资费)\(?(?:共|合计)?(?P<ahead_sum>{MONEY})\)?)"
    rf"|{AT_MONEY}(?P<deposit_after>(?P<deposited_first>{MONEY}) ?(?:/)?(?:的)?(?:一次性)?(?:U宝)?(?P<kind>{_DEPOSIT})(?! ?[0-9]|版))"
    r"|(?P<top_up>(?:(?:需|须|激活|开卡|首次)(?:要)?(?:首次)?(?:充值|首充)(?:话费)?(?:不(?:得|能|可)?[低少]于"
    rf"|满)?(?P<topped_up>{MONEY})(?=(?:话费)?(?:方可|才可|才能|后)?(?:激活|开通|启用))"
    rf"|(?:激活(?:时)?(?:需|须|首次)+充值|(?:须|需|应)在?(?:激活|开卡|入网)时?(?:首次)?(?:充值|首充)(?:话费)?)(?:不(?:得|能|可)?[低少]于"
    rf"|满)?"
    rf"(?P<topped>{MONEY})))"
    rf"|(?P<charge>(?P<charge_name>{_CHARGE}){_LINK}(?P<charged>{MONEY}){_EACH})"
    rf"|{AT_MONEY}(?P<charge_after>(?P<charged_first>{MONEY}){_EACH} ?(?:收取|的)?(?P<charge_kind>{_CHARGE}))"
    rf"|(?P<once>{_ONCE}(?P<paid> ?{MONEY}){_EACH}(?: ?的?(?P<paid_for>{_CHARGE}))?)"
)
_WITHOUT_SUM = Pattern(
    rf"(?:(?:入网|开户|激活|办理|开通|开卡|新装)(?:时|当日)|首次)(?:需|须|应|先|要|一次性)*(?:充值|缴费|交费|缴纳|交|缴|充|存)(?:话费"
    rf"|金额)?"
    rf"(?:不(?:得|能|可)?[低少]于|不得低于|满|至少|≥)? ?{MONEY}(?!以?上?[^,。;\n-]{{0,3}}(?:送|赠|得|享|返))|"
    rf"(?:一次性(?:缴费|缴纳?|交纳?|支付|预存|预缴|扣除|扣取|收取|付清)|一次(?:缴清|付清|交清|缴齐))[^,。;\n\d]{{0,4}}"
    rf"{NUMBER} ?个月[^,。;\n\d]{{0,14}}费(?!用?{_LINK}{MONEY})"
    rf"|(?:需|须|应|另需)(?:要|先|提前)?(?:一次性)?(?:缴纳|交纳|支付|收取)?(?:一定)?(?:的)?(?>{_DEPOSIT}|{_CHARGE})(?!{_LINK}{MONEY}"
    rf"|[0-9])"
)

# The same put together freely: who must pay, at which moment, for what, how much.
_MUST = r"(?:需要?|须|应当?|必须|要求|另|加|额外|先行?|提前(?!退|解|取消|终止|离|结束|拆|中止|销|还))"
_PAY = (
    r"(?:缴纳?|交纳?|支付|(?<!月)付(?:清|款|费)?|收取?|收费|扣除?|扣收|(?<!直)充值?(?!包)|扣减|划扣|代扣|预?存(?:入)?|购买|购置|押|承担"
    r"|负担"
    r"|冻结|质押)"
)
_MOMENT = (
    r"(?:(?:办理(?!条件|渠道|方式|须知|说明|规则|要求)|入网|开户|开通|开卡|激活|新装|装机|安装|上门|签约|首次|首期|订购|领取|领卡|施工"
    r"|竣工|完工)(?:本?(?:业务|宽带|活动"
    r"|套餐))?(?:时|当日|当天|当场)?)"
)
_THING = (
    rf"(?:{_CHARGE}|{_DEPOSIT}|首付款?|首期款?|(?:上门|工程|安装|施工|材料|服务|工料|调测|接入|布线|改造|初装|入户|光缆|网络)(?:服务"
    rf"|材料|工程)*(?:费用?|收费)"
    r"|(?:终端|设备|购机|手机|合约机?|机器|硬件|光猫|机顶盒|路由器?|摄像头|主机|音箱|手表)(?:优惠|合约)?(?:价款|款项?|购?价格?(?!值)"
    r"|购机价"
    r"|费用|售价)"
    r"|全年(?:使用|套餐|宽带)?(?:费用?|月租)|首年(?:费用?|年费)|预付金|包年费用?|年费|半年费用)"
)
_NOT_MONTHLY = (
    r"(?! ?(?:/ ?(?:[台户个端张条路口线] ?/ ?)?(?:每)?个?"
    r"(?:月|年|学期|GB|MB|条|分钟|天|日)|每月|以[上下内]|及以上|\)?[档版]|(?:的)?(?:(?:套餐|月|月租|保底)费|月租)))"
)
_GAP = (
    r"(?:(?!返|享|得|发放|发券|体验|恢复|上调|退|拆|移机|活动|版|档(?!次)|券|自由选|预付费|已缴|已交|已付|参与|赠|送|免|减|直降|优惠|抵"
    r"|赔"
    r"|违约|每月"
    r"|价值|不|未|损"
    r"|丢|超出|套外|更换|再|另选|可选|月费|优惠后)[^,。;\n])"
)
_FREE = Pattern(
    rf"(?:(?!预付费[^\d用]){_THING}){_GAP}{{0,16}}?(?<![\d.+]){MONEY}{_NOT_MONTHLY}"
    rf"|{_MUST}{_GAP}{{0,4}}?{_PAY}(?!纳?月(?:租|功能|套餐){{1,2}}费){_GAP}{{0,10}}?{_THING}?[,:]?(?:价格?|费用"
    rf"|每[台户个套])*(?:为|是|共)?{MONEY}"
    rf"(?:/(?:台|户|个|次|套))?{_NOT_MONTHLY}"
    rf"|{_MUST}{_GAP}{{0,4}}?(?:购买|购置|自备)[^,。;\n元]{{0,12}}?(?:光猫|机顶盒|路由器?|终端|设备|手机|摄像头|音箱|手表|主机"
    rf"|网关)[^。;\n\d]{{0,8}}?{MONEY}{_NOT_MONTHLY}"
    rf"|{_MOMENT},?{_GAP}{{0,8}}?(?:一次性?)?{_PAY}{_GAP}{{0,6}}?{MONEY}(?!(?:及?以上)?(?:话费)?"
    rf"(?:分[^,。;]{{0,8}})?[送赠得返享]){_NOT_MONTHLY}"
    rf"|一次性?(?:全额|足额)?(?:缴清|付清|交清|缴纳?|交纳?|支付|收取?|扣除?|扣收)(?!违约|赔)(?:(?!违约|赔|办理|订购"
    rf"|选择)[^。;\n\d返赠送]){{0,10}}?"
    rf"{MONEY}{_NOT_MONTHLY}"
    rf"|(?<![留储保预库转内仓云缓])存(?:费|入|款|话费)?{MONEY}{_NOT_MONTHLY}"
    rf"|(?:预授权|冻结)[^,。;\n\d]{{0,10}}?{MONEY}"
    rf"|{AT_MONEY}{MONEY}(?:(?:/[台户个次套部])?\(一次性(?:支付|收取|收费|付清|缴纳)"
    rf"| ?(?:的)?(?:终端|设备|购机|硬件)(?:款项?|价款|费用?){_NOT_MONTHLY})"
    rf"|(?:全款|全额)(?:支付|付款?|缴纳){MONEY}{_NOT_MONTHLY}"
    rf"|充值{MONEY}(?=,?(?:即可|方可|后?可|后)?(?:办理|开通|入网|开户|激活))"
    rf"|(?:激活|开卡|入网|开户)(?:时)?首充{MONEY}"
    rf"|(?<![会未])(?:缴费|交费|缴款){MONEY}(?=[,]?(?:即可?|方可|可|就))"
)
_FREE_WITHOUT_SUM = Pattern(
    # 设备购置费由用户承担 / 路由器199元/台，用户自购 / 复杂安装另行收费 / 预存100得50
    rf"(?:设备|终端|材料|购机|安装|施工|布线|调测)[^,。;\n]{{0,4}}(?:费用?|款)(?:由|需)?(?:用户|客户)(?:自行|自己|自)?(?:承担|负担"
    rf"|自付|自理|支付)"
    rf"|(?<![如若])(?:光猫|机顶盒|路由器|终端|摄像头|设备)[^,。;\n\d]{{0,4}}{MONEY}/[台个套部],?(?:由)?(?:用户|客户)?(?:自购|自行购买"
    rf"|自费)"
    rf"|(?:安装|调测|施工|布线|上门|装机)(?:服务)?(?:费用?)?另(?:行|外)?(?:计|收)(?:费|取)?|(?<![可])预存 ?[0-9]{{2,4}}(?:元)?(?:得"
    rf"|享|送)(?=[0-9])"
    rf"|首充 ?{MONEY}(?:激活|开通|启用)"
    rf"|{_MUST}{_GAP}{{0,6}}?(?:缴纳?|交纳?|支付|付|收取?|预付|预缴|预交){_GAP}{{0,6}}?{_THING}"
    rf"(?!违约|赔|补偿|(?:(?! [一-龥]){_GAP}){{0,16}}{MONEY}|/ ?月)"
    rf"|(?:(?:一次性?|提前|预先|先)(?:缴|交|付|支付|预付|收取|缴纳|预缴|预交)|预付|预缴|预交)[^,。;\n返]{{0,3}}?(?:{LENGTH}|半年|全年)"
    rf"(?:的)?[^,。;\n\d]{{0,6}}?(?:费用?|月租)(?!{_GAP}{{0,10}}{MONEY})"
)
_PATTERNS = Patterns.untagged(_WITH_SUM, _FREE, _WITHOUT_SUM, _FREE_WITHOUT_SUM, *MORE_SAYINGS, *BY_DEFAULT, *BY_VERB, *BRIEFLY)
_MONEY_IS_NAMED = Pattern("[费款金存付充缴押购订期每花需要趸卡收交价补装]|冻结|授权|出资|承担|一次性|调测|开户|工料|工本|元/[米根个台套]")
"""One text in seven holds none of these; the patterns, which begin with long lists, need not be held against it."""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield a claim for each sum that one pays at the start; the value is None where the sum is not stated."""
    if not _MONEY_IS_NAMED.search(passage.folded):
        return
    taken: list[Span] = []
    for pattern, found in passage.find_each(_PATTERNS):
        span = Span(*found.span())
        if any(span.overlaps(other) for other in taken) or not asked_for(passage, span):
            continue
        value = _value(found) if pattern is _WITH_SUM else None
        if (value is not None and value.amount == 0) or is_nothing(found[0]):
            continue
        taken.append(span)
        yield Claim("payment_up_front", span, value)


def _value(found: re.Match[str]) -> Deposit | OneTimeCharge | None:
    sums = ("deposited", "topped_up", "topped", "ahead_sum", "deposited_first", "charged", "charged_first", "paid")
    words = next(found[name] for name in sums if found[name])
    amount = money(words)
    if amount is None:
        return None
    if noun_words := found["deposit"] or found["ahead"] or found["kind"] or found["top_up"]:
        noun = re.match(_DEPOSIT, noun_words)
        name = (noun[0] if noun else "充值话费" if found["top_up"] else "预存") + (found["what"] or "")
        return Deposit(name=Prose(zh=name), amount=amount, unit=MoneyUnit.YUAN)
    # “一次性收取宽带装机调测费200元”: the words between name the charge.
    between = re.search(_CHARGE, found["once"] or "")
    name = found["charge_name"] or found["charge_kind"] or found["paid_for"] or (between[0] if between else UNNAMED)
    return OneTimeCharge(name=Prose(zh=name), amount=amount, unit=MoneyUnit.YUAN)
