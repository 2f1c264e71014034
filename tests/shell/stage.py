"""A recruiter, jobs and candidates in a real database, and a clock of its own that tests can set.

Messages go the whole way, from intake to the written answer, without HTTP. The clock is the database's
one, `parley.now()`, put in place of the real one by its owner: it starts on a Monday morning and runs.
"""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any
from uuid import UUID

import asyncpg

from bot import intake, timers, turn
from bot.calendars.reach import Reach
from bot.delivery import Transports
from bot.invite import Invitation, invite
from bot.lanes import lanes_of
from bot.links import Linker
from bot.second_reader.reader import read_by_rules
from bot.turn import Cause
from bot.worker import Lane, Worker
from db import conversations, doctor, needs, work
from db.conversations import Message
from db.listen import Listener
from db.needs import Part
from db.pool import Pool, in_transaction, open_pool
from db.sessions import Trigger
from db.work import Claim, Kind
from negotiation.policy import Policy
from negotiation.session import Channel

WEEK = {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}
MONDAY_MORNING = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
LINKER = Linker("http://127.0.0.1", b"a key of thirty-two bytes, or so")
CLOCK = """
    CREATE OR REPLACE FUNCTION parley.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN {moment}
"""


@dataclass
class Stage:
    """`pool` acts as the service, `owner` as whoever owns the tables."""

    pool: Pool
    owner: asyncpg.Connection[asyncpg.Record]
    policy: Policy = field(default_factory=Policy)

    async def set_clock(self, moment: datetime) -> None:
        """From here on the database's clock shows this moment, and runs."""
        offset = (moment - datetime.now(UTC)).total_seconds()
        await self.owner.execute(CLOCK.format(moment=f"statement_timestamp() + interval '{offset} seconds'"))

    async def stop_clock(self, moment: datetime) -> None:
        """The database's clock shows this moment until it is set anew."""
        await self.owner.execute(CLOCK.format(moment=f"'{moment.isoformat()}'::timestamptz"))

    async def go_on(self, by: timedelta) -> None:
        """From here on the database's clock is so much further on: however slow the test was until now."""
        await self.set_clock(await self.now() + by)

    async def let_mornings_come(self) -> None:
        """Morning letters come by themselves, which they do in no other test's database."""
        await self.owner.execute(
            "UPDATE parley.work SET due_at = parley.now() WHERE (kind, key) = ('tick', 'summaries')"
        )

    async def now(self) -> datetime:
        moment: datetime = await self.owner.fetchval("SELECT parley.now()")
        return moment

    async def person(self, name: str, role: str) -> UUID:
        added: UUID = await self.owner.fetchval(
            "INSERT INTO users (name, email, role) VALUES ($1, $2, $3) RETURNING id",
            name,
            f"{uuid.uuid4().hex}@example.org",
            role,
        )
        return added

    async def recruiter(
        self, name: str = "Ana", zone: str = "Europe/Berlin", hours: object = WEEK, **more: int
    ) -> UUID:
        """`more` are columns of `parley.recruiters`."""
        person = await self.person(name, "Employer")
        columns = {"time_zone": zone, "working_hours": json.dumps(hours), **more}
        await insert(self.owner, "parley.recruiters", user_id=person, **columns)
        return person

    async def job(self, recruiter: UUID, title: str = "Engineer", **settings: Any) -> UUID:
        """`settings` are columns of `parley.job_settings`."""
        job: UUID = await self.owner.fetchval(
            "INSERT INTO jobs (title, description, posted_by) VALUES ($1, 'Builds.', $2) RETURNING id",
            title,
            recruiter,
        )
        await insert(self.owner, "parley.job_settings", job_id=job, **settings)
        return job

    async def need(self, job: UUID, *parts: Part) -> None:
        """Whom the job's interviews need, in place of the recruiter alone."""
        await in_transaction(self.pool, lambda connection: needs.replace(connection, job, parts))

    async def application(
        self, job: UUID, name: str = "Sam", zone: str | None = None, locale: str | None = None
    ) -> UUID:
        candidate = await self.person(name, "Job Seeker")
        await insert(self.owner, "parley.candidates", user_id=candidate, time_zone=zone, locale=locale)
        added: UUID = await self.owner.fetchval(
            """
            INSERT INTO applications (name, email, applicant_id, employer_id, job_id)
            SELECT users.name, users.email, users.id, jobs.posted_by, jobs.id
            FROM users, jobs WHERE users.id = $1 AND jobs.id = $2
            RETURNING id
            """,
            candidate,
            job,
        )
        return added

    async def invited(
        self,
        job: UUID,
        zone: str | None = None,
        channel: Channel = Channel.WEB,
        name: str = "Sam",
        locale: str | None = None,
    ) -> Chat:
        return await self.invite(await self.application(job, name, zone, locale), channel)

    async def invite(self, application: UUID, channel: Channel = Channel.WEB) -> Chat:
        made = await invite(self.pool, self.policy, LINKER, application, channel, Cause(Trigger.MANUAL))
        assert isinstance(made, Invitation)
        return Chat(self, made.interview_id, made.conversation_id, application, channel)

    async def busy(self, person: UUID, start: datetime, end: datetime) -> None:
        await insert(self.owner, "parley.busy", person_id=person, starts_at=start, ends_at=end)

    async def claimed(self, kind: Kind, most: int = 1) -> Sequence[Claim]:
        return await work.claim(self.pool, kind, most)

    async def answer_all(self) -> None:
        """Carries out every turn that is due, one after the other."""
        while claims := await self.claimed(Kind.TURN):
            for claim in claims:
                await turn.answer(self.pool, self.policy, read_by_rules, claim)

    async def wake_all(self) -> None:
        """Lets every timer fire that is due, one after the other."""
        while claims := await self.claimed(Kind.TIMER):
            for claim in claims:
                await timers.wake(self.pool, self.policy, claim)

    async def broken(self) -> list[str]:
        """What the doctor finds."""
        found = [one async for one in doctor.examine(self.pool)]
        return [f"{one.invariant.number} {one.broken_by}" for one in found if not one.holds]

    async def count(self, condition: str, *arguments: object) -> int:
        """How many rows there are of "table WHERE ..."."""
        found: int = await self.owner.fetchval(f"SELECT count(*) FROM {condition}", *arguments)
        return found


