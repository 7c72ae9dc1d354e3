"""Frames for what is paid once an offer is over where its price is not named: by the month, by a fee of the plan, as agreed.

Spans of months and pairs of sums without their unit stand here too: they name a price in fewer words than the other frames ask for.
"""

from generator.claims.edges import FACT_ENDS
from generator.claims.later_price_words import (
    AFTER_END,
    CHEAP,
    COUNT,
    FIRST_MONTH,
    FULL_PRICE,
    LATER,
    LESS,
    NO_REPLY,
    PRICE,
    short_slot,
    slot,
)
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC, LENGTH, MONEY

_IS_OVER = (
    rf"(?:{AFTER_END}|(?:到|逾|过)期|期满|届满|期结束|(?:未|不|没有)(?:再)?续(?:约|费|包|订|签|期)"
    rf"|{LENGTH}(?:之|以)?后|{LATER},?(?:如果?|若)?{NO_REPLY})"
)
_IS_CHARGED = r"(?:收|扣|计|付|缴|结)(?:取|费|款|纳|算)?(?!日|周期|方式|的)"
_BY_THE_MONTH = rf"(?:按(?:自然)?月(?:度|付|租|费)?|每个?月|逐月|包月)(?:照常|正常|继续|自动|开始|恢复){{0,2}}{_IS_CHARGED}"
# The fee of the plan itself, or of the month, against the one that is over: “按套餐包月费收费”, “执行单月价”.
_ITS_FEE = r"(?:套餐(?!外|以外|内)|包月|单月|月付|按月|普通|接续)[^,。;!?\n\d]{0,6}?(?:资费|价格?|月?费(?!用户)|月租|标准)"
_AS_AGREED = r"(?:约定|确认|商定|协商|届时|当时|当期|最新|公布|公示|接续)"
_FEE = r"(?:资费|价格?|月费|费用|收费标准)"
_YEAR_BEGINS = rf"(?:明年|次年|下年|翌年|20[0-9]{{2}}年(?:[0-9]{{1,2}}月)?(?:[0-9]{{1,2}}日)?|第{COUNT}年)(?:起|开始|后)"
_BARE = rf"(?:(?<![\d.]){ARABIC}(?:元)?(?:{FACT_ENDS}|(?=[、收])))"
_NEXT = r"(?:次年|次月|续年|续费|第[二2]个?[年月]|之后|此后|以后|后续|其后)"
_MONTHS_OF_IT = (
    rf"(?<![0-9年/.近满-])(?:第 ?)?{COUNT}(?:个?(?:自然|账)?[月期])?起?(?:-|~|至|到)(?:第 ?)?{COUNT}个?(?:自然|账)?[月期]"
    r"(?!份|[0-9]|底|初|末|费|租)(?:止|内|期间)?"
)

UNNAMED = (
    # 有效期36个月，之后如不退订，按月收费 / 到期未续，每月照常扣费
    Pattern(rf"{_IS_OVER}{slot(24, comma=True)}{_BY_THE_MONTH}"),
    # 如不续订，到期后按照套餐包月费收费 / 协议结束未再续签，执行单月价
    Pattern(
        rf"{_IS_OVER}{slot(24, comma=True)}(?:按照?|以|执行){short_slot(6)}{_ITS_FEE}(?:正常|照常|进行|自动){{0,2}}"
        rf"(?=收|执行|计|扣|缴|付|续|结|出账|{FACT_ENDS})"
    ),
    # 到期后执行办理时约定的资费 / 接续资费以双方约定为准
    Pattern(
        rf"(?:{_IS_OVER}|接续){slot(16, comma=True)}"
        rf"(?:(?:按照?|以|执行){short_slot(14)}{_AS_AGREED}{short_slot(8)}{_FEE}(?=收|执行|计|为准|扣|续|{FACT_ENDS})"
        rf"|{_FEE}{short_slot(3)}(?:按照?|以){short_slot(12)}{_AS_AGREED}{short_slot(6)}(?:为准|执行|收|计))"
    ),
    # 优惠结束后业务保留并正常计费
    Pattern(rf"{AFTER_END}{slot(16, comma=True)}(?:正常|照常|继续)(?:按月)?(?:收费|计费|扣费|付费|扣款)"),
    # 赠送的会员12个月后自动续费: who paid nothing pays then
    Pattern(
        rf"(?:赠送?|免费|体验|试用){short_slot(14)}(?:{LENGTH}(?:之|以)?后|{LENGTH},?(?:到期|期满)后?|到期后?|期满后?)"
        rf"{short_slot(8)}自动(?:续费|扣费|付费)"
    ),
    # 年满26周岁自动转成社会资费 / 学生认证失效后39元/月
    Pattern(
        rf"{_IS_OVER}{slot(14, comma=True)}(?:转|变更?|改)(?:为|成|到|入)?"
        rf"(?:成人|社会|普通|公众|大众|标准|正常)[^,。;!?\n\d]{{0,4}}?(?:资费|价)"
    ),
    Pattern(rf"(?:失效|截止|停止|毕业|离校|退役|离职)(?:之|以)?后{short_slot(4)}{MONEY}(?: ?/ ?个?月|每个?月)"),
    # 明年起全价
    Pattern(rf"{_YEAR_BEGINS}(?:按|恢复|为|收)?{FULL_PRICE}(?={FACT_ENDS})"),
    # 第1个月到第36个月直降9元 / 1到24个月优惠12元/月
    Pattern(rf"{_MONTHS_OF_IT},?{short_slot(8)}(?:{LESS}(?:[至到为])?{PRICE}|{CHEAP})"),
    # 三个月内月费1元 / 首次订购享5折
    Pattern(rf"{LENGTH}(?:之|以)?内,?(?:的)?(?:月费|月租|套餐费|功能费|资费)(?:仅需?|只需?|为|均为)?{PRICE}"),
    Pattern(rf"首(?:次(?:订购|购买|开通|办理)|购|订|单){short_slot(4)}(?:半价|[\d.一二三四五六七八九]+ ?折(?!抵|保底|券|购|算))"),
    # 首年199，次年恢复299
    Pattern(rf"{FIRST_MONTH}{short_slot(4)}{_BARE}[,;、/]{_NEXT}(?:起|恢复|为)?{short_slot(4)}(?:{_BARE}|{PRICE})"),
)
