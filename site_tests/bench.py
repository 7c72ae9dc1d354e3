"""`make bench`: how long the check and the build of many plans take, how much memory, and how long an old phone waits.

The check is measured without a memory of earlier runs, and with one when one file has changed since, or none.
Every figure is the median of the runs; memory is the peak of the whole process tree (proportional set size, so that
pages which processes share count once). The pages are those of the build before it, on a slow network and a slow
processor, which the real browser imitates; the calculator's page has 300 plans. A push is judged by a server that holds all
plans in one repository; a log is continued by a release of them. Nothing here is a limit: a shared machine
is noisy, so compare ratios, and leave the program's own files alone meanwhile: a check remembers nothing once one of them
has changed.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from generator.gate.memory import FOLDER
from generator.tariff.regions import PREFIXES
from site_tests.calculator_speed import PLANS, calculator_seconds
from site_tests.ledger_speed import ledger_seconds
from site_tests.process_memory import watched
from site_tests.push_speed import pushes
from site_tests.slow_phone import seconds_until_read
from site_tests.synthetic import write_synthetic

_AS_OF = "2026-11-22"
_SAMPLES = Path(__file__).with_name("sample_filings") / "tables" / "zones.jsonl"
_TABLE, _IMPORTED = "filings.jsonl", "imported"
_PAGES = "pages"
_CALCULATOR = "calculator"
_PUSH = "push"
_LEDGER = "ledger"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: wall-clock seconds and peak memory of its process tree in megabytes."""

    seconds: float
    megabytes: float


def measure(command: list[str], folder: Path) -> Run:
    """Run a command to its end and return what it took; raises where it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    with watched(process.pid) as peak:
        _, said = process.communicate()
    if process.returncode not in {0, 1}:  # 1 says that something was found, which samples are there for
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    return Run(time.perf_counter() - started, peak.megabytes)


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to measure: its name, the command's arguments, and what is done before each run, which is not measured."""

    name: str
    arguments: tuple[str, ...]
    prepare: Callable[[Path], None]


def forget(root: Path) -> None:
    """Take away what an earlier check remembered."""
    shutil.rmtree(root / FOLDER, ignore_errors=True)


def change_one(root: Path) -> None:
    """Change one plan file so that its bytes are new and its plan is not."""
    file = next((root / "plans" / "china-mobile").glob("26*.yml"))
    file.write_text(f"{file.read_text(encoding='utf-8')}# {time.time_ns()}\n", encoding="utf-8")


def write_table(root: Path, count: int) -> None:
    """Write a table of `count` filings: those of `sample_filings` over and over, each under a number of its own."""
    rows = [json.loads(line) for line in _SAMPLES.read_text(encoding="utf-8").splitlines()]
    numbers = (f"{year}{letters}2{serial:05}" for year in range(10, 99) for letters in PREFIXES for serial in range(10_000, 100_000))
    with (root / _TABLE).open("w", encoding="utf-8") as table:
        for row, number in zip(islice(cycle(rows), count), numbers, strict=False):
            table.write(json.dumps({**row, "运营商": "中国移动", "方案编号": number}, ensure_ascii=False) + "\n")


def unimport(root: Path) -> None:
    """Take away what an earlier import wrote."""
    shutil.rmtree(root / _IMPORTED, ignore_errors=True)
    (root / _IMPORTED).mkdir()


def nothing(root: Path) -> None:
    """Leave everything as the run before left it."""


JOBS = (
    Job("check cold", ("check", "--errors-only"), forget),
    Job("check, one changed", ("check", "--errors-only"), change_one),
    Job("check, none changed", ("check", "--errors-only"), nothing),
    Job("build", ("build",), nothing),
    Job("import", ("import",), unimport),
)


