"""Which day goes with which time: "Tuesday at 3", "Mon, Wed or Fri after 3", "10 or 11 on Tuesday and Thursday".

Days and times that stand together are bound first, then those with a comma, then those with words between;
what is left in a list takes its partner from its neighbours, and what is left alone in a later sentence takes
the day that was spoken of before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from scheduling.timex.atoms import Atom, Line, Link, Polarity
from scheduling.timex.clock import AfterClock, AllDay, At, BeforeClock, Narrowed, Part, SameTime
from scheduling.timex.days import (
    EVERY_DAY, Anchored, Day, DayOfMonth, Every, FromToday, Month, NextOne, NthIn, Onwards,
    Stretch, UpTo, WeekAfter, Week, Weekday, Weekend, WeekOf, Within,
)  # fmt: skip


@dataclass(slots=True)
class Entry:
    """A day with its time, or one of them alone; `limits` are further times of day that narrow it."""

    day: Atom | None = None
    time: Atom | None = None
    other: Atom | None = None
    limits: list[Atom] = field(default_factory=list)
    inherited_day: bool = False
    inherited_time: bool = False
    day_first: bool = True

    @property
    def atoms(self) -> list[Atom]:
        return [atom for atom in (self.day, self.time, self.other) if atom is not None]

    @property
    def polarity(self) -> Polarity:
        own = [
            atom.polarity
            for atom, lent in (
                (self.day, self.inherited_day),
                (self.time, self.inherited_time),
                (self.other, False),
            )
            if atom is not None and not lent
        ]
        return min(own, key=lambda one: (one is not Polarity.RULED_OUT, -one), default=Polarity.UNSAID)

    @property
    def passing(self) -> bool:
        return any(
            atom.passing
            for atom, lent in (
                (self.day, self.inherited_day),
                (self.time, self.inherited_time),
                (self.other, False),
            )
            if atom is not None and not lent
        )

    @property
    def position(self) -> int:
        own = [
            atom.position
            for atom, lent in (
                (self.day, self.inherited_day),
                (self.time, self.inherited_time),
                (self.other, False),
            )
            if atom is not None and not lent
        ]
        return min(own, default=0)

    @property
    def last(self) -> Atom:
        return max(self.atoms, key=lambda atom: atom.position)


FRAMES = (Week, WeekOf, WeekAfter, Month, Weekend)
_FINE = (Weekday, Every, DayOfMonth, Within, Weekend)


def is_frame(day: Day) -> bool:
    """Whether a day phrase is wide enough that a finer one beside it lies within it."""
    return isinstance(day, FRAMES) or (isinstance(day, Within) and isinstance(day.day, Weekend))


def bind(line: Line) -> list[Entry]:
    atoms = [atom for atom in line.atoms if not atom.dropped]
    atoms = _shifts_alone(atoms)
    _frame(atoms)
    atoms = _narrowed_days(atoms)
    entries = _shifted_days([_entry(atom) for atom in _narrowed_times(atoms)])
    for reach in (_is_glued, _is_cued, _is_comma):
        entries = _absorbed(_bound_pairs(entries, reach))
    entries = _distributed(entries)
    entries = _bound_pairs(entries, _is_loose)
    entries = _distributed(entries)
    entries = _bound_across(entries)
    return _limited(entries)


def _entry(atom: Atom) -> Entry:
    if atom.kind == "day":
        return Entry(day=atom)
    return Entry(time=atom) if atom.kind == "time" else Entry(other=atom)


def _shifted_days(entries: Sequence[Entry]) -> list[Entry]:
    """ "Thursday, but half an hour later": the day tells which offer is shifted."""
    kept: list[Entry] = []
    for entry in entries:
        before = kept[-1] if kept else None
        if entry.other and entry.other.kind == "shift" and before and before.day and not before.other:
            if entry.other.link <= Link.CLAUSE and not before.time:
                kept[-1] = Entry(day=before.day, other=entry.other)
                continue
        kept.append(entry)
    return kept


def _narrowed_days(atoms: Sequence[Atom]) -> list[Atom]:
    """Merges "next week" and "Wednesday", "tomorrow" and "16 November", where one tells the other."""
    kept: list[Atom] = []
    for atom in atoms:
        before = _day_behind(kept)
        if before is not None and atom.kind == "day":
            if kept[-1] is before:
                atom.value = _continued(before, atom)
                before.value = _month_lent(before, atom)
            merged = _merged_day(before.value, atom.value, atom.link) if _agree(before, atom) else None
            apart = kept[-1] is not before
            if merged is not None and apart and atom.link <= Link.CUED and isinstance(merged, Within):
                kept.remove(before)
                atom.value = merged
            elif merged is not None and not apart:
                before.value = merged
                before.node = before.node._replace(end=atom.node.end, parts=(before.node, atom.node))
                before.polarity = _stronger(before.polarity, atom.polarity)
                continue
        kept.append(atom)
    return kept


def _shifts_alone(atoms: Sequence[Atom]) -> list[Atom]:
    """ "A day later at the same time": the shift says it all."""
    if not any(atom.kind == "shift" for atom in atoms):
        return list(atoms)
    return [atom for atom in atoms if not isinstance(atom.value, SameTime)]


def _frame(atoms: Sequence[Atom]) -> None:
    """A weekday ruled out of "next week" is that week's; out of "any time", it is every such day."""
    frames = [frame for atom in atoms if (frame := _framing(atom)) is not None]
    for atom in atoms:
        if atom.polarity is not Polarity.RULED_OUT or not isinstance(atom.value, Weekday):
            continue
        if frames and atom.value.weeks is None:
            atom.value = Within(atom.value, frames[-1])
        elif _is_universal(atoms):
            atom.value = Every((atom.value.index,))


