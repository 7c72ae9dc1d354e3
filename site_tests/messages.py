"""Every message that templates and code say, found by Babel as `babel.cfg` tells it, the way translators' tools do."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """A message, and one place where it is said; `english` stands beside it in the code, where it does."""

    key: Key
    counts: bool
    english: str
    place: str

    @property
    def entry(self) -> str:
        """The entry as it has to be added to a message catalogue."""
        context, chinese = self.key
        lines = [f"# {self.place}", *([f'msgctxt "{context}"'] if context else []), f'msgid "{chinese}"']
        return "\n".join([*lines, *([f'msgid_plural "{chinese}"', 'msgstr[0] ""', 'msgstr[1] ""'] if self.counts else ['msgstr ""']), ""])


@cache
def said_in(root: Path) -> tuple[Said, ...]:
    """Every message, as often as it is said."""
    return tuple(_said_in(root))


def _said_in(root: Path) -> Iterator[Said]:
    with (root / "babel.cfg").open(encoding="utf-8") as file:
        method_map, options_map = parse_mapping_cfg(file)
    folders = ("templates", "generator")
    for folder in folders:
        ways = [(pattern.removeprefix(f"{folder}/"), method) for pattern, method in method_map if pattern.startswith(f"{folder}/")]
        options = {pattern.removeprefix(f"{folder}/"): options for pattern, options in options_map.items()}
        for file, line, message, comments, context in extract_from_dir(root / folder, ways, options):
            english = next((comment.removeprefix("English: ") for comment in comments if comment.startswith("English: ")), "")
            counts = not isinstance(message, str)
            yield Said((context or "", message[0] if counts else message), counts, english, f"{folder}/{file}:{line}")


def english_needed(root: Path) -> dict[Key, Said]:
    """The messages that the English catalogue has to have: all but those whose English stands beside them."""
    return {said.key: said for said in said_in(root) if not said.english}


def further_needed(root: Path) -> dict[Key, Said]:
    """The messages that the catalogue of a further language has to have: all; what counts somewhere counts."""
    found: dict[Key, Said] = {}
    for said in said_in(root):
        if said.key not in found or said.counts:
            found[said.key] = said
    return found
