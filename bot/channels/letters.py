"""An outbox row as a letter: subject, paragraphs, links, and a calendar entry where it is about one.

Made anew each time it is wanted, from the row and the facts; the same row gives the same letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from bot.channels.daily import summary_text
from bot.channels.incident_letters import to_administrator
from bot.channels.letter_entries import CalendarFile, attends, entry_in
from bot.channels.letter_links import LetterLinks, Link
from bot.channels.stand_in_letters import to_owners_stand_in, to_stand_in
from bot.links import Linker, Reply
from db import calendar_alerts, facts, stand_ins, summaries
from db.facts import Standing
from db.letters import Correspondence, Parties, applied_for, correspondence, lately_said, parties
from db.outbox import Outgoing
from db.outbox_contents import (
    CalendarAlert,
    ChatCopy,
    DailySummary,
    IncidentAlert,
    Letter,
    Phrase,
    SignInLink,
    StandInNamed,
    Trouble,
    TurnedDown,
)
from db.pool import Connection, Pool
from negotiation.commands import Notice, Party
from negotiation.policy import Policy
from negotiation.recruiters_choice import goes_on, nearest_times, possible_deeds
from negotiation.saying.catalogs import catalog_of
from negotiation.saying.letters import (
    About,
    LetterText,
    Remark,
    in_thread,
    not_taken,
    remark,
    to_be_answered,
    to_candidate,
    to_owner,
    to_recruiter,
    to_sign_in,
    turned_down,
)
from negotiation.saying.words import words, words_for_recruiter
from scheduling.calendars.ics import Attendee

WITH_CONVERSATION = {
    Notice.ESCALATED,
    Notice.QUESTION,
    Notice.CANDIDATE_WROTE,
    Notice.BOT_OFF,
    Notice.WROTE_AFTER_CLOSE,
    Notice.APPROVAL,
    Notice.UNASKED,
}


NOTHING_BEFORE = Correspondence()


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter that can be sent or looked at. `reply_to` is the address that answers go to, `unsubscribe` the
    page that ends letters of this kind, `before` the Message-IDs that it follows on, or ids of our own rows.
    """

    row: Outgoing
    text: LetterText
    links: tuple[Link, ...]
    entry: CalendarFile | None = None
    reply_to: str | None = None
    unsubscribe: str | None = None
    unsubscribe_words: str = ""
    language: str = "en"
    follows: Correspondence = NOTHING_BEFORE


