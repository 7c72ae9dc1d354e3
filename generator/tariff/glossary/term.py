"""A term of the glossary: its anchor, its meaning in plain words, and the words under which texts use it."""

from dataclasses import dataclass

from generator.tariff.language import Language, Text

_NO_WORDS = "-"


@dataclass(frozen=True, slots=True)
class Term:
    """One term. Its anchor is ASCII and for ever, because links from other sites lead to it."""

    anchor: str
    name: Text
    meaning: Text
    linked: Text | None
    """The words for it in texts that pages link to it, with `|` between them; `-` in a language that has none."""

    def words(self, language: Language) -> tuple[str, ...]:
        """Return the words for it in texts of `language`; none where everybody knows the word."""
        said = _NO_WORDS if self.linked is None else self.linked.say(language)
        return () if said == _NO_WORDS else tuple(said.split("|"))


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms that belong together: an anchor, a heading, the terms."""

    anchor: str
    heading: Text
    terms: tuple[Term, ...]


def term(anchor: str, name: Text, meaning: Text, linked: Text | None = None) -> Term:
    """Return a term."""
    return Term(anchor, name, meaning, linked)


def group(anchor: str, heading: Text, *terms: Term) -> TermGroup:
    """Return a group of terms."""
    return TermGroup(anchor, heading, terms)
