"""What is said in a message besides its phrases: how long it is, what it asks, what becomes of offers.

Each fact is a cue like those that phrases say, so that the table weighs both alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from negotiation.acts import Asked, Context
from negotiation.reading.choices import Pointing, Settled
from negotiation.reading.cues import TOPICS, Cue
from negotiation.reading.decision import HEEDING_PROMPT
from negotiation.reading.doubt import is_doubtful
from negotiation.reading.language import words as names
from negotiation.reading.message import Message, message
from negotiation.reading.phrases import BREAKS, Hits
from negotiation.reading.references import Place
from negotiation.reading.timing import Text
from negotiation.reading.tokens import OFFERED_TIME, fold, tokens
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Role, Stretch, TimeReading

_ANY_TIME = ({"any time"}, {"any day"})


def cues_said(
    words: Message,
    hits: Hits,
    times: TimeReading,
    settled: Settled,
    found: Sequence[Pointing],
    beside: frozenset[int],
    known: Text,
) -> frozenset[Cue]:
    """All cues of a message: of its phrases, of these facts, and of what the bot had said.

    `beside` are the times that are only asked about, or deferred to.
    """
    facts = {
        **_word_facts(words, hits),
        **_offer_facts(settled, times, known),
        **_time_facts(hits, times, found, beside, known),
        Cue.DOUBTFUL: is_doubtful(words, hits, found, times) or _cut_short(settled, times, known.context),
    }
    if known.context.asked is Asked.CONFIRM and _puts_right(words):
        facts[Cue.CORRECTION] = True
    if facts[Cue.AT_BOOKED] and _parts(words, hits, times):
        facts[Cue.BYE] = True
    return hits.cues | {cue for cue, holds in facts.items() if holds} | _prompt_cues(known) | known.beside


# Beside a mere day, while one time is being confirmed, they put its day right.
_APOLOGIES = names(
    """
    sorry apologies pardon excuse my me oh ah so i im am entschuldigung verzeihung tut mir leid tschuldigung
    desole desolee je suis excusez moi perdon disculpa disculpe disculpen lo siento desculpe desculpa perdao
    no nope nah nein nee non nan nao not
    """
)


def _puts_right(words: Message) -> bool:
    """Whether an apology, or a no, and a time is all that is said: "sorry, Wednesday"."""
    said = [word for word in words.words if word not in BREAKS]
    rest = [word for word in said if word != OFFERED_TIME]
    return len(said) == len(rest) + 1 and bool(rest) and _APOLOGIES.issuperset(rest)


def _word_facts(words: Message, hits: Hits) -> dict[Cue, bool]:
    plain = [word for word in words.words if word[:1].isalnum() or word.startswith("@")]
    explained = {at for hit in hits for at in range(hit.start, hit.end)}
    beside = [word for at, word in enumerate(words.words) if at not in explained and word[:1].isalnum()]
    return {
        Cue.WORDS: bool(plain) or bool(hits),
        Cue.BRIEF: len(beside) <= 1,
        Cue.LONG: len(plain) >= 3,
        Cue.QUESTION_MARK: "?" in words.words,
        Cue.ASKED_OF: _asked_of(words, hits),
        Cue.ASKED_WHETHER: _asked_whether(words, hits),
        Cue.ASKED_BESIDE: _asked_beside(words, hits),
    }


def _offer_facts(settled: Settled, times: TimeReading, known: Text) -> dict[Cue, bool]:
    offers = known.context.offered
    refused = bool(settled.refused) and not settled.left
    return {
        Cue.HAS_OFFER: bool(offers),
        Cue.IS_BOOKED: known.context.booked is not None and not offers,
        Cue.AT_BOOKED: _at_booked(times, known.context),
        Cue.SEVERAL_OFFERED: len(offers) > 1,
        Cue.CHOICE: len(settled.left) == 1,
        Cue.SEVERAL: len(settled.left) > 1,
        Cue.REFUSED: refused,
        Cue.CHANGED: settled.changed,
        Cue.NONE_LEFT: refused and len(settled.refused) == len(offers) and _only_offers(times, offers),
        Cue.NAMES_ZONE: times.zone is not None,
    }


def _cut_short(settled: Settled, times: TimeReading, context: Context) -> bool:
    """Whether what they rule out takes a part of the offer chosen: "at two, but I need to leave at 2:45"."""
    alone = 0 if len(context.offered) == 1 and not settled.refused else None
    at = alone if settled.choice is None else settled.choice
    return (
        at is not None
        and bool(times.excluded)
        and bool(times.excluded & IntervalSet.of([context.offered[at]]))
    )


def _at_booked(times: TimeReading, context: Context) -> bool:
    """Whether they only speak of the interview's own time: "see you on Thursday"."""
    booked, windows = context.booked, times.windows
    if booked is None or not windows:
        return False
    return _until_booked(times, booked, context) or all(
        _holds(one, booked) or _is_its_weekday(one, times, context) for one in windows
    )


