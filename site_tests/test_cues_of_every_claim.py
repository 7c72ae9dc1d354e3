"""All patterns of all claims: each compiles as Python compiles it, and none loses a match in an example of a rule for want of cues."""

import gc
import re
from importlib import import_module
from pkgutil import walk_packages

from generator import claims
from generator.claims.claim import finders
from generator.claims.cues import characters_and_pairs, cues, holds
from generator.claims.passage import Passage
from generator.claims.pattern import Pattern
from generator.claims.pattern_store import compiled
from generator.claims.pattern_text import part_of
from generator.judge.rulebook import rulebook


def every_text():
    return [text for rule in rulebook().values() for text in (*rule.bad.plans, *rule.good.plans)]


def test_no_kind_of_claim_loses_a_match_for_want_of_cues(monkeypatch):
    asked = []

    def find_everywhere(self, pattern, within=None):
        asked.append((pattern, self.folded))
        return pattern.finditer(self.folded, *(within or ()))

    def find_each_everywhere(self, patterns, within=None):
        for tag, pattern in patterns:
            for found in find_everywhere(self, pattern, within):
                yield tag, found

    monkeypatch.setattr(Passage, "find", find_everywhere)
    monkeypatch.setattr(Passage, "find_each", find_each_everywhere)
    for text in every_text():
        for find in finders().values():
            list(find(Passage(text)))
    matching = [(pattern, folded) for pattern, folded in asked if pattern.search(folded)]
    assert len(matching) > len(finders())
    for pattern, folded in matching:
        assert holds(characters_and_pairs(folded), cues(pattern.pattern, pattern.flags))


def test_every_pattern_compiles():
    modules = [import_module(module.name) for module in walk_packages(claims.__path__, f"{claims.__name__}.")]
    patterns = [one for one in gc.get_objects() if isinstance(one, Pattern)]
    assert len(modules) > 50
    assert len(patterns) > 900
    for one in patterns:
        ours, pythons = compiled(one.pattern, one.flags), re.compile(one.pattern, one.flags)
        assert (ours, ours.groups, ours.groupindex) == (pythons, pythons.groups, pythons.groupindex)
        part_of(one.pattern)  # none has a form that is not read, for then every text would be searched for it
