"""What git runs for a push: it asks the resident judge, or where none answers starts the same judgement by itself.

This file is run alone by `python -I -S`, which takes a hundredth of a second; everything else of the generator takes
half of one. So it imports nothing but a little of the standard library, and its request and its answer are plain bytes:

request   hook NUL repository NUL name=value NUL ... NUL NUL what git wrote to the hook
answer    what is to be said NUL exit code as one digit; an answer without its end is no answer, and the push is refused
"""

import os
import socket
import struct
import sys

BEFORE, AFTER = "pre-receive", "post-receive"
"""Git's two hooks that are used: the first lets a push in or not, the second is told of one that is in."""
SOCKET = "judge.sock"
"""The name of the judge's door in the server's folder."""
LONGEST_WAIT = 120.0
"""Seconds after which a judge that says nothing has refused."""
PUSHER = "MINGBAI_PUSHER"
"""The variable that says who was let in: a carrier, or the operators. Only the forced command of a key sets it."""
WANTED = "release-wanted"
"""The file in the server's folder that an accepted push touches: something is to be published."""
HANDED_ON = ("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH", PUSHER)
"""What a judgement has to know of the environment: where the objects wait that are not accepted yet, and who pushes."""
EXIT_REFUSED = 3
_CREDENTIALS = struct.Struct("3i")
_IN = "明白资费：接受了，公开的部分几分钟后上网站。 / Accepted; what is public will be on the site within minutes.\n"
_DIED = "明白资费：核对中断，没有接受，什么也没有变。请再推一次。 / The judgement broke off; nothing was accepted. Push again.\n"


def user_at_the_other_end(door: socket.socket) -> int:
    """Return the number of the user that a connected or listening socket's other end belongs to."""
    _process, user, _group = _CREDENTIALS.unpack(door.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size))
    return int(user)


def _connected(home: str) -> socket.socket | None:
    """Return the way to a judge of this very user, None where nobody answers."""
    here = os.getcwd()  # noqa: PTH109 - pathlib would cost as much as all the rest
    door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        os.chdir(home)  # the name of a socket may have a hundred letters at most, the way to it more
        door.connect(SOCKET)
        if user_at_the_other_end(door) == os.geteuid():
            return door
    except OSError:
        pass
    finally:
        os.chdir(here)
    door.close()
    return None


def _ask(door: socket.socket, hook: str) -> tuple[bytes, int]:
    """Return what the judge says, and the exit code."""
    known = [f"{name}={os.environ[name]}" for name in HANDED_ON if name in os.environ]
    head = "\0".join([hook, os.getcwd(), *known, "", ""])  # noqa: PTH109 - as above
    door.settimeout(LONGEST_WAIT)
    said = bytearray()
    try:
        door.sendall(os.fsencode(head) + sys.stdin.buffer.read())
        door.shutdown(socket.SHUT_WR)
        while part := door.recv(65536):
            said += part
    except OSError:
        pass
    words, end, code = bytes(said).rpartition(b"\0")
    if not end or len(code) != 1 or not code.isdigit():
        return _DIED.encode(), EXIT_REFUSED
    return words, int(code)


def main() -> None:
    """Answer git, before a push is taken in or after: `hook.py pre-receive|post-receive HOME`, run in the repository."""
    hook, home = sys.argv[1:]
    if hook == AFTER:
        os.close(os.open(f"{home}/{WANTED}", os.O_WRONLY | os.O_CREAT, 0o600))
        os.utime(f"{home}/{WANTED}")
        sys.stdout.buffer.write(_IN.encode())
    door = _connected(home)
    if door is not None:
        words, code = _ask(door, hook)
        sys.stdout.buffer.write(words)
        sys.exit(code)
    if hook == BEFORE:
        os.execv(sys.executable, [sys.executable, "-I", "-m", "generator.server.receive", home])  # noqa: S606 - no shell


if __name__ == "__main__":
    main()
