"""The four levels of the plain-language check, as each rule's page and each of its messages name them."""

from generator.tariff.language import Text, in_every_language, message, sentence
from generator.tariff.words import Word


class Level(Word):
    """How bad a word is; `text` says it in a word or two."""

    REFUSE = ("refuse", message("不能写"))
    NEEDS_FACT = ("needs_fact", message("要有事实"))
    VAGUE = ("vague", message("说得含糊"))
    EXPLAIN = ("explain", message("要解释"))

    def why(self, zh: str, en: str) -> Text:
        """Return a rule's reason, with the level in front, as it stands on the rule's page."""
        level = in_every_language(lambda language: self.text.say(language).lower())
        return sentence("级别：%(level)s。%(reason)s", level=level, reason=Text(zh=zh, en=en))

    def told(self, zh: str, en: str) -> Text:
        """Return a message with the level in front."""
        return Text(zh=f"{self.text.zh}：{zh}", en=f"{self.text.en}: {en}")
