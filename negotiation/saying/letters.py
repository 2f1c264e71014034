"""A notice as a letter: subject and paragraphs, for the candidate or the recruiter.

What the candidate was told in the chat is told again word for word; a recruiter's letters have texts of
their own. Links and attachments are added by the shell, which alone knows them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from negotiation.commands import Notice
from negotiation.saying.catalogs import CATALOGS, catalog_of
from negotiation.saying.names import seen
from negotiation.saying.words import words, words_for_recruiter
from negotiation.session import Company, Facts, Reason, Session, State
from scheduling.interval import Interval

SUBJECTS: Mapping[Notice, str] = {
    Notice.INVITATION: "Invited: {candidate}, {title}",
    Notice.CONFIRMED: "Interview confirmed: {candidate}, {label}",
    Notice.RESCHEDULED: "Interview moved: {candidate}, {label}",
    Notice.CANCELLED: "Interview cancelled: {candidate}, {title}",
    Notice.WITHDRAWN: "Declined: {candidate}, {title}",
    Notice.EXPIRED: "No answer in time: {candidate}, {title}",
    Notice.ESCALATED: "{candidate} needs you: {reason}",
    Notice.QUESTION: "{candidate} has a question",
    Notice.WROTE_AFTER_CLOSE: "{candidate} wrote after the end",
    Notice.CHECK_IN: "Did the interview with {candidate} take place?",
    Notice.BOT_OFF: "{candidate} wrote, and the assistant is off",
    Notice.CANDIDATE_WROTE: "{candidate} wrote to you",
    Notice.NOT_FREE: "That time is not free: {candidate}, {title}",
    Notice.FELL_THROUGH: "Another time is being found: {candidate}, {title}",
    Notice.KEEP_OR_MOVE: "Keep or move the interview with {candidate}?",
    Notice.ENTRY_DECLINED: "{candidate} declined the calendar entry",
    Notice.NOT_IN_CALENDAR: "Not in your calendar: {candidate}, {label}",
    Notice.ANOTHER_COMES: "Somebody else interviews: {candidate}, {label}",
    Notice.REPLACED: "Not needed any more: {candidate}, {was_label}",
    Notice.MAIL_NOT_TAKEN: "A mail was not taken in: {candidate}, {title}",
    Notice.APPROVAL: "{candidate} wrote: an answer waits for you",
    Notice.UNASKED: "A message to {candidate} waits for you",
    Notice.MAILS_LEFT_OUT: "Too many mails: {candidate}, {title}",
}
TEXTS: Mapping[Notice, str] = {
    Notice.INVITATION: "{candidate} is invited to the interview for {title}.",
    Notice.CONFIRMED: (
        "{candidate} and you have an interview for {title} on {slot}. The calendar entry is attached."
    ),
    Notice.RESCHEDULED: (
        "The interview with {candidate} for {title} is moved. It was on {was}; it is now on {slot}."
    ),
    Notice.CANCELLED: (
        "The interview with {candidate} for {title} no longer takes place; it was on {was}. The application"
        " stays shortlisted: whether somebody else gets the time is your choice."
    ),
    Notice.WITHDRAWN: (
        "{candidate} does not want the interview for {title} any more. The application is rejected."
    ),
    Notice.EXPIRED: (
        "{candidate} did not settle on a time for {title} before the deadline. You can invite again."
    ),
    Notice.ESCALATED: (
        "The conversation with {candidate} about the interview for {title} waits for you: {reason}. The"
        " candidate was told {by}. Everything that was said is behind the link."
    ),
    Notice.QUESTION: "{candidate} asked something that only you can answer. It is behind the link.",
    Notice.WROTE_AFTER_CLOSE: (
        "{candidate} wrote about the interview for {title}, which is over. It is behind the link."
    ),
    Notice.CHECK_IN: (
        "The interview with {candidate} for {title} was on {slot}. Please say whether it took place."
    ),
    Notice.BOT_OFF: (
        "{candidate} wrote about the interview for {title}. The assistant is switched off: please answer."
    ),
    Notice.CANDIDATE_WROTE: (
        "{candidate} wrote about the interview for {title}, and you have the word. It is behind the link."
    ),
    Notice.NOT_FREE: (
        "The time that you chose for {candidate} is not free any more. Please choose another one."
    ),
    Notice.REPLACED: (
        "The interview with {candidate} for {title} on {was} takes place without you, or at another time:"
        " yours is free again."
    ),
    Notice.FELL_THROUGH: (
        "The interview with {candidate} for {title} on {was} was declined, moved or deleted in your calendar."
        " {candidate} is being asked for another time; nothing is booked before they say yes."
    ),
    Notice.KEEP_OR_MOVE: (
        "In your calendar something else lies across the interview with {candidate} for {title} on {slot}, or"
        " its entry was changed. {candidate} has heard nothing yet. Is the interview to stay at that time, or"
        " to be moved? Both are one click behind the link."
    ),
    Notice.ENTRY_DECLINED: (
        "{candidate} declined the calendar entry for {title} on {slot}, and is being asked whether to move"
        " the interview or cancel it. Until then it stands."
    ),
    Notice.ANOTHER_COMES: (
        "Somebody who was to interview {candidate} for {title} on {slot} declined, and somebody else who can"
        " takes over. The time stays."
    ),
    Notice.NOT_IN_CALENDAR: (
        "The interview with {candidate} for {title} on {slot} could not be written into your calendar. The"
        " entry is attached: please add it yourself. We go on trying, and no second entry will appear."
    ),
    Notice.MAIL_NOT_TAKEN: "A mail about the interview with {candidate} for {title} was not taken in.",
    Notice.UNASKED: (
        "Parley would write to {candidate} about the interview for {title}. You want to see that first: it is"
        " behind the link, and goes out when you approve it."
    ),
    Notice.APPROVAL: (
        "{candidate} wrote about the interview for {title}. You want to see answers first: what Parley would"
        " say is behind the link, and goes out when you approve it. Until then no deadline runs."
    ),
    Notice.MAILS_LEFT_OUT: "{candidate} sent more mails about {title} in an hour than are read.",
}
EXPECTING = "when to expect your answer"
ELSEWHERE = "Somebody else, from another address"
AWAITED = "The candidate was told {by}."
PROMISED = {Notice.QUESTION, Notice.WROTE_AFTER_CLOSE}
"""Of what the letter says by when they hear; an escalation's text says so itself."""
WHILE_WE_GO_ON = (
    "{candidate} wrote something about the interview for {title} that you should know. It is behind the link;"
    " the assistant goes on."
)
STILL_WAITS = (
    "{candidate} wrote again about the interview for {title}, and waits for you. It is behind the link."
)
LOST_CALENDARS: Mapping[bool, tuple[str, str]] = {
    True: (
        "Please connect your calendar again",
        "Your calendar does not let us in any more. Until you connect it again, nobody is offered times of"
        " yours, and what was offered is withdrawn. Interviews that are booked stay booked.",
    ),
    False: (
        "Your calendar cannot be read",
        "Your calendar has not answered for a while. Nobody is offered times of yours until it does; then"
        " everything goes on by itself. If it lasts, please connect it again.",
    ),
}
WITHOUT_A_TIME: Mapping[Notice, str] = {
    Notice.CANCELLED: (
        "The interview with {candidate} for {title} no longer takes place; no time was agreed yet."
    ),
}
WITHOUT_YOU: Mapping[Notice, str] = {
    Notice.CONFIRMED: "{candidate} has an interview for {title} on {slot}.",
}
ANSWER_BY_MAIL = (
    "If you answer this mail, {candidate} gets your words as yours, and the assistant is silent until you"
    " hand the conversation back."
)
CANDIDATES_SUBJECTS: Mapping[Notice, str] = {
    Notice.INVITATION: "subject_invitation",
    Notice.CONFIRMED: "subject_confirmed",
    Notice.RESCHEDULED: "subject_rescheduled",
    Notice.CANCELLED: "subject_cancelled",
    Notice.ANOTHER_COMES: "subject_another_comes",
}
REASONS: Mapping[Reason, str] = {
    Reason.ROUND_LIMIT: "no time was found in three rounds",
    Reason.HUMAN_REQUESTED: "a person was asked for",
    Reason.NOT_UNDERSTOOD: "the messages were not understood",
    Reason.OUTSIDE_HOURS: "the wish is outside your hours",
    Reason.OUTSIDE_HORIZON: "the wish is too far ahead",
    Reason.NOTHING_FREE: "nothing is free",
    Reason.TOO_LATE_TO_MOVE: "the interview is too near to be moved by the assistant",
    Reason.SALARY: "a question about pay",
    Reason.ACCOMMODATION: "a need that you should know of",
    Reason.COMPLAINT: "a complaint",
    Reason.DISTRESS: "distress",
    Reason.ABUSE: "abusive words",
    Reason.DATA_REQUEST: "a request about personal data",
    Reason.FAILED: "a fault on our side",
    Reason.FELL_THROUGH: "the booked time fell through, and another is needed",
}


