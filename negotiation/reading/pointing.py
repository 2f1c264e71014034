"""Turns what a message names (offers by place, offers by their time) into pointings at offers.

A named time points at the offers that begin then. A bare hour has no day of its own, so it is read once
more as if that offer alone had been asked about; a date that the calendar has moved to another year
still means the offer of that day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from negotiation.reading.choices import NOTHING, Picks, Pointing, narrowed
from negotiation.reading.cues import Cue
from negotiation.reading.grammar import Grammar
from negotiation.reading.language import words
from negotiation.reading.message import Message
from negotiation.reading.phrases import BREAKS, Hit, Hits
from negotiation.reading.references import Reference
from negotiation.reading.tokens import EXCLUDED_TIME, OFFERED_TIME, REFERENCE, fold
from scheduling.interval import Interval
from scheduling.timex.mention import Grain, Role, Stretch, TimeMention, TimeReading

Clause = tuple[int, int]
Reread = Callable[[str], Sequence[tuple[int, Sequence[TimeMention]]]]
"""What a text names, read for some offers, which are told by their places, as if each were the only one."""

_TWELVE_HOURS = re.compile(
    r"(?:at |around |um |a las |às |à )?(?:0?[1-9]|1[0-2])(?:[:.]\d\d)?", re.IGNORECASE
)
_NAMED = frozenset({OFFERED_TIME, REFERENCE})
_POINTING = _NAMED | {EXCLUDED_TIME}
_CLOCKS = frozenset({Grain.MINUTE, Grain.HOUR, Grain.PART})
_WANTING = frozenset({Cue.SUITS, Cue.TAKE, Cue.PREFER})
_WELCOMING = _WANTING | {Cue.YES, Cue.FINE, Cue.BOOK, Cue.AVAILABLE, Cue.REQUEST, Cue.ANY, Cue.WHETHER}
_NEAR = 2
_A_TALE = 2  # words that no phrase takes in
_TELLERS = words("i im ive id my our we he hes she shes they ich mein meine je mon ma mi tengo eu meu minha")
_REST = words("rest others other remaining anderen ubrigen autres otros demas outros restantes")
JOINERS = words("& + or nor and oder noch und ou ni et o y e nem")
_LISTING = JOINERS | BREAKS
_RANGES = frozenset({Grain.MINUTE, Grain.HOUR})
_LONG = frozenset({Grain.WEEK, Grain.MONTH})
_LONGEST_DAY = timedelta(hours=25)
_MIDNIGHT = 24
_HALVES = words("early late mid")
_EVENING, _SHORTLY = 17, timedelta(hours=1)


def pointings(
    found: Message,
    hits: Hits,
    references: Sequence[Reference],
    times: Sequence[Picks],
    offers: Sequence[Interval],
    roughly: frozenset[int] = frozenset(),
) -> list[Pointing]:
    """All pointings of a message, those of one clause narrowed down together, in order.

    `roughly` are the times, by their index, that fit the offers which they point at only more or less.
    """
    places = [at for at, word in enumerate(found.words) if word in _POINTING]
    telling = _telling({found.clause_of(at) for at in places}, found, hits)
    seen = [
        replace(one, refused=_refused(one, found, hits), weight=_weight(one.at, found, hits, telling))
        for one in (_pointing(at, found, references, times, roughly) for at in places)
    ]
    seen = _behind_what_is_taken(seen, found, hits)
    together = [
        one
        for clause in _said_together(_ranked(seen, found), found)
        for one in narrowed(_also_refused(clause, found, hits), offers)
    ]
    return _after_correction(together, hits)


def _behind_what_is_taken(seen: Sequence[Pointing], found: Message, hits: Hits) -> list[Pointing]:
    """With less weight for what no words welcome where an offer is taken: "I'm in Wednesday and Friday so it
    has to be Thursday"."""
    taken = {one.at for one in seen if _inside_of(one.at, hits, {Cue.TAKE}) and not one.refused}
    if not taken:
        return list(seen)
    for before, one in pairwise(seen):
        listed = _LISTING.issuperset(found.words[before.at + 1 : one.at])
        taken |= {before.at, one.at} if listed and not taken.isdisjoint({before.at, one.at}) else set()
    welcome = taken | {one.at for one in seen if _inside_of(one.at, hits, _WELCOMING)}
    return [one if one.at in welcome else replace(one, weight=one.weight - 1) for one in seen]


