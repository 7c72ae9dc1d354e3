"""Where the templates lie: beside the package, because most of their authors never open it."""

from pathlib import Path

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
