"""A time in words: weekday, date, hour and zone, the way people read them where the candidate lives.

12 or 24 hours and the order of day and month come from the locale (Unicode CLDR, through Babel). An hour
that the clocks go through twice is told with its offset, so that it is one time and not two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import get_day_names

from negotiation.saying.catalog import Catalog, begun
from negotiation.saying.locally import DayForm, city, clock, day
from negotiation.saying.time_forms import shaped
from scheduling.zones import Fold, at_wall

ELSEWHERE = "GB"


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells moments in `zone`, and beside it in `theirs` where that clock shows something else."""

    catalog: Catalog
    locale: Locale
    zone: ZoneInfo
    theirs: ZoneInfo
    now: datetime

    def when(self, moment: datetime) -> str:
        """Thursday, 3 December, 15:00 (New York time; 21:00 Berlin time)."""
        at = shaped(self.hour(moment, self.zone), self.catalog.forms.at)
        told = self.catalog.forms.when.format(date=self.date(moment), hour=at)
        return f"{told} ({self._zones(moment)})"

    def label(self, moment: datetime) -> str:
        """Thu 3 Dec, 15:00 (New York time): short enough for a button."""
        told = shaped(self._day(DayForm.SHORT, moment, self.zone), self.catalog.forms.short_day)
        return begun(f"{told}, {self.hour(moment, self.zone)} ({self.zone_words(self.zone)})")

    def date(self, moment: datetime) -> str:
        """Thursday, 3 December; with the year where it is not this one."""
        this_year = moment.astimezone(self.zone).year == self.now.astimezone(self.zone).year
        form = DayForm.THIS_YEAR if this_year else DayForm.WITH_YEAR
        weekday = self._day(DayForm.WEEKDAY, moment, self.zone)
        return self.catalog.forms.date.format(weekday=weekday, day=self._day(form, moment, self.zone))

    def hour(self, moment: datetime, zone: ZoneInfo) -> str:
        local = moment.astimezone(zone)
        shown = shaped(clock(local.time(), self.locale), self.catalog.forms.hour)
        return f"{shown} {_offset(local)}" if _is_told_twice(local, zone) else shown

    def zone_words(self, zone: ZoneInfo) -> str:
        """Berlin time; UTC+5 for a zone that is no place."""
        key = zone.key or "UTC"
        if key.startswith("Etc/") or "/" not in key:
            return _offset(self.now.astimezone(zone))
        return shaped(city(key, self.locale), self.catalog.forms.zone)

    def weekdays(self, days: Sequence[int]) -> str:
        """Monday to Friday; Monday, Wednesday. `days` count from Monday, 0."""
        names = get_day_names("wide", locale=self.locale)
        if len(days) > 2 and list(days) == list(range(days[0], days[-1] + 1)):
            return self.catalog.forms.range.format(first=names[days[0]], last=names[days[-1]])
        return ", ".join(names[day] for day in days)

    def _day(self, form: DayForm, moment: datetime, zone: ZoneInfo) -> str:
        return day(form, moment.astimezone(zone).date(), self.locale)

    def _zones(self, moment: datetime) -> str:
        """Both zones where they differ."""
        own = self.zone_words(self.zone)
        if moment.astimezone(self.zone).utcoffset() == moment.astimezone(self.theirs).utcoffset():
            return own
        return f"{own}; {self._elsewhere(moment)}"

    def _elsewhere(self, moment: datetime) -> str:
        hour = f"{self.hour(moment, self.theirs)} {self.zone_words(self.theirs)}"
        if moment.astimezone(self.zone).date() == moment.astimezone(self.theirs).date():
            return hour
        return f"{self._day(DayForm.WEEKDAY, moment, self.theirs)}, {hour}"


@lru_cache(maxsize=256)
def locale_of(tag: str | None, language: str, zone: str | None) -> Locale:
    """The locale to tell times in: the language we speak, as used where the candidate is.

    A region comes from the candidate's own tag, else from their zone.
    """
    regions = (_region(tag), _region_of_zone(zone), ELSEWHERE)
    for region in filter(None, regions):
        try:
            return Locale(language, territory=region)
        except UnknownLocaleError:
            continue
    return Locale(language)


@lru_cache(maxsize=256)
def language_of(tag: str | None) -> str | None:
    parsed = _parsed(tag)
    return parsed.language if parsed else None


def _region(tag: str | None) -> str | None:
    parsed = _parsed(tag)
    return parsed.territory if parsed else None


def _parsed(tag: str | None) -> Locale | None:
    try:
        return Locale.parse(tag.replace("_", "-"), sep="-") if tag else None
    except (ValueError, TypeError, UnknownLocaleError):
        return None


def _region_of_zone(key: str | None) -> str | None:
    region = get_global("zone_territories").get(key or "")
    return str(region) if region else None


def _is_told_twice(local: datetime, zone: ZoneInfo) -> bool:
    return isinstance(at_wall(local.replace(tzinfo=None, fold=0), zone), Fold)


def _offset(local: datetime) -> str:
    """UTC, UTC+5, UTC-3:30."""
    offset = local.utcoffset() or timedelta()
    minutes = round(abs(offset).total_seconds() / 60)
    sign = "-" if offset < timedelta() else "+"
    rest = f":{minutes % 60:02d}" if minutes % 60 else ""
    return f"UTC{sign}{minutes // 60}{rest}" if minutes else "UTC"
