"""Notices everything in a message that bears on its meaning, without yet weighing it.

The letter around the message is set aside; offers pointed at by place and instructions to the system are
found; times are read from what remains; every phrase of the language is looked up with the times in place.
What comes out is a set of cues and facts, and what the offers come down to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from negotiation.acts import Asked, Context
from negotiation.reading.choices import NOTHING, Pointing, Settled
from negotiation.reading.cues import TOPICS, Cue
from negotiation.reading.decision import HEEDING_PROMPT
from negotiation.reading.doubt import is_doubtful
from negotiation.reading.grammar import GRAMMARS, VOCABULARIES, Grammar
from negotiation.reading.hours import BareHour, as_said, bare_hours, hours_within
from negotiation.reading.instructions import early_hits, instructions, markup
from negotiation.reading.language import spoken
from negotiation.reading.language import words as names
from negotiation.reading.letter import message_part
from negotiation.reading.message import Message, Span, greeting, laid_over, message, without
from negotiation.reading.phrases import BREAKS, Hit, cover
from negotiation.reading.pointing import picks_of_time, pointings, shortly_before, singles_out
from negotiation.reading.references import Place, Reference, inside, references, shifts
from negotiation.reading.rows import without_numbers
from negotiation.reading.said import standing, turned
from negotiation.reading.settling import settled
from negotiation.reading.timing import ABOUT_TIMES, Text, blanked, time_spans, times_of
from negotiation.reading.tokens import OFFERED_TIME, REFERENCE, tokens
from scheduling.interval import Interval
from scheduling.timex.mention import Grain, Role, TimeMention, TimeReading
from scheduling.timex.reading import named_for_each

_ANY_TIME = {"any time"}
_SPANISH = "¿¡"
# Times of one message, up to which it is read once more: for each offer, or with other hours.
_MOST_REREAD = 8
_TIMELESS = frozenset({Cue.CLEAR, Cue.NO_TIME})


@dataclass(frozen=True, slots=True)
class Noticed:
    """Everything noticed in a message, before it is weighed; what an explanation shows.

    `clear_language` is the one that the words leave no doubt of.
    """

    own: str
    grammar: Grammar
    words: Message
    hits: tuple[Hit, ...]
    times: TimeReading
    settled: Settled
    said: frozenset[Cue]
    clear_language: str | None


def notice(text: str, context: Context) -> Noticed:
    """What there is to notice in a text."""
    written = message_part(text)
    part = without_numbers(written)
    own = blanked(part, markup(part))
    raw = tokens(own)
    said = (*(token.text for token in raw), *(mark for mark in _SPANISH if mark in own))
    tongue = spoken(said, VOCABULARIES, context.locale)
    grammar = GRAMMARS[tongue.code]
    plain = message(raw, grammar)
    early = early_hits(plain, grammar)
    aside = (*instructions(plain, early), *plain.unread())
    pointed = references(early, own, plain, grammar, context, aside)
    timeless = tuple(plain.text_range((hit.start, hit.end)) for hit in early if _is_timeless(hit, early))
    places = [one.place for one in pointed]
    if greets := greeting(raw, grammar, own):
        timeless = (*timeless, (raw[0].start, raw[greets - 1].end))
    hours = _bare_hours(bare_hours(early, own, plain, grammar), places, context)
    commanded = len(aside) > len(plain.unread()) or own != part
    beside = {Cue.INSTRUCT: commanded, Cue.DOUBTFUL: part != written}
    known = Text(
        own,
        grammar,
        plain,
        aside,
        timeless,
        tuple(shifts(early, plain, pointed)),
        hours,
        context,
        tongue.clear,
        frozenset(cue for cue, holds in beside.items() if holds),
    )
    return _with_times(known, pointed)


def _is_timeless(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether words hold no time of their own, nor are part of a shift: "una hora más tarde"."""
    shifting = (one for one in hits if one.cue is Cue.SHIFT and one.weight > hit.weight)
    return hit.cue in _TIMELESS and not any(one.start <= hit.start < one.end for one in shifting)


