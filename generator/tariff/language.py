"""The site's languages, and texts in all of them, kept together so that none can be forgotten.

Texts are written in Chinese. `message("首页")` and `sentence("每月 %(price)s", price=price)` find the words of every other
language in its message catalogue; what stands alone beside its meaning (a rule, a glossary term, a word of the format)
is a `Text` with its English next to it. A further language has its words for both in its catalogue.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache

from babel import Locale

from generator.tariff.translations import further_codes, plural_form, translated


class Language(Enum):
    """A language of the site; the value is what stands in file names. A further one is a folder of `templates/locales/`."""

    _ignore_ = "code"

    ZH = "zh"
    EN = "en"
    for code in further_codes():
        vars()[code.upper()] = code

    @property
    def tag(self) -> str:
        """The BCP 47 tag for `lang` attributes."""
        return "zh-CN" if self.value == "zh" else self.value.replace("_", "-")

    @property
    def folder(self) -> str:
        """The folder of its pages below the site's root: none for Chinese, else for example `en/`."""
        return "" if self.value == "zh" else f"{self.tag}/"

    @property
    def own_name(self) -> str:
        """Its name in its own words, as a link to it says."""
        return str(Locale.parse(self.value).display_name)

    @property
    def direction(self) -> str:
        """The way it is written, for `dir` attributes: `ltr` or `rtl`."""
        return _direction(self.value)


@cache  # asked for every cell of every table
def _direction(language: str) -> str:
    return str(Locale.parse(language).text_direction)


FURTHER_LANGUAGES = tuple(Language)[2:]
"""The languages beside Chinese and English; there are none until somebody adds a catalogue."""


@dataclass(frozen=True, slots=True)
class Text:
    """One thing said in every language of the site."""

    zh: str
    en: str
    further: tuple[str, ...] = ()
    """In each language of FURTHER_LANGUAGES. Where it is empty, their catalogues have the words for the Chinese."""

    def __post_init__(self) -> None:
        """Refuse a text that one language lacks: half a sentence is a bug, not a fallback."""
        if not self.zh or not self.en:
            raise ValueError(f"a Text needs both languages: {self.zh!r} / {self.en!r}")

    def say(self, language: Language) -> str:
        """Return the text in `language`; raises MissingTranslationError where a further one has no words for it."""
        if language in FURTHER_LANGUAGES:
            return self.further[FURTHER_LANGUAGES.index(language)] if self.further else translated(language.value, self.zh)[0]
        return self.zh if language is Language.ZH else self.en


Value = Text | str | int | Decimal
"""What a sentence puts into its gaps: a text in the sentence's language, or figures and names that are the same in all."""


@cache
def message(chinese: str, /, *, context: str = "") -> Text:
    """Return an interface text by its Chinese; `context` tells apart what is one word in Chinese and two elsewhere.

    Raises MissingTranslationError where a language has no words for it.
    """
    return Text(*_patterns(chinese, context))


def sentence(pattern: str, /, *, context: str = "", **values: Value) -> Text:
    """Return a sentence with values in it: `sentence("每月 %(price)s", price=price)`; `%%` is a per cent sign.

    Raises MissingTranslationError where a language has no words for the pattern.
    """
    chinese, english, further = _patterns(pattern, context)
    return Text(
        chinese % {name: value.zh if type(value) is Text else value for name, value in values.items()},
        english % {name: value.en if type(value) is Text else value for name, value in values.items()},
        tuple(words % _said(values, language) for words, language in zip(further, FURTHER_LANGUAGES, strict=True)),
    )


def counted(pattern: str, number: int, /, *, context: str = "", **values: Value) -> Text:
    """Return a sentence about `number` things, which stands in its words as `%(number)s`; each language counts its own way."""

    def said(language: Language) -> str:
        words = pattern
        if language is not Language.ZH:
            forms = translated(language.value, pattern, context)
            words = forms[plural_form(language.value)(number)]
        return words % {"number": number, **_said(values, language)}

    return in_every_language(said)


def in_every_language(said: Callable[[Language], str]) -> Text:
    """Return the text that `said` makes in each language."""
    return Text(said(Language.ZH), said(Language.EN), tuple(map(said, FURTHER_LANGUAGES)))


def as_written(words: str) -> Text:
    """Return figures, a name or a carrier's own word, which is the same in every language."""
    return Text(words, words, (words,) * len(FURTHER_LANGUAGES))


@cache
def _patterns(chinese: str, context: str) -> tuple[str, str, tuple[str, ...]]:
    english, *further = (translated(language.value, chinese, context)[0] for language in Language if language is not Language.ZH)
    return chinese, english, tuple(further)


def _said(values: dict[str, Value], language: Language) -> dict[str, str | int | Decimal]:
    return {name: value.say(language) if isinstance(value, Text) else value for name, value in values.items()}


BETWEEN_NAMES = message("、", context="between the names of a list")
BETWEEN_CLAUSES = message("，", context="between the clauses of a sentence")
BETWEEN_STEPS = message("，", context="between steps or changes, which may have commas themselves")
BETWEEN_PARTS = message("；", context="between parts that have commas themselves")


def joined(texts: Iterable[Text], between: Text = BETWEEN_NAMES) -> Text:
    """Return several texts as one, with each language's own sign `between` them; there must be at least one."""
    parts = tuple(texts)
    return Text(
        between.zh.join([text.zh for text in parts]),
        between.en.join([text.en for text in parts]),
        tuple(between.say(language).join([text.say(language) for text in parts]) for language in FURTHER_LANGUAGES),
    )
