"""Reads one message of a candidate into one typed reading: intent, choice, times, topics, and why.

What is in the message is noticed first, then weighed by one table in the light of what was asked. Pure and
total: any text gives a reading, and the same text the same one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from negotiation.acts import Asked, Context, Intent, Rather, Reading, Topic
from negotiation.reading.cues import TOPICS, Cue
from negotiation.reading.decision import Rule, decide
from negotiation.reading.notice import Noticed, notice
from negotiation.reading.offered_days import is_of_any_day
from negotiation.reading.time_of_day import beyond_the_clocks
from negotiation.reading.visible import placed_back, visible
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch

LONGEST = 4000
_HORIZON = timedelta(days=60)
DOUBTFUL = 0.6

_WISHING = frozenset({Intent.PROPOSE, Intent.ACCEPT, Intent.RESCHEDULE, Intent.ASK_ALTERNATIVES})
_SETTLING = frozenset({Intent.ACCEPT, Intent.PROPOSE})
_ELSEWHEN = frozenset({Intent.REJECT, Intent.ASK_ALTERNATIVES, Intent.RESCHEDULE, Intent.PROPOSE})
_RULING_OUT = _WISHING | {Intent.REJECT}
_AT_A_LOSS = frozenset(
    {Intent.ACCEPT, Intent.REJECT, Intent.OTHER, Intent.UNCLEAR, Intent.ASK_ALTERNATIVES, Intent.QUESTION}
)
_SMALL_TALK = frozenset(
    {
        Cue.YES,
        Cue.FINE,
        Cue.SUITS,
        Cue.TAKE,
        Cue.THANK,
        Cue.DONE,
        Cue.BYE,
        Cue.GREET,
        Cue.THINKS,
        Cue.DEFER,
        Cue.CLEAR,
    }
)
_DIGIT = re.compile(r"\d")
_PLACE = re.compile(r"(?:the )?\d(?:st|nd|rd)?", re.IGNORECASE)
_LISTED = "decision: one of the list before"
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


def understand(text: str, context: Context) -> Reading:
    """The reading of `text` as an answer in `context`. Never raises for any text."""
    pressed = _value_of_option(text)
    if pressed is not None:
        return _pressed(pressed, context)
    seen, places = visible(text[:LONGEST])
    reading = _of_the_list(weigh(notice(seen, context), context), seen, context)
    times = placed_back(reading.times, places)
    return reading if times is reading.times else replace(reading, times=times)


def _of_the_list(reading: Reading, seen: str, context: Context) -> Reading:
    """A place that fits nothing on the table is one of the list told before: "no, I meant the third". That
    is a time they propose, and nothing they settle on."""
    if len(context.offered) > 1 or not context.listed or not _may_count(reading, context):
        return reading
    earlier = replace(context, offered=context.listed, listed=(), asked=Asked.OFFER)
    before = weigh(notice(seen, earlier), earlier)
    if before.choice is None or before.windows or context.listed[before.choice] in context.offered:
        return reading
    wish = (Stretch(context.listed[before.choice].start, None),)
    return replace(before, intent=Intent.PROPOSE, choice=None, windows=wish, why=(_LISTED, *before.why[1:]))


def _may_count(reading: Reading, context: Context) -> bool:
    """Whether a message may be a place in a list: no time is read, or one that is but a digit ("2 pls"), or
    a day of the month where what was said before is put right ("sorry, I meant the 2nd")."""
    if reading.times and reading.choice is None and not reading.excluded:
        places = _PLACE if reading.corrects else _DIGIT
        return all(places.fullmatch(one.text) for one in reading.times)
    return not _says_more(reading) and (
        reading.intent in _AT_A_LOSS
        or (reading.intent is Intent.RESCHEDULE and reading.corrects)
        or (reading.intent is Intent.THANKS and context.booked is None and not context.offered)
    )


def _says_more(reading: Reading) -> bool:
    """Than yes, no, or nothing that could be told."""
    return bool(reading.windows or reading.excluded) or not {Topic.OTHER}.issuperset(reading.topics)


def weigh(noticed: Noticed, context: Context) -> Reading:
    """The reading that comes of all that was noticed."""
    rule = decide(noticed.said, context.asked)
    times, wishing = noticed.times, rule.intent in _WISHING
    return Reading(
        rule.intent,
        choice=_choice(rule, noticed, context),
        windows=_windows(noticed, context) if wishing else (),
        preferred=noticed.times.preferred if wishing else (),
        excluded=_excluded(noticed, context) if rule.intent in _RULING_OUT else IntervalSet(),
        not_at=times.not_at if rule.intent in _RULING_OUT else (),
        times=times.mentions,
        alternatives=times.alternatives if wishing else (),
        zone=times.zone,
        topics=_topics(noticed.said, rule),
        sure=_sure(rule, noticed),
        clears_wishes=Cue.CLEAR in noticed.said,
        keeps=Cue.KEEP in noticed.said,
        returns=Cue.BACK in noticed.said,
        corrects=Cue.CORRECTION in noticed.said,
        rather=_utmost(noticed) or _rather(rule, noticed.said),
        thankful=Cue.THANK in noticed.said,
        several=_several(rule, noticed, context),
        among=_among(rule, noticed),
        any_day=wishing and _is_of_any_day(noticed, context),
        news=rule.intent is Intent.OTHER and _is_news(noticed.said),
        language=noticed.clear_language,
        confidence=_confidence(rule, noticed.said),
        why=_why(rule, noticed),
    )


def _is_of_any_day(noticed: Noticed, context: Context) -> bool:
    return bool(_beyond(noticed, context)) or is_of_any_day(noticed.times, context)


def _beyond(noticed: Noticed, context: Context) -> tuple[Stretch, ...]:
    """Earlier or later in the day than all offers, where neither a time nor an offer is spoken of."""
    alone = not noticed.times.mentions and noticed.settled.instead_of is None
    return beyond_the_clocks(noticed.said, context) if alone and noticed.settled.choice is None else ()


def _value_of_option(text: str) -> datetime | None:
    """The moment that the text is, as RFC 3339: what a press on a time's button sends."""
    bare = text.strip()
    if not 20 <= len(bare) <= 35 or not bare[:4].isdigit():
        return None
    try:
        moment = datetime.fromisoformat(bare)
        return None if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _pressed(moment: datetime, context: Context) -> Reading:
    """A choice, or a wish for that time where it is on the table no more."""
    chosen = next((index for index, offer in enumerate(context.offered) if offer.start == moment), None)
    if chosen is not None:
        return Reading(Intent.ACCEPT, choice=chosen, confidence=1.0, why=("option: its value was sent",))
    wish = (Stretch(moment, None),) if abs(moment - context.now) < _HORIZON else ()
    return Reading(Intent.PROPOSE, windows=wish, confidence=1.0, why=("option: an earlier one's value",))


