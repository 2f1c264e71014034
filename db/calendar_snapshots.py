"""What calendars that stand elsewhere hold, as far as we have read them: busy times beside the built-in ones.

A snapshot is brought up to date in one transaction with the token that asks for the next changes, so that
no change can be missed. What a reading shows of our own entries is not busy time; where one of them does
not stand there as we left it, its interview is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from db import sql, work
from db.pool import Connection, Pool
from db.work import Kind
from scheduling.calendars.port import Changes, Seen, Watch
from scheduling.interval import Interval, IntervalSet

SQL = sql.beside(__file__)
LONGEST_FAILURE = 500


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How far a calendar is read; `counted` says whether its busy times were, the last time. Of a calendar
    that is not `owned` only busy times can be asked for.
    """

    id: UUID
    person_id: UUID
    calendar_id: str
    reads: bool
    writes: bool
    owned: bool
    counted: bool
    sync_token: str | None
    read_at: datetime | None
    whole_at: datetime | None
    covers_until: datetime | None
    failures: int
    failing_since: datetime | None
    channel_id: str | None
    channel_resource: str | None
    channel_ends: datetime | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A person's calendars that count; `ours` are entries of our own in the stretch that is asked about."""

    person_id: UUID
    calendar_ids: tuple[str, ...]
    read_at: datetime | None
    now: datetime
    ours: IntervalSet


async def ensure(pool: Pool) -> None:
    """Work for every calendar that counts, where there is none yet. One that does not count any more, or
    that counts anew, is read at once.
    """
    await pool.execute(SQL["ensure"])
    await pool.execute(SQL["ensure_work"])
    await pool.execute(SQL["forget_uncounted"])
    await pool.execute(SQL["ask_uncounted"])


async def snapshot(pool: Pool, snapshot_id: UUID) -> Snapshot | None:
    """None where the calendar does not count any more, or its provider does not let us in."""
    row = await pool.fetchrow(SQL["snapshot"], snapshot_id)
    return None if row is None else Snapshot(**row)


async def keep(connection: Connection, known: Snapshot, changes: Changes, covers: Interval) -> None:
    """Brings the snapshot up to `changes`, which `covers` bounds where they are all there is; asks for a look
    at the interviews that they concern.
    """
    place, ids = (known.person_id, known.calendar_id), [one.id for one in changes.seen]
    await connection.execute(SQL["forget_busy"], *place, changes.whole, ids)
    busy = [one for one in changes.seen if known.reads and one.busy and one.during is not None]
    await connection.execute(SQL["keep_busy"], *place, *_columns(busy))
    versions = [one.version for one in changes.seen]
    rows = await connection.fetch(SQL["suspect"], *place, ids, versions, changes.whole, covers.end)
    rows += await connection.fetch(SQL["overlapped"], *place, [one.id for one in busy])
    await _read(connection, known, changes.token, changes.whole, covers)
    for interview_id in sorted({row["interview_id"] for row in rows}):
        await work.ask_for(connection, Kind.ENTRY, str(interview_id))


async def keep_busy_times(
    connection: Connection, known: Snapshot, busy: IntervalSet, covers: Interval
) -> None:
    """The same where busy times are all that can be known of a calendar."""
    place = (known.person_id, known.calendar_id)
    await connection.execute(SQL["forget_busy"], *place, True, [])
    await connection.execute(SQL["keep_busy"], *place, *_nameless(busy))
    await _read(connection, known, None, True, covers)


async def begin_anew(connection: Connection, known: Snapshot) -> None:
    """The next reading is a whole one."""
    await connection.execute(SQL["begin_anew"], known.id)


async def failed(connection: Connection, known: Snapshot, why: str) -> None:
    await connection.execute(SQL["failed"], known.id, why[:LONGEST_FAILURE])


async def unreadable(connection: Connection, person_id: UUID) -> None:
    """From now on nobody is offered times of this person, until every calendar that counts is read again."""
    await connection.execute(SQL["unreadable"], person_id)


async def ask_all_of(connection: Connection, person_id: UUID) -> None:
    """The person's calendars are to be read at once."""
    await connection.execute(SQL["ask_all_of"], person_id)


async def to_look_at(pool: Pool, people: Sequence[UUID], stretch: Interval) -> tuple[Glimpse, ...]:
    """The people among these who have a calendar elsewhere that counts."""
    rows = await pool.fetch(SQL["to_look_at"], list(people), stretch.start, stretch.end)
    return tuple(
        Glimpse(
            row["person_id"],
            tuple(row["calendar_ids"]),
            row["read_at"],
            row["now"],
            IntervalSet.of(Interval(each.lower, each.upper) for each in row["ours"]),
        )
        for row in rows
    )


async def glanced(
    connection: Connection, person_id: UUID, calendar_id: str, busy: IntervalSet, stretch: Interval
) -> None:
    """Corrects what the snapshot says of the stretch, until the calendar's next reading."""
    place = (person_id, calendar_id)
    await connection.execute(SQL["not_busy"], *place, stretch.start, stretch.end)
    starts, ends = [one.start for one in busy], [one.end for one in busy]
    await connection.execute(SQL["glanced"], *place, starts, ends)


async def watched(connection: Connection, known: Snapshot, watch: Watch, secret: bytes) -> None:
    """News of the calendar come with this channel from now on; `secret` is the SHA-256 of its secret."""
    await connection.execute(
        SQL["watched"], known.id, watch.channel_id, secret, watch.resource_id, watch.ends
    )


async def channel(pool: Pool, channel_id: str) -> tuple[UUID, bytes] | None:
    """The snapshot that the channel is about, and the SHA-256 of its secret."""
    row = await pool.fetchrow(SQL["channel"], channel_id)
    return None if row is None else (row["id"], row["channel_sha256"])


async def ask_for_news(pool: Pool, snapshot_id: UUID) -> None:
    await pool.execute(SQL["ask_for_news"], str(snapshot_id))


async def _read(
    connection: Connection, known: Snapshot, token: str | None, whole: Any, covers: Interval
) -> None:
    await connection.execute(SQL["read"], known.id, token, whole, covers.end, known.reads)
    await connection.execute(SQL["readable"], known.person_id)


def _columns(busy: Sequence[Seen]) -> tuple[list[str], list[datetime], list[datetime]]:
    stretches = [one.during for one in busy if one.during is not None]
    return [one.id for one in busy], [one.start for one in stretches], [one.end for one in stretches]


def _nameless(busy: IntervalSet) -> tuple[list[None], list[datetime], list[datetime]]:
    stretches = list(busy)
    return [None for _ in stretches], [one.start for one in stretches], [one.end for one in stretches]
