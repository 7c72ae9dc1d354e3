"""The command `mingbai`."""

import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from generator.commands.options import EXIT_BUG, language_of_reader
from generator.commands.words_of_click import speak
from generator.garbage import search_seldom
from generator.tariff.language import Language

_PLACES = {
    "acknowledge": "acknowledge",
    "approve": "acknowledge",
    "build": "build",
    "check": "check",
    "diff": "diff",
    "explain": "explain",
    "import": "import_",
    "new": "new",
    "preview": "preview",
    "release": "release",
    "schema": "schema",
    "serve": "serve",
    "server": "server",
    "simplicity": "simplicity",
}
"""Each command's module in `generator.commands`."""
_AS_IT_STANDS = "\b\n"
"""Before a text that click is not to break anew."""


class _Commands(click.Group):
    """The commands, each imported when it is asked for: a check of one file needs neither MkDocs nor the spreadsheets' reader."""

    def main(self, args: Sequence[str] | None = None, *others: Any, **more: Any) -> Any:  # noqa: ANN401 - click's signature
        """Run a command; what click says of a wrong call is in the language that the call asks for."""
        words = list(sys.argv[1:] if args is None else args)
        speak(_language_in(words))
        return super().main(words, *others, **more)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in alphabetical order."""
        return sorted(_PLACES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name, None where there is none."""
        if cmd_name not in _PLACES:
            return None
        module = import_module(f"generator.commands.{_PLACES[cmd_name]}")
        return _in_full(next(one for one in vars(module).values() if isinstance(one, click.Command) and one.name == cmd_name))


def _in_full(command: click.Command) -> click.Command:
    """Return a command that the list of commands describes in both languages, and whose example can be copied as one line."""
    command.short_help = command.short_help or command.help
    if command.epilog and not command.epilog.startswith(_AS_IT_STANDS):
        command.epilog = f"{_AS_IT_STANDS}{command.epilog}"
    for part in command.commands.values() if isinstance(command, click.Group) else ():
        _in_full(part)
    return command


def _language_in(words: Sequence[str]) -> Language:
    """Return the language that the words of a call ask for, even where the call is wrong; else that of the reader."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        asked = following if word == "--language" else word.removeprefix("--language=")
        if asked in {Language.ZH.value, Language.EN.value} and word.startswith("--language"):
            return Language(asked)
    return language_of_reader()


@click.group(
    cls=_Commands,
    help="明白资费：核对资费定义，生成公示网站。 / Mingbai: judge tariff definitions and build the disclosure site.",
    epilog="例 / Example:  mingbai check && mingbai build",
)
@click.version_option(package_name="mingbai", help="显示版本。 / Show the version and exit.")
def mingbai() -> None:
    """Group the commands."""


def main() -> None:
    """Run the command; anything unforeseen is a bug: a traceback and exit code 3, never a pass."""
    search_seldom()
    try:
        mingbai(standalone_mode=True)
    except Exception:  # noqa: BLE001 - the outermost edge: whatever it is, it is a bug and says so
        traceback.print_exc()
        sys.exit(EXIT_BUG)


if __name__ == "__main__":
    main()
