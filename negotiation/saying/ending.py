"""Words for what has come about: booked, moved, cancelled, declined, run out, handed to a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from negotiation.bot_acts import (
    Booked,
    BotAct,
    CalledOff,
    Cancelled,
    Erasing,
    Escalated,
    Expired,
    KeptOfYou,
    Lack,
    Withdrawn,
)
from negotiation.saying.known import last_day, ruled_out, who_comes
from negotiation.saying.said import Said, paragraphs, sentences
from negotiation.saying.words import Words
from negotiation.session import Reason

SENSITIVE = (
    Reason.ACCOMMODATION,
    Reason.COMPLAINT,
    Reason.DISTRESS,
    Reason.ABUSE,
)

ESCALATED: Mapping[Reason, str] = {
    Reason.ROUND_LIMIT: "escalated_round_limit",
    Reason.NOTHING_FREE: "escalated_nothing_free",
    Reason.NOT_UNDERSTOOD: "escalated_not_understood",
    Reason.OUTSIDE_HOURS: "escalated_outside",
    Reason.OUTSIDE_HORIZON: "escalated_outside",
    Reason.TOO_LATE_TO_MOVE: "escalated_too_late_to_move",
    Reason.FELL_THROUGH: "escalated_fell_through",
    Reason.SALARY: "escalated_question",
    Reason.DATA_REQUEST: "escalated_question",
    **dict.fromkeys(SENSITIVE, "escalated_sensitive"),
}


NAME_THE_TIME = {"escalated_too_late_to_move", "escalated_fell_through"}


def _booked(act: Booked, words: Words) -> Said:
    job = words.facts.job
    outcome = words.text("moved" if act.moved else "booked", when=words.when(act.slot.start))
    where = words.text("fact_where", location=job.location) if job.location else ""
    return Said(paragraphs(sentences(outcome, who_comes(words), where), words.text("booked_mail")))


def _cancelled(act: Cancelled, words: Words) -> Said:
    if act.slot is None:
        return Said(words.text("cancelled_no_time"))
    return Said(words.text("cancelled", when=words.when(act.slot.start)))


def _called_off(act: CalledOff, words: Words) -> Said:
    if act.slot is None:
        return Said(words.text("called_off_no_time"))
    return Said(words.text("called_off", when=words.when(act.slot.start)))


NO_TIME_FOR_TIMES = frozenset({Reason.DISTRESS, Reason.ABUSE})
"""Where somebody grieves or rages, times are not held up to them again; they stay on the table."""


def _lack(act: Escalated, words: Words) -> str:
    """Why nothing is free, and what they could change about it."""
    never = ruled_out(words)
    match act.lack:
        case None:
            return ""
        case Lack.RULED_OUT if never:
            return words.text("lack_ruled_out", never=never)
        case Lack.RULED_OUT:
            return words.text("lack_all_offered")
        case Lack.FULL:
            return words.text("lack_full", last_day=last_day(words))
        case lack:
            return words.text(f"lack_{lack.value}")


def _escalated(act: Escalated, words: Words) -> Said:
    """Why, by when, and that the offered times are still there."""
    key = ESCALATED.get(act.reason, "escalated")
    booked = words.session.scheduled
    if key in NAME_THE_TIME and booked is None:
        key = "escalated"
    when = words.when(booked.start) if booked else ""
    told = words.promised(key, act.answer_by, when=when)
    slots = () if act.reason in NO_TIME_FOR_TIMES else words.session.offered
    return Said(
        sentences(_lack(act, words), told, words.text("meanwhile") if slots else ""), words.times(slots)
    )


SAYINGS: Mapping[type[BotAct], Callable[[Any, Words], Said]] = {
    Booked: _booked,
    Cancelled: _cancelled,
    CalledOff: _called_off,
    Withdrawn: lambda act, words: Said(words.text("withdrawn")),
    Erasing: lambda act, words: Said(words.text("erasing", receipt=words.facts.receipt)),
    KeptOfYou: lambda act, words: Said(words.text("kept_of_you")),
    Expired: lambda act, words: Said(words.text("expired")),
    Escalated: _escalated,
}
