"""The rulebook: what a rule is, and all rules, each one file of `generator/judge/rules/`."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.findings import Severity
from generator.judge import rules as rules_package
from generator.judge.sketch import Sketch
from generator.read.file_edits import Edit
from generator.read.plan_file import Plan
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text


@dataclass(frozen=True, slots=True)
class Setting:
    """What a rule may know beside the plan: the day in Shanghai, the plan's carrier, all carriers' profiles."""

    as_of: date
    carrier: Carrier
    carriers: Mapping[str, Carrier]


@dataclass(frozen=True, slots=True)
class Fault:
    """One breach of a rule: at which path of the file, what is wrong, how to mend it (the rule's own mend where None)."""

    path: tuple[str | int, ...]
    message: Text
    mend: Text | None = None
    severity: Severity | None = None
    """Set where this breach weighs less than the rule's own severity, e.g. tiers of a list that is only a sample."""


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: fragments laid over the sound plan of `examples.py`, and one over its carrier's profile.

    Each fragment is YAML as it would stand in a plan file; mappings are merged, everything else replaced, and
    the key `remove: [path.to.key]` takes keys away. Most examples are one plan; rules about a whole list give several.
    """

    plans: tuple[str, ...]
    carrier: str = ""


PlanCheck = Callable[[Plan, Setting], Iterable[Fault]]
ProfileCheck = Callable[[Carrier, Setting], Iterable[Fault]]
ListCheck = Callable[[Sequence[Sketch], Setting], Iterable[tuple[Sketch, Fault]]]


class Sight(Enum):
    """Which plans a rule about a list looks at together, so that it need not see all for a few that change."""

    ALONE = "alone"
    """Each on its own; the rest of the list plays no part."""
    REGION = "region"
    """Those on sale in one region, by network, tier and channel: what is missing there. A list that is only a sample has no errors."""
    LIST = "list"
    """All of them."""


Fix = Callable[[Plan, Fault, Setting], Iterable[Edit]]
"""Returns the edits that mend one fault of a rule about one plan for certain; none where that is for a person to decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its id names the fault, and its two examples run in the tests and stand on its public page.

    Exactly one of `check` (sees one plan) and `check_list` (sees the sketches of all plans of one carrier
    that are not drafts) is given.
    """

    id: str
    severity: Severity
    title: Text
    """The fault in a few words."""
    why: Text
    """Why it matters to a customer; “must” only where a cited source binds."""
    mend: Text
    """How to mend it."""
    citations: tuple[str, ...]
    bad: Example
    good: Example
    check: PlanCheck | None = None
    check_list: ListCheck | None = None
    sight: Sight = Sight.LIST
    """Of `check_list`."""
    check_profile: ProfileCheck | None = None
    """Given beside `check` where the same fault can stand in a carrier's profile."""
    fix: Fix | None = None
    """Given where some faults of the rule can be mended without losing or inventing any meaning: by `check --fix`."""
    fix_example: tuple[Example, Example] | None = None
    """Before and after mending, where `bad` is a fault of the kind that a person has to decide."""

    @property
    def mended_example(self) -> tuple[Example, Example] | None:
        """What `check --fix` turns into what: `bad` into `good` unless said otherwise; None without a fix."""
        return None if self.fix is None else self.fix_example or (self.bad, self.good)


class RuleCrashError(Exception):
    """A rule failed with an exception. A crash is not a pass: the build stops (exit 3)."""


@cache
def rulebook() -> Mapping[str, Rule]:
    """Return every rule by its id, in alphabetical order."""
    found: dict[str, Rule] = {}
    for module in iter_modules(rules_package.__path__):
        rule = import_module(f"{rules_package.__name__}.{module.name}").RULE
        found[rule.id] = rule
    return dict(sorted(found.items()))


def judge_plan(plan: Plan, setting: Setting) -> Iterator[tuple[Rule, Fault]]:
    """Yield every breach of every single-plan rule; raises RuleCrashError where a rule breaks down."""
    for rule in rulebook().values():
        if rule.check is not None:
            try:
                for fault in rule.check(plan, setting):
                    yield rule, fault
            except Exception as error:
                raise RuleCrashError(f"{rule.id}: {plan.filing_number}: {error!r}") from error


def judge_profile(setting: Setting) -> Iterator[tuple[Rule, Fault]]:
    """Yield every breach in the profile of the setting's carrier; raises RuleCrashError where a rule breaks down."""
    for rule in rulebook().values():
        if rule.check_profile is not None:
            try:
                for fault in rule.check_profile(setting.carrier, setting):
                    yield rule, fault
            except Exception as error:
                raise RuleCrashError(f"{rule.id}: {setting.carrier.id}: {error!r}") from error


def judge_list(plans: Sequence[Sketch], setting: Setting) -> Iterator[tuple[Rule, Sketch, Fault]]:
    """Yield every breach of every rule about one carrier's whole list; raises RuleCrashError where a rule breaks down."""
    for rule in rulebook().values():
        for plan, fault in list_faults(rule, plans, setting):
            yield rule, plan, fault


def list_faults(rule: Rule, plans: Sequence[Sketch], setting: Setting) -> Iterator[tuple[Sketch, Fault]]:
    """Yield every breach of one rule in a carrier's list, none of a rule about single plans; raises RuleCrashError where it breaks down."""
    if rule.check_list is not None:
        try:
            yield from rule.check_list(plans, setting)
        except Exception as error:
            raise RuleCrashError(f"{rule.id}: {error!r}") from error
