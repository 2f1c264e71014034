"""Every way to write a day with every way to write a time, in every order: one reading, always the same.

The corpora hold what people write; this table holds what they could: a form that is read alone but not beside
another is a hole in the grammar.
"""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from scheduling.timex import read_times

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 11, 10, 20, tzinfo=LONDON)
DAY = datetime(2026, 3, 20, tzinfo=LONDON).date()

# By language: the day, its times as "start-end" with an open or missing end left out, and the orders.
DAYS = {
    "en": "March 20|20 March|20th of March|the 20th|Friday 20 March|Friday, March 20th|Fri 20 Mar|20/03|"
    "20/03/2026|20.03.2026|2026-03-20|next Friday|Friday next week|Friday the 20th|Friday 20.03.|"
    "Mar. 20, 2026|20 Mar 2026|20-Mar",
    "de": "20. März|am 20. März|der 20.3.|am 20.3.|20.03.|20.03.2026|Freitag, 20.3.|am Freitag, den 20.03.|"
    "Fr 20.3.|Freitag 20. März|nächsten Freitag|Freitag nächster Woche|Freitag, der 20. März 2026|20.3.26",
    "fr": "20 mars|le 20 mars|vendredi 20 mars|le vendredi 20 mars|20/03|le 20/03/2026|vendredi prochain|"
    "le 20|vendredi 20",
    "es": "20 de marzo|el 20 de marzo|viernes 20 de marzo|el viernes 20|20/03|20/03/2026|el próximo viernes|"
    "el día 20|el viernes 20 de marzo",
    "pt": "20 de março|dia 20 de março|sexta-feira, 20 de março|sexta dia 20|20/03|20/03/2026|próxima sexta|"
    "dia 20",
}
TIMES = {
    "en": {
        "15:00": "3pm|3 pm|15:00|15h|at 3pm|at three pm|around 3pm|3 p.m.|3 in the afternoon|1500 hours|"
        "15.00h|3 o'clock in the afternoon|approximately 15:00|ca. 15:00|3:00 PM",
        "09:30": "9:30|9.30 am|09:30|9:30am|at half past nine|at 9:30|0930|half nine in the morning|"
        "at 9:30 in the morning|around 09:30",
        "14:00-16:00": "2-4pm|2pm-4pm|14:00-16:00|14:00 - 16:00|from 2 to 4|between 2 and 4pm|"
        "from 14:00 to 16:00|1400-1600|2 to 4 pm|from 2pm until 4pm|between 14:00 and 16:00|14-16h",
        "08:00-12:00": "in the morning|morning",
        "12:00-18:00": "in the afternoon|afternoon",
        "17:00-21:00": "in the evening|evening",
        "18:00": "after 6pm|after 18:00|from 6pm|from 18:00 on|6pm or later|any time after 6|not before 6pm",
        "-11:00": "before 11|before 11am|until 11:00|by 11am|no later than 11",
    },
    "de": {
        "15:00": "15 Uhr|um 15 Uhr|15:00|15:00 Uhr|15.00 Uhr|gegen 15 Uhr|um 15:00|ca. 15 Uhr|15h|"
        "um drei Uhr nachmittags|so gegen 15 Uhr",
        "09:30": "9:30|um halb zehn|9.30 Uhr|09:30 Uhr|um 9 Uhr 30|gegen 9:30 Uhr|um halb 10",
        "14:00-16:00": "14-16 Uhr|von 14 bis 16 Uhr|zwischen 14 und 16 Uhr|14:00 - 16:00|14:00-16:00 Uhr|"
        "von 14:00 bis 16:00|14 bis 16 Uhr|14.00-16.00 Uhr|ab 14 bis 16 Uhr",
        "08:00-12:00": "vormittags|am Vormittag|morgens",
        "12:00-18:00": "nachmittags|am Nachmittag",
        "17:00-21:00": "abends|am Abend",
        "18:00": "nach 18 Uhr|ab 18 Uhr|ab 18:00|frühestens 18 Uhr|nicht vor 18 Uhr",
        "-11:00": "vor 11 Uhr|bis 11 Uhr|spätestens um 11 Uhr|bis spätestens 11 Uhr",
    },
    "fr": {
        "15:00": "15h|à 15h|à 15 heures|à 15h00|15:00|vers 15h|à trois heures de l'après-midi",
        "09:30": "9h30|à 9h30|à neuf heures et demie|09:30",
        "14:00-16:00": "de 14h à 16h|entre 14h et 16h|14h-16h|14:00-16:00|entre 14 et 16h",
        "12:00-18:00": "après-midi|l'après-midi",
        "18:00": "après 18h|à partir de 18h",
        "-11:00": "avant 11h|jusqu'à 11h",
    },
    "es": {
        "15:00": "a las 15|a las 15:00|a las 3 de la tarde|a las 15h|sobre las 15:00|a las tres de la tarde",
        "09:30": "a las 9:30|a las nueve y media|09:30",
        "14:00-16:00": "de 14 a 16|entre las 14 y las 16|de 14:00 a 16:00|de 2 a 4 de la tarde|14:00-16:00",
        "12:00-18:00": "por la tarde",
        "18:00": "después de las 18|a partir de las 18",
        "-11:00": "antes de las 11|hasta las 11",
    },
    "pt": {
        "15:00": "às 15h|às 15 horas|às 15:00|às três da tarde|15h|por volta das 15h",
        "09:30": "às 9h30|às nove e meia|09:30",
        "14:00-16:00": "das 14h às 16h|entre 14h e 16h|14h-16h|das 14 às 16 horas",
        "12:00-18:00": "à tarde",
        "18:00": "depois das 18h|a partir das 18h",
        "-11:00": "antes das 11h|até as 11h",
    },
}
# Stretches by their first day and the day behind them, and what the words around them make of both.
STRETCHES = {
    ("2026-04-01", "2026-05-01"): "April|April 2026|next month|the month of April|Apr 2026",
    ("2026-03-16", "2026-03-23"): "next week|the week of March 16|the week of the 16th|the coming week",
    ("2026-04-01", "2026-07-01"): "Q2|the second quarter|next quarter|Q2 2026|the second quarter of 2026",
    ("2027-01-01", "2028-01-01"): "next year|the year 2027",
    ("2026-03-20", "2026-03-21"): "March 20|the 20th|next Friday|Friday next week|20/03|20 March 2026",
    ("2026-12-25", "2026-12-26"): "Christmas|Christmas Day|December 25th",
    ("2026-04-03", "2026-04-04"): "Good Friday|the first Friday of April|the first Friday of next month",
    ("2026-03-31", "2026-04-01"): "the last day of March|the last day of the month|the 31st",
    ("2026-03-25", "2026-03-26"): "two weeks from today|a fortnight from today|25 March",
    ("2026-03-14", "2026-03-16"): "the weekend|this weekend",
}
AROUND = {
    "first to last": "{it} is fine|{it}, please|How about {it}?|I need it {it}",
    "up to last": "by {it}|until {it}|no later than {it}",
    "up to first": "before {it}",
    "behind last": "after {it}",
    "from first": "from {it} on|from {it} onwards|starting {it}|since {it}|not before {it}",
    "tomorrow to last": "between tomorrow and {it}|from tomorrow to {it}",
}
ORDERS = {
    "en": "{day} {time}|{day}, {time}|{time} on {day}|{time}, {day}|{day}: {time}|I can do {day} {time}.",
    "de": "{day} {time}|{day}, {time}|{time} {day}|Ich kann {day} {time}.",
    "fr": "{day} {time}|{day}, {time}|{time}, {day}",
    "es": "{day} {time}|{day}, {time}|{time}, {day}",
    "pt": "{day} {time}|{day}, {time}|{time}, {day}",
}


