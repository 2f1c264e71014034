"""What a made-up candidate says, put together from their language's templates by chance.

Everything said of their time is true to the letter: a phrase for the afternoon is used only where all of it
is free. Days are named by their weekday where that is the next such day, else by their date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from zoneinfo import ZoneInfo

from bot.rehearsal.cases import Habit, Hidden
from bot.rehearsal.voices.manners import Manners
from bot.rehearsal.voices.speech import Speech, Ways
from scheduling.interval import Interval

MORNING, AFTERNOON = (0, 12), (12, 18)
WEEKDAYS = 5
NEXT_WEEK_OR_SO = 6  # days
MIDNIGHT = 24


@dataclass(frozen=True, slots=True)
class Voice:
    """One candidate's: their language, and how careless they are."""

    chance: Random
    speech: Speech
    manners: Manners

    def agree(self) -> str:
        return self.manners.hurried(self._beside(self._any(self.speech.yes)))

    def turn_down(self) -> str:
        return self._put(self._any((*self.speech.none_fit, *self.speech.partly)))

    def wonder(self) -> str:
        """A question, and nothing of times."""
        return self._any(self.speech.questions)

    def choose(self, offers: Sequence[Interval], chosen: int, zone: ZoneInfo) -> str:
        """One of several offered times, in words that mean only this one."""
        local = [offer.start.astimezone(zone) for offer in offers]
        mine = local[chosen]
        day, clock = self.speech.days[mine.weekday()], self._clock(mine.hour, mine.minute)
        ways = [*self.speech.chosen[chosen], *self._filled(self.speech.by_both, day=day, clock=clock)]
        if chosen == len(local) - 1:
            ways += self.speech.chosen_last
        if sum(one.weekday() == mine.weekday() for one in local) == 1:
            ways += self._filled(self.speech.by_day, day=day)
        if sum(one.time() == mine.time() for one in local) == 1:
            ways += self._filled(self.speech.by_clock, clock=clock)
        return self._put(self._beside(self._any(ways)))

    def name_start(self, start: datetime, today: date | None) -> str:
        """Could we do Thursday at 3pm?"""
        return self._put(self._any(self.speech.named).format(when=self._when(start, today)))

    def tell(self, hidden: Hidden, today: date | None) -> str:
        """When they can; by date and not by weekday where `today` is None."""
        return self._put(self._told(hidden, today))

    def _told(self, hidden: Hidden, today: date | None) -> str:
        speech, clock = self.speech, self._clock(hidden.begins, 0)
        match hidden.habit:
            case Habit.SOME_DAYS:
                return self._of_days(speech.on_days, hidden.days, hours=self._hours(hidden))
            case Habit.HOURS:
                return self._of_hours(hidden)
            case Habit.NOT_SOME_DAYS:
                off = [day for day in range(WEEKDAYS) if day not in hidden.days]
                return self._of_days(speech.not_on, off)
            case Habit.ONE_STRETCH:
                day, hours = self._day(hidden.date, today), self._between(hidden)
                return self._any(speech.in_stretch).format(day=day, hours=hours)
            case Habit.ONE_START:
                when = self._any(speech.when).format(day=self._day(hidden.date, today), clock=clock)
                return self._any(speech.only_start).format(when=when)
            case Habit.EVENINGS:
                return self._any(speech.evenings).format(clock=clock)
            case Habit.LATER:
                return self._any(speech.from_day).format(day=self._dated(speech.bare_date, hidden.date))

    def _of_days(self, ways: Ways, days: Sequence[int], **rest: str) -> str:
        return self._any(ways).format(days=self._listed([self.speech.weekly[day] for day in days]), **rest)

    def _of_hours(self, hidden: Hidden) -> str:
        known = {MORNING: self.speech.mornings, AFTERNOON: self.speech.afternoons}
        parts = known.get((hidden.begins, hidden.ends), ())
        if parts and self.chance.random() < 0.4:
            return self._any(parts)
        return self._any(self.speech.at_hours).format(hours=self._hours(hidden))

    def _hours(self, hidden: Hidden) -> str:
        if hidden.ends == MIDNIGHT:
            return self._any(self.speech.after).format(clock=self._clock(hidden.begins, 0))
        if hidden.begins == 0:
            return self._any(self.speech.before).format(clock=self._clock(hidden.ends, 0))
        return self._between(hidden)

    def _between(self, hidden: Hidden) -> str:
        begins, ends = self._clock(hidden.begins, 0), self._clock(hidden.ends % MIDNIGHT, 0)
        return self._any(self.speech.between).format(begins=begins, ends=ends)

    def _when(self, start: datetime, today: date | None) -> str:
        day, clock = self._day(start.date(), today), self._clock(start.hour, start.minute)
        return self._any(self.speech.when).format(day=day, clock=clock)

    def _clock(self, hour: int, minutes: int) -> str:
        ways = self.speech.clocks if minutes else (*self.speech.clocks, *self.speech.full_clocks)
        twelve, half = (hour + 11) % 12 + 1, "am" if hour < 12 else "pm"
        return self._any(ways).format(hour=hour, minutes=minutes, twelve=twelve, half=half)

    def _day(self, day: date, today: date | None) -> str:
        """Now and then a slip of the tongue, put right at once."""
        told = self._told_day(day, today)
        if self.manners.slips() and 0 <= day.weekday() < WEEKDAYS:
            wrong = self.speech.days[(day.weekday() + 1) % WEEKDAYS]
            return self._any(self.speech.corrections).format(wrong=wrong, right=told)
        return told

    def _told_day(self, day: date, today: date | None) -> str:
        ahead = NEXT_WEEK_OR_SO + 1 if today is None else (day - today).days
        if ahead == 1 and self.chance.random() < 0.3:
            return self.speech.tomorrow
        if ahead <= NEXT_WEEK_OR_SO and self.chance.random() < 0.6:
            return self.speech.days[day.weekday()]
        return self._dated(self._any(self.speech.dates), day)

    def _dated(self, way: str, day: date) -> str:
        weekday, month = self.speech.days[day.weekday()], self.speech.months[day.month - 1]
        return way.format(weekday=weekday, day=day.day, month=month, ordinal=ordinal(day.day))

    def _listed(self, names: Sequence[str]) -> str:
        if len(names) < 2:
            return names[0]
        return f"{', '.join(names[:-1])} {self._any(self.speech.both)} {names[-1]}"

    def _beside(self, sentence: str) -> str:
        """Some ask something in the same breath."""
        asks = self.manners.asks_beside()
        return f"{sentence}. {self._any(self.speech.questions)}" if asks else sentence

    def _put(self, sentence: str) -> str:
        """As somebody might send it: with a greeting, with talk around it, in a hurry."""
        speech = self.speech
        text = self._any(speech.greetings) + sentence + self._any(speech.closings)
        if self.manners.prattles():
            text = f"{self._any(speech.prattle)} {text}"
        return self.manners.hurried(text)

    def _any(self, ways: Sequence[str]) -> str:
        return self.chance.choice(ways)

    def _filled(self, ways: Ways, **fields: str) -> list[str]:
        return [way.format(**fields) for way in ways]


def ordinal(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
