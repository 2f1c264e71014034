"""Words for all that is told along the way: answers, greetings, what was noted, reminders, how things stand.

An aside ends with what is still open, so that the talk goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from negotiation.bot_acts import (
    AnotherComes,
    Answer,
    BotAct,
    Closed,
    Greeting,
    HandedOn,
    KeptAsBooked,
    Noted,
    OffersWithdrawn,
    PassedOn,
    Reminder,
    TimesWillCome,
    Welcome,
    WishesNoted,
    WithPerson,
    ZoneNoted,
)
from negotiation.saying.catalog import Button
from negotiation.saying.known import facts_of, who_comes
from negotiation.saying.said import Said, paragraphs, sentences
from negotiation.saying.words import Words
from negotiation.session import Pending, Status
from scheduling.interval import Interval

CLOSED: Mapping[Status, str] = {Status.CANCELLED: "closed_cancelled", Status.EXPIRED: "closed_expired"}


def _aside(told: str, slots: tuple[Interval, ...], words: Words) -> Said:
    """What was told, then the question that is still open."""
    still = _still_open(slots, words)
    return Said(paragraphs(told, still.text), still.options)


def _still_open(slots: tuple[Interval, ...], words: Words) -> Said:
    session, booked = words.session, words.session.scheduled
    if session.pending is Pending.CANCEL and booked is not None:
        question = words.text("still_to_cancel", when=words.when(booked.start))
        return Said(question, words.buttons(Button.CANCEL, Button.MOVE, Button.KEEP))
    if session.pending is Pending.WITHDRAW:
        return Said(words.text("still_to_withdraw"), words.buttons(Button.WITHDRAW, Button.GO_ON))
    if session.pending is Pending.ERASE:
        return Said(words.text("still_to_erase"), words.buttons(Button.ERASE, Button.KEEP_DATA))
    if not slots:
        return Said("")
    if session.pending is Pending.BOOK:
        yes = words.time(slots[0], words.catalog.buttons[Button.BOOK].shown)
        question = words.text("still_to_book", when=words.when(slots[0].start))
        return Said(question, (yes, *words.buttons(Button.ANOTHER_TIME)))
    times = f"{words.over('still_open', slots)}\n{words.listed(slots)}"
    return Said(times, (*words.times(slots), *words.buttons(Button.OTHER_TIMES)))


def _answer(act: Answer, words: Words) -> Said:
    return _aside(" ".join(facts_of(act.topics, words)), act.slots, words)


def _zone_noted(act: ZoneNoted, words: Words) -> Said:
    zone = words.clock.zone_words(words.clock.zone)
    return _aside(words.text("zone_noted", zone=zone), act.slots, words)


def _wishes_noted(act: WishesNoted, words: Words) -> Said:
    return _aside(words.text("wishes_cleared" if act.cleared else "wishes_noted"), act.slots, words)


def _with_person(act: WithPerson, words: Words) -> Said:
    told = words.promised("with_person", act.answer_by)
    return Said(told)


def _closed(act: Closed, words: Words) -> Said:
    key = CLOSED.get(act.status, "closed_past")
    when = words.when(act.slot.start) if act.slot is not None else ""
    told = words.let_know(key if when or key != "closed_past" else "closed_cancelled", when=when)
    by = words.promised("closed_answer", act.answer_by) if act.answer_by else ""
    return Said(sentences(told, by))


def _reminder(act: Reminder, words: Words) -> Said:
    job = words.facts.job
    where = words.text("fact_where", location=job.location) if job.location else ""
    told = words.text("reminder", when=words.when(act.slot.start))
    return Said(" ".join(filter(None, [told, who_comes(words), where])), words.buttons(Button.CANNOT_COME))


def _another_comes(act: AnotherComes, words: Words) -> Said:
    """The change, whom they meet now, and that the time stays; then what is still open."""
    told = sentences(
        words.text("another_comes"),
        who_comes(words),
        words.text("another_comes_time", when=words.when(act.slot.start)),
    )
    return _aside(paragraphs(told, words.text("booked_mail")), (), words)


def _times_will_come(words: Words) -> Said:
    """With an apology where the booked time fell through."""
    booked = words.session.scheduled
    if booked is None or words.session.firm is not None:
        return Said(words.text("times_will_come"))
    return Said(words.text("times_will_come_fell_through", when=words.when(booked.start)))


def _noted(act: Noted, words: Words) -> str:
    return words.let_know("passed_word") if act.passed_on else words.text("noted")


SAYINGS: Mapping[type[BotAct], Callable[[Any, Words], Said]] = {
    Answer: _answer,
    PassedOn: lambda act, words: _aside(words.passed_on(), act.slots, words),
    Greeting: lambda act, words: _aside(words.text("greeting"), act.slots, words),
    Noted: lambda act, words: _aside(_noted(act, words), act.slots, words),
    Welcome: lambda act, words: _aside(words.text("welcome"), act.slots, words),
    ZoneNoted: _zone_noted,
    WishesNoted: _wishes_noted,
    WithPerson: _with_person,
    KeptAsBooked: lambda act, words: Said(words.text("kept", when=words.when(act.slot.start))),
    AnotherComes: _another_comes,
    TimesWillCome: lambda act, words: _times_will_come(words),
    OffersWithdrawn: lambda act, words: Said(words.text("offers_withdrawn")),
    Closed: _closed,
    HandedOn: lambda act, words: Said(words.promised("handed_on")),
    Reminder: _reminder,
}
