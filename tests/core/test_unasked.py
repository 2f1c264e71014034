"""What the bot says by itself waits where a recruiter sees it first; what happened is told at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from negotiation.acts import Intent
from negotiation.bot_acts import Because, Nudge, Offer, Reminder
from negotiation.commands import Decision, Notice, Party, Say, Tell
from negotiation.decide import decide
from negotiation.events import (
    CalendarBack,
    Deed,
    Event,
    RecruiterDid,
    RecruiterOffered,
    RecruiterWrote,
    TimePassed,
    Timer,
    UnaskedApproved,
    UnaskedDiscarded,
    Wrote,
)
from negotiation.session import Facts, Owing, Session, Unasked
from negotiation.timers import due
from tests.core.negotiating import MONDAY, POLICY, booked, commands, facts, offered, reading, said, slot

LATER = MONDAY + timedelta(hours=24)


def seen_first(now: datetime = LATER, **fields: object) -> Facts:
    return facts(now, approves=True, **fields)


def nudged() -> Session:
    """A candidate who said nothing, and a nudge that waits."""
    invited = offered(slot(26, 10), slot(27, 10))
    return decide(invited, TimePassed(Timer.NUDGE_SILENT), seen_first()).session


def tells(decision: Decision) -> list[Notice]:
    return [one.notice for one in commands(decision, Tell) if one.party is Party.RECRUITER]


def test_a_nudge_waits_and_the_recruiter_is_told_once() -> None:
    invited = offered(slot(26, 10), slot(27, 10))
    first = decide(invited, TimePassed(Timer.NUDGE_SILENT), seen_first())
    assert commands(first, Say) == []
    assert (first.session.drafted, tells(first)) == (Unasked.NUDGE, [Notice.UNASKED])
    last_call = first.session.confirmation_deadline - timedelta(hours=5)
    second = decide(first.session, TimePassed(Timer.NUDGE_DEADLINE), seen_first(last_call))
    assert (commands(second, Say), second.session.drafted, tells(second)) == ([], Unasked.NUDGE, [])


def test_a_nudge_that_waits_holds_no_deadline_up() -> None:
    waits = nudged()
    assert waits.owed_for == frozenset()
    assert Timer.CONFIRMATION_DEADLINE in [one.timer for one in due(waits, POLICY, LATER)]
    assert Timer.NUDGE_SILENT not in [one.timer for one in due(waits, POLICY, LATER)]


def test_approved_it_is_said_with_the_times_that_are_free_by_then() -> None:
    decision = decide(nudged(), UnaskedApproved(), seen_first())
    nudge = said(decision)
    assert isinstance(nudge, Nudge)
    assert decision.session.offered == nudge.slots
    assert decision.session.drafted is None
    assert commands(decide(decision.session, UnaskedApproved(), seen_first()), Say) == []


def test_left_away_it_is_never_said() -> None:
    decision = decide(nudged(), UnaskedDiscarded(), seen_first())
    assert (decision.commands, decision.session.drafted) == ((), None)
    assert commands(decide(decision.session, UnaskedApproved(), seen_first()), Say) == []


def test_it_has_lost_its_use_once_they_wrote_or_a_person_did() -> None:
    wrote = replace(nudged(), wrote_at=LATER + timedelta(minutes=1))
    events: tuple[Event, ...] = (
        RecruiterWrote(),
        RecruiterOffered((slot(30, 10),)),
        RecruiterDid(Deed.CLOSE),
    )
    for after in (wrote, *(decide(nudged(), event, seen_first()).session for event in events)):
        assert after.drafted is None
        assert commands(decide(after, UnaskedApproved(), seen_first(LATER + timedelta(hours=1))), Say) == []


def test_too_late_for_an_answer_nothing_is_said() -> None:
    waits = nudged()
    late = seen_first(waits.confirmation_deadline)
    assert commands(decide(waits, UnaskedApproved(), late), Say) == []


def lost() -> Session:
    """A candidate who was told that times will come."""
    asked = Wrote(reading(Intent.ASK_ALTERNATIVES), 2)
    return decide(offered(slot(26, 10)), asked, facts(MONDAY, calendar=None)).session


def test_times_that_were_promised_wait_and_the_next_step_stays_ours() -> None:
    assert lost().owed_for == {Owing.CALENDAR}
    back = decide(lost(), CalendarBack(), seen_first())
    assert commands(back, Say) == []
    assert (back.session.drafted, back.session.owed_for) == (Unasked.PROMISED, {Owing.APPROVAL})
    let_out = decide(back.session, UnaskedApproved(), seen_first())
    offer = said(let_out)
    assert isinstance(offer, Offer)
    assert (offer.because, let_out.session.owed_for) == (Because.CALENDAR_BACK, frozenset())
    assert decide(back.session, UnaskedDiscarded(), seen_first()).session.owed_for == frozenset()


def test_where_nobody_wants_to_see_it_first_it_is_said_at_once() -> None:
    invited = offered(slot(26, 10), slot(27, 10))
    assert isinstance(said(decide(invited, TimePassed(Timer.NUDGE_SILENT), facts(LATER))), Nudge)
    assert isinstance(said(decide(lost(), CalendarBack(), facts(LATER))), Offer)


def test_a_reminder_of_what_is_booked_waits_for_nobody() -> None:
    day_before = slot(26, 10).start - timedelta(hours=24)
    reminded = decide(booked(slot(26, 10)), TimePassed(Timer.REMINDER_DAY), seen_first(day_before))
    assert isinstance(said(reminded), Reminder)
