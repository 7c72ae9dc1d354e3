"""The look that all report pages share: one frame and style sheet in `templates/reports/`, no script, nothing from elsewhere."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.tariff.language import Language, Text

_TEMPLATES = Path(__file__).resolve().parents[1] / "templates" / "reports"


def report_page(template: str, language: Language, view: object) -> str:
    """Return a page: the template sees `view`, the language, and `say(zh, en)`, which chooses the language."""
    return (
        _environment()
        .get_template(template)
        .render(
            view=view,
            language=language,
            say=lambda zh, en: Text(zh=zh, en=en).say(language),
            style=Markup("<style>{}</style>").format(Markup(_style())),  # noqa: S704 - our own style sheet
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


@cache
def _style() -> str:
    return (_TEMPLATES / "report.css").read_text(encoding="utf-8")
