"""What goes out: one row per message to the outside, written with the decision that asks for it.

A row's key is permanent, and its id is made from the key: the same thing is never queued twice, and a
copy that leaves twice bears the same id. The payload names what to tell, never the words and never a
secret: the text is made at sending time. Rows of one queue leave one after the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import asyncpg

from db import sql, work
from db.pool import Connection
from db.work import Claim, Kind
from negotiation.commands import Notice, Party
from negotiation.session import Reason
from scheduling.interval import Interval

SQL = sql.beside(__file__)
LONGEST_FAILURE = 500


class Transport(Enum):
    EMAIL = "email"
    TELEGRAM = "telegram"


KINDS: Mapping[Transport, Kind] = {Transport.EMAIL: Kind.DELIVER, Transport.TELEGRAM: Kind.CHAT}
"""Which work brings a transport's rows out."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A notice to one party. `slot` is the time it is about and `was` an earlier one that it replaces;
    `sequence` grows with every change of the interview, as a calendar entry's does; `seq` is the chat
    message that says the same, where there is one; `coming` are those who interview at `slot`, or at `was`
    where there is none any more; `explained` says why there is no time to offer, where that is so.
    """

    notice: Notice
    party: Party
    sequence: int
    slot: Interval | None = None
    was: Interval | None = None
    reason: Reason | None = None
    seq: int | None = None
    coming: tuple[UUID, ...] = ()
    explained: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChatCopy:
    """Message `seq` of the conversation, on its way to the candidate's channel."""

    conversation_id: UUID
    seq: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A set phrase for a Telegram chat, by its name; `language` is what its owner's program speaks."""

    chat_id: int
    name: str
    language: str


class Trouble(Enum):
    """Why a calendar cannot be read."""

    ENDED = "ended"
    """Its owner has to connect it again."""
    UNREADABLE = "unreadable"
    """Its provider has not answered for a while."""


@dataclass(frozen=True, slots=True)
class CalendarAlert:
    """To the owner of a calendar that cannot be read, and to who stands in for them, whom it tells `whose` it
    is; it names all who wait when it is sent.
    """

    trouble: Trouble
    whose: UUID | None = None


@dataclass(frozen=True, slots=True)
class SignInLink:
    """To a recruiter who asked for a way in; its token is made from the row's id, and kept nowhere."""


class Incident(Enum):
    """What an administrator has a letter about, once each time that it begins."""

    ERRORS = "errors"
    """Too much of what was finished lately has failed."""
    BREAKER = "breaker"
    """A calendar has not been asked for a while, because it does not answer."""
    BACKLOG = "backlog"
    """Work is due, and nobody does it."""
    TOKENS = "tokens"
    """Access to a calendar has ended."""


@dataclass(frozen=True, slots=True)
class IncidentAlert:
    """To an administrator; `figure` is how much of it there was when it began."""

    incident: Incident
    figure: float


@dataclass(frozen=True, slots=True)
class StandInNamed:
    """To whoever was named a stand-in: for whom, and for how long."""

    stand_in: UUID


@dataclass(frozen=True, slots=True)
class TurnedDown:
    """To an applicant without an interview whom a person rejected."""

    application: UUID


@dataclass(frozen=True, slots=True)
class DailySummary:
    """To a recruiter in the morning: what the day holds when the letter leaves."""

    day: date


Content = (
    Letter
    | ChatCopy
    | Phrase
    | CalendarAlert
    | SignInLink
    | IncidentAlert
    | DailySummary
    | StandInNamed
    | TurnedDown
)


@dataclass(frozen=True, slots=True)
class Posting:
    """A row to be written. Past `useless_after` it is dropped, and a copy is never risked. `chat_id` is the
    Telegram chat in whose order it leaves.
    """

    key: str
    transport: Transport
    interview_id: UUID | None
    recipient_id: UUID | None
    content: Content
    useless_after: datetime | None = None
    chat_id: int | None = None

    @property
    def id(self) -> UUID:
        return uuid5(NAMESPACE_URL, f"parley:outbox:{self.key}")

    @property
    def queue(self) -> str:
        """A chat keeps its order; of mails each goes by itself, so that one holds up no other."""
        match self.transport:
            case Transport.EMAIL:
                return str(self.id)
            case Transport.TELEGRAM:
                return f"telegram:{self.chat_id}"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A row on its way out. `useless` ones have lost their use; `perhaps_sent` ones may have left already
    and must not leave twice. `tried_for` is the time since the first attempt. `owed`: the interview waits
    for something to reach its candidate. `fleeting`: a reminder or a nudge.
    """

    id: UUID
    key: str
    transport: Transport
    interview_id: UUID | None
    recipient_id: UUID | None
    recipient_name: str
    recipient_email: str
    content: Content
    created_at: datetime
    attempt: int
    tried_for: timedelta
    useless: bool
    perhaps_sent: bool
    owed: bool
    fleeting: bool

    @property
    def to_candidate(self) -> bool:
        match self.content:
            case ChatCopy() | TurnedDown():
                return True
            case Letter(party=party):
                return party is Party.CANDIDATE
            case (
                Phrase() | CalendarAlert() | SignInLink() | IncidentAlert() | DailySummary() | StandInNamed()
            ):
                return False


async def put(connection: Connection, posting: Posting) -> None:
    """Queues a row and asks for its delivery; both or neither, with the caller's transaction."""
    await connection.execute(SQL["put"], *_columns(posting))
    await work.ask_for(connection, KINDS[posting.transport], posting.queue)


async def put_once(connection: Connection, posting: Posting) -> bool:
    """The same where somebody else may have queued it already: False then, and nothing done."""
    put = await connection.fetchval(SQL["put_once"], *_columns(posting))
    if put:
        await work.ask_for(connection, KINDS[posting.transport], posting.queue)
    return bool(put)


