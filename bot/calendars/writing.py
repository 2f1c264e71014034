"""Carries out an ENTRY: makes an interview's entry in a calendar elsewhere be what our tables say.

Look at what is suspected to have been changed by others, compare, do one step, compare again: until nothing
is left to do. Each step may be repeated, by us after a lost answer or by whoever follows us, because an
entry's id is made from the interview. What cannot be done is tried again with growing pauses; after a few
tries the interview stands on its .ics alone, its recruiter is told, and it heals later.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import assert_never
from uuid import UUID

from bot import turn
from bot.calendars.noticing import notice
from bot.calendars.plan import Delete, Insert, Move, Step, digest, is_past, steps, wanted_entry
from bot.calendars.reach import Reach
from bot.logs import tags
from db import calendar_entries, sessions, work
from db.audit import SOMEBODY
from db.calendar_entries import Matter, Place, State
from db.pool import Connection, in_transaction
from db.sessions import Entry as LogEntry
from db.sessions import Trigger
from db.work import Claim
from negotiation.events import EntryUnwritten
from negotiation.policy import Policy
from scheduling.calendars.port import (
    Clash,
    Conflict,
    Entry,
    Failure,
    Refusal,
    Refused,
    Resting,
    Unavailable,
    Written,
)

MOST_STEPS = 8
GOOGLE = "google"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Done:
    """Compare again."""


@dataclass(frozen=True, slots=True)
class Later:
    """Nothing more can be done before the pause is over, unless somebody asks anew. It is counted from the
    end of the try: a provider that took its time is not asked again the sooner for it.
    """

    pause: timedelta


@dataclass(frozen=True, slots=True)
class Never:
    """Nothing more can be done until something changes."""


Outcome = Done | Later | Never


async def make_it_so(reach: Reach, policy: Policy, claim: Claim) -> None:
    """Ends with the claim finished: for good, or until the next try."""
    outcome: Outcome = Done()
    for _ in range(MOST_STEPS):
        outcome = await once(reach, policy, claim)
        if not isinstance(outcome, Done):
            break
    match outcome:
        case Later(pause):
            await in_transaction(reach.pool, lambda connection: work.finish_for(connection, claim, pause))
        case Done() | Never():
            await in_transaction(
                reach.pool,
                lambda connection: work.finish(connection, claim, more=isinstance(outcome, Done)),
            )
        case _:
            assert_never(outcome)


async def once(reach: Reach, policy: Policy, claim: Claim) -> Outcome:
    """Looks, compares, and does one step at most."""
    matter = await calendar_entries.matter(reach.pool, UUID(claim.key))
    if matter is None:
        return Never()
    failure = await notice(reach, policy, claim, matter)
    match failure:
        case Unavailable():
            return Later(reach.pace.pause(1, failure.retry_after))
        case Refused() | Conflict():
            return Never()
        case True:
            return Done()
        case False:
            pass
    step = next(iter(steps(matter)), None)
    if step is not None:
        return await carried_out(reach, policy, claim, matter, step)
    await tell_how_it_stands(reach, policy, matter)
    return Never()


async def tell_how_it_stands(reach: Reach, policy: Policy, matter: Matter) -> None:
    """Where nothing is left to do: it stands in the calendar again, or cannot be brought there for now."""
    entry = wanted_entry(matter)
    if entry is None or matter.target is None or is_past(matter) or not matter.switched_on:
        return
    known = matter.at(matter.target)
    stands = known is not None and known.state is State.WRITTEN and known.digest == digest(entry)
    if stands and matter.sync_method != GOOGLE:
        await in_transaction(
            reach.pool,
            lambda c: calendar_entries.tell_interview(c, matter.interview_id, entry.id, GOOGLE),
        )
    elif not stands and matter.access_ended:
        await fall_back(reach, policy, matter, "access has ended")


async def carried_out(reach: Reach, policy: Policy, claim: Claim, matter: Matter, step: Step) -> Outcome:
    match step:
        case Insert(place, entry):
            await in_transaction(
                reach.pool,
                lambda connection: calendar_entries.intend(connection, claim, place, entry.id, entry.during),
            )
            written = await reach.ask(
                place.person_id, lambda calendar: calendar.insert(place.calendar_id, entry)
            )
            return await noted(reach, policy, claim, matter, place, entry, written)
        case Move(place, entry, version):
            written = await reach.ask(
                place.person_id, lambda calendar: calendar.move(place.calendar_id, entry, version)
            )
            return await noted(reach, policy, claim, matter, place, entry, written)
        case Delete(place, entry_id):
            failure = await reach.ask(
                place.person_id, lambda calendar: calendar.delete(place.calendar_id, entry_id)
            )
            return await taken_back(reach, claim, matter, place, failure)
        case _:
            assert_never(step)


async def noted(
    reach: Reach,
    policy: Policy,
    claim: Claim,
    matter: Matter,
    place: Place,
    entry: Entry,
    written: Written | Failure,
) -> Outcome:
    """Writes down what became of an entry that was to be written."""
    match written:
        case Written():
            await in_transaction(
                reach.pool, lambda connection: remember(connection, claim, matter, place, entry, written)
            )
            return Done()
        case Conflict(Clash.GONE):
            await in_transaction(reach.pool, lambda c: calendar_entries.gone(c, claim, place))
            return Done()
        case Conflict(Clash.CHANGED):
            await in_transaction(
                reach.pool, lambda c: calendar_entries.suspect(c, matter.interview_id, place)
            )
            return Done()
        case Resting(why, retry_after):
            return await rested(reach, policy, matter, why, retry_after)
        case Unavailable(why, retry_after):
            return await put_off(reach, policy, claim, matter, place, why, retry_after)
        case Conflict() | Refused():
            return await refused(reach, policy, claim, matter, place, entry, written)
        case _:
            assert_never(written)


async def remember(
    connection: Connection, claim: Claim, matter: Matter, place: Place, entry: Entry, written: Written
) -> None:
    known = matter.at(place)
    await calendar_entries.written(connection, claim, place, written, entry.during, digest(entry))
    await calendar_entries.tell_interview(connection, matter.interview_id, written.id, GOOGLE)
    await log(
        connection,
        matter,
        "calendar_entry_written",
        before=None if known is None else known.during.start.isoformat(),
        after=entry.during.start.isoformat(),
    )


async def put_off(
    reach: Reach,
    policy: Policy,
    claim: Claim,
    matter: Matter,
    place: Place,
    why: str,
    retry_after: timedelta | None,
) -> Outcome:
    """Tried again; after some tries its recruiter is told, and it is tried now and then."""
    known = matter.at(place)
    tries = 1 + (0 if known is None else known.tries)
    await in_transaction(reach.pool, lambda c: calendar_entries.failed(c, claim, place, why))
    if tries < reach.pace.tries:
        await tell_of_a_long_rest(reach, policy, matter, why, retry_after)
        return Later(reach.pace.pause(tries, retry_after))
    await fall_back(reach, policy, matter, why)
    return Later(max(reach.pace.heal_every, retry_after or timedelta()))


async def rested(
    reach: Reach, policy: Policy, matter: Matter, why: str, retry_after: timedelta | None
) -> Outcome:
    """Nobody was asked, so that it is none of the tries."""
    await tell_of_a_long_rest(reach, policy, matter, why, retry_after)
    return Later(reach.pace.pause(1, retry_after))


async def tell_of_a_long_rest(
    reach: Reach, policy: Policy, matter: Matter, why: str, retry_after: timedelta | None
) -> None:
    """What lasts as long as an outage is told like one, however few tries were made."""
    if retry_after is not None and retry_after >= reach.pace.unreadable_after:
        await fall_back(reach, policy, matter, why)


async def refused(
    reach: Reach,
    policy: Policy,
    claim: Claim,
    matter: Matter,
    place: Place,
    entry: Entry,
    failure: Conflict | Refused,
) -> Outcome:
    """Never tried again like this: a person has to look."""
    why = failure.why if isinstance(failure, Refused) else failure.clash.value
    logger.error("an entry was refused", extra=tags("entry.refused", interview=matter.interview_id, why=why))
    ended = isinstance(failure, Refused) and failure.refusal is Refusal.ACCESS_ENDED
    await in_transaction(
        reach.pool,
        lambda c: calendar_entries.failed(c, claim, place, why, None if ended else digest(entry)),
    )
    await fall_back(reach, policy, matter, why)
    return Never()


async def fall_back(reach: Reach, policy: Policy, matter: Matter, why: str) -> None:
    """The recruiter is told first: told again after a crash, it changes nothing."""
    if matter.sync_method == "ics_fallback" or matter.booked is None:
        return
    await turn.happen(reach.pool, policy, matter.interview_id, EntryUnwritten(matter.booked))

    async def note(connection: Connection) -> None:
        if await calendar_entries.fall_back(connection, matter.interview_id):
            await log(connection, matter, "calendar_fallback", why=why)

    await in_transaction(reach.pool, note)


async def taken_back(
    reach: Reach, claim: Claim, matter: Matter, place: Place, failure: Failure | None
) -> Outcome:
    match failure:
        case Resting(_, retry_after):
            return Later(reach.pace.pause(1, retry_after))
        case Unavailable(_, retry_after):
            known = matter.at(place)
            tries = 1 + (0 if known is None else known.tries)
            await in_transaction(reach.pool, lambda c: calendar_entries.failed(c, claim, place, failure.why))
            return Later(reach.pace.pause(tries, retry_after))
        case Refused(Refusal.ACCESS_ENDED, _):
            return Never()
        case Refused() | Conflict() | None:
            await in_transaction(reach.pool, lambda c: forget(c, claim, matter, place, failure))
            return Done()
        case _:
            assert_never(failure)


async def forget(
    connection: Connection, claim: Claim, matter: Matter, place: Place, failure: Failure | None
) -> None:
    """What may not be deleted by us is not ours to keep track of either."""
    known = matter.at(place)
    await calendar_entries.gone(connection, claim, place)
    await log(
        connection,
        matter,
        "calendar_entry_deleted" if failure is None else "calendar_entry_left",
        before=None if known is None else known.during.start.isoformat(),
        after=None,
    )


async def log(connection: Connection, matter: Matter, action: str, **details: str | None) -> None:
    about = {"interview_id": str(matter.interview_id)}
    await sessions.log(connection, matter.job_id, Trigger.AUTO, SOMEBODY, [LogEntry(action, about | details)])
