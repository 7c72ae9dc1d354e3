"""What an export is: files for machines, made from the same site material as the pages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.show import exports as exports_package
from generator.show.site import Site


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file of an export: its address below the site's root, and its bytes."""

    address: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Export:
    """One export format; each is a module of `generator/show/exports/` with one `EXPORT`."""

    name: str
    files: Callable[[Site], Iterable[ExportFile]]


@cache
def exports() -> tuple[Export, ...]:
    """Return every export, in alphabetical order of the modules' names."""
    return tuple(import_module(f"{exports_package.__name__}.{module.name}").EXPORT for module in iter_modules(exports_package.__path__))
