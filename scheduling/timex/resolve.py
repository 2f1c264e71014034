"""From bound phrases to instants: mentions, windows and what is ruled out, given now and a zone.

Wall times become instants here and nowhere else in reading, so this is where clock changes are met: a
stretch that a change swallows is left out, and a day is as long as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any, NamedTuple

from scheduling.interval import Interval
from scheduling.timex.atoms import Atom, Polarity
from scheduling.timex.calendar_days import monday_of
from scheduling.timex.chart import rules_of
from scheduling.timex.clock import DAY_END, AllDay, Minutes, Narrowed, Part, SameTime
from scheduling.timex.date_or_hour import settled
from scheduling.timex.days import (
    EVERY_DAY,
    HORIZON,
    THAT_DAY,
    Calendar,
    DayOfMonth,
    Every,
    FromToday,
    NumericDate,
    Span,
    at_midnight,
    one_day,
)
from scheduling.timex.entries import Entry
from scheduling.timex.mention import Grain, Role
from scheduling.timex.moments import Shift
from scheduling.timex.single_days import Weekday

_DAY = timedelta(days=1)
_MOST_DATES = HORIZON.days + 2


class Piece(NamedTuple):
    """A stretch in wall time on its way to a window; `end` None is an instant, open sides are None."""

    start: datetime | None
    end: datetime | None
    instant: bool


class Found(NamedTuple):
    """A mention before it is placed: wall times, grain, and the atoms that it rests on."""

    atoms: tuple[Atom, ...]
    start: datetime | None
    end: datetime | None
    grain: Grain


@dataclass(frozen=True, slots=True)
class Resolved:
    """What one entry says: its mentions and the stretches to meet in or to leave out."""

    role: Role
    found: tuple[Found, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What entries are resolved against: the calendar of the zone that counts, and what was offered.

    `leaning` says that a part of the day alone, to one offer, is that day's.
    """

    calendar: Calendar
    offered: tuple[Interval, ...]
    leaning: bool = True

    @property
    def zone(self) -> tzinfo:
        return self.calendar.zone

    def offers_on(self, days: Sequence[date]) -> list[datetime]:
        starts = [self.local(one.start) for one in self.offered]
        return [start for start in starts if not days or start.date() in days]

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone).replace(tzinfo=None)


def resolve(entry: Entry, setting: Setting) -> Resolved | None:
    """None where the entry says nothing that can be placed in time."""
    entry = settled(entry, setting.calendar)
    if entry.other is not None:
        return _other(entry, entry.other, setting)
    if entry.day is not None and entry.time is not None:
        return _day_and_time(entry, entry.day, entry.time, setting)
    if entry.day is not None:
        return _days_alone(entry, entry.day, setting)
    return _time_alone(entry, entry.time, setting) if entry.time is not None else None


_DATED = (DayOfMonth, FromToday, NumericDate, Weekday)


def is_dated(entry: Entry) -> bool:
    """Whether its own words tell the day and the hour, so that it is the same whatever was offered."""
    if entry.day is None or entry.other is not None or not isinstance(entry.day.value, _DATED):
        return False
    return entry.time is None or not isinstance(entry.time.value, SameTime)


def role_of(entry: Entry, pieces: Iterable[Piece], setting: Setting) -> Role:
    if entry.polarity is Polarity.RULED_OUT:
        return Role.EXCLUDED
    over = all(_is_over(piece, setting.calendar) for piece in pieces)
    return (
        Role.MENTIONED if over or (entry.passing and entry.polarity is not Polarity.WISHED) else Role.OFFERED
    )


def _is_over(piece: Piece, calendar: Calendar) -> bool:
    """Whether a stretch lies in the past; what is open from today on does not."""
    if piece.end is None and piece.start is not None and not piece.instant:
        return piece.start < at_midnight(calendar.today)
    return (piece.end or piece.start or calendar.now) < calendar.now


def _resolved(entry: Entry, found: Iterable[Found], pieces: Sequence[Piece], setting: Setting) -> Resolved:
    return Resolved(role_of(entry, pieces, setting), tuple(found), tuple(pieces))


def _other(entry: Entry, atom: Atom, setting: Setting) -> Resolved | None:
    if isinstance(atom.value, Shift):
        return _shifted(entry, atom, setting)
    spans: list[Span] = atom.value.spans(setting.calendar)
    pieces = [Piece(span.start, span.end, span.start == span.end) for span in spans]
    found = [Found((atom,), one.start, None if one.instant else one.end, Grain.MINUTE) for one in pieces]
    return _resolved(entry, found, pieces, setting) if pieces else None


def _today(setting: Setting) -> Span:
    start = at_midnight(setting.calendar.today)
    return Span(start, start + _DAY, Grain.DAY)


