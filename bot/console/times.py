"""An interview's times as its recruiter sees them: who comes, who is needed, why a time is not offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, assert_never
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.api.service import Service
from db import facts
from db.facts import UnknownInterview
from db.panel import Panel
from negotiation.grounds import Ground
from negotiation.saying.obstructions import obstacles_in_words, why_none
from scheduling.need import AllOf, AnyOf, IfFree, Part
from scheduling.zones import Fold, Gap, Unambiguous, at_wall

NO_SUCH_TIME = "no clock shows that time: it is skipped when the clocks are put forward"
GROUNDS: Mapping[str, str] = {
    Ground.AS_ASKED.value: "as they asked",
    Ground.NOBODY_ELSES.value: "offered to nobody else",
    Ground.OTHER_DAY.value: "a day of its own",
    Ground.OTHER_PART_OF_DAY.value: "another part of the day",
    Ground.DAY_AHEAD.value: "one to three days ahead",
    Ground.CUTS_NO_DAY.value: "cuts no interviewer's day",
    Ground.LEAST_CALLED.value: "for those who had fewest interviews",
}


@dataclass(frozen=True, slots=True)
class Times:
    """`coming` where a time is booked; `needed` in words; `possible` counts the times that can be offered."""

    coming: tuple[str, ...]
    needed: tuple[str, ...]
    possible: int
    why_none: tuple[str, ...]
    in_the_way: tuple[str, ...] | None


async def times(service: Service, interview_id: UUID, at: datetime | None, zone: ZoneInfo) -> Times | None:
    """`at` is a wall time in `zone` that is asked about. None where nothing was ever negotiated."""
    try:
        async with service.pool.acquire() as connection:
            standing = await facts.of_interview(connection, interview_id, service.policy)
    except UnknownInterview:
        return None
    panel = standing.panel
    found = panel.possible()
    explained = None if found.starts else panel.explain()
    return Times(
        tuple(one.name for one in standing.coming),
        tuple(filter(None, (_needed(part, panel) for part in panel.search.need))),
        found.total,
        why_none(explained, panel.name_of) if explained else (),
        None if at is None else _in_the_way(at, zone, panel),
    )


def grounds_in_words(stored: list[dict[str, Any]] | None, zone: ZoneInfo) -> tuple[str, ...]:
    """Why each time of a message was offered, the first choice first."""
    return tuple(
        f"{datetime.fromisoformat(one['start']).astimezone(zone):%a %H:%M}: "
        + ", ".join(GROUNDS.get(ground, ground) for ground in one["grounds"])
        for one in stored or ()
    )


def _needed(part: Part, panel: Panel) -> str:
    people = [panel.name_of(person) for person in part.people if person != str(panel.candidate_id)]
    names = ", ".join(people)
    match part:
        case AllOf():
            return names
        case AnyOf(count):
            return f"{count} of {names}"
        case IfFree():
            return f"{names}, if free"
        case _:
            assert_never(part)


def _in_the_way(wall: datetime, zone: ZoneInfo, panel: Panel) -> tuple[str, ...]:
    match at_wall(wall, zone):
        case Unambiguous(instant):
            start = instant
        case Fold(first, _):
            start = first
        case Gap():
            return (NO_SUCH_TIME,)
    return obstacles_in_words(panel.obstacles(start), panel.name_of)
