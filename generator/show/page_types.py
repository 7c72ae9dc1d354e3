"""Finds every page type: each module of `generator/show/pages/` that holds a `PAGE_TYPE`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.show import pages as pages_package
from generator.show.page import PageType


@cache
def page_types() -> tuple[PageType, ...]:
    """Return every page type, in alphabetical order of the modules' names."""
    return tuple(import_module(f"{pages_package.__name__}.{module.name}").PAGE_TYPE for module in iter_modules(pages_package.__path__))
