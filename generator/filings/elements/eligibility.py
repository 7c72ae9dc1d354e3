"""Reads who can have a plan: 适用范围, 办理条件.

Clause by clause: new or existing customers, an age, a group, how many a person may have, provinces left out. A
sentence of which not every clause is one of these becomes a condition in the carrier's own words, where it is short
and clear; a long or vague one stays not understood. “河北移动用户” says of a Hebei plan of China Mobile nothing but what
carrier and region say; where the box says nothing else, it is who can have the plan all the same, and is kept in the
carrier's words.
"""

import re
from collections.abc import Iterator, Sequence

from generator.claims.claim import claims_in
from generator.claims.kinds.groups import GROUP_WORDS
from generator.claims.kinds.region import PROVINCES, regions_in
from generator.claims.passage import Passage, Span
from generator.claims.quantities import number
from generator.filings.filing import Element, Filing
from generator.filings.reading import NOTHING, ElementReaders, FieldValue, Reading
from generator.filings.unfilled import is_unfilled
from generator.read.plan_file import CARRIER_OF_DIGIT
from generator.tariff.offer import RegionPart
from generator.tariff.prose import Prose
from generator.tariff.regions import Region
from generator.tariff.words import Audience, Customers, Group

_LONGEST = 60
"""Characters of a condition that a reader takes in as one sentence (design choice)."""
_VAGUE = re.compile(
    r"详询|详见|咨询|为准|等(?!级|于|(?:优惠|套餐|活动|合约|业务|产品))|具体|指定活动|范围内|另行|视情况|其他适用|相关|符合适用|[\[\]]|查询"
)
_AND = re.compile(r"以上(?:条件)?(?:为且的关系|(?:须|需|必须)?同时满足)")
_LIST_OF_PLANS = re.compile(r"适用于(?!.*(?:用户|客户))", re.DOTALL)
_PROVINCES_ALONE = re.compile(rf"\({PROVINCES}(?:,{PROVINCES})*\)")
_NO_CONDITION = re.compile(r":$|:不?可办理(?:[0-9一二两三四五]张)?$|失效$|到期即止$|无法补叠$|^该产品是促销活动使用$")
"""What a sentence ends with that says what happens, not who can have it; “主套餐39元以下:不可办理” is a line of a table."""
_WHERE_USED = re.compile(
    r"(?!.*(?:用户|客户|人员|学生)).*(?:仅?限(?:于)?在?|可在|只能在)(?:中国)?(?:内地|大陆|境内|国内|本省|省内).*使用", re.DOTALL
)
"""Where something can be used is no condition on who can have it."""
_SOME_OF_A_GROUP = re.compile(r"(?:听力|言语|视力|肢体|智力|精神)[^,。;]{0,6}残疾|融合宽带")
"""“听力、言语残疾用户”, “融合宽带用户”: fewer people than the group of the format, which would say that all of them can have it."""
_OR = re.compile(r"、|或|及(?!以)|和(?!以)|/")
_OR_ELSE = re.compile(r"(?:或者?|以及|及|和|亦或|抑或)(?!以)|.*(?:或者?|以及)$", re.DOTALL)
"""A clause that is one of several ways in, with the clause before or after it."""
_ANY_OF = re.compile(r"任(?:意)?(?:一|何一)(?:个|项|条)?(?:条件)?|(?:之|其)一(?!般|直)|其中一(?:个|项|条)")

_CARRIERS = {"china-mobile": "移动", "china-telecom": "电信", "china-unicom": "联通", "china-broadnet": "广电"}
_BEFORE = r"(?:本(?:套餐|产品|资费|活动)(?:资费)?)?(?:适用(?:于|对象(?:为|:))?|面向|针对|开放|(?:仅|只)?(?:限|供|面向)(?:于)?|仅)?"
_AFTER = r"(?:均)?(?:可)?(?:可以)?(?:办理|订购|申请办理|受理|使用|参加)?"
_SOMEONE = r"(?:公众|个人|号码|所有|全部|全体|全网|在网)*(?:的)?(?:用户|客户)"

