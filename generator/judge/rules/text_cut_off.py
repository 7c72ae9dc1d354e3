"""A text whose beginning or end is missing (R04; real filing 24HE500008)."""

import re
from collections.abc import Iterator

from generator.claims.passage import later_item
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_HEADLESS = re.compile(r"\s*[,;、。)》”]")
_TAILLESS = re.compile(r"(?:[,、:(《“]|(?:包括|以及|或者|并且|其中|不得|如果))\s*$")
_ONE_ITEM = re.compile(r"(?<![\d.])[(]?(?:1[).、,]|一、)|①")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that begins with a later item of a list, or a filing's text that begins or ends in mid-sentence.

    Where another text of the plan holds the first item, the list has only been cut into sentences; and a sentence
    that was taken out of a filing may well begin in the middle, so only the filing's own words are asked for that.
    """
    passages = passages_of(plan)
    complete = any(_ONE_ITEM.search(passage.text) for _, _, passage in passages)
    for path, _, passage in passages:
        item = later_item(passage.text)  # as written: a passage folds the label of an item away
        if item and not complete:
            complete = True  # one gap is one finding
            yield Fault(
                path,
                Text(zh=f"从第 {item['number'] or item['han']} 条开始，前面的没了", en=f"it begins with item {item[0].strip()}"),
            )
        elif path[0] == "as_filed" and _HEADLESS.match(passage.folded):
            yield Fault(path, Text(zh=f"开头缺了：“{passage.text[:12]}”", en=f"its beginning is missing: “{passage.text[:12]}”"))
        elif path[0] == "as_filed" and _TAILLESS.search(passage.folded):
            yield Fault(path, Text(zh=f"话没说完：“{passage.text[-12:]}”", en=f"it breaks off: “{passage.text[-12:]}”"))


RULE = Rule(
    id="text-cut-off",
    severity=Severity.WARNING,
    title=Text(zh="文字缺头少尾", en="A text that is cut off"),
    why=Text(
        zh="公示的内容要完整。缺了的那几条，可能正是限制条件。",
        en="A disclosure is complete. What has been cut off may be the very conditions.",
    ),
    mend=Text(zh="对照原文，把 zh 里缺的话补全", en="complete zh from the original text"),
    citations=("R04", "R22"),
    bad=Example(("notes: [{zh: 4、副卡要另外办理。}]",)),
    good=Example(("notes: [{zh: 1、流量当月有效。2、副卡要另外办理。}]",)),
    check=check,
)
