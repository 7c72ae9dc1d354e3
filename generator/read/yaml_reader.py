"""Reads one YAML file strictly: every scalar stays text, and what could hide something is refused.

Only mappings, lists and text are taken, in flow or block form, with comments. Positions are not kept but
found again when they are asked for, because nearly all files are clean and are read by the thousand.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Final, Protocol, TypeAlias

import yaml
from yaml.error import Mark, MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.read.plain_text import character_faults, is_plain, place, plain, text_of
from generator.read.yaml_faults import Position, YamlFault, fault, in_file_order
from generator.read.yaml_problems import fault_of, stuck_colons

__all__ = ["Node", "Position", "YamlDocument", "YamlFault", "read_yaml"]

