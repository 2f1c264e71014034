"""What a person is told where a program would get the contract's error."""

from __future__ import annotations

import pytest

from bot.api.errors import FieldFault, invalid
from bot.error_pages import OTHER_ADDRESS, words_of


@pytest.mark.parametrize(
    ("faults", "told"),
    [
        ({"day": "is a day that does not exist"}, "Day: is a day that does not exist."),
        ({"q": "must have at most 200 characters"}, "Search: must have at most 200 characters."),
        ({"job": "must be an id", "start": "must be a day"}, "From: must be a day."),
        ({"job_id": "must be an id"}, OTHER_ADDRESS[1]),
        ({"page": "must be a whole number"}, OTHER_ADDRESS[1]),
    ],
)
def test_what_somebody_filled_in_wrongly_is_told_as_its_page_calls_it(
    faults: dict[str, str], told: str
) -> None:
    error = invalid(*(FieldFault(field=field, problem=problem) for field, problem in faults.items()))
    assert words_of(error)[1:] == (told,)
