"""What pages and exports take from a ledger: the history in sentences, the lines of proof, and every file just as it lies there."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.assembly import site_of
from generator.changes.effect import Effect
from generator.gate.publication import publish
from generator.ledger.fault import LedgerError
from generator.ledger.ledger import Ledger
from generator.public_history import public_history
from generator.show.environment import Renderer
from generator.show.export import export_files
from generator.show.pages import changes_plan, channel_kit, plan, verify
from generator.tariff.language import Language
from site_tests.rendered import BASE
from site_tests.small_ledger import KEY, LESS_DATA, SECOND_NUMBER, WITHDRAWN, at, four_days
from site_tests.trees import SOUND_NUMBER, sound_plan, write_tree


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    return Ledger.read(four_days(tmp_path_factory.mktemp("ledger")))


@pytest.fixture(scope="module")
def site(ledger, tmp_path_factory):
    plans = {SOUND_NUMBER: sound_plan(**LESS_DATA, **WITHDRAWN), SECOND_NUMBER: sound_plan(SECOND_NUMBER)}
    root = write_tree(tmp_path_factory.mktemp("source"), plans)
    return site_of(publish(root, at(24).date()), BASE, ledger=ledger.folder)


def rendered(page_type, site, language=Language.ZH):
    renderer = Renderer(language, BASE)
    return {page.address: renderer.render(page) for page in page_type.PAGE_TYPE.pages(site, language)}


def test_the_history_tells_every_change_in_sentences(site):
    first, second, third = site.history.of_plan[SOUND_NUMBER]
    assert [(each.number, each.event, each.at.day, each.name.zh) for each in (first, second, third)] == [
        (1, "published", 22, "安心套餐 39 元"),
        (2, "changed", 23, "安心套餐 39 元"),
        (3, "off_sale", 24, "安心套餐 39 元"),
    ]
    assert first.changes == ()
    assert any(
        "10 GB" in change.sentence.zh and "8 GB" in change.sentence.zh and change.effect is Effect.WORSE for change in second.changes
    )
    assert any("2026 年 11 月 24 日" in change.sentence.zh for change in third.changes)


def test_events_stand_newest_first_with_their_place_in_the_log(site, ledger):
    assert [event.place for event in site.history.events] == [3, 2, 1, 0]
    assert [event.sha256 for event in reversed(site.history.events)] == [event.sha256 for event in ledger.events]
    assert site.history.checkpoint == ledger.checkpoint


def test_an_altered_text_gives_no_history(ledger, monkeypatch):
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda self: read(self).replace(b"8 GB", b"9 GB"))
    with pytest.raises(LedgerError, match="altered"):
        public_history(ledger)


def test_every_file_of_the_log_is_exported_just_as_it_lies_there(site, ledger):
    exported = {file.address: file.content for file in export_files(site)}
    for file in ledger.folder.rglob("*"):
        if file.is_file():
            name = file.relative_to(ledger.folder).as_posix()
            address = name if name.startswith(("revisions/", "receipts/")) else f"log/{name}"
            assert exported[address] == file.read_bytes(), name
    assert len(site.history.files) == sum(file.is_file() for file in ledger.folder.rglob("*")) + 2


def test_the_exported_program_verifies_the_exported_receipts(site, tmp_path):
    for address, content in site.history.files.items():
        (tmp_path / address).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / address).write_bytes(content)
    files = [f"receipts/{SOUND_NUMBER}/3.json", f"revisions/{SOUND_NUMBER}/3.json", "--log", "log/events.jsonl"]
    command = [sys.executable, "-I", "verify_receipt.py", "--key", "log/verifier", *files]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done
    assert "off_sale" in done.stdout


def test_a_plans_page_names_its_entry_its_day_and_the_beginning_of_its_fingerprint(site):
    for language, words in ((Language.ZH, "公示登记第 3 次，2026 年 11 月 24 日。"), (Language.EN, "24 November 2026")):
        html = rendered(plan, site, language)[f"plans/{SOUND_NUMBER}.html"]
        digits = site.history.of_plan[SOUND_NUMBER][-1].sha256
        assert words in html
        assert " ".join(digits[at : at + 4] for at in (0, 4, 8, 12)) in html
        assert f'href="../changes/{SOUND_NUMBER}.html"' in html


def test_every_entry_leads_to_the_page_that_verifies_it(site):
    html = rendered(changes_plan, site)[f"changes/{SOUND_NUMBER}.html"]
    assert [number for number in (1, 2, 3) if f'href="../verify.html#entry={SOUND_NUMBER}-{number}"' in html] == [1, 2, 3]


def test_a_sheet_names_its_entry_too(site):
    html = rendered(channel_kit, site)[f"sheets/{SECOND_NUMBER}.html"]
    assert "这是 2026 年 11 月 24 日的情况。公示登记第 1 次，2026 年 11 月 22 日。指纹（SHA-256）的开头：" in html


def test_the_page_that_verifies_has_the_public_key_of_the_log(site):
    html = rendered(verify, site)["verify.html"]
    assert f'data-key="{KEY.verifier}"' in html


def test_without_a_ledger_no_page_and_no_export_speaks_of_it(site):
    without = replace(site, history=None)
    assert rendered(verify, without) == {}
    addresses = {file.address for file in export_files(without)}
    assert not any(address.startswith(("log/", "revisions/", "receipts/")) for address in addresses)
    assert "verify_receipt.py" not in addresses
    for page_type in (plan, changes_plan, channel_kit):
        for html in rendered(page_type, without).values():
            assert "指纹" not in html
            assert "verify.html" not in html
