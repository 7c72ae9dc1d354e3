"""`mingbai explain`: one rule with its sources and examples."""

import re
from difflib import get_close_matches

import click

from generator.commands.options import language_option
from generator.filings.table_faults import TABLE_FAULTS
from generator.judge.citations import CITATIONS, Citation
from generator.judge.rulebook import Example, Rule, rulebook
from generator.read.form_faults import FORM_FAULTS
from generator.read.yaml_faults import Wording
from generator.reports.rule_facts import titles_of
from generator.repository.push_faults import PUSH_FAULTS, PushFault
from generator.tariff.language import Language, Text


@click.command(
    epilog="例 / Example:  mingbai explain term-charge-without-term",
    help="说明一条规则：为什么、出处、错的写法和对的写法。 / Explain one rule: why, its source, a bad and a good example.",
)
@click.argument("rule_id", metavar="RULE")
@language_option
def explain(rule_id: str, language: Language) -> None:
    """Print the rule on stdout; an unknown id lists those that are near, exit 2."""
    rules = rulebook()
    if rule_id in FORM_FAULTS:
        kind = Text(zh="错误；文件的写法", en="error; the file's form")
        click.echo("\n".join(_explanation_of_wording(rule_id, FORM_FAULTS[rule_id], kind, language)))
        return
    if rule_id in TABLE_FAULTS:
        fault = TABLE_FAULTS[rule_id]
        kind = Text(zh=f"{fault.severity.text.zh}；运营商的表格", en=f"{fault.severity.text.en}; a carrier's table")
        click.echo("\n".join(_explanation_of_wording(rule_id, fault.wording, kind, language)))
        return
    if rule_id in PUSH_FAULTS:
        click.echo("\n".join(_explanation_of_push(rule_id, PUSH_FAULTS[rule_id], language)))
        return
    if rule_id not in rules:
        known = sorted({*rules, *FORM_FAULTS, *TABLE_FAULTS, *PUSH_FAULTS})
        near = get_close_matches(rule_id, known, n=3) or known
        raise click.UsageError(
            Text(zh=f"没有规则“{rule_id}”。有：{', '.join(near)}", en=f"no rule '{rule_id}'; there are: {', '.join(near)}").say(language)
        )
    click.echo("\n".join(explanation(rules[rule_id], language)))


def _explanation_of_wording(code: str, wording: Wording, kind: Text, language: Language) -> list[str]:
    """Return what a fault of a file means; what the message fills in is shown as an ellipsis."""
    message, mend = (re.sub(r"\{[^{}]+\}", "…", text.say(language)) for text in (wording.message, wording.mend))
    return [f"{code} ({kind.say(language)})", message, "", mend]


def _explanation_of_push(code: str, fault: PushFault, language: Language) -> list[str]:
    """Return what a fault of a push means, and why such a push is refused."""
    kind = Text(zh=f"{fault.severity.text.zh}；推送", en=f"{fault.severity.text.en}; a push")
    head, message, _, mend = _explanation_of_wording(code, fault.wording, kind, language)
    why = fault.why.say(language)
    if not fault.citations:
        return [head, message, "", why, "", mend]
    sources = Text(zh="出处", en="Sources").say(language)
    return [head, message, "", why, "", mend, "", sources, *(f"  {one}: {_source(CITATIONS[one], language)}" for one in fault.citations)]


def explanation(rule: Rule, language: Language) -> list[str]:
    """Return the rule's explanation line by line."""
    sources = [f"  {number}: {_source(CITATIONS[number], language)}" for number in rule.citations]
    heads = {
        "source": Text(zh="出处", en="Sources"),
        "mend": Text(zh="怎么改：", en="How to mend it: "),
        "bad": Text(zh="错的写法", en="Bad"),
        "good": Text(zh="对的写法", en="Good"),
    }
    return [
        f"{rule.id}{Text(zh='（{}）', en=' ({})').say(language).format(rule.severity.text.say(language))}",
        rule.title.say(language),
        "",
        rule.why.say(language),
        "",
        f"{heads['mend'].say(language)}{rule.mend.say(language)}",
        *_mended_by_itself(rule, language),
        "",
        heads["source"].say(language),
        *sources,
        "",
        heads["bad"].say(language),
        *_indented(rule.bad),
        "",
        heads["good"].say(language),
        *_indented(rule.good),
    ]


def _mended_by_itself(rule: Rule, language: Language) -> list[str]:
    """Return that `check --fix` mends it, and what where that is not the bad example."""
    if rule.fix is None:
        return []
    said = Text(zh="可自动改：mingbai check --fix", en="Mended by: mingbai check --fix")
    if rule.fix_example is None:
        return [said.say(language)]
    before, after = rule.fix_example
    return [said.say(language), *_indented(before), "    =>", *_indented(after)]


def _source(citation: Citation, language: Language) -> str:
    # No brackets around titles: many hold brackets of their own.
    see = Text(zh="，见", en=", see ").say(language)
    return f"{citation.duty.say(language)}{see}{titles_of(citation).say(language)}"


def _indented(example: Example) -> list[str]:
    """Return the example's fragments, one below the other with `---` between plans."""
    plans = "\n---\n".join(fragment.strip() or "# (plan as it stands)" for fragment in example.plans)
    carrier = f"\n---\n# carrier.yml\n{example.carrier.strip()}" if example.carrier.strip() else ""
    return [f"    {line}" for line in (plans + carrier).splitlines()]
