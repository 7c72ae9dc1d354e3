"""“Cancel at any time”, where one has to stay or leaving costs money (R33)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import PlanText, texts_of
from generator.judge.wording.denied import is_denied
from generator.judge.wording.levels import Level
from generator.judge.wording.offers import offer
from generator.judge.wording.topics import LEAVING, MINIMUM_TERM
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NONE, NOT_STATED

_CLAIM = Pattern(
    r"随时(?:可以?|都?能|均可)?(?:申请|办理)?(?:退订|取消|退出|解约|离网|销户|销号|退(?!费|款))"
    r"|(?:想|说|要)(?:退|走|停|取消|退订|销户?|离网)(?:网|订|机)?就(?:能)?(?:退|走|停|取消|销|离)|随(?:办|订|开|用)随(?:退|停|走|取消)"
    r"|(?:来去|去留|进退)(?:自由|随意|自如)"
    r"|(?:不满意|不想用|用不惯|不喜欢|不用了)了?,?(?:就|即|便|马上|立刻)(?:可以?|能)?(?:退(?!费|款|货|回|还)|走(?!流程)|取消|离网|销户|解约)"
    r"|(?:任[何意]时[候间]|什么时候|何时|哪天)(?:想|要)?"
    r"(?:[都均]?(?:可以?|能)(?:退订|取消|走|离网|销户|解约|退(?!费|款))|(?:退订|取消|走|退)都(?:行|可以?|能))"
    r"|(?i:cancel (?:it )?(?:at )?any ?time)"
)
_AFTER_THE_TERM = Pattern(
    r"(?:到期|期满|届满|期结束|期外|满[0-9一二两三四五六十]+ ?(?:个月|年))(?:之|以)?后?[^。；;！!？?\n]{0,24}$"
    r"|(?:主动|另行|可选)(?:订购|办理)[^。；;！!？?\n]{0,20}$"
)
"""“期满后随时可退” leaves the term as it is."""


def _claimed(text: PlanText) -> str | None:
    """Return the first words that say that one may go at any time, with neither a denial nor the end of the term before them."""
    for found in _CLAIM.finditer(text.folded):
        if not (is_denied(text.folded, found.start()) or _AFTER_THE_TERM.search(text.folded, 0, found.start())):
            return found[0]
    return None


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each such text: an error where a term or a leaving charge is stated, a warning where neither is said to be none."""
    minimum, charge = plan.term.minimum, plan.term.early_termination
    if minimum is NONE and charge is NONE:
        return
    for text in texts_of(plan, _CLAIM):
        if not (words := _claimed(text)):
            continue
        if minimum is not NONE and minimum is not NOT_STATED:
            told = (f"写着“{words}”，却要用满 {minimum.text.zh}", f"it says “{words}”, yet one has to stay for {minimum.text.en}")
            yield Fault(text.path, Level.NEEDS_FACT.told(*told), offer(plan, text, MINIMUM_TERM, words))
        elif charge is not NONE and charge is not NOT_STATED:
            told = (f"写着“{words}”，提前走却要付钱", f"it says “{words}”, yet leaving early costs money")
            yield Fault(text.path, Level.NEEDS_FACT.told(*told), offer(plan, text, LEAVING, words))
        else:
            topic = MINIMUM_TERM if minimum is NOT_STATED else LEAVING
            told = (f"写着“{words}”，{topic.field} 却没写", f"it says “{words}”, yet {topic.field} is not stated")
            yield Fault(text.path, Level.NEEDS_FACT.told(*told), offer(plan, text, topic, words), Severity.WARNING)


RULE = Rule(
    id="cancel-any-time-unsupported",
    severity=Severity.ERROR,
    title=Text(zh="说随时能退，其实有条件", en="“Cancel at any time”, with a condition"),
    why=Level.NEEDS_FACT.why(
        zh="写着随时能退，客户就放心办。要用满几个月、要赔钱，必须先说清。",
        en="Who reads this signs up without worry. A minimum term or a leaving charge must be said first.",
    ),
    mend=Text(
        zh="从 zh 里删去；真能随时退，term.minimum 和 term.early_termination 都写 none",
        en="leave it out of zh; if it is true, set term.minimum and term.early_termination to none",
    ),
    citations=("R33", "R23"),
    bad=Example(
        ("term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 100, unit: yuan}]}\nnotes: [{zh: 套餐随时退订。}]",)
    ),
    good=Example(("notes: [{zh: 套餐随时退订，下个月停止收费。}]",)),
    check=check,
)
