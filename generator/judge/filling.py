"""Filling a field that states nothing with what the plan's own texts say: only where all of them say the same."""

from collections.abc import Iterable, Iterator

from generator.judge.filed_claims import FiledClaim
from generator.read.file_edits import Edit, SetValue
from generator.read.file_layout import Path
from generator.read.file_text import node_of


def filled(path: Path, claims: Iterable[FiledClaim], kind: type, *, as_list: bool = False) -> Iterator[Edit]:
    """Yield the edit that writes the claims' value at `path`; nothing where a claim is not exact or two differ.

    A name alone does not count: “36个月合约” tells the kind of offer in few words, not its terms.
    The caller makes sure that the field states nothing: what it does say, right or wrong, is never written over.
    """
    found = list(claims)
    values = {claim.claim.value for claim in found}
    if len(values) != 1 or all(claim.path[0] == "name" for claim in found):
        return
    value = values.pop()
    if isinstance(value, kind):
        yield SetValue(path, node_of([value] if as_list else value))
