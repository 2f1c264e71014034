"""Bodies of every size at every door: nothing, one below the limit, the limit, one beyond it, ten times as
much; with a length, without one, and byte by byte. What is too large is 413 and is not read to its end.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import aiohttp
import pytest

from tests.servers.api import KEY, Api
from tests.servers.mail_providers import now, raw_mail
from tests.servers.telegram import SECRET, telegram_server
from tests.shell.consoling import NOBODYS, signed_in
from tests.shell.corresponding import Correspondence, corresponding

KIB, MIB = 1024, 1024 * 1024
CHUNK = 16 * KIB
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Door:
    """Where a body goes, and what those within the limit are answered: their content is only blanks."""

    path: str
    limit: int
    headers: Mapping[str, str]
    within: int
    nothing: int
    signed: bool = False
    method: str = "POST"

    def headers_for(self, body: bytes) -> Mapping[str, str]:
        return raw_mail(body, now()).headers if self.signed else self.headers


def doors(chat: str, application: str) -> Mapping[str, Door]:
    key = {"Authorization": f"Bearer {KEY}"}
    told = {**JSON, "X-Telegram-Bot-Api-Secret-Token": SECRET}
    plain = {**key, "Content-Type": "text/plain"}
    resume = f"/api/v1/applications/{application}/resume"
    return {
        "a chat": Door(f"{chat}/messages", 256 * KIB, JSON, 400, 400),
        "the portal": Door("/api/v1/recruiters", 256 * KIB, {**JSON, **key}, 400, 400),
        "Telegram": Door("/webhooks/telegram", 256 * KIB, told, 400, 400),
        "mail": Door("/webhooks/email/raw", 10 * MIB, {}, 200, 200, signed=True),
        "a resume": Door(resume, 10 * MIB, plain, 202, 415, method="PUT"),
    }


SIZES = ("nothing", "one less", "the limit", "one more", "ten times")


def size_of(what: str, limit: int) -> int:
    return {"nothing": 0, "one less": limit - 1, "the limit": limit, "one more": limit + 1}.get(
        what, 10 * limit
    )


async def in_chunks(body: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(body), CHUNK):
        yield body[start : start + CHUNK]


async def sent(api: Api, door: Door, body: bytes, chunked: bool) -> int:
    """The status; 413 also where the door was shut before all had been sent."""
    data = in_chunks(body) if chunked else io.BytesIO(body)
    try:
        async with api.http.request(
            door.method,
            f"{api.url}{door.path}",
            data=data,
            headers=door.headers_for(body),
            allow_redirects=False,
        ) as answer:
            await answer.read()
            return answer.status
    except aiohttp.ClientConnectionError:
        return 413


@pytest.fixture
async def post(database: str) -> AsyncIterator[Correspondence]:
    async with telegram_server() as telegram:
        settings = {**telegram.settings, "PARLEY_TELEGRAM_SECRET": SECRET}
        async with corresponding(database, **settings) as post:
            yield post


async def test_every_size_at_every_door_with_and_without_a_length(post: Correspondence) -> None:
    """50 bodies. One letter a byte where blanks would be nothing."""
    api, tried = post.api, 0
    for what, door in doors(await api.chat(), await api.application()).items():
        for size in SIZES:
            body = (b"x" if door.limit == 10 * MIB else b" ") * size_of(size, door.limit)
            for chunked in (False, True):
                status = await sent(api, door, body, chunked)
                wanted = door.nothing if size == "nothing" else door.within
                assert status == (413 if size in {"one more", "ten times"} else wanted), (what, size, chunked)
                tried += 1
    assert tried == 50
    assert (await api.call("GET", "/readyz")).status == 200


async def test_a_message_is_limited_by_its_characters_however_many_bytes_each_takes(api: Api) -> None:
    for number, letter in enumerate(("a", "é", "火", "\N{GRINNING FACE}")):
        chat = await api.chat()
        for letters, status in ((3_999, 202), (4_000, 202), (4_001, 422), (15_000, 422)):
            sent = {"id": f"{number} {letters}", "text": letter * letters}
            answer = await api.call("POST", f"{chat}/messages", sent, key=None)
            assert answer.status == status, (letter, letters)


async def test_a_form_has_no_more_than_five_hundred_fields(api: Api) -> None:
    console = await signed_in(api)
    for fields, status in ((500, 404), (501, 400), (10_000, 400)):
        form = urlencode([(f"field{number}", "x") for number in range(fields)]).encode()
        answer = await console.send(f"/console/interviews/{NOBODYS}/words", form)
        assert answer.status == status, fields


async def test_bytes_that_come_one_by_one_keep_nobody_else_waiting(api: Api) -> None:
    chat = await api.chat()

    async def bytewise(body: bytes) -> AsyncIterator[bytes]:
        for byte in body:
            yield bytes([byte])
            await asyncio.sleep(0)

    slow = asyncio.create_task(
        api.http.post(f"{api.url}{chat}/messages", data=bytewise(b" " * 2_000 + b"{"), headers=JSON)
    )
    while not slow.done():
        assert (await api.call("GET", "/healthz")).status == 200
    async with await slow as answer:
        assert answer.status == 400
