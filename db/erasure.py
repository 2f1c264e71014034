"""Makes a candidate anonymous everywhere: what they are called, how they are reached, what they wrote and
what was written about them. The rows stay, so that what is counted stays right.

One transaction, once their interviews are over. What is a candidate's is found by their id in `users`, and by
their address where an application names no user.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from db import sql
from db.pool import Connection, Pool
from db.receipts import receipt_of
from negotiation import codec
from negotiation.session import Session, Wishes

SQL = sql.beside(__file__)
UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Candidate:
    """`also_recruits`: they are more than a candidate. `live` are interviews that are not over."""

    id: UUID
    also_recruits: bool
    interviews: Sequence[UUID]
    live: Sequence[UUID]
    applications: Sequence[UUID]


@dataclass(frozen=True, slots=True)
class Erased:
    """What was made anonymous, counted; `receipt` is what the person may be told."""

    receipt: str
    applications: int
    interviews: int
    messages: int


async def find(connection: Pool | Connection, known_by: str) -> list[UUID]:
    """Candidates with this id or this address."""
    return [row["id"] for row in await connection.fetch(SQL["find"], known_by)]


async def candidate(connection: Pool | Connection, person_id: UUID) -> Candidate | None:
    row = await connection.fetchrow(SQL["candidate"], person_id)
    return None if row is None else Candidate(**row)


async def candidate_of(connection: Pool | Connection, interview_id: UUID) -> UUID | None:
    person: UUID | None = await connection.fetchval(SQL["candidate_of"], interview_id)
    return person


async def ask(connection: Pool | Connection, person_id: UUID, why: str, wait: timedelta) -> str:
    """Has it done once the wait is over, and answers the receipt; the same one when it is asked again."""
    receipt: str = await connection.fetchval(SQL["ask"], person_id, receipt_of(person_id), why, wait)
    return receipt


async def aged(pool: Pool, age: timedelta, most: int) -> list[UUID]:
    """Candidates of whom nothing was heard or decided for so long, and whose interviews are all over."""
    return [row["id"] for row in await pool.fetch(SQL["aged"], age, most)]


async def erase(connection: Connection, person: Candidate, why: str, again: timedelta) -> Erased:
    """Does it, in the caller's transaction; done again it finds nothing left to do. What is under way at this
    moment may still be written down, and is gone over once more so long afterwards.
    """
    receipt: str = await connection.fetchval(SQL["note_begun"], person.id, receipt_of(person.id), why)
    messages = await wipe(connection, person)
    await connection.execute(SQL["note_done"], person.id, receipt, why)
    await connection.execute(SQL["go_over"], person.id, again)
    return Erased(receipt, len(person.applications), len(person.interviews), messages)


async def is_done(connection: Connection, person_id: UUID) -> bool:
    return bool(await connection.fetchval(SQL["is_done"], person_id))


async def wipe(connection: Connection, person: Candidate) -> int:
    """Erases whatever there is, and says how many messages that was. The conversations come first: whoever is
    writing one on has done so before the rest is looked at, or waits.
    """
    mine = list(person.interviews)
    await connection.execute(SQL["erase_conversations"], mine)
    messages: int = await connection.fetchval(SQL["erase_messages"], mine)
    for row in await connection.fetch(SQL["memories"], mine):
        forgotten = codec.session_to_json(without_words(codec.session_from_json(row["memory"])))
        await connection.execute(SQL["keep_memory"], row["session_id"], forgotten)
    for block in ABOUT_INTERVIEWS:
        await connection.execute(block, mine)
    for block in ABOUT_APPLICATIONS:
        await connection.execute(block, list(person.applications))
    await connection.execute(SQL["erase_person"], person.id)
    known = [person.id, *person.interviews, *person.applications]
    await connection.fetchval(SQL["strike_out"], known)
    return messages


ABOUT_INTERVIEWS = (
    SQL["erase_inbox"],
    SQL["erase_histories"],
    SQL["erase_updates"],
    SQL["erase_chats"],
    SQL["erase_outbox"],
    SQL["erase_recruiters_mails"],
    SQL["erase_entries"],
    SQL["erase_work"],
    SQL["erase_links"],
)
ABOUT_APPLICATIONS = (SQL["erase_applications"], SQL["erase_resumes"], SQL["erase_fits"])


def without_words(session: Session) -> Session:
    """The session as counts need it: where it stands and when, not what they said or where they live."""
    return replace(
        session,
        zone=UTC,
        wishes=Wishes(),
        insisted=(),
        refused=(),
        offered=(),
        listed=(),
        opened=(),
        language=None,
    )


async def alert(connection: Connection, person_id: UUID, why: str) -> None:
    """An erasure that was asked for cannot be done by itself: a person has to look."""
    await connection.execute(SQL["alert"], person_id, why)
