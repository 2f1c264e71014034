"""Whether a call to the mail webhook comes from who it says: checked on the bytes, before anything is parsed.

Each provider proves itself in its own way. Everything is compared in constant time and as bytes; whatever
is missing, doubled, stale or misspelt is a forgery. What Mailgun signs leaves the body out, so that its
one-time word is kept with the body's hash: it cannot be used for another body.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from types import MappingProxyType

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_der_public_key

TOLERANCE = timedelta(seconds=300)
LONGEST_WORD = 255
SENDGRID_SIGNATURE = "x-twilio-email-event-webhook-signature"
SENDGRID_TIMESTAMP = "x-twilio-email-event-webhook-timestamp"


class Provider(Enum):
    """Who can bring mail; `raw` is a mail server of one's own."""

    MAILGUN = "mailgun"
    SENDGRID = "sendgrid"
    POSTMARK = "postmark"
    RAW = "raw"


class Forged(Exception):
    """The call does not prove whom it comes from."""


@dataclass(frozen=True, slots=True)
class Call:
    """A request as it arrived. `headers` by lower-case name; a name that occurs twice is left out."""

    headers: Mapping[str, str]
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Proven:
    """`nonce` may be used for this body only; None where the signature itself covers the body."""

    nonce: str | None = None


def prove(provider: Provider, secret: str, call: Call, now: float) -> Proven:
    """`now` in seconds since 1970. Raises Forged."""
    if not secret:
        raise Forged
    return CHECKS[provider](secret, call, now)


def mailgun(secret: str, call: Call, now: float) -> Proven:
    """HMAC-SHA256, in hex, of timestamp and token."""
    timestamp, token, signature = (field_of(call, name) for name in ("timestamp", "token", "signature"))
    refuse_stale(timestamp, now)
    wanted = hmac.digest(secret.encode(), timestamp + token, "sha256").hex()
    refuse_other(wanted.encode(), signature)
    return Proven(token.decode("ascii", "replace"))


def sendgrid(secret: str, call: Call, now: float) -> Proven:
    """ECDSA over P-256 and SHA-256, of timestamp and body; the setting is the public key."""
    timestamp = header(call, SENDGRID_TIMESTAMP)
    refuse_stale(timestamp, now)
    try:
        key = load_der_public_key(base64.b64decode(secret, validate=True))
        signature = base64.b64decode(header(call, SENDGRID_SIGNATURE), validate=True)
    except (ValueError, binascii.Error, UnsupportedAlgorithm):
        raise Forged from None
    if not isinstance(key, ec.EllipticCurvePublicKey):
        raise Forged
    try:
        key.verify(signature, timestamp + call.body, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        raise Forged from None
    return Proven()


def postmark(secret: str, call: Call, now: float) -> Proven:
    """HTTP Basic: the provider offers no signature. The setting is `user:password`."""
    scheme, _, given = header(call, "authorization").partition(b" ")
    if scheme.lower() != b"basic":
        raise Forged
    refuse_other(base64.b64encode(secret.encode()), given.strip())
    return Proven()


def raw(secret: str, call: Call, now: float) -> Proven:
    """Standard Webhooks: `v1,` and base64 of HMAC-SHA256 of "id.timestamp.body"."""
    identity, timestamp = header(call, "webhook-id"), header(call, "webhook-timestamp")
    refuse_stale(timestamp, now)
    signed = b".".join((identity, timestamp, call.body))
    wanted = b"v1," + base64.b64encode(hmac.digest(secret.encode(), signed, "sha256"))
    given = header(call, "webhook-signature").split(b" ")
    if sum(hmac.compare_digest(wanted, each) for each in given[:5]) == 0:
        raise Forged
    return Proven()


CHECKS: Mapping[Provider, Callable[[str, Call, float], Proven]] = MappingProxyType(
    {
        Provider.MAILGUN: mailgun,
        Provider.SENDGRID: sendgrid,
        Provider.POSTMARK: postmark,
        Provider.RAW: raw,
    }
)


def header(call: Call, name: str) -> bytes:
    value = call.headers.get(name, "").encode("utf-8", "surrogateescape")
    if not value or b"\n" in value:
        raise Forged
    return value


def refuse_stale(timestamp: bytes, now: float) -> None:
    if not re.fullmatch(rb"[0-9]{1,12}", timestamp):
        raise Forged
    if abs(now - int(timestamp)) > TOLERANCE.total_seconds():
        raise Forged


def refuse_other(wanted: bytes, given: bytes) -> None:
    if not hmac.compare_digest(wanted, given):
        raise Forged


def body_hash(call: Call) -> bytes:
    return hashlib.sha256(call.body).digest()


def field_of(call: Call, name: str) -> bytes:
    """The one value of a form's or a JSON event's field, found without parsing the rest."""
    found = pattern_of(call, name).findall(call.body)
    if len(found) != 1:
        raise Forged
    value: bytes = found[0]
    return value


def pattern_of(call: Call, name: str) -> re.Pattern[bytes]:
    """In a form the boundary guards the field: nothing inside the mail can look like one."""
    media, _, parameters = call.content_type.partition(";")
    key = re.escape(name.encode())
    match media.strip().lower():
        case "application/x-www-form-urlencoded":
            return re.compile(rb"(?:\A|&)" + key + rb"=([A-Za-z0-9_.-]{1,255})(?=&|\Z)")
        case "application/json":
            return re.compile(rb'"' + key + rb'"\s*:\s*"([A-Za-z0-9_.-]{1,255})"')
        case "multipart/form-data":
            bound = b"--" + re.escape(boundary_in(parameters))
            return re.compile(
                bound + rb'\r\nContent-Disposition: form-data; name="' + key + rb'"\r\n'
                rb"(?:[^\r\n]{1,200}\r\n){0,5}\r\n([A-Za-z0-9_.-]{1,255})\r\n(?=" + bound + rb")",
                re.IGNORECASE,
            )
        case _:
            raise Forged


def boundary_in(parameters: str) -> bytes:
    found = re.search(r'boundary="?([^";\s]{1,70})"?', parameters)
    if found is None:
        raise Forged
    return found[1].encode("ascii", "replace")
