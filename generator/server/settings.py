"""What an operator may set for a server, in `server.yml`: read strictly, like everything that decides."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal

from pydantic import PlainValidator

from generator.changes.accident import WithdrawalLimits
from generator.read.strict_file import read_strictly
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
from generator.tariff.quantity import Count, unreadable
from generator.tariff.words import Word

SETTINGS_FILE = "server.yml"


class Mode(Word):
    """How many repositories there are, and so who can read whose drafts."""

    SEPARATE = ("separate", Text(zh="每家一个仓库，互相看不到草稿", en="a repository for each carrier: none can read another's drafts"))
    SHARED = ("shared", Text(zh="共用一个仓库，互相看得到草稿", en="one repository for all: everybody can read everybody's drafts"))


def _read_moment(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise unreadable(
            "时刻要带时区。写成 2026-11-22T12:00:00+08:00", "a moment has its time zone; write for example 2026-11-22T12:00:00+08:00"
        )
    return moment


def _read_share(value: object) -> Fraction:
    text = value if isinstance(value, str) else ""
    number = text.removesuffix(" %")
    if number == text or not number.isascii() or not number.isdigit() or int(number) > 100:  # noqa: PLR2004 - a whole is 100 %
        raise unreadable(f"“{text}”不是百分比。写成 5 %", f"'{text}' is not a share; write for example 5 %")
    return Fraction(int(number), 100)


Moment = Annotated[datetime, PlainValidator(_read_moment)]
Share = Annotated[Fraction, PlainValidator(_read_share)]


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalSettings:
    """How much may leave the list in one push before somebody has to say that it is meant."""

    __pydantic_config__ = STRICT

    share: Annotated[Share, Meaning("一次停售超过在售的几成要说明", "the share on sale above which it must be acknowledged", "5 %")]
    count: Annotated[Count, Meaning("一次停售超过几个要说明", "the number above which it must be acknowledged", "20")]

    @property
    def limits(self) -> WithdrawalLimits:
        """The same, as the comparison of lists takes it."""
        return WithdrawalLimits(self.share, self.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One `server.yml`."""

    __pydantic_config__ = STRICT

    format: Annotated[Literal["1"], Meaning("格式版本，写 1", "version of the format, 1", "1")]
    mode: Annotated[Mode, Meaning("每家一个仓库，还是共用", "a repository for each carrier, or one for all", "separate")]
    language: Annotated[Literal["zh", "en"], Meaning("推送后用什么语言答", "language of the answers to pushes", "zh")] = "zh"
    configuration: Annotated[str, Meaning("网站的 mkdocs.yml，相对于这个文件夹", "the site's mkdocs.yml, seen from here")] = "mkdocs.yml"
    keep_releases: Annotated[Count, Meaning("留几次发布", "how many releases are kept", "30")] = 30
    withdrawals: Annotated[
        WithdrawalSettings | None, Meaning("一次停售多少要说明；不写就是 5 % 或 20 个", "how many withdrawals must be acknowledged")
    ] = None
    witness: Annotated[str | None, Meaning("外部见证的命令", "the command of an outside witness")] = None
    drill_clock: Annotated[
        Moment | None,
        Meaning(
            "演练用的时钟；真的服务器不写", "a clock that stands still, for drills; a real server has none", "2026-11-22T12:00:00+08:00"
        ),
    ] = None


def read_settings(file: Path) -> Settings:
    """Return what the file says; raises UnreadableFileError where any of it is not understood, OSError where there is none."""
    return read_strictly(Settings, PurePosixPath(file), file.read_bytes())


def settings_text(mode: Mode) -> str:
    """Return the `server.yml` of a new server, with every setting explained."""
    return f"""\
# 服务器的设置 / Settings of this server. Only its operators change this file.
format: 1
# separate：每家一个仓库，互相看不到草稿。shared：共用一个仓库，谁都看得到谁的草稿。
# separate: a repository for each carrier. shared: one for all; everybody can read everybody's drafts.
mode: {mode.value}
# 推送后用什么语言答 / Language of the answers to pushes: zh, en
language: zh
# 网站的 mkdocs.yml，相对于这个文件夹 / The site's mkdocs.yml, seen from this folder
configuration: mkdocs.yml
# 留几次发布 / How many releases are kept
keep_releases: 30
# 一次停售超过这些，要签名说明是有意的 / Withdrawals above these need a signed acknowledgement
withdrawals: {{share: 5 %, count: 20}}
"""
