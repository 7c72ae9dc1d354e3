"""The pointer at `.well-known/`: programs find the data, its schema and the log from one address."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator.gate.publication import publish
from generator.show.export import export_files
from generator.show.exports.tariff_disclosure import ADDRESS, LOG_ADDRESSES
from generator.show.history import History
from generator.show.site import Site
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, write_tree

BASE = "https://tariffs.example/"
LOG_FILES = {
    "log/checkpoint": b"mingbai.example/log\n",
    "log/events.jsonl": b"",
    "log/verifier": b"tariffs.example+1+key\n",
    ".well-known/tariff-log-keys.json": b"{}",
}


def pointed(root: Path, as_of: date, files: dict[str, bytes] | None) -> tuple[dict[str, object], set[str]]:
    """The pointer of a small site, and the addresses of everything that the site exports."""
    history = None if files is None else History({}, (), "", files)
    site = Site(publish(write_tree(root, {SOUND_NUMBER: SOUND_PLAN}), as_of).catalogue, BASE, history=history)
    made = {file.address: file.content for file in export_files(site)}
    return json.loads(made[ADDRESS]), set(made) | set(files or ())


@pytest.mark.parametrize("files", [None, {}, LOG_FILES])
def test_every_address_in_the_pointer_leads_to_a_file_of_the_same_site(files: dict[str, bytes] | None, tmp_path: Path, as_of: date) -> None:
    pointer, made = pointed(tmp_path, as_of, files)
    addresses = {name: value for name, value in pointer.items() if name not in {"api_version", "as_of", "site"}}
    assert {"plans", "table", "schema"} <= set(addresses)
    for name, address in addresses.items():
        assert str(address).startswith(BASE), name
        assert str(address).removeprefix(BASE) in made, name


def test_the_log_is_named_only_where_there_is_one(tmp_path: Path, as_of: date) -> None:
    without, _ = pointed(tmp_path / "without", as_of, None)
    having, _ = pointed(tmp_path / "having", as_of, LOG_FILES)
    assert not set(LOG_ADDRESSES) & set(without)
    assert {name: having[name] for name in LOG_ADDRESSES} == {name: BASE + address for name, address in LOG_ADDRESSES.items()}


def test_the_pointer_says_where_it_belongs_and_of_which_day_it_is(tmp_path: Path, as_of: date) -> None:
    pointer, _ = pointed(tmp_path, as_of, None)
    assert (pointer["site"], pointer["as_of"]) == (BASE, as_of.isoformat())


def test_the_built_site_has_its_pointer(built_site: Path) -> None:
    for address in json.loads((built_site / ADDRESS).read_bytes()).values():
        found = str(address).partition("mingbai.example/")[2]
        assert not found or (built_site / found).is_file(), address