def _inside_of(at: int, hits: Hits, cues: Set[Cue]) -> bool:
    return any(hit.start <= at < hit.end for hit in hits.of(*cues))


def _said_together(pointed: Sequence[Pointing], found: Message) -> list[list[Pointing]]:
    """The pointings by clause; "Friday, the later one" is said together, though a comma stands between."""
    groups: list[list[Pointing]] = []
    for one in pointed:
        before = groups[-1] if groups else []
        same = bool(before) and found.clause_of(before[-1].at) == found.clause_of(one.at)
        if same or (len(before) == 1 and _goes_on(before[0], one, found)):
            before.append(one)
        else:
            groups.append([one])
    return groups


def _goes_on(before: Pointing, one: Pointing, found: Message) -> bool:
    """Whether a place picks among the offers of the day named right before: "Tuesday, the earliest one"."""
    compares = len(before.picks) > 1 or one.cue in (Cue.EARLIEST, Cue.LATEST)
    among = before.by_time and bool(before.picks) and compares and not before.refused and not one.by_time
    return among and BREAKS.issuperset(found.words[before.at + 1 : one.at])


def _ranked(seen: Sequence[Pointing], found: Message) -> list[Pointing]:
    """Without the numbers of a list that ranks times: "1. Friday 2. Wednesday" wants Friday most."""
    pairs = [(one, behind) for one, behind in pairwise(seen) if _numbers(one, behind, found)]
    lone = len(pairs) == 1 and not pairs[0][0].bare
    if lone or all(one.picks == behind.picks for one, behind in pairs):
        return list(seen)
    ranks = {behind.at: min(one.picks) for one, behind in pairs}
    labels = {one.at for one, _ in pairs}
    return [replace(one, weight=one.weight - ranks.get(one.at, 0)) for one in seen if one.at not in labels]


def _numbers(one: Pointing, behind: Pointing, found: Message) -> bool:
    """Whether a mere number, or "first choice", stands right before a time."""
    between = found.words[one.at + 1 : behind.at]
    return (
        (one.bare or one.cue is Cue.ORDINAL)
        and behind.by_time
        and bool(behind.picks)
        and BREAKS.issuperset(between)
    )


def _pointing(
    at: int,
    found: Message,
    references: Sequence[Reference],
    times: Sequence[Picks],
    roughly: frozenset[int],
) -> Pointing:
    word, source = found.words[at], found.sources[at]
    if word == REFERENCE:
        one = references[source]
        return Pointing(
            at, one.picks, one.cue, source, two_ways=one.two_ways, bare=one.bare, utmost=one.utmost
        )
    refused, rough = word == EXCLUDED_TIME, source in roughly
    return Pointing(at, times[source], None, source, by_time=True, refused=refused, two_ways=rough)


def picks_of_time(
    mention: TimeMention,
    offers: Sequence[Interval],
    zone: ZoneInfo,
    reread: Reread,
    grammar: Grammar,
) -> Picks:
    """The offers that begin at the time, or within the stretch, that a mention names."""
    direct = frozenset(index for index, offer in enumerate(offers) if _fits(mention, offer))
    if mention.role is Role.OFFERED and mention.end is not None and mention.grain in _RANGES:
        return frozenset(index for index in direct if _is_whole(mention, offers[index]))
    if direct or not offers:
        return direct | _at_same_hour(direct, mention, offers, zone, reread)
    said = [fold(word) for word in mention.text.split()]
    if mention.grain is Grain.PART and grammar.part_words.issuperset(said):
        return _same_part(mention, said, offers, zone, grammar.language.parts)
    again = _at_offered_hour(mention, offers, reread) if mention.grain in _CLOCKS else NOTHING
    if not again and mention.end is None and _TWELVE_HOURS.fullmatch(mention.text):
        again = _half_a_day_off(mention, offers, zone)
    return again or _same_date(mention, offers, zone)