def _choice(rule: Rule, noticed: Noticed, context: Context) -> int | None:
    if rule.intent is not Intent.ACCEPT or context.asked is Asked.REMINDER:
        return None
    if noticed.settled.choice is not None:
        return noticed.settled.choice
    alone = len(context.offered) == 1 and not noticed.settled.left and rule.confidence >= 0.5
    return 0 if alone else None


def _among(rule: Rule, noticed: Noticed) -> tuple[int, ...]:
    settled = noticed.settled
    return tuple(sorted(settled.left)) if rule.intent is Intent.ACCEPT and settled.choice is None else ()


def _several(rule: Rule, noticed: Noticed, context: Context) -> tuple[int, ...]:
    """Where they leave the choice to us: "1 or 3, you choose"."""
    left_to_us = rule.intent is Intent.ACCEPT and Cue.ANY in noticed.said and not noticed.times.mentions
    if not left_to_us or noticed.settled.choice is not None:
        return ()
    return tuple(sorted(noticed.settled.left)) or tuple(range(len(context.offered)))


def _excluded(noticed: Noticed, context: Context) -> IntervalSet:
    refused = _refused(noticed, context)
    chosen = noticed.settled.left - refused if noticed.settled.choice is not None else ()
    if not refused and not (chosen and noticed.times.excluded):
        return noticed.times.excluded
    out, back = (IntervalSet.of(context.offered[index] for index in some) for some in (refused, chosen))
    return (noticed.times.excluded | out) - back


def _refused(noticed: Noticed, context: Context) -> frozenset[int]:
    """The offers turned down, also all at once where a stretch with one of them in it is then wished for."""
    if not {Cue.NONE_OF, Cue.TIMES} <= noticed.said or context.asked not in (Asked.OFFER, Asked.CONFIRM):
        return noticed.settled.refused
    wide = IntervalSet.of(
        Interval(one.start, one.end) for one in noticed.times.windows if one.end is not None
    )
    within = (index for index, offer in enumerate(context.offered) if wide.holds(offer))
    return noticed.settled.refused | frozenset(within)


