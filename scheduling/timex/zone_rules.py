"""Rules for the time zone that a text names: places, abbreviations, offsets."""

from __future__ import annotations

from scheduling.timex.clock_rules import same
from scheduling.timex.grammar import Rule

WHERE_SOMEBODY_IS = "where somebody is"


def _offset(minutes: int) -> str | None:
    if abs(minutes) > 14 * 60:
        return None
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


ZONE_RULES = (
    Rule("zone of a city", "ZONE", "CITY time|zone", lambda key: key),
    Rule("zone by name", "ZONE", "REGION time", same),
    Rule("zone of a place", "ZONE", "in? CITY time|zone", same, 1),
    Rule("zone of a place", "ZONE", "as_seen CITY time?", same, 1),
    Rule("offset", "ZONE", "GMT", lambda _: "+00:00"),
    Rule("offset", "ZONE", "GMT plus N", lambda _, hours: _offset(hours * 60), 6),
    Rule("offset", "ZONE", "GMT dash N", lambda _, hours: _offset(-hours * 60), 6),
    Rule("offset", "ZONE", "GMT plus CLOCK", lambda _, clock: _offset(clock.minutes), 6),
    Rule("offset", "ZONE", "GMT dash CLOCK", lambda _, clock: _offset(-clock.minutes), 6),
    Rule(WHERE_SOMEBODY_IS, "ZONE", "based in? CITY", same, 1),
)
