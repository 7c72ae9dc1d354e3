"""封顶: the charge or the volume of a month at which data stops or charging stops."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.claim import Claim
from generator.claims.context import negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC, VOLUME, volume
from generator.tariff.beyond import Cap
from generator.tariff.price import Money
from generator.tariff.quantity import DataVolume
from generator.tariff.words import NOT_STATED, CapEffect, MoneyUnit, NotStated, Resumes

_REACHED = r"(?:累计)?(?:达到|达|超过|超出|到|满|为|消费|使用)*(?:封顶值)?"
_CHARGE_BEFORE = (
    r"(?:移网)?(?:流量)?(?:封顶规则[:为]?)?(?:默认)?(?:上网)?(?:当月|每月|月)?(?:用户|客户)?"
    r"(?:套餐?外|超套|封顶值|流量费)(?:国内)?(?:总)?(?:使用)?(?:流量)?(?:使用)?(?:费用|消费|资费|费)?"
)
_AFTER = r"[) ]*(?:时|以?后)?,?(?:到了|就|则|将|会|即|系统|自动|用户|客户|您|仍然?|还?可以?|继续|使用|流量|,|手机|均|对)*"
_EFFECT = (
    r"(?P<stops>(?:暂停|停止|关闭|断开)(?:使用)?(?:用户|客户|主卡|当月|手机|移动|国内|的)*(?:数据|上网|网络|流量)(?:服务|功能|网络|业务|使用)?|断网|停网|停机|不能再?上网|无法上网|上不了网)"
    r"|(?P<free>不再(?:计费|收费|收取(?:流量)?(?:费用)?)|停止(?:计费|收费)(?:,可继续使用)?)"
)
_AGAIN = (
    r"(?:[,;]?(?:[(]可申请(?:重开|恢复)[)],?)?"
    r"(?P<next>(?P<when>次月|下个?月|次日)(?:初|1[日号]|一号)?(?:系统)?(?:将|会)?(?:自动)?(?:恢复|开通|打开|重新开通)(?:上网(?:功能|服务)?)?))?"
)
_CHARGE = Pattern(
    rf"(?:(?P<beyond>{_CHARGE_BEFORE}{_REACHED}[( ]*)|(?<![\d.]))(?P<money>{ARABIC}) ?元"
    rf"(?:的?(?P<cap>封顶))?(?:{_AFTER}(?:{_EFFECT}){_AGAIN})?"
)
_TOTAL = (
    r"(?:国内)?(?:数据)?(?:流量)?(?:执行)?(?:当月)?(?:累计的?)?(?:使用)?"
    r"(?:总(?:使用)?(?:上网)?流量|(?<!外)(?<!向)流量(?:使用)?(?=达|累|使|用(?!完|尽|量))|累计(?:使用|上网)流量)"
)
_BY_VOLUME = Pattern(
    rf"(?:{_TOTAL}|(?:^|(?<=[。;,\n]))(?=达到|用满|使用至))(?:累计)?"
    rf"(?:用满|达到|达|超过|超出|使用至|用至|使用到|用到|到|满)? ?(?P<volume>{VOLUME})(?:/月)?"
    rf"(?:(?P<cap>封顶)的?(?:原则)?)?(?:{_AFTER}(?:{_EFFECT}){_AGAIN})?"
)
_AT_MOST = Pattern(
    rf"(?:(?:套餐?外|超套|超出(?:部分)?的?|国内|手机|移动|移网|数据|流量|上网|的|总|使用|当月|每月|单月)*(?:流量|上网|套餐?外|超套|超出部分)(?:的|使用)*(?:费用?|资费|消费)"
    rf"(?:每个?月|单月|当月|一个月|累计|默认)*(?:封顶|最[高多](?:只?[收扣付]取?|不超过)?|上限|不(?:会)?超过|以(?=[^,。;\n]{{0,10}}(?:为|封)(?:限|上限|封顶|顶)))"
    rf"|(?:流量|上网)[^,。;\n]{{0,4}}双?封顶[:为,](?:国内|流量|当月|每月)*(?:费用?|金额|消费))(?:为|是|:|至|到|在"
    rf"|收)* ?(?P<money>{ARABIC}) ?元"
    rf"(?P<cap>(?:为|封)(?:限|上限|封顶|顶))?(?! ?(?:/ ?[日天次]|[一每][天日]|包))(?:{_AFTER}(?:超过|超出|达到)?(?:后"
    rf"|,)*(?:{_AFTER})(?:{_EFFECT}){_AGAIN})?"
)
_ABROAD = Pattern(r"国际|境外|国外|漫游|副卡|成员|(?<!不含)港澳台|每[日天]|单日|当日|原(?:来|先|有)|以前|曾|信用额?度")
_MOST_VOLUME = Pattern(
    rf"(?:上网|流量)(?:每个?月|当月|单月|一个月|累计|总共)*(?:最多|至多|上限|不超过|限)(?:只|可以?|能|使?用|为|是)* ?(?P<volume>{VOLUME})"
    rf"[^。;\n]{{0,6}},?(?:超过|超出|达到|用完|到了)?[^。;\n]{{0,4}}?(?:{_AFTER})(?:{_EFFECT}){_AGAIN}"
)
_BEYOND_VOLUME = Pattern(rf"套餐?外流量(?:超出|超过|达到)? ?(?:{VOLUME})(?:{_AFTER})(?:{_EFFECT})")
_AT_THE_CAP = Pattern(rf"达到?封顶值?(?!\d|[( ]*\d){_AFTER}(?:{_EFFECT}){_AGAIN}")
_PART_OF_A_PRICE = Pattern(r"[^。;\n]{0,20}(?:至|直至|用满)1 ?G")
_RESUMES = {"次月": Resumes.NEXT_MONTH, "下月": Resumes.NEXT_MONTH, "下个月": Resumes.NEXT_MONTH, "次日": Resumes.NEXT_DAY}


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the caps; mentions of one cap (“600元封顶 … 达到封顶值（600元）则暂停”) share one value that holds what all say.

    The value is None where the volume counts beyond the bundle only, which the format cannot hold.
    """
    mentions = [*_by_charge(passage), *_by_volume(passage)]
    if len({(cap.at_charge, cap.at_volume) for _, cap in mentions}) == 1:
        # “达到封顶后暂停上网” names no limit, so it can only speak of the one that the passage has.
        limit = mentions[0][1]
        mentions += [(Span(*m.span()), _cap(m, at_charge=limit.at_charge, at_volume=limit.at_volume)) for m in passage.find(_AT_THE_CAP)]
    for span, cap in mentions:
        same = [other for _, other in mentions if (other.at_charge, other.at_volume) == (cap.at_charge, cap.at_volume)]
        effects = {other.effect for other in same} - {NOT_STATED}
        resumes = {other.resumes for other in same} - {NOT_STATED}
        yield Claim("cap", span, _joined(cap, effects, resumes))
    for found in passage.find(_BEYOND_VOLUME):
        yield Claim("cap", Span(*found.span()))


