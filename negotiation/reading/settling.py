"""What is settled on, where the words around an offer change it: moved, shifted, wished for at another time.

"The second, but at four" chooses nothing; nor does "Thursday works, could you push it back?", "earlier on
Wednesday", or "same time next week".
"""

from __future__ import annotations

from collections.abc import Sequence

from negotiation.reading.choices import Pointing, Settled, settle
from negotiation.reading.cues import Cue
from negotiation.reading.message import Message
from negotiation.reading.phrases import BREAKS, Hit, Hits
from negotiation.reading.pointing import JOINERS
from negotiation.reading.references import Place
from negotiation.reading.timing import Text
from negotiation.reading.tokens import REFERENCE
from scheduling.timex.mention import Grain, Role, TimeMention, TimeReading

_FEW_WORDS = 4
_IN_THE_DAY = 8  # words more: "could we do it a bit later in the day"
_ENDS = frozenset({Cue.EARLIEST, Cue.LATEST})
_WIDE = frozenset({Grain.PART, Grain.DAY, Grain.WEEK})
_SAME_TIME = "the same time"
_TAKING = frozenset({Cue.TAKE, Cue.SUITS, Cue.YES})
_PARTING = frozenset({Cue.BYE, Cue.LATER, Cue.DEFER, Cue.THANK, Cue.THINKS})
_ASKING_FOR_ANOTHER = frozenset({Cue.AVAILABLE, Cue.REQUEST, Cue.SUGGEST, Cue.CHANGE, Cue.PREFER})


def settled(
    words: Message, hits: Hits, found: Sequence[Pointing], times: TimeReading, known: Text
) -> Settled:
    """What the pointings of a message come to, in the light of the words around them."""
    if found and (otherwise := _settled_otherwise(words, hits, found, times, known)) is not None:
        return otherwise
    if (compared := _compared(words, hits, found, times, known)) is not None:
        return Settled(changed=True, instead_of=compared)
    offers = len(known.context.offered)
    any_but = _any_but(hits, found, times) or (offers == 2 and _not_that_one(words))
    return settle(found, offers, any_but=any_but)


def _settled_otherwise(
    words: Message, hits: Hits, found: Sequence[Pointing], times: TimeReading, known: Text
) -> Settled | None:
    """What was pointed at, where it is not that which is wished for."""
    if _changed(words, found, known) or _moved_after(words, hits, found) or _same_hour(found, times):
        return Settled(changed=True)
    if (utmost := _utmost(words, hits, found, times)) is not None:
        return Settled(changed=True, utmost=utmost)
    if wished := _asked_instead(words, hits, found) or _other_times_of(words, hits, found, times):
        return Settled(changed=True, wished=wished)
    if _shut_out(found, times, known) or _only_falls_back(hits, found, times):
        return Settled(changed=True)
    return None


def _any_but(hits: Hits, found: Sequence[Pointing], times: TimeReading) -> bool:
    """Whether all were welcome but what is turned down, and no other time is named."""
    if not any(_all_but(hit, found) for hit in hits.of(Cue.ANY, Cue.EXCEPT)):
        return False
    if any(one.grain is Grain.PART and one.role is Role.OFFERED for one in times.mentions):
        return False  # "Friday afternoon would be fine but not 9am"
    missed = (one for one in found if one.by_time and not one.picks and not one.refused)
    return all(times.mentions[one.source].grain in _WIDE for one in missed)


def _changed(words: Message, found: Sequence[Pointing], known: Text) -> bool:
    """An offer was pointed at by its place, and then another time named: "the second, but at four"."""
    if not any(not one.by_time and not one.refused for one in found):
        return False
    missed = [one.at for one in found if one.by_time and not one.picks and not one.refused]
    return any(_turns_before(at, words) or _shifted(words.places[at], known) for at in missed)


