"""Looks a sentence of a deployment's own over before it is kept: what is wrong with it, in words.

Words around a sentence are checked like sentences. They tell no time and claim nothing that was done: our own
reader of times looks for the one, a list of words for the other. Neither knows every way to lie; whoever may
edit is trusted with the rest, and sees what comes of it before it is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from negotiation.saying.catalog import Catalog
from negotiation.saying.own_texts import (
    BRACE,
    FIELD,
    SENTENCE,
    Freedom,
    allowed,
    fields,
    freedom,
    needed,
    why_fixed,
)
from scheduling.timex import read_times

LONGEST = 400
MOST = 5
CLAIMS: Mapping[str, str] = {
    "en": "booked|confirmed|rescheduled|cancell?ed|withdrawn|expired|escalated|moved",
    "de": "gebucht|bestätigt|verschoben|abgesagt|storniert|zurückgezogen|abgelaufen",
    "fr": "réservée?s?|confirmée?s?|déplacée?s?|annulée?s?|retirée?s?|expirée?s?",
    "es": "reservad[ao]s?|confirmad[ao]s?|cambiad[ao]s? de hora|cancelad[ao]s?|retirad[ao]s?|caducad[ao]s?",
    "pt": "reservad[ao]s?|confirmad[ao]s?|remarcad[ao]s?|cancelad[ao]s?|retirad[ao]s?|expirou|expirad[ao]s?",
}
"""Words that say of an interview that something was done with it."""
ANY_DAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
ANYWHERE = ZoneInfo("Europe/Berlin")
CLAIM = re.compile(rf"\b(?:{'|'.join(CLAIMS.values())})\b", re.IGNORECASE)
AN_HOUR = re.compile(
    r"\d\s*(?:[:.h]\s*\d\d|uhr\b|h\b|[ap]\.?\s?m\b|min|hour|std|stund|heure|hora)", re.IGNORECASE
)
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
JOINERS = "\u200c\u200d"
"""Parts of some scripts, and of emoji."""


def faults(house: Catalog, key: str, texts: Sequence[str]) -> tuple[str, ...]:
    """What is wrong with them as the ways to say `key`; nothing where they can be kept."""
    fixed = why_fixed(key)
    if fixed is not None:
        return (f"this sentence cannot be changed: {fixed}",)
    found = [*_of_all(texts)]
    for place, text in enumerate(texts, 1):
        of_it = _of_one(house, key, text)
        found += [f"line {place}: {fault}" if len(texts) > 1 else fault for fault in of_it]
    return tuple(found)


def _of_all(texts: Sequence[str]) -> Iterator[str]:
    if not texts:
        yield "write at least one way to say it, or go back to Parley's own words"
    if len(texts) > MOST:
        yield f"there are {len(texts)} ways to say it: keep to {MOST}"
    if len(set(texts)) < len(texts):
        yield "two lines are the same"


def _of_one(house: Catalog, key: str, text: str) -> Iterator[str]:
    if len(text) > LONGEST:
        yield f"it has {len(text)} characters: keep to {LONGEST}"
    if any(unicodedata.category(one) in UNSEEN and one not in JOINERS for one in text):
        yield "it holds a character that nobody can see: type it anew, as plain text"
    if not FIELD.sub("", text).strip() and freedom(house, key) is Freedom.FREE:
        yield "it has no words"
    yield from _of_fields(house, key, text)
    yield from _of_times(house, text)
    yield from _of_claims(text)


def _of_fields(house: Catalog, key: str, text: str) -> Iterator[str]:
    may, must, told = allowed(house, key), needed(house, key), fields(text)
    if BRACE.search(FIELD.sub("", text)):
        yield f"a brace stands alone: braces are for {in_braces(may)}"
    for name in sorted(told - may):
        yield f"{{{name}}} is nothing that can be filled in here: there is {in_braces(may)}"
    for name in sorted(must - told):
        yield f"{{{name}}} is missing: the sentence has to tell it"
    if text.count(f"{{{SENTENCE}}}") > 1:
        yield f"{{{SENTENCE}}} stands there twice"


def _of_times(house: Catalog, text: str) -> Iterator[str]:
    """Read by the rules of its language, and by those of whatever language it looks like."""
    bare = FIELD.sub(" \ufffc ", text)
    for language in (house.language, None):
        read = read_times(bare, ANY_DAY, ANYWHERE, language=language)
        named = next((one.text for one in read.mentions), None) or _hour_in(bare)
        if named is not None:
            yield f'"{named}" reads as a time: times are told from the calendar alone'
            return


def _hour_in(text: str) -> str | None:
    found = AN_HOUR.search(text)
    return None if found is None else found[0]


def _of_claims(text: str) -> Iterator[str]:
    claim = CLAIM.search(FIELD.sub("", text))
    if claim is not None:
        yield f'"{claim[0]}" says that something was done: only Parley\'s own sentences say that'


def in_braces(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))
