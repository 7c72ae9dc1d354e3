"""What `mingbai import` advises after it has written plan files: what is missing, what is left over, what to do next."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from generator.filings.plan_files import FileOutcome, Outcome
from generator.read.sources import CARRIER_FILE
from generator.tariff.language import Text

_MOST_NAMED = 5
_PROVINCE = slice(2, 4)
"""The letters of the province in a filing number."""


def profiles_missing(outcomes: Sequence[FileOutcome], root: Path) -> Iterator[Text]:
    """Yield how to begin the profile of every carrier that has none: without it none of its plans can be judged."""
    for folder in sorted({one.name.parent for one in outcomes}):
        if not (root / folder / CARRIER_FILE).exists():
            yield Text(
                zh=f"还没有 {folder}/{CARRIER_FILE}，套餐无法核对。运行 mingbai new {folder.name}，再填好它。",
                en=f"There is no {folder}/{CARRIER_FILE}, and no plan can be judged. Run mingbai new {folder.name} and fill it in.",
            )


def files_left_over(outcomes: Sequence[FileOutcome], in_tables: Collection[str], root: Path) -> Iterator[Text]:
    """Yield for each carrier which plan files of the tables' provinces the tables do not hold: their plans may be withdrawn.

    `in_tables` are the filing numbers that stand in the tables, also of rows that could not be taken.
    """
    for folder in sorted({one.name.parent for one in outcomes}):
        provinces = {one.name.name[_PROVINCE] for one in outcomes if one.name.parent == folder}
        there = (file.stem for file in (root / folder).glob("*.yml") if file.name != CARRIER_FILE)
        left = sorted(number for number in there if number not in in_tables and number[_PROVINCE] in provinces)
        if left:
            shown = "、".join(left[:_MOST_NAMED]) + "……" * (len(left) > _MOST_NAMED)
            yield Text(
                zh=f"{folder} 里还有 {len(left)} 个套餐，这次的表里没有：{shown}。"
                "停售了的，把 sale.last_day 改成最后一天；表只是一部分，就不用管。",
                en=f"{folder} holds plans of the same province that these tables do not: {len(left)} ({shown.replace('、', ', ')})."
                " Where they are withdrawn, set sale.last_day; where the tables are only a part, nothing needs doing.",
            )


def advice(outcomes: Sequence[FileOutcome], *, written: bool, faulty: bool) -> Iterator[Text]:
    """Yield what to do next."""
    if faulty and not outcomes:
        yield Text(
            zh="没有写任何文件。先改好上面标“错误”的几处，再导入。",
            en="No file was written. Mend what is marked as an error above and import again.",
        )
    elif not outcomes:
        yield Text(
            zh="表里没有一条能写的方案，没有写任何文件。请看是不是选错了表，或导出时漏了行。",
            en="The tables hold no filing that could be written, and no file was. Look whether it is the right table and has all its rows.",
        )
    elif not written:
        yield Text(zh="没有写任何文件。", en="No file was written.")
    else:
        yield Text(zh="接下来运行 mingbai check，看哪里要改。", en="Next run mingbai check to see what to mend.")
    if faulty and outcomes and not written:
        yield Text(
            zh="先改好上面标“错误”的几处，再导入；要先写出读得懂的，加上 --write-readable。",
            en="Mend what is marked as an error above and import again; to write what could be read now, add --write-readable.",
        )
    if any(one.outcome is Outcome.EDITED for one in outcomes):
        yield Text(zh="要丢掉自己的修改，加上 --overwrite。", en="To give up your own edits, add --overwrite.")
    kept = sum(one.kept_disclosure for one in outcomes)
    if kept:
        yield Text(
            zh=f"这次没有写明公示凭据：{kept} 个文件沿用原来的凭据，不会变回草稿。",
            en=f"No evidence of disclosure was given. Files that keep the one they have, and are no drafts again: {kept}.",
        )
    if any(one.draft for one in outcomes):
        yield Text(
            zh="没有写明公示凭据的，都是草稿。加上 --published-on 和 --attested-by。",
            en="What has no evidence of disclosure is a draft. Add --published-on and --attested-by.",
        )
