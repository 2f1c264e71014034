"""The lines that `understand` reads, checked field by field, and its answers as JSON."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from bot.commands.field_kinds import Instant, Zone
from negotiation.acts import Asked, Context, Intent, Reading
from scheduling.interval import Interval
from scheduling.timex.mention import TimeMention

LONGEST_TEXT = 100_000


class _Fields(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, arbitrary_types_allowed=True)


def _asked(given: object) -> Asked:
    try:
        return Asked.NONE if given is None else Asked(given)
    except ValueError:
        known = ", ".join(one.value for one in Asked)
        raise ValueError(f"must be one of {known}") from None


class OfferFields(_Fields):
    start: Instant
    end: Instant

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.end <= self.start:
            raise ValueError("must start before it ends")
        return self

    def interval(self) -> Interval:
        return Interval(self.start, self.end)


class Message(_Fields):
    """One line: a message and all that it is to be read against."""

    text: Annotated[str, Field(max_length=LONGEST_TEXT)]
    now: Instant
    timezone: Zone
    offered: list[OfferFields] = []
    asked: Annotated[Asked, BeforeValidator(_asked)] = Asked.NONE
    locale: Annotated[str, Field(max_length=35)] | None = None
    prompt: Annotated[str, Field(max_length=LONGEST_TEXT)] | None = None

    def context(self) -> Context:
        offered = tuple(offer.interval() for offer in self.offered)
        return Context(self.now, self.timezone, offered, self.asked, self.locale, self.prompt)


def reading_fields(reading: Reading, zone: ZoneInfo) -> dict[str, object]:
    """A reading in the contract's form, with more beside it; times in the candidate's zone."""
    best = reading.preferred
    return {
        "intent": reading.intent.value,
        "choice": reading.choice if reading.intent is Intent.ACCEPT else None,
        "windows": [_stretch(one.start, one.end, zone) for one in reading.windows],
        **({"preferred": [_stretch(one.start, one.end, zone) for one in best]} if best else {}),
        "excluded": [_stretch(one.start, one.end, zone) for one in reading.excluded],
        "times": [_time(one, zone) for one in reading.times],
        **({"timezone": reading.zone} if reading.zone is not None else {}),
        "topics": [topic.value for topic in reading.topics],
        "sure": reading.sure,
        "clears_wishes": reading.clears_wishes,
        "confidence": reading.confidence,
        "why": list(reading.why),
    }


def _stretch(start: datetime | None, end: datetime | None, zone: ZoneInfo) -> dict[str, str | None]:
    return {"start": _written(start, zone), "end": _written(end, zone)}


def _time(mention: TimeMention, zone: ZoneInfo) -> dict[str, object]:
    return {
        "text": mention.text,
        "span": list(mention.span),
        **_stretch(mention.start, mention.end, zone),
        "grain": mention.grain.value,
        "role": mention.role.value,
    }


def _written(moment: datetime | None, zone: ZoneInfo) -> str | None:
    return None if moment is None else moment.astimezone(zone).isoformat()
