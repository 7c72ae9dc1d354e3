"""Work shared among processes: every result in its place, each thing worked on once, the first ones from all over."""

import os

import pytest

from generator.workers import in_workers


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    """On one core nothing is shared, which would leave nothing to be tested."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def where(item: int) -> tuple[int, int]:
    return item, os.getpid()


@pytest.mark.parametrize("count", [0, 1, 399, 400, 401, 1_234, 5_630])
def test_results_come_in_the_order_of_the_things(count):
    things = range(1_000_000, 1_000_000 + count)
    assert [item for item, _ in in_workers(where, things)] == list(things)


def test_what_the_program_works_on_itself_comes_from_all_over():
    told = list(in_workers(where, range(5_630)))
    own = [item for item, process in told if process == os.getpid()]
    assert 40 < len(own) < 70
    assert max(later - earlier for earlier, later in zip([0, *own], [*own, 5_630], strict=True)) < 200


@pytest.mark.parametrize("wrong", [0, 700, 701, 999])
def test_what_goes_wrong_in_any_process_is_raised(wrong):
    def divide(item: int) -> float:
        return 1 / (item - wrong)

    with pytest.raises(ZeroDivisionError):
        list(in_workers(divide, range(1_000)))
