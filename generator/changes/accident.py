"""What looks like an accident: something nobody meant to publish, such as a price with a nought too many."""

from dataclasses import dataclass
from fractions import Fraction

from generator.changes.change import Place
from generator.tariff.language import Text, message
from generator.tariff.words import Word


class AccidentKind(Word):
    """The kinds of accident; the word is what an acknowledgement names."""

    PRICE_SLIP = ("price-slip", message("数字差了十倍以上"))
    ELEMENT_REMOVED = ("element-removed", message("公示过的内容没有了"))
    MASS_WITHDRAWAL = ("mass-withdrawal", message("一次停售很多套餐"))
    EMPTIED = ("emptied", message("一类或一省的套餐全没有了"))


@dataclass(frozen=True, slots=True)
class Accident:
    """One thing that is refused until somebody says that it is meant."""

    kind: AccidentKind
    message: Text
    path: Place = ()
    """The field in the plan; of a whole list of plans it is empty."""


@dataclass(frozen=True, slots=True)
class WithdrawalLimits:
    """From what on withdrawing plans looks like an accident: more than a share of the plans on sale, or more than a number."""

    share: Fraction = Fraction(5, 100)
    count: int = 20
