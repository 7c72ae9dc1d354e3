"""Planted accidents and ordinary edits of real plans, as pushes: all of the former are refused, none of the latter for what it changes."""

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

import pytest

from generator.judge.rulebook import rulebook
from generator.read.file_text import file_text, node_of
from generator.read.plan_file import Plan
from site_tests.conftest import AS_OF, ROOT
from site_tests.pushes import KeyRing, Repository, codes, judged
from site_tests.test_accidents import Planted, ordinary_edits, prices_slipped, real_plans, volumes_slipped

ORDINARY, SLIPPED = 360, 160


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The real plans, committed as they stand."""
    folder = tmp_path_factory.mktemp("real")
    repository = Repository(folder / "repository", KeyRing(folder / "keys"))
    repository.begin()
    return repository


def spread(planted: Iterable[Planted], count: int) -> list[Planted]:
    """So many of them, evenly from all, of plans that are files of the repository."""
    invented = real_plans()[0].filing_number
    them = [one for one in planted if one[1].filing_number != invented]
    return them[:: max(1, len(them) // count)]


def commits_of(repository: Repository, plans: Sequence[Plan]) -> tuple[str, list[str]]:
    """The commit with all real plans, and for each plan here one on top of it that changes that plan alone."""
    base = {str(file.relative_to(ROOT)): file.read_bytes() for file in sorted(ROOT.glob("plans/*/*.yml"))}
    stream = [_commit("main", 1, "", base)]
    for number, plan in enumerate(plans, start=2):
        stream.append(_commit(f"push{number}", number, "from :1\n", {_path(plan): file_text(node_of(plan)).encode()}))
    marks = repository.folder.parent / "marks"
    repository.git("fast-import", "--quiet", f"--export-marks={marks}", stdin=b"".join(stream).decode())
    made = dict(line.split() for line in marks.read_text().splitlines())
    return made[":1"], [made[f":{number}"] for number in range(2, len(plans) + 2)]


def is_the_last(plan: Plan) -> bool:
    """Whether its carrier sells no other plan of its class, or none in one of its provinces, once it is withdrawn."""
    others = [one for one in real_plans() if one.carrier == plan.carrier and one.filing_number != plan.filing_number]
    places = {place for one in others if not one.sale.ended(AS_OF) for place in (one.tariff_type, *one.region.offered_in)}
    return not {plan.tariff_type, *plan.region.offered_in} <= places


def _path(plan: Plan) -> str:
    return str(Path("plans", plan.carrier, f"{plan.filing_number}.yml"))


def _commit(branch: str, mark: int, parent: str, files: dict[str, bytes]) -> bytes:
    head = f"commit refs/heads/{branch}\nmark :{mark}\ncommitter a <a@b.example> 1795305600 +0800\ndata 1\nx\n{parent}".encode()
    return head + b"".join(b"M 100644 inline %s\ndata %d\n%s\n" % (name.encode(), len(data), data) for name, data in files.items())


def test_planted_slips_are_refused_and_ordinary_edits_are_not(repository: Repository) -> None:
    ordinary = spread(ordinary_edits(), ORDINARY)
    slipped = spread(chain(prices_slipped(), volumes_slipped()), SLIPPED)
    base, commits = commits_of(repository, [after for _, _, after in (*ordinary, *slipped)])
    found = [codes(judged(repository, base, commit, None)) for commit in commits]
    passed, refused = found[: len(ordinary)], found[len(ordinary) :]

    missed = [what for (what, _, _), rules in zip(slipped, refused, strict=True) if "push-price-slip" not in rules]
    assert missed == []
    assert len(refused) >= SLIPPED
    # A rule of the rulebook may well say that a new price is not the one in the plan's name; that is no accident.
    stopped = [
        (what, rules)
        for (what, before, _), rules in zip(ordinary, passed, strict=True)
        if not set(rules) <= {*rulebook(), *(("push-emptied",) if what.startswith("withdrawn") and is_the_last(before) else ())}
    ]
    assert stopped == []
    assert sum(not rules for rules in passed) >= 200
