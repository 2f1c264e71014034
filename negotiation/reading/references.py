"""Finds the offers that a message points at by place, label or comparison, before its times are read.

Before, because "the second" is also a day of the month and "2" an hour, and because "half an hour later" is
later than the offer pointed at. Where another offer falls on that day, the words are left to the time
reader; a bare number in a sentence that is an offer's hour means that offer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from negotiation.acts import Asked, Context
from negotiation.reading.choices import (
    NOTHING,
    Picks,
    day_is_another_offer,
    offers_at_hour,
    place_picks,
)
from negotiation.reading.cues import REFERENCES, Cue
from negotiation.reading.grammar import Grammar
from negotiation.reading.hours import BareHour, bare_hours
from negotiation.reading.language import words as names
from negotiation.reading.message import Message
from negotiation.reading.nth_of_day import nth_of_day
from negotiation.reading.phrases import Hit, Hits

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reference:
    """Characters of the text that point at offers, and which; `cue` None where a time was named.

    `two_ways` says that they can be read as a place or as an hour, and mean different offers; `bare` that
    they are no more than a number; `utmost` that they say how early or late it may be at all.
    """

    place: Place
    picks: Picks
    cue: Cue | None
    two_ways: bool = False
    bare: bool = False
    utmost: bool = False


def references(
    early: Hits,
    text: str,
    words: Message,
    grammar: Grammar,
    context: Context,
    aside: Sequence[Place],
) -> list[Reference]:
    """The references of a message in order; none where nothing is on offer."""
    if not context.offered or context.asked is Asked.REMINDER:
        return []
    of_day = [Reference(place, picks, Cue.ORDINAL) for place, picks in nth_of_day(words, grammar, context)]
    named = (_reference(hit, text, words, grammar, context) for hit in early if hit.cue in REFERENCES)
    others = [one for one in named if not any(overlap(one.place, other.place) for other in of_day)]
    if not (of_day or others or Cue.HOUR in early.cues):
        return []
    found = [one for one in (*of_day, *others) if one.picks and not inside(one.place, aside)]
    bare = (
        _bare(one, context) for one in bare_hours(early, text, words, grammar) if not _is_timed(one, words)
    )
    more = [
        one
        for one in bare
        if one.picks
        and not any(overlap(one.place, other) for other in (*aside, *(each.place for each in found)))
    ]
    return sorted([*found, *more], key=lambda one: one.place)


def shifts(early: Hits, words: Message, found: Sequence[Reference]) -> list[Place]:
    """Where a message speaks of another time than the one pointed at: "later", "instead"."""
    places = [words.text_range((hit.start, hit.end)) for hit in early.of(Cue.SHIFT)]
    lengths = [words.text_range((hit.start, hit.end)) for hit in early.of(Cue.NO_TIME)]
    return [place for place in places if not inside(place, [*(one.place for one in found), *lengths])]


def inside(place: Place, ranges: Sequence[Place]) -> bool:
    return any(low <= place[0] and place[1] <= high for low, high in ranges)


# Before a number these make it an hour, in whichever language: "after 3 works".
_BEFORE_HOURS = names(
    """
    half quarter halb viertel at after before from until till by past between to around about since
    nach vor ab bis um gegen seit zwischen apres avant vers entre jusqua antes despues desde hasta
    depois ate as las a
    """
)


# Before an ordinal without a word for an option these make it a day: "anything after the 3rd". Those that
# also give a reason do so only at the end of a clause: "the second, since the third is too late".
_BEFORE_DAYS = names(
    """
    after before until till by from nach vor ab bis apres avant des partir jusquau jusqua antes despues desde
    partir hasta depois ate
    """
)
_BEFORE_DAYS_OR_REASONS = names("since seit depuis")
_BEHIND_DAYS = (
    *("onward", "and onward", "or later", "or after", "and later", "and after", "or earlier", "or before"),
    *("oder spater", "oder fruher", "ou plus tard", "ou apres", "ou avant", "o mas tarde", "o despues"),
    *("o antes", "en adelante", "ou mais tarde", "ou depois", "ou antes", "em diante"),
)
_ARTICLES = names("the zum dem den le la du au el al del do da ao o a dia")


_COUNTED = names("one two three four five six seven eight nine ten eleven twelve")


def _is_hour(hit: Hit, words: Message) -> bool:
    """Whether the number of a bare pick is part of a time."""
    digit = hit.cue is Cue.NUMBERED and words.words[hit.start].isdigit()
    alone = hit.end == hit.start + 1
    return digit and (_follows_preposition(hit.start, words) or (alone and is_hour_of_day(hit.start, words)))


def _is_timed(said: BareHour, words: Message) -> bool:
    at = words.places.index(said.place)
    return _follows_preposition(at, words) or _stands_before_month(at + 1, words) or is_hour_of_day(at, words)


def _follows_preposition(at: int, words: Message) -> bool:
    """Whether "after", "between two and" or the like stands before a number."""
    before = words.words[max(at - 2, 0) : at]
    return before[-1:] != () and (
        before[-1] in _BEFORE_HOURS or (before[0] in _BEFORE_HOURS and _counts(before[-1]))
    )


def _counts(word: str) -> bool:
    return word.isdigit() or word in _COUNTED


# What stands between a day and an hour that is set against the offered one: "Friday, but 2", "2 not 1".
_AGAINST = names(
    "but if not instead of rather than aber sondern nicht statt mais pas pero no mas nao lieu vez"
)
_ON = names("on am le el na no")


def is_hour_of_day(at: int, words: Message) -> bool:
    """Whether a day of the week says that a number is an hour: "2 on Friday", "Friday 2, not 1"."""
    start, end = words.sentence_of(at)
    said = words.words
    days = [place for place in range(start, end) if said[place] in WEEKDAYS]
    if not days:
        return False
    next_word = said[at + 1 : at + 2]
    behind = at + 1 + (not _ON.isdisjoint(next_word))
    against = not _AGAINST.isdisjoint((*said[max(at - 1, start) : at], *next_word))
    return at - 1 in days or behind in days or (against and days[0] < at)


WEEKDAYS = names(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    today tomorrow tmrw tmr tomorow heute morgen demain manana hoy amanha hoje
    montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miercoles jueves viernes sabado domingo
    terca-feira quarta-feira quinta-feira sexta-feira segunda-feira
    """
)


