"""All that one decision may depend on, fetched at once: the session, its version, and the world around it.

One statement, one instant: the moment is the database's, and what is read together was true together. What a
booking stands on is read once more when all are locked, of the one stretch at stake.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import asyncpg

from db import sql
from db.own_texts import of_rows
from db.panel import Panel, Question, need_of, panel_of
from db.pool import Connection, Pool
from db.receipts import receipt_of
from db.time_of import TimeOf, for_booking, for_change, hours_of, intervals, zone_named
from negotiation import codec
from negotiation.answering import LONGEST_ABSENCE
from negotiation.policy import Policy
from negotiation.session import (
    Calendar,
    Channel,
    Company,
    Facts,
    Job,
    Person,
    Session,
    StandIn,
    State,
    Status,
)
from scheduling.interval import Interval

SQL = sql.beside(__file__)
DEFAULT_MINUTES = 60
DEFAULT_STEP = 30
MARGIN = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Unread:
    """The oldest message that has had no outcome yet; `reading` where one is stored with it already.
    `written_at` is when its channel says that it was written.
    """

    seq: int
    text: str
    reading: dict[str, Any] | None
    written_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """The Telegram chats in which each side can be written to now; `answers` of who sees to what needs a
    person. And what candidates are not offered.
    """

    candidate: int | None = None
    recruiter: int | None = None
    answers: int | None = None
    telegram_off: bool = False
    email_off: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody who comes to the booked interview."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an interview stands. A decision made from it holds only while `version` does. `panel` are those
    who may come, `coming` those who are booked, beside the candidate. `prompt` is what the bot said last.
    `answers` sees to what needs a person at this moment: the recruiter, or who stands in for them.
    """

    conversation_id: UUID
    interview_id: UUID
    application_id: UUID
    job_id: UUID
    recruiter_id: UUID
    answers: UUID
    candidate_id: UUID
    session_id: UUID
    version: int
    session: Session
    facts: Facts
    panel: Panel
    coming: tuple[Coming, ...]
    prompt: str | None
    unread: Unread | None
    reach: Reach = Reach()


class UnknownInterview(LookupError):
    """There is no such interview, or it has no conversation."""


async def of_interview(
    connection: Connection, interview_id: UUID, policy: Policy, opened: tuple[Interval, ...] = ()
) -> Standing:
    """`opened` are times that the recruiter opens for this candidate, whatever the rules say."""
    row = await connection.fetchrow(SQL["standing"], None, interview_id, policy.horizon + MARGIN)
    if row is None:
        raise UnknownInterview(interview_id)
    return standing(row, policy, opened)


async def of_recruiters(
    pool: Pool, interview_id: UUID, recruiter_id: UUID, policy: Policy
) -> Standing | None:
    """None where the interview is not this recruiter's, nor of somebody for whom they stand in now."""
    async with pool.acquire() as connection:
        try:
            found = await of_interview(connection, interview_id, policy)
        except UnknownInterview:
            return None
    return found if recruiter_id in {found.recruiter_id, found.answers} else None


async def of_conversation(connection: Connection, conversation_id: UUID, policy: Policy) -> Standing:
    row = await connection.fetchrow(SQL["standing"], conversation_id, None, policy.horizon + MARGIN)
    if row is None:
        raise UnknownInterview(conversation_id)
    return standing(row, policy, ())


async def panel_at(connection: Connection, interview_id: UUID, policy: Policy, slot: Interval) -> Panel:
    """Those who may come, and of their time as it is by now what counts for an interview at that time: to be
    asked about no other one, and under their locks. Raises UnknownInterview.
    """
    row = await connection.fetchrow(SQL["panel"], interview_id, slot.start, slot.end)
    if row is None:
        raise UnknownInterview(interview_id)
    return _panel(row, policy)


def standing(row: asyncpg.Record, policy: Policy, opened: tuple[Interval, ...]) -> Standing:
    """The row of the `standing` block as values."""
    session, panel = _session(row), _panel(row, policy)
    return Standing(
        row["conversation_id"],
        row["interview_id"],
        row["application_id"],
        row["job_id"],
        row["recruiter_id"],
        row["answers"],
        row["candidate_id"],
        row["session_id"],
        row["version"],
        session,
        _facts(row, policy, panel, {*session.opened, *opened}),
        panel,
        tuple(Coming(*one) for one in row["coming"]),
        row["prompt"],
        None if row["unread_seq"] is None else _unread(row),
        _reach(row),
    )


