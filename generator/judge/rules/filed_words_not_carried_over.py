"""Words of the filing that no field of the plan file carries (R04, R22)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.quoting import beginning
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_LONGEST_QUOTE = 60


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield one fault for each element of which something was not understood and is still nowhere else in the file."""
    for index, filed in enumerate(plan.as_filed):
        if not filed.not_understood:
            continue
        pieces = [beginning(words, _LONGEST_QUOTE) for words in filed.not_understood]
        count = len(pieces)
        said = Text(
            zh=f"{filed.element}里的这句没写进任何字段：" if count == 1 else f"{filed.element}里有 {count} 句没写进任何字段：",
            en=f"no field carries {'these words' if count == 1 else f'{count} stretches'} of {filed.element}: ",
        )
        quoted = Text(zh="".join(f"“{piece}”" for piece in pieces), en=", ".join(f"“{piece}”" for piece in pieces))
        yield Fault(("as_filed", index, "not_understood"), Text(zh=said.zh + quoted.zh, en=said.en + quoted.en))


RULE = Rule(
    id="filed-words-not-carried-over",
    severity=Severity.ERROR,
    title=Text(zh="公示里的话没写进文件", en="Words of the filing left behind"),
    why=Text(
        zh="公示的要素要齐全，限制不得隐藏。漏掉的话，读者就看不到。",
        en="A disclosure must be complete and hide no limit. What is left behind, nobody gets to read.",
    ),
    mend=Text(
        zh="把意思写进对应的字段或 notes，再从 not_understood 里删掉这句",
        en="put its meaning into the field it belongs to, or into notes, then delete it from not_understood",
    ),
    citations=("R04", "R22"),
    bad=Example(("as_filed: [{element: 其他说明, text: 卡面为白色。, not_understood: [卡面为白色]}]",)),
    good=Example(("{as_filed: [{element: 其他说明, text: 卡面为白色。}], notes: [{zh: 卡面是白色的。}]}",)),
    check=check,
)
