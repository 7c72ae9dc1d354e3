"""What an SSH public key is made of, and which kinds are strong enough to answer for a tariff.

The fields and their order are those of RFC 4253 6.6, RFC 5656 3.1, RFC 8709 4 and OpenSSH's PROTOCOL.u2f.
"""

from collections.abc import Iterator
from typing import Final

_ED25519_BYTES: Final = 32
_RSA_BITS: Final = 2_048
"""The least that NIST SP 800-57 allows until 2030; shorter ones have been factored, or soon will be."""
_FIELDS: Final = {
    "ssh-ed25519": 2,
    "sk-ssh-ed25519@openssh.com": 3,
    "ecdsa-sha2-nistp256": 3,
    "ecdsa-sha2-nistp384": 3,
    "ecdsa-sha2-nistp521": 3,
    "sk-ecdsa-sha2-nistp256@openssh.com": 4,
    "ssh-rsa": 3,
}
"""How many fields a key has, by its kind, which is the first of them; kinds that are not here are not taken."""


def is_sound(kind: str, blob: bytes) -> bool:
    """Whether this is a whole key of this kind, with nothing before or after it, and strong enough."""
    fields = list(_fields(blob))
    if fields[:1] != [kind.encode()] or len(fields) != _FIELDS.get(kind):
        return False
    if kind.endswith(("ssh-ed25519", "ssh-ed25519@openssh.com")):
        return len(fields[1]) == _ED25519_BYTES
    return kind != "ssh-rsa" or int.from_bytes(fields[2], "big").bit_length() >= _RSA_BITS


def _fields(blob: bytes) -> Iterator[bytes]:
    """Yield the fields, each after its length in four bytes; what is cut off or left over is a field that no key has."""
    while blob:
        length = int.from_bytes(blob[:4], "big")
        yield blob[4 : 4 + length] if len(blob) >= 4 + length else b""
        blob = blob[4 + length :]
