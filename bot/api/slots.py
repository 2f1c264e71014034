"""When an interview can be, who would come, and why not: for the recruiter's side alone."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from bot.api.errors import ErrorCode, not_found
from bot.api.fields import Id, Moment, Query
from bot.api.route import Caller, Routes
from bot.api.service import Service
from db import facts
from db.facts import Standing, UnknownInterview
from db.panel import Panel
from db.pool import Connection
from negotiation.saying.obstructions import obstacles_in_words, why_none
from scheduling.explain import fields_of
from scheduling.slots import slots_in

routes = Routes("/api/v1", Caller.PORTAL)


class InterviewPath(BaseModel):
    id: Id


class AtQuery(Query):
    """`at` asks about one start: what stands in its way."""

    at: Moment | None = None


class TeamSlot(BaseModel):
    start: datetime
    end: datetime
    people: list[UUID]


class ObstacleAnswer(BaseModel):
    """`person` is None where the rule is everybody's."""

    rule: str
    person: UUID | None


class InterviewSlots(BaseModel):
    """`why_none` is the rule that took the last possibility, `would_open` the changes that would open some,
    the smallest first. `in_words` tells a recruiter the same; none of it is for candidates.
    """

    slots: list[TeamSlot]
    total: int
    why_none: str | None
    would_open: list[dict[str, Any]]
    obstacles: list[ObstacleAnswer] | None
    in_words: list[str]


@routes.get("/interviews/{id}/slots", errors=(ErrorCode.NOT_FOUND,))
async def interview_slots(service: Service, path: InterviewPath, query: AtQuery) -> InterviewSlots:
    """Every start at which the interview could be now, with who would come; else why there is none."""
    async with service.pool.acquire() as connection:
        standing = await known_standing(connection, service, path.id)
    return answer_of(standing.panel, query.at)


async def known_standing(connection: Connection, service: Service, interview_id: UUID) -> Standing:
    try:
        return await facts.of_interview(connection, interview_id, service.policy)
    except UnknownInterview:
        raise not_found("interview") from None


def answer_of(panel: Panel, at: datetime | None) -> InterviewSlots:
    found = panel.possible()
    explained = None if found.starts else panel.explain()
    fields = fields_of(explained) if explained else {"why_none": None, "would_open": []}
    obstacles = None if at is None else panel.obstacles(at)
    told = (
        *(why_none(explained, panel.name_of) if explained else ()),
        *obstacles_in_words(obstacles or (), panel.name_of),
    )
    candidate = str(panel.candidate_id)
    return InterviewSlots(
        slots=[
            TeamSlot(
                start=slot.start, end=slot.end, people=[UUID(one) for one in slot.people if one != candidate]
            )
            for slot in slots_in(panel.search, found)
        ],
        total=found.total,
        obstacles=None
        if obstacles is None
        else [
            ObstacleAnswer(rule=one.rule.value, person=UUID(one.person) if one.person else None)
            for one in obstacles
        ],
        in_words=list(told),
        **fields,
    )
