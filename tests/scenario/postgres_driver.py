"""Carries a conversation through the whole house but HTTP: intake, claims, turns, PostgreSQL, timers.

The database's clock stands still at the script's moment and moves from one timer to the next. What
somebody else takes in the moment between deciding and booking is taken while the message is read.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from bot import turn
from bot.approving import approve, discard, proposal
from bot.calendars.looking import blind
from bot.resume import resume
from bot.second_reader.reader import read_by_rules
from bot.turn import Cause
from db import facts, interviews
from db import own_texts as texts_of_ours
from db.audit import By
from db.conversations import Author, Message, Utterance
from db.needs import Kind as Wanted
from db.needs import Part
from db.pool import in_transaction
from db.sessions import Trigger
from db.work import Kind
from negotiation import codec
from negotiation.acts import Context, Reading
from negotiation.events import Accepted, CalendarLost, Declined, Event, RecruiterOffered
from negotiation.session import Channel
from scheduling.interval import Interval
from tests.scenario import company
from tests.scenario.driver import Reply, Standing
from tests.scenario.pure_driver import CHANGES, DEEDS, GOES_TO, SETTLES, change_of
from tests.scenario.reading import in_short
from tests.scenario.script import WEEKDAYS, Script, own_texts
from tests.shell.stage import Chat, Stage, stage_on

T = TypeVar("T")
BY_ITSELF = Cause()
SWITCHES = {
    "unreadable": "UPDATE parley.recruiters SET calendar_unreadable_since = parley.now()",
    "readable": "UPDATE parley.recruiters SET calendar_unreadable_since = NULL",
    "bot off": "UPDATE feature_flags SET enabled = false WHERE flag_name = 'negotiation_bot'",
    "bot on": "UPDATE feature_flags SET enabled = true WHERE flag_name = 'negotiation_bot'",
}


class PostgresDriver:
    """One candidate, one recruiter, one interview, in the database at `dsn`."""

    def __init__(self, dsn: str) -> None:
        self._loop = asyncio.Runner()
        self._open = contextlib.AsyncExitStack()
        self._stage: Stage = self._run(self._open.enter_async_context(stage_on(dsn, size=3)))

    def close(self) -> None:
        self._run(self._open.aclose())
        self._loop.close()

    def broken(self) -> list[str]:
        return self._run(self._stage.broken())

    def begin(self, script: Script) -> Sequence[Reply]:
        return self._run(self._begin(script))

    def wait(self, until: datetime) -> Sequence[Reply]:
        return self._run(self._wait(until.astimezone(UTC)))

    def post(self, text: str) -> Sequence[Reply]:
        return self._run(self._post(text))

    def page(self, deed: str, start: datetime | None) -> Sequence[Reply]:
        slot = None if start is None else Interval(start, start + self._length)
        return self._run(self._happens(Declined() if deed == "decline" else Accepted(slot)))

    def recruiter(self, deed: str, starts: Sequence[datetime]) -> Sequence[Reply]:
        if deed in SETTLES:
            return self._run(self._settled(deed))
        slots = tuple(Interval(start, start + self._length) for start in starts)
        event = RecruiterOffered(slots) if deed == "offers" else DEEDS[deed]
        words = Utterance(Author.RECRUITER, "A person writes.") if deed == "writes" else None
        return self._run(self._happens(event, Cause(Trigger.MANUAL, words=words)))

    def world(self, deed: str, stretches: Sequence[tuple[datetime, datetime]]) -> Sequence[Reply]:
        return self._run(self._world(deed, stretches))

    def look(self) -> Standing:
        return self._run(self._look())

    def read_as(self) -> str | None:
        return self._run(self._read_as())

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._loop.run(work)

    async def _begin(self, script: Script) -> Sequence[Reply]:
        head, stage = script.head, self._stage
        self._seen = 0
        self._length = timedelta(minutes=int(head.get("duration", "60")))
        self._about_to_be_taken: list[tuple[datetime, datetime]] = []
        await stage.stop_clock(script.start)
        await stage.owner.execute("UPDATE parley.deployment SET live_since = '2000-01-01', sending = false")
        self._ana = await stage.recruiter(
            zone=head.get("recruiter", "Europe/Berlin"),
            hours=_hours(head.get("hours", "mon-fri 09:00-18:00")),
            min_notice_minutes=int(head.get("notice", "720")),
        )
        await self._company(script)
        for own in own_texts(script).texts:
            await in_transaction(stage.pool, partial(texts_of_ours.change, own=own, by=By(self._ana)))
        if head.get("calendar") == "unreadable":
            await self._switch("unreadable")
        if head.get("bot") == "off":
            await self._switch("bot off")
        self._chat = await self._invited(script)
        return await self._replies()

    async def _company(self, script: Script) -> None:
        """Everybody who may interview, with what they have taken."""
        self._people = {company.RECRUITER: self._ana}
        for name in company.people(script):
            if name not in self._people:
                self._people[name] = await self._colleague(name, script)
            for one in company.busy(script, name):
                await self._stage.busy(self._people[name], one.start, one.end)

    async def _colleague(self, name: str, script: Script) -> UUID:
        head = script.head
        return await self._stage.recruiter(
            name,
            zone=head.get("recruiter", "Europe/Berlin"),
            hours=_hours(head.get("hours", "mon-fri 09:00-18:00")),
            min_notice_minutes=int(head.get("notice", "720")),
        )

    async def _invited(self, script: Script) -> Chat:
        head, stage = script.head, self._stage
        texts = ("format", "location", "preparation")
        job = await stage.job(
            self._ana,
            head.get("job", "Data Engineer"),
            company=head.get("company", "Acme"),
            duration_minutes=int(self._length.total_seconds() // 60),
            approves_answers=head.get("answers") == "approved",
            **{name: head[name] for name in texts if name in head},
        )
        needed = [
            Part(Wanted(part.kind), tuple(self._people[name] for name in part.people), part.least)
            for part in company.parts(script)
        ]
        await stage.need(job, *needed)
        channel = Channel(head.get("channel", "web"))
        return await stage.invited(job, script.zone.key, channel, "Kim", head.get("locale", "en-GB"))

    async def _wait(self, until: datetime) -> Sequence[Reply]:
        while (due := await self._next_timer()) is not None and due <= until:
            await self._stage.stop_clock(max(due, await self._stage.now()))
            await self._stage.wake_all()
        await self._stage.stop_clock(until)
        return await self._replies()

    async def _next_timer(self) -> datetime | None:
        due: datetime | None = await self._stage.owner.fetchval(
            "SELECT min(due_at) FROM parley.work WHERE kind = 'timer'"
        )
        return due

    async def _post(self, text: str) -> Sequence[Reply]:
        await self._chat.write(text)
        return await self._answered()

    async def _answered(self) -> Sequence[Reply]:
        for claim in await self._stage.claimed(Kind.TURN):
            await turn.answer(self._stage.pool, self._stage.policy, self._read, claim)
        return await self._replies()

    async def _read(self, standing: facts.Standing, unread: facts.Unread, context: Context) -> Reading:
        for start, end in self._about_to_be_taken:
            await self._stage.busy(self._ana, start, end)
        self._about_to_be_taken.clear()
        return await read_by_rules(standing, unread, context)

    async def _happens(self, event: Event, cause: Cause = BY_ITSELF) -> Sequence[Reply]:
        stage = self._stage
        await turn.happen(stage.pool, stage.policy, self._chat.interview_id, event, cause)
        return await self._replies()

    async def _settled(self, deed: str) -> Sequence[Reply]:
        """What waits longest, as it is shown to the recruiter."""
        stage, interview = self._stage, self._chat.interview_id
        async with stage.pool.acquire() as connection:
            standing = await facts.of_interview(connection, interview, stage.policy)
        waits = await proposal(stage.pool, standing)
        assert waits is not None
        settle, by_hand = approve if deed == "approves" else discard, Cause(Trigger.MANUAL, self._ana)
        assert await settle(stage.pool, stage.policy, interview, waits.mark, by_hand, blind(stage.pool))
        return await self._replies()

    async def _world(self, deed: str, stretches: Sequence[tuple[datetime, datetime]]) -> Sequence[Reply]:
        match deed:
            case deed if deed.startswith(GOES_TO):
                await self._go_to(Channel(deed.removeprefix(GOES_TO)))
                return ()
            case "busy":
                for start, end in stretches:
                    await self._stage.busy(self._ana, start, end)
                return ()
            case "taken":
                self._about_to_be_taken += stretches
                return ()
            case "lost":
                await self._switch("unreadable")
                return await self._happens(CalendarLost())
            case deed if deed in CHANGES:
                booked = (await self._chat.interview())["scheduled_time"]
                to = [Interval(start, end) for start, end in stretches]
                if deed == "entry declined":
                    await self._stage.busy(self._ana, booked, booked + self._length)
                now = await self._stage.now()
                return await self._happens(change_of(deed, Interval(booked, booked + self._length), now, to))
            case _:
                await self._switch(deed)
                await resume(self._stage.pool, self._stage.policy)
                return await self._replies()

    async def _go_to(self, channel: Channel) -> None:
        self._chat.channel = channel

    async def _switch(self, deed: str) -> None:
        await self._stage.owner.execute(SWITCHES[deed])

    async def _look(self) -> Standing:
        found = await interviews.standing(self._stage.pool, self._chat.interview_id)
        assert found is not None
        row = await self._chat.interview()
        deadlines = {
            "invitation_sent": row["confirmation_deadline"],
            "slot_pending": row["slot_selection_deadline"],
        }
        return Standing(
            found.status,
            found.state,
            found.round,
            await self._reason(),
            found.scheduled_time if found.status == "confirmed" else None,
            deadlines.get(found.status),
        )

    async def _reason(self) -> str | None:
        reason: str | None = await self._stage.owner.fetchval(
            "SELECT memory ->> 'reason' FROM parley.session_memory WHERE is_current"
        )
        return reason

    async def _read_as(self) -> str | None:
        row = await self._stage.pool.fetchrow(
            "SELECT reading, coalesce(time_zone, 'UTC') AS zone FROM parley.messages"
            " JOIN parley.conversations ON conversations.id = conversation_id"
            " WHERE reading IS NOT NULL ORDER BY seq DESC LIMIT 1"
        )
        if row is None:
            return None
        memory = await self._stage.pool.fetchval("SELECT memory FROM parley.session_memory WHERE is_current")
        session = codec.session_from_json(memory)
        return in_short(codec.reading_from_json(row["reading"]), await self._stage.now(), session.zone)

    async def _replies(self) -> Sequence[Reply]:
        new = [one for one in await self._chat.messages() if one.seq > self._seen]
        self._seen += len(new)
        return [_reply(one) for one in new if one.said.author is Author.BOT]


def _reply(message: Message) -> Reply:
    said = message.said
    return Reply(
        said.text,
        tuple(option.start for option in said.options if option.start),
        tuple(option.value for option in said.options),
        tuple(option.label for option in said.options),
        said.outcome.value if said.outcome else None,
        said.scheduled_time,
    )


def _hours(text: str) -> dict[str, list[list[str]]]:
    """`mon-fri 09:00-18:00`, as JSON has it."""
    days, clocks = text.split()
    first, last = days.split("-")
    return {day: [clocks.split("-")] for day in WEEKDAYS[WEEKDAYS.index(first) : WEEKDAYS.index(last) + 1]}