@dataclass(frozen=True, slots=True)
class LetterText:
    subject: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class About:
    """What a notice is about: the time it names, the one before, and why a person is asked. `coming` are the
    names of those who interview, and `present` says whether the reader is one of them.
    """

    slot: Interval | None = None
    was: Interval | None = None
    reason: Reason | None = None
    coming: tuple[str, ...] = ()
    present: bool = True


class Remark(Enum):
    """What has to be said of the mail that is answered."""

    STRANGER = "mail_stranger"
    UNREADABLE = "mail_unreadable"
    ATTACHMENTS = "mail_attachments"
    CLOSED = "mail_closed"


class Line(Protocol):
    """A line of a conversation, by `candidate`, `bot`, `recruiter`, or a `stranger` who wrote by mail."""

    @property
    def author(self) -> str: ...

    @property
    def text(self) -> str: ...


def to_recruiter(notice: Notice, about: About, facts: Facts, session: Session) -> LetterText:
    speech = words_for_recruiter(facts, session)
    fields = {
        "candidate": seen(facts.candidate.name),
        "title": facts.job.title,
        "slot": speech.when(about.slot.start) if about.slot else "a time not told",
        "label": speech.clock.label(about.slot.start) if about.slot else "a time not told",
        "was": speech.when(about.was.start) if about.was else "no time yet",
        "was_label": speech.clock.label(about.was.start) if about.was else "no time yet",
        "reason": REASONS[about.reason] if about.reason else "a person is needed",
        "by": f"that you answer by {speech.when(session.answer_by)}" if session.answer_by else EXPECTING,
    }
    company = facts.company is Company.PANEL and about.coming and notice is not Notice.REPLACED
    people = f"Interviewing: {speech.people(about.coming)}." if company else None
    awaited = notice in PROMISED and session.answer_by is not None
    waits = AWAITED.format(**fields) if awaited else None
    told = [_told(notice, about, session).format(**fields), waits, people]
    return LetterText(SUBJECTS[notice].format(**fields), tuple(filter(None, told)))


