"""What an interview's calendar entry is called: the same for ever, and allowed at every provider."""

from __future__ import annotations

import re
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from scheduling.calendars.names import Provider, entry_id, uid


@given(st.uuids(), st.uuids())
def test_an_id_is_of_the_alphabet_that_google_takes_and_of_one_interview_alone(
    one: UUID, other: UUID
) -> None:
    assert re.fullmatch(r"[0-9a-v]{26}", entry_id(one))
    assert (entry_id(one) == entry_id(other)) == (one == other)


def test_names_never_change_between_versions() -> None:
    interview = UUID("00000000-0000-4000-8000-000000000001")
    assert entry_id(interview) == "00000000010010000000000004"
    assert uid(Provider.BUILTIN, interview) == "00000000-0000-4000-8000-000000000001@parley"
    assert uid(Provider.GOOGLE, interview) == "00000000010010000000000004@google.com"
