"""Sentences of a deployment's own in place of the house's: how far each may go, and how it takes its place.

A sentence that tells a time or how things stand is kept whole, and only words around it are theirs: what is
said of a time is then always what was decided. What a reader of ours, a mail program or a law depends on is
fixed. Everything else is free, as long as it tells what the house's sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from negotiation.saying.catalog import Catalog

FIELD = re.compile(r"\{([a-z_]+)\}")
BRACE = re.compile(r"[{}]")
SENTENCE = "sentence"
"""What stands for the house's sentence between words of their own."""
ALWAYS_KNOWN = frozenset({"title", "recruiter", "duration"})


class Freedom(Enum):
    """How far a sentence may be changed."""

    FREE = "free"
    AROUND = "around"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class OwnText:
    """One sentence in one language: one way to say it, or several that are taken in turn."""

    language: str
    key: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnTexts:
    """All that a deployment says in its own words."""

    texts: tuple[OwnText, ...] = ()

    def of(self, language: str, key: str) -> tuple[str, ...]:
        """None of their own is empty."""
        return next((one.texts for one in self.texts if (one.language, one.key) == (language, key)), ())

    def saying(self, own: OwnText) -> OwnTexts:
        """These, with that one instead of what they had; without texts it is the house's again."""
        others = (one for one in self.texts if (one.language, one.key) != (own.language, own.key))
        return OwnTexts((*others, *((own,) if own.texts else ())))


AS_THE_HOUSE = OwnTexts()

TELLING = frozenset(
    {
        *("when", "was", "by", "wanted", "day", "last_day", "deadline", "hours", "zone", "times"),
        *("never", "only", "start", "end", "begin", "days"),
    }
)
"""Fields that tell a time."""

STANDING = frozenset(
    {
        *("invite_robot", "invite_first_come", "invite_no_slots", "fact_bot"),
        *("offer_taken_window", "offer_past", "offer_off_grid", "offer_too_short", "offer_too_soon"),
        *("offer_hold_expired", "offer_hold_expired_one", "ask_to_withdraw", "still_to_withdraw"),
        *("cancelled_no_time", "called_off_no_time", "withdrawn", "expired"),
        *("lack_too_soon", "lack_all_offered", "wishes_cleared", "wishes_noted", "fact_wishes_none"),
        *("times_will_come", "offers_withdrawn", "closed_cancelled", "closed_expired", "another_comes"),
    }
)
"""Without a time, and yet a word that has to stand: what we are, what was done, what a yes gives up."""

FIXED: Mapping[str, str] = {
    "subject": "Mail programs keep a conversation together by its subject, and portals look for it.",
    "page_": "It says what pressing a button on a page does.",
    "link_": "It stands on a button, and people find their way by it.",
    "mail_": "It says what was done with a mail that came in, and what keeps strangers out.",
    "mails_": "It says what was done with mails that came in.",
    "turned_down": "It says what was decided about an application, in a letter of its own.",
    "booked_": "What it promises of a mail is put right by machine wherever the mail itself is read.",
    "kept_of_you": "It tells people their rights over their data.",
    "erasing": "It tells people what becomes of their data.",
    "ask_to_erase": "A yes to it deletes everything.",
    "still_to_erase": "A yes to it deletes everything.",
    "hours": "It is a part of how times are told.",
    "stretch": "It is a part of how times are told.",
}
"""Keys that begin so, and why nobody changes them."""


def fields(text: str) -> frozenset[str]:
    return frozenset(FIELD.findall(text))


def why_fixed(key: str) -> str | None:
    """None where it is not."""
    return next((why for start, why in FIXED.items() if key.startswith(start)), None)


def freedom(catalog: Catalog, key: str) -> Freedom:
    if why_fixed(key) is not None:
        return Freedom.FIXED
    told = frozenset[str]().union(*map(fields, catalog.texts[key]))
    return Freedom.AROUND if key in STANDING or told & TELLING else Freedom.FREE


def allowed(catalog: Catalog, key: str) -> frozenset[str]:
    """The fields that may stand in a sentence of their own."""
    match freedom(catalog, key):
        case Freedom.FIXED:
            return frozenset()
        case Freedom.AROUND:
            return ALWAYS_KNOWN | {SENTENCE}
        case Freedom.FREE:
            return ALWAYS_KNOWN.union(*map(fields, catalog.texts[key]))


def needed(catalog: Catalog, key: str) -> frozenset[str]:
    """The fields that have to stand in it: what every one of the house's sentences tells."""
    match freedom(catalog, key):
        case Freedom.FIXED:
            return frozenset()
        case Freedom.AROUND:
            return frozenset({SENTENCE})
        case Freedom.FREE:
            return frozenset.intersection(*map(fields, catalog.texts[key]))


def is_whole(catalog: Catalog, key: str, text: str) -> bool:
    """Whether it can be filled in, and tells what it has to."""
    told = fields(text)
    return (
        not BRACE.search(FIELD.sub("", text))
        and needed(catalog, key) <= told <= allowed(catalog, key)
        and text.count(f"{{{SENTENCE}}}") <= 1
    )


def reworded(house: Catalog, own: OwnTexts) -> Catalog:
    """The house's catalog in their words. What does not fit in, because it was written for another version of
    the house, is left out.
    """
    return replace(house, texts={**house.texts, **dict(_texts(house, own))})


def _texts(house: Catalog, own: OwnTexts) -> Iterator[tuple[str, tuple[str, ...]]]:
    for one in own.texts:
        if one.language != house.language or one.key not in house.texts or why_fixed(one.key):
            continue
        if texts := tuple(text for text in one.texts if is_whole(house, one.key, text)):
            yield one.key, tuple(_placed(house, one.key, texts))


def _placed(house: Catalog, key: str, texts: tuple[str, ...]) -> Iterator[str]:
    if freedom(house, key) is Freedom.FREE:
        yield from texts
        return
    for text in texts:
        yield from (text.replace(f"{{{SENTENCE}}}", sentence) for sentence in house.texts[key])
