"""The option `--now` of commands whose answer depends on the moment."""

from datetime import datetime
from typing import Any

import click

from generator.shanghai import SHANGHAI


class MomentType(click.ParamType[datetime]):
    """Reads a moment with its time zone."""

    name = "MOMENT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:  # noqa: ANN401 - click's signature
        """Return the moment in Shanghai's time; a usage error where the text is none or says no time zone."""
        try:
            moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None:
            self.fail(f"“{value}”要写成 2026-11-22T12:00:00+08:00 / write it like 2026-11-22T12:00:00+08:00", param, ctx)
        return moment.astimezone(SHANGHAI)


now_option = click.option("--now", type=MomentType(), help="按哪一刻，默认现在。 / The moment that counts; now by default.")
"""`--now`: a moment in Shanghai's time, None for the clock's."""
