"""Telegram's Bot API through python-telegram-bot: a bot for this process, and what its faults mean to us.

The library's own updater acknowledges from memory, and is not used: updates are taken in by the webhook or
asked for here, committed, and opened by our workers. Its faults end in this file. They may quote the address
that was called, which holds the token: so nothing of them is ever written anywhere but their kind.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast
from urllib.parse import urlencode

import httpx
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError, TimedOut
from telegram.request import HTTPXRequest

from bot.channels.port import Elsewhere, Later, Refused, Sending, Unavailable, Unsure
from bot.logs import tags
from bot.settings import Settings

os.environ.setdefault("PTB_TIMEDELTA", "1")  # the library's spans as timedelta, as they will always be

ANSWER_WITHIN = 10.0  # seconds for one call
CONNECTIONS = 32
NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
LONGEST_TOAST = 190
NO_CHAT = "chat not found"

logger = logging.getLogger(__name__)
for chatty in ("httpx", "httpcore", "telegram"):
    logging.getLogger(chatty).setLevel(logging.WARNING)  # addresses that they call hold the token


@dataclass(frozen=True, slots=True)
class Button:
    """Either sends a `code` back or opens an address."""

    label: str
    code: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Telegram:
    """One bot. `courteous` calls are those whose failure harms nobody."""

    bot: Bot
    polls: HTTPXRequest

    async def send(self, chat_id: int, text: str, buttons: Sequence[Button] = ()) -> int:
        """The new message's number. As plain text: what is sent is what is shown. Raises TelegramError."""
        message = await self.bot.send_message(
            chat_id,
            text,
            reply_markup=keyboard(buttons),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
        return message.message_id

    async def retire(self, chat_id: int, message_id: int, buttons: Sequence[Button] = ()) -> None:
        """Courteous: other buttons, or none, for a message of ours."""
        with suppress(TelegramError):
            await self.bot.edit_message_reply_markup(chat_id, message_id, reply_markup=keyboard(buttons))

    async def acknowledge(self, press_id: str, words: str = "") -> None:
        """Courteous: ends the press's waiting sign, and shows `words` for a moment."""
        with suppress(TelegramError):
            await self.bot.answer_callback_query(press_id, words[:LONGEST_TOAST] or None)

    async def updates(self, offset: int | None, wait: int, kinds: Sequence[str]) -> list[dict[str, Any]]:
        """Asks for what has come since `offset`, for up to `wait` seconds; forgets what is before it there.

        As it came, not as the library would read it. Raises TelegramError.
        """
        asked: dict[str, object] = {"timeout": wait, "allowed_updates": json.dumps(list(kinds))}
        if offset is not None:
            asked["offset"] = offset
        address = f"{self.bot.base_url}/getUpdates?{urlencode(asked)}"
        raw = await self.polls.retrieve(address, read_timeout=ANSWER_WITHIN + wait)
        return [each for each in result_of(raw) if isinstance(each, dict)]


def result_of(raw: bytes) -> list[Any]:
    try:
        answer = json.loads(raw)
    except ValueError as fault:
        raise TelegramError("not JSON") from fault
    found = answer.get("result") if isinstance(answer, dict) else None
    return found if isinstance(found, list) else []


@asynccontextmanager
async def telegram(settings: Settings, within: float = ANSWER_WITHIN) -> AsyncIterator[Telegram | None]:
    """The bot of the settings, None without one; nothing is called before somebody wants something."""
    if settings.telegram_token is None:
        yield None
        return
    async with calls(within) as requests, calls(within) as polls:
        address = f"{settings.telegram_api}/bot"
        token = settings.telegram_token.reveal()
        yield Telegram(Bot(token, address, request=requests, get_updates_request=polls), polls)


@asynccontextmanager
async def calls(within: float) -> AsyncIterator[HTTPXRequest]:
    request = HTTPXRequest(
        connection_pool_size=CONNECTIONS,
        connect_timeout=within,
        read_timeout=within,
        write_timeout=within,
        pool_timeout=within,
    )
    try:
        yield request
    finally:
        await request.shutdown()


def keyboard(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    """A line for each button: times with weekday and zone are long."""
    rows = [[InlineKeyboardButton(one.label, callback_data=one.code, url=one.url)] for one in buttons]
    return InlineKeyboardMarkup(rows) if rows else None


def meaning(fault: TelegramError) -> Sending:
    """What a failed call says of the message that it was to send."""
    if isinstance(fault, RetryAfter):
        return Later(cast("timedelta", fault.retry_after), "Telegram asks us to be slower")
    if isinstance(fault, Forbidden) or (isinstance(fault, BadRequest) and NO_CHAT in str(fault).lower()):
        return Elsewhere("the chat does not take our messages any more")
    if isinstance(fault, InvalidToken):
        logger.error("Telegram does not know our token", extra=tags("telegram.token"))
        return Unavailable("Telegram does not know our token")
    if isinstance(fault, BadRequest):
        return Refused("Telegram refused the message")
    if isinstance(fault.__cause__, httpx.HTTPError) and not isinstance(fault.__cause__, NOT_SENT):
        return Unsure("Telegram went away before it said that it has the message")
    return Unavailable("Telegram cannot be reached" if fault.__cause__ else "Telegram said: not now")


KINDS_OF_FAULTS: Mapping[type[TelegramError], str] = {
    InvalidToken: "Telegram does not know this token",
    TimedOut: "Telegram did not answer in time",
}


def in_words(fault: TelegramError) -> str:
    """For an operator; never the fault's own text."""
    known = (words for kind, words in KINDS_OF_FAULTS.items() if isinstance(fault, kind))
    return next(known, f"Telegram cannot be asked ({type(fault).__name__})")
