"""What stands alone in a later sentence: a time takes the day before it, a limit narrows its sentence."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from scheduling.timex.atoms import Atom, Link, Polarity
from scheduling.timex.clock import AfterClock, AllDay, At, BeforeClock, Between, Part
from scheduling.timex.days import (
    EVERY_DAY,
)  # fmt: skip
from scheduling.timex.entries import Entry
from scheduling.timex.framing import is_frame, is_universal
from scheduling.timex.lending import are_apart


def bound_across(entries: list[Entry]) -> list[Entry]:
    """A time alone in a later sentence takes the days spoken of before it, a day the time."""
    result: list[Entry] = []
    _lend_back(entries)
    universal = is_universal([atom for entry in entries for atom in entry.atoms])
    universal_entry = next((one for one in entries if one.time and isinstance(one.time.value, AllDay)), None)
    for entry in entries:
        if entry.time and not entry.day and not entry.passing:
            lone = _lone_days(result)
            if lone and entry.polarity is not Polarity.RULED_OUT:
                for one in lone:
                    one.time, one.inherited_time = entry.time, one is not lone[0]
                continue
            always = universal or _is_ruled_out_of(entry, entries)
            day = _day_before(result) or (_every_day(entry.time) if always else None)
            if day is not None and entry is not universal_entry:
                entry = Entry(day=day, time=entry.time, inherited_day=True)
        elif entry.day and not entry.time and result and _takes_time(result[-1], entry):
            result[-1].day, result[-1].day_first = entry.day, False
            continue
        result.append(entry)
    return result


def _is_ruled_out_of(entry: Entry, entries: list[Entry]) -> bool:
    """ "Not at lunchtime please, Tuesday or Wednesday": a part of whatever day is named behind it."""
    part = entry.time is not None and isinstance(entry.time.value, Part | Between)
    wished = (one.day and one.polarity is not Polarity.RULED_OUT and not one.passing for one in entries)
    return part and entry.polarity is Polarity.RULED_OUT and any(wished)


def _lend_back(entries: list[Entry]) -> None:
    """ "9:30 instead of 9 on Wednesday": what is wished for takes the day of what it stands for."""
    for entry, behind in pairwise(entries):
        if entry.day or entry.passing or entry.time is None or not isinstance(entry.time.value, At):
            continue
        replaced = behind.day and behind.time and behind.polarity is Polarity.RULED_OUT
        clock = behind.time is not None and isinstance(behind.time.value, At) and not behind.day_first
        if replaced and clock and behind.time and behind.time.link <= Link.LOOSE:
            entry.day, entry.inherited_day = behind.day, True


def _lone_days(entries: list[Entry]) -> list[Entry]:
    """The days of the last sentence, if none of them has a time yet and none is ruled out."""
    if not entries:
        return []
    sentence = entries[-1].last.sentence
    found = [entry for entry in entries if entry.last.sentence == sentence and entry.day]
    lone = [
        entry
        for entry in found
        if not entry.time and entry.polarity is not Polarity.RULED_OUT and not entry.passing
    ]
    if any(entry.time for entry in found):
        return []
    return lone


def _day_before(entries: list[Entry]) -> Atom | None:
    for entry in reversed(entries):
        if entry.day and not entry.passing and _is_open(entry, entry.day):
            return entry.day
    return None


def _is_open(entry: Entry, day: Atom) -> bool:
    """Whether the day itself is not ruled out: it may be that only one of its times is."""
    return entry.polarity is not Polarity.RULED_OUT or entry.time is not None


def _every_day(time: Atom) -> Atom:
    return replace(time, kind="day", value=EVERY_DAY)


def _takes_time(before: Entry, entry: Entry) -> bool:
    alone = before.time is not None and before.day is None and not before.passing
    alone = alone and not are_apart(before, entry)
    return (
        alone
        and Polarity.RULED_OUT not in (before.polarity, entry.polarity)
        and (before.polarity is entry.polarity or isinstance(before.last.value, At))
        and not (entry.day is None or is_frame(entry.day.value))
    )


def limited(entries: list[Entry]) -> list[Entry]:
    """A time like "after 3" or "done by noon" that found no day narrows the rest of its sentence."""
    kept: list[Entry] = []
    for entry in entries:
        others = [one for one in entries if _narrows(entry, one)]
        for one in others:
            one.limits.extend(entry.own)
        if not others:
            kept.append(entry)
    return kept


_OPEN_ENDED = (AfterClock, BeforeClock)


def _narrows(entry: Entry, other: Entry) -> bool:
    """Whether an open-ended time without a day of its own limits the time of another entry."""
    limit, time = entry.time, other.time
    if limit is None or time is None or other.day is None or entry is other:
        return False
    if (entry.day and not entry.inherited_day) or not _is_limit(limit, time):
        return False
    wished = Polarity.RULED_OUT not in (entry.polarity, other.polarity)
    return wished and limit.sentence == time.sentence and _takes_limit(time.value, limit.value)


def _is_limit(limit: Atom, time: Atom) -> bool:
    """Open ends are; what lies between two is where it stands by "any time", and is no alternative to it."""
    between = isinstance(limit.value, Between) and isinstance(time.value, AllDay)
    return isinstance(limit.value, _OPEN_ENDED) or (between and limit.link < Link.LISTED)


def _takes_limit(time: object, limit: object) -> bool:
    if isinstance(time, At):
        return isinstance(limit, BeforeClock)
    if isinstance(time, AfterClock | BeforeClock) and isinstance(limit, AfterClock | BeforeClock):
        return _leave_some(time, limit)
    return isinstance(time, Part | AllDay | AfterClock | BeforeClock)


def _leave_some(time: AfterClock | BeforeClock, limit: AfterClock | BeforeClock) -> bool:
    """Whether two open ends have time between them; "before 11 or after 3" are two stretches."""
    if type(time) is type(limit):
        return False
    after, before = (time, limit) if isinstance(time, AfterClock) else (limit, time)
    start, end = after.minutes().start, before.minutes().end
    return start is None or end is None or start < end
