"""Signatures: a counter's own key proves its slips and, later, the heads of its log.

Ed25519 is deterministic: the same slip always carries the same signature, so
a slip that is printed again has identical bytes.  The library is loaded with the
first signature: a window that was just opened signs nothing.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

NONCE = bytes(12)  # every key here locks one thing only
SLOT = 48  # bytes of the locked key for one reader


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

    @cached_property
    def box(self) -> bytes:
        """What others need to lock something for this counter alone: an X25519 public key."""
        return self._box_key.public_key().public_bytes_raw()

    @cached_property
    def _box_key(self) -> "X25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        return X25519PrivateKey.from_private_bytes(_derived(self._secret, b"QMC box"))

    def unlock(self, locked: bytes) -> bytes | None:
        """Open what was locked for this counter; None where it was not, or was changed."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        count = int.from_bytes(locked[:2])
        ours, slots = locked[2:34], locked[34 : 34 + count * SLOT]
        content = locked[34 + count * SLOT :]
        try:
            shared = self._box_key.exchange(X25519PublicKey.from_public_bytes(ours))
        except ValueError:
            return None
        lid = AESGCM(_derived(shared, b"QMC slot" + ours + self.box))
        for at in range(0, len(slots), SLOT):
            try:
                inner = lid.decrypt(NONCE, slots[at : at + SLOT], None)
                return AESGCM(inner).decrypt(NONCE, content, locked[: 34 + count * SLOT])
            except InvalidTag:
                continue
        return None

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


def lock(content: bytes, boxes: Sequence[bytes]) -> bytes:
    """Lock something for these readers: X25519, HKDF-SHA-256 and AES-256-GCM."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import (
        X25519PrivateKey,
        X25519PublicKey,
    )
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    once, inner = X25519PrivateKey.generate(), AESGCM.generate_key(256)
    ours = once.public_key().public_bytes_raw()
    head = len(boxes).to_bytes(2) + ours
    for box in boxes:
        shared = once.exchange(X25519PublicKey.from_public_bytes(box))
        lid = AESGCM(_derived(shared, b"QMC slot" + ours + box))
        head += lid.encrypt(NONCE, inner, None)
    return head + AESGCM(inner).encrypt(NONCE, content, head)


def _derived(secret: bytes, purpose: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, None, purpose).derive(secret)
