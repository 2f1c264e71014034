"""What a candidate can mean, and what comes out of reading a message.

The names of the acts are those of the Schema-Guided Dialogue data where it has one; Counter is
RFC 5546's. The `understand` contract's thirteen intents are the coarse view of the finer acts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch, TimeMention


class Asked(Enum):
    """What the bot's last message wanted to know."""

    __hash__ = object.__hash__  # by identity: rows and sets of them are looked up for every message

    NONE = "none"
    OFFER = "offer"
    CONFIRM = "confirm"
    ASK_TIME = "ask_time"
    ASK_OTHER = "ask_other"
    OFFER_ACTION = "offer_action"
    ANYTHING_ELSE = "anything_else"
    INFO = "info"
    REMINDER = "reminder"


class Intent(Enum):
    """The closed list that other programs rely on."""

    __hash__ = object.__hash__  # by identity: rows and sets of them are looked up for every message

    ACCEPT = "accept"
    REJECT = "reject"
    PROPOSE = "propose"
    ASK_ALTERNATIVES = "ask_alternatives"
    RESCHEDULE = "reschedule"
    CANCEL = "cancel"
    WITHDRAW = "withdraw"
    QUESTION = "question"
    HUMAN = "human"
    GREETING = "greeting"
    THANKS = "thanks"
    OTHER = "other"
    UNCLEAR = "unclear"


class Rather(Enum):
    """Earlier or later than what was offered, or is booked; or as early, as late, as may be."""

    EARLIER = "earlier"
    LATER = "later"
    EARLIEST = "earliest"
    LATEST = "latest"


class Topic(Enum):
    """What a question or a matter is about; the second group always goes to a person."""

    __hash__ = object.__hash__  # by identity, as above

    DURATION = "duration"
    WHO = "who"
    WHERE = "where"
    FORMAT = "format"
    ZONE = "zone"
    PREPARE = "prepare"
    STATUS = "status"
    BOT = "bot"
    WISHES = "wishes"
    OTHER = "other"

    SALARY = "salary"
    ACCOMMODATION = "accommodation"
    COMPLAINT = "complaint"
    DISTRESS = "distress"
    ABUSE = "abuse"
    DATA_EXPORT = "data_export"
    DATA_ERASURE = "data_erasure"


@dataclass(frozen=True, slots=True)
class Context:
    """All that a message is read against: the moment, the candidate's zone, and what was asked last.

    `offered` are the times put to them last, in order; under REMINDER, the booked one.
    `locale` is a BCP 47 tag such as "en-GB", or None where it is not known. `prompt` is the bot's last
    message as text, if at hand: it tells "great" after a booking from "great" to a proposal. `booked` is the
    interview's time, where there is one: "same time" and "an hour later" mean it while nothing is offered.
    `listed` are the times of the list told last, also when less of it is offered now.
    """

    now: datetime
    zone: ZoneInfo
    offered: tuple[Interval, ...] = ()
    asked: Asked = Asked.NONE
    locale: str | None = None
    prompt: str | None = None
    booked: Interval | None = None
    listed: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One typed reading of one message, by the rules or by a model: the engine decides on this alone.

    `preferred` is what of the windows they would like best ("Tuesday or Wednesday, ideally at 10").
    `not_at` are starts that they rule out ("not Friday at two"), beside the stretches of `excluded`.
    `choice` indexes `Context.offered`. `topics` are what is asked or raised beside the intent (a yes
    with a question is ACCEPT with a topic). `alternatives` are other windows the words allow.
    `sure` tells unmistakable words from a guess ("I withdraw my application" from "not interested").
    `clears_wishes` is set when the candidate takes back what they said before ("forget what I said").
    `rather` says that they would have it earlier, or later, inside the windows where there are any; or at the
    first, or the last, time that is free in them.
    `any_day` says that the windows are hours named without a day: the next such, or those of any day.
    `keeps` says that what is booked is to stay as it is ("keep the old time"), `returns` that the time before
    it is to be again ("back to the old one"). `corrects` says that the
    message puts right what was said before ("sorry, I meant Thursday").
    `thankful` says that they thank us. `several` are the offers of which any would do, where none is chosen;
    `among` those that they speak of, where it is more than one ("the morning one", of two).
    `news` is set where they tell something that asks for nothing and is no small talk ("I'm running late").
    `language` is the one that the words leave no doubt of ("de"), else None.
    """

    intent: Intent
    choice: int | None = None
    windows: tuple[Stretch, ...] = ()
    preferred: tuple[Stretch, ...] = ()
    excluded: IntervalSet = IntervalSet()
    not_at: tuple[datetime, ...] = ()
    times: tuple[TimeMention, ...] = ()
    alternatives: tuple[tuple[Stretch, ...], ...] = ()
    zone: str | None = None
    topics: tuple[Topic, ...] = ()
    sure: bool = False
    clears_wishes: bool = False
    keeps: bool = False
    returns: bool = False
    corrects: bool = False
    rather: Rather | None = None
    any_day: bool = False
    thankful: bool = False
    several: tuple[int, ...] = ()
    among: tuple[int, ...] = ()
    news: bool = False
    language: str | None = None
    confidence: float = 0.0
    why: tuple[str, ...] = ()
