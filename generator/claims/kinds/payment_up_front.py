"""Money asked for beside the fee when one signs up: prepaid credit, installation, activation, equipment."""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.payment_by_default import BY_DEFAULT, ONE_OFF
from generator.claims.payment_by_verb import BY_VERB
from generator.claims.payment_sayings import MORE_SAYINGS
from generator.claims.quantities import LENGTH, MONEY, NUMBER, money
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
_WITH_SUM = re.compile(
    rf"(?P<deposit>{_DEPOSIT}{_LINK}(?P<deposited>{MONEY})(?: ?的?(?P<what>话费|购机款|协议款))?)"
    rf"|(?P<ahead>预存 ?{NUMBER} ?个月(?:的)?(?:费用?|月费|功能费|资费)\(?(?:共|合计)?(?P<ahead_sum>{MONEY})\)?)"
    rf"|(?P<deposit_after>(?P<deposited_first>{MONEY}) ?(?:/)?(?:的)?(?:一次性)?(?:U宝)?(?P<kind>{_DEPOSIT})(?! ?[0-9]|版))"
    r"|(?P<top_up>(?:(?:需|须|激活|开卡|首次)(?:要)?(?:首次)?(?:充值|首充)(?:话费)?(?:不低于|不少于"
    rf"|满)?(?P<topped_up>{MONEY})(?=(?:话费)?(?:方可|才可|才能|后)?(?:激活|开通|启用))"
    rf"|(?:激活(?:时)?(?:需|须|首次)+充值|(?:须|需|应)在?(?:激活|开卡|入网)时?(?:首次)?(?:充值|首充)(?:话费)?)(?:不低于|不少于|满)?"
    rf"(?P<topped>{MONEY})))"
    rf"|(?P<charge>(?P<charge_name>{_CHARGE}){_LINK}(?P<charged>{MONEY}){_EACH})"
    rf"|(?P<charge_after>(?P<charged_first>{MONEY}){_EACH} ?(?:收取|的)?(?P<charge_kind>{_CHARGE}))"
    rf"|(?P<once>{_ONCE}(?P<paid> ?{MONEY}){_EACH}(?: ?的?(?P<paid_for>{_CHARGE}))?)"
)
_WITHOUT_SUM = re.compile(
    rf"(?:(?:入网|开户|激活|办理|开通|开卡|新装)(?:时|当日)|首次)(?:需|须|应|先|要|一次性)*(?:充值|缴费|交费|缴纳|交|缴|充|存)(?:话费"
    rf"|金额)?"
    rf"(?:不低于|不少于|不得低于|满|至少|≥)? ?{MONEY}(?!以?上?[^,。;\n-]{{0,3}}(?:送|赠|得|享|返))|"
    rf"(?:一次性(?:缴费|缴纳?|交纳?|支付|预存|预缴|扣除|扣取|收取|付清)|一次(?:缴清|付清|交清|缴齐))[^,。;\n\d]{{0,4}}"
    rf"{NUMBER} ?个月[^,。;\n\d]{{0,14}}费(?!用?{_LINK}{MONEY})"
    rf"|(?:需|须|应|另需)(?:要|先|提前)?(?:一次性)?(?:缴纳|交纳|支付|收取)?(?:一定)?(?:的)?(?>{_DEPOSIT}|{_CHARGE})(?!{_LINK}{MONEY}"
    rf"|[0-9])"
)

