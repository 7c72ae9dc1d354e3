"""A third language for tests: every message in brackets and in Arabic letters, written from right to left.

Arabic, because it runs the other way and counts with six forms. The letters stand for those of the English, so that a
page has words of its usual length; what is not in brackets on such a page was never given to a translator.
"""

import re
import shutil
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from generator.tariff.translations import CATALOGUE, translations
from site_tests.messages import Said, further_needed

CODE = "ar"
OPEN, CLOSE = "⟦", "⟧"
_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهابتثجحخدذرزسشصضطظعغفقكلمنه",
)
_KEPT = re.compile(r"(%\(\w+\)s|%%)")


def pseudo(english: str) -> str:
    """The words in the third language: values stay, letters change, brackets round the whole."""
    return OPEN + "".join(part if _KEPT.fullmatch(part) else part.translate(_LETTERS) for part in _KEPT.split(english)) + CLOSE


def add_pseudo_language(repo_root: Path, locales: Path) -> None:
    """Write the catalogue of the third language into a folder of catalogues."""
    catalogue = Catalog(locale=CODE)
    for said in further_needed(repo_root).values():
        context, chinese = said.key
        words = [pseudo(form) for form in _english(said)]
        if said.counts:
            catalogue.add((chinese, chinese), [words[-1]] * catalogue.num_plurals, context=context or None)
        else:
            catalogue.add(chinese, "-" if context == "linked words" else words[0], context=context or None)
    file = locales / CODE / CATALOGUE
    file.parent.mkdir(parents=True)
    with file.open("wb") as opened:
        write_po(opened, catalogue)


def copy_with_pseudo_language(repo_root: Path, to: Path) -> None:
    """Copy the program, which looks for its catalogues beside itself, and give the copy the third language."""
    ignored = shutil.ignore_patterns("__pycache__", "node_modules")
    for folder in ("generator", "templates"):
        shutil.copytree(repo_root / folder, to / folder, ignore=ignored)
    shutil.copy(repo_root / "mkdocs.yml", to)
    add_pseudo_language(repo_root, to / "templates" / "locales")


def _english(said: Said) -> tuple[str, ...]:
    return (said.english,) if said.english else translations("en")[said.key]
