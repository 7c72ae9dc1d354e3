"""The carriers by the fifth character of their filing numbers: the word that their names hold, and their names."""

from collections.abc import Mapping
from typing import Final

from generator.tariff.language import Text

CARRIER_NAMES: Final[Mapping[str, tuple[str, Text]]] = {
    "1": ("电信", Text(zh="中国电信", en="China Telecom")),
    "2": ("移动", Text(zh="中国移动", en="China Mobile")),
    "3": ("联通", Text(zh="中国联通", en="China Unicom")),
    "5": ("广电", Text(zh="中国广电", en="China Broadnet")),
}
