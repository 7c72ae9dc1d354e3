"""The word classes that frames of later prices are made of: times that begin or end, fees, what it costs, what may stand between."""

from generator.claims.edges import FACT_ENDS, START
from generator.claims.quantities import ARABIC, AT_LENGTH, LENGTH, MONEY, NUMBER

_PER = r"(?: ?/ ?(?:每?个?月|年|期|张|户)|每(?:个)?[月年])"
_NO_FEE_OF_A_PLAN = r"(?![*x×]|及?以[上下]|(?:的)?(?:档|套餐的|话费|券|红包|电子)|/(?:次|条|分钟|G|M|台|张|个))"
RATE = rf"(?:(?<![\d.]){ARABIC}(?= ?/ ?(?:个?月|年)))"
"""A sum without its unit, which what it is paid for makes one: “39/月”."""
SUM_OR_RATE = rf"(?:{MONEY}|{RATE})"
PRICE = rf"(?:{SUM_OR_RATE}{_PER}?{_NO_FEE_OF_A_PLAN})"
_COUNT = rf"(?: ?{NUMBER} ?)"
AT_NUMBER = rf"(?= |{AT_LENGTH})"
"""The place where a count, a length or a day may begin, before which a space may stand: so that it is not tried at every character."""

CREDITED = r"发放|派发|上账|入账|到账|划拨|划入|拨付|返充|释放|解冻"
"""Money put to the customer's account, month by month: no price."""
# What is paid, given, lent or counted here is not the fee of the plan.
_OTHER_MONEY = (
    rf"返|{CREDITED}|赠(?!送?期)|送|补贴话费|话费(?:补贴|奖励|回馈)|券|红包|积分|违约|赔|补[缴交足偿收]|抵|摊|押金|预存|保底|消费"
    r"|装机|(?<!未)(?<!不)拆机(?!的)|过户|维护|安装[费调]|调测|移机|补卡|换[卡机]"
    r"|维修|保修|购机|终端|光猫|机顶盒|路由|设备|材料|套外|超出|超过部分|流量(?!包)|语音|短信|分钟|副卡|成员|停机|欠费|限速|降速"
    r"|漫游|信息费|退订后|解约"
)
_CHOSEN = (
    r"(?<![未不有])(?:主动|重新|另行|申请)|另外|可选|可办|可订|可转|可变更|其[他它]|不变"
    r"|不收|不再|免费|自动(?:退订|取消(?!优惠|折扣|减免|直降)|失效|终止)"
)
# Who goes on pays for what is gone on with, whatever that is: “若需继续使用2000分钟通话包，可回复短信续订并按原价120元/月继续”.
_NOT_GONE_ON = (
    r"返|赠|券|违约|赔|补[缴交足偿收]|押金|预存|单价|超出|套外|主动|重新|另行|申请|其[他它]|不变|不收|不再|免费|自动取消|退订|变更"
)


def slot(most: int, *, comma: bool = False, choice: bool = True) -> str:
    """Return the pattern of up to `most` characters of one sentence, of one clause without `comma`, that let a sum be the fee.

    With `choice` it is no slot either for what one may order besides, or for what is not charged at all.
    """
    kept_out = f"{_OTHER_MONEY}|{_CHOSEN}" if choice else _OTHER_MONEY
    return rf"(?:(?!{kept_out})[^。;!?\n{'' if comma else ','}]){{0,{most}}}?"


def short_slot(most: int, *, choice: bool = True) -> str:
    """Return such a slot within one clause and without a digit: what follows it is about what stands before it."""
    kept_out = f"{_OTHER_MONEY}|{_CHOSEN}" if choice else _OTHER_MONEY
    return rf"(?:(?!{kept_out})[^。;!?\n,\d]){{0,{most}}}?"


