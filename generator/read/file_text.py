"""A plan as the text of its file: the way back from the format's parts to YAML that the strict reader takes."""

import re
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import yaml

from generator.read.yaml_reader import Node
from generator.tariff.quantity import DataVolume, Duration, Period, Speed
from generator.tariff.restriction import Restriction
from generator.tariff.words import Word

_WIDEST_FLOW = 100
_WIDE = re.compile("[^\u0000-\u00ff]")
_FEWEST_DECIMALS = Decimal("0.01")


def node_of(value: object) -> Node:
    """Return a part of the format as mappings, lists and text; fields that hold their default are left out."""
    if isinstance(value, Word):
        return str(value.value)
    if isinstance(value, str | int | date | DataVolume | Duration | Period | Speed):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        written = {name: getattr(value, name) for name, default in _fields_of(type(value)) if getattr(value, name) != default}
        kind = {"kind": value.name} if isinstance(value, Restriction) else {}
        return {name: node_of(part) for name, part in {**kind, **written}.items()}
    if isinstance(value, tuple | list):
        return [node_of(part) for part in value]
    if isinstance(value, dict):
        return {str(key): node_of(part) for key, part in value.items()}
    if isinstance(value, Decimal):
        return _decimal(value)
    raise TypeError(f"no way to write a {type(value).__name__} into a plan file")


def file_text(root: Node) -> str:
    """Return the text of a plan file: a key a line, small mappings and lists on one line, text quoted where it must be."""
    return yaml.dump(_styled(root, 0)[0], Dumper=_PlanDumper, allow_unicode=True, width=1_000_000, sort_keys=False)


def flow_text(node: Node) -> str:
    """Return one value as it can stand between brackets, and therefore anywhere in a plan file: on one line."""
    return yaml.dump(_flowing([node]), Dumper=_PlanDumper, allow_unicode=True, width=1_000_000, sort_keys=False)[1:-2]


def _flowing(node: Node) -> object:
    if isinstance(node, dict):
        return _Flow({key: _flowing(part) for key, part in node.items()})
    return _FlowList(_flowing(part) for part in node) if isinstance(node, list) else node


@cache
def _fields_of(kind: type) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, _default(field)) for field in fields(kind))


def _default(field: Any) -> Any:  # noqa: ANN401 - dataclasses.Field is generic in a type that does not matter here
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


def _decimal(amount: Decimal) -> str:
    plain = amount.normalize()
    # normalize() writes 100 as 1E+2; two decimals make an amount of money look like one.
    return format(amount.quantize(_FEWEST_DECIMALS) if plain == amount.quantize(_FEWEST_DECIMALS) else plain, "f")


class _PlanDumper(yaml.CSafeDumper):
    """Writes text as text: without resolvers nothing is quoted for looking like a number or a truth value."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML reads it from the class

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401 - PyYAML's signature
        """Write every value in full: the strict reader refuses aliases."""
        return True


class _Flow(dict[str, Any]):
    """A mapping to be written on one line."""


class _FlowList(list[Any]):
    """A list to be written on one line."""


def _styled(node: Node, depth: int) -> tuple[object, int]:
    """Return the node with every part that is short enough marked to stand on one line, and its width on one line."""
    if isinstance(node, str):
        return node, _width(node)
    if isinstance(node, dict):
        parts = {key: _styled(part, depth + 1) for key, part in node.items()}
        width = sum(len(key) + 4 + width for key, (_, width) in parts.items())
        mapping = {key: part for key, (part, _) in parts.items()}
        return _Flow(mapping) if depth > 1 and width <= _WIDEST_FLOW else mapping, width
    items = [_styled(part, depth + 1) for part in node]
    width = sum(2 + width for _, width in items)
    things = [item for item, _ in items]
    return _FlowList(things) if not things or (depth > 1 and width <= _WIDEST_FLOW) else things, width


def _width(text: str) -> int:
    """Return how many columns a text takes: Chinese characters are two wide."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _write_text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if _needs_quotes(text) else None)


def _needs_quotes(text: str) -> bool:
    return (
        not text or "\n" in text or text != text.strip() or text[0] in "-?:" or text.lower() in {"yes", "no", "null", "true", "false", "~"}
    )


_PlanDumper.add_representer(str, _write_text)
_PlanDumper.add_representer(_Flow, lambda dumper, node: dumper.represent_mapping("tag:yaml.org,2002:map", node.items(), flow_style=True))
_PlanDumper.add_representer(_FlowList, lambda dumper, node: dumper.represent_sequence("tag:yaml.org,2002:seq", node, flow_style=True))
_PlanDumper.add_representer(dict, lambda dumper, node: dumper.represent_mapping("tag:yaml.org,2002:map", node.items(), flow_style=False))
_PlanDumper.add_representer(list, lambda dumper, node: dumper.represent_sequence("tag:yaml.org,2002:seq", node, flow_style=False))
