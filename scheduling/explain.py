"""Why there is no slot: which rule took the last possibility, and which small change would open some.

Rules are applied one after the other, in the order in which a person would look; the first that leaves
nothing is the reason. Changes are then tried one by one, the smallest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import reduce
from itertools import islice
from operator import and_, itemgetter
from typing import Any, assert_never

from scheduling.need import AnyOf, met, met_but_for_one, with_smaller_pools
from scheduling.rules import PERSONAL, Rule, Setting, all_but
from scheduling.slots import Search, needed, possible, setting_of, wished
from scheduling.starts import Starts

# The smallest change first: what a person gives up most easily.
SMALL_RULES = (Rule.BUFFER, Rule.MIN_NOTICE, Rule.MAX_PER_DAY, Rule.MAX_PER_WEEK, Rule.HORIZON)
GREAT_RULES = (Rule.DAYS_OFF, Rule.WORKING_HOURS, Rule.BUSY)
SHORTER_BY = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Without:
    """Nobody is held to this rule."""

    rule: Rule


@dataclass(frozen=True, slots=True)
class WithoutPerson:
    """One who is wanted for certain stays away."""

    person: str


@dataclass(frozen=True, slots=True)
class FewerOf:
    """One fewer from this pool is enough."""

    pool: AnyOf


@dataclass(frozen=True, slots=True)
class Shorter:
    """The interview takes only this long."""

    length: timedelta


Change = Without | WithoutPerson | FewerOf | Shorter


@dataclass(frozen=True, slots=True)
class Opening:
    """How many starts a change would open."""

    change: Change
    starts: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """The rule that took the last possibility, and the changes that would each open some, smallest first."""

    why_none: Rule
    openings: tuple[Opening, ...]


def explain(search: Search) -> Explanation | None:
    """Why there is no slot, or None where there is one.

    A shorter interview is thought of only where giving up no single rule or person would help.
    """
    case = _Case.of(search)
    if case.left(PERSONAL) & case.wished:
        return None
    found = tuple(Opening(change, starts.bit_count()) for change, starts in case.changes() if starts)
    return Explanation(case.first_to_leave_none(), found or tuple(_shorter(search)))


def fields_of(explanation: Explanation) -> dict[str, Any]:
    """The explanation as JSON has it: `why_none`, and `would_open` with the smallest change first."""
    changes = [{**_change_fields(one.change), "slots": one.starts} for one in explanation.openings]
    return {"why_none": explanation.why_none.value, "would_open": changes}


def _change_fields(change: Change) -> dict[str, Any]:
    match change:
        case Without(rule):
            return {"without": rule.value}
        case WithoutPerson(person):
            return {"without_person": person}
        case FewerOf(pool):
            return {"need": ["any", pool.count - 1, list(pool.people)]}
        case Shorter(length):
            return {"duration_minutes": length // timedelta(minutes=1)}
        case _:
            assert_never(change)


@dataclass(frozen=True, slots=True)
class _Case:
    """A search with the starts that each rule leaves to each person, to be combined in any way."""

    search: Search
    setting: Setting
    leaves: Mapping[str, Mapping[Rule, Starts]]

    @staticmethod
    def of(search: Search) -> _Case:
        setting = setting_of(search)
        leaves = {
            person.id: {rule: rule_leaves(person, setting) for rule, rule_leaves in PERSONAL.items()}
            for person in needed(search)
        }
        return _Case(search, setting, leaves)

    @property
    def wished(self) -> Starts:
        return wished(self.search, self.setting.grid)

    def left(self, rules: Iterable[Rule]) -> Starts:
        """The starts at which the need is met under some of the rules, whatever is wished."""
        return met(self.search.need, self.of_person(tuple(rules)), self.setting.grid.all)

    def of_person(self, rules: Sequence[Rule]) -> dict[str, Starts]:
        """The starts that all of the rules leave to each person, by their id."""
        every = self.setting.grid.all
        return {
            person: reduce(and_, (leaves[rule] for rule in rules), every)
            for person, leaves in self.leaves.items()
        }

    def first_to_leave_none(self) -> Rule:
        """The first rule with which nothing is left, when they are applied one after the other."""
        if not self.setting.grid.opens:
            return Rule.HORIZON
        order = tuple(PERSONAL)
        stages = zip((Rule.NEED, *order), (order[:count] for count in range(len(order) + 1)), strict=True)
        return next((rule for rule, applied in stages if not self.left(applied)), Rule.WINDOWS)

    def changes(self) -> Iterator[tuple[Change, Starts]]:
        """Each change with the starts that it would open."""
        for rule in SMALL_RULES:
            yield Without(rule), self.left(all_but(rule)) & self.wished
        for change, starts in self._with_fewer_people():
            yield change, starts & self.wished
        yield Without(Rule.WINDOWS), self.left(PERSONAL)
        for rule in GREAT_RULES:
            yield Without(rule), self.left(all_but(rule)) & self.wished

    def _with_fewer_people(self) -> Iterator[tuple[Change, Starts]]:
        of_person, every = self.of_person(tuple(PERSONAL)), self.setting.grid.all
        for person, starts in met_but_for_one(self.search.need, of_person, every).items():
            yield WithoutPerson(person), starts
        for pool, smaller in with_smaller_pools(self.search.need):
            yield FewerOf(pool), met(smaller, of_person, every)


def _shorter(search: Search) -> Iterator[Opening]:
    """The longest shorter interview for which there is room."""
    lengths = (search.length - SHORTER_BY * times for times in range(1, search.length // SHORTER_BY + 1))
    shorter = (replace(search, length=length) for length in lengths if length)
    totals = ((one.length, possible(one).total) for one in shorter)
    return (Opening(Shorter(length), total) for length, total in islice(filter(itemgetter(1), totals), 1))
