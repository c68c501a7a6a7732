"""Signatures: a counter's own key proves its slips and, later, the heads of its log.

Ed25519 is deterministic: the same slip always carries the same signature, so
a slip that is printed again has identical bytes.  The library is loaded with the
first signature: a window that was just opened signs nothing.
"""

import base64
import hashlib
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class Key:
    """The secret half of a counter's key."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    @cached_property
    def public(self) -> bytes:
        """The half that everybody may know."""
        return self._key.public_key().public_bytes_raw()

    @cached_property
    def id(self) -> str:
        """The short name of the public half."""
        return key_id(self.public)

    @cached_property
    def _key(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self._secret)

    @staticmethod
    def new_secret() -> bytes:
        """Return 32 fresh secret bytes."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.generate().private_bytes_raw()

    def sign(self, data: bytes) -> bytes:
        """Return the 64 bytes that only this key can make for `data`."""
        return self._key.sign(data)


def key_id(public: bytes) -> str:
    """Return the short name of a public key: 10 letters or digits, upper case."""
    return base64.b32encode(hashlib.sha256(public).digest())[:10].decode()


def holds(public: bytes, signature: bytes, data: bytes) -> bool:
    """Tell whether the owner of `public` signed exactly `data`."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def sealed_text(log: str, seq: int, digest: str) -> bytes:
    """Return what is signed to vouch for a log up to an event."""
    return f"QMC-HEAD\n{log}\n{seq}\n{digest}".encode()
