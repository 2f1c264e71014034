"""What came in: each message from outside is stored once, numbered without gaps, and waits for its turn.

One statement stores it and asks for the turn, so that it is there whole or not at all once the caller
hears of it. The conversation's row lock makes the numbers gapless and puts rivals in a line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from typing import Any
from uuid import UUID

import asyncpg

from db import conversations, sql
from db.conversations import Utterance
from db.pool import Connection, Pool
from negotiation.session import Channel

SQL = sql.beside(__file__)
KEPT = timedelta(days=30)


class UnknownConversation(LookupError):
    """There is no such conversation: it was erased, or the id was never one."""


class AlreadyFinished(Exception):
    """The message has had its outcome; whatever else was done for it must not be kept."""


class Ending(Enum):
    """What became of a message: every one comes to exactly one of these."""

    REPLIED = "replied"
    ACKNOWLEDGED = "acknowledged"
    PARKED = "parked"


@dataclass(frozen=True, slots=True)
class Received:
    """The message's number in its conversation; `repeated` when it had been stored before."""

    seq: int
    repeated: bool


@dataclass(frozen=True, slots=True)
class Replied:
    """The reply's number in its conversation, and whether more of the candidate's messages wait."""

    seq: int | None
    more: bool


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message from outside. `external_id` is its sender's or its channel's own, and makes a repeat known.

    `details` is what the channel wants to know of it again when it answers. `reading` where the channel
    itself knows what is meant, as with a calendar's answer: then the text is not read.
    """

    channel: Channel
    conversation_id: UUID
    external_id: str
    text: str
    details: Mapping[str, Any] = field(default_factory=dict)
    reading: Mapping[str, Any] | None = None


async def receive(pool: Pool, incoming: Incoming) -> Received:
    """Stores a message, or finds it stored; committed when this returns. Raises UnknownConversation."""
    arguments = (
        incoming.conversation_id,
        incoming.channel.value,
        incoming.external_id,
        incoming.text,
        dict(incoming.details),
        incoming.reading,
    )
    try:
        row = await pool.fetchrow(SQL["receive"], *arguments)
    except asyncpg.UniqueViolationError:  # its double came at the same moment and is stored by now
        row = await pool.fetchrow(SQL["receive"], *arguments)
    if row is None:
        raise UnknownConversation(incoming.conversation_id)
    return Received(row["seq"], row["repeated"])


async def keep_reading(
    pool: Pool, conversation_id: UUID, seq: int, reading: Mapping[str, Any]
) -> dict[str, Any]:
    """Stores how a message was understood, unless that is known already; returns what counts."""
    kept: dict[str, Any] | None = await pool.fetchval(SQL["keep_reading"], conversation_id, seq, reading)
    if kept is None:
        raise UnknownConversation(conversation_id)
    return kept


async def finish(
    connection: Connection, conversation_id: UUID, seq: int, ending: Ending, reading: object = None
) -> bool:
    """Gives a message its outcome and notes how it was read; says whether more messages wait."""
    more = await connection.fetchval(SQL["finish"], conversation_id, seq, ending.value, reading)
    if more is None:
        raise AlreadyFinished(conversation_id, seq)
    return bool(more)


async def answer(
    connection: Connection,
    conversation_id: UUID,
    seq: int,
    ending: Ending,
    reading: object,
    said: Utterance,
) -> Replied:
    """Gives a message its outcome together with its reply, in one go."""
    arguments = (conversation_id, seq, ending.value, reading, *conversations.columns(said))
    row = await connection.fetchrow(SQL["answer"], *arguments)
    if row is None:
        raise AlreadyFinished(conversation_id, seq)
    return Replied(row["seq"], row["more"])


async def park_oldest(connection: Connection, conversation_id: UUID) -> bool:
    """Puts the oldest unread message aside, with an alert; says whether more messages wait."""
    return bool(await connection.fetchval(SQL["park_oldest"], conversation_id))


async def is_full(pool: Pool, conversation_id: UUID, most: int) -> bool:
    """Whether so many messages came within the last minute."""
    return bool(await pool.fetchval(SQL["is_full"], conversation_id, most - 1))


async def forget(pool: Pool) -> None:
    """Drops what is so old that no sender repeats it any more; the messages themselves stay."""
    await pool.execute(SQL["forget"], KEPT)