def shortly_before(mention: TimeMention, offers: Sequence[Interval], zone: ZoneInfo) -> Picks:
    """The offers right before the part of a day that was named: "the Friday evening slot" at 16:00."""
    if mention.grain is not Grain.PART or mention.role is not Role.OFFERED or mention.start is None:
        return NOTHING
    if mention.start.astimezone(zone).hour < _EVENING:
        return NOTHING
    starts = [offer.start for offer in offers]
    return frozenset(
        index for index, start in enumerate(starts) if timedelta() < mention.start - start <= _SHORTLY
    )


def _at_same_hour(
    direct: Picks, mention: TimeMention, offers: Sequence[Interval], zone: ZoneInfo, reread: Reread
) -> Picks:
    """The other offers at the hour of the one that was named, where no day was named with it."""
    if mention.end is not None or mention.grain not in _RANGES:
        return NOTHING
    named = {offers[index].start.astimezone(zone).time() for index in direct}
    others = [one for one in offers if one.start.astimezone(zone).time() in named]
    return _at_offered_hour(mention, offers, reread) if len(others) > len(direct) else NOTHING


def singles_out(mention: TimeMention, times: TimeReading, offers: Sequence[Interval]) -> bool:
    """Whether a time could mean one offer at all: no week does, nor all that lies before or after an hour."""
    if mention.role is not Role.OFFERED:
        return True
    if mention.start is None or mention.grain in _LONG:
        return False
    if mention.end is not None:
        return mention.grain in _CLOCKS or mention.end - mention.start <= _LONGEST_DAY
    named = mention.start in times.at and any(offer.start == mention.start for offer in offers)
    return named or not _is_open(mention.start, times)


def _is_open(start: datetime, times: TimeReading) -> bool:
    """Whether a time without an end is the beginning of a window, and no time of its own."""
    wished = (times.windows, *times.alternatives)
    if any(Stretch(start, None) in stretches for stretches in wished):
        return False
    return any(
        one.end is not None and one.start <= start < one.end for stretches in wished for one in stretches
    )


def _is_whole(mention: TimeMention, offer: Interval) -> bool:
    """From when to when the offer lasts: what the bot wrote, written back."""
    return (mention.start, mention.end) == (offer.start, offer.end)


def _at_offered_hour(mention: TimeMention, offers: Sequence[Interval], reread: Reread) -> Picks:
    return frozenset(
        index
        for index, named in reread(mention.text)
        if any(_is_alike(again, mention) and _fits(again, offers[index]) for again in named)
    )


def _is_alike(again: TimeMention, mention: TimeMention) -> bool:
    """Whether the words say the same on their own: "by 3" is until then, "I leave by 3" from then on."""
    return again.grain is mention.grain and (again.start is None) == (mention.start is None)


def _half_a_day_off(mention: TimeMention, offers: Sequence[Interval], zone: ZoneInfo) -> Picks:
    """The offers at that hour in the other half of the day: "the 8:00" where 20:00 is offered."""
    if mention.start is None:
        return NOTHING
    named = mention.start.astimezone(zone)
    clocks = [offer.start.astimezone(zone) for offer in offers]
    return frozenset(
        index
        for index, clock in enumerate(clocks)
        if (clock.hour % 12, clock.minute) == (named.hour % 12, named.minute)
    )


def _same_part(
    mention: TimeMention,
    said: Sequence[str],
    offers: Sequence[Interval],
    zone: ZoneInfo,
    parts: Mapping[str, tuple[int, int]],
) -> Picks:
    """The offers in that part of whatever day: "the morning one", also where it begins at seven."""
    if mention.start is None or mention.end is None:
        return NOTHING
    first, last = mention.start.astimezone(zone).hour, mention.end.astimezone(zone).hour or _MIDNIGHT
    wide = [parts[word] for word in said if word in parts] if len(said) == len(set(said) - _HALVES) else []
    low, high = wide[0] if wide else (first, last)
    hours = [offer.start.astimezone(zone).hour for offer in offers]
    return frozenset(index for index, hour in enumerate(hours) if low <= hour < high)


