"""What a model has against a field is told in our words, of whatever kind the field is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Any

import pytest
from pydantic import Field, NaiveDatetime, TypeAdapter, ValidationError

from bot.field_words import in_words

NEW_YEAR = date(2000, 1, 1)
AT_NINE = datetime(2000, 1, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        (Annotated[int, Field(ge=1)], 0, "must be at least 1"),
        (Annotated[int, Field(gt=1)], 1, "must be above 1"),
        (Annotated[int, Field(le=1_000_000)], 1_000_001, "must be at most 1000000"),
        (Annotated[int, Field(lt=2**62)], 2**62, f"must be below {2**62}"),
        (Annotated[float, Field(le=0.5)], 0.6, "must be at most 0.5"),
        (Annotated[float, Field(le=100)], 101, "must be at most 100"),
        (Annotated[date, Field(ge=NEW_YEAR)], "0001-01-01", "must not be before 2000-01-01"),
        (Annotated[date, Field(gt=NEW_YEAR)], "2000-01-01", "must be after 2000-01-01"),
        (Annotated[date, Field(le=NEW_YEAR)], "9999-12-31", "must not be after 2000-01-01"),
        (NaiveDatetime, "2027-02-30T09:00", "must be a day and a time, like 2027-03-01T09:00"),
        (NaiveDatetime, "2027-03-01T09:00Z", "must be a time by the clock, without an offset"),
        (Annotated[str, Field(pattern="^[a-z]+$")], "A1", "must be written like ^[a-z]+$"),
        (Annotated[str, Field(max_length=5)], "\ud800", "holds characters that no text can have"),
        (bytes, 5, "is not valid"),
        (Annotated[datetime, Field(lt=AT_NINE)], "2000-01-01T09:00Z", "must be before 2000-01-01 09:00:00Z"),
    ],
)
def test_a_fault_is_told_as_people_write_it(field: Any, value: object, told: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(field).validate_python(value)
    assert [in_words(fault) for fault in refused.value.errors()] == [told]
