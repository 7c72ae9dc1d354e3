"""What was worked out from patterns is what would be worked out anew, and nothing else is ever taken for it."""

import os
import re
import subprocess
import sys

import pytest

from generator.claims import pattern_store
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Index
from generator.claims.pattern_store import Contents, compiled, read, write

CONTENTS = Contents({("违(?P<sum>约)", 8): pattern_store._code_of("违(?P<sum>约)", 8)}, [("违约", 0)], [b"one"], {"违约": b"1234"})

USE_ONE = "from generator.claims.pattern import Pattern; print(Pattern('违(?P<one>约)').search('不违约')['one'])"


def run(cache, *command, **environment):
    """Run Python with compiled modules in a folder of its own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(
        [sys.executable, *command],
        env={**kept, "PYTHONPYCACHEPREFIX": str(cache), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )


def files_in(cache):
    return list(cache.rglob("*.patterns"))


def test_this_python_can_keep_patterns():
    assert pattern_store._can_keep()


def test_flags_and_names_are_kept():
    pattern = compiled("(?P<sum>a)$|(b)", re.MULTILINE | re.IGNORECASE)
    assert pattern.flags == re.compile("a", re.MULTILINE | re.IGNORECASE).flags
    assert [(found["sum"], found.lastgroup, found[2]) for found in pattern.finditer("A\nB")] == [("A", "sum", None), (None, None, "B")]


def test_a_wrong_pattern_is_the_error_that_python_raises():
    with pytest.raises(re.error, match="missing"):
        compiled("(", 0)


def test_where_pythons_inner_parts_are_others_python_compiles(monkeypatch):
    def other(*_):
        raise AttributeError("_code")

    monkeypatch.setattr(pattern_store, "_can_keep", lambda: False)
    monkeypatch.setattr(pattern_store, "_code_of", other)
    assert compiled("违(?P<one>约)", 0) == re.compile("违(?P<one>约)")


def test_other_inner_parts_are_noticed(monkeypatch):
    monkeypatch.setattr(pattern_store, "_code_of", lambda *_: (0, b"", 0, {}, ()))
    assert not pattern_store._can_keep.__wrapped__()


def test_what_is_written_is_read(tmp_path):
    file = tmp_path / "deep" / "kept.patterns"
    write(file, CONTENTS)
    assert read(file) == CONTENTS
    assert [one.name for one in file.parent.iterdir()] == ["kept.patterns"]


@pytest.mark.parametrize("place", [0, 31, 32, 60, -1])
def test_what_is_damaged_is_nothing(tmp_path, place):
    file = tmp_path / "kept.patterns"
    write(file, CONTENTS)
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)
    assert read(file) == Contents.none()


@pytest.mark.parametrize("length", [0, 10, 32, 50])
def test_what_is_cut_off_is_nothing(tmp_path, length):
    file = tmp_path / "kept.patterns"
    write(file, CONTENTS)
    file.write_bytes(file.read_bytes()[:length])
    assert read(file) == Contents.none()


def test_what_another_program_or_python_wrote_is_nothing(tmp_path, monkeypatch):
    file = tmp_path / "kept.patterns"
    write(file, CONTENTS)
    monkeypatch.setattr(pattern_store, "_judged_by", lambda: b"another")
    assert read(file) == Contents.none()
    assert read(tmp_path / "none") == Contents.none()


def test_all_that_patterns_are_read_with_is_named(tmp_path):
    told = "import sys; import generator.claims.pattern_index\n"
    told += "print(*sorted(f'{n[17:]}.py' for n in sys.modules if n.startswith('generator.claims.')))"
    assert tuple(run(tmp_path, "-c", told).stdout.split()) == pattern_store._READERS


def test_all_readers_of_patterns_count(monkeypatch):
    before = pattern_store._judged_by.__wrapped__()
    for name in pattern_store._READERS:
        real = type(pattern_store._HERE).read_bytes

        def changed(path, name=name, real=real):
            return real(path) + b"#" * (path.name == name)

        with monkeypatch.context() as patch:
            patch.setattr(type(pattern_store._HERE), "read_bytes", changed)
            assert pattern_store._judged_by.__wrapped__() != before


def test_keeping_begins_anew_where_most_is_of_no_use(tmp_path):
    file = tmp_path / "kept.patterns"
    write(file, Contents({}, [("违约", number) for number in range(5_000)], [], {}))
    assert read(file) == Contents.none()


def test_a_run_keeps_what_it_worked_out_and_the_next_one_finds_it(tmp_path):
    assert run(tmp_path, "-c", USE_ONE).stdout == "约\n"
    (file,) = files_in(tmp_path)
    assert list(read(file).codes) == [("违(?P<one>约)", 0)]
    before = file.stat().st_mtime_ns
    assert run(tmp_path, "-c", USE_ONE).stdout == "约\n"
    assert file.stat().st_mtime_ns == before
    run(tmp_path, "-c", USE_ONE.replace("不违约", "违约").replace("<one>约", "<one>约?"))
    assert len(read(file).codes) == 2


def test_a_forked_process_keeps_nothing(tmp_path):
    forked = "import os; from generator.claims.pattern import Pattern; from generator.claims.pattern_store import kept; kept()\n"
    forked += "child = os.fork()\nif child:\n    os.waitpid(child, 0)\nelse:\n    Pattern('违约').search('违约')"
    run(tmp_path, "-c", forked)
    assert files_in(tmp_path) == []


def test_where_python_writes_no_compiled_modules_nothing_is_written(tmp_path):
    run(tmp_path, "-c", USE_ONE, PYTHONDONTWRITEBYTECODE="1")
    assert files_in(tmp_path) == []


def test_where_nothing_can_be_written_the_run_is_as_good(tmp_path):
    nowhere = tmp_path / "file"
    nowhere.write_text("", encoding="utf-8")
    ran = run(nowhere, "-c", USE_ONE)
    assert (ran.stdout, ran.stderr) == ("约\n", "")


def test_an_index_that_was_kept_tells_what_a_new_one_tells(tmp_path):
    patterns = [Pattern(words) for words in ("违约金", "(?:退|赔)(?:订|款.元)", "[甲-丁]戊?", ".")]
    contents = Contents.none()
    new = Index(contents)
    assert [new.number_of(pattern) for pattern in patterns] == [0, 1, 2, 3]
    write(tmp_path / "kept", contents)
    known = Index(read(tmp_path / "kept"))
    again = [Pattern(pattern.pattern) for pattern in reversed(patterns)]
    assert [known.number_of(pattern) for pattern in again] == [3, 2, 1, 0]
    assert known.number_of(Pattern("己")) == 4
    for text in ("违约金", "约违", "退款一元", "赔订", "丙", "丙戊", "", "己"):
        held = frozenset(text) | {text[place : place + 2] for place in range(len(text) - 1)}
        assert known.possible(held)[:4] == new.possible(held)
        assert [known.may_match(number, held) for number in range(4)] == [new.may_match(number, held) for number in range(4)]
