"""How well the contradiction finder does on passages labelled by hand: precision and recall of each rule.

Each passage is imported with its boxes like any filing and judged by the contradiction rules.
`python -m site_tests.labelled_passages` prints the table for both parts.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from generator.filings.drafting import Manner, draft_plan
from generator.filings.filing import Cell, Element, Filing, Place
from generator.filings.headings import read_heading
from generator.findings import Severity
from generator.judge.examples import read_example
from generator.judge.rulebook import Example, Fault, Setting, rulebook
from generator.read.file_text import file_text
from generator.read.plan_file import CARRIER_OF_DIGIT, Plan
from generator.read.yaml_reader import read_yaml
from generator.tariff.offer import Transcription

FOLDER = Path(__file__).parent / "contradictions"
PARTS = ("developed_on", "held_out")
RULES = frozenset(
    {
        "term-only-in-text",
        "leaving-charge-only-in-text",
        "no-refund-only-in-text",
        "later-price-only-in-text",
        "minimum-spend-only-in-text",
        "payment-up-front-only-in-text",
        "renewal-only-in-text",
        "throttle-only-in-text",
        "app-data-only-in-text",
        "exclusion-only-in-text",
        "age-only-in-text",
        "region-only-in-text",
        "tie-only-in-text",
        "allowance-differs-in-text",
    }
)
_ELEMENTS = {element.text.zh: element for element in Element}
_PLAN = TypeAdapter(Plan)
_CARRIERS = {carrier: read_example(Example(("",), carrier=f"id: {carrier}")).setting.carrier for carrier in CARRIER_OF_DIGIT.values()}
_READ_INTO = {"eligibility": "适用范围", "name": "名称"}
"""The fields that keep a box's own words, with that box: a fault there quotes nothing else."""
_AT_EXPIRY, _VALIDITY = ("term", "at_expiry"), "有效期限"
"""The field that is read from that box wherever the box says anything."""
_SEEN = Transcription(kind="transcription", seen_on=date(2026, 7, 7), source_url="https://tariffs.example/")


@dataclass(frozen=True, slots=True)
class Passage:
    """One labelled passage with the boxes that it is held against."""

    filing: str
    province: str
    element: str
    excerpt: str
    boxes: dict[str, str]
    finds: list[str]
    trap: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the finder said about one passage: each rule with whether it blocks."""

    passage: Passage
    found: dict[str, bool]


@dataclass(frozen=True, slots=True)
class Score:
    """One rule's hits, false alarms and misses."""

    hits: int
    false_alarms: int
    misses: int

    @property
    def precision(self) -> float | None:
        """The share of its findings that are right, None where it found nothing."""
        return self.hits / (self.hits + self.false_alarms) if self.hits + self.false_alarms else None

    @property
    def recall(self) -> float | None:
        """The share found of what there was to find, None where there was nothing."""
        return self.hits / (self.hits + self.misses) if self.hits + self.misses else None