def _utmost(words: Message, hits: Hits, found: Sequence[Pointing], times: TimeReading) -> Cue | None:
    """Whether the first or last time of a day is wanted, of which less than two are offered: "as late as
    possible on Monday"; or asked for: "what is the latest on Monday?"."""
    asked = Cue.ASK in hits.cues
    asking = [one for one in found if (one.utmost or (asked and one.cue in _ENDS)) and not one.refused]
    if len(asking) != 1:
        return None
    utmost = {words.clause_of(one.at) for one in found if one.utmost}
    if not asked and any(
        _is_taken(one, words, hits) and words.clause_of(one.at) not in utmost for one in found
    ):
        return None
    named = [one.source for one in found if one.by_time and not one.refused and len(one.picks) < 2]
    days = range(len(times.mentions)) if asked else named
    whole = [
        at for at in days if times.mentions[at].grain in _WIDE and times.mentions[at].role is Role.OFFERED
    ]
    return asking[0].cue if len(whole) == 1 else None


def _is_taken(one: Pointing, words: Message, hits: Hits) -> bool:
    """Whether an offer is named by its time and taken: "the sooner the better, I'll take Thursday"."""
    start, end = words.clause_of(one.at)
    taking = any(hit.cue in _TAKING and start <= hit.start < end for hit in hits)
    return one.by_time and len(one.picks) == 1 and not one.refused and taking


def _other_times_of(
    words: Message, hits: Hits, found: Sequence[Pointing], times: TimeReading
) -> frozenset[int]:
    """The day, or part of one, of whose times another than the offered is wished for: "any other time on
    Monday afternoon"."""
    if Cue.OTHERS not in hits.cues:
        return frozenset()
    wide = (
        one
        for one in found
        if one.by_time and one.picks and not one.refused and times.mentions[one.source].grain in _WIDE
    )
    clauses = {words.clause_of(hit.start) for hit in hits.of(Cue.OTHERS) if hit.weight > 1}
    compared = {words.clause_of(hit.start) for hit in hits.of(Cue.PREFER)}
    return frozenset(one.source for one in wide if words.clause_of(one.at) in clauses - compared)


def _asked_instead(words: Message, hits: Hits, found: Sequence[Pointing]) -> frozenset[int]:
    """The times that are no offers and are asked for after an offer was named by its own time."""
    pointed = [one.at for one in found if one.picks and not one.refused]
    if not pointed or any(not one.by_time and not one.refused for one in found):
        return frozenset()
    missed = (one for one in found if not one.picks and not one.refused and one.at > pointed[0])
    return frozenset(one.source for one in missed if _asks_instead(one.at, words, hits))


def _asks_instead(at: int, words: Message, hits: Hits) -> bool:
    """Whether a time is asked for in a clause of its own: "Thursday, just not at two - could we do four?"."""
    start, end = words.clause_of(at)
    asking = {hit.cue for hit in hits if hit.cue in _ASKING_FOR_ANOTHER and start <= hit.start < end}
    if words.words[at - 1] in JOINERS:
        asking.discard(Cue.PREFER)  # "Wednesday is best, or Tuesday morning"
    return bool(asking)


def _shut_out(found: Sequence[Pointing], times: TimeReading, known: Text) -> bool:
    """Whether a day was named for the one offer on it, and the hours of that offer ruled out: "Monday, but I
    have class until ten"."""
    wanted = [one for one in found if one.picks and not one.refused]
    out = times.excluded or times.not_at
    if not out or not times.windows or not all(one.by_time for one in wanted):
        return False
    meant = frozenset().union(*(one.picks for one in wanted))
    days = all(times.mentions[one.source].grain is Grain.DAY for one in wanted)
    offers = [known.context.offered[index] for index in meant]
    return len(offers) == 1 and days and (times.excluded.holds(offers[0]) or offers[0].start in times.not_at)


def _only_falls_back(hits: Hits, found: Sequence[Pointing], times: TimeReading) -> bool:
    """Whether another time is wished for first: "is Monday at 10 possible? if not, then Tuesday"."""
    if Cue.BACKUP not in hits.cues:
        return False
    pointed = [one.at for one in found if one.picks and not one.refused]
    others = (one for one in found if one.by_time and not one.picks and not one.refused)
    missed = [one.at for one in others if _is_one_time(times.mentions[one.source], times)]
    backups = [hit.start for hit in hits.of(Cue.BACKUP)]
    return bool(pointed) and any(at < backup <= pointed[0] for backup in backups for at in missed)


