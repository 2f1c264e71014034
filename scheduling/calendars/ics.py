"""A booked interview as an iCalendar object (RFC 5545) to be mailed (iTIP, RFC 5546; iMIP, RFC 6047).

One interview is one entry for ever: the UID stays, `sequence` rises with each change, and a calendar
that gets both an invitation and its later change shows one entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Event, vCalAddress
from icalendar import Calendar as VCalendar

from scheduling.interval import Interval

PRODUCT = "-//Parley//Interview//EN"


@dataclass(frozen=True, slots=True)
class Attendee:
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What all have in their calendars; `zone` is the organizer's, in which the times are written. Where no
    `interviewers` are named, the organizer is the one.
    """

    uid: str
    sequence: int
    summary: str
    description: str
    location: str | None
    during: Interval
    zone: ZoneInfo
    organizer: Attendee
    candidate: Attendee
    interviewers: tuple[Attendee, ...] = ()


def invitation(entry: Entry, stamp: datetime) -> bytes:
    """METHOD:REQUEST, for a new booking as well as for a changed one. `stamp` is when it is written."""
    event = _event(entry, stamp, status="CONFIRMED")
    event.add_component(_alarm())
    return _wrapped("REQUEST", event, entry)


def cancellation(entry: Entry, stamp: datetime) -> bytes:
    """METHOD:CANCEL; its `sequence` must be above that of the invitation it takes back."""
    return _wrapped("CANCEL", _event(entry, stamp, status="CANCELLED"), entry)


def _wrapped(method: str, event: Event, entry: Entry) -> bytes:
    calendar = VCalendar()
    for name, value in (("version", "2.0"), ("prodid", PRODUCT), ("method", method)):
        calendar.add(name, value)
    calendar.add_component(event)
    day, year = entry.during.start.date(), timedelta(days=366)
    calendar.add_missing_timezones(day - year, day + year)
    return bytes(calendar.to_ical())


def _event(entry: Entry, stamp: datetime, status: str) -> Event:
    event = Event.new(
        uid=entry.uid,
        sequence=entry.sequence,
        stamp=stamp.astimezone(UTC),
        start=entry.during.start.astimezone(entry.zone),
        end=entry.during.end.astimezone(entry.zone),
        summary=entry.summary,
        description=entry.description,
        location=entry.location,
        organizer=vCalAddress.new(entry.organizer.email, cn=entry.organizer.name),
        attendees=[_attendee(each, "ACCEPTED") for each in _all_who_come(entry)],
    )
    event.add("status", status)
    return event


def _all_who_come(entry: Entry) -> tuple[Attendee, ...]:
    return (*(entry.interviewers or (entry.organizer,)), entry.candidate)


def _attendee(person: Attendee, partstat: str) -> vCalAddress:
    return vCalAddress.new(person.email, cn=person.name, role="REQ-PARTICIPANT", partstat=partstat)


def _alarm() -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "Interview in one hour")
    alarm.add("trigger", timedelta(hours=-1))
    return alarm
