"""The cues of a message: hits turned round by a negator before them, and cleared of what was taken back.

"I don't think that works" holds "that works"; what it says is the contrary. "Yes. Oh wait, I can't" says
yes and takes it back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from negotiation.reading.cues import Cue
from negotiation.reading.language import Language
from negotiation.reading.message import Message
from negotiation.reading.phrases import BREAKS, Hit

REACH = 3
Said = Mapping[Cue, Sequence[Hit]]
"""The hits of a message by their cues, since most of them bear on none of the others."""

_TURNED: Mapping[Cue, Cue] = {
    Cue.YES: Cue.NO,
    Cue.FINE: Cue.UNSUITED,
    Cue.SUITS: Cue.UNSUITED,
    Cue.TAKE: Cue.UNSUITED,
    Cue.ANY: Cue.NONE_OF,
    Cue.MOVE: Cue.KEEP,
    Cue.CANCEL: Cue.KEEP,
    Cue.DROP: Cue.KEEP,
    Cue.WITHDRAW: Cue.KEEP,
    Cue.HUMAN: Cue.PLAIN,
    Cue.OTHERS: Cue.PLAIN,
    Cue.BOOK: Cue.LATER,
    Cue.CLEAR: Cue.PLAIN,
}
_ANSWERS = frozenset(
    {
        Cue.YES,
        Cue.FINE,
        Cue.SUITS,
        Cue.TAKE,
        Cue.ANY,
        Cue.NO,
        Cue.UNSUITED,
        Cue.LATER,
        Cue.NONE_OF,
        Cue.CANCEL,
        Cue.KEEP,
    }
)


def turned(hits: Sequence[Hit], found: Message, language: Language) -> list[Hit]:
    """The hits, each with the cue that it has in its clause."""
    said: dict[Cue, list[Hit]] = {}
    for hit in hits:
        said.setdefault(hit.cue, []).append(hit)
    busy = {found.clause_of(hit.start) for hit in _of(said, Cue.UNSUITED)}
    return [_turned(hit, said, found, language, busy) if hit.cue in _HEEDFUL else hit for hit in hits]


def _of(said: Said, *cues: Cue) -> Iterator[Hit]:
    return (hit for cue in cues for hit in said.get(cue, ()))


def standing(hits: Sequence[Hit], found: Message) -> list[Hit]:
    """The hits without the answers that a later correction takes back."""
    last = max((hit for hit in hits if hit.cue is Cue.CORRECTION), key=_place, default=None)
    if last is None:
        return list(hits)
    taken_back = last.start
    if any(hit.cue in _ANSWERS and hit.start >= last.end for hit in hits):
        taken_back = last.end
    if not any(_says_something(hit, found) for hit in hits if hit.start >= taken_back):
        return list(hits)
    return [hit for hit in hits if hit.start >= taken_back or hit.cue not in _ANSWERS]


def _place(hit: Hit) -> int:
    return hit.start


def _turned(hit: Hit, said: Said, found: Message, language: Language, busy: set[tuple[int, int]]) -> Hit:
    if hit.cue is Cue.ANY and found.clause_of(hit.start) in busy:
        return hit._replace(cue=Cue.NONE_OF)
    if hit.cue is Cue.CORRECTION and any(_is_wider(one, hit) for one in _of(said, Cue.NOT)):
        return hit._replace(cue=Cue.PLAIN)
    if hit.cue is Cue.HUMAN and any(one.start == hit.start for one in _of(said, Cue.STATUS)):
        return hit._replace(cue=Cue.PLAIN)
    if hit.cue in _DOING and _is_no_deed(hit, said):
        return hit._replace(cue=Cue.PLAIN)
    if hit.cue in _STATING and _is_supposed(hit, said, found):
        return hit._replace(cue=Cue.PLAIN)
    if (hit.cue is Cue.YES and _is_tag(hit, found)) or (hit.cue is Cue.TAKE and _whether_it_must(hit, found)):
        return hit._replace(cue=Cue.PLAIN)
    if hit.cue in _TURNED and _negated(hit, said, found, language):
        return hit._replace(cue=_TURNED[hit.cue])
    if hit.cue is Cue.FINE and (_in_passing(hit, found) or _opens_question(hit, said, found)):
        return hit._replace(cue=Cue.PLAIN)
    if hit.cue in _ANSWERING and _asked(hit, said, found):
        return hit._replace(cue=Cue.PLAIN)
    return hit


def _is_no_deed(hit: Hit, said: Said) -> bool:
    """Whether it is only supposed, or done to something else: "if I cancel", "I withdrew from my course"."""
    supposed = any(one.start <= hit.start < one.end for one in _of(said, *_SUPPOSING))
    return supposed or any(hit.start < one.start < hit.end for one in _of(said, Cue.AS_NOUN))


def _inside(hit: Hit, other: Hit) -> bool:
    return other.start <= hit.start and hit.end <= other.end


def _is_wider(hit: Hit, other: Hit) -> bool:
    """Whether a hit takes in another, and more words than that."""
    return _inside(other, hit) and (hit.start, hit.end) != (other.start, other.end)


def _in_passing(hit: Hit, found: Message) -> bool:
    """Whether a word of praise is only part of a sentence: "a great mentor" agrees to nothing."""
    start, end = found.clause_of(hit.start)
    return hit.start > start and end - start > 3


def _is_supposed(hit: Hit, said: Said, found: Message) -> bool:
    """Whether it stands behind an "if", and is stated of nothing: "Friday, if Thursday is not possible"."""
    start, _ = found.clause_of(hit.start)
    ifs = [one for one in _of(said, Cue.IF) if start <= one.start < hit.start]
    polite = list(_of(said, Cue.COURTESY, Cue.BACKUP)) if ifs else []
    return any(not any(_inside(one, other) for other in polite) for one in ifs)


def _is_tag(hit: Hit, found: Message) -> bool:
    """Whether it asks for a yes at the end of a statement: "this is on Zoom, right?"."""
    start, end = found.sentence_of(hit.start)
    return hit.end == end and found.words[end : end + 1] == ("?",) and found.clause_of(hit.start)[0] > start


def _opens_question(hit: Hit, said: Said, found: Message) -> bool:
    """Whether it only leads over to a question: "ok so how long is it?" agrees to nothing."""
    start, end = found.clause_of(hit.start)
    return hit.start == start and any(
        start <= other.start <= hit.end and other.end <= end for other in _of(said, Cue.ASK, Cue.WHETHER)
    )


_SUPPOSING = (Cue.HYPOTHETICAL, Cue.NO_OTHER, Cue.AS_NOUN)
_DOING = frozenset({Cue.CANCEL, Cue.MOVE, Cue.WITHDRAW, Cue.UNINTERESTED, Cue.DROP, Cue.CHANGE})
_ENDING = frozenset({Cue.CANCEL, Cue.WITHDRAW, Cue.DROP})
_STATING = frozenset({Cue.UNSUITED, Cue.NO})
_ANSWERING = frozenset({Cue.YES, Cue.SUITS, Cue.TAKE, Cue.UNSUITED})
_HEEDFUL = _DOING | _STATING | _ANSWERING | _TURNED.keys() | {Cue.CORRECTION}
"""What the words around it may turn into something else."""


def _asked(hit: Hit, said: Said, found: Message) -> bool:
    """Whether the words stand inside a question: "how long will it take" takes nothing."""
    start, _ = found.clause_of(hit.start)
    _, stop = found.sentence_of(hit.start)
    marked = found.words[stop : stop + 1] == ("?",)
    asks = (Cue.ASK, Cue.WHETHER) if hit.cue is Cue.UNSUITED and marked else (Cue.ASK,)
    return any(start <= other.start < hit.start for other in _of(said, *asks))


_MUST = frozenset({"does", "do", "did", "must", "is", "has"})


def _whether_it_must(hit: Hit, found: Message) -> bool:
    """Whether it is asked if something is to be taken at all: "does it have to be Thursday?"."""
    start, _ = found.clause_of(hit.start)
    _, stop = found.sentence_of(hit.start)
    return hit.start > start and found.words[start] in _MUST and found.words[stop : stop + 1] == ("?",)


def _says_something(hit: Hit, found: Message) -> bool:
    return hit.cue in _ANSWERS or any(word.startswith("@") for word in found.words[hit.start :])


def _negated(hit: Hit, said: Said, found: Message, language: Language) -> bool:
    if not _plain_words(hit.pattern).isdisjoint(language.negators):
        return False
    reach = range(_reach(hit, found), _behind(hit, found, language.negates_behind))
    near = [at for at in reach if found.words[at] in language.negators]
    return any(not _is_taken(at, hit, said) for at in near)


def _is_taken(at: int, hit: Hit, said: Said) -> bool:
    """Whether a negator belongs to another phrase, and turns nothing besides. A mere "no" before what ends
    something is no answer where it is also "not": "no retiro mi candidatura"."""
    ending = hit.cue in _ENDING
    return any(
        other is not hit and other.start <= at < other.end
        for other in _of(said, *_SELF_NEGATED)
        if not (ending and other.cue is Cue.NO and other.end - other.start == 1)
    )


@lru_cache(maxsize=4_096)
def _plain_words(pattern: str) -> frozenset[str]:
    return frozenset(re.split(r"[\s()|\[\]]+", pattern))


_SELF_NEGATED = frozenset(
    {Cue.PLAIN, Cue.COURTESY, Cue.NOT, Cue.NO, Cue.UNSUITED, Cue.NONE_OF, Cue.LATER, Cue.SUITS, Cue.ANY}
)


def _reach(hit: Hit, found: Message) -> int:
    start = hit.start
    while start > max(0, hit.start - REACH) and found.words[start - 1] not in BREAKS | found.turns:
        start -= 1
    return start


def _behind(hit: Hit, found: Message, reach: int) -> int:
    end = hit.end
    while end < min(len(found.words), hit.end + reach) and found.words[end] not in BREAKS | found.turns:
        end += 1
    return end