JOINING = r"(?:开通|订购|激活|装机|安装|竣工|完工|开户|入网|办理|受理|生效|使用|加入|签约)"
FIRST_MONTH = (
    r"(?:首个?(?:自然|整)?(?:月|年|账?期|季度?|周期|周|学期)(?!起)|第[一1]个?(?:自然)?(?:月|年|账期|季度|学期)"
    rf"|[前头]{_COUNT}个?(?:自然)?(?:月|年|账?期|季度|学期|天|日(?!期))"
    rf"|(?:首|{JOINING})(?:的)?残月|{JOINING}(?:成功|完成|完毕)?(?:的|之?后)?(?:当月|首月|当期|当年)(?:剩余(?:天数|日期|时间))?)"
)
_OF_FEES = r"(?:月|年|包年|包月|基本|功能|服务|使用|套餐|主套餐|宽带|业务|产品|会员|电视|基础)"
_FEE = rf"(?:{_OF_FEES}{{0,5}}(?:(?<!消)费用?|月租费?|租金|资费)(?!用户|率|的))"
NAMED_FEE = rf"(?:(?:首月|当月)?{_OF_FEES}{{1,5}}费用?|月租费?|租金)"
NO_FEE = (
    rf"(?:(?:不|停|免|暂不|均不|无需|不需)(?:再)?(?:收|计|扣|缴|付|交|支付)(?:取|纳|除)?(?:任何|其)?{_FEE}"
    rf"|不(?:计费|收费|扣费|收取)(?={FACT_ENDS})|停(?:收|止收取|止收费)"
    rf"|免(?:收|除|交|缴)(?:(?![装安调押工移材违补初送])[^,。;!?\n]){{0,4}}?{_FEE}|免{NAMED_FEE}|全免|免单|(?<![\d.])[0零](?:月租|月费|功能费)"
    r"|免费(?!领|提供|赠|观|看|升|获|拨|安|用户|通|热|咨|电|寄|上门|兑|质|保|维|更|换|移|补|租|配|送|参|查|拥|退|5G|5g))"
)
CHEAP = rf"(?:{NO_FEE}|{PRICE}|半价|减半|[\d.一二三四五六七八九]+ ?折(?!抵|保底|券|购|算))"
# “2、7、8月”, “3月至6月”, “1-2月”, but no month of a certain year and no day.
_MONTH = r"[0-9]{1,2}月(?:份)?"
_AND = r"(?:、|至|到|-|~|和|及|,(?=[0-9]{1,2}[月、,]))"
_MONTHS = rf"(?:(?<![0-9./年~-])(?:[0-9]{{1,2}}月?(?:份)?{_AND}){{0,5}}{_MONTH}(?![0-9]{{1,2}}[日号]|底|初|起|前))"
_SEASON = r"(?:寒暑假|寒假|暑假|暑期|寒期|假期|学期|旺季|淡季|供暖季|停暖期|[上下前后]半年|[一二三四]季度)(?:期间|内|里)?"
MONTHS_OR_SEASON = rf"(?:每年(?:的)?)?(?:{_MONTHS}|{_SEASON})(?:\([^()]{{0,16}}\))?"
DATE = (
    r"(?:20[0-9]{2}年(?:年?底|末|[0-9]{1,2}月(?:底|末|[0-9]{1,2}日)?)?"
    r"|(?<![0-9年])[0-9]{1,2}月(?:底|末|[0-9]{1,2}[日号]))"
)
BY_OR_FROM = (
    rf"(?:{DATE}(?:\(?含\)?|\(含当日\))?(?:[0-9]{{1,2}}[点时])?(?:及?(?:之|以)?(?:前|后)|起)|20[0-9]{{2}}年(?:度|内)?(?={JOINING}))"
)
_OF_AGE = rf"(?:年?满|超过?|达到?|过){_COUNT}周?岁(?:之|以)?(?:后|起|的|时)?"
_OVER = (
    r"(?:到期|期满|届满|结束|失效|截止|终止|停止|下线|完成|(?<!使用)(?<!消耗)(?<!用)完毕|走完|还清|毕业|离校|满|过"
    r"|(?:期|合约|协议|优惠|活动|套餐|包年)到了?)"
)
AFTER_END = (
    rf"(?:{_OVER}(?:之|以)?后|(?:期|合约|协议)(?:一)?(?:过|走完|结束|截止|终止|满|到)(?=[,自恢按转切升降全原])"
    rf"|(?:优惠|免费)[^,。;!?\n]{{0,6}}?(?:用完|用尽|享完|领完|使用完毕?)后|{_OF_AGE})"
)
_OFFER = r"(?:优惠|合约|活动|有效|体验|试用|促销|推广|协议|承诺|折扣|签约|政策)"
WITHIN = (
    rf"(?:(?:{_OFFER}(?:优惠)?期(?:限)?(?:{LENGTH})?(?:之?内|间)?|(?:活动|优惠|合约)期间)"
    r"(?:\([^()]{0,10}\))?)"
)
OLD_PRICE = (
    r"(?:原价|正价|最新[^,。;!?\n]{0,4}?(?:资费|政策|标准|价格)|新(?:政策|资费|标准|价格)|(?:市场|挂牌|门市)价|非(?:合约|优惠|签约|活动|在约)[^,。;!?\n]{0,3}?(?:价|资费)|(?:原(?!活动)|标准|正常|基础|业务|产品|目录|公示|挂牌|门市|刊例|公布的?|当期|届时|现行|对应)"
    r"[^,。;!?\n]{0,8}?(?:资费|价格?|月费|月租|收费|费用|标准|套餐费))"
)
IS_PAID = rf"(?=收|执行|计|扣|缴|付|续|结|{FACT_ENDS})"
OLD_OR_NEW = rf"(?:(?:{OLD_PRICE}[^,。;\d]{{0,4}})?{PRICE}|{OLD_PRICE})"
PAYS = r"(?:按照?|执行|以|收取?|缴纳?|支付|付|扣取?|恢复|计费|(?:资费|价格|月费|年费|费用)(?:为|是|:)?)"
GOING_ON = (
    rf"(?:(?:{START}|(?<=[户后您的])|^|如果?|若|需|要|想|仍|愿意?)(?:客户|用户|您|需要?|要|想|仍|愿意?|选择|再){{0,3}}"
    r"(?:继续(?:使用|订购|保留|享用|享受|参与|参加|开通|办理|用)|续(?:订|费|约|用|包)(?!等))"
    rf"(?:(?!{_NOT_GONE_ON})[^。;!?\n]){{0,36}}?)"
)
ITS_PRICE = (
    r"(?:(?:优惠)?(?:实收|实付|实缴|实际(?:收取|支付|缴纳|扣费)|仅收|仅需|只需|只收|享受?(?:优惠)?(?:资费|价)|(?:资费|月费|套餐费|功能费)优惠[至为到]"
    r"|享?(?:受)?折扣[至为到])[:为]?)"
)
BEGINS = r"(?:正式|恢复|开始|正常)?"
COUNT = _COUNT
LESS = r"(?:减免|减收|少收|立减|直降|优惠|折扣|减)"
NO_REPLY = r"(?:不|未|没有)(?:主动)?(?:退订|取消|回复|关闭|解除)"
FULL_PRICE = (
    r"(?:全价|原价|付费|自[付费]|由(?:用户|客户)(?:自行)?(?:承担|付费|支付|缴纳|自费)(?:费用|资费|月租|月费)?|标准价|正常价|不(?:再)?打折|(?:没有|无|取消)(?:任何)?(?:优惠|折扣|减免)"
    r"|(?:需要?|须)(?:另行?)?(?:付费|缴费|购买|自费)|即?(?:收取|缴纳|支付)(?:正式|标准|相应|正常|全额|全部)[^,。;!?\n]{0,4}?费用?)"
)
LATER = r"(?:之后|此后|其后|以后|随后|后续|过后)"
