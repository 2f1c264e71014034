"""What becomes of a mail that was read: a pure decision from what it says and what its token leads to.

The token in the address that it was sent to decides about the conversation; the address in From never does
by itself. It only takes away: words of somebody else are not the candidate's, and where From is proven to
be forged nothing is done at all. Docs: `docs/email.md`, "Who is believed".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from bot.incoming_mail.addresses import same_mailbox
from bot.incoming_mail.found import Answer, CalendarAnswer, Mail, Verdict
from bot.links import Reply
from db.mail import Thread
from scheduling.calendars.names import Provider, uid

MOST_AN_HOUR = 20  # mails of one conversation; more is a machine talking to a machine
TOKEN = re.compile(r"reply\+([a-z2-7]{26})@(.+)")


class Why(Enum):
    """Why a mail is not taken in."""

    NO_TOKEN = "no_token"  # noqa: S105
    SEVERAL_TOKENS = "several_tokens"
    TOO_MANY = "too_many"
    ANOTHER_PERSON = "another_person"
    CALENDAR = "calendar"
    OVER = "over"
    UNVERIFIED = "unverified"
    NOT_THE_RECRUITER = "not_the_recruiter"
    THE_RECRUITER = "the_recruiter"


@dataclass(frozen=True, slots=True)
class TakeIn:
    """A message of the conversation; `stranger`: in somebody else's words, which change nothing."""

    thread: Thread
    stranger: bool
    calendar: CalendarAnswer | None


@dataclass(frozen=True, slots=True)
class PassOn:
    """The words of the recruiter, or of who stands in for them, for the candidate."""

    thread: Thread
    author: UUID


@dataclass(frozen=True, slots=True)
class Refuse:
    """Not taken in; the candidate is told so at their own address, once a day."""

    thread: Thread
    why: Why


@dataclass(frozen=True, slots=True)
class Ignore:
    """Not taken in, and nobody is written to."""

    why: str


@dataclass(frozen=True, slots=True)
class ComeBack:
    """A mail of ours could not be delivered."""

    message_id: str


Fate = TakeIn | PassOn | Refuse | Ignore | ComeBack


def tokens_in(recipients: Iterable[str], domain: str) -> tuple[str, ...]:
    found = (TOKEN.fullmatch(address.lower()) for address in recipients)
    return tuple(dict.fromkeys(match[1] for match in found if match and match[2] == domain.lower()))


def sort(mail: Mail, threads: tuple[Thread, ...]) -> Fate:
    """`threads` are what the tokens lead to, dead ones as well."""
    if mail.body is not None and mail.body.returned is not None:
        return ComeBack(mail.body.returned)
    thread = threads[0] if len(threads) == 1 else None
    calendar = _answer_to_ours(mail, thread)
    if mail.head.automatic is not None and calendar is None:
        return Ignore(mail.head.automatic.value)
    if thread is None:
        return Ignore((Why.SEVERAL_TOKENS if threads else Why.NO_TOKEN).value)
    if calendar is not None and calendar.answer in {Answer.ACCEPTED, Answer.TENTATIVE}:
        return Ignore(Why.CALENDAR.value)
    return _by_sender(mail, thread, calendar)


def _by_sender(mail: Mail, thread: Thread, calendar: CalendarAnswer | None) -> Fate:
    if thread.known:
        return Ignore(Why.ANOTHER_PERSON.value)
    if thread.lately >= MOST_AN_HOUR:
        return _too_many(mail, thread)
    if not thread.alive:
        return Refuse(thread, Why.OVER)
    if mail.head.verdict is Verdict.FAIL:
        return Refuse(thread, Why.UNVERIFIED)
    if thread.purpose == Reply.RECRUITER.value:
        author = _author(mail, thread)
        return Ignore(Why.NOT_THE_RECRUITER.value) if author is None else PassOn(thread, author)
    if same_mailbox(mail.head.sender, thread.candidate_email):
        return TakeIn(thread, stranger=False, calendar=calendar)
    if _author(mail, thread) is not None:
        return Ignore(Why.THE_RECRUITER.value)
    return TakeIn(thread, stranger=True, calendar=None)


def _too_many(mail: Mail, thread: Thread) -> Fate:
    """The candidate is told once; whoever is only said to be them is not answered at all."""
    theirs = thread.purpose == Reply.CANDIDATE.value and same_mailbox(
        mail.head.sender, thread.candidate_email
    )
    if theirs and thread.alive and mail.head.verdict is not Verdict.FAIL:
        return Refuse(thread, Why.TOO_MANY)
    return Ignore(Why.TOO_MANY.value)


def _author(mail: Mail, thread: Thread) -> UUID | None:
    """Which of those who may speak for our side sent it; None for anybody else."""
    ours = ((thread.recruiter_email, thread.recruiter_id), (thread.answers_email, thread.answers_id))
    return next((person for address, person in ours if same_mailbox(mail.head.sender, address)), None)


def _answer_to_ours(mail: Mail, thread: Thread | None) -> CalendarAnswer | None:
    """A calendar's answer about the entry of this very interview; a person pressed a button for it."""
    calendar = None if mail.body is None else mail.body.calendar
    if calendar is None or thread is None or calendar.uid not in _uids(thread):
        return None
    return calendar


def _uids(thread: Thread) -> set[str]:
    """The names of this interview's entry, wherever its calendar stands."""
    return {uid(provider, thread.interview_id) for provider in Provider}
