"""What happens at expiry: it renews by itself, or it ends (R53)."""

import re
from collections.abc import Iterator

from generator.claims import renewal_by_default, renewal_in_other_words
from generator.claims.claim import Claim
from generator.claims.context import about_other_plan
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.quantities import AT_LENGTH, LENGTH, length
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.term import AtExpiry
from generator.tariff.words import NOT_STATED, Renewal

_RENEW = renewal_by_default.RENEWS
_CYCLE = rf"(?:以(?: ?{LENGTH}|自然月|月|年)为(?:一个)?(?:周期|单位)|(?:按|逐)[年月]|每次?[年月])"
_EACH = rf"(?:[,。;]?(?:且|并)?每次(?:{_RENEW})?期?(?:限)?(?:为)? ?{LENGTH})"
# “不得自动延续”, “不会再为您自动续订”, “无法自动续约”
_DENIES = r"(?:(?<!除)非|不是|不(?:再|会|支持|能|予以?|可以?|得|允许|许|进行|做)?|无法|禁止|不接受)(?:再|为[您其](?=自动)|给予|进行)?"
_AUTOMATIC = Pattern(
    rf"(?P<no>{_DENIES})?(?:(?P<cycle>{_CYCLE})自动|(?:自动|默认)(?:扣费|缴费|扣款|为(?:您|客户|用户)|进行|办理"
    rf"|按(?:照)?[^,。;\n不]{{0,8}}?(?=续))?"
    rf"(?P<cycle_after>{_CYCLE})?"
    rf"|(?P<yearly>逐[年月])){_RENEW}(?!:[是否不无支])(?P<each>期?(?:为)? ?{LENGTH})?(?P<every>{_EACH})?"
)
_UNOPPOSED = Pattern(
    r"(?:无|没有|未提出)(?:书面)?异议(?:的)?[,，]?则?(?:有效期(?:限)?|合约期?"
    rf"|协议)?(?:{_RENEW}|继续(?:有效|生效|执行))(?P<each>期?(?:为)? ?{LENGTH})?(?P<every>{_EACH})?"
)
_CHARGES = r"(?:收费|收取|计费|计收|扣费|扣取|扣除|元/月|执行)"
_GOES_ON = Pattern(
    r"(?:到期|期满|届满|结束)(?:之|以)?后(?:(?!申请|暂停|停机|失效|终止)[^。;\n]){0,30}?(?:(?:持续|继续)(?:提供|享)[^,。;\n]{0,8}?服务"
    r"|持续服务"
    r"|(?:服务|业务|功能|权益|优惠)(?:仍|将|会|同步|自动)*延续|继续(?:有效|生效)|持续为您(?:提供)?服务"
    rf"|(?:继续|仍(?:然|旧)?|照常)[^,。;\n可免不]{{0,12}}?{_CHARGES}|可?继续使用[^。;\n]{{0,16}}?按[^,。;\n]{{0,24}}?{_CHARGES}"
    r"|默认(?:续|继续)[^,。;\n]{0,6}|(?<![如若])不会?(?:自动)?(?:失效|取消|停止|终止)(?:,[^,。;\n]{0,8}正常收取)?)"
)
"""Nobody says “renews”, but the service and its charge go on unless one cancels."""

# “如不主动取消，则继续收费”, “未变更则自动展期”: going on is what follows from doing nothing.
_NOT_LEFT = (
    r"(?:未|不|没有|没)(?:另行|主动|提前|及时|自行|申请|办理|提出|要求|进行|选择|再|向我[司方]|到营业厅|前往营业厅)*"
    r"(?:退订|取消|终止|变更|更改|注销|解约|解除|通知|拆机|关闭|停用|退出|操作)"
    r"(?:营销|本|该|此|活动|业务|套餐|产品|服务|合约|协议|权益包|权益|其他|申请|要求|操作|手续|的|者)*"
)
_UNLESS = Pattern(
    rf"{_NOT_LEFT}[,]?(?:则|将|会|即|系统|也|都|有效期(?:限)?|合约|协议|(?:本|该|此)?(?:套餐|产品|业务|活动|服务|优惠))*"
    rf"(?:(?:自动|默认|继续|视为|视同|仍)[^,。;\n]{{0,14}}?(?:{_RENEW}|{_CHARGES}|生效|使用|提供|有效|订购|收)"
    rf"|(?:自动)?按[^,。;\n]{{0,30}}?(?:自动[^,。;\n]{{0,4}}{_RENEW}))"
)
_UNLESS_PRICED = Pattern(
    rf"(?:到期|期满|届满|结束)(?:之|以)?(?:后|时)?,?[^。;\n]{{0,6}}?{_NOT_LEFT}[,]?(?:[^,。;\n不未]{{0,20}},?)"
    rf"(?:将|则|会)?(?:按|执行)(?!原价)[^,。;\n]{{0,30}}?(?:{_CHARGES}|\d元(?:/月)?)"
)

