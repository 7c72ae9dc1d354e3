"""A minimum term without a word on what leaving early costs (R34; real filing 25SH100310)."""

import re
from collections.abc import Iterator

from generator.claims.claim import claims_in
from generator.claims.kinds.leaving_charge import is_for_device
from generator.claims.passage import Passage, passage_of
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Duration
from generator.tariff.words import NOT_STATED

_TIMES = r" ?[*×xX] ?"
_MONTHS = r"(?:未履|剩余|剩下|尚未|违约后剩余|已?使用|已?享受|已?生效|已?履|已?发放)[^。;,*×]{0,12}(?:月|期|数量)"
_SUM = r"(?<![0-9.])[0-9]+(?:\.[0-9]+)?元|(?:月功能费|套餐费)(?=[*×])"
_RECKONED = re.compile(
    rf"(?:{_SUM})[^。;,]{{0,30}}?{_TIMES}[^。;,]{{0,12}}?{_MONTHS}|{_MONTHS}[^。;,]{{0,12}}?{_TIMES}[^。;,]{{0,6}}?(?:{_SUM})"
    rf"|[0-9]元\([^()]{{1,20}}\){_TIMES}[0-9]"
)
"""A sum times months, or a sum times a number: whoever leaves can reckon what is due."""
_OPEN = re.compile(
    r"(?:不低于|不少于|不高于|不超过|至少|最[高低少多]|约)[“\"(]?[0-9]+(?:\.[0-9]+)?元[^。;,]{0,12}[*×]|不低于|元(?:/月)?[起左至~\-]|为准"
)
"""Words that leave the sum open; a cap behind a formula (“上限不超过100元”) does not."""
_KEPT = re.compile(r"归还|退还|返还|遗失|损坏|设备费|赔偿款|终端款")
"""Words of what is due for equipment that is kept: that says nothing of what leaving costs whoever gives it back."""
_CLAUSE = re.compile(r"[^。;,\n]+")
_NOTE = "违约责任:"
"""How a note begins that holds the box in the carrier's own words."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where a term is stated and the charge is not; `none` is an answer, silence is not.

    A charge in the filing's own box whose formula the format cannot hold is stated, though not in the field; so it is where
    the box stands in a note as the carrier's own words. A sum left open (“不低于 5 元”) is none.
    """
    term = plan.term
    if isinstance(term.minimum, Duration) and term.early_termination is NOT_STATED:
        boxes = tuple(_boxes(plan))
        if any(_OPEN.search(box.folded) for box in boxes) or not any(_tells(box) for box in boxes):
            zh, en = ("公示里看不出", "the filing does not settle") if boxes else ("没写", "the filing does not state")
            yield Fault(
                ("term", "early_termination"),
                Text(
                    zh=f"要用满 {term.minimum.text.zh}，却{zh}提前走要付多少",
                    en=f"it binds for {term.minimum.text.en}, yet {en} what leaving early costs",
                ),
            )


def _boxes(plan: Plan) -> Iterator[Passage]:
    for path, element, passage in passages_of(plan):
        if element and "违约" in element:
            yield passage
        elif path[0] == "notes" and passage.folded.startswith(_NOTE):
            # The heading would make a charge of any sum behind it.
            yield passage_of(passage.text[len(_NOTE) :])


def _tells(box: Passage) -> bool:
    claims = claims_in(box, "leaving_charge")
    if any(not is_for_device(box, claim) for claim in claims):
        return True
    return any(_RECKONED.search(clause[0]) and not _KEPT.search(clause[0]) for clause in _CLAUSE.finditer(box.folded))


RULE = Rule(
    id="term-without-charge",
    severity=Severity.ERROR,
    title=Text(zh="有在网要求，没写违约责任", en="A minimum term without its charge"),
    why=Text(
        zh="提前走要付的钱必须提醒在前。只写几个月，不写多少钱，客户没法算。",
        en="What leaving early costs must be pointed out beforehand. Months without a sum cannot be reckoned with.",
    ),
    mend=Text(
        zh="在 early_termination 按公式写；不收的写 none",
        en="write the formula into early_termination; write none if nothing is due",
    ),
    citations=("R34", "R33"),
    bad=Example(("term: {minimum: 12 months, early_termination: not_stated}",)),
    good=Example(("term: {minimum: 12 months, early_termination: none}",)),
    check=check,
)
