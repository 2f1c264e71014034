"""Wide stretches of days as frames for finer ones: "next week, but not Wednesday" means that week's."""

from __future__ import annotations

from collections.abc import Sequence

from scheduling.timex.atoms import Atom, Polarity
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
