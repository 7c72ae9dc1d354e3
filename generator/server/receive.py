"""What happens when a push arrives: before it is taken in, there is a verdict, in plain words."""

import os
import sys
import time
import traceback
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from generator.findings import Finding
from generator.repository.authority import OPERATORS, Authority, AuthorityError, read_authority_file
from generator.repository.commits import NO_COMMIT
from generator.repository.index import bring_to
from generator.repository.push_faults import push_finding
from generator.repository.range_judgement import RangeLimits, RangeQuestion, RangeVerdict, judge_range
from generator.server.answer import Answer, broken_down, judged, refused_for
from generator.server.home import MAIN, Home
from generator.server.hook import PUSHER
from generator.server.safe_settings import clear_stale_locks
from generator.shanghai import SHANGHAI
from generator.tariff.language import Language, Text

_FAULTS = "judge-faults.log"
"""The file in the server's folder that gets what only its operators should see of a breakdown."""


@dataclass(frozen=True, slots=True)
class Update:
    """One name that a push wants to move, from one commit to another; NO_COMMIT where it is made or taken away."""

    old: str
    new: str
    name: str


class ClockError(Exception):
    """The server's clock, or the one of a drill, lies before what is public already. `text` says so."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def updates_in(said: str) -> tuple[Update, ...]:
    """Return what git tells a hook on its standard input; raises ValueError where that is something else."""
    return tuple(Update(*line.split(" ", 2)) for line in said.splitlines())


def receive(home_path: Path, repository: Path, said: str) -> Answer:
    """Return what a push is told before it is taken in, and the hook's exit code.

    Whatever goes wrong, the push is refused: this never raises.
    """
    language = Language.ZH
    try:
        home = Home.opened(home_path)
        language = Language(home.settings.language)
        # Git locks what it moves only after this: what a push that was killed long ago has left would stop it.
        clear_stale_locks(repository, time.time())
        return judged(_verdict(home, repository, updates_in(said)), home.settings, language)
    except (AuthorityError, ClockError) as error:
        return refused_for(error.text, language)
    except Exception:  # noqa: BLE001 - whatever it is, nobody may push past it; the operators find it in the file
        _note(home_path, repository)
        return broken_down(language)


def _verdict(home: Home, repository: Path, updates: tuple[Update, ...]) -> RangeVerdict:
    findings = _about_names(updates)
    if findings:
        return RangeVerdict(findings=findings, plans=(), commits=0)
    update = updates[0]
    return judge_range(
        RangeQuestion(
            repository=repository,
            old=update.old,
            new=update.new,
            now=_moment(home),
            authority=_authority(home, repository),
            pusher=os.environ.get(PUSHER),
            limits=_limits(home),
            index=home.index_of(repository),
        )
    )


def _moment(home: Home) -> datetime:
    """Return the moment that counts; raises ClockError for one before the live release: keys and disclosures are never judged backwards."""
    now, last = home.now(), home.last_release()
    if last is not None and now < last:
        at = last.isoformat()
        zh = f"服务器的时钟比上次发布（{at}）还早，请告诉网站的人。"
        raise ClockError(Text(zh=zh, en=f"the server's clock is behind its last release ({at}); please tell the site's operators."))
    return now


def _limits(home: Home) -> RangeLimits:
    withdrawals = home.settings.withdrawals
    return RangeLimits(withdrawals=withdrawals.limits) if withdrawals else RangeLimits()


def _authority(home: Home, repository: Path) -> Authority:
    """Return the keys of those whose plans lie in this repository, and of the operators; nobody else signs anything here."""
    owners = [owner for owner in (*home.carriers_of(repository), OPERATORS) if home.authority_of(owner).exists()]
    return Authority({owner: read_authority_file(home.authority_of(owner)) for owner in owners})


def received(home_path: Path, repository: Path, said: str) -> None:
    """Bring what is remembered of a repository to where a push has moved it, so that the next one need not; never raises."""
    try:
        home = Home.opened(home_path)
        for update in updates_in(said):
            bring_to(home.index_of(repository), repository, update.new, RangeLimits().file_bytes)
    except Exception:  # noqa: BLE001 - the push is in, and the next one brings it there as well
        _note(home_path, repository)


def _about_names(updates: tuple[Update, ...]) -> tuple[Finding, ...]:
    """Return what is wrong with the names that a push wants to move: there is main, moved once, and it is never taken away."""
    wrong = tuple(
        push_finding("push-main-deleted" if update.name == MAIN else "push-other-name", PurePosixPath(update.name), name=update.name)
        for update in updates
        if update.name != MAIN or update.new == NO_COMMIT
    )
    # A client that is no git can name main again and again: git then moves it step by step, and one step alone is judged.
    twice = () if len(updates) == 1 else (push_finding("push-main-twice", PurePosixPath(MAIN), count=len(updates)),)
    return wrong or twice


def _note(home: Path, repository: Path) -> None:
    """Keep what happened for the operators, or say it where that cannot be: who pushed is not to read of the server's inside."""
    told = f"{datetime.now(SHANGHAI).isoformat()} {repository}\n{traceback.format_exc()}\n"
    try:
        with os.fdopen(_private(home / _FAULTS), "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(told)
    except OSError:
        sys.stderr.write("mingbai: judge-faults.log cannot be written\n")


def _private(path: Path) -> int:
    """Open a file to add to it, one that its owner alone can read, also where it was made otherwise before."""
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.fchmod(file, 0o600)
    return file


def main() -> None:
    """Answer git where no judge is resident: `python -m generator.server.receive HOME`, run in the repository."""
    answer = receive(Path(sys.argv[1]), Path.cwd(), sys.stdin.buffer.read().decode("utf-8", "backslashreplace"))
    sys.stdout.buffer.write(answer.said.encode("utf-8", "backslashreplace"))
    sys.exit(answer.code)


if __name__ == "__main__":
    main()
