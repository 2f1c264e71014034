"""Keeps up with calendars that come and go: each that counts is read, and where one cannot be read any more,
what was offered from it is withdrawn and its owner told, once, of all who wait.

That it can be read again needs no word here: `bot.resume` finds it.
"""

from __future__ import annotations

from bot import turn
from bot.calendars.pace import Pace
from db import calendar_alerts, calendar_snapshots
from db.pool import Pool
from negotiation.events import CalendarLost
from negotiation.policy import Policy


async def keep_up(pool: Pool, policy: Policy, pace: Pace) -> None:
    await calendar_snapshots.ensure(pool)
    for interview_id in await calendar_alerts.relying(pool):
        await turn.happen(pool, policy, interview_id, CalendarLost())
    await calendar_alerts.tell_owners(pool, pace.alert_after)
