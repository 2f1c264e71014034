"""A sign-in link by mail: the link and the letter that brings it, in one transaction.

The letter's row names no secret: the token is made from the row's id when the letter is written, as for
every link that has to be made again. Asked for again within a minute, nothing is added.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from db import outbox, sql
from db.outbox import Posting, Transport
from db.outbox_contents import SignInLink
from db.pool import Connection

SQL = sql.beside(__file__)


async def put(
    connection: Connection, user_id: UUID, digest_of: Callable[[UUID], bytes], life: timedelta
) -> None:
    """`digest_of` gives the SHA-256 of a letter's token."""
    (row,) = await connection.fetch(SQL["occasion"], user_id, life)
    posting = Posting(row["key"], Transport.EMAIL, None, user_id, SignInLink(), row["until"])
    if await outbox.put_once(connection, posting):
        await connection.execute(SQL["offer"], digest_of(posting.id), user_id, row["until"])
