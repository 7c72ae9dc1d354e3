"""The one error of the ledger: what is wrong with a log or with what shall be added to it, in plain words."""

from generator.tariff.language import Text


class LedgerError(Exception):
    """The log, or what shall be added to it, is not as it must be: nothing was written. Carries a `Text` that says why."""

    def __init__(self, zh: str, en: str) -> None:
        """Keep the reason in both languages."""
        super().__init__(en)
        self.text = Text(zh, en)
