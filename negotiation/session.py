"""One negotiation as a value: where it stands, what was put to the candidate, what they said so far.

`Session` is everything that a decision may depend on from the past; what is true of the world right
now (calendar, job, people) comes as `Facts`. Both are plain values, so any decision can be replayed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from negotiation.acts import Asked, Topic
from negotiation.policy import Policy
from negotiation.saying.own_texts import AS_THE_HOUSE, OwnTexts
from scheduling.burden import Burdens
from scheduling.interval import Interval, IntervalSet
from scheduling.rules import Rule
from scheduling.timex.mention import Stretch


class Status(Enum):
    """`interviews.status`; the database refuses any other step than those in `transitions.STEPS`."""

    INVITATION_SENT = "invitation_sent"
    SLOT_PENDING = "slot_pending"
    CONFIRMED = "confirmed"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    EXPIRED = "expired"


class State(Enum):
    """`negotiation_sessions.state`."""

    AWAITING_AVAILABILITY = "awaiting_availability"
    AWAITING_SELECTION = "awaiting_selection"
    ESCALATED = "escalated"
    RESOLVED = "resolved"


class Channel(Enum):
    WEB = "web"
    TELEGRAM = "telegram"
    EMAIL = "email"


class Company(Enum):
    """Whom a candidate meets: the recruiter, or people of whom some may be chosen with the time."""

    RECRUITER_ALONE = "recruiter_alone"
    PANEL = "panel"


class Pending(Enum):
    """What a plain "yes" would do now, beside choosing among `Session.offered`."""

    NOTHING = "nothing"
    WHICH = "which"
    """They were asked which one already: a second yes to several takes the first."""
    BOOK = "book"
    CANCEL = "cancel"
    WITHDRAW = "withdraw"
    ERASE = "erase"


LEAVING = frozenset({Pending.CANCEL, Pending.WITHDRAW, Pending.ERASE})
"""A yes gives something up, and means no time."""


class Reason(Enum):
    """Why a conversation went to a person; a closed list that the API publishes."""

    ROUND_LIMIT = "round_limit"
    HUMAN_REQUESTED = "human_requested"
    NOT_UNDERSTOOD = "not_understood"
    OUTSIDE_HOURS = "outside_hours"
    OUTSIDE_HORIZON = "outside_horizon"
    NOTHING_FREE = "nothing_free"
    TOO_LATE_TO_MOVE = "too_late_to_move"
    SALARY = "salary"
    ACCOMMODATION = "accommodation"
    COMPLAINT = "complaint"
    DISTRESS = "distress"
    ABUSE = "abuse"
    DATA_REQUEST = "data_request"
    FAILED = "failed"
    FELL_THROUGH = "fell_through"


class Owing(Enum):
    """Why the next step is ours; while any of these holds, no deadline runs."""

    PERSON = "person"
    CALENDAR = "calendar"
    BOT_OFF = "bot_off"
    DELIVERY = "delivery"
    APPROVAL = "approval"
    """An answer, or times that were promised, wait until a recruiter lets them out."""


class Unasked(Enum):
    """What the bot says by itself, without a message that it answers."""

    NUDGE = "nudge"
    PROMISED = "promised"
    """The times that it said it would come back with."""
    STILL_OPEN = "still_open"
    """It is on again, and the search for a time goes on."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the candidate said of their time so far; it holds until they change it.

    `only` is the latest positive limit, empty for none; `before` are earlier ones, the newest first, each
    of which still holds as far as the later ones leave it anything; `never` are times ruled out.
    """

    only: tuple[Stretch, ...] = ()
    never: IntervalSet = IntervalSet()
    before: tuple[tuple[Stretch, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """The state of one negotiation and of the interview it is about.

    `offered` are the times now on the table, in the order told; `pending` what a yes would do;
    `held` the one time kept for them while it is being confirmed; `scheduled` the booked time;
    `refused` the starts already put to them and not taken, never offered again unasked;
    `misunderstood` counts messages in a row that were not understood; `insisted` is the last wish
    outside hours or horizon; `owed_since` is set while we owe the next step, for the reasons `owed_for`,
    and no deadline runs; `answer_by` is when a person answers, as the candidate was told;
    `human` says that a recruiter has taken over; `wrote_at` is the candidate's last message, `spoke_at`
    our last one. `opened` are times that the recruiter opened for this candidate beyond the usual hours;
    `sent` the keys of nudges and reminders already said, so that none is said twice; `said` counts what we
    said so far; `language` is that of their latest message that left no doubt ("de"), None before.
    `fell_through` is since when the booked time cannot be kept by our side; `in_question` that the recruiter
    was asked whether it is to be; `repaired` are the marks of changes in a calendar elsewhere that were dealt
    with; `replaced` counts how often somebody else took over from an interviewer. `listed` are the times of
    the last list that was told, also when only one of them is left on the table. `question_since` is since
    when a question of theirs waits that only a person can answer. `unasked` is what waits for a recruiter's
    approval, of what we say by ourselves, and `unasked_at` since when. `moved_from` is the time that was
    booked before they moved it.
    """

    status: Status
    state: State
    round: int
    zone: ZoneInfo
    confirmation_deadline: datetime
    slot_selection_deadline: datetime | None = None
    asked: Asked = Asked.NONE
    pending: Pending = Pending.NOTHING
    offered: tuple[Interval, ...] = ()
    held: Interval | None = None
    hold_expires: datetime | None = None
    scheduled: Interval | None = None
    booked_at: datetime | None = None
    refused: tuple[datetime, ...] = ()
    wishes: Wishes = Wishes()
    misunderstood: int = 0
    insisted: tuple[Stretch, ...] = ()
    reason: Reason | None = None
    owed_since: datetime | None = None
    human: bool = False
    wrote_at: datetime | None = None
    spoke_at: datetime | None = None
    opened: tuple[Interval, ...] = ()
    sent: tuple[str, ...] = ()
    owed_for: frozenset[Owing] = frozenset()
    answer_by: datetime | None = None
    said: int = 0
    language: str | None = None
    fell_through: datetime | None = None
    in_question: bool = False
    repaired: tuple[str, ...] = ()
    replaced: int = 0
    listed: tuple[Interval, ...] = ()
    question_since: datetime | None = None
    unasked: Unasked | None = None
    unasked_at: datetime | None = None
    moved_from: Interval | None = None

    def __post_init__(self) -> None:
        if self.round < 1:
            raise ValueError(f"a round counts from 1: {self.round}")
        if self.status is Status.CONFIRMED and self.scheduled is None:
            raise ValueError("a confirmed interview has a time")

    @property
    def open(self) -> bool:
        return self.status in {Status.INVITATION_SENT, Status.SLOT_PENDING, Status.CONFIRMED}

    @property
    def negotiating(self) -> bool:
        """Whether the candidate and we are looking for a time (again)."""
        return self.open and self.state is not State.RESOLVED

    @property
    def moving(self) -> bool:
        """Whether a new time is looked for while the booked one stands."""
        return self.status is Status.CONFIRMED and self.state in {
            State.AWAITING_AVAILABILITY,
            State.AWAITING_SELECTION,
        }

    @property
    def drafted(self) -> Unasked | None:
        """What waits for approval unasked. Once they wrote, or a person has the word, it has lost its use."""
        if self.unasked_at is None or self.human or not self.negotiating:
            return None
        return None if self.wrote_at and self.wrote_at > self.unasked_at else self.unasked

    @property
    def firm(self) -> Interval | None:
        """The booked time, unless it fell through on our side."""
        return self.scheduled if self.fell_through is None else None

    @property
    def deadline(self) -> datetime | None:
        """The deadline that counts now, or None where none can pass."""
        match self.status:
            case Status.INVITATION_SENT:
                return self.confirmation_deadline
            case Status.SLOT_PENDING:
                return self.slot_selection_deadline
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Job:
    title: str
    company: str
    duration: timedelta
    format: str | None = None
    location: str | None = None
    preparation: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A party to the interview."""

    name: str
    zone: ZoneInfo
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class StandIn:
    """Who sees to what needs a person in the recruiter's place, in `hours` of their own; `until` is when the
    recruiter is back, None where they are only not at work.
    """

    name: str
    hours: IntervalSet
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """What can be booked now. `slots` are all bookable interviews in order; `hours` the stretches that
    working hours and horizon allow at all, busy or not, so that "taken" and "outside" can be told apart.
    The candidate's own held and booked time counts as free in `slots`. `burdens` are what a start costs those
    who would come; `why_none` is the rule that leaves no slot at all, where there is none; before `earliest`
    people have too little notice.
    """

    slots: tuple[Interval, ...]
    hours: IntervalSet
    offered_to_others: Mapping[datetime, int] = field(default_factory=dict)
    burdens: Burdens | None = None
    why_none: Rule | None = None
    earliest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """The world as it is at the moment of deciding. `calendar` None means it cannot be read.

    `coming` are the names of those who come to the booked interview beside the candidate; `company` says
    whether that is told: it is not where nobody but the recruiter could come anyway. `receipt` is what
    the candidate is told who has their data erased. `approves` says that the recruiter wants to see every
    answer before it goes out. `own_texts` are the deployment's own words in place of the house's. Not
    `erasable` is whoever recruits as well: their name is others' to rely on. `stand_in` is there while
    somebody else sees to what needs a person.
    """

    now: datetime
    policy: Policy
    job: Job
    recruiter: Person
    candidate: Person
    channel: Channel
    calendar: Calendar | None
    bot_on: bool = True
    coming: tuple[str, ...] = ()
    company: Company = Company.RECRUITER_ALONE
    receipt: str = ""
    approves: bool = False
    own_texts: OwnTexts = AS_THE_HOUSE
    erasable: bool = True
    stand_in: StandIn | None = None


ESCALATING_TOPICS: Mapping[Topic, Reason] = {
    Topic.SALARY: Reason.SALARY,
    Topic.ACCOMMODATION: Reason.ACCOMMODATION,
    Topic.COMPLAINT: Reason.COMPLAINT,
    Topic.DISTRESS: Reason.DISTRESS,
    Topic.ABUSE: Reason.ABUSE,
}
