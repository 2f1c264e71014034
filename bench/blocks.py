"""How long bad input keeps the event loop from everybody else: the longest stretch without a turn.

The service and its client share one loop. A task notes once a millisecond how much processor time the loop's
thread has used since its last turn: processor time and not the clock, so that a busy machine counts as none.
Beside the bad input, in the same run, stands an ordinary talk. Nothing should block for 50 ms.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.commands.serve import set_aside_what_stays
from db import embedded, migrate
from tests.core.hostile_texts import hostile_texts
from tests.servers.mail_providers import now, raw_mail
from tests.shell import hostile, odd_unicode
from tests.shell.corresponding import Correspondence, Pen, corresponding
from tests.shell.stage import until
from tests.shell.test_mail_returns import KILLERS

TOO_LONG = 50.0  # milliseconds
TICK = 0.001
HOSTILE = 25  # every so-manieth of the 5,000 hostile texts
ORDINARY = ("hello", "can't do mornings", "how about Thursday after 2?", "who is it with?", "the first one")


@dataclass(frozen=True, slots=True)
class Blocks:
    """`longest` in milliseconds of processor time; `too_long` how many were over 50."""

    what: str
    sent: int
    longest: float
    too_long: int


@dataclass
class Watch:
    """What the loop used between two turns of the watching task, in milliseconds."""

    used: list[float] = field(default_factory=list)

    async def look(self) -> None:
        before = time.thread_time()
        while True:
            await asyncio.sleep(TICK)
            after = time.thread_time()
            self.used.append((after - before) * 1000)
            before = after


@asynccontextmanager
async def watched() -> AsyncIterator[Watch]:
    watch = Watch()
    looking = asyncio.create_task(watch.look())
    try:
        yield watch
    finally:
        looking.cancel()
        await asyncio.wait([looking])


async def measure() -> list[Blocks]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        async with embedded.running(Path(folder) / "data") as server:
            await migrate.up(server.dsn, base_schema=True)
            async with corresponding(server.dsn) as post:
                set_aside_what_stays()
                return [await felt(post, what, send) for what, send in KINDS.items()]


async def felt(post: Correspondence, what: str, send: Callable[[Correspondence], Awaitable[int]]) -> Blocks:
    async with watched() as watch:
        sent = await send(post)
    return Blocks(what, sent, max(watch.used), sum(used > TOO_LONG for used in watch.used))


async def an_ordinary_talk(post: Correspondence) -> int:
    return await said(post, [*ORDINARY] * 10)


async def hostile_words(post: Correspondence) -> int:
    return await said(post, list(hostile_texts())[::HOSTILE])


async def odd_letters(post: Correspondence) -> int:
    return await said(post, list(odd_unicode.TEXTS.values()))


async def said(post: Correspondence, texts: list[str]) -> int:
    """All in one chat, until each is answered."""
    chat = await post.api.chat()
    for number, text in enumerate(texts):
        message = {"id": str(number), "text": text}
        await post.api.call("POST", f"{chat}/messages", message, key=None)

    async def answered() -> bool:
        return await post.count("parley.inbox WHERE state = 'received'") == 0

    await until(answered, within=300)
    return len(texts)


async def bad_json(post: Correspondence) -> int:
    chat = await post.api.chat()
    bodies = [
        *hostile.BAD_JSON.values(),
        *odd_unicode.BODIES.values(),
        b" " * 256 * 1024,
        b" " * 2_560 * 1024,
    ]
    bodies += [json.dumps(shape).encode() for shape in hostile.WRONG_SHAPES.values()]
    for body in bodies * 3:
        await post.api.call("POST", f"{chat}/messages", raw=body, key=None)
    return 3 * len(bodies)


async def compressed(post: Correspondence) -> int:
    chat = await post.api.chat()
    for encoding, body in hostile.ENCODED.values():
        headers = {"Content-Encoding": encoding}
        await post.api.call("POST", f"{chat}/messages", raw=body, headers=headers, key=None)
    return len(hostile.ENCODED)


async def mails_made_to_hurt(post: Correspondence) -> int:
    """Taken apart by a process of their own."""
    pen = await post.invited()
    letter = await pen.received(1)
    for number, body in enumerate(KILLERS.values()):
        await killing(pen, str(letter["Reply-To"]), number, body)
    return len(KILLERS)


async def killing(pen: Pen, to: str, number: int, body: bytes) -> None:
    head = f"From: {pen.email}\nTo: {to}\nMessage-ID: <{number}@example.net>\nMIME-Version: 1.0\n"
    await pen.post.bring(raw_mail(head.encode() + body, now()))


async def large_mails(post: Correspondence) -> int:
    for size in (10 * 1024 * 1024 - 1, 10 * 1024 * 1024):
        await post.bring(raw_mail(b"x" * size, now()))
    return 2


KINDS: Mapping[str, Callable[[Correspondence], Awaitable[int]]] = {
    kind.__name__.replace("_", " "): kind
    for kind in (
        an_ordinary_talk,
        hostile_words,
        odd_letters,
        bad_json,
        compressed,
        mails_made_to_hurt,
        large_mails,
    )
}
