"""Who must be there: all of some people, any few of others, or both; and who may be.

Every part of a need is a condition of its own on the people present. Somebody who is wanted for certain also
counts for a pool that names them, so that no more people are called in than the need takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class Roster:
    """A need with its pools in the order in which their people take turns. Build it with `of`."""

    certain: frozenset[str]
    pools: tuple[_Pool, ...]

    @staticmethod
    def of(need: Need, turn: Mapping[str, tuple[bool, float]]) -> Roster:
        """Sorted by `turn`, the lowest first; equals keep the need's order. The optional come last."""
        pools = [_pool(part, turn) for part in need if not isinstance(part, AllOf)]
        return Roster(frozenset(_certain(need)), tuple(sorted(pools, key=lambda pool: pool.optional)))

    def called(self, is_free: Callable[[str], bool]) -> frozenset[str]:
        """Who comes where the need is met: the certain ones, then from each pool the first who are free."""
        present = set(self.certain)
        for pool in self.pools:
            others = (person for person in pool.people if person not in present and is_free(person))
            present.update(islice(others, max(0, pool.count - len(present & pool.members))))
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


@dataclass(frozen=True, slots=True)
class _Pool:
    count: int
    people: tuple[str, ...]
    members: frozenset[str]
    optional: bool


def _pool(part: AnyOf | IfFree, turn: Mapping[str, tuple[bool, float]]) -> _Pool:
    people = tuple(sorted(part.people, key=turn.__getitem__))
    optional = isinstance(part, IfFree)
    count = part.count if isinstance(part, AnyOf) else len(people)
    return _Pool(count, people, frozenset(people), optional)


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
