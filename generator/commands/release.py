"""`mingbai release`: what carriers pushed becomes the live site; idle when nothing is new."""

import errno
import sys
from datetime import datetime, timedelta

import click

from generator.assembly import Withheld
from generator.commands.build import say_withheld
from generator.commands.home_folder import home_argument
from generator.commands.moment import now_option
from generator.commands.options import EXIT_BUG, EXIT_FINDINGS, language_option, tally
from generator.findings import visible
from generator.ledger.fault import LedgerError
from generator.release.fault import ReleaseError
from generator.release.release import Released, live_records
from generator.release.release import release as publish_now
from generator.server.home import Home
from generator.shanghai import SHANGHAI
from generator.tariff.language import Language, Text

_PATIENCE = timedelta(minutes=15)
"""How long a release may take, and how long a timer may sleep, before somebody has to look."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@click.command(
    epilog="例 / Example:  mingbai release /srv/mingbai",
    help="把推送来的资费发布出去；没有新的就什么也不做。 / Publish what was pushed; do nothing where nothing is new.",
)
@home_argument
@now_option
@click.option("--anew", is_flag=True, help="没有新的也重新做一遍。 / Build again although nothing is new.")
@click.option(
    "--check-late", is_flag=True, help="只看有没有该发布却没发布的，给监控用。 / Only say whether a release is overdue, for a monitor."
)
@language_option
def release(*, home: Home, now: datetime | None, anew: bool, check_late: bool, language: Language) -> None:
    """Publish; exit 0 done or nothing new, 1 withheld, refused or overdue, 3 bug or a full disk."""
    moment = now or home.now()
    try:
        if check_late:
            _check_late(home, moment, language)
            return
        _say(publish_now(home, moment, anew=anew), language)
    except Withheld as withheld:
        say_withheld(withheld.publication, language)
        sys.exit(EXIT_FINDINGS)
    except (ReleaseError, LedgerError) as refused:
        _complain(refused.text, language, EXIT_FINDINGS)
    except OSError as error:
        if error.errno not in _FULL:
            raise
        full = Text(
            zh="磁盘满了，没有发布，线上的网站没有动。", en="The disk is full; nothing was published and the live site is untouched."
        )
        _complain(full, language, EXIT_BUG)


def _say(released: Released, language: Language) -> None:
    when = f"{released.record.next_moment:%Y-%m-%d %H:%M}"
    if released.publication is None:
        told = Text(
            zh=f"没有新的，线上的还是 {released.record.name}。下次自己会变：{when}",
            en=f"Nothing is new; {released.record.name} stays live. It changes by itself next at {when}.",
        )
    else:
        click.echo(tally(released.publication).say(language))
        told = Text(
            zh=f"发布了 {released.record.name}。下次自己会变：{when}",
            en=f"{released.record.name} is live. It changes by itself next at {when}.",
        )
    click.echo(told.say(language))
    if released.new_key is not None:
        told = Text(
            zh=f"日志换了钥匙。新的公钥：{released.new_key}\n印在别处的旧公钥都要换，旁边写上旧的用到哪天。",
            en=f"The log has a new key: {released.new_key}\n"
            "Wherever the old one is printed, print the new one, with the day on which the old one ended.",
        )
        click.echo(told.say(language))
    if released.unwitnessed is not None:
        why = released.unwitnessed
        told = Text(zh=f"{why.zh}；下次发布再问。", en=f"{why.en}; the next release asks again.")
        click.echo(told.say(language), err=True)


def _check_late(home: Home, moment: datetime, language: Language) -> None:
    """Say whether a release is overdue, and end with 1 where one is."""
    records = live_records(home)
    if not records:
        _complain(Text(zh="还没有发布过。", en="Nothing was ever published."), language, EXIT_FINDINGS)
    due = [records[-1].next_moment]
    if home.release_wanted.exists():
        due.append(datetime.fromtimestamp(home.release_wanted.stat().st_mtime, SHANGHAI))
    since = min(due)
    if moment > since + _PATIENCE:
        late = Text(
            zh=f"{since:%Y-%m-%d %H:%M} 就该发布，到现在还没有。",
            en=f"A release has been due since {since:%Y-%m-%d %H:%M} and was not made.",
        )
        _complain(late, language, EXIT_FINDINGS)
    click.echo(Text(zh="没有晚。", en="Nothing is overdue.").say(language))


def _complain(text: Text, language: Language, code: int) -> None:
    for line in text.say(language).splitlines():
        click.echo(visible(line), err=True)
    sys.exit(code)
