"""A commented plan file to fill in: every field with its meaning, made from the format itself."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, get_args, get_origin

from generator.read.plan_file import Plan
from generator.tariff.carrier import Carrier, ServiceEntry
from generator.tariff.field import Meaning
from generator.tariff.format_tables import annotations_of, dataclasses_in, kind_word, walk, words_in
from generator.tariff.language import Language, Text
from generator.tariff.regions import Region
from generator.tariff.words import NotStated

_OPENING = {
    Language.ZH: (
        "# 一个套餐一个文件，文件名就是方案编号。",
        "# 公示里没有写明的，写 not_stated；写明没有的，写 none。不要写 0，不要猜。",
        "# 写好以后运行：mingbai check",
    ),
    Language.EN: (
        "# One plan a file; the file's name is the filing number.",
        "# Write not_stated where the filing does not say, none where it says there is none. Never 0, never a guess.",
        "# When done, run: mingbai check",
    ),
}
_OPENING_OF_CARRIER = {
    Language.ZH: ("# 运营商的资料：它的套餐里只能写这里登记过的号码和网站。", "# 每一项都填好，再运行：mingbai check"),
    Language.EN: (
        "# A carrier's profile: its plans may name only the numbers and sites registered here.",
        "# Fill in every field, then run: mingbai check",
    ),
}
_START = {"format": "1", "status": "draft"}


def skeleton(filing_number: str, language: Language) -> str:
    """Return the text of a new draft with every field, those that may be left out commented."""
    lines = [*_OPENING[language]]
    for field in fields(Plan):
        annotation = annotations_of(Plan)[field.name]
        meaning = _meaning(annotation)
        lines += ["", f"# {meaning.text.say(language)}"]
        given = filing_number if field.name == "filing_number" else _START.get(field.name)
        required = field.default is MISSING and field.default_factory is MISSING
        lines += _entry(field.name, annotation, language, given=given, required=required)
    return "\n".join(lines) + "\n"


def carrier_skeleton(given: Mapping[str, str], language: Language) -> str:
    """Return the text of a carrier's profile to fill in: `given` are the values known, what nobody wrote stays empty.

    A profile has no drafts. An example in place of a number would be published as the carrier's own.
    """
    lines = [*_OPENING_OF_CARRIER[language]]
    for field in fields(Carrier):
        annotation = annotations_of(Carrier)[field.name]
        if field.default is not MISSING:
            continue
        parts = list(dataclasses_in(annotation))
        example = _example(annotation) if not parts or _is_list(annotation) else ""
        lines += ["", _comment(annotation, example, language)]
        if field.name in given or not parts or _is_list(annotation):
            lines.append(f"{field.name}: {given.get(field.name) or _unknown(annotation)}".rstrip())
            continue
        lines.append(f"{field.name}:")
        for inner in (inner for inner in fields(parts[0]) if _is_required(inner, parts[0])):
            of_inner = annotations_of(parts[0])[inner.name]
            value = "{offered: not_stated}" if ServiceEntry in dataclasses_in(of_inner) else _unknown(of_inner)
            lines.append(f"  {_comment(of_inner, _example(of_inner) if not value else '', language)}")
            lines.append(f"  {inner.name}: {value}".rstrip())
    return "\n".join(lines) + "\n"


def _comment(annotation: object, example: str, language: Language) -> str:
    such_as = Text(zh=f"，例如 {example}", en=f", for example {example}").say(language) if example else ""
    return f"# {_meaning(annotation).text.say(language)}{such_as}"


def _unknown(annotation: object) -> str:
    """Return what stands for what is not known: `not_stated`, or nothing where somebody has to find it out."""
    return NotStated.NOT_STATED.value if NotStated.NOT_STATED.value in _words(annotation) else ""


def _meaning(annotation: object, part: type | None = None) -> Meaning:
    found = next((item for item in get_args(annotation)[1:] if isinstance(item, Meaning)), None)
    return found or Meaning("种类", "the kind", (part and kind_word(part)) or "")


def _entry(key: str, annotation: object, language: Language, *, given: str | None, required: bool) -> list[str]:
    """Return the lines of one top-level field; one that may be left out is commented out, with all below it."""
    mark = "" if required else "# "
    if given is not None:
        return [f"{key}: {given}"]
    parts = list(dataclasses_in(annotation))
    if not parts or _is_list(annotation):
        words = ", ".join(_words(annotation))
        return [f"{mark}{key}: {_example(annotation)}{f'  # {words}' if words else ''}".rstrip()]
    return [f"{mark}{key}:", *(f"{mark}{line}" for line in _part_lines(parts[0], language))]


def _part_lines(part: type, language: Language) -> list[str]:
    lines = []
    such_as = "例如" if language is Language.ZH else "for example"
    for field in fields(part):
        annotation = annotations_of(part)[field.name]
        words, example = _words(annotation), _example(annotation)
        value = NotStated.NOT_STATED.value if NotStated.NOT_STATED.value in words else example
        choice = f" ({', '.join(words)})" if words else ""
        shown = f" {such_as} {example}" if example and value != example else ""
        lines.append(f"  # {_meaning(annotation, part).text.say(language)}{choice}{shown}")
        lines.append(f"  {'' if _is_required(field, part) else '# '}{field.name}: {value}".rstrip())
    return lines


def _is_required(field: Any, part: type) -> bool:  # noqa: ANN401 - dataclasses.Field is generic in a type that does not matter here
    return (field.default is MISSING and field.default_factory is MISSING) or (field.name == "kind" and kind_word(part) is not None)


def _example(annotation: object) -> str:
    """Return an example of a field: the declared one, else one put together from the parts below it."""
    declared = next((item.example for item in get_args(annotation)[1:] if isinstance(item, Meaning)), "")
    part = next(dataclasses_in(annotation), None)
    if declared or part is None:
        return declared
    keys = (
        f"{field.name}: {_example(annotations_of(part)[field.name]) or kind_word(part)}"
        for field in fields(part)
        if _is_required(field, part)
    )
    one = "{" + ", ".join(keys) + "}"
    return f"[{one}]" if _is_list(annotation) else one


def _is_list(annotation: object) -> bool:
    return any(get_origin(item) is tuple for item in walk(annotation))


def _words(annotation: object) -> list[str]:
    """Return the words that may stand in a field, without the list of provinces, which would hide the rest."""
    return [str(word.value) for word in words_in(annotation) if not isinstance(word, Region)]
