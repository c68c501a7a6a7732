"""Signatures: a counter's own key proves its slips and, later, the heads of its log.

Ed25519 is deterministic: the same slip always carries the same signature, so
a slip that is printed again has identical bytes.
"""

import base64
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


class Key:
    """The secret half of a counter's key."""

    def __init__(self, secret: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(secret)
        self.public = self._key.public_key().public_bytes_raw()
        self.id = key_id(self.public)

    @staticmethod
    def new_secret() -> bytes:
        """Return 32 fresh secret bytes."""
        return Ed25519PrivateKey.generate().private_bytes_raw()

    def sign(self, data: bytes) -> bytes:
        """Return the 64 bytes that only this key can make for `data`."""
        return self._key.sign(data)


def key_id(public: bytes) -> str:
    """Return the short name of a public key: 10 letters or digits, upper case."""
    return base64.b32encode(hashlib.sha256(public).digest())[:10].decode()


def holds(public: bytes, signature: bytes, data: bytes) -> bool:
    """Tell whether the owner of `public` signed exactly `data`."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True
