"""A mail server on loopback that speaks real SMTP, keeps what it is given, and fails on command."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from enum import Enum

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

TAKEN = "250 OK"


class Fault(Enum):
    """What the server does to the letters it gets, until told otherwise."""

    NONE = "takes them"
    RECIPIENT_LATER = "450 try again later"
    RECIPIENT_NEVER = "550 no such mailbox"
    TEXT_LATER = "451 not now"
    TEXT_NEVER = "554 this is not wanted"
    SENDER_LATER = "421 too busy"
    DROPPED_AFTER_TEXT = "takes the letter, and hangs up without a word"


@dataclass
class Letter:
    """One letter as it came over the wire."""

    sender: str
    recipient: str
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        parsed = BytesParser(policy=default).parsebytes(self.raw)
        assert isinstance(parsed, EmailMessage)
        return parsed


@dataclass
class MailServer:
    """`letters` are those that were taken, in the order in which they came."""

    user: str | None = None
    password: str | None = None
    fault: Fault = Fault.NONE
    letters: list[Letter] = field(default_factory=list)
    port: int = 0

    def __post_init__(self) -> None:
        """aiosmtpd looks for handlers by the names of the commands."""
        for command, take in {"MAIL": self.sender, "RCPT": self.recipient, "DATA": self.text}.items():
            setattr(self, f"handle_{command}", take)

    @property
    def url(self) -> str:
        signing_in = f"{self.user}:{self.password}@" if self.user else ""
        return f"smtp://{signing_in}127.0.0.1:{self.port}"

    def to(self, address: str) -> list[EmailMessage]:
        return [letter.message for letter in self.letters if letter.recipient == address]

    async def sender(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.fault is Fault.SENDER_LATER:
            return self.fault.value
        envelope.mail_from = address
        return TAKEN

    async def recipient(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.fault in (Fault.RECIPIENT_LATER, Fault.RECIPIENT_NEVER):
            return self.fault.value
        envelope.rcpt_tos.append(address)
        return TAKEN

    async def text(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.fault in (Fault.TEXT_LATER, Fault.TEXT_NEVER):
            return self.fault.value
        assert isinstance(envelope.content, bytes)
        self.letters.append(Letter(envelope.mail_from or "", envelope.rcpt_tos[0], envelope.content))
        if self.fault is Fault.DROPPED_AFTER_TEXT:
            assert server.transport is not None
            server.transport.abort()
        return TAKEN

    def knows(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, given: object
    ) -> AuthResult:
        right = isinstance(given, LoginPassword) and (given.login, given.password) == (
            (self.user or "").encode(),
            (self.password or "").encode(),
        )
        return AuthResult(success=right, handled=False)

    def speaker(self) -> SMTP:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # signing in without encryption is for tests alone
            return SMTP(
                self,
                hostname="mail.example.org",
                auth_required=self.user is not None,
                auth_require_tls=False,
                authenticator=self.knows if self.user else None,
                loop=asyncio.get_running_loop(),
            )


@asynccontextmanager
async def mail_server(user: str | None = None, password: str | None = None) -> AsyncIterator[MailServer]:
    mail = MailServer(user, password)
    server = await asyncio.get_running_loop().create_server(mail.speaker, "127.0.0.1", 0)
    mail.port = server.sockets[0].getsockname()[1]
    try:
        yield mail
    finally:
        server.close()
        await server.wait_closed()