def main() -> None:
    """Print one line a job and size."""
    parser = argparse.ArgumentParser(
        prog="python -m site_tests.bench", description=__doc__, epilog="Example: python -m site_tests.bench --only check 1000 100000"
    )
    parser.add_argument("plans", nargs="*", type=int, default=[1_000, 10_000], help="how many plans")
    parser.add_argument("--runs", type=int, default=3, help="runs of each job; the median counts")
    parser.add_argument(
        "--only", default="", metavar="WORD", help="only the jobs whose names begin so: check, build, pages, calculator, ..."
    )
    chosen = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, median of {chosen.runs}")
    print(f"{'plans':>7}  {'job':<20}{'seconds':>9}{'plans/s':>10}{'MB':>7}   files")
    code = Path(__file__).resolve().parents[1]
    for count in chosen.plans:
        with tempfile.TemporaryDirectory(prefix="mingbai-bench-") as folder:
            root = Path(folder)
            write_synthetic(root, count)
            write_table(root, count)
            for job in JOBS:
                if job.name.startswith(chosen.only):
                    seconds, megabytes = measured(job, root, code, chosen.runs)
                    files = sum(file.is_file() for file in (root / "site").rglob("*")) if job.name == "build" else 0
                    print(f"{count:>7}  {job.name:<20}{seconds:>9.2f}{count / seconds:>10.0f}{megabytes:>7.0f}   {files or ''}", flush=True)
            if _PAGES.startswith(chosen.only):
                print_pages(root, code, chosen.runs)
            if _PUSH.startswith(chosen.only):
                print_pushes(root, count, chosen.runs)
            if _LEDGER.startswith(chosen.only):
                print_ledger(root, count, chosen.runs)
    if _CALCULATOR.startswith(chosen.only):
        print_calculator(code)


def print_calculator(code: Path) -> None:
    """Print how long the calculator takes to answer a change on a page of many plans."""
    with tempfile.TemporaryDirectory(prefix="mingbai-bench-") as folder:
        for name, work, seen, longest in calculator_seconds(Path(folder), code, _AS_OF):
            told = f"{seen:.3f} until it is seen, the longest {longest:.3f}"
            print(f"{PLANS:>7}  {f'{_CALCULATOR}, {name}':<25}{work:>6.3f}   {told}", flush=True)


def print_pushes(root: Path, count: int, runs: int) -> None:
    """Print how long a server with `count` plans in one repository takes to judge a push, and how much memory its judge."""
    for kind in pushes(root, runs):
        told = f"the hook; {kind.whole:.2f} the whole push; {kind.worked:.2f} of work on all cores"
        print(f"{count:>7}  {f'{_PUSH}, {kind.name}':<20}{kind.hook:>9.2f}{'':>10}{kind.megabytes:>7.0f}   {told}", flush=True)


def print_ledger(root: Path, count: int, runs: int) -> None:
    """Print how long a release of `count` plans takes for its log and for unpacking what was pushed."""
    for name, seconds, computing, megabytes in ledger_seconds(root, runs):
        print(f"{count:>7}  {f'{_LEDGER}, {name}':<20}{seconds:>9.2f}{'':>10}{megabytes:>7.0f}   {computing:.2f} of computing", flush=True)


def print_pages(root: Path, code: Path, runs: int) -> None:
    """Print for each kind of page how long an old phone on a slow network waits for its text."""
    if not (root / "site").exists():
        measured(next(job for job in JOBS if job.name == "build"), root, code, 1)
    for name, seconds, longest in seconds_until_read(root / "site", runs):
        print(
            f"{'':>7}  {f'{_PAGES}, {name}':<20}{seconds:>9.2f}   until the text is there on slow 3G; the longest {longest:.2f}", flush=True
        )


def measured(job: Job, root: Path, code: Path, runs: int) -> tuple[float, float]:
    """Return a job's seconds and megabytes, each the median of its runs."""
    command = [sys.executable, "-m", "generator.cli", *job.arguments]
    if job.name == "import":
        command += [str(root / _TABLE), "--root", str(root / _IMPORTED), "--write-readable", "--own-words"]
    else:
        command += ["--root", str(root), "--as-of", _AS_OF]
    if job.name == "build":
        command += ["--output", str(root / "site")]
    done = []
    for _ in range(runs):
        job.prepare(root)
        done.append(measure(command, code))
    return statistics.median(run.seconds for run in done), statistics.median(run.megabytes for run in done)


if __name__ == "__main__":
    main()