def _is_open_end(hit: Hit, words: Message, grammar: Grammar) -> bool:
    """Whether an ordinal is the day from which, or until which, they can: "anything after the third"."""
    named = grammar.option_words.isdisjoint(words.words[hit.start : hit.end])
    if hit.cue not in (Cue.ORDINAL, Cue.NUMBERED) or not named:
        return False
    start, end = words.clause_of(hit.start)
    ahead = list(words.words[max(hit.end - 4, start) : hit.end - 1])
    while ahead and ahead[-1] in _ARTICLES:
        ahead.pop()
    behind = " ".join(words.words[hit.end : end])
    opens = ahead[-1:] != [] and (
        ahead[-1] in _BEFORE_DAYS or (ahead[-1] in _BEFORE_DAYS_OR_REASONS and hit.end == end)
    )
    return opens or behind.startswith(_BEHIND_DAYS)


_THEIR_OWN = names("i we im ive id ill my for from that possible available is would")
_SELVES = names("i we im ive id ill my me us")


def _is_their_limit(hit: Hit, words: Message) -> bool:
    """Whether the first or last time is that which they can themselves: "the earliest I can do is Monday"."""
    if hit.cue not in (Cue.EARLIEST, Cue.LATEST):
        return False
    _, end = words.clause_of(hit.start)
    behind = words.words[hit.end : min(hit.end + _NEAR, end)]
    own = next((at for at, word in enumerate(behind) if word not in _THEIR_OWN - _SELVES), len(behind))
    return not _SELVES.isdisjoint(behind[: own + 1])


# Places among the offers that are days of the week too: "segunda" is the second, and Monday.
_WEEKDAYS = {"segunda": 0, "terca": 1, "quarta": 2, "quinta": 3, "sexta": 4}
_DATED = re.compile(r"\s*+(?:,\s*+)?(?:dia\s+\d|\d{1,2}\s*(?:/|de\s)\s*\w)", re.IGNORECASE)


def _is_dated_weekday(hit: Hit, text: str, words: Message, grammar: Grammar) -> bool:
    """Whether a date behind it says that a day of the week is meant: "segunda, 30/11"."""
    said = words.words[hit.start : hit.end]
    if hit.cue is not Cue.ORDINAL or said[-1] not in _WEEKDAYS or not grammar.option_words.isdisjoint(said):
        return False
    _, end = words.text_range((hit.start, hit.end))
    return _DATED.match(text, end) is not None


