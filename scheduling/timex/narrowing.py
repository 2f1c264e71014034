"""Two phrases that tell one another: "next week" and "Wednesday", "tonight" and "after 7"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scheduling.timex.atoms import Atom, Cue, Link, Polarity
from scheduling.timex.chart import rules_of
from scheduling.timex.clock import (
    DAY_END,
    AfterClock,
    AllDay,
    BeforeClock,
    Between,
    Narrowed,
    Part,
    SameTime,
)
from scheduling.timex.days import (
    EVERY_DAY,
    THAT_DAY,
    Anchored,
    Day,
    DayOfMonth,
    Every,
    FromToday,
    Month,
    NextOne,
    NthIn,
    Onwards,
    SaidTwice,
    SameWeekday,
    Stretch,
    UpTo,
    Weekday,
    Weekend,
    Within,
)  # fmt: skip
from scheduling.timex.framing import WEEKS, is_frame

_MONDAY, _FRIDAY, _SUNDAY = 0, 4, 6
_FINE = (Weekday, Every, DayOfMonth, Within, Weekend)


def narrowed_days(atoms: Sequence[Atom]) -> list[Atom]:
    """Merges "next week" and "Wednesday", "tomorrow" and "16 November", where one tells the other."""
    kept: list[Atom] = []
    for atom in atoms:
        before = _day_behind(kept) if atom.kind == "day" else None
        if before is None or not _told_by(before, atom, kept):
            kept.append(atom)
    return _framed_back(kept)


def _framed_back(kept: list[Atom]) -> list[Atom]:
    """ "Wednesday or Thursday next week": the week holds for both."""
    for before, atom in reversed(list(pairwise(kept))):
        listed = atom.link in (Link.LISTED, Link.COMMA) and before.polarity is atom.polarity
        match before.value, atom.value:
            case Weekday(index=index, weeks=None), Within(day=Weekday(index=last), frame=frame) if (
                listed and index < last
            ):
                before.value = Within(before.value, frame)
            case _:
                continue
    return kept


def framed_by_last(atoms: list[Atom]) -> list[Atom]:
    """ "Not Monday or Tuesday, Wednesday from 1, next week": the week said last holds for all of them."""
    last = atoms[-1]
    if (
        not isinstance(last.value, WEEKS)
        or last.polarity is not Polarity.UNSAID
        or last.link is not Link.COMMA
    ):
        return atoms
    spoken = [atom for atom in atoms[:-1] if atom.sentence == last.sentence]
    days = [atom for atom in spoken if atom.kind == "day"]
    bare = all(isinstance(atom.value, Weekday) and atom.value.weeks is None for atom in days)
    told = len(spoken) > 1 and {atom.kind for atom in spoken} <= {"day", "time"}
    apart = len(days) < len(spoken) or any(atom.link is Link.LISTED for atom in days[1:])
    if not (days and bare and told and apart):
        return atoms
    for atom in days:
        atom.value = Within(atom.value, last.value)
    return atoms[:-1]


def _told_by(before: Atom, atom: Atom, kept: list[Atom]) -> bool:
    """Whether the day before takes an atom in; past a time between them, the atom takes in that day."""
    adjacent = kept[-1] is before
    if adjacent:
        atom.value = _continued(before, atom)
        before.value = _month_lent(before, atom)
        if before.value == atom.value and before.polarity is atom.polarity:
            before.preferred = before.preferred or atom.preferred
            return True
    elif atom.link is Link.LISTED and (same := _later_that_week(before, atom.value)):
        atom.value = same
        return False
    merged = _merged_day(before.value, atom.value, atom.link) if agree(before, atom) else None
    if merged is None:
        return False
    if adjacent:
        before.polarity = _stronger(before.polarity, atom.polarity)
    elif atom.link > Link.CUED or not isinstance(merged, Within | SaidTwice):
        return False
    elif is_frame(before.value):
        kept.remove(before)
        atom.value = merged
        return False
    _take_in(before, atom, merged)
    return True


def _later_that_week(before: Atom, day: Day) -> Day | None:
    """ "Next week Monday morning or Wednesday afternoon": both are that week's."""
    match before.value, day:
        case Weekday(index=first, weeks=int() as weeks), Weekday(index=last, weeks=None) if first < last:
            return Weekday(last, weeks) if "weekday of a week" in rules_of(before.node) else None
        case Within(day=Weekday(index=first), frame=frame), Weekday(index=last, weeks=None) if first < last:
            return Within(day, frame)
        case _:
            return None


