"""Tells an offer that is settled on from one that is merely named, or agreed to under a condition.

Nothing is booked on a doubtful word: the candidate is asked once more. In doubt is what stands in a question
or beside a "maybe", an "if", a later "no", a wish for something else or a time that is no offer's, and an
offer named, or a word of praise said, in the midst of much else, or a time that a clock change swallows.
"""

from __future__ import annotations

from collections.abc import Sequence

from negotiation.reading.choices import Pointing
from negotiation.reading.cues import Cue
from negotiation.reading.language import words as names
from negotiation.reading.message import Message
from negotiation.reading.offered_days import counts_weeks
from negotiation.reading.phrases import Hit, Hits
from negotiation.reading.settling import comparing
from negotiation.reading.tokens import PAUSE, fold
from scheduling.timex.mention import Role, TimeReading
from scheduling.timex.reading import SWALLOWED

_HEDGES = frozenset(
    {
        Cue.UNSURE,
        Cue.LATER,
        Cue.THINKS,
        Cue.DEFER,
        Cue.INSTRUCT,
        Cue.CANCEL,
        Cue.CANCELLED,
        Cue.DROP,
        Cue.KEEP,
        Cue.HEARSAY,
    }
)
_SET_PHRASES = frozenset({Cue.COURTESY, Cue.BACKUP, Cue.PREFER, Cue.ANY})
_SOMETHING_ELSE = frozenset({Cue.NO, Cue.OTHERS, Cue.NONE_OF, Cue.UNSUITED, Cue.HOW_TO})
_WANTING = frozenset({Cue.YES, Cue.SUITS, Cue.TAKE, Cue.PREFER, Cue.REQUEST})
_AGREEING = frozenset({Cue.YES, Cue.FINE, Cue.SUITS, Cue.TAKE})
_ASKING = frozenset({Cue.ASK, Cue.WHETHER, Cue.MAY})
_SIMPLE = frozenset({Cue.YES, Cue.FINE})
_FAINT = names("ok okay okey k kk alright right fine good gut bon bien bueno bem certo so well")
_NO_SINGLE_DAY = frozenset({"recurring weekday", "weekdays", "the one after", "following weekday"})
_NEVER_SETTLED = frozenset({SWALLOWED, "any day", "any day of a week"})
_SAME_TIME, _THAT_TIME = "the same time", "that time"
_SAME_DAY = "same day"  # as an offer named before, which an hour alone does not tell

# So many words may stand around an offer or a yes that no phrase takes in; with these cues, so many more.
# Around a day or an hour that is merely named, none at all: "Friday is my birthday".
_FEW, _NONE = 3, 0
_TAG = 4  # words: "is that right?"
_OPENING = names("does did is are was were")  # a question, also without its mark
_OF_A_CLOCK = 2  # digits
_AGAINST = names("but however though although aber jedoch allerdings mais cependant pero mas porem")
_TELLING = names("my our his her the theres there its weve we ive im i mein meine mon ma mi meu minha")
_A_TALE = 2  # words
_NAMES = frozenset({"@t", "@r", "@x", "@m"})
_ONE_WORD = 7  # characters: "second"
_MORE = {Cue.BOOK: 2, Cue.FINE: 2, Cue.THANK: 3, Cue.YES: 3}


def is_doubtful(words: Message, hits: Hits, pointings: Sequence[Pointing], times: TimeReading) -> bool:
    """Whether a message that points at an offer, or says yes, should not be acted on at once."""
    if not _NEVER_SETTLED.isdisjoint(times.why) or not _HEDGES.isdisjoint(hits.cues):
        return True
    if any(_is_condition(hit, hits) for hit in hits.of(Cue.IF)):
        return True
    wanted = [one for one in pointings if one.picks and not one.refused]
    if wanted:
        return _hardly_chosen(wanted, pointings, words, hits, times)
    agreeing = hits.of(*_AGREEING)
    if agreeing:
        return _hardly_agreed(agreeing, words, hits, times)
    return bool(pointings) and hits.cues.isdisjoint({Cue.ANY, Cue.EXCEPT})


def _is_condition(hit: Hit, hits: Hits) -> bool:
    """An "if" that is no part of a set phrase: "if need be", "if I had to choose"."""
    inside = (one.start <= hit.start and hit.end <= one.end for one in hits.of(*_SET_PHRASES))
    return not any(inside)


def _hardly_chosen(
    wanted: Sequence[Pointing],
    pointings: Sequence[Pointing],
    words: Message,
    hits: Hits,
    times: TimeReading,
) -> bool:
    by_time = all(one.by_time for one in wanted)
    return (
        (by_time and not _NO_SINGLE_DAY.isdisjoint(times.why))
        or _same_time(times)
        or any(_SAME_DAY in times.mentions[one.source].text.lower() for one in wanted if one.by_time)
        or _both_ways(wanted, pointings)
        or _wondered_at(wanted, words, hits)
        or (by_time and _of_another_week(wanted, times))
        or any(_takes_back(hit, wanted[-1].at, words) for hit in hits)
        or _limited_behind(wanted[-1].at, words, hits)
        or any(_named_against_itself(one, times) for one in wanted)
        or (Cue.OTHERS in hits.cues and hits.cues.isdisjoint(_AGREEING))
        or _at_a_pinch(wanted, pointings, words, hits)
        or all(_merely_named(one, words, hits) for one in wanted)
    )


