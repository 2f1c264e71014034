"""Notices everything in a message that bears on its meaning, without yet weighing it.

The letter around the message is set aside; offers pointed at by place and instructions to the system are
found; times are read from what remains; every phrase of the language is looked up with the times in place.
What comes out is a set of cues and facts, and what the offers come down to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from negotiation.acts import Asked, Context
from negotiation.named_zones import zone_named
from negotiation.reading.choices import Picks, Pointing, Settled
from negotiation.reading.cues import Cue
from negotiation.reading.facts import AGREEING, cues_said, deferred, only_asked
from negotiation.reading.grammar import GRAMMARS, KNOWN_IN, Grammar
from negotiation.reading.hours import BareHour, as_said, bare_hours, hours_within
from negotiation.reading.impossible import names_impossible
from negotiation.reading.instructions import early_hits, instructions, markup
from negotiation.reading.language import spoken
from negotiation.reading.letter import message_part, with_marks
from negotiation.reading.message import Message, Span, greeting, laid_over, message, without
from negotiation.reading.phrases import Hit, Hits, cover
from negotiation.reading.pointing import (
    of_that_week,
    picks_of_time,
    pointings,
    shortly_before,
    singles_out,
)
from negotiation.reading.references import Place, Reference, inside, references, shifts
from negotiation.reading.rows import with_clocks, without_is, without_numbers
from negotiation.reading.said import standing, turned
from negotiation.reading.settling import settled
from negotiation.reading.timing import ABOUT_TIMES, Text, blanked, time_spans, times_of
from negotiation.reading.tokens import REFERENCE, tokens
from scheduling.interval import IntervalSet
from scheduling.timex.mention import Grain, Role, Stretch, TimeMention, TimeReading
from scheduling.timex.reading import named_for_each

_SPANISH = "¿¡"
_SHORTENED = re.compile(r"\bi'(?:m|ll|d|ve)\b")  # as folded, "im" is German too
_PREFERRED = 2  # what a phrase of preference weighs
# Times of one message, up to which it is read once more: for each offer, or with other hours.
_MOST_REREAD = 8
_LONGEST_REREAD = 120  # words; nobody tells an offer from an hour in so many
_ARTICLES = frozenset({"the", "that", "der", "die", "das", "den", "le", "la", "el", "o", "a"})
_CLOSING = frozenset({"dann", "also", "then", "alors", "donc", "entonces", "pues", "entao"})
_CLOCKS = frozenset({Grain.HOUR, Grain.MINUTE})
_THEIR_CLOCK = "my time"
_TIMELESS = frozenset({Cue.CLEAR, Cue.NO_TIME})


@dataclass(frozen=True, slots=True)
class Noticed:
    """Everything noticed in a message, before it is weighed; what an explanation shows.

    `clear_language` is the one that the words leave no doubt of.
    """

    own: str
    grammar: Grammar
    words: Message
    hits: Hits
    times: TimeReading
    settled: Settled
    said: frozenset[Cue]
    clear_language: str | None


def notice(text: str, context: Context) -> Noticed:
    """What there is to notice in a text."""
    written = message_part(with_marks(text))
    part = without_numbers(written)
    marked = markup(part)
    starts = (offer.start.astimezone(context.zone) for offer in context.offered)
    own = with_clocks(without_is(blanked(part, marked)), starts)
    raw = tokens(own)
    shortened = _SHORTENED.findall(own.lower().replace("’", "'")) if "'" in own or "’" in own else ()
    said = [*[token.text for token in raw], *shortened, *[mark for mark in _SPANISH if mark in own]]
    tongue = spoken(said, KNOWN_IN, GRAMMARS, context.locale)
    grammar = GRAMMARS[tongue.code]
    plain = message(raw, grammar)
    early = early_hits(plain, grammar)
    unread = plain.unread()
    aside = (*instructions(plain, early), *unread)
    pointed = references(early, own, plain, grammar, context, aside)
    timeless = _timeless(early, plain, own)
    places = [one.place for one in pointed]
    if greets := greeting(raw, grammar, own):
        timeless = (*timeless, (raw[0].start, raw[greets - 1].end))
    hours = _bare_hours(bare_hours(early, own, plain, grammar), places, context)
    commanded = len(aside) > len(unread) or bool(marked)
    doubtful = part != written or names_impossible(own) or _ends_in_jest(early, plain)
    beside = {Cue.INSTRUCT: commanded, Cue.DOUBTFUL: doubtful}
    known = Text(
        own,
        grammar,
        plain,
        aside,
        timeless,
        tuple(shifts(early, plain, pointed)),
        hours,
        context,
        tongue.clear,
        frozenset(cue for cue, holds in beside.items() if holds),
    )
    return _with_times(known, pointed)


_JESTING = frozenset({"kidding", "joking", "jk", "messing", "teasing"})


def _ends_in_jest(early: Hits, plain: Message) -> bool:
    """Whether a jest is the last that is said: "Thursday. Just kidding."."""
    jests = [hit for hit in early.of(Cue.JOKE) if not _JESTING.isdisjoint(plain.words[hit.start : hit.end])]
    return bool(jests) and not any(word[:1].isalnum() for word in plain.words[jests[-1].end :])


def _timeless(hits: Hits, plain: Message, own: str) -> tuple[Place, ...]:
    """The words that hold no time of their own, nor are part of a shift: "una hora más tarde"."""
    alone = (hit for hit in hits.of(*_TIMELESS) if not _is_of_a_shift(hit, hits))
    return tuple(place for hit in alone if not _is_at(place := plain.text_range((hit.start, hit.end)), own))


def _is_at(place: Place, own: str) -> bool:
    """Whether what looks like a count of offers is an hour: "a las tres", "às três" (and not "as três")."""
    written = own[max(0, place[0] - 2) : place[0] + 4].lower()
    return written.endswith("a las ") or own[place[0] : place[0] + 2].lower() == "às"


def _is_of_a_shift(hit: Hit, hits: Hits) -> bool:
    longer = (one for one in hits.of(Cue.SHIFT) if one.weight > hit.weight)
    return any(one.start <= hit.start < one.end for one in longer)


def _bare_hours(
    found: Sequence[BareHour], pointed: Sequence[Place], context: Context
) -> tuple[BareHour, ...]:
    """The numbers that are hours, where hours are on the table and no offer is pointed at by them."""
    if not context.offered and context.asked not in ABOUT_TIMES and context.booked is None:
        return ()
    return tuple(one for one in found if not inside(one.place, pointed))


def _with_times(known: Text, pointed: list[Reference]) -> Noticed:
    times = times_of(known, pointed)
    spans = [Span(*one.place, REFERENCE, index) for index, one in enumerate(pointed)]
    words = laid_over(without(known.plain, known.aside), [*spans, *time_spans(times, known)])
    found = cover(known.grammar.late.search(words.words))
    hits = Hits(standing(turned(found, words, known.grammar.language), words))
    beside = only_asked(words, hits) | deferred(words, hits)
    found_at = [_liked(one, times, known) for one in _pointings(words, hits, pointed, times, known)]
    at_offers = [one for one in found_at if not (one.by_time and one.source in beside)]
    short = len(times.mentions) <= _MOST_REREAD and len(known.plain.words) <= _LONGEST_REREAD
    if short and (hours := _hours_after_all(pointed, at_offers, times)):
        kept = [one for one in pointed if one not in hours]
        return _with_times(replace(known, hours=_hours(known, kept, hours)), kept)
    by_name = _named_then_shifted(at_offers, words, times, known)
    if by_name is not None and not pointed:
        return _with_times(known, [by_name])
    if _by_another_clock(at_offers, times, known.context):
        known = replace(known, beside=known.beside | {Cue.DOUBTFUL})
    outcome = settled(words, hits, at_offers, times, known)
    return Noticed(
        known.own,
        known.grammar,
        words,
        hits,
        times,
        outcome,
        cues_said(words, hits, times, outcome, at_offers, beside, known),
        known.clear_language,
    )


def _liked(one: Pointing, times: TimeReading, known: Text) -> Pointing:
    """A pointing by a time that is liked best: "Mon > Fri"."""
    starts = [known.context.offered[index].start for index in one.picks]
    best = bool(starts) and one.by_time and not one.refused
    best = best and all(any(_begins_in(start, stretch) for stretch in times.preferred) for start in starts)
    return replace(one, weight=max(one.weight, _PREFERRED)) if best else one


def _begins_in(start: datetime, stretch: Stretch) -> bool:
    return start == stretch.start or (stretch.end is not None and stretch.start <= start < stretch.end)


def _hours_after_all(
    pointed: Sequence[Reference], found: Sequence[Pointing], times: TimeReading
) -> list[Reference]:
    """The mere numbers that point at other offers than the times do, "Thursday is fine, 3 is best", or stand
    by an hour that is none of them: "Thursday at 2pm, actually can we say 3"."""
    places = [one for one in found if not one.by_time and one.bare]
    if not places:
        return []
    named = frozenset().union(*(one.picks for one in found if one.by_time))
    apart = bool(named) and any(named.isdisjoint(one.picks) for one in places)
    clocked = not named and any(one.grain in _CLOCKS and one.role is Role.OFFERED for one in times.mentions)
    return [pointed[one.source] for one in places] if apart or clocked else []


def _hours(known: Text, pointed: Sequence[Reference], hours: Sequence[Reference]) -> tuple[BareHour, ...]:
    more = hours_within([one.place for one in hours], known.plain, known.grammar)
    return tuple(sorted({*known.hours, *more}, key=lambda one: one.place))


def _pointings(
    words: Message, hits: Hits, pointed: Sequence[Reference], times: TimeReading, known: Text
) -> list[Pointing]:
    context = known.context
    if not (pointed or times.mentions) or not context.offered or context.asked is Asked.REMINDER:
        return []

    meant = frozenset().union(*(one.picks for one in pointed)) or frozenset(range(len(context.offered)))
    reread_for = sorted(meant) if len(times.mentions) <= _MOST_REREAD else ()

    def reread(text: str) -> Sequence[tuple[int, Sequence[TimeMention]]]:
        if _THEIR_CLOCK in text.lower() and _is_elsewhere(times, context):
            return ()
        offers = [context.offered[index] for index in reread_for]
        named = named_for_each(text, context.now, context.zone, offers, context.locale)
        return list(zip(reread_for, named, strict=True))

    slots = _labelled(words, times, known)
    goodbyes = _goodbyes(words, hits)
    clocked = [replace(one, text=as_said(one, known.hours)) if known.hours else one for one in times.mentions]
    named = [_last_day(one) if at in goodbyes else one for at, one in enumerate(clocked)]
    picks = [
        _within(times, one, picks_of_time(one, context.offered, context.zone, reread, known.grammar), context)
        if singles_out(one, times, context.offered)
        else of_that_week(one, context.offered, context.zone, labelled=at in slots)
        for at, one in enumerate(named)
    ]
    near = [shortly_before(one, context.offered, context.zone) for one in named]
    rough = frozenset(at for at, found in enumerate(picks) if near[at] and not found)
    picks = [near[at] if at in rough else found for at, found in enumerate(picks)]
    return pointings(words, hits, pointed, picks, context.offered, rough - slots)


def _is_elsewhere(times: TimeReading, context: Context) -> bool:
    """Whether the hours are told by the clocks of a zone other than the one in which times are offered."""
    zone = zone_named(times.zone, context.now) if times.zone else None
    return zone is not None and context.now.astimezone(zone).utcoffset() != _offset(context)


def _by_another_clock(found: Sequence[Pointing], times: TimeReading, context: Context) -> bool:
    """Whether an hour is an offer's by the clocks here alone: "I'm in Lisbon, 2 pm on Tuesday works"."""
    starts = [offer.start for offer in context.offered]
    named = [one for one in found if one.by_time and one.picks and not one.refused]
    hours = ((times.mentions[one.source], {starts[at] for at in one.picks}) for one in named)
    apart = any(hour.grain in _CLOCKS and hour.end is None and hour.start not in at for hour, at in hours)
    return apart and _is_elsewhere(times, context)


