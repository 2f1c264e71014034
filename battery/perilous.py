"""One negotiation in a world where the service may die at any boundary, and what is left of it in the end.

The whole service is a process behind gates (`tests/servers/gates.py`). Whoever talks to it tries again until
it answers, as Telegram, mail servers and people do; who has died is started again; nobody waits for a lease,
the clock is moved on. What is compared are the tables and what others were told, without ids and moments.
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from pathlib import Path

import aiohttp
import asyncpg

from bot.rehearsal.own_service import free_port
from bot.worker import BEAT_EVERY
from db import work
from tests.servers.forked_house import ForkedHouse
from tests.servers.gates import HttpLink, MailLink, Toll, database_gate, gate, on_port
from tests.servers.google import Google
from tests.servers.house_worker import KEY
from tests.servers.mail import MailServer, mail_server
from tests.servers.mail_providers import SETTINGS as MAIL_SETTINGS
from tests.servers.telegram import SECRET, Json, TelegramServer, telegram_server
from tests.shell.elsewhere import Elsewhere, elsewhere_on
from tests.shell.stage import LINKER, Stage, stage_on, until

SETTLED_WITHIN = 120.0
STILL_FOR = 0.6  # seconds without any change, after which the clock is moved on
LOST_FOR = BEAT_EVERY + 2.0  # the same where somebody has a lease: who works holds on to it by then
FAR_OFF = "interval '1 hour'"
STANDING = "('timer', 'calendar', 'risk')"
"""Kinds of work that are there all the time, and done when their time has come."""
UNFINISHED = f"""
    SELECT min(due_at) - parley.now() AS wait, count(*) AS left, sum(attempts) AS tries, max(token) AS token,
        count(token) AS leased, max(due_at) FILTER (WHERE token IS NOT NULL) AS held_until
    FROM parley.work
    WHERE parked_at IS NULL AND due_at < parley.now() + {FAR_OFF} AND kind NOT IN ('tick', 'poll')
        AND (kind NOT IN {STANDING} OR token IS NOT NULL OR due_at <= parley.now())