def _named_against_itself(one: Pointing, times: TimeReading) -> bool:
    """Whether a "but" stands within what was read as one time: "I'd take Friday but 9 is really early"."""
    return one.by_time and not _AGAINST.isdisjoint(fold(times.mentions[one.source].text).split())


def _same_time(times: TimeReading) -> bool:
    """Whether a time is said to be the same as another; "that time" is the one on the table."""
    return _SAME_TIME in times.why and not any(one.text.lower() == _THAT_TIME for one in times.mentions)


def _at_a_pinch(
    wanted: Sequence[Pointing], pointings: Sequence[Pointing], words: Message, hits: Hits
) -> bool:
    """Whether nothing is named, or turned down, but a second choice: "Friday as a last resort"."""
    backups = hits.of(Cue.BACKUP)
    if not backups or len(pointings) > 1 or not hits.cues.isdisjoint(_SOMETHING_ELSE - {Cue.OTHERS}):
        return False
    start, end = words.clause_of(wanted[0].at)
    return any(start <= hit.start < end for hit in backups)


def _both_ways(wanted: Sequence[Pointing], pointings: Sequence[Pointing]) -> bool:
    """Whether the one offer is wished for and turned down: "a Friday slot, but not this Friday"."""
    meant = frozenset().union(*(one.picks for one in wanted))
    others = (one.picks for one in pointings if one.refused and one.cue is not Cue.OTHER_ONE)
    refused = frozenset().union(*others)
    return bool(refused) and meant <= refused


def _of_another_week(wanted: Sequence[Pointing], times: TimeReading) -> bool:
    """Whether another week is spoken of than that of what is pointed at: "Thursday, but in two weeks"."""
    if not any(counts_weeks(rule) for rule in times.why):
        return False
    named = [one.start.isocalendar()[:2] for one in times.mentions if one.start and one.role is Role.OFFERED]
    return len(set(named)) > 1


def _wondered_at(wanted: Sequence[Pointing], words: Message, hits: Hits) -> bool:
    """Whether an offer is only repeated, and nothing agrees to it: "Wednesday? But that's tomorrow!"."""
    alone = (words.clause_of(one.at) for one in wanted)
    asked = any(end - start == 1 and words.words[end : end + 1] == ("?",) for start, end in alone)
    return asked and hits.cues.isdisjoint(_WANTING | _AGREEING)


def _merely_named(one: Pointing, words: Message, hits: Hits) -> bool:
    """Whether nothing around an offer says that they want it, and something that they may not."""
    if one.two_ways or any(_is_relative(hit, one) or _is_heard(hit, one) for hit in hits):
        return True
    clause = words.clause_of(one.at)
    if _asked_behind(clause, words, hits):
        return True
    if wanting := _WANTING & _cues_in(words.sentence_of(one.at), hits):
        return wanting == {Cue.YES} and (_is_wry(hits) or _ends_asking(one.at, words))
    if _is_wry(hits):
        return True
    asked = _is_next(clause[1], words) or words.words[clause[0]] in _OPENING
    asked = asked or _leads_to_question(one, words, hits)
    return asked or _much_beside(clause, words, hits, _NONE if one.by_time else _FEW)


def _is_wry(hits: Hits) -> bool:
    return Cue.WRY in hits.cues


def _is_next(at: int, words: Message) -> bool:
    """Whether a question mark follows, with no word between: "Friday the 13th, really?"."""
    return next((word for word in words.words[at:] if word != PAUSE), None) == "?"


def _ends_asking(at: int, words: Message) -> bool:
    """Whether a question mark ends the sentence: "yes to Thursday?"."""
    _, end = words.sentence_of(at)
    return words.words[end : end + 1] == ("?",)


def _asked_behind(clause: tuple[int, int], words: Message, hits: Hits) -> bool:
    """Whether a few words ask for a yes to what was named: "Thursday, is that right?"."""
    _, end = words.sentence_of(clause[0])
    tag = (clause[1] + 1, end)
    asked = words.words[end : end + 1] == ("?",) and 0 < tag[1] - tag[0] <= _TAG
    return asked and Cue.ASK not in _cues_in(tag, hits) and _NAMES.isdisjoint(words.words[slice(*tag)])


def _leads_to_question(one: Pointing, words: Message, hits: Hits) -> bool:
    """Whether a mere "first" only opens what is asked: "first, how long is it?"."""
    start, end = words.sentence_of(one.at)
    low, high = words.places[one.at]
    alone = words.clause_of(one.at) == (start, start + 1) and high - low <= _ONE_WORD
    return alone and words.words[end : end + 1] == ("?",) and Cue.ASK in _cues_in((start, end), hits)


