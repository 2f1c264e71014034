"""A language made ready to read with: its phrases compiled, its vocabulary indexed. Built once, on import.

Phrases stand in three graphs. The early one finds what must be known before times are read (which offer
is pointed at, what is an instruction to the system); the late one reads everything else, with
the times already in place; the third reads what the bot itself said last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from negotiation.reading import common
from negotiation.reading.cues import PROMPT, REFERENCES, Cue
from negotiation.reading.english import ENGLISH
from negotiation.reading.french import FRENCH
from negotiation.reading.german import GERMAN
from negotiation.reading.language import Language, clocks
from negotiation.reading.phrases import Phrases
from negotiation.reading.portuguese import PORTUGUESE
from negotiation.reading.spanish import SPANISH
from negotiation.reading.spelling import Spelling
from scheduling.timex.language import Votes, votes_for

_EARLY = REFERENCES | {
    Cue.NOT_REFERENCE,
    Cue.INSTRUCT,
    Cue.JOKE,
    Cue.SELF,
    Cue.SHIFT,
    Cue.NO_TIME,
    Cue.HOUR,
    Cue.NOT_HOUR,
}
_NUMBER_SIGNS = frozenset({"number", "no", "num", "nr", "nummer", "numero", "#"})
_BOTH = frozenset({Cue.CLEAR, Cue.DATA_ERASURE, Cue.DATA_EXPORT})


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """One language, compiled; one is told from another by identity."""

    language: Language
    early: Phrases
    late: Phrases
    prompt: Phrases
    spelling: Spelling
    part_words: frozenset[str]
    option_words: frozenset[str]
    greeting_words: frozenset[str]
    hours: Mapping[str, str]


def _compiled(language: Language) -> Grammar:
    hours = clocks(language.hours)
    language = replace(language, classes={**language.classes, "hour": " ".join(hours)})
    early = _phrases(language, _EARLY | _BOTH)
    late = _phrases(language, frozenset(Cue) - _EARLY - PROMPT)
    prompt = _phrases(language, PROMPT)
    own = (early.vocabulary(), late.vocabulary(), prompt.vocabulary())
    vocabulary = frozenset().union(*own, language.known_by, language.filler)
    spelling = Spelling(vocabulary, language.real_words)
    parts = frozenset(language.classes.get("part", "").split()) | language.filler
    options = frozenset(language.classes["option"].split()) | _NUMBER_SIGNS
    greeting = frozenset(phrase.split()[0] for phrase in language.greetings)
    return Grammar(language, early, late, prompt, spelling, parts, options, greeting, hours)


def _phrases(language: Language, cues: frozenset[Cue]) -> Phrases:
    """In the order of the cues, which settles what is equal otherwise: a set has another in every process."""
    tables = {cue: common.CUES.get(cue, "") + language.cues.get(cue, "") for cue in Cue if cue in cues}
    return Phrases(tables, language)


GRAMMARS: Mapping[str, Grammar] = {
    one.code: _compiled(one) for one in (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE)
}


def _languages_by_word() -> dict[str, Votes]:
    """For which languages a word speaks that knows it: what a message is told by, besides its small words."""
    found: dict[str, tuple[str, ...]] = {}
    for code, one in GRAMMARS.items():
        for word in one.language.known_by | one.late.vocabulary():
            found[word] = (*found.get(word, ()), code)
    return {word: votes_for(codes) for word, codes in found.items()}


KNOWN_IN: Mapping[str, Votes] = _languages_by_word()
