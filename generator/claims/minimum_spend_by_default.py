"""A least monthly spend unless something speaks against it: a word of spending, a word of a floor and a sum in one clause.

`kinds.minimum_spend` knows in which order they usually stand. Here any order will do, except beside the words that make
the sum a gate to a gift, what a customer spent before, a share of a penalty, or the price of something else.
"""

from collections.abc import Iterator

from generator.claims.edges import FACT_ENDS
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import LENGTH, MONEY

_GAP = r"[^,。;!?\n]"
_SPENT = r"(?:消费|话费|账单|出账|使用[费量额]|支出|通信费|通讯费|实[缴付]|ARPU|缴费|缴纳|花费|支付(?!.{0,8}包))"
_FLOOR = (
    r"(?:最低|最少|至少|不低于|不少于|不得?(?:低|少)于|须满|需满|必须(?:用)?满|应满|用满|须达|下限|底线|起步|起(?=消费)|保底|补足|补齐"
    r"|补差"
    r"|补收|补扣|差额"
    r"|未用完|用不完|不足|未达|未满|承诺|约定|要求|须为|需为|(?:及|\(含\))以上)"
)
_FLOORED = Pattern(
    rf"{_FLOOR}{_GAP}{{0,14}}?{_SPENT}{_GAP}{{0,8}}?{MONEY}|{_SPENT}{_GAP}{{0,10}}?{_FLOOR}{_GAP}{{0,8}}?{MONEY}"
    rf"|{_SPENT}{_GAP}{{0,8}}?{MONEY}{_GAP}{{0,4}}?(?:及以上|起(?![0-9])|以上)|{_FLOOR}{_GAP}{{0,4}}?{MONEY}{_GAP}{{0,4}}?{_SPENT}"
    rf"|每个?月{_GAP}{{0,4}}?(?:不低于|不少于|至少){_GAP}{{0,4}}?{MONEY}|(?:签约|承诺)金额(?:为|:)?(?:每个?月)?{MONEY}|起付消费{MONEY}"
    rf"|月承诺{_GAP}{{0,2}}?{MONEY}"
    rf"|{_SPENT}{_GAP}{{0,6}}?(?:不得?(?:低|少)于|不低于|不少于|达到?){_GAP}{{0,2}}?(?:签约|合约|承诺|约定|所选"
    rf"|协议)(?:的)?(?:消费)?(?:档[次位]?|金额|额度?|标准)"
    rf"|(?:每个?)?月消费承诺(?!书|类|活动)|(?:签约|合约|协议)(?:每?个?月)?消费(?:金额|额度?)?(?:为|是|:)?{MONEY}|(?:每月|月)约定消费"
    rf"|(?:需|须|应|保证|保持|维持|产生){_GAP}{{0,8}}?{MONEY}(?:/月)?(?:及?以上)?(?:的)?(?:月)?(?:消费(?!券)|话费(?!券)"
    rf"|费用(?!券)){FACT_ENDS}"
    rf"|按(?:照)?承诺(?:的)?(?:档[次位]|金额|消费){_GAP}{{0,4}}?(?:{MONEY}|计费|收取|扣)"
)
_FILLED_UP = Pattern(
    rf"(?:补足|补齐|补收|补扣|补缴)(?:差额)?(?:至|到)(?:承诺|约定|最低|保底|{MONEY})[^,。;!?\n0-9(]{{0,6}}"
    rf"|差额{_GAP}{{0,8}}(?:补收|补扣|补足|补齐|扣收|扣除|扣费|收取)|不足部分{_GAP}{{0,8}}(?:补齐|补足|补收|补扣|扣收|扣除|收取)"
    rf"|不足(?:承诺|约定|保底|最低){_GAP}{{0,6}}按(?:照)?(?:承诺|约定|保底|最低)"
    rf"|(?:未用完|用不完){_GAP}{{0,6}}(?:也|仍|均)按{_GAP}{{0,10}}(?:收|扣|计)|,(?:每月)?(?:不低于|不少于|至少){MONEY}(?:的)?(?:话费"
    rf"|消费)"
)
_IN_A_NAME = Pattern(
    r"承诺(?:消费)?[0-9]{2,3}(?:元|档)|(?:(?<![0-9.])|(?<=^[1-9]\.))[0-9]{2,3}(?:元)?(?:承诺|保底|低消|低销|约消|消费)(?:档|版|合约"
    r"|(?=[()\]】”-]|$))"
    r"|消费[0-9]{2,3}元?档|(?:(?<![0-9.])|(?<=^[1-9]\.))[0-9]{2,3}元?(?:保底|低消|低销|约消)(?!流量|[0-9]*G)"
    r"|(?<=[0-9元档+得送])保[1-9][0-9]{1,2}(?!G|M|分|天|条|个|期|年|\.)|(?:保底|托底|兜底|底消|低保|低消|低销|约消|签约消费"
    r"|合约消费|协议消费|约定消费)[(-]?[0-9]{2,3}(?![0-9]|G|M|分钟|条|天|个|期|年)"
)
_QUIET = Pattern(
    r"返|赠|送|得(?!低|少|不)|券|违约|赔|解约|近|前[0-9三六半一]|上月|过去|办理前|网龄|平均|参加过|已|可享|可获|充|存入|押金|预存|预缴"
    r"|装机|安装|调测|设备|终端|副卡"
    r"|单笔|分钟|/条|GB|流量|一次性|首付|首次|激活|额度|信用|不计入|不含|不包含|不设|无最低|无需|免|取消|若|如(?!不足)|参加|参与|抽奖"
    r"|客户范围|以上(?:的)?(?:用户|客户|老)|提升|提高|增加|超出|套外"
    r"|购买|商品|订单|抵扣|代扣|还款|红包|积分|有效期|每次|移机|(?<=[^\n。;,])[*x×]|未履约|补缴已|满[0-9]+(?:元)?减|达到封顶|滞纳|首月"
    r"|欠费"
    r"|余额|定向|(?<![本该此])套餐|包月费|针对"
)

