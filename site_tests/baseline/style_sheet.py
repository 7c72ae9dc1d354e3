"""What a style sheet asks of a browser, named as MDN's compatibility data name it.

What an old browser leaves out as a whole (a block under a condition it does not know) asks nothing of it but that.
A value that it does not know asks nothing either where the same rule has said one before that it does know.
"""

import re
from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from site_tests.baseline.compatibility import OLDEST, lacking, named

_CONDITIONS = {"media", "supports", "container"}
# Names under which some of the oldest browsers know a property already.
_OLD_NAMES = {
    "grid-gap": "gap",
    "word-wrap": "overflow-wrap",
    "-webkit-text-size-adjust": "text-size-adjust",
    **{
        f"-webkit-{kind}-{end}{part}": f"{kind}-inline-{end}{part}"
        for kind, parts in {"margin": [""], "padding": [""], "border": ["", "-width", "-color", "-style"]}.items()
        for end in ("start", "end")
        for part in parts
    },
}
_NEW_UNITS = re.compile(r"(cq|[dls]v)(?:w|h|i|b|min|max)$")
_UNITS_OF = {
    "cq": "container_query_length_units",
    "dv": "viewport_percentage_units_dynamic",
    "lv": "viewport_percentage_units_large",
    "sv": "viewport_percentage_units_small",
}
_GAPS = {"gap", "row-gap", "column-gap"}


def asked_by_style(source: str) -> Iterator[tuple[str, str]]:
    """Yield every feature with the selector or at-rule that uses it."""
    yield from _of_rules(tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True))


def _of_rules(rules: Iterable[Node]) -> Iterator[tuple[str, str]]:
    for rule in rules:
        if isinstance(rule, AtRule):
            yield from _of_at_rule(rule)
        elif isinstance(rule, QualifiedRule):
            where = tinycss2.serialize(rule.prelude).strip()
            features = set(of_selector(rule.prelude))
            yield from ((feature, where) for feature in sorted(features))
            if not any(_unknown(feature) for feature in features):
                yield from _of_declarations(rule.content, where)


def _of_at_rule(rule: AtRule) -> Iterator[tuple[str, str]]:
    where = f"@{rule.lower_at_keyword}{tinycss2.serialize(rule.prelude)}".strip()
    features = set(of_condition(rule))
    yield from ((feature, where) for feature in sorted(features))
    if not any(enters(browser, rule) for browser in OLDEST):
        return
    if rule.lower_at_keyword in _CONDITIONS:
        yield from _of_rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
    elif rule.content is not None:
        yield from _of_declarations(rule.content, where)


def enters(browser: str, rule: AtRule) -> bool:
    """Whether a browser reads what stands under an at-rule: it knows the rule, and where the rule asks what it knows, that too."""
    if any(browser in lacking(feature) for feature in of_condition(rule) if named(feature)):
        return False
    asked = [token for token in rule.prelude if token.type == "() block"] if rule.lower_at_keyword == "supports" else []
    wanted = not any(token.type == "ident" and token.lower_value == "not" for token in rule.prelude)
    return all(_supports(browser, token.content) == wanted for token in asked)


def _supports(browser: str, tested: list[Node]) -> bool:
    declaration = tinycss2.parse_one_declaration(tested)
    name = declaration.lower_name
    features = [of_property(name, grid=True), *of_value(name, declaration.value)]
    return all(named(feature) and browser not in lacking(feature) for feature in features)


def of_condition(rule: AtRule) -> Iterator[str]:
    """Yield what an at-rule asks of a browser: itself and what its condition is made of."""
    yield f"css.at-rules.{rule.lower_at_keyword}"
    for token in rule.prelude:
        if rule.lower_at_keyword == "supports" and token.type == "function":
            yield f"css.at-rules.supports.{token.lower_name}"
        if rule.lower_at_keyword == "media" and token.type == "() block":
            name = next(inner.lower_value for inner in token.content if inner.type == "ident")
            yield f"css.at-rules.media.{name.removeprefix('min-').removeprefix('max-')}"
            if any(inner.type == "literal" and inner.value in "<=>=" for inner in token.content):
                yield "css.at-rules.media.range_syntax"


def of_selector(tokens: list[Node]) -> Iterator[str]:
    """Yield what a selector asks of a browser."""
    for before, token in zip([None, *tokens], tokens, strict=False):
        pseudo = before is not None and before.type == "literal" and before.value == ":"
        if token.type == "function":
            if pseudo:
                yield f"css.selectors.{token.lower_name}"
            yield from of_selector(token.arguments)
        elif token.type == "ident" and pseudo and not token.lower_value.startswith("-"):
            yield f"css.selectors.{token.lower_value}"
        elif token.type == "[] block":
            yield "css.selectors.attribute"


def _of_declarations(content: list[Node], where: str) -> Iterator[tuple[str, str]]:
    said_before: set[str] = set()
    declarations = [node for node in tinycss2.parse_blocks_contents(content) if isinstance(node, Declaration)]
    grid = lays_out_a_grid(declarations)
    for declaration in declarations:
        name = declaration.lower_name
        if of_old(name):
            said_before.add(_OLD_NAMES.get(name, name))
            continue
        values = sorted(set(of_value(name, declaration.value)))
        known = not any(_unknown(value) for value in values)
        known = known and not _unknown(of_property(name, grid=grid))
        if known or name not in said_before:
            yield of_property(name, grid=grid), where
            yield from ((value, where) for value in values)
        if known:
            said_before.add(name)


def of_old(name: str) -> bool:
    """Whether a property is an older name of another, or one maker's own."""
    return name in _OLD_NAMES or (name.startswith("-") and not name.startswith("--"))


def lays_out_a_grid(declarations: list[Declaration]) -> bool:
    """Whether a rule with these declarations makes a grid: old browsers know `gap` there, and not between flexible boxes."""
    return any(one.lower_name == "display" and "grid" in tinycss2.serialize(one.value) for one in declarations)


def of_property(name: str, *, grid: bool) -> str:
    """Return what a property asks of a browser, in a rule that lays out a grid or in another."""
    if name.startswith("--"):
        return "css.properties.custom-property"
    if name in _GAPS and not grid:
        return f"css.properties.{name}.flex_context"
    return f"css.properties.{name}"


def of_value(name: str, tokens: list[Node]) -> Iterator[str]:
    """Yield what a value of the named property asks of a browser."""
    if name == "font-family":
        return  # To an old browser a family that it does not know is the name of a font that it does not have.
    for token in tokens:
        if token.type == "function":
            own = f"css.properties.{name}.{token.name}"
            shapes = [f"css.types.{kind}.{token.name}" for kind in ("transform-function", "basic-shape", "gradient")]
            if name == "clip":
                shapes = ["css.properties.clip"]  # Its rect() is older than all others of that name.
            yield next((feature for feature in (own, *shapes) if named(feature)), f"css.types.{token.lower_name}")
            yield from of_value(name, token.arguments)
        elif token.type == "dimension" and named(f"css.types.length.{token.lower_unit}"):
            yield f"css.types.length.{token.lower_unit}"
        elif token.type == "dimension" and (units := _NEW_UNITS.match(token.lower_unit)):
            yield f"css.types.length.{_UNITS_OF[units[1]]}"
        elif token.type == "ident" and named(f"css.properties.{name}.{token.value}"):
            yield f"css.properties.{name}.{token.value}"


def _unknown(feature: str) -> bool:
    return not named(feature) or bool(lacking(feature))