_CUSTOMERS = (
    (
        Customers.ALL,
        re.compile(rf"{_BEFORE}(?:新老|存量(?:及|和|与|、)新增|新增(?:及|和|与|、)存量|老用户(?:及|和|与|、)新){_SOMEONE}{_AFTER}"),
    ),
    (Customers.NEW, re.compile(rf"{_BEFORE}新(?:入网|开户|开卡|增)?{_SOMEONE}{_AFTER}|{_BEFORE}新入网")),
    (Customers.EXISTING, re.compile(rf"{_BEFORE}(?:老|存量|在网|现网){_SOMEONE}{_AFTER}")),
    (Customers.PORTING_IN, re.compile(rf"{_BEFORE}(?:携号转网|携入|携号转入|携转入网){_SOMEONE}{_AFTER}")),
)
_EVERYBODY = re.compile(rf"{_BEFORE}(?:全网|全国|全部|全体|所有)(?:移动|联通|电信|广电)?(?:的)?(?:公众)?(?:用户|客户){_AFTER}")
_PUBLIC = re.compile(rf"{_BEFORE}(?:社会)?公众(?:用户|客户){_AFTER}")
_COMPANIES = r"(?:政企|政府及企业|企业|集团|单位|商企|政企单位)(?:类)?(?:的)?(?:单位)?(?:客户|用户)"
_BUSINESS = re.compile(rf"\s*{_BEFORE}(?:{_COMPANIES}|政企){_AFTER}[。.;]?\s*")
_NAMES_COMPANIES = re.compile(rf"(?<!非)(?<!除)(?<!不含)(?<!不包括)(?<!不包含)(?<!不支持){_COMPANIES}(?!除外|不可|不能|不得|不支持|不适用)")
_SAYS_PUBLIC, _SAYS_BUSINESS = re.compile(r"公众|个人|家庭"), re.compile(r"政企|企业|集团|单位")
_PER_PERSON = re.compile(
    r"(?:同一|每一?(?:个|位|名)?|一个)(?:自然人|人|身份证|证件|客户|用户)(?:名下)?(?:最多|仅|只|限)(?:能|可|限|可以)*(?:办理?|订购|申请|拥有)?"
    r"(?P<count>[一二两三四五1-9]) ?(?:个|张|份|次|户|套)(?:本(?:套餐|产品|资费))?"
)


def read_eligibility(passage: Passage, filing: Filing) -> Reading:
    """Read who can have it; what no field takes up is a condition word for word, or stays not understood."""
    if is_unfilled(passage.folded):
        return Reading(said=(Span(0, len(passage.text)),))
    if (business := _business(passage, filing)) is not None:
        return business
    if len(passage.sentences) > 1 and _any_is_enough(passage):
        return NOTHING
    values: list[FieldValue] = []
    said: list[Span] = []
    for sentence in passage.sentences:
        if _AND.fullmatch(passage.folded[sentence.start : sentence.end].strip()):
            said.append(sentence)
        elif found := _in_fields(passage, sentence, filing):
            values += found.values
            said += found.said
        elif need := _need(passage, sentence):
            values.append(FieldValue(("eligibility", "needs"), (need,), (sentence,), adds=True))
    values = [value for value in values if value.value not in _alternatives(values, filing)]
    return Reading((*values, *_who(passage, values, said)), tuple(said)) if values or said else NOTHING


def _in_fields(passage: Passage, sentence: Span, filing: Filing) -> Reading | None:
    """Return the fields that a sentence fills, None where not every clause of it is a condition of its own that a field holds."""
    values: list[FieldValue] = []
    own: list[Span] = []
    for clause in _clauses(passage, sentence):
        if _OR_ELSE.match(passage.folded[clause.start : clause.end]):
            return None
        found = list(_typed(passage, clause, filing))
        if found:
            values += found
        elif _is_own(passage, clause, filing):
            own.append(clause)
        else:
            return None
    return Reading(tuple(values), tuple(own)) if values or own else None


