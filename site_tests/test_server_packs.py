"""What a push brings lies in the repository as it came: a small pack that unpacks to gigabytes fills no disk."""

import os
import zlib
from functools import partial
from hashlib import new
from pathlib import Path

from generator.server.safe_settings import ABANDONED_SECONDS
from site_tests.push_server import MOBILE, NEW_NUMBER, NEW_PLAN, Clerk, made_server, plan_name, registered
from site_tests.raw_pushes import push_word_by_word

_BASE = os.urandom(1_000_000)
_COPIES = 64
"""How often the second object repeats the first: a megabyte is sent and there are sixty-five."""
_MEGABYTE = 2**20
_sha1 = partial(new, "sha1")
"""By which git names what it holds."""


def test_an_accepted_push_stays_packed(tmp_path: Path) -> None:
    server = made_server(tmp_path)
    clerk = Clerk(server, tmp_path / "clone", registered(server, tmp_path, MOBILE, "wang"), "wang@china-mobile.example")
    loose = server.git("count-objects")
    clerk.commit({plan_name(NEW_NUMBER): NEW_PLAN})
    assert clerk.push().accepted
    assert server.git("count-objects") == loose


def test_a_pack_that_unpacks_to_very_much_takes_no_more_room_than_it_has_itself(tmp_path: Path) -> None:
    server = made_server(tmp_path)
    clerk = Clerk(server, tmp_path / "clone", registered(server, tmp_path, MOBILE, "wang"), "wang@china-mobile.example")
    tip = server.tip()
    # No file may grow past four megabytes while this is taken in; the judge then finds no such commit.
    pushed = push_word_by_word(clerk, [(tip, "1" * 40, "refs/heads/main")], pack=_bomb(), largest_file=4 * _MEGABYTE)
    assert pushed.refused
    assert "push-history-missing" in pushed.said


def test_what_a_killed_push_brought_is_gone_with_the_first_push_after_a_day(tmp_path: Path) -> None:
    server = made_server(tmp_path)
    clerk = Clerk(server, tmp_path / "clone", registered(server, tmp_path, MOBILE, "wang"), "wang@china-mobile.example")
    old, arriving = (server.repository() / "objects" / f"tmp_objdir-incoming-{name}" for name in ("old", "arriving"))
    for brought in (old, arriving):
        (brought / "pack").mkdir(parents=True)
        (brought / "pack" / "tmp_pack_x").write_bytes(b"PACK")
    long_ago = arriving.stat().st_mtime - ABANDONED_SECONDS - 1
    os.utime(old, (long_ago, long_ago))
    clerk.commit({plan_name(NEW_NUMBER): NEW_PLAN})
    assert clerk.push().accepted
    assert not old.exists()
    assert arriving.exists()


def _bomb() -> bytes:
    """Return a pack of one object and of another that is the first many times over, said as copies of it."""
    name = _sha1(b"blob %d\0" % len(_BASE) + _BASE).digest()
    # a copy from the beginning: 0x80, and 0x10, 0x20, 0x40 for the three bytes of its length
    copy = b"\xf0" + len(_BASE).to_bytes(3, "little")
    delta = _in_sevens(len(_BASE)) + _in_sevens(len(_BASE) * _COPIES) + copy * _COPIES
    objects = [_head(3, len(_BASE)) + zlib.compress(_BASE), _head(7, len(delta)) + name + zlib.compress(delta)]
    pack = b"PACK" + (2).to_bytes(4, "big") + len(objects).to_bytes(4, "big") + b"".join(objects)
    return pack + _sha1(pack).digest()


def _head(kind: int, size: int) -> bytes:
    """Return how an object of a pack begins: its kind, and its size in four bits and then in sevens."""
    first = kind << 4 | size & 15
    return bytes([first | 0x80]) + _in_sevens(size >> 4) if size >> 4 else bytes([first])


def _in_sevens(number: int) -> bytes:
    least, rest = number & 0x7F, number >> 7
    return bytes([least | 0x80]) + _in_sevens(rest) if rest else bytes([least])
