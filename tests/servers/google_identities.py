"""Google's word on who somebody is: id tokens (OpenID Connect Core, section 2), signed as Google signs them.

What a token says is changed by hand: `claims` are put over the usual ones, None leaves one out. `forged` has
it signed by a key that is not among those that are published.
"""

from __future__ import annotations

import base64
import json
import time
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

CLIENT_ID = "parley-tests.apps.example.org"
KEY_ID = "the-key-of-today"


@cache
def signing_key(name: str) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Identities:
    claims: dict[str, Any] = field(default_factory=dict)
    forged: bool = False
    header: dict[str, str] = field(default_factory=dict)

    @property
    def keys(self) -> dict[str, str]:
        """What the endpoint of keys answers: PEM by the key's id."""
        public = signing_key("google").public_key()
        pem = public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
        return {KEY_ID: pem.decode()}

    def token(self, address: str, nonce: str | None) -> str:
        now = int(time.time())
        usual = {
            "iss": "https://accounts.google.com",
            "aud": CLIENT_ID,
            "azp": CLIENT_ID,
            "sub": "1071850",
            "email": address,
            "email_verified": True,
            "hd": address.rpartition("@")[2],
            "nonce": nonce,
            "iat": now,
            "exp": now + 3600,
        }
        told = {name: value for name, value in {**usual, **self.claims}.items() if value is not None}
        head = {"alg": "RS256", "typ": "JWT", "kid": KEY_ID, **self.header}
        signed = b".".join(encoded(json.dumps(part).encode()) for part in (head, told))
        if head["alg"] == "none":
            return f"{signed.decode()}."
        key = signing_key("somebody else" if self.forged else "google")
        signature = key.sign(signed, padding.PKCS1v15(), hashes.SHA256())
        return b".".join((signed, encoded(signature))).decode()


def encoded(raw: bytes) -> bytes:
    return base64.urlsafe_b64encode(raw).rstrip(b"=")
