"""Texts that nobody may read in the database: AES-256-GCM, under a key ring, bound to where they stand.

A sealed text names its key by a fingerprint. The ring's first key seals, all of them open, so that keys can
be exchanged while everything runs. A text that is opened elsewhere than where it was sealed for, in another
row or column, is refused like one that was changed.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
FORM = "p1"


class Unsealable(Exception):
    """It cannot be opened: changed, cut, moved, or never sealed by us."""


class UnknownKey(Unsealable):
    """Sealed with a key that is not on the ring; `args` is its id."""


@dataclass(frozen=True)
class Key:
    """32 random bytes; raises ValueError for others."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise ValueError("a key has 32 bytes")

    @property
    def id(self) -> str:
        """A fingerprint, which says nothing of the key."""
        return hashlib.sha256(b"parley token key" + self.secret).hexdigest()[:12]


@dataclass(frozen=True)
class KeyRing:
    keys: tuple[Key, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """That of the sealing key first."""
        return tuple(key.id for key in self.keys)

    def seal(self, text: str, place: str) -> str:
        """`place` names where the text will stand."""
        key, nonce = self.keys[0], secrets.token_bytes(NONCE_BYTES)
        sealed = AESGCM(key.secret).encrypt(nonce, text.encode(), place.encode())
        return f"{FORM}.{key.id}.{wrapped(nonce + sealed)}"

    def open(self, sealed: str, place: str) -> str:
        """Raises Unsealable."""
        form, _, rest = sealed.partition(".")
        key_id, _, text = rest.partition(".")
        if form != FORM:
            raise Unsealable("not of a form that we know")
        key = next((key for key in self.keys if key.id == key_id), None)
        if key is None:
            raise UnknownKey(key_id)
        try:
            given = unwrapped(text)
            return (
                AESGCM(key.secret).decrypt(given[:NONCE_BYTES], given[NONCE_BYTES:], place.encode()).decode()
            )
        except (InvalidTag, ValueError) as fault:
            raise Unsealable("changed, or not of this place") from fault


def wrapped(given: bytes) -> str:
    return base64.urlsafe_b64encode(given).decode()


def unwrapped(text: str) -> bytes:
    """Raises ValueError also where the last character has bits that count for nothing."""
    given = base64.b64decode(text.encode(), altchars=b"-_", validate=True)
    if wrapped(given) != text:
        raise ValueError("more than one text for the same bytes")
    return given
