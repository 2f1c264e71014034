"""No text keeps the reader busy for long, none makes it raise, and none books what nobody said.

Work is counted in calls, of our functions and of those in C, since a clock would tell how busy the machine
is; `python -m bench hostile` measures the time. On a core at rest 3,000 calls take about a millisecond.
"""

from __future__ import annotations

import cProfile
import random
import re
import signal
from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from negotiation.acts import Asked, Context, Intent, Reading
from negotiation.policy import Policy
from negotiation.reading import impossible, instructions, letter, rows, visible
from negotiation.reading import tokens as act_tokens
from negotiation.understand import LONGEST, understand
from scheduling.interval import Interval
from scheduling.timex import read_times
from scheduling.timex import tokens as times
from tests.core.clock_changes import ClockChange, all_clock_changes
from tests.core.hostile_texts import BEFORE_RUNS, NEVER, PIECES, RUNS, hostile_texts, probe
from tests.core.reading_corpus import BERLIN, NOW, offered
from tests.core.sizes import FULL

MOST_CALLS = 60_000
OFFERS = (offered("Wed 10:00"), offered("Thu 14:00"), offered("Fri 16:00"))
CONTEXTS = [
    Context(NOW, BERLIN, offers, asked) for asked in (Asked.OFFER, Asked.ASK_TIME) for offers in (OFFERS, ())
]
EACH = 1 if FULL else 25
HOUR = timedelta(hours=1)


def work(text: str, context: Context) -> tuple[int, Reading]:
    """How many calls it takes to understand a text, once its words have been seen, and what comes of it."""
    first = understand(text, context)
    profile = cProfile.Profile()
    again = profile.runcall(understand, text, context)
    assert again == first
    return sum(entry.callcount for entry in profile.getstats()), again


def books(reading: Reading) -> bool:
    """Whether an offer would be booked without being asked back."""
    return reading.choice is not None and reading.confidence * 100 >= Policy().book_from_percent


def test_no_hostile_text_raises_or_takes_more_than_its_share_of_work() -> None:
    too_much = []
    for at, text in enumerate(list(hostile_texts())[::EACH]):
        context = CONTEXTS[at % len(CONTEXTS)]
        calls, reading = work(text, context)
        assert 0 <= reading.confidence <= 1
        if calls > MOST_CALLS:
            too_much.append((calls, context.asked, text))
    assert not too_much, max(too_much)


