"""The calendar entry that goes with a letter: what makes, moves or takes back one of its reader's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from db.facts import Standing
from db.letters import Parties
from db.outbox import Outgoing
from db.outbox_contents import Letter
from negotiation.commands import Notice, Party
from scheduling.calendars.ics import Attendee, Entry, cancellation, invitation
from scheduling.calendars.names import Provider, uid
from scheduling.interval import Interval


class Method(Enum):
    """What a calendar entry asks of the calendar that gets it (RFC 5546)."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


METHODS: Mapping[Notice, Method] = {
    Notice.CONFIRMED: Method.REQUEST,
    Notice.RESCHEDULED: Method.REQUEST,
    Notice.NOT_IN_CALENDAR: Method.REQUEST,
    Notice.ANOTHER_COMES: Method.REQUEST,
    Notice.CANCELLED: Method.CANCEL,
    Notice.WITHDRAWN: Method.CANCEL,
    Notice.REPLACED: Method.CANCEL,
}


@dataclass(frozen=True, slots=True)
class CalendarFile:
    method: Method
    content: bytes


def entry_in(
    letter: Letter, row: Outgoing, standing: Standing, sides: Parties, organizer: Attendee
) -> CalendarFile | None:
    """The calendar entry, where the letter makes, moves or takes back one of the reader's."""
    method = METHODS.get(letter.notice) if attends(letter, row) else None
    match method:
        case Method.REQUEST if letter.slot:
            entry = _of_interview(letter, row, letter.slot, standing, sides, organizer)
            return CalendarFile(method, invitation(entry, row.created_at))
        case Method.CANCEL if letter.was:
            entry = _of_interview(letter, row, letter.was, standing, sides, organizer)
            return CalendarFile(method, cancellation(entry, row.created_at))
        case _:
            return None


def attends(letter: Letter, row: Outgoing) -> bool:
    """Whether the reader is, or was, one of those in the interview. Older letters name nobody."""
    if letter.party is not Party.RECRUITER or not letter.coming:
        return True
    return row.recipient_id in letter.coming


def _interviewers(letter: Letter, row: Outgoing, sides: Parties) -> tuple[Attendee, ...]:
    """Whom the entry names; one that is taken back names whoever is not needed any more."""
    if letter.notice is Notice.REPLACED:
        return (Attendee(row.recipient_name, row.recipient_email),)
    return tuple(Attendee(*one) for one in sides.coming)


def _of_interview(
    letter: Letter,
    row: Outgoing,
    slot: Interval,
    standing: Standing,
    sides: Parties,
    organizer: Attendee,
) -> Entry:
    job = standing.facts.job
    return Entry(
        uid=uid(Provider(sides.provider), standing.interview_id),
        sequence=letter.sequence,
        summary=f"Interview: {sides.candidate_name} - {job.title}",
        description="\n".join(filter(None, (job.format, job.preparation))),
        location=job.location,
        during=slot,
        zone=standing.facts.recruiter.zone,
        organizer=organizer,
        candidate=Attendee(sides.candidate_name, sides.candidate_email),
        interviewers=_interviewers(letter, row, sides),
    )