def _columns(posting: Posting) -> tuple[object, ...]:
    return (
        posting.id,
        posting.key,
        posting.queue,
        posting.interview_id,
        posting.recipient_id,
        posting.transport.value,
        written(posting.content),
        posting.useless_after,
    )


async def take(connection: Connection, claim: Claim) -> Outgoing | None:
    """The oldest row of the claim's queue; from now on it counts as tried, whatever becomes of us."""
    row = await connection.fetchrow(SQL["take"], claim.key, claim.token, claim.kind.value)
    return None if row is None else outgoing(row)


async def sent(connection: Connection, row: Outgoing, receipt: str) -> None:
    await connection.execute(SQL["sent"], row.id, receipt[:LONGEST_FAILURE])


async def failed(connection: Connection, row: Outgoing, failure: str) -> None:
    """Given up, with an alert in the log: a person has to look."""
    await connection.execute(SQL["failed"], row.id, failure[:LONGEST_FAILURE])


async def dropped(connection: Connection, row: Outgoing, why: str) -> None:
    """Not sent, because it would be of no use any more."""
    await connection.execute(SQL["dropped"], row.id, why)


async def elsewhere(connection: Connection, row: Outgoing, why: str) -> None:
    """This way is closed: what is for a candidate goes by mail, and what else there is was told there too."""
    queue = await connection.fetchval(SQL["elsewhere"], row.id, why[:LONGEST_FAILURE], _by_mail(row))
    if queue is not None:
        await work.ask_for(connection, Kind.DELIVER, queue)


def _by_mail(row: Outgoing) -> UUID | None:
    """The id of the row that takes this one's place; None where none does."""
    if not isinstance(row.content, ChatCopy):
        return None
    return uuid5(NAMESPACE_URL, f"parley:outbox:{row.key}:email")


async def later(connection: Connection, row: Outgoing, failure: str) -> None:
    """It surely did not leave, and will be tried again."""
    await connection.execute(SQL["later"], row.id, failure[:LONGEST_FAILURE])


async def unsure(connection: Connection, row: Outgoing, failure: str) -> None:
    """It may have left. It stays in doubt, and goes out again unless it must not leave twice."""
    await connection.execute(SQL["unsure"], row.id, failure[:LONGEST_FAILURE])


async def any_pending(connection: Connection, queue: str, but: Outgoing) -> bool:
    return bool(await connection.fetchval(SQL["any_pending"], queue, but.id))


def written(content: Content) -> dict[str, Any]:
    """The payload; `read` is its inverse."""
    match content:
        case ChatCopy(conversation_id, seq):
            return {"conversation": str(conversation_id), "seq": seq}
        case Phrase(chat_id, name, language):
            return {"chat": chat_id, "phrase": name, "language": language}
        case CalendarAlert(trouble, whose):
            return {"calendar": trouble.value, **({"whose": str(whose)} if whose else {})}
        case StandInNamed(stand_in):
            return {"stand_in": str(stand_in)}
        case TurnedDown(application):
            return {"turned_down": str(application)}
        case SignInLink():
            return {"sign_in": True}
        case IncidentAlert(incident, figure):
            return {"incident": incident.value, "figure": figure}
        case DailySummary(day):
            return {"day": day.isoformat()}
        case Letter():
            return {
                "notice": content.notice.value,
                "party": content.party.value,
                "sequence": content.sequence,
                "slot": _stretch(content.slot),
                "was": _stretch(content.was),
                "reason": content.reason.value if content.reason else None,
                "seq": content.seq,
                "coming": [str(person) for person in content.coming],
                "explained": list(content.explained),
            }


def read(payload: dict[str, Any]) -> Content:
    if "phrase" in payload:
        return Phrase(payload["chat"], payload["phrase"], payload["language"])
    if "calendar" in payload:
        whose = payload.get("whose")
        return CalendarAlert(Trouble(payload["calendar"]), UUID(whose) if whose else None)
    if "stand_in" in payload:
        return StandInNamed(UUID(payload["stand_in"]))
    if "turned_down" in payload:
        return TurnedDown(UUID(payload["turned_down"]))
    if "incident" in payload:
        return IncidentAlert(Incident(payload["incident"]), payload["figure"])
    if "sign_in" in payload:
        return SignInLink()
    if "day" in payload:
        return DailySummary(date.fromisoformat(payload["day"]))
    if "notice" not in payload:
        return ChatCopy(UUID(payload["conversation"]), payload["seq"])
    return Letter(
        Notice(payload["notice"]),
        Party(payload["party"]),
        payload["sequence"],
        _interval(payload["slot"]),
        _interval(payload["was"]),
        Reason(payload["reason"]) if payload["reason"] else None,
        payload["seq"],
        tuple(map(UUID, payload.get("coming", ()))),
        tuple(payload.get("explained", ())),
    )


def _stretch(slot: Interval | None) -> list[str] | None:
    return None if slot is None else [slot.start.isoformat(), slot.end.isoformat()]


def _interval(stretch: list[str] | None) -> Interval | None:
    return None if stretch is None else Interval(*map(datetime.fromisoformat, stretch))


def outgoing(row: asyncpg.Record) -> Outgoing:
    return Outgoing(
        row["id"],
        row["key"],
        Transport(row["transport"]),
        row["interview_id"],
        row["recipient_id"],
        row["name"],
        row["email"],
        read(row["payload"]),
        row["created_at"],
        row["attempts"],
        row["tried_for"],
        row["useless"],
        row["perhaps_sent"],
        row["owed"],
        row["fleeting"],
    )