def _shifted(entry: Entry, atom: Atom, setting: Setting) -> Resolved | None:
    days = (
        [span.start.date() for span in entry.day.value.spans(setting.calendar) if span.start]
        if entry.day
        else []
    )
    bases = setting.offers_on(days)
    if len(bases) != 1:
        return _weeks_on(entry, atom, bases, setting) if bases and not entry.day else None
    start = bases[0] + atom.value.by + timedelta(days=atom.value.days)
    piece = Piece(start, None, instant=True)
    return _resolved(entry, [Found((atom,), start, None, Grain.MINUTE)], [piece], setting)


def _weeks_on(entry: Entry, atom: Atom, bases: Sequence[datetime], setting: Setting) -> Resolved | None:
    """Weeks after several times, of which none is meant alone: the whole weeks."""
    if not atom.value.days or atom.value.days % 7:
        return None
    on = timedelta(days=atom.value.days)
    start, last = (at_midnight(monday_of(base.date() + on)) for base in (min(bases), max(bases)))
    piece = Piece(start, last + timedelta(days=7), instant=False)
    return _resolved(entry, [Found((atom,), piece.start, piece.end, Grain.WEEK)], [piece], setting)


def _days_alone(entry: Entry, atom: Atom, setting: Setting) -> Resolved | None:
    spans = atom.value.spans(setting.calendar)
    if not spans:
        return None
    pieces = [Piece(span.start, span.end, instant=False) for span in spans]
    return _resolved(entry, _day_mention(atom, spans), pieces, setting)


def _day_mention(atom: Atom, spans: Sequence[Span]) -> list[Found]:
    if atom.value in (EVERY_DAY, THAT_DAY):
        return []
    last = _run_end(spans) if isinstance(atom.value, Every) else spans[-1].end
    return [Found((atom,), spans[0].start, last, spans[0].grain)]


def _run_end(spans: Sequence[Span]) -> datetime | None:
    """Where the first unbroken run of days ends: a weekend is one stretch."""
    end = spans[0].end
    for span in spans[1:]:
        if span.start != end:
            break
        end = span.end
    return end


def _time_alone(entry: Entry, atom: Atom, setting: Setting) -> Resolved | None:
    if isinstance(atom.value, AllDay):
        whole = Piece(None, None, instant=False)
        return _resolved(entry, [], [whole], setting)
    minutes = _minutes(entry, atom.value, setting)
    if minutes is None:
        return None
    if atom.habit or (_recurs(atom.value, minutes) and not _is_of_the_offer(atom, setting)):
        return _placed(entry, (atom,), EVERY_DAY.spans(setting.calendar), minutes, setting)
    days = {start.date() for start in setting.offers_on([])} if len(setting.offered) == 1 else set()
    span = one_day(days.pop()) if days else _next_occurrence(minutes, setting)
    return _placed(entry, (atom,), [span], minutes, setting)


def _recurs(time: Any, minutes: Minutes) -> bool:
    """Whether a part of every day is said, also one that a clock narrows: "evenings after seven"."""
    part = time.part if isinstance(time, Narrowed) else time
    return isinstance(part, Part) and part.recurring and not minutes.instant


def _is_of_the_offer(atom: Atom, setting: Setting) -> bool:
    """ "Plutôt l'après-midi", to one offer: that day's afternoon, where the words do not say "afternoons"."""
    alone = setting.leaning and len(setting.offered) == 1 and isinstance(atom.value, Part)
    return alone and "parts of days" not in rules_of(atom.node)


def _next_occurrence(minutes: Minutes, setting: Setting) -> Span:
    today = setting.calendar.today
    due = minutes.start if minutes.end is None and minutes.start is not None else minutes.end
    if due is not None and at_midnight(today) + timedelta(minutes=due) <= setting.calendar.now:
        return one_day(today + _DAY)
    return one_day(today)


def _minutes(entry: Entry, time: Any, setting: Setting) -> Minutes | None:
    if isinstance(time, SameTime):
        clocks = {(start.hour * 60 + start.minute) for start in setting.offers_on([])}
        return Minutes(clocks.pop(), None, instant=True) if len(clocks) == 1 else None
    minutes: Minutes = time.minutes()
    for limit in entry.limits:
        minutes = _limited(minutes, limit.value.minutes())
    return minutes


def _limited(minutes: Minutes, limit: Minutes) -> Minutes:
    start = limit.start if minutes.start is None else max(minutes.start, limit.start or 0)
    end = limit.end if minutes.end is None else min(minutes.end, limit.end or DAY_END)
    if start is not None and end is not None and start >= end:
        return minutes
    return minutes._replace(start=start, end=end, instant=False)


