"""Who may change what: the people of each carrier with their keys, kept outside everything that carriers can push.

One file a carrier, `authority/<carrier>.yml`, and `authority/operators.yml` for those who run the site:

    format: 1
    carrier: china-unicom
    second_signature: [worse-for-customers]
    people:
      - name: 王小明
        email: wang@unicom.example
        keys:
          - {key: "ssh-ed25519 AAAA…", first_day: 2026-01-01, last_day: 2026-12-31}
"""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Annotated, Final, Literal

from pydantic import PlainValidator

from generator.findings import visible
from generator.read.file_text import file_text, node_of
from generator.read.plan_file import CARRIER_OF_DIGIT
from generator.read.sources import CARRIER_FILE
from generator.read.strict_file import UnreadableFileError, read_strictly
from generator.repository.acknowledgement import Kind
from generator.repository.public_keys import is_sound
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
from generator.tariff.quantity import Day, unreadable

OPERATORS: Final = "operators"
"""Stands where a carrier's id stands for those who run the site: they alone may change carriers' profiles."""
OWNERS: Final = (*CARRIER_OF_DIGIT.values(), OPERATORS)
"""Whose files there can be."""
_KEY: Final = re.compile(
    r"(?P<kind>(?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]{1,60}) (?P<data>[A-Za-z0-9+/]{16,3000}={0,2})(?: [^\n\r\0]*)?\Z", re.ASCII
)
_EMAIL: Final = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\Z", re.ASCII)


class AuthorityError(Exception):
    """The files that say who may change what are missing or wrong, so that nobody may change anything. `text` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def read_public_key(value: object) -> str:
    """Return an SSH public key as its kind and its base64 text, the comment taken off; raises pydantic's error for anything else."""
    found = _KEY.match(value.strip()) if isinstance(value, str) else None
    if found is not None:
        kind, data = found["kind"], found["data"]
        try:
            blob = base64.b64decode(data, validate=True)
        except binascii.Error:
            blob = b""
        if is_sound(kind, blob):
            return f"{kind} {data}"
    raise unreadable(
        "这不是 SSH 公钥，或者太弱。把 .pub 文件里的那一行原样抄来；DSA、短于 2048 位的 RSA 和证书不行",
        "this is no SSH public key, or too weak; copy the line of the .pub file as it stands; no DSA, RSA below 2048 bits or certificate",
    )


def _read_email(value: object) -> str:
    if isinstance(value, str) and _EMAIL.match(value):
        return value
    raise unreadable("邮箱写成 名字@网站", "write an e-mail address as name@host")


def _read_owner(value: object) -> str:
    if value in OWNERS:
        return str(value)
    raise unreadable(f"只能是：{', '.join(OWNERS)}", f"this must be one of: {', '.join(OWNERS)}")


