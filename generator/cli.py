"""The command `mingbai`."""

import sys
import traceback

import click

from generator.commands.acknowledge import acknowledge, approve
from generator.commands.build import build
from generator.commands.check import check
from generator.commands.diff import diff
from generator.commands.explain import explain
from generator.commands.import_ import import_
from generator.commands.new import new
from generator.commands.options import EXIT_BUG
from generator.commands.preview import preview
from generator.commands.release import release
from generator.commands.schema import schema
from generator.commands.serve import serve
from generator.commands.server import server
from generator.commands.simplicity import simplicity
from generator.garbage import search_seldom


@click.group(
    help="明白资费：核对资费定义，生成公示网站。 / Mingbai: judge tariff definitions and build the disclosure site.",
    epilog="例 / Example:  mingbai check && mingbai build",
)
@click.version_option(package_name="mingbai")
def mingbai() -> None:
    """Group the commands."""


for command in (acknowledge, approve, build, check, diff, explain, import_, new, preview, release, schema, serve, server, simplicity):
    mingbai.add_command(command)


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
