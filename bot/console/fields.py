"""What a field of the console's forms may hold: nothing where it was left empty, or what clocks can tell."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated

from pydantic import BeforeValidator, Field, NaiveDatetime

EARLIEST, LATEST = date(2000, 1, 1), date(2200, 1, 1)


def given(value: object) -> object:
    """A field that was left empty was not given."""
    return value or None


Given = BeforeValidator(given)
DayField = Annotated[Annotated[date, Field(ge=EARLIEST, lt=LATEST)] | None, Given]
FIRST, END = (datetime.combine(day, time()) for day in (EARLIEST, LATEST))
WallField = Annotated[Annotated[NaiveDatetime, Field(ge=FIRST, lt=END)] | None, Given]
"""A wall time of the recruiter's, as a page's own field sends it."""


def day_of(text: str) -> date | None:
    """The day of a form that is posted."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if EARLIEST <= day < LATEST else None
