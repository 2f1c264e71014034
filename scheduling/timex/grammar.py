"""Rules as records, and the language record that holds them.

A rule's pattern is words separated by blanks: `lower` names a class of words whose meaning the rule does
not need ("to", "from"), `UPPER` a class whose value the production is given, `a|b` either, and `x?`
something that may be missing. Every spelling-out of a pattern becomes a path in one trie, so that a text is
matched against all rules at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class Rule:
    """`makes` names the class of what is built; `build` gets the values of the pattern's UPPER parts and
    answers None where they do not make sense together. A negative `weight` marks a reading that needs
    company (a bare "3" beside a day)."""

    name: str
    makes: str
    pattern: str
    build: Callable[..., Any]
    weight: int = 0


class Completion(NamedTuple):
    """A rule that is complete, and the places of the parts whose values its production takes."""

    rule: Rule
    taken: tuple[int, ...]


@dataclass(slots=True)
class Step:
    """A point in the trie: what may come next, and the rules that are complete here."""

    following: dict[str, Step] = field(default_factory=dict)
    complete: list[Completion] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Word:
    """What a word or phrase can be: a class and the value of it."""

    category: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Language:
    """Everything that one language says to the engine.

    `words` maps a word or a phrase (words separated by blanks) to what it can be. `shy` words mean a time
    only after one of the words given, before one in `shy_behind`, or beside a number ("may", "march");
    `never_after` and `never_before` name the neighbours that rule them out ("the sun", "may I"), the former
    not before `slot_words` ("the wed one").
    `counted` follow, and `numbered` precede, numbers that are no time ("3 people", "room 3"), `fraction_of`
    follow fractions. `misspelt`
    are the words worth correcting, `innocent` the correct words that resemble them. `day_first` languages
    never put the month first in a numeric date; `dotted_ordinals` write "3." for the third,
    `unspaced` ones leave no blanks between words,
    and in those with `hours_marked` a number without a mark of the hour ("h") is hardly one out of
    the blue. `endings` are what a known word may end with and still
    mean the same ("today's", "noonish"), `beginnings` what it may begin with ("d'avril").
    """

    tag: str
    words: Mapping[str, tuple[Word, ...]]
    rules: tuple[Rule, ...]
    shy: Mapping[str, frozenset[str]] = field(default_factory=dict)
    shy_behind: Mapping[str, frozenset[str]] = field(default_factory=dict)
    never_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    slot_words: frozenset[str] = frozenset()
    never_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    counted: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    between_count: frozenset[str] = frozenset({".", "#", ":"})
    fraction_of: frozenset[str] = frozenset()
    misspelt: frozenset[str] = frozenset()
    innocent: frozenset[str] = frozenset()
    month_first_regions: frozenset[str] = frozenset()
    day_first: bool = False
    dotted_ordinals: bool = False
    unspaced: bool = False
    hours_marked: bool = False
    endings: tuple[str, ...] = ("'s",)
    beginnings: tuple[str, ...] = ()


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set: how language data lists them."""
    return frozenset(text.split())


def trie_of(rules: Iterable[Rule]) -> Step:
    root = Step()
    for rule in rules:
        for path in _spelt_out(rule.pattern):
            _add(root, path, rule)
    return root


def _add(root: Step, path: tuple[str, ...], rule: Rule) -> None:
    step = root
    for category in path:
        step = step.following.setdefault(category, Step())
    step.complete.append(Completion(rule, tuple(at for at, one in enumerate(path) if one.isupper())))


def _spelt_out(pattern: str) -> Iterable[tuple[str, ...]]:
    choices = [_choices(part) for part in pattern.split()]
    return {tuple(one for one in path if one) for path in product(*choices)}


def _choices(part: str) -> list[str]:
    names = part.removesuffix("?").split("|")
    return [*names, ""] if part.endswith("?") else names