@dataclass
class Chat:
    """One candidate's conversation."""

    stage: Stage
    interview_id: UUID
    conversation_id: UUID
    application_id: UUID
    channel: Channel = Channel.WEB

    async def write(self, text: str, known_by: str | None = None) -> int:
        """Only takes the message in; returns its number."""
        known_by = known_by or uuid.uuid4().hex
        received = await intake.receive(self.stage.pool, self.channel, self.conversation_id, known_by, text)
        return received.seq

    async def bind(self, telegram: int) -> Chat:
        """From now on the candidate can be written to in that Telegram chat."""
        await insert(
            self.stage.owner, "parley.telegram_bindings", interview_id=self.interview_id, chat_id=telegram
        )
        return self

    async def say(self, text: str) -> Message:
        """Writes, and returns the answer."""
        seq = await self.write(text)
        await self.stage.answer_all()
        return await self.answer_to(seq)

    async def messages(self) -> list[Message]:
        return await conversations.messages_after(self.stage.pool, self.conversation_id, 0)

    async def answer_to(self, seq: int) -> Message:
        (answer,) = [one for one in await self.messages() if one.in_reply_to == seq]
        return answer

    async def offered(self) -> list[datetime]:
        """The starts on the table."""
        starts: list[datetime] = await self.stage.pool.fetchval(
            "SELECT offered FROM parley.session_memory WHERE interview_id = $1 AND is_current",
            self.interview_id,
        )
        return starts

    async def interview(self) -> asyncpg.Record:
        row = await self.stage.owner.fetchrow("SELECT * FROM interviews WHERE id = $1", self.interview_id)
        assert row is not None
        return row


@asynccontextmanager
async def working(
    stage: Stage,
    workers: int = 1,
    transports: Transports = MappingProxyType({}),
    reach: Reach | None = None,
    more: Mapping[Kind, Lane] = MappingProxyType({}),
) -> AsyncIterator[list[Worker]]:
    """So many workers with all lanes and `more`, as if each were a process; they end in good order."""
    listener = Listener(stage.pool)
    lanes = {**lanes_of(stage.pool, stage.policy, 4, transports, reach=reach), **more}
    crew = [Worker(stage.pool, listener, lanes) for _ in range(workers)]
    hearing = asyncio.create_task(listener.run())
    toiling = [asyncio.create_task(worker.run()) for worker in crew]
    try:
        yield crew
    finally:
        for worker in crew:
            worker.stop()
        await asyncio.gather(*toiling)
        hearing.cancel()
        await asyncio.wait([hearing])


async def until(holds: Callable[[], Awaitable[bool]], within: float = 60.0) -> None:
    """Waits for what another task, or another process, is about to do."""
    for _ in range(int(within / 0.05)):
        if await holds():
            return
        await asyncio.sleep(0.05)
    raise TimeoutError(f"not within {within:g} seconds: {holds}")


@asynccontextmanager
async def stage_on(dsn: str, size: int = 10) -> AsyncIterator[Stage]:
    """A live deployment on Monday morning."""
    owner = await asyncpg.connect(dsn)
    try:
        async with open_pool(dsn, size=size) as pool:
            stage = Stage(pool, owner)
            await stage.set_clock(MONDAY_MORNING)
            await owner.execute("UPDATE parley.deployment SET live_since = parley.now() - interval '1 day'")
            yield stage
    finally:
        await owner.close()


async def insert(connection: asyncpg.Connection[asyncpg.Record], table: str, **columns: object) -> None:
    places = ", ".join(f"${number}" for number in range(1, len(columns) + 1))
    await connection.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", *columns.values()
    )


HOUR = timedelta(hours=1)
