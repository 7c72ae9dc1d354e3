"""How long a release with many plans takes for its log and for unpacking what was pushed, for the benchmark.

A log is first made of all plans, then continued with one changed plan, with a thousand, with a changed key and with nothing;
each time with the receipts of what is new, and with the whole log before it checked to the last byte. What was pushed is
taken out of git as every release does it.
"""

import multiprocessing
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.assembly import prepare
from generator.gate.published import PublishedPlan
from generator.ledger.checkpoint import SigningKey
from generator.ledger.extending import extended
from generator.ledger.key_change import Handover
from generator.release.sources import take, tips_of
from generator.server.home import Home
from generator.shanghai import SHANGHAI
from generator.tariff.prose import Prose
from site_tests.push_server import init_server

_AT = datetime(2026, 11, 22, 10, tzinfo=SHANGHAI)
_CHANGED = (1, 1_000)
_KEY, _NEXT = (SigningKey("tariffs.example", bytes([seed] * 32)) for seed in (1, 2))
Work = Callable[[Path], object]
"""Something to be measured; it makes the folder that it is given."""
_FORK = multiprocessing.get_context("fork")


def ledger_seconds(root: Path, runs: int) -> Iterator[tuple[str, float, float, float]]:
    """Yield what was done, its seconds, its seconds of computing, and the most memory in megabytes with all plans loaded.

    The plans are those below `root`. Figures are medians of the runs, each in a process of its own.
    """
    plans = tuple(prepare(root, _AT.date()).catalogue)
    with tempfile.TemporaryDirectory(prefix="mingbai-ledger-") as place:
        folder = Path(place)

        def log(after: Path | None, changed: int, key: SigningKey | Handover = _KEY) -> Work:
            return lambda into: extended(after, _with_changed(plans, changed), _AT, key, into)

        yield "all", *_measured(log(None, 0), runs)
        first = folder / "first"
        extended(None, plans, _AT, _KEY, first)
        for changed in _CHANGED:
            if changed <= len(plans):
                yield f"{changed:,} changed", *_measured(log(first, changed), runs)
        yield "key changed", *_measured(log(first, 0, Handover(_KEY, _NEXT)), runs)
        yield "nothing new", *_measured(log(first, 0), runs)
        home = _home(root, folder)
        tips = tips_of(home)
        yield "unpacking", *_measured(lambda into: take(home, tips, into), runs)


def _with_changed(plans: tuple[PublishedPlan, ...], changed: int) -> tuple[PublishedPlan, ...]:
    note = Prose(zh="资费有更新", en="The tariff was brought up to date")
    return (*(replace(plan, notes=(*plan.notes, note)) for plan in plans[:changed]), *plans[changed:])


def _home(root: Path, folder: Path) -> Home:
    """Return a server with one repository that holds the plans."""
    server = init_server(folder, "shared")
    for carrier in sorted((root / "plans").iterdir()):
        server.mingbai("add-carrier", carrier.name, "--profile", carrier / "carrier.yml", "--plans", carrier)
    return Home.opened(server.home)


def _measured(work: Work, runs: int) -> tuple[float, float, float]:
    done = [_once(work) for _ in range(runs)]
    seconds, computing, megabytes = (statistics.median(figures) for figures in zip(*done, strict=True))
    return seconds, computing, megabytes


def _once(work: Work) -> tuple[float, float, float]:
    """Do the work in a process of its own, which ends with it, and return its seconds, those of computing, and megabytes."""
    here, there = _FORK.Pipe()

    def told() -> None:
        started = time.perf_counter()
        work(Path(place) / "made")
        taken = time.perf_counter() - started
        own, started_ones = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
        computing = sum(one.ru_utime + one.ru_stime for one in (own, started_ones))
        there.send((taken, computing, own.ru_maxrss / 1024))

    with tempfile.TemporaryDirectory(prefix="mingbai-ledger-") as place:
        process = _FORK.Process(target=told)
        process.start()
        process.join()
    if process.exitcode:
        raise RuntimeError(f"the work ended with {process.exitcode}")
    answer: Any = here.recv()
    return answer
