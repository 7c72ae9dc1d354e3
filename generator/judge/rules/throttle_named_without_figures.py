"""A text names the slowing-down by its trade word alone, though the field has the figures (R26)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.levels import Level
from generator.judge.wording.offers import offer
from generator.judge.wording.topics import THROTTLE
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_TERM = Pattern(r"(?:达量|超量|用尽|到量)(?:后|了)?(?:将|会|则)?(?:限速|降速)")
_FIGURE = Pattern(r"[0-9]")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text whose sentence has the term and no figure; it offers the sentence of `beyond.throttle`."""
    if not isinstance(plan.beyond.throttle, tuple):
        return
    for text in texts_of(plan, _TERM):
        if text.part in {"name", "eligibility", "exclusions"}:
            continue
        for sentence in text.sentences:
            if (words := _TERM.search(sentence)) and not _FIGURE.search(sentence):
                told = Level.EXPLAIN.told(f"“{words[0]}”没写用到多少、慢到多少", f"“{words[0]}” does not say after how much, and how slow")
                yield Fault(text.path, told, offer(plan, text, THROTTLE, words[0]))
                break


RULE = Rule(
    id="throttle-named-without-figures",
    severity=Severity.INFO,
    title=Text(zh="只写限速，没写数字", en="Slower speed without its figures"),
    why=Level.EXPLAIN.why(
        zh="“达量限速”是行话。用到多少、慢到多少，才是客户要知道的。",
        en="It is a trade word. After how much, and how slow, is what customers have to know.",
    ),
    mend=Text(
        zh="把 zh 改成 beyond.throttle 里的数字，或者删去",
        en="write the figures of beyond.throttle into zh, or leave the words out",
    ),
    citations=("R26", "R20"),
    bad=Example(("beyond: {throttle: [{above: 20 GB, speed: 1 Mbps}]}\nnotes: [{zh: 本套餐达量限速。}]",)),
    good=Example(("beyond: {throttle: [{above: 20 GB, speed: 1 Mbps}]}\nnotes: [{zh: 一个月用到 20 GB 以后，达量限速到 1 Mbps。}]",)),
    check=check,
)
