"""A pattern of the text rules, compiled when it is first held against a text.

There are a thousand of them, and a text needs some fifty: compiling all would take longer than judging a plan file.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from generator.claims.pattern_store import compiled

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Pattern:
    """What `re.compile` returns, with the methods that are used here; a pattern that is wrong raises `re.error` on first use."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = int(flags)
        self.number = -1
        """Its number in the index of all patterns, -1 before a passage is first asked about it."""

    if TYPE_CHECKING:
        search: Callable[..., re.Match[str] | None]
        match: Callable[..., re.Match[str] | None]
        fullmatch: Callable[..., re.Match[str] | None]
        finditer: Callable[..., Iterator[re.Match[str]]]
        findall: Callable[..., list[Any]]
        sub: Callable[..., str]
        split: Callable[..., list[str]]
    else:

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whichever method it is
            """Compile the pattern, whose own methods then stand in place of this."""
            if name not in _METHODS:
                raise AttributeError(name)
            made = compiled(self.pattern, self.flags)
            self.__dict__.update({method: getattr(made, method) for method in _METHODS})
            return self.__dict__[name]

    def __repr__(self) -> str:
        """Return the pattern as one would write it."""
        return f"Pattern({self.pattern!r}, {self.flags!r})"
