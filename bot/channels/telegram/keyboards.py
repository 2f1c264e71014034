"""Which buttons stand below which message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from bot.channels.telegram.api import Button
from bot.channels.telegram.codes import Choice, DeedPress, Move
from bot.channels.telegram.words import MOVES
from db.telegram_chats import Stance
from negotiation.session import State, Status

BEFORE_A_TIME = {Status.INVITATION_SENT.value, Status.SLOT_PENDING.value}
OPEN = {*BEFORE_A_TIME, Status.CONFIRMED.value}


def choices(conversation_id: UUID, seq: int, options: Sequence[dict[str, Any]]) -> tuple[Button, ...]:
    """A candidate's: what the message has to choose from."""
    return tuple(
        Button(option["label"], Choice(conversation_id, seq, place).code)
        for place, option in enumerate(options)
    )


def deeds(interview_id: UUID, stance: Stance) -> tuple[Button, ...]:
    """A recruiter's: what they can do as things stand."""
    return buttons(interview_id, stance, moves(stance))


def closing(interview_id: UUID, stance: Stance) -> tuple[Button, ...]:
    """Asks once more before something ends."""
    return buttons(interview_id, stance, (Move.CLOSE, Move.BACK))


def moves(stance: Stance) -> tuple[Move, ...]:
    if stance.status == Status.CONFIRMED.value and stance.begun:
        return (Move.COMPLETED, Move.NO_SHOW)
    if stance.status not in OPEN:
        return ()
    with_person = stance.human or stance.state == State.ESCALATED.value
    return (
        *(() if stance.human else (Move.TAKE_OVER,)),
        *((Move.HAND_BACK,) if with_person else ()),
        *((Move.EXTEND,) if stance.status in BEFORE_A_TIME else ()),
        Move.ASK_CLOSE,
    )


def buttons(interview_id: UUID, stance: Stance, chosen: Sequence[Move]) -> tuple[Button, ...]:
    return tuple(Button(MOVES[move], DeedPress(move, interview_id, stance.version).code) for move in chosen)
