"""Who somebody is, by the word of Google: an id token (OpenID Connect), held to its keys and our question.

The signature, the times and the audience are google-auth's to check; who made it, for which question of ours,
and whether Google answers for the address, is checked here. Google answers for addresses of its own and of
organisations that it hosts; of any other it knows only that it was somebody's once.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import Any

import aiohttp
from google.auth import exceptions, jwt

from scheduling.calendars.google_oauth import whole_body

ISSUERS = frozenset({"https://accounts.google.com", "accounts.google.com"})
OWN_ADDRESSES = ("@gmail.com", "@googlemail.com")
SKEW = timedelta(seconds=10)
WITHIN = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Address:
    """A mail address that Google answers for."""

    email: str


class Doubt(Enum):
    """Why Google's word is not taken."""

    NO_KEYS = "no keys"
    """Google's keys cannot be had at the moment."""
    NOT_GENUINE = "not genuine"
    """Forged, for somebody else, too old, or the answer to another question."""
    NOT_VERIFIED = "not verified"
    """Google does not answer for the address."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What an id token has to be made for."""

    client_id: str
    nonce: str


async def address_in(token: str, expected: Expected, keys_url: str) -> Address | Doubt:
    keys = await _keys(keys_url)
    if keys is None:
        return Doubt.NO_KEYS
    claims = _claims(token, expected, keys)
    return Doubt.NOT_GENUINE if claims is None else _address(claims)


def _claims(token: str, expected: Expected, keys: Mapping[str, str]) -> Mapping[str, Any] | None:
    try:
        claims: Mapping[str, Any] = jwt.decode(  # type: ignore[no-untyped-call]
            token, keys, audience=expected.client_id, clock_skew_in_seconds=int(SKEW.total_seconds())
        )
    except (exceptions.GoogleAuthError, ValueError, TypeError, KeyError, AttributeError):
        return None
    nonce = claims.get("nonce")
    if not isinstance(nonce, str) or not hmac.compare_digest(nonce.encode(), expected.nonce.encode()):
        return None
    return claims if claims.get("iss") in ISSUERS else None


def _address(claims: Mapping[str, Any]) -> Address | Doubt:
    email = claims.get("email")
    if not isinstance(email, str) or claims.get("email_verified") is not True:
        return Doubt.NOT_VERIFIED
    hosted = isinstance(claims.get("hd"), str) and bool(claims["hd"])
    return Address(email) if hosted or email.lower().endswith(OWN_ADDRESSES) else Doubt.NOT_VERIFIED


async def _keys(url: str) -> Mapping[str, str] | None:
    """Certificates by the id of their key; asked anew each time, because Google exchanges them."""
    timeout = aiohttp.ClientTimeout(total=WITHIN.total_seconds())
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout, trust_env=True) as http,
            http.get(url, allow_redirects=False) as answer,
        ):
            told = json.loads(await whole_body(answer.content))
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        return None
    named = isinstance(told, dict) and all(isinstance(one, str) for one in told.values())
    return told if answer.status == 200 and named and told else None
