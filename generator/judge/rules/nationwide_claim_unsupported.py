"""“Works all over the country”, where the field says another area or none (R23)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.denied import claimed
from generator.judge.wording.levels import Level
from generator.judge.wording.offers import offer
from generator.judge.wording.topics import AREA
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NOT_STATED, Area

_CLAIM = Pattern(r"全国(?:都|均)?(?:通用|可用|能用|畅用|漫游通用)")


_BOUNDS = Pattern(r"港澳台|港、澳、台|香港|境外|(?:内地|大陆)(?:范围)?(?:内|通用|使用)")
"""What the sentence itself says of where that ends."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that says so, unless some data or calls are typed as usable in the whole mainland.

    An error where all of them are typed for the province or the city alone; a warning where none is typed and the
    sentence does not say itself where that ends.
    """
    given = plan.allowances
    items = [
        *(each.area for part in (given.data, given.app_data) if isinstance(part, tuple) for each in part),
        getattr(given.voice, "area", NOT_STATED),
    ]
    if Area.MAINLAND in items:
        return
    typed = [area for area in items if area is not NOT_STATED]
    for text in texts_of(plan, _CLAIM):
        if text.part in {"eligibility", "exclusions"} or not (words := claimed(text, _CLAIM)):
            continue
        if not typed and any(words in said and _BOUNDS.search(said) for said in text.sentences):
            continue
        if typed:
            told = (f"写着“{words}”，area 却写只在本地用", f"it says “{words}”, yet area says the home region only")
        else:
            told = (f"写着“{words}”，没写港澳台能不能用", f"it says “{words}”, yet not whether Hong Kong, Macao and Taiwan count")
        yield Fault(
            text.path, Level.NEEDS_FACT.told(*told), offer(plan, text, AREA, words) if typed else _FILL, None if typed else Severity.WARNING
        )


_FILL = Text(
    zh="先在 allowances 的 area 写 mainland，页面就会写明不含港澳台",
    en="first set area in allowances to mainland; the page then says that Hong Kong, Macao and Taiwan are not included",
)

RULE = Rule(
    id="nationwide-claim-unsupported",
    severity=Severity.ERROR,
    title=Text(zh="说全国通用，没写到哪里为止", en="“All over the country” without its bounds"),
    why=Level.NEEDS_FACT.why(
        zh="“全国通用”多半不含港澳台，有的只在本省用。到了那边，话费会很贵。",
        en="It mostly leaves out Hong Kong, Macao and Taiwan, or holds in one province. Beyond that, use is dear.",
    ),
    mend=Text(
        zh="在 allowances 的 area 写 mainland 或 province，把 zh 照着改",
        en="set area in allowances to mainland or province and mend zh accordingly",
    ),
    citations=("R23", "R22"),
    bad=Example(("allowances: {data: [{volume: 10 GB, per: month, area: province}], voice: none}\nnotes: [{zh: 流量全国通用。}]",)),
    good=Example(("notes: [{zh: 流量全国通用，不含港澳台。}]",)),
    check=check,
)
