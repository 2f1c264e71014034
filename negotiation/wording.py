"""Turns what the bot means into what the candidate reads: text, buttons, and the outcome it may claim.

The only place where a time becomes words. Pure: the same act, facts and session give the same text. No
text repeats anything that a candidate wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from negotiation.acts import Topic
from negotiation.bot_acts import (
    Booked,
    BotAct,
    CalledOff,
    Cancelled,
    Erasing,
    Escalated,
    Expired,
    Invite,
    Outcome,
    Withdrawn,
)
from negotiation.saying import asking, ending, offering, telling
from negotiation.saying.catalog import Button
from negotiation.saying.known import facts_of
from negotiation.saying.said import Said
from negotiation.saying.words import Option, Words, words
from negotiation.session import LEAVING, Facts, Session

__all__ = ["Option", "Utterance", "outcome_of", "say"]

PICKER_FROM_ROUND = 2


@dataclass(frozen=True, slots=True)
class Utterance:
    """A bot message in words."""

    text: str
    options: tuple[Option, ...] = ()
    outcome: Outcome | None = None
    scheduled_time: datetime | None = None
    subject: str = ""


def say(act: BotAct, facts: Facts, session: Session, also: tuple[Topic, ...] = ()) -> Utterance:
    """`act` in words; `session` is the one after the decision, `also` are questions answered beside it."""
    speech = words(facts, session)
    said = SAYINGS[type(act)](act, speech)
    return Utterance(
        text="\n\n".join([said.text, *_beside(also, said.text, speech)]),
        options=_picking(said.options, speech) if _wants_picker(act, facts, session) else said.options,
        outcome=outcome_of(act),
        scheduled_time=act.slot.start.astimezone(session.zone) if isinstance(act, Booked) else None,
        subject=speech.text("subject_invitation" if isinstance(act, Invite) else "subject"),
    )


def outcome_of(act: BotAct) -> Outcome | None:
    """What the act claims to have happened; no other text may."""
    match act:
        case Booked(moved=moved):
            return Outcome.RESCHEDULED if moved else Outcome.CONFIRMED
        case Cancelled() | CalledOff():
            return Outcome.CANCELLED
        case Withdrawn() | Erasing(ended=True):
            return Outcome.WITHDRAWN
        case Expired():
            return Outcome.EXPIRED
        case Escalated():
            return Outcome.ESCALATED
        case _:
            return None


def _wants_picker(act: BotAct, facts: Facts, session: Session) -> bool:
    """Whether every bookable time should be a tap away."""
    still_looking = session.negotiating and outcome_of(act) is None and facts.calendar is not None
    begun = session.firm is not None and session.firm.start <= facts.now
    return (
        still_looking and not begun and session.round >= PICKER_FROM_ROUND and session.pending not in LEAVING
    )


def _picking(options: tuple[Option, ...], speech: Words) -> tuple[Option, ...]:
    """The options with one that opens the picker: that for other times, wherever there is one."""
    others = {each.value for each in speech.buttons(Button.OTHER_TIMES, Button.ANOTHER_TIME)}
    if others.isdisjoint(each.value for each in options):
        options = (*options, *speech.buttons(Button.OTHER_TIMES))
    return tuple(replace(each, picker=each.value in others) for each in options)


def _beside(also: tuple[Topic, ...], told: str, speech: Words) -> list[str]:
    """The answers to what was asked as well, without those that were told anyway."""
    length = speech.length(speech.facts.job.duration)
    untold = tuple(topic for topic in also if topic is not Topic.DURATION or length not in told)
    more = [fact for fact in facts_of(untold, speech) if fact not in told]
    return [" ".join(more)] if more else []


SAYINGS: Mapping[type[BotAct], Callable[[Any, Words], Said]] = {
    **asking.SAYINGS,
    **ending.SAYINGS,
    **offering.SAYINGS,
    **telling.SAYINGS,
}
