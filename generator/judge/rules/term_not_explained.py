"""A word of the trade that neither the glossary nor the text itself explains (R20)."""

import re
from collections.abc import Iterator
from functools import cache

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.insiders import KNOWN_LETTERS, PLAIN
from generator.judge.wording.levels import Level
from generator.read.plan_file import Plan
from generator.tariff.glossary import explained_words
from generator.tariff.language import Language, Text

_NAMED = re.compile(r"“[^”]*”|《[^》]*》|「[^」]*」")
"""What stands in quotation marks is a name or a quotation, and no word of the text's own."""
_LETTERS = re.compile(r"(?<![A-Za-z0-9.-])[A-Z]{2,6}(?![A-Za-z0-9.-])")
_GLOSS_BEFORE = re.compile(r"[(（]$")
_GLOSS_AFTER = re.compile(r"^ ?(?:[(（]|，?(?:就是|是指|指的是|即|也就是|意思是))")
_NAMES = frozenset({"name", "disclosure"})
"""Proper names of plans and offices are not the text's own words."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault for each such word at the first Chinese sentence that uses it.

    A term of the glossary is none: pages link it to its meaning where they use it first.
    """
    told: set[str] = set()
    for text in texts_of(plan):
        if text.language is not Language.ZH or text.part in _NAMES:
            continue
        own = _NAMED.sub(lambda named: " " * len(named[0]), text.folded)
        for found in (*_insiders().finditer(own), *_LETTERS.finditer(own)):
            word = found[0]
            if word in told or word in KNOWN_LETTERS or word in explained_words() or _explained(own, found):
                continue
            told.add(word)
            message = Level.EXPLAIN.told(f"“{word}”是行话，没有解释", f"“{word}” is a trade word without its meaning")
            yield Fault(text.path, message, _mend(word))


@cache
def _insiders() -> re.Pattern[str]:
    return re.compile("|".join(sorted(PLAIN, key=len, reverse=True)))


def _explained(text: str, word: re.Match[str]) -> bool:
    return bool(_GLOSS_BEFORE.search(text[: word.start()]) or _GLOSS_AFTER.match(text[word.end() :]))


def _mend(word: str) -> Text | None:
    plain = PLAIN.get(word)
    if plain is None:
        return None
    return Text(zh=f"把 zh 里的“{word}”改成：“{plain.zh}”", en=f"in zh, write “{plain.zh}” ({plain.en}) for “{word}”")


RULE = Rule(
    id="term-not-explained",
    severity=Severity.INFO,
    title=Text(zh="行话没有解释", en="A trade word without its meaning"),
    why=Level.EXPLAIN.why(
        zh="名词解释里有的词，页面会自动连过去。别的行话，客户查不到。",
        en="Pages link the terms of the glossary by themselves. Of other trade words customers find no meaning.",
    ),
    mend=Text(
        zh="在 zh 里改成大白话，或在词后面加括号说明",
        en="write plain words into zh, or explain the word in brackets after it",
    ),
    citations=("R20", "R21"),
    bad=Example(("notes: [{zh: 欠费后先单停，再双停。}]",)),
    good=Example(("notes: [{zh: 欠费后先单停（打不出，还能接），再停机。}]",)),
    check=check,
)
