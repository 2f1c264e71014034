"""Google's side of being let in: the consent page's address, and the token and revocation endpoints.

OAuth 2.0 for a web server (RFC 6749) with PKCE (RFC 7636, S256). The scopes are the narrowest that carry what
we do: busy times of any calendar, our entries in calendars that are the person's own (which also covers
listing changes and being told of them there), and the list to choose from.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import aiohttp

from scheduling.calendars.port import FAILURES, Failure, Refusal, Refused, Unavailable
from scheduling.calendars.retry_after import asked_for

SCOPE = "https://www.googleapis.com/auth/calendar"
SCOPES = (f"{SCOPE}.freebusy", f"{SCOPE}.events.owned", f"{SCOPE}.calendarlist.readonly")
IDENTITY = ("openid", "email")
WITHIN = timedelta(seconds=5)
HUNG_UP = Unavailable("the connection broke")
LONGEST_ANSWER = 65_536  # bytes
ENDED = frozenset({"invalid_grant"})
GONE_ALREADY = frozenset({"invalid_token"})


@dataclass(frozen=True)
class Granted:
    """What the token endpoint gave. `refresh_token` is None where the one we have stays good; `identity` is
    the id token, where who they are was asked for.
    """

    access_token: str
    refresh_token: str | None
    lives: timedelta
    scopes: frozenset[str]
    identity: str | None = None

    def __repr__(self) -> str:
        return "Granted(...)"


@dataclass(frozen=True)
class GoogleClient:
    """The OAuth client that the operator made at Google, and where it is spoken for."""

    client_id: str
    client_secret: str
    consent_url: str
    token_url: str
    revoke_url: str
    within: timedelta = WITHIN

    def __repr__(self) -> str:
        return "GoogleClient(...)"

    def consent_address(self, redirect_uri: str, state: str, verifier: str, hint: str | None = None) -> str:
        """Where the person's browser goes to be asked. `offline` and `consent` see to a refresh token."""
        asked = {
            "client_id": self.client_id,
            "redirect_uri": redirect_uri,
            "response_type": "code",
            "scope": " ".join(SCOPES),
            "access_type": "offline",
            "prompt": "consent",
            "state": state,
            "code_challenge": challenge_of(verifier),
            "code_challenge_method": "S256",
            **({"login_hint": hint} if hint else {}),
        }
        return f"{self.consent_url}?{urlencode(asked)}"

    def identity_address(self, redirect_uri: str, state: str, verifier: str, nonce: str) -> str:
        """Where the person's browser goes to be asked who they are (OpenID Connect), and for nothing else."""
        asked = {
            "client_id": self.client_id,
            "redirect_uri": redirect_uri,
            "response_type": "code",
            "scope": " ".join(IDENTITY),
            "prompt": "select_account",
            "state": state,
            "nonce": nonce,
            "code_challenge": challenge_of(verifier),
            "code_challenge_method": "S256",
        }
        return f"{self.consent_url}?{urlencode(asked)}"

    async def redeem(self, code: str, redirect_uri: str, verifier: str) -> Granted | Failure:
        """What a code that came back from the consent page is good for, once."""
        return await self._granted(
            {
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": redirect_uri,
                "code_verifier": verifier,
            }
        )

    async def renew(self, refresh_token: str) -> Granted | Failure:
        """Asked once more where the connection broke: a conversation waits for it, and it may be repeated."""
        form = {"grant_type": "refresh_token", "refresh_token": refresh_token}
        got = await self._granted(form)
        return await self._granted(form) if got == HUNG_UP else got

    async def revoke(self, token: str) -> Failure | None:
        """Ends the whole grant; one that has ended already is no failure."""
        answer = await self._posted(self.revoke_url, {"token": token}, GONE_ALREADY)
        if isinstance(answer, Refused) and answer.refusal is Refusal.ACCESS_ENDED:
            return None
        return answer if isinstance(answer, FAILURES) else None

    async def _granted(self, form: Mapping[str, str]) -> Granted | Failure:
        known = {"client_id": self.client_id, "client_secret": self.client_secret}
        answer = await self._posted(self.token_url, {**known, **form}, ENDED)
        if isinstance(answer, FAILURES):
            return answer
        try:
            return granted_of(answer)
        except (KeyError, TypeError, ValueError):
            return Unavailable("an answer without a token")

    async def _posted(self, url: str, form: Mapping[str, str], ended: frozenset[str]) -> Any | Failure:
        """The total time is limited, and what is read as well."""
        timeout = aiohttp.ClientTimeout(total=self.within.total_seconds())
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout, trust_env=True) as http,
                http.post(url, data=form, allow_redirects=False) as answer,
            ):
                told = json.loads(await whole_body(answer.content))
        except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError):
            return HUNG_UP
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as fault:
            return Unavailable(f"no answer: {type(fault).__name__}")
        if answer.status == 200:
            return told
        wait = asked_for(answer.headers, datetime.now(UTC))
        return failure_of(answer.status, told, ended, wait)


async def whole_body(content: aiohttp.StreamReader) -> bytes:
    """Raises ValueError where there is no end to it."""
    body = b""
    async for some in content.iter_any():
        body += some
        if len(body) > LONGEST_ANSWER:
            raise ValueError("an answer without end")
    return body


def granted_of(told: Any) -> Granted:
    return Granted(
        access_token=str(told["access_token"]),
        refresh_token=told.get("refresh_token"),
        lives=timedelta(seconds=int(told["expires_in"])),
        scopes=frozenset(str(told.get("scope", "")).split()),
        identity=told.get("id_token"),
    )


def failure_of(status: int, told: Any, ended: frozenset[str], wait: timedelta | None = None) -> Failure:
    """`ended` are the errors (RFC 6749, section 5.2) that say that the grant is no more."""
    error = str(told.get("error", ""))[:100] if isinstance(told, dict) else ""
    if status == 429 or status >= 500:
        return Unavailable(f"{status} {error}".strip(), wait)
    return Refused(Refusal.ACCESS_ENDED if error in ended else Refusal.INVALID, error or str(status))


def challenge_of(verifier: str) -> str:
    """PKCE's S256."""
    hashed = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(hashed).decode().rstrip("=")
