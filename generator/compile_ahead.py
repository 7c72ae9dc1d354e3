"""`python -m generator.compile_ahead`: does once, after an installation, what every run would otherwise do before it can begin.

Python's own modules are compiled, and the patterns of the text rules are read and compiled (`claims/pattern_store.py`).
Nothing depends on it but the time that a run takes.
"""

import compileall
import gc
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import generator
from generator.claims.claim import finders
from generator.claims.passage import Passage
from generator.claims.pattern import Pattern
from generator.claims.pattern_store import compiled, kept, place, write
from generator.judge.examples import read_example
from generator.judge.rulebook import judge_plan, rulebook

_PACKAGE = Path(__file__).parent


def main() -> None:
    """Compile everything and keep it; raises OSError where it cannot be written."""
    compileall.compile_dir(_PACKAGE, quiet=1)
    for module in walk_packages(generator.__path__, "generator."):
        import_module(module.name)
    # Which patterns a text is asked about shows when the finders and the rules look at one; the rules' examples lead through all of them.
    for example in [example for rule in rulebook().values() for example in (rule.bad, rule.good)]:
        for text in example.plans:
            for find in finders().values():
                list(find(Passage(text)))
        read = read_example(example)
        for plan in read.plans:
            list(judge_plan(plan, read.setting))
    for pattern in [one for one in gc.get_objects() if isinstance(one, Pattern)]:
        compiled(pattern.pattern, pattern.flags)
    write(place(), kept())


if __name__ == "__main__":
    main()
