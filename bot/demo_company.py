"""The demo company as data: who works there, what they look for, who applied, when the recruiters are busy.

Every address ends in example.org, so that nothing ever reaches anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.demo_designers import DESCRIPTION, DESIGNERS
from db.jobs import Interviewing
from db.people import RecruiterSettings
from scheduling.interval import Interval

COMPANY = "Lindqvist & Daughters"
WORKDAYS = ("mon", "tue", "wed", "thu", "fri")


@dataclass(frozen=True, slots=True)
class Meeting:
    """Taken time: every so many workdays from the first one, by the wall clock of the recruiter."""

    first: int
    every: int
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Applicant:
    """`invited` ones get a chat link; `zone` None leaves the recruiter's to be assumed."""

    name: str
    email: str
    zone: str | None
    locale: str
    invited: bool = False
    resume: str | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """A `closed` one takes no more applications, and is ranked by itself once its resumes are read."""

    title: str
    description: str
    openings: int
    interviewing: Interviewing
    applicants: tuple[Applicant, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Colleague:
    """A recruiter with calendar and jobs."""

    name: str
    email: str
    settings: RecruiterSettings
    meetings: tuple[Meeting, ...]
    openings: tuple[Opening, ...]


def hours(*stretches: str, days: tuple[str, ...] = WORKDAYS) -> dict[str, Any]:
    """Each stretch like "09:00-12:30", the same on all the days."""
    return {day: [stretch.split("-") for stretch in stretches] for day in days}


COLLEAGUES = (
    Colleague(
        "Ana Weber",
        "ana.weber@example.org",
        RecruiterSettings("Europe/Berlin", hours("09:00-12:30", "13:30-18:00"), 15, 120, 5),
        (
            Meeting(0, 1, "09:00", "09:30"),
            Meeting(0, 2, "11:00", "12:00"),
            Meeting(1, 3, "13:30", "15:30"),
            Meeting(2, 5, "15:00", "18:00"),
            Meeting(4, 5, "09:00", "12:30"),
        ),
        (
            Opening(
                "Backend engineer",
                "Builds and runs the services behind our order desk. Python, PostgreSQL, HTTP.",
                2,
                Interviewing(
                    duration_minutes=60,
                    company=COMPANY,
                    format="video call",
                    location="https://meet.example.org/lindqvist",
                    preparation="Bring one piece of your work that you like to talk about.",
                    language="en",
                ),
                (
                    Applicant("Sam Rivera", "sam.rivera@example.org", "Europe/Madrid", "en-GB", invited=True),
                    Applicant("Priya Nair", "priya.nair@example.org", "Asia/Kolkata", "en-IN", invited=True),
                    Applicant("Jonas Beck", "jonas.beck@example.org", "Europe/Berlin", "de-DE"),
                    Applicant("Chloe Martin", "chloe.martin@example.org", None, "en-US"),
                ),
            ),
            Opening(
                "Workshop assistant",
                "Keeps the print workshop running: paper, machines, visitors.",
                1,
                Interviewing(
                    duration_minutes=30,
                    company=COMPANY,
                    format="on site",
                    location="Lindenallee 4, Berlin",
                    preparation="Wear shoes that may get dusty.",
                    language="en",
                ),
                (Applicant("Tomas Novak", "tomas.novak@example.org", None, "en-GB", invited=True),),
            ),
            Opening(
                "Print designer",
                DESCRIPTION,
                2,
                Interviewing(
                    duration_minutes=45,
                    company=COMPANY,
                    format="video call",
                    location="https://meet.example.org/lindqvist",
                    preparation="Show us three things that you made and would make differently today.",
                    language="en",
                ),
                tuple(
                    Applicant(one.name, one.email, one.zone, one.locale, resume=one.resume)
                    for one in DESIGNERS
                ),
                closed=True,
            ),
        ),
    ),
    Colleague(
        "Marcus Hill",
        "marcus.hill@example.org",
        RecruiterSettings("America/New_York", hours("09:00-12:00", "13:00-17:00"), 10, 240, 4),
        (
            Meeting(0, 1, "10:00", "10:30"),
            Meeting(1, 2, "14:00", "16:00"),
            Meeting(3, 5, "09:00", "12:00"),
        ),
        (
            Opening(
                "Customer advisor",
                "Answers our customers overseas, by telephone and in writing.",
                2,
                Interviewing(
                    duration_minutes=45,
                    company=COMPANY,
                    format="telephone",
                    preparation="Have a quiet place and your calendar at hand.",
                    language="en",
                ),
                (
                    Applicant("Dana Cole", "dana.cole@example.org", "America/Denver", "en-US", invited=True),
                    Applicant("Luis Ortega", "luis.ortega@example.org", "America/Bogota", "en-US"),
                    Applicant("Mia Tanaka", "mia.tanaka@example.org", "Asia/Tokyo", "en-US"),
                ),
            ),
        ),
    ),
)
EMAILS = tuple(
    email
    for colleague in COLLEAGUES
    for email in (
        colleague.email,
        *(applicant.email for opening in colleague.openings for applicant in opening.applicants),
    )
)


def meetings_ahead(colleague: Colleague, now: datetime, workdays: int = 15) -> list[Interval]:
    """The colleague's taken time over the next workdays."""
    zone = ZoneInfo(colleague.settings.time_zone)
    days = next_workdays(now.astimezone(zone).date(), workdays)
    return [
        Interval(at(days[index], meeting.start, zone), at(days[index], meeting.end, zone))
        for meeting in colleague.meetings
        for index in range(meeting.first, workdays, meeting.every)
    ]


def next_workdays(today: date, count: int) -> list[date]:
    days = (today + timedelta(days=ahead) for ahead in range(2 * count + 7))
    return [day for day in days if day.weekday() < len(WORKDAYS)][:count]


def at(day: date, clock: str, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), zone)