def _takes_back(hit: Hit, at: int, words: Message) -> bool:
    """Whether a later "no", or "I can't" without a time of its own, speaks of what was pointed at."""
    if hit.start <= at or hit.cue not in (Cue.NO, Cue.UNSUITED):
        return False
    start, end = words.clause_of(hit.start)
    return hit.cue is Cue.NO or not any(word.startswith("@") for word in words.words[start:end])


def _limited_behind(at: int, words: Message, hits: Hits) -> bool:
    """Whether a "but" behind an offer sets a number or something in the way against it: "Tuesday's good but
    would 1 be alright?"."""
    _, end = words.sentence_of(at)
    turn = next((place for place in range(at + 1, end) if words.words[place] in _AGAINST), end)
    behind = words.words[turn:end]
    numbers = any(word.isdigit() and len(word) <= _OF_A_CLOCK for word in behind)
    return (
        numbers
        or _in_the_way((turn + 1, end), words, hits)
        or (Cue.UNSUITED in _cues_in((turn, end), hits) and "@x" not in behind)
    )


def _in_the_way(stretch: tuple[int, int], words: Message, hits: Hits) -> bool:
    """Whether a "but" leads over to something told that no phrase knows: "but my kid has a school play"."""
    told = words.words[slice(*stretch)][:1]
    if not told or told[0] not in _TELLING or _ASKING & _cues_in(stretch, hits):
        return False
    unknown = [at for at in _unexplained(stretch, words, hits) if words.words[at] not in words.small]
    return len(unknown) >= _A_TALE


def _is_relative(hit: Hit, one: Pointing) -> bool:
    """Whether what is meant is not the offer but what lies after or before it."""
    return hit.cue is Cue.RELATIVE and hit.start - 1 <= one.at <= hit.end


def _is_heard(hit: Hit, one: Pointing) -> bool:
    """Whether an offer is part of what they say to have seen: "I saw the Thursday slot in your email"."""
    return hit.cue is Cue.HEARD and hit.start <= one.at < hit.end


def _hardly_agreed(agreeing: Sequence[Hit], words: Message, hits: Hits, times: TimeReading) -> bool:
    """A yes that points at none: asked back itself, beside something else, or a word among many others."""
    timely = bool(times.mentions) or times.zone is not None
    beside = timely or not _SOMETHING_ELSE.isdisjoint(hits.cues) or bool(comparing(hits))
    return (
        beside
        or all(_is_asked(words.clause_of(hit.start), words, hits) for hit in agreeing)
        or all(_much_beside(words.sentence_of(hit.start), words, hits) for hit in agreeing)
        or all(_only_praises(hit, words, hits) for hit in agreeing)
        or all(_leads_over(hit, words, hits) for hit in agreeing)
        or (Cue.BOT in hits.cues and {hit.cue for hit in agreeing} == {Cue.FINE})
        or (Cue.HEARD in hits.cues and {hit.cue for hit in agreeing} <= _SIMPLE)
    )


def _only_praises(hit: Hit, words: Message, hits: Hits) -> bool:
    """Whether a word of praise is about something else: "nice weather", "great, another bot"."""
    if hit.cue is not Cue.FINE:
        return False
    sentence = words.sentence_of(hit.start)
    beside = [at for at in _unexplained(sentence, words, hits) if words.words[at] not in words.small]
    thanks = _MORE[Cue.THANK] if Cue.THANK in _cues_in(sentence, hits) else 0
    return hit.end in beside or len(beside) > 1 + thanks


def _leads_over(hit: Hit, words: Message, hits: Hits) -> bool:
    """Whether a mere "ok" leads over to what is asked: "ok, who is this?"."""
    if words.words[hit.start] not in _FAINT or hit.end - hit.start > 1:
        return False
    sentence = words.sentence_of(hit.start)
    asked = words.words[sentence[1] : sentence[1] + 1] == ("?",)
    return asked and bool(_ASKING & _cues_in(sentence, hits))


def _is_asked(clause: tuple[int, int], words: Message, hits: Hits) -> bool:
    """Whether a clause of agreement is itself the question: "ok?"."""
    return words.words[clause[1] : clause[1] + 1] == ("?",) and not _ASKING & _cues_in(clause, hits)


def _much_beside(stretch: tuple[int, int], words: Message, hits: Hits, few: int = _FEW) -> bool:
    """Whether more words with a meaning of their own stand there than no phrase takes in."""
    beside = _unexplained(stretch, words, hits)
    if few == _NONE:
        beside = [at for at in beside if words.words[at] not in words.small]
    said = _cues_in(stretch, hits)
    return len(beside) > few + sum(more for cue, more in _MORE.items() if cue in said)


def _unexplained(stretch: tuple[int, int], words: Message, hits: Hits) -> list[int]:
    """The places of words that no phrase takes in."""
    explained = {at for hit in hits for at in range(hit.start, hit.end)}
    return [at for at in range(*stretch) if words.words[at].isalpha() and at not in explained]


def _cues_in(stretch: tuple[int, int], hits: Hits) -> set[Cue]:
    return {hit.cue for hit in hits if stretch[0] <= hit.start < stretch[1]}
