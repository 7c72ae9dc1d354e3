"""“Unlimited” without the limit that the fields hold, or against it (R26)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import PlanText, texts_of
from generator.judge.wording.denied import claimed, is_denied
from generator.judge.wording.levels import Level
from generator.judge.wording.offers import offer
from generator.judge.wording.topics import OVERAGE, THROTTLE, Topic
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NONE, NOT_STATED, Unpriced

_UNLIMITED = Pattern(
    r"(?=[流不无])(?:流量不限量|不限流量|无限流量|流量无限|流量畅用不限|无限量|不限量|流量(?:怎么|随便|任你|随你)[^，,。；;]{0,4}用(?:都"
    r"|也)用不(?:完|尽|光)|流量(?:永远|永)?用不(?:完|尽|光)(?=[。！!]|$)|流量不限(?=[。，,；;！!、）) ]|$))"
)
_UNTHROTTLED = Pattern(r"(?=[不永无])(?:(?<!量)(?<!量后)(?<!量了)(?<!量也)不限速|永不限速|无限速)")
_IN_ENGLISH = Pattern(r"(?i:\bunlimited\b(?! (?:calls|minutes|voice|messages|texts|sms)))")
_OF_CALLS = Pattern(r"(?:语音|通话|主叫|被叫|分钟|短信|亲情网)[^，,。；;、\n]{0,8}\Z")
_OF_OTHERS = frozenset({"eligibility", "exclusions"})
"""Here the words name the plans that customers already have."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that says unlimited volume or speed and is not borne out by `beyond`.

    Unlimited volume wants slower speeds stated, or none and no charge; unlimited speed wants `throttle: none`.
    """
    throttle, free = plan.beyond.throttle, plan.beyond.data is Unpriced.NO_CHARGE
    for text in texts_of(plan, _UNLIMITED, _UNTHROTTLED, _IN_ENGLISH):
        if text.part in _OF_OTHERS:
            continue
        if words := _claim(text):
            if throttle is NOT_STATED:
                yield _fault(plan, text, words, f"写着“{words}”，却没写会不会变慢", f"it says “{words}”, yet not whether it is slowed")
            elif throttle is NONE and not free:
                yield _fault(
                    plan,
                    text,
                    words,
                    f"写着“{words}”，用完却要另收钱或停用",
                    f"it says “{words}”, yet use beyond the bundle is charged or stops",
                    topic=OVERAGE,
                )
        if words := claimed(text, _UNTHROTTLED):
            if throttle is NOT_STATED:
                yield _fault(plan, text, words, f"写着“{words}”，却没写会不会变慢", f"it says “{words}”, yet not whether it is slowed")
            elif throttle is not NONE:
                yield _fault(plan, text, words, f"写着“{words}”，用多了却会变慢", f"it says “{words}”, yet it is slowed after some use")


def _fault(  # noqa: PLR0913 - a message in two languages and what its mend depends on
    plan: Plan, text: PlanText, words: str, zh: str, en: str, *, topic: Topic = THROTTLE
) -> Fault:
    return Fault(text.path, Level.NEEDS_FACT.told(zh, en), offer(plan, text, topic, words))


def _claim(text: PlanText) -> str | None:
    """Return the words that say unlimited data; calls and messages without limit are another matter."""
    for found in _UNLIMITED.finditer(text.folded):
        if not _OF_CALLS.search(text.folded, 0, found.start()) and not is_denied(text.folded, found.start()):
            return found[0]
    in_english = _IN_ENGLISH.search(text.text)
    return in_english[0] if in_english else None


RULE = Rule(
    id="unlimited-without-throttle",
    severity=Severity.ERROR,
    title=Text(zh="说不限量，没写限速", en="“Unlimited” without its limit"),
    why=Level.NEEDS_FACT.why(
        zh="很多“不限量”用多了会变慢。必须写明用到多少、慢到多少。",
        en="Most “unlimited” data slows after some use. From where on, and to what speed, must be stated.",
    ),
    mend=Text(
        zh="在 beyond.throttle 写 above 和 speed；真不限速写 none；不是不限量就改文字",
        en="state `above` and `speed` in beyond.throttle, or none if it never slows; or mend the text",
    ),
    citations=("R26", "R23"),
    bad=Example(("notes: [{zh: 全国流量不限量。}]\nbeyond: {throttle: not_stated}",)),
    good=Example(("notes: [{zh: 全国流量不限量。}]\nbeyond: {throttle: [{above: 20 GB, speed: 1 Mbps}]}",)),
    check=check,
)
