"""Frames in which texts say that another price holds at another time, each whatever its words are.

A frame is the sense of a sentence with slots: an early time and no fee, a contrast of months, an order by a certain day and what
it costs, going on using a thing and what one pays then. The slots are wide; what makes a sum something else than the price of
the plan may stand in none of them (`later_price_words`).
"""

from generator.claims.edges import FACT_ENDS
from generator.claims.later_price_words import (
    AFTER_END,
    BEGINS,
    BY_OR_FROM,
    CHEAP,
    COUNT,
    DATE,
    FIRST_MONTH,
    FULL_PRICE,
    GOING_ON,
    IS_PAID,
    ITS_PRICE,
    JOINING,
    LATER,
    LESS,
    MONTHS_OR_SEASON,
    NAMED_FEE,
    NO_FEE,
    NO_REPLY,
    OLD_OR_NEW,
    OLD_PRICE,
    PAYS,
    PRICE,
    WITHIN,
    short_slot,
    slot,
)
from generator.claims.pattern import Pattern
from generator.claims.quantities import LENGTH, MONEY

_OTHER_MONTHS = rf"(?:{MONTHS_OR_SEASON}|(?:其余|其他|其它|剩余)[^,。;\d]{{0,4}})"
_FIRST_ORDER = r"(?:包年|年付|年费|新装|首(?:购|单|次(?:订购|购买|开通|缴费|办理)|订|开|充|期|个?(?:缴费|计费|合约)周?期))"
_NEXT_ORDER = r"(?:复购|续年|续缴|续约|续购|再次|后续|续订|续费|次期|第二次)"
_TERM = r"(?:合约|协议|缴费|计费|服务)(?:周)?期"
_BY_ORDER = r"(?:享受?|按照?|收取?|执行|维持|保持|优惠价?|月费|资费|仅需|只需|缴纳|付|每月|每年)"
_BECOMES = r"(?:为|是|(?:调整?|恢复|变更?|涨|升|降|提高|下调|上调)(?:为|至|到|成))"
_TO = r"(?:为|至|到|成)"
_FEE_IS = rf"(?:月费|月租|资费|套餐费|年费|费用)(?:将|会|自动)?{_BECOMES}?"
_TO_MONTHS = r"(?:转|变更?|改|切换)(?:为|成|至|回|入)?(?:连续|自动|标准|正常)?(?:按月|月付|包月|逐月|月缴)"
_FOR_NOW = r"(?:暂|目前|现阶段|暂时|临时|限时|阶段性|内测阶段|推广期|公测期?|试商用期?)[^,。;!?\n]{0,6}?(?:免费|免收|不收)"
_TILL = r"(?:优惠|活动)(?:价)?(?:截止|截至|到期|有效期?|执行)?(?:时间|日期)?(?:为|至|到|:)?"
_REMINDED = r"(?:到期前(?:将|会)?有?短信提醒|到期,)"
_USUAL_FEE = r"(?:费|资费|月租)(?:用)?(?:均|将|仍|会)?(?:正常|恢复)(?:收|计|扣)"
_UP_TO_USUAL_FEE = r"(?:(?!不会失效|照常|不受影响|退订|流量|语音)[^。;!?\n]){0,30}?"
_TO_COME = (
    r"(?:到期|期满|届满|提醒|届时|之后|此后|后续|自动|默认|系统|继续|次月|下月|第[^,。;]{1,4}[月年期]|[如若]不|[如若]未|(?:未"
    r"|没有|没)(?:主动)?(?:退订|取消|回复|续)"
    r"|不(?:主动)?(?:退订|取消|回复|续)|结束|满后|过后)"
)
_TO_OLD_PRICE = (
    r"(?:(?!套外|超出|超过|用完|用尽|溢出|漫游|补[缴交足差]|赔|违约|提前|解约|销户|过户|停机|归还|设备|单独|另行|副卡|以外"
    r"|其[他它]|不变|重新"
    r"|退订后|取消后|变更后|流量(?!包)|语音|短信(?!提醒)|部分)[^。;!?\n]){0,40}?"
)
_BY_OLD_PRICE = (
    rf"(?:按照?|以|执行){short_slot(6)}(?:{OLD_PRICE})(?:(?:为|是)?{PRICE})?[^,。;!?\n\d]{{0,4}}?(?:收|计|续|扣|执行|缴|付|结|使用|为准)"
)
_TURNS = r"(?:转|变更?|切换?|迁移|调整|升|降)(?:为|成|至|到|入)"
_NOW, _NEXT = r"本(?:年度?|学期|学年|季度?|月)", r"(?:下|次|翌)(?:一)?个?(?:年度?|学期|学年|季度?|月)"
_WITHOUT_CONTRACT = r"(?:非|脱|无|出)(?:合?约|签约|优惠|活动|协议)"
_AT_SCHOOL = r"(?:在校|在读|服役|在职|在岗|在园)"
_YEAR = r"20[0-9]{2}年"
_FIRST_FREE = rf"(?:首(?:个)?(?:月|年|期|单|季)(?:免(?:费)?|优惠|特惠|体验价?|半价|立减|减半|{MONEY}|[\d.]+ ?折)|首免)"