def _framing(atom: Atom) -> Day | None:
    """The stretch of days that an atom wishes for, if it is more than a day."""
    if atom.kind != "day" or atom.polarity is Polarity.RULED_OUT:
        return None
    day: Day = atom.value.frame if isinstance(atom.value, Within) else atom.value
    return day if isinstance(day, Stretch) or is_frame(day) else None


def _is_universal(atoms: Sequence[Atom]) -> bool:
    """Whether any time at all is wished for."""
    wished = [atom.value for atom in atoms if atom.polarity >= 0]
    days = [value for value in wished if isinstance(value, Every) and value == EVERY_DAY]
    return bool(days) or (
        any(isinstance(value, AllDay) for value in wished)
        and not any(atom.kind == "day" and atom.polarity >= 0 for atom in atoms)
    )


def _day_behind(kept: Sequence[Atom]) -> Atom | None:
    """The day before, also past one time: "this weekend after 7 on Saturday"."""
    if kept and kept[-1].kind == "day":
        return kept[-1]
    if len(kept) > 1 and kept[-2].kind == "day" and kept[-1].kind == "time":
        reach = Link.COMMA if is_frame(kept[-2].value) else Link.CUED
        return kept[-2] if kept[-1].link <= reach else None
    return None


def _continued(before: Atom, atom: Atom) -> Day:
    """Completes what only makes sense after the day before: "or next", "every Monday and Tuesday"."""
    match before.value, atom.value:
        case _, NextOne():
            return NextOne.after(before.value) or atom.value
        case NthIn(nth=nth, weekday=weekday), Month(month=int()):
            return NthIn(nth, weekday, atom.value)
        case Every(weekdays=(_,)), Weekday(index=index, weeks=None) if atom.link is Link.LISTED:
            return Every((index,))
        case Weekday(weeks=int() as weeks), Weekday(index=index, weeks=None) if atom.link is Link.LISTED:
            return Weekday(index, weeks)
        case Within(day=Weekday(), frame=frame), Weekday(weeks=None) if atom.link in (Link.LISTED, Link.COMMA):
            return Within(atom.value, frame)
    day: Day = atom.value
    return day


def _month_lent(before: Atom, atom: Atom) -> Day:
    """ "The 24th or 25th of November": the month holds for both."""
    day: Day = before.value
    match day, atom.value:
        case DayOfMonth(month=None, weekday=None), DayOfMonth(month=int() as month) if atom.link in (
            Link.LISTED,
            Link.COMMA,
        ):
            return replace(day, month=month, year=atom.value.year)
    return day


