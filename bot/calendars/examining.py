"""Asks the providers whether our entries stand where we remember them: what the doctor looks at on request.

It changes nothing. What it finds out of place, the next readings would have found as well.
"""

from __future__ import annotations

from bot.calendars.reach import Reach
from db import calendar_entries
from db.calendar_entries import Standing
from db.doctor import Finding, Invariant
from scheduling.calendars.port import FAILURES

ASKED = Invariant("I6", "each entry stands in its calendar where we remember it", query="")


async def entries_elsewhere(reach: Reach) -> Finding:
    """One question for each entry of an interview that is still to come."""
    found = [(one, await trouble(reach, one)) for one in await calendar_entries.standing(reach.pool)]
    return Finding(ASKED, tuple(f"{one.interview_id} ({what})" for one, what in found if what))


async def trouble(reach: Reach, one: Standing) -> str | None:
    place = one.place
    seen = await reach.ask(place.person_id, lambda calendar: calendar.entry(place.calendar_id, one.entry_id))
    if isinstance(seen, FAILURES):
        return "not answered"
    if seen is None or seen.during is None:
        return "gone"
    if seen.ours != str(one.interview_id):
        return "not ours"
    return None if seen.during.start == one.starts_at else "elsewhere"
