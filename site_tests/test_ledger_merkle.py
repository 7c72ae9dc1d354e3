"""The Merkle tree: the vectors of Certificate Transparency, and every small tree against a second implementation."""

import pytest

from generator.ledger.merkle import EMPTY_ROOT, Tree, consistent, included, leaf_hash
from site_tests.reference_log import audit_path, climbed, consistency, tree_hash

# The reference data of RFC 6962's own implementation (google/certificate-transparency, merkle_tree_test).
ENTRIES = [
    bytes.fromhex(entry) for entry in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", bytes(range(0x60, 0x70)).hex())
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
INCLUSION = {
    (0, 1): [],
    (0, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 3): ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    (1, 5): [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}
CONSISTENCY = {
    (1, 1): [],
    (1, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}
LONGEST = 40


def tree_of(entries):
    return Tree(map(leaf_hash, entries))


def made_up(count):
    return [f"entry {place}".encode() for place in range(count)]


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_are_those_of_certificate_transparency(size):
    assert tree_of(ENTRIES[:size]).root().hex() == ROOTS[size - 1]
    assert tree_of(ENTRIES).root(size).hex() == ROOTS[size - 1]
    assert tree_hash(ENTRIES[:size]).hex() == ROOTS[size - 1]


def test_the_root_of_an_empty_log_is_that_of_certificate_transparency():
    assert tree_of([]).root() == EMPTY_ROOT == tree_hash([])
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize(("place", "size"), INCLUSION)
def test_inclusion_proofs_are_those_of_certificate_transparency(place, size):
    proof = tree_of(ENTRIES).inclusion_proof(place, size)
    assert [step.hex() for step in proof] == INCLUSION[place, size]
    assert included(leaf_hash(ENTRIES[place]), place, size, proof, bytes.fromhex(ROOTS[size - 1]))


@pytest.mark.parametrize(("old", "size"), CONSISTENCY)
def test_consistency_proofs_are_those_of_certificate_transparency(old, size):
    proof = tree_of(ENTRIES).consistency_proof(old, size)
    assert [step.hex() for step in proof] == CONSISTENCY[old, size]
    assert consistent(old, size, proof, bytes.fromhex(ROOTS[old - 1]), bytes.fromhex(ROOTS[size - 1]))


def test_every_proof_of_every_small_tree_is_that_of_the_second_implementation():
    entries = made_up(LONGEST)
    tree = tree_of(entries)
    for size in range(1, LONGEST + 1):
        begun = entries[:size]
        root = tree.root(size)
        assert root == tree_hash(begun)
        for place in range(size):
            proof = tree.inclusion_proof(place, size)
            assert list(proof) == audit_path(place, begun)
            assert climbed(entries[place], place, size, list(proof)) == root
            assert included(leaf_hash(entries[place]), place, size, proof, root)
        for old in range(1, size + 1):
            proof = tree.consistency_proof(old, size)
            assert list(proof) == consistency(old, begun)
            assert consistent(old, size, proof, tree.root(old), root)


def test_no_wrong_inclusion_proof_is_believed():
    entries = made_up(13)
    tree = tree_of(entries)
    for size in range(1, 14):
        root = tree.root(size)
        for place in range(size):
            leaf, proof = leaf_hash(entries[place]), tree.inclusion_proof(place, size)
            assert not included(leaf, place, size, (*proof, root), root), "one hash too many"
            assert not proof or not included(leaf, place, size, proof[:-1], root), "one hash too few"
            assert not included(leaf_hash(b"another entry"), place, size, proof, root)
            assert not included(leaf, place, size, proof, bytes(32))
            for step in range(len(proof)):
                assert not included(leaf, place, size, (*proof[:step], bytes(32), *proof[step + 1 :]), root)
            for elsewhere in (*range(-1, place), *range(place + 1, size + 1)):
                assert not included(leaf, elsewhere, size, proof, root), f"{place} is no {elsewhere} of {size}"


def test_no_wrong_consistency_proof_is_believed():
    tree, other = tree_of(made_up(13)), tree_of([b"rewritten", *made_up(13)[1:]])
    for size in range(2, 14):
        for old in range(1, size):
            proof = tree.consistency_proof(old, size)
            assert not consistent(old, size, proof, other.root(old), tree.root(size)), "the old log was another one"
            assert not consistent(old, size, proof, tree.root(old), other.root(size)), "the new log is another one"
            assert not consistent(old, size, (*proof, bytes(32)), tree.root(old), tree.root(size))
            assert not consistent(old, size, proof[:-1], tree.root(old), tree.root(size))
            assert not consistent(size, old, proof, tree.root(size), tree.root(old)), "a log does not shrink"
        assert consistent(0, size, (), EMPTY_ROOT, tree.root(size))
        assert not consistent(0, size, (), bytes(32), tree.root(size))
        assert not consistent(size, size, (), tree.root(size), other.root(size))