def _business(passage: Passage, filing: Filing) -> Reading | None:
    """Return what a box for companies says, or that a box names another audience than the boxes for it; None where it does neither.

    The format has no word for an audience not stated, so that one taken for granted would hide what this box says.
    """
    told = filing.text(Element.AUDIENCE) + filing.text(Element.TARIFF_TYPE)
    public, business = _SAYS_PUBLIC.search(told), _SAYS_BUSINESS.search(told)
    if _BUSINESS.fullmatch(passage.folded) and not public:
        values = (FieldValue(("audience",), Audience.BUSINESS, (Span(0, len(passage.text)),)),)
        return Reading((*values, *_who(passage, values, ())))
    if _NAMES_COMPANIES.search(passage.folded):
        return None if business and not public else NOTHING
    return NOTHING if business and not public and _PUBLIC.search(passage.folded) else None


def _any_is_enough(passage: Passage) -> bool:
    """Return whether one of several sentences is enough: “适用于甲；乙；丙”, “…之一：甲；乙”, “甲；或乙”. Fields are met together."""
    sentences = (passage.folded[sentence.start : sentence.end].strip() for sentence in passage.sentences)
    return bool(_LIST_OF_PLANS.match(passage.folded) or _ANY_OF.search(passage.folded) or any(_OR_ELSE.match(one) for one in sentences))


def _alternatives(values: Sequence[FieldValue], filing: Filing) -> tuple[tuple[Prose, ...], ...]:
    """Return the conditions of which each alone names somebody who can have it: any of them is enough, and needs are met together."""
    needs = [value.value for value in values if value.path == ("eligibility", "needs")]
    for alone in (r"(?<!不)可以?(?:办理|订购)", rf".*的{_home(filing)}(?:用户|客户)", r"\d+-\d+(?:元|[^\W\d]).*"):
        same = [need for need in needs if re.fullmatch(rf"(?:.*[^不])?{alone}", Passage(need[0].zh).folded.strip(" 。;."))]
        if len(same) > 1:
            return tuple(same)
    return ()


def _who(passage: Passage, values: Sequence[FieldValue], said: Sequence[Span]) -> Iterator[FieldValue]:
    """Yield the one sentence of a box that names the public or the carrier's own customers and nobody else, as a condition."""
    if len(passage.sentences) == 1 and all(value.path == ("audience",) for value in values):
        sentence = passage.sentences[0]
        if need := _need(passage, sentence):
            yield FieldValue(("eligibility", "needs"), (need,), (sentence,), adds=True)


def _clauses(passage: Passage, sentence: Span) -> Iterator[Span]:
    """Yield the clauses of a sentence: commas part them, not those inside brackets."""
    start, depth = sentence.start, 0
    for place in range(sentence.start, sentence.end + 1):
        sign = passage.folded[place] if place < sentence.end else ","
        depth += (sign == "(") - (sign == ")")
        if sign == "," and (depth <= 0 or place == sentence.end):
            words = passage.folded[start:place]
            if words.strip():
                yield Span(start + len(words) - len(words.lstrip()), place - len(words) + len(words.rstrip()))
            start = place + 1


def _typed(passage: Passage, clause: Span, filing: Filing) -> Iterator[FieldValue]:
    """Yield the fields that a clause fills, none where it says anything beside them."""
    words = passage.folded[clause.start : clause.end]
    whole = (clause,)
    for customers, pattern in _CUSTOMERS:
        if pattern.fullmatch(words):
            yield FieldValue(("eligibility", "customers"), customers, whole)
            return
    if _EVERYBODY.fullmatch(words):
        yield FieldValue(("eligibility", "customers"), Customers.ALL, whole)
    elif _PUBLIC.fullmatch(words):
        yield FieldValue(("audience",), Audience.PUBLIC, whole)
    elif found := _PER_PERSON.fullmatch(words):
        yield FieldValue(("eligibility", "per_person"), int(number(found["count"]) or 1), whole)
    elif left_out := _provinces_left_out(words, filing):
        yield FieldValue(("region", "excluded"), left_out, whole)
        if re.search(r"全网|全国", words):
            yield FieldValue(("eligibility", "customers"), Customers.ALL, whole)
    else:
        yield from _people(passage, clause, filing)