def _is_one_time(mention: TimeMention, times: TimeReading) -> bool:
    """Whether a day or an hour is named, and no open end."""
    return mention.start in times.at or (mention.grain is Grain.DAY and mention.end is not None)


def _same_hour(found: Sequence[Pointing], times: TimeReading) -> bool:
    """Whether an offer's hour is wished for on other days: "same time next week"."""
    return _SAME_TIME in times.why and any(one.by_time and not one.picks and not one.refused for one in found)


def _moved_after(words: Message, hits: Hits, found: Sequence[Pointing]) -> bool:
    """An offer was pointed at, and then the wish to have it moved: "the second, could you push it back?"."""
    moving = hits.of(Cue.MOVE)
    wanted = [one.at for one in found if one.picks and not one.refused] if moving else []
    return bool(wanted) and any(
        wanted[0] < hit.start and not _moves_onto(hit, wanted, words) for hit in moving
    )


def _moves_onto(hit: Hit, wanted: Sequence[int], words: Message) -> bool:
    """Whether what is moved is moved to an offer: "the first is bad, could you move me to the second"."""
    _, end = words.clause_of(hit.start)
    return any(hit.start <= at < end for at in wanted)


def _compared(
    words: Message, hits: Hits, found: Sequence[Pointing], times: TimeReading, known: Text
) -> int | None:
    """The one offer that they would have earlier or later: "earlier on Wednesday", "yes, but later"."""
    if hits.cues.isdisjoint(_COMPARING):
        return None
    if not found and not times.mentions and len(known.context.offered) == 1:
        turned = any(_turns_before(hit.start, words) for hit in comparing(hits))
        return 0 if turned else None
    wanted = [one for one in found if one.picks and not one.refused]
    if len(frozenset().union(*(one.picks for one in wanted))) != 1:
        return None
    more = _IN_THE_DAY * (Cue.IN_THE_DAY in hits.cues)
    near = any(_stands_by(wanted[0].at, hit.start, words, _FEW_WORDS + more) for hit in comparing(hits))
    return next(iter(wanted[0].picks)) if near else None


_COMPARING = (Cue.EARLIER, Cue.LATER_ON)


def comparing(hits: Hits) -> list[Hit]:
    """Where an earlier or later time is spoken of, and no parting: "see you later"."""
    if hits.cues.isdisjoint(_COMPARING):
        return []
    aside = (hit for hit in hits if hit.cue in _PARTING and hit.weight > 1)
    spoken_for = {at for hit in aside for at in range(hit.start, hit.end)}
    return [hit for hit in hits if hit.cue in _COMPARING and hit.start not in spoken_for]


def _stands_by(offer: int, at: int, words: Message, few: int) -> bool:
    """Whether words stand in the clause of an offer, or make up a short one after it, past a "but" too."""
    start, end = words.clause_of(at)
    between = words.words[words.clause_of(offer)[1] : start]
    beside = bool(between) and all(word in BREAKS or word in words.turns for word in between)
    return start <= offer < end or (offer < start and beside and end - start <= few)


def _turns_before(at: int, words: Message) -> bool:
    start, _ = words.sentence_of(at)
    return any(word in words.turns for word in words.words[start:at])


def _shifted(place: Place, known: Text) -> bool:
    return any(start < place[1] + 12 and place[0] - 12 < end for start, end in known.shifts)


def _all_but(hit: Hit, found: Sequence[Pointing]) -> bool:
    """Whether all were welcome: "any", or "except" with what is excepted."""
    excepted = hit.cue is Cue.EXCEPT and any(hit.start <= one.at < hit.end for one in found)
    return hit.cue is Cue.ANY or excepted


def _not_that_one(words: Message) -> bool:
    """ "Not the first", and no more: with two offers that is the other."""
    return words.words[:1] == ("not",) and REFERENCE in words.words and len(words.words) <= 3
