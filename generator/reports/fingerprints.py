"""Fingerprints: how a program knows that a finding of today is the one of yesterday, although the lines have moved."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from generator.findings import Finding


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """Return one fingerprint a finding, in their order, all different.

    Each is made of file, rule and words, never of the line. Findings that agree in all three are told apart by their order.
    """
    seen: Counter[str] = Counter()
    prints = []
    for finding in findings:
        # The file's own words can hold anything; JSON keeps them apart and writes what cannot be encoded as numbers.
        what = json.dumps([str(finding.file), finding.rule, finding.message.zh, finding.mend.zh])
        seen[what] += 1
        prints.append(hashlib.sha256(f"{what}{seen[what]}".encode()).hexdigest()[:32])
    return prints
