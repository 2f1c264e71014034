"""Notices what others did to an interview's entry, or to the time it stands in, and lets it happen.

What a reading of the calendar showed may be old by now: before anything follows from it, the entry is looked
at as it stands. Each change is told to the negotiation once, by its mark; what then becomes of the interview
is decided there.
"""

from __future__ import annotations

from bot import turn
from bot.calendars.looking import looking
from bot.calendars.plan import digest, wanted_entry
from bot.calendars.reach import Reach
from db import calendar_entries
from db.calendar_entries import Matter, Remembered
from db.pool import in_transaction
from db.work import Claim
from negotiation.events import Change, EntryChanged
from negotiation.policy import Policy
from scheduling.calendars.port import FAILURES, Answer, Failure, Seen
from scheduling.interval import Interval


async def notice(reach: Reach, policy: Policy, claim: Claim, matter: Matter) -> bool | Failure:
    """Whether something was noticed, so that the matter is to be read anew."""
    suspicious = next((one for one in matter.remembered if one.suspect), None)
    if suspicious is not None:
        return await look_again(reach, policy, claim, matter, suspicious)
    news = [event for event in overlaps(matter) if event.mark not in matter.repaired]
    for event in news[:1]:
        await happen(reach, policy, matter, event)
    return bool(news)


async def look_again(
    reach: Reach, policy: Policy, claim: Claim, matter: Matter, known: Remembered
) -> bool | Failure:
    place = known.place
    seen = await reach.ask(
        place.person_id, lambda calendar: calendar.entry(place.calendar_id, known.entry_id)
    )
    if isinstance(seen, FAILURES):
        return seen
    await in_transaction(reach.pool, lambda c: calendar_entries.stands(c, claim, place, seen))
    event = changed(matter, known, seen)
    if event is not None and event.mark not in matter.repaired:
        if event.change is Change.INTERVIEWER_DECLINED:
            await in_transaction(
                reach.pool,
                lambda c: calendar_entries.note_declined(c, matter.interview_id, declined_by(seen)),
            )
        await happen(reach, policy, matter, event)
    change = None if event is None else event.change.value
    await in_transaction(reach.pool, lambda c: calendar_entries.dealt_with(c, claim, place, change))
    return True


async def happen(reach: Reach, policy: Policy, matter: Matter, event: EntryChanged) -> None:
    await turn.happen(reach.pool, policy, matter.interview_id, event, look=looking(reach))


def changed(matter: Matter, known: Remembered, seen: Seen | None) -> EntryChanged | None:
    """What others did, where it concerns the time that is booked; where our tables have moved on since we
    wrote, nobody but us need have changed anything.
    """
    booked, wanted = matter.booked, wanted_entry(matter)
    if booked is None or wanted is None or known.place != matter.target or known.digest != digest(wanted):
        return None
    lately = matter.repairs_lately
    if seen is None or seen.during is None:
        mark = f"deleted:{booked.start.isoformat()}:{known.updated_at.isoformat()}"
        return EntryChanged(booked, Change.DELETED, mark, None, lately)
    if seen.during.start != booked.start:
        to = Interval(seen.during.start, seen.during.start + booked.length)
        mark = f"moved:{booked.start.isoformat()}:{to.start.isoformat()}:{seen.version}"
        return EntryChanged(booked, Change.MOVED, mark, to, lately)
    return _declined(matter, booked, seen)


def _declined(matter: Matter, booked: Interval, seen: Seen) -> EntryChanged | None:
    """Only those whom we invited count: a guest whom a person added may stay away."""
    said_no, about = declined_by(seen), matter.about
    ours = {about.recruiter_email, matter.address or "", *(email for _name, email in about.others)}
    if said_no & {each.lower() for each in ours}:
        change = Change.INTERVIEWER_DECLINED
    elif about.candidate_email.lower() in said_no:
        change = Change.CANDIDATE_DECLINED
    else:
        return None
    mark = f"{change.value}:{booked.start.isoformat()}:{','.join(sorted(said_no))}"
    return EntryChanged(booked, change, mark, None, matter.repairs_lately)


def declined_by(seen: Seen | None) -> frozenset[str]:
    """The addresses, in small letters, of those who said no."""
    answers = {} if seen is None else seen.answers or {}
    return frozenset(who.lower() for who, said in answers.items() if said is Answer.DECLINED)


def overlaps(matter: Matter) -> tuple[EntryChanged, ...]:
    """What else lies across the booked time by now."""
    booked = matter.booked
    if booked is None or matter.status != "confirmed":
        return ()
    return tuple(
        EntryChanged(
            booked,
            Change.OVERLAPPED,
            f"overlapped:{booked.start.isoformat()}:{each.start.isoformat()}-{each.end.isoformat()}",
            None,
            matter.repairs_lately,
        )
        for each in matter.overlaps
    )
