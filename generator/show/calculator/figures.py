"""Sums of money as the calculator says them: exact, between two bounds, or with no upper bound, and what is not disclosed."""

from dataclasses import dataclass
from decimal import Decimal

from generator.bill.figure import FEN_PER_YUAN, Figure
from generator.show.calculator.patterns import WHY, said
from generator.tariff.language import BETWEEN_CLAUSES, BETWEEN_NAMES, Language
from generator.tariff.quantity import yuan_text


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure in words: the sum, and what it depends on where it is not exact; else empty."""

    sum: str = ""
    why: str = ""

    def in_one(self, language: Language) -> str:
        """Return both as one clause after the other."""
        return BETWEEN_CLAUSES.say(language).join(filter(None, (self.sum, self.why)))


def worded(figure: Figure, language: Language, *, without_cap: bool = False) -> Sum:
    """Return a figure in words; `without_cap` where the filing itself says that nothing bounds it."""
    least = _yuan(figure.least)
    if figure.exact is not None:
        return Sum(said("exact", language, money=least))
    if without_cap:
        return Sum(said("at_least", language, least=least), said("no_cap", language))
    why = BETWEEN_NAMES.say(language).join(text.say(language) for path, text in WHY.items() if path in figure.unknown)
    if figure.most is not None:
        sums = said("between", language, least=least, most=_yuan(figure.most))
    else:
        sums = said("at_least" if figure.least else "nothing_known", language, least=least)
    return Sum(sums, said("depends", language, why=why))


def _yuan(fen: int) -> str:
    return yuan_text(Decimal(fen) / FEN_PER_YUAN)
