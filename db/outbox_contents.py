"""What a row of the outbox tells: a closed list, and the form in which each is stored.

It names what to tell, never the words and never a secret: the text is made when it leaves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from negotiation.commands import Notice, Party
from negotiation.session import Reason
from scheduling.interval import Interval


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


def to_candidate(content: Content) -> bool:
    match content:
        case ChatCopy() | TurnedDown():
            return True
        case Letter(party=party):
            return party is Party.CANDIDATE
        case Phrase() | CalendarAlert() | SignInLink() | IncidentAlert() | DailySummary() | StandInNamed():
            return False


def payload(content: Content) -> dict[str, Any]:
    """As it is stored; `read` is its inverse."""
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


def read(stored: dict[str, Any]) -> Content:
    if "phrase" in stored:
        return Phrase(stored["chat"], stored["phrase"], stored["language"])
    if "calendar" in stored:
        whose = stored.get("whose")
        return CalendarAlert(Trouble(stored["calendar"]), UUID(whose) if whose else None)
    if "stand_in" in stored:
        return StandInNamed(UUID(stored["stand_in"]))
    if "turned_down" in stored:
        return TurnedDown(UUID(stored["turned_down"]))
    if "incident" in stored:
        return IncidentAlert(Incident(stored["incident"]), stored["figure"])
    if "sign_in" in stored:
        return SignInLink()
    if "day" in stored:
        return DailySummary(date.fromisoformat(stored["day"]))
    if "notice" not in stored:
        return ChatCopy(UUID(stored["conversation"]), stored["seq"])
    return Letter(
        Notice(stored["notice"]),
        Party(stored["party"]),
        stored["sequence"],
        _interval(stored["slot"]),
        _interval(stored["was"]),
        Reason(stored["reason"]) if stored["reason"] else None,
        stored["seq"],
        tuple(map(UUID, stored.get("coming", ()))),
        tuple(stored.get("explained", ())),
    )


def _stretch(slot: Interval | None) -> list[str] | None:
    return None if slot is None else [slot.start.isoformat(), slot.end.isoformat()]


def _interval(stretch: list[str] | None) -> Interval | None:
    return None if stretch is None else Interval(*map(datetime.fromisoformat, stretch))