def _bare_hours(
    found: Sequence[BareHour], pointed: Sequence[Place], context: Context
) -> tuple[BareHour, ...]:
    """The numbers that are hours, where hours are on the table and no offer is pointed at by them."""
    if not context.offered and context.asked not in ABOUT_TIMES and context.booked is None:
        return ()
    return tuple(one for one in found if not inside(one.place, pointed))


def _with_times(known: Text, pointed: list[Reference]) -> Noticed:
    times = times_of(known, pointed)
    spans = [Span(*one.place, REFERENCE, index) for index, one in enumerate(pointed)]
    words = laid_over(without(known.plain, known.aside), [*spans, *time_spans(times, known)])
    found = cover(known.grammar.late.search(words.words))
    hits = tuple(standing(turned(found, words, known.grammar.language), words))
    beside = _only_asked(words, hits) | _deferred(words, hits)
    found_at = _pointings(words, hits, pointed, times, known)
    at_offers = [one for one in found_at if not (one.by_time and one.source in beside)]
    if len(times.mentions) <= _MOST_REREAD and (hours := _hours_after_all(pointed, at_offers)):
        kept = [one for one in pointed if one not in hours]
        return _with_times(replace(known, hours=_hours(known, kept, hours)), kept)
    by_name = _named_then_shifted(at_offers, words, times, known)
    if by_name is not None and not pointed:
        return _with_times(known, [by_name])
    outcome = settled(words, hits, at_offers, times, known)
    return Noticed(
        known.own,
        known.grammar,
        words,
        hits,
        times,
        outcome,
        _said(words, hits, times, outcome, at_offers, known),
        known.clear_language,
    )


def _hours_after_all(pointed: Sequence[Reference], found: Sequence[Pointing]) -> list[Reference]:
    """The mere numbers that point at other offers than the times do: "Thursday is fine, 3 is best"."""
    named = frozenset().union(*(one.picks for one in found if one.by_time))
    places = [one for one in found if not one.by_time and one.bare]
    apart = bool(named) and any(named.isdisjoint(one.picks) for one in places)
    return [pointed[one.source] for one in places] if apart else []


def _hours(known: Text, pointed: Sequence[Reference], hours: Sequence[Reference]) -> tuple[BareHour, ...]:
    more = hours_within([one.place for one in hours], known.plain, known.grammar)
    return tuple(sorted({*known.hours, *more}, key=lambda one: one.place))


def _pointings(
    words: Message, hits: Sequence[Hit], pointed: Sequence[Reference], times: TimeReading, known: Text
) -> list[Pointing]:
    context = known.context
    if not context.offered or context.asked is Asked.REMINDER:
        return []

    meant = frozenset().union(*(one.picks for one in pointed)) or frozenset(range(len(context.offered)))
    reread_for = sorted(meant) if len(times.mentions) <= _MOST_REREAD else ()

    def reread(text: str) -> Sequence[tuple[int, Sequence[TimeMention]]]:
        offers = [context.offered[index] for index in reread_for]
        again = named_for_each(text, context.now, context.zone, offers, context.locale)
        return list(zip(reread_for, again, strict=True))

    parts = known.grammar.part_words
    goodbyes = _goodbyes(words, hits)
    clocked = [replace(one, text=as_said(one, known.hours)) if known.hours else one for one in times.mentions]
    named = [_last_day(one) if at in goodbyes else one for at, one in enumerate(clocked)]
    picks = [
        picks_of_time(one, context.offered, context.zone, reread, parts)
        if singles_out(one, times)
        else NOTHING
        for one in named
    ]
    near = [shortly_before(one, context.offered, context.zone) for one in named]
    rough = frozenset(at for at, found in enumerate(picks) if near[at] and not found)
    picks = [near[at] if at in rough else found for at, found in enumerate(picks)]
    slots = {
        words.sources[at - 1] for at, word in enumerate(words.words) if word in known.grammar.option_words
    }
    return pointings(words, hits, pointed, picks, context.offered, rough - slots)


