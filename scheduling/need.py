"""Who must be there: all of some people, any few of others, or both; and who may be.

Every part of a need is a condition of its own on the people present. Somebody who is wanted for certain also
counts for a pool that names them, so that no more people are called in than the need takes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import islice
from operator import and_
from typing import assert_never

from scheduling.starts import NO_STARTS, Starts


@dataclass(frozen=True, slots=True)
class AllOf:
    """Each of these people."""

    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least `count` of these people, whoever they are."""

    count: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IfFree:
    """These people come where they are free, and never stand in the way."""

    people: tuple[str, ...]


Part = AllOf | AnyOf | IfFree
Need = tuple[Part, ...]


def named(need: Need) -> tuple[str, ...]:
    """Everybody whom the need names, once each, in its order."""
    return tuple(dict.fromkeys(person for part in need for person in part.people))


def met(need: Need, starts_of: Mapping[str, Starts], every: Starts) -> Starts:
    """The starts at which the need can be met, of `every` start there is."""
    return reduce(and_, (_part_met(part, starts_of, every) for part in need), every)


def ranked(need: Need, turn: Mapping[str, tuple[bool, float]]) -> Need:
    """The same need with every pool sorted by whose turn it is, the lowest first; equals keep their order."""
    return tuple(
        replace(part, people=tuple(sorted(part.people, key=turn.__getitem__)))
        if isinstance(part, AnyOf)
        else part
        for part in need
    )


def called(need: Need, is_free: Callable[[str], bool]) -> frozenset[str]:
    """Whom to call in where the need is met: the certain ones, then from each pool the first who are free.

    Optional people should stand last in the need, for those in a pool before them are called anyway.
    """
    present = set(_certain(need))
    for part in need:
        others = (person for person in part.people if person not in present and is_free(person))
        present.update(islice(others, _missing(part, present)))
    return frozenset(present)


def met_but_for_one(need: Need, starts_of: Mapping[str, Starts], every: Starts) -> dict[str, Starts]:
    """For each person wanted for certain, the starts at which only their absence is in the way.

    Where nobody else is named there is nothing to meet for, and the answer is empty.
    """
    certain = _certain(need) if len(named(need)) > 1 else ()
    some_away = several_away = NO_STARTS
    for person in certain:
        away = every & ~starts_of[person]
        several_away |= some_away & away
        some_away |= away
    pools = tuple(part for part in need if isinstance(part, AnyOf))
    one_away = some_away & ~several_away & met(pools, starts_of, every)
    return {person: starts for person in certain if (starts := one_away & ~starts_of[person])}


def with_smaller_pools(need: Need) -> Iterator[tuple[AnyOf, Need]]:
    """Each pool of which several people are needed, and the need that has one fewer of them."""
    for at, part in enumerate(need):
        if isinstance(part, AnyOf) and part.count > 1:
            yield part, (*need[:at], replace(part, count=part.count - 1), *need[at + 1 :])


def _certain(need: Need) -> tuple[str, ...]:
    """Those without whom the need is never met."""
    return tuple(dict.fromkeys(person for part in need if isinstance(part, AllOf) for person in part.people))


def _missing(part: Part, present: Collection[str]) -> int:
    """How many people a part of the need still calls for."""
    match part:
        case AllOf():
            return 0
        case AnyOf(count, people):
            return max(0, count - sum(person in present for person in people))
        case IfFree(people):
            return len(people)
        case _:
            assert_never(part)


def _part_met(part: Part, starts_of: Mapping[str, Starts], every: Starts) -> Starts:
    people = [starts_of[person] for person in dict.fromkeys(part.people)]
    match part:
        case AllOf():
            return reduce(and_, people, every)
        case AnyOf(count):
            return _with_at_least(count, people, every)
        case IfFree():
            return every
        case _:
            assert_never(part)


def _with_at_least(count: int, people: Sequence[Starts], every: Starts) -> Starts:
    """The starts that at least `count` people have. O(people x count)."""
    if count > len(people):
        return NO_STARTS
    reached = [every] + [NO_STARTS] * count
    for starts in people:
        for enough in range(count, 0, -1):
            reached[enough] |= reached[enough - 1] & starts
    return reached[count]
