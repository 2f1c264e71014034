"""The tables of transitions: complete, without dead ends, and what the documentation shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiation import diagrams
from negotiation.events import Event
from negotiation.session import State, Status
from negotiation.transitions import STATES, STEPS

FLOW = Path(__file__).parents[2] / "docs" / "flow.md"


def test_every_status_and_every_event_has_its_row() -> None:
    assert set(STEPS) == set(Status)
    assert set(STATES) == set(Event.__args__)
    assert all(set(leads) == set(State) for leads in STATES.values())


def test_what_is_over_stays_over() -> None:
    over = {Status.COMPLETED, Status.CANCELLED, Status.NO_SHOW, Status.EXPIRED}
    assert {status for status in Status if not STEPS[status]} == over


def test_no_status_leads_to_itself() -> None:
    assert not any(status in STEPS[status] for status in Status)


def test_every_open_status_can_be_cancelled_and_only_the_first_two_expire() -> None:
    assert {status for status in Status if Status.CANCELLED in STEPS[status]} == {
        Status.INVITATION_SENT,
        Status.SLOT_PENDING,
        Status.CONFIRMED,
    }
    assert {status for status in Status if Status.EXPIRED in STEPS[status]} == {
        Status.INVITATION_SENT,
        Status.SLOT_PENDING,
    }


def test_staying_is_always_possible() -> None:
    assert all(state in leads[state] for leads in STATES.values() for state in State)


@pytest.mark.parametrize(
    "diagram", [diagrams.of_statuses(), diagrams.of_states()], ids=["statuses", "states"]
)
def test_the_documentation_shows_the_tables_as_they_are(diagram: str) -> None:
    assert f"```mermaid\n{diagram}\n```" in FLOW.read_text()
