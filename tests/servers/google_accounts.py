"""Google's accounts and what they granted: codes with PKCE, access and refresh tokens, and their end.

Pure state, no HTTP; `google_consent` speaks for it.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass, field

from tests.servers.google_identities import Identities

CLIENT_SECRET = "the-clients-secret-for-tests"
ACCESS_LIFE = 3599  # seconds


class Wrong(Exception):
    """What the token endpoint answers with: an error of RFC 6749, section 5.2."""


@dataclass(frozen=True)
class Asked:
    """What a client asks the account's owner for."""

    redirect_uri: str
    scopes: tuple[str, ...]
    challenge: str
    offline: bool
    address: str
    nonce: str | None = None


@dataclass
class Grant:
    """What one account granted; it lives until somebody ends it."""

    address: str
    scopes: tuple[str, ...]
    refresh: str
    access: set[str] = field(default_factory=set)
    ended: bool = False

    def renewed(self) -> str:
        token = f"ya29.{secrets.token_urlsafe(32)}"
        self.access.add(token)
        return token


@dataclass
class Accounts:
    """`rotating` gives a new refresh token with each renewal, and the old one ends."""

    rotating: bool = False
    identities: Identities = field(default_factory=Identities)
    codes: dict[str, Asked] = field(default_factory=dict)
    grants: list[Grant] = field(default_factory=list)

    def code(self, asked: Asked) -> str:
        code = f"4/{secrets.token_urlsafe(24)}"
        self.codes[code] = asked
        return code

    def redeem(self, code: str, redirect_uri: str, verifier: str) -> tuple[Grant, str, Asked]:
        """The grant, an access token, and what was asked for; a code is good once."""
        asked = self.codes.pop(code, None)
        if asked is None or asked.redirect_uri != redirect_uri or challenge_of(verifier) != asked.challenge:
            raise Wrong("invalid_grant")
        grant = self.grant(asked.address, asked.scopes)
        return grant, grant.renewed(), asked

    def grant(self, address: str, scopes: tuple[str, ...]) -> Grant:
        grant = Grant(address, scopes, f"1//{secrets.token_urlsafe(32)}")
        self.grants.append(grant)
        return grant

    def refresh(self, token: str) -> tuple[Grant, str]:
        grant = next((each for each in self.grants if each.refresh == token and not each.ended), None)
        if grant is None:
            raise Wrong("invalid_grant")
        if self.rotating:
            grant.refresh = f"1//{secrets.token_urlsafe(32)}"
        return grant, grant.renewed()

    def revoke(self, token: str) -> bool:
        for grant in self.grants:
            if not grant.ended and (token == grant.refresh or token in grant.access):
                self.end(grant)
                return True
        return False

    def of(self, access: str) -> Grant | None:
        return next((each for each in self.grants if access in each.access), None)

    # By hand of the owner, or of time.

    def live(self, address: str) -> list[Grant]:
        return [each for each in self.grants if each.address == address and not each.ended]

    def end(self, grant: Grant) -> None:
        grant.ended = True
        grant.access.clear()

    def withdraw(self, address: str) -> None:
        """The owner takes back, on their own account page, all that they granted."""
        for grant in self.live(address):
            self.end(grant)

    def expire(self, address: str) -> None:
        """Access tokens have come to their end; refresh tokens are still good."""
        for grant in self.live(address):
            grant.access.clear()


def challenge_of(verifier: str) -> str:
    """PKCE, S256 (RFC 7636)."""
    hashed = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(hashed).decode().rstrip("=")