# The same put together freely: who must pay, at which moment, for what, how much.
_MUST = r"(?:需要?|须|应当?|必须|要求|另|加|额外|先行?|提前(?!退|解|取消|终止|离|结束|拆|中止|销|还))"
_PAY = (
    r"(?:缴纳?|交纳?|支付|(?<!月)付(?:清|款|费)?|收取?|收费|扣除?|扣收|(?<!直)充值?(?!包)|扣减|划扣|代扣|预?存(?:入)?|购买|购置|押|承担|负担"
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
    r"(?:(?!返|享|得|发放|发券|体验|恢复|上调|退|拆|移机|活动|版|档(?!次)|券|自由选|预付费|已缴|已交|已付|参与|赠|送|免|减|直降|优惠|抵|赔"
    r"|违约|每月"
    r"|价值|不|未|损"
    r"|丢|超出|套外|更换|再|另选|可选|月费|优惠后)[^,。;\n])"
)
_FREE = re.compile(
    rf"(?P<thing>(?!预付费[^\d用]){_THING}){_GAP}{{0,16}}?(?<![\d.+])(?P<a>{MONEY}){_NOT_MONTHLY}"
    rf"|{_MUST}{_GAP}{{0,4}}?{_PAY}{_GAP}{{0,10}}?(?P<thing_b>{_THING})?[,:]?(?:价格?|费用|每[台户个套])*(?:为|是|共)?(?P<b>{MONEY})"
    rf"(?:/(?:台|户|个|次|套))?{_NOT_MONTHLY}"
    rf"|{_MUST}{_GAP}{{0,4}}?(?:购买|购置|自备)[^,。;\n元]{{0,12}}?(?P<thing_c>光猫|机顶盒|路由器?|终端|设备|手机|摄像头|音箱|手表|主机"
    rf"|网关)[^。;\n\d]{{0,8}}?(?P<c>{MONEY}){_NOT_MONTHLY}"
    rf"|{_MOMENT},?{_GAP}{{0,8}}?(?:一次性?)?{_PAY}{_GAP}{{0,6}}?(?P<d>{MONEY})(?!(?:及?以上)?(?:话费)?"
    rf"(?:分[^,。;]{{0,8}})?[送赠得返享]){_NOT_MONTHLY}"
    rf"|一次性?(?:全额|足额)?(?:缴清|付清|交清|缴纳?|交纳?|支付|收取?|扣除?|扣收)(?!违约|赔)(?:(?!违约|赔)[^。;\n\d返赠送]){{0,10}}?"
    rf"(?P<e>{MONEY}){_NOT_MONTHLY}"
    rf"|(?<![留储保预库转内仓云缓])存(?:费|入|话费)?(?P<f>{MONEY}){_NOT_MONTHLY}"
    rf"|(?P<thing_g>预授权|冻结)[^,。;\n\d]{{0,10}}?(?P<g>{MONEY})"
    rf"|(?P<k>{MONEY})(?:/[台户个次套部])?\(一次性(?:支付|收取|收费|付清|缴纳)|(?:全款|全额)(?:支付|付款?"
    rf"|缴纳)(?P<l>{MONEY}){_NOT_MONTHLY}"
    rf"|充值(?P<m>{MONEY})(?=,?(?:即可|方可|后?可|后)?(?:办理|开通|入网|开户|激活))"
    rf"|(?:激活|开卡|入网|开户)(?:时)?首充(?P<h>{MONEY})"
    rf"|(?<![会未])(?:缴费|交费|缴款)(?P<i>{MONEY})(?=[,]?(?:即可?|方可|可|就))"
    rf"|(?P<j>{MONEY}) ?(?:的)?(?P<thing_j>(?:终端|设备|购机|硬件)(?:款项?|价款|费用?)){_NOT_MONTHLY}"
)
_FREE_WITHOUT_SUM = re.compile(
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
_MARKS = (
    "费",
    "款",
    "金",
    "存",
    "付",
    "充",
    "缴",
    "押",
    "冻结",
    "授权",
    "购",
    "订",
    "期",
    "每",
    "花",
    "需",
    "要",
    "趸",
    "出资",
    "承担",
    "卡",
    "收",
    "交",
    "价",
    "起充",
    "补",
    "一次性",
    "装",
    "调测",
    "开户",
    "工料",
    "工本",
    "预存",
)

# Money that is given, saved, weighed against a penalty, or paid for leaving is not asked for beforehand.
_NOT_ASKED_BEFORE = re.compile(
    r"(?:价值|原价|减免|免收?|免除?|赠送?|优惠|直降|返还?|退还?|抵扣|折扣|省|得|(?<![配派运])送|最高|不超过|剩余|折抵|(?<![专尊])享(?!受套)"
    r"|(?<!元)每个?月[^,。;\n]{0,4}|[不无毋勿]"
    r"|已收取?的?|已缴纳?的?|0 ?)(?:的|了|价值)?$"
)
_LEAVING = re.compile(
    r"(?:违约|赔偿|赔付|退订|退网|退机|停用|转网|携转|携号|不再使用|未(?:使)?用满|毕业|离校|拆机|拆除|(?:未满|不满"
    r"|(?<!信用)(?<!额度)不足)(?! ?\d+周?岁)"
    r"|销户|解约|解除|提前(?!预|缴|交|支付|付|充|存|一次|\d)|遗失|丢失"
    r"|损坏|离网|补收|补缴|履约|取消|重新(?:安装|开通|办理)|终止(?:服务|使用|业务|合[约同]|协议)|报停|停机|停复机|保号|挂失"
    r"|补卡|换卡|移机|人为|过户|归还|更换|再次|[如若]需(?:要)?[^,。;\n]{0,6}(?:变更|移|补|换|迁|增)|(?:变更|修改|更改)[^,。;\n]{0,4}地址"
    r"|(?:无法|不能|[未不])(?:按时|完好|予|能)?(?:归还|退还|退回|返还|返回|交还|交回)|缺失|[如若](?:需(?:要)?)?(?:增加|新增|第[二三2-9])"
    r"|可选(?!择?办理本))"
)
# “提前解约的，需支付…” is what the next clause is for; “营业厅退订，” and “违约金=42元*已生效月份，” are facts that end there,
# unless the next clause goes on with “并”, “同时”, “还需”.
_IF_LEFT = re.compile(
    r"[如若未]|一旦|提前|中途|擅自|[期年月天日]内|期间|[不未]满|不足|无法|丢失|缺失|损坏|遗失|人为|违约(?!金)|违反|(?:[的后时者]|移机)$"
)
_LEFT_AND_DONE = re.compile(r"不[得能可收予]|无违约|可(?:自行|随时|以)|支付|[缴交]纳|收取|扣除|赔|违约金|[*=]|需归还|[需须]承诺")
_ON_LEAVING_TOO = re.compile(r"\s*(?:[并且还另及或则]|同时|以及|否则|仍|需补|须补)")
# “续约年费240元”, “期满如需使用须缴纳…”, “一年后收取材料费”: paid later, if at all.
_AFTERWARDS = re.compile(
    r"(?:恢复|上调|调整|续[费约订]|第[二三四2-9]年|次年|以后|到期后?|期满|(?:\d|[一二两三四五])年后|个月后)[^,。;\n]{0,10}$"
)
_A_DEPOSIT = re.compile(r"预存|押金|保证金")
# “每月从预存款中扣除10元”: there already.
_FROM_IT = re.compile(r"(?<=从)(?:预存|押金|质押|冻结|话费|保证金)")
_LATER_STILL = re.compile(
    r"(?:国际(?:漫游|长途|业务|通话)|点播|(?:副|亲情|子)卡(?:的)?(?:开卡|制卡|工本)费|发票|超出(?:免费)?次数|复机|保修|质保|维修"
    r"|二次(?:上门|施工|安装|装机|布线|调测))[^,。;\n]*$"
)
# Moving house, a new card: paid later, by whoever wants it.
_MOVING = re.compile(r"(?:宽带|固话|电视|线路)*(?:移机|搬迁|迁移|移址|换卡|补卡)(?:基础|服务|调测|安装|工本|手续|工料)*费")
# “上门退订，收取上门服务费30元”: for coming to take the device away.
_TAKEN_AWAY = re.compile(r"上门(?:退订|拆机|取机|取回|回收|收回|销户)[^。;\n]{0,30}$")
# “优惠券在购买1000元以上手机时抵扣”: what a voucher is good for.
_VOUCHER_BUYS = re.compile(
    r"(?:券|红包|豆|补贴款?)[^,。;\n]{0,12}用于(?:支付|抵扣|偿还|购买|缴纳)[^,。;\n]*$|券[^,。;\n费]{0,6}(?:[购选][买购]|购置"
    r"|订购)[^,。;\n]*$"
)
_NOT_ASKED_AFTER = re.compile(
    r"^(?: ?(?:/ ?[台户个端张条路部套] ?)?/ ?(?:每)?个?月|(?<=元)每月|[^,。;\n]{0,2}已?(?:取消|停收)|(?:[折减优][扣免惠]?后|现价?"
    r"|实[付收际]|立减后|限时)[^,。;\n\d]{0,3}0 ?元"
    r"|[^,。;\n享得送返可]{0,6}(?:不予|不退|不可)?(?:优惠券|代金券|减免|全免)|[^,。;\n]{0,4},?(?:现|均"
    r"|可|已|全部|目前|活动期[间内]|限时|当前)*(?:免收|全免|减免|免除|免费)(?!押金)"
    r"|,?[^,。;\n]{0,6}(?<![\d.])0 ?元(?:购|得|领|享|即)|-已|(?:及)?以上(?:即)?可|[*x×]未"
    r"|[^,。;\n]{0,6}(?:赔偿|补偿款|违约)|[^,。;\n]{0,2},?(?:均|全部)?由(?!用户|客户|您)[^,。;\n]{0,6}(?:公司|移动|联通|电信|广电|商家"
    r"|集团|单位|我方)[^,。;\n]{0,4}(?:承担"
    r"|负担|支付|补贴))"
)
# “未参加预存版活动的”, “与预存版互斥”: another offer's.
_KIND_OF_OFFER = re.compile(r"预存(?:版|模式|方式|档|得|享|送|赠|购机|优惠)")
_ANOTHER_OFFER = re.compile(r"(?:[与和]|互斥|[已未](?:曾|经)?(?:办理|参[加与]|订购|享受)|同类|其[他它]|限)[^,。;\n]{0,20}$")
# “已办理预存300送宽带的用户”: what a customer did before.
_DONE_BEFORE = re.compile(r"[已曾]经?(?:办理|参[加与]|订购|享受)(?:(?!需|须|应|可|用户|客户|另|还)[^,。;\n]){0,12}$")
# “好友通过其邀请办理，激活并首充50元”: what somebody else does.
_ANOTHERS_DOING = re.compile(r"(?:好友|被邀请|受邀|被推荐)(?!推荐)[^。;\n]{0,60}$")
# “每个月收取60元（月初一次性收取）”: the monthly fee, and when it is taken.
_EACH_MONTH = re.compile(r"每个?(?:自然|账)?月[^,。;\n\d]{0,8}$|\(?(?:每月|月初|每?月底|次月)[^,。;\n]{0,3}一次性")
# “享存100送120”: the offer is what one enjoys.
_PAID_FOR_THE_GIFT = re.compile(r"(?:预?[存缴交]|充)[^,。;\n\d]{0,4}[\d.]+ ?元?[^,。;\n\d]{0,4}[送赠得返享]")
# “无合约用户存100元”, “非实名客户”: whom the words before name, not what is denied.
_WITHOUT = re.compile(r"[无非](?!需|须)[^,。;\n存押费金款]{1,6}?的?(?:用户|客户|号码|会员)(?=[^,。;\n]{0,6}$)")
# “享1元保证金租用终端”: what one leaves with the carrier is no gift.
_HELD = re.compile(rf"{MONEY}的?(?:押金|保证金)")
_ENJOYED = re.compile(r"享受?$")
# “订购首月收取1元，次月起9.9元/月” is a price of the first month; what names a charge of its own is none.
_FIRST_MONTH = re.compile(r"首[个]?月|第[一1]个?月|当月")
_THEN_ANOTHER = re.compile(
    rf"^[^。;\n]{{0,4}},?(?:次月|第[二2]个?月|此后|之后|以后|后续|其后|从次月)[^。;\n免0]{{0,12}}?(?:{MONEY} ?(?:/ ?(?:每)?个?月|每月)"
    rf"|每月{MONEY}"
    rf"|恢复|按标准)"
)
_FIRST_FEE = re.compile(r"首个?月的?(?:月费|月租|套餐费|功能费|费用)(?!及|和|、|与)")
_WHOLE_MONTH = re.compile(r"[整全]月")
_OF_ITS_OWN = re.compile(rf"{ONE_OFF}|预存|一次性")
# “首次充50元以上，分12个月返120元”: a gift for topping up, which nobody has to take.
_TOPPED_UP = re.compile(r"(?<!预)充|[缴交]费")
_ASKS = re.compile(r"[需须应]|一次性")
_FOR_A_GIFT = re.compile(r"^(?:及?以上)?(?:话费)?,?(?:分[^,。;\n]{0,8})?[送赠得返享]")
# “全省用户均可办理” says who may have it and ends with its comma; “可参与首充活动，” goes on to say what one may do.
_OPTIONAL = re.compile(
    r"(?:(?:可参与|参与首充|每充值?|每预存|(?<![需须])首充|可选(?!择?办理本)择?)[^。;\n]{0,20}"
    r"|(?:可在|(?<![均都也])可办理(?!本))[^,。;\n]{0,20})$"
)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield a claim for each sum that one pays at the start; the value is None where the sum is not stated."""
    if not any(mark in passage.folded for mark in _MARKS):
        return
    taken: list[Span] = []
    for pattern in (_WITH_SUM, _FREE, _WITHOUT_SUM, _FREE_WITHOUT_SUM, *MORE_SAYINGS, *BY_DEFAULT, *BY_VERB):
        for found in passage.find(pattern):
            span = Span(*found.span())
            if any(span.overlaps(other) for other in taken) or not _asked_for(passage, span):
                continue
            value = _value(found) if pattern is _WITH_SUM else None
            if (value is not None and value.amount == 0) or _is_nothing(found):
                continue
            taken.append(span)
            yield Claim("payment_up_front", span, value)


_FAR_BEFORE = 300
"""How far before a sum what it is for may stand in its sentence; a text of one endless sentence is not read again for each sum."""


def _asked_for(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    before, after = passage.folded[max(sentence.start, span.start - _FAR_BEFORE) : span.start], passage.folded[span.end : span.end + 20]
    told = before + passage.folded[span.start : span.end]
    return not (
        _MOVING.match(passage.folded, span.start)
        or _TAKEN_AWAY.search(told)
        or _VOUCHER_BUYS.search(told)
        or _FROM_IT.match(passage.folded, span.start)
        or (_NOT_ASKED_BEFORE.search(before) and not _enjoyed(passage, span, before))
        or _ANOTHERS_DOING.search(before)
        or _EACH_MONTH.search(told)
        or _on_leaving(before)
        or _DONE_BEFORE.search(before)
        or _LATER_STILL.search(passage.folded, sentence.start, span.end)
        or (_AFTERWARDS.search(before) and not _A_DEPOSIT.search(passage.folded, *span))
        or _OPTIONAL.search(before)
        or _NOT_ASKED_AFTER.match(after)
        or _price_of_first_month(passage, span)
        or (_KIND_OF_OFFER.match(passage.folded, span.start) and _ANOTHER_OFFER.search(before))
        or (
            _FOR_A_GIFT.match(after)
            and _TOPPED_UP.search(passage.folded, *span)
            and not _ASKS.search(passage.folded, passage.clause_at(span.start).start, span.end)
        )
        or (negated(passage, span) and not _WITHOUT.search(before))
        or about_other_plan(passage, span)
    )


def _enjoyed(passage: Passage, span: Span, before: str) -> bool:
    """Return whether what one enjoys is an offer that one pays for: “享1元保证金租机”, “享存100送120”."""
    told = passage.folded
    return bool(_ENJOYED.search(before) and (_HELD.match(told, *span) or _PAID_FOR_THE_GIFT.match(told, span.start)))


def _price_of_first_month(passage: Passage, span: Span) -> bool:
    told = passage.folded[passage.clause_at(span.start).start : span.end]
    then = passage.folded[span.end : span.end + 50]
    if _OF_ITS_OWN.search(told):
        return bool(_FIRST_FEE.search(told) and _THEN_ANOTHER.match(then))
    return bool(_WHOLE_MONTH.search(told) or (_FIRST_MONTH.search(told) and _THEN_ANOTHER.match(then)))


def _on_leaving(before: str) -> bool:
    """Return whether what comes next is due on leaving, on losing or on changing something, and not at the start."""
    *earlier, own = before.split(",")
    if _LEAVING.search(own):
        return True
    return any(
        _ON_LEAVING_TOO.match(own) if _LEFT_AND_DONE.search(clause) else _IF_LEFT.search(clause)
        for clause in earlier
        if _LEAVING.search(clause)
    )


_SUMS = re.compile(MONEY)


def _is_nothing(found: re.Match[str]) -> bool:
    """Return whether every sum is nought: “首付0元”."""
    sums = [money(told[0]) for told in _SUMS.finditer(found[0])]
    return bool(sums) and not any(sums)


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
