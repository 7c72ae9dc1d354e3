"""`mingbai new`: write a commented skeleton of a plan file."""

from pathlib import Path

import click
from pydantic_core import PydanticCustomError

from generator.commands.options import language_option, root_option
from generator.read.plan_file import CARRIER_OF_DIGIT, read_filing_number
from generator.read.skeleton import skeleton
from generator.read.sources import PLANS_FOLDER
from generator.tariff.language import Language, Text


@click.command(
    epilog="例 / Example:  mingbai new 26HE200001",
    help="按方案编号新建一个带说明的套餐文件（草稿）。 / Write a commented draft for a filing number.",
)
@click.argument("filing_number")
@root_option
@language_option
def new(filing_number: str, root: Path, language: Language) -> None:
    """Write `plans/<carrier>/<filing number>.yml` and print its name; an existing file is never overwritten."""
    try:
        number = read_filing_number(filing_number)
    except PydanticCustomError as error:
        raise click.UsageError((error.context or {})[language.value]) from None
    target = root / PLANS_FOLDER / CARRIER_OF_DIGIT[number[4]] / f"{number}.yml"
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(skeleton(number, language))
    except FileExistsError:
        raise click.UsageError(Text(zh=f"{target} 已经有了，没有动它", en=f"{target} exists and was left alone").say(language)) from None
    click.echo(target)
