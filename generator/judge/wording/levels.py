"""The four levels of the plain-language check, as each rule's page and each of its messages name them."""

from generator.tariff.language import Text
from generator.tariff.words import Word


class Level(Word):
    """How bad a word is; `text` says it in a word or two."""

    REFUSE = ("refuse", "不能写", "Refused")
    NEEDS_FACT = ("needs_fact", "要有事实", "Needs a fact")
    VAGUE = ("vague", "说得含糊", "Vague")
    EXPLAIN = ("explain", "要解释", "To be explained")

    def why(self, zh: str, en: str) -> Text:
        """Return a rule's reason, with the level in front, as it stands on the rule's page."""
        return Text(zh=f"级别：{self.text.zh}。{zh}", en=f"Level: {self.text.en.lower()}. {en}")

    def told(self, zh: str, en: str) -> Text:
        """Return a message with the level in front."""
        return Text(zh=f"{self.text.zh}：{zh}", en=f"{self.text.en}: {en}")
