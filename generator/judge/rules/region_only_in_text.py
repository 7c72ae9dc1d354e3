"""A limit to a place in the small print that neither the regions nor the conditions state (R22).

Not mended by a machine: the regions say one thing and the text another, and either may be wrong.
"""

import re
from collections.abc import Iterator

from generator.claims.gazetteer import places_in
from generator.claims.kinds.region import regions_in
from generator.claims.passage import Passage
from generator.claims.place_by_default import stems_in
from generator.findings import Severity
from generator.judge.conditions import once_a_sentence, small_print, stated_claims, stated_words
from generator.judge.filed_claims import FiledClaim
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import RegionPart
from generator.tariff.places import tied_to
from generator.tariff.regions import Region
from generator.tariff.words import Area, Group

_WHERE_USED = re.compile(r"使用|安装|可用|有效|流量")
_HOME_AREA = re.compile(r"省|市|归属|本地")
_SORTS = (
    re.compile(r"校园|学校|高校|院校|学生|大学|学院|中学|小学|师生|校内|校区|宿舍"),
    re.compile(r"社区|小区|园区|楼盘|楼宇|厂区|矿区|营区|景区|工业区|商圈|指定区域|覆盖|地址|城区"),
    re.compile(r"农村|乡镇|乡村|村镇|行政村|区县|县域|农牧|海岛|边境"),
    re.compile(r"本市|本地|地市|市县|省内|市内|归属|本省|跨省|跨市|省外|异地|受理"),
)
"""The sorts of places; a condition states a limit to a place where it names one of the same sort."""
_CHOSEN = re.compile(r"指定|特定|划定|约定|选定|限定|试点|合作|清单|名单|部分|个别|资源|覆盖")
"""Words that take only some of the places of a sort; a condition without the like of them states less."""
_DATA_USED = re.compile(r"流量[^,。;]{0,24}(?:使用|有效|可用|能用)")
_ON_THE_NET = re.compile(r"(?:移动|联通|电信|广电)(?:的)?(?:宽带)?网络(?:环境)?(?:下|内|中)?使用")
"""“仅限云南省内移动网络使用” asks for the carrier's network, where its customers of the province are."""
_IN_SCHOOL = re.compile(r"(?:校园|校区|校内|学校)[^,。;]{0,6}(?:范围|区域|基站|网络|接入|内|里|使用|流量)")
_SCHOOL_NAMED_FOR_USE = re.compile(r"(?:校园|校区|校内|学校|高校|院校|大学|学院)[^,。;]{0,8}(?:范围|区域|基站|网络|内|里|使用|可用)")
_OF_THE_PROVINCE = re.compile(
    r"(?:省内|本省|全省|区内|自治区内)(?:移动|联通|电信|广电|宽带|手机|在网|新老|的)*(?:用户|客户|号码)?(?:办理|受理|订购|参加|可办)?"
)
"""Customers of the province: no narrower than the regions of a plan that no nationwide list holds."""
_STUDENTS = re.compile(r"(?:校园|高校|院校|学校|大学)[^,。;]{0,4}(?:用户|客户|学生|师生|新生|在校生)")
"""People of a school are its students, whom `eligibility.groups` may state."""
_CITY_CODES = re.compile(r"[0-9]{3,5}(?:[、,/; ]+[0-9]{3,5})*")
"""Some provinces file the cities of 适用地区 as codes (5920, 8511): each stands for a city, whichever it is."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that limits the place more narrowly than `region`, the areas and the conditions do.

    An error where `region` offers the plan in a province that the text leaves out; a warning for everything else:
    a city, a campus, where it can be used.
    """
    stated = {claim.value for claim in stated_claims(plan, "region")}
    for claim in once_a_sentence(claim for claim in small_print(plan, "region") if not _stated(plan, claim, stated)):
        certain = isinstance(claim.claim.value, RegionPart) and not _WHERE_USED.search(claim.words)
        yield claim.fault(
            f"写着“{claim.words}”，{'适用地区却有这些省' if certain else '条件里没有这条'}",
            f"it says “{claim.words}”, yet {'the regions include these provinces' if certain else 'the conditions do not'}",
            severity=None if certain else Severity.WARNING,
        )


