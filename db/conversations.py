"""Conversations and their messages, numbered from 1 without gaps whoever speaks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

import asyncpg

from db import sql
from db.pool import Connection, Pool
from negotiation.bot_acts import Outcome
from negotiation.grounds import Grounded
from negotiation.session import Channel

SQL = sql.beside(__file__)
PAGE = 100


class Author(Enum):
    CANDIDATE = "candidate"
    BOT = "bot"
    RECRUITER = "recruiter"


@dataclass(frozen=True, slots=True)
class Option:
    """A button: sending `value` as a message chooses it; for a time it is the start in RFC 3339. Pressing one
    for the `picker` may show every bookable time instead.
    """

    label: str
    value: str
    start: datetime | None = None
    end: datetime | None = None
    picker: bool = False


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is about to be said; only a bot's may claim an outcome.

    `grounds` is why its times are offered, for whoever looks it up later: it is not told.
    """

    author: Author
    text: str
    options: tuple[Option, ...] = ()
    outcome: Outcome | None = None
    scheduled_time: datetime | None = None
    grounds: tuple[Grounded, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """What was said, as message number `seq`."""

    seq: int
    said: Utterance
    sent_at: datetime
    in_reply_to: int | None


async def open_conversation(
    connection: Connection, interview_id: UUID, channel: Channel, zone: str | None
) -> UUID:
    """`zone` is the candidate's own, None where it is not known."""
    made: UUID = await connection.fetchval(SQL["open"], interview_id, channel.value, zone)
    return made


async def append(
    connection: Connection, conversation_id: UUID, said: Utterance, in_reply_to: int | None = None
) -> int:
    """Adds a message and wakes those who wait for it, once committed; returns its number.

    A reply is added by `db.inbox`, with the outcome of what it answers; unless that has its outcome already.
    """
    seq: int = await connection.fetchval(SQL["append"], conversation_id, *columns(said), in_reply_to)
    return seq


def columns(said: Utterance) -> tuple[object, ...]:
    """Author, text, options, outcome, scheduled time and grounds, as the statements take them."""
    options = [_written(option) for option in said.options]
    outcome = said.outcome.value if said.outcome else None
    grounds = [_reasoned(one) for one in said.grounds] or None
    return said.author.value, said.text, options, outcome, said.scheduled_time, grounds


async def messages_after(
    pool: Pool | Connection, conversation_id: UUID, seq: int, most: int = PAGE
) -> list[Message]:
    """The messages with greater numbers than `seq`, in order, at most a page of them."""
    rows = await pool.fetch(SQL["messages_after"], conversation_id, seq, most)
    return [_message(row) for row in rows]


async def use_zone(connection: Connection, conversation_id: UUID, zone: str) -> None:
    """From now on times are told in this zone, which the candidate gave."""
    await connection.execute(SQL["use_zone"], conversation_id, zone)


def _message(row: asyncpg.Record) -> Message:
    said = Utterance(
        Author(row["author"]),
        row["text"],
        tuple(_read(option) for option in row["options"]),
        Outcome(row["outcome"]) if row["outcome"] else None,
        row["scheduled_time"],
    )
    return Message(row["seq"], said, row["sent_at"], row["in_reply_to"])


def _reasoned(one: Grounded) -> dict[str, Any]:
    grounds = [ground.value for ground in one.grounds]
    return {"start": one.slot.start.isoformat(), "rank": one.rank, "grounds": grounds}


def _written(option: Option) -> dict[str, Any]:
    times = {"start": option.start, "end": option.end}
    written = {"label": option.label, "value": option.value} | {
        name: moment.isoformat() for name, moment in times.items() if moment is not None
    }
    return {**written, "picker": True} if option.picker else written


def _read(option: dict[str, Any]) -> Option:
    start, end = (option.get(name) for name in ("start", "end"))
    return Option(
        option["label"],
        option["value"],
        datetime.fromisoformat(start) if start else None,
        datetime.fromisoformat(end) if end else None,
        bool(option.get("picker")),
    )