# Words that can mean nothing else, whatever stands beside them.
_FOR_CERTAIN = Pattern(
    rf"承诺{_GAP}{{0,8}}?(?:月费|套餐费|月租费?)(?:不低于|不少于|至少|为|≥|>=)?{MONEY}(?:及以上|以上)?"
    rf"|(?:每个?)?月{_GAP}{{0,4}}?(?:消费|话费){_GAP}{{0,2}}?(?:满|达到?)?{MONEY}(?:及以上)?,?(?:即)?(?:可)?(?:免费|0元)?(?:使用|免"
    rf"|享){_GAP}{{0,8}}?(?:宽带|月费|月租|功能费)"
    # 月消费139元36个月 / 承诺99元/月用36个月 / 承诺月付129元 / 每月用满59元
    rf"|(?<![近前上个])月(?:承诺)?消费{MONEY}(?:/月)?[*×x]? ?{LENGTH}(?![^,。;\n]{{0,4}}(?:用户|客户|[送赠返]))|承诺(?:使用"
    rf"|每月)?{MONEY} ?/ ?月(?:用|使用|在网|满|共|,|[*×x])*{LENGTH}"
    rf"|(?:承诺|约定|保证)(?:每个?)?月[付缴]{MONEY}{FACT_ENDS}|每个?月[付缴用花]满{MONEY}(?!(?:\(?含\)?)?(?:及?以上)?,?(?:即"
    rf"|就)?可?[送赠得享返减抽参])"
    rf"|(?:合约|协议|承诺|签约|在网)期(?:限)?[内间],?每个?月(?:话费|手机)?消费{MONEY}(?!(?:及?以上)?,?(?:即|就)?可?(?:的"
    rf"|[送赠得享返减抽参]))"
    # 消费达39元/月 / 最低应缴39元/月 / 承诺额59元/月
    rf"|(?:消费|话费)(?:需|须|应)?(?:达到?|满){MONEY} ?/ ?月(?!(?:\(?含\)?)?(?:及?以上)?(?:的|,?(?:即|就)?可|用户|客户|[送赠得享返减抽]))"
    rf"|(?:承诺额度?|约定额|目标消费)(?:为|:)?{MONEY}"
    rf"|(?:每?月最低|最低每?月)(?:[付缴]费?|支付){MONEY}|消费(?:总额)?合计(?:需|须|应)?(?:满"
    rf"|达到?){MONEY}(?!(?:\(?含\)?)?(?:及?以上)?(?:的|,?(?:即|就)?可|[送赠得享返减抽]))"
    rf"|(?:最低|至少|最少)(?:应|须|需)?(?:收取|扣[收取费]|计收|收费|缴纳?|支付){MONEY} ?(?:/ ?月|每月)|(?:兜底|托底)(?:消费|金额)?(?:为"
    rf"|:)?{MONEY}(?!流量)"
    rf"|(?:选择|选定|约定|签订){_GAP}{{0,6}}?(?:消费承诺|承诺消费|保底消费|最低消费)(?:档[次位])?"
    rf"|消费档[次位]{_GAP}{{0,24}}[^。;\n]{{0,24}}?承诺(?!期)"
    rf"|(?:合约|承诺|签约|协议)档[次位](?:为|:)?月消费|(?<![近前上])月消费标准(?:为|:)?{MONEY}"
    rf"|消费(?:下限|底线)(?:为|是)(?:套餐|月费|基本)"
    rf"|(?:家庭|全家|成员|共同|群组|主副卡|[两2二3三多]张?卡|[两2二]人){_GAP}{{0,8}}?合计(?:每?个?月)?消费(?:需|须|应|要)?(?:满"
    rf"|达到?)?{MONEY}"
)
_OF_LEAVING = Pattern(r"违约|赔|解约|互斥|上月|近|前[0-9三六]")

# “月均缴费大于69元（扣除红包）的融合主卡”: what customers did before they joined.
_GATE = Pattern(
    rf"{_GAP}{{0,3}}(?:用户|客户)|(?:及?以上)?(?:的)?(?:部分|打)"
    r"|(?:\([^()\n]{0,40}\))?(?:\(?含\)?)?(?:及?以上)?的[^,。;\n]{0,6}(?:主卡|号码|家庭|宽带|卡|账户|单位)"
)


def least_spends_by_default(passage: Passage) -> Iterator[Span]:
    """Yield the words that ask for a least, a name included that holds a figure beside 承诺 or 保底."""
    for name in passage.names:
        yield from (Span(*found.span()) for found in passage.find(_IN_A_NAME, name))
    for pattern in (_FLOORED, _FILLED_UP, _FOR_CERTAIN):
        for found in passage.find(pattern):
            around = passage.fact_around(Span(*found.span()))
            if not _GATE.match(passage.folded, found.end()) and not (_OF_LEAVING if pattern is _FOR_CERTAIN else _QUIET).search(
                passage.folded, *around
            ):
                yield Span(*found.span())
