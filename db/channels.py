"""Which channels candidates are offered, on which one a talk begins, and how each has been going.

They are read whenever something is decided or sent, so a change counts at once, on every process.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg

from db import audit, outbox, sql
from db.audit import By
from db.outbox import Posting, Transport
from db.outbox_contents import Phrase
from db.pool import Connection, Pool
from negotiation.session import Channel

SQL = sql.beside(__file__)
CHANGED = "channels_changed"
CLOSED = "closed"
"""The phrase that leads out of a chat that is not used any more."""


@dataclass(frozen=True, slots=True)
class Channels:
    """`closed` are not offered; the chat on the web always is, because every link in a letter leads there."""

    closed: frozenset[Channel] = frozenset()
    first: Channel | None = None

    def begins_on(self, wanted: Iterable[Channel | None]) -> Channel:
        """The first that is wanted and offered."""
        offered = (one for one in (*wanted, Channel.WEB) if one is not None and one not in self.closed)
        return next(offered)

    def as_json(self) -> dict[str, object]:
        return {
            "closed": sorted(one.value for one in self.closed),
            "first": None if self.first is None else self.first.value,
        }


@dataclass(frozen=True, slots=True)
class Traffic:
    """`worked_at` is when something last went out or came in; `failure` is of the last that never left."""

    worked_at: datetime | None
    came_in_at: datetime | None
    failed_at: datetime | None = None
    failure: str | None = None
    waiting: int = 0

    @property
    def is_failing(self) -> bool:
        return self.failed_at is not None and (self.worked_at is None or self.failed_at > self.worked_at)


async def channels(connection: Pool | Connection) -> Channels:
    return _channels(await connection.fetchrow(SQL["channels"]))


def _channels(row: asyncpg.Record | None) -> Channels:
    if row is None:
        return Channels()
    off = {Channel.TELEGRAM: row["telegram_off"], Channel.EMAIL: row["email_off"]}
    first = None if row["first_channel"] is None else Channel(row["first_channel"])
    return Channels(frozenset(one for one, closed in off.items() if closed), first)


async def begins_on(
    connection: Connection, application_id: UUID, wanted: Channel | None, usual: Channel, bot: bool
) -> Channel:
    """Where a new talk begins: what was asked for, the job's choice, the deployment's, the usual.

    A preference for Telegram counts for nothing where there is no `bot`.
    """
    found = await channels(connection)
    job: str | None = await connection.fetchval(SQL["first_of_job"], application_id)
    preferred = (None if job is None else Channel(job), found.first)
    return found.begins_on((wanted, *(one for one in preferred if bot or one is not Channel.TELEGRAM), usual))


async def change(connection: Connection, after: Channels, by: By) -> bool:
    """In the caller's transaction; who is in a chat that closes is told where to go on. Whether it did."""
    before = _channels(await connection.fetchrow(SQL["locked"]))
    if before == after:
        return False
    closed = [channel in after.closed for channel in (Channel.TELEGRAM, Channel.EMAIL)]
    await connection.execute(SQL["set"], *closed, None if after.first is None else after.first.value)
    await audit.note(connection, CHANGED, by, {"before": before.as_json(), "after": after.as_json()})
    if Channel.TELEGRAM in after.closed - before.closed:
        for row in await connection.fetch(SQL["running_in_telegram"]):
            await outbox.put_once(connection, goodbye(**row))
    return True


def goodbye(chat_id: int, interview_id: UUID, language: str) -> Posting:
    """Once for an interview."""
    phrase = Phrase(chat_id, CLOSED, language)
    return Posting(
        f"closed:{interview_id}:{chat_id}", Transport.TELEGRAM, interview_id, None, phrase, chat_id=chat_id
    )


async def first_of_job(connection: Pool | Connection, job_id: UUID) -> Channel | None:
    first: str | None = await connection.fetchval(SQL["of_job"], job_id)
    return None if first is None else Channel(first)


async def set_first_of_job(connection: Connection, job_id: UUID, first: Channel | None) -> bool:
    """Whether it changed."""
    value = None if first is None else first.value
    return bool(await connection.fetchval(SQL["set_job"], job_id, value))


async def traffic(pool: Pool, channel: Channel) -> Traffic:
    came_in = await pool.fetchval(SQL["came_in"], channel.value)
    if channel is Channel.WEB:
        return Traffic(came_in, came_in)
    (row,) = await pool.fetch(SQL["left"], channel.value)
    return Traffic(row["worked_at"], came_in, row["failed_at"], row["failure"], row["waiting"])
