"""What a plan cannot be held together with, or that it cannot be held twice: “与其他优惠互斥”, “不可重复办理”, “限办一次”.

The value is an `Exclusions`: the filing numbers in the sentence, or else its words. One claim a sentence. Coupons
that do not add up, data that is not shared and old plans that one cannot come back to are none.
"""

from collections.abc import Iterator

from generator.claims import exclusion_by_class, exclusion_frames, exclusion_in_short
from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.tariff.offer import Exclusions
from generator.tariff.prose import Prose

_NOT = r"(?:不可以?|不能|不得|不支持|不允许|无法|不予|禁止|不与|不再与|勿)"
_HAVE = r"(?:办理|参加|参与|订购|享受|享有|申请|购买|开通|使用|生效|叠加|兼得|领取|加入|选购|办|订)"
_WITH = r"(?:和|与|同|跟|以及|及)"

_PAPERWORK = r"停机|停售|下线|下架|携|转网|销号|销户|过户|变更|更换|退订|取消|拆机|降|报停|解约|合户|分户"
"""Doings beside which a pack or a contract is named, without being what cannot be held together."""

WITH_OTHERS = (
    Pattern(r"(?<!不)(?<!非)(?<!无)互斥(?!类?(?:合约|业务|活动)?[^,。;]{0,10}(?:以外|除外|用户除外))"),
    Pattern(
        rf"{_NOT}(?:再)?(?:{_WITH}[^,。;]{{1,80}})?(?:同时(?!拨|接|播|观|在线|通话|使用[两多][^,。;]{{0,3}}(?:网络|设备|终端|账号))|重叠|同享|共同|一起|一并|合并|并存){_HAVE}?"
    ),
    Pattern(rf"{_NOT}{_WITH}[^,。;]{{1,80}}(?:叠加|叠用|叠订|同享|共享优惠|并用|重叠|兼得|累加)"),
    Pattern(rf"{_WITH}[^,。;]{{1,80}}?(?:均|都|也|暂)?{_NOT}(?:再)?(?:同时|同享|叠加|重复|共同|一起|兼得|并存|兼容|共存)"),
    Pattern(r"限制办理其[他它]|限制[^,。;]{2,10}(?:业务|活动)(?:不可|不能)办理"),
    Pattern(r"(?:本|该|此)(?:产品|活动|合约|套餐)(?:不可|不能|不得)(?:参加|参与|办理)[^,。;]{2,14}(?:业务|活动|合约|优惠)(?!变更|过户)"),
    Pattern(
        r"不可同享|不可兼得|不可叠加(?:办理|参加|享受|订购|及|、|或)|不(?:能|可|得|支持)(?:再)?叠加(?:办理|参加|享受|订购|其[他它]"
        r")|不支持[^,。;]{2,25}叠加(?:办理|订购|享受)"
    ),
    Pattern(
        rf"(?:合约期|协议期|活动期|承诺期)?内?{_NOT}(?:再)?{_HAVE}其[他它](?:同类|任何|优惠|套餐|营销|终端|购机|合约|话费|活动|折扣|存)"
    ),
    Pattern(
        rf"(?:已|正在)(?:经)?(?:办理?|参加|参与|享受|订购?|有|开通|加入|用)(?:了|过)?[^,。;]{{1,25}}(?:用户|客户|号码)?(?:均)?"
        rf"{_NOT}(?:再次?|重复)?{_HAVE}"
    ),
    Pattern(r"(?:只能|仅能|仅可|只可|限)(?:选择?|订购|办理|享受|参加|参与)?其(?:中)?(?:一|1)(?!次)(?:项|档|种|个|款)?"),
    # What may not be added to it: “不可订购流量叠加包及合约产品”.
    Pattern(
        rf"{_NOT}(?:再|另行|额外)?(?:办理|订购|参加|参与|叠加|开通|申请)(?!本|该|此)(?:(?!{_PAPERWORK})[^,。;()]){{0,16}}?"
        r"(?:叠加包|加油包|加装包|可选包|流量包|语音包|日包|合约(?!期|规定)"
        r"|营销案|营销活动|促销|优惠|折扣|融合业务|叠加产品)(?!变更|过户|拆机|停机|移机|降速)"
    ),
    Pattern(
        rf"{_WITH}[^,。;]{{1,80}}?"
        rf"(?:相?冲突|互相排斥|相斥|排斥|排他|不兼容|不并存|不共存|不同享|不叠加|不重叠|(?:只|仅|限|须|需)[^,。;]{{0,3}}(?:择一|选其一))"
    ),
    Pattern(rf"(?:{_NOT}|不)(?:兼享|兼得|兼用|并享|混用|共存|并存|同存|同享优惠)|(?:择优|就高)(?:享受|不就低)"),
    Pattern(
        r"(?:已|正在)(?:经)?(?:办理|参加|参与|享受|订购)(?:了|过)?[^,。;]{1,25}(?:用户|客户|号码)(?:均)?(?:除外|不再?(?:参与|参加"
        r"|办理|享受|受理))"
    ),
    Pattern(r"(?:需要?|须|应|必须)先(?:取消|退订|退出|解除|终止|结束)(?:原|其[他它]|已有|现有|已办理|在用)[^,。;]{1,20}"),
    Pattern(
        rf"(?:仅|只)(?:能|可|支持|限|允许)(?:同时)?{_HAVE}[^,。;\d]{{0,10}}?(?:其中)(?:的)?(?:任[意一])?(?:一|1)\s?(?:个|种|款|档|项|张|份)"
    ),
    Pattern(r"(?:二|两|三|四|多|2|3)选(?:一|1)(?:办理|订购|参加|参与|享受)|(?:只能|仅能|仅可|只可)同时(?:生效|办理|享受|有)(?:一|1)"),
    # Who has something else may not have this: “有其他折扣的号码不可参加”, “带副卡的客户不能转入”.
    Pattern(
        rf"(?:(?<![没具持])有|带|享有|享受|拥有|持有|参加|办理|已是|使用)(?:着|了|过)?(?!本|该|此|效)[^,。;!?()]{{1,20}}?(?:的)?(?:"
        rf"用户|客户|号码|资费|套餐|者)(?:均|都|也|将)?"
        rf"(?:{_NOT}|不再|暂不)(?:再次?|同时)?(?:{_HAVE}|转入|改入|变更为|转为|变更至)"
    ),
    Pattern(
        rf"(?:附属卡|副卡|副号)(?:用户|客户|号码)?(?:均|都)?(?:{_NOT}|不再)(?:再)?(?:{_HAVE}(?!流量|语音|通话|短信|停|销|携|取消|过户|报停|补卡|降|变更)|转入|改入)(?!完|后)"
    ),
    # “不可办理副卡”, “不支持加装宽带”, “办理后不得订购流量月包”
    Pattern(
        rf"(?<!部分套餐)(?:不可以?|不能|不得|不支持|不允许|禁止|不予)(?:再|另行|额外)?(?:办理?|订购|参加|参与|叠加|开通|申请|加装"
        rf"|添加|加办|选购)(?!本|该|此)(?:(?!{_PAPERWORK})[^,。;()]){{0,8}}?"
        r"(?:副卡|附属卡|宽带(?!提速)|月包|套外包|亲情网|补贴|优惠业务|促销活动)(?!业务?(?:变更|过户|拆机)|[^,。; ]{0,6}(?:变更"
        r"|过户|拆机|停机|移机|资费|提速))"
    ),
    Pattern(
        r"(?:同类|多[项个种]|两[项个种]|各[项类])?(?:优惠|活动|补贴|折扣|权益包)[^,。;]{0,4}(?:只|仅)(?:能|可|限)?(?:享受?|选择?"
        r"|参加|办理)(?:其)?(?:中)?[一1][种项个]"
    ),
    Pattern(
        r"(?:如|若)?(?:已有|存在|尚有|仍有)[^,。;]{0,8}(?:合约|活动|优惠)[^。;]{0,8}(?:到期|期满|结束|取消|退订|解除)后(?:方可"
        r"|才能|才可|方能|再)[^,。;]{0,4}(?:办|参|订|享|申)"
    ),
    Pattern(
        r"(?<!不具有)(?<!无)排他性?|不兼容|不支持叠订|(?:不可|不能|不得|不)累加(?:享受|使用|办理)|不?得?与[^,。;]{2,24}(?:并行"
        r"|并享)|(?:同时)?(?:符合|满足|享有)[^,。;]{0,6}(?:多项|多个|两项)[^,。;]{0,6}优惠[^。;]{0,6}以?[^,。;]{0,4}(?:最高|最优"
        r"|一项)"
    ),
    Pattern(
        r"(?:只能|仅能|仅可|只可|限)(?:[二两三四五多2-9]选(?:一|1)|择一)|(?<!渠道)择一(?:享受|办理|参加|参与|订购)"
        r"|不支持合约(?:期内)?(?:用户|客户)(?:办理|参加|订购)"
    ),
    Pattern(rf"(?:参加|办理|享受|订购)过(?!移机)[^,。;]{{1,20}}(?:者|用户|客户|号码)?(?:均)?{_NOT}(?:再次?|重复)?{_HAVE}"),
)
_HOLDER = r"(?:用户|客户|号码|身份证|证件|证|自然人|人|户|家庭|账户|账号|手机号码?|手机号|宽带账号|宽带|地址|终端|设备)"
WITH_OTHERS_TOO = (
    # “已办其他合约的用户请先退订”, “在合约期的用户不能参加”
    Pattern(
        r"(?<!如)(?<!若)(?:已(?:经)?(?:办|有|订|参加|享受|办理|订购|开通)|存在|尚有|仍有)[^,。;]{1,16}?,?(?:请|需|须|应)要?先(?:行)?(?:退订|取消"
        r"|解除|终止|变更)"
    ),
    Pattern(rf"(?:在|处于|尚在|仍在)(?!本|该|此)[^,。;]{{0,4}}(?:合约|协议|活动|优惠)期[内中间]?的?(?:用户|客户|号码)(?:均|都)?{_NOT}"),
    # “参加本活动后不能再参加同类活动”, “不得再享受其他资费优惠”, “享受过折扣的不可再享”
    Pattern(rf"(?:{_NOT}|不)再?(?:{_HAVE}|享)(?:其[他它]|同类|别的|另外的?|相同|任何其[他它])(?!地|费|代)"),
    Pattern(rf"(?:享受?|参加|办理|订购)过(?!移机)[^,。;]{{1,20}}?(?:的|者)?(?:均|也)?{_NOT}再"),
    Pattern(rf"(?:{_NOT}|不)(?:再)?{_WITH}(?!本省|省)[^,。;]{{1,24}}?(?:重复(?!收|计|扣|领)|同时|叠加|同订|同享|同办|叠订|并用|兼享)"),
    Pattern(
        r"(?:与|和)[^,。;、()]{1,14}(?<!可)二选一(?!领|赠)|只能选(?:其)?一|任选其一办理|(?:原|旧|已有|在用)(?:优惠|折扣|活动"
        r"|合约)(?:将|则|会)?(?:自动|同时|随之)?(?:失效|取消|终止)(?!之?后[^,。;办订参受]{0,6}(?:生效|启用|执行|计费|起算))"
    ),
    Pattern(r"主副卡(?:均|都)?不(?:能|可|得)同时"),
)
NOT_TWICE = (
    Pattern(rf"{_NOT}(?:再次?)?(?:叠加(?:及|、|或|和))?(?:重复|多次){_HAVE}"),
    Pattern(rf"(?:限|仅可|只能|仅能|仅限|只可|最多可?)(?:成功)?{_HAVE}? ?(?:一|1) ?次(?![^,。;]{{0,3}}/)(?!性)"),
    Pattern(
        rf"(?:每|同一|一|1)(?:个|位|名|张)?{_HOLDER}(?:名下|下)?[^,。;\d元]{{0,8}}?"
        rf"(?:仅|只|限|最多|至多)(?:能|可|限|可以|允许)*(?:成功|同时)?(?:{_HAVE}|拥有|持有|安装|选择|绑定|激活)?(?!领)[^,。;\d元]{{0,10}}?"
        r"(?<!月)(?<!日)(?<!天)(?:一|1) ?(?:次(?!性)|个(?!月)|[份张档款笔套条部台种户])"
    ),
    Pattern(
        r"(?<![一-龥])(?:一|1)(?:人|证|户|号|机|身份证)(?:只|仅|限)?(?:能|可|办|购|订)*(?:一|1)(?:卡|号|户|线|机|次|份|套)(?!密|通|多|码|实名)"
    ),
    Pattern(
        rf"(?:限|仅限|仅可|只可|只能|仅能)(?:成功)?(?:{_HAVE}|办)(?:一|1)\s?(?:次(?!性)|个(?!月)|[张份笔套档款户部台])(?![^,。;]{{0,3}}/)"
    ),
    Pattern(
        r"(?:同一|每一?个?|每个|一个)?(?:用户|客户|号码|身份证|证件|人|账户|账号)(?:名下)?(?:仅|只|限|最多)(?:能|可|限"
        r"|可以)*(?:成功)?(?:办理?|订购|参加|参与|享受|申请)"
        r" ?(?:一|1|其中一) ?(?:次|个|份|张|档|款|笔|套|条)"
    ),
    Pattern(
        rf"(?:每|同一|一|1|单)(?:个|位|名|张)?{_HOLDER}(?:名下|下)?[^,。;元领抽券]{{0,8}}?(?:仅|只|限|最多|至多|累计|不超过"
        rf"|不得超过)(?:能|可|限|可以|允许)*"
        rf"(?:{_HAVE}|拥有|持有|装|加装|绑定|开)?[^,。;元领抽券]{{0,6}}?(?:不超过|不得超过)?(?<![0-9.])(?:[0-9]{{1,2}}"
        rf"|[一二两三四五六七八九十])\s?"
        r"(?:张|个(?!月|成员|人)|次(?!性)|份|条(?!短|国|彩)|台|部|套|笔|户|档)(?![^,。;]{0,3}/)"
    ),
    Pattern(
        r"(?:名下|同(?:一)?(?:身份证|证件|客户|用户|户))(?:仅|只)?限(?:办|订|购)?(?:[0-9]{1,2}|[一二两三四五])\s?(?:张|户"
        r"|个(?!月)|份|台|条)"
    ),
    Pattern(rf"(?:只|仅)(?:能|可|允许|支持|限)(?:{_HAVE}|办)(?:一|1)\s?(?:次(?!性)|个(?!月)|[张份笔套档款户部台条])(?![^,。;]{{0,3}}/)"),
    # “叠加数量上限为1个”, “已有本产品的不能再订”
    Pattern(r"(?:办理|订购|叠加|参加)(?:数量|次数)?(?:的)?上限(?:为|是|:)? ?(?:一|1)\s?(?:次|个|份|张)"),
    Pattern(rf"已(?:经)?(?:有|订购?|办理?|开通)(?:了)?(?:本|该|此)[^,。;]{{1,6}}?(?:的|者|用户|客户)+{_NOT}(?:再|重)"),
)
_LIMITS = (*NOT_TWICE, *exclusion_frames.NOT_TWICE, *exclusion_by_class.NOT_TWICE, *exclusion_in_short.NOT_TWICE)
_OF_OTHERS = (
    *WITH_OTHERS,
    *WITH_OTHERS_TOO,
    *exclusion_frames.WITH_OTHERS,
    *exclusion_by_class.WITH_OTHERS,
    *exclusion_in_short.WITH_OTHERS,
)
_UNLESS_LEAVING = (*exclusion_by_class.MAY_NOT_ORDER, *exclusion_by_class.LOSES)
_PATTERNS = Patterns.grouped((False, _OF_OTHERS), (True, _LIMITS))
"""With whether the pattern is of a limit per person or number."""
_GUARDED = Patterns.grouped((True, exclusion_by_class.MAY_NOT_ORDER), (False, exclusion_by_class.LOSES))
"""With whether only the phrase may not speak of leaving before; else the whole sentence may not."""
_DRAWN = Pattern(r"(?<!申)领(?!用)|上门|体检|洗[车牙]|贵宾|维修|检测|绑定设备")
"""How often a gift is drawn or somebody comes does not limit how often one may have the plan."""
_DRAWN_REACH = 6
_COUPON = Pattern(r"(?:券|红包|积分|卡密|兑换)(?![^,。;]{0,3}?(?:活动|合约|产品|业务|权益包|类包))|加油(?!包)|流量不可|叠加使用|素材|专区")
_BENEFIT_ONLY = Pattern(r"(?:流量|语音|通话|资源|短信|时长)(?:均|都|也)?$")
# “A会员与B会员二选一”, “固话和手机二选一呼叫”: parts of the offer itself, of which one is chosen.
_CHOSEN_PART = Pattern(r"会员(?:[^,。;]{0,16})(?:二|2)选(?:一|1)|(?:二|2)选(?:一|1)(?:呼叫|接听|发放|赠送|配送)")
_BENEFIT_REACH = 10
_ANOTHER_OFFER = Pattern(r"首充|首次充|充送|充值(?!包)|抽奖")
_NO_EXCLUSION = Pattern(
    rf"(?<![不只仅])(?<!最多)(?<!至多)(?:可以?|能|允许|支持)(?:{_WITH}[^,。;]{{1,20}})?(?:同时|重复|叠加){_HAVE}|(?:未参加|未办理|没有参加)(?!任何|其[他它])|无(?:其[他它]"
    r"|任何)?互斥|登录|设置|违约记录|黑名单|没有|[如若]不|个设备|权益[^,。;]{0,4}领取|权益[^,。;]{0,3}(?:只|仅|限)[^,。;办订]{0,4}(?:选|择)|实名制|可实名|转接|呼叫转移|重复领取"
    rf"|互斥[^,。;]{{0,6}}[:为是] ?(?:无|没有|暂无)(?!法|线)|不互斥|不(?:会|产生)?冲突|不与[^,。;]{{1,12}}(?:冲突|排斥|互斥)(?=[,。;]|$)"
)
_LABEL = Pattern(r"^\s*(?:[0-9]{1,2}[.、）)]|[①-⑳])\s*")
_NUMBER = Pattern(r"(?<![0-9A-Z])[0-9]{2}[A-Z]{2}[1235][0-9]{5}(?![0-9])")