def _agree(first: Atom, second: Atom) -> bool:
    return _compatible(first, second) and second.link not in (Link.LISTED, Link.CLAUSE)


def _compatible(first: Atom, second: Atom) -> bool:
    """Whether two atoms can say one thing: "mornings aren't possible on Tuesday", not "Friday but not mornings"."""
    if first.polarity is second.polarity or Polarity.RULED_OUT not in (first.polarity, second.polarity):
        return True
    return (
        first.polarity is Polarity.RULED_OUT
        and second.polarity is Polarity.UNSAID
        and second.link <= Link.CUED
    )


def _stronger(first: Polarity, second: Polarity) -> Polarity:
    return first if first is not Polarity.UNSAID else second


def _merged_day(first: Day, second: Day, link: Link) -> Day | None:
    for frame, fine in ((first, second), (second, first)):
        if is_frame(frame) and isinstance(fine, _FINE) and not is_frame(fine):
            if isinstance(fine, DayOfMonth) and (fine.month or fine.weekday is not None):
                return fine
            return Within(fine, frame) if link is not Link.SENTENCE or fine is second else None
    if first == EVERY_DAY and link <= Link.CUED and isinstance(second, Stretch | Onwards | UpTo):
        return second
    if link <= Link.COMMA:
        for vague, exact in ((first, second), (second, first)):
            if isinstance(vague, FromToday) and isinstance(exact, DayOfMonth) and exact.month:
                return exact
            if (
                link is Link.GLUED
                and isinstance(vague, FromToday)
                and isinstance(exact, DayOfMonth | Weekday)
            ):
                return exact
            if link is Link.GLUED and isinstance(vague, Anchored) and isinstance(exact, DayOfMonth | Weekday):
                return exact
    return None


def _narrowed_times(atoms: Sequence[Atom]) -> list[Atom]:
    """Merges a part of the day with a clock time beside it: "tomorrow night after 7"."""
    kept: list[Atom] = []
    for atom in atoms:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.kind == atom.kind == "time"
            and atom.link in (Link.GLUED, Link.CUED, Link.COMMA, Link.LOOSE)
            and _agree(before, atom)
            and _is_wide(before) != _is_wide(atom)
        ):
            _merge_times(before, atom)
            continue
        if before is not None and before.value == atom.value and atom.link is Link.GLUED and _is_wide(atom):
            continue
        kept.append(atom)
    return kept


def _is_narrower(first: Atom, second: Atom) -> bool:
    """Whether both are parts of the day and the first lies within the second: "first thing", "morning"."""
    one, other = first.value, second.value
    return (
        isinstance(one, Part)
        and isinstance(other, Part)
        and other.start <= one.start
        and one.end <= other.end
    )


def _is_wide(atom: Atom) -> bool:
    return isinstance(atom.value, Part | AllDay)


def _merge_times(before: Atom, atom: Atom) -> None:
    part, clock = (before, atom) if _is_wide(before) and not _is_narrower(before, atom) else (atom, before)
    before.value = clock.value if isinstance(part.value, AllDay) else Narrowed(part.value, clock.value)
    before.node = before.node._replace(end=atom.node.end, parts=(before.node, atom.node))
    before.polarity = _stronger(before.polarity, atom.polarity)
    before.weak = before.weak and atom.weak
    before.bare = before.bare and atom.bare


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
    """A part of the day right behind a pair settles its clock, and a clock its part: "from 7 on Friday night"."""
    kept: list[Entry] = []
    for entry in entries:
        before = kept[-1] if kept else None
        if before is not None and before.day and before.time and _settles(before.time, entry):
            assert entry.time is not None
            if before.time.weak and not entry.time.weak:
                before.time = entry.time
            else:
                _merge_times(before.time, entry.time)
            continue
        kept.append(entry)
    return kept


def _settles(time: Atom, entry: Entry) -> bool:
    if entry.day or entry.other or entry.time is None or entry.time.link > Link.COMMA:
        return False
    return (isinstance(time.value, Part) or isinstance(entry.time.value, Part)) and _agree(time, entry.time)