def _told(notice: Notice, about: About, session: Session) -> str:
    if notice is Notice.CANDIDATE_WROTE and not session.human:
        return STILL_WAITS if session.state is State.ESCALATED else WHILE_WE_GO_ON
    if not about.present and notice in WITHOUT_YOU:
        return WITHOUT_YOU[notice]
    return TEXTS[notice] if about.slot or about.was else WITHOUT_A_TIME.get(notice, TEXTS[notice])


def to_owner(ended: bool, waiting: tuple[str, ...]) -> LetterText:
    """To the owner of a calendar that cannot be read: why, and who waits for it to be."""
    subject, text = LOST_CALENDARS[ended]
    names = ", ".join(waiting)
    return LetterText(subject, (text, *((f"They wait for times: {names}.",) if names else ())))


def to_sign_in() -> LetterText:
    """To a recruiter who asked for a way in."""
    return LetterText(
        "Your link to Parley",
        (
            "This link signs you in to Parley's console. It works once, within an hour.",
            "If you did not ask for it, leave it: nothing happens without it.",
        ),
    )


def to_candidate(notice: Notice, told: str, facts: Facts, session: Session) -> LetterText:
    """`told` is the chat message that says the same; what it says of a mail to come is said of this one."""
    speech = words(facts, session)
    for catalog in CATALOGS.values():  # in whichever language it was told
        told = told.replace(catalog.text("booked_mail", 0), catalog.text("booked_attached", 0))
    subject = speech.text(CANDIDATES_SUBJECTS.get(notice, "subject"))
    return LetterText(subject, tuple(told.split("\n\n")))


def in_thread(facts: Facts, session: Session) -> str:
    """The subject under which mail programs keep a conversation together."""
    return f"Re: {words(facts, session).text('subject_invitation')}"


def remark(said: Remark, facts: Facts, session: Session) -> str:
    return words(facts, session).text(said.value)


def not_taken(notice: Notice, facts: Facts, session: Session) -> LetterText:
    """A mail came that nothing was done about: not believed, or one too many."""
    speech = words(facts, session)
    key = "mails_left_out" if notice is Notice.MAILS_LEFT_OUT else "mail_not_taken"
    return LetterText(speech.text("subject"), (speech.text(key),))


def turned_down(title: str, *languages: str | None) -> LetterText:
    """To an applicant whom a person rejected; the language is the first of these that we speak."""
    catalog = catalog_of(*languages)
    told = (catalog.text(key, 0, title=title) for key in ("turned_down", "turned_down_wish"))
    return LetterText(catalog.text("subject_turned_down", 0, title=title), tuple(told))


def to_be_answered(text: LetterText, said: Sequence[Line], facts: Facts) -> LetterText:
    """For a recruiter who can answer by mail: how, and to which words."""
    names = {
        "candidate": seen(facts.candidate.name),
        "bot": "Parley",
        "recruiter": facts.recruiter.name,
        "stranger": ELSEWHERE,
    }
    how = ANSWER_BY_MAIL.format(candidate=seen(facts.candidate.name))
    lines = tuple(f"{names[each.author]}: {each.text}" for each in said)
    return LetterText(text.subject, (*text.paragraphs, how, *lines))
