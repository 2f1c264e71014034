"""The links that people get: made from the secret key and the interview, so that they can be made again.

A mail that is rendered again carries the same links. A token proves nothing by its making: what it lets
in stands in `db.links`, as its SHA-256. One token serves one purpose.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import b32encode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from uuid import UUID

from db import links
from db.pool import Connection, Pool


class Purpose(Enum):
    """What a link to an interview is for."""

    CHAT = "chat"
    ACCEPT = "accept"
    REJECT = "reject"
    TELEGRAM = "telegram"
    ANSWER = "answer"
    """A button in a mail: says for the candidate what stands on it."""
    UNSUBSCRIBE = "unsubscribe"
    DEED = "deed"
    """What the recruiter does from a mail."""


class Reply(Enum):
    """Whose answers an address for mail is for."""

    CANDIDATE = "reply"
    RECRUITER = "recruiter_reply"


@dataclass(frozen=True, slots=True)
class InterviewLinks:
    """The ways into one interview; the urls are whole. `telegram_url` where there is a bot."""

    chat_token: str
    chat_url: str
    accept_url: str
    reject_url: str
    telegram_url: str | None


@dataclass(frozen=True)
class Linker:
    """Makes links below `base_url` with `key`, and to the Telegram `bot`; one for the whole process."""

    base_url: str
    key: bytes
    bot: str | None = None

    def __repr__(self) -> str:
        return f"Linker({self.base_url!r})"

    def token(self, purpose: Purpose, interview_id: UUID) -> str:
        """43 characters of base64url."""
        message = f"{purpose.value}|{interview_id}".encode()
        return without_padding(hmac.digest(self.key, message, "sha256"))

    def links(self, interview_id: UUID) -> InterviewLinks:
        ways = (Purpose.CHAT, Purpose.ACCEPT, Purpose.REJECT, Purpose.TELEGRAM)
        chat, accept, reject, telegram = (self.token(purpose, interview_id) for purpose in ways)
        return InterviewLinks(
            chat_token=chat,
            chat_url=f"{self.base_url}/chat/{chat}",
            accept_url=f"{self.base_url}/interview/accept/{interview_id}/{accept}",
            reject_url=f"{self.base_url}/interview/reject/{interview_id}/{reject}",
            telegram_url=self.deep_link(telegram),
        )

    def deep_link(self, token: str) -> str | None:
        """Opens the bot in Telegram, which then sends us the token; None without a bot."""
        return None if self.bot is None else f"https://t.me/{self.bot}?start={token}"

    async def grant(self, connection: Pool | Connection, interview_id: UUID) -> InterviewLinks:
        """The links of an interview, valid from now on unless they were revoked."""
        digests = {purpose.value: digest(self.token(purpose, interview_id)) for purpose in Purpose}
        replies = {whose.value: digest(self.reply_token(whose, interview_id)) for whose in Reply}
        await links.grant(connection, interview_id, {**digests, **replies})
        return self.links(interview_id)

    def reply_token(self, whose: Reply, interview_id: UUID) -> str:
        """128 bits in 26 characters that mean the same in either case, as addresses do on their way."""
        message = f"{whose.value}|{interview_id}".encode()
        return b32encode(hmac.digest(self.key, message, "sha256")[:16]).rstrip(b"=").decode("ascii").lower()

    def url(self, purpose: Purpose, interview_id: UUID) -> str:
        """The page of a purpose: `/interview/PURPOSE/ID/TOKEN`."""
        return f"{self.base_url}/interview/{purpose.value}/{interview_id}/{self.token(purpose, interview_id)}"

    def mailed_sign_in_token(self, letter_id: UUID) -> str:
        """The token of a sign-in link that a letter brings: made again with the letter, kept nowhere."""
        message = f"sign_in|{letter_id}".encode()
        return without_padding(hmac.digest(self.key, message, "sha256"))

    def mailed_sign_in(self, letter_id: UUID) -> bytes:
        """What is kept of it."""
        return digest(self.mailed_sign_in_token(letter_id))

    def sign_in_url(self, token: str) -> str:
        return f"{self.base_url}/console/sign-in/{token}"

    async def sign_in(self, pool: Pool, user_id: UUID, life: timedelta) -> str:
        """A link that signs a recruiter in once; it cannot be made again."""
        token = random_token()
        await links.offer_sign_in(pool, digest(token), user_id, life)
        return self.sign_in_url(token)


def digest(token: str) -> bytes:
    """What is kept of a token. Any text has one."""
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).digest()


def random_token() -> str:
    """For what need not be made again: sign-ins."""
    return without_padding(secrets.token_bytes(32))


def without_padding(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")