def passages(part: str) -> list[Passage]:
    """Return the labelled passages of one part."""
    return [Passage(**json.loads(line)) for line in (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]


def plan_of(passage: Passage) -> Plan:
    """Return the plan that importing the passage with its boxes gives."""
    texts = {"名称": "示例套餐", **passage.boxes, passage.element: passage.excerpt, "方案编号": passage.filing}
    cells: dict[Element, Cell] = {}
    for heading, text in texts.items():
        read = read_heading(heading)
        cells[_ELEMENTS[heading]] = Cell(text, heading, Place("labelled", "", 1, heading), read.unit)
    root = draft_plan(Filing(passage.filing, cells), Manner(_SEEN)).root
    document = read_yaml(file_text(root).encode())
    assert not document.faults, document.faults
    return _PLAN.validate_python(document.root)


def verdict(passage: Passage) -> Verdict:
    """Judge one passage."""
    plan = plan_of(passage)
    setting = Setting(date(2026, 11, 22), _CARRIERS[plan.carrier], _CARRIERS)
    found: dict[str, bool] = {}
    for name in RULES:
        rule = rulebook()[name]
        faults = [fault for fault in (rule.check(plan, setting) if rule.check else ()) if _in_excerpt(plan, fault, passage)]
        if faults:
            found[name] = any((fault.severity or rule.severity) is Severity.ERROR for fault in faults)
    return Verdict(passage, found)


def _in_excerpt(plan: Plan, fault: Fault, passage: Passage) -> bool:
    """Whether a fault quotes the excerpt, and not one of the boxes that it is held against."""
    if fault.path[0] == "as_filed":
        return plan.as_filed[int(fault.path[1])].element == passage.element
    if fault.path[:2] == _AT_EXPIRY:
        return passage.element == _VALIDITY or not passage.boxes.get(_VALIDITY)
    return _READ_INTO.get(str(fault.path[0]), passage.element) == passage.element


def score(verdicts: Iterable[Verdict], *, blocking: bool = False) -> dict[str, Score]:
    """Return the score of every rule; with `blocking` only of findings that withhold a plan (misses then mean nothing)."""
    hits, alarms, misses = Counter[str](), Counter[str](), Counter[str]()
    for one in verdicts:
        for rule, blocks in one.found.items():
            if blocks or not blocking:
                (hits if rule in one.passage.finds else alarms)[rule] += 1
        misses.update(rule for rule in one.passage.finds if rule not in one.found)
    return {rule: Score(hits[rule], alarms[rule], misses[rule]) for rule in sorted(RULES)}


def total(scores: dict[str, Score]) -> Score:
    """Return the score of all rules together."""
    return Score(*(sum(getattr(one, name) for one in scores.values()) for name in ("hits", "false_alarms", "misses")))


def table(part: str, verdicts: list[Verdict]) -> str:
    """Return precision and recall of every rule on one part, as text."""
    every, blocking = score(verdicts), score(verdicts, blocking=True)
    traps = [one for one in verdicts if not one.passage.finds]
    silent = sum(not one.found for one in traps)
    lines = [
        f"{part}: {len(verdicts)} passages, {len(traps)} of them must stay silent, {silent} do",
        f"{'rule':<32}{'hits':>6}{'false':>7}{'missed':>8}{'precision':>11}{'recall':>8}   blocking: hits, false, precision",
    ]
    for rule, one in [*every.items(), ("all", total(every))]:
        hard = blocking.get(rule) or total(blocking)
        lines.append(
            f"{rule:<32}{one.hits:>6}{one.false_alarms:>7}{one.misses:>8}{_share(one.precision):>11}{_share(one.recall):>8}"
            f"{hard.hits:>16}{hard.false_alarms:>7}{_share(hard.precision):>11}"
        )
    return "\n".join(lines)


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def main() -> None:
    """Print the tables; with --wrong the passages judged wrongly of one part."""
    parser = argparse.ArgumentParser(
        prog="python -m site_tests.labelled_passages", description=__doc__, epilog="Example: --part developed_on --wrong"
    )
    parser.add_argument("--part", choices=PARTS, help="one part only")
    parser.add_argument("--wrong", action="store_true", help="list what was judged wrongly (never of the held-out part)")
    chosen = parser.parse_args()
    for part in [chosen.part] if chosen.part else PARTS:
        verdicts = [verdict(passage) for passage in passages(part)]
        print(table(part, verdicts) + "\n")
        if chosen.wrong and part != "held_out":
            for one in verdicts:
                print(_mistakes(one), end="")


def _mistakes(one: Verdict) -> str:
    missed, wrong = sorted(set(one.passage.finds) - set(one.found)), sorted(set(one.found) - set(one.passage.finds))
    if not missed and not wrong:
        return ""
    passage = one.passage
    return f"{passage.filing} {passage.element}: missed {missed}, wrong {wrong}\n  {passage.excerpt}\n  {passage.boxes}\n"


if __name__ == "__main__":
    main()