def _day_and_time(entry: Entry, day: Atom, time: Atom, setting: Setting) -> Resolved | None:
    spans = day.value.spans(setting.calendar)
    if not spans:
        return None if isinstance(day.value, DayOfMonth | NumericDate) else _time_alone(entry, time, setting)
    if isinstance(time.value, SameTime):
        return _same_time(entry, day, time, setting)
    minutes = _minutes(entry, time.value, setting)
    if minutes is None:
        return None if entry.inherited_day else _days_alone(entry, day, setting)
    return _placed(entry, tuple(entry.own or entry.atoms), spans, minutes, setting)


def _same_time(entry: Entry, day: Atom, time: Atom, setting: Setting) -> Resolved | None:
    """ "Wednesday, same time": at the hours offered; a weekday by itself is the one in their week."""
    clocks = sorted({start.hour * 60 + start.minute for start in setting.offers_on([])})
    spans = _in_week_of_offers(day, setting)
    if len(clocks) == 1:
        atoms = tuple(entry.own or entry.atoms)
        return _placed(entry, atoms, spans, Minutes(clocks[0], None, instant=True), setting)
    if entry.inherited_day and not clocks:
        return None
    dates = [one for span in spans for one in _dates(span, setting)]
    pieces = [_piece(one, Minutes(clock, None, instant=True)) for one in dates for clock in clocks]
    return (
        _resolved(entry, _day_mention(day, spans), pieces, setting)
        if pieces
        else _days_alone(entry, day, setting)
    )


def _in_week_of_offers(day: Atom, setting: Setting) -> list[Span]:
    calendar = setting.calendar
    if isinstance(day.value, Weekday) and day.value.weeks is None and calendar.week is not None:
        named = calendar.week + timedelta(days=day.value.index)
        if named > calendar.today:
            return [one_day(named)]
    spans: list[Span] = day.value.spans(calendar)
    return spans


def _placed(
    entry: Entry, atoms: tuple[Atom, ...], spans: Sequence[Span], minutes: Minutes, setting: Setting
) -> Resolved | None:
    recurring = len(spans) > 1
    dates = [day for span in spans for day in _dates(span, setting)]
    if not dates:
        return None
    pieces = [_piece(day, minutes) for day in dates]
    if not any(map(_is_of_whole_days, spans)):
        pieces = [piece for piece in pieces if _lies_in(piece, spans)] or pieces
    grain = _grain(minutes)
    first = _mention_of(dates[0], minutes)
    if len(dates) == 1 or recurring or len(atoms) == 1:
        return _resolved(entry, [Found(atoms, *first, grain)], pieces, setting)
    day = [one for one in atoms if one.kind == "day"]
    time = [one for one in atoms if one.kind == "time"]
    found = [
        *(Found((one,), spans[0].start, spans[-1].end, spans[0].grain) for one in day),
        *(Found((one,), *first, grain) for one in time),
    ]
    return _resolved(entry, found, pieces, setting)


def _is_of_whole_days(span: Span) -> bool:
    """Whether every time of its days lies in a span."""
    return (span.start is None or span.start.hour == 0) and (span.end is None or span.end.hour == 0)


def _lies_in(piece: Piece, spans: Sequence[Span]) -> bool:
    """Whether a time of day lies in the half day where "late next week" begins or ends."""
    point = piece.start or piece.end
    ends = piece.end or point
    if point is None or ends is None:
        return True
    return any(
        (span.start is None or span.start.hour == 0 or span.start <= point)
        and (span.end is None or ends <= span.end or span.end.hour == 0)
        for span in spans
    )


def _dates(span: Span, setting: Setting) -> list[date]:
    """The dates that a span touches, an open side ending at the horizon; a long one's from today."""
    if span.start is not None and not span.start.hour and span.end == span.start + _DAY:
        return [span.start.date()]
    calendar = setting.calendar
    first = (span.start or calendar.now).date()
    last = ((span.end or calendar.now + HORIZON + _DAY) - timedelta(minutes=1)).date()
    if (last - first).days >= _MOST_DATES and first < calendar.today <= last:
        first = calendar.today
    return [first + timedelta(days=ahead) for ahead in range(min((last - first).days + 1, _MOST_DATES))]


@lru_cache(maxsize=4_096)
def _piece(day: date, minutes: Minutes) -> Piece:
    midnight = at_midnight(day)
    start = midnight + timedelta(minutes=minutes.start or 0)
    if minutes.instant:
        return Piece(start, None, instant=True)
    end = midnight + timedelta(minutes=DAY_END if minutes.end is None else minutes.end)
    return Piece(start, end, instant=False)


def _mention_of(day: date, minutes: Minutes) -> tuple[datetime | None, datetime | None]:
    midnight = at_midnight(day)
    start = None if minutes.start is None else midnight + timedelta(minutes=minutes.start)
    end = None if minutes.end is None else midnight + timedelta(minutes=minutes.end)
    return start, end


def _grain(minutes: Minutes) -> Grain:
    if minutes.part:
        return Grain.PART
    return Grain.MINUTE if minutes.exact else Grain.HOUR