PublicKey = Annotated[str, PlainValidator(read_public_key)]
EmailAddress = Annotated[str, PlainValidator(_read_email)]
Owner = Annotated[str, PlainValidator(_read_owner)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key of a person, with the days in Shanghai on which it counts, both included."""

    __pydantic_config__ = STRICT

    key: Annotated[PublicKey, Meaning("SSH 公钥，.pub 文件里的那一行", "the SSH public key, the line of the .pub file")]
    first_day: Annotated[Day, Meaning("从哪天起有效", "the first day on which it counts", "2026-01-01")]
    last_day: Annotated[Day, Meaning("到哪天为止有效", "the last day on which it counts", "2026-12-31")]
    revoked_on: Annotated[
        Day | None,
        Meaning("作废日期；之前签的也不再算", "from this day it counts for nothing, also for what was signed before", "2026-06-01"),
    ] = None

    @property
    def blob(self) -> bytes:
        """The key as signatures carry it."""
        return base64.b64decode(self.key.partition(" ")[2])

    @property
    def fingerprint(self) -> str:
        """Its fingerprint as `ssh-keygen -l` shows it."""
        return fingerprint_of(self.blob)

    def revoked(self, day: date) -> bool:
        """Whether it has been revoked by that day."""
        return self.revoked_on is not None and self.revoked_on <= day


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may sign for a carrier."""

    __pydantic_config__ = STRICT

    name: Annotated[str, Meaning("姓名", "the name", "王小明")]
    email: Annotated[EmailAddress, Meaning("邮箱", "the e-mail address", "wang@unicom.example")]
    keys: Annotated[tuple[Key, ...], Meaning("这个人的公钥", "this person's public keys")]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityFile:
    """What one file of the folder says."""

    __pydantic_config__ = STRICT

    format: Annotated[Literal["1"], Meaning("格式版本，写 1", "version of the format, 1", "1")]
    carrier: Annotated[Owner, Meaning("哪家运营商，或 operators", "the carrier, or operators", "china-unicom")]
    people: Annotated[tuple[Person, ...], Meaning("谁可以签名", "who may sign")]
    second_signature: Annotated[
        tuple[Kind, ...],
        Meaning("哪些事要第二个人批准；写 [] 就都不用", "what a second person has to approve; [] for nothing", "[worse-for-customers]"),
    ] = (Kind.WORSE,)


@dataclass(frozen=True, slots=True)
class Holder:
    """A key with its person and carrier."""

    carrier: str
    """Or OPERATORS."""
    person: Person
    key: Key


class Authority:
    """All keys, by what they are; one key belongs to one person of one carrier. Raises AuthorityError where one has two holders."""

    def __init__(self, files: Mapping[str, AuthorityFile]) -> None:
        self._holders: dict[bytes, Holder] = {}
        self._second = {carrier: frozenset(file.second_signature) for carrier, file in files.items()}
        for carrier, file in files.items():
            for person in file.people:
                for key in person.keys:
                    other = self._holders.setdefault(key.blob, Holder(carrier, person, key))
                    if other.key is not key:
                        raise _wrong(
                            carrier,
                            f"{person.name} 的公钥已经登记给 {other.person.name}（{other.carrier}）",
                            f"the key of {person.name} stands for {other.person.name} ({other.carrier}) already",
                        )

    def holder_of(self, blob: bytes) -> Holder | None:
        """Return whose key this is, whether it counts or not; None where nobody knows it."""
        return self._holders.get(blob)

    def needs_second(self, carrier: str, kind: Kind) -> bool:
        """Whether a second person of the carrier has to approve an acknowledgement of this kind."""
        return kind in self._second.get(carrier, frozenset())

    def allowed_signers(self) -> bytes:
        """Return the keys as `ssh-keygen -Y verify` asks for them; who signs is named by the fingerprint of the key."""
        lines = (f'{holder.key.fingerprint} namespaces="git" {holder.key.key}\n' for holder in self._holders.values())
        return "".join(lines).encode()


def fingerprint_of(blob: bytes) -> str:
    """Return the fingerprint of a public key as `ssh-keygen -l` shows it."""
    return "SHA256:" + base64.b64encode(sha256(blob).digest()).decode("ascii").rstrip("=")


def read_authority(place: Path) -> Authority:
    """Return what a folder of authority files, or one such file, says; raises AuthorityError where anything is wrong."""
    files = sorted(place.glob("*.yml")) if place.is_dir() else [place]
    if not files:
        raise _wrong(str(place), "里面没有一份授权文件", "there is no authority file")
    return Authority({file.stem: read_authority_file(file) for file in files})


def read_authority_file(file: Path) -> AuthorityFile:
    """Return what one authority file says; raises AuthorityError where anything is wrong with it or its name."""
    try:
        read = read_strictly(AuthorityFile, PurePosixPath(file), file.read_bytes())
    except OSError as error:
        raise _wrong(str(file), f"读不到：{error.strerror}", f"cannot be read: {error.strerror}") from error
    except UnreadableFileError as error:
        first = error.findings[0]
        raise _wrong(f"{file}:{first.line}:{first.column}", first.message.zh, first.message.en) from error
    if read.carrier != file.stem:
        raise _wrong(str(file), f"carrier 写的是 {read.carrier}，和文件名不一样", f"carrier is {read.carrier}, not what the file is called")
    return read


def authority_text(file: AuthorityFile) -> str:
    """Return an authority file's text, as `read_authority_file` takes it."""
    # What a second person approves stands there even where it is the usual.
    root = node_of(file)
    usual = node_of(file.second_signature)
    return file_text({**root, "second_signature": usual} if isinstance(root, dict) else root)


def owner_of(path: PurePosixPath) -> str:
    """Return whose file this is: the folder's carrier, for a carrier's profile the operators."""
    return OPERATORS if path.name == CARRIER_FILE else path.parts[1]


def _wrong(place: str, zh: str, en: str) -> AuthorityError:
    return AuthorityError(Text(zh=visible(f"{place}：{zh}"), en=visible(f"{place}: {en}")))
