"""What holds for any text at any moment in any zone: windows are sorted, apart, and inside the horizon."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.interval import Interval
from scheduling.timex import Stretch, TimeReading, read_times
from tests.core.clock_changes import ClockChange, all_clock_changes, all_zones
from tests.core.hostile_texts import PIECES
from tests.core.timex_corpus import phrases

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
HORIZON = timedelta(days=60)
TEXTS = tuple(
    phrase.text
    for name in ("time_points_en.txt", "time_ranges_en.txt", "time_roles_en.txt", "time_wishes_en.txt")
    for phrase in phrases(name)
)
ALTERNATIVES = (
    "Tuesday at 10",
    "Wednesday at 11",
    "Thursday at 3",
    "Friday at 4",
    "next Monday at 9",
    "the 9th at 2",
)


def assert_valid(reading: TimeReading, now: datetime) -> None:
    limit = Interval(now, now + HORIZON)
    starts = [one.start.astimezone(UTC) for one in reading.windows]
    assert starts == sorted(starts)
    stretches = [Interval(one.start, one.end) for one in reading.windows if one.end is not None]
    assert all(limit.contains(one) for one in (*stretches, *reading.excluded))
    assert all(limit.start <= start < limit.end for start in starts)
    assert not any(one.overlaps(other) for one, other in pairwise(stretches))
    assert not any(one.overlaps(other) for one in stretches for other in reading.excluded)


@given(text=st.sampled_from(TEXTS), zone=st.sampled_from(all_zones()), hours=st.integers(0, 3 * 365 * 24))
@settings(max_examples=300)
def test_windows_are_valid_in_every_zone_at_any_moment(text: str, zone: ZoneInfo, hours: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
    assert_valid(read_times(text, now, zone), now)


@given(text=st.sampled_from(TEXTS), change=st.sampled_from(all_clock_changes()), hours=st.integers(0, 24 * 8))
@settings(max_examples=300)
def test_windows_are_valid_around_every_clock_change(text: str, change: ClockChange, hours: int) -> None:
    now = change.instant - timedelta(hours=hours)
    assert_valid(read_times(text, now, change.zone), now)


def test_a_day_on_which_clocks_change_is_as_long_as_it_is() -> None:
    wrong = []
    for change in all_clock_changes():
        day = change.day
        start, end = (
            datetime.combine(day + timedelta(days=ahead), time(), change.zone).astimezone(UTC)
            for ahead in (0, 1)
        )
        reading = read_times(f"on {day:%Y-%m-%d}", start - timedelta(days=3), change.zone)
        if [(one.start.astimezone(UTC), one.end and one.end.astimezone(UTC)) for one in reading.windows] != [
            (start, end)
        ]:
            wrong.append((change, reading.windows))
    assert not wrong


@given(st.permutations(ALTERNATIVES))
@settings(max_examples=50)
def test_the_order_of_alternatives_does_not_change_what_is_read(order: list[str]) -> None:
    def windows(texts: list[str]) -> set[Stretch]:
        return set(read_times(" or ".join(texts), NOW, LONDON).windows)

    assert windows(order) == windows(list(ALTERNATIVES))


@given(st.lists(st.sampled_from(PIECES), max_size=120).map("".join) | st.text(max_size=300))
@settings(max_examples=500)
def test_no_text_however_strange_breaks_the_reading(text: str) -> None:
    assert_valid(read_times(text, NOW, LONDON), NOW)


@given(st.sampled_from(PIECES), st.integers(1, 3_000))
@settings(max_examples=60)
def test_a_piece_repeated_without_end_is_read_within_bounds(piece: str, times: int) -> None:
    reading = read_times(piece * times, NOW, LONDON)
    assert len(reading.mentions) <= 80
    assert_valid(reading, NOW)


@given(st.sampled_from(TEXTS))
@settings(max_examples=200)
def test_what_is_mentioned_stands_in_the_text_where_its_span_says(text: str) -> None:
    for mention in read_times(text, NOW, LONDON).mentions:
        start, end = mention.span
        assert mention.text == text[start:end] != ""
