"""The signed head of a log: C2SP tlog-checkpoint in a C2SP signed note, with an Ed25519 key.

A checkpoint is three lines: the log's name, how many entries it has, and the root of its Merkle tree. Whoever has one
knows the whole log, because no other list of entries has that root.
"""

import binascii
import os
import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from generator.ledger.fault import LedgerError

_ED25519 = b"\1"
_KEY_ID = 4
_KEY = 32
_NAME = re.compile(r"[^\s+]{1,200}\Z")
_SECRET = "PRIVATE+KEY+"  # noqa: S105 - the words that a key file begins with
_NO_KEY = ("日志的密钥不是约定的格式", "this is not the log's key in its agreed form")


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """The public half of a log's key: what everybody needs to check its heads."""

    name: str
    """The log's name, as a rule its address without `https://`."""
    public: bytes

    @classmethod
    def read(cls, line: str) -> Self:
        """Return the key that `name+hash+key` says; raises LedgerError where it does not fit together."""
        name, key_id, key = _parts(line)
        found = cls(name, key)
        if found.key_id.hex() != key_id:
            raise LedgerError(*_NO_KEY)
        return found

    @property
    def key_id(self) -> bytes:
        """The four bytes that a signature names its key by."""
        return sha256(self.name.encode() + b"\n" + _ED25519 + self.public).digest()[:_KEY_ID]

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{b64encode(_ED25519 + self.public).decode()}"

    def opened(self, note: str) -> str:
        """Return the text of a signed note, which others may have signed too; raises LedgerError where this key did not."""
        text, blank, signatures = note.rpartition("\n\n")
        if blank and signatures.endswith("\n"):
            for line in signatures.split("\n"):
                head, _, encoded = line.rpartition(" ")
                signature = _decoded(encoded) if head == f"— {self.name}" else b""
                if signature[:_KEY_ID] == self.key_id and self._fits(signature[_KEY_ID:], f"{text}\n"):
                    return f"{text}\n"
        raise LedgerError("日志的签名对不上", "the signature of the log's head does not fit")

    def _fits(self, signature: bytes, text: str) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode())
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The secret half of a log's key. Whoever has it can speak for the log."""

    name: str
    seed: bytes

    @classmethod
    def new(cls, name: str) -> Self:
        """Return a new key for the log `name`; raises LedgerError for a name with spaces or a plus sign."""
        if not _NAME.match(name):
            raise LedgerError("日志的名字不能有空格和加号", "a log's name has neither spaces nor plus signs")
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def read(cls, file: Path) -> Self:
        """Return the key of a file; raises LedgerError where it is missing or not a key."""
        try:
            line = file.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise LedgerError(f"读不到日志的密钥 {file}", f"the log's key cannot be read: {file}") from error
        return cls.of(line)

    @classmethod
    def of(cls, line: str) -> Self:
        """Return the key that `PRIVATE+KEY+name+hash+key` says; raises LedgerError where it does not fit together."""
        if not line.startswith(_SECRET):
            raise LedgerError(*_NO_KEY)
        name, key_id, seed = _parts(line.removeprefix(_SECRET))
        found = cls(name, seed)
        if found.verifier.key_id.hex() != key_id:
            raise LedgerError(*_NO_KEY)
        return found

    def write(self, file: Path) -> None:
        """Write the key to a new file that its owner alone can read; raises FileExistsError where there is one already."""
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
            out.write(f"{self.line}\n")

    @property
    def line(self) -> str:
        """The key as it stands in its file, without the line break."""
        return f"{_SECRET}{self.name}+{self.verifier.key_id.hex()}+{b64encode(_ED25519 + self.seed).decode()}"

    @property
    def verifier(self) -> VerifierKey:
        """The public half."""
        return VerifierKey(self.name, self._private.public_key().public_bytes_raw())

    def signature(self, text: str) -> str:
        """Return the line with which a signed note says that this key signed `text`."""
        signature = self.verifier.key_id + self._private.sign(text.encode())
        return f"— {self.name} {b64encode(signature).decode()}\n"

    @property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def signed_note(text: str, *keys: SigningKey) -> str:
    """Return `text`, which ends with a line break, as a note that each of the keys has signed, in this order."""
    return "\n".join((text, "".join(key.signature(text) for key in keys)))


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of a log."""

    origin: str
    size: int
    root: bytes

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the head that the text of a note says; raises LedgerError where it is none."""
        match text.split("\n"):
            case [origin, size, root, ""] if origin and re.fullmatch(r"0|[1-9][0-9]{0,15}", size, re.ASCII):
                found = cls(origin, int(size), _decoded(root))
                if found.text == text and len(found.root) == sha256().digest_size:
                    return found
        raise LedgerError("这不是日志的头", "this is not the head of a log")

    @property
    def text(self) -> str:
        """The text that is signed."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"

    def signed(self, *keys: SigningKey) -> str:
        """Return the head as a note that each of the keys has signed."""
        return signed_note(self.text, *keys)


def _parts(line: str) -> tuple[str, str, bytes]:
    """Return name, key id and the 32 bytes of a key line; raises LedgerError where it has another form."""
    match line.strip().split("+", 2):
        case [name, key_id, encoded] if _NAME.match(name):
            key = _decoded(encoded)
            if key[:1] == _ED25519 and len(key) == 1 + _KEY:
                return name, key_id, key[1:]
    raise LedgerError(*_NO_KEY)


def _decoded(encoded: str) -> bytes:
    """Return the bytes that base64 says in the one way that they can be written, else nothing."""
    try:
        data = b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return b""
    return data if b64encode(data).decode() == encoded else b""
