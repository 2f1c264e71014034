"""What a language model may answer, and what of it can be a reading: anything else counts as no answer.

The model fills in a closed form, and is believed no further than the form goes: an option that was not
offered, a time that is past or out of sight, a zone that nobody knows, and the whole answer is left out. Its
confidence is ours to set, below what books a time or ends anything: that always takes one more word.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from negotiation.acts import Context, Intent, Reading, Topic
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch
from scheduling.zones import zone_named

CONFIDENCE = 0.55
IN_SIGHT = timedelta(days=60)
MOST_STRETCHES = 40


class Span(BaseModel):
    """A stretch of the candidate's local time; `end` is null where only the start is named."""

    model_config = ConfigDict(extra="forbid")

    start: datetime = Field(description="local time like 2027-03-01T15:00, without an offset")
    end: datetime | None = Field(None, description="local time, or null where only a start is named")


Spans = Annotated[list[Span], Field(max_length=MOST_STRETCHES)]


class Answer(BaseModel):
    """How the candidate's last message is meant."""

    model_config = ConfigDict(extra="forbid")

    meaning: Intent = Field(description="what the last message of the candidate does")
    option: int | None = Field(None, description="number of the one offered time that they settle on")
    can_meet: Spans = Field(default_factory=list, description="when they say that they can meet")
    cannot_meet: Spans = Field(default_factory=list, description="when they say that they cannot")
    time_zone: str | None = Field(None, description="IANA name of the zone that they name as theirs")
    matters: list[Topic] = Field(default_factory=list, max_length=10, description="what they ask or raise")


def reading_of(answer: Answer, context: Context, rules: Reading, model: str) -> Reading | None:
    """The answer as a reading beside that of the rules; None where it says what cannot be."""
    if answer.option is not None and not 1 <= answer.option <= len(context.offered):
        return None
    zone = zone_named(answer.time_zone) if answer.time_zone else context.zone
    if zone is None:
        return None
    can, cannot = _stretches(answer.can_meet, zone, context), _stretches(answer.cannot_meet, zone, context)
    if can is None or cannot is None:
        return None
    return Reading(
        answer.meaning,
        choice=None if answer.option is None else answer.option - 1,
        windows=can,
        preferred=rules.preferred,
        excluded=IntervalSet.of(Interval(one.start, one.end) for one in cannot if one.end is not None),
        times=rules.times,
        zone=zone.key if answer.time_zone else rules.zone,
        topics=tuple(dict.fromkeys((*rules.topics, *answer.matters))),
        confidence=CONFIDENCE,
        why=(f"model: {model}", *(f"rules: {why}" for why in rules.why)),
    )


def _stretches(spans: Iterable[Span], zone: ZoneInfo, context: Context) -> tuple[Stretch, ...] | None:
    """The spans on the wall of `zone`, in order; None where one of them cannot be."""
    found = [_stretch(span, zone) for span in spans]
    until = context.now + IN_SIGHT
    if any(one.end is not None and one.end <= one.start for one in found):
        return None
    if any((one.end or one.start) <= context.now or one.start >= until for one in found):
        return None
    return tuple(sorted(found, key=lambda one: one.start))


def _stretch(span: Span, zone: ZoneInfo) -> Stretch:
    return Stretch(_on_the_wall(span.start, zone), span.end and _on_the_wall(span.end, zone))


def _on_the_wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)
