"""A day with its time, as it comes out of binding: what resolution gives a place in time."""

from __future__ import annotations

from dataclasses import dataclass, field

from scheduling.timex.atoms import Atom, Polarity


@dataclass(slots=True)
class Entry:
    """A day with its time, or one of them alone, or another moment; `limits` are times that narrow it.

    An inherited day or time is lent by a neighbour: it counts for when, not for what is said of it.
    """

    day: Atom | None = None
    time: Atom | None = None
    other: Atom | None = None
    limits: list[Atom] = field(default_factory=list)
    inherited_day: bool = False
    inherited_time: bool = False
    day_first: bool = True

    @property
    def atoms(self) -> list[Atom]:
        return list(filter(None, (self.day, self.time, self.other)))

    @property
    def own(self) -> list[Atom]:
        """The atoms that are not lent."""
        day, time = None if self.inherited_day else self.day, None if self.inherited_time else self.time
        return list(filter(None, (day, time, self.other)))

    @property
    def polarity(self) -> Polarity:
        """Ruled out if one of its own atoms is, else the most that is said."""
        said = [atom.polarity for atom in self.own]
        return Polarity.RULED_OUT if Polarity.RULED_OUT in said else max(said, default=Polarity.UNSAID)

    @property
    def passing(self) -> bool:
        return True in [atom.passing for atom in self.own]

    @property
    def last(self) -> Atom:
        return max(self.atoms, key=lambda atom: atom.position)


def entry_of(atom: Atom) -> Entry:
    match atom.kind:
        case "day":
            return Entry(day=atom)
        case "time":
            return Entry(time=atom)
        case _:
            return Entry(other=atom)
