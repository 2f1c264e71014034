"""Which times are only liked best: "Tuesday or Wednesday, ideally around 10" is both days, and 10 first.

A word of preference speaks of the times right behind it in its clause, else of those right before it; "is
better" and "Monday > Friday" speak of those before, and an hour that "would be better" is wished for. Where
it takes in hours alone, the days stand as they were said; where it takes in a day, that day is liked
better than the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduling.timex.atoms import Atom, Cue, Line, Polarity
from scheduling.timex.entries import Entry

_PARTS = frozenset({Cue.COMMA, Cue.STOP, Cue.QUESTION, Cue.BUT, Cue.SO, Cue.PREF, Cue.BETTER, Cue.OVER})


_LIKING = frozenset({Cue.PREF, Cue.BETTER, Cue.OVER})


def mark_preferred(line: Line) -> None:
    """Writes `preferred` into the atoms that a word of preference speaks of."""
    if _LIKING.isdisjoint(line.pieces):
        return
    for index, piece in enumerate(line.pieces):
        if isinstance(piece, Atom) or piece not in _LIKING or _goes_on(index, line.pieces):
            continue
        sides = _run(line.pieces[:index][::-1]), _run(line.pieces[index + 1 :])
        for atom in (sides[1] or sides[0]) if piece is Cue.PREF else (sides[0] or sides[1]):
            of_hours = piece is Cue.BETTER and atom.kind == "time"
            atom.preferred = atom.polarity is not Polarity.RULED_OUT and not of_hours


def _goes_on(index: int, pieces: Sequence[Atom | Cue]) -> bool:
    """Whether it is a further step of "Wednesday > Tuesday > Monday": the first is liked best."""
    ahead = pieces[:index][-1 - len(_run(pieces[:index][::-1])) :][:1]
    return pieces[index] is Cue.OVER and ahead == [Cue.OVER]


def _run(pieces: Sequence[Atom | Cue]) -> list[Atom]:
    """The atoms up to the next mark or turn."""
    end = next(
        (at for at, piece in enumerate(pieces) if not isinstance(piece, Atom) and piece in _PARTS),
        len(pieces),
    )
    return [piece for piece in pieces[:end] if isinstance(piece, Atom)]


def liked_best(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that are preferred to what else is wished for; none where they are all of it."""
    if not any(map(_is_best, entries)):
        return []
    wished = [entry for entry in entries if entry.polarity is not Polarity.RULED_OUT and not entry.passing]
    best = [entry for entry in wished if _is_best(entry)]
    if not best:
        return []
    others = any(entry not in best for entry in wished)
    return best if others or any(_is_hour_of_a_day(entry) for entry in best) else []


def with_room(entries: Sequence[Entry]) -> list[Entry]:
    """The entries without the hours that are only preferred: the days as they were said."""
    said = (entry for entry in entries if not (entry.inherited_day and _is_hour_of_a_day(entry)))
    return [replace(entry, time=None) if _is_hour_of_a_day(entry) else entry for entry in said]


def _is_best(entry: Entry) -> bool:
    return True in [atom.preferred for atom in entry.atoms]


def _is_hour_of_a_day(entry: Entry) -> bool:
    """Whether only the hour is preferred, of a day that was said without that."""
    day, time = entry.day, entry.time
    return day is not None and time is not None and time.preferred and not day.preferred
