"""What a bot act wants to know: the question that the candidate's next message is read against."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from negotiation.acts import Asked
from negotiation.bot_acts import (
    AnotherComes,
    Answer,
    AskAfterDecline,
    AskAgain,
    AskMoveOrCancel,
    AskTime,
    AskToBook,
    AskToCancel,
    AskToErase,
    AskToMove,
    AskToWithdraw,
    AskWhich,
    BotAct,
    Greeting,
    Invite,
    KeptOfYou,
    Noted,
    Nudge,
    Offer,
    PassedOn,
    Reminder,
    Welcome,
    WishesNoted,
    ZoneNoted,
)
from negotiation.session import Pending, Session

# What only tells something leaves it at that: INFO.
QUESTIONS: Mapping[type[BotAct], Asked] = {
    AskToBook: Asked.CONFIRM,
    AskTime: Asked.ASK_TIME,
    AskToCancel: Asked.OFFER_ACTION,
    AskToWithdraw: Asked.OFFER_ACTION,
    AskToErase: Asked.OFFER_ACTION,
    AskMoveOrCancel: Asked.ASK_OTHER,
    AskAfterDecline: Asked.ASK_OTHER,
    AskToMove: Asked.CONFIRM,
}


def asked(act: BotAct, session: Session) -> Asked:
    """What is asked once `act` was said; an aside leaves the question as it was."""
    match act:
        case Invite() | Offer() | AskWhich() | Nudge():
            return Asked.OFFER if act.slots else Asked.ASK_TIME
        case Reminder():
            return Asked.INFO if session.moving else Asked.REMINDER
        case AnotherComes() | KeptOfYou():
            return _still_asked((), session)
        case (
            Answer()
            | AskAgain()
            | PassedOn()
            | Greeting()
            | Welcome()
            | Noted()
            | ZoneNoted()
            | WishesNoted()
        ):
            return _still_asked(act.slots, session)
        case _:
            return QUESTIONS.get(type(act), Asked.INFO)


def _still_asked(slots: tuple[object, ...], session: Session) -> Asked:
    match session.pending:
        case Pending.BOOK:
            return Asked.CONFIRM
        case Pending.CANCEL | Pending.WITHDRAW | Pending.ERASE:
            return Asked.OFFER_ACTION
        case Pending.NOTHING | Pending.WHICH:
            return Asked.OFFER if slots else session.asked
        case _:
            assert_never(session.pending)
