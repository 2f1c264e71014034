"""The keys of a deployment: the portal's, the one that signs links, and those that seal calendars' tokens.

What the settings leave open is made once and kept in the data folder, readable by its owner alone. With
DATABASE_URL several processes on several machines have to agree without a common folder: there the
signing key is derived from the portal's key.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.setting_kinds import Secret, read_key_ring
from bot.settings import Settings
from db.sealing import KeyRing

SIGNING = b"parley signing key 1"


@dataclass(frozen=True)
class Keys:
    """`api` as the portal sends it; `signing` for links and tokens, 32 bytes or more; `sealing` is empty
    where nothing is to be sealed.
    """

    api: Secret
    signing: Secret
    sealing: KeyRing

    def signing_bytes(self) -> bytes:
        return self.signing.reveal().encode()


def find_keys(settings: Settings) -> Keys:
    """Reads the keys, and makes those that are missing."""
    api = settings.api_key or kept(settings.data_folder / "api-key")
    return Keys(
        api=api,
        signing=settings.secret_key or signing_key(settings, api),
        sealing=settings.token_keys or sealing_keys(settings),
    )


def sealing_keys(settings: Settings) -> KeyRing:
    if settings.database_url is not None:
        return KeyRing(())
    return read_key_ring(kept(settings.data_folder / "token-key").reveal())


def signing_key(settings: Settings, api: Secret) -> Secret:
    if settings.database_url is None:
        return kept(settings.data_folder / "secret-key")
    return Secret(hkdf(api.reveal().encode(), SIGNING).hex())


def hkdf(secret: bytes, purpose: bytes) -> bytes:
    """RFC 5869 with SHA-256, no salt, one block of output."""
    extracted = hmac.digest(bytes(hashlib.sha256().digest_size), secret, "sha256")
    return hmac.digest(extracted, purpose + b"\x01", "sha256")


def kept(path: Path) -> Secret:
    """The file's content; of several processes that make it at once, one wins and all read the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(32))
        with suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return Secret(path.read_text().strip())
