"""The mailed calendar entry, read back with an independent eye on what calendars need."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from scheduling.calendars.ics import Attendee, Entry, cancellation, invitation
from scheduling.interval import Interval

BERLIN = ZoneInfo("Europe/Berlin")
STAMP = datetime(2026, 3, 1, 12, tzinfo=UTC)
START = datetime(2026, 3, 30, 10, tzinfo=BERLIN)
ENTRY = Entry(
    uid="interview-1@parley",
    sequence=0,
    summary="Interview: Zoë Ünal - Engineer; backend, platform",
    description="Video call.\nBring nothing.",
    location=None,
    during=Interval(START, START + timedelta(hours=1)),
    zone=BERLIN,
    organizer=Attendee("Ana", "ana@example.org"),
    candidate=Attendee("Zoë Ünal", "zoe@example.org"),
)


def event_of(text: bytes):
    return Calendar.from_ical(text).walk("VEVENT")[0]


def test_an_invitation_says_when_in_a_zone_that_it_defines_itself():
    calendar = Calendar.from_ical(invitation(ENTRY, STAMP))
    assert calendar["method"] == "REQUEST"
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    event = calendar.walk("VEVENT")[0]
    assert event["dtstart"].dt.astimezone(UTC) == START.astimezone(UTC)
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(hours=1)
    assert [str(one) for one in event["attendee"]] == ["mailto:ana@example.org", "mailto:zoe@example.org"]


def test_a_change_and_a_cancellation_are_the_same_entry_with_a_higher_sequence():
    moved = event_of(invitation(replace(ENTRY, sequence=1), STAMP))
    gone = event_of(cancellation(replace(ENTRY, sequence=2), STAMP))
    assert {str(moved["uid"]), str(gone["uid"])} == {ENTRY.uid}
    assert [int(moved["sequence"]), int(gone["sequence"])] == [1, 2]
    assert str(gone["status"]) == "CANCELLED"


def test_the_same_entry_is_written_the_same_way_twice():
    assert invitation(ENTRY, STAMP) == invitation(ENTRY, STAMP)


@pytest.mark.parametrize(
    "name", ['A"\r\nX-EVIL:1', "B;CN=other:mailto:x@example.org", "C\nEND:VEVENT", "\u202eD"]
)
def test_a_hostile_name_stays_one_parameter(name):
    event = event_of(invitation(replace(ENTRY, candidate=Attendee(name, "z@example.org")), STAMP))
    assert "X-EVIL" not in event
    assert [str(one) for one in event["attendee"]][1] == "mailto:z@example.org"