_ANOTHER_TIME = Pattern(
    r"(?:欠费|停机|停机保号|报停|余额不足|到期|期满|届满|退订|销户|拆机|降档|离网)(?:后|时|期间|将|则|状态)[^,。;]{0,10}$"
)
"""Who is behind with the bill, or has left, may have nothing more; that excludes nothing."""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield one claim for each sentence that excludes something, from its first excluding words to the last."""
    for sentence in passage.sentences:
        spans = sorted(_spans(passage, sentence))
        if spans:
            span = Span(spans[0].start, max(span.end for span in spans))
            numbers = tuple(dict.fromkeys(found[0] for found in passage.find(_NUMBER, sentence)))
            words = _LABEL.sub("", passage.words(span)).strip(" ：:（）()").strip()
            yield Claim("exclusion", span, Exclusions(plans=numbers) if numbers else Exclusions(offers=(Prose(zh=words),)))


def says_not_twice(words: str) -> bool:
    """Return whether the words say that one cannot have it twice."""
    folded = Passage(words).folded
    return any(pattern.search(folded) for pattern in _LIMITS)


def only_not_twice(words: str) -> bool:
    """Return whether the words say that one cannot have it twice or more than so often, and nothing of other plans or offers."""
    folded = Passage(words).folded
    return says_not_twice(words) and not any(pattern.search(folded) for pattern in (*_OF_OTHERS, *_UNLESS_LEAVING))


def _spans(passage: Passage, sentence: Span) -> Iterator[Span]:
    # A clause that says one thing a thousand times is looked at once.
    quiet: dict[Span, bool] = {}
    for limits, found in passage.find_each(_PATTERNS, sentence):
        clause = passage.clause_at(found.start())
        said = Span(clause.start, max(clause.end, found.end()))
        if said not in quiet:
            quiet[said] = _of_no_offer(passage.folded[said.start : said.end])
        if quiet[said] or _BENEFIT_ONLY.search(passage.folded, max(clause.start, found.start() - _BENEFIT_REACH), found.start()):
            continue
        if not limits and _ANOTHER_TIME.search(passage.folded, clause.start, found.start()):
            continue
        drawn = limits and _DRAWN.search(passage.folded, found.start(), min(found.end() + _DRAWN_REACH, said.end))
        if drawn or (limits and _ANOTHER_OFFER.search(passage.folded, sentence.start, said.end)):
            continue
        yield _whole(passage, Span(*found.span()), sentence)
    for in_phrase, found in passage.find_each(_GUARDED, sentence):
        before = passage.phrase_at(found.start()).start if in_phrase else sentence.start
        if not (
            exclusion_by_class.LEAVING.search(passage.folded, before, found.start())
            or exclusion_by_class.LACKING.search(passage.folded, sentence.start, found.start())
        ):
            yield _whole(passage, Span(*found.span()), sentence)


def _of_no_offer(words: str) -> bool:
    """Return whether a clause speaks of coupons and the like, or says that nothing is excluded."""
    return bool((_COUPON.search(words) and "互斥" not in words) or _NO_EXCLUSION.search(words) or _CHOSEN_PART.search(words))


def _whole(passage: Passage, span: Span, sentence: Span) -> Span:
    """Return the words from the comma before to the comma after: “与其他话费优惠、购机优惠互斥”; lists stay together."""
    start = max(sentence.start, passage.folded.rfind(",", sentence.start, span.start) + 1)
    end = passage.folded.find(",", span.end, sentence.end)
    return Span(start, sentence.end if end < 0 else end)
