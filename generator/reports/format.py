"""What a format is, and all of them, each one module of `generator/reports/formats/`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.reports import formats as formats_package
from generator.reports.report import Report
from generator.tariff.language import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to write a report down."""

    name: str
    """What is written after `--format`."""
    about: Text
    """Whom it is for, in a few words."""
    write: Callable[[Report], str]
    """Returns the whole report, ending with a line break unless it is empty. Nothing is ever cut off."""
    coloured: Callable[[Report], str] | None = None
    """The same for a terminal that shows colour, where the format knows colours."""
    utf_8: bool = True
    """Whether standard output gets it as UTF-8 whatever the reader's system speaks: its own rules ask for that, or it says so itself."""
    counts_files: bool = False
    """Whether it speaks of sound files too, so that they have to be listed for it."""


@cache
def formats() -> Mapping[str, Format]:
    """Return every format by its name, in alphabetical order."""
    found = (import_module(f"{formats_package.__name__}.{module.name}").FORMAT for module in iter_modules(formats_package.__path__))
    return {form.name: form for form in sorted(found, key=lambda form: form.name)}