@dataclass(frozen=True)
class Composer:
    """Makes letters; one for the whole process. `reply_domain` is None where mails cannot be answered."""

    pool: Pool
    policy: Policy
    linker: Linker
    reply_domain: str | None = None

    @property
    def links(self) -> LetterLinks:
        return LetterLinks(self.linker, self.reply_domain)

    def links_for(self, standing: Standing) -> LetterLinks:
        """In the candidate's language, and to what candidates are offered."""
        linker = replace(self.linker, bot=None) if standing.reach.telegram_off else self.linker
        domain = None if standing.reach.email_off else self.reply_domain
        return LetterLinks(linker, domain, words(standing.facts, standing.session).text)

    async def compose(self, row: Outgoing) -> Composed:
        """Raises UnknownInterview where the interview has gone since."""
        if isinstance(row.content, Phrase):
            raise TypeError("a phrase is said in a chat")
        if isinstance(row.content, SignInLink):
            return Composed(row, to_sign_in(), self.links.to_sign_in(row.id))
        if isinstance(row.content, IncidentAlert):
            return Composed(row, to_administrator(row.content), ())
        async with self.pool.acquire() as connection:
            if isinstance(row.content, CalendarAlert):
                return await self._of_calendar(connection, row, row.content)
            if isinstance(row.content, StandInNamed):
                named = await stand_ins.named(connection, row.content.stand_in)
                return Composed(row, to_stand_in(named), self.links.to_console())
            if isinstance(row.content, TurnedDown):
                return await self._turned_down(connection, row, row.content)
            if isinstance(row.content, DailySummary):
                text = await self._day(connection, row, row.content)
                return Composed(row, text, self.links.to_console())
            if row.interview_id is None:
                raise facts.UnknownInterview(row.id)
            standing = await facts.of_interview(connection, row.interview_id, self.policy)
            seq = row.content.seq
            follows = await correspondence(connection, row, standing.conversation_id, seq)
            made = await self._made(connection, row, row.content, standing, follows)
        speech = words(standing.facts, standing.session)
        return replace(
            made,
            follows=follows,
            reply_to=self._reply_to(row.content, standing),
            unsubscribe=self.links.unsubscribe(standing.interview_id) if row.fleeting else None,
            unsubscribe_words=speech.text("mail_no_reminders"),
            language=speech.catalog.language if row.to_candidate else "en",
        )

    async def _of_calendar(self, connection: Connection, row: Outgoing, content: CalendarAlert) -> Composed:
        """The owner can connect it again; who stands in for them can only see to those who wait."""
        whose = content.whose or row.recipient_id
        waiting = await calendar_alerts.waiting(connection, whose)
        ended = content.trouble is Trouble.ENDED
        if content.whose is None:
            return Composed(row, to_owner(ended, waiting), self.links.to_calendars())
        owner = await stand_ins.name_of(connection, content.whose)
        return Composed(row, to_owners_stand_in(owner, ended, waiting), self.links.to_console())

    async def _turned_down(self, connection: Connection, row: Outgoing, content: TurnedDown) -> Composed:
        applied = await applied_for(connection, content.application)
        if applied is None:
            raise facts.UnknownInterview(row.id)
        text = turned_down(applied.title, applied.locale, applied.language)
        return Composed(row, text, (), language=catalog_of(applied.locale, applied.language).language)

    async def _day(self, connection: Connection, row: Outgoing, content: DailySummary) -> LetterText:
        if row.recipient_id is None:
            return summary_text(None, content.day)
        return summary_text(await summaries.day_of(connection, row.recipient_id, content.day), content.day)

    async def _made(
        self,
        connection: Connection,
        row: Outgoing,
        content: Letter | ChatCopy,
        standing: Standing,
        follows: Correspondence,
    ) -> Composed:
        coming = content.coming if isinstance(content, Letter) else ()
        sides = await parties(connection, standing.interview_id, content.seq, coming)
        match content:
            case ChatCopy(seq=seq):
                links = self.links_for(standing).of_message(standing.interview_id, seq, sides.options or ())
                return Composed(row, _of_message(standing, sides, follows), links)
            case Letter(party=Party.CANDIDATE) as letter:
                text = _with_remarks(_to_candidate(letter, standing, sides), follows, standing)
                entry = entry_in(letter, row, standing, sides, self._organizer(standing, sides))
                return Composed(row, text, self._candidates_links(letter, standing, sides), entry)
            case Letter() as letter:
                text = await self._to_recruiter(connection, letter, row, standing, sides)
                recruiter = Attendee(sides.recruiter_name, sides.recruiter_email)
                entry = entry_in(letter, row, standing, sides, recruiter)
                return Composed(row, text, self._recruiters_links(letter, standing), entry)
            case _:
                assert_never(content)

    def _candidates_links(self, letter: Letter, standing: Standing, sides: Parties) -> tuple[Link, ...]:
        links, interview_id = self.links_for(standing), standing.interview_id
        if letter.notice is Notice.INVITATION:
            return links.of_invitation(interview_id, sides.options or ())
        if letter.seq is None:
            return links.ways_in(interview_id)
        return links.of_message(interview_id, letter.seq, sides.options or ())

    def _recruiters_links(self, letter: Letter, standing: Standing) -> tuple[Link, ...]:
        """An interviewer who is not the recruiter has nothing to press."""
        if letter.party is Party.INTERVIEWER:
            return ()
        possible = possible_deeds(standing.session, standing.facts.now)
        offers = _offers(letter, standing)
        return self.links.of_recruiter(standing.interview_id, letter.notice, possible, offers)

    async def _to_recruiter(
        self, connection: Connection, letter: Letter, row: Outgoing, standing: Standing, sides: Parties
    ) -> LetterText:
        names = tuple(name for name, _ in sides.coming)
        about = About(letter.slot, letter.was, letter.reason, names, attends(letter, row))
        text = to_recruiter(letter.notice, about, standing.facts, standing.session)
        in_place = _in_place(letter, row, standing)
        text = replace(text, paragraphs=(*in_place, *text.paragraphs, *letter.explained))
        can_answer = letter.party is Party.RECRUITER and self.reply_domain is not None
        if letter.notice not in WITH_CONVERSATION or not can_answer:
            return text
        said = await lately_said(connection, standing.conversation_id)
        return to_be_answered(text, said, standing.facts)

    def _reply_to(self, content: Letter | ChatCopy, standing: Standing) -> str | None:
        match content:
            case Letter(party=Party.INTERVIEWER):
                return None
            case Letter(party=Party.RECRUITER):
                return self.links.reply_to(Reply.RECRUITER, standing.interview_id)
            case Letter() | ChatCopy():
                return self.links_for(standing).reply_to(Reply.CANDIDATE, standing.interview_id)
            case _:
                assert_never(content)

    def _organizer(self, standing: Standing, sides: Parties) -> Attendee:
        """Calendars send their answers to the organizer: where we can take them in, that is us."""
        ours = self.links_for(standing).reply_to(Reply.CANDIDATE, standing.interview_id)
        return Attendee(sides.recruiter_name, ours or sides.recruiter_email)


