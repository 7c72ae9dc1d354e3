"""The options that several commands share, and how they speak to people."""

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.findings import visible
from generator.gate.inspection import Inspection
from generator.gate.publication import Publication
from generator.gate.published import State
from generator.shanghai import today
from generator.tariff.language import Language, Text

EXIT_FINDINGS = 1
EXIT_BUG = 3


class _Day(click.DateTime):
    """A day; click would show how a program writes it, `%Y-%m-%d`."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return how a reader writes it."""
        return "YYYY-MM-DD"


DAY = _Day()

Command = TypeVar("Command", bound=Callable[..., Any])


def _day(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> date:
    return value.date() if value else today()


def _language(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Language:
    """Return the language asked for, else the one of the reader's own settings, else Chinese."""
    return Language(value) if value else language_of_reader()


def language_of_reader() -> Language:
    """Return the language of the reader's own settings, Chinese where they say none."""
    wanted = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return Language.EN if wanted.startswith("en") else Language.ZH


def root_option(command: Command) -> Command:
    """Add `--root`: the folder that holds `plans/`."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help="放着 plans/ 的文件夹，默认当前文件夹。 / The folder that holds plans/; the current one by default.",
    )(command)


def as_of_option(command: Command) -> Command:
    """Add `--as-of`: the day in Shanghai to judge and build for."""
    return click.option(
        "--as-of",
        type=DAY,
        callback=_day,
        help="按哪一天（上海时间），默认今天。 / The day in Shanghai, today by default.",
    )(command)


def language_option(command: Command) -> Command:
    """Add `--language`: Chinese or English messages."""
    return click.option(
        "--language",
        type=click.Choice(["zh", "en"]),
        callback=_language,
        help="消息的语言，默认按系统设置，否则中文。 / Language of messages: by your locale, else Chinese.",
    )(command)


def output_option(command: Command) -> Command:
    """Add `--output`: the file to write to instead of standard output."""
    return click.option(
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help="写进这个文件，不显示。 / Write it to this file instead of standard output.",
    )(command)


def usage_error(zh: str, en: str, language: Language) -> click.UsageError:
    """Return the error that ends a command with exit code 2; what does not print in its words is made visible."""
    return click.UsageError(visible(Text(zh=zh, en=en).say(language)))


def tally(outcome: Publication | Inspection) -> Text:
    """Return in one line what came of all files: public by state, skipped, withheld."""
    figures = outcome.figures
    on_sale, announced, archive = (figures.public.get(state, 0) for state in (State.ON_SALE, State.ANNOUNCED, State.OFF_SALE))
    public = on_sale + announced + archive
    skipped = figures.drafts + figures.awaiting
    return Text(
        zh=(
            f"公示 {public} 个：在售 {on_sale}，即将开售 {announced}，已停售 {archive}；"
            f"跳过 {skipped} 个（草稿 {figures.drafts}，未到公示日 {figures.awaiting}）；拦下 {figures.withheld} 个"
        ),
        en=(
            f"{public} public: {on_sale} on sale, {announced} announced, {archive} in the archive; "
            f"{skipped} skipped ({figures.drafts} drafts, {figures.awaiting} not yet disclosed); {figures.withheld} withheld"
        ),
    )
