"""What a script asks of a browser: its syntax, and the names of what it calls."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from site_tests.baseline.compatibility import JUDGES, lacking, members

_WORDS = Path(__file__).with_name("script_words.js")
# ECMAScript 5 for scripts that every page loads. A module is loaded by newer browsers only: what was new in 2020 is left
# out by name, because `import()` and `import.meta`, which the promised browsers know, came into the language in that year.
_VERSIONS = {"script": 5, "module": 2020}
_OF_2020 = {"ChainExpression", "??", "BigInt"}


def script_faults(file: Path, kind: str) -> Iterator[str]:
    """Yield what the promised browsers do not know of a script, with its line; raises where it cannot be parsed as its kind.

    A name stands for what any interface calls so: one that only newer browsers have under all its owners is a fault.
    """
    command = ["node", _WORDS, JUDGES / "acorn", file, kind, str(_VERSIONS[kind])]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        yield f"{file.name} is no {kind} of the year {_VERSIONS[kind]}: {run.stderr.strip().splitlines()[-3:]}"
        return
    asked = json.loads(run.stdout)
    for word, line in sorted(asked["syntax"].items()):
        if word in _OF_2020:
            yield f"{file.name}:{line}: {word} is newer than the oldest promised browsers"
    for name, line in sorted(asked["names"].items()):
        owners = list(members(name))
        if owners and all(lacking(owner) for owner in owners):
            yield f"{file.name}:{line}: {name} ({owners[0]}) is not known to {', '.join(lacking(owners[0]))}"