def of_that_week(
    mention: TimeMention, offers: Sequence[Interval], zone: ZoneInfo, *, labelled: bool
) -> Picks:
    """The offers of a week that is named as one of them ("the one next week"), or where nothing but their
    weeks tells the offers apart: "this week" to two Thursdays at two."""
    if mention.grain is not Grain.WEEK or mention.role is not Role.OFFERED:
        return NOTHING
    starts = [offer.start.astimezone(zone) for offer in offers]
    alike = len({(start.weekday(), start.time()) for start in starts}) == 1 < len(starts)
    if not labelled and not alike:
        return NOTHING
    return frozenset(index for index, offer in enumerate(offers) if _fits(mention, offer))


def _fits(mention: TimeMention, offer: Interval) -> bool:
    if mention.start is None:
        return mention.end is not None and offer.start < mention.end
    if mention.end is None:
        return offer.start == mention.start
    return mention.start <= offer.start < mention.end


def _same_date(mention: TimeMention, offers: Sequence[Interval], zone: ZoneInfo) -> Picks:
    """The offers on the mention's day and month in another year, at its hour if it names one."""
    if mention.start is None or mention.grain not in (_CLOCKS | {Grain.DAY}):
        return NOTHING
    start = mention.start.astimezone(zone)
    return frozenset(
        index
        for index, offer in enumerate(offers)
        if _year_apart(start, offer.start.astimezone(zone), mention.grain)
    )


def _year_apart(named: datetime, offered: datetime, grain: Grain) -> bool:
    same_day = named.year != offered.year and (named.month, named.day) == (offered.month, offered.day)
    return same_day and (grain is Grain.DAY or named.time() == offered.time())


def _refused(one: Pointing, found: Message, hits: Hits) -> bool:
    """Whether the words around an offer turn it down: "not the first", "the second is too late"."""
    start, end = found.clause_of(one.at)
    inside = [hit for hit in hits if start <= hit.start < end]
    if any(found.words[hit.start] in _REST for hit in hits.of(Cue.ANY)):
        return not _inside_of(one.at, hits, _WELCOMING | {Cue.BACKUP}) and _WELCOMING.isdisjoint(
            hit.cue for hit in inside
        )
    against = (hit for hit in hits.of(Cue.NOT, Cue.EXCEPT) if not _falls_back(hit, hits.of(Cue.BACKUP)))
    if any(one.at in (hit.start, hit.end - 1) for hit in against):
        return not _puts_right(one.at, found, hits)
    if _denied(one, found, hits):
        return True
    if one.refused:
        return not one.picks or not any(hit.cue is Cue.IF for hit in inside)
    unsuited = (Cue.UNSUITED, Cue.NONE_OF)
    if hits.cues.isdisjoint(unsuited):
        return False
    wanted = any(hit.cue in (Cue.PREFER, Cue.TAKE) and hit.start > one.at for hit in inside)
    busy = max((hit.end for hit in inside if hit.cue in unsuited), default=end)
    wanted = wanted or any(hit.cue is Cue.SUITS and busy < hit.start <= one.at < hit.end for hit in inside)
    conditions = [hit for hit in inside if hit.cue in (Cue.IF, Cue.COURTESY) and hit.start > one.at]
    said = (hit for hit in inside if not any(_overlap(hit, other) for other in conditions))
    if wanted or not any(hit.cue in unsuited and not _spent(hit, one.at, found) for hit in said):
        return False
    clause = found.words[start:end]
    return not one.by_time or clause.count(OFFERED_TIME) + clause.count(REFERENCE) == 1


def _overlap(hit: Hit, other: Hit) -> bool:
    return hit.start < other.end and other.start < hit.end


def _falls_back(hit: Hit, backups: Sequence[Hit]) -> bool:
    """Whether a "not" belongs to what leads over to a second choice: "if not, then Tuesday"."""
    return any(one.start <= hit.start < one.end for one in backups)


def _puts_right(at: int, found: Message, hits: Hits) -> bool:
    """Whether a "no" takes back what was pointed at before it: "the first one, no the last one"."""
    corrects = any(hit.end == at + 1 for hit in hits.of(Cue.CORRECTION))
    return corrects and not _NAMED.isdisjoint(found.words[: at - 1])


