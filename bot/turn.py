"""One event of one interview, from where things stand to what is written: the loop at the heart of the house.

Load everything once, ask the core, write what it said in one transaction. Where a slot was lost to
somebody else, or the session moved on meanwhile, the core is asked again with the world as it is now.
A message is an event like any other; only that it is read first, and has its outcome noted.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import reduce
from uuid import UUID

from bot.calendars.looking import Look, blind
from bot.logs import tags
from bot.speech import utterance_of
from db import decisions, facts, work
from db.audit import By
from db.conversations import Utterance
from db.decisions import Fenced, Lost, Stale, Written
from db.facts import Standing, Unread
from db.inbox import Ending
from db.outbox import Posting
from db.panel import Member
from db.pool import Connection, Pool
from db.rulings import Answered, Ruling, kept_slot
from db.sessions import Trigger
from db.withheld import Settling
from db.work import Claim
from negotiation import codec, hearing, timers
from negotiation.acts import Context, Reading
from negotiation.commands import Book, Decision, Hold, Say
from negotiation.decide import decide
from negotiation.deciding.approving import is_withheld, withheld
from negotiation.events import EntryChanged, Event, RecruiterOffered, SlotLost, Wrote
from negotiation.policy import Policy
from scheduling.interval import Interval

TRIES = 10

Seen = tuple[Interval, tuple[UUID, ...]]
"""A time, and those whose calendars were asked about it."""

logger = logging.getLogger(__name__)

Reader = Callable[[Standing, Unread, Context], Awaitable[Reading]]


class NeverSettled(Exception):
    """Others were faster time and again; it is tried anew later."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Who brought an event about. `words` are a person's own, told to the candidate as they are.
    `update_id`: the update of Telegram's that it came with, and that is done with it; `receipt` says so
    to whoever sent it. `settling`: what
    becomes of an answer that waited for approval. `way` says by what it came, as `By` does.
    """

    trigger: Trigger = Trigger.AUTO
    actor_id: UUID | None = None
    words: Utterance | None = None
    claim: Claim | None = None
    update_id: int | None = None
    receipt: Posting | None = None
    settling: Settling | None = None
    way: str | None = None

    @property
    def by(self) -> By:
        return By(self.actor_id, self.way)


BY_ITSELF = Cause()


@dataclass(frozen=True, slots=True)
class Matter:
    """What is to be decided: the event, and the message it came from, where one did."""

    event: Event
    answered: Answered | None = None


async def happen(
    pool: Pool,
    policy: Policy,
    interview_id: UUID,
    event: Event,
    cause: Cause = BY_ITSELF,
    look: Look | None = None,
) -> Written | Fenced:
    """Lets the event happen to the interview; committed when this returns. Raises UnknownInterview.

    Only with a `look` may it hold or book a time of somebody whose calendar stands elsewhere.
    """
    opened = opened_by(event)

    async def load(connection: Connection) -> Standing:
        return await facts.of_interview(connection, interview_id, policy, opened)

    async def matter(_standing: Standing) -> Matter:
        return Matter(event)

    return await settle(pool, load, matter, cause, look or blind(pool)) or Fenced()


async def answer(pool: Pool, policy: Policy, read: Reader, claim: Claim, look: Look | None = None) -> None:
    """Carries out a TURN: reads and answers the conversation's oldest unread message."""

    async def load(connection: Connection) -> Standing:
        return await facts.of_conversation(connection, UUID(claim.key), policy)

    async def matter(standing: Standing) -> Matter | None:
        return None if standing.unread is None else await as_matter(standing, standing.unread, read)

    if await settle(pool, load, matter, Cause(claim=claim), look or blind(pool)) is None:
        await finish(pool, claim)


def anything(_ruling: Ruling) -> bool:
    return True


async def settle(
    pool: Pool,
    load: Callable[[Connection], Awaitable[Standing]],
    matter_of: Callable[[Standing], Awaitable[Matter | None]],
    cause: Cause,
    look: Look,
    is_agreed: Callable[[Ruling], bool] = anything,
) -> Written | Fenced | None:
    """Decides and writes until it holds. None where there is nothing to decide, or what is decided is not
    what was agreed to.
    """
    lost: tuple[Interval, ...] = ()
    seen: set[Seen] = set()
    for _ in range(TRIES):
        async with pool.acquire() as connection:
            standing = await load(connection)
        matter = await matter_of(standing)
        if matter is None:
            return None
        event = reduce(lambda event, slot: SlotLost(slot, event), lost, matter.event)
        ruling = rule(standing, event, cause, matter.answered)
        if not is_agreed(ruling):
            return None
        if changes_nothing(ruling, cause):
            return Written(None)
        if not await looked(ruling, look, seen):
            continue
        match await decisions.write(pool, ruling):
            case Lost(slot):
                lost = (*lost, slot)
            case Stale():
                logger.info("decided again", extra=tags("turn.stale", interview=standing.interview_id))
            case Written() | Fenced() as outcome:
                return outcome
    raise NeverSettled