def _take_in(before: Atom, atom: Atom, merged: Day) -> None:
    before.value = merged
    before.node = before.node._replace(end=atom.node.end, parts=(before.node, atom.node))


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
        case before_it, NextOne(framed=framed) if not (framed and isinstance(before_it, Weekday)):
            return NextOne.after(before_it) or atom.value
        case NthIn(nth=nth, weekday=weekday), Month(month=int()):
            return NthIn(nth, weekday, atom.value)
        case Every(weekdays=(_,)), Weekday(index=index, weeks=None) if atom.link in (Link.LISTED, Link.COMMA):
            return Every((index,))
        case Weekday(weeks=int() as weeks), Weekday(index=index, weeks=None) if atom.link is Link.LISTED:
            return Weekday(index, weeks)
        case Within(day=Weekday(), frame=frame), Weekday(weeks=None) if atom.link in (
            Link.GLUED,
            Link.LISTED,
            Link.COMMA,
        ):
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


def agree(first: Atom, second: Atom) -> bool:
    told_alike = first.passing == second.passing
    return told_alike and compatible(first, second) and second.link not in (Link.LISTED, Link.CLAUSE)


def compatible(first: Atom, second: Atom) -> bool:
    """Whether two atoms can say one thing: "no mornings on Tuesday", not "Friday, not mornings"."""
    if first.polarity is second.polarity or Polarity.RULED_OUT not in (first.polarity, second.polarity):
        return True
    if second.link > Link.CUED or Polarity.WISHED in (first.polarity, second.polarity):
        return False
    return first.polarity is Polarity.RULED_OUT or second.denied


def _stronger(first: Polarity, second: Polarity) -> Polarity:
    return first if first is not Polarity.UNSAID else second


def _merged_day(first: Day, second: Day, link: Link) -> Day | None:
    for frame, fine in ((first, second), (second, first)):
        if is_frame(frame) and isinstance(fine, _FINE) and not is_frame(fine) and _can_lie_in(fine, frame):
            if isinstance(fine, DayOfMonth) and (fine.month or fine.weekday is not None):
                return fine
            return Within(fine, frame) if link is not Link.SENTENCE or fine is second else None
    if first == EVERY_DAY and link <= Link.CUED and isinstance(second, Stretch | Onwards | UpTo):
        return second
    if link > Link.COMMA:
        return None
    if isinstance(first, Every) and isinstance(second, Stretch) and link <= Link.CUED:
        return Within(first, second)
    if isinstance(first, WEEKS) and (part := _part_of_week(first, second)):
        return part
    return _exacter(first, second, link) or _exacter(second, first, link)


def _part_of_week(week: Day, limit: Day) -> Day | None:
    """ "Next week after Wednesday": what of the week lies there, if anything does."""
    match limit:
        case Onwards(day=Weekday(index=index, weeks=None), included=included):
            first = index if included else index + 1
            return Stretch(Within(Weekday(first), week), week) if first <= _SUNDAY else None
        case UpTo(day=Weekday(index=index, weeks=None), included=included):
            last = index if included else index - 1
            return Stretch(week, Within(Weekday(last), week)) if last >= _MONDAY else None
        case _:
            return None


def _can_lie_in(fine: Day, frame: Day) -> bool:
    """No Monday lies in a weekend ("Monday gives me the weekend"), nor a day of one week in another."""
    if isinstance(frame, WEEKS) and _has_week(fine):
        return False
    return not (isinstance(frame, Weekend) and isinstance(fine, Weekday) and fine.index < _FRIDAY)


def _has_week(day: Day) -> bool:
    match day:
        case Weekday(weeks=weeks):
            return weeks is not None
        case Within(frame=frame):
            return isinstance(frame, WEEKS)
        case _:
            return False


def _exacter(vague: Day, exact: Day, link: Link) -> Day | None:
    """What is meant where the second says more exactly what the first says: "tomorrow, 12 March"."""
    match vague, exact:
        case FromToday(), DayOfMonth(month=int()):
            return exact
        case FromToday(), Weekday():
            return SaidTwice(vague, exact)
        case FromToday(), DayOfMonth() if link is Link.GLUED:
            return exact
        case Anchored(), DayOfMonth() | Weekday() if link is Link.GLUED:
            return exact
        case Onwards(day=first, included=True), UpTo(day=last, included=True) if link <= Link.CUED:
            return Stretch(first, last)
        case Stretch(), Stretch() if _is_dated(exact) and not _is_dated(vague):
            return exact
    return None


def _is_dated(stretch: Stretch) -> bool:
    """Whether a stretch is told by dates: "Friday to Sunday, 20 to 22 March"."""
    return isinstance(stretch.last, DayOfMonth)


def narrowed_times(atoms: Sequence[Atom]) -> list[Atom]:
    """Merges a part of the day with a clock time beside it: "tomorrow night after 7"."""
    kept: list[Atom] = []
    for atom in atoms:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.kind == atom.kind == "time"
            and atom.link in (Link.GLUED, Link.CUED, Link.COMMA, Link.LOOSE)
            and agree(before, atom)
            and _is_wide(before) != _is_wide(atom)
            and before.preferred == atom.preferred
            and (atom.link is not Link.LOOSE or _lies_within(before, atom))
        ):
            merge_times(before, atom)
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


