"""Reads the times of a message in the light of what is on the table, and lays them over its words.

A shift ("half an hour later") is one of the offer that was pointed at, a bare hour is of the one day that all
offers are on, and a bare number is an hour where the message says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from negotiation.acts import Asked, Context
from negotiation.reading.cues import Cue
from negotiation.reading.grammar import Grammar
from negotiation.reading.hours import BareHour, written_out
from negotiation.reading.message import Message, Span
from negotiation.reading.offered_days import on_offered_days
from negotiation.reading.open_ends import leaning
from negotiation.reading.references import Place, Reference, inside, overlap
from negotiation.reading.tokens import EXCLUDED_TIME, MENTIONED_TIME, OFFERED_TIME
from scheduling.interval import Interval
from scheduling.timex.mention import Role, TimeMention, TimeReading
from scheduling.timex.reading import read_times

ABOUT_TIMES = frozenset({Asked.OFFER, Asked.CONFIRM, Asked.ASK_TIME, Asked.OFFER_ACTION, Asked.REMINDER})
_SYMBOLS = {Role.OFFERED: OFFERED_TIME, Role.EXCLUDED: EXCLUDED_TIME, Role.MENTIONED: MENTIONED_TIME}
_MOST_READ_TWICE = 16  # times of one message, up to which bare hours and open ends are looked at as well
_MOST_SAID_AGAIN = 4
_NARROW = 10  # characters between the words of one time

# What is counted from an offer's hour, and not only from its day.
_SHIFTING = frozenset({"later", "earlier", "the same time"})
_COUNTING = _SHIFTING | {
    "a day later",
    "a day earlier",
    "a week later",
    "a week earlier",
    "days later",
    "put off by a while",
}


@dataclass(frozen=True, slots=True)
class Text:
    """A message as far as it is known before its times are read.

    `aside` and `timeless` are stretches that hold no time, `shifts` where another time than an offer's is
    spoken of, `hours` the bare numbers that are hours; `beside` is what the letter itself says, whatever its
    words.
    """

    own: str
    grammar: Grammar
    plain: Message
    aside: tuple[Place, ...]
    timeless: tuple[Place, ...]
    shifts: tuple[Place, ...]
    hours: tuple[BareHour, ...]
    context: Context
    clear_language: str | None
    beside: frozenset[Cue]


def times_of(known: Text, pointed: Sequence[Reference]) -> TimeReading:
    """The times of the text; a shift ("half an hour later") is one of the offer that was pointed at, else,
    with several on the table, of the time booked."""
    context = known.context
    meant = frozenset().union(*(one.picks for one in pointed))
    offered = tuple(context.offered[index] for index in meant) if len(meant) == 1 else _at_hand(context)
    times = _read(known, pointed, offered)
    if len(offered) > 1 and times.mentions and _are_of_one_day(offered, context):
        on_that_day = _read(known, pointed, offered[:1])
        times = on_that_day if _SHIFTING.isdisjoint(on_that_day.why) else times
    elif len(offered) > 1 and context.booked is not None:
        moved = _read(known, pointed, (context.booked,))
        times = times if _COUNTING.isdisjoint(moved.why) else moved
    return on_offered_days(times, context) if offered and times.mentions else times


def _read(known: Text, pointed: Sequence[Reference], offered: tuple[Interval, ...]) -> TimeReading:
    """The times of the text; the bare hours among them only where they are no part of a time as it is."""
    text = blanked(known.own, [*known.aside, *known.timeless, *(one.place for one in pointed)])
    times = _read_text(text, known.context, offered)
    if len(times.mentions) > _MOST_READ_TWICE:
        return times
    if hours := _hours_beside(known, times):
        clocks = written_out(text, hours)
        times = clocks.placed_back(_read_text(clocks.text, known.context, offered), text)
    return _leant(text, times, known, offered)


def _hours_beside(known: Text, times: TimeReading) -> list[BareHour]:
    """The bare hours that are no part of a longer time."""
    if not known.hours:
        return []
    taken = [place for one in times.mentions for place in _pieces(one, times)]
    return [one for one in known.hours if one.place in taken or not inside(one.place, taken)]


def _leant(text: str, times: TimeReading, known: Text, offered: tuple[Interval, ...]) -> TimeReading:
    """With the open ends that lean on a time said before: "at 3, so before that"."""

    def read(part: str) -> Sequence[TimeMention]:
        return _read_text(part, known.context, offered, fully=False).mentions

    found = leaning(text, known.grammar.language.code, known.context.zone, read)
    if found is None:
        return times
    clear, on = found
    again = clear.placed_back(_read_text(clear.text, known.context, offered), text)
    return replace(again, mentions=tuple(sorted((on, *again.mentions), key=lambda one: one.span)))


def _read_text(
    text: str, context: Context, offered: tuple[Interval, ...], *, fully: bool = True
) -> TimeReading:
    return read_times(
        text,
        context.now,
        context.zone,
        locale=context.locale,
        offered=offered,
        expected=context.asked in ABOUT_TIMES or bool(context.offered),
        fully=fully,
    )


def _are_of_one_day(offers: Sequence[Interval], context: Context) -> bool:
    return len({one.start.astimezone(context.zone).date() for one in offers}) == 1


def _at_hand(context: Context) -> tuple[Interval, ...]:
    """The times that "the same time" and "an hour later" lean on."""
    return context.offered or (() if context.booked is None else (context.booked,))


def time_spans(times: TimeReading, known: Text) -> list[Span]:
    """Where each time stands, also where one is said again: "Monday or Tuesday, ideally Tuesday"."""
    once = [(place, index) for index, one in enumerate(times.mentions) for place in _pieces(one, times)]
    return [
        Span(*place, _SYMBOLS[times.mentions[at].role], at) for place, at in (*once, *_again(times, known))
    ]


def _again(times: TimeReading, known: Text) -> list[tuple[Place, int]]:
    """The places of times that the reader leaves out because they were said before, with which it was."""
    spans = [one.span for one in times.mentions]
    more = [place for place in times.read if not any(overlap(place, span) for span in spans)]
    if not spans or len(more) > _MOST_SAID_AGAIN:
        return []
    meant = {(one.start, one.end): index for index, one in reversed(list(enumerate(times.mentions)))}
    read = (
        (place, _read_text(known.own[slice(*place)], known.context, (), fully=False).mentions)
        for place in more
    )
    return [
        (place, meant[found[0].start, found[0].end])
        for place, found in read
        if len(found) == 1 and (found[0].start, found[0].end) in meant
    ]


def _pieces(mention: TimeMention, times: TimeReading) -> list[Place]:
    """Where the words of a time stand; more than one place where others stand between."""
    found: list[Place] = []
    for start, end in sorted(place for place in times.read if inside(place, [mention.span])):
        if found and start - found[-1][1] <= _NARROW:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found or [mention.span]


def blanked(text: str, places: Sequence[Place]) -> str:
    """The text with some stretches blank, so that all other places stay what they were."""
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
