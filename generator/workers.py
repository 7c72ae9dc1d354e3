"""Work on many things on all processor cores, in forked processes that share what lies in memory."""

import ctypes
import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_MANY = 400
"""From this number of things on, starting worker processes costs less than it saves."""
_FIRST = 50
"""So many are worked on before any worker is started: what is made on the way (patterns, tables, schemas) is then made once for all."""
_LARGEST_CHUNK = 50
_CHUNKS_A_CORE = 20
"""At least so many, where there are enough things, so that no worker is still busy long after the others."""
_AHEAD = 3
"""So many chunks wait for each worker, so that it never waits for this process."""
_MOST_TAKEN = 8
"""How many chunks a core may be done or waiting before the first of them is told."""
_SEARCHES_EVERY = 20_000
"""How many objects may be made and kept before Python searches them for garbage; usually it is 700."""

_SET_PARENT_DEATH_SIGNAL = 1
"""PR_SET_PDEATHSIG of prctl(2)."""

_shared: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""What forked processes find in their memory: nothing has to be sent to them but places in it."""


def in_workers(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
    """Yield `work(item)` for every item in order; results must be picklable, items and `work` need not be.

    This process works too, whenever it is not asked for results: what it learns on the way stays with it and with all workers to come.
    """
    cores = os.cpu_count() or 1
    if len(items) < _MANY or cores == 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, items)
        return
    yield from map(work, items[:_FIRST])
    chunk = min(_LARGEST_CHUNK, len(items) // (_CHUNKS_A_CORE * cores) + 1)
    starts = iter(range(_FIRST, len(items), chunk))
    fork = multiprocessing.get_context("fork")
    _shared.append((work, items))
    try:
        with ProcessPoolExecutor(cores - 1, mp_context=fork, initializer=_begin, initargs=(os.getpid(),)) as workers:
            there, here = partial(workers.submit, partial(_work_on, count=chunk)), partial(_done, work, items, count=chunk)
            for done in _in_order(starts, there, here, cores):
                yield from done.result()
    finally:
        _shared.pop()


_Results = Future[list[Any]]


def _in_order(starts: Iterator[int], there: Callable[[int], _Results], here: Callable[[int], _Results], cores: int) -> Iterator[_Results]:
    """Yield each chunk's results in order: a chunk is worked on there while the workers are short of some, else here."""
    taken: deque[_Results] = deque()
    try:
        while True:
            short_of = _AHEAD * (cores - 1) - sum(not one.done() for one in taken)
            taken.extend(map(there, islice(starts, max(short_of, 0))))
            waits = not (taken and taken[0].done())
            start = next(starts, None) if waits and len(taken) < _MOST_TAKEN * cores else None
            if start is not None:
                taken.append(here(start))
            elif taken:
                yield taken.popleft()
            else:
                return
    finally:
        for one in taken:
            one.cancel()


def _done(work: Callable[[Any], Any], items: Sequence[Any], start: int, count: int) -> _Results:
    """Return what comes of a chunk as a worker hands it over: an error waits until its turn."""
    done: _Results = Future()
    try:
        done.set_result([work(item) for item in items[start : start + count]])
    except Exception as error:  # noqa: BLE001 - raised when the results before it are told
        done.set_exception(error)
    return done


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
    gc.set_threshold(_SEARCHES_EVERY)


def _work_on(start: int, count: int) -> list[Any]:
    work, items = _shared[-1]
    return [work(item) for item in items[start : start + count]]
