"""What a recruiter does about one interview on its page: a press or a form, and the page again.

Each deed is an event like any other, decided by the core and committed before the page comes back. A button
that does something else when it is pressed twice carries the session's version, and does nothing once that
has moved on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import assert_never
from urllib.parse import urlencode
from uuid import UUID
from zoneinfo import ZoneInfo

from aiohttp import web
from pydantic import BaseModel

from bot import turn
from bot.acting import Doer, cause
from bot.api.errors import not_found
from bot.api.fields import moment
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.approving import approve, discard
from bot.calendars.looking import looking
from bot.console.fields import carried, wall_of
from bot.intake import LONGEST_TEXT, clean
from bot.pages import see_other
from db import console, facts
from db.conversations import Author, Utterance
from db.facts import Standing
from db.links import SignedIn
from db.withheld import Fate
from negotiation.events import Deed, Event, RecruiterDid, RecruiterOffered, RecruiterWrote
from negotiation.recruiters_choice import possible_deeds
from scheduling.interval import Interval
from scheduling.zones import Fold, Gap, Unambiguous, at_wall

ONCE_ONLY = frozenset({Deed.EXTEND})
FILTERS = frozenset({"q", "reason", "job", "mine", "page"})

rooms = Routes("/console/interviews", Caller.CONSOLE, documented=False)


class Done(Enum):
    """What the page says at its top after a deed, by the address that it is led to."""

    TAKEN_OVER = "taken-over"
    HANDED_BACK = "handed-back"
    EXTENDED = "extended"
    ENDED = "ended"
    NOTED = "noted"
    KEPT = "kept"
    MOVED = "moved"
    OFFERED = "offered"
    WRITTEN = "written"
    CHANGED = "changed"
    NOT_POSSIBLE = "not-possible"
    NOTHING_CHOSEN = "nothing-chosen"
    NOT_FREE = "not-free"
    NO_SUCH_TIME = "no-such-time"
    TIME_PAST = "time-past"
    NOTHING_WRITTEN = "nothing-written"
    APPROVED = "approved"
    DISCARDED = "discarded"
    ANOTHER_ANSWER = "another-answer"


AFTER: Mapping[Deed, Done] = {
    Deed.TAKE_OVER: Done.TAKEN_OVER,
    Deed.HAND_BACK: Done.HANDED_BACK,
    Deed.EXTEND: Done.EXTENDED,
    Deed.CLOSE: Done.ENDED,
    Deed.CANCEL: Done.ENDED,
    Deed.COMPLETED: Done.NOTED,
    Deed.NO_SHOW: Done.NOTED,
    Deed.SEEN: Done.NOTED,
    Deed.KEEP_TIME: Done.KEPT,
    Deed.FIND_ANOTHER: Done.MOVED,
}


SETTLED: Mapping[Fate, Done] = {Fate.SENT: Done.APPROVED, Fate.DISCARDED: Done.DISCARDED}


class InterviewPath(BaseModel):
    interview_id: UUID


class DeedPath(InterviewPath):
    deed: Deed


class AnswerPath(InterviewPath):
    fate: Fate


@rooms.post("/{interview_id}/deeds/{deed}", media=HTML)
async def do(service: Service, request: web.Request, recruiter: SignedIn, path: DeedPath) -> web.Response:
    """One press: take over, hand back, extend, end, say what became of it."""
    form = await read_form(request)
    seen = "".join(form.get("version", ()))
    return back(path, await press(service, recruiter, path.interview_id, path.deed, seen), form)


async def press(service: Service, doer: Doer, interview_id: UUID, deed: Deed, seen: str) -> Done:
    """`seen` is the session's version as it was looked at."""
    standing = await standing_of(service, doer, interview_id)
    if deed not in possible_deeds(standing.session, standing.facts.now):
        return Done.NOT_POSSIBLE
    if deed in ONCE_ONLY and seen != str(standing.version):
        return Done.CHANGED
    await happen(service, doer, interview_id, RecruiterDid(deed))
    return AFTER[deed]


@rooms.post("/{interview_id}/words", media=HTML)
async def write(
    service: Service, request: web.Request, recruiter: SignedIn, path: InterviewPath
) -> web.Response:
    """The recruiter's own words to the candidate; the bot falls silent."""
    form = await read_form(request)
    done = await say(service, recruiter, path.interview_id, "".join(form.get("text", ())))
    return back(path, done, form)


async def say(service: Service, doer: Doer, interview_id: UUID, given: str) -> Done:
    await standing_of(service, doer, interview_id)
    text = clean(given).strip()[:LONGEST_TEXT]
    if not text:
        return Done.NOTHING_WRITTEN
    await happen(service, doer, interview_id, RecruiterWrote(), Utterance(Author.RECRUITER, text))
    return Done.WRITTEN


