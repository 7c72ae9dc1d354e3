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
    return _written(_laid_out(root, 0)[0])


def flow_text(node: Node) -> str:
    """Return one value as it can stand between brackets, and therefore anywhere in a plan file: on one line."""
    return _written(_on_one_line([node]))[1:-2]


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
    """Writes text as text: nothing is quoted for looking like a number or a truth value."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        """Return the tag that goes without saying, the only one there is."""
        return _TAGS[kind]


_TEXT, _MAPPING, _LIST = (f"tag:yaml.org,2002:{tag}" for tag in ("str", "map", "seq"))
_TAGS = {yaml.ScalarNode: _TEXT, yaml.MappingNode: _MAPPING, yaml.SequenceNode: _LIST}


def _written(node: yaml.Node) -> str:
    written: str = yaml.serialize(node, Dumper=_PlanDumper, allow_unicode=True, width=1_000_000)
    return written


# The parser's nodes are made at once: PyYAML's own way to them, by way of marked mappings and lists, takes twice as long.
def _laid_out(node: Node, depth: int) -> tuple[yaml.Node, int]:
    """Return the node with every part that is short enough on one line, and its width on one line."""
    if isinstance(node, str):
        return _text(node), _width(node)
    width, may_be_flow = 0, depth > 1
    if isinstance(node, dict):
        pairs = []
        for key, part in node.items():
            laid_out, its_width = _laid_out(part, depth + 1)
            width += len(key) + 4 + its_width
            pairs.append((_text(key), laid_out))
        return yaml.MappingNode(_MAPPING, pairs, flow_style=may_be_flow and width <= _WIDEST_FLOW), width
    items = []
    for part in node:
        laid_out, its_width = _laid_out(part, depth + 1)
        width += 2 + its_width
        items.append(laid_out)
    return yaml.SequenceNode(_LIST, items, flow_style=not items or (may_be_flow and width <= _WIDEST_FLOW)), width


def _on_one_line(node: Node) -> yaml.Node:
    if isinstance(node, str):
        return _text(node)
    if isinstance(node, dict):
        return yaml.MappingNode(_MAPPING, [(_text(key), _on_one_line(part)) for key, part in node.items()], flow_style=True)
    return yaml.SequenceNode(_LIST, [_on_one_line(part) for part in node], flow_style=True)


def _width(text: str) -> int:
    """Return how many columns a text takes: Chinese characters are two wide."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _text(text: str) -> yaml.ScalarNode:
    return yaml.ScalarNode(_TEXT, text, style='"' if _needs_quotes(text) else None)


def _needs_quotes(text: str) -> bool:
    return (
        not text or "\n" in text or text != text.strip() or text[0] in "-?:" or text.lower() in {"yes", "no", "null", "true", "false", "~"}
    )
