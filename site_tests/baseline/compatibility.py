"""The oldest browsers that the site promises to be readable in, and what they know, from MDN's compatibility data."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

JUDGES = Path(__file__).resolve().parent.parent / "judges" / "node_modules"
_DATA = JUDGES / "@mdn" / "browser-compat-data" / "data.json"

OLDEST = {"chrome_android": (66,), "safari_ios": (12, 2), "firefox_android": (68,)}
"""Phones of 2019: Chromium 66 is what WeChat and many makers' browsers were made of; iOS 12 is the last for an iPhone 5s and 6."""


def lacking(feature: str) -> list[str]:
    """Return the promised browsers that do not know a feature, `[]` where all do.

    A feature is named by its way through the data: `css.properties.gap`. Raises KeyError where the data do not name it.
    """
    return [browser for browser, version in OLDEST.items() if not _knows(feature, browser, version)]


def named(feature: str) -> bool:
    """Whether the data name a feature at all."""
    return _node(feature) is not None


def members(name: str) -> Iterator[str]:
    """Yield every interface's or built-in object's member of this name: `closest` is one of `api.Element`."""
    return (f"{parent}.{name}" for parent in _parents().get(name, ()))


@cache
def _parents() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for group, objects in (("api", _data()["api"]), ("javascript.builtins", _data()["javascript"]["builtins"])):
        for owner, of_owner in objects.items():
            if owner == "CSS":
                continue  # Its functions are named after units: `number`, `s`, `px`.
            found.setdefault(owner, []).append(group)
            for member in of_owner:
                found.setdefault(member.removesuffix("_static"), []).append(f"{group}.{owner}")
    return found


@cache
def _data() -> dict:
    if not _DATA.exists():
        raise RuntimeError("MDN's compatibility data are not here: make judges")
    return json.loads(_DATA.read_text(encoding="utf-8"))


def _node(feature: str) -> dict | None:
    node = _data()
    for step in feature.split("."):
        node = node.get(step, node.get(f"{step}_static"))
        if node is None:
            return None
    return node if "__compat" in node else None


def _knows(feature: str, browser: str, version: tuple[int, ...]) -> bool:
    node = _node(feature)
    if node is None:
        raise KeyError(feature)
    told = node["__compat"]["support"].get(browser, {"version_added": False})
    return any(_holds(statement, version) for statement in (told if isinstance(told, list) else [told]))


def _holds(statement: dict, version: tuple[int, ...]) -> bool:
    """Whether one statement of the data says that a version has the feature, switched on and under its own name."""
    if any(statement.get(doubt) for doubt in ("flags", "prefix", "alternative_name")):
        return False
    added, removed = _version(statement["version_added"]), _version(statement.get("version_removed"))
    return added is not None and added <= version and (removed is None or removed > version)


def _version(said: object) -> tuple[int, ...] | None:
    if isinstance(said, str) and said.lstrip("≤")[:1].isdigit():
        return tuple(int(part) for part in said.lstrip("≤").split("."))
    return None