def instant(clock: str) -> datetime | None:
    return datetime.combine(DAY, time.fromisoformat(clock), LONDON) if clock else None


@pytest.mark.parametrize("language", DAYS)
def test_every_day_is_read_with_every_time_in_every_order(language: str) -> None:
    wrong = []
    for written, forms in TIMES[language].items():
        start, _, end = written.partition("-")
        for text in combined(language, forms):
            reading = read_times(text, NOW, LONDON, locale=language, expected=False)
            if [(one.start, one.end) for one in reading.mentions] != [(instant(start), instant(end))]:
                wrong.append((text, [(one.text, one.start, one.end) for one in reading.mentions]))
    assert not wrong


@pytest.mark.parametrize("meaning", AROUND)
def test_every_stretch_stands_in_every_open_end_and_range(meaning: str) -> None:
    wrong = []
    for (first, behind), names in STRETCHES.items():
        wanted = edges(meaning, midnight(first), midnight(behind))
        for text in (
            form.format(it=name) for name in names.split("|") for form in AROUND[meaning].split("|")
        ):
            reading = read_times(text, NOW, LONDON, locale="en-GB", expected=False)
            if [(one.start, one.end) for one in reading.mentions] != [wanted]:
                wrong.append((text, [(one.text, one.start, one.end) for one in reading.mentions]))
    assert not wrong


def midnight(day: str) -> datetime:
    return datetime.combine(datetime.fromisoformat(day), time(), LONDON)


def edges(meaning: str, first: datetime, behind: datetime) -> tuple[datetime | None, datetime | None]:
    return {
        "first to last": (first, behind),
        "up to last": (None, behind),
        "up to first": (None, first),
        "behind last": (behind, None),
        "from first": (first, None),
        "tomorrow to last": (midnight("2026-03-12"), behind),
    }[meaning]


def combined(language: str, times: str) -> list[str]:
    return [
        order.format(day=day, time=each)
        for day in DAYS[language].split("|")
        for each in times.split("|")
        for order in ORDERS[language].split("|")
    ]
