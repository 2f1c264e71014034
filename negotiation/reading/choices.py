"""Which of the offered times a message points at, and which of those it settles on or turns down.

An offer is pointed at by its place ("the second"), by its label ("option B"), by comparison ("the earlier
one") or by its time ("Thursday", "the 3 pm"). What is said in one clause narrows down together; a preference
outweighs a mere possibility, and a correction wipes out what came before it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from negotiation.reading.cues import Cue
from negotiation.reading.grammar import Grammar
from negotiation.reading.phrases import Hit
from scheduling.interval import Interval

Picks = frozenset[int]
NOTHING: Picks = frozenset()


@dataclass(frozen=True, slots=True)
class Pointing:
    """One way in which offers were pointed at: where, which, and how; `by_time` if by naming a time.

    `source` is the index of the reference, or of the time, that did it; `bare` if it is a mere number,
    `utmost` if it asks for the first or last time that can be had.
    """

    at: int
    picks: Picks
    cue: Cue | None = None
    source: int = -1
    by_time: bool = False
    refused: bool = False
    weight: int = 0
    two_ways: bool = False
    bare: bool = False
    utmost: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """What all pointings come to; `instead_of` is the offer that they would have earlier or later.

    `wished` are the times, by their index, that are asked for in the place of what was pointed at; `utmost`
    says that the first or the last free time in them is wanted, by the cue that said so.
    """

    left: Picks = NOTHING
    refused: Picks = NOTHING
    changed: bool = False
    instead_of: int | None = None
    wished: frozenset[int] = frozenset()
    utmost: Cue | None = None

    @property
    def choice(self) -> int | None:
        return next(iter(self.left)) if len(self.left) == 1 else None


def place_picks(
    hit: Hit, words: Sequence[str], grammar: Grammar, offers: Sequence[Interval], zone: ZoneInfo
) -> Picks:
    """The offers that a reference by place, label or comparison means; empty where it fits none."""
    named = words[hit.start : hit.end]
    match hit.cue:
        case Cue.ORDINAL:
            return _numbered(named, grammar.language.places, offers)
        case Cue.NUMBERED:
            return _numbered(named, grammar.language.numbers, offers)
        case Cue.PART_ONE:
            return _in_part(
                named, grammar.language.parts, [one.start.astimezone(zone).hour for one in offers]
            )
        case Cue.OTHER_ONE:
            return frozenset(range(len(offers))) if len(offers) > 1 else NOTHING
        case cue:
            return _COMPARED[cue](offers) if cue in _COMPARED else NOTHING


def day_is_another_offer(picks: Picks, offers: Sequence[Interval], zone: ZoneInfo) -> bool:
    """Whether "the 2nd" could as well be the day of an offer other than the second."""
    return any(
        offer.start.astimezone(zone).day == pick + 1
        for pick in picks
        for index, offer in enumerate(offers)
        if index != pick
    )


def offers_at_hour(picks: Picks, offers: Sequence[Interval], zone: ZoneInfo) -> Picks:
    """The offers that begin at the hour which the number of a pick could also mean ("the 2 works")."""
    hours = {(pick + 1) % 12 for pick in picks}
    starts = enumerate(offer.start.astimezone(zone) for offer in offers)
    return frozenset(index for index, start in starts if start.minute == 0 and start.hour % 12 in hours)


def settle(pointings: Sequence[Pointing], offers: int, *, any_but: bool) -> Settled:
    """What is left of the offers after everything that points at some.

    `any_but` says that all were welcome except those refused.
    """
    refused = frozenset().union(*(one.picks for one in pointings if one.refused))
    wanted = [one for one in pointings if not one.refused and one.picks]
    if wanted and all(one.cue is Cue.OTHER_ONE for one in wanted):
        return Settled(frozenset(range(offers)) - refused, refused)
    if wanted:
        best = max(one.weight for one in wanted)
        heaviest = [one for one in wanted if one.weight == best]
        by_place = [one for one in heaviest if not one.by_time]
        left = frozenset().union(*(one.picks for one in by_place or heaviest))
        return Settled(left - refused or left, refused - left)
    left = frozenset(range(offers)) - refused if any_but and refused else NOTHING
    return Settled(left, refused)


def narrowed(pointings: Sequence[Pointing], offers: Sequence[Interval]) -> list[Pointing]:
    """The pointings of one clause together: "the later one on Tuesday" is one offer, not two."""
    parts = [one for one in pointings if one.cue is Cue.PART_ONE]
    if len(parts) == 1 and not any(one.by_time or one.refused for one in pointings):
        return _among_part(pointings, parts[0], offers)
    by_time = [one for one in pointings if one.by_time and one.picks]
    by_place = [one for one in pointings if not one.by_time]
    if len(by_time) != 1 or len(by_place) != 1 or by_time[0].refused or by_place[0].refused:
        return list(pointings)
    among = [offers[index] if index in by_time[0].picks else None for index in range(len(offers))]
    place = by_place[0]
    if place.utmost and len(by_time[0].picks) == 1:
        return list(pointings)
    if place.cue in _COMPARED:
        return [replace(place, picks=_COMPARED[place.cue](among))]
    both = _nth_among(place, by_time[0].picks) | (place.picks & by_time[0].picks)
    return [replace(place, picks=both or place.picks | by_time[0].picks)]


def _among_part(pointings: Sequence[Pointing], part: Pointing, offers: Sequence[Interval]) -> list[Pointing]:
    """ "The earlier afternoon one": compared among the offers of that part of the day."""
    compared = [one for one in pointings if one.cue in (Cue.EARLIEST, Cue.LATEST)]
    if len(pointings) != 2 or not compared or not part.picks:
        return list(pointings)
    among = [offers[index] if index in part.picks else None for index in range(len(offers))]
    return [replace(compared[0], picks=_COMPARED[compared[0].cue](among))]


def _nth_among(place: Pointing, of_day: Picks) -> Picks:
    """The second of the several offers of a day, which may be another than the second of all."""
    if place.cue is not Cue.ORDINAL or len(place.picks) != 1 or len(of_day) < 2:
        return NOTHING
    return frozenset(sorted(of_day)[min(place.picks) : min(place.picks) + 1])


def _numbered(words: Sequence[str], numbers: Mapping[str, int], offers: Sequence[Interval]) -> Picks:
    named = [word for word in words if word in numbers]
    meant = [word for word in named if word.isdigit()] or named[-1:]
    return frozenset(numbers[word] - 1 for word in meant if numbers[word] <= len(offers))


def _in_part(words: Sequence[str], parts: Mapping[str, tuple[int, int]], hours: Sequence[int]) -> Picks:
    low, high = next(parts[word] for word in words if word in parts)
    return frozenset(index for index, hour in enumerate(hours) if low <= hour < high)


_Offers = Sequence[Interval | None]


def _present(offers: _Offers) -> list[tuple[int, Interval]]:
    return [(index, offer) for index, offer in enumerate(offers) if offer is not None]


def _earliest(offers: _Offers) -> Picks:
    return frozenset({min(_present(offers), key=lambda pair: pair[1].start)[0]}) if offers else NOTHING


def _latest(offers: _Offers) -> Picks:
    return frozenset({max(_present(offers), key=lambda pair: pair[1].start)[0]}) if offers else NOTHING


def _last(offers: _Offers) -> Picks:
    return frozenset({_present(offers)[-1][0]})


def _first(offers: _Offers) -> Picks:
    return frozenset({_present(offers)[0][0]})


def _middle(offers: _Offers) -> Picks:
    present = _present(offers)
    return frozenset({present[len(present) // 2][0]}) if len(present) % 2 else NOTHING


def _penultimate(offers: _Offers) -> Picks:
    present = _present(offers)
    return frozenset({present[-2][0]}) if len(present) > 1 else NOTHING


def _first_two(offers: _Offers) -> Picks:
    return frozenset(index for index, _ in _present(offers)[:2])


def _last_two(offers: _Offers) -> Picks:
    return frozenset(index for index, _ in _present(offers)[-2:])


def _earlier_of_two(offers: _Offers) -> Picks:
    return _earliest(offers) if len(_present(offers)) == 2 else NOTHING


def _later_of_two(offers: _Offers) -> Picks:
    return _latest(offers) if len(_present(offers)) == 2 else NOTHING


_COMPARED: Mapping[Cue | None, Callable[[_Offers], Picks]] = {
    Cue.EARLIEST: _earliest,
    Cue.LATEST: _latest,
    Cue.LAST: _last,
    Cue.FORMER: _first,
    Cue.MIDDLE: _middle,
    Cue.PENULTIMATE: _penultimate,
    Cue.FIRST_TWO: _first_two,
    Cue.LAST_TWO: _last_two,
    Cue.EARLIER_OF_TWO: _earlier_of_two,
    Cue.LATER_OF_TWO: _later_of_two,
}
