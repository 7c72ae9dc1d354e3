"""Reads a YAML file that must be understood whole, and says everything that is wrong with its form."""

from functools import cache
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from generator.findings import Finding, Severity
from generator.read.format_faults import format_faults
from generator.read.yaml_reader import read_yaml
from generator.tariff.language import Language

Form = TypeVar("Form")


class UnreadableFileError(Exception):
    """A file that an operator wrote and that is not understood; `findings` say where and why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(finding.line_in(Language.EN) for finding in findings))
        self.findings = findings


@cache
def _adapter(form: type) -> TypeAdapter[Any]:
    return TypeAdapter(form)


def read_strictly(form: type[Form], name: PurePosixPath, data: bytes) -> Form:
    """Return the file's content as a `form`, which is a dataclass of the format's kind; raises UnreadableFileError."""
    document = read_yaml(data)
    found = [Finding(name, *fault.position, Severity.ERROR, fault.code, fault.message, fault.mend) for fault in document.faults]
    if document.root is not None:
        try:
            content: Form = _adapter(cast("Any", form)).validate_python(document.root)
        except ValidationError as error:
            found += [
                Finding(name, *document.position(fault.path), Severity.ERROR, fault.rule, fault.message, fault.mend)
                for fault in format_faults(error, document.root, form)
            ]
        else:
            if not found:
                return content
    raise UnreadableFileError(tuple(found))
