"""A real sshd on loopback that lets in whom `mingbai server authorized-keys` names, and nobody else."""

import os
import pwd
import shlex
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_tests.push_server import Key, Server, environment, run

_SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
_SECONDS = 20


@dataclass(frozen=True)
class SshServer:
    """A running sshd."""

    server: Server
    folder: Path
    port: int

    @property
    def user(self) -> str:
        return pwd.getpwuid(os.geteuid()).pw_name

    def client(self, key: Key, *options: str) -> list[str]:
        """Return the ssh command of somebody with this key alone, up to the host's name."""
        known = f"UserKnownHostsFile={self.folder / 'known_hosts'}"
        settings = (known, "StrictHostKeyChecking=yes", "IdentitiesOnly=yes", "IdentityAgent=none", "BatchMode=yes", "LogLevel=ERROR")
        return ["ssh", "-F", "none", "-i", str(key.file), "-p", str(self.port), *(f"-o{one}" for one in settings), *options]

    def address(self, name: str) -> str:
        """Return the address of a repository, as git takes it."""
        return f"{self.user}@127.0.0.1:{name}"

    def git_over(self, key: Key, *options: str) -> dict[str, str]:
        """Return the environment that has git speak ssh with this key."""
        return {"GIT_SSH_COMMAND": shlex.join(self.client(key, *options)), "GIT_SSH_VARIANT": "ssh"}

    def asked(self, key: Key, *words: str) -> subprocess.CompletedProcess[bytes]:
        """Ask sshd to run a command, a shell where there are no words."""
        return run(*self.client(key), f"{self.user}@127.0.0.1", *words, cwd=self.folder, check=False)

    def let_in(self) -> None:
        """Let in whom the server names now."""
        lines = self.server.mingbai("authorized-keys").stdout
        (self.folder / "authorized_keys").write_text(lines, encoding="utf-8")


@contextmanager
def ssh_server(server: Server, folder: Path, own: Path | None = None) -> Iterator[SshServer]:
    """Run sshd for a server as long as the block lasts, with an operator's own file of settings, if any, before those of the tests."""
    if _SSHD is None:
        pytest.fail("There is no sshd here: apt-get install openssh-server", pytrace=False)
    folder.mkdir()
    host = Key.made(folder, "host")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (folder / "known_hosts").write_text(f"[127.0.0.1]:{port} {host.public.read_text(encoding='ascii')}", encoding="ascii")
    running = SshServer(server, folder, port)
    running.let_in()
    # Whatever a client wants to hand over is let through on purpose: it is the forced command that must drop it.
    first = f"Include {own}" if own else "AcceptEnv *"
    settings = f"""\
{first}
ListenAddress 127.0.0.1:{port}
HostKey {host.file}
PidFile none
AuthorizedKeysFile {folder / "authorized_keys"}
AuthenticationMethods publickey
StrictModes no
UsePAM no
Subsystem sftp internal-sftp
"""
    (folder / "sshd_config").write_text(settings, encoding="utf-8")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # where sshd shuts itself in; a service that starts it makes it too
    with (folder / "log").open("wb") as log:
        sshd = subprocess.Popen([_SSHD, "-D", "-e", "-f", folder / "sshd_config"], stdout=log, stderr=log, env=environment())
    try:
        _wait_for(port, folder / "log")
        yield running
    finally:
        sshd.terminate()
        sshd.wait()


def _wait_for(port: int, log: Path) -> None:
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    pytest.fail(f"sshd does not answer:\n{log.read_text(encoding='utf-8', errors='replace')}", pytrace=False)
