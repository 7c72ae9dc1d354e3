"""`mingbai server`: set up a server that takes plans by git push, and look after its carriers and keys."""

import sys
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from generator.commands.home_folder import home_argument
from generator.commands.options import DAY, EXIT_FINDINGS, language_option
from generator.ledger.fault import LedgerError
from generator.read.plan_file import CARRIER_OF_DIGIT
from generator.read.strict_file import UnreadableFileError
from generator.release.fault import ReleaseError
from generator.release.log_key import change_log_key
from generator.repository.authority import OWNERS, AuthorityError, Key, Person
from generator.server.home import Home
from generator.server.judge import serve
from generator.server.keys import add_key, authorized_keys, fingerprint, public_key, revoke_key
from generator.server.setting_up import SetUpError, add_carrier, init, renew
from generator.server.settings import Mode
from generator.shanghai import today
from generator.tariff.language import Language, Text

Command = TypeVar("Command", bound=Callable[..., Any])

_MODES = {mode.value: mode for mode in Mode}
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


_owner = click.argument("owner", metavar="CARRIER", type=click.Choice(OWNERS))


def _reported(command: Command) -> Command:
    """Say in plain words what could not be done: exit code 1 for what a file holds, 2 for what was asked for."""

    @wraps(command)
    def reported(*, language: Language, **others: Any) -> Any:  # noqa: ANN401 - the command's
        try:
            return command(language=language, **others)
        except SetUpError as error:
            raise click.UsageError(error.text.say(language)) from None
        except (AuthorityError, LedgerError, ReleaseError) as error:
            click.echo(error.text.say(language), err=True)
        except UnreadableFileError as error:
            for finding in error.findings:
                click.echo(finding.line_in(language), err=True)
        sys.exit(EXIT_FINDINGS)

    return cast("Command", language_option(reported))


@click.group(
    epilog="例 / Example:  mingbai server init /srv/mingbai",
    help="运营商用 git push 报送资费的服务器。 / A server to which carriers push their tariffs with git.",
)
def server() -> None:
    """Group the commands about a server."""


@server.command(
    "init",
    epilog="例 / Example:  mingbai server init /srv/mingbai --mode separate",
    help="建一个服务器：文件夹、设置、钩子。 / Make a server: folders, settings, hooks.",
)
@click.argument("path", metavar="HOME", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--mode",
    type=click.Choice(list(_MODES)),
    default=Mode.SEPARATE.value,
    show_default=True,
    help="；".join(f"{mode.value} {mode.text.zh}" for mode in Mode)
    + "。 / "
    + "; ".join(f"{mode.value}: {mode.text.en}" for mode in Mode)
    + ".",
)
@_reported
def init_(*, path: Path, mode: str, language: Language) -> None:
    """Make the server, say where its settings are and what comes next."""
    home = init(path, _MODES[mode])
    _say(
        language,
        f"服务器在 {home.path}。接下来：mingbai server add-carrier {home.path} 运营商 --profile carrier.yml",
        f"The server is in {home.path}. Next: mingbai server add-carrier {home.path} CARRIER --profile carrier.yml",
    )


@server.command(
    "renew",
    epilog="例 / Example:  mingbai server renew /srv/mingbai",
    help=(
        "程序升级或搬家以后，重写钩子和 git 的安全设置，清掉中断的推送留下的锁。"
        " / After the program was moved: write hooks and safe git settings anew, and take away locks that killed pushes left."
    ),
)
@home_argument
@_reported
def renew_(*, home: Home, language: Language) -> None:
    """Write the hooks and settings anew."""
    renew(home)
    _say(language, "钩子和设置都重写了。", "Hooks and settings were written anew.")


@server.command(
    "add-carrier",
    epilog="例 / Example:  mingbai server add-carrier /srv/mingbai china-unicom --profile plans/china-unicom/carrier.yml",
    help=(
        "加一家运营商：仓库、它登记的资料、已经公示的套餐。"
        " / Add a carrier: its repository, its registered profile, and the plans that are public already."
    ),
)
@home_argument
@click.argument("carrier", type=click.Choice(sorted(CARRIER_OF_DIGIT.values())))
@click.option("--profile", type=_FILE, required=True, help="登记的资料 carrier.yml。 / The registered profile, a carrier.yml.")
@click.option(
    "--plans",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="已经公示的套餐文件的文件夹。 / The folder with the files of plans that are public already.",
)
@_reported
def add_carrier_(*, home: Home, carrier: str, profile: Path, plans: Path | None, language: Language) -> None:
    """Make the carrier's place and print its repository."""
    click.echo(add_carrier(home, carrier, profile, plans))
    _say(
        language,
        f"接下来登记钥匙：mingbai server add-key {home.path} {carrier} --person 姓名 --email 邮箱 --key 公钥.pub --from 日期 --until 日期",
        f"Next a key: mingbai server add-key {home.path} {carrier} --person NAME --email ADDRESS --key KEY.pub --from DAY --until DAY",
    )