_DATE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


def _is_among_dates(hit: Hit, words: Message, grammar: Grammar, context: Context) -> bool:
    """Whether a later ordinal beside it is no place: "the 3rd, 4th or 7th", to three offers."""
    said = words.words[hit.start : hit.end]
    if (
        hit.cue is not Cue.ORDINAL
        or not _DATE.fullmatch(said[-1])
        or not grammar.option_words.isdisjoint(said)
    ):
        return False
    return any(date > len(context.offered) for date in _dates_beside(hit, words))


def _dates_beside(hit: Hit, words: Message) -> list[int]:
    """The ordinals in figures of its sentence."""
    start, end = words.sentence_of(hit.start)
    found = (_DATE.fullmatch(word) for word in words.words[start:end])
    return [int(one[1]) for one in found if one is not None]


# Ordinals that order what is said as well, and are then no place among the offers: "one question first".
_ORDERING = names("first primero primeiro segundo")
_CHOOSING = names(
    """
    yes yeah yep yup ok okay sure great good perfect fine thanks hi hello hey please take pick choose choosing
    book with do have prefer want like definitely probably maybe perhaps or and either not say option go then
    si sim claro vale pues por favor prefiero elijo escojo tomo quiero prefiro escolho quero fico com el o a y
    e ou mejor melhor entonces entao bom bien ola oi
    """
)
_CHOSEN = names(
    """
    works work suits suit fits would is it please for me then thanks sounds looks will or and if option one
    por favor me funciona esta serve da va sirve bien bom y o e ou gracias obrigado obrigada
    """
)
_NEAR = 3  # words between "the earliest" and whose it is
_MORE_TO_SAY = 4  # words behind a mere "first," that make it an opening


def _orders_talk(hit: Hit, words: Message) -> bool:
    """Whether a mere "first" says that something comes before the answer: "first, is it over zoom?"."""
    if hit.cue is not Cue.ORDINAL or hit.end - hit.start > 1 or words.words[hit.start] not in _ORDERING:
        return False
    start, end = words.clause_of(hit.start)
    if hit.start > start and words.words[hit.start - 1] not in _CHOOSING:
        return True
    behind = words.words[hit.end : end]
    if not behind:
        _, stop = words.sentence_of(hit.start)
        return stop - end > _MORE_TO_SAY
    return behind[0] not in _CHOSEN or behind[:2] in _STATING


_STATING = {("is", mine) for mine in ("it", "this", "that", "there")}


def _on_weekday(hit: Hit, words: Message, grammar: Grammar, context: Context) -> Picks:
    """The offers of the day of the week that a mere ordinal is as well."""
    said = words.words[hit.start : hit.end]
    if hit.cue is not Cue.ORDINAL or not grammar.option_words.isdisjoint(said):
        return NOTHING
    days = {_WEEKDAYS[word] for word in said if word in _WEEKDAYS}
    starts = (one.start.astimezone(context.zone) for one in context.offered)
    return frozenset(index for index, start in enumerate(starts) if start.weekday() in days)


def _is_in_date(hit: Hit, text: str, words: Message, context: Context) -> bool:
    """Whether a number stands beside a stroke and one that is no place: "1/20"."""
    if hit.cue is not Cue.NUMBERED:
        return False
    start, end = words.text_range((hit.start, hit.end))
    beside = re.findall(r"(\d+)[/.-]$", text[max(start - 5, 0) : start]) + re.findall(
        r"^[/.-](\d+)", text[end : end + 5]
    )
    return any(int(number) > len(context.offered) for number in beside)


# The first letters of months, for a slip further on: "dem 3. Septemebr". May is left out: "the 3rd may work".
_MONTHS = {
    name[:4]
    for name in names("""
    january february march april june july august september october november december
    januar februar marz mai juni juli oktober dezember
    janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
    janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
""")
}
_BETWEEN = names("of de do") | {"."}


def _is_day_of_month(hit: Hit, words: Message) -> bool:
    """Whether a month stands right behind a number: "Tuesday, the 3rd of November"."""
    return hit.cue in (Cue.ORDINAL, Cue.NUMBERED) and _stands_before_month(hit.end, words)


