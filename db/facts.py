"""All that one decision may depend on, fetched at once: the session, its version, and the world around it.

One statement, one instant: the moment is the database's, and what is read together was true together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import asyncpg

from db import sql
from db.bookings import Attendance
from db.pool import Connection
from negotiation import codec
from negotiation.policy import Policy
from negotiation.session import Calendar, Channel, Facts, Job, Person, Session, State, Status
from scheduling import availability
from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet
from scheduling.slots import times_of

SQL = sql.beside(__file__)
DEFAULT_MINUTES = 60
DEFAULT_STEP = 30
DEFAULT_ZONE = ZoneInfo("UTC")
MARGIN = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Unread:
    """The oldest message that has had no outcome yet; `reading` where one is stored with it already."""

    seq: int
    text: str
    reading: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Reach:
    """The Telegram chats in which each side can be written to now."""

    candidate: int | None = None
    recruiter: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an interview stands. A decision made from it holds only while `version` does. `prompt` is what
    the bot said last.
    """

    conversation_id: UUID
    interview_id: UUID
    application_id: UUID
    job_id: UUID
    session_id: UUID
    version: int
    attendance: Attendance
    session: Session
    facts: Facts
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


async def of_conversation(connection: Connection, conversation_id: UUID, policy: Policy) -> Standing:
    row = await connection.fetchrow(SQL["standing"], conversation_id, None, policy.horizon + MARGIN)
    if row is None:
        raise UnknownInterview(conversation_id)
    return standing(row, policy, ())


def standing(row: asyncpg.Record, policy: Policy, opened: tuple[Interval, ...]) -> Standing:
    """The row of the `standing` block as values."""
    session = _session(row)
    return Standing(
        row["conversation_id"],
        row["interview_id"],
        row["application_id"],
        row["job_id"],
        row["session_id"],
        row["version"],
        _attendance(row),
        session,
        _facts(row, policy, {*session.opened, *opened}),
        row["prompt"],
        None if row["unread_seq"] is None else _unread(row),
        Reach(row["candidate_chat"], row["recruiter_chat"]),
    )


def _attendance(row: asyncpg.Record) -> Attendance:
    buffer = timedelta(minutes=row["buffer_minutes"] or 0)
    return Attendance(row["interview_id"], row["recruiter_id"], row["candidate_id"], buffer)


def _unread(row: asyncpg.Record) -> Unread:
    return Unread(row["unread_seq"], row["unread_text"], row["unread_reading"])


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


def _facts(row: asyncpg.Record, policy: Policy, opened: Collection[Interval]) -> Facts:
    recruiter = _recruiter(row)
    return Facts(
        now=row["now"],
        policy=policy,
        job=_job(row),
        recruiter=recruiter,
        candidate=_candidate(row, recruiter.zone),
        channel=Channel(row["channel"]),
        calendar=None if row["calendar_unreadable_since"] else _calendar(row, policy, opened),
        bot_on=bool(row["bot_on"]),
    )


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


def _recruiter(row: asyncpg.Record) -> Person:
    return Person(row["recruiter_name"] or "", zone_named(row["recruiter_zone"], DEFAULT_ZONE))


def _candidate(row: asyncpg.Record, recruiters: ZoneInfo) -> Person:
    known = row["told_zone"] or row["candidate_zone"]
    return Person(
        row["candidate_name"] or "",
        zone_named(known, recruiters),
        row["locale"] or row["language"],
        zone_known=known is not None,
    )


def _calendar(row: asyncpg.Record, policy: Policy, opened: Collection[Interval]) -> Calendar:
    """The recruiter's free times at which the candidate has no other interview; and of the times opened
    for this candidate, whatever the rules say, those that are not taken.
    """
    horizon = Interval(row["now"], row["now"] + policy.horizon)
    recruiter, step = _bookable(row), timedelta(minutes=row["slot_step_minutes"] or DEFAULT_STEP)
    usual = times_of(
        recruiter, horizon, row["now"], _duration(row), step, others=_intervals(row["candidate_booked"])
    )
    return Calendar(
        slots=tuple(sorted({*usual, *_still_free(row, opened)})) if opened else usual,
        hours=availability.working(recruiter, horizon),
        offered_to_others=_counted(row["offered_to_others"]),
    )


def _still_free(row: asyncpg.Record, opened: Collection[Interval]) -> tuple[Interval, ...]:
    buffer = timedelta(minutes=row["buffer_minutes"] or 0)
    booked = (one.widened(buffer) for one in _intervals(row["booked"]))
    taken = IntervalSet.of((*booked, *_intervals(row["candidate_booked"]), *_intervals(row["busy"] or ())))
    return taken.sparing(sorted(slot for slot in opened if slot.start > row["now"]))


def _bookable(row: asyncpg.Record) -> availability.Person:
    hours = row["working_hours"]
    return availability.Person(
        "recruiter",
        zone_named(row["recruiter_zone"], DEFAULT_ZONE),
        availability.OFFICE_HOURS if hours is None else WorkingHours.parsed(hours),
        busy=IntervalSet.of(_intervals(row["busy"] or ())),
        booked=tuple(_intervals(row["booked"])),
        buffer=timedelta(minutes=row["buffer_minutes"] or 0),
        notice=timedelta(minutes=row["min_notice_minutes"] or 0),
        max_per_day=row["max_per_day"],
    )


def _duration(row: asyncpg.Record) -> timedelta:
    return timedelta(minutes=row["duration_minutes"] or DEFAULT_MINUTES)


def _intervals(ranges: Iterable[Any]) -> Iterable[Interval]:
    """From ranges of PostgreSQL that have both ends, as all of ours do."""
    return (Interval(each.lower, each.upper) for each in ranges)


def _counted(starts: Iterable[datetime]) -> Counter[datetime]:
    return Counter(starts)


def zone_named(name: str | None, otherwise: ZoneInfo) -> ZoneInfo:
    """The zone, or the other one where none is named or this machine does not know it."""
    try:
        return ZoneInfo(name) if name else otherwise
    except (KeyError, ValueError, OSError):
        return otherwise
