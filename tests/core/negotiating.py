"""A small world for negotiations: a Berlin recruiter, her calendar, a candidate, and events for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from negotiation.acts import Asked, Intent, Reading, Topic
from negotiation.bot_acts import BotAct
from negotiation.commands import Command, Decision, Say
from negotiation.deadlines import confirmation_deadline
from negotiation.policy import Policy
from negotiation.session import Calendar, Channel, Facts, Job, Person, Session, State, Status
from scheduling.availability import OFFICE_HOURS
from scheduling.availability import Person as Busy
from scheduling.interval import Interval, IntervalSet
from scheduling.slots import slots_of
from scheduling.timex.mention import Stretch

BERLIN = ZoneInfo("Europe/Berlin")
HOUR = timedelta(hours=1)
POLICY = Policy()

# A Monday, nine in the morning in Berlin.
MONDAY = datetime(2026, 11, 23, 9, tzinfo=BERLIN).astimezone(UTC)

Kind = TypeVar("Kind", bound=Command)


def at(day: int, hour: int, minute: int = 0, zone: ZoneInfo = BERLIN) -> datetime:
    """That hour of a day of November 2026 (the 23rd is a Monday, the 31st the first of December)."""
    date = datetime(2026, 11, 1, tzinfo=zone) + timedelta(days=day - 1)
    return date.replace(hour=hour, minute=minute).astimezone(UTC)


def slot(day: int, hour: int, minute: int = 0) -> Interval:
    return Interval(at(day, hour, minute), at(day, hour, minute) + HOUR)


def instant(day: int, hour: int, minute: int = 0) -> Stretch:
    return Stretch(at(day, hour, minute), None)


def window(day: int, begins: int, ends: int, until_day: int | None = None) -> Stretch:
    return Stretch(at(day, begins), at(until_day or day, ends))


def calendar(now: datetime = MONDAY, busy: Iterable[Interval] = (), policy: Policy = POLICY) -> Calendar:
    horizon = Interval(now, now + policy.horizon)
    person = Busy("ana", BERLIN, busy=IntervalSet.of(busy))
    slots = tuple(one.during for one in slots_of(person, horizon, now, HOUR))
    return Calendar(slots, OFFICE_HOURS.during(horizon, BERLIN))


def facts(now: datetime = MONDAY, busy: Iterable[Interval] = (), **fields: object) -> Facts:
    world = Facts(
        now=now,
        policy=POLICY,
        job=Job("Data Engineer", "Acme", HOUR, format="video call", preparation="bring an example"),
        recruiter=Person("Ana", BERLIN),
        candidate=Person("Kim", BERLIN, "en-GB"),
        channel=Channel.WEB,
        calendar=calendar(now, busy),
    )
    return replace(world, **fields)


def only(*slots: Interval, now: datetime = MONDAY) -> Facts:
    """The world with no other free times than these."""
    world = facts(now)
    return replace(world, calendar=Calendar(slots, calendar(now).hours))


def session(**fields: object) -> Session:
    fresh = Session(
        status=Status.INVITATION_SENT,
        state=State.AWAITING_AVAILABILITY,
        round=1,
        zone=BERLIN,
        confirmation_deadline=confirmation_deadline(MONDAY, BERLIN, POLICY),
    )
    return replace(fresh, **fields)


def offered(*slots: Interval, **fields: object) -> Session:
    """Invited, with these times on the table."""
    return session(
        **{
            "state": State.AWAITING_SELECTION,
            "offered": slots,
            "asked": Asked.OFFER,
            "spoke_at": MONDAY,
            **fields,
        }
    )


def booked(slot: Interval, **fields: object) -> Session:
    return session(
        **{
            "status": Status.CONFIRMED,
            "state": State.RESOLVED,
            "scheduled": slot,
            "booked_at": MONDAY,
            "slot_selection_deadline": MONDAY + timedelta(hours=48),
            "spoke_at": MONDAY,
            "wrote_at": MONDAY,
            **fields,
        }
    )


def reading(intent: Intent, *windows: Stretch, topics: tuple[Topic, ...] = (), **fields: object) -> Reading:
    """A reading that leaves no doubt, unless `fields` say otherwise."""
    certain = Reading(intent, windows=windows, topics=topics, confidence=0.95)
    return replace(certain, **fields)


def commands(decision: Decision, kind: type[Kind]) -> list[Kind]:
    return [command for command in decision.commands if isinstance(command, kind)]


def said(decision: Decision) -> BotAct:
    """The one thing said."""
    (say,) = commands(decision, Say)
    return say.act
