"""What differs between two states of plans, as text for a terminal and as Markdown for a review page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.changes.change import Change, by_effect
from generator.findings import visible
from generator.repository.profile_change import ProfileChange
from generator.repository.two_states import Changed, Comparison
from generator.tariff.language import Language, Text

_SLIPS = Text(zh="像是失误，没说明就会被退回", en="looks like an accident; refused unless acknowledged")
_PRIVATE = Text(zh="只改了不公开的内容", en="only what is never published has changed")
_SAME = Text(zh="没有区别。", en="No difference.")


@dataclass(frozen=True, slots=True)
class _Group:
    """Sentences under one heading."""

    heading: Text
    sentences: tuple[Text, ...]


def as_text(comparison: Comparison, language: Language) -> str:
    """Return the comparison as lines for a terminal; whatever does not print in the carriers' words is escaped."""
    lines = [finding.line_in(language) for finding in comparison.findings]
    for changed in comparison.plans:
        lines += _block(_title(changed), _groups(changed), language)
    for profile in comparison.profiles:
        lines += _block(_profile_title(profile), _by_effect(profile.changes), language)
    lines += [_beside(*one).say(language) for one in _asides(comparison)]
    lines.append(_summary(comparison).say(language))
    return "".join(f"{visible(line)}\n" for line in lines)


def as_markdown(comparison: Comparison, language: Language) -> str:
    """Return the comparison as CommonMark. No word of a plan can become markup in it: see `literal`."""
    blocks = [f"- {literal(finding.line_in(language))}" for finding in comparison.findings]
    for changed in comparison.plans:
        blocks += _markdown_blocks(_title(changed), _groups(changed), language)
    for profile in comparison.profiles:
        blocks += _markdown_blocks(_profile_title(profile), _by_effect(profile.changes), language)
    blocks += [literal(_beside(*one).say(language)) for one in _asides(comparison)]
    blocks.append(literal(_summary(comparison).say(language)))
    return "\n\n".join(blocks) + "\n"


def _block(title: Text, groups: Iterable[_Group], language: Language) -> Iterator[str]:
    yield title.say(language)
    for group in groups:
        yield f"  {group.heading.say(language)}"
        yield from (f"    - {sentence.say(language)}" for sentence in group.sentences)


def _markdown_blocks(title: Text, groups: Iterable[_Group], language: Language) -> Iterator[str]:
    yield f"### {literal(title.say(language))}"
    for group in groups:
        said = [f"- {literal(sentence.say(language))}" for sentence in group.sentences]
        yield "\n".join([f"**{literal(group.heading.say(language))}**", "", *said])


_REFERENCE = re.compile(r'[@#]|[!$&](?=\d)|~(?=["\w])|(?<!\d)%(?=["\w])|:(?=//|[\w+-]+:)|\[(?=[a-z_]+:)|(?<=GH)-(?=\d)', re.IGNORECASE)
"""What forges make links and pictures of in the finished page, where no escape is left; these signs are written full-width.

`@somebody`, `#12` and `GH-12` everywhere; `!12`, `$12`, `&12`, `~label`, `%milestone` and `[issue:12]` on GitLab; `https://` and
`:smile:` on Forgejo.
"""
_WIDER = 0xFEE0
"""How far a full-width sign stands behind the ASCII sign in Unicode."""
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def literal(text: str) -> str:
    """Return a text that Markdown shows as it is: every ASCII punctuation mark as a numeric entity, nothing that does not print."""
    unlinked = _REFERENCE.sub(lambda sign: chr(ord(sign[0]) + _WIDER), visible(text))
    return _PUNCTUATION.sub(lambda sign: f"&#{ord(sign[0])};", unlinked)


def _title(changed: Changed) -> Text:
    number, line = changed.plan.filing_number, changed.plan.headline
    return Text(zh=f"{number} {line.zh}", en=f"{number} {line.en}")


def _groups(changed: Changed) -> Iterator[_Group]:
    yield from _by_effect(changed.plan.changes)
    if changed.accidents:
        told = (Text(zh=f"[{one.kind.value}] {one.message.zh}", en=f"[{one.kind.value}] {one.message.en}") for one in changed.accidents)
        yield _Group(_SLIPS, tuple(told))


def _by_effect(changes: Iterable[Change]) -> Iterator[_Group]:
    for effect, together in by_effect(changes):
        yield _Group(effect.text, tuple(change.sentence for change in together))


def _profile_title(profile: ProfileChange) -> Text:
    return Text(zh=f"{profile.name} {profile.headline.zh}", en=f"{profile.name} {profile.headline.en}")


def _asides(comparison: Comparison) -> Iterator[tuple[str, Text]]:
    yield from ((str(name), _PRIVATE) for name in comparison.private)


def _beside(name: str, what: Text) -> Text:
    return Text(zh=f"{name}：{what.zh}", en=f"{name}: {what.en}")


def _summary(comparison: Comparison) -> Text:
    if not (comparison.plans or comparison.profiles or comparison.private or comparison.findings):
        return _SAME
    worse = sum(_is_worse(changed.plan.changes) for changed in comparison.plans)
    accidents = sum(len(changed.accidents) for changed in comparison.plans)
    plans, unread = len(comparison.plans), len(comparison.findings)
    return Text(
        zh=f"有变化的套餐 {plans} 个，不利或说不准的 {worse} 个，像是失误的 {accidents} 处，读不了的 {unread} 处。",
        en=f"plans changed: {plans}, worse or unclear: {worse}, likely accidents: {accidents}, faults that keep files unread: {unread}.",
    )


def _is_worse(changes: Iterable[Change]) -> bool:
    return any(change.effect.counts_as_worse for change in changes)
