"""Sums of money as the calculator says them: exact, between two bounds, or with no upper bound, and what is not disclosed."""

from decimal import Decimal

from generator.bill.figure import FEN_PER_YUAN, Figure
from generator.show.calculator.patterns import WHY, said
from generator.tariff.language import BETWEEN_NAMES, Language
from generator.tariff.quantity import yuan_text


def figure_text(figure: Figure, language: Language, *, without_cap: bool = False) -> str:
    """Return a figure in words; `without_cap` where the filing itself says that nothing bounds it."""
    if figure.exact is not None:
        return said("exact", language, money=_yuan(figure.exact))
    if without_cap:
        return said("no_cap", language, least=_yuan(figure.least))
    why = BETWEEN_NAMES.say(language).join(text.say(language) for path, text in WHY.items() if path in figure.unknown)
    if figure.most is not None:
        return said("between", language, least=_yuan(figure.least), most=_yuan(figure.most), why=why)
    return said("at_least" if figure.least else "nothing_known", language, least=_yuan(figure.least), why=why)


def _yuan(fen: int) -> str:
    return yuan_text(Decimal(fen) / FEN_PER_YUAN)
