"""Merkle trees of RFC 6962: one hash that stands for a whole list, and short proofs about what the list holds."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

EMPTY_ROOT = sha256().digest()
"""The root of a list without entries (RFC 6962, 2.1)."""


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of one entry."""
    return sha256(b"\0" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of two neighbouring subtrees."""
    return sha256(b"\1" + left + right).digest()


def _split(size: int) -> int:
    """Return the greatest power of two below `size`: the entries of the left subtree."""
    return 1 << (size - 1).bit_length() - 1


class Tree:
    """A tree over a list of leaf hashes, which answers for every beginning of the list too."""

    def __init__(self, leaves: Iterable[bytes]) -> None:
        """Work out the hashes of all whole subtrees."""
        self._levels = [list(leaves)]
        while len(below := self._levels[-1]) > 1:
            self._levels.append([node_hash(below[at], below[at + 1]) for at in range(0, len(below) - 1, 2)])
        self._ragged: dict[tuple[int, int], bytes] = {}

    def __len__(self) -> int:
        return len(self._levels[0])

    def root(self, size: int | None = None) -> bytes:
        """Return the root over the first `size` entries, or over all."""
        size = len(self) if size is None else size
        return self._subtree(0, size) if size else EMPTY_ROOT

    def inclusion_proof(self, index: int, size: int | None = None) -> tuple[bytes, ...]:
        """Return the proof that entry `index` is among the first `size` (RFC 6962, 2.1.1), the lowest hash first."""
        begin, end = 0, len(self) if size is None else size
        proof: list[bytes] = []
        while end - begin > 1:
            middle = begin + _split(end - begin)
            if index < middle:
                proof.append(self._subtree(middle, end))
                end = middle
            else:
                proof.append(self._subtree(begin, middle))
                begin = middle
        return tuple(reversed(proof))

    def consistency_proof(self, old_size: int, size: int | None = None) -> tuple[bytes, ...]:
        """Return the proof that the first `old_size` entries still begin the first `size` (RFC 6962, 2.1.2)."""
        begin, end = 0, len(self) if size is None else size
        if not 0 < old_size < end:
            return ()
        proof: list[bytes] = []
        while old_size != end:
            middle = begin + _split(end - begin)
            if old_size <= middle:
                proof.append(self._subtree(middle, end))
                end = middle
            else:
                proof.append(self._subtree(begin, middle))
                begin = middle
        if begin:
            proof.append(self._subtree(begin, end))
        return tuple(reversed(proof))

    def _subtree(self, begin: int, end: int) -> bytes:
        size = end - begin
        if size & (size - 1) == 0:
            level = size.bit_length() - 1
            return self._levels[level][begin >> level]
        known = self._ragged.get((begin, end))
        if known is None:
            middle = begin + _split(size)
            known = self._ragged[begin, end] = node_hash(self._subtree(begin, middle), self._subtree(middle, end))
        return known


def included(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof shows that `leaf` is entry `index` of the `size` entries under `root` (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    place, last, found = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = node_hash(step, found)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, step)
        place, last = place >> 1, last >> 1
    return last == 0 and found == root


def consistent(old_size: int, size: int, proof: Sequence[bytes], old_root: bytes, root: bytes) -> bool:
    """Whether the proof shows that the list under `old_root` begins the list under `root` (RFC 9162, 2.1.4.2)."""
    if not 0 <= old_size <= size:
        return False
    if old_size in {0, size}:
        return not proof and old_root == (root if old_size else EMPTY_ROOT)
    steps = list(proof) if old_size & (old_size - 1) else [old_root, *proof]
    if not steps:
        return False
    place, last = old_size - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old_found = found = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old_found, found = node_hash(step, old_found), node_hash(step, found)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, step)
        place, last = place >> 1, last >> 1
    return last == 0 and old_found == old_root and found == root
