"""The one error of a release: why nothing is published, in plain words."""

from generator.tariff.language import Text


class ReleaseError(Exception):
    """Nothing was published and the live site is as it was. Carries a `Text` that says why."""

    def __init__(self, zh: str, en: str) -> None:
        """Keep the reason in both languages."""
        super().__init__(en)
        self.text = Text(zh, en)
