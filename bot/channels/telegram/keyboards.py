"""Which buttons stand below which message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from bot.channels.telegram.api import Button
from bot.channels.telegram.codes import Choice, DeedPress, Move, OfferPress
from bot.channels.telegram.words import MOVES
from db.facts import Standing
from negotiation.events import Deed
from negotiation.recruiters_choice import goes_on, nearest_times, possible_deeds
from negotiation.saying.words import words_for_recruiter
from negotiation.session import State

MOVES_OF: Mapping[Deed, Move] = {
    Deed.KEEP_TIME: Move.KEEP_TIME,
    Deed.FIND_ANOTHER: Move.FIND_ANOTHER,
    Deed.TAKE_OVER: Move.TAKE_OVER,
    Deed.HAND_BACK: Move.HAND_BACK,
    Deed.EXTEND: Move.EXTEND,
    Deed.CLOSE: Move.ASK_CLOSE,
    Deed.CANCEL: Move.ASK_CLOSE,
    Deed.COMPLETED: Move.COMPLETED,
    Deed.NO_SHOW: Move.NO_SHOW,
    Deed.SEEN: Move.SEEN,
}


def choices(conversation_id: UUID, seq: int, options: Sequence[dict[str, Any]]) -> tuple[Button, ...]:
    """A candidate's: what the message has to choose from."""
    return tuple(
        Button(option["label"], Choice(conversation_id, seq, place).code)
        for place, option in enumerate(options)
    )


def deeds(interview_id: UUID, standing: Standing) -> tuple[Button, ...]:
    """A recruiter's: what they can do as things stand; where the candidate waits for them, with times."""
    return (*offers(interview_id, standing), *buttons(interview_id, standing, moves(standing)))


def offers(interview_id: UUID, standing: Standing) -> tuple[Button, ...]:
    """The nearest free times, in the recruiter's zone: one press offers one."""
    session, facts = standing.session, standing.facts
    if session.state is not State.ESCALATED or not goes_on(session, facts.now):
        return ()
    clock = words_for_recruiter(facts, session).clock
    return tuple(
        Button(f"Offer {clock.label(slot.start)}", OfferPress(interview_id, slot.start).code)
        for slot in nearest_times(session, facts)
    )


def closing(interview_id: UUID, standing: Standing) -> tuple[Button, ...]:
    """Asks once more before something ends."""
    return buttons(interview_id, standing, (Move.CLOSE, Move.BACK))


def moves(standing: Standing) -> tuple[Move, ...]:
    """What ends something is asked about first."""
    possible = possible_deeds(standing.session, standing.facts.now)
    return tuple(MOVES_OF[deed] for deed in possible)


def buttons(interview_id: UUID, standing: Standing, chosen: Sequence[Move]) -> tuple[Button, ...]:
    return tuple(Button(MOVES[move], DeedPress(move, interview_id, standing.version).code) for move in chosen)
