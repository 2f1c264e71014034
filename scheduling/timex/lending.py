"""Days and times lent along the lists that they stand in: "10 or 11 on Tuesday and Thursday"."""

from __future__ import annotations

from collections.abc import Sequence

from scheduling.timex.atoms import Atom, Link, Polarity
from scheduling.timex.clock import Part
from scheduling.timex.days import Every, Weekend
from scheduling.timex.entries import Entry


def distributed(entries: list[Entry]) -> list[Entry]:
    """Lends days and times along the lists that they stand in."""
    shared: list[Entry] = []
    for run in _runs(entries):
        shared.extend(_lent(run))
    return shared


def _runs(entries: Sequence[Entry]) -> list[list[Entry]]:
    runs: list[list[Entry]] = []
    for entry in entries:
        first = min(entry.atoms, key=lambda atom: atom.position)
        if runs and first.link in (Link.COMMA, Link.LISTED, Link.GLUED) and _same_side(runs[-1][-1], entry):
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return runs


def _same_side(first: Entry, second: Entry) -> bool:
    alike = (first.polarity is Polarity.RULED_OUT) == (second.polarity is Polarity.RULED_OUT)
    return alike and not are_ruled_out_apart(first, second)


def are_ruled_out_apart(first: Entry, second: Entry) -> bool:
    """ "I need to be off by 2.30, Wednesdays are out": two limits, and not one of Wednesday afternoons."""
    both = first.polarity is second.polarity is Polarity.RULED_OUT
    apart = {atom.claim for atom in first.own}.isdisjoint(atom.claim for atom in second.own)
    return both and apart and second.own[0].link >= Link.COMMA


def are_apart(first: Entry, second: Entry) -> bool:
    """ "Evenings or Saturday", "an evening or the weekend": one or the other."""
    part, day = (first.time, second.day) if first.time else (second.time, first.day)
    if (
        part is None
        or day is None
        or second.own[0].link is not Link.LISTED
        or not isinstance(part.value, Part)
    ):
        return False
    return part.value.recurring or isinstance(day.value, Weekend) or day.value == Every((5, 6))


def _lent(run: list[Entry]) -> list[Entry]:
    if len(run) < 2 or not any(entry.day for entry in run) or not any(entry.time for entry in run):
        return run
    if not any(entry.day and entry.time for entry in run):
        return _crossed(run)
    return [made for index, entry in enumerate(run) for made in _completed(run, index, entry)]


def _crossed(run: list[Entry]) -> list[Entry]:
    """Days and times in a list with no pair among them: every day with every time."""
    days = [entry for entry in run if entry.day]
    times = [entry for entry in run if entry.time]
    if not days or not times or any(entry.other for entry in run) or are_apart(run[0], run[-1]):
        return run
    return [
        Entry(day=day.day, time=time.time, inherited_day=index > 0)
        for day in days
        for index, time in enumerate(times)
    ]


def _completed(run: list[Entry], index: int, entry: Entry) -> list[Entry]:
    if entry.other or (entry.day and entry.time):
        return [entry]
    if entry.day is not None:
        partner = _pair_after(run, index, day_first=True) or _pair_before(run, index, day_first=False)
        times = _times_around(run, partner) if partner is not None else []
        return [
            Entry(day=entry.day, time=time, inherited_time=True, inherited_day=nth > 0)
            for nth, time in enumerate(times)
        ] or [entry]
    pair = (
        _pair_before(run, index, day_first=True)
        or _pair_after(run, index, day_first=False)
        or _pair_before(run, index, day_first=False)
    )
    return [Entry(day=pair.day, time=entry.time, inherited_day=True)] if pair else [entry]


def _pair_after(run: list[Entry], index: int, *, day_first: bool) -> Entry | None:
    for entry in run[index + 1 :]:
        if entry.day and entry.time and not entry.inherited_day:
            return entry if entry.day_first == day_first else None
    return None


def _pair_before(run: list[Entry], index: int, *, day_first: bool) -> Entry | None:
    for entry in reversed(run[:index]):
        if entry.day and entry.time and not entry.inherited_time:
            return entry if entry.day_first == day_first else None
    return None


def _times_around(run: list[Entry], pair: Entry) -> list[Atom]:
    """The times that stand in one list with a pair's: its own and the lone ones beside it."""
    at = run.index(pair)
    found = [pair.time] if pair.time else []
    beside = run[at + 1 :] if pair.day_first else reversed(run[:at])
    for entry in beside:
        if entry.day is not None or entry.time is None:
            break
        found.append(entry.time)
    return found
