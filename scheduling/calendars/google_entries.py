"""Our entries as Google's event resources, and back.

A private property names the interview: by it we know our own. Google mails nobody about them (`sendUpdates`
is `none`): Parley's own mails carry the same UID, so both sides see one entry, told once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from scheduling.calendars.port import Answer, Entry, Invitee, Listed, Seen, Written
from scheduling.interval import Interval, IntervalSet
from scheduling.zones import first_instant, zone_named

Json = dict[str, Any]

OURS = "parley_interview"
REMINDERS = (60, 10)  # minutes before
CANCELLED = "cancelled"
UTC_ZONE = ZoneInfo("UTC")


def event_of(entry: Entry) -> Json:
    """The whole event, to be inserted."""
    return {"id": entry.id, **changes_of(entry), "attendees": [guest_of(each) for each in entry.invitees]}


def changes_of(entry: Entry) -> Json:
    """What is ours in an event: everything but the guests, whom others may have added to."""
    zone = entry.zone.key
    conference = {"conferenceData": meeting_of(entry)} if entry.conference else {}
    return {
        "status": "confirmed",
        "summary": entry.summary,
        "description": entry.description,
        "location": entry.location,
        "start": {"dateTime": entry.during.start.astimezone(entry.zone).isoformat(), "timeZone": zone},
        "end": {"dateTime": entry.during.end.astimezone(entry.zone).isoformat(), "timeZone": zone},
        "transparency": "opaque",
        "guestsCanInviteOthers": False,
        "extendedProperties": {"private": {OURS: entry.interview_id}},
        "reminders": {
            "useDefault": False,
            "overrides": [{"method": "popup", "minutes": minutes} for minutes in REMINDERS],
        },
        **conference,
    }


def meeting_of(entry: Entry) -> Json:
    """Asked for with the entry's own id: however often, one meeting is made."""
    return {"createRequest": {"requestId": entry.id, "conferenceSolutionKey": {"type": "hangoutsMeet"}}}


def guest_of(invitee: Invitee) -> Json:
    return {
        "email": invitee.email,
        "displayName": invitee.name,
        "responseStatus": invitee.answer.value,
    }


def guests_of(entry: Entry, event: Json) -> list[Json]:
    """Those of the entry, and those whom a person invited besides."""
    ours = {each.email.lower() for each in entry.invitees}
    others = [each for each in event.get("attendees", []) if each.get("email", "").lower() not in ours]
    return [*(guest_of(each) for each in entry.invitees), *others]


def interview_of(event: Json) -> str | None:
    named = event.get("extendedProperties", {}).get("private", {}).get(OURS)
    return None if named is None else str(named)


def written_of(event: Json) -> Written:
    """Raises KeyError for an answer that is not an event."""
    return Written(
        id=event["id"],
        version=event["etag"],
        uid=event["iCalUID"],
        link=event.get("htmlLink"),
        conference_url=event.get("hangoutLink"),
    )


def seen_of(event: Json, zone: ZoneInfo) -> Seen:
    """`zone` is the calendar's: days without hours are counted in it."""
    guests = event.get("attendees", [])
    refused = any(each.get("self") and each.get("responseStatus") == Answer.DECLINED.value for each in guests)
    return Seen(
        id=event["id"],
        version=event["etag"],
        during=during_of(event, zone),
        busy=event.get("transparency") != "transparent" and not refused,
        ours=interview_of(event),
        answers={
            each["email"]: Answer(each.get("responseStatus", Answer.OPEN.value))
            for each in guests
            if "email" in each
        },
    )


def during_of(event: Json, zone: ZoneInfo) -> Interval | None:
    """None for what is gone, and for what takes no time at all."""
    if event["status"] == CANCELLED:
        return None
    start, end = (moment_of(event[side], zone) for side in ("start", "end"))
    return Interval(start, end) if start < end else None


def moment_of(told: Mapping[str, str], zone: ZoneInfo) -> datetime:
    if "dateTime" in told:
        return datetime.fromisoformat(told["dateTime"])
    return first_instant(date.fromisoformat(told["date"]), zone)


def zone_of(answer: Json) -> ZoneInfo:
    return zone_named(answer.get("timeZone", "UTC")) or UTC_ZONE


def busy_of(stretches: list[Json], within: Interval) -> IntervalSet:
    told = (
        (datetime.fromisoformat(each["start"]), datetime.fromisoformat(each["end"])) for each in stretches
    )
    cut = ((max(start, within.start), min(end, within.end)) for start, end in told)
    return IntervalSet.of(Interval(start, end) for start, end in cut if start < end)


def listed_of(item: Json) -> Listed:
    return Listed(
        id=item["id"],
        name=item.get("summaryOverride") or item["summary"],
        owned=item["accessRole"] == "owner",
        primary=bool(item.get("primary")),
    )
