"""What a candidate may ask of what is kept about them, open or over: one press before it goes."""

from __future__ import annotations

from typing import Any

import pytest

from negotiation.acts import Intent, Topic
from negotiation.bot_acts import AskToErase, Erasing, KeptOfYou
from negotiation.commands import EraseCandidate, RejectApplication, Unbook
from negotiation.decide import decide
from negotiation.events import Wrote
from negotiation.session import Pending, Session, State, Status
from tests.core.every_act import THREE
from tests.core.negotiating import booked, facts, offered, reading, said, slot


def wrote(intent: Intent, **fields: Any) -> Wrote:
    return Wrote(reading(intent, **fields), 1)


ASKS = wrote(Intent.OTHER, topics=(Topic.DATA_ERASURE,), confidence=0.8)
CLOSED = offered(status=Status.CANCELLED, state=State.RESOLVED)
OPEN = [offered(*THREE), booked(slot(27, 10)), CLOSED]


@pytest.mark.parametrize("session", OPEN, ids=["offered", "booked", "closed"])
def test_it_takes_one_press_and_nothing_is_erased_before(session: Session) -> None:
    asked = decide(session, ASKS, facts())
    assert said(asked) == AskToErase()
    assert EraseCandidate() not in asked.commands
    assert asked.session.status is session.status
    for yes in (ASKS, wrote(Intent.ACCEPT, confidence=0.9)):
        done = decide(asked.session, yes, facts())
        assert said(done) == Erasing(ended=session.open)
        assert EraseCandidate() in done.commands
        assert (RejectApplication() in done.commands) is session.open
        assert done.session.status is (Status.CANCELLED if session.open else session.status)
        assert done.session.pending is Pending.NOTHING


def test_a_booked_time_is_given_up_with_it() -> None:
    asked = decide(booked(slot(27, 10)), ASKS, facts())
    assert Unbook() in decide(asked.session, ASKS, facts()).commands


@pytest.mark.parametrize("session", OPEN, ids=["offered", "booked", "closed"])
def test_a_no_keeps_everything(session: Session) -> None:
    asked = decide(session, ASKS, facts()).session
    kept = decide(asked, wrote(Intent.REJECT), facts())
    assert kept.session.status is session.status
    later = decide(kept.session, wrote(Intent.ACCEPT, confidence=0.9), facts())
    assert EraseCandidate() not in later.commands


@pytest.mark.parametrize("session", OPEN, ids=["offered", "booked", "closed"])
def test_what_is_kept_is_told_and_changes_nothing(session: Session) -> None:
    told = decide(session, wrote(Intent.OTHER, topics=(Topic.DATA_EXPORT,)), facts())
    assert said(told) == KeptOfYou()
    assert (told.session.status, told.session.offered) == (session.status, session.offered)


def test_a_faint_yes_is_asked_again() -> None:
    asked = decide(offered(*THREE), ASKS, facts()).session
    assert said(decide(asked, wrote(Intent.ACCEPT, confidence=0.4), facts())) == AskToErase()


def test_with_the_bot_off_a_person_has_it() -> None:
    assert EraseCandidate() not in decide(offered(*THREE), ASKS, facts(bot_on=False)).commands
