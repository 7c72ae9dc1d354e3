"""What sshd runs for a key, whatever the client asked for: git's two programs, on the repositories of the key's owner alone.

This file is run alone by `python -I -S`, as the hook is; the line of `authorized_keys` that `mingbai server authorized-keys`
prints names it. Nothing of the client's environment reaches git, and so nothing of it reaches the judge.
"""

import os
import re
import resource
import sys

EVERY_REPOSITORY = "*"
_ASKED = re.compile(r"git[- ](?P<program>receive-pack|upload-pack) '/?(?P<name>[a-z]+(?:-[a-z]+)*)(?:\.git)?/?'\Z", re.ASCII)
_VERSION = re.compile(r"version=[0-2]\Z", re.ASCII)
_EXIT_REFUSED = 1
_LIMITS = {resource.RLIMIT_AS: 4 * 1024**3, resource.RLIMIT_CPU: 300}
"""Bytes of memory and seconds of computing that what a client started may take: a small pack can unpack to very much."""


def granted(asked: str, repositories: str, own: str) -> list[str] | None:
    """Return the git command for what a client asks of the folder of repositories, None where it is not allowed.

    `own` is the name of the one repository that may be reached, or EVERY_REPOSITORY.
    """
    found = _ASKED.match(asked)
    if found is None or own not in {EVERY_REPOSITORY, found["name"]}:
        return None
    repository = f"{repositories}/{found['name']}.git"
    return ["git", found["program"], repository] if os.path.isdir(repository) else None  # noqa: PTH112 - pathlib costs as much as all the rest


def environment(given: str) -> dict[str, str]:
    """Return all that git may know: who was let in (`given`, one assignment) and which way of speaking the client knows."""
    name, _, value = given.partition("=")
    spoken = os.environ.get("GIT_PROTOCOL", "")
    return {
        "PATH": os.defpath,
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        name: value,
        **({"GIT_PROTOCOL": spoken} if _VERSION.match(spoken) else {}),
    }


def main() -> None:
    """Become git, or say what can be done here: `shell.py NAME=PUSHER REPOSITORIES OWN`."""
    given, repositories, own = sys.argv[1:]
    command = granted(os.environ.get("SSH_ORIGINAL_COMMAND", ""), repositories, own)
    if command is None:
        sys.stderr.write(
            f"明白资费：这把钥匙只能推送和读取 {own}.git，别的都不行。 / This key is for pushing to and reading {own}.git, nothing else.\n"
        )
        sys.exit(_EXIT_REFUSED)
    for limit, most in _LIMITS.items():
        resource.setrlimit(limit, (most, most))
    os.execvpe("git", command, environment(given))  # noqa: S606, S607 - no shell; git lies where the system keeps it


if __name__ == "__main__":
    main()