def _joined(cap: Cap, effects: set[CapEffect | NotStated], resumes: set[Resumes | NotStated]) -> Cap | None:
    if len(effects) > 1 or len(resumes) > 1:
        return None
    effect = next(iter(effects), NOT_STATED)
    again = next(iter(resumes), NOT_STATED)
    return Cap(effect=effect, at_charge=cap.at_charge, at_volume=cap.at_volume, resumes=again)


def _by_charge(passage: Passage) -> Iterator[tuple[Span, Cap]]:
    for found in passage.find(_CHARGE):
        # A sum alone is a cap only where both 封顶 and what happens there are said: “600元封顶后断网”.
        effect = found["stops"] or found["free"]
        if (effect and found["cap"] if not found["beyond"] else effect or found["cap"]) and not _PART_OF_A_PRICE.match(
            passage.folded, found.end("money")
        ):
            money = Money(amount=Decimal(found["money"].replace(",", "")), unit=MoneyUnit.YUAN)
            yield Span(*found.span()), _cap(found, at_charge=money)
    for found in passage.find(_AT_MOST):
        span = Span(*found.span())
        if not (_ABROAD.search(passage.folded, passage.sentence_at(span.start).start, span.end) or negated(passage, span)):
            yield span, _cap(found, at_charge=Money(amount=Decimal(found["money"].replace(",", "")), unit=MoneyUnit.YUAN))


def _by_volume(passage: Passage) -> Iterator[tuple[Span, Cap]]:
    for found in passage.find(_BY_VOLUME):
        span, size = Span(*found.span()), volume(found["volume"])
        if size is not None and (found["cap"] or found["stops"] or found["free"]) and not negated(passage, span):
            yield span, _cap(found, at_volume=size)
    for found in passage.find(_MOST_VOLUME):
        span, size = Span(*found.span()), volume(found["volume"])
        if size is not None and not (
            _ABROAD.search(passage.folded, passage.sentence_at(span.start).start, span.end) or negated(passage, span)
        ):
            yield span, _cap(found, at_volume=size)


def _cap(found: re.Match[str], *, at_charge: Money | None = None, at_volume: DataVolume | None = None) -> Cap:
    effect = CapEffect.SERVICE_STOPS if found["stops"] else CapEffect.CHARGING_STOPS if found["free"] else NOT_STATED
    resumes = _RESUMES[found["when"]] if found["next"] else NOT_STATED
    return Cap(effect=effect, at_charge=at_charge, at_volume=at_volume, resumes=resumes)