def _offers(letter: Letter, standing: Standing) -> tuple[tuple[str, datetime], ...]:
    """The nearest free times, where the candidate waits for the recruiter, as one press could offer them."""
    session, facts = standing.session, standing.facts
    if letter.notice is not Notice.ESCALATED or not goes_on(session, facts.now):
        return ()
    clock = words_for_recruiter(facts, session).clock
    return tuple((clock.label(slot.start), slot.start) for slot in nearest_times(session, facts))


def _of_message(standing: Standing, sides: Parties, follows: Correspondence) -> LetterText:
    text = to_candidate(Notice.CANDIDATE_WROTE, sides.text or "", standing.facts, standing.session)
    if follows.answered is not None or follows.first is not None:
        text = replace(text, subject=in_thread(standing.facts, standing.session))
    return _with_remarks(text, follows, standing)


def _to_candidate(letter: Letter, standing: Standing, sides: Parties) -> LetterText:
    if letter.notice in {Notice.MAIL_NOT_TAKEN, Notice.MAILS_LEFT_OUT}:
        return not_taken(letter.notice, standing.facts, standing.session)
    return to_candidate(letter.notice, sides.text or "", standing.facts, standing.session)


def _with_remarks(text: LetterText, follows: Correspondence, standing: Standing) -> LetterText:
    remarks = (*_remarks(follows), *_closed(follows, standing))
    said = tuple(remark(each, standing.facts, standing.session) for each in remarks)
    return replace(text, paragraphs=(*said, *text.paragraphs))


def _remarks(follows: Correspondence) -> Iterator[Remark]:
    """What has to be said of the mail that this one answers."""
    if follows.stranger:
        yield Remark.STRANGER
    if follows.unreadable:
        yield Remark.UNREADABLE
    if follows.attachments:
        yield Remark.ATTACHMENTS


def _closed(follows: Correspondence, standing: Standing) -> Iterator[Remark]:
    """Whoever still answers by mail where that is over is told where to go on."""
    if follows.answered is not None and standing.reach.email_off:
        yield Remark.CLOSED


def _in_place(letter: Letter, row: Outgoing, standing: Standing) -> tuple[str, ...]:
    """Why somebody is written to whose interview it is not."""
    if letter.party is not Party.RECRUITER or row.recipient_id in {None, standing.recruiter_id}:
        return ()
    return (f"This is an interview of {standing.facts.recruiter.name}'s. You see to it in their place.",)
