"""Findings of the plain-language check: each says its level and offers the sentence to write instead."""

import re

from generator.findings import Severity
from generator.judge.rulebook import Fault
from generator.judge.texts import PlanText
from generator.judge.wording.topics import Topic, topic_of
from generator.read.plan_file import Plan
from generator.tariff.language import Language, Text


def offer(plan: Plan, text: PlanText, topic: Topic, words: str) -> Text:
    """Return how to mend a text that says `words` on `topic`: the plain sentence of the typed field, or which field to fill first."""
    key = "en" if text.language is Language.EN else "zh"
    sentence = topic.sentence(plan)
    if sentence is None:
        return Text(
            zh=f"先填 {topic.field}，再在 {key} 里照它改写，或删去",
            en=f"first fill {topic.field}; then say in {key} what it says, or leave it out",
        )
    if text.part == "name":
        return Text(
            zh=f"从 name 的 {key} 里去掉“{words}”；页面会写：“{sentence.zh}”",
            en=f"leave “{words}” out of name, {key}; the page says: “{sentence.en}”",
        )
    if key == "en":
        return Text(zh=f"把 en 里说“{words}”的那句改成：“{sentence.en}”", en=f"in en, instead of “{words}” write: “{sentence.en}”")
    return Text(
        zh=f"把 zh 里说“{words}”的那句改成：“{sentence.zh}”", en=f"in zh, instead of “{words}” write: “{sentence.zh}” ({sentence.en})"
    )


def finding(plan: Plan, text: PlanText, words: re.Match[str], told: Text, severity: Severity | None = None) -> Fault:
    """Return a fault at `words` with the sentence of what they are about; where nothing tells that, the rule's own mend holds."""
    about = topic_of(text.folded, words.start(), words.end())
    return Fault(text.path, told, None if about is None else offer(plan, text, about, words[0]), severity)
