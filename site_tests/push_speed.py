"""How long a server with many plans takes to judge a push, for the benchmark: the hook alone, the whole push, work and memory.

All plans lie in one repository. What a push changes is better for customers, so that nothing has to be acknowledged. The
hook's seconds are those that git itself writes down when it runs one. The judge's seconds of work are those of all its
processes on all cores, with what it does after the push for the next one; other programs hardly change them.
"""

import json
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_tests.process_memory import tree_of, watched, worked
from site_tests.push_server import MOBILE, Key, Server, init_server, registered, run

_CHANGED = (1, 1_000)
_MINUTES = re.compile(r"(?<=minutes: )[0-9]+")
_PAUSE = 0.1
_WITHOUT_INDEX = "1, no index"


@dataclass(frozen=True, slots=True)
class Pushes:
    """What pushes of one kind took: seconds are medians of the runs, but for the push that finds no index: that is one."""

    name: str
    hook: float
    whole: float
    """Seconds of the whole push, git's own part with it."""
    worked: float
    """Seconds of work on all cores that the judge had with it."""
    megabytes: float
    """The judge's memory at its peak, all its processes together."""


def pushes(root: Path, runs: int) -> Iterator[Pushes]:
    """Yield what each kind of push of the plans below `root` took."""
    with tempfile.TemporaryDirectory(prefix="mingbai-push-") as place:
        folder = Path(place)
        server = init_server(folder, "shared")
        for carrier in sorted((root / "plans").iterdir()):
            server.mingbai("add-carrier", carrier.name, "--profile", carrier / "carrier.yml", "--plans", carrier)
        pusher = _Pusher(server, folder, registered(server, folder, MOBILE, "wang"), root)
        files = sorted((root / "plans" / MOBILE).glob("26*.yml"))
        with server.judged_by_a_resident() as judge, watched(judge.pid) as peak:
            for name, count in ((_WITHOUT_INDEX, 1), *((f"{count:,} changed", count) for count in _CHANGED if count <= len(files))):
                took: list[tuple[float, float, float]] = []
                for _ in range(1 if name == _WITHOUT_INDEX else runs):
                    if name == _WITHOUT_INDEX:
                        shutil.rmtree(server.home / "index", ignore_errors=True)
                        (server.home / "index").mkdir()
                    before = worked(judge.pid)
                    hook, whole = pusher.pushed(files[:count])
                    while len(list(tree_of(judge.pid))) > 1:
                        time.sleep(_PAUSE)  # what the judge does after a push, for the next one, nobody waits for
                    took.append((hook, whole, worked(judge.pid) - before))
                yield Pushes(name, *map(statistics.median, zip(*took, strict=True)), peak.megabytes)
                peak.megabytes = 0.0


class _Pusher:
    """Somebody who pushes changes without ever having a checkout of all the plans."""

    def __init__(self, server: Server, folder: Path, key: Key, root: Path) -> None:
        self._server, self._folder, self._root = server, folder, root
        self._clone = folder / "clone.git"
        run("git", "clone", "--quiet", "--bare", server.repository("plans"), self._clone, cwd=folder)
        settings = {"user.name": "wang", "user.email": f"wang@{MOBILE}.example", "gpg.format": "ssh", "user.signingKey": str(key.file)}
        for name, value in settings.items():
            self._git("config", name, value)
        self._git("read-tree", "main")

    def _git(self, *arguments: str, stdin: bytes = b"", **more: str) -> str:
        return run("git", *arguments, cwd=self._clone, stdin=stdin, **more).stdout.decode().strip()

    def pushed(self, files: list[Path]) -> tuple[float, float]:
        """Push these files with more minutes than before, and return the seconds of the hook and of the whole push."""
        entries = "".join(f"100644 {self._more_minutes(file)} 0\t{file.relative_to(self._root)}\n" for file in files)
        self._git("update-index", "--add", "--index-info", stdin=entries.encode())
        commit = self._git("commit-tree", "-S", "-m", "more minutes", "-p", "main", self._git("write-tree"))
        self._git("update-ref", "refs/heads/main", commit)
        with tempfile.TemporaryDirectory(dir=self._folder) as trace:
            started = time.perf_counter()
            self._git("push", "--quiet", "origin", "main", GIT_TRACE2_EVENT=trace)
            return _hook_seconds(Path(trace)), time.perf_counter() - started

    def _more_minutes(self, file: Path) -> str:
        text = _MINUTES.sub(lambda found: str(int(found[0]) + 10), file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")
        return self._git("hash-object", "-w", "--stdin", stdin=text.encode())


def _hook_seconds(trace: Path) -> float:
    """Return how long the hook before the push ran, by git's own trace."""
    events = [json.loads(line) for file in trace.iterdir() for line in file.read_text(encoding="utf-8").splitlines()]
    started = next(one for one in events if one["event"] == "child_start" and one.get("hook_name") == "pre-receive")
    ended = next(
        one for one in events if one["event"] == "child_exit" and (one["sid"], one["child_id"]) == (started["sid"], started["child_id"])
    )
    return float(ended["t_rel"])
