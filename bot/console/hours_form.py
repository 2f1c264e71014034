"""Hours, breaks and days off as a person writes them in a form, and back.

09:00-12:30, 13:30-18:00        a day with a break
2026-12-24                      a day off
2026-12-24 to 2027-01-02        several
2026-12-23 09:00-12:00          other hours on a single date
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, Field, model_validator

from bot.api.fields import ZoneName
from bot.console.fields import Given
from db.people import RecruiterSettings
from scheduling.hours import WEEKDAYS, HoursFault, WorkingHours
from scheduling.public_holidays import UnknownRegion, check_region

DAY_NAMES: Mapping[str, str] = dict(
    zip(
        WEEKDAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)
STRETCH = re.compile(r"(\d{1,2}:\d\d)\s*[-\u2013]\s*(\d{1,2}:\d\d)")
DATED = re.compile(r"(\d{4}-\d\d-\d\d)(?:\s+to\s+(\d{4}-\d\d-\d\d)|\s+(.+))?")
LONGEST_ABSENCE = timedelta(days=366)
MOST_DATES = 1000

Stretches = list[list[str]]
Count = Annotated[Annotated[int, Field(ge=1, le=1000)] | None, Given]
Minutes = Annotated[int, Field(ge=0, le=1440), BeforeValidator(lambda value: value or 0)]
Notice = Annotated[int, Field(ge=0, le=43_200), BeforeValidator(lambda value: value or 0)]
Short = Annotated[Annotated[str, Field(max_length=40)] | None, Given]
Country = Annotated[Short, BeforeValidator(lambda value: value.strip().upper() if value else None)]


def on_its_day(fault: HoursFault) -> str:
    """With the day as the page calls it, in place of `mon[0][1]`."""
    place, colon, what = str(fault).partition(":")
    day = place.partition("[")[0]
    return f"{DAY_NAMES.get(day, day)}{colon}{what}"


def stretches(text: str) -> Stretches:
    """Raises ValueError with a sentence."""
    given = [one.strip() for one in text.split(",") if one.strip()]
    found = [STRETCH.fullmatch(one) for one in given]
    if None in found:
        raise ValueError(f"{given[found.index(None)]!r} is no stretch like 09:00-12:30")
    return [[match[1], match[2]] for match in found if match]


def dates_off(text: str) -> dict[str, Stretches]:
    """By date. Raises ValueError with a sentence."""
    found = {
        day.isoformat(): hours
        for line in text.splitlines()
        if line.strip()
        for day, hours in dated(line.strip())
    }
    if len(found) > MOST_DATES:
        raise ValueError(f"there are more than {MOST_DATES} dates")
    return found


def dated(line: str) -> Iterator[tuple[date, Stretches]]:
    match = DATED.fullmatch(line)
    if match is None:
        raise ValueError(f"{line[:40]!r} is no line like 2026-12-24, or 2026-12-24 to 2027-01-02")
    first, last = day(match[1]), day(match[2] or match[1])
    if not timedelta() <= last - first <= LONGEST_ABSENCE:
        raise ValueError(f"{line[:40]!r} ends before it begins, or lasts longer than a year")
    hours = stretches(match[3] or "")
    yield from ((first + timedelta(days=n), hours) for n in range((last - first).days + 1))


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"there is no day {text}") from None


class HoursForm(BaseModel):
    """What the form sends; a field that is left empty is as usual."""

    time_zone: ZoneName
    mon: Annotated[Stretches, BeforeValidator(stretches)] = []
    tue: Annotated[Stretches, BeforeValidator(stretches)] = []
    wed: Annotated[Stretches, BeforeValidator(stretches)] = []
    thu: Annotated[Stretches, BeforeValidator(stretches)] = []
    fri: Annotated[Stretches, BeforeValidator(stretches)] = []
    sat: Annotated[Stretches, BeforeValidator(stretches)] = []
    sun: Annotated[Stretches, BeforeValidator(stretches)] = []
    days_off: Annotated[dict[str, Stretches], BeforeValidator(dates_off)] = {}
    holiday_country: Country = None
    holiday_subdivision: Short = None
    buffer_before: Minutes = 0
    buffer_after: Minutes = 0
    notice: Notice = 0
    change_notice: Notice = 0
    max_per_day: Count = None
    max_per_week: Count = None
    horizon_days: Annotated[Annotated[int, Field(ge=1, le=92)] | None, Given] = None

    @model_validator(mode="after")
    def make_sense(self) -> Self:
        try:
            WorkingHours.parsed(self.week, self.days_off)
            if self.holiday_country is not None:
                check_region(self.holiday_country, self.holiday_subdivision)
        except HoursFault as fault:
            raise ValueError(on_its_day(fault)) from None
        except UnknownRegion as fault:
            raise ValueError(str(fault)) from None
        return self

    @property
    def week(self) -> dict[str, Stretches]:
        given = {name: getattr(self, name) for name in WEEKDAYS}
        return {name: hours for name, hours in given.items() if hours}

    def settings(self, before: RecruiterSettings) -> RecruiterSettings:
        """`before` gives what the form does not ask for."""
        return RecruiterSettings(
            time_zone=self.time_zone,
            working_hours=self.week,
            buffer_minutes=self.buffer_before,
            min_notice_minutes=self.notice,
            max_per_day=self.max_per_day,
            exceptions=self.days_off,
            holiday_country=self.holiday_country,
            holiday_subdivision=self.holiday_subdivision if self.holiday_country else None,
            buffer_before_minutes=self.buffer_before,
            buffer_after_minutes=self.buffer_after,
            change_notice_minutes=self.change_notice,
            horizon_days=self.horizon_days,
            max_per_week=self.max_per_week,
            weight=before.weight,
        )


def written(settings: RecruiterSettings) -> dict[str, object]:
    """The settings as the form's fields show them."""
    before, after = settings.buffer_before_minutes, settings.buffer_after_minutes
    change = settings.change_notice_minutes
    return {
        "time_zone": settings.time_zone,
        **{name: in_words(settings.working_hours.get(name, ())) for name in WEEKDAYS},
        "days_off": "\n".join(lines(settings.exceptions)),
        "holiday_country": settings.holiday_country or "",
        "holiday_subdivision": settings.holiday_subdivision or "",
        "buffer_before": settings.buffer_minutes if before is None else before,
        "buffer_after": settings.buffer_minutes if after is None else after,
        "notice": settings.min_notice_minutes,
        "change_notice": settings.min_notice_minutes if change is None else change,
        "max_per_day": settings.max_per_day or "",
        "max_per_week": settings.max_per_week or "",
        "horizon_days": settings.horizon_days or "",
    }


def in_words(hours: Sequence[Sequence[str]]) -> str:
    return ", ".join(f"{start}-{end}" for start, end in hours)


def lines(exceptions: Mapping[str, Sequence[Sequence[str]]]) -> Iterator[str]:
    """Days off that follow one another as one line."""
    runs: list[tuple[date, date, str]] = []
    for on, hours in sorted((date.fromisoformat(on), in_words(hours)) for on, hours in exceptions.items()):
        if runs and not hours and not runs[-1][2] and on - runs[-1][1] == timedelta(days=1):
            runs[-1] = (runs[-1][0], on, "")
        else:
            runs.append((on, on, hours))
    for first, last, hours in runs:
        yield f"{first} to {last}" if last > first else f"{first} {hours}".strip()