def _offset(context: Context) -> timedelta | None:
    return context.now.astimezone(context.zone).utcoffset()


def _labelled(words: Message, times: TimeReading, known: Text) -> frozenset[int]:
    """The times said of an option: "the Friday evening slot", "the one next week"."""
    options = known.grammar.option_words
    behind = {words.sources[at - 1] for at, word in enumerate(words.words) if word in options and at}
    ahead = {
        words.sources[at + 1]
        for at, (article, word) in enumerate(pairwise(words.words[:-1]), 1)
        if word in options and article in _ARTICLES
    }
    within = (at for at, one in enumerate(times.mentions) if not options.isdisjoint(one.text.lower().split()))
    return frozenset(behind.union(ahead, within))


def _within(times: TimeReading, mention: TimeMention, picks: Picks, context: Context) -> Picks:
    """What is ruled out up to an hour of a day to come leaves the offers before that day alone."""
    if mention.role is not Role.EXCLUDED or mention.start is not None or mention.end is None:
        return picks
    if mention.end.astimezone(context.zone).date() == context.now.astimezone(context.zone).date():
        return picks
    return frozenset(at for at in picks if times.excluded & IntervalSet.of([context.offered[at]]))


def _goodbyes(words: Message, hits: Hits) -> frozenset[int]:
    """The times until which somebody who agreed says goodbye: "passt. Bis Donnerstag!" ends no stretch."""
    agreed = min([hit.start + 1 for hit in hits.of(Cue.FINE, *AGREEING)], default=len(words.words))
    places = (at for at in range(agreed, len(words.words)) if words.sources[at] >= 0)
    return frozenset(words.sources[at] for at in places if _is_alone(at, words))


def _is_alone(at: int, words: Message) -> bool:
    """Whether only small words stand with it in its clause: "bis Montag dann"."""
    beside = (words.words[one] for one in range(*words.clause_of(at)) if one != at)
    return all(word in words.small or word in _CLOSING for word in beside)


def _last_day(mention: TimeMention) -> TimeMention:
    if mention.start is not None or mention.end is None:
        return mention
    if mention.grain is not Grain.DAY:
        return replace(mention, start=mention.end, end=None)
    return replace(mention, start=mention.end - timedelta(days=1))


def _named_then_shifted(
    found: Sequence[Pointing], words: Message, times: TimeReading, known: Text
) -> Reference | None:
    """The one offer named by its time where the message then shifts it: "Thursday, but an hour later"."""
    if not known.shifts or len(times.mentions) != 1:
        return None
    singled = [one for one in found if one.by_time and len(one.picks) == 1 and not one.refused]
    if len(singled) != 1:
        return None
    place = words.places[singled[0].at]
    by_so_much = any(" " in known.own[start:end] for start, end in known.shifts) or len(known.shifts) > 1
    behind = any(start >= place[1] for start, _ in known.shifts)
    return Reference(place, singled[0].picks, None) if behind or by_so_much else None
