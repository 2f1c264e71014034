"""The portal does about one interview what a recruiter does on its page: the same deeds, the same functions.

A deed that makes no sense as things stand is 409, with what to do first, and changes nothing.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from bot.acting import Portal
from bot.api.errors import ApiError, ErrorCode, not_found
from bot.api.fields import Moment, Request, Text
from bot.api.interview_list import line_of
from bot.api.interviews import InterviewPath, InvitationAnswer, exists_already, invitation_of
from bot.api.recruiters import SlotAnswer
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.approving import Proposal
from bot.console import deed_words, deeds
from bot.console.deeds import Done, standing_of
from bot.console.desk import proposed
from bot.console.pages import invited_again
from bot.intake import LONGEST_TEXT
from bot.invite import AlreadyLive, Invitation
from db.withheld import Fate
from negotiation.events import Deed
from negotiation.recruiters_choice import goes_on, nearest_times, possible_deeds, suggested, wished_starts
from scheduling.interval import Interval

routes = Routes("/api/v1", Caller.PORTAL)
MOST_TIMES = 20


class DeedRequest(Request):
    """`version` is the desk's as it was looked at; `extend` needs it, so that two presses are one day."""

    deed: Annotated[Deed, Field(strict=False)]
    version: Annotated[int, Field(ge=0, le=2**31)] | None = None


class WordsRequest(Request):
    """A person's own words to the candidate; Parley keeps silent in this talk until `hand_back`."""

    text: Annotated[Text, Field(min_length=1, max_length=LONGEST_TEXT)]


class TimesRequest(Request):
    """Starts to put to the candidate, inside usual hours or not; those that are not free are left out."""

    starts: Annotated[list[Moment], Field(min_length=1, max_length=MOST_TIMES)]


class AnswerRequest(Request):
    """`mark` is that of the proposed answer that was looked at: another one is not let out in its place."""

    fate: Annotated[Fate, Field(strict=False)]
    mark: Annotated[str, Field(max_length=60)]


class DoneAnswer(BaseModel):
    """`outcome` names what was done, `message` says it."""

    outcome: Done
    message: str


class ProposedAnswer(BaseModel):
    """Waits for approval: the answer to message `seq`, which said `to`; null where nothing would be said.
    What Parley would say by itself bears the number 0.
    """

    seq: int
    to: str
    answer: str | None
    mark: str
    waiting: int


class DeskAnswer(BaseModel):
    """What can be done about an interview now; `wished` are times that only a person can open."""

    version: int
    deeds: list[Deed]
    offered: list[SlotAnswer]
    nearest: list[SlotAnswer]
    suggested: list[SlotAnswer]
    wished: list[datetime]
    answer_by: datetime | None
    proposed_answer: ProposedAnswer | None


@routes.get("/interviews/{id}/desk", errors=(ErrorCode.NOT_FOUND,))
async def interview_desk(service: Service, acting: Portal, path: InterviewPath) -> DeskAnswer:
    """What a person can do about an interview, which times are worth offering, what waits for approval."""
    standing = await standing_of(service, acting, path.id)
    session, facts = standing.session, standing.facts
    on = goes_on(session, facts.now)
    return DeskAnswer(
        version=standing.version,
        deeds=list(possible_deeds(session, facts.now)),
        offered=slots_of(session.offered),
        nearest=slots_of(nearest_times(session, facts) if on else ()),
        suggested=slots_of(suggested(session, facts) if on else ()),
        wished=list(wished_starts(session, facts) if on else ()),
        answer_by=session.answer_by,
        proposed_answer=proposal_of(await proposed(service, standing)),
    )


@routes.post("/interviews/{id}/deeds", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def do_deed(service: Service, acting: Portal, path: InterviewPath, body: DeedRequest) -> DoneAnswer:
    """Take over, hand back, give a day more, end, call off, ask for another time, say what became of it."""
    seen = "" if body.version is None else str(body.version)
    return told(await deeds.press(service, acting, path.id, body.deed, seen))


@routes.post("/interviews/{id}/words", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def write_to_candidate(
    service: Service, acting: Portal, path: InterviewPath, body: WordsRequest
) -> DoneAnswer:
    """Answer the candidate in a person's own words."""
    return told(await deeds.say(service, acting, path.id, body.text))


@routes.post("/interviews/{id}/times", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def put_times(service: Service, acting: Portal, path: InterviewPath, body: TimesRequest) -> DoneAnswer:
    """Offer times to the candidate, in place of those before."""
    standing = await standing_of(service, acting, path.id)
    slots = deeds.offerable(list(dict.fromkeys(body.starts)), standing)
    return told(slots if isinstance(slots, Done) else await deeds.put(service, acting, path.id, slots))


@routes.post("/interviews/{id}/answer", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def settle_proposed_answer(
    service: Service, acting: Portal, path: InterviewPath, body: AnswerRequest
) -> DoneAnswer:
    """Let the proposed answer out, or leave it away."""
    return told(await deeds.settled(service, acting, path.id, body.fate, body.mark))


@routes.post(
    "/interviews/{id}/invite-again",
    status=201,
    errors=(ErrorCode.NOT_FOUND, ErrorCode.INTERVIEW_EXISTS),
)
async def invite_once_more(service: Service, acting: Portal, path: InterviewPath) -> InvitationAnswer:
    """A new interview for the same application, by the channel of the last one."""
    line = await line_of(service, acting, path.id)
    made = await invited_again(service, acting, line)
    if isinstance(made, Invitation):
        return invitation_of(made)
    if isinstance(made, AlreadyLive):
        raise await exists_already(service, line.application_id)
    raise not_found("application")


def told(done: Done) -> DoneAnswer:
    """Raises ApiError where nothing was done."""
    wrong = deed_words.WRONG.get(done)
    if wrong is not None:
        raise ApiError(ErrorCode.CONFLICT, wrong, {"outcome": done.value})
    return DoneAnswer(outcome=done, message=deed_words.DONE[done])


def slots_of(slots: tuple[Interval, ...]) -> list[SlotAnswer]:
    return [SlotAnswer(start=one.start, end=one.end) for one in slots]


def proposal_of(found: Proposal | None) -> ProposedAnswer | None:
    if found is None:
        return None
    said = None if found.answer is None else found.answer.text
    return ProposedAnswer(seq=found.seq, to=found.to, answer=said, mark=found.mark, waiting=found.waiting)