@rooms.post("/{interview_id}/answer/{fate}", media=HTML)
async def settle_answer(
    service: Service, request: web.Request, recruiter: SignedIn, path: AnswerPath
) -> web.Response:
    """Lets a withheld answer out, or leaves it away: the one that was shown, or none."""
    form = await read_form(request)
    mark = "".join(form.get("mark", ()))
    return back(path, await settled(service, recruiter, path.interview_id, path.fate, mark), form)


async def settled(service: Service, doer: Doer, interview_id: UUID, fate: Fate, mark: str) -> Done:
    """`mark` is that of the answer that was shown."""
    await standing_of(service, doer, interview_id)
    settle = approve if fate is Fate.SENT else discard
    look = looking(service.reach)
    done = await settle(service.pool, service.policy, interview_id, mark, cause(doer), look)
    return SETTLED[fate] if done else Done.ANOTHER_ANSWER


@rooms.post("/{interview_id}/times", media=HTML)
async def offer_times(
    service: Service, request: web.Request, recruiter: SignedIn, path: InterviewPath
) -> web.Response:
    """Times for the candidate to choose from: free ones that were ticked, and one of the recruiter's own."""
    standing = await standing_of(service, recruiter, path.interview_id)
    form = await read_form(request)
    zone = await console.zone(service.pool, recruiter.user_id)
    slots = chosen(form.get("start", ()), "".join(form.get("open", ())), zone, standing)
    if isinstance(slots, Done):
        return back(path, slots, form)
    return back(path, await put(service, recruiter, path.interview_id, slots), form)


async def put(service: Service, doer: Doer, interview_id: UUID, slots: tuple[Interval, ...]) -> Done:
    """Offers these times, in place of what was offered before."""
    await happen(service, doer, interview_id, RecruiterOffered(slots))
    now = await standing_of(service, doer, interview_id)
    return Done.OFFERED if set(now.session.offered) & set(slots) else Done.NOT_FREE


def chosen(
    ticked: Sequence[str], opened: str, zone: ZoneInfo, standing: Standing
) -> tuple[Interval, ...] | Done:
    """The times of the form, or what is wrong with them."""
    try:
        starts = [moment(one) for one in ticked]
        wall = wall_of(opened)
    except ValueError:
        return Done.NO_SUCH_TIME
    if wall is not None:
        start = opened_at(wall, zone)
        if start is None:
            return Done.NO_SUCH_TIME
        starts.append(start)
    return offerable(starts, standing)


def offerable(starts: Sequence[datetime], standing: Standing) -> tuple[Interval, ...] | Done:
    """As times of the interview's length, all of them still to come."""
    if not starts:
        return Done.NOTHING_CHOSEN
    if any(start.tzinfo is None for start in starts):
        return Done.NO_SUCH_TIME
    if any(start <= standing.facts.now for start in starts):
        return Done.TIME_PAST
    return tuple(sorted(Interval(start, start + standing.facts.job.duration) for start in starts))


def opened_at(wall: datetime, zone: ZoneInfo) -> datetime | None:
    """The instant; of an hour that comes twice its first, None for one that no clock shows."""
    if wall.tzinfo is not None:
        return None
    match at_wall(wall, zone):
        case Unambiguous(instant=instant) | Fold(first=instant):
            return instant
        case Gap():
            return None
        case never:
            assert_never(never)


async def standing_of(service: Service, doer: Doer, interview_id: UUID) -> Standing:
    """Raises ApiError where the interview is not theirs, or does not exist: both look the same."""
    if await console.interview(service.pool, doer.sight, interview_id) is None:
        raise not_found("interview")
    try:
        async with service.pool.acquire() as connection:
            return await facts.of_interview(connection, interview_id, service.policy)
    except facts.UnknownInterview:
        raise not_found("interview") from None


async def happen(
    service: Service, doer: Doer, interview_id: UUID, event: Event, words: Utterance | None = None
) -> None:
    look = looking(service.reach)
    await turn.happen(service.pool, service.policy, interview_id, event, cause(doer, words), look)


def back(path: InterviewPath, done: Done, form: Mapping[str, Sequence[str]]) -> web.Response:
    """The page that the press came from: the inbox with its filters, or the interview's own."""
    if "back" not in form:
        return led_to(f"/console/interviews/{path.interview_id}", {"done": done.value})
    kept = carried(form["back"][0], FILTERS)
    return led_to(f"/console/inbox/{path.interview_id}", {**kept, "done": done.value})


def led_to(place: str, fields: Mapping[str, str]) -> web.Response:
    return see_other(f"{place}?{urlencode(fields)}")
