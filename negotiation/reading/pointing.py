"""Turns what a message names (offers by place, offers by their time) into pointings at offers.

A named time points at the offers that begin then. A bare hour has no day of its own, so it is read once
more as if that offer alone had been asked about; a date that the calendar has moved to another year
still means the offer of that day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from negotiation.reading.choices import NOTHING, Picks, Pointing, narrowed
from negotiation.reading.cues import Cue
from negotiation.reading.message import Message
from negotiation.reading.phrases import Hit
from negotiation.reading.tokens import EXCLUDED_TIME, OFFERED_TIME, REFERENCE
from scheduling.interval import Interval
from scheduling.timex.mention import Grain, TimeMention

Reread = Callable[[str, Interval], Sequence[TimeMention]]

_TIME_SYMBOLS = (OFFERED_TIME, EXCLUDED_TIME)
_CLOCKS = frozenset({Grain.MINUTE, Grain.HOUR, Grain.PART})


def pointings(
    found: Message,
    hits: Sequence[Hit],
    references: Sequence[tuple[Hit, Picks]],
    times: Sequence[Picks],
    offers: Sequence[Interval],
) -> list[Pointing]:
    """All pointings of a message, those of one clause narrowed down together, in order."""
    by_clause: dict[tuple[int, int], list[Pointing]] = {}
    for at, (word, source) in enumerate(zip(found.words, found.sources, strict=True)):
        if word == REFERENCE:
            hit, picks = references[source]
            one = Pointing(at, picks, hit.cue, False, _refused(at, found, hits), _weight(at, found, hits))
        elif word in _TIME_SYMBOLS:
            one = Pointing(at, times[source], None, True, word == EXCLUDED_TIME, _weight(at, found, hits))
        else:
            continue
        by_clause.setdefault(found.clause_of(at), []).append(one)
    together = [one for clause in by_clause.values() for one in narrowed(clause, offers)]
    return _after_correction(together, hits)


def picks_of_time(
    mention: TimeMention, offers: Sequence[Interval], zone: ZoneInfo, reread: Reread
) -> Picks:
    """The offers that begin at the time, or within the stretch, that a mention names."""
    direct = frozenset(index for index, offer in enumerate(offers) if _fits(mention, offer))
    if direct or not offers:
        return direct
    if mention.grain in _CLOCKS:
        return frozenset(
            index
            for index, offer in enumerate(offers)
            if any(_fits(again, offer) for again in reread(mention.text, offer))
        ) or _same_date(mention, offers, zone)
    return _same_date(mention, offers, zone)


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
        index for index, offer in enumerate(offers) if _year_apart(start, offer.start.astimezone(zone), mention.grain)
    )


def _year_apart(named: datetime, offered: datetime, grain: Grain) -> bool:
    same_day = named.year != offered.year and (named.month, named.day) == (offered.month, offered.day)
    return same_day and (grain is Grain.DAY or named.time() == offered.time())


def _refused(at: int, found: Message, hits: Sequence[Hit]) -> bool:
    """Whether the words around an offer turn it down: "not the first", "the second is too late"."""
    if any(hit.cue is Cue.NOT and hit.start <= at < hit.end for hit in hits):
        return True
    start, end = found.clause_of(at)
    inside = [hit for hit in hits if start <= hit.start < end]
    against = any(hit.cue in (Cue.UNSUITED, Cue.NONE_OF, Cue.EXCEPT) for hit in inside)
    return against and not any(hit.cue in (Cue.PREFER, Cue.TAKE) and hit.start > at for hit in inside)


def _weight(at: int, found: Message, hits: Sequence[Hit]) -> int:
    start, end = found.clause_of(at)
    inside = [hit.cue for hit in hits if start <= hit.start < end]
    sentence = found.sentence_of(at)
    near = [hit.cue for hit in hits if sentence[0] <= hit.start < at]
    return 2 * (Cue.PREFER in inside or Cue.PREFER in near) - 3 * (Cue.BACKUP in inside)


def _after_correction(found: list[Pointing], hits: Sequence[Hit]) -> list[Pointing]:
    for hit in reversed(hits):
        if hit.cue is Cue.CORRECTION and any(one.at > hit.start and one.picks for one in found):
            return [one for one in found if one.at > hit.start]
    return found
