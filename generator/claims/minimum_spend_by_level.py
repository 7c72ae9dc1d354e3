"""A least monthly spend measured by something else than a sum, and the words that take one for granted.

“月通信费需达办理后套餐标准”, “实付话费不低于近三个月均值”: what is spent, a floor and a level that the filing knows by a name.
“不足按承诺标准收取” and “保底就高执行” say that there is one without saying where it lies.
"""

import re
from collections.abc import Iterator

from generator.claims.edges import FACT_ENDS
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import MONEY

# Not what is used beyond the bundle, which has a cap, nor what is paid in before.
_GAP = r"(?:(?!套餐?外|超套|超出|流量|封顶|预存|充值|首充|存入)[^,。;!?\n()])"
_ASIDE = r"(?:\([^()\n]{0,24}\))?"
_BINDS = (
    r"(?:(?<![上前近个首一二三四五六七八九十\d])(?:每个?|按|当|各)?(?:自然)?月|每期|每个?账期|承诺|约定|须|需|应|必须|保证|确保"
    r"|(?:合约|协议|活动|在网|承诺|优惠|签约)期(?:内|间)?|(?:办理|参加|参与|订购|生效|签约)(?:成功|完成)?之?后,?)"
)
_SPENT = (
    r"(?:(?:月均)?(?:实付|实缴|实收|实际)?(?:消费|话费|通信费|通讯费|支出|出账|账单|使用费)|(?:月均)?(?:实付|实缴|实收))"
    r"(?:的|总|消费|支出|费用|收入|金额|额度?|水平|标准)*"
)
_NO_LESS = r"(?:不(?:得|可以?|能|应|会|允许)?(?:低于|少于|小于)|至少|达到?|(?<!每)满足?|维持|保持|大于等于|>=|≥|≧)"
_FLOOR = rf"(?:应|须|需|要|必须|均|都)*{_NO_LESS}(?:于|为|到|在|不低于)?"
_LEVEL = (
    rf"(?:{MONEY}|(?:办理|签约|承诺|约定|所选|所办|订购|选择|当前|现有?|对应|相应|原|本|上|前|近|参加|入网|套餐|合约|协议|该档)"
    rf"{_GAP}{{0,12}}?(?:标准|月费|月租|均值|平均|水平|档[位次]?(?!\d)|金额|额度|值|月均|消费|费用|价格?|资费|套餐费)|(?:办理|参加|参与"
    rf"|订购)前{FACT_ENDS})"
)
_BY_LEVEL = Pattern(rf"{_BINDS}{_GAP}{{0,14}}?{_SPENT}{_ASIDE}{_GAP}{{0,4}}?{_FLOOR}{_GAP}{{0,3}}?{_LEVEL}")
_FALLS_SHORT = Pattern(
    r"(?<![量额源音长宽率力])(?:不足|未达到?|未满|不满|未达标|[不未]到(?=保底|低消|承诺|最低)|少于|低于|不够)(?:保底|低消|承诺(?:消费"
    r"|额)?|最低消费)?(?:的|部分|时|则|金额|承诺|约定|签约|标准|额度?|档位|系统|将"
    r"|会|月末|月底|自动|仍|也|,){0,6}?"
    r"按照?(?:承诺|约定|签约|保底|最低|所选|合约|协议|套餐)(?:的|消费|套餐)*(?:标准|金额|额度?|档[位次]|月费|月租|水平"
    r"|消费)(?:进行)?(?:收|扣|计|补|执行|缴)|(?:未满足?|[不未]到|不足|低于)(?P<floor>保底|低消|承诺额)(?:的|时|则|,)*按照?(?P=floor)(?:收"
    r"|扣|计|补)"
    r"|补[足齐收交缴](?:承诺|约定|最低|保底|低消)(?:消费)?的?(?:差额|部分)"
    r"|(?:低于|少于|不足|不满|未达到?|未满足?|[不未]到)(?:承诺|约定|签约|保底|最低|低消)(?:消费)?(?:额度?|金额|标准|消费|档[次位])(?:的"
    r"|部分|差额"
    r"|则|将|须|需|应|由|系统|自动|,)*补[足齐收扣缴交差]"
)
_A_LEAST = r"(?:保底|低消|最低消费|承诺消费)(?!带宽|流量|速率|网速|[0-9.]*[GM])(?:消费|金额|额度?|要求|限制|规则|原则)*"
_TAKEN_FOR_GRANTED = Pattern(
    rf"{_A_LEAST}{_GAP}{{0,10}}?(?:就高|取高|叠加计算|(?:立即|次月|当月|即时)?生效|(?:自动)?失效|(?:自动)?取消)"
    r"|(?:补齐|补足|补收)(?:至|到)?(?:套餐|承诺|签约)?(?:月租|月费)|(?:月费|月租)(?:补收|补差|补齐)(?!政策)"
    # “办理99元资费（保底）合约”, “承诺办理档位，不足主卡补齐”, “请保持办理时的月套餐消费约定”
    rf"|{MONEY}(?:资费|套餐|月费|档)?\((?:保底|低消|承诺消费)\)|承诺(?:办理|签约|所选)的?档[位次],[^,。;\n]{{0,2}}不足[^,。;\n]{{0,6}}?补[足齐收]"
    r"|(?:保持|维持|履行)[^,。;\n]{0,8}?(?:月)?(?:套餐)?(?:消费约定|约定消费|消费承诺)"
    rf"|(?:就高|取高)(?:执行|计算|的)*{_A_LEAST}"
)
# “基于近3个月月均消费低消升档45元”: a least told as so much more than what was spent before.
_RISES = r"(?:升档|提档|加档|提升|提高|增加|上浮|上调|增长|升|加)"
_BY_AT_LEAST = r"(?:幅度|金额|额度?|消费|不低于|不少于|至少|大于等于|大于|超过|达到?|>=?|≥|≧|为|了|:){0,3}"
_HIGHER = Pattern(
    rf"(?:基于|根据|依据|按照?|以|在|较|比)[^,。;\n]{{0,10}}?(?:近|前|过去|上|办理前|当前|现|原|历史)[^,。;\n]{{0,16}}?"
    rf"(?:消费|账单|话费|ARPU|出账|通信费|实付)(?!券)(?:为(?:基准|基数|基础),)?(?:(?!返|赠|送|免|流量|分钟|档位以上)[^,。;\n]){{0,12}}?"
    rf"{_RISES}{_BY_AT_LEAST}(?:{MONEY}|\d+ ?%)(?:及?以上)?"
    # 同意月消费提升20元及以上 / 办理后消费须高于办理前20元
    rf"|(?:同意|承诺|约定|保证|需|须|应)[^,。;\n\d]{{0,8}}?(?<!权益)(?:消费|话费|账单)(?:标准|金额|额度?)?(?:需|须"
    rf"|应)?{_RISES}{_BY_AT_LEAST}{MONEY}(?:及?以上)?"
    rf"|(?:消费|话费|账单|出账)[^,。;\n\d]{{0,4}}(?:需|须|应)(?:高于|超过|大于|多于)(?:办理|参加|参与|订购)前[^,。;\n\d]{{0,6}}{MONEY}"
    # 月消费比前三个月平均提升10元
    rf"|(?:消费|话费|账单|出账)[^,。;\n\d]{{0,4}}(?:较|比)[^,。;\n]{{0,4}}(?:近|前|过去|办理前"
    rf"|上)[^,。;\n返赠送]{{0,12}}?{_RISES}{_BY_AT_LEAST}{MONEY}"
    # 保证每月消费不下降
    r"|(?:承诺|保证|确保|需|须|应|同意)[^,。;\n]{0,12}?(?:消费|话费|账单|通信费用?|实付)[^,。;\n]{0,6}?不(?:得|能|会)?(?:下降|降低"
    r"|减少)(?!档|套餐)"
    rf"|(?<!取消)(?<!无)(?:低消|保底|承诺(?:月|每月)?消费)(?:消费|金额|档[位次]|标准)?{_RISES}{_BY_AT_LEAST}{MONEY}(?:及?以上)?"
)
_OF_CUSTOMERS = Pattern(r"(?:及?以上|\(含\))?的?[^,。;\n]{0,4}(?:用户|客户|号码)")
# What the customer spent before, and a gate to an offer.
_PAST = Pattern(r"(?:近|过去|最近|前期|此前|以往|办理前|参加前|上)[^,。;\n]{0,10}$")
_EACH_TIME = Pattern(r"每(?:笔|次|单|累计)?消费满?")
_GATE = Pattern(rf"{_GAP}{{0,6}}(?:用户|客户|号码|老)|封顶|[^,。;]{{0,4}}(?:则|将)?暂停")
_JOINS = Pattern(
    rf",?即?可(?:办理|参加|参与|享|申请|升级|成为|兑换)|{_GAP}{{0,8}}?[,]?(?:即|可|再|就|则|将|次月|当月)*(?:返|送|赠|获|得|减|领|抽)"
)
_AGREED = Pattern(r"同意|承诺|保证|约定")
_PROMISED = Pattern(r"承诺|须|需|应|保证|确保|期[内间]")
_DENIED = Pattern(r"(?:取消|解除|无|没有|不设|免|已有?|已办理?|原有?|其[他它])[^,。;\n]{0,4}$")


def least_spends_by_level(passage: Passage) -> Iterator[Span]:
    """Yield the words that hold the spend to a level, or that say what happens to one that is there."""
    for found in passage.find(_BY_LEVEL):
        before = passage.folded[passage.clause_at(found.start()).start : found.start()]
        joins = _JOINS.match(passage.folded, found.end()) and not _PROMISED.search(found[0])
        if not joins and not _EACH_TIME.search(found[0]) and not _PAST.search(before) and not _GATE.match(passage.folded, found.end()):
            yield Span(*found.span())
    for found in passage.find(_HIGHER):
        joins = _JOINS.match(passage.folded, found.end()) and not re.search("低消|保底|承诺|同意", passage.folded[: found.end()])
        if not joins and (_AGREED.match(found[0]) or not _OF_CUSTOMERS.match(passage.folded, found.end())):
            yield Span(*found.span())
    for pattern in (_FALLS_SHORT, _TAKEN_FOR_GRANTED):
        for found in passage.find(pattern):
            if not _DENIED.search(passage.folded, passage.clause_at(found.start()).start, found.start()):
                yield Span(*found.span())
