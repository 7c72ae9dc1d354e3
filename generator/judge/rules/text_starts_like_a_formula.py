"""A text that a spreadsheet would take for a formula (D03)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.file_edits import Edit, SetValue
from generator.read.plan_file import Plan
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text

_FIRST_SIGNS = frozenset("=+-@")


def check(plan: Plan | Carrier, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text whose first sign, of either width, begins a formula; blanks before it do not help."""
    for text in texts_of(plan):
        first = text.folded.lstrip()[:1]
        if first in _FIRST_SIGNS and first:
            yield text.fault(f"文字以“{first}”开头", f"the text begins with '{first}'")


_ORNAMENT = re.compile(r"\s*(?:[=＝]+|-+(?= ))\s*(?=[^\W\d_])")
"""Signs before a word that say nothing: “=退费链接”, “- 每人限办 1 个”. Before a figure they could be part of a sum."""


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Take an equals sign or the dash of a list away from before a word; a plus or minus can carry meaning and stays."""
    for text in texts_of(plan):
        if text.path == fault.path and (found := _ORNAMENT.match(text.text)):
            yield SetValue(text.path, text.text[found.end() :])


RULE = Rule(
    id="text-starts-like-a-formula",
    severity=Severity.ERROR,
    title=Text(zh="文字开头像公式", en="A text that begins like a formula"),
    why=Text(
        zh="数据可以下载成表格。表格软件会把 = + - @ 开头的文字当公式来算。",
        en="The data can be had as a table, and spreadsheets run text that begins with = + - @ as a formula.",
    ),
    mend=Text(
        zh="改 zh 的开头：写成一句话，负数写“零下”或“少”",
        en="mend the beginning of zh: write a sentence, put a minus into words",
    ),
    citations=("D03",),
    bad=Example(("notes: [{zh: '=退费链接'}]",)),
    good=Example(("notes: [{zh: 退费链接}]",)),
    check=check,
    check_profile=check,
    fix=fix,
)
