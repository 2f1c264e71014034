"""A day said once more: in "Tuesday or Thursday at 3. Thursday is better" the second Thursday is the first.

It says nothing new but how much the day is liked, so that goes to where the day stands with its time.
"""

from __future__ import annotations

from collections.abc import Sequence

from scheduling.timex.atoms import Link, Polarity
from scheduling.timex.entries import Entry
from scheduling.timex.single_days import Anchored


def restated(entries: Sequence[Entry]) -> list[Entry]:
    """The entries without the days that are only said again to praise them."""
    kept: list[Entry] = []
    for entry in entries:
        before = [one for one in kept if _is_said_again(one, entry)]
        for one in before:
            _like(one, entry)
        if not before:
            kept.append(entry)
    return [entry for entry in kept if not _is_narrowed(entry, kept)]


def _is_narrowed(entry: Entry, entries: Sequence[Entry]) -> bool:
    """Whether a day's hours are told behind it: "Thursday, only not at two but at three"."""
    if entry.day is None or entry.time or entry.other or entry.polarity is not Polarity.UNSAID:
        return False
    hours = [one for one in entries if one.inherited_day and one.day is entry.day and not one.passing]
    return {one.polarity is Polarity.RULED_OUT for one in hours} == {True, False}


def _is_said_again(before: Entry, entry: Entry) -> bool:
    """Whether a day stands alone, praised, in a later clause than the same day, or points back at it with
    its time: "Thursday at 2, I'm off that day", "at 11 or later that day"."""
    day, first = entry.day, before.day
    if day is None or first is None or entry.time is not None:
        return False
    if day.value == Anchored() and before.time is not None:
        return day.polarity is not Polarity.RULED_OUT
    if day.link < Link.COMMA:
        return False
    praised = day.preferred or day.polarity is Polarity.WISHED
    told = entry.passing or before.passing or before.polarity is Polarity.RULED_OUT
    return praised and not told and day.value == first.value


def _like(before: Entry, entry: Entry) -> None:
    if entry.day is not None and before.day is not None and entry.day.preferred:
        before.day.preferred = True
