"""What the free texts of a plan claim, with each claim's place in the file, for the rules that look for contradictions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.claims.claim import Claim, claims_in
from generator.claims.passage import Passage, passage_of
from generator.findings import Severity
from generator.judge.quoting import beginning
from generator.judge.rulebook import Fault
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Language, Text

_OF_ONE_THING = frozenset({"name", "price", "eligibility", "exclusions", "sharing", "beyond", "term", "sale"})
_RUNNING = frozenset({None, "服务内容", "其他说明"})

Placed = tuple[tuple[str | int, ...], str | None, Passage]
"""A passage with its path in the file, and the element of the filing where that says it."""


@dataclass(frozen=True, slots=True)
class FiledClaim:
    """One claim in one text of a plan file."""

    path: tuple[str | int, ...]
    element: str | None
    """The element of the filing that says it, None where a field of the plan file does."""
    passage: Passage
    claim: Claim

    @property
    def words(self) -> str:
        """The words that make the claim, as written, cut where they run on."""
        return beginning(self.passage.words(self.claim.span).strip())

    def fault(self, zh: str, en: str, mend: Text | None = None, severity: Severity | None = None) -> Fault:
        """Return a fault at this text."""
        return Fault(self.path, Text(zh=zh, en=en), mend, severity)


def claims_of(plan: Plan, kind: str) -> Iterator[FiledClaim]:
    """Yield every claim of one kind in the plan's Chinese texts and in the words of its filing."""
    for path, element, passage in passages_of(plan):
        for claim in claims_in(passage, kind):
            yield FiledClaim(path, element, passage, claim)


def passages_of(plan: Plan) -> tuple[Placed, ...]:
    """Return every text that claims are looked for in: its path, the element where the filing says it, the passage."""
    if _latest[0] is not plan:
        _latest[:] = plan, _made_of(plan)
    passages: tuple[Placed, ...] = _latest[1]
    return passages


def running_texts(plan: Plan) -> Iterator[tuple[tuple[str | int, ...], Passage]]:
    """Yield the passages that tell of the plan at length: not its name, nor the boxes and texts of prices, conditions, sale and leaving."""
    for path, element, passage in passages_of(plan):
        if path[0] not in _OF_ONE_THING and element in _RUNNING:
            yield path, passage


# A dozen rules ask for the passages of one plan right after each other; the next plan then takes its place.
_latest: list[Any] = [None, ()]


def _made_of(plan: Plan) -> tuple[Placed, ...]:
    own = [
        (text.path, None, passage_of(text.text))
        for text in texts_of(plan)
        if text.chinese and not text.address and text.language is Language.ZH
    ]
    filed = [(("as_filed", index, "text"), filed.element, passage_of(filed.text)) for index, filed in enumerate(plan.as_filed)]
    return (*own, *filed)
