"""Sessions and readings survive being stored, in this version and beside older and newer ones."""

from __future__ import annotations

import json
from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from negotiation import codec
from negotiation.acts import Reading
from negotiation.session import Session, State, Status, Wishes
from tests.core.arbitrary_events import EXCLUDED, HALF_HOURS, READINGS, SLOTS, WINDOWS
from tests.core.negotiating import offered, session, slot
from tests.core.sizes import trying

WISHES = some.builds(Wishes, only=WINDOWS, never=EXCLUDED, before=some.lists(WINDOWS, max_size=2).map(tuple))
SESSIONS = some.builds(
    Session,
    status=some.sampled_from(Status),
    state=some.sampled_from(State),
    round=some.integers(1, 3),
    zone=some.sampled_from(["UTC", "Asia/Kolkata"]).map(ZoneInfo),
    confirmation_deadline=HALF_HOURS,
    scheduled=SLOTS,
    wishes=WISHES,
    insisted=WINDOWS,
)


def stored(value: object) -> object:
    return json.loads(json.dumps(value))


@given(SESSIONS)
@trying(100, 2000)
def test_a_session_comes_back_as_it_was(value: Session) -> None:
    assert codec.session_from_json(stored(codec.session_to_json(value))) == value


@given(READINGS)
@trying(100, 2000)
def test_a_reading_comes_back_as_it_was(value: Reading) -> None:
    assert codec.reading_from_json(stored(codec.reading_to_json(value))) == value


def test_what_an_older_version_did_not_know_has_its_default() -> None:
    older = codec.session_to_json(session())
    for name in ("owed_for", "answer_by", "sent", "opened"):
        del older[name]
    assert codec.session_from_json(older) == session()


def test_what_a_newer_version_added_is_left_aside() -> None:
    newer = codec.session_to_json(session()) | {"v": 2, "mood": "sunny"}
    assert codec.session_from_json(newer) == session()


def test_moments_are_stored_in_utc() -> None:
    kept = codec.session_to_json(offered(slot(26, 15)))["offered"]
    assert kept == [{"start": "2026-11-26T14:00:00Z", "end": "2026-11-26T15:00:00Z"}]
    back = codec.session_from_json(codec.session_to_json(session()))
    assert back.confirmation_deadline == session().confirmation_deadline.astimezone(UTC)


@pytest.mark.parametrize(
    ("broken", "named"),
    [({"v": 1}, "status"), ({**codec.session_to_json(session()), "state": "dreaming"}, "state")],
)
def test_what_cannot_be_read_is_named(broken: dict[str, object], named: str) -> None:
    with pytest.raises(codec.NotStored, match=named):
        codec.session_from_json(broken)
