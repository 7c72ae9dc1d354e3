"""A sentence, a name or an entry that is left blank (R04)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.file_edits import Edit, Remove
from generator.read.plan_file import Plan
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text


def check(plan: Plan | Carrier, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that holds neither a letter nor a digit: nothing, blanks, or a dash in their place."""
    for text in texts_of(plan):
        if not any(character.isalnum() for character in text.text):
            yield text.fault("这里是空的，什么也没写", "this is blank and says nothing")


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Take a blank English text out, for the Chinese then stands in its place, and a note that holds nothing at all.

    What belongs into any other blank nobody can tell but the author.
    """
    *part, last = fault.path
    if last == "en":
        yield Remove(fault.path)
    elif part[0] == "notes" and isinstance(part[1], int) and plan.notes[part[1]].en is None:
        yield Remove(tuple(part))


RULE = Rule(
    id="blank-text",
    severity=Severity.ERROR,
    title=Text(zh="该写的地方空着", en="A text left blank"),
    why=Text(
        zh="名称、负责的部门、限制，空着就等于没有公示。",
        en="A blank name, department or limit is as good as not disclosed.",
    ),
    mend=Text(
        zh="写上内容，例如 attested_by: {zh: 资费管理部}；英文没有的，删去 en",
        en="write it, for example attested_by: {zh: 资费管理部}; leave en out where there is no English",
    ),
    citations=("R04",),
    bad=Example(('disclosure: {attested_by: {zh: "", en: Tariff office}}',)),
    good=Example(("disclosure: {attested_by: {zh: 资费管理部, en: Tariff office}}",)),
    check=check,
    check_profile=check,
    fix=fix,
    fix_example=(
        Example(('notes: [{zh: 详情请打 10086 问。, en: ""}, {zh: ""}]',)),
        Example(("notes: [{zh: 详情请打 10086 问。}]",)),
    ),
)
