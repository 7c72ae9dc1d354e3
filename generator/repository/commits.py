"""Commits as git keeps them, and the straight line of them between two points."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Final

from generator.repository.objects import Objects

NO_COMMIT: Final = "0" * 40
"""What git says instead of a commit where a branch is made or deleted."""
LARGEST_COMMIT: Final = 64 * 1024
"""Bytes that a commit may take with its message and signature."""

_ID: Final = re.compile(r"[0-9a-f]{40}\Z", re.ASCII)
_PERSON: Final = re.compile(r"(?P<name>[^<>\n\0]*) <(?P<email>[^<>\n\0]*)> (?P<seconds>[0-9]{1,12}) (?P<zone>[+-][0-9]{4})\Z", re.ASCII)
_HEADERS: Final = ("tree", "parent", "author", "committer", "gpgsig")


@dataclass(frozen=True, slots=True)
class Signer:
    """Who a commit says that wrote or made it, and when. Nothing of this is proved by anything."""

    name: str
    email: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit. Only `signature` says who answers for it."""

    id: str
    tree: str
    parents: tuple[str, ...]
    author: Signer
    committer: Signer
    message: str
    signature: str | None
    """The armoured SSH signature, None where there is none."""
    signed: bytes
    """What the signature is about: the commit without it."""

    @property
    def short(self) -> str:
        """Enough of its id to find it by."""
        return self.id[:12]


class CommitFormError(ValueError):
    """A commit is not written as git writes plain signed commits. The message says in a word what is not."""


def commit_from(name: str, data: bytes) -> Commit:
    """Return the commit that `data` hold; raises CommitFormError for headers that no plain commit has, at most one of each.

    A second signature, an encoding, a merge tag or bytes that are no UTF-8 could make people see another commit than
    the one that was signed, so they are refused. A parent that stands after the author is none to git.
    """
    head, found, message = data.partition(b"\n\n")
    if not found or b"\0" in data:
        raise CommitFormError("message")
    headers: dict[str, list[str]] = {}
    unsigned: list[bytes] = []
    for field in head.replace(b"\n ", b"\0").split(b"\n"):
        key, _, value = field.partition(b" ")
        word = key.decode("ascii", "replace")
        if word not in _HEADERS or (word != "gpgsig" and b"\0" in value):
            raise CommitFormError(word)
        headers.setdefault(word, []).append(_text(value.replace(b"\0", b"\n"), word))
        if word != "gpgsig":
            unsigned.append(field)
    for word in ("tree", "author", "committer"):
        if len(headers.get(word, ())) != 1:
            raise CommitFormError(word)
    if len(headers.get("gpgsig", ())) > 1:
        raise CommitFormError("gpgsig")
    if list(headers) != [word for word in _HEADERS if word in headers]:
        raise CommitFormError("order")
    if not all(_ID.match(one) for one in (*headers["tree"], *headers.get("parent", ()))):
        raise CommitFormError("tree")
    return Commit(
        id=name,
        tree=headers["tree"][0],
        parents=tuple(headers.get("parent", ())),
        author=_person(headers["author"][0], "author"),
        committer=_person(headers["committer"][0], "committer"),
        message=_text(message, "message"),
        signature=headers["gpgsig"][0] if "gpgsig" in headers else None,
        signed=b"\n".join(unsigned) + b"\n\n" + message,
    )


def _text(data: bytes, word: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise CommitFormError(word) from None


def _person(text: str, word: str) -> Signer:
    found = _PERSON.match(text)
    if found is None:
        raise CommitFormError(word)
    sign, hours, minutes = found["zone"][0], int(found["zone"][1:3]), int(found["zone"][3:])
    try:
        zone = timezone((1 if sign == "+" else -1) * timedelta(hours=hours, minutes=minutes))
        return Signer(found["name"], found["email"], datetime.fromtimestamp(int(found["seconds"]), zone))
    except (ValueError, OverflowError, OSError):
        raise CommitFormError(word) from None


@dataclass(frozen=True, slots=True)
class Line:
    """What lies between two points: the commits, the oldest first, or where and why it is no straight line."""

    commits: tuple[Commit, ...]
    broken_at: str | None = None
    """The id of the commit at which the way back from the new point ended."""
    why: str | None = None
    """`missing`, `form`, `merge`, `root` (the old point was never met), `long`; None for a straight line."""
    detail: str = ""


def commits_between(objects: Objects, old: str, new: str, most: int) -> Line:
    """Return the commits after `old` up to `new`; `old` is NO_COMMIT where the branch is made anew.

    Every commit has one parent and the way back meets `old`, or there is a reason why not: merges, another root,
    more than `most` commits, an object that is missing or is no plain commit.
    """
    found: list[Commit] = []
    here = new
    while here != old:
        kept = objects.read([here], LARGEST_COMMIT)[0]
        if kept is None or kept.kind != "commit":
            return Line((), here, "missing")
        if len(found) == most:
            return Line((), here, "long")
        try:
            commit = commit_from(here, kept.data or b"")
        except CommitFormError as error:
            return Line((), here, "form", str(error))
        if len(commit.parents) > 1:
            return Line((), here, "merge")
        if not commit.parents and old != NO_COMMIT:
            return Line((), here, "root")
        found.append(commit)
        here = commit.parents[0] if commit.parents else NO_COMMIT
    return Line(tuple(reversed(found)))
