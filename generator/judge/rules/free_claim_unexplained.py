"""“Free” or “only so much” without how long, for what or from which price (R24)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import PlanText, texts_of
from generator.judge.wording.levels import Level
from generator.judge.wording.offers import offer
from generator.judge.wording.topics import PRICE
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_FREE = Pattern(r"免费|赠送|免月租|(?<![0-9.])(?<!消费)(?<!保底)(?<!低消)0(?:\.0+)? ?元")
_ALWAYS_FREE = Pattern(
    r"免费(?:添加|接听|来电|被叫|提醒|查询|投诉|客服|咨询|退订|开通|电话|热线|拨打|使用[到至])|赠送(?:来电显示|来显)"
    r"|(?:接听|被叫|来电|来显|显示|提醒|查询|提示|客服|互拨|互打)[^。；;，,、\n]{0,8}(?:免费|(?<![0-9.])0 ?元)"
)
"""Services that are free with every number: they are facts and no offer."""

_HOW_LONG = Pattern(
    r"[0-9一二两三四五六十]+ ?(?:个)?(?:月|天|日|年|次|期|小时)|首月|每月|当月|次月|长期|期内|期间|[0-9]{4}-[0-9]{2}"
    r"|原价|标准资费|恢复|之后|以后"
)

_OF_OTHERS = frozenset({"eligibility", "exclusions"})
"""Here the words name what customers already have."""

_ONLY = Pattern(r"低至|仅需|只需 ?[0-9.]+ ?元|[0-9]+(?:\.[0-9]+)? ?元起")
_OF_THE_FEE = Pattern(r"月租|月费|套餐费|0(?:\.0+)? ?元")
"""The plan's own price is said to be free; what else is given has no field whose sentence could stand here."""
_FROM_WHAT = Pattern(r"原价|标准资费|标准价|恢复|之后|以后|原来|平时|[0-9] ?折")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each sentence that praises a price and gives neither time nor the price otherwise due.

    “From” and “only” so much may stand where the typed price has several steps, since the page shows all of them.
    """
    stepped = len(plan.price.steps) > 1
    for text in texts_of(plan, _FREE, _ONLY):
        if text.chinese and not text.address and text.part not in _OF_OTHERS and (fault := _judged(plan, text, stepped=stepped)):
            yield fault


def _judged(plan: Plan, text: PlanText, *, stepped: bool) -> Fault | None:
    for sentence in text.sentences:
        rest = _ALWAYS_FREE.sub("", sentence)
        free, only = _FREE.search(rest), _ONLY.search(rest)
        if free and not _HOW_LONG.search(rest):
            told = Level.NEEDS_FACT.told(
                f"写着“{free[0]}”，没写多久、之后多少钱", f"it says “{free[0]}” (free), yet not for how long or what then"
            )
            return Fault(text.path, told, offer(plan, text, PRICE, free[0]) if _OF_THE_FEE.search(rest) else None)
        if only and not stepped and not _FROM_WHAT.search(rest):
            told = Level.NEEDS_FACT.told(
                f"写着“{only[0]}”，没写原价和条件", f"it says “{only[0]}” (only), yet neither the full price nor the condition"
            )
            return Fault(text.path, told, offer(plan, text, PRICE, only[0]))
    return None


RULE = Rule(
    id="free-claim-unexplained",
    severity=Severity.WARNING,
    title=Text(zh="说免费，没说多久", en="“Free” without for how long"),
    why=Level.NEEDS_FACT.why(
        zh="免费多半只有几个月。要写清免多久、之后多少钱、有什么条件。",
        en="Free mostly means some months. For how long, at what price then and on what condition belong to it.",
    ),
    mend=Text(
        zh="在 zh 里写明几个月、之后多少元；低价写明原价",
        en="state in zh for how many months and the price after; with a low price, the full one",
    ),
    citations=("R24",),
    bad=Example(("notes: [{zh: 免费送视频会员。}]",)),
    good=Example(("notes: [{zh: 赠送 3 个月视频会员，原价每月 10 元。}, {zh: 接听电话免费。}]",)),
    check=check,
)