@pytest.mark.parametrize("piece", PIECES[:: 1 if FULL else 5], ids=repr)
def test_work_grows_with_the_text_and_not_faster(piece: str) -> None:
    short, long = (work(piece * (length // len(piece)), CONTEXTS[0])[0] for length in (500, 4_000))
    assert long <= 10 * short + 2_000


PATTERNS = {
    f"{module.__name__}.{name}": one
    for module in (act_tokens, impossible, instructions, letter, rows, times, visible)
    for name, one in vars(module).items()
    if isinstance(one, re.Pattern)
}


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_goes_over_the_same_characters_again(pattern: str) -> None:
    """One that does takes ten times as long as is allowed, or for ever; the others take a tenth of it."""
    texts = [probe(*parts, "!", 2 * LONGEST) for parts in product(BEFORE_RUNS, RUNS)]
    for text in texts[:: 1 if FULL else 3]:
        assert any(is_done_in(0.25, PATTERNS[pattern], text) for _ in range(3)), text[:40]


def is_done_in(seconds: float, pattern: re.Pattern[str], text: str) -> bool:
    """Whether a pattern is through with a text after so much of the processor's time."""
    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        return len(pattern.findall(text)) >= 0
    except TimeoutError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def give_up(*_: object) -> None:
    raise TimeoutError


@pytest.mark.parametrize("never", NEVER)
@pytest.mark.parametrize(
    "said", ["{}", "{} at 10", "{} works", "yes, {} works for me", "Thursday, {}", "I take {}"]
)
def test_a_date_or_an_hour_that_there_is_none_of_books_nothing(said: str, never: str) -> None:
    for offers in (OFFERS, OFFERS[:1], OFFERS[1:2]):
        for asked in (Asked.OFFER, Asked.CONFIRM):
            reading = understand(said.format(never), Context(NOW, BERLIN, offers, asked))
            assert not books(reading), (offers, asked, reading.why)
            assert reading.intent is not Intent.CANCEL


def changes(count: int) -> list[ClockChange]:
    """Some of the changes that take place by day or by night, forward and back, in all zones."""
    return random.Random(17).sample(all_clock_changes(), 500 if FULL else count)


def told(wall: datetime) -> str:
    half = "pm" if wall.hour >= 12 else "am"
    return f"{wall.day} {wall:%B %Y} at {wall.hour % 12 or 12}:{wall.minute:02} {half}"


def test_an_hour_that_a_clock_change_swallows_books_nothing_and_is_no_window() -> None:
    for change in (one for one in changes(60) if one.shift > timedelta()):
        wall = change.instant.astimezone(change.zone).replace(tzinfo=None) - change.shift / 2
        now = change.instant - timedelta(days=3)
        for start in (change.instant - change.shift / 2, change.instant + change.shift / 2):
            context = Context(now, change.zone, (Interval(start, start + HOUR),), Asked.OFFER)
            for said in ("{}", "{} works", "yes, {}"):
                reading = understand(said.format(told(wall)), context)
                assert not books(reading), (change, reading.why)
                assert not reading.windows, (change, reading.windows)


def test_of_an_hour_that_there_is_twice_no_offer_is_booked_that_was_not_pointed_at() -> None:
    for change in (one for one in changes(60) if one.shift < timedelta()):
        wall = change.instant.astimezone(change.zone).replace(tzinfo=None) - change.shift / 2
        starts = (wall.replace(tzinfo=change.zone, fold=fold).astimezone(UTC) for fold in (0, 1))
        offers = tuple(Interval(start, start + HOUR / 4) for start in starts)
        context = Context(change.instant - timedelta(days=3), change.zone, offers, Asked.OFFER)
        assert not books(understand(f"{told(wall)} works", context)), change


@pytest.mark.parametrize("days", range(1, 60, 1 if FULL else 7))
def test_a_time_that_is_over_books_nothing(days: int) -> None:
    for offer in OFFERS:
        past = (offer.start - timedelta(days=7 * (days // 7 + 1))).astimezone(BERLIN)
        for said in ("{}", "{} works", "I take {}"):
            reading = understand(said.format(told(past)), Context(NOW, BERLIN, (offer,), Asked.OFFER))
            assert not books(reading), (said, past, reading.why)


@pytest.mark.parametrize(
    "zone", ["Asia/Tokyo", "Pacific/Auckland", "America/Los_Angeles", "Pacific/Honolulu"]
)
def test_another_zones_tomorrow_is_the_day_after_that_zones_today(zone: str) -> None:
    city, there = zone.rpartition("/")[2].replace("_", " "), ZoneInfo(zone)
    for hour in range(0, 24, 3):
        now = NOW.replace(hour=hour)
        tomorrow = (now.astimezone(there) + timedelta(days=1)).replace(hour=9, minute=0)
        (window,) = read_times(f"tomorrow at 9 am {city} time", now, BERLIN).windows
        assert window.start == tomorrow


@pytest.mark.parametrize("day", ["0001-01-01", "0099-12-31", "0100-01-01", "8999-12-31", "9999-12-31"])
@pytest.mark.parametrize(
    "said", ["{}", "{} at 23:59", "99 years before {}", "200 years before {}", "{} works"]
)
def test_at_the_ends_of_the_calendar_nothing_is_booked_and_nothing_raises(day: str, said: str) -> None:
    for context in CONTEXTS:
        assert not books(understand(said.format(day), context))