def _spent(hit: Hit, at: int, found: Message) -> bool:
    """Whether what does not suit is a time ruled out: "can't do Wednesday so Thursday", or one behind it:
    "Wednesday, I'm at work Monday"."""
    start, end = found.clause_of(hit.start)
    behind = min(hit.end + 1, end) if at < hit.start else hit.end
    return EXCLUDED_TIME in found.words[max(start, hit.start - _NEAR) : behind]


def _also_refused(pointings: Sequence[Pointing], found: Message, hits: Hits) -> list[Pointing]:
    """With what is joined to something turned down: "not the first or the second"."""
    seen: list[Pointing] = []
    for one in pointings:
        joined = bool(seen) and seen[-1].refused and _joined(seen[-1].at, one.at, found)
        refused = joined and not one.refused and not _inside_of(one.at, hits, _WANTING)
        seen.append(replace(one, refused=True) if refused else one)
    return seen


def _joined(before: int, at: int, found: Message) -> bool:
    """Whether nothing but an "or" stands between."""
    between = found.words[before + 1 : at]
    return len(between) == 1 and between[0] in JOINERS


def _denied(one: Pointing, found: Message, hits: Hits) -> bool:
    """Whether an offer is named and the answer to that is no: "Friday? No way"."""
    answers = {(hit.start, hit.end) for hit in hits.of(Cue.NO, Cue.UNSUITED)}
    if not answers:
        return False
    start, end = found.clause_of(one.at)
    alone = [word for word in found.words[start:end] if word not in BREAKS] == [found.words[one.at]]
    following = next((at for at in range(end, len(found.words)) if found.words[at] not in BREAKS), None)
    return alone and following is not None and found.clause_of(following) in answers


def _weight(at: int, found: Message, hits: Hits, telling: Set[Clause]) -> int:
    start, end = found.clause_of(at)
    here = [hit for hit in hits if start <= hit.start < end]
    backups = [hit for hit in here if hit.cue is Cue.BACKUP]
    inside = [hit.cue for hit in here if hit.cue is not Cue.BACKUP and not _falls_back(hit, backups)]
    preferred = Cue.PREFER in inside or _prefers_ahead(at, found, hits)
    own = [hit for hit in backups if not _NAMED.isdisjoint(found.words[hit.start : hit.end])]
    falls_back = any(hit.start <= at < hit.end for hit in own) or len(own) < len(backups)
    told = _WELCOMING.isdisjoint(inside) and (start, end) in telling
    return 2 * preferred - 3 * falls_back - told


def _telling(clauses: Set[Clause], found: Message, hits: Hits) -> frozenset[Clause]:
    """The clauses that hold so much besides that they tell of an offer's time more than they wish for it:
    "the Wednesday one is right in my exam. Thursday works"."""
    explained = {at for hit in hits for at in range(hit.start, hit.end)}
    return frozenset(clause for clause in clauses if _tells(clause, found, explained))


def _tells(clause: Clause, found: Message, explained: Set[int]) -> bool:
    beside = (at for at in range(*clause) if at not in explained and found.words[at] not in found.small)
    tale = sum(found.words[at].isalpha() for at in beside)
    return tale >= _A_TALE or (tale > 0 and found.words[clause[0]] in _TELLERS)


def _prefers_ahead(at: int, found: Message, hits: Hits) -> bool:
    """Whether an earlier clause prefers, and has no time of its own: "preferably, Thursday"."""
    if Cue.PREFER not in hits.cues:
        return False
    start, _ = found.sentence_of(at)
    clauses = {found.clause_of(hit.start) for hit in hits.of(Cue.PREFER) if start <= hit.start < at}
    return any(_NAMED.isdisjoint(found.words[first:last]) for first, last in clauses)


def _after_correction(found: list[Pointing], hits: Hits) -> list[Pointing]:
    for hit in reversed(hits.of(Cue.CORRECTION)):
        if any(one.at > hit.start and one.picks for one in found):
            return [one for one in found if one.at > hit.start]
    return found
