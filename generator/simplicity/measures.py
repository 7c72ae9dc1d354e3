"""How much of one plan there is to read: six measures, each with the formula by which anybody can count it again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from generator.claims.passage import Passage
from generator.read.plan_file import Plan
from generator.simplicity.leaves import Leaf
from generator.simplicity.sameness import FIGURE
from generator.tariff.language import Text
from generator.tariff.restriction import Weight
from generator.tariff.restrictions import restrictions_of
from generator.tariff.words import Customers


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """What one plan asks of its reader, counted in its Chinese."""

    values: int
    """Values that are stated: V."""
    sentences: int
    """Sentences: S."""
    characters: int
    """Characters of all sentences: Z."""
    longest: int
    """Characters of the longest sentence."""
    longest_place: str
    """Where it stands in the file: `notes.3`."""
    longest_sentence: str
    figures: int
    """Figures in the sentences."""
    conditions: int
    costly: int
    """Restrictions that can cost money."""

    @property
    def elements(self) -> int:
        """All that one must read: E = V + S."""
        return self.values + self.sentences

    @property
    def mean(self) -> Fraction:
        """Characters a sentence, exact: L = Z / S."""
        return Fraction(self.characters, self.sentences) if self.sentences else Fraction(0)


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: what it is called, how it is counted, and its value for a plan."""

    id: str
    title: Text
    symbols: str
    formula: Text
    value: Callable[[Burden], Fraction]


MEASURES = (
    Measure(
        "elements",
        Text(zh="要读几项", en="Elements to read"),
        "E = V + S",
        Text(
            zh="项数 E 等于已写明的值 V 加句子数 S。金额、流量连同单位算一个值。“没有”“是”也算一个。未公示的、编号、状态、公示凭据不算。",
            en="Elements E are the stated values V and the sentences S. A sum or volume with its unit is one value; "
            "so are “none” and “yes”. What is not stated, the filing number, the status and the evidence of disclosure do not count.",
        ),
        lambda burden: Fraction(burden.elements),
    ),
    Measure(
        "conditions",
        Text(zh="条件几个", en="Conditions"),
        "C",
        Text(
            zh="谁能办（eligibility）和不能同时办（exclusions）里，每写一项算一个。新老用户都能办，不算条件。年龄上下限合算一个。",
            en="C counts each item under eligibility and exclusions. “New and existing customers” is no condition; "
            "a lowest and a highest age together are one.",
        ),
        lambda burden: Fraction(burden.conditions),
    ),
    Measure(
        "costly_restrictions",
        Text(zh="要花钱的限制几条", en="Restrictions that can cost money"),
        "R",
        Text(
            zh="套餐页上标着“要花钱”的限制，一条算一个。",
            en="R counts the restrictions that the plan's page marks “It can cost you”.",
        ),
        lambda burden: Fraction(burden.costly),
    ),
    Measure(
        "mean_sentence",
        Text(zh="平均一句几个字", en="Mean sentence, in characters"),
        "L = Z ÷ S",
        Text(
            zh="平均句长 L 等于总字数 Z 除以句子数 S。句号、分号、问号、叹号、换行处断句，名称算一句。"
            "汉字、字母、数字、句中标点各算一个字，空格和列表序号不算。",
            en="The mean length L is all characters Z over the sentences S. A sentence ends at a full stop, semicolon, question or "
            "exclamation mark or line end; the name is one. Each character, letter, digit and mark inside counts; "
            "spaces and list numbers do not.",
        ),
        lambda burden: burden.mean,
    ),
    Measure(
        "longest_sentence",
        Text(zh="最长一句几个字", en="Longest sentence, in characters"),
        "M = max z",
        Text(zh="M 是最长一句的字数 z。", en="M is the length z of the longest sentence."),
        lambda burden: Fraction(burden.longest),
    ),
    Measure(
        "figures",
        Text(zh="文字里数字几个", en="Figures in the text"),
        "N",
        Text(
            zh="句子里连着的一串数字算一个，小数也算一个。",
            en="N counts each run of digits in the sentences; a decimal is one.",
        ),
        lambda burden: Fraction(burden.figures),
    ),
)


def burden_of(plan: Plan, leaves: Iterable[Leaf]) -> Burden:
    """Count what one must read of a plan; `leaves` is what it states."""
    values = sentences = characters = longest = figures = 0
    place = words = ""
    for leaf in leaves:
        if not leaf.is_text:
            values += 1
            continue
        told, figures_told = _sentences(str(leaf.value))
        sentences += len(told)
        figures += figures_told
        for sentence, length in told:
            characters += length
            if length > longest:
                longest, place, words = length, leaf.place, sentence
    return Burden(
        values=values,
        sentences=sentences,
        characters=characters,
        longest=longest,
        longest_place=place,
        longest_sentence=words,
        figures=figures,
        conditions=_conditions(plan),
        costly=sum(restriction.weight is Weight.COST for restriction in restrictions_of(plan, plan.restrictions)),
    )


# Plans of one carrier repeat the same sentences thousands of times.
@lru_cache(maxsize=100_000)
def _sentences(text: str) -> tuple[tuple[tuple[str, int], ...], int]:
    """Return the sentences of a text with their lengths in characters, and how many figures there are."""
    passage = Passage(text)
    told = [passage.words(span).strip() for span in passage.sentences]
    return tuple((sentence, len("".join(sentence.split()))) for sentence in told), len(FIGURE.findall(passage.folded))


def _conditions(plan: Plan) -> int:
    who, never_with = plan.eligibility, plan.exclusions
    limited = isinstance(who.customers, Customers) and who.customers is not Customers.ALL
    single = (limited, who.age is not None, who.per_person is not None)
    return sum(single) + len(who.groups) + len(who.needs) + len(never_with.plans) + len(never_with.offers)
