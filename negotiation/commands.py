"""What a decision asks of the world, in the order in which one transaction writes it.

Nothing here is carried out by the core. `Say` goes to the candidate through `wording`; `Tell` is a
notice by mail and console; the others touch the interview and the calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from negotiation.acts import Topic
from negotiation.bot_acts import BotAct
from negotiation.events import Change
from negotiation.session import Session, Status
from scheduling.interval import Interval


class Party(Enum):
    CANDIDATE = "candidate"
    RECRUITER = "recruiter"
    INTERVIEWER = "interviewer"
    """Whoever else comes to the interview, or came; the shell knows who that is."""


class Notice(Enum):
    """Mails and console notices beside the chat. Those with an entry carry an .ics."""

    INVITATION = "invitation"
    CONFIRMED = "confirmed"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    ESCALATED = "escalated"
    QUESTION = "question"
    WROTE_AFTER_CLOSE = "wrote_after_close"
    CHECK_IN = "check_in"
    BOT_OFF = "bot_off"
    CANDIDATE_WROTE = "candidate_wrote"
    NOT_FREE = "not_free"
    FELL_THROUGH = "fell_through"
    KEEP_OR_MOVE = "keep_or_move"
    ENTRY_DECLINED = "entry_declined"
    NOT_IN_CALENDAR = "not_in_calendar"
    ANOTHER_COMES = "another_comes"
    REPLACED = "replaced"
    MAIL_NOT_TAKEN = "mail_not_taken"
    APPROVAL = "approval"
    UNASKED = "unasked"
    MAILS_LEFT_OUT = "mails_left_out"


@dataclass(frozen=True, slots=True)
class Say:
    """One bot message to the candidate; the only one for the event where it answers a message.

    `also` are questions of the same message, answered in the same breath; those that we cannot answer
    were passed on.
    """

    act: BotAct
    also: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class Tell:
    party: Party
    notice: Notice


@dataclass(frozen=True, slots=True)
class Hold:
    """Keep `slot` for this interview until `until`; replaces an earlier hold."""

    slot: Interval
    until: datetime


@dataclass(frozen=True, slots=True)
class Release:
    """Give up the hold, if there is one."""


@dataclass(frozen=True, slots=True)
class Book:
    """Make `slot` the interview's one confirmed booking, in place of an earlier one: one atomic move.

    It also ends any hold of this interview's.
    """

    slot: Interval


@dataclass(frozen=True, slots=True)
class Unbook:
    """Give up the confirmed booking, if there is one."""


@dataclass(frozen=True, slots=True)
class Advance:
    """A step of the interview's status; each is logged with why."""

    to: Status
    why: str


@dataclass(frozen=True, slots=True)
class NewSession:
    """A reschedule starts: a new row of `negotiation_sessions`, round 1; the earlier one is resolved."""


@dataclass(frozen=True, slots=True)
class RejectApplication:
    """The candidate withdrew: the application is rejected, and the buffer moves up."""


@dataclass(frozen=True, slots=True)
class EraseCandidate:
    """The candidate wants everything about them erased: done once the answer has had time to reach them."""


@dataclass(frozen=True, slots=True)
class ExpireApplication:
    """A deadline passed: the application expired, and the buffer moves up."""


@dataclass(frozen=True, slots=True)
class Record:
    """An entry for `negotiation_sessions.history`: a round that ended, with what was offered and said."""

    round: int
    offered: tuple[Interval, ...]
    said: str
    """The reading's intent and rules, never the candidate's words."""


@dataclass(frozen=True, slots=True)
class Repair:
    """What others did to the calendar entry is being put right; counted, so that tidying up is noticed."""

    change: Change
    to: Interval | None = None


@dataclass(frozen=True, slots=True)
class RestoreEntry:
    """The calendar entry is to stand as booked again, whatever others made of it."""


Command = (
    Say
    | Tell
    | Hold
    | Release
    | Book
    | Unbook
    | Advance
    | NewSession
    | RejectApplication
    | EraseCandidate
    | ExpireApplication
    | Record
    | Repair
    | RestoreEntry
)


@dataclass(frozen=True, slots=True)
class Decision:
    """The session after the event, and what is to be done, all or nothing."""

    session: Session
    commands: tuple[Command, ...] = ()
