"""Signatures of the Standard Webhooks specification, version 1: HMAC-SHA256 over id, timestamp and body.

A secret is made from the deployment's signing key, the endpoint and a version, so that none is stored. While
a secret is being exchanged a message bears two signatures, and either is good.
"""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

PREFIX = "whsec_"


def key_of(signing: bytes, endpoint_id: UUID, version: int) -> bytes:
    """32 bytes, other ones for each endpoint and each version."""
    return hmac.digest(signing, f"webhook|{endpoint_id}|{version}".encode(), "sha256")


def secret_of(signing: bytes, endpoint_id: UUID, version: int) -> str:
    """As it is given to the endpoint's owner."""
    return PREFIX + b64encode(key_of(signing, endpoint_id, version)).decode("ascii")


def headers(message_id: UUID, sent_at: datetime, body: bytes, keys: Sequence[bytes]) -> Mapping[str, str]:
    """The three headers of a message, with a signature for each of the keys."""
    stamp = str(int(sent_at.timestamp()))
    known_as = f"msg_{message_id.hex}"
    signed = f"{known_as}.{stamp}.".encode() + body
    signatures = (b64encode(hmac.digest(key, signed, "sha256")).decode("ascii") for key in keys)
    return {
        "webhook-id": known_as,
        "webhook-timestamp": stamp,
        "webhook-signature": " ".join(f"v1,{each}" for each in signatures),
    }
