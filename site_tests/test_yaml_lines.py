"""Reading a file by its lines: whatever is read that way is what the parser reads, and ordinary plan files are."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.read.file_text import file_text
from generator.read.plain_text import is_plain
from generator.read.yaml_faults import YamlFault
from generator.read.yaml_line_places import places_by_lines
from generator.read.yaml_lines import grown_by_lines
from generator.read.yaml_places import places_in
from generator.read.yaml_tree import Node, grown
from site_tests.conftest import ROOT
from site_tests.synthetic import synthetic_files
from site_tests.trees import SOUND_CARRIER, SOUND_PLAN

AS_DUMPED = file_text({"a": {"b": [{"c": ["x" * 60, "y" * 60], "d": "z"}], "e": ["1", "2"]}, "f": "x"})
PLAINLY_WRITTEN = [SOUND_PLAN, SOUND_CARRIER, AS_DUMPED, *(text for _, text in synthetic_files(8))]
"""Files as people and the importer write them."""
LINES = sorted({line.strip() for text in PLAINLY_WRITTEN for line in text.splitlines()})
# Beginnings, values and ends of lines that a reader line by line could take for something else than the parser does.
BEGINNINGS = ["", "- ", "-  ", "- - ", "? ", "-", "# ", "--- ", "... ", "& ", "%a "]
KEYS = ["a: ", "b: ", "a:  ", "a:", "zh: ", "a : ", "'a': ", "A: ", "a b: ", "<<: ", "{a: b}: ", ""]
VALUES = """x 5G 10:30 a:b -1 - | > |- >+2 'x' 'it''s' "x" "x 'x [] {} [a,b] {a:b} [a,] {a,b} ] } , *a &a !t %x ? ~ @x `x` 费，用 x#y
    [[[[[[[[]]]]]]]] [[[[[[[[[[]]]]]]]]]] https://a.example/?b=c#d '' "" {}""".split()  # noqa: SIM905  a list of these would fill forty lines
VALUES += ["", " ", "x ", "x: y", "x # y", "# y", "'x' # y", "'x' y", "[x] y", "key: x", "&a x", "!!str x", "? x", '{} x"y', "{a: b} # c"]
VALUES += ["{a: b, c: [d, {e: f}]}", "[a: b]", "{a: 1, a: 2}", "{? a : b}", "{a: [}", "{a: b: c}", "{a: b, c: d}", "{a: b, c: d }"]
written_line = st.builds(
    lambda indent, *parts: " " * indent + "".join(parts),
    st.integers(0, 6),
    st.sampled_from(BEGINNINGS) | st.just(""),
    st.sampled_from(KEYS),
    st.sampled_from(VALUES),
)
real_line = st.builds(lambda indent, line: " " * indent + line, st.integers(0, 6), st.sampled_from(LINES))


def by_the_parser(text: str) -> tuple[Node | None, list[YamlFault]]:
    faults: list[YamlFault] = []
    return grown(text, faults), faults


def check(text: str) -> None:
    by_lines = grown_by_lines(text)
    if by_lines is not None:
        assert (by_lines, []) == by_the_parser(text)
        assert repr(by_lines) == repr(by_the_parser(text)[0]), "keys stand in another order"
        places, in_lines = places_in(text), places_by_lines(text)
        assert in_lines is not None
        assert {path: in_lines.get(path) for path in places} == places
        assert all(in_lines.get((*path, "nowhere")) is None for path in places)


@pytest.mark.parametrize("text", PLAINLY_WRITTEN)
def test_an_ordinary_file_is_read_by_its_lines(text: str) -> None:
    assert grown_by_lines(text) is not None
    check(text)


def test_the_plans_of_this_repository_are_read_as_the_parser_reads_them() -> None:
    texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "plans").rglob("*.yml"))]
    for text in texts:
        check(text)
    assert sum(grown_by_lines(text) is not None for text in texts) > len(texts) * 0.9


@given(st.lists(written_line | real_line, max_size=8).map("\n".join))
@example("a:\n- x\nb: y")
@example("a:\n  - b:\n    - x\n    c: y\n  - d: z")
@example("a:\n- b: x\n  c:\n  - y\nd: z")
@example("a: x\n  b: y")
@example("a: x\n  y")
@example("a:\nb: x")
@example("a:")
@example("a: x\na: y")
@example("a:\n  b: x\n c: y")
@example("a: |\n  x")
@example("a: |\n  # x")
@example("a:\n- |\n  # x")
@example("a:\n- A: |\n    # x")
@example("a:\n- - >\n    # x")
@example("a: ''\nb: \"\"")
def test_lines_in_any_order_are_read_as_the_parser_reads_them(text: str) -> None:
    check(text)


@given(st.sampled_from(PLAINLY_WRITTEN), st.data())
def test_a_file_with_a_slip_is_read_as_the_parser_reads_it(text: str, data: st.DataObject) -> None:
    lines = text.split("\n")
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(lines) - 1))
        line = lines[place]
        at = data.draw(st.integers(0, len(line)))
        sign = data.draw(st.sampled_from(" -:#'\"{}[],|>&*!?%\\") | st.characters(max_codepoint=0xFFFF).filter(is_plain))
        kind = data.draw(st.sampled_from(["insert", "cut", "double", "drop", "indent", "move"]))
        if kind == "insert":
            lines[place] = line[:at] + sign + line[at:]
        elif kind == "cut":
            lines[place] = line[:at] + line[at + 1 :]
        elif kind == "double":
            lines.insert(place, line)
        elif kind == "drop" and len(lines) > 1:
            del lines[place]
        elif kind == "indent":
            lines[place] = " " * data.draw(st.integers(0, 6)) + line.lstrip(" ")
        elif kind == "move":
            lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(place))
    check("\n".join(lines))


def nested(depth: int, flow: int) -> str:
    blocks = "".join(f"{'  ' * level}a:\n" for level in range(depth - 1))
    return f"{blocks}{'  ' * (depth - 1)}a: {'[' * flow}{']' * flow}"


@pytest.mark.parametrize("depth", range(1, 14))
@pytest.mark.parametrize("flow", [0, 1, 2, 11, 12])
def test_what_is_too_deep_is_left_to_the_parser(depth: int, flow: int) -> None:
    text = nested(depth, flow) if flow else nested(depth, 0) + "x"
    assert (grown_by_lines(text) is None) is (by_the_parser(text)[0] is None)
    check(text)


@pytest.mark.parametrize("count", range(5980, 6000))
def test_what_has_too_many_parts_is_left_to_the_parser(count: int) -> None:
    text = "a:\n" + "- x\n" * count + "b: {c: [d]}\n"
    assert (grown_by_lines(text) is None) is (by_the_parser(text)[0] is None)
    check(text)


def test_values_that_are_too_long_are_left_to_the_parser() -> None:
    check("a: " + "字" * 4000)
    assert grown_by_lines("a: " + "字" * 4001) is None
