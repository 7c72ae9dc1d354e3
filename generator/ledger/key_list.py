"""The list of all keys of the log, with their days and with the proofs that lead from each to the next: one small JSON file."""

import json

from generator.ledger.canonical import canonical_json
from generator.ledger.ledger import Ledger
from generator.tariff.plain_data import PlainData

KEY_LIST_FORMAT = "mingbai-log-keys-1"


def key_list(ledger: Ledger) -> bytes:
    """Return the list as a file.

    ```
    keys      the oldest first: the key, its first and last day, why it was changed, from which day it is not to be trusted
    changes   the receipt of each change, whose head both keys have signed where the old one could
    ```

    `keys` is for people: it follows from the receipts, which are what a program believes.
    """
    changes = tuple(ledger.key_changes.values())
    days = [entry.time[:10] for entry in (*ledger.entries[:1], *changes)]
    keys: list[PlainData] = []
    for place, key in enumerate([*(change.old for change in changes), ledger.verifier]):
        change = changes[place] if place < len(changes) else None
        keys.append(
            {
                "changed_for": change and change.reason,
                "from": days[place] if place < len(days) else None,
                "key": str(key),
                "signed_for_the_next": change and change.old_key_signed,
                "unsafe_from": change and change.unsafe_from,
                "until": change and change.time[:10],
            }
        )
    receipts = [json.loads(ledger.receipt(change)) for change in changes]
    return canonical_json({"changes": receipts, "format": KEY_LIST_FORMAT, "keys": keys, "log": ledger.verifier.name})
