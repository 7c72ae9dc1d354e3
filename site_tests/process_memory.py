"""How much memory a process takes together with all that it started, sampled while it works, and how much it works: for the benchmark.

Memory is the proportional set size of `/proc/<pid>/smaps_rollup`: forked processes share most of their pages, and each page
counts once. A sum of what `ps` shows counts them as often as there are processes, and comes out at twice as much.
"""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SAMPLE_SECONDS = 0.05
"""How long to wait at least before memory is looked at again."""
_PAUSES = 50
"""And how many times as long as the last look took: it walks through all pages, and what is measured waits meanwhile."""


@dataclass
class Peak:
    """The most memory that was seen, in megabytes: proportional set sizes, so that pages which processes share count once."""

    megabytes: float = 0.0


def tree_of(pid: int) -> Iterator[int]:
    """Yield a process and all that it started and that still live."""
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from tree_of(int(child))


def memory_of(pid: int) -> float:
    """Return the proportional set size of one process in megabytes, 0 where it has just ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def worked(pid: int) -> float:
    """Return the seconds that a process has worked on all cores, with all that it started and that have ended."""
    # Behind the name, which may hold anything, from the twelfth on: its own two, and the two of those that have ended.
    numbers = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, numbers[11:15])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def watched(pid: int) -> Iterator[Peak]:
    """Watch a process and all that it starts as long as the block lasts."""
    peak = Peak()
    done = threading.Event()

    def watch() -> None:
        pause = _SAMPLE_SECONDS
        while not done.wait(pause):
            started = time.perf_counter()
            peak.megabytes = max(peak.megabytes, sum(memory_of(one) for one in tree_of(pid)))
            pause = max(_SAMPLE_SECONDS, _PAUSES * (time.perf_counter() - started))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield peak
    finally:
        done.set()
        watcher.join()