def _stands_before_month(end: int, words: Message) -> bool:
    behind = [word for word in words.words[end : end + 3] if word not in _BETWEEN]
    return bool(behind) and behind[0][:4] in _MONTHS


_TAKING_BACK = names("no wait actually oops sorry")


def _put_right(hit: Hit, words: Message) -> Hit:
    """The hit of a number without the words that take back what was said: "no wait, 3", but "no 3"."""
    start = hit.start
    while hit.cue is Cue.NUMBERED and start < hit.end - 1 and words.words[start] in _TAKING_BACK:
        start += 1
    only_no = start == hit.start + 1 and words.words[hit.start] == "no"
    return hit if only_no else hit._replace(start=start)


def _reference(hit: Hit, text: str, words: Message, grammar: Grammar, context: Context) -> Reference:
    hit = _put_right(hit, words)
    said = words.words[hit.start : hit.end]
    if (
        _is_hour(hit, words)
        or _is_open_end(hit, words, grammar)
        or _is_in_date(hit, text, words, context)
        or _is_dated_weekday(hit, text, words, grammar)
        or _is_day_of_month(hit, words)
        or _orders_talk(hit, words)
        or _is_among_dates(hit, words, grammar, context)
        or _is_their_limit(hit, words)
    ):
        return Reference(words.text_range((hit.start, hit.end)), NOTHING, hit.cue)
    picks = place_picks(hit, words.words, grammar, context.offered, context.zone)
    two_ways = (
        hit.cue is Cue.ORDINAL
        and hit.weight <= 2
        and grammar.option_words.isdisjoint(said)
        and any(word[0].isdigit() for word in said)
        and day_is_another_offer(picks, context.offered, context.zone)
    )
    if two_ways and len(_dates_beside(hit, words)) > 1:
        return Reference(words.text_range((hit.start, hit.end)), picks, hit.cue, two_ways=True)
    picks = NOTHING if two_ways else picks
    picks = _by_the_clock(hit, words, picks, context)
    of_day = _on_weekday(hit, words, grammar, context)
    picks = picks | of_day if picks else NOTHING
    place = words.text_range((hit.start, hit.end))
    if hit.cue is Cue.NUMBERED and len(picks) == 1 and grammar.option_words.isdisjoint(said):
        there = offers_at_hour(picks, context.offered, context.zone)
        picks_of_both = (there if hit.weight > 1 else NOTHING) or picks
        return Reference(place, picks_of_both, hit.cue, bool(there - picks), bare=True)
    return Reference(place, picks, hit.cue, utmost=not _UTMOST.isdisjoint(said))


_IN_THE_DAY = ("in", "the", "day")


def _by_the_clock(hit: Hit, words: Message, picks: Picks, context: Context) -> Picks:
    """The offers of the earliest or latest hour, of whatever day: "whichever is later in the day"."""
    if words.words[hit.end : hit.end + 3] != _IN_THE_DAY or hit.cue not in (Cue.EARLIEST, Cue.LATEST):
        return picks
    clocks = [offer.start.astimezone(context.zone).time() for offer in context.offered]
    best = (min if hit.cue is Cue.EARLIEST else max)(clocks)
    return frozenset(index for index, clock in enumerate(clocks) if clock == best)


# What makes "the latest" the latest that can be had, and not one of the offers.
_UTMOST = names(
    """
    possible as better moglich moglichst posible possivel cuanto quanto tot frueh fruh spat spaet lo le mais
    mas plus
    """
)


def _bare(said: BareHour, context: Context) -> Reference:
    """A number without a word beside it: a place among several offers, or an offer's hour."""
    several = context.asked is Asked.OFFER and len(context.offered) > 1
    if not several or said.hour > len(context.offered):
        return Reference(
            said.place, _of_day(said.hour, context) if several and said.first else NOTHING, Cue.NUMBERED
        )
    place = frozenset({said.hour - 1})
    there = offers_at_hour(place, context.offered, context.zone)
    return Reference(said.place, there or place, Cue.NUMBERED, bool(there - place), bare=True)


def _of_day(number: int, context: Context) -> Picks:
    """The offers on that day of the month, where none begins at such an hour: "22" for the 22nd."""
    starts = [one.start.astimezone(context.zone) for one in context.offered]
    if any(number in (start.hour, start.hour % 12) for start in starts):
        return NOTHING
    return frozenset(index for index, start in enumerate(starts) if start.day == number)


def overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
