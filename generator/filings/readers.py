"""All readers of elements, each one file of `generator/filings/elements/`."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.filings import elements
from generator.filings.filing import Element
from generator.filings.reading import Read


@cache
def readers() -> Mapping[Element, Read]:
    """Return the reader of every element that has one; raises ValueError where two files read the same element."""
    found: dict[Element, Read] = {}
    for module in iter_modules(elements.__path__):
        for element, read in import_module(f"{elements.__name__}.{module.name}").READERS.of.items():
            if element in found:
                raise ValueError(f"two readers for {element.name}")
            found[element] = read
    return found
