"""What somebody's calendar answers to an entry of ours: yes, no, maybe, or another time (RFC 5546)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from icalendar import Calendar, Event

from bot.incoming_mail.found import Answer, CalendarAnswer

LARGEST = 64 * 1024
PARTICIPATION: Mapping[str, Answer] = {
    "ACCEPTED": Answer.ACCEPTED,
    "DECLINED": Answer.DECLINED,
    "TENTATIVE": Answer.TENTATIVE,
}


def answer_in(content: bytes) -> CalendarAnswer | None:
    """None where it is no answer, or no calendar."""
    try:
        calendar = Calendar.from_ical(content[:LARGEST])
        return next(_answers(calendar), None) if isinstance(calendar, Calendar) else None
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError):
        return None  # the library says of broken input in many ways that it is broken


def _answers(calendar: Calendar) -> Iterator[CalendarAnswer]:
    method = str(calendar.get("METHOD", "")).upper()
    for event in calendar.walk("VEVENT"):
        if not isinstance(event, Event):
            continue
        uid = str(event.get("UID", ""))
        match method:
            case "COUNTER" if (start := _start(event)) is not None:
                yield CalendarAnswer(Answer.COUNTER, uid, start)
            case "REPLY" if (said := _participation(event)) is not None:
                yield CalendarAnswer(said, uid)
            case _:
                pass


def _participation(event: Event) -> Answer | None:
    """Of a reply's one attendee: whoever answered."""
    attendees = event.get("ATTENDEE", [])
    listed = attendees if isinstance(attendees, list) else [attendees]
    if len(listed) != 1:
        return None
    return PARTICIPATION.get(str(listed[0].params.get("PARTSTAT", "")).upper())


def _start(event: Event) -> datetime | None:
    """As an instant; a time without a zone is none."""
    start = event.get("DTSTART")
    moment = getattr(start, "dt", None)
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return None
    return moment.astimezone(UTC)
