"""The pages behind the buttons of a mail: an answer to what was asked, a recruiter's deed, no more reminders.

As with an invitation's links, looking changes nothing and the button on the page acts; only the one-click
unsubscribing of RFC 8058 is a press by the mail program itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from aiohttp import web
from pydantic import BaseModel, Field

from bot import intake
from bot.api.errors import ErrorCode
from bot.api.fields import Moment
from bot.api.invitation import LinkPath, about, chat_url, dead_link, press, reached
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.channels.letter_links import DEED_WORDS
from bot.links import Purpose
from bot.pages import page, see_other
from bot.turn import Cause
from db import conversations, mail
from db.conversations import Option
from db.facts import Standing
from db.sessions import Trigger
from negotiation.events import Deed, RecruiterDid, RecruiterOffered
from negotiation.saying.words import words, words_for_recruiter
from negotiation.session import Channel
from scheduling.interval import Interval

routes = Routes("/interview", Caller.PUBLIC)

NOT_OFFERED = ("Not offered", "that time is not free any more.")
POSSIBLE = (ErrorCode.NOT_FOUND, ErrorCode.TOO_MANY_REQUESTS)
EXPLAINED: Mapping[Deed, str] = {
    Deed.TAKE_OVER: "From then on you write to the candidate, and the assistant is silent.",
    Deed.HAND_BACK: "The assistant goes on from where the conversation stands.",
    Deed.EXTEND: "The candidate's deadline is moved to a later day.",
    Deed.CLOSE: "The candidate is told that the interview does not take place.",
    Deed.CANCEL: "The candidate is told that the interview is cancelled.",
    Deed.COMPLETED: "The interview is marked as completed.",
    Deed.NO_SHOW: "The interview is marked as missed by the candidate.",
    Deed.KEEP_TIME: "The interview stays when it is, and its calendar entry is put back.",
    Deed.FIND_ANOTHER: "The candidate is asked for another time.",
    Deed.SEEN: "The question is put away; the candidate hears nothing of it.",
}


class OptionQuery(BaseModel):
    """The button at place `option` of message `seq`."""

    seq: Annotated[int, Field(ge=1, le=2**31 - 1)]
    option: Annotated[int, Field(ge=0, le=20)]


class DeedQuery(BaseModel):
    deed: Deed


class OfferQuery(BaseModel):
    start: Moment


@routes.get("/answer/{interview_id}/{token}", media=HTML, errors=POSSIBLE)
async def answer_page(
    service: Service, request: web.Request, path: LinkPath, query: OptionQuery
) -> web.Response:
    """The page whose button answers for the candidate."""
    standing = await reached(service, request, path, Purpose.ANSWER)
    option = await option_of(service, standing, query) if standing else None
    if standing is None or option is None:
        return dead_link(request)
    return candidates_page("answer.html", standing, option=option, chat_url=chat_url(service, path))


@routes.post("/answer/{interview_id}/{token}", media=HTML, status=303, errors=POSSIBLE)
async def answer(service: Service, request: web.Request, path: LinkPath, query: OptionQuery) -> web.Response:
    """Say what stands on the button, and go on to the chat. Pressed again it changes nothing."""
    standing = await reached(service, request, path, Purpose.ANSWER)
    option = await option_of(service, standing, query) if standing else None
    if standing is None or option is None:
        return dead_link(request)
    known_by = f"press:{query.seq}:{query.option}"
    await intake.receive(service.pool, Channel.WEB, standing.conversation_id, known_by, option.value)
    return see_other(chat_url(service, path))


async def option_of(service: Service, standing: Standing, query: OptionQuery) -> Option | None:
    found = await conversations.messages_after(service.pool, standing.conversation_id, query.seq - 1, 1)
    options = found[0].said.options if found and found[0].seq == query.seq else ()
    return options[query.option] if query.option < len(options) else None


@routes.get("/deed/{interview_id}/{token}", media=HTML, errors=POSSIBLE)
async def deed_page(service: Service, request: web.Request, path: LinkPath, query: DeedQuery) -> web.Response:
    """The page whose button acts for the recruiter."""
    standing = await reached(service, request, path, Purpose.DEED)
    if standing is None:
        return dead_link(request)
    return page(
        "deed.html",
        title=standing.facts.job.title,
        candidate=standing.facts.candidate.name,
        words=DEED_WORDS[query.deed],
        explained=EXPLAINED[query.deed],
    )


@routes.post("/deed/{interview_id}/{token}", media=HTML, errors=POSSIBLE)
async def deed(service: Service, request: web.Request, path: LinkPath, query: DeedQuery) -> web.Response:
    """Act for the recruiter. What is not possible any more changes nothing."""
    standing = await reached(service, request, path, Purpose.DEED)
    if standing is None:
        return dead_link(request)
    cause = Cause(Trigger.MANUAL, standing.answers)
    await press(service, path.interview_id, RecruiterDid(query.deed), cause)
    said = f"{DEED_WORDS[query.deed]}: that is noted. The console shows where the interview stands."
    return page("message.html", title="Thank you", paragraphs=[said])


@routes.get("/deed/{interview_id}/{token}/offer", media=HTML, errors=POSSIBLE)
async def offer_page(
    service: Service, request: web.Request, path: LinkPath, query: OfferQuery
) -> web.Response:
    """The page whose button puts a time to the candidate for the recruiter."""
    standing = await reached(service, request, path, Purpose.DEED)
    if standing is None:
        return dead_link(request)
    return page(
        "deed.html",
        title=standing.facts.job.title,
        candidate=standing.facts.candidate.name,
        words=f"Offer {time_told(standing, query.start)}",
        explained="The candidate is asked whether it suits them, and the assistant goes on from there.",
    )


@routes.post("/deed/{interview_id}/{token}/offer", media=HTML, errors=POSSIBLE)
async def offer(service: Service, request: web.Request, path: LinkPath, query: OfferQuery) -> web.Response:
    """Put a time to the candidate for the recruiter. Pressed again it changes nothing."""
    standing = await reached(service, request, path, Purpose.DEED)
    if standing is None:
        return dead_link(request)
    slot = Interval(query.start, query.start + standing.facts.job.duration)
    if slot.start > standing.facts.now and slot not in standing.session.offered:
        cause = Cause(Trigger.MANUAL, standing.answers)
        await press(service, path.interview_id, RecruiterOffered((slot,)), cause)
    now = await reached(service, request, path, Purpose.DEED)
    done = now is not None and slot in now.session.offered
    title, said = ("Thank you", "It is with the candidate.") if done else NOT_OFFERED
    told = f"{time_told(standing, query.start)}: {said} The console shows where the interview stands."
    return page("message.html", title=title, paragraphs=[told])


def time_told(standing: Standing, start: datetime) -> str:
    return words_for_recruiter(standing.facts, standing.session).clock.label(start)


@routes.get("/unsubscribe/{interview_id}/{token}", media=HTML, errors=POSSIBLE)
async def unsubscribe_page(service: Service, request: web.Request, path: LinkPath) -> web.Response:
    """The page whose button ends reminders by mail."""
    standing = await reached(service, request, path, Purpose.UNSUBSCRIBE)
    return dead_link(request) if standing is None else candidates_page("unsubscribe.html", standing)


@routes.post("/unsubscribe/{interview_id}/{token}", media=HTML, errors=POSSIBLE)
async def unsubscribe(service: Service, request: web.Request, path: LinkPath) -> web.Response:
    """End reminders and nudges by mail, and nothing else; also as mail programs do it (RFC 8058)."""
    standing = await reached(service, request, path, Purpose.UNSUBSCRIBE)
    if standing is None:
        return dead_link(request)
    await mail.unsubscribe(service.pool, path.interview_id)
    text = words(standing.facts, standing.session).text
    return candidates_page(
        "message.html", standing, title=text("page_heading"), paragraphs=[text("page_unsubscribed")]
    )


def candidates_page(template: str, standing: Standing, **values: Any) -> web.Response:
    """In the candidate's language."""
    speech = words(standing.facts, standing.session)
    return page(template, lang=speech.catalog.language, text=speech.text, about=about(speech), **values)
