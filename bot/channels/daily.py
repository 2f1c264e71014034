"""A recruiter's day in words, for the letter of the morning: the console's language, the reader's clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from db.summaries import Day, Meeting, Thin
from db.time_of import DEFAULT_ZONE, zone_named
from negotiation.saying.letters import LetterText

NOTHING = "Nothing waits for you, and no interview is booked today."


def summary_text(day: Day | None, on: date) -> LetterText:
    subject = f"Your day: {on:%A}, {on.day} {on:%B}"
    paragraphs = () if day is None else tuple(_paragraphs(day))
    return LetterText(subject, paragraphs or (NOTHING,))


def _paragraphs(day: Day) -> Iterator[str]:
    zone = zone_named(day.zone, DEFAULT_ZONE)
    if day.meetings:
        lines = "\n".join(_meeting(one, zone) for one in day.meetings)
        yield f"{_counted(len(day.meetings), 'interview')} today:\n{lines}"
    if day.waiting:
        yield f"{_counted(day.waiting, 'conversation')} waiting for your answer."
    if day.expiring:
        yield f"{_counted(day.expiring, 'invitation')} running out today."
    if lately := ", ".join(_lately(day)):
        yield f"Since yesterday: {lately}."
    if day.thin:
        yield "Shortlists to look at:\n" + "\n".join(map(_thin, day.thin))


def _meeting(one: Meeting, zone: ZoneInfo) -> str:
    risky = ", high risk of not coming: a call helps" if one.risk == "high" else ""
    return f"{one.starts_at.astimezone(zone):%H:%M} {one.candidate}, {one.job}{risky}"


def _lately(day: Day) -> Iterator[str]:
    for count, what in ((day.booked, "booked"), (day.dropped_out, "dropped out"), (day.promoted, "moved up")):
        if count:
            yield f"{count} {what}"


def _thin(one: Thin) -> str:
    places = f", {_counted(one.free, 'free place')}" if one.free else ""
    waits = ", a step waits for your click" if one.proposed else ""
    return f"{one.job}: {one.waiting} of {one.buffer} in the buffer{places}{waits}"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
