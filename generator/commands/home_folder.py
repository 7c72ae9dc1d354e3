"""The argument HOME of commands that work on a server."""

from pathlib import Path
from typing import Any

import click

from generator.read.strict_file import UnreadableFileError
from generator.server.home import Home
from generator.tariff.language import Language


class HomeFolder(click.ParamType[Home]):
    """Reads the folder of a server."""

    name = "HOME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Home:  # noqa: ANN401 - click's signature
        """Return the server in this folder; a usage error where there is none, or where its settings are not understood."""
        if isinstance(value, Home):
            return value
        try:
            return Home.opened(Path(value))
        except FileNotFoundError:
            self.fail(f"{value} 里没有服务器；先 mingbai server init / no server in {value}; first run mingbai server init", param, ctx)
        except UnreadableFileError as error:
            self.fail("\n".join(finding.line_in(Language.ZH) for finding in error.findings), param, ctx)


home_argument = click.argument("home", type=HomeFolder())
"""HOME, the folder of a server."""
