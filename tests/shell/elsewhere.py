"""A stage whose recruiters have their calendars at the loopback Google, and the house's hands for them.

`see` reads the calendars as the worker would, `write` brings the entries about. Pauses are short, so that
what takes the house minutes takes a test no time.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from bot import turn
from bot.calendars import losing, reading, writing
from bot.calendars.looking import Look, looking
from bot.calendars.pace import Pace
from bot.calendars.reach import Reach
from bot.calendars.stored_access import Renewals, StoredAccess
from bot.resume import resume
from bot.second_reader.reader import read_by_rules
from db import calendar_accounts, calendar_entries, calendar_tokens, work
from db.calendar_accounts import NewAccount
from db.pool import Connection, in_transaction
from db.sealing import Key, KeyRing
from db.work import Kind
from scheduling.calendars.google import GoogleCalendar
from scheduling.calendars.google_calls import GoogleCalls
from scheduling.calendars.google_oauth import SCOPES
from scheduling.calendars.names import Provider
from scheduling.calendars.port import Failure, Listed, RemoteCalendar
from tests.servers.google import Google, google_server
from tests.servers.google_calendars import Calendar, Json
from tests.shell.stage import HOUR, Chat, Stage, insert

AT_ONCE = timedelta()
RING = KeyRing((Key(b"n" * 32),))
# Pauses are short; waiting is long, since on a busy machine a calendar may be slow with nobody to blame.
QUICK = Pace(
    call_within=timedelta(seconds=60),
    glance_within=timedelta(seconds=30),
    first_pause=AT_ONCE,
    heal_every=AT_ONCE,
    spread=AT_ONCE,
    circuit_after=1000,
)


@dataclass
class Elsewhere:
    stage: Stage
    google: Google
    calls: GoogleCalls
    pace: Pace = QUICK
    address: str | None = None
    renewals: Renewals = field(default_factory=Renewals)
    look: Look | None = None

    @property
    def reach(self) -> Reach:
        return Reach(self.stage.pool, self.opened, self.pace)

    async def opened(self, person_id: UUID) -> RemoteCalendar | Failure:
        renewals = self.renewals
        return GoogleCalendar(
            self.calls, StoredAccess(self.stage.pool, RING, self.google.client, renewals, person_id)
        )

    async def recruiter(self, name: str = "ana", **more: int) -> tuple[UUID, Calendar]:
        """With a calendar that is read and written to."""
        person = await self.stage.recruiter(name.title(), **more)
        calendar = self.google.person(f"{name}@example.org")
        await self.connect(person, calendar)
        return person, calendar

    async def connect(self, person: UUID, calendar: Calendar) -> None:
        """Also anew, after access has ended."""
        grant = self.google.accounts.grant(calendar.id, SCOPES)
        own = Listed(calendar.id, calendar.id, owned=True, primary=True)
        account = NewAccount(person, Provider.GOOGLE, calendar.id, SCOPES, (own,))

        async def keep(connection: Connection) -> None:
            await calendar_accounts.connect(connection, account)
            await calendar_tokens.keep(connection, RING, person, grant.renewed(), grant.refresh, 24 * HOUR)

        await in_transaction(self.stage.pool, keep)

    async def add(self, person: UUID, calendar_id: str, **more: bool) -> None:
        """A calendar of the person's that is read; `more` are columns of `parley.calendars`."""
        columns = {"name": calendar_id, "owned": True, "reads": True, "writes": False, **more}
        await insert(
            self.stage.owner, "parley.calendars", person_id=person, calendar_id=calendar_id, **columns
        )

    async def invited(self, recruiter: UUID, name: str = "Sam") -> Chat:
        return await self.stage.invited(await self.stage.job(recruiter), name=name)

    async def say(self, chat: Chat, text: str) -> str:
        """The candidate writes; the answer's text."""
        seq = await chat.write(text)
        await self.answer()
        return (await chat.answer_to(seq)).said.text

    async def answer(self) -> None:
        look = self.look or looking(self.reach)
        while claims := await self.stage.claimed(Kind.TURN):
            for claim in claims:
                await turn.answer(self.stage.pool, self.stage.policy, read_by_rules, claim, look)

    async def see(self) -> None:
        """Every calendar is read once, as if its time had come."""
        await losing.keep_up(self.stage.pool, self.stage.policy, self.pace)
        await self.stage.owner.execute(
            "UPDATE parley.work SET due_at = parley.now() WHERE kind = 'calendar' AND token IS NULL"
        )
        for claim in await work.claim(self.stage.pool, Kind.CALENDAR, 1000):
            await reading.read(self.reach, self.stage.policy, self.address, claim)

    async def write(self) -> None:
        """Whatever is due of the entries, until nothing is."""
        while claims := await self.stage.claimed(Kind.ENTRY):
            for claim in claims:
                await writing.make_it_so(self.reach, self.stage.policy, claim)

    async def write_once(self) -> None:
        """What is due of the entries now, each once."""
        for claim in await self.stage.claimed(Kind.ENTRY, 100):
            await writing.make_it_so(self.reach, self.stage.policy, claim)

    async def sweep(self) -> int:
        """What the sweeper finds, brought about."""
        found = await calendar_entries.sweep(self.stage.pool)
        await self.write_once()
        return found

    async def notice(self) -> None:
        """From a change in a calendar to what follows from it."""
        await self.see()
        await self.write()

    async def keep_up(self) -> None:
        await losing.keep_up(self.stage.pool, self.stage.policy, self.pace)
        await resume(self.stage.pool, self.stage.policy)

    async def booked(self, chat: Chat, place: int = -1) -> datetime:
        """An offered time is chosen, the last one, and stands in the calendar."""
        start = (await chat.offered())[place]
        await self.say(chat, start.isoformat())
        await self.write()
        return start

    async def say_and_book(self, chat: Chat, later_than: timedelta) -> datetime:
        """A time is named that is so far off, and booked."""
        monday = (await self.stage.now()).replace(hour=10, minute=0, second=0, microsecond=0) + later_than
        await self.say(chat, f"{monday:%A, %d %B} at {monday:%H:%M} UTC")
        await self.say(chat, "yes please")
        await self.write()
        booked: datetime = (await chat.interview())["scheduled_time"]
        assert booked is not None
        return booked

    async def last_said(self, chat: Chat) -> str:
        return (await chat.messages())[-1].said.text

    async def until_rested(self) -> None:
        """The clock goes on until every account may be asked."""
        rest = await self.stage.owner.fetchval("SELECT max(rests_until) FROM parley.calendar_circuits")
        if rest is not None and rest > await self.stage.now():
            await self.stage.set_clock(rest)

    def paced(self, **more: Any) -> None:
        self.pace = replace(self.pace, **more)


def ours(calendar: Calendar) -> list[Json]:
    """The entries of ours that stand in the calendar."""
    return [each for each in calendar.standing() if "private" in each.get("extendedProperties", {})]


def start_of(event: Json) -> datetime:
    return datetime.fromisoformat(event["start"]["dateTime"])


@asynccontextmanager
async def elsewhere_on(
    stage: Stage, pace: Pace = QUICK, within: timedelta = timedelta(seconds=30)
) -> AsyncIterator[Elsewhere]:
    """`within` is the longest that the client itself waits for Google."""
    async with google_server() as google:
        calls = GoogleCalls(f"{google.url}/calendar/v3", within)
        try:
            yield Elsewhere(stage, google, calls, pace)
        finally:
            await calls.close()
