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

FRAMES = (Week, WeekOf, WeekAfter, ThatWeek, Month, Weekend)


def is_frame(day: Day) -> bool:
    """Whether a day phrase is wide enough that a finer one beside it lies within it."""
    return isinstance(day, FRAMES) or (isinstance(day, Within) and isinstance(day.day, Weekend))


def frame_days(atoms: Sequence[Atom]) -> None:
    """A weekday ruled out of "next week" is that week's; out of "any time", it is every such day."""
    frames = [frame for atom in atoms if (frame := _framing(atom)) is not None]
    for atom in atoms:
        if atom.polarity is not Polarity.RULED_OUT or not isinstance(atom.value, Weekday):
            continue
        if frames and atom.value.weeks is None:
            atom.value = Within(atom.value, frames[-1])
        elif is_universal(atoms):
            atom.value = Every((atom.value.index,))


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
