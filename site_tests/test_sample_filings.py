"""Filings of our own making, in the zones' own shapes, imported and judged as the corpus is.

They stand in for real tables where those are not at hand: every kind of file, the four carriers' own headings, sound
filings, contradictions of each kind, and traps that must stay silent. `expected.json` says what each filing means by
its own words; `summary.txt` is what `python -m site_tests.corpus site_tests/sample_filings/tables` prints, frozen.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.gate.publication import publish
from generator.read.yaml_reader import Node, read_yaml
from site_tests.corpus import AS_OF, Corpus, run, summary

HERE = Path(__file__).parent / "sample_filings"
TABLES = sorted((HERE / "tables").iterdir())
EXPECTED = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
CONTRADICTIONS = (
    {f"{thing}-only-in-text" for thing in ("age", "app-data", "exclusion", "later-price", "leaving-charge", "minimum-spend", "new-or-old")}
    | {f"{thing}-only-in-text" for thing in ("no-refund", "payment-up-front", "region", "renewal", "term", "throttle", "tie")}
    | {f"{thing}-differs-in-text" for thing in ("allowance", "cap", "first-month", "left-over", "network", "overage")}
    | {"price-in-name-differs", "takes-effect-differs", "secondary-sim-prices-differ"}
    | {"term-charge-without-term", "term-without-charge", "validity-taken-as-term"}
)
LEAST_FILINGS = 60


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("samples")


@pytest.fixture(scope="module")
def corpus(root: Path) -> Corpus:
    return run(TABLES, root)


@pytest.fixture(scope="module")
def found(corpus: Corpus, root: Path) -> dict[str, list[str]]:
    """The contradictions that were found, by filing number."""
    told: dict[str, set[str]] = {one.number: set() for one in corpus.imported}
    for finding in publish(root, AS_OF).findings:
        if finding.rule in CONTRADICTIONS:
            told[finding.file.stem].add(finding.rule)
    return {number: sorted(rules) for number, rules in told.items()}


def test_every_sample_is_imported_and_none_is_lost(corpus: Corpus) -> None:
    assert sorted(one.number for one in corpus.imported) == sorted(EXPECTED)
    assert len(EXPECTED) >= LEAST_FILINGS
    assert corpus.unread == 0
    assert {one.carrier for one in corpus.imported} == {"china-mobile", "china-unicom", "china-telecom", "china-broadnet"}


@pytest.mark.parametrize("number", EXPECTED)
def test_the_contradictions_of_a_sample_are_those_that_its_words_hold(number: str, found: Mapping[str, list[str]]) -> None:
    assert found[number] == EXPECTED[number]["findings"]


@pytest.mark.parametrize("number", EXPECTED)
def test_price_term_leaving_and_validity_are_what_the_sample_says(number: str, corpus: Corpus) -> None:
    text = next(one.text for one in corpus.imported if one.number == number)
    plan = read_yaml(text.encode()).root
    assert isinstance(plan, dict)
    assert {key: value for key, value in EXPECTED[number].items() if key != "findings"} == key_values(plan)


def test_every_kind_of_contradiction_stands_in_a_sample() -> None:
    planted = {rule for one in EXPECTED.values() for rule in one["findings"]}
    assert not CONTRADICTIONS - planted


def test_the_summary_is_the_frozen_one(corpus: Corpus) -> None:
    assert summary(corpus) == (HERE / "summary.txt").read_text(encoding="utf-8")


def key_values(plan: Mapping[str, Node]) -> dict[str, object]:
    """The four fields in short: `39 month`, `3900 fen month`, `12 months`, `per_remaining_month 10`, `until 2028-12-31`."""
    term, price = plan["term"], plan["price"]
    assert isinstance(term, dict)
    assert isinstance(price, dict)
    return {
        "price": [f"{plain(step['amount'])} {'fen ' * (step['unit'] == 'fen')}{step['per']}" for step in price["steps"]],
        "term": term["minimum"],
        "leaving": leaving(term["early_termination"]),
        "validity": validity(term["validity"]),
    }


def leaving(charges: Node) -> object:
    return charges if isinstance(charges, str) else [f"{one['kind']} {plain(one.get('amount') or one['percent'])}" for one in charges]


def validity(told: Node) -> object:
    if isinstance(told, str):
        return told
    return f"until {told['until']}" if "until" in told else told["length"]


def plain(number: str) -> str:
    return number.removesuffix(".00")