def _goodbyes(words: Message, hits: Sequence[Hit]) -> frozenset[int]:
    """The times until which somebody who agreed says goodbye: "passt. Bis Donnerstag!" ends no stretch."""
    agreeing = _AGREEING | {Cue.FINE}
    agreed = min((hit.end for hit in hits if hit.cue in agreeing), default=len(words.words))
    alone = (at for at in range(agreed, len(words.words)) if words.clause_of(at) == (at, at + 1))
    return frozenset(words.sources[at] for at in alone)


def _last_day(mention: TimeMention) -> TimeMention:
    if mention.start is not None or mention.end is None or mention.grain is not Grain.DAY:
        return mention
    return replace(mention, start=mention.end - timedelta(days=1))


def _named_then_shifted(
    found: Sequence[Pointing], words: Message, times: TimeReading, known: Text
) -> Reference | None:
    """The one offer named by its time where the message then shifts it: "Thursday, but an hour later"."""
    singled = [one for one in found if one.by_time and len(one.picks) == 1 and not one.refused]
    if len(singled) != 1 or len(times.mentions) != 1 or not known.shifts:
        return None
    place = words.places[singled[0].at]
    by_so_much = any(" " in known.own[start:end] for start, end in known.shifts) or len(known.shifts) > 1
    behind = any(start >= place[1] for start, _ in known.shifts)
    return Reference(place, singled[0].picks, None) if behind or by_so_much else None


def _said(
    words: Message,
    hits: Sequence[Hit],
    times: TimeReading,
    settled: Settled,
    found: Sequence[Pointing],
    known: Text,
) -> frozenset[Cue]:
    facts = {
        **_word_facts(words, hits),
        **_offer_facts(settled, times, known),
        **_time_facts(words, hits, times, found, known),
        Cue.DOUBTFUL: is_doubtful(words, hits, found, times),
    }
    if known.context.asked is Asked.CONFIRM and _puts_right(words):
        facts[Cue.CORRECTION] = True
    return (
        frozenset(hit.cue for hit in hits)
        | {cue for cue, holds in facts.items() if holds}
        | _prompt_cues(known)
        | known.beside
    )


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


def _word_facts(words: Message, hits: Sequence[Hit]) -> dict[Cue, bool]:
    plain = [word for word in words.words if word[:1].isalnum() or word.startswith("@")]
    explained = {at for hit in hits for at in range(hit.start, hit.end)}
    return {
        Cue.WORDS: bool(plain) or bool(hits) or "?" in words.words,
        Cue.BRIEF: sum(word[:1].isalnum() and at not in explained for at, word in enumerate(words.words))
        <= 1,
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
        Cue.SEVERAL_OFFERED: len(offers) > 1,
        Cue.CHOICE: len(settled.left) == 1,
        Cue.SEVERAL: len(settled.left) > 1,
        Cue.REFUSED: refused,
        Cue.CHANGED: settled.changed,
        Cue.NONE_LEFT: refused and len(settled.refused) == len(offers) and _only_offers(times, offers),
        Cue.NAMES_ZONE: times.zone is not None,
    }


def _only_offers(times: TimeReading, offers: Sequence[Interval]) -> bool:
    """Whether nothing is ruled out beyond the offers themselves."""
    return all(any(offer.contains(part) for offer in offers) for part in times.excluded)


def _time_facts(
    words: Message, hits: Sequence[Hit], times: TimeReading, found: Sequence[Pointing], known: Text
) -> dict[Cue, bool]:
    turned_down = {one.source for one in found if one.by_time and one.refused}
    beside = _only_asked(words, hits) | _deferred(words, hits)
    wished = any(
        one.role is Role.OFFERED and index not in turned_down and index not in beside
        for index, one in enumerate(times.mentions)
    )
    whenever = bool(times.windows) and not times.mentions
    any_offer = set(times.why) == _ANY_TIME and any(hit.cue is Cue.ANY for hit in hits)
    return {
        Cue.TIMES: (wished or whenever) and not (any_offer and bool(known.context.offered)),
        Cue.RULES_OUT: bool(times.excluded),
        Cue.MENTIONS: bool(times.mentions),
    }


