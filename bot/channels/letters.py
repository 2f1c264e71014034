"""An outbox row as a letter: subject, paragraphs, links, and a calendar entry where it is about one.

Made anew each time it is wanted, from the row and the facts; the same row gives the same letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import assert_never
from urllib.parse import urlencode

from bot.links import Linker
from db import calendar_alerts, facts
from db.facts import Standing
from db.letters import Parties, parties
from db.outbox import CalendarAlert, ChatCopy, Letter, Outgoing, Phrase, Trouble
from db.pool import Connection, Pool
from negotiation.commands import Notice, Party
from negotiation.policy import Policy
from negotiation.saying.letters import About, LetterText, to_candidate, to_owner, to_recruiter
from negotiation.saying.words import words
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
    Notice.CANCELLED: Method.CANCEL,
    Notice.WITHDRAWN: Method.CANCEL,
    Notice.REPLACED: Method.CANCEL,
}


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class CalendarFile:
    method: Method
    content: bytes


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter that can be sent or looked at."""

    row: Outgoing
    text: LetterText
    links: tuple[Link, ...]
    entry: CalendarFile | None


@dataclass(frozen=True)
class Composer:
    """Makes letters; one for the whole process."""

    pool: Pool
    policy: Policy
    linker: Linker

    async def compose(self, row: Outgoing) -> Composed:
        """Raises UnknownInterview where the interview has gone since."""
        async with self.pool.acquire() as connection:
            if isinstance(row.content, CalendarAlert):
                waiting = await calendar_alerts.waiting(connection, row.recipient_id)
                text = to_owner(row.content.trouble is Trouble.ENDED, waiting)
                return Composed(row, text, self._ways_to_calendars(), None)
            if row.interview_id is None:
                raise facts.UnknownInterview(row.id)
            standing = await facts.of_interview(connection, row.interview_id, self.policy)
            return await self._made(connection, row, standing)

    async def _made(self, connection: Connection, row: Outgoing, standing: Standing) -> Composed:
        match row.content:
            case ChatCopy(seq=seq):
                sides = await parties(connection, standing.interview_id, seq)
                text = to_candidate(
                    Notice.CANDIDATE_WROTE, sides.text or "", standing.facts, standing.session
                )
                return Composed(row, text, self._ways_in(standing), None)
            case Letter() as letter:
                sides = await parties(connection, standing.interview_id, letter.seq, letter.coming)
                text = _text(letter, row, standing, sides)
                return Composed(
                    row, text, self._links(letter, standing, sides), _entry(letter, row, standing, sides)
                )
            case Phrase():
                raise TypeError("a phrase is said in a chat")
            case CalendarAlert():
                raise ValueError("an alert about a calendar is about no interview")
            case _:
                assert_never(row.content)

    def _links(self, letter: Letter, standing: Standing, sides: Parties) -> tuple[Link, ...]:
        if letter.party is Party.INTERVIEWER:
            return ()
        if letter.party is Party.RECRUITER:
            return (
                Link(
                    "See the conversation",
                    f"{self.linker.base_url}/console/interviews/{standing.interview_id}",
                ),
            )
        if letter.notice is Notice.INVITATION:
            return self._answers(standing, sides)
        return self._ways_in(standing)

    def _answers(self, standing: Standing, sides: Parties) -> tuple[Link, ...]:
        """A button for each offered time, then accept, decline and the chat."""
        links = self.linker.links(standing.interview_id)
        text = words(standing.facts, standing.session).text
        times = [option for option in sides.options or () if option.get("start")]
        return (
            *(
                Link(each["label"], f"{links.accept_url}?{urlencode({'start': each['start']})}")
                for each in times
            ),
            Link(text("link_accept"), links.accept_url),
            Link(text("link_decline"), links.reject_url),
            *self._ways_in(standing),
        )

    def _ways_to_calendars(self) -> tuple[Link, ...]:
        return (Link("Connect your calendar", f"{self.linker.base_url}/console/calendar"),)

    def _ways_in(self, standing: Standing) -> tuple[Link, ...]:
        text = words(standing.facts, standing.session).text
        links = self.linker.links(standing.interview_id)
        telegram = (Link(text("link_telegram"), links.telegram_url),) if links.telegram_url else ()
        return (Link(text("link_chat"), links.chat_url), *telegram)


def _text(letter: Letter, row: Outgoing, standing: Standing, sides: Parties) -> LetterText:
    if letter.party is Party.CANDIDATE and sides.text is not None:
        return to_candidate(letter.notice, sides.text, standing.facts, standing.session)
    names = tuple(name for name, _ in sides.coming)
    about = About(letter.slot, letter.was, letter.reason, names, _attends(letter, row))
    return to_recruiter(letter.notice, about, standing.facts, standing.session)


def _entry(letter: Letter, row: Outgoing, standing: Standing, sides: Parties) -> CalendarFile | None:
    """The calendar entry, where the letter makes, moves or takes back one of the reader's."""
    method = METHODS.get(letter.notice) if _attends(letter, row) else None
    match method:
        case Method.REQUEST if letter.slot:
            entry = _of_interview(letter, row, letter.slot, standing, sides)
            return CalendarFile(method, invitation(entry, row.created_at))
        case Method.CANCEL if letter.was:
            entry = _of_interview(letter, row, letter.was, standing, sides)
            return CalendarFile(method, cancellation(entry, row.created_at))
        case _:
            return None


def _attends(letter: Letter, row: Outgoing) -> bool:
    """Whether the reader is, or was, one of those in the interview. Older letters name nobody."""
    if letter.party is not Party.RECRUITER or not letter.coming:
        return True
    return row.recipient_id in letter.coming


def _interviewers(letter: Letter, row: Outgoing, sides: Parties) -> tuple[Attendee, ...]:
    """Whom the entry names; one that is taken back names whoever is not needed any more."""
    if letter.notice is Notice.REPLACED:
        return (Attendee(row.recipient_name, row.recipient_email),)
    return tuple(Attendee(*one) for one in sides.coming)


def _of_interview(letter: Letter, row: Outgoing, slot: Interval, standing: Standing, sides: Parties) -> Entry:
    job = standing.facts.job
    return Entry(
        uid=uid(Provider.BUILTIN, standing.interview_id),
        sequence=letter.sequence,
        summary=f"Interview: {sides.candidate_name} - {job.title}",
        description="\n".join(filter(None, (job.format, job.preparation))),
        location=job.location,
        during=slot,
        zone=standing.facts.recruiter.zone,
        organizer=Attendee(sides.recruiter_name, sides.recruiter_email),
        candidate=Attendee(sides.candidate_name, sides.candidate_email),
        interviewers=_interviewers(letter, row, sides),
    )
