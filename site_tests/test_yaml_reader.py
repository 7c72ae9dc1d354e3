"""The strict YAML reader: hostile files, honest slips, characters, limits, positions, and both of its parsers."""

import json
import re
import subprocess
import sys
import tracemalloc
import unicodedata
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.read import plain_text, yaml_events, yaml_line_places, yaml_lines, yaml_places
from generator.read.yaml_faults import WORDING
from generator.read.yaml_reader import Node, Position, YamlDocument, YamlFault, read_yaml
from site_tests.conftest import ROOT

HOSTILE = ROOT / "site_tests" / "hostile" / "yaml"
EXPECTED = json.loads((HOSTILE / "expected.json").read_text(encoding="utf-8"))
PLAN = "filing_number: 24JT207632\nname: {zh: 5G畅享套餐129元档, en: 5G plan 129}\nprice: 129.00\n"

# Bytes that are no text, and sizes that are no plan: made here, because a file of them shows nothing.
REFUSED_BYTES = {
    "GBK": (PLAN.encode("gb18030"), [("encoded-as-gbk", 1, 1)]),
    "GBK with Windows line ends": (PLAN.replace("\n", "\r\n").encode("gbk"), [("encoded-as-gbk", 1, 1)]),
    "UTF-16 with a byte order mark": (PLAN.encode("utf-16"), [("encoded-as-utf-16", 1, 1)]),
    "UTF-16, little end first": (PLAN.encode("utf-16-le"), [("encoded-as-utf-16", 1, 1)]),
    "UTF-16, big end first": (PLAN.encode("utf-16-be"), [("encoded-as-utf-16", 1, 1)]),
    "UTF-16 of ASCII alone": ("price: 1\n".encode("utf-16-le"), [("encoded-as-utf-16", 1, 1)]),
    "UTF-8 cut inside a character": (PLAN.encode()[: PLAN.encode().index("畅".encode()) + 1], [("not-utf-8", 2, 14)]),
    "UTF-8 with one broken character": (PLAN.encode().replace("畅".encode(), b"\xe7\x95"), [("not-utf-8", 2, 14)]),
    "UTF-8 that reads as GBK where it is broken": (b"name: \xe7\x95" + "畅享\n".encode(), [("not-utf-8", 1, 7)]),
    "a byte of no encoding": (b"price: 1\nnotes: \xff39\n", [("not-utf-8", 2, 8)]),
    "a byte of no encoding after an old Macintosh line end": (b"price: 1\rnotes: \xff\n", [("not-utf-8", 2, 8)]),
    "half a character in UTF-8": (b"price: 1\nnotes: \xed\xa0\x80x\n", [("lone-surrogate", 2, 8)]),
    "only a byte order mark": ("\ufeff".encode(), [("byte-order-mark", 1, 1), ("empty-file", 1, 1)]),
    "only blank lines": (b"\n\n  \n", [("empty-file", 1, 1)]),
    "one byte too many": (b"#" * (64 * 1024 + 1), [("too-large", 1, 1)]),
    "200 KB of opening brackets": (b"[" * 200_000, [("too-large", 1, 1)]),
    "80 KB of opening braces": (b"{a: " * 20_000, [("too-large", 1, 1)]),
    "64 KB of opening brackets": (b"[" * 65_536, [("too-deep", 1, 13)]),
    "64 KB of opening braces": (b"{a: " * 16_384, [("too-deep", 1, 49)]),
    "64 KB of dashes": (b"- " * 32_768, [("too-deep", 1, 25)]),
    "64 KB of question marks": (b"? " * 32_768, [("complex-key", 1, 3 + 2 * n) for n in range(11)] + [("too-deep", 1, 25)]),
    "64 KB of list entries": (b"- a\n" * 16_384, [("too-many-parts", 5998, 3)]),
    "64 KB of keys": (b"".join(b"k%d: 1\n" % n for n in range(7000)), [("too-many-parts", 2999, 8)]),
    "64 KB of commas": (b"a: [" + b"x," * 32_000 + b"]", [("too-many-parts", 1, 11_995)]),
    "a text of 4001 characters": (PLAN.encode() + "notes: {}\n".format("字" * 4001).encode(), [("text-too-long", 4, 8)]),
    "alias bomb": (
        b"a0: &a0 [x]\n" + b"".join(b"a%d: &a%d [*a%d,*a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 10)),
        [("anchor", 1, 5)] + [f for n in range(2, 11) for f in (("anchor", n, 5), ("alias", n, 10), ("alias", n, 14))],
    ),
    "many opening quotation marks": (b"a: " + b'"' * 65_001, [("text-after-value", 1, 6)]),
    "many backslashes": (b'a: "' + b"\\" * 65_000, [("unclosed-quote", 1, 4)]),
}
REFUSED = {case["file"]: case for case in EXPECTED["refused"]}
ACCEPTED = {case["file"]: case for case in EXPECTED["accepted"]}
CHARACTERS = {case["name"]: case for case in EXPECTED["characters"]}


@pytest.fixture(params=[yaml.CSafeLoader, yaml_events.PurePythonParser], ids=["libyaml", "PyYAML"])
def parser(request, monkeypatch) -> type:
    """Each of the two parsers in turn."""
    with_parser(request.param, monkeypatch)
    return request.param


def with_parser(loader, monkeypatch) -> None:
    monkeypatch.setattr(yaml_events, "_parser", loader)
    forget()


def forget() -> None:
    """Forget what the parser that was there before has read."""
    yaml_places.places_in.cache_clear()
    yaml_lines.kept_line.cache_clear()
    yaml_lines._latest[0] = ""
    yaml_line_places.places_by_lines.cache_clear()


def said(document: YamlDocument) -> list[tuple[str, int, int]]:
    return [(fault.code, *fault.position) for fault in document.faults]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("file", REFUSED)
def test_a_hostile_file_is_refused_with_every_fault_at_its_place(file):
    document = read_yaml((HOSTILE / "refused" / file).read_bytes())
    assert said(document) == [tuple(fault) for fault in REFUSED[file]["faults"]]
    assert document.faults


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("name", CHARACTERS)
def test_a_character_that_is_not_listed_is_refused_at_its_place(name):
    document = read_yaml(CHARACTERS[name]["text"].encode())
    assert said(document) == [tuple(fault) for fault in CHARACTERS[name]["faults"]]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("name", REFUSED_BYTES)
def test_bytes_that_are_no_plan_are_refused_at_their_place(name):
    data, faults = REFUSED_BYTES[name]
    assert said(read_yaml(data)) == faults


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("file", ACCEPTED)
def test_an_honest_file_is_read_as_the_text_it_holds(file):
    document = read_yaml((HOSTILE / "accepted" / file).read_bytes())
    assert said(document) == []
    assert document.root == ACCEPTED[file].get("tree", document.root)
    assert document.root


@pytest.mark.parametrize("folder", ["refused", "accepted"])
def test_every_hostile_file_is_listed(folder):
    listed = {case["file"] for case in EXPECTED[folder]}
    assert {path.name for path in (HOSTILE / folder).iterdir()} == listed


def test_every_kind_of_fault_has_a_hostile_example():
    cases = [case["faults"] for case in EXPECTED["refused"] + EXPECTED["characters"]]
    cases += [faults for _, faults in REFUSED_BYTES.values()]
    assert {code for faults in cases for code, _, _ in faults} == set(WORDING)


def every_fault() -> Iterator[YamlFault]:
    for file in REFUSED:
        yield from read_yaml((HOSTILE / "refused" / file).read_bytes()).faults
    for case in CHARACTERS.values():
        yield from read_yaml(case["text"].encode()).faults
    for data, _ in REFUSED_BYTES.values():
        yield from read_yaml(data).faults


def test_every_fault_is_said_in_both_languages_in_short_sentences():
    for fault in every_fault():
        for text in (fault.message, fault.mend):
            assert re.search("[\u4e00-\u9fff]", text.zh), text
            assert re.search("[A-Za-z]{2}", text.en), text
            assert text.en != text.zh
    for wording in WORDING.values():
        for text in (wording.message, wording.mend):
            sentences = re.split("(?<=。)", text.zh)
            assert all(len(sentence) <= 35 for sentence in sentences), text.zh
            assert not re.search("[\u4e00-\u9fff]", text.en), text.en


def test_no_message_prints_what_a_terminal_or_a_page_could_act_upon():
    for fault in every_fault():
        for text in (fault.message.zh, fault.message.en, fault.mend.zh, fault.mend.en):
            acting = {unicodedata.category(character) for character in text} & {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
            assert not acting, text


def test_a_fault_names_what_it_found_and_how_to_mend_it():
    (full_width,) = read_yaml("price: \uff11\uff12\uff19\n".encode()).faults
    assert full_width.mend.zh == "请改成半角“129”。"
    (repeated,) = read_yaml(b"sale:\n  from: a\n  until: b\n  from: c\n").faults
    assert repeated.message.zh == "键“from”写了两次，第一次在第 2 行。"
    (inside_repeated,) = read_yaml(b"sale: {from: a}\nsale:\n  until: b\n  until: c\n").faults[1:]
    assert inside_repeated.message.en == "The key “until” appears twice; the first one stands in line 3."
    (stuck,) = read_yaml("a: 1\nprice：129.00\n".encode()).faults
    assert stuck.mend.en == "Use an ASCII colon and a space, for example price: 129.00"
    (invisible,) = read_yaml("a: x\u200b\u200by\n".encode()).faults
    assert invisible.message.en == "An invisible character stands here: U+200B ZERO WIDTH SPACE (and 1 more)."


def test_the_tree_is_given_beside_faults_that_leave_it_whole():
    document = read_yaml("price: 129.00\nprice: 9.00\nnotes: 低\u200b至\u3000\uff15\nlong: {}\n".format("字" * 5000).encode())
    assert document.faults
    assert document.root == {"price": "129.00", "notes": "低\ufffd至\ufffd\ufffd", "long": "字" * 4000}


@pytest.mark.parametrize("file", ["merge-key.yml", "alias-bomb.yml", "tag-str.yml", "empty-key.yml", "root-list.yml"])
def test_no_tree_is_given_where_a_part_of_it_is_unknown(file):
    assert read_yaml((HOSTILE / "refused" / file).read_bytes()).root is None


def test_no_tree_is_guessed_from_tabs():
    assert read_yaml(b"sale:\n\tfrom: 2024-01-01\n").root is None
    assert read_yaml(b"sale:\tonline\n\t\n").root == {"sale": "online"}


@pytest.mark.parametrize("name", [name for name in REFUSED_BYTES if "KB" in name or "many" in name or "bomb" in name])
def test_a_bomb_is_refused_in_little_memory(name):
    data, _ = REFUSED_BYTES[name]
    tracemalloc.start()
    try:
        read_yaml(data).position(("charges", 0))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8_000_000


def test_thousands_of_faults_are_all_said():
    codes = [fault.code for fault in read_yaml(("ж " * 20_000).encode()).faults]
    assert codes.count("other-script") == 20_000
    assert len(read_yaml(b"a: 1\n" * 2000).faults) == 1999


def test_listed_characters_are_always_in_normal_form():
    listed = [chr(point) for point in range(sys.maxunicode + 1) if plain_text.is_plain(chr(point))]
    assert len(listed) > 90_000
    for character in listed:
        assert unicodedata.normalize("NFC", character) == character
        assert unicodedata.combining(character) == 0
        # Nothing listed joins with what stands before it: base letters and marks that do are not listed.
        assert unicodedata.normalize("NFC", "e" + character + "A") == "e" + character + "A"


@given(st.binary(max_size=400))
def test_any_bytes_get_an_answer(data):
    check_answer(read_yaml(data), data)


@given(st.text(max_size=200))
def test_any_text_gets_an_answer(text):
    data = text.encode(errors="surrogatepass")
    check_answer(read_yaml(data), data)


def check_answer(document: YamlDocument, data: bytes) -> None:
    lines = data.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert document.root is None or isinstance(document.root, dict)
    assert document.root is not None or document.faults
    assert list(document.faults) == sorted(document.faults, key=lambda fault: fault.position)
    for fault in document.faults:
        assert 1 <= fault.position.line <= len(lines)
        assert 1 <= fault.position.column <= len(lines[fault.position.line - 1]) + 1
    for path, value in leaves(document.root or {}):
        assert document.faults or plain_text.is_plain(value)
        assert "\0" not in value
        assert "\0" not in "".join(map(str, path))


def leaves(node: Node, path=()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(node, str):
        yield path, node
        return
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    for step, child in steps:
        yield from leaves(child, (*path, step))


# Pieces of YAML: text made of them meets the parsers' corners far more often than random text does.
PIECES = r"""a b name 费 : ： - { } [ ] , ， " ' | > |- |-# # &x *x ! !t % @ ` ? << ~ \\ \n --- ... \x41
    \u202e \ud800 \U00110000""".split()  # noqa: SIM905  a list of these would fill forty lines
WHITE = [" ", ": ", "- ", "? ", " #", "\n", "\n  ", "\n    ", "\n---\n", "\n...\n", "\t", "\r\n", "\u200b"]
soup = st.lists(st.sampled_from(PIECES) | st.sampled_from(WHITE), max_size=30).map("".join)


@given(soup)
def test_both_parsers_say_the_same(text):
    with pytest.MonkeyPatch.context() as monkeypatch:
        with_parser(yaml.CSafeLoader, monkeypatch)
        fast = read_yaml(text.encode())
        with_parser(yaml_events.PurePythonParser, monkeypatch)
        slow = read_yaml(text.encode())
    forget()
    assert (fast.root, bool(fast.faults)) == (slow.root, bool(slow.faults))
    check_answer(fast, text.encode())
    check_answer(slow, text.encode())


listed_text = st.text(st.characters(max_codepoint=0xFFFF).filter(plain_text.is_plain), max_size=30)
keys = listed_text.filter(lambda key: key not in ("", "<<") and "：" not in key and ":" not in key)
trees = st.dictionaries(
    keys,
    st.recursive(listed_text, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12),
    min_size=1,
    max_size=5,
)


class PlainDumper(yaml.SafeDumper):
    """Writes equal lists twice instead of referring to the first."""

    def ignore_aliases(self, data):
        return True


def dumped(tree: Node, *, flow: bool | None) -> str:
    return yaml.dump(tree, Dumper=PlainDumper, allow_unicode=True, default_flow_style=flow, sort_keys=False)


@given(trees, st.sampled_from([True, False, None]))
def test_a_tree_that_is_written_is_read_again_as_it_was(tree, flow):
    text = dumped(tree, flow=flow)
    document = read_yaml(text.encode())
    assume({fault.code for fault in document.faults} <= {"too-deep"})
    assert document.root == tree or document.faults


@given(trees, st.sampled_from([True, False, None]))
def test_every_value_is_found_at_its_place(tree, flow):
    text = "# 套餐\n" + dumped(tree, flow=flow)
    document = read_yaml(text.encode())
    assume(not document.faults)
    for path, expected in places_by_composing(yaml.compose(text, Loader=yaml.SafeLoader)):
        assert document.position(path) == expected, path


def places_by_composing(node: yaml.Node, path=(), key: yaml.Node | None = None):
    mark = (key or node).start_mark
    yield path, Position(mark.line + 1, mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        for key_node, value in node.value:
            yield from places_by_composing(value, (*path, key_node.value), key_node)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from places_by_composing(value, (*path, index))


@pytest.mark.usefixtures("parser")
def test_a_place_that_is_not_in_the_file_is_that_of_the_nearest_one_above():
    document = read_yaml(b"# plan\nsale:\n  from: a\ncharges:\n  - kind: x\n  - amount: y\n")
    assert document.position(()) == (2, 1)
    assert document.position(("sale", "from")) == (3, 3)
    assert document.position(("sale", "until")) == (2, 1)
    assert document.position(("charges", 1)) == (6, 5)
    assert document.position(("charges", 1, "amount")) == (6, 5)
    assert document.position(("charges", 2, "amount")) == (4, 1)
    assert document.position(("name", "zh")) == (2, 1)
    assert document.position(("charges", "1")) == (4, 1)


def test_places_before_a_fault_are_known_too():
    document = read_yaml(b"sale:\n  from: a\nprice: {amount: 1\n")
    assert document.root is None
    assert document.position(("sale", "from")) == (2, 3)
    assert document.position(("charges",)) == (1, 1)
    assert read_yaml(b"\xff\xff").position(("sale",)) == (1, 1)
    assert YamlDocument(root=None, faults=()).position(("sale",)) == (1, 1)


def test_the_place_of_a_repeated_key_is_its_first():
    assert read_yaml(b"a: 1\nb: 2\na: 3\n").position(("a",)) == (1, 1)


def test_a_key_is_found_by_what_the_tree_calls_it():
    document = read_yaml(b'a: 1\n"b\\u202e": 2\n')
    assert document.root == {"a": "1", "b\ufffd": "2"}
    assert document.position(("b\ufffd",)) == (2, 1)


def test_without_libyaml_the_reader_works_with_the_other_parser():
    script = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "import yaml; assert not yaml.__with_libyaml__\n"
        "from generator.read.yaml_reader import read_yaml\n"
        "print(read_yaml(b'a: [no, {b: 1}]').root)\n"
        "print([f.code for f in read_yaml(b'a: 1\\na: 2\\nb: *x').faults])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "{'a': ['no', {'b': '1'}]}\n['duplicate-key', 'alias']\n"
