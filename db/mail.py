"""Mail that comes in: what its token leads to, recruiters' answers on their way, and what came back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import asyncpg

from db import outbox, sql
from db.outbox import Posting, Transport
from db.outbox_contents import Letter
from db.pool import Connection, Pool, in_transaction
from negotiation.commands import Notice, Party

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Thread:
    """What a reply token leads to. `known` says that the sender is a person of ours who has nothing to do
    with this interview; `lately` counts its mails of the last hour. `answers_id` is who sees to it at the
    moment: the recruiter, or whoever stands in for them.
    """

    purpose: str
    interview_id: UUID
    conversation_id: UUID
    candidate_id: UUID
    recruiter_id: UUID
    candidate_email: str
    recruiter_email: str
    answers_id: UUID
    answers_email: str
    alive: bool
    known: bool
    lately: int


@dataclass(frozen=True, slots=True)
class RecruitersMail:
    """What a recruiter, or who stood in for them, answered to a mail of ours."""

    interview_id: UUID
    author_id: UUID
    text: str


@dataclass(frozen=True, slots=True)
class SentLetter:
    id: UUID
    interview_id: UUID
    to_candidate: bool


async def threads(pool: Pool, digests: Collection[bytes], life: timedelta, sender: str) -> tuple[Thread, ...]:
    """`life` is how long a link lives after the end of its interview."""
    rows = await pool.fetch(SQL["threads"], list(digests), life, sender)
    return tuple(Thread(**row) for row in rows)


async def keep_recruiters(pool: Pool, interview_id: UUID, message_id: str, text: str, author: UUID) -> None:
    """Committed when this returns; put to the candidate by work of its own."""
    await pool.execute(SQL["keep_recruiters"], interview_id, message_id, text, author)


async def recruiters(pool: Pool, mail_id: UUID) -> RecruitersMail | None:
    row = await pool.fetchrow(SQL["recruiters"], mail_id)
    return None if row is None else RecruitersMail(**row)


async def use_nonce(pool: Pool, provider: str, nonce: str, body_hash: bytes) -> bool:
    """False where the one-time word was used for another body."""
    return bool(await pool.fetchval(SQL["use_nonce"], provider, nonce, body_hash))


async def forget_nonces(pool: Pool) -> None:
    await pool.execute(SQL["forget_nonces"])


async def sent_letter(pool: Pool, outbox_id: UUID) -> SentLetter | None:
    row = await pool.fetchrow(SQL["sent_letter"], outbox_id)
    return None if row is None else SentLetter(**row)


async def returned(pool: Pool, letter: SentLetter) -> None:
    """A letter that had left came back: failed, with an alert."""
    await pool.execute(SQL["returned"], letter.id)


async def unsubscribe(pool: Pool, interview_id: UUID) -> None:
    """No reminders and nudges by mail any more; a repeat changes nothing."""
    await pool.execute(SQL["unsubscribe"], interview_id)


async def refuse(pool: Pool, thread: Thread, why: str, notice: Notice = Notice.MAIL_NOT_TAKEN) -> None:
    """Notes that a mail was not taken in, and tells the candidate so at their own address, once a day; of
    mails that were too many once an hour, which is how long they count.
    """

    async def note(connection: Connection) -> None:
        form = "YYYY-MM-DD HH24" if notice is Notice.MAILS_LEFT_OUT else "YYYY-MM-DD"
        when = await connection.fetchval(SQL["today"], form)
        await connection.execute(SQL["log_refused"], thread.interview_id, why)
        posting = Posting(
            f"{notice.value}:{thread.interview_id}:{when}",
            Transport.EMAIL,
            thread.interview_id,
            thread.candidate_id,
            Letter(notice, Party.CANDIDATE, 0),
        )
        await outbox.put(connection, posting)

    try:
        await in_transaction(pool, note)
    except asyncpg.UniqueViolationError:
        return  # told today already
