"""Which Telegram chat belongs to whom: a candidate's to the interviews it is bound to, a recruiter's to them.

An interview is bound to one chat at most. A chat that was stopped, or whose owner blocked us, is silent: it
is not written to until it is heard from again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Talk:
    """The conversation that a chat's message belongs to."""

    interview_id: UUID
    conversation_id: UUID


@dataclass(frozen=True, slots=True)
class Led:
    """Whose conversation it is, and the number of the last message that was not theirs."""

    candidate_id: UUID
    last_spoken: int | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message of the conversation, with its buttons as they are stored."""

    seq: int
    options: list[dict[str, Any]]


async def bind(connection: Connection, interview_id: UUID, chat_id: int) -> bool:
    """From now on the interview is led there; False where another chat has it and is not silent."""
    return bool(await connection.fetchval(SQL["bind"], interview_id, chat_id))


async def talk(pool: Pool, chat_id: int, replied_to: int | None = None) -> Talk | None:
    """What a message in the chat is about: what it replies to, else the interview used last."""
    row = await pool.fetchrow(SQL["talk"], chat_id, replied_to)
    return None if row is None else Talk(**row)


async def used(connection: Connection | Pool, interview_id: UUID, chat_id: int) -> bool:
    """Notes that the interview is talked about there now; False where it is not bound to the chat."""
    return bool(await connection.fetchval(SQL["used"], interview_id, chat_id))


async def talk_about(pool: Pool, chat_id: int, conversation_id: UUID) -> Talk | None:
    """The conversation, where it is led in this chat."""
    row = await pool.fetchrow(SQL["talk_about"], chat_id, conversation_id)
    return None if row is None else Talk(**row)


async def lead_here(connection: Connection, conversation_id: UUID) -> Led:
    """Telegram is the channel on which the candidate is written to from now on."""
    row = await connection.fetchrow(SQL["lead_here"], conversation_id)
    if row is None:
        raise LookupError(conversation_id)
    return Led(**row)


async def spoken(pool: Pool, conversation_id: UUID, seq: int) -> Spoken | None:
    """One of our messages that has buttons."""
    row = await pool.fetchrow(SQL["spoken"], conversation_id, seq)
    return None if row is None else Spoken(**row)


async def last_written(pool: Pool, conversation_id: UUID) -> str | None:
    """What the candidate's last message is known by."""
    known_by: str | None = await pool.fetchval(SQL["last_written"], conversation_id)
    return known_by


async def silence(connection: Connection | Pool, chat_id: int) -> None:
    """Nothing is sent there any more, to candidate or recruiter, until it is heard from again."""
    await connection.execute(SQL["silence"], chat_id)


async def unsilence(connection: Connection | Pool, chat_id: int) -> None:
    await connection.execute(SQL["unsilence"], chat_id)


async def offer_account(pool: Pool, digest: bytes, user_id: UUID, life: timedelta) -> None:
    """A link that binds a recruiter's chat, once."""
    await pool.execute(SQL["offer_account"], digest, user_id, life)


async def bind_account(connection: Connection, digest: bytes, chat_id: int) -> UUID | None:
    """Uses the link up; the recruiter whose chat this is from now on, or None where it is no such link."""
    user_id: UUID | None = await connection.fetchval(SQL["use_account_link"], digest)
    if user_id is not None:
        await connection.execute(SQL["leave_account"], chat_id)
        await connection.execute(SQL["bind_account"], user_id, chat_id)
    return user_id


async def account(pool: Pool, chat_id: int) -> UUID | None:
    """The recruiter whose chat this is."""
    user_id: UUID | None = await pool.fetchval(SQL["account"], chat_id)
    return user_id


async def chat_of(pool: Pool, user_id: UUID) -> int | None:
    """The recruiter's chat, where it may be written to."""
    chat_id: int | None = await pool.fetchval(SQL["chat_of"], user_id)
    return chat_id


async def unbind_account(pool: Pool, user_id: UUID) -> None:
    await pool.execute(SQL["unbind_account"], user_id)


async def asked_about(pool: Pool, chat_id: int, message_id: int) -> UUID | None:
    """The interview that a message of ours to its recruiter was about; None for any other message."""
    interview_id: UUID | None = await pool.fetchval(SQL["asked_about"], chat_id, message_id)
    return interview_id
