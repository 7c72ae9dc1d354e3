"""Work on many things on all processor cores, in forked processes that share what lies in memory."""

import ctypes
import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from typing import Any, TypeVar

from generator.garbage import search_seldom

Item = TypeVar("Item")
Result = TypeVar("Result")

_MANY = 400
"""From this number of things on, starting worker processes costs less than it saves."""
_FIRST = 50
"""So many, from all over, are worked on before any worker starts: what is made on the way (patterns, tables) is then made once for all."""
_LARGEST_CHUNK = 100
_CHUNKS_A_CORE = 20
"""At least so many, where there are enough things, so that no worker is still busy long after the others."""

_SET_PARENT_DEATH_SIGNAL = 1
"""PR_SET_PDEATHSIG of prctl(2)."""

_shared: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""What forked processes find in their memory: nothing has to be sent to them but places in it."""


def in_workers(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
    """Yield `work(item)` for every item in order; results must be picklable, items and `work` need not be."""
    if len(items) < _MANY or (os.cpu_count() or 1) == 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, items)
        return
    # Neighbours are alike, so the first items would leave most of what the others need still to be made.
    first = {place: work(items[place]) for place in range(0, len(items), max(1, len(items) // _FIRST))}
    others = [place for place in range(len(items)) if place not in first]
    chunk = min(_LARGEST_CHUNK, len(others) // (_CHUNKS_A_CORE * (os.cpu_count() or 1)) + 1)
    chunks = (others[start : start + chunk] for start in range(0, len(others), chunk))
    _shared.append((work, items))
    try:
        with ProcessPoolExecutor(mp_context=multiprocessing.get_context("fork"), initializer=_begin, initargs=(os.getpid(),)) as workers:
            results = chain.from_iterable(workers.map(_work_on, chunks))
            for place in range(len(items)):
                yield first.pop(place) if place in first else next(results)
    finally:
        _shared.pop()


def end_with(parent: int) -> None:
    """Let this process be killed with `parent`, the program that forked it, even where that one is killed without a word.

    Otherwise its workers would wait for work for ever, and hold every lock that it held.
    """
    ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def _begin(parent: int) -> None:
    """End with the program, leave what was shared out of the search for garbage, and search seldom: nearly all goes without it."""
    end_with(parent)
    gc.freeze()
    search_seldom()


def _work_on(places: Sequence[int]) -> list[Any]:
    work, items = _shared[-1]
    return [work(items[place]) for place in places]