def _is_its_weekday(one: Stretch, times: TimeReading, context: Context) -> bool:
    """Whether a bare weekday is that of the interview in another week: "see you Thursday", ten days ahead."""
    booked = context.booked
    if booked is None or "weekday" not in times.why or any("week" in rule.split() for rule in times.why):
        return False
    start, own = one.start.astimezone(context.zone), booked.start.astimezone(context.zone)
    alike = (
        start.time() == own.time() if one.end is None else one.end - one.start <= _A_DAY and not start.hour
    )
    return alike and start.weekday() == own.weekday()


def _until_booked(times: TimeReading, booked: Interval, context: Context) -> bool:
    """Whether the only time is one up to the interview's day: "bis Donnerstag!"."""
    ends = [one.end for one in times.mentions if one.start is None]
    if len(ends) != 1 or len(times.mentions) != 1 or ends[0] is None:
        return False
    last = (ends[0] - timedelta(minutes=1)).astimezone(context.zone)
    return last.date() == booked.start.astimezone(context.zone).date()


_PARTING = names("bis a au hasta ate")


def _parts(words: Message, hits: Hits, times: TimeReading) -> bool:
    """Whether a time is only named to part until then: "à jeudi", "danke, bis Donnerstag!"."""
    if len(times.mentions) != 1 or OFFERED_TIME not in words.words or "?" in words.words:
        return False
    explained = {at for hit in hits for at in range(hit.start, hit.end)}
    beside = (word for at, word in enumerate(words.words) if word[:1].isalnum() and at not in explained)
    ahead = words.words[: words.words.index(OFFERED_TIME)][-1:]
    until = {*ahead, *map(fold, times.mentions[0].text.split()[:1])}
    return not _PARTING.isdisjoint(until) and words.small.issuperset(beside)


def _holds(one: Stretch, booked: Interval) -> bool:
    day = one.end is None or one.end - one.start <= _A_DAY
    return day and (one.start == booked.start if one.end is None else one.start <= booked.start < one.end)


_A_DAY = timedelta(hours=25)


def _only_offers(times: TimeReading, offers: Sequence[Interval]) -> bool:
    """Whether nothing is ruled out beyond the offers themselves."""
    return all(any(offer.contains(part) for offer in offers) for part in times.excluded)


def _time_facts(
    hits: Hits,
    times: TimeReading,
    found: Sequence[Pointing],
    beside: frozenset[int],
    known: Text,
) -> dict[Cue, bool]:
    turned_down = {one.source for one in found if one.by_time and one.refused}
    wished = any(
        one.role is Role.OFFERED and index not in turned_down and index not in beside
        for index, one in enumerate(times.mentions)
    )
    whenever = bool(times.windows) and not times.mentions
    any_offer = Cue.ANY in hits.cues and set(times.why) in _ANY_TIME
    return {
        Cue.TIMES: (wished or whenever) and not (any_offer and bool(known.context.offered)),
        Cue.RULES_OUT: bool(times.excluded) or (bool(times.not_at) and not known.context.offered),
        Cue.MENTIONS: bool(times.mentions),
    }


def only_asked(words: Message, hits: Hits) -> frozenset[int]:
    """The times that stand in a question of their own, beside a sentence that agrees."""
    if hits.cues.isdisjoint(_ASKING) or hits.cues.isdisjoint(AGREEING):
        return frozenset()
    cues: dict[tuple[int, int], set[Cue]] = {}
    for hit in hits:
        cues.setdefault(words.sentence_of(hit.start), set()).add(hit.cue)
    asking = {place for place, said in cues.items() if said & _ASKING and not said & (AGREEING | _WISHING)}
    if not any(said & AGREEING for said in cues.values()):
        return frozenset()
    return frozenset(
        words.sources[at] for start, end in asking for at in range(start, end) if words.sources[at] >= 0
    )


