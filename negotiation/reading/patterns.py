"""The little language that phrases are written in, and its compilation into a shared graph of steps.

One phrase a line; a line that ends in `|` goes on in the next. `[x]` may be missing, `(a|b c)` is either,
`..` skips up to three words, `<name>` is any word of that class, `@t` a time that suits, `@x` one ruled
out, `@m` one only mentioned, `@r` an offer that was pointed at, `^` the start of a clause and `$` its end.
Words are written as `tokens` folds them: lower case, no accents, no apostrophes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from negotiation.reading.cues import Cue
from negotiation.reading.tokens import END, START

LONGEST_GAP = 3
GAP = ".."

_SYMBOL = re.compile(r"[\[\]()|]|[^\s\[\]()|]+")
_CLOSES = {"(": ")", "[": "]"}


@dataclass(slots=True, eq=False)
class Step:
    """A place inside phrases: where each next word leads, and which phrases end here."""

    words: dict[str, tuple[Step, ...]] = field(default_factory=dict)
    any_word: tuple[Step, ...] = ()
    at_start: tuple[Step, ...] = ()
    at_end: tuple[Step, ...] = ()
    phrase: tuple[Cue, str] | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    """Any one of these words."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    """Any one of these sequences, or none of them where that is allowed."""

    branches: tuple[tuple[_Item, ...], ...]
    may_be_missing: bool


_Item = _Words | _Choice


def lines(table: str) -> list[str]:
    """The patterns of a table written one a line; a line that ends in `|` goes on in the next."""
    whole = re.sub(r"\|\s*\n\s*", "|", table)
    return [line for line in (raw.strip() for raw in whole.splitlines()) if line]


def compiled(cue: Cue, pattern: str, filler: frozenset[str]) -> tuple[Step, ...]:
    """The steps at which the pattern may begin; raises ValueError where brackets do not match."""
    symbols = [symbol for symbol in _SYMBOL.findall(pattern) if symbol not in filler]
    branches, rest = _branches(symbols, 0)
    if rest != len(symbols):
        raise ValueError(f"unmatched bracket in pattern: {pattern}")
    last = (Step(phrase=(cue, pattern)),)
    return tuple(first for branch in branches for first in _chain(branch, last) if first not in last)


def _branches(symbols: list[str], at: int) -> tuple[list[tuple[_Item, ...]], int]:
    found: list[tuple[_Item, ...]] = []
    while True:
        branch, at = _branch(symbols, at)
        found.append(branch)
        if at >= len(symbols) or symbols[at] != "|":
            return found, at
        at += 1


def _branch(symbols: list[str], at: int) -> tuple[tuple[_Item, ...], int]:
    items: list[_Item] = []
    while at < len(symbols) and symbols[at] not in "|)]":
        item, at = _item(symbols, at)
        items.append(item)
    return tuple(items), at


def _item(symbols: list[str], at: int) -> tuple[_Item, int]:
    opening = symbols[at]
    if opening not in _CLOSES:
        return _Words((opening,)), at + 1
    branches, at = _branches(symbols, at + 1)
    if at >= len(symbols) or symbols[at] != _CLOSES[opening]:
        raise ValueError("unmatched bracket in pattern: " + " ".join(symbols))
    return _Choice(tuple(branch for branch in branches if branch), opening == "["), at + 1


def _chain(items: tuple[_Item, ...], following: tuple[Step, ...]) -> tuple[Step, ...]:
    for item in reversed(items):
        following = _before(item, following)
    return following


def _before(item: _Item, following: tuple[Step, ...]) -> tuple[Step, ...]:
    if isinstance(item, _Choice):
        return _choice(item, following)
    word = item.options[0]
    if word == GAP:
        return _gap(following)
    if word == START:
        return (Step(at_start=following),)
    if word == END:
        return (Step(at_end=following),)
    return (Step(words={word: following}),)


def _choice(choice: _Choice, following: tuple[Step, ...]) -> tuple[Step, ...]:
    """Branches of one plain word share one step; the others get their own."""
    plain = [branch for branch in choice.branches if _is_plain(branch)]
    shared = Step(words={option: following for branch in plain for option in _options(branch)})
    firsts = [
        first for branch in choice.branches if not _is_plain(branch) for first in _chain(branch, following)
    ]
    missing = following if choice.may_be_missing else ()
    return (*((shared,) if plain else ()), *firsts, *missing)


def _is_plain(branch: tuple[_Item, ...]) -> bool:
    return (
        len(branch) == 1 and isinstance(branch[0], _Words) and branch[0].options[0] not in (GAP, START, END)
    )


def _options(branch: tuple[_Item, ...]) -> tuple[str, ...]:
    return tuple(option for item in branch if isinstance(item, _Words) for option in item.options)


def _gap(following: tuple[Step, ...]) -> tuple[Step, ...]:
    entries = following
    for _ in range(LONGEST_GAP):
        entries = (*following, Step(any_word=entries))
    return entries