"""
PUT_OFF = "UPDATE parley.work SET due_at = parley.now() + interval '30 days' WHERE kind = 'tick'"
BRING_ON = "UPDATE parley.work SET due_at = parley.now() WHERE kind = 'tick'"
TICKING = "parley.work WHERE kind = 'tick' AND (token IS NOT NULL OR due_at <= parley.now())"

TABLES: Mapping[str, str] = {
    "interviews": "SELECT interviews.status, scheduled_time, calendar_sync_method,"
    " calendar_event_id IS NULL, rank_at_time FROM interviews",
    "applications": "SELECT name, status, shortlist_status, rank FROM applications",
    "sessions": "SELECT round, state, jsonb_array_length(history) FROM negotiation_sessions",
    "bookings": "SELECT during, state FROM parley.bookings WHERE state <> 'expired'",
    "messages": "SELECT applications.name, seq, author, text, in_reply_to, outcome, messages.scheduled_time,"
    " jsonb_array_length(options) FROM parley.messages"
    " JOIN parley.conversations ON conversations.id = conversation_id"
    " JOIN interviews ON interviews.id = interview_id JOIN applications ON applications.id = application_id",
    "inbox": "SELECT channel, seq, state FROM parley.inbox",
    "outbox": "SELECT recipient_id = applicant_id, transport, payload ->> 'notice', payload ->> 'seq', state"
    " FROM parley.outbox LEFT JOIN interviews ON interviews.id = interview_id"
    " LEFT JOIN applications ON applications.id = application_id WHERE NOT payload ? 'day'",
    "log": "SELECT action_type, trigger_source, details ->> 'to' FROM automation_logs"
    " WHERE details ->> 'what' IS DISTINCT FROM 'incident'",
    "updates": "SELECT state FROM parley.telegram_updates",
    "entries": "SELECT starts_at, state FROM parley.calendar_entries",
    "parked": "SELECT kind FROM parley.work WHERE parked_at IS NOT NULL",
}


class Fate(Enum):
    """What happens at the boundary."""

    DEATH = "the process dies"
    ERROR = "the connection breaks"


@dataclass
class World:
    """`house` is the service; the others are what it talks to."""

    dsn: str
    stage: Stage
    elsewhere: Elsewhere
    telegram: TelegramServer
    mail: MailServer
    http: aiohttp.ClientSession
    house: ForkedHouse
    toll: Toll
    fate: Fate = Fate.DEATH
    deaths: int = 0
    numbers: Iterator[int] = field(default_factory=itertools.count)

    @property
    def google(self) -> Google:
        return self.elsewhere.google

    async def watch(self) -> None:
        """Starts the service again whenever it has died; nobody waits until its leases end."""
        while True:
            await self.house.is_gone()
            self.deaths += 1
            await self.move_clock(work.LEASE + timedelta(seconds=1))
            await self.house.start(self.http)

    async def move_clock(self, by: timedelta) -> None:
        """On a connection of its own: somebody else may be looking at the tables."""
        owner = await asyncpg.connect(self.dsn)
        try:
            clock = Stage(self.stage.pool, owner)
            await clock.set_clock(await clock.now() + by)
        finally:
            await owner.close()

    async def asks(
        self, method: str, path: str, taken: Callable[[int], bool] = lambda status: status < 300, **sent: Json
    ) -> Json:
        """Again and again until it is taken."""
        async with asyncio.timeout(SETTLED_WITHIN):
            while True:
                with suppress(aiohttp.ClientError):
                    url = f"{self.house.url}{path}"
                    async with self.http.request(method, url, allow_redirects=False, **sent) as answer:
                        body = await answer.read()
                        if taken(answer.status):
                            return body
                        assert answer.status >= 500, (answer.status, body)
                await asyncio.sleep(0.05)

    async def brings(self, update: Json) -> None:
        """Telegram's update, written at the moment that the database shows."""
        now = int((await self.stage.now()).timestamp())
        message = update.get("message") or update["callback_query"]["message"]
        message["date"] = now
        await self.asks(
            "POST", "/webhooks/telegram", json=update, headers={"X-Telegram-Bot-Api-Secret-Token": SECRET}
        )
        await self.settled()

    async def settled(self) -> None:
        """Until nothing is left to do. What is to be done only later comes as soon as nothing moves."""
        before, since = None, asyncio.get_running_loop().time()
        async with asyncio.timeout(SETTLED_WITHIN):
            while True:
                row = await self.stage.owner.fetchrow(UNFINISHED)
                assert row is not None
                if row["left"] == 0:
                    return
                standing = (row["left"], row["tries"], row["token"], row["held_until"])
                now = asyncio.get_running_loop().time()
                if standing != before:
                    before, since = standing, now
                elif now - since > (LOST_FOR if row["leased"] else STILL_FOR) and self.nobody_works(row):
                    await self.move_clock(max(row["wait"], timedelta()) + timedelta(milliseconds=1))
                    before = None
                await asyncio.sleep(0.02)

    async def left(self) -> dict[str, list[str]]:
        """Everything that is left, to be compared."""
        self.toll.open = False
        await self.stage.owner.execute(BRING_ON)
        await until(self.has_ticked, SETTLED_WITHIN)
        await self.settled()
        assert await self.stage.broken() == []
        tables = {name: await self.rows(query) for name, query in TABLES.items()}
        return {**tables, **self.told()}

    def nobody_works(self, row: asyncpg.Record) -> bool:
        """A lease that nobody knows of is left only by a broken connection: deaths are dealt with."""
        return self.house.lives and (row["leased"] == 0 or (self.toll.struck and self.fate is Fate.ERROR))

    async def has_ticked(self) -> bool:
        return await self.stage.count(TICKING) == 0

    async def rows(self, query: str) -> list[str]:
        return sorted(masked(str(tuple(row))) for row in await self.stage.owner.fetch(query))

    def told(self) -> dict[str, list[str]]:
        """What others were told; a second copy of the same is no difference."""
        chats = {
            f"chat {number}": [masked(text) for text, _ in itertools.groupby(self.telegram.texts(chat))]
            for number, chat in enumerate(sorted(self.telegram.chats))
        }
        letters = {
            str(each.message["Message-ID"]): masked(f"{each.recipient} {each.message['Subject']}")
            for each in self.mail.letters
            if not str(each.message["Subject"]).startswith(OF_THE_HOUR)
        }
        calendars = {
            f"calendar {name}": sorted(f"{one['start']} {one['summary']}" for one in calendar.standing())
            for name, calendar in self.google.calendars.items()
        }
        return {**chats, "letters": sorted(letters.values()), **calendars}


