"""Holidays whose day is the same wherever their name is used, found for any year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

Finder = Callable[[int], date]


def on(month: int, day: int) -> Finder:
    return lambda year: date(year, month, day)


def nth_weekday(nth: int, weekday: int, month: int, plus: int = 0) -> Finder:
    """The nth such weekday of a month (from the end where negative), and so many days on."""

    def find(year: int) -> date:
        if nth > 0:
            first = date(year, month, 1)
            ahead = (weekday - first.weekday()) % 7 + 7 * (nth - 1)
            return first + timedelta(days=ahead + plus)
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7 - plus)

    return find


def easter(plus: int = 0) -> Finder:
    """Western Easter Sunday by the anonymous Gregorian computus, and so many days on."""

    def find(year: int) -> date:
        century = year // 100
        golden = year % 19
        skipped = century - century // 4 - (8 * century + 13) // 25
        epact = (skipped + 19 * golden + 15) % 30
        epact -= epact // 28 * (1 - epact // 28 * (29 // (epact + 1)) * ((21 - golden) // 11))
        weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
        ahead = epact - weekday
        month = 3 + (ahead + 40) // 44
        return date(year, month, ahead + 28 - 31 * (month // 4)) + timedelta(days=plus)

    return find


ENGLISH_HOLIDAYS: dict[str, Finder] = {
    "christmas day|christmas|xmas|xmas day|x-mas": on(12, 25),
    "christmas eve|xmas eve": on(12, 24),
    "boxing day": on(12, 26),
    "new year's eve|new years eve|nye|silvester": on(12, 31),
    "new year's day|new years day|new year's|new year|new years": on(1, 1),
    "valentine's day|valentines day|valentine's|valentines": on(2, 14),
    "st patrick's day|st. patrick's day|saint patrick's day|st patricks day": on(3, 17),
    "halloween|hallowe'en": on(10, 31),
    "independence day|the fourth of july|fourth of july|july 4th|4th of july": on(7, 4),
    "veterans day|veteran's day|armistice day": on(11, 11),
    "juneteenth": on(6, 19),
    "cinco de mayo": on(5, 5),
    "april fools|april fools day|april fool's day": on(4, 1),
    "earth day": on(4, 22),
    "labor day": nth_weekday(1, 0, 9),
    "memorial day": nth_weekday(-1, 0, 5),
    "thanksgiving|thanksgiving day": nth_weekday(4, 3, 11),
    "black friday": nth_weekday(4, 3, 11, plus=1),
    "cyber monday": nth_weekday(4, 3, 11, plus=4),
    "martin luther king day|mlk day|martin luther king jr day|martin luther king's day": nth_weekday(3, 0, 1),
    "presidents day|president's day|presidents' day": nth_weekday(3, 0, 2),
    "columbus day": nth_weekday(2, 0, 10),
    "good friday": easter(-2),
    "easter|easter sunday|easter day": easter(),
    "easter monday": easter(1),
    "ash wednesday": easter(-46),
    "palm sunday": easter(-7),
    "pentecost|whit sunday": easter(49),
    "whit monday": easter(50),
    "ascension day": easter(39),
    "mardi gras|shrove tuesday|pancake day": easter(-47),
}
