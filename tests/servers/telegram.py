"""A Bot API on loopback: chats with what they show, updates that wait or are brought, and faults on command.

It answers as Telegram documents it, and refuses what Telegram would refuse: texts that are empty or too long,
markup that does not parse, buttons that carry too much, a question for updates while a webhook is set. Every
request is kept, and with it the moment at which it came.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

Json = Any

TOKEN = "123456789:AAcanary-of-a-token_that-nobody-may-see-9"
BOT = "ParleyTestBot"
SECRET = "a-secret-of-more-than-thirty-two-characters"
LONGEST_TEXT = 4096
LONGEST_DATA = 64


@dataclass(frozen=True)
class Fault:
    """What happens to one call: an answer with `status`, or none, and whether the call took effect before."""

    status: int = 0
    retry_after: int = 0
    description: str = ""
    takes_effect: bool = False
    stalls: float = 0.0


TOO_MANY = "Too Many Requests: retry after {0}"
FAILED = Fault(500, description="Internal Server Error")
HUNG_UP = Fault(takes_effect=True)
UNPARSED = Fault(400, description="Bad Request: can't parse entities: unsupported start tag at byte offset 4")


def too_many(seconds: int) -> Fault:
    return Fault(429, seconds, TOO_MANY.format(seconds))


@dataclass(frozen=True)
class Call:
    """One request; `status` is what it was answered, 0 for not at all."""

    method: str
    arguments: Mapping[str, Json]
    at: float
    status: int

    @property
    def chat(self) -> int:
        return int(self.arguments.get("chat_id", 0))


@dataclass
class Shown:
    """A message as it stands in a chat; `buttons` are label and code, or label and address."""

    message_id: int
    text: str
    ours: bool
    buttons: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class TelegramServer:
    """The state of one bot. A fault stands in line for a method, and is used up by the next call of it."""

    port: int = 0
    chats: defaultdict[int, list[Shown]] = field(default_factory=lambda: defaultdict(list))
    blocked: set[int] = field(default_factory=set)
    calls: list[Call] = field(default_factory=list)
    faults: defaultdict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    webhook: dict[str, Json] = field(default_factory=dict)
    last_error: str | None = None
    waiting: list[Json] = field(default_factory=list)
    toasts: dict[str, str] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    deciding: Callable[[Call], Fault | None] = lambda _call: None
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1000))
    message_ids: defaultdict[int, Iterator[int]] = field(
        default_factory=lambda: defaultdict(lambda: itertools.count(1))
    )
    news: asyncio.Event = field(default_factory=asyncio.Event)
    pollers: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def settings(self) -> dict[str, str]:
        return {"PARLEY_TELEGRAM_TOKEN": TOKEN, "PARLEY_TELEGRAM_BOT": BOT, "PARLEY_TELEGRAM_API": self.url}

    def sent(self, chat: int | None = None) -> list[Call]:
        """The messages that were taken, in the order in which they came."""
        return [
            call
            for call in self.calls
            if call.method == "sendMessage" and call.status == 200 and chat in (None, call.chat)
        ]

    def texts(self, chat: int) -> list[str]:
        """What the bot's messages in a chat say."""
        return [message.text for message in self.chats[chat] if message.ours]

    def message(self, chat: int, message_id: int) -> Shown:
        (found,) = [one for one in self.chats[chat] if one.message_id == message_id]
        return found

    # What people do.

    def writes(self, chat: int, text: str | None, reply_to: int | None = None, **more: Json) -> Json:
        """An update: somebody writes in their private chat; `more` are members of the message."""
        message_id = next(self.message_ids[chat])
        if text is not None:
            self.chats[chat].append(Shown(message_id, text, ours=False))
        message = {**person(chat), "message_id": message_id, "date": int(time.time()), **more}
        if text is not None:
            message["text"] = text
        if reply_to is not None:
            message["reply_to_message"] = {
                **person(chat),
                "message_id": reply_to,
                "date": int(time.time()),
                "text": self.message(chat, reply_to).text,
            }
        return self.update("message", message)

    def edits(self, chat: int, update: Json, text: str) -> Json:
        return self.update(
            "edited_message", {**update["message"], "text": text, "edit_date": int(time.time())}
        )

    def presses(self, chat: int, message_id: int, label: str, by: int | None = None) -> Json:
        """An update: somebody presses the button of that label below a message of the chat."""
        (code,) = [code for name, code in self.message(chat, message_id).buttons if name == label]
        return self.presses_code(chat, message_id, code, by)

    def presses_code(self, chat: int, message_id: int, code: str, by: int | None = None) -> Json:
        query = {
            "id": str(next(self.numbers)),
            "from": person(by or chat)["from"],
            "chat_instance": "1",
            "data": code,
            "message": {**person(chat), "message_id": message_id, "date": int(time.time())},
        }
        return self.update("callback_query", query)

    def leaves(self, chat: int, status: str = "kicked") -> Json:
        """An update: somebody blocks the bot, or (`member`) lets it in again."""
        if status == "kicked":
            self.blocked.add(chat)
        else:
            self.blocked.discard(chat)
        old, new = ({"user": person(chat)["from"], "status": each} for each in ("member", status))
        changed = {**person(chat), "date": int(time.time()), "old_chat_member": old, "new_chat_member": new}
        return self.update("my_chat_member", changed)

    def update(self, kind: str, content: Json) -> Json:
        return {"update_id": next(self.numbers), kind: content}

    def queue(self, *updates: Json) -> None:
        """For whoever asks for updates."""
        self.waiting.extend(updates)
        self.news.set()

    # What the bot asks.

    async def answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        arguments = {**request.query, **dict(await request.post())}
        read = {name: parsed(value) for name, value in arguments.items()}
        call = Call(method, read, time.monotonic(), 0)
        if request.match_info["token"] != TOKEN:
            return self.noted(call, *failure(401, "Unauthorized"))
        fault = self.faults[method].pop(0) if self.faults[method] else self.deciding(call)
        if fault is None:
            return self.noted(call, *await self.done(method, read))
        if fault.takes_effect:
            await self.done(method, read)
        await asyncio.sleep(fault.stalls)
        if fault.status == 0:
            self.calls.append(call)
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        return self.noted(call, *failure(fault.status, fault.description, fault.retry_after))

    def noted(self, call: Call, status: int, body: Json) -> web.Response:
        self.calls.append(Call(call.method, call.arguments, call.at, status))
        return web.json_response(body, status=status)

    async def done(self, method: str, given: dict[str, Json]) -> tuple[int, Json]:
        does = getattr(self, f"do_{method.lower()}", None)
        return failure(404, "Not Found") if does is None else await does(given)

    async def do_getme(self, _given: dict[str, Json]) -> tuple[int, Json]:
        return right({"id": 123456789, "is_bot": True, "first_name": "Parley", "username": BOT})

    async def do_setwebhook(self, given: dict[str, Json]) -> tuple[int, Json]:
        if not str(given.get("url", "")).startswith("https://"):
            return failure(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = given
        return right(True)

    async def do_deletewebhook(self, _given: dict[str, Json]) -> tuple[int, Json]:
        self.webhook = {}
        return right(True)

    async def do_getwebhookinfo(self, _given: dict[str, Json]) -> tuple[int, Json]:
        told = {"last_error_date": int(time.time()), "last_error_message": self.last_error}
        return right(
            {
                "url": self.webhook.get("url", ""),
                "has_custom_certificate": False,
                "pending_update_count": len(self.waiting),
                **(told if self.last_error else {}),
            }
        )

    async def do_setmycommands(self, given: dict[str, Json]) -> tuple[int, Json]:
        self.commands[str(given.get("language_code", ""))] = given["commands"]
        return right(True)

    async def do_getupdates(self, given: dict[str, Json]) -> tuple[int, Json]:
        if self.webhook:
            return failure(409, "Conflict: can't use getUpdates method while webhook is active")
        if self.pollers:
            return failure(409, "Conflict: terminated by other getUpdates request")
        offset = int(given.get("offset", 0))
        self.waiting = [one for one in self.waiting if one["update_id"] >= offset]
        self.pollers += 1
        try:
            until = time.monotonic() + float(given.get("timeout", 0))
            while not self.waiting and time.monotonic() < until:
                self.news.clear()
                try:
                    await asyncio.wait_for(self.news.wait(), until - time.monotonic())
                except TimeoutError:
                    break
            return right(sorted(self.waiting, key=lambda one: one["update_id"])[:100])
        finally:
            self.pollers -= 1

    async def do_sendmessage(self, given: dict[str, Json]) -> tuple[int, Json]:
        chat, text = int(given["chat_id"]), str(given["text"])
        if chat in self.blocked:
            return failure(403, "Forbidden: bot was blocked by the user")
        if not text.strip() or len(text) > LONGEST_TEXT:
            return failure(400, "Bad Request: message text is empty or too long")
        if "parse_mode" in given or "entities" in given:
            return failure(400, "Bad Request: can't parse entities: markup is not expected here")
        buttons = buttons_of(given)
        if any(len(code.encode()) > LONGEST_DATA for _, code in buttons if not code.startswith("http")):
            return failure(400, "Bad Request: BUTTON_DATA_INVALID")
        shown = Shown(next(self.message_ids[chat]), text, ours=True, buttons=buttons)
        self.chats[chat].append(shown)
        told = {"id": chat, "type": "private"}
        return right({"message_id": shown.message_id, "date": int(time.time()), "chat": told, "text": text})

    async def do_editmessagereplymarkup(self, given: dict[str, Json]) -> tuple[int, Json]:
        chat, message_id = int(given["chat_id"]), int(given["message_id"])
        shown, buttons = self.message(chat, message_id), buttons_of(given)
        if shown.buttons == buttons:
            return failure(400, "Bad Request: message is not modified")
        shown.buttons = buttons
        return right(True)

    async def do_answercallbackquery(self, given: dict[str, Json]) -> tuple[int, Json]:
        self.toasts[str(given["callback_query_id"])] = str(given.get("text", ""))
        return right(True)


def person(chat: int) -> dict[str, Json]:
    """Who writes, and where: a private chat has its owner's number."""
    sender = {"id": chat, "is_bot": False, "first_name": "Kim", "language_code": "en"}
    return {"from": sender, "chat": {"id": chat, "type": "private", "first_name": "Kim"}}


def parsed(value: object) -> Json:
    """Arguments that are no texts come as JSON."""
    try:
        read = json.loads(str(value))
    except ValueError:
        return value
    return read if isinstance(read, dict | list) else str(value)


def buttons_of(given: Mapping[str, Json]) -> list[tuple[str, str]]:
    rows = given.get("reply_markup", {}).get("inline_keyboard", [])
    return [(one["text"], one.get("callback_data") or one.get("url", "")) for row in rows for one in row]


def right(result: Json) -> tuple[int, Json]:
    return 200, {"ok": True, "result": result}


def failure(status: int, description: str, retry_after: int = 0) -> tuple[int, Json]:
    more = {"parameters": {"retry_after": retry_after}} if retry_after else {}
    return status, {"ok": False, "error_code": status, "description": description, **more}


@asynccontextmanager
async def telegram_server() -> AsyncIterator[TelegramServer]:
    server = TelegramServer()
    application = web.Application()
    application.router.add_route("*", "/bot{token}/{method}", server.answer)
    runner = web.AppRunner(application, shutdown_timeout=1.0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.port = runner.addresses[0][1]
    try:
        yield server
    finally:
        await runner.cleanup()


async def bring(http: aiohttp.ClientSession, base_url: str, update: Json, secret: str = SECRET) -> int:
    """Brings an update to the webhook as Telegram does; the status of the answer."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with http.post(f"{base_url}/webhooks/telegram", json=update, headers=headers) as answer:
        await answer.read()
        return answer.status