def changes_nothing(ruling: Ruling, cause: Cause) -> bool:
    """What comes too late, twice or out of place is not written down, unless something waits for its end."""
    unchanged = ruling.decision == Decision(ruling.standing.session)
    bare = Cause(cause.trigger, cause.actor_id, way=cause.way)
    return unchanged and ruling.answered is None and cause == bare


async def looked(ruling: Ruling, look: Look, seen: set[Seen]) -> bool:
    """Whether what is about to be held or booked was looked at where calendars stand elsewhere, now or a
    moment ago. If not, the calendar counts as unreadable by now, and it is to be decided anew.
    """
    people = tuple(stake.person_id for stake in ruling.standing.panel.stakes(ruling.team))
    margin = max((member.buffer for member in ruling.team), default=timedelta())
    for each in ruling.decision.commands:
        if isinstance(each, Hold | Book) and (each.slot, people) not in seen:
            if not await look(people, each.slot.widened(margin, margin), each):
                return False
            seen.add((each.slot, people))
    return True


def opened_by(event: Event) -> tuple[Interval, ...]:
    """Times that the event opens for this candidate, whatever the rules say."""
    match event:
        case RecruiterOffered(slots=slots):
            return slots
        case EntryChanged(to=Interval() as to):
            return (to,)
        case _:
            return ()


async def as_matter(standing: Standing, unread: Unread, read: Reader) -> Matter:
    """The message as an event, by the reading that is stored with it or a new one."""
    if unread.reading is None:
        reading = await read(standing, unread, context_of(standing))
        reading = hearing.overtaken(reading, unread.written_at, standing.session)
    else:
        reading = codec.reading_from_json(unread.reading)
    answered = Answered(unread.seq, Ending.ACKNOWLEDGED, codec.reading_to_json(reading))
    return Matter(Wrote(reading, unread.seq), answered)


def context_of(standing: Standing) -> Context:
    return replace(hearing.context(standing.session, standing.facts), prompt=standing.prompt)


def rule(standing: Standing, event: Event, cause: Cause, answered: Answered | None = None) -> Ruling:
    """What the core says to the event, ready to be written; or that the answer waits for a recruiter."""
    session, now = standing.session, standing.facts
    if answered is not None and answered.ending is Ending.ACKNOWLEDGED and is_withheld(session, now):
        ruling = worded(standing, withheld(session, now), cause, answered)
        return replace(ruling, withheld=answered.seq)
    return worded(standing, decide(standing.session, event, standing.facts), cause, answered)


def worded(standing: Standing, decision: Decision, cause: Cause, answered: Answered | None = None) -> Ruling:
    """The decision with who comes, its words, and when the clock has something to say again."""
    team = team_of(standing, decision)
    utterance = cause.words or spoken(standing, decision, team)
    if answered is not None and answered.ending is Ending.ACKNOWLEDGED and utterance is not None:
        answered = replace(answered, ending=Ending.REPLIED)
    return Ruling(
        standing,
        decision,
        utterance,
        timers.wake_at(decision.session, standing.facts.policy, standing.facts.now),
        cause.trigger,
        cause.by,
        answered,
        cause.claim,
        update_id=cause.update_id,
        receipt=cause.receipt,
        team=team,
        settling=cause.settling,
    )


def team_of(standing: Standing, decision: Decision) -> tuple[Member, ...]:
    """Who comes to the time that is held or booked by this decision."""
    slot = kept_slot(decision)
    return () if slot is None else standing.panel.team(slot, decision.session.opened)


def spoken(standing: Standing, decision: Decision, team: tuple[Member, ...] = ()) -> Utterance | None:
    """The one thing that the decision says to the candidate, if it says anything."""
    said = [each for each in decision.commands if isinstance(each, Say)]
    if len(said) > 1:
        raise ValueError("a decision says one thing at most")
    facts = replace(standing.facts, coming=tuple(one.name for one in team)) if team else standing.facts
    return utterance_of(said[0], decision.session, facts) if said else None


async def finish(pool: Pool, claim: Claim) -> None:
    async with pool.acquire() as connection:
        await work.finish(connection, claim)
