"""The sound plan that rule examples are laid over, and the laying over."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from generator.judge.rulebook import Example, Setting
from generator.read.plan_file import Plan
from generator.read.yaml_reader import Node, read_yaml
from generator.tariff.carrier import Carrier

EXAMPLE_DAY = date(2026, 11, 22)
"""The day on which all examples are judged, so that they never age."""


@dataclass(frozen=True, slots=True)
class ReadExample:
    """An example as real objects: its plans and the setting they are judged in."""

    plans: tuple[Plan, ...]
    setting: Setting


def read_example(example: Example) -> ReadExample:
    """Return the example's plans and setting; raises where a fragment does not fit the format (an author's bug)."""
    carrier = _carrier_adapter().validate_python(_over(_sound("sound_carrier.yml"), example.carrier))
    plans = tuple(_plan_adapter().validate_python(_over(_sound("sound_plan.yml"), fragment)) for fragment in example.plans)
    return ReadExample(plans, Setting(EXAMPLE_DAY, carrier, {carrier.id: carrier}))


@cache
def _plan_adapter() -> TypeAdapter[Plan]:
    return TypeAdapter(Plan)


@cache
def _carrier_adapter() -> TypeAdapter[Carrier]:
    return TypeAdapter(Carrier)


@cache
def _sound(name: str) -> Node:
    return _read(files("generator.judge").joinpath(name).read_text(encoding="utf-8"))


def _read(text: str) -> Node:
    document = read_yaml(text.encode())
    if document.root is None or document.faults:
        raise ValueError(f"an example cannot be read: {document.faults}")
    return document.root


def _over(sound: Node, fragment: str) -> Node:
    if not fragment.strip():
        return sound
    upper = _read(fragment)
    removed = upper.pop("remove", []) if isinstance(upper, dict) else []
    merged = deepcopy(_merged(sound, upper))  # taking keys away must not reach the sound file, which is kept
    for path in removed:
        *parents, last = str(path).split(".")
        here = merged
        for step in parents:
            here = here[step]  # type: ignore[call-overload,index]
        del here[last]  # type: ignore[arg-type,union-attr]
    return merged


def _merged(lower: Node, upper: Node) -> Node:
    if isinstance(lower, dict) and isinstance(upper, dict):
        return {
            key: _merged(lower[key], upper[key]) if key in lower and key in upper else upper.get(key, lower.get(key, ""))
            for key in {**lower, **upper}
        }
    return upper
