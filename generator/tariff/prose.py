"""Free text of a plan file: Chinese always, English where the carrier gives it."""

from dataclasses import dataclass
from typing import Annotated

from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import FURTHER_LANGUAGES, Language, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A name or sentence by the carrier. A reader of English gets the Chinese where there is no English."""

    __pydantic_config__ = STRICT

    zh: Annotated[str, Meaning("中文", "the Chinese text", "孝心卡 29 元")]
    en: Annotated[str | None, Meaning("英文，可以不写", "the English text, optional", "Filial card, 29 yuan")] = None

    def say(self, language: Language) -> str:
        """Return the text in `language`, or the Chinese where the carrier gave no English."""
        return self.en if language is Language.EN and self.en else self.zh

    @property
    def text(self) -> Text:
        """The carrier's own words as a text; every reader whose language is missing gets the Chinese."""
        return Text(self.zh, self.en or self.zh, (self.zh,) * len(FURTHER_LANGUAGES))

    def language_of(self, language: Language) -> Language:
        """Return the language that `say` answers in, for the `lang` attribute around it."""
        return Language.EN if language is Language.EN and self.en else Language.ZH
