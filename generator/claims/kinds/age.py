"""Age limits: “60周岁及以上”, “限18至25周岁办理”, “未成年人不可办理”; the value is an `AgeRange` where the words give an exact one.

Both ends are whole years that still count, as 以上, 以下, 以内 include the number itself (Civil Code, article 1259);
超过, 大于, 不满 and 未满 leave it out.
"""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.context import negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import HAN, number
from generator.tariff.offer import AgeRange
from generator.tariff.regions import Region

_YEARS = rf"(?:\d{{1,3}}|{HAN})"
_IN = r" ?(?:周岁|岁)(?:\([男女]\))?"
_INCLUDED = r"(?:\( ?含[^()]{0,8}\)|[,( ]*含本数\)?)"
_OR_MORE = r"(?:及|或|和)?(?:其)?(?:以上|更大)"
_OR_LESS = r"(?:及|或|和)?(?:其)?(?:以下|以内|更小)"

_RANGE = Pattern(
    rf"(?P<from>{_YEARS})(?:{_IN})? ?(?P<open_from>\(不含[^()]*\))?(?:\([^()]*含\)|\(含\))?(?:及?以上)?"
    r" ?(?:-|—|–|~|～|至|到|,|且) ?(?:不超过|小于等于)?"
    rf"(?P<to>{_YEARS})(?:\(含\))?{_IN}(?P<open_to> ?\(不含[^()]*\))?(?:{_INCLUDED})?(?:及?(?:以下|以内|之间))?"
)
_FROM = Pattern(
    r"(?:(?P<more>(?<!不)超过|(?<!不)大于(?!等于|或)|>(?!=))"
    r"|(?P<least>年满|(?:年龄下限|最低年龄|最小年龄)(?:须|应)?(?:为|是|:)?"
    r"|(?<![未不年])满|已满|达到?|不小于|不低于|大于等于|大于或等于|≥|>=))? ?"
    rf"(?P<years>{_YEARS}){_IN} ?(?:(?P<open>\(不含[^()]*\))|{_INCLUDED})?(?P<above>{_OR_MORE})?"
    rf"(?P<open_after> ?\(不含[^()]*\))?{_INCLUDED}?"
)
_TO = Pattern(
    rf"(?:(?P<less>不满|未满|不足|小于(?!等于|或)|低于|<(?!=))|(?P<most>(?:年龄上限"
    rf"|最高年龄|最大年龄)(?:须|应)?(?:为|是|:)?|不得?超过|不大于|不高于|小于等于|小于或等于|≤|<=))? ?"
    rf"(?P<years>{_YEARS}){_IN} ?(?:(?P<open>\(不含[^()]*\))|{_INCLUDED})?(?P<below>{_OR_LESS})?"
    rf"(?P<open_after> ?\(不含[^()]*\))?{_INCLUDED}?"
)
# “年龄在18到60之间”: the word before it makes years of the numbers.
_RANGE_OF_AGES = Pattern(
    rf"年龄(?:须|需|应|要求|限制|限|范围|为|是|在|于|满|:| )*(?P<from>{_YEARS})(?:{_IN})?(?:\(含\))? ?(?:-|—|–|~|～|至|到)"
    rf"(?P<to>{_YEARS})(?:{_IN})?"
    r"(?P<open_from>(?!))?(?P<open_to>(?!))?(?=之间|之内|以内|[^0-9个元天日月年GM]|$)"
)
_NO_MINORS = Pattern(
    r"未成年(?:人|用户|客户)?[^,。;]{0,6}(?:不可|不能|不得|无法|不予|暂不|不支持|禁止|严禁|谢绝|请勿)[^,。;]{0,4}(?:办|订|购|受理|入网|开)"
    r"|(?:不支持|不向|禁止|谢绝|拒绝)未成年(?:人|用户|客户)?|(?:须|需|应|必须|仅限|限|[仅只](?:向|对|面向|供))(?:为|是|由)?(?:年满的?)?(?:成年人|成年客户|成年用户)"
)
# “年龄须满65”, “60岁+用户”: no word for years, or a plus behind them.
_FROM_AN_AGE = Pattern(
    rf"年龄(?:须|需|应|要求|为|是|:| )*(?:年?满|达到?|不低于|不小于|≥|>=) ?(?P<years>{_YEARS})(?![0-9个元天日月年GM周岁])"
    r"|(?P<over>[1-9][0-9])(?:周岁|岁)\+(?=的?(?:用户|客户|人群|老年|老人|长者))"
)
_BORN = Pattern(
    r"(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:\(含\))?(?:及)?(?:以|之)?[前后](?:\(含\))?出生|(?:仅限?|只限?|限|面向|专为)[^,。;\n0-9]{0,4}(?:[05-9][05])后(?![0-9年期日元])"
)
_OF_AGE = 18
_OLDEST = 120

