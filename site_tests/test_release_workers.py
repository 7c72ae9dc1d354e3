"""A build that is killed takes its workers with it: they would hold its lock for ever and go on writing."""

import os
import select
import signal
import subprocess
import sys

import pytest

from site_tests.conftest import ROOT
from site_tests.process_memory import tree_of

CHECKING = """
import os, signal
from generator import workers
program = os.getpid()
def wait(item):
    if os.getpid() == program:
        return  # the first few are worked on before there are workers
    print(os.getpid(), flush=True)
    signal.pause()
list(workers.in_workers(wait, range(1000)))
"""
WRITING = """
import os, signal
from generator import assembly
def wait():
    print(os.getpid(), flush=True)
    signal.pause()
assembly._run_forked([wait] * 10)
"""


@pytest.mark.parametrize("program", [CHECKING, WRITING], ids=["while judging", "while writing"])
def test_the_workers_of_a_killed_program_end_with_it(program: str) -> None:
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline()
        # All workers are forked before the first has anything to do; one that still waits for work has to end as well.
        workers = [os.pidfd_open(worker) for worker in tree_of(parent.pid) if worker != parent.pid]
        assert workers or os.cpu_count() == 1
        parent.send_signal(signal.SIGKILL)
    for worker in workers:
        ended, _, _ = select.select([worker], [], [], 60)
        os.close(worker)
        assert ended, "a worker outlived its program"
