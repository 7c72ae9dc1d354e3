"""What somebody uses in a month, the same in every month."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """The use of one month in whole units, as the bill counts them; raises ValueError where one is below 0."""

    data: int = 0
    """Data for any use, in MB (1 GB is 1024 MB)."""
    app_data: int = 0
    """Data in the apps that the plan's app data is for, in MB."""
    minutes: int = 0
    """Minutes of calls that one makes."""
    messages: int = 0
    """Text messages."""

    def __post_init__(self) -> None:
        if min(self.data, self.app_data, self.minutes, self.messages) < 0:
            raise ValueError("a use cannot be below 0")


NO_USE = Usage()