# What ends: the plan itself. A coupon, a gift, data or minutes that lapse end no plan.
_PART = (
    r"(?:(?:流量|语音)(?![月年季]包)|话费|券|金币|AI豆|积分|兑换码|激活码|卡密|权益金|体验金|红包|时长|礼包|密码"
    r"|赠(?!送?的?(?:业务|产品|服务)|送期)|返|资源|剩余|违约|减免|优惠价|承诺消费|保底|日租)"
)
_UNRENEWED = (
    r"(?:[,]?(?:如|若|且|并)?(?:客户|用户|您)?(?:仍)?(?:未|没有|不)(?:提前|主动|及时|申请|办理|再|能)*(?:续约|续订|续费|续展|续办|续期"
    r"|充值|缴费)"
    r"(?:的|则|将|,)*)?"
)
_ENDS = Pattern(
    rf"(?:到期|期满|届满|满期|(?:有效|合约|活动|协议|优惠|承诺|服务|体验)期(?:限)?(?:结束|满)|(?:活动|合约|协议|优惠|服务)(?:结束|终止)"
    rf"(?=后|时))"
    rf"(?:(?:之|以)?[后时]|当[日天月])?{_UNRENEWED}[,，]?"
    rf"(?P<what>(?!日?前)(?:(?!{_PART}|如|若|可|未|没|无需|需|须|不|客户|用户|退订|[,。;\n])[^,。;\n]){{0,24}}?)"
    r"(?:即|将|会|则|均|就|同步|系统)*(?:自动|同步|立即)?(?:为[其您])?(?:办理)?"
    r"(?:失效|(?<!后)终止|终止(?!活动|本|合约|业务|营销|协议)|解除(?!限|[最低保绑约原]|对|在网|[^,。;]{0,4}限制)|取消(?!优惠)|(?<=[动步即将其您理])退订|作废|停止(?!办|受理|销售|发展|新)(?:扣费|服务|收费"
    r"|使用|提供)?|关闭|销户|停用|结束"
    r"|(?<=[动步即将统会则])(?:停机|暂停|中止|销号|注销|下线|收回|回收|截止)|即止)"
)
# The same put together freely: when it is over or nobody leaves, and that it goes on or stops.
_WHEN_OVER = (
    rf"(?:(?:到期|期满|届满|满期|届时|(?:有效|合约|活动|协议|优惠|承诺|服务|体验|使用|签约)期(?:限)?(?:结束|届满|满|过|到)|"
    rf"满(?<![费机欠停]满){LENGTH}(?:后)?(?=自动)|(?:合约|协议|承诺|活动)满后(?=自动)|每期(?:结束"
    rf"|届满)?|周期结束)(?:(?:之|以)?[后时])?"
    rf"|{AT_LENGTH}(?<!停机)(?<!欠费)(?<!报停)(?<!保号)(?<!费满)(?<![0-9一二三四五六七八九十]){LENGTH}(?:期满|到期|届满)?(?:之|以)?后"
    r"(?=[^,。;\n]{0,6}自动)"
    # That 起 is near is seen first, so that the words before it are not tried at every character.
    rf"|(?=[^,。;\n]{{2,11}}起)(?:自|从)?[^,。;\n]{{0,8}}(?:之日|当月|次月)起{LENGTH}后)"
)
_IS_SILENT = (
    r"(?:(?:无|没有?|未|不|均不|均未|均无)(?:任何|另行|主动|提前|及时|自行|再|有|书面|向[^,。;\n]{1,6}|进行|办理|提出|申请|要求|选择"
    r"|前往营业厅|发起|表示|作出|反馈)*"
    r"(?:退订|取消|终止|变更|更改|注销|解约|解除|拆机|关闭|停用|退出|续办|异议|反对|办理(?=其[他它]))[^,。;\n]{0,8})"
)
_GOING_ON = (
    rf"(?:{_RENEW}|(?:继续)?(?:沿用|延用)|(?:继续|持续|一直|依然|仍然?|照常)(?:有效|生效|计费|收费|扣费|收取|扣取|履行|执行|提供|订购"
    rf"|使用"
    rf"|按[^,。;\n]{{0,10}}?(?:收|计|扣))|长期有效"
    rf"|同意续|默认续|(?:进入|转入|转到?|开启|开始)下[一个]+[^,。;\n]{{0,4}}?(?:周期|期|月|年|合约|协议)"
    r"|(?:转为?|变为|视为)(?:不限期|不定期|长期|无固定期限|同意))"
)
_GOES_ON_FREELY = Pattern(
    rf"{_IS_SILENT}[,]?(?:的|者|则|将|会|即|系统|本|该|产品|套餐|业务|合约|合同|协议|服务|有效期限?|期限|次月|下月|默认|自动|为|您|用户"
    rf"|客户"
    rf"|双方|可|视为|视同|[,]){{0,9}}{_GOING_ON}(?P<each>期?(?:为)? ?{LENGTH})?"
    rf"|{_WHEN_OVER}[,]?(?!可|如需|若需)(?:(?!可|如需|若需|未|不(?!再?另?变|变)|无|{_PART})[^。;\n]){{0,16}}?(?:自动|默认|系统|将|循环)"
    rf"(?:将|会|自动|为|您|用户|客户|循环|滚动|再|同步){{0,4}}{_GOING_ON}"
    rf"(?P<every>期?(?:为)? ?{LENGTH})?"
    rf"|{_WHEN_OVER}[,]?(?:仍)?可(?:以)?继续使用,?(?:并)?(?:继续|仍|正常|照常|按[^,。;\n]{{0,12}}|[^,。;\n]{{0,4}}(?:月|功能"
    rf"|服务)费)[^,。;\n]{{0,6}}?(?:{_CHARGES}|\d ?元)"
    rf"|{_NOT_LEFT}[,]?(?:则|仍|将|会)?(?:可)?继续使用,?[^,。;\n]{{0,6}}(?:费|资费)[^,。;\n]{{0,4}}\d"
    rf"|直[至到](?:客户|用户|您)?(?:主动|自行|申请|提出)*(?:退订|取消|变更)|(?<!非)(?<!不是)连续包[月年](?:产品|业务|服务|套餐|方式)"
    rf"|{_WHEN_OVER}[,]?(?:(?!{_PART}|不)[^,。;\n]){{0,8}}?(?:仍|继续|将|会)*保留[^。;\n]{{0,8}}?(?:可|请|需)(?:自行|随时|按需"
    rf"|主动)*(?:退订|取消)"
    rf"|{_WHEN_OVER}[,]?(?:(?!{_PART})[^,。;\n]){{0,8}}?转为?(?:不限期|不定期|长期|无固定期限)"
    rf"|(?:如需|若需|需要?|想|要)(?:取消|退订|终止|停用|关闭|停止)[^。;\n]{{0,20}},?否则[^,。;\n]{{0,8}}(?:{_RENEW}|(?:继续|持续)[^,。;\n]{{0,4}}(?:收|扣|计)"
    rf"|自动[^,。;\n]{{0,4}}(?:续|延))"
)
_STOPS = renewal_by_default.STOPS
_ENDS_FREELY = Pattern(
    rf"{_WHEN_OVER}[,]?(?:(?!{_PART}|如|若|可|未|没|不|无需|需|须|客户|用户|优惠|[,。;\n])[^,。;\n]){{0,10}}?(?:即|自动|自然|自行|随之"
    rf"|随即|则)(?:将|为[其您]|办理|同步)*{_STOPS}"
    rf"|(?P<lapses>过期|逾期|超时|超期)(?:后)?(?:未使用)?(?:将|则|即|会)?自动{_STOPS}"
    rf"|{_WHEN_OVER}[,]?(?:(?!{_PART}|如|若|可|[,。;\n])[^,。;\n]){{0,6}}?(?:(?:不再(?:继续)?提供|停止提供)[^,。;\n]{{0,6}}服务?"
    rf"|不再(?:享受?有?|拥有)(?:本|该|此|上述)?(?:服务|业务|产品))"
    rf"|(?:^|(?<=[,。;:\n(“\"【】\[>●★* —-])|(?<=^[0-9][.、])|(?<=[①-⑳]))"
    rf"(?:本(?:产品|业务|套餐|活动|服务)|(?!赠|流量|语音)[^,。;\n赠]{{0,6}}(?<![红加])包)?(?P<at_month_end>次月|(?:当月|本月)?月?[底末]|次日|当[日天](?=(?:23|24|零)[点时:]))(?:1日)?(?:零[点时]|(?:0|24)[点时])?(?:系统)?(?:(?:自动|默认){_STOPS}|失效)(?![^。;\n]{{0,8}}(?:优惠"
    rf"|券|流量))"
    rf"|{_WHEN_OVER}[,]?[^,。;\n]{{0,6}}(?:需|须|应|请)[^,。;\n]{{0,8}}(?:{_RENEW}|续)[^,。;\n]{{0,4}},?(?:否则|逾期"
    rf"|不续)[^,。;\n]{{0,8}}{_STOPS}"
    rf"|(?:有效)期(?:过|满|结束|届满)(?:之|以)?后[,]?(?:(?!{_PART}|[,。;\n])[^,。;\n]){{0,6}}?{_STOPS}"
)
_ENDING = Pattern(r"[期届续延转]|自动|取消|退订|异议|失效|终止|结束|停止|不再|[月年天过]后|月起|循环|滚动")

