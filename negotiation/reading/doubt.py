"""Tells an offer that is settled on from one that is merely named, or agreed to under a condition.

Nothing is booked on a doubtful word: the candidate is asked once more. In doubt is what stands in a question
or beside a "maybe", an "if" or a later "no", and an offer named in passing, in the midst of other words.
"""

from __future__ import annotations

from collections.abc import Sequence

from negotiation.reading.choices import Pointing
from negotiation.reading.cues import Cue
from negotiation.reading.message import Message
from negotiation.reading.phrases import Hit
from scheduling.timex.mention import TimeReading

_HEDGES = frozenset({Cue.UNSURE, Cue.IF, Cue.LATER, Cue.DEFER, Cue.INSTRUCT})
_AFFIRMING = frozenset(
    {Cue.YES, Cue.FINE, Cue.SUITS, Cue.TAKE, Cue.BOOK, Cue.PREFER, Cue.THANK, Cue.MOVE, Cue.CHANGE}
)
_AGREEING = frozenset({Cue.YES, Cue.FINE, Cue.SUITS, Cue.TAKE})
_AGAIN_AND_AGAIN = "recurring weekday"
_WORDS_IN_PASSING = 2


def is_doubtful(
    words: Message, hits: Sequence[Hit], pointings: Sequence[Pointing], times: TimeReading
) -> bool:
    """Whether a message that points at an offer, or says yes, should not be acted on at once."""
    wanted = [one for one in pointings if one.picks and not one.refused]
    if any(hit.cue in _HEDGES for hit in hits):
        return True
    if not wanted:
        return _asked_back(words, hits)
    by_time = all(one.by_time for one in wanted)
    return (
        (by_time and _AGAIN_AND_AGAIN in times.why)
        or any(hit.cue is Cue.NO and hit.start > wanted[-1].at for hit in hits)
        or all(_merely_named(one, words, hits) for one in wanted)
    )


def _asked_back(words: Message, hits: Sequence[Hit]) -> bool:
    """Whether every word of agreement is a question itself: "ok?"."""
    agreeing = [hit for hit in hits if hit.cue in _AGREEING]
    ends = (words.clause_of(hit.start)[1] for hit in agreeing)
    return bool(agreeing) and all(words.words[end : end + 1] == ("?",) for end in ends)


def _merely_named(one: Pointing, words: Message, hits: Sequence[Hit]) -> bool:
    """Whether nothing around an offer says that they want it, and something that they may not."""
    if any(hit.cue is Cue.RELATIVE and hit.start == one.at + 1 for hit in hits):
        return True
    start, end = words.sentence_of(one.at)
    if any(hit.cue in _AFFIRMING and start <= hit.start < end for hit in hits):
        return False
    return words.words[end : end + 1] == ("?",) or _in_passing(one, words, hits)


def _in_passing(one: Pointing, words: Message, hits: Sequence[Hit]) -> bool:
    start, end = words.clause_of(one.at)
    explained = {at for hit in hits for at in range(hit.start, hit.end)}
    beside = [at for at in range(start, end) if words.words[at].isalpha() and at not in explained]
    return len(beside) > _WORDS_IN_PASSING
