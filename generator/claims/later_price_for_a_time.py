"""Frames for a price that holds for a while only, that stops being charged, or that the day of the order settles.

They come beside the frames of `later_price_frames`: here the time stands before what one saves, or nothing is due any more, or
what is left of an offer is told by how it is paid (“转为付费模式”, “按包月产品收费”) and not by how much.
"""

from generator.claims.edges import FACT_ENDS
from generator.claims.later_price_words import (
    AFTER_END,
    COUNT,
    DATE,
    FIRST_MONTH,
    LATER,
    LESS,
    MONTHS_OR_SEASON,
    NAMED_FEE,
    NO_FEE,
    PRICE,
    short_slot,
    slot,
)
from generator.claims.pattern import Pattern
from generator.claims.quantities import LENGTH, MONEY, NUMBER

_SO_LONG = rf"(?<![0-9年月.近满第包/])(?!(?:19|20)[0-9]{{2}} ?年){LENGTH}"
_DOWN_TO = r"(?:优惠|减免|特惠|直降|折扣?|降)(?:至|到|价(?:格)?(?:为)?|后(?:仅|为)?)"
_SHARE = (
    rf"(?:(?:打|按照?|享受?)?(?<![0-9.]){NUMBER} ?折(?!抵|保底|券|购|算)|(?:打|按照?|享受?)?(?:半价|减半)|(?:按照?|优惠|减免)[0-9]{{2}} ?%)"
)
_FEE = r"(?:月费|月租费?|套餐费|功能费|资费|使用费|宽带费|服务费)"
_LASTS = r"(?:共计?|合计|连续|持续|为期|享受?|仅?限|优惠期?|折扣期?|期限|有效期|时长)"
_IS_OVER = rf"(?:{AFTER_END}|(?:到|逾|过)期|期满|届满|期结束|{LENGTH}(?:之|以)?后|{LATER})"
_NOT_KEPT = r"(?:未|不|没有)(?:再)?(?:续|拆|退|办|取消|变更)[^,。;!?\n\d]{0,5}"
_OF_THE_USUAL = (
    r"(?:套餐(?!外|以外|内)|包月|单月|月付|按月|日租|月租|包日|标准|基础|普通|常规)[^,。;!?\n\d]{0,6}?(?:产品|业务|套餐|方式|模式|标准)"
)
# How it is paid once the free or the cheap time is over; “转为标准速率” is none.
_PAID_HOW = (
    r"(?:按[天日月](?!结)[^,。;!?\n\d]{0,3}(?:计费|收费|扣费|付费)|付费|收费|自费|包月(?:产品|套餐)|(?:标准|正式|普通|公众"
    r"|常规)(?:版)?(?:产品|套餐|资费|业务|收费))"
)
_NO_LEAVING = r"(?:(?!退|取消|停|销|拆|变更|解|转网|副卡|券)[^。;!?\n\d])"
_SOON = rf"(?:{LATER}|次[月年](?:起|开始)?|下个?月(?:起|开始)?|(?:后续|其余|剩余|其他)(?:的)?(?:月份|期数|时间))"
_NOTHING = rf"(?:均|则|都|将|就|不再|再|也)*(?:{NO_FEE}|不(?:再)?(?:收费|收取|计费|扣费|收月租)|免费)(?={FACT_ENDS})"
_ON_DAY = rf"{DATE}(?:\(?含\)?)?(?:之|以)?(?:前|后|起)"
_WHO = r"(?:的)?(?:(?!赔|违约|补|移机|过户|活动期|券|上线|停售|下线)[^。;!?\n\d]){0,20}?"
_OLD_HANDS = r"(?:存量|老|在网|原有|已办理(?:的)?)(?:用户|客户)"
_NEW_HANDS = r"(?:新(?:增|入网|办理|开户|装|办)?(?:的)?(?:用户|客户)|后续办理(?:的)?(?:用户|客户)?)"
_PER_MONTH = r" ?/ ?[月年]"
FOR_A_TIME = (
    # 3年优惠至10元/月 / 24个月优惠价39元/月 / 24个月内，19元套餐月费优惠至9元
    # “500M宽带包2年优惠至500元” is what two years cost.
    Pattern(rf"{_SO_LONG}(?:之|以)?内?(?:均|可|的)*(?:享受?)?(?:{NAMED_FEE})?{_DOWN_TO}(?:为)?{MONEY} ?(?:/ ?个?月|每月)"),
    Pattern(rf"(?:月费|月租|套餐费|功能费){short_slot(6)}{_SO_LONG}(?:之|以)?内?(?:均|可|的)*(?:享受?)?{_DOWN_TO}(?:为)?{PRICE}"),
    Pattern(rf"{LENGTH}(?:之|以)?内,?{slot(18)}(?:费|租|资费|价格?){_DOWN_TO}(?:为)?{PRICE}"),
    # 首2年减免20元/月
    Pattern(rf"[前首头]{COUNT}年(?:内)?,?{short_slot(6)}{LESS}(?:[至到为])?{PRICE}"),
    # 月费1/1/10元优惠 / 月费19/29/39元，分别为第1、2、3年
    Pattern(
        r"(?:月费|月租|资费|年费)(?:为|:)?(?<![\d.])\d+(?:\.\d+)?元?(?:/\d+(?:\.\d+)?元?){1,3}(?:/月)?(?:优惠"
        r"|[,(]*(?:分别|依次|按年|逐年|对应|首年)[^,。;!?\n]{0,8}(?:年|期))"
    ),
    # 月费按7折收费（…），共计优惠24个月 / 月租5折，优惠24期 / 月租优惠50%，共12个月
    Pattern(
        rf"{_FEE}(?:用)?(?:可|均)*{_SHARE}(?:优惠|收[费取]|计[费收]|收|的优惠)?(?:\([^()\n]{{0,24}}\))?[,(]?{_LASTS}{{1,3}}(?:为"
        rf"|共|:)?{LENGTH}"
    ),
    # 24个月内享受套餐费打八折
    Pattern(rf"{_SO_LONG}(?:之?内|的)?(?:可|均)*享受?(?:主)?(?:套餐|宽带)?{_FEE}(?:的)?{_SHARE}"),
    # 首年五折 / 前12个月优惠50% / 首月功能费减免
    Pattern(rf"{FIRST_MONTH}{short_slot(6)}(?:(?<![0-9.]){NUMBER} ?折(?!抵|保底|券|购|算)|(?:优惠|减免|减收|立减)[0-9]{{2}} ?%)"),
    Pattern(rf"{FIRST_MONTH},?(?:可|享)?减免{NAMED_FEE}"),
    Pattern(rf"{FIRST_MONTH}{NAMED_FEE}(?:可)?(?:全额)?(?:减免|减收|全免|立减)(?={FACT_ENDS})"),
    # 首次订购享受9.9元优惠价 / 首订优惠：9.9元/月
    Pattern(
        rf"首(?:次(?:订购|购买|开通)|购|订|单)(?:的)?(?:用户|客户)?(?:可|仅需?|只需?|享受?|优惠价?|特惠价?|体验价?|价|:|为){{1,3}}{PRICE}"
    ),
    # 完工当月立即生效，不收取服务费用
    Pattern(rf"{FIRST_MONTH}(?:即时?|立即|当即)?生效,(?:且|并|暂)?{NO_FEE}"),
    # 寒暑假期间（1、2、7、8月）月租减半
    Pattern(rf"{MONTHS_OR_SEASON},?{short_slot(4)}{_FEE}(?:减半|半价|{_SHARE})"),
    # 1元/月，次月起不收费 / 共收取12期，之后免费 / 满5年后，月租免收
    Pattern(rf"{MONEY} ?(?:/ ?个?[月年期]|每月){_NO_LEAVING}{{0,10}}?[,;(]{_SOON}{_NOTHING}"),
    Pattern(rf"收(?:取|费|满)?(?:首月|{LENGTH}){_NO_LEAVING}{{0,4}}?[,;(]{_SOON}{_NOTHING}"),
    Pattern(rf"(?:满?{LENGTH}(?:之|以)?后|{AFTER_END}),?{short_slot(4)}{NAMED_FEE}(?:全额|均|将|则)*(?:免收|免除|全免)(?={FACT_ENDS})"),
    # 到期后如不再续办则按包月产品收费 / 6个月后自动转为付费模式 / 到期转为标准产品 / 逾期未续，按日租1元收取
    Pattern(
        rf"{_IS_OVER}{slot(24, comma=True, choice=False)}(?:按照?|以|执行){short_slot(4)}{_OF_THE_USUAL}[^,。;!?\n\d]{{0,3}}?(?:收"
        r"|计|扣)[费取收]"
        rf"|{_IS_OVER}{slot(14, comma=True)}(?:自动|将|会|则|默认|系统)*(?:转|变更?|切换?|改)(?:为|成|到|至)?{_PAID_HOW}"
        rf"|(?:逾期|到期|期满|过期){_NOT_KEPT},?{short_slot(10)}(?:按照?|以|执行){short_slot(6)}{PRICE}"
    ),
    # 体验结束后可自行付费使用 / 权益到期后可自费续订
    Pattern(
        rf"{_IS_OVER},?(?:如需)?[^,。;!?\n\d]{{0,6}}?(?:可|需|须|由)?(?:用户|客户)?(?:自行|自愿|另行)?(?:付费|自费)(?:使用|续订"
        r"|续费|续用|购买|保留|续约|开通)"
    ),
    # “第二年起服务费按年费的20%收取”: a share of what the first year cost
    Pattern(rf"(?:次年|第{COUNT}年)(?:起|开始)?,?{short_slot(8)}按{short_slot(6)}[0-9]+ ?%(?!抵|返)"),
    # 2025年3月24日后新增用户按5元/GB，2025年3月24日前的用户按10元/GB / 存量用户执行10元/月，新增用户15元/月
    Pattern(rf"{_ON_DAY}{_WHO}{MONEY}[^。;!?\n]{{0,20}}?[,;]{_ON_DAY}{_WHO}{MONEY}(?:/(?:GB|MB|G|分钟|条))?"),
    Pattern(rf"{DATE}[^。;!?\n]{{0,24}}?{MONEY}{_PER_MONTH}[^。;!?\n]{{0,12}}?[,;](?:自|从){DATE}起[^。;!?\n]{{0,80}}?{MONEY}{_PER_MONTH}"),
    Pattern(rf"{_OLD_HANDS}{short_slot(10)}{MONEY}{_PER_MONTH}[^。;!?\n\d]{{0,3}}?[,;]{_NEW_HANDS}{short_slot(10)}{PRICE}"),
    Pattern(rf"{_NEW_HANDS}{short_slot(10)}{MONEY}{_PER_MONTH}[^。;!?\n\d]{{0,3}}?[,;]{_OLD_HANDS}{short_slot(10)}{PRICE}"),
    # 续费标准：39元/月 / 季卡续费享8折
    Pattern(rf"续(?:订|费|约|期|包)(?:的)?(?:标准|费用|资费|价格?|月费|年费)(?:为|是|:)?{PRICE}"),
    Pattern(rf"(?<!可)(?<!可以)(?:续(?:订|费|约|期)|复购)(?:可|均可)?享?(?:受)?(?:原价)?(?:的)?(?<![0-9.]){NUMBER} ?折(?!抵|券|购|算)"),
    # 每年递增5元 / 在网每满12个月，月费减少1元
    Pattern(
        rf"每(?:在网|使用)?(?:多|满|增加)?(?:{LENGTH}|一?年),?(?:月费|月租|资费|费用|年费)?(?:递增|递减|减少?|增加?|上涨|下调|上调"
        rf"|涨|降)(?:至|到)?{MONEY}"
    ),
    # 优惠价格保留三年 / 资费优惠有效期至2027年底 / 优惠期（24个月）内月费19元
    Pattern(
        rf"(?:优惠|促销|特惠|折后|折扣|活动)(?:价格?|资费|月费)(?:可|能)?(?:保留|维持|锁定|持续|执行){LENGTH}"
        rf"|(?:资费|月费|价格|月租)优惠(?:有效期|期限|截止)?(?:至|到){DATE}"
    ),
    Pattern(
        rf"优惠期(?:限)?(?:\(?{LENGTH}\)?)?(?:之?内|间),?{short_slot(4)}(?:月费|月租|资费|套餐费|每月)(?:仅|为|是|收取?"
        rf"|:){{0,2}}{PRICE}"
    ),
    # 优惠至2026年底，之后恢复 / 期满恢复
    Pattern(
        rf"(?:优惠|减免|折扣|折)[^。;!?\n]{{0,18}}?[,;](?:{LATER}|到期后?|期满后?|届满后?|结束后)(?:自动"
        rf"|即)?恢复(?:正常)?(?={FACT_ENDS})"
    ),
    Pattern(rf"{_IS_OVER}{short_slot(4)}恢复(?:为|至|成|到)?(?:包月|月付|按月|月租)(?={FACT_ENDS}|收|计|付|缴)"),
    # 29元（优惠期内），39元（优惠期后） / 12元/月（首3个月）
    Pattern(rf"{PRICE}\([^()]{{0,8}}期内\)[,;、/]?{PRICE}\([^()]{{0,8}}(?:期后|期外|之后|以后)\)"),
    Pattern(rf"{MONEY} ?/ ?月\((?:仅|限|享)*[前首头]{COUNT}?个?(?:月|年|季|期)[^()]{{0,4}}\)"),
    # 1元体验一个月 / 9.9元尝鲜首季
    Pattern(rf"{MONEY}(?:即可)?(?:体验|试用|尝鲜|畅享)(?:{LENGTH}|首(?:个)?(?:月|季|周|年|期))(?!会员券|流量)"),
    # 毕业后自动调整为社会资费 / 期满后资费另行协商 / 到期不续费将按日扣费
    Pattern(
        rf"{_IS_OVER}{slot(10, comma=True)}(?:调整|切换|恢复)(?:为|成|到|至)(?:成人|社会|普通|公众|大众|标准"
        rf"|正常)[^,。;!?\n\d]{{0,4}}?(?:资费|价)"
    ),
    Pattern(rf"{_IS_OVER},?(?:的)?(?:资费|价格|月费|费用)(?:标准)?(?:由|按|将)?(?:双方|届时|另行){{1,2}}(?:协商|商定|约定|确定|公布|通知)"),
    Pattern(rf"(?:逾期|到期|期满|过期){_NOT_KEPT}(?:将|则|即|,|自动|系统){{0,3}}按[日天月][^,。;!?\n\d]{{0,3}}(?:扣|计|收)费"),
)
