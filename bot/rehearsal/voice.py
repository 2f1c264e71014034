"""How made-up candidates put things: many ways to say the same, by chance, and careless at times.

Everything said of their time is true to the letter: a phrase for the afternoon is used only where all of
it is free. Templates are data; the clock is written in the ways in which people write it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from random import Random
from zoneinfo import ZoneInfo

from bot.rehearsal.cases import Habit, Hidden
from scheduling.interval import Interval

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ORDINALS = ("first", "second", "third")
GREETINGS = ("", "", "", "Hi, ", "Hello! ", "Hey, ", "Thanks for the invite. ", "Good morning, ")
CLOSINGS = ("", "", "", " Thanks!", " Thank you", " Cheers", " Best regards", " Let me know", ", thanks")
YES = (
    "yes",
    "Yes please",
    "yep",
    "perfect, yes",
    "Sounds good",
    "ok, book it",
    "go ahead",
    "yes, that works",
    "sure",
)
NONE_FIT = (
    "none of those work for me",
    "unfortunately I can't make any of these",
    "no, sorry",
    "Those don't work, do you have anything else?",
    "I'm busy at all of those times, any others?",
    "can you send me other times?",
)
QUESTIONS = (
    "how long will it take?",
    "What should I prepare?",
    "Is this remote or on site?",
    "who will I be talking to?",
    "which time zone is that?",
    "Hi! Is there a dress code?",
)
PARTS = {(0, 12): "mornings", (12, 18): "afternoons"}
NEXT_WEEK_OR_SO = 6


def put(chance: Random, sentence: str) -> str:
    """The sentence as somebody might send it: with a greeting, or in a hurry."""
    text = chance.choice(GREETINGS) + sentence + chance.choice(CLOSINGS)
    if chance.random() < 0.25:
        text = text.lower()
    return text if chance.random() < 0.8 else text.replace(",", "").rstrip(".!")


def agree(chance: Random) -> str:
    return chance.choice(YES)


def turn_down(chance: Random) -> str:
    return put(chance, chance.choice(NONE_FIT))


def choose(chance: Random, offers: Sequence[Interval], chosen: int, zone: ZoneInfo) -> str:
    """One of several offered times, in words that mean only this one."""
    local = [offer.start.astimezone(zone) for offer in offers]
    mine = local[chosen]
    ways = [f"the {ORDINALS[chosen]} one", f"option {chosen + 1}", f"the {ORDINALS[chosen]} works for me"]
    ways += [f"{DAYS[mine.weekday()]} at {_clock(chance, mine.hour, mine.minute)} works", f"{chosen + 1}"]
    if chosen == len(local) - 1:
        ways.append("the last one please")
    if sum(one.weekday() == mine.weekday() for one in local) == 1:
        ways += [
            f"{DAYS[mine.weekday()]} works",
            f"{SHORT[mine.weekday()]} is good",
            f"{DAYS[mine.weekday()]} please",
        ]
    if sum(one.time() == mine.time() for one in local) == 1:
        ways += [
            f"the {_clock(chance, mine.hour, mine.minute)} one",
            f"{_clock(chance, mine.hour, mine.minute)} is fine",
        ]
    return put(chance, chance.choice(ways))


def wonder(chance: Random) -> str:
    """A question, and nothing of times."""
    return chance.choice(QUESTIONS)


def name_start(chance: Random, start: datetime, today: date | None) -> str:
    """ "Could we do Thursday at 3pm?"""
    when = f"{_day(chance, start.date(), today)} at {_clock(chance, start.hour, start.minute)}"
    frames = ("could we do {}?", "how about {}?", "would {} work?", "I could do {}", "{} would suit me")
    return put(chance, chance.choice(frames).format(when))


def tell(chance: Random, hidden: Hidden, today: date | None) -> str:
    """When they can, as they would say it; by date and not by weekday where `today` is None."""
    return put(chance, _TELLING[hidden.habit](chance, hidden, today))


def _some_days(chance: Random, hidden: Hidden, _today: date | None) -> str:
    names = [f"{DAYS[day]}s" for day in hidden.days]
    hours = _hours(chance, hidden)
    frames = (
        "I'm only free on {days} {hours}",
        "{days} {hours} would work",
        "I can do {days} {hours}",
        "only {days} {hours}",
    )
    return chance.choice(frames).format(days=_listed(chance, names), hours=hours)


