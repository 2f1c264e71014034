"""Wide stretches of days as frames for finer ones: "next week, but not Wednesday" means that week's."""

from __future__ import annotations

from collections.abc import Sequence

from scheduling.timex.atoms import Atom, Link, Polarity
from scheduling.timex.chart import rules_of
from scheduling.timex.clock import AllDay
from scheduling.timex.days import (
    EVERY_DAY,
    Day,
    Every,
    Month,
    Stretch,
    ThatWeek,
    Week,
    WeekAfter,
    Weekday,
    Weekend,
    WeekOf,
    Within,
)  # fmt: skip

WEEKS = (Week, WeekOf, WeekAfter, ThatWeek)
FRAMES = (*WEEKS, Month, Weekend)


def is_frame(day: Day) -> bool:
    """Whether a day phrase is wide enough that a finer one beside it lies within it."""
    return isinstance(day, FRAMES) or (isinstance(day, Within) and isinstance(day.day, Weekend))


def frame_days(atoms: Sequence[Atom]) -> None:
    """A weekday ruled out of "next week" is that week's; out of "any time", it is every such day. So with
    the weekend."""
    frames = [frame for atom in atoms if (frame := _framing(atom)) is not None]
    for atom in atoms:
        days = _weekdays(atom.value) if atom.polarity is Polarity.RULED_OUT else ()
        if days and frames and not isinstance(frames[-1], Weekend):
            atom.value = Within(atom.value, frames[-1])
        elif days and is_universal(atoms):
            atom.value = Every(days)


def day_by_day(atoms: list[Atom]) -> list[Atom]:
    """ "Next week: Monday no, Tuesday 2-4, Wednesday any time": each is that week's, and the week by itself
    says nothing more."""
    opening: Atom | None = None
    frame: Day | None = None
    told: list[Atom] = []
    for atom in (atom for atom in atoms if atom.kind == "day"):
        match atom.value:
            case Within(day=Weekday(), frame=week) if isinstance(week, WEEKS) and not told:
                frame, told = week, [atom]
            case Weekday(weeks=None) if frame is not None and _goes_on(told, atom, opening):
                told.append(atom)
            case week if isinstance(week, WEEKS) and frame is None and _is_open(atom):
                opening, frame = atom, week
            case _:
                break
    if frame is None or len(told) < _SEVERAL:
        return atoms
    for atom in told:
        atom.value = atom.value if isinstance(atom.value, Within) else Within(atom.value, frame)
    wished = any(atom.polarity is not Polarity.RULED_OUT for atom in told)
    return [atom for atom in atoms if atom is not opening] if wished else atoms


_SEVERAL = 2


def _goes_on(told: Sequence[Atom], atom: Atom, opening: Atom | None) -> bool:
    """Whether a weekday is told right behind the week, later in it than the one told last, or behind some
    that are ruled out: "next week I work Tuesday and Thursday, so Monday or Friday"."""
    apart = opening is None and atom.sentence != told[-1].sentence
    if apart or "coming weekday" in rules_of(atom.node):
        return False
    if not told:
        return atom.link <= Link.COMMA or atom.link is Link.SENTENCE or atom.claimed
    if len(told) >= _SEVERAL and told[-1].polarity is Polarity.RULED_OUT is not atom.polarity:
        return True
    return atom.link is not Link.CLAUSE and _place(told[-1].value) < _place(atom.value)


def _place(day: Day) -> int:
    """Of a weekday in its week."""
    match day:
        case Weekday(index=index) | Within(day=Weekday(index=index)):
            return index
        case _:
            return -1


def _is_open(atom: Atom) -> bool:
    return atom.polarity is Polarity.UNSAID and atom.value != Week(0)


def _weekdays(day: Day) -> tuple[int, ...]:
    """The weekdays that a bare weekday, or "the weekend", is; none where the phrase tells its week."""
    match day:
        case Weekday(index=index, weeks=None):
            return (index,)
        case Weekend(weeks=0):
            return (5, 6)
        case _:
            return ()


def _framing(atom: Atom) -> Day | None:
    """The stretch of days that an atom wishes for, if it is more than a day."""
    if atom.kind != "day" or atom.polarity is Polarity.RULED_OUT:
        return None
    day: Day = atom.value.frame if isinstance(atom.value, Within) else atom.value
    return day if isinstance(day, Stretch) or is_frame(day) else None


def is_universal(atoms: Sequence[Atom]) -> bool:
    """Whether any time at all is wished for."""
    wished = [atom.value for atom in atoms if atom.polarity >= 0]
    days = [value for value in wished if isinstance(value, Every) and value == EVERY_DAY]
    return bool(days) or (
        any(isinstance(value, AllDay) for value in wished)
        and not any(atom.kind == "day" and atom.polarity >= 0 for atom in atoms)
    )