def deferred(words: Message, hits: Hits) -> frozenset[int]:
    """The times at which they will answer, or arrive after all, and not meet."""
    places = [at for hit in hits.of(Cue.DEFER, Cue.HELD_UP) for at in range(hit.start, hit.end)]
    return frozenset([words.sources[at] for at in places if words.sources[at] >= 0])


_ASKING = frozenset({Cue.ASK, Cue.WHETHER})
AGREEING = frozenset({Cue.YES, Cue.SUITS, Cue.TAKE, Cue.ANY})
_ASKING_FOR_IT = frozenset({Cue.AVAILABLE, Cue.BOOK, Cue.TAKE, Cue.CHANGE, Cue.MOVE, Cue.SUGGEST, Cue.OTHERS})
_WISHING = frozenset({Cue.AVAILABLE, Cue.BOOK, Cue.SUGGEST, Cue.CHANGE, Cue.MOVE})


def _asked_of(words: Message, hits: Hits) -> bool:
    """Whether a question for information names a time or an offer itself."""
    return any(_names_one(words.clause_of(hit.start), words) for hit in hits.of(Cue.ASK))


def _asked_beside(words: Message, hits: Hits) -> bool:
    """Whether a clause of its own asks what no phrase knows more about: "the second; can my mother come?"."""
    if hits.cues.isdisjoint(_ASKING):
        return False
    clauses = {words.clause_of(hit.start) for hit in hits.of(*_ASKING)}
    return any(
        end - start >= _A_QUESTION
        and words.words[words.sentence_of(start)[1] :][:1] == ("?",)
        and not any(word.startswith("@") or word in _ASKING_LEAVE for word in words.words[start:end])
        and not any(start <= hit.start < end and hit.cue in _NO_QUESTIONS for hit in hits)
        for start, end in clauses
    )


_A_QUESTION = 4
# Whether it suits us as well is answered by what happens next.
_ASKING_LEAVE = names(
    """
    work works suit suits ok okay fine alright possible good passt geht recht okay convient va marche vale
    bien parece serve bom certo possivel posible moglich
    """
)
_NO_QUESTIONS = (
    _ASKING_FOR_IT | AGREEING | {Cue.FINE, Cue.COURTESY, Cue.REQUEST, Cue.PREFER, Cue.HUMAN, Cue.LATER_ON}
)


def _asked_whether(words: Message, hits: Hits) -> bool:
    """The same of a yes-or-no question: "is the Friday one remote?"."""
    if Cue.WHETHER not in hits.cues:
        return False
    clauses = {words.clause_of(hit.start) for hit in hits.of(Cue.WHETHER)}
    return any(_names_one(clause, words) and _for_information(clause, words, hits) for clause in clauses)


def _names_one(clause: Place, words: Message) -> bool:
    return any(word.startswith("@") for word in words.words[clause[0] : clause[1]])


def _for_information(clause: Place, words: Message, hits: Hits) -> bool:
    """Whether a yes-or-no question asks for more than whether a time can be had."""
    _, stop = words.sentence_of(clause[0])
    inside = {hit.cue for hit in hits if clause[0] <= hit.start < clause[1]}
    about = not inside.isdisjoint(TOPICS)
    for_itself = inside & _ASKING_FOR_IT - ({Cue.BOOK, Cue.AVAILABLE} if about else set())
    asked = words.words[stop : stop + 1] == ("?",) or _begins_to_ask(clause, words, hits)
    return asked and not for_itself


def _begins_to_ask(clause: Place, words: Message, hits: Hits) -> bool:
    """Whether a clause without a mark asks by its first word, and about more than the time itself."""
    start, end = clause
    explained = {at for hit in hits if hit.cue is not Cue.WHETHER for at in range(hit.start, hit.end)}
    about = any(
        words.words[at].isalpha() and at not in explained and words.words[at] not in words.small
        for at in range(start + 1, end)
    )
    topic = any(start <= hit.start < end and hit.cue in _OF_ITSELF for hit in hits)
    return words.words[start] in _OPENING and (about or topic)


_OF_ITSELF = frozenset({Cue.ZONE, Cue.DURATION, Cue.FORMAT, Cue.WHO, Cue.WHERE, Cue.PREPARE})
_OPENING = names("is are was were will does do did would can could ist sind wird gibt est y is")


def _prompt_cues(known: Text) -> frozenset[Cue]:
    if not known.context.prompt or known.context.asked not in HEEDING_PROMPT:
        return frozenset()
    words = message(tokens(known.context.prompt[:1000]), known.grammar).words
    return frozenset(hit.cue for hit in known.grammar.prompt.search(words))
