"""Text in the site's two languages, kept side by side so that neither can be forgotten."""

from dataclasses import dataclass
from enum import Enum


class Language(Enum):
    """A language of the site; the value is what stands in `lang` attributes and file names."""

    ZH = "zh"
    EN = "en"

    @property
    def tag(self) -> str:
        """The BCP 47 tag for `lang` attributes."""
        return "zh-CN" if self is Language.ZH else "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One thing said in Chinese and in English."""

    zh: str
    en: str

    def __post_init__(self) -> None:
        """Refuse a text that one language lacks: half a sentence is a bug, not a fallback."""
        if not self.zh or not self.en:
            raise ValueError(f"a Text needs both languages: {self.zh!r} / {self.en!r}")

    def say(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.zh if language is Language.ZH else self.en


def joined(texts: "list[Text] | tuple[Text, ...]", *, zh: str = "、", en: str = ", ") -> Text:
    """Return several texts as one, with each language's own separator; there must be at least one."""
    return Text(zh=zh.join(text.zh for text in texts), en=en.join(text.en for text in texts))