def _topics(said: frozenset[Cue], rule: Rule) -> tuple[Topic, ...]:
    """Matters for a person always; what a question is about only where something is asked."""
    asks = rule.intent is Intent.QUESTION or not said.isdisjoint({Cue.ASK, Cue.WHETHER, Cue.QUESTION_MARK})
    raised = () if said.isdisjoint(TOPICS) else TOPICS.items()
    found = tuple(topic for cue, topic in raised if cue in said and (asks or topic in _GRAVE))
    asks_more = rule.intent in _SETTLING and Cue.ASKED_BESIDE in said
    return found or ((Topic.OTHER,) if asks_more or rule.intent is Intent.QUESTION else ())


def _sure(rule: Rule, noticed: Noticed) -> bool:
    """Unmistakable words, and nothing beside them that takes them back."""
    doubtful = {
        Cue.UNSURE,
        Cue.IF,
        Cue.QUESTION_MARK,
        Cue.KEEP,
        Cue.WHETHER,
        Cue.TIMES,
        Cue.CHOICE,
        Cue.AVAILABLE,
    }
    grave = rule.intent in (Intent.WITHDRAW, Intent.CANCEL) and rule.confidence >= 0.9
    return grave and noticed.said.isdisjoint(doubtful)


def _windows(noticed: Noticed, context: Context) -> tuple[Stretch, ...]:
    """What is wished for; an offer that they would have earlier or later, on its own day."""
    if noticed.settled.wished:
        return _wished(noticed, context)
    if Cue.ANY in noticed.said and not noticed.times.mentions and context.asked is Asked.ASK_TIME:
        return noticed.times.windows or (Stretch(context.now, context.now + _HORIZON),)
    if noticed.times.roomy and noticed.settled.choice is None:
        return noticed.times.roomy
    if noticed.settled.instead_of is None:
        return _beyond(noticed, context) or _not_refused(noticed, context)
    start = context.offered[noticed.settled.instead_of].start.astimezone(context.zone)
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    if Cue.EARLIER in noticed.said:
        return (Stretch(max(midnight, context.now), start),)
    return (Stretch(start + timedelta.resolution, midnight + timedelta(days=1)),)


def _not_refused(noticed: Noticed, context: Context) -> tuple[Stretch, ...]:
    """The windows without the offers that are named only to turn them down."""
    refused = {context.offered[index].start for index in noticed.settled.refused}
    return tuple(one for one in noticed.times.windows if one.end is not None or one.start not in refused)


def _wished(noticed: Noticed, context: Context) -> tuple[Stretch, ...]:
    """The windows that come of the times asked for in the place of an offer, without the day it was of."""
    mentions = [noticed.times.mentions[index] for index in sorted(noticed.settled.wished)]
    ahead = (one for one in mentions if one.start is not None and one.start >= context.now)
    whole = {one.start: one for one in noticed.times.windows}
    asked = {whole.get(one.start) or Stretch(one.start, one.end) for one in ahead if one.start is not None}
    return tuple(sorted(asked, key=_start)) or noticed.times.windows


def _start(one: Stretch) -> datetime:
    return one.start


def _is_news(said: frozenset[Cue]) -> bool:
    return Cue.HELD_UP in said or said.isdisjoint(_SMALL_TALK)


def _rather(rule: Rule, said: frozenset[Cue]) -> Rather | None:
    """Earlier or later than what lies on the table, or on the day that they name."""
    if rule.intent not in _ELSEWHEN or Cue.UNSURE in said or (Cue.CHANGED in said and Cue.OTHERS not in said):
        return None
    match (Cue.EARLIER in said, Cue.LATER_ON in said):
        case (True, False):
            return Rather.EARLIER
        case (False, True):
            return Rather.LATER
        case _:
            return None


def _utmost(noticed: Noticed) -> Rather | None:
    """The first or the last time that can be had."""
    match noticed.settled.utmost:
        case Cue.EARLIEST:
            return Rather.EARLIEST
        case Cue.LATEST:
            return Rather.LATEST
        case _:
            return None


def _confidence(rule: Rule, said: frozenset[Cue]) -> float:
    doubtful = rule.intent is Intent.ACCEPT and Cue.DOUBTFUL in said
    return min(rule.confidence, DOUBTFUL) if doubtful else rule.confidence


def _why(rule: Rule, noticed: Noticed) -> tuple[str, ...]:
    code = noticed.grammar.language.code
    cues = dict.fromkeys(f"{code}: {hit.cue.value}" for hit in noticed.hits)
    doubt = ("in doubt",) if Cue.DOUBTFUL in noticed.said else ()
    return (f"decision: {rule.name}", *doubt, *cues, *noticed.times.why)
