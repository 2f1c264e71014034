"""The words for what is done to several interviews at once: buttons, what it means, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Many:
    """`asks` is told before it is done, where it cannot be taken back. `of` is one of what was `done`."""

    button: str
    done: str
    asks: str | None = None
    of: str = "candidate"


MANY: Mapping[str, Many] = {
    "move": Many(
        "Ask for another time",
        "asked for another time, with an apology",
        "Each candidate is told that you cannot keep the time, with an apology, and is offered others. "
        "The old time stays booked until another is.",
    ),
    "cancel": Many(
        "Call off", "called off", "Each candidate is told that the interview will not take place."
    ),
    "extend": Many("Give a day more", "given a day more"),
    "completed": Many("It took place", "noted as having taken place", of="interview"),
    "no_show": Many(
        "They did not come",
        "noted as not having come",
        "The job portal is told, and a later interview with them is taken for less sure.",
    ),
}
NOTHING: Mapping[str, str] = {
    "nothing": "Nothing was chosen: tick the interviews that you mean.",
    "no_day": "Nothing was noted: choose the day on which you cannot come.",
}


def told(done: str, count: int, left: int) -> str | None:
    if done in NOTHING:
        return NOTHING[done]
    if done == "away" and not count + left:
        return "Noted: no times of yours are offered on that day."
    known = MANY.get("move" if done == "away" else done)
    if known is None:
        return None
    first = f"{counted(count, known.of)} {known.done}." if count else "Nothing was done."
    return f"{first} {left} had moved on, and stayed as they were." if left else first


def counted(count: int, of: str) -> str:
    return f"1 {of} was" if count == 1 else f"{count} {of}s were"
