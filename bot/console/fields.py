"""What a field of the console's forms may hold: nothing where it was left empty, or what clocks can tell."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime
from typing import Annotated
from urllib.parse import parse_qsl

from pydantic import BeforeValidator, Field, NaiveDatetime, TypeAdapter

from bot.api.fields import EARLIEST, LATEST, Day, day


def given(value: object) -> object:
    """A field that was left empty was not given."""
    return value or None


LONGEST_CARRIED = 200
"""Characters of what a form only carries along to the next page's address, as long as a search may be."""
Given = BeforeValidator(given)
DayField = Annotated[Day | None, Given]
FIRST, END = (end.replace(tzinfo=None) for end in (EARLIEST, LATEST))
WallField = Annotated[Annotated[NaiveDatetime, Field(ge=FIRST, lt=END)] | None, Given]
"""A wall time of the recruiter's, as a page's own field sends it."""
WALL: TypeAdapter[datetime | None] = TypeAdapter(WallField)


def wall_of(text: str) -> datetime | None:
    """The same of a form that is posted. Raises ValueError."""
    return WALL.validate_python(text)


def carried(text: str, names: Container[str]) -> dict[str, str]:
    """Of a query string that a form carries along, the fields of these names that are not too long."""
    return {name: value for name, value in parse_qsl(text) if name in names and len(value) <= LONGEST_CARRIED}


def day_of(text: str) -> date | None:
    """The day of a form that is posted."""
    try:
        return day(text)
    except ValueError:
        return None