def _people(passage: Passage, clause: Span, filing: Filing) -> Iterator[FieldValue]:
    """Yield the age and the groups of a clause that says nothing else: “限年龄30岁及以下校园用户”.

    An age or a group is either the one or the other (“60周岁及以上、低保户”), which no field can say.
    """
    part = Passage(passage.text[clause.start : clause.end])
    if _SOME_OF_A_GROUP.search(part.folded):
        return
    ages = [claim for claim in claims_in(part, "age") if claim.value is not None]
    rest = part.folded
    for age in ages:
        rest = rest[: age.span.start] + "|" * (age.span.end - age.span.start) + rest[age.span.end :]
    groups: list[Group] = []
    for group, pattern in GROUP_WORDS.items():
        replaced = re.sub(pattern, _without_people, rest)
        if replaced != rest:
            groups.append(group)
            rest = replaced
    if len(ages) > 1 or not (ages or groups) or (ages and groups and _OR.search(rest)):
        return
    left = re.sub(r"[|@、或及和的()]|年龄|周岁", "", rest)
    if not re.fullmatch(
        rf"{_BEFORE}(?:{_home(filing)})?(?:限制?|要求|在|为|:|须|需|本人|人士|群体|人群|客群|且)*(?:{_SOMEONE})?{_AFTER}", left
    ):
        return
    if ages:
        yield FieldValue(("eligibility", "age"), ages[0].value, (clause,))
    if groups:
        yield FieldValue(("eligibility", "groups"), tuple(groups), (clause,))


def _without_people(found: re.Match[str]) -> str:
    """Return a sign for a group's words; the “或” before the group stays, which some words for groups begin with."""
    return "".join(re.findall(r"^[、及或和]+", found[0])) + "@"


def _is_own(passage: Passage, clause: Span, filing: Filing) -> bool:
    """Return whether the clause names the customers of the filing's own carrier and region, and nothing more."""
    return bool(re.fullmatch(rf"{_BEFORE}{_home(filing)}{_SOMEONE}{_AFTER}", passage.folded[clause.start : clause.end]))


def _home(filing: Filing) -> str:
    """Return the pattern of the filing's own carrier and region, in either order of words."""
    carrier = _CARRIERS.get(CARRIER_OF_DIGIT.get(filing.number[4:5], ""), "运营商")
    region = re.escape(filing.text(Element.REGION).strip().rstrip("省市")) or "本省"
    return rf"(?:(?:{region}(?:省|市)?(?:内)?)?(?:中国)?{carrier}(?:全网)?|{region}(?:省|市)?(?:内)?)(?:公众|天翼)?"


def _provinces_left_out(words: str, filing: Filing) -> tuple[Region, ...]:
    """Return the provinces that a clause leaves out of a national plan, none where it says more."""
    if "全国" not in filing.text(Element.REGION):
        return ()
    claims = claims_in(Passage(words), "region")
    limits = [claim.value for claim in claims if isinstance(claim.value, RegionPart) and claim.value.excluded]
    if not limits or len(limits) != len(claims):
        return ()
    rest = words
    for claim in reversed(claims):
        rest = rest[: claim.span.start] + rest[claim.span.end :]
    if not re.fullmatch(r"(?:全网|全国|的|用户|客户|[()、])*", rest):
        return ()
    return tuple(dict.fromkeys(region for limit in limits for region in regions_in("、".join(one.text.zh for one in limit.excluded))))


def _need(passage: Passage, sentence: Span) -> Prose | None:
    """Return a sentence as a condition in the carrier's own words, None where it is long, vague or unclear."""
    words = passage.text[sentence.start : sentence.end].strip(" ,，、")
    folded = Passage(words).folded
    plain = (
        len(words) <= _LONGEST
        and not _VAGUE.search(folded)
        and not _NO_CONDITION.search(folded.strip(" 。;"))
        and not _WHERE_USED.match(folded)
        and not _PROVINCES_ALONE.search(folded)
        and len(re.findall(r"[一-龥]", words)) > 1
    )
    closed = words.count("(") + words.count("（") == words.count(")") + words.count("）")
    return Prose(zh=words) if plain and closed else None


READERS = ElementReaders({Element.ELIGIBILITY: read_eligibility})
