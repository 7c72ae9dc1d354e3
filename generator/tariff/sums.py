"""Sums worked out from several figures: kept exact, shown to the fen."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from generator.tariff.language import Text, message, sentence
from generator.tariff.quantity import yuan

_FEN = Decimal("0.01")


def as_decimal(value: Fraction) -> Decimal:
    """Return a fraction as a decimal: exact where it has at most 28 digits, else the nearest that has."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def sum_text(amount: Decimal) -> Text:
    """Return a sum in yuan: exact where it is a whole number of fen, else to the nearest fen and marked as about."""
    if amount == amount.quantize(_FEN):
        return yuan(amount)
    if amount < _FEN:
        return message("0.01 元以内")
    shown = yuan(amount.quantize(_FEN, ROUND_HALF_UP))
    return sentence("%(shown)s左右", shown=shown)
