"""The checks of every page in a real browser: each module of this package holds one `CHECK`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from site_tests.browser.check import Check


@cache
def all_checks() -> tuple[Check, ...]:
    """Return every check, in the order of the modules' names."""
    return tuple(import_module(f"{__name__}.{module.name}").CHECK for module in iter_modules(__path__))