def _lies_within(first: Atom, second: Atom) -> bool:
    """Whether a clock can be one of the part of the day: "lunchtimes most days or after 6" is two wishes."""
    part, time = (first, second) if _is_wide(first) else (second, first)
    limit = part.value.minutes()
    found = time.value.minutes(part.value if isinstance(part.value, Part) else None)
    return (found.end or found.start or 0) > (limit.start or 0) and (found.start or 0) < (
        limit.end or DAY_END
    )


def _is_wide(atom: Atom) -> bool:
    return isinstance(atom.value, Part | AllDay)


def merge_times(before: Atom, atom: Atom) -> None:
    part, clock = (before, atom) if _is_wide(before) and not _is_narrower(before, atom) else (atom, before)
    before.value = clock.value if isinstance(part.value, AllDay) else Narrowed(part.value, clock.value)
    before.node = before.node._replace(end=atom.node.end, parts=(before.node, atom.node))
    before.polarity = _stronger(before.polarity, atom.polarity)
    before.weak = before.weak and atom.weak
    before.bare = before.bare and atom.bare


def any_time_narrowed(atoms: Sequence[Atom], pieces: Sequence[Atom | Cue]) -> list[Atom]:
    """ "Any time on Thursday and Friday, between 10 and 12": the hours hold for both, and "any time" says
    nothing more; nor does it before "between tomorrow at 3 and Tuesday noon"."""
    idle = {
        id(any_time)
        for any_time, first, last, hours in zip(atoms, atoms[1:], atoms[2:], atoms[3:], strict=False)
        if isinstance(any_time.value, AllDay)
        and isinstance(hours.value, Between | AfterClock | BeforeClock)
        and (first.kind, last.kind, first.link) == ("day", "day", Link.GLUED)
        and last.link is Link.LISTED
        and Cue.COMMA not in pieces[first.position : last.position]
        and hours.link <= Link.COMMA
        and any_time.polarity is first.polarity is last.polarity is hours.polarity
    }
    idle |= {
        id(any_time)
        for any_time, moment in pairwise(atoms)
        if isinstance(any_time.value, AllDay)
        and (moment.kind, moment.link) == ("moment", Link.GLUED)
        and any_time.polarity is moment.polarity
    }
    return [atom for atom in atoms if id(atom) not in idle]


def hours_of_the_rest(atoms: Sequence[Atom]) -> None:
    """ "Weekdays except Friday 10-4": the hours are those of the days that are left."""
    for week, but, hours in zip(atoms, atoms[1:], atoms[2:], strict=False):
        if (
            isinstance(week.value, Every)
            and week.value != EVERY_DAY
            and isinstance(but.value, Weekday)
            and isinstance(hours.value, Between)
            and hours.link is Link.GLUED
            and but.polarity is hours.polarity is Polarity.RULED_OUT is not week.polarity
        ):
            hours.link, hours.polarity, hours.claimed = Link.COMMA, Polarity.UNSAID, False


def same_in_a_week(atoms: Sequence[Atom]) -> list[Atom]:
    """ "Same day and time next week": the week's day is the one that was spoken of."""
    frames = [atom for atom in atoms if isinstance(atom.value, WEEKS) and atom.polarity >= 0]
    same = [atom for atom in atoms if isinstance(atom.value, SameTime) or atom.value == THAT_DAY]
    others = [atom for atom in atoms if atom.kind == "day" and atom not in (*frames, *same)]
    if len(frames) != 1 or not same or others:
        return list(atoms)
    frames[0].value = Within(SameWeekday(), frames[0].value)
    return [atom for atom in atoms if atom.value != THAT_DAY]


def put_off_by_weeks(atoms: Sequence[Atom], pieces: Sequence[Atom | Cue]) -> list[Atom]:
    """ "Thursday at 2, but next week": the day is that week's."""
    days = [atom for atom in atoms if atom.kind == "day" and atom.polarity >= 0]
    if len(days) != 2 or not isinstance(days[1].value, WEEKS) or days[1].claimed:
        return list(atoms)
    day, week = days
    if (
        not isinstance(day.value, Weekday)
        or day.value.weeks is not None
        or _turn(pieces, week) is not Cue.BUT
    ):
        return list(atoms)
    _take_in(day, week, Within(day.value, week.value))
    return [atom for atom in atoms if atom is not week]


def _turn(pieces: Sequence[Atom | Cue], atom: Atom) -> Atom | Cue | None:
    """What stands before an atom, past the small words."""
    before = reversed(pieces[: atom.position])
    return next((piece for piece in before if piece not in (Cue.FILLER, Cue.COMMA, Cue.GAP)), None)


def shifts_alone(atoms: Sequence[Atom]) -> list[Atom]:
    """ "A day later at the same time": the shift says it all."""
    if not any(atom.kind == "shift" for atom in atoms):
        return list(atoms)
    return [atom for atom in atoms if not isinstance(atom.value, SameTime)]
