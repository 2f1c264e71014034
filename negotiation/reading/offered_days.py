"""What the times of a message leave to the offers: which Tuesday "Tuesday" is, and of which day an hour.

A bare weekday is the next such day, unless an offer on the table, or the interview that is booked, falls on
another: then that day is meant, at whatever hour. An hour without a day may be one of any day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from negotiation.acts import Context
from negotiation.reading.language import words
from negotiation.reading.tokens import fold
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Grain, Role, Stretch, TimeMention, TimeReading
from scheduling.timex.reading import read_times

_OF_A_DAY = frozenset({Grain.MINUTE, Grain.HOUR, Grain.PART})
_A_DAY = timedelta(days=1)
_OF_WEEKS = words("week weeks while fortnight")
_THIS = words("this today tonight heute diesen diese ce cette cet esta este hoy hoje")
_DAYLESS_RULES = frozenset(
    {
        "clock", "number", "spelled number", "bare hour", "at a clock", "hour and am/pm", "clock and am/pm",
        "spelled clock", "spelled clock and am/pm", "an hour said", "at an hour said", "o'clock",
        "hour o'clock minutes", "four digits", "dotted clock", "half past", "quarter past", "quarter to",
        "half to an hour", "minutes to", "minutes past", "half and hour", "noon or midnight", "clock or so",
        "around a clock", "exactly a clock", "from clock to clock", "clock to clock", "after a clock",
        "before a clock", "not before a clock", "not after a clock", "from a clock on",
        "from a clock for a while", "after and before a clock", "before and after a clock", "clock in a zone",
        "hour in a zone", "zone of a place", "zone abbreviation", "zone by name", "offset", "part of the day",
        "in a part of the day", "clock in a part of the day", "part of the day and clock",
        "clock and part of the day", "early in the part", "late in the part", "over lunch", "after lunch",
        "first thing",
    }
)  # fmt: skip


def on_offered_days(times: TimeReading, context: Context) -> TimeReading:
    """The times, with bare weekdays on the day of the offer that falls on such a day."""
    days = {_day(offer.start, context) for offer in _at_hand(context)}
    for index, mention in enumerate(times.mentions):
        if (meant := _meant_day(mention, days, context)) is not None:
            times = _moved(times, index, meant, context)
    return times


def is_of_any_day(times: TimeReading, context: Context) -> bool:
    """Whether all that is wished for are hours, of no day in particular."""
    wished = [one for one in times.mentions if one.role is Role.OFFERED]
    return (
        bool(wished)
        and len(context.offered) != 1
        and all(one.grain in _OF_A_DAY and _THIS.isdisjoint(_words(one)) for one in wished)
        and all(_is_nearest_day(stretch, context) for stretch in times.windows)
        and _DAYLESS_RULES.issuperset(_rules_of(wished, times, context))
    )


def _is_nearest_day(stretch: Stretch, context: Context) -> bool:
    """Whether it lies where an hour without a day is put: on the next day, or on the offers' only one."""
    only_day = {_day(offer.start, context) for offer in context.offered} == {_day(stretch.start, context)}
    return only_day or stretch.start < context.now + _A_DAY


def _rules_of(wished: list[TimeMention], times: TimeReading, context: Context) -> set[str]:
    """The rules by which the wished times were read, without those of times ruled out beside them."""
    if len(wished) == len(times.mentions):
        return set(times.why)
    return {
        rule
        for one in wished
        for rule in read_times(one.text, context.now, context.zone, locale=context.locale, fully=False).why
    }


def _meant_day(mention: TimeMention, days: set[date], context: Context) -> date | None:
    """The one day of an offer that has the weekday of the mention, where the mention lies on another."""
    if mention.start is None or mention.grain not in _OF_A_DAY | {Grain.DAY}:
        return None
    named = _day(mention.start, context)
    same = [day for day in days if day.weekday() == named.weekday()]
    return same[0] if named not in days and len(same) == 1 else None


def _moved(times: TimeReading, index: int, day: date, context: Context) -> TimeReading:
    literal = times.mentions[index]
    again = _read_on_the_eve(literal.text, day, context)
    if again is None or _is_of_a_week_named_beside(literal, context):
        return times
    if again.mentions[0].grain is Grain.DAY and literal.grain in _OF_A_DAY:
        again = _with_hours_of(literal, times, day, context)
    moved = replace(again.mentions[0], span=literal.span, role=literal.role, text=literal.text)
    if literal.role is Role.EXCLUDED:
        return replace(times, excluded=times.excluded | _stretch(moved))
    if literal.role is Role.MENTIONED:
        return times
    others = [stretch for stretch in times.windows if stretch.start != literal.start]
    windows = tuple(sorted({*others, *again.windows}, key=lambda one: one.start))
    times = replace(times, preferred=(), roomy=())
    mentions = (*times.mentions[:index], moved, *times.mentions[index + 1 :])
    return replace(times, mentions=mentions, windows=windows, alternatives=())


def _at_hand(context: Context) -> tuple[Interval, ...]:
    """What is offered, else what is booked."""
    return context.offered or (() if context.booked is None else (context.booked,))


def _with_hours_of(literal: TimeMention, times: TimeReading, day: date, context: Context) -> TimeReading:
    """The day, with the hours that are told behind another one: "Monday or Friday from 10 to 1"."""
    said = next((one for one in times.windows if one.start == literal.start), None)
    if said is None or literal.start is None:
        return times
    ahead = day - _day(literal.start, context)
    start = said.start.astimezone(context.zone) + ahead
    end = None if said.end is None else said.end.astimezone(context.zone) + ahead
    mention = replace(literal, start=start, end=end)
    return replace(times, mentions=(mention,), windows=(Stretch(start, end),))


def _read_on_the_eve(text: str, day: date, context: Context) -> TimeReading | None:
    """What the words mean on the evening before `day`, if that is a time on it by its weekday alone."""
    eve = datetime.combine(day - _A_DAY, time(20), context.zone)
    again = read_times(text, eve, context.zone, locale=context.locale, fully=False)
    by_weekday = "weekday" in again.why and not any(counts_weeks(rule) for rule in again.why)
    on_it = len(again.mentions) == 1 and again.mentions[0].start is not None
    if not by_weekday or not on_it or _day(again.mentions[0].start or eve, context) != day:
        return None
    return again


def _is_of_a_week_named_beside(literal: TimeMention, context: Context) -> bool:
    """Whether a bare weekday is of a week that stands elsewhere: "Thursday or Friday next week"."""
    alone = read_times(literal.text, context.now, context.zone, locale=context.locale, fully=False).mentions
    starts = [one.start for one in (*alone, literal) if one.start is not None]
    return bool(alone) and len({_day(start, context) for start in starts}) > 1


def counts_weeks(rule: str) -> bool:
    """Whether a rule of times counts weeks, or names one."""
    return "next" in rule or "last" in rule or not _OF_WEEKS.isdisjoint(rule.split())


def _stretch(mention: TimeMention) -> IntervalSet:
    """From its first time to its last; nothing where what was read together lies the other way round."""
    if mention.start is None or mention.end is None or mention.end <= mention.start:
        return IntervalSet()
    return IntervalSet.of([Interval(mention.start, mention.end)])


def _day(moment: datetime, context: Context) -> date:
    return moment.astimezone(context.zone).date()


def _words(mention: TimeMention) -> set[str]:
    return {fold(word) for word in mention.text.split()}
