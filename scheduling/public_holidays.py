"""Public holidays as days off, by country and part of a country, from the `holidays` package.

They are exceptions to a person's working hours like any other day off; a date that the person has an
exception of their own for stays as they set it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from holidays import country_holidays, list_supported_countries

from scheduling.hours import Shifts, WorkingHours
from scheduling.interval import Interval

OFF: Shifts = ()


class UnknownRegion(ValueError):
    """No holidays are known for the country, or for that part of it; the message says which are."""


@lru_cache(maxsize=1)
def regions() -> Mapping[str, tuple[str, ...]]:
    """The countries whose holidays are known (ISO 3166-1), with the parts that have some of their own."""
    known = list_supported_countries(include_aliases=False)
    return MappingProxyType({country: tuple(parts) for country, parts in known.items()})


def check_region(country: str, subdivision: str | None) -> None:
    """Raises UnknownRegion."""
    parts = regions().get(country)
    if parts is None:
        raise UnknownRegion("no such country is known: give a code of two letters, like DE")
    if subdivision is not None and subdivision not in parts:
        known = ", ".join(parts) or "none"
        raise UnknownRegion(f"no such part of {country} is known; there are: {known}")


@lru_cache(maxsize=1024)
def holidays_in(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    """The days off in one year."""
    return frozenset(country_holidays(country, subdiv=subdivision, years=year))


def with_holidays(
    hours: WorkingHours, country: str, subdivision: str | None, within: Interval
) -> WorkingHours:
    """The working hours with the holidays around `within` as days off."""
    years = range(within.start.year - 1, within.end.year + 2)
    days_off = {day: OFF for year in years for day in holidays_in(country, subdivision, year)}
    return WorkingHours(hours.week, MappingProxyType({**days_off, **hours.exceptions}))