def _only_asked(words: Message, hits: Sequence[Hit]) -> frozenset[int]:
    """The times that stand in a question of their own, beside a sentence that agrees."""
    cues: dict[tuple[int, int], set[Cue]] = {}
    for hit in hits:
        cues.setdefault(words.sentence_of(hit.start), set()).add(hit.cue)
    asking = {place for place, said in cues.items() if said & _ASKING and not said & (_AGREEING | _WISHING)}
    if not any(said & _AGREEING for said in cues.values()):
        return frozenset()
    return frozenset(
        words.sources[at] for start, end in asking for at in range(start, end) if words.sources[at] >= 0
    )


def _deferred(words: Message, hits: Sequence[Hit]) -> frozenset[int]:
    """The times at which they will answer, not meet."""
    places = (at for hit in hits if hit.cue is Cue.DEFER for at in range(hit.start, hit.end))
    return frozenset(words.sources[at] for at in places if words.sources[at] >= 0)


_ASKING = frozenset({Cue.ASK, Cue.WHETHER})
_AGREEING = frozenset({Cue.YES, Cue.SUITS, Cue.TAKE, Cue.ANY})
_ASKING_FOR_IT = frozenset({Cue.AVAILABLE, Cue.BOOK, Cue.TAKE, Cue.CHANGE, Cue.MOVE, Cue.SUGGEST, Cue.OTHERS})
_WISHING = frozenset({Cue.AVAILABLE, Cue.BOOK, Cue.SUGGEST, Cue.CHANGE, Cue.MOVE})


def _asked_of(words: Message, hits: Sequence[Hit]) -> bool:
    """Whether a question for information names a time or an offer itself."""
    return any(_names_one(words.clause_of(hit.start), words) for hit in hits if hit.cue is Cue.ASK)


def _asked_beside(words: Message, hits: Sequence[Hit]) -> bool:
    """Whether a clause of its own asks what no phrase knows more about: "the second; can my mother come?"."""
    clauses = {words.clause_of(hit.start) for hit in hits if hit.cue in _ASKING}
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
    _ASKING_FOR_IT | _AGREEING | {Cue.FINE, Cue.COURTESY, Cue.REQUEST, Cue.PREFER, Cue.HUMAN, Cue.LATER_ON}
)


def _asked_whether(words: Message, hits: Sequence[Hit]) -> bool:
    """The same of a yes-or-no question: "is the Friday one remote?"."""
    clauses = {words.clause_of(hit.start) for hit in hits if hit.cue is Cue.WHETHER}
    return any(_names_one(clause, words) and _for_information(clause, words, hits) for clause in clauses)


def _names_one(clause: Place, words: Message) -> bool:
    return any(word.startswith("@") for word in words.words[clause[0] : clause[1]])


def _for_information(clause: Place, words: Message, hits: Sequence[Hit]) -> bool:
    """Whether a yes-or-no question asks for more than whether a time can be had."""
    _, stop = words.sentence_of(clause[0])
    inside = {hit.cue for hit in hits if clause[0] <= hit.start < clause[1]}
    about = not inside.isdisjoint(TOPICS)
    for_itself = inside & _ASKING_FOR_IT - ({Cue.BOOK, Cue.AVAILABLE} if about else set())
    return words.words[stop : stop + 1] == ("?",) and not for_itself


def _prompt_cues(known: Text) -> frozenset[Cue]:
    if not known.context.prompt or known.context.asked not in HEEDING_PROMPT:
        return frozenset()
    words = message(tokens(known.context.prompt[:1000]), known.grammar).words
    return frozenset(hit.cue for hit in known.grammar.prompt.search(words))
