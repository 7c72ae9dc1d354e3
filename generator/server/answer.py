"""What a push is told: accepted or refused, why, and what changes for the public, a sentence a plan."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.findings import Finding, Severity, visible
from generator.repository.range_judgement import RangeVerdict
from generator.server.hook import EXIT_REFUSED
from generator.server.settings import Settings
from generator.tariff.language import Language, Text

_EXIT_FINDINGS = 1
_NOTHING_CHANGED = Text(
    zh="明白资费：没有接受这次推送，服务器上什么也没有变。",
    en="Mingbai: this push was not accepted; nothing has changed on the server.",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to whoever pushed, fit for a terminal, and the hook's exit code: 0 lets the push in, all others do not."""

    said: str
    code: int


def judged(verdict: RangeVerdict, settings: Settings, language: Language) -> Answer:
    """Return the answer that a verdict comes to: what stops the push, every change in a sentence, what else was found, what to do next.

    It never says that a push is in: of two that arrive at once git takes one, and what tells of it is the hook after that.
    """
    blocked = verdict.blocked
    head = _NOTHING_CHANGED if blocked else _sound(verdict)
    errors = [finding for finding in verdict.findings if finding.severity is Severity.ERROR]
    others = [finding for finding in verdict.findings if finding.severity is not Severity.ERROR]
    again = Text(zh=f"共 {len(errors)} 处错误。都改好，再推一次。", en=f"{len(errors)} errors in all. Mend them, then push again.")
    lines = (
        head.say(language),
        *(finding.line_in(language) for finding in errors),
        *_changes(verdict, language),
        *_others(others, language),
        *_drill(settings, language),
        *([again.say(language)] if blocked else []),
    )
    return Answer(_text(lines), _EXIT_FINDINGS if blocked else 0)


def _sound(verdict: RangeVerdict) -> Text:
    plans = len(verdict.plans)
    return Text(
        zh=f"明白资费：核对通过。提交 {verdict.commits} 个，套餐 {plans} 个有变化。",
        en=f"Mingbai: nothing is wrong with it. {verdict.commits} commits; {plans} plans have changed.",
    )


def _changes(verdict: RangeVerdict, language: Language) -> Iterator[str]:
    if (verdict.plans or verdict.profiles) and verdict.blocked:
        yield Text(zh="这次推送会改变：", en="This push would change:").say(language)
    for plan in verdict.plans:
        yield f"  {plan.headline.say(language)}"
    for profile in verdict.profiles:
        name, *told = profile.lines
        yield f"  {name.say(language)}"
        yield from (f"    {line.say(language)}" for line in told)


def _others(findings: Sequence[Finding], language: Language) -> Iterator[str]:
    count = len(findings)
    if findings:
        yield Text(zh=f"还有 {count} 处可以写得更好，不拦您：", en=f"{count} more could be better; they stop nothing:").say(language)
    for finding in findings:
        yield finding.line_in(language)


def _drill(settings: Settings, language: Language) -> Iterator[str]:
    if settings.drill_clock:
        at = settings.drill_clock.isoformat()
        yield Text(zh=f"这是演练，时钟停在 {at}。", en=f"This is a drill; the clock stands at {at}.").say(language)


def refused_for(reason: Text, language: Language) -> Answer:
    """Return the answer where nothing could be judged, for a reason that those who push may know."""
    return Answer(_text((_NOTHING_CHANGED.say(language), reason.say(language))), EXIT_REFUSED)


def broken_down(language: Language) -> Answer:
    """Return the answer where the judge broke down; why is for the operators alone."""
    return refused_for(Text(zh="核对出了故障，请告诉网站的人。", en="The judge broke down; please tell the site's operators."), language)


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{visible(line)}\n" for line in lines)
