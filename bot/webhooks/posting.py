"""One message to one endpoint: signed, posted, and what came of it as a value.

Only a 2xx counts as taken. Redirects are not followed, what the endpoint answers is not read, and the whole
exchange has one time limit, however slowly the other side speaks.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import aiohttp

from bot.webhooks import signing
from bot.webhooks.guard import Forbidden, GuardedResolver, refuse_url

WITHIN = 15.0  # seconds for the whole exchange
LONGEST_WAIT = timedelta(hours=24)
GONE = 410
ASKED_TO_WAIT = (429, 503)


@dataclass(frozen=True, slots=True)
class Message:
    """What one endpoint is told; `keys` sign it, the present one first."""

    id: UUID
    url: str
    event: str
    happened_at: datetime
    facts: dict[str, Any]
    sent_at: datetime
    keys: Sequence[bytes]

    @property
    def body(self) -> bytes:
        """The same bytes whenever the same is told."""
        told = {"type": self.event, "timestamp": self.happened_at.isoformat(), "data": self.facts}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


@dataclass(frozen=True, slots=True)
class Taken:
    """The endpoint has it."""

    status: int


@dataclass(frozen=True, slots=True)
class Failed:
    """It has not, or we cannot know. `wait`: at least so long, the endpoint says."""

    why: str
    status: int | None = None
    wait: timedelta = timedelta()

    @property
    def gone(self) -> bool:
        """The endpoint wants no more messages, ever."""
        return self.status == GONE


class Postman:
    """Brings messages to endpoints; `private` allows such that are not on the open internet."""

    def __init__(self, session: aiohttp.ClientSession, *, private: bool, within: float = WITHIN) -> None:
        self._session = session
        self._private = private
        self._within = within

    async def post(self, message: Message) -> Taken | Failed:
        body = message.body
        sent = {
            "Content-Type": "application/json",
            "User-Agent": "Parley",
            **signing.headers(message.id, message.sent_at, body, message.keys),
        }
        try:
            url = refuse_url(message.url, private=self._private)
            async with (
                asyncio.timeout(self._within),
                self._session.post(url, data=body, headers=sent, allow_redirects=False) as answer,
            ):
                return outcome(answer.status, answer.headers.get("Retry-After", ""))
        except Forbidden as refusal:
            return Failed(str(refusal))
        except TimeoutError:
            return Failed(f"no answer within {self._within:g} seconds")
        except (aiohttp.ClientError, OSError, ValueError) as fault:
            cause = refusal_in(fault)
            return Failed(cause or f"it cannot be reached ({type(fault).__name__})")


def refusal_in(fault: BaseException) -> str | None:
    """Our own refusal, where it is what a client's error came from."""
    found: BaseException | None = fault
    while found is not None:
        if isinstance(found, Forbidden):
            return str(found)
        found = found.__cause__ or found.__context__
    return None


def outcome(status: int, retry_after: str) -> Taken | Failed:
    if 200 <= status < 300:
        return Taken(status)
    seconds = int(retry_after) if status in ASKED_TO_WAIT and retry_after[:9].isdecimal() else 0
    why = "redirects are not followed" if 300 <= status < 400 else f"it answers {status}"
    return Failed(why, status, min(timedelta(seconds=seconds), LONGEST_WAIT))


@contextlib.asynccontextmanager
async def postman(*, private: bool) -> AsyncIterator[Postman]:
    """No cookies, no proxy of the environment, no name remembered from one message to the next, and a
    connection of its own for each: one that is kept open would not be looked up again.
    """
    connector = aiohttp.TCPConnector(
        resolver=GuardedResolver(private=private), use_dns_cache=False, force_close=True
    )
    async with aiohttp.ClientSession(
        connector=connector, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=False
    ) as session:
        yield Postman(session, private=private)
