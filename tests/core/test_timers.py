"""What the clock may bring about, and when: nudges by day, reminders by lead time, nothing twice."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from negotiation.decide import decide
from negotiation.events import TimePassed, Timer
from negotiation.session import Owing, Session, Status
from negotiation.timers import Due, due, wake_at
from tests.core.negotiating import HOUR, MONDAY, POLICY, at, booked, facts, offered, slot

THREE = (slot(26, 10), slot(27, 14), slot(30, 9))


def moments(session: Session, now: datetime = MONDAY) -> dict[Timer, datetime]:
    return {one.timer: one.at for one in due(session, POLICY, now)}


def test_an_invitation_waits_for_two_nudges_and_its_deadline() -> None:
    assert moments(offered(*THREE)) == {
        Timer.NUDGE_SILENT: at(24, 8),  # 20 h later is five in the morning
        Timer.NUDGE_DEADLINE: at(24, 20),  # 6 h before nine is three in the morning
        Timer.CONFIRMATION_DEADLINE: at(25, 9),
    }


def test_after_accepting_the_other_deadline_counts() -> None:
    pending = offered(*THREE, status=Status.SLOT_PENDING, slot_selection_deadline=at(26, 9))
    assert moments(pending)[Timer.SELECTION_DEADLINE] == at(26, 9)
    assert Timer.CONFIRMATION_DEADLINE not in moments(pending)


def test_nothing_presses_while_we_owe_the_next_step() -> None:
    assert moments(offered(*THREE, owed_since=MONDAY, owed_for=frozenset({Owing.PERSON}))) == {}


def test_a_nudge_in_the_night_waits_for_the_candidates_morning() -> None:
    far = offered(*THREE, zone=ZoneInfo("Asia/Tokyo"), spoke_at=at(23, 1))
    assert moments(far)[Timer.NUDGE_SILENT] == at(24, 0)  # eight in Tokyo


def test_who_has_just_written_is_not_nudged_at_once() -> None:
    busy = offered(*THREE, wrote_at=at(24, 19, 50), spoke_at=at(24, 19, 50))
    assert moments(busy, at(24, 19, 55))[Timer.NUDGE_DEADLINE] >= at(24, 20, 50)


def test_a_nudge_is_said_once() -> None:
    world = facts(now=at(24, 8))
    first = decide(offered(*THREE), TimePassed(Timer.NUDGE_SILENT), world)
    assert first.commands
    assert not decide(first.session, TimePassed(Timer.NUDGE_SILENT), world).commands
    assert Timer.NUDGE_SILENT not in moments(first.session, world.now)


@pytest.mark.parametrize(
    ("booked_before", "wanted"),
    [
        (72, {Timer.REMINDER_DAY, Timer.REMINDER_HOUR, Timer.CHECK_IN}),
        (30, {Timer.REMINDER_DAY, Timer.REMINDER_HOUR, Timer.CHECK_IN}),
        (29, {Timer.REMINDER_HOUR, Timer.CHECK_IN}),
        (0.5, {Timer.CHECK_IN}),
    ],
)
def test_reminders_by_lead_time(booked_before: float, wanted: set[Timer]) -> None:
    start = at(27, 10)
    booked_at = start - HOUR * booked_before
    now = booked(slot(27, 10), booked_at=booked_at)
    assert set(moments(now, booked_at)) == wanted


def test_a_reminder_that_has_lost_its_use_is_left_out() -> None:
    now = booked(slot(27, 10))
    assert Timer.REMINDER_DAY not in moments(now, at(27, 9, 30))
    assert Timer.REMINDER_HOUR not in moments(now, at(27, 10))


def test_the_check_in_comes_after_the_end() -> None:
    assert moments(booked(slot(27, 10)))[Timer.CHECK_IN] == at(27, 11)


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.EXPIRED, Status.COMPLETED, Status.NO_SHOW])
def test_nothing_comes_after_the_end(status: Status) -> None:
    ended = booked(slot(27, 10), status=status)
    assert due(ended, POLICY, MONDAY) == ()
    assert wake_at(ended, POLICY, MONDAY) is None


def test_an_early_bell_changes_nothing() -> None:
    for timer in Timer:
        before = offered(*THREE)
        assert decide(before, TimePassed(timer), facts()).session == before


def test_the_earliest_comes_first() -> None:
    found = due(offered(*THREE), POLICY, MONDAY)
    assert [one.at for one in found] == sorted(one.at for one in found)
    assert wake_at(offered(*THREE), POLICY, MONDAY) == found[0].at


def test_what_is_overdue_is_due_now_and_the_deadline_counts_to_the_second() -> None:
    late = at(25, 9) + timedelta(seconds=1)
    assert Due(Timer.CONFIRMATION_DEADLINE, at(25, 9)) in due(offered(*THREE), POLICY, late)
    early = facts(now=at(25, 9) - timedelta(microseconds=1))
    assert not decide(offered(*THREE), TimePassed(Timer.CONFIRMATION_DEADLINE), early).commands
    assert decide(offered(*THREE), TimePassed(Timer.CONFIRMATION_DEADLINE), facts(now=at(25, 9))).commands
