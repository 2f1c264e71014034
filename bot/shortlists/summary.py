"""Each recruiter's morning: one letter with their day, once, whoever looks how often.

The day is noted and the letter queued in one transaction. A morning that everybody slept through is told
until noon and then left out: in the afternoon it is no news.
"""

from __future__ import annotations

from functools import partial

from db import outbox, summaries
from db.outbox import Posting, Transport
from db.outbox_contents import DailySummary
from db.pool import Connection, Pool, in_transaction
from db.summaries import Morning


async def tell_mornings(pool: Pool) -> None:
    for morning in await summaries.mornings(pool):
        await in_transaction(pool, partial(tell, morning=morning))


async def tell(connection: Connection, morning: Morning) -> None:
    """Nothing where the day holds nothing."""
    if not await summaries.claim_day(connection, morning):
        return
    day = await summaries.day_of(connection, morning.recruiter_id, morning.day)
    if day is not None and not day.empty:
        key = f"daily_summary:{morning.recruiter_id}:{morning.day.isoformat()}"
        content = DailySummary(morning.day)
        posting = Posting(key, Transport.EMAIL, None, morning.recruiter_id, content, morning.noon)
        await outbox.put_once(connection, posting)
