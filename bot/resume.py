"""Goes on by itself where we owed the next step: the calendar can be read again, the bot is on again.

Whoever switches a flag or mends a calendar need not know who waits; it is found here, within seconds.
"""

from __future__ import annotations

from bot import turn
from db import sessions
from db.pool import Pool
from negotiation.events import BotBack, CalendarBack
from negotiation.policy import Policy


async def resume(pool: Pool, policy: Policy) -> None:
    """Tells every interview what has come back that it waited for."""
    for waiting in await sessions.waiting_for_us(pool):
        if waiting.bot_back:
            await turn.happen(pool, policy, waiting.interview_id, BotBack())
        if waiting.calendar_back:
            await turn.happen(pool, policy, waiting.interview_id, CalendarBack())