FRAMES = (
    # 安装当月不收费 / 首个账期免收月租
    Pattern(FIRST_MONTH + slot(8, choice=False) + NO_FEE),
    # 每年2、7、8月，不收套餐费 / 寒暑假停收月租
    Pattern(MONTHS_OR_SEASON + "(?:期间)?,?" + short_slot(6, choice=False) + NO_FEE),
    # 1-2月免费，3-12月19.9元 / 旺季30元，其余时间10元 / 暑假每月只收1元
    Pattern(rf"{MONTHS_OR_SEASON}{short_slot(8)}{CHEAP}[^。!?\n\d]{{0,3}}?[,;、]{_OTHER_MONTHS}{short_slot(8)}{CHEAP}"),
    Pattern(rf"{MONTHS_OR_SEASON},?{short_slot(6)}(?:只收|仅收|仅需|只需|特惠价?|优惠价?|按){PRICE}"),
    # 如继续使用按标准资费收取 / 如需续订则次月起按2元/月收费
    Pattern(GOING_ON + PAYS + short_slot(10) + OLD_OR_NEW),
    # 年包到期后，将自动转为按月付费
    Pattern(rf"(?:{AFTER_END}|到期|期满|届满)[,]?{slot(14, comma=True)}{_TO_MONTHS}"),
    # 标准资费20元/月，优惠期内10元/月 / 活动期内按10元/月收取(标准资费20元/月) / 会员有效期优惠实收10元/月
    Pattern(rf"{OLD_PRICE}(?:为|是|:)?{PRICE}[)]?[,;(]{short_slot(6)}{WITHIN}{short_slot(14)}{PRICE}"),
    # 15元/月（3个月优惠期内5元/月）
    Pattern(rf"{PRICE}\({short_slot(2)}(?:{LENGTH})?{WITHIN}{short_slot(6)}{PRICE}"),
    Pattern(rf"{WITHIN}{short_slot(10)}{PRICE}{short_slot(6)}[,;(]{short_slot(4)}(?:{OLD_PRICE}|期外|非[优合活]){short_slot(4)}{PRICE}"),
    Pattern(WITHIN + short_slot(8) + ITS_PRICE + PRICE),
    # 2025年底前办理享10元/月 / 2026年起新用户收取20元/月 / 国庆前办理每月19元，国庆后办理每月29元
    Pattern(rf"{BY_OR_FROM}{slot(14)},?(?:{short_slot(12)},)?{short_slot(12)}{_BY_ORDER}{short_slot(8)}{PRICE}"),
    Pattern(rf"{DATE}(?:\((?:含|不含)\))?(?:之|以)?前,?{short_slot(4, choice=False)}{NO_FEE}"),
    Pattern(rf"前{JOINING}{short_slot(8)}{PRICE}[^。!?\n]{{0,10}}?后{JOINING}{short_slot(8)}{PRICE}"),
    # 目前免费，后续收费另行通知 / 优惠价5元/月，优惠截止2026年12月31日
    Pattern(
        rf"{_FOR_NOW}[^。!?\n]{{0,24}}?(?:后续|之后|届时|起|恢复|以后)[^。;!?\n]{{0,10}}?(?:收费|收取|计费|资费)"
        rf"|{_FOR_NOW}[^。!?\n]{{0,24}}?(?:收费|计费|调整|恢复)(?:时|前|以|的?时间)[^。;!?\n]{{0,8}}?(?:通知|公告|告知|公示)"
        rf"|{PRICE}[^。;!?\n\d]{{0,3}}?[,(]?{_TILL}{DATE}"
    ),
    # 学生身份失效后恢复标准资费 / 活动到期前有短信提醒，会员继续有效，套餐费均正常收费
    Pattern(rf"{AFTER_END}[,]?{slot(14, comma=True)}(?:恢复|按照?|执行){short_slot(6)}{OLD_PRICE}{IS_PAID}"),
    Pattern(rf"(?:{AFTER_END}|{_REMINDED})[,]?{_UP_TO_USUAL_FEE}{_USUAL_FEE}"),
    # 还款完成后月费39元 / 使用满一年月费调整为20元
    Pattern(rf"(?:{AFTER_END}|满{LENGTH}(?:之?后)?|(?:明|下)年度?(?:起|开始))[,]?{short_slot(8)}{_FEE_IS}{PRICE}"),
    Pattern(rf"(?:次|下个?)月(?:起|开始),?{short_slot(6)}(?:资费|月费|月租|套餐费)(?:将|会|自动)?(?:调整|上调|下调|涨|升|降){_TO}{PRICE}"),
    # 新装首个合约期可享使用费100元减免 / 第二个合约期起按800元/年 / 续约后年费600元
    Pattern(rf"首个?{_TERM}{short_slot(12)}(?:{PRICE}[^,。;!?\n]{{0,3}}?(?:减免|优惠)|{LESS}[^,。;!?\n\d]{{0,5}}?{PRICE})"),
    Pattern(rf"(?:第{COUNT}个?{_TERM}起?|第[二三23]阶段|续(?:约|费|订|包)后){short_slot(10)}{PRICE}"),
    # 满一年不续签的，恢复为每月60元 / 明年起恢复原价: a price that comes back was not there before
    Pattern(
        rf"恢复(?:为|至|到|成|按|执行|收取?|以)?(?:正常|原有?)?(?:的)?{short_slot(6)}(?:{PRICE}|(?<=恢复)原价|{OLD_PRICE}{IS_PAID})"
        rf"|恢复(?:为|至|到|成|按|收取|缴纳|收)?{short_slot(6)}(?:资费|月费|月租|套餐费|功能费)(?:{IS_PAID}|(?=[及和与、]))"
        r"|恢复(?:为|至|到)?(?:办理|活动|优惠|订购|参加)前(?:的)?(?:套餐|资费|价)"
        rf"|(?:到期|期满|结束)(?:之?后)?(?:转|改)(?:按|以){short_slot(4)}(?:价|资费)"
    ),
    # 首购价1元，复购价15元
    Pattern(rf"{_FIRST_ORDER}{short_slot(8)}{CHEAP}[^。;!?\n\d]{{0,3}}?[,;/]{_NEXT_ORDER}{short_slot(8)}(?:{CHEAP}|全价|原价|全额)"),
    # 会员第四个月开始收费 / 2026年底免月租，2027年1月起收取
    Pattern(rf"第(?! ?[1一]个?[月期]){COUNT}个?(?:月|期|年)(?:起|开始){BEGINS}(?:按月)?(?:收费|计费|扣费|付费)"),
    Pattern(rf"{NO_FEE}[^。;!?\n]{{0,10}}?[,;](?:{DATE}|[0-9]{{1,2}}月|次年|次月|明年)(?:起|后|开始){BEGINS}(?:收|计|扣)"),
    # 不退订则视为同意按标准价15元/月续订
    Pattern(rf"{NO_REPLY}[^。;!?\n\d]{{0,20}}?(?:按照?|以|执行){short_slot(8)}(?:{OLD_PRICE}[^,。;\d]{{0,4}})?{PRICE}"),
    # 如不退订，次月起收费
    Pattern(
        rf"{NO_REPLY}[^。;!?\n\d]{{0,8}}?(?:次月|下个?月|第[二2]个?月|到期后?)(?:起|开始)?(?:将|会|则)?(?:自动|正常|开始)?(?:收费"
        rf"|计费|扣费|付费)(?={FACT_ENDS})"
    ),
    # 首期账单减免20元 / 24期内每月优惠5元
    Pattern(rf"首个?(?:月|期|年|季)(?:账单|月费|月租|费用|使用费|套餐费|功能费)?(?:可享?)?(?:减免|立减|优惠|减){PRICE}"),
    Pattern(rf"{LENGTH}(?:之|以)?内,?(?:可)?(?:每(?:个)?月|月费){short_slot(8)}{LESS}{PRICE}"),
    # 第24个月短信提醒，按原价收费 / 届时统一按标准资费计费: the old price is what will be paid
    Pattern(rf"{_TO_COME}{_TO_OLD_PRICE}{_BY_OLD_PRICE}"),
    # 如未取消将自动转为包月20元套餐 / 默认变更为59元档
    Pattern(rf"(?:自动|将|会|则|默认|系统)[^,。;!?\n\d]{{0,4}}?{_TURNS}(?!通用话费|话费){short_slot(14)}{MONEY}(?!权益|话费|券)"),
    # 合约结束全价 / 折扣仅两年有效，之后全价 / 24个月过后没有优惠 / 体验到期若不退订则自动收费
    Pattern(
        rf"(?:{AFTER_END}|{LATER}|到期|期满|结束|届满|{LENGTH}(?:之|以|过)?后)(?:按|恢复|为|收|就)?[,]?(?:{NAMED_FEE}"
        rf"|费用)?{FULL_PRICE}(?={FACT_ENDS})"
        rf"|(?:{AFTER_END}|到期|期满|届满){slot(16, comma=True)}(?:自动|开始|正式|恢复)(?:按月)?(?:收费|计费|扣费|付费|扣款)"
    ),
    # 试用期内免费，期满付费 / 新用户三个月内免月租
    Pattern(rf"{WITHIN}{short_slot(6)}{NO_FEE}[^。;!?\n\d]{{0,4}}?[,;][^。;!?\n]{{0,6}}?(?:付费|收费|计费|扣费|{PRICE})"),
    Pattern(rf"{LENGTH}(?:之|以)?内,?{short_slot(6, choice=False)}(?:{NO_FEE}|半价|减半)"),
    # 本年度免费，下年度起收取120元 / 在约价30元/月，脱约价60元/月
    Pattern(rf"{_NOW}{short_slot(4)}{CHEAP}[^。;!?\n\d]{{0,3}}?[,;]{_NEXT}{short_slot(6)}(?:{CHEAP}|{FULL_PRICE})"),
    Pattern(rf"(?:在约|合约|签约|优惠|活动|协议){short_slot(6)}{PRICE}[,;(/]{_WITHOUT_CONTRACT}{short_slot(6)}{PRICE}"),
    # 体验期资费：0元；正式资费：10元/月 / 29元/月（1-12月），39元/月（13月起）
    Pattern(
        rf"(?:体验|试用|优惠|活动|促销|推广|首月|合约)期?(?:资费|价格?|月费)(?:为|:)?{CHEAP}(?:\([^()]{{0,16}}\))?[,;]"
        rf"(?:正式|标准|正常|常规|原|续费|续订|期后)(?:资费|价格?|月费)(?:为|:)?{PRICE}"
    ),
    Pattern(rf"{PRICE}\([^()]{{0,10}}[0-9]个?(?:月|年)[^()]{{0,4}}\)[,;、/]?{PRICE}\([^()]{{0,10}}(?:起|后|以后|以上|次年)\)"),
    # 推广期免费 / 公测期间不收费
    Pattern(rf"(?:推广|公测|内测|测试|试商用)期(?:间|内)?(?:内)?,?{short_slot(4, choice=False)}{NO_FEE}"),
    # 促销价只维持到2026年底 / 折后价仅维持12个月
    Pattern(rf"(?:优惠|促销|特惠|折后|折扣|体验)(?:价格?|资费|月费)?(?:仅|只)(?:可|能)?(?:维持|保留|持续|执行|有效|享受?){LENGTH}"),
    Pattern(rf"(?:优惠|促销|特惠|折扣|体验)(?:价|资费|月费)[^,。;!?\n\d]{{0,8}}?(?:到|至|截止){DATE}(?![^,。;]{{0,3}}(?:办|受|报))"),
    # 24个月后月费全免 / 24个月后优惠自动取消，按59元收取
    Pattern(rf"(?:{LENGTH}(?:之|以)?后|缴?满{LENGTH}(?:之?后)?|{AFTER_END}|第{COUNT}个?[月年期]起?){short_slot(8, choice=False)}{NO_FEE}"),
    Pattern(rf"(?:{LENGTH}(?:之|以)?后|{AFTER_END})[,]?{slot(18, comma=True)}(?:按照?|执行|恢复[为至到]?){short_slot(6)}{PRICE}"),
    # 免三个月月租 / 前3个月功能费由移动承担 / 后续每年服务费100元 / 每满一年月费递减1元
    Pattern(rf"(?:减免|免收|免除|免交|免)(?:前|首)?(?:{COUNT}个?(?:月|年)|半年)(?:的)?{NAMED_FEE}"),
    # 享3个月月费减免 / 12个月套餐费全额优惠
    Pattern(
        rf"{LENGTH}(?:的)?{NAMED_FEE}{short_slot(14)}(?:全额|全部|全免|减免|免除|免收)(?:减免|优惠|免除)?(?={FACT_ENDS}|[的后及]|优惠)"
    ),
    Pattern(rf"{FIRST_MONTH}(?:的)?{NAMED_FEE}由[^,。;!?\n]{{0,8}}?(?:承担|补贴|支付|代付)"),
    Pattern(
        rf"{LATER}每(?:个)?[年月期]{short_slot(8)}{PRICE}|每(?:(?:在网|使用)?满?(?:{LENGTH}|一年)|年){short_slot(6)}(?:费|租|价)用?"
        rf"(?:递减|递增|[上下][涨浮调]|增|降|涨|减)[^,。;]{{0,2}}?(?:{PRICE}|[0-9.]+ ?%)"
    ),
    # 活动价9.9元/月（原价19.9元/月），活动期3个月 / 优惠后39元，优惠24个月
    Pattern(
        r"(?:优惠|活动|特惠|体验|折扣|促销|折后|合约)(?:价格?|后|资费)?(?:后)?(?:实际收取|实收|实付)?(?:为|仅|是"
        rf"|:)?{PRICE}(?:\([^()]{{0,20}}\))?[,;]"
        rf"(?:优惠|活动|体验|折扣|促销|特惠)(?:期|时长|期限|时间|有效期)?(?:为|共|:)?{LENGTH}"
    ),
    # 每月优惠6元直至合约结束 / 合约之外每月25元
    Pattern(
        rf"(?:每月|按月|月月)(?:可)?(?:享)?{LESS}{PRICE}[^,。;!?\n\d]{{0,4}}?(?:直至|至|到)(?:合约|协议|活动|优惠)?(?:结束|到期"
        rf"|期满|{DATE})"
    ),
    Pattern(rf"(?:合约|优惠|协议|活动)期?(?:之|以)外{short_slot(6)}{PRICE}"),
    # 每月仅需1元（限12个月） / 1元享首月 / 期限内按25元，超期按50元 / 优惠12个月，后按59元收取
    Pattern(
        rf"{PRICE}[,(](?:仅|只)?限(?:前|首|享)?{LENGTH}(?={FACT_ENDS})|{MONEY}(?:体验|享|购)首(?:个)?(?:月|年|期)"
        rf"|(?:时|期)限?内{short_slot(4)}{PRICE}{short_slot(4)}[,;](?:超|过|逾)(?:时限|期限?|时){short_slot(4)}{PRICE}"
        rf"|(?:优惠|减免|抵减|折扣|免费)[^。;!?\n]{{0,8}}?{LENGTH}[,;](?:之)?后(?:按|恢复|收){short_slot(6)}{PRICE}"
    ),
    # 新资费29元/月自2027年1月起执行 / 2026年免费，2027年收费
    Pattern(rf"{PRICE}[^,。;!?\n\d]{{0,4}}?(?:自|从|于){DATE}(?:起)?(?:执行|实行|施行|生效)"),
    Pattern(
        rf"20[0-9]{{2}}年(?:度|内)?{short_slot(4)}{CHEAP}[^。;!?\n\d]{{0,3}}?[,;]{_YEAR}(?:度|起)?{short_slot(4)}(?:收费|{PRICE}"
        rf"|{FULL_PRICE})"
    ),
    # 在校期间免费 / 60岁前每月19元
    Pattern(rf"(?:{_AT_SCHOOL}期间|(?<![0-9]){COUNT}周?岁(?:之|以)?(?:前|后)){short_slot(6, choice=False)}(?:{NO_FEE}|{PRICE})"),
    # 优惠60元/月*12个月
    Pattern(rf"{LESS}(?:月费|套餐费|资费)?{MONEY}(?: ?/ ?月)?[*x×]{LENGTH}"),
    # 首月优惠版 and 影视包3个月免费, as names have it
    Pattern(rf"{_FIRST_FREE}(?:版|购|包|体验|卡|档|享|礼|起)?(?={FACT_ENDS})"),
    Pattern(rf"(?<![0-9前后第近满])(?!(?:19|20)[0-9]{{2}} ?年){LENGTH}(?:全)?免(?:费|单|月租)(?={FACT_ENDS})"),
)
