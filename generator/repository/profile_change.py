"""What changes in a carrier's profile, for those who read the answer to a push or a comparison."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.changes.change import Change, by_effect
from generator.changes.profile import profile_changes
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text, sentence


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """One profile before and after."""

    name: PurePosixPath
    headline: Text
    """Whose profile it is, and whether it is new or gone. It holds the carrier's own words: escape it where it goes."""
    changes: tuple[Change, ...]
    """Every one of them; empty for a profile that is new or gone."""

    @property
    def lines(self) -> Iterator[Text]:
        """The whole in lines: whose profile, then each change with what it means for customers, what is worse first."""
        yield self.headline
        for effect, together in by_effect(self.changes):
            yield from (sentence("%(label)s：%(what)s", label=effect.text, what=change.sentence) for change in together)


def profile_change(name: PurePosixPath, before: Carrier | None, after: Carrier | None) -> ProfileChange | None:
    """Return what changes for readers, None where nothing does."""
    if before is not None and after is not None:
        found = profile_changes(before, after)
        return ProfileChange(name, _line(after, _CHANGED), found) if found else None
    carrier = after or before
    return ProfileChange(name, _line(carrier, _PUT_IN if after else _TAKEN_OUT), ()) if carrier else None


_CHANGED = Text(zh="运营商资料有改动", en="the carrier's profile has changed")
_PUT_IN = Text(zh="新增运营商资料", en="a new carrier's profile")
_TAKEN_OUT = Text(zh="删去运营商资料", en="the carrier's profile is deleted")


def _line(carrier: Carrier, what: Text) -> Text:
    name = carrier.name.text
    return Text(zh=f"{name.zh}：{what.zh}", en=f"{name.en}: {what.en}")
