"""The worked example in the auditors' guide: every figure is what the code computes, and the example's files prove what they say."""

import json
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from generator.ledger import verify_receipt
from generator.ledger.canonical import canonical_json
from generator.ledger.checkpoint import Checkpoint, SigningKey
from generator.ledger.events import Event
from generator.ledger.merkle import Tree, leaf_hash
from generator.ledger.receipts import Receipt
from site_tests.conftest import ROOT
from site_tests.reference_log import sha, tree_hash, written

GUIDE = ROOT / "templates" / "guides" / "auditor.md"
KEY = SigningKey("tariffs.example", bytes(range(32)))
PLAN = canonical_json({"filing_number": "26HE300001", "format": "1", "name": {"en": "Rest 39", "zh": "安心 39 元"}})
OTHERS = [canonical_json({"filing_number": number, "format": "1"}) for number in ("26HE300002", "26HE300003")]


def entry(number: str, text: bytes, time: str) -> bytes:
    return Event(
        carrier="china-unicom",
        event="published",
        filing_number=number,
        previous=None,
        revision=1,
        sha256=sha256(text).hexdigest(),
        state="on_sale",
        time=time,
    ).line


ENTRIES = [
    entry("26HE300002", OTHERS[0], "2026-11-21T00:00:05+08:00"),
    entry("26HE300001", PLAN, "2026-11-22T00:00:05+08:00"),
    entry("26HE300003", OTHERS[1], "2026-11-22T00:00:05+08:00"),
]
TREE = Tree(map(leaf_hash, ENTRIES))
HEAD = Checkpoint(KEY.name, len(ENTRIES), TREE.root())
RECEIPT = Receipt(entry=ENTRIES[1], index=1, proof=TREE.inclusion_proof(1), checkpoint=HEAD.signed(KEY))


def figures() -> str:
    """The figures of the example, step by step, as they stand in the guide."""
    leaf, (first, second) = leaf_hash(ENTRIES[1]), RECEIPT.proof
    key, signature = KEY.verifier, KEY.signature(HEAD.text)
    (alone,) = TREE.inclusion_proof(2)
    return "\n".join(
        [
            f"a  SHA-256(plan.json, {len(PLAN)} bytes)",
            f"   {sha256(PLAN).hexdigest()}",
            f"b  leaf = SHA-256(00 + entry, 1 + {len(ENTRIES[1])} bytes)",
            f"   {leaf.hex()}",
            f"c  proof[0] = {first.hex()}",
            "   place 1, last 2: SHA-256(01 + proof[0] + b)",
            f"   {TREE.root(2).hex()}",
            f"d  proof[1] = {second.hex()}",
            "   place 0, last 1: SHA-256(01 + c + proof[1])",
            f"   {HEAD.root.hex()}",
            f"   base64 {b64encode(HEAD.root).decode()}",
            f"e  public key, 32 bytes = {key.public.hex()}",
            f"f  key id = SHA-256('{KEY.name}' + 0a + 01 + e), first 4 bytes = {key.key_id.hex()}",
            f"g  signed text, {len(HEAD.text)} bytes, SHA-256 {sha256(HEAD.text.encode()).hexdigest()}",
            f"h  signature line = — {KEY.name} base64(f + signature), {4 + 64} bytes",
            f"   {signature.split(' ')[2].strip()}",
            f"i  index 2, size 3: proof[0] = {alone.hex()}, nothing else",
            "   place 2, last 2: SHA-256(01 + proof[0] + leaf) = d; then 1, 1; then 0, 0",
            f"   leaf = {leaf_hash(ENTRIES[2]).hex()}",
            "",
        ]
    )


def shown(kind: str) -> str:
    """The one block of this kind in the guide."""
    (block,) = re.findall(rf"^```{re.escape(kind)}\n((?:.*\n)*?)```$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    return str(block)


def test_every_file_and_figure_of_the_example_is_what_the_code_computes() -> None:
    assert shown("json plan.json") == f"{PLAN.decode()}\n"
    assert shown("json receipt.json") == f"{RECEIPT.data.decode()}\n"
    assert shown("text key") == f"{KEY.verifier}\n"
    assert shown("text figures") == figures()


def test_a_second_implementation_comes_to_the_same_figures() -> None:
    said = figures()
    assert tree_hash(ENTRIES).hex() in said
    assert tree_hash(ENTRIES[:2]).hex() in said
    assert sha(b"\0" + ENTRIES[1]).hex() in said
    for text in (PLAN, RECEIPT.data, ENTRIES[1]):
        assert written(json.loads(text)).encode() == text


def test_the_files_of_the_example_are_proven_as_they_stand_in_the_guide(tmp_path: Path) -> None:
    for name in ("receipt.json", "plan.json"):
        (tmp_path / name).write_text(shown(f"json {name}").removesuffix("\n"), encoding="utf-8")
    command = [sys.executable, "-I", verify_receipt.__file__, "--key", shown("text key").strip(), "receipt.json", "plan.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done
    assert "PROVEN: 26HE300001" in done.stdout


def test_the_fields_that_the_guide_names_are_those_of_a_receipt_and_an_entry() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    section = text[text.index("## 写自己的验证程序") :]
    assert {name for name in (*json.loads(RECEIPT.data), *json.loads(ENTRIES[0])) if f"`{name}`" not in section} == set()