@server.command(
    "add-key",
    epilog=(
        "例 / Example:  mingbai server add-key /srv/mingbai china-unicom --person 王小明 --email wang@unicom.example"
        " --key wang.pub --from 2026-01-01 --until 2026-12-31"
    ),
    help="登记一个人的公钥；operators 是网站自己的人。 / Register a person's public key; `operators` are the site's own people.",
)
@home_argument
@_owner
@click.option("--person", required=True, help="姓名。 / The person's name.")
@click.option("--email", required=True, help="邮箱。 / The e-mail address.")
@click.option("--key", "key_file", required=True, type=_FILE, help="公钥文件 .pub。 / The file with the public key.")
@click.option("--from", "first_day", required=True, type=DAY, help="从哪天起有效。 / The first day on which it counts.")
@click.option("--until", "last_day", required=True, type=DAY, help="到哪天为止有效。 / The last day on which it counts.")
@_reported
def add_key_(  # noqa: PLR0913 - an option each
    *,
    home: Home,
    owner: str,
    person: str,
    email: str,
    key_file: Path,
    first_day: datetime,
    last_day: datetime,
    language: Language,
) -> None:
    """Register the key and print its fingerprint."""
    if last_day < first_day:
        raise SetUpError(Text(zh="--until 早于 --from", en="--until is before --from"))
    key = Key(key=public_key(key_file), first_day=first_day.date(), last_day=last_day.date())
    add_key(home, owner, Person(name=person, email=email, keys=(key,)))
    click.echo(key.fingerprint)


@server.command(
    "revoke-key",
    epilog="例 / Example:  mingbai server revoke-key /srv/mingbai china-unicom wang.pub",
    help="作废一把钥匙：文件或 SHA256: 指纹。 / Revoke a key, given as its file or its SHA256: fingerprint.",
)
@home_argument
@_owner
@click.argument("key")
@click.option("--on", "day", type=DAY, help="从哪天起作废，默认今天。 / From which day; today by default.")
@_reported
def revoke_key_(*, home: Home, owner: str, key: str, day: datetime | None, language: Language) -> None:
    """Revoke the key; what it signed before counts no more either."""
    known = key if key.startswith("SHA256:") else fingerprint(public_key(Path(key)))
    revoke_key(home, owner, known, day.date() if day else today(home.now()))
    _say(language, f"{known} 作废了。", f"{known} is revoked.")


@server.command(
    "authorized-keys",
    epilog="例 / Example:  mingbai server authorized-keys /srv/mingbai > .ssh/authorized_keys",
    help="列出 sshd 的 authorized_keys：现在有效的钥匙，各自只能碰自己的仓库。 / Print sshd's authorized_keys for the keys that count now.",
)
@home_argument
@_reported
def authorized_keys_(*, home: Home, language: Language) -> None:
    """Print a line a key."""
    for line in authorized_keys(home):
        click.echo(line)


@server.command(
    "change-log-key",
    epilog="例 / Example:  mingbai server change-log-key /srv/mingbai --unsafe-from 2026-11-20",
    help=(
        "给日志换一把签名的钥匙，下次发布时生效；以前的凭据仍然能核对。"
        " / Give the log a new key, which the next release takes into use; receipts from before can still be verified."
    ),
)
@home_argument
@click.option(
    "--unsafe-from",
    "unsafe_from",
    type=DAY,
    help="旧钥匙可能泄露：从哪天起可能在别人手里。 / The old key may have leaked: the first day on which somebody else may have had it.",
)
@click.option(
    "--old-key-lost",
    "lost",
    is_flag=True,
    help="旧钥匙没有了，不能给新钥匙签名。 / The old key is lost and cannot sign for the new one.",
)
@_reported
def change_log_key_(*, home: Home, unsafe_from: datetime | None, lost: bool, language: Language) -> None:
    """Make the new key and print its public half."""
    click.echo(change_log_key(home, unsafe_from.date() if unsafe_from else None, lost=lost))
    _say(
        language,
        f"这是新的公钥，还没有用。接下来发布：mingbai release {home.path}",
        f"This is the new public key; it is not in use yet. Next publish: mingbai release {home.path}",
    )


@server.command(
    "judge",
    epilog="例 / Example:  mingbai server judge /srv/mingbai",
    help="常驻的核对员：有它，推送的回答快得多。 / The resident judge, which makes answers to pushes much faster.",
)
@home_argument
@_reported
def judge(*, home: Home, language: Language) -> None:
    """Judge every push until it is told to end."""
    serve(home)


def _say(language: Language, zh: str, en: str) -> None:
    click.echo(Text(zh=zh, en=en).say(language), err=True)
