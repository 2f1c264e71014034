"""Who interviews, as the head of a scenario says it: `need: all Ana, Ben; any 1 Cleo, Dan; optional Eve`.

Without it, it is Ana, the recruiter, alone. `busy_ben: Tue 10:00-12:00` is what the others have taken.
"""

from __future__ import annotations

from dataclasses import dataclass

from scheduling.interval import Interval
from scheduling.need import AllOf, AnyOf, IfFree, Need
from tests.scenario.script import Script, stretch

RECRUITER = "Ana"


@dataclass(frozen=True, slots=True)
class Part:
    kind: str
    people: tuple[str, ...]
    least: int | None


def parts(script: Script) -> tuple[Part, ...]:
    """As they are written; none where nobody but the recruiter is named."""
    return tuple(_part(text.strip()) for text in script.head.get("need", "").split(";") if text.strip())


def need(script: Script) -> Need:
    kinds = {"all": AllOf, "optional": IfFree}
    given = parts(script)
    made = (
        AnyOf(part.least, part.people) if part.least is not None else kinds[part.kind](part.people)
        for part in given
    )
    return tuple(made) or (AllOf((RECRUITER,)),)


def people(script: Script) -> tuple[str, ...]:
    """Everybody once, the recruiter first."""
    return tuple(dict.fromkeys((RECRUITER, *(name for part in parts(script) for name in part.people))))


def busy(script: Script, person: str) -> list[Interval]:
    told = script.head.get("busy" if person == RECRUITER else f"busy_{person.lower()}", "")
    return [Interval(*stretch(one.strip(), script.start)) for one in told.split(",") if one.strip()]


def _part(text: str) -> Part:
    kind, _, rest = text.partition(" ")
    if kind != "any":
        return Part(kind, _names(rest), None)
    least, _, rest = rest.partition(" ")
    return Part(kind, _names(rest), int(least))


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(","))
