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
    "christmas day|christmas|xmas|xmas day|x-mas|chrissy": on(12, 25),
    "christmas eve|xmas eve": on(12, 24),
    "boxing day|st stephen's day|st. stephen's day|saint stephen's day": on(12, 26),
    "new year's eve|new years eve|nye|silvester|hogmanay": on(12, 31),
    "new year's day|new years day|new year's|new year|new years": on(1, 1),
    "epiphany|three kings day|twelfth night": on(1, 6),
    "burns night": on(1, 25),
    "australia day": on(1, 26),
    "groundhog day|candlemas": on(2, 2),
    "valentine's day|valentines day|valentine's|valentines|valentine day|st valentine's day|"
    "st. valentine's day|saint valentine's day": on(2, 14),
    "women's day|international women's day": on(3, 8),
    "pi day": on(3, 14),
    "st patrick's day|st. patrick's day|saint patrick's day|st patricks day|st patty's day|st paddy's day|"
    "st. paddy's day|paddy's day|saint patrick day|st patrick day": on(3, 17),
    "april fools|april fools day|april fool's day|april fools' day|april fool's|april fool day": on(4, 1),
    "earth day": on(4, 22),
    "st george's day|st. george's day|saint george's day": on(4, 23),
    "anzac day": on(4, 25),
    "may day|international workers' day|workers' day": on(5, 1),
    "star wars day": on(5, 4),
    "cinco de mayo": on(5, 5),
    "juneteenth": on(6, 19),
    "midsummer|midsummer's day|midsummer day": on(6, 24),
    "canada day": on(7, 1),
    "independence day|the fourth of july|fourth of july|july 4th|4th of july": on(7, 4),
    "bastille day": on(7, 14),
    "assumption day|feast of the assumption": on(8, 15),
    "patriot day": on(9, 11),
    "halloween|hallowe'en|all hallows' eve|all hallows eve": on(10, 31),
    "all saints' day|all saints day|all hallows": on(11, 1),
    "all souls' day|all souls day": on(11, 2),
    "guy fawkes night|guy fawkes day|bonfire night|guy fawkes": on(11, 5),
    "veterans day|veteran's day|veterans' day|armistice day|remembrance day|singles' day|singles day": on(
        11, 11
    ),
    "st andrew's day|st. andrew's day|saint andrew's day": on(11, 30),
    "st nicholas day|saint nicholas day|st nicholas' day": on(12, 6),
    "labor day": nth_weekday(1, 0, 9),
    "memorial day|spring bank holiday|late may bank holiday": nth_weekday(-1, 0, 5),
    "early may bank holiday|early may bank holiday monday": nth_weekday(1, 0, 5),
    "summer bank holiday|late august bank holiday|august bank holiday|"
    "august bank holiday monday": nth_weekday(-1, 0, 8),
    "mother's day|mothers day|mothers' day|mother day": nth_weekday(2, 6, 5),
    "father's day|fathers day|fathers' day|father day": nth_weekday(3, 6, 6),
    "grandparents' day|grandparents day": nth_weekday(1, 0, 9, plus=6),
    "thanksgiving|thanksgiving day|turkey day|thanks giving": nth_weekday(4, 3, 11),
    "black friday": nth_weekday(4, 3, 11, plus=1),
    "small business saturday": nth_weekday(4, 3, 11, plus=2),
    "cyber monday": nth_weekday(4, 3, 11, plus=4),
    "giving tuesday": nth_weekday(4, 3, 11, plus=5),
    "election day": nth_weekday(1, 0, 11, plus=1),
    "martin luther king day|mlk day|martin luther king jr day|martin luther king jr. day|"
    "martin luther king's day|martin luther king junior day": nth_weekday(3, 0, 1),
    "presidents day|president's day|presidents' day|president day|washington's birthday|"
    "george washington day": nth_weekday(3, 0, 2),
    "super bowl sunday": nth_weekday(2, 6, 2),
    "columbus day|indigenous peoples' day|indigenous peoples day|indigenous people's day": nth_weekday(
        2, 0, 10
    ),
    "good friday": easter(-2),
    "easter|easter sunday|easter day": easter(),
    "easter saturday|holy saturday": easter(-1),
    "easter monday": easter(1),
    "holy thursday|maundy thursday": easter(-3),
    "ash wednesday": easter(-46),
    "palm sunday": easter(-7),
    "mothering sunday": easter(-21),
    "pentecost|whit sunday|pentecost sunday|whitsun": easter(49),
    "whit monday|pentecost monday": easter(50),
    "ascension day|ascension": easter(39),
    "trinity sunday": easter(56),
    "corpus christi": easter(60),
    "mardi gras|shrove tuesday|pancake day|pancake tuesday|fat tuesday": easter(-47),
}
