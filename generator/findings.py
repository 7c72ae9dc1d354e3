"""A finding: one thing that is wrong in one file, at one place, with its reason and its mend."""

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath

from generator.tariff.language import Language, Text


class Severity(Enum):
    """How bad a finding is: an error withholds the plan, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def text(self) -> Text:
        """The severity in words."""
        return {
            Severity.ERROR: Text(zh="错误", en="error"),
            Severity.WARNING: Text(zh="警告", en="warning"),
            Severity.INFO: Text(zh="提示", en="info"),
        }[self]


_PLACE = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong (or worth saying) about a file. `line` and `column` count from 1."""

    file: PurePosixPath
    line: int
    column: int
    severity: Severity
    rule: str
    message: Text
    mend: Text

    @property
    def place(self) -> tuple[str, int, int, int, str, str]:
        """The finding's place in a report: by file, line, column, severity, rule, and where all are equal by what it says."""
        return (str(self.file), self.line, self.column, _PLACE[self.severity], self.rule, self.message.zh)

    def said_in(self, language: Language) -> str:
        """Return what is wrong and how to mend it in one sentence, as written: not yet fit for a terminal."""
        mend = self.mend.say(language)
        stop = "；" if language is Language.ZH else ". " if mend[:1].isupper() else "; "
        return f"{self.message.say(language).rstrip('。.')}{stop}{mend}"

    def line_in(self, language: Language) -> str:
        """Return the finding as one clickable line; control characters are escaped, because it goes to a terminal."""
        what = f"{self.file}:{self.line}:{self.column}: {self.severity.text.say(language)}[{self.rule}] "
        return visible(what + self.said_in(language))


def visible(text: str) -> str:
    """Return the text with every character that does not print, line breaks too, written as its number."""
    return text if text.isprintable() else "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
