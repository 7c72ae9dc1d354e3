"""What of a plan's allowances is tied to one place: data and calls by their area."""

from dataclasses import dataclass

from generator.tariff.allowances import AllowancePart, VoiceAllowance
from generator.tariff.language import Text, sentence
from generator.tariff.quantity import DataVolume
from generator.tariff.words import Area


@dataclass(frozen=True, slots=True)
class Tied:
    """The data, for any use or for certain apps, and the minutes of calls that hold in one area."""

    volumes: tuple[DataVolume, ...]
    minutes: int | None

    @property
    def items(self) -> list[Text]:
        """Every one of them in words, at least one: `10 GB 流量`, `100 分钟电话`."""
        told = [sentence("%(volume)s 流量", volume=volume.text) for volume in self.volumes]
        if self.minutes is not None:
            told.append(sentence("%(minutes)s 分钟电话", minutes=self.minutes))
        return told


def tied_to(area: Area, allowances: AllowancePart) -> Tied | None:
    """Return what holds in `area` and nowhere else, None where nothing does."""
    general = allowances.data if isinstance(allowances.data, tuple) else ()
    in_apps = allowances.app_data if isinstance(allowances.app_data, tuple) else ()
    voice = allowances.voice
    volumes = (
        *(bucket.volume for bucket in general if bucket.area is area),
        *(bucket.volume for bucket in in_apps if bucket.area is area),
    )
    minutes = voice.minutes if isinstance(voice, VoiceAllowance) and voice.area is area else None
    return Tied(volumes, minutes) if volumes or minutes is not None else None
