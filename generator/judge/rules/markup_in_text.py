"""Signs in a text that a browser, a template or a Markdown reader could take for instructions (D03)."""

import re
from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.file_edits import Edit, SetValue
from generator.read.plan_file import Plan
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text

_MARKUP = Pattern(
    r"[`{}\\|]"
    r"|<(?!=? ?[0-9\u4e00-\u9fff])"  # a tag, a comment, an include; “<6” and “<=6个月” are comparisons
    r"|--!?>"
    r"|!\[|\][(\[]|\]\]"  # an image, a link, the end of CDATA; “[2022版]” is part of real names
    r"|&(?:#[0-9xX]|[A-Za-z]{2,31};)"
    r"|(?i:javascript:|vbscript:|data:(?:text|image)/)"
)


def check(plan: Plan | Carrier, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text with markup. Pages show every text literally; this keeps other readers of the data safe."""
    for text in texts_of(plan, _MARKUP):
        if signs := _MARKUP.search(text.text):
            yield text.fault(f"这里有标记符号“{signs[0]}”", f"there is markup here: '{signs[0]}'")


_STYLE = r"""(?: (?:class|style|color|size)=(?:"[^"<>]*"|'[^'<>]*'))*"""
_LETTERING = Pattern(rf"</?(?:b|i|u|em|strong|span|font){_STYLE} ?/?>", re.IGNORECASE)
_BREAK = Pattern(rf"</?(?:br|p|div){_STYLE} ?/?>", re.IGNORECASE)
_BREAKS_NOTHING = Pattern(r"(?:^|(?<=[，。；：！？、,;:!?]))@+|@+$".replace("@", "\0"))
_HIDES = Pattern("none|hidden", re.IGNORECASE)
_NAMED = {"&nbsp;": " ", "&amp;": "&", "&ldquo;": "“", "&rdquo;": "”", "&middot;": "·", "&mdash;": "—", "&yen;": "¥", "&times;": "×"}
_NAMES = Pattern("|".join(_NAMED))


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Take out tags that only shape the letters, line breaks at the ends of sentences, and names of characters.

    A link, a comment, a tag that hides something or parts two words carries meaning and is left to the author.
    """
    for text in texts_of(plan):
        if text.path == fault.path and not any(_HIDES.search(tag[0]) for tag in re.finditer(r"<[^<>]*>", text.text)):
            shaped = _BREAK.sub("\0", _LETTERING.sub("", _NAMES.sub(lambda name: _NAMED[name[0]], text.text)))
            words = _BREAKS_NOTHING.sub("", shaped).strip()
            if "\0" not in words and words != text.text:
                yield SetValue(text.path, words)


RULE = Rule(
    id="markup-in-text",
    severity=Severity.ERROR,
    title=Text(zh="文字里有标记代码", en="Markup in a text"),
    why=Text(
        zh="文字只是给人看的。夹着代码，别的软件读到时可能照着执行。",
        en="A text is for people. With code in it, other software that reads the data may act on it.",
    ),
    mend=Text(
        zh="从 zh 里删去代码；括号用【】或（），分隔用顿号，小于写“不到”",
        en="take the code out of zh; use 【】 or （） for brackets, 、 to separate, words for “less than”",
    ),
    citations=("D03",),
    bad=Example(("notes: [{zh: '剩余协议期 <=6 个月，<b>收 1 个月</b>的钱。<br/>'}]",)),
    good=Example(("notes: [{zh: '剩余协议期 <=6 个月，收 1 个月的钱。'}]",)),
    check=check,
    check_profile=check,
    fix=fix,
)
