"""What lies on the table: times put to the candidate, told again, or promised for later."""

from __future__ import annotations

from datetime import datetime

from negotiation.bot_acts import Because, Offer, TimesWillCome, Wider
from negotiation.deciding.draft import Draft
from negotiation.deciding.offering import Times, fresh, still_free
from negotiation.session import Owing, Pending, Session, State


def offer(
    draft: Draft,
    slots: Times,
    because: Because,
    wanted: datetime | None = None,
    wider: Wider | None = None,
) -> Draft:
    """Puts times to the candidate, in place of what was there before."""
    return lay_out(draft, slots).say(Offer(slots, because, wanted, wider))


def lay_out(draft: Draft, slots: Times) -> Draft:
    """These times are what we speak about now; what lay there before was not taken."""
    draft = draft.release().repay(Owing.CALENDAR)
    session = draft.session
    return draft.changed(
        offered=slots,
        listed=slots if len(slots) > 1 else session.listed,
        refused=_turned_down(session, slots, draft.facts.now),
        pending=Pending.NOTHING,
        misunderstood=0,
        state=session.state if session.state is State.ESCALATED else State.AWAITING_SELECTION,
    )


def keep_on_table(draft: Draft, slots: Times) -> Draft:
    """What they said while we may say nothing leaves only these: of them we speak first, once we may."""
    return draft.changed(offered=slots, refused=_turned_down(draft.session, slots, draft.facts.now))


def clear(draft: Draft) -> Draft:
    """Nothing of what was offered suits them."""
    refused = _turned_down(draft.session, (), draft.facts.now)
    return draft.release().changed(offered=(), refused=refused, pending=Pending.NOTHING)


def tell_again(draft: Draft) -> Draft:
    """What is on the table and still free; new times where nothing is and we wait for their choice."""
    session, facts = draft.session, draft.facts
    left = still_free(session, facts)
    if left or session.state is State.ESCALATED or not session.negotiating or draft.awaits_yes:
        return draft if left == session.offered else draft.changed(offered=left)
    found = fresh(session, facts)
    return lay_out(draft, found) if found else draft.changed(offered=())


def times_will_come(draft: Draft) -> Draft:
    """The calendar cannot be read, of which its owner hears apart from any interview: we owe them times."""
    return await_calendar(draft).say(TimesWillCome())


def await_calendar(draft: Draft) -> Draft:
    draft = draft.release().changed(pending=Pending.NOTHING)
    if draft.session.state is not State.ESCALATED:
        draft = draft.changed(state=State.AWAITING_AVAILABILITY)
    return draft.owe(Owing.CALENDAR)


def _turned_down(session: Session, still_offered: Times, now: datetime) -> tuple[datetime, ...]:
    """All starts put to them and not taken, as far as they still lie ahead."""
    kept = {slot.start for slot in still_offered}
    old = {*session.refused, *(slot.start for slot in session.offered)}
    return tuple(sorted(start for start in old - kept if start > now))
