"""Endpoints that hear of what happens, and each message on its way to each of them.

The messages are queued by triggers (migration 014). A delivery is one unit of work: it is tried until the
endpoint takes it or the schedule ends, and can be asked for again by hand as long as it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg

from db import sql, work
from db.audit import SOMEBODY, By
from db.pool import Connection, Pool
from db.work import Claim, Kind

SQL = sql.beside(__file__)
PAGE = 50
KEPT = timedelta(days=30)
LONGEST_FAILURE = 500


@dataclass(frozen=True, slots=True)
class Endpoint:
    """No `events` means all. Until `old_secret_until` the secret of the version before is good too."""

    id: UUID
    url: str
    events: list[str]
    with_people: bool
    description: str | None
    secret_version: int
    old_secret_until: datetime | None
    failing_since: datetime | None
    disabled_at: datetime | None
    disabled_why: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Changes:
    """What of an endpoint is set anew; None leaves it as it is."""

    events: list[str] | None = None
    with_people: bool | None = None
    description: str | None = None
    enabled: bool | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A delivery to be tried now. `attempt` counts from 1; `people` are added where the endpoint wants
    them. `versions` are those of the secrets that are good now.
    """

    id: UUID
    endpoint_id: UUID
    url: str
    message_id: UUID
    event: str
    happened_at: datetime
    now: datetime
    attempt: int
    versions: Sequence[int]
    facts: dict[str, Any]
    people: dict[str, Any] | None

    @property
    def told(self) -> dict[str, Any]:
        return self.facts if self.people is None else {**self.facts, **self.people}


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where one message to one endpoint stands."""

    id: UUID
    number: int
    endpoint_id: UUID
    url: str
    message_id: UUID
    event: str
    facts: dict[str, Any]
    happened_at: datetime
    state: str
    attempts: int
    tried_at: datetime | None
    finished_at: datetime | None
    answer_status: int | None
    failure: str | None
    candidate: str | None = None


async def add(
    connection: Pool | Connection, url: str, events: Sequence[str], description: str | None, people: bool
) -> Endpoint:
    (row,) = await connection.fetch(SQL["add"], url, list(events), description, people)
    return Endpoint(**row)


async def endpoints(connection: Pool | Connection) -> list[Endpoint]:
    return [Endpoint(**row) for row in await connection.fetch(SQL["endpoints"])]


async def endpoint(connection: Pool | Connection, endpoint_id: UUID) -> Endpoint | None:
    row = await connection.fetchrow(SQL["endpoint"], endpoint_id)
    return None if row is None else Endpoint(**row)


async def change(connection: Pool | Connection, endpoint_id: UUID, changes: Changes) -> Endpoint | None:
    """Enabling ends what a run of failures led to; messages of the meantime wait to be replayed."""
    arguments = (changes.events, changes.with_people, changes.description, changes.enabled)
    row = await connection.fetchrow(SQL["change"], endpoint_id, *arguments)
    return None if row is None else Endpoint(**row)


async def remove(connection: Pool | Connection, endpoint_id: UUID) -> bool:
    """With all its deliveries."""
    return await connection.fetchval(SQL["remove"], endpoint_id) is not None


async def rotate(connection: Pool | Connection, endpoint_id: UUID, overlap: timedelta) -> Endpoint | None:
    """From now on a new secret signs; the present one signs too while the overlap lasts."""
    row = await connection.fetchrow(SQL["rotate"], endpoint_id, overlap)
    return None if row is None else Endpoint(**row)


async def take(connection: Connection, claim: Claim) -> Due | None:
    """The claim's delivery, counted as tried; None where there is nothing to do for it any more."""
    row = await connection.fetchrow(SQL["take"], UUID(claim.key), claim.token)
    return None if row is None else Due(**row)


async def delivered(connection: Connection, due: Due, status: int) -> None:
    await connection.execute(SQL["delivered"], due.id, due.endpoint_id, status)


async def later(connection: Connection, due: Due, why: str, status: int | None) -> None:
    """It failed, and will be tried again."""
    await connection.execute(SQL["later"], due.id, due.endpoint_id, why[:LONGEST_FAILURE], status)


async def failed(connection: Connection, due: Due, why: str, status: int | None) -> None:
    """It failed for good; the first one of a run of failures is an alert."""
    await connection.execute(SQL["failed"], due.id, due.endpoint_id, why[:LONGEST_FAILURE], status)


async def disable(connection: Connection, endpoint_id: UUID, why: str) -> None:
    """Nothing goes there any more until somebody enables it, which an alert asks for."""
    await connection.execute(SQL["disable"], endpoint_id, why[:LONGEST_FAILURE])


async def failing_for(connection: Connection, endpoint_id: UUID) -> timedelta:
    found: timedelta | None = await connection.fetchval(SQL["failing_for"], endpoint_id)
    return found or timedelta()


async def note_test(
    connection: Pool | Connection, endpoint_id: UUID, message_id: UUID, why: str | None, status: int | None
) -> None:
    """A test is among the deliveries, and is not tried again."""
    await connection.execute(SQL["note_test"], endpoint_id, message_id, why, status)


async def deliveries(
    connection: Pool | Connection, endpoint_id: UUID | None, state: str | None, before: int | None
) -> list[Delivery]:
    """The newest first, at most a page; of one endpoint or all, in one state or any."""
    rows = await connection.fetch(SQL["deliveries"], endpoint_id, state, before, PAGE)
    return [Delivery(**row) for row in rows]


async def of_recruiter(
    connection: Pool | Connection, recruiter: UUID | None, delivery_id: UUID | None, before: int | None
) -> list[Delivery]:
    """The same of a recruiter's own jobs, or of everybody's, with the endpoint's host for its address and the
    candidate's name.
    """
    rows = await connection.fetch(SQL["of_recruiter"], recruiter, delivery_id, before, PAGE)
    return [Delivery(**row) for row in rows]


async def replay(connection: Connection, delivery_id: UUID, by: By = SOMEBODY) -> bool:
    """Sends it once more, under the same id, and logs by whom; False where there is none such, or where its
    endpoint is disabled.
    """
    return bool(await again(connection, await connection.fetch(SQL["replay"], delivery_id), by))


async def replay_since(connection: Connection, endpoint_id: UUID, since: datetime, by: By = SOMEBODY) -> int:
    """The same for all that an endpoint has not taken since then; says how many."""
    return await again(connection, await connection.fetch(SQL["replay_since"], endpoint_id, since), by)


async def again(connection: Connection, queued: Sequence[asyncpg.Record], by: By) -> int:
    """Asks for these deliveries and notes who did; says how many."""
    ids = [row["id"] for row in queued]
    for each in ids:
        await work.ask_for(connection, Kind.WEBHOOK, str(each))
    await connection.execute(SQL["note_replayed"], ids, by.user_id, by.way)
    return len(ids)


async def now(connection: Pool | Connection) -> datetime:
    """By the database's clock, which signs."""
    moment: datetime = await connection.fetchval(SQL["now"])
    return moment


async def forget(pool: Pool) -> None:
    """What is long over, whatever came of it."""
    await pool.execute(SQL["forget"], KEPT)
