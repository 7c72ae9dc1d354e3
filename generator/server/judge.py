"""The resident judge: has everything imported and read that every push needs, and judges each push in a process of its own."""

import fcntl
import gc
import os
import signal
import socket
import sys
from datetime import date
from importlib.resources import files
from pathlib import Path, PurePosixPath
from socketserver import BaseRequestHandler, ForkingMixIn, UnixStreamServer
from threading import Thread
from typing import IO

from generator.gate.examination import Desk, examine_one
from generator.gate.publication import examine_carrier
from generator.read.sources import CARRIER_FILE, SourceFile
from generator.server.home import Home
from generator.server.hook import BEFORE, HANDED_ON, LONGEST_WAIT, SOCKET, user_at_the_other_end
from generator.server.receive import receive, received
from generator.server.setting_up import SetUpError
from generator.tariff.language import Text

_MOST_AT_ONCE = 8
"""Pushes that are judged at the same time; more wait."""
_LARGEST_REQUEST = 1024 * 1024
"""Bytes. Git names a few hundred branches in as many kilobytes, and a push may move one."""
_LOCK = "judge.lock"
READY = "ready"
"""The one line that a judge writes on standard output, once it listens."""


class _Handler(BaseRequestHandler):
    """One push, in a process of its own: what it does to its folder, environment and signals ends with it."""

    request: socket.socket
    server: "_Judge"

    def handle(self) -> None:
        """Read the request, judge, answer. Whatever goes wrong here is no answer, and that refuses the push."""
        self.server.leave_to_parent()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.alarm(int(LONGEST_WAIT))
        data = bytearray()
        while (part := self.request.recv(65536)) and len(data) <= _LARGEST_REQUEST:
            data += part
        head, found, said = bytes(data).partition(b"\0\0")
        if not found or len(data) > _LARGEST_REQUEST:
            return
        hook, repository, *known = (os.fsdecode(word) for word in head.split(b"\0"))
        handed = dict(word.split("=", 1) for word in known)
        for name in HANDED_ON:
            os.environ.pop(name, None)
        os.environ.update({name: handed[name] for name in HANDED_ON if name in handed})
        os.chdir(repository)
        words = said.decode("utf-8", "backslashreplace")
        if hook == BEFORE:
            answer = receive(self.server.home, Path(repository), words)
            self._answer(answer.said, answer.code)
        else:
            self._answer("", 0)  # nobody has to wait for what makes only the next push faster
            received(self.server.home, Path(repository), words)

    def _answer(self, words: str, code: int) -> None:
        self.request.sendall(words.encode("utf-8", "backslashreplace") + b"\0%d" % code)
        self.request.shutdown(socket.SHUT_RDWR)


class _Judge(ForkingMixIn, UnixStreamServer):
    """Listens at the door of the server's folder, which is the current one, and forks; only this very user is heard."""

    max_children = _MOST_AT_ONCE
    request_queue_size = 64

    def __init__(self, home: Path, lock: IO[str]) -> None:
        self.home = home
        self._lock = lock
        Path(SOCKET).unlink(missing_ok=True)
        before = os.umask(0o177)
        try:
            super().__init__(SOCKET, _Handler)
        finally:
            os.umask(before)

    def verify_request(self, request: object, client_address: object) -> bool:
        """Tell whether it is this user who asks."""
        return isinstance(request, socket.socket) and user_at_the_other_end(request) == os.geteuid()

    def leave_to_parent(self) -> None:
        """Let go of the door and the lock in a child, so that a judge that was killed can be followed by the next at once."""
        self.socket.close()
        self._lock.close()


def serve(home: Home) -> None:
    """Judge every push to this server until SIGTERM or SIGINT; raises SetUpError where a judge is resident already."""
    os.chdir(home.path)
    with Path(_LOCK).open("w", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SetUpError(Text(zh="这里已经有核对员了", en="a judge is resident here already")) from None
        _make_ready()
        with _Judge(home.path, lock) as judge:
            for ending in (signal.SIGTERM, signal.SIGINT):
                # shutdown() waits for the loop to end, which cannot happen while the loop is in here
                signal.signal(ending, lambda _signal, _frame: Thread(target=judge.shutdown).start())
            sys.stdout.write(f"{READY}\n")
            sys.stdout.flush()
            judge.serve_forever()
        Path(SOCKET).unlink(missing_ok=True)


def _make_ready() -> None:
    """Do once what every judgement would have to do first: read and judge a plan, so that all rules and formats are at hand."""
    folder = PurePosixPath("plans/china-mobile")
    day = date(2026, 1, 1)  # any day will do, what comes of it is thrown away
    sound = files("generator.judge")
    profile = examine_carrier(SourceFile(str(folder / CARRIER_FILE), ""), sound.joinpath("sound_carrier.yml").read_bytes(), day)
    carriers = {profile.carrier.id: profile.carrier} if profile.carrier else {}
    examine_one(SourceFile(str(folder / "26HE200001.yml"), ""), sound.joinpath("sound_plan.yml").read_bytes(), Desk(carriers, day))
    # What is there now stays for ever: the processes that are forked share it as long as nobody searches it for garbage.
    gc.collect()
    gc.freeze()
