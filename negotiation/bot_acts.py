"""What the bot can mean. `wording` turns one of these and a locale into text; nothing else states a time.

An act with an outcome is the only kind of message that may claim one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from negotiation.acts import Topic
from negotiation.session import Reason, Status
from scheduling.interval import Interval


class Because(Enum):
    """Why these times are offered now."""

    ASKED = "asked"
    FITS_WISH = "fits_wish"
    TAKEN = "taken"
    LOST = "lost"
    DAY_FULL = "day_full"
    OUTSIDE_HOURS = "outside_hours"
    OUTSIDE_HORIZON = "outside_horizon"
    REFUSED = "refused"
    RESCHEDULE = "reschedule"
    NUDGE = "nudge"
    RECRUITER = "recruiter"
    CALENDAR_BACK = "calendar_back"
    HOLD_EXPIRED = "hold_expired"
    STILL_OPEN = "still_open"
    PAST = "past"
    OFF_GRID = "off_grid"
    TOO_SHORT = "too_short"
    TOO_SOON = "too_soon"
    RULED_OUT = "ruled_out"
    FELL_THROUGH = "fell_through"


class Lack(Enum):
    """Why nothing can be offered at all: as much as a candidate may know, and can change."""

    FULL = "full"
    TOO_SOON = "too_soon"
    RULED_OUT = "ruled_out"
    ALL_OFFERED = "all_offered"


class Widening(Enum):
    """The smallest change of a wish that would open times."""

    OTHER_HOURS = "other_hours"
    OTHER_DAYS = "other_days"


@dataclass(frozen=True, slots=True)
class Wider:
    """How many times their wish would have, were it wider."""

    widening: Widening
    starts: int


class Outcome(Enum):
    """The closed list that other programs rely on."""

    CONFIRMED = "confirmed"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"
    ESCALATED = "escalated"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Invite:
    """The first message: who we are, that this is automated, the deadline, the first offers (may be none)."""

    slots: tuple[Interval, ...]
    deadline: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """Times to choose from. `wanted` is the time they named where it could not be had, `wider` what a small
    change of their wish would open.
    """

    slots: tuple[Interval, ...]
    because: Because
    wanted: datetime | None = None
    wider: Wider | None = None


@dataclass(frozen=True, slots=True)
class AskWhich:
    """They said yes to several, or their words fit several."""

    slots: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class AskToBook:
    """One named time that is free: one short confirmation before it is booked; it is held meanwhile."""

    slot: Interval


@dataclass(frozen=True, slots=True)
class AskToMove:
    """The interviewer moved the entry to `slot`, which is held; `was` cannot be kept. One yes books it."""

    slot: Interval
    was: Interval


@dataclass(frozen=True, slots=True)
class AskAfterDecline:
    """They declined the calendar entry at `slot`: is it to be moved, or given up?"""

    slot: Interval


@dataclass(frozen=True, slots=True)
class AskTime:
    """When could you? With nothing to offer yet, or after all was refused."""


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Not understood; with buttons for what is on the table. `simpler` from the second time in a row."""

    slots: tuple[Interval, ...]
    simpler: bool


@dataclass(frozen=True, slots=True)
class AskToCancel:
    """One confirming press before a booked interview is given up."""

    slot: Interval


@dataclass(frozen=True, slots=True)
class AskMoveOrCancel:
    """The booked time does not suit them; what they want instead is not clear yet."""

    slot: Interval


@dataclass(frozen=True, slots=True)
class AskToWithdraw:
    """One confirming press before the application is withdrawn."""


@dataclass(frozen=True, slots=True)
class AskToErase:
    """One confirming press before everything about the candidate is erased."""


@dataclass(frozen=True, slots=True)
class Erasing:
    """Everything about the candidate is about to be erased; `ended` where an interview ends with it."""

    ended: bool


@dataclass(frozen=True, slots=True)
class KeptOfYou:
    """What is kept about the candidate, and how they get all of it."""


@dataclass(frozen=True, slots=True)
class Booked:
    slot: Interval
    moved: bool


@dataclass(frozen=True, slots=True)
class Cancelled:
    slot: Interval | None


@dataclass(frozen=True, slots=True)
class CalledOff:
    """The recruiter cancelled the interview, or closed the conversation before there was a time."""

    slot: Interval | None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    pass


@dataclass(frozen=True, slots=True)
class Expired:
    pass


@dataclass(frozen=True, slots=True)
class Escalated:
    """A person answers, by `answer_by` in the recruiter's working time. `lack` says why nothing is free."""

    reason: Reason
    answer_by: datetime
    lack: Lack | None = None


@dataclass(frozen=True, slots=True)
class WithPerson:
    """Asked again while a person has it already: who answers, and by when."""

    answer_by: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """Facts of the job for the topics asked, then what is on the table again (may be nothing)."""

    topics: tuple[Topic, ...]
    slots: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A question that only a person can answer went to the recruiter; scheduling goes on."""

    slots: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True)
class Greeting:
    slots: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True)
class Welcome:
    """An answer to thanks."""

    slots: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """An answer to small talk, and to what we have nothing to say to; news for a person may be passed on."""

    slots: tuple[Interval, ...] = ()
    passed_on: bool = False


@dataclass(frozen=True, slots=True)
class KeptAsBooked:
    """Nothing changed: the booked time stands, told in the candidate's zone."""

    slot: Interval


@dataclass(frozen=True, slots=True)
class AnotherComes:
    """Somebody else of a pool interviews; the booked time, `slot`, stays."""

    slot: Interval


@dataclass(frozen=True, slots=True)
class ZoneNoted:
    """Times are told in this zone from now on; what is on the table is told again."""

    zone: str
    slots: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True)
class WishesNoted:
    """Which limits of theirs we keep to now; `cleared` when they took them all back."""

    cleared: bool
    slots: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True)
class TimesWillCome:
    """The calendar cannot be read; we come back with times. Never why, never whose."""


@dataclass(frozen=True, slots=True)
class OffersWithdrawn:
    """The calendar cannot be read any more: what was offered does not hold; we come back with times."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Written to after the end: what it is that ended, once, truthfully; the recruiter is told, and has
    answered by `answer_by` where an answer is waited for."""

    status: Status
    slot: Interval | None = None
    answer_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class HandedOn:
    """The bot is switched off: one acknowledgement, and the message is with the recruiter."""


@dataclass(frozen=True, slots=True)
class Reminder:
    slot: Interval


@dataclass(frozen=True, slots=True)
class Nudge:
    slots: tuple[Interval, ...]
    deadline: datetime


BotAct = (
    Invite
    | Offer
    | AskWhich
    | AskToBook
    | AskToMove
    | AskAfterDecline
    | AskTime
    | AskAgain
    | AskToCancel
    | AskMoveOrCancel
    | AskToWithdraw
    | AskToErase
    | Erasing
    | KeptOfYou
    | Booked
    | Cancelled
    | CalledOff
    | Withdrawn
    | Expired
    | Escalated
    | WithPerson
    | Answer
    | PassedOn
    | Greeting
    | Welcome
    | Noted
    | KeptAsBooked
    | AnotherComes
    | ZoneNoted
    | WishesNoted
    | TimesWillCome
    | OffersWithdrawn
    | Closed
    | HandedOn
    | Reminder
    | Nudge
)
