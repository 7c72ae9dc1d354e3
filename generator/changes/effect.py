"""What a change means for customers."""

from generator.tariff.language import message
from generator.tariff.words import Word


class Effect(Word):
    """Whether a change is better or worse for customers, as far as that can be told from the fields.

    They stand in the order in which changes are told wherever they are told: nobody has to look for what is worse.
    """

    WORSE = ("worse", message("对用户不利"))
    UNCLEAR = ("unclear", message("对用户是好是坏，说不准"))
    BETTER = ("better", message("对用户有利"))
    NEUTRAL = ("neutral", message("其他改动"))

    @property
    def counts_as_worse(self) -> bool:
        """Whether the gate must ask for an acknowledgement: what cannot be told counts as worse."""
        return self in {Effect.WORSE, Effect.UNCLEAR}