def _are_partners(first: Entry, second: Entry) -> bool:
    if len(first.atoms) != 1 or len(second.atoms) != 1 or first.other or second.other:
        return False
    if (first.day is None) == (second.day is None):
        return False
    return _compatible(first.atoms[0], second.atoms[0])


def _pair(first: Entry, second: Entry) -> Entry:
    if first.day is not None:
        return Entry(day=first.day, time=second.time)
    return Entry(day=second.day, time=first.time, day_first=False)


def _distributed(entries: list[Entry]) -> list[Entry]:
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
    return (first.polarity is Polarity.RULED_OUT) == (second.polarity is Polarity.RULED_OUT)


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
    if not days or not times or any(entry.other for entry in run):
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


def _bound_across(entries: list[Entry]) -> list[Entry]:
    """A time alone in a later sentence takes the days spoken of before it, a day the time."""
    result: list[Entry] = []
    universal = _is_universal([atom for entry in entries for atom in entry.atoms])
    universal_entry = next((one for one in entries if one.time and isinstance(one.time.value, AllDay)), None)
    for entry in entries:
        if entry.time and not entry.day and not entry.passing:
            lone = _lone_days(result)
            if lone and entry.polarity is not Polarity.RULED_OUT:
                for one in lone:
                    one.time, one.inherited_time = entry.time, one is not lone[0]
                continue
            day = _day_before(result) or (_every_day(entry.time) if universal else None)
            if day is not None and entry is not universal_entry:
                entry = Entry(day=day, time=entry.time, inherited_day=True)
        elif entry.day and not entry.time and result and _takes_time(result[-1], entry):
            result[-1].day, result[-1].day_first = entry.day, False
            continue
        result.append(entry)
    return result


def _lone_days(entries: list[Entry]) -> list[Entry]:
    """The days of the last sentence, if none of them has a time yet and none is ruled out."""
    if not entries:
        return []
    sentence = entries[-1].last.sentence
    found = [entry for entry in entries if entry.last.sentence == sentence and entry.day]
    lone = [
        entry
        for entry in found
        if not entry.time and entry.polarity is not Polarity.RULED_OUT and not entry.passing
    ]
    if any(entry.time for entry in found):
        return []
    return lone


def _day_before(entries: list[Entry]) -> Atom | None:
    for entry in reversed(entries):
        if entry.day and not entry.passing and _is_open(entry, entry.day):
            return entry.day
    return None


def _is_open(entry: Entry, day: Atom) -> bool:
    """Whether the day itself is not ruled out: it may be that only one of its times is."""
    return entry.polarity is not Polarity.RULED_OUT or entry.time is not None


def _every_day(time: Atom) -> Atom:
    return replace(time, kind="day", value=EVERY_DAY)


def _takes_time(before: Entry, entry: Entry) -> bool:
    alone = before.time is not None and before.day is None and not before.passing
    return (
        alone
        and before.polarity is entry.polarity is not Polarity.RULED_OUT
        and not is_frame(entry.day.value if entry.day else None)
    )  # type: ignore[arg-type]


def _limited(entries: list[Entry]) -> list[Entry]:
    """A time like "after 3" or "done by noon" that found no day narrows the rest of its sentence."""
    kept: list[Entry] = []
    for entry in entries:
        if (
            entry.time
            and (entry.inherited_day or not entry.day)
            and isinstance(entry.time.value, AfterClock | BeforeClock)
        ):
            others = [
                one
                for one in entries
                if one is not entry
                and one.time
                and one.day
                and not isinstance(one.time.value, type(entry.time.value))
                and one.time.sentence == entry.time.sentence
                and one.polarity is not Polarity.RULED_OUT
                and entry.polarity is not Polarity.RULED_OUT
                and isinstance(one.time.value, Part | AllDay | AfterClock | BeforeClock | At)
                and (isinstance(entry.time.value, BeforeClock) or not isinstance(one.time.value, At))
            ]
            if others:
                for one in others:
                    one.limits.append(entry.time)
                continue
        kept.append(entry)
    return kept