OF_THE_HOUR = "Your day:"  # the morning's letter comes by the clock, whatever the flow
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}")
BY_WHEN = re.compile(r"answer by [^(]*")
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def masked(text: str) -> str:
    """Without what is another one in each run."""
    return BY_WHEN.sub("answer by THEN ", TOKEN.sub("TOKEN", ID.sub("ID", text)))


@asynccontextmanager
async def world(dsn: str, folder: Path, at: int, fate: Fate) -> AsyncIterator[World]:
    """A deployment on a Monday morning, with a service that is about to start."""
    async with AsyncExitStack() as stack:
        stage = await stack.enter_async_context(stage_on(dsn, size=2))
        elsewhere = await stack.enter_async_context(elsewhere_on(stage))
        telegram = await stack.enter_async_context(telegram_server())
        mail = await stack.enter_async_context(mail_server())
        http = await stack.enter_async_context(aiohttp.ClientSession())
        toll = Toll(at)
        gates = Gates(
            await stack.enter_async_context(database_gate(toll, dsn)),
            await stack.enter_async_context(gate(toll, HttpLink, on_port(elsewhere.google.port))),
            await stack.enter_async_context(gate(toll, HttpLink, on_port(telegram.port))),
            await stack.enter_async_context(gate(toll, MailLink, on_port(mail.port))),
        )
        settings = {
            **settings_of(gates, folder),
            **telegram.settings,
            **google_settings(elsewhere.google, gates.google),
            "PARLEY_TELEGRAM_API": f"http://127.0.0.1:{gates.telegram}",
        }
        house = ForkedHouse(settings, folder / "house.log")
        stack.callback(house.die)
        if fate is Fate.DEATH:
            toll.strike = house.die
        yield World(dsn, stage, elsewhere, telegram, mail, http, house, toll, fate)


@dataclass(frozen=True, slots=True)
class Gates:
    """The database's DSN and the ports by which the service reaches the world."""

    dsn: str
    google: int
    telegram: int
    mail: int


def google_settings(google: Google, port: int) -> Mapping[str, str]:
    """With every address led through the gate."""
    gated = f"http://127.0.0.1:{port}"
    return {name: value.replace(google.url, gated) for name, value in google.settings.items()}


def settings_of(gates: Gates, folder: Path) -> Mapping[str, str]:
    return {
        **MAIL_SETTINGS,
        "DATABASE_URL": gates.dsn,
        "PARLEY_API_KEY": "the-portals-key-for-tests",
        "PARLEY_SECRET_KEY": LINKER.key.decode(),
        "PARLEY_TOKEN_KEYS": base64.b64encode(KEY).decode(),
        "PARLEY_PUBLIC_URL": "https://parley.example.org",
        "PARLEY_PORT": str(free_port()),
        "PARLEY_DATA_DIR": str(folder),
        "PARLEY_RATE_LIMIT_PER_MINUTE": "0",
        "PARLEY_SMTP_URL": f"smtp://127.0.0.1:{gates.mail}",
        "PARLEY_TELEGRAM_SECRET": SECRET,
        "PARLEY_TELEGRAM_PAUSE_MILLISECONDS": "0",
        "PARLEY_TELEGRAM_PER_SECOND": "1000",
    }


Step = Callable[[World], Awaitable[None]]
"""What somebody does, until all that follows from it is done."""


@dataclass(frozen=True)
class Outcome:
    """What was left, and which boundaries were crossed."""

    left: Mapping[str, list[str]]
    crossed: tuple[str, ...]
    struck: bool
    deaths: int


async def lived(
    dsn: str, folder: Path, flow: Callable[[World], Awaitable[list[Step]]], at: int, fate: Fate
) -> Outcome:
    """The flow from beginning to end; `at` 0 is without a fault."""
    async with world(dsn, folder, at, fate) as here:
        steps = await flow(here)
        await here.house.start(here.http)
        await here.stage.owner.execute(PUT_OFF)
        await here.settled()
        watching = asyncio.create_task(here.watch())
        here.toll.open = True
        try:
            for step in steps:
                await step(here)
            left = await here.left()
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
        return Outcome(left, tuple(here.toll.crossed), here.toll.struck, here.deaths)