_NO_CANCELLING = Pattern(
    r"^(?:不?成功|失败|功能(?=可|开|关|需|请)|、(?!自动|系统)|/(?!国内|通用|全国)|后|[^,。;\n、]{0,4}(?:方式|规则|手续|办法|退订|流程|渠道|(?<!申)请|需))"
)
_DATED_PART = Pattern(
    rf"(?:(?!(?:流量|语音)[^,。;\n]{{0,2}}包[0-9一二两三四五六七八九十]){_PART}|领取|兑换|质保|保修|维保|分钟|次数|剩余"
    rf"|未使用)[^,。;\n]{{0,12}}$"
)
_LAPSES_BY_THE_MONTH = Pattern(rf"{_PART}|退订|取消|停机|欠费|注销|解约|变更|过户|销户")
_A_PART = Pattern(rf"{_PART}|兑换|领取|卡密|会员|权益")
# “流量用完或有效期结束后失效”: which of the two comes first ends the offer; data that is given has an end of its own.
_USED_UP_OR = Pattern(r"(?:用完|使用完毕?|用尽|用罄|用光|耗尽|消耗完)(?:之?[后时])?(?:或者?|/)$")
_GIVEN = Pattern(r"(?<![不转])赠|奖|[返送]")
# “赠送话费一次性到账，有效期6个月，到期失效”: what is given has a time of its own.
_GIVEN_FOR_A_TIME = Pattern(
    r"(?:(?<![不转])赠送?|奖励|获得|获赠|下发|发放|送)[^。;\n]{0,50}(?<!活动)(?<!合约)(?<!产品)(?<!套餐)(?<!业务)有效期[^。;\n]{0,24}$"
    r"|(?:奖品|礼品|中奖)[^。;\n]{0,40}$"
)
# “有效期1个月，到期后赠送的流量自动取消”: named once more, it is what the offer gives that lapses with the offer.
_NAMES_WHAT_IS_GIVEN = Pattern(
    r"[后起时](?:(?:以上|上述|该|此|本|活动|额外|所)*(?:赠送|赠|获赠)|(?:以上|上述|活动|合约|本)[^,。;\n]{0,6}(?:业务|产品|优惠|内容))"
)
# “赠送资源有效期至次月底，本活动到期自动取消”: what it is that ends is said once more.
_THE_OFFER_ITSELF = Pattern(r"(?:本|该|此)(?:次)?(?:活动|产品|业务|套餐|优惠|合约|协议|服务|(?:流量|语音)?包)$")
# “身份证到期后服务暂停”, “停机保号满一年自动销号”, “可自行选择是否自动续订”: of other things, of a plan at rest, of a choice.
_OF_OTHERS = Pattern(
    r"(?:证件?|身份证|护照|执照|协议书)$|(?:未激活|停机|保号|(?<!无)(?<!不)欠费|报停|未实名|未使用)[^,。;\n]{0,8}$"
    r"|(?:可|自行|自主|选择|设置)[^,。;\n]{0,6}(?:开启|开通|选择|设置|办理)(?:是否)?$|是否$"
)
# “仅用于存量到期接续”: what it may be ordered for.
_ORDERED_FOR = Pattern(r"(?:仅|只|(?<!期)限|用于|适用于|做|供|存量)[^,。;\n]{0,6}$")
_BY_ITSELF = Pattern(r"自动|默认|继续|不|未|没|无")
# “没有办理新合约，原合约自动顺延”: the old one is this one.
_NOTHING_NEW = Pattern(r"(?:未|没有|不|无)[^。;]{1,20},?原(?:合约|协议|合同|套餐|优惠)[^,。;]{0,6}$")
_IF_LEFT = Pattern(r"[如若](?!需|想|要|未|不)[^,。;\n未不]{0,8}(?:退订|取消|解约|变更)[^,。;\n]{0,4},[^,。;\n]{0,14}$")
_IS_LEFT = Pattern(
    r"(?:^|[,。;\n])(?:(?!不|无|未|没|自动|方便|禁|勿)[^,。;\n]){0,10}(?:退订|取消|解约)(?:成功|当月|申请|的|时|之?后)*,(?:则|将|于|在)?(?:当前|当期|本期|该)?[^,。;\n]{0,8}$"
)
"""“产品退订，当前服务周期届满后失效”: it ends because one left."""
_TILL_ENDED = Pattern(r"执行至[^,。;\n]{0,12}?提出(?:修改|变更|取消|退订)?(?:或者?|、)?终止$")
"""“持续按19.9元/月执行至您或我公司提出终止之日”: it goes on."""
_FOR_A_DAY = Pattern(
    r"(?<!产品)(?<!业务)(?<!套餐)(?<!本包)(?<!订购)当[日天月](?:内)?有效[,(]?$"
    r"|(?:仅限?|只限|限|只能|只可)(?:于|在)?(?:订购|生效|到账|自然)?当[日天月](?:内)?(?:使用|可用|用完)[,(]?$"
)
_OF_ITS_DATA = Pattern(r"流量|语音|话费|资源|赠|权益|券|分钟|时长|会员|资格|额度|豆|积分|红包")
# “视频会员送12个月，到期自动停”
_SENT_FOR = Pattern(rf"(?:会员|彩铃|云盘|权益|电视|看家)[^,。;\n]{{0,4}}(?<!赠)送{LENGTH},[^,。;\n]{{0,2}}$")
# “来电显示到期后自动续，不另收钱”
_FREE_SERVICE = Pattern(r"(?:来电显示|来显|来电提醒|彩铃|炫铃|秘书|呼叫转移|防骚扰|高频骚扰)[^,。;\n]{0,6}$")
_COSTS_NOTHING = Pattern(
    r"[^,。;\n]{0,4},?(?:且|并|均|也|仍)*(?:不(?:再|会)?(?:另外?|额外|单独)?(?:收|扣|计)(?:费|钱|取|任何)|免费|无需(?:付费|另付))"
)
# “加赠包当月有效，合约期满后自动失效”: it is at the end of the offer's own time that it lapses.
_WHEN_THE_OFFER_ENDS = Pattern(r"(?:合约|协议|活动|承诺|业务|产品|套餐)期?(?:限)?(?:到期|期满|届满|满|结束)")
# “违约责任：活动到期后提速终止”: what heads a sentence is no part of it.
_HEADING = Pattern(r"^[^\n]{0,24}违约责任[】》]?:")
_GOES_NO_FURTHER = Pattern(r"不[再会予]?(?:自动)?(?:续|延|顺)")
_PART_FOR_A_TIME = Pattern(rf"{_PART}[^。;\n]{{0,20}}{LENGTH}(?:内)?有效[,(]?$")
_NOT_RENEWED = Pattern(rf"(?<!如)(?<!若)(?<!户)(?:到期|期满|届满)(?:之?后)?[,]?(?:不(?:再|予|能|可|支持)?|无法|禁止)(?:{_RENEW}|续)")
_ANEW = Pattern(
    r"(?:到期|期满|届满)(?:(?:之|以)?后)?,?[^,。;\n]{0,8}?(?<!无)(?<!不)(?:需|须|应|请)要?(?:重新|再次|另行)(?:办理|订购|申请(?!取消"
    r"|退订|终止)|开通|购买|续订|续约|续费|续期|续办|续展|签约|签订|参加|参与|选购|激活)"
    # “到期后如需继续使用，请重新订购”
    r"|(?:到期|期满|届满)(?:之?后)?,?(?:如果?|若)(?:客户|用户|您)?(?:仍|还)?(?:需要?|想|要|希望)?(?:继续|再次)(?:使用|享受?"
    r"|保留)[^,。;\n]{0,6},(?:客户|用户|您)?(?:则)?(?:需要?|须|应|请)(?:重新|再次)(?:办理|订购|申请|开通|购买)"
    # “到期用户需主动续订”
    r"|(?:到期|期满|届满)(?:之?后)?(?:的)?(?:用户|客户|您)(?:需要?|须)(?:主动|自行|手动|及时)+(?:重新|再次)?(?:续订|续约|续费|续期|续办"
    r"|续展|订购|办理|开通|购买)"
)
# “到期不自动取消”: what does not end goes on.
_NOT_ENDING = Pattern(
    r"(?<![如若])(?<!是否)不(?:会|再|予)?自动(?:取消|终止|失效|退订|关闭|停止|解除)(?!优惠)|(?<![如若])不会(?:自动)?(?:终止|退订)(?!优惠)"
)
# “本产品不支持到期续订”
_REFUSED = Pattern(r"(?:不(?:支持|提供|可以?|能|予|允许|接受|办理)|无法|禁止)(?:自动|进行|办理)?$")
_EXPLICIT = (_NOT_ENDING, _AUTOMATIC, _UNOPPOSED, _UNLESS, _GOES_ON, _UNLESS_PRICED, _ENDS, _NOT_RENEWED, _ANEW)
_BY_DEFAULT = (*renewal_by_default.ENDS, *renewal_by_default.GOES_ON, *renewal_in_other_words.ENDS, *renewal_in_other_words.RENEWS)
_PATTERNS = Patterns.untagged(*_EXPLICIT, _GOES_ON_FREELY, _ENDS_FREELY, *_BY_DEFAULT)
_SAY_THE_END = frozenset({_ENDS, _NOT_RENEWED, _ANEW, _ENDS_FREELY, *renewal_by_default.ENDS, *renewal_in_other_words.ENDS})
_WITHOUT_LENGTH = frozenset({_NOT_ENDING, _GOES_ON, _UNLESS, _UNLESS_PRICED})
_MONTH, _YEAR = Duration(1, TimeUnit.MONTH), Duration(1, TimeUnit.YEAR)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield a claim for each stretch that says it renews, or ends, at expiry; the value says for how long it renews.

    “不自动续约” is a claim that it ends. What is said of a coupon, of data or of another agreement is none.
    """
    if not _ENDING.search(passage.folded):
        return
    taken: list[tuple[Span, Renewal]] = []
    for pattern, found in passage.find_each(_PATTERNS):
        span = Span(*found.span())
        value = _value(pattern, found)
        if any(span.overlaps(other) for other, _ in taken) or (pattern in _BY_DEFAULT and _said(passage, span, value, taken)):
            continue
        if _of_this_plan(passage, span, value) and not _lapses(passage, found):
            taken.append((span, value.kind))
            yield Claim("renewal", span, value)


def _said(passage: Passage, span: Span, value: AtExpiry, taken: list[tuple[Span, Renewal]]) -> bool:
    """Return whether one of the usual forms says the same in the same sentence: “自动顺延一年，顺延次数不限” is one renewal."""
    sentence = passage.sentence_at(span.start)
    return any(sentence.overlaps(other) and kind is value.kind for other, kind in taken)


def _of_this_plan(passage: Passage, span: Span, value: AtExpiry) -> bool:
    clause = passage.clause_at(span.start)
    before, after = _HEADING.sub("", passage.folded[clause.start : span.start]), passage.folded[span.end : span.end + 12]
    sentence = passage.folded[passage.sentence_at(span.start).start : span.start]
    used_up = _USED_UP_OR.search(before) and not _GIVEN.search(sentence)
    return not (
        # A bracket says of the whole plan that it renews, and of data that it lapses.
        (_DATED_PART.search(before) and not used_up and not (value.kind is Renewal.AUTOMATIC and "(" in before))
        or (
            _FOR_A_DAY.search(passage.folded[: span.start])
            and (value.kind is Renewal.AUTOMATIC or _OF_ITS_DATA.search(passage.folded, passage.sentence_at(span.start).start, span.end))
            and not _GOES_NO_FURTHER.search(passage.folded, *span)
            and not _WHEN_THE_OFFER_ENDS.search(passage.folded, *span)
        )
        or _PART_FOR_A_TIME.search(passage.folded, passage.sentence_at(span.start).start, span.start)
        or (
            _GIVEN_FOR_A_TIME.search(passage.folded, passage.sentence_at(span.start).start, span.start)
            and not _NAMES_WHAT_IS_GIVEN.search(passage.folded, *span)
            and not _THE_OFFER_ITSELF.search(before)
        )
        or (_OF_OTHERS.search(before) and ":" not in passage.folded[span.start : span.end])
        or (value.kind is Renewal.AUTOMATIC and _ORDERED_FOR.search(before) and not _BY_ITSELF.search(passage.folded, *span))
        or _IF_LEFT.search(passage.folded, passage.sentence_at(span.start).start, span.start)
        or (value.kind is Renewal.ENDS and _TILL_ENDED.search(passage.folded, *span))
        or (value.kind is Renewal.ENDS and _IS_LEFT.search(passage.folded, max(passage.sentence_at(span.start).start - 1, 0), span.start))
        or _given_for_so_long(passage, span, value)
        or _NO_CANCELLING.match(after)
        or (about_other_plan(passage, span) and not _NOTHING_NEW.search(sentence))
    )


def _given_for_so_long(passage: Passage, span: Span, value: AtExpiry) -> bool:
    """Return whether it is a gift with a time of its own that stops, or a service that goes on and costs nothing."""
    sentence = passage.sentence_at(span.start)
    if value.kind is Renewal.ENDS:
        return bool(_SENT_FOR.search(passage.folded, sentence.start, span.start))
    return bool(_FREE_SERVICE.search(passage.folded, sentence.start, span.start) and _COSTS_NOTHING.match(passage.folded, span.end))


def _lapses(passage: Passage, found: re.Match[str]) -> bool:
    """Return whether it is a coupon, a gift or data of the same sentence that lapses, or what one has left."""
    groups = found.groupdict()
    said = Span(passage.sentence_at(found.start()).start, found.start())
    if groups.get("at_month_end"):
        return bool(_LAPSES_BY_THE_MONTH.search(passage.folded, *said))
    return bool((groups.get("lapses") or groups.get("lapses_after")) and _A_PART.search(passage.folded, *said))


def _value(pattern: Pattern, found: re.Match[str]) -> AtExpiry:
    if pattern in _SAY_THE_END:
        return AtExpiry(kind=Renewal.ENDS)
    if pattern in _WITHOUT_LENGTH:
        return AtExpiry(kind=Renewal.AUTOMATIC)
    if (pattern is _AUTOMATIC and found["no"]) or (
        pattern in renewal_by_default.GOES_ON and _REFUSED.search(found.string, 0, found.start())
    ):
        return AtExpiry(kind=Renewal.ENDS)
    return AtExpiry(kind=Renewal.AUTOMATIC, length=_length(found.groupdict()) or NOT_STATED)


def _length(groups: dict[str, str | None]) -> Duration | None:
    """Return for how long it renews; None where that is not said, or where two lengths disagree."""
    told = {read for name in ("each", "every") if (words := groups.get(name)) and (read := length(words[words.find("次") + 1 :]))}
    for name in ("cycle", "cycle_after", "yearly"):
        if words := groups.get(name):
            told.add(length(words) or (_YEAR if "年" in words else _MONTH))
    return told.pop() if len(told) == 1 else None
