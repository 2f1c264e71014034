"""Which day goes with which time: "Tuesday at 3", "Mon, Wed or Fri after 3", "10 or 11 on Tuesday".

Days and times that stand together are bound first, then those with a comma, then those with words between;
what is left in a list takes its partner from its neighbours, and what is left alone in a later sentence takes
the day that was spoken of before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scheduling.timex.atoms import Atom, Line, Link, Polarity
from scheduling.timex.carrying import bound_across, limited
from scheduling.timex.clock import Between, Part
from scheduling.timex.entries import Entry, entry_of
from scheduling.timex.framing import day_by_day, frame_days
from scheduling.timex.lending import are_apart, are_ruled_out_apart, distributed
from scheduling.timex.narrowing import (
    agree,
    any_time_narrowed,
    compatible,
    framed_by_last,
    hours_of_the_rest,
    merge_times,
    narrowed_days,
    narrowed_times,
    put_off_by_weeks,
    same_in_a_week,
    shifts_alone,
)
from scheduling.timex.restating import restated


def bind(line: Line) -> list[Entry]:
    atoms = [atom for atom in line.atoms if not atom.dropped]
    if len(atoms) < 2:
        return [entry_of(atom) for atom in atoms]
    atoms = framed_by_last(same_in_a_week(shifts_alone(atoms)))
    atoms = put_off_by_weeks(any_time_narrowed(atoms, line.pieces), line.pieces)
    hours_of_the_rest(atoms)
    atoms = day_by_day(atoms)
    frame_days(atoms)
    atoms = narrowed_days(atoms)
    entries = shifted_days([entry_of(atom) for atom in narrowed_times(atoms)])
    for reach in (_is_glued, _is_cued, _is_comma):
        entries = _absorbed(_bound_pairs(entries, reach)) if len(entries) > 1 else entries
    return _shared(entries) if len(entries) > 1 else entries


def _shared(entries: list[Entry]) -> list[Entry]:
    """The entries with what each takes from the others."""
    entries = distributed(entries)
    entries = _bound_pairs(entries, _is_loose)
    entries = distributed(entries)
    entries = bound_across(entries)
    return restated(limited(entries))


def shifted_days(entries: Sequence[Entry]) -> list[Entry]:
    """ "Thursday, but half an hour later": the day tells which offer is shifted."""
    kept: list[Entry] = []
    for entry in entries:
        before = kept[-1] if kept else None
        if before is not None and _shifts(entry, before):
            kept[-1] = Entry(day=before.day, other=entry.other)
        else:
            kept.append(entry)
    return kept


def _shifts(entry: Entry, before: Entry) -> bool:
    shift = entry.other
    if shift is None or shift.kind != "shift" or shift.link > Link.CLAUSE:
        return False
    return before.day is not None and before.time is None and before.other is None


Reach = Callable[[Atom], bool]


def _is_glued(atom: Atom) -> bool:
    return atom.link is Link.GLUED


def _is_cued(atom: Atom) -> bool:
    return atom.link <= Link.CUED


def _is_comma(atom: Atom) -> bool:
    return atom.link <= Link.COMMA


def _is_loose(atom: Atom) -> bool:
    return atom.link <= Link.CLAUSE


def _bound_pairs(entries: list[Entry], reach: Reach) -> list[Entry]:
    """Binds each lone day or time to the lone partner right behind it, where the link is tight enough."""
    bound: list[Entry] = []
    for entry in entries:
        before = bound[-1] if bound else None
        if before is not None and _are_partners(before, entry) and reach(entry.atoms[0]):
            bound[-1] = _pair(before, entry)
        else:
            bound.append(entry)
    return bound


def _absorbed(entries: list[Entry]) -> list[Entry]:
    """A part of the day right behind a pair settles its clock: "from 7 on Friday night"."""
    kept: list[Entry] = []
    for entry in entries:
        before = kept[-1] if kept else None
        if before and before.day and before.time and entry.time and _settles(before.time, entry):
            if before.time.weak and not entry.time.weak and not isinstance(before.time.value, Between):
                before.time = entry.time
            else:
                merge_times(before.time, entry.time)
            continue
        kept.append(entry)
    return kept


def _settles(time: Atom, entry: Entry) -> bool:
    if entry.day or entry.other or entry.time is None or entry.time.link > Link.COMMA:
        return False
    return (isinstance(time.value, Part) or isinstance(entry.time.value, Part)) and agree(time, entry.time)


def _are_partners(first: Entry, second: Entry) -> bool:
    if len(first.atoms) != 1 or len(second.atoms) != 1 or first.other or second.other:
        return False
    if (first.day is None) == (second.day is None) or _is_told_beside(first, second):
        return False
    if are_ruled_out_apart(first, second) or are_apart(first, second):
        return False
    return compatible(first.atoms[0], second.atoms[0])


def _is_told_beside(first: Entry, second: Entry) -> bool:
    """Whether one is wished for and the other told in passing: "Friday's fine, I finish at 12"."""
    wished, told = (first, second) if second.passing else (second, first)
    return told.passing and not wished.passing and wished.polarity is Polarity.WISHED


def _pair(first: Entry, second: Entry) -> Entry:
    if first.day is not None:
        return Entry(day=first.day, time=second.time)
    return Entry(day=second.day, time=first.time, day_first=False)
