"""What a language file is made of, and how the language of one message is told.

A language is data: phrases by cue, word classes, number words, and the small words it is known by. The
message decides where it has enough of those words; else the locale; else English.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from negotiation.reading.cues import Cue
from scheduling.timex.language import ENGLISH, Votes, language_for_sure, language_of, votes_of


@dataclass(frozen=True)
class Language:
    """One language as data.

    `known_by` are folded words that hardly stand in the other languages. `filler` are words that change
    nothing and are skipped. `negators` turn round what stands close after them, and up to
    `negates_behind` words before them ("das passt nicht"). `turns` begin a new clause ("but"), and so do
    `reasons` before one of their words ("as I work").
    `places` are ordinals (1 is the first), `numbers` cardinals and letters, `hours` the words for one to
    twelve, `parts` the hours [from, to) of a part of the day. `short_forms` are chat spellings;
    `real_words` are never taken for a misspelled phrase word. `greetings` stand apart from a number behind
    them ("good morning 3").
    """

    code: str
    known_by: frozenset[str]
    filler: frozenset[str]
    negators: frozenset[str]
    turns: frozenset[str]
    places: Mapping[str, int]
    numbers: Mapping[str, int]
    parts: Mapping[str, tuple[int, int]]
    classes: Mapping[str, str]
    cues: Mapping[Cue, str]
    negates_behind: int = 0
    hours: tuple[str, ...] = ()
    reasons: Mapping[str, frozenset[str]] = field(default_factory=dict)
    short_forms: Mapping[str, str] = field(default_factory=dict)
    real_words: frozenset[str] = frozenset()
    greetings: frozenset[str] = frozenset()


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set: how word lists are written in the language files."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Phrases of several words, parted by "|"."""
    return frozenset(phrase.strip() for phrase in text.split("|"))


def clocks(spelled: Iterable[str]) -> dict[str, str]:
    """The clock that each number stands for where it is an hour: digits, with quarters, and spelled."""
    digits = {str(hour): f"{hour}:00" for hour in range(1, 24)}
    quarters = {
        f"{hour}{minute}": f"{hour}:{minute}" for hour in range(1, 13) for minute in ("15", "30", "45")
    }
    return {**digits, **quarters, **{word: f"{hour}:00" for hour, word in enumerate(spelled, 1)}}


@dataclass(frozen=True, slots=True)
class Spoken:
    """The code of the language that a message is read in, and of the one that its words leave no doubt of,
    if it is one that we speak.
    """

    code: str
    clear: str | None


def spoken(
    said: Iterable[str], known: Mapping[str, Votes], codes: Collection[str], locale: str | None
) -> Spoken:
    """The language that most words speak for, told as for times; English where it is another."""
    votes = votes_of(said, known)
    code, clear = language_of(votes, locale), language_for_sure(votes)
    return Spoken(code if code in codes else ENGLISH, clear if clear in codes else None)