# What the years say that is no limit on who can have the plan.
_NO_LIMIT_AFTER = Pattern(
    r"^ ?(?:后|时|起|之后|生日|当[月日天]|前|[^,。;]{0,10}(?:一键|直连|直达|可?(?:拨打|致电)|优先|[^,。;]{0,4}(?:有)?专人"
    r"|监护人|陪同|专属(?:热线|客服|座席|服务)|代办|家属|免费(?!办)|赠送|加赠|额外|减免|打折|折扣|仅需|只需|再减|立减|另享|加享|多享"
    r"|优惠至|减半)|[^,。;]{0,8}可?享(?:受)?[^,。;]{0,6}(?:仅需|只需|再减|减免|[0-9.]+折|\d+元)|[^。;]{0,14}后(?:不再|恢复|自动|将))"
)
_PARTED = Pattern(r"(?<=[一-龥)]) |(?:^|(?<=[一-龥)]))[-—]")
"""A space or a dash between words parts one matter from the next."""
_NO_LIMIT_SENTENCE = Pattern(
    r"监护人|法定代理|承保|投保|保险|关爱服务|账单|一键接入|人工服务|绘本|动画|故事|早教|课程|适合|适用年龄段|推荐|(?:儿童|孩子|宝宝|幼儿)[^,。;]{0,4}(?:学习|启蒙|观看|成长)"
)
_SHUT_OUT = Pattern(r"[^,。;]{0,10}?(?:不可|不能|不得|无法|不予|暂不|不支持)[^,。;]{0,3}(?:办|订|购|参|申|受理)|[^,。;]{0,6}除外")
"""“未满18周岁不可办理” is for those of 18 and more."""
_LIMITING = Pattern(r"限|须|需|必须|专[属享]|仅|只|方可|才能|条件|不可|不能|不得")


_ANY_AGE = Pattern(
    r"年龄(?:上|大小|均|都)?(?:不限|没有(?:上限|下限|限制|要求)|无(?:上限|下限|限制|要求)|不(?:作|设|做)?(?:限制?|要求|上限|下限))|(?:不限|不分|不论|无论|不管)(?:年龄|老少|长幼)|任何年龄|(?:男女)?老少(?:皆宜|均可|都可|咸宜)"
)
_TOO = Pattern(r"(?:以上|以下|及|的|之外|以外|之内|用户|客户|人群|老人|者|,){0,4}(?:也|同样|一样|亦)(?:都|均)?(?:可|能|行|适用|欢迎)")
"""“超过65岁也行” opens what one might take for a limit."""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield every age limit. One that holds in some provinces only carries no value: the plan's own limit is another."""
    taken: list[Span] = []
    for pattern, read in ((_RANGE, _range), (_RANGE_OF_AGES, _range), (_FROM, _from), (_TO, _to)):
        for found in passage.find(pattern):
            span = Span(*found.span())
            age = read(found)
            if age is None or any(span.overlaps(other) for other in taken) or not _limits(passage, span):
                continue
            taken.append(span)
            if _SHUT_OUT.match(passage.folded[span.end :]):
                age = _outside(age)
            yield Claim("age", span, None if _in_some_provinces(passage, span) else age)
    for found in passage.find(_FROM_AN_AGE):
        span, years = Span(*found.span()), _years(found["years"] or found["over"])
        if years is not None and not any(span.overlaps(other) for other in taken) and _limits(passage, span):
            yield Claim("age", span, AgeRange(minimum=years))
    for found in passage.find(_BORN):
        yield Claim("age", Span(*found.span()))
    for found in passage.find(_NO_MINORS):
        yield Claim("age", Span(*found.span()), AgeRange(minimum=_OF_AGE))


def _outside(shut_out: AgeRange) -> AgeRange | None:
    """Return who is left when an age is shut out, None where both younger and older people are."""
    if shut_out.minimum is None and shut_out.maximum is not None:
        return AgeRange(minimum=shut_out.maximum + 1)
    if shut_out.maximum is None and shut_out.minimum is not None:
        return AgeRange(maximum=shut_out.minimum - 1)
    return None


def _range(found: re.Match[str]) -> AgeRange | None:
    youngest, oldest = _years(found["from"]), _years(found["to"])
    if youngest is None or oldest is None:
        return None
    youngest, oldest = youngest + bool(found["open_from"]), oldest - bool(found["open_to"])
    return AgeRange(minimum=youngest, maximum=oldest) if youngest <= oldest else None


def _from(found: re.Match[str]) -> AgeRange | None:
    years = _years(found["years"])
    if years is None or not (found["more"] or found["least"] or found["above"]):
        return None
    return AgeRange(minimum=years + bool(found["more"] or found["open"] or found["open_after"]))


def _to(found: re.Match[str]) -> AgeRange | None:
    years = _years(found["years"])
    if years is None or not (found["less"] or found["most"] or found["below"]):
        return None
    return AgeRange(maximum=years - bool(found["less"] or found["open"] or found["open_after"]))


def _years(words: str) -> int | None:
    years = number(words)
    return int(years) if years is not None and 0 < years <= _OLDEST else None


def _limits(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    if negated(passage, span) or _NO_LIMIT_AFTER.match(_PARTED.split(passage.folded[span.end : sentence.end])[0]):
        return False
    if _ANY_AGE.search(passage.folded, *sentence) or _TOO.match(passage.folded, span.end):
        return False
    said = passage.folded[sentence.start : sentence.end]
    return not _NO_LIMIT_SENTENCE.search(said) or bool(_LIMITING.search(said))


def _in_some_provinces(passage: Passage, span: Span) -> bool:
    clause = passage.clause_at(span.start)
    before = passage.folded[clause.start : span.start].rpartition("(")[2]
    return any(re.search(rf"{region.text.zh}(?:省|市|地区)?(?:\(|:)?(?:仅|只|限)", before) for region in Region)
