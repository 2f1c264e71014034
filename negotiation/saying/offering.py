"""Words for times put to the candidate: the invitation, offers and why they are made, the nudge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from negotiation.bot_acts import AskTime, AskWhich, Because, BotAct, Invite, Nudge, Offer
from negotiation.saying.catalog import Button, Unit
from negotiation.saying.known import hours, last_day, ruled_out
from negotiation.saying.said import Said, paragraphs, sentences
from negotiation.saying.words import Option, Words
from scheduling.interval import Interval


def _invite(act: Invite, words: Words) -> Said:
    job = words.facts.job
    about = sentences(
        words.text("invite" if job.company else "invite_no_company"),
        words.text("fact_format", format=job.format) if job.format else "",
        words.text("fact_where", location=job.location) if job.location else "",
        words.text("fact_prepare", preparation=job.preparation) if job.preparation else "",
    )
    deadline = words.text("invite_deadline", deadline=words.when(act.deadline))
    if not act.slots:
        return Said(paragraphs(about, words.text("invite_robot"), words.text("invite_no_slots"), deadline))
    times = f"{words.over('invite_slots', act.slots)}\n{words.listed(act.slots)}"
    closing = sentences(words.text("invite_first_come"), deadline)
    return Said(paragraphs(about, words.text("invite_robot"), times, closing), _choices(act.slots, words))


def _offer(act: Offer, words: Words) -> Said:
    intro = _because(act, words)
    question = words.over("pick", act.slots)
    return Said(
        paragraphs(
            f"{intro}\n{words.listed(act.slots)}", sentences(_wider(act, words), question, words.stands())
        ),
        (*_choices(act.slots, words), *words.keeping()),
    )


def _because(act: Offer, words: Words) -> str:
    match act.because:
        case Because.TAKEN | Because.LOST if act.wanted is not None:
            return words.text(f"offer_{act.because.value}", wanted=words.when(act.wanted))
        case Because.TAKEN | Because.LOST | Because.DAY_FULL if act.wanted is None:
            return words.text("offer_taken_window")
        case Because.FELL_THROUGH if act.wanted is not None:
            return words.over("offer_fell_through", act.slots, wanted=words.when(act.wanted))
        case Because.FELL_THROUGH:
            return words.text("offer_taken_window")
        case Because.DAY_FULL if act.wanted is not None:
            return words.text("offer_day_full", day=words.clock.date(act.wanted))
        case Because.OUTSIDE_HOURS | Because.RULED_OUT:
            return _beyond_a_limit(act.because, words)
        case Because.OUTSIDE_HORIZON:
            return words.text("offer_outside_horizon", last_day=last_day(words))
        case _:
            return words.over(f"offer_{act.because.value}", act.slots)


def _beyond_a_limit(because: Because, words: Words) -> str:
    """Our hours, or what they ruled out themselves, where it can be told."""
    ours = because is Because.OUTSIDE_HOURS
    told = hours(words) if ours else ruled_out(words)
    if not told:
        return words.text("offer_taken_window")
    return words.text(f"offer_{because.value}", **{"hours" if ours else "never": told})


def _wider(act: Offer, words: Words) -> str:
    """The smallest change of their wish that would open times."""
    if act.wider is None:
        return ""
    times = words.catalog.counted(Unit.TIMES, act.wider.starts)
    return words.text(f"wider_{act.wider.widening.value}", times=times)


def _ask_which(act: AskWhich, words: Words) -> Said:
    return Said(f"{words.text('ask_which')}\n{words.listed(act.slots)}", _choices(act.slots, words))


def _ask_time(act: AskTime, words: Words) -> Said:
    return Said(words.text("ask_time"))


def _nudge(act: Nudge, words: Words) -> Said:
    deadline = words.text("invite_deadline", deadline=words.when(act.deadline))
    text = f"{words.over('nudge', act.slots)}\n{words.listed(act.slots)}"
    return Said(
        paragraphs(text, sentences(words.over("pick", act.slots), deadline)), _choices(act.slots, words)
    )


def _choices(slots: tuple[Interval, ...], words: Words) -> tuple[Option, ...]:
    return (*words.times(slots), *words.buttons(Button.OTHER_TIMES))


SAYINGS: Mapping[type[BotAct], Callable[[Any, Words], Said]] = {
    Invite: _invite,
    Offer: _offer,
    AskWhich: _ask_which,
    AskTime: _ask_time,
    Nudge: _nudge,
}