def _reach(row: asyncpg.Record) -> Reach:
    return Reach(
        row["candidate_chat"],
        row["recruiter_chat"],
        row["answers_chat"],
        row["telegram_off"],
        row["email_off"],
    )


def _panel(row: asyncpg.Record, policy: Policy) -> Panel:
    moving = row["status"] == Status.CONFIRMED.value
    asked = Question(
        row["now"],
        policy.horizon,
        _duration(row),
        timedelta(minutes=row["slot_step_minutes"] or DEFAULT_STEP),
        need_of(row["need"], row["recruiter_id"]),
        for_change if moving else for_booking,
        tuple(intervals(row["candidate_booked"])),
    )
    return panel_of(_people(row), row["candidate_id"], asked)


def _people(row: asyncpg.Record) -> tuple[TimeOf, ...]:
    return tuple(TimeOf(*person) for person in row["people"])


def _unread(row: asyncpg.Record) -> Unread:
    return Unread(row["unread_seq"], row["unread_text"], row["unread_reading"], row["written_at"])


def _session(row: asyncpg.Record) -> Session:
    """What other programs may have changed in the shared tables counts, not our memory of it."""
    session = codec.session_from_json(row["memory"])
    return replace(
        session,
        scheduled=session.scheduled or _set_from_outside(row),
        status=Status(row["status"]),
        state=State(row["state"]),
        round=row["round"],
        zone=zone_named(row["told_zone"], session.zone),
        confirmation_deadline=row["confirmation_deadline"] or session.confirmation_deadline,
        slot_selection_deadline=row["slot_selection_deadline"],
    )


def _set_from_outside(row: asyncpg.Record) -> Interval | None:
    if row["status"] != Status.CONFIRMED.value or row["scheduled_time"] is None:
        return None
    return Interval(row["scheduled_time"], row["scheduled_time"] + _duration(row))


def _facts(row: asyncpg.Record, policy: Policy, panel: Panel, opened: Collection[Interval]) -> Facts:
    recruiter = _people(row)[0]
    return Facts(
        now=row["now"],
        policy=replace(policy, horizon=panel.search.horizon.length),
        job=_job(row),
        recruiter=Person(recruiter.name or "", recruiter.zone),
        candidate=_candidate(row, recruiter.zone),
        channel=Channel(row["channel"]),
        calendar=_calendar(row, panel, opened) if panel.readable else None,
        bot_on=bool(row["bot_on"]),
        coming=tuple(one[1] for one in row["coming"]),
        company=Company.RECRUITER_ALONE if row["need"] is None else Company.PANEL,
        receipt=receipt_of(row["candidate_id"]),
        approves=row["approves"],
        own_texts=of_rows(row["own_texts"]),
        erasable=not row["also_recruits"],
        stand_in=_stand_in(row),
    )


def _stand_in(row: asyncpg.Record) -> StandIn | None:
    """With the hours in which they can answer, as far ahead as anybody waits for an answer."""
    if not row["in_place"]:
        return None
    person = TimeOf(*row["in_place"][0])
    within = Interval(row["now"], row["now"] + LONGEST_ABSENCE)
    hours = hours_of(person, within).during(within, person.zone)
    return StandIn(person.name or "", hours, row["in_place_until"])


def _job(row: asyncpg.Record) -> Job:
    return Job(
        title=row["title"] or "",
        company=row["company"] or "",
        duration=_duration(row),
        format=row["format"],
        location=row["location"],
        preparation=row["preparation"],
        language=row["language"],
    )


def _candidate(row: asyncpg.Record, recruiters: ZoneInfo) -> Person:
    return Person(
        row["candidate_name"] or "",
        zone_named(row["told_zone"] or row["candidate_zone"], recruiters),
        row["locale"] or row["language"],
    )


def _calendar(row: asyncpg.Record, panel: Panel, opened: Collection[Interval]) -> Calendar:
    found = panel.possible()
    slots = panel.times(found, opened)
    explained = None if slots else panel.explain()
    return Calendar(
        slots,
        panel.hours(),
        Counter(row["offered_to_others"]),
        panel.burdens(found),
        explained.why_none if explained else None,
        panel.earliest(),
    )


def _duration(row: asyncpg.Record) -> timedelta:
    return timedelta(minutes=row["duration_minutes"] or DEFAULT_MINUTES)
