"""What can happen to a session. A message, a press, a deadline, a lost race and a recruiter's action
all come through the same door, `decide`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from negotiation.acts import Reading
from scheduling.interval import Interval


@dataclass(frozen=True, slots=True)
class Invited:
    """The interview was made; the invitation with its offers goes out."""


@dataclass(frozen=True, slots=True)
class Wrote:
    """The candidate sent message number `seq`."""

    reading: Reading
    seq: int


@dataclass(frozen=True, slots=True)
class Accepted:
    """The accept page's button was pressed; `slot` where a time's own button was."""

    slot: Interval | None = None


@dataclass(frozen=True, slots=True)
class Declined:
    """The reject page's button was pressed: the one confirming press."""


@dataclass(frozen=True, slots=True)
class SlotLost:
    """What `decide` wanted to hold or book was taken in the meantime; `cause` is the event it came from."""

    slot: Interval
    cause: Event


class Timer(Enum):
    """What the database's clock can bring about."""

    CONFIRMATION_DEADLINE = "confirmation_deadline"
    SELECTION_DEADLINE = "slot_selection_deadline"
    HOLD_EXPIRED = "hold_expired"
    NUDGE_SILENT = "nudge_silent"
    NUDGE_DEADLINE = "nudge_deadline"
    REMINDER_DAY = "reminder_day"
    REMINDER_HOUR = "reminder_hour"
    CHECK_IN = "check_in"
    REPAIR_UNANSWERED = "repair_unanswered"


@dataclass(frozen=True, slots=True)
class TimePassed:
    timer: Timer


@dataclass(frozen=True, slots=True)
class CalendarBack:
    """The recruiter's calendar can be read again."""


@dataclass(frozen=True, slots=True)
class CalendarLost:
    """The recruiter's calendar cannot be read any more: what was offered from it cannot be relied on."""


class Change(Enum):
    """What others did to an interview's calendar entry, or to the time that it stands in."""

    INTERVIEWER_DECLINED = "interviewer_declined"
    CANDIDATE_DECLINED = "candidate_declined"
    MOVED = "moved"
    DELETED = "deleted"
    OVERLAPPED = "overlapped"
    RECRUITER_AWAY = "recruiter_away"
    """No change of an entry: the recruiter says by themselves that they cannot come at that time."""


@dataclass(frozen=True, slots=True)
class EntryChanged:
    """It happened to the interview booked at `slot`; `to` is where an entry was moved. `mark` tells one
    change from another. `earlier` counts the repairs of the recruiter's interviews in the last hour.

    The facts' `calendar.slots` already hold `to` where it is free, and `slot` where it can be had without
    whoever declined.
    """

    slot: Interval
    change: Change
    mark: str
    to: Interval | None = None
    earlier: int = 0


@dataclass(frozen=True, slots=True)
class EntryUnwritten:
    """The entry of the interview at `slot` cannot be written: it stands on the .ics of its mails."""

    slot: Interval


@dataclass(frozen=True, slots=True)
class BotBack:
    """The bot was switched on again."""


@dataclass(frozen=True, slots=True)
class Undelivered:
    """Our last message cannot be brought to the candidate: we owe it, and no deadline runs."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What could not be delivered has reached the candidate after all."""


class Deed(Enum):
    """What a recruiter can do without further words."""

    TAKE_OVER = "take_over"
    HAND_BACK = "hand_back"
    EXTEND = "extend"
    CLOSE = "close"
    CANCEL = "cancel"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    KEEP_TIME = "keep_time"
    FIND_ANOTHER = "find_another"
    SEEN = "seen"
    """A question that was passed on needs no answer here any more."""


@dataclass(frozen=True, slots=True)
class RecruiterDid:
    deed: Deed


@dataclass(frozen=True, slots=True)
class RecruiterOffered:
    """Times the recruiter puts to the candidate, inside their usual hours or not.

    The facts' `calendar.slots` already hold those of `slots` that are free: only these are offered.
    """

    slots: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class RecruiterWrote:
    """A person answered in their own words; the bot falls silent until handed back."""


@dataclass(frozen=True, slots=True)
class AnswerApproved:
    """The recruiter lets out the answer to a message; `more` says that others wait for approval after it."""

    to: Wrote
    more: bool


@dataclass(frozen=True, slots=True)
class AnswerDiscarded:
    """A message gets no answer, because the recruiter wants it so."""

    more: bool


@dataclass(frozen=True, slots=True)
class UnaskedApproved:
    """The recruiter lets out what the bot wanted to say by itself."""


@dataclass(frozen=True, slots=True)
class UnaskedDiscarded:
    """It is not said."""


Event = (
    Invited
    | Wrote
    | Accepted
    | Declined
    | SlotLost
    | TimePassed
    | CalendarBack
    | CalendarLost
    | EntryChanged
    | EntryUnwritten
    | BotBack
    | Undelivered
    | Delivered
    | RecruiterDid
    | RecruiterOffered
    | RecruiterWrote
    | AnswerApproved
    | AnswerDiscarded
    | UnaskedApproved
    | UnaskedDiscarded
)
