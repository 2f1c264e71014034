"""What stands on an interview's page for the recruiter to act on: the reason, the wishes, times, buttons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.api.service import Service
from bot.approving import Proposal, proposal
from bot.console import deed_words, story
from bot.pages import moment
from db import facts
from db.facts import Standing
from negotiation.recruiters_choice import goes_on, nearest_times, possible_deeds, suggested, wished_starts
from negotiation.session import Session
from scheduling.timex.mention import Stretch

MOST_TOLD = 6


async def standing_at(service: Service, interview_id: UUID) -> Standing | None:
    """None where nothing was ever negotiated."""
    try:
        async with service.pool.acquire() as connection:
            return await facts.of_interview(connection, interview_id, service.policy)
    except facts.UnknownInterview:
        return None


async def proposed(service: Service, standing: Standing | None) -> Proposal | None:
    return None if standing is None else await proposal(service.pool, standing)


def desk(
    standing: Standing | None,
    zone: ZoneInfo,
    done: str | None,
    back: str | None = None,
    ask: str | None = None,
    proposal: Proposal | None = None,
) -> Mapping[str, object]:
    """The values of `console_deeds.html`; nothing to do where the interview has no conversation. `back` are
    the filters of the inbox, where a press is to lead back there; `ask` the deed that is asked about first;
    `proposal` an answer that waits for approval.
    """
    said = {
        "done": deed_words.told(done, deed_words.DONE),
        "wrong": deed_words.told(done, deed_words.WRONG),
        "words": deed_words,
        "back": back,
        "ask": ask,
        "proposal": proposal,
    }
    if standing is None:
        return {**said, "deeds": (), "may_offer": False}
    session, now = standing.session, standing.facts.now
    deeds = possible_deeds(session, now)
    may_offer = goes_on(session, now)
    return {
        **said,
        "deeds": deeds,
        "may_offer": may_offer,
        "version": standing.version,
        "answer_by": session.answer_by,
        "question_since": session.question_since,
        "nearest": nearest_times(session, standing.facts) if may_offer else (),
        "suggestions": suggested(session, standing.facts) if may_offer else (),
        "wished": wished_starts(session, standing.facts) if may_offer else (),
        "wishes": wishes_in_words(session, zone),
        "offered": listed((slot.start for slot in session.offered), zone),
        "refused": listed(session.refused, zone),
    }


def wishes_in_words(session: Session, zone: ZoneInfo) -> str:
    """What they said of their time, the times that they insisted on included."""
    wished: tuple[Stretch, ...] = session.insisted or session.wishes.only
    told = [story.stretch_in_words(one, zone) for one in wished[:MOST_TOLD]]
    more = len(wished) - MOST_TOLD
    return "; ".join([*told, *([f"and {more} more"] if more > 0 else [])])


def listed(starts: Iterable[datetime], zone: ZoneInfo) -> str:
    return "; ".join(moment(start, zone) for start in starts)
