"""The field types of the API's requests: what may stand in them, and how OpenAPI describes it.

Bodies are validated from parsed JSON in strict mode, so that `true` is no number and "5" none either.
Text loses NUL, other control characters and lone surrogates; it is trimmed, and capped in length.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Annotated, Self
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)

DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
EMAIL = re.compile(r"[^\s@<>\"(),:;\\\[\]]{1,64}@[^\s@<>\"(),:;\\\[\]]{1,189}")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*")
ZONES = frozenset(available_timezones()) - {"Factory", "localtime"}


class Request(BaseModel):
    """A body from the portal: a field that we do not know is more likely a misspelt one than a new one."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class LenientRequest(BaseModel):
    """A body from a chat window, which may be newer than this process: unknown fields are left out."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True, allow_inf_nan=False)


class Query(BaseModel):
    """A query string or a path: numbers come as text."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


class Told(BaseModel):
    """An answer that is told as one of our own values is, field by field."""

    model_config = ConfigDict(from_attributes=True)


def clean(value: object) -> object:
    return UNWANTED.sub("", value).strip() if isinstance(value, str) else value


def one_line(value: str) -> str:
    if re.search(r"[\r\n\u2028\u2029]", value):
        raise ValueError("must be one line")
    return value


def moment(value: object) -> datetime:
    """RFC 3339 with an offset. A space may stand for the `+` that a query string turns into one."""
    if isinstance(value, datetime):
        return value
    text = re.sub(r" (?=\d\d:\d\d$)", "+", value) if isinstance(value, str) else ""
    if not MOMENT.fullmatch(text):
        raise ValueError("must be a time in RFC 3339 with an offset, like 2027-03-01T09:00:00+01:00")
    try:
        found = datetime.fromisoformat(text.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("is a time that does not exist") from None
    if not EARLIEST <= found < LATEST:
        raise ValueError("must lie between 2000 and 2200")
    return found


def day(value: object) -> date:
    """As ISO 8601 and a browser's own field write it; no number, which could be seconds since 1970."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise ValueError("must be a day, like 2027-03-01")
    try:
        found = date.fromisoformat(value)
    except ValueError:
        raise ValueError("is a day that does not exist") from None
    if not EARLIEST.date() <= found < LATEST.date():
        raise ValueError("must lie between 2000 and 2200")
    return found


def digits(value: object) -> object:
    """A number of a query where only some are taken, of which pydantic compares the value as it is."""
    return int(value) if isinstance(value, str) and re.fullmatch("[0-9]{1,9}", value) else value


def known_zone(value: str) -> str:
    if value not in ZONES:
        raise ValueError("must be an IANA time zone, like Europe/Berlin")
    return value


def email_address(value: str) -> str:
    if not EMAIL.fullmatch(value) or ".." in value:
        raise ValueError("must be an email address")
    return value


def language_tag(value: str) -> str:
    if not LANGUAGE.fullmatch(value):
        raise ValueError("must be a language tag, like en-GB")
    return value.replace("_", "-")


Id = Annotated[UUID, Field(strict=False)]
Moment = Annotated[
    datetime, BeforeValidator(moment), WithJsonSchema({"type": "string", "format": "date-time"})
]
Day = Annotated[date, BeforeValidator(day), WithJsonSchema({"type": "string", "format": "date"})]
Text = Annotated[str, BeforeValidator(clean)]
Line = Annotated[Text, Field(min_length=1, max_length=200), AfterValidator(one_line)]
ZoneName = Annotated[Text, Field(max_length=64, examples=["Europe/Berlin"]), AfterValidator(known_zone)]
Email = Annotated[Text, Field(max_length=254, examples=["ana@example.org"]), AfterValidator(email_address)]
Language = Annotated[Text, Field(max_length=35, examples=["en-GB"]), AfterValidator(language_tag)]


class Stretch(Request):
    """Half-open: [start, end)."""

    start: Moment
    end: Moment

    @model_validator(mode="after")
    def in_order(self) -> Self:
        if not self.start < self.end:
            raise ValueError("start must lie before end")
        return self
