"""What goes out: one row per message to the outside, written with the decision that asks for it.

A row's key is permanent, and its id is made from the key: the same thing is never queued twice, and a
copy that leaves twice bears the same id. Rows of one queue leave one after the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from uuid import NAMESPACE_URL, UUID, uuid5

import asyncpg

from db import sql, work
from db.outbox_contents import ChatCopy, Content, payload, read, to_candidate
from db.pool import Connection
from db.work import Claim, Kind

SQL = sql.beside(__file__)
LONGEST_FAILURE = 500


class Transport(Enum):
    EMAIL = "email"
    TELEGRAM = "telegram"


KINDS: Mapping[Transport, Kind] = {Transport.EMAIL: Kind.DELIVER, Transport.TELEGRAM: Kind.CHAT}
"""Which work brings a transport's rows out."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A row to be written. Past `useless_after` it is dropped, and a copy is never risked. `chat_id` is the
    Telegram chat in whose order it leaves.
    """

    key: str
    transport: Transport
    interview_id: UUID | None
    recipient_id: UUID | None
    content: Content
    useless_after: datetime | None = None
    chat_id: int | None = None

    @property
    def id(self) -> UUID:
        return uuid5(NAMESPACE_URL, f"parley:outbox:{self.key}")

    @property
    def queue(self) -> str:
        """A chat keeps its order; of mails each goes by itself, so that one holds up no other."""
        match self.transport:
            case Transport.EMAIL:
                return str(self.id)
            case Transport.TELEGRAM:
                return f"telegram:{self.chat_id}"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A row on its way out. `useless` ones have lost their use; `perhaps_sent` ones may have left already
    and must not leave twice. `tried_for` is the time since the first attempt. `owed`: the interview waits
    for something to reach its candidate. `fleeting`: a reminder or a nudge.
    """

    id: UUID
    key: str
    transport: Transport
    interview_id: UUID | None
    recipient_id: UUID | None
    recipient_name: str
    recipient_email: str
    content: Content
    created_at: datetime
    attempt: int
    tried_for: timedelta
    useless: bool
    perhaps_sent: bool
    owed: bool
    fleeting: bool

    @property
    def to_candidate(self) -> bool:
        return to_candidate(self.content)


async def put(connection: Connection, posting: Posting) -> None:
    """Queues a row and asks for its delivery; both or neither, with the caller's transaction."""
    await connection.execute(SQL["put"], *_columns(posting))
    await work.ask_for(connection, KINDS[posting.transport], posting.queue)


async def put_once(connection: Connection, posting: Posting) -> bool:
    """The same where somebody else may have queued it already: False then, and nothing done."""
    put = await connection.fetchval(SQL["put_once"], *_columns(posting))
    if put:
        await work.ask_for(connection, KINDS[posting.transport], posting.queue)
    return bool(put)


def _columns(posting: Posting) -> tuple[object, ...]:
    return (
        posting.id,
        posting.key,
        posting.queue,
        posting.interview_id,
        posting.recipient_id,
        posting.transport.value,
        payload(posting.content),
        posting.useless_after,
    )


async def take(connection: Connection, claim: Claim) -> Outgoing | None:
    """The oldest row of the claim's queue; from now on it counts as tried, whatever becomes of us."""
    row = await connection.fetchrow(SQL["take"], claim.key, claim.token, claim.kind.value)
    return None if row is None else outgoing(row)


async def sent(connection: Connection, row: Outgoing, receipt: str) -> None:
    await connection.execute(SQL["sent"], row.id, receipt[:LONGEST_FAILURE])


async def failed(connection: Connection, row: Outgoing, failure: str) -> None:
    """Given up, with an alert in the log: a person has to look."""
    await connection.execute(SQL["failed"], row.id, failure[:LONGEST_FAILURE])


async def dropped(connection: Connection, row: Outgoing, why: str) -> None:
    """Not sent, because it would be of no use any more."""
    await connection.execute(SQL["dropped"], row.id, why)


async def elsewhere(connection: Connection, row: Outgoing, why: str) -> None:
    """This way is closed: what is for a candidate goes by mail, and what else there is was told there too."""
    queue = await connection.fetchval(SQL["elsewhere"], row.id, why[:LONGEST_FAILURE], _by_mail(row))
    if queue is not None:
        await work.ask_for(connection, Kind.DELIVER, queue)


def _by_mail(row: Outgoing) -> UUID | None:
    """The id of the row that takes this one's place; None where none does."""
    if not isinstance(row.content, ChatCopy):
        return None
    return uuid5(NAMESPACE_URL, f"parley:outbox:{row.key}:email")


async def later(connection: Connection, row: Outgoing, failure: str) -> None:
    """It surely did not leave, and will be tried again."""
    await connection.execute(SQL["later"], row.id, failure[:LONGEST_FAILURE])


async def unsure(connection: Connection, row: Outgoing, failure: str) -> None:
    """It may have left. It stays in doubt, and goes out again unless it must not leave twice."""
    await connection.execute(SQL["unsure"], row.id, failure[:LONGEST_FAILURE])


async def any_pending(connection: Connection, queue: str, but: Outgoing) -> bool:
    return bool(await connection.fetchval(SQL["any_pending"], queue, but.id))


def outgoing(row: asyncpg.Record) -> Outgoing:
    return Outgoing(
        row["id"],
        row["key"],
        Transport(row["transport"]),
        row["interview_id"],
        row["recipient_id"],
        row["name"],
        row["email"],
        read(row["payload"]),
        row["created_at"],
        row["attempts"],
        row["tried_for"],
        row["useless"],
        row["perhaps_sent"],
        row["owed"],
        row["fleeting"],
    )
