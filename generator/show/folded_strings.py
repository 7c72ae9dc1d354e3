"""Interface strings put into templates when they are compiled: said once a language, not once a page.

Only a string that stands by itself, `{{ _("…") }}`, is folded; one with a value in it stays a call. Folding is about a
tenth of the time of a plan's page.
"""

import re
from collections.abc import Callable
from typing import cast

from jinja2.ext import Extension
from markupsafe import escape

PLAIN_GETTEXT = "plain_gettext"
"""Under this name the environment keeps the function that says a string in its language."""
_ALONE = re.compile(r"""\{\{ _\((?:"([^"\\%{}]+)"|'([^'\\%{}]+)')\) \}\}""")


class FoldedStrings(Extension):
    """Replaces interface strings by their wording in the environment's language."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the template with its plain strings said and escaped; an unknown string raises as a call would."""
        say = cast("Callable[[str], str]", self.environment.globals[PLAIN_GETTEXT])
        return _ALONE.sub(lambda found: str(escape(say(found[1] or found[2]))), source)