def _hours_only(chance: Random, hidden: Hidden, _today: date | None) -> str:
    part = PARTS.get((hidden.begins, hidden.ends))
    if part is not None and chance.random() < 0.4:
        return chance.choice((f"{part} only", f"I can only do {part}", f"weekday {part} would be best"))
    frames = ("I can only do {}", "any weekday {}", "it has to be {}", "only {} please", "{} on any weekday")
    return chance.choice(frames).format(_hours(chance, hidden))


def _not_some_days(chance: Random, hidden: Hidden, _today: date | None) -> str:
    off = [DAYS[day] for day in range(5) if day not in hidden.days]
    frames = (
        "any day but {}",
        "anytime except {}",
        "I can't do {}",
        "everything works except {}",
        "not on {}",
    )
    return chance.choice(frames).format(_listed(chance, off))


def _one_stretch(chance: Random, hidden: Hidden, today: date | None) -> str:
    frames = (
        "I'm free on {day} {hours}",
        "{day} {hours}",
        "can we meet on {day} {hours}?",
        "only on {day} {hours}",
    )
    return chance.choice(frames).format(day=_day(chance, hidden.date, today), hours=_between(chance, hidden))


def _one_start(chance: Random, hidden: Hidden, today: date | None) -> str:
    clock = _clock(chance, hidden.begins, 0)
    frames = ("I can only do {} at {}", "the only time I have is {} at {}", "it has to be {} at {}")
    return chance.choice(frames).format(_day(chance, hidden.date, today), clock)


def _evenings(chance: Random, hidden: Hidden, _today: date | None) -> str:
    clock = _clock(chance, hidden.begins, 0)
    frames = (
        "I can only do evenings after {}",
        "only after {} on weekdays",
        "I work until late, so after {} only",
    )
    return chance.choice(frames).format(clock)


def _later(chance: Random, hidden: Hidden, _today: date | None) -> str:
    day = _date(chance, hidden.date)
    frames = (
        "I'm away, I can do any time from {} on",
        "any time from {} onwards",
        "not before {}, after that any time",
    )
    return chance.choice(frames).format(day)


def _hours(chance: Random, hidden: Hidden) -> str:
    begins, ends = _clock(chance, hidden.begins, 0), _clock(chance, hidden.ends % 24, 0)
    if hidden.ends == 24:
        return chance.choice((f"after {begins}", f"from {begins} on"))
    if hidden.begins == 0:
        return f"before {ends}"
    return _between(chance, hidden)


def _between(chance: Random, hidden: Hidden) -> str:
    begins, ends = _clock(chance, hidden.begins, 0), _clock(chance, hidden.ends, 0)
    return chance.choice((f"between {begins} and {ends}", f"from {begins} to {ends}", f"{begins}-{ends}"))


def _clock(chance: Random, hour: int, minute: int) -> str:
    """14:30, 2:30 pm, 2:30pm; noon where it is noon."""
    if (hour, minute) == (12, 0) and chance.random() < 0.3:
        return "noon"
    twelve, half = (hour + 11) % 12 + 1, "am" if hour < 12 else "pm"
    minutes = f":{minute:02}" if minute else ""
    return chance.choice((f"{hour:02}:{minute:02}", f"{twelve}{minutes}{half}", f"{twelve}{minutes} {half}"))


def _day(chance: Random, day: date, today: date | None) -> str:
    """By its weekday where that is the next such day, else by its date."""
    if today is None:
        return _date(chance, day)
    if (day - today).days == 1 and chance.random() < 0.3:
        return "tomorrow"
    if (day - today).days <= NEXT_WEEK_OR_SO and chance.random() < 0.6:
        return chance.choice((DAYS[day.weekday()], SHORT[day.weekday()]))
    return _date(chance, day)


def _date(chance: Random, day: date) -> str:
    month, long_month = MONTHS[day.month - 1], LONG_MONTHS[day.month - 1]
    ways = (f"{day.day} {long_month}", f"{long_month} {day.day}", f"{DAYS[day.weekday()]} {day.day} {month}")
    return chance.choice((*ways, f"the {_ordinal(day.day)} of {long_month}"))


def _ordinal(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _listed(chance: Random, names: Sequence[str]) -> str:
    if len(names) < 2:
        return names[0]
    return f"{', '.join(names[:-1])} {chance.choice(('and', 'or'))} {names[-1]}"


_TELLING = {
    Habit.SOME_DAYS: _some_days,
    Habit.HOURS: _hours_only,
    Habit.NOT_SOME_DAYS: _not_some_days,
    Habit.ONE_STRETCH: _one_stretch,
    Habit.ONE_START: _one_start,
    Habit.EVENINGS: _evenings,
    Habit.LATER: _later,
}
