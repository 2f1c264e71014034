"""Every time that a candidate could book now, for those who would rather look than write.

Sending a start as a message chooses it, like the value of any option; what is free is asked again then.
"""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel

from bot.api.callers import Chat
from bot.api.chat import ChatPath
from bot.api.errors import not_found
from bot.api.route import Caller, Routes
from bot.api.service import Service
from db import facts
from db.facts import Standing
from negotiation.deciding.replying import is_over
from scheduling.interval import Interval

routes = Routes("/api/v1", Caller.CHAT)


class BookableTime(BaseModel):
    """Half-open; in the zone in which times are told."""

    start: datetime
    end: datetime


class BookableTimes(BaseModel):
    """`slots` in order; none where the conversation is over, or a person has the word. `readable` is false
    while the calendar cannot be read: then nothing is known, and times will come.
    """

    time_zone: str
    readable: bool
    slots: list[BookableTime]


@routes.get("/chat/{token}/slots")
async def bookable_times(service: Service, path: ChatPath, chat: Chat) -> BookableTimes:
    """Every time that this candidate could book now, as far as times are offered at all."""
    async with service.pool.acquire() as connection:
        try:
            standing = await facts.of_interview(connection, chat.interview_id, service.policy)
        except facts.UnknownInterview as fault:  # erased this instant
            raise not_found("chat") from fault
    zone = standing.session.zone
    return BookableTimes(
        time_zone=zone.key,
        readable=standing.facts.calendar is not None,
        slots=[
            BookableTime(start=slot.start.astimezone(zone), end=slot.end.astimezone(zone))
            for slot in bookable(standing)
        ],
    )


def bookable(standing: Standing) -> tuple[Interval, ...]:
    session, world = standing.session, standing.facts
    if world.calendar is None or is_over(session, world) or session.human or not world.bot_on:
        return ()
    return tuple(slot for slot in world.calendar.slots if slot != session.scheduled)
