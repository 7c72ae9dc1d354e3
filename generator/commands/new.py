"""`mingbai new`: write a commented skeleton of a plan file, or of a carrier's profile."""

from pathlib import Path

import click
from pydantic_core import PydanticCustomError

from generator.commands.options import language_option, root_option, usage_error
from generator.filings.carrier_names import CARRIER_NAMES
from generator.read.disk_faults import disk_fault
from generator.read.plan_file import CARRIER_OF_DIGIT, read_filing_number
from generator.read.skeleton import carrier_skeleton, skeleton
from generator.read.sources import CARRIER_FILE, PLANS_FOLDER
from generator.tariff.language import Language

_DIGIT_OF_CARRIER = {carrier: digit for digit, carrier in CARRIER_OF_DIGIT.items()}


@click.command(
    epilog="例 / Example:  mingbai new 26HE200001",
    help=(
        "按方案编号新建一个带说明的套餐文件（草稿），或新建一家运营商的资料 carrier.yml（写它的文件夹名，如 china-unicom）。"
        " / Write a commented draft for a filing number, or the profile of a carrier, named as its folder is (china-unicom)."
    ),
    short_help="新建一个套餐文件，或一家运营商的资料。 / Begin a plan file, or a carrier's profile.",
)
@click.argument("name", metavar="FILING_NUMBER|CARRIER")
@root_option
@language_option
def new(name: str, root: Path, language: Language) -> None:
    """Write `plans/<carrier>/<filing number>.yml` or a `carrier.yml` and print its name; an existing file is never overwritten."""
    if name in _DIGIT_OF_CARRIER:
        digit = _DIGIT_OF_CARRIER[name]
        named = CARRIER_NAMES[digit][1]
        given = {"format": "1", "id": name, "name": f"{{zh: {named.zh}, en: {named.en}}}", "filing_digit": digit}
        place, text = Path(PLANS_FOLDER, name, CARRIER_FILE), carrier_skeleton(given, language)
    else:
        try:
            number = read_filing_number(name)
        except PydanticCustomError as error:
            raise click.UsageError((error.context or {})[language.value]) from None
        place, text = Path(PLANS_FOLDER, CARRIER_OF_DIGIT[number[4]], f"{number}.yml"), skeleton(number, language)
    target = root / place
    if target.exists():
        raise usage_error(f"{target} 已经有了，没有动它", f"{target} exists and was left alone", language)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        why = disk_fault(error)
        raise usage_error(
            f"写不了 {error.filename}：{why.message.zh}。{why.mend.zh}",
            f"{error.filename} cannot be written: {why.message.en}; {why.mend.en}",
            language,
        ) from None
    click.echo(target)
