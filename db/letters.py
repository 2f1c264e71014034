"""What a letter is made of beside the interview's facts, and the letters that a mailbox page shows.

No letter is kept: it is made from its outbox row when it is sent, and again when somebody looks at it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from db import sql
from db.outbox import Outgoing, outgoing
from db.pool import Connection, Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Parties:
    """Both sides' names and addresses, and `coming`, the same of those who interview; `text` and `options` of
    the chat message that the letter repeats; `provider` is where the entry stands, which gives it its UID.
    """

    recruiter_name: str
    recruiter_email: str
    candidate_name: str
    candidate_email: str
    coming: list[list[str]]
    text: str | None
    options: list[dict[str, Any]] | None
    provider: str


async def parties(
    connection: Connection, interview_id: UUID, seq: int | None, coming: Sequence[UUID] = ()
) -> Parties:
    """Raises LookupError where there is no such interview."""
    row = await connection.fetchrow(SQL["parties"], interview_id, seq, coming)
    if row is None:
        raise LookupError(interview_id)
    return Parties(**row)


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What a letter follows on: the first and the last of ours to the same person about the same interview,
    and the mail that it answers, with what is to be said of that.
    """

    first: UUID | None = None
    last: UUID | None = None
    answered: str | None = None
    attachments: int = 0
    stranger: bool = False
    unreadable: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a conversation, by `candidate`, `bot`, `recruiter`, or a `stranger` to it."""

    author: str
    text: str


async def correspondence(
    connection: Connection, row: Outgoing, conversation_id: UUID, seq: int | None
) -> Correspondence:
    found = await connection.fetchrow(SQL["correspondence"], row.id, conversation_id, seq)
    return Correspondence() if found is None else Correspondence(**found)


@dataclass(frozen=True, slots=True)
class AppliedFor:
    """The job of an application, and the languages that its applicant may want to be written to in."""

    title: str
    locale: str | None
    language: str | None


async def applied_for(connection: Connection, application_id: UUID) -> AppliedFor | None:
    row = await connection.fetchrow(SQL["applied_for"], application_id)
    return None if row is None else AppliedFor(**row)


async def lately_said(connection: Connection, conversation_id: UUID) -> tuple[Said, ...]:
    """The last lines of the conversation, in their order."""
    rows = await connection.fetch(SQL["lately_said"], conversation_id)
    return tuple(Said(**row) for row in rows)


async def mailbox(pool: Pool, recruiter: UUID) -> tuple[Outgoing, ...]:
    """The last 50 letters to the recruiter and to their candidates, newest first."""
    return tuple(outgoing(row) for row in await pool.fetch(SQL["mailbox"], recruiter, None))


async def mailed(pool: Pool, recruiter: UUID, outbox_id: UUID) -> Outgoing | None:
    """One of them."""
    row = await pool.fetchrow(SQL["mailbox"], recruiter, outbox_id)
    return None if row is None else outgoing(row)