def _stated(plan: Plan, claim: FiledClaim, stated: set[object]) -> bool:
    limit = claim.claim.value
    if isinstance(limit, RegionPart):
        return (limit in stated or not _narrower(plan.region, limit)) and not _data_is_said_to_go_further(plan, claim, limit)
    if _ON_THE_NET.search(claim.words) and any(region in plan.region.offered_in for region in regions_in(claim.words)):
        return True
    return _stated_otherwise(plan, claim.words)


def _data_is_said_to_go_further(plan: Plan, claim: FiledClaim, limit: RegionPart) -> bool:
    """Return whether the text keeps data to a province while the fields let all of it be used in the whole mainland."""
    if (
        not limit.offered_in
        or limit.excluded
        or not _DATA_USED.search(claim.passage.folded, *claim.passage.clause_at(claim.claim.span.start))
    ):
        return False
    data = [each.area for part in (plan.allowances.data, plan.allowances.app_data) if isinstance(part, tuple) for each in part]
    return bool(data) and all(area is Area.MAINLAND for area in data)


def _narrower(typed: RegionPart, limit: RegionPart) -> bool:
    """Return whether the text leaves out a province in which `region` offers the plan."""
    if limit.excluded:
        return any(typed.covers(region) for region in limit.excluded)
    return any(region is Region.NATIONAL or region not in limit.offered_in for region in typed.offered_in)


def _stated_otherwise(plan: Plan, words: str) -> bool:
    folded = Passage(words).folded
    stated = stated_words(plan)
    named, stems = places_in(folded), stems_in(folded)
    if _OF_THE_PROVINCE.search(folded) and not _WHERE_USED.search(folded) and not plan.region.covers(Region.NATIONAL):
        return True
    if (named or stems) and any(_CITY_CODES.fullmatch(passage.folded.strip()) for passage in stated):
        return True
    if named:
        return any(named & places_in(passage.folded) for passage in stated)
    if _HOME_AREA.search(words) and any(tied_to(area, plan.allowances) for area in (Area.PROVINCE, Area.CITY)):
        return True
    if (
        _STUDENTS.search(folded)
        and not _WHERE_USED.search(folded)
        and not _CHOSEN.search(folded)
        and Group.STUDENT in plan.eligibility.groups
    ):
        return True
    return any(folded in passage.folded for passage in stated) or _same_sort(folded, stems, stated)


def _same_sort(folded: str, stems: frozenset[str], stated: tuple[Passage, ...]) -> bool:
    """Return whether a condition names the county, or a place of the same sort that is no wider."""
    if _CHOSEN.search(folded) and not any(_CHOSEN.search(passage.folded) for passage in stated):
        return False
    if _IN_SCHOOL.search(folded) and _WHERE_USED.search(folded):  # who studies there may be told, and yet not where it works
        return any(_SCHOOL_NAMED_FOR_USE.search(passage.folded) for passage in stated)
    sorts = [sort for sort in _SORTS if sort.search(folded)]
    if not sorts:  # a county, or another place of which only the name is known
        return any(stem in passage.folded for passage in stated for stem in stems)
    return any(sort.search(passage.folded) for sort in sorts for passage in stated)


RULE = Rule(
    id="region-only-in-text",
    severity=Severity.ERROR,
    title=Text(zh="地区限制只写在小字里", en="A limit to a place in the small print only"),
    why=Text(
        zh="限制条件不得隐藏。别处的人办了才知道不能用。",
        en="Limits must not be hidden. People elsewhere find out only after they signed up.",
    ),
    mend=Text(
        zh="不卖的省写进 region.excluded；别的地方限制，写进 eligibility.needs",
        en="write provinces left out into region.excluded, any other limit to a place into eligibility.needs",
    ),
    citations=("R07", "R22"),
    bad=Example(("filing_number: 26JT200001\nregion: {offered_in: [national]}\nnotes: [{zh: 广东用户暂不支持办理。}]",)),
    good=Example(
        ("filing_number: 26JT200001\nregion: {offered_in: [national], excluded: [guangdong]}\nnotes: [{zh: 广东用户暂不支持办理。}]",)
    ),
    check=check,
)
