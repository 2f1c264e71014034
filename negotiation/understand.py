"""Reads one message of a candidate into one typed reading: intent, choice, times, topics, and why.

The steps: the letter around the message is set aside; offers pointed at by place and instructions to the
system are found; times are read from what remains; every phrase of the language is looked up with the
times in place; what was said is weighed in the light of what was asked. Pure and total: any text
gives a reading, and the same text the same one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from negotiation.acts import Asked, Context, Intent, Reading, Topic
from negotiation.reading.choices import (
    Picks,
    Settled,
    day_is_another_offer,
    hour_is_another_offer,
    place_picks,
    settle,
)
from negotiation.reading.cues import REFERENCES, TOPICS, Cue
from negotiation.reading.decision import Rule, decide
from negotiation.reading.grammar import GRAMMARS, VOCABULARIES, Grammar
from negotiation.reading.instructions import early_hits, instructions, markup
from negotiation.reading.language import spoken
from negotiation.reading.letter import message_part
from negotiation.reading.message import Message, Span, laid_over, message
from negotiation.reading.phrases import Hit, cover
from negotiation.reading.pointing import picks_of_time, pointings
from negotiation.reading.said import standing, turned
from negotiation.reading.tokens import EXCLUDED_TIME, MENTIONED_TIME, OFFERED_TIME, REFERENCE, tokens
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Role, Stretch, TimeMention, TimeReading
from scheduling.timex.reading import read_times

LONGEST = 4000

_SYMBOLS = {Role.OFFERED: OFFERED_TIME, Role.EXCLUDED: EXCLUDED_TIME, Role.MENTIONED: MENTIONED_TIME}
_SETTLES_TIMES = frozenset(
    {Intent.PROPOSE, Intent.ACCEPT, Intent.RESCHEDULE, Intent.ASK_ALTERNATIVES, Intent.REJECT}
)


def understand(text: str, context: Context) -> Reading:
    """The reading of `text` as an answer in `context`. Never raises for any text."""
    pressed = _value_of_option(text)
    if pressed is not None:
        return _pressed(pressed, context)
    return _reading(_noticed(text[:LONGEST], context), context)


@dataclass(frozen=True, slots=True)
class Noticed:
    """Everything noticed in a message, before it is weighed; what `--explain` shows."""

    own: str
    grammar: Grammar
    words: Message
    hits: tuple[Hit, ...]
    times: TimeReading
    settled: Settled
    said: frozenset[Cue]


def notice(text: str, context: Context) -> Noticed:
    """What the reader notices in a text, for people who want to see why it was read so."""
    return _noticed(text[:LONGEST], context)


def _noticed(text: str, context: Context) -> Noticed:
    own = _blanked(message_part(text), markup(text))
    raw = tokens(own)
    language = GRAMMARS[spoken((token.text for token in raw), VOCABULARIES, context.locale)]
    plain = message(raw, language)
    early = early_hits(plain, language)
    aside = instructions(plain, early)
    references = _references(early, plain, language, context, aside)
    spans = _reference_spans(references, plain)
    times = _times(_blanked(_blanked(own, aside), [(span.start, span.end) for span in spans]), references, context)
    words = laid_over(_without(plain, aside), [*spans, *_time_spans(times)])
    hits = tuple(standing(turned(cover(language.late.search(words.words)), words, language.language), words))
    settled = _settled(words, hits, references, times, context)
    said = _said(own, words, hits, times, settled, context, language)
    if aside or own != message_part(text):
        said |= {Cue.INSTRUCT}
    return Noticed(own, language, words, hits, times, settled, said)


def _reading(noticed: Noticed, context: Context) -> Reading:
    rule = decide(noticed.said, context.asked)
    keeps_times = rule.intent in _SETTLES_TIMES
    times = noticed.times
    return Reading(
        rule.intent,
        choice=_choice(rule, noticed, context),
        windows=times.windows if keeps_times else (),
        excluded=_excluded(noticed, context) if keeps_times else IntervalSet(),
        times=times.mentions,
        alternatives=times.alternatives if keeps_times else (),
        zone=times.zone,
        topics=_topics(noticed.said, rule),
        sure=_sure(rule, noticed),
        clears_wishes=Cue.CLEAR in noticed.said,
        confidence=rule.confidence,
        why=_why(rule, noticed),
    )


def _value_of_option(text: str) -> datetime | None:
    """The moment that the text is, as RFC 3339: what a press on a time's button sends."""
    bare = text.strip()
    if not 20 <= len(bare) <= 35 or not bare[:4].isdigit():
        return None
    try:
        moment = datetime.fromisoformat(bare)
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment


def _pressed(moment: datetime, context: Context) -> Reading:
    """A choice, or a wish for that time where it is on the table no more."""
    chosen = next((index for index, offer in enumerate(context.offered) if offer.start == moment), None)
    if chosen is not None:
        return Reading(Intent.ACCEPT, choice=chosen, confidence=1.0, why=("option: its value was sent",))
    wish = Stretch(moment.astimezone(UTC), None)
    return Reading(Intent.PROPOSE, windows=(wish,), confidence=1.0, why=("option: an earlier one's value",))


def _blanked(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    for start, end in ranges:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _without(words: Message, ranges: Sequence[tuple[int, int]]) -> Message:
    if not ranges:
        return words
    kept = [
        index
        for index, (start, end) in enumerate(words.places)
        if not any(low <= start and end <= high for low, high in ranges)
    ]
    return Message(
        tuple(words.words[index] for index in kept),
        tuple(words.places[index] for index in kept),
        tuple(words.sources[index] for index in kept),
        words.turns,
    )


def _references(
    early: Sequence[Hit], words: Message, language: Grammar, context: Context, aside: Sequence[tuple[int, int]]
) -> list[tuple[Hit, Picks]]:
    if not context.offered or context.asked is Asked.REMINDER:
        return []
    found = [
        (hit, place_picks(hit, words.words, language, context.offered))
        for hit in early
        if hit.cue in REFERENCES and not _inside(words.text_range((hit.start, hit.end)), aside)
    ]
    return [(hit, picks) for hit, picks in found if picks and not _rather_a_time(hit, picks, words, context)]


def _inside(place: tuple[int, int], ranges: Sequence[tuple[int, int]]) -> bool:
    return any(low <= place[0] and place[1] <= high for low, high in ranges)


def _rather_a_time(hit: Hit, picks: Picks, words: Message, context: Context) -> bool:
    """An ordinal that could be an offer's day, or a bare number that could be its hour."""
    short = hit.weight <= 2
    if hit.cue is Cue.ORDINAL:
        return short and day_is_another_offer(picks, context.offered, context.zone)
    bare = hit.cue is Cue.NUMBERED and not any(word.isalpha() for word in words.words[hit.start : hit.start + 1])
    return bare and hour_is_another_offer(picks, context.offered, context.zone)


def _reference_spans(references: Sequence[tuple[Hit, Picks]], words: Message) -> list[Span]:
    return [
        Span(*words.text_range((hit.start, hit.end)), REFERENCE, source)
        for source, (hit, _) in enumerate(references)
    ]


def _times(text: str, references: Sequence[tuple[Hit, Picks]], context: Context) -> TimeReading:
    """The times of the text; a shift ("half an hour later") is one of the offer that was pointed at."""
    pointed = frozenset().union(*(picks for _, picks in references))
    offered = [context.offered[index] for index in sorted(pointed)] if len(pointed) == 1 else context.offered
    return read_times(text, context.now, context.zone, locale=context.locale, offered=tuple(offered))


def _time_spans(times: TimeReading) -> list[Span]:
    return [
        Span(*mention.span, _SYMBOLS[mention.role], source) for source, mention in enumerate(times.mentions)
    ]


def _settled(
    words: Message,
    hits: Sequence[Hit],
    references: Sequence[tuple[Hit, Picks]],
    times: TimeReading,
    context: Context,
) -> Settled:
    offers = context.offered
    if not offers or context.asked is Asked.REMINDER:
        return Settled()

    def reread(text: str, offer: Interval) -> Sequence[TimeMention]:
        return read_times(text, context.now, context.zone, locale=context.locale, offered=(offer,)).mentions

    picks = [picks_of_time(mention, offers, context.zone, reread) for mention in times.mentions]
    found = pointings(words, hits, references, picks, offers)
    shifted = any(hit.cue is Cue.SHIFT for hit in hits)
    missed = any(not one.picks and not one.refused for one in found)
    if any(not one.by_time for one in found) and shifted and missed:
        return Settled(changed=True)
    any_but = any(hit.cue in (Cue.ANY, Cue.EXCEPT) for hit in hits) or _not_that_one(words)
    return settle(found, len(offers), any_but=any_but)


def _not_that_one(words: Message) -> bool:
    """"Not the first", and no more: with two offers that is the other."""
    return words.words[:1] == ("not",) and REFERENCE in words.words and len(words.words) <= 3


def _said(
    own: str,
    words: Message,
    hits: Sequence[Hit],
    times: TimeReading,
    settled: Settled,
    context: Context,
    language: Grammar,
) -> frozenset[Cue]:
    plain = [word for word in words.words if word[:1].isalnum() or word.startswith("@")]
    offers = settled.left
    facts = {
        Cue.WORDS: bool(words.words) and (bool(plain) or bool(hits) or "?" in words.words),
        Cue.BRIEF: _unexplained(words, hits) <= 1,
        Cue.LONG: len(plain) >= 3,
        Cue.QUESTION_MARK: "?" in words.words,
        Cue.TIMES: bool(times.windows) or any(one.role is Role.OFFERED for one in times.mentions),
        Cue.RULES_OUT: bool(times.excluded),
        Cue.NAMES_ZONE: times.zone is not None,
        Cue.HAS_OFFER: bool(context.offered),
        Cue.CHOICE: len(offers) == 1,
        Cue.SEVERAL: len(offers) > 1,
        Cue.REFUSED: bool(settled.refused) and not offers,
        Cue.CHANGED: settled.changed,
        Cue.ASKED_OF: _asked_of(words, hits),
    }
    asked = _prompt_cues(context, language)
    return frozenset(hit.cue for hit in hits) | {cue for cue, holds in facts.items() if holds} | asked


def _unexplained(words: Message, hits: Sequence[Hit]) -> int:
    """How many words no phrase accounts for."""
    explained = {at for hit in hits for at in range(hit.start, hit.end)}
    return sum(word[:1].isalnum() and at not in explained for at, word in enumerate(words.words))


def _asked_of(words: Message, hits: Sequence[Hit]) -> bool:
    """Whether a question for information names a time or an offer itself."""
    asked = (words.sentence_of(hit.start) for hit in hits if hit.cue is Cue.ASK)
    return any(word.startswith("@") for start, end in asked for word in words.words[start:end])


def _prompt_cues(context: Context, language: Grammar) -> frozenset[Cue]:
    if not context.prompt:
        return frozenset()
    words = message(tokens(context.prompt[:LONGEST]), language).words
    return frozenset(hit.cue for hit in language.prompt.search(words))


def _choice(rule: Rule, noticed: Noticed, context: Context) -> int | None:
    if rule.intent is not Intent.ACCEPT or context.asked is Asked.REMINDER:
        return None
    if noticed.settled.choice is not None:
        return noticed.settled.choice
    alone = len(context.offered) == 1 and not noticed.settled.left and rule.confidence >= 0.5
    return 0 if alone else None


def _excluded(noticed: Noticed, context: Context) -> IntervalSet:
    refused = (context.offered[index] for index in noticed.settled.refused)
    return noticed.times.excluded | IntervalSet.of(refused)


def _topics(said: frozenset[Cue], rule: Rule) -> tuple[Topic, ...]:
    """Matters for a person always; what a question is about only where something is asked."""
    asks = rule.intent is Intent.QUESTION or not said.isdisjoint({Cue.ASK, Cue.WHETHER, Cue.QUESTION_MARK})
    found = [topic for cue, topic in TOPICS.items() if cue in said and (asks or topic in _GRAVE)]
    if not found and rule.intent is Intent.QUESTION:
        return (Topic.OTHER,)
    return tuple(found)


_GRAVE = frozenset(
    {
        Topic.SALARY,
        Topic.ACCOMMODATION,
        Topic.COMPLAINT,
        Topic.DISTRESS,
        Topic.ABUSE,
        Topic.DATA_EXPORT,
        Topic.DATA_ERASURE,
    }
)


def _sure(rule: Rule, noticed: Noticed) -> bool:
    """Unmistakable words, and nothing beside them that takes them back."""
    doubtful = {Cue.UNSURE, Cue.IF, Cue.QUESTION_MARK, Cue.KEEP, Cue.WHETHER}
    grave = rule.intent in (Intent.WITHDRAW, Intent.CANCEL) and rule.confidence >= 0.9
    return grave and noticed.said.isdisjoint(doubtful)


def _why(rule: Rule, noticed: Noticed) -> tuple[str, ...]:
    cues = (f"{noticed.grammar.language.code}: {hit.cue.value}" for hit in noticed.hits)
    return (f"decision: {rule.name}", *dict.fromkeys(cues), *noticed.times.why)
