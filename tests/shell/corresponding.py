"""A candidate and a recruiter who write mail: letters come by real SMTP, answers go in by signed calls."""

from __future__ import annotations

import re
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from html import unescape

from db import deployment
from tests.servers.api import Answer, Api, Json, address, api_on
from tests.servers.mail import MailServer, mail_server
from tests.servers.mail_providers import PROVIDERS, SETTINGS, Delivery, now
from tests.servers.telegram import SECRET, TelegramServer, telegram_server
from tests.shell.stage import until

LINK = re.compile(r'<a href="([^"]+)"[^>]*>([^<]+)</a>')


@dataclass
class Correspondence:
    """A service that is live, and the mail server that it uses."""

    api: Api
    mail: MailServer

    async def letters(self, to: str, count: int) -> list[EmailMessage]:
        """Once there are so many."""

        async def arrived() -> bool:
            return len(self.mail.to(to)) >= count

        await until(arrived)
        return self.mail.to(to)

    async def invited(self, **job: object) -> Pen:
        email, recruiter = address(), address()
        employer = await self.api.recruiter(email=recruiter)
        application = await self.api.application(await self.api.job(employer, **job), email=email)
        made = await self.api.made("/interviews", {"application_id": application, "channel": "email"})
        pen = Pen(self, made, email, recruiter)
        await pen.received(1)
        return pen

    async def bring(self, delivery: Delivery) -> Answer:
        return await self.api.call(
            "POST",
            f"/webhooks/email/{delivery.provider}",
            raw=delivery.body,
            headers=delivery.headers,
            key=None,
        )

    async def count(self, condition: str, *arguments: object) -> int:
        found: int = await self.api.service.pool.fetchval(f"SELECT count(*) FROM {condition}", *arguments)
        return found


@dataclass
class Pen:
    """One candidate's correspondence, `made` as the API answered the invitation."""

    post: Correspondence
    made: Json
    email: str
    recruiter_email: str

    async def received(self, count: int) -> EmailMessage:
        """The last letter, once there are so many."""
        return (await self.post.letters(self.email, count))[-1]

    def answer(self, letter: EmailMessage, text: str, **headers: str) -> bytes:
        """A reply to a letter as mail programs write it, its quote below."""
        message = EmailMessage()
        told = {
            "From": f"Sam <{self.email}>",
            "To": str(letter["Reply-To"]),
            "Subject": f"Re: {letter['Subject']}",
            "Message-ID": f"<{uuid.uuid4()}@mail.example.net>",
            "In-Reply-To": str(letter["Message-ID"]),
            "References": f"{letter['References'] or ''} {letter['Message-ID']}".strip(),
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        for name, value in told.items():
            message[name] = value
        body = letter.get_body(("plain",))
        assert body is not None
        quoted = "\n".join(f"> {line}" for line in body.get_content().splitlines())
        head = "On Mon, Mar 1, 2027 at 9:00 AM Parley <parley@mail.example.org> wrote:"
        message.set_content(f"{text}\n\n{head}\n\n{quoted}\n")
        return message.as_bytes()

    async def send(self, raw: bytes, provider: str = "raw") -> Answer:
        return await self.post.bring(PROVIDERS[provider](raw, now()))

    async def write(
        self, letter: EmailMessage, text: str, provider: str = "raw", **headers: str
    ) -> EmailMessage:
        """Answers a letter, and returns the next one."""
        before = len(self.post.mail.to(self.email))
        taken = await self.send(self.answer(letter, text, **headers), provider)
        assert taken.status == 200, taken.raw
        return await self.received(before + 1)

    async def interview(self) -> Json:
        return (await self.post.api.call("GET", f"/api/v1/interviews/{self.made['id']}")).json

    async def transcript(self) -> list[Json]:
        return await self.post.api.messages(f"/api/v1/chat/{self.made['chat_token']}")


def words_of(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def links_of(letter: EmailMessage) -> dict[str, str]:
    html = letter.get_body(("html",))
    assert html is not None
    return {unescape(words): unescape(url) for url, words in LINK.findall(html.get_content())}


@asynccontextmanager
async def corresponding(database: str, **environment: str) -> AsyncIterator[Correspondence]:
    async with (
        mail_server() as mail,
        api_on(database, PARLEY_SMTP_URL=mail.url, **{**SETTINGS, **environment}) as api,
    ):
        await deployment.go_live(api.service.pool)
        yield Correspondence(api, mail)


@asynccontextmanager
async def beside_telegram(database: str) -> AsyncIterator[tuple[Correspondence, TelegramServer]]:
    """The same with Telegram, which brings its updates."""
    async with telegram_server() as telegram:
        settings = {**telegram.settings, "PARLEY_TELEGRAM_SECRET": SECRET}
        async with corresponding(database, **settings) as post:
            yield post, telegram
