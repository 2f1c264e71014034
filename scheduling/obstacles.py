"""Why one time is not offered: every rule that forbids it by itself, and for whom.

A single start is judged by the same table of rules as a whole search, on a grid of this one start.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from scheduling.interval import Interval
from scheduling.rules import PERSONAL, STRICTER, Rule, Setting, starts_of
from scheduling.slots import Search, needed, wished
from scheduling.starts import StartGrid


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A rule that forbids a start by itself, for one person or for everybody."""

    rule: Rule
    person: str | None = None


def obstacles(search: Search, start: datetime) -> tuple[Obstacle, ...]:
    """Everything that stands in the way of one start, on the grid or not; empty where it can be booked.

    For a pool these are the obstacles of all its people, whether or not the others suffice.
    """
    during = Interval(start, start + search.length)
    alone = Setting(StartGrid.of([during.start], search.length), during, search.now)
    common = [
        Obstacle(Rule.HORIZON) if not search.horizon.contains(during) else None,
        Obstacle(Rule.GRID) if not _is_on_grid(during, search) else None,
        Obstacle(Rule.WINDOWS) if not wished(search, alone.grid) else None,
    ]
    personal = [
        Obstacle(rule, person.id)
        for person in needed(search)
        for rule in _loosest(rule for rule in PERSONAL if not starts_of(person, alone, [rule]))
    ]
    return (*(obstacle for obstacle in common if obstacle), *personal)


def _is_on_grid(during: Interval, search: Search) -> bool:
    return bool(StartGrid.within(during, search.length, search.step, search.people[0].zone).opens)


def _loosest(rules: Iterable[Rule]) -> list[Rule]:
    """The rules without those that only forbid what a looser form of them forbids too."""
    given = list(rules)
    return [rule for rule in given if not any(STRICTER.get(other) is rule for other in given)]
