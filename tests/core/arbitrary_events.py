"""Arbitrary worlds, readings and events for the property tests of the negotiation."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import strategies as some

from negotiation.acts import Intent, Reading, Topic
from negotiation.events import (
    Accepted,
    AnswerApproved,
    AnswerDiscarded,
    BotBack,
    CalendarBack,
    CalendarLost,
    Change,
    Declined,
    Deed,
    Delivered,
    EntryChanged,
    EntryUnwritten,
    Event,
    Invited,
    RecruiterDid,
    RecruiterOffered,
    RecruiterWrote,
    SlotLost,
    TimePassed,
    Timer,
    UnaskedApproved,
    UnaskedDiscarded,
    Undelivered,
    Wrote,
)
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch
from tests.core.negotiating import HOUR, MONDAY

HALF_HOURS = some.integers(-48, 60 * 48).map(lambda count: MONDAY + timedelta(minutes=30) * count)
MOMENTS = some.one_of(HALF_HOURS, HALF_HOURS.map(lambda moment: moment + timedelta(minutes=7)))
LENGTHS = some.sampled_from(
    [timedelta(minutes=30), HOUR, 3 * HOUR, timedelta(days=1), timedelta(days=7), timedelta(days=60)]
)
SLOTS = HALF_HOURS.map(lambda start: Interval(start, start + HOUR))
ZONES = some.sampled_from(["America/New_York", "Asia/Tokyo", "+05:30", "-03:00", "Nowhere/Atall", "+99:00"])


def _window(start: datetime, length: timedelta) -> Stretch:
    return Stretch(start, start + length)


STRETCHES = some.one_of(
    some.builds(_window, MOMENTS, LENGTHS), MOMENTS.map(lambda moment: Stretch(moment, None))
)
WINDOWS = some.lists(STRETCHES, max_size=3).map(tuple)
EXCLUDED = some.lists(some.builds(_window, MOMENTS, LENGTHS), max_size=2).map(
    lambda windows: IntervalSet.of(Interval(one.start, one.end) for one in windows if one.end)
)


def sometimes(strategy: some.SearchStrategy[object], nothing: object) -> some.SearchStrategy[object]:
    """Mostly nothing: most messages say one thing only."""
    return some.one_of(some.just(nothing), some.just(nothing), strategy)


READINGS = some.builds(
    Reading,
    intent=some.sampled_from(Intent),
    choice=some.one_of(some.none(), some.integers(0, 3)),
    windows=WINDOWS,
    excluded=sometimes(EXCLUDED, IntervalSet()),
    alternatives=sometimes(some.lists(WINDOWS, max_size=2).map(tuple), ()),
    zone=sometimes(ZONES, None),
    topics=sometimes(some.lists(some.sampled_from(Topic), max_size=2, unique=True).map(tuple), ()),
    sure=some.booleans(),
    clears_wishes=sometimes(some.booleans(), False),
)

CHANGES = some.builds(
    EntryChanged,
    SLOTS,
    some.sampled_from(Change),
    some.sampled_from(["one", "two", "three", "four"]),
    some.one_of(some.none(), SLOTS),
    some.integers(0, 4),
)

EVENTS: some.SearchStrategy[Event] = some.recursive(
    some.one_of(
        some.builds(Wrote, READINGS, some.integers(1, 99)),
        some.builds(Wrote, READINGS, some.integers(1, 99)),
        some.just(Invited()),
        some.builds(AnswerApproved, some.builds(Wrote, READINGS, some.integers(1, 99)), some.booleans()),
        some.builds(AnswerDiscarded, some.booleans()),
        some.sampled_from([UnaskedApproved(), UnaskedDiscarded()]),
        some.builds(Accepted, some.one_of(some.none(), SLOTS)),
        some.just(Declined()),
        some.builds(TimePassed, some.sampled_from(Timer)),
        some.sampled_from([CalendarBack(), BotBack(), Undelivered(), Delivered(), CalendarLost()]),
        some.builds(EntryUnwritten, SLOTS),
        CHANGES,
        some.builds(RecruiterDid, some.sampled_from(Deed)),
        some.builds(RecruiterOffered, some.lists(SLOTS, max_size=4).map(tuple)),
        some.just(RecruiterWrote()),
    ),
    lambda events: some.builds(SlotLost, SLOTS, events),
    max_leaves=3,
)
