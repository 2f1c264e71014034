"""Jobs: each line at a glance, its candidates in order, what is next and why, and what is done by hand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, assert_never
from urllib.parse import urlencode
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.acting import Doer, actor, by, cause
from bot.api.errors import not_found, require
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console import job_words, story
from bot.console.many import MOST, WITHIN, id_of
from bot.invite import Invitation, invite
from bot.pages import page, see_other
from bot.shortlists import asking_first, automation, by_hand
from bot.shortlists.asking_first import Clicked
from bot.shortlists.automation import View
from bot.shortlists.by_hand import Moved, NotInLine, Outcome
from bot.shortlists.ranking import close_job, shortlist_job
from db import audit, channels, console, fits, job_pages, limits, shortlists
from db.job_automation import TooManyShortlisted
from db.job_pages import Candidate, JobLine
from db.links import SignedIn
from db.pool import Connection, in_transaction
from db.shortlists import Actor
from negotiation.session import Channel
from shortlisting.by_hand import Refused, Why
from shortlisting.outlook import Mode

HERE = "/console/jobs"
rooms = Routes(HERE, Caller.CONSOLE, documented=False)


class Pages(BaseModel):
    page: Annotated[int, Field(ge=0, le=10_000)] = 0


class JobQuery(Pages):
    """`done` is what the last press came to, `why` why it was not possible."""

    done: Annotated[str, Field(max_length=40)] = ""
    holder: UUID | None = None
    why: Annotated[str, Field(max_length=40)] = ""
    count: Annotated[int, Field(ge=0, le=1_000)] = 0
    left: Annotated[int, Field(ge=0, le=1_000)] = 0


class JobPath(BaseModel):
    job_id: UUID


class CandidatePath(JobPath):
    application_id: UUID


class DeedPath(CandidatePath):
    deed: Literal["accept", "promote", "reject", "undo", "replace"]


class ProposalPath(JobPath):
    proposal_id: UUID
    click: Literal["approve", "refuse"]


@rooms.get("", media=HTML)
async def jobs_page(service: Service, recruiter: SignedIn, query: Pages) -> web.Response:
    lines, more = await job_pages.jobs(service.pool, recruiter.sight, query.page)
    return page(
        "console_jobs.html", recruiter=recruiter, lines=lines, more=more, page=query.page, words=job_words
    )


@rooms.get("/{job_id}", media=HTML)
async def job_page(service: Service, recruiter: SignedIn, path: JobPath, query: JobQuery) -> web.Response:
    line = await job_of(service, recruiter, path.job_id)
    view = await view_of(service, path.job_id)
    zone = await console.zone(service.pool, recruiter.user_id)
    found, more = await job_pages.candidates(service.pool, recruiter.sight, line.id, query.page)
    return page(
        "console_job.html",
        recruiter=recruiter,
        line=line,
        view=view,
        candidates=found,
        more=more,
        page=query.page,
        names=await job_pages.names(service.pool, (move.id for move in view.next.moves)),
        modes=list(Mode),
        limits=await limits.limits(service.pool),
        first_channel=await channels.first_of_job(service.pool, line.id),
        channels=await offered_channels(service),
        said=said(query),
        wrong=wrong(query, view),
        words=job_words,
        story=story,
        zone=zone,
    )


@rooms.get("/{job_id}/applications/{application_id}", media=HTML)
async def candidate_page(
    service: Service, recruiter: SignedIn, path: CandidatePath, query: JobQuery
) -> web.Response:
    """One candidate: summary, what their score comes from, who moved them when and why."""
    one = await candidate_of(service, recruiter, path)
    view = await view_of(service, path.job_id)
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_candidate.html",
        recruiter=recruiter,
        line=await job_of(service, recruiter, path.job_id),
        one=one,
        fit=await fits.explained(service.pool, one.id),
        moves=await shortlists.moves_of(service.pool, one.id),
        said=said(query),
        waits=query.done == "waits" and one.standing != "shortlisted",
        holder=None if query.holder is None else await held_by(service, recruiter, path, query.holder),
        wrong=wrong(query, view),
        words=job_words,
        story=story,
        zone=zone,
    )


async def held_by(
    service: Service, recruiter: SignedIn, path: CandidatePath, holder: UUID
) -> Candidate | None:
    """Who has the place that was to be given back, while they have it."""
    found = await job_pages.candidate(service.pool, recruiter.sight, path.job_id, holder)
    return found if found is not None and found.standing == "shortlisted" else None


def said(query: JobQuery) -> str | None:
    if query.done == "invite":
        return job_words.invited(query.count, query.left)
    return job_words.SAID.get(query.done)


def wrong(query: JobQuery, view: View) -> str | None:
    """What to do first, where the last press was not possible."""
    if query.why == "too_many":
        return job_words.TOO_MANY
    known = {why.value: why for why in Why}
    return Refused(known[query.why], view.line.places).sentence if query.why in known else None


@rooms.post("/{job_id}/applications/{application_id}/{deed}", media=HTML)
async def move_candidate(
    service: Service, request: web.Request, recruiter: SignedIn, path: DeedPath
) -> web.Response:
    """Accept, promote, reject, take back, replace; what is not possible is answered with what to do first."""
    one = await candidate_of(service, recruiter, path)
    form = await read_form(request)
    said = Said("".join(form.get("why", ())).strip()[:500], tell="tell" in form)
    outcome = await DEEDS[path.deed](service, one.id, actor(recruiter), said)
    match outcome:
        case NotInLine():
            raise not_found("application")
        case Refused(why=refused):
            return home(path.job_id, path.application_id, why=refused.value)
        case Moved(waits=False):
            return home(path.job_id, path.application_id, done=path.deed)
        case Moved(holder=None):
            return home(path.job_id, path.application_id, done="waits")
        case Moved(holder=holder):
            return home(path.job_id, path.application_id, done="waits", holder=holder)
        case _:
            assert_never(outcome)


@dataclass(frozen=True, slots=True)
class Said:
    """What goes with a press: why, for the log, and whether the candidate is to hear of it."""

    why: str
    tell: bool


Doing = Callable[[Service, UUID, Actor, Said], Awaitable[Outcome]]
DEEDS: Mapping[str, Doing] = {
    "accept": lambda service, one, actor, said: by_hand.accept(service.pool, one, actor),
    "promote": lambda service, one, actor, said: by_hand.promote(service.pool, one, actor),
    "reject": lambda service, one, actor, said: by_hand.reject(
        service.pool, one, actor, said.why, tell=said.tell
    ),
    "undo": lambda service, one, actor, said: by_hand.undo(service.pool, one, actor),
    "replace": lambda service, one, actor, said: by_hand.replace(service.pool, one, actor),
}


@rooms.post("/{job_id}/invite", media=HTML, time_limit=WITHIN)
async def invite_these(
    service: Service, request: web.Request, recruiter: SignedIn, path: JobPath
) -> web.Response:
    """Invites those who are ticked, by hand: an application's status is left alone."""
    await job_of(service, recruiter, path.job_id)
    form = await read_form(request)
    ids = [one for one in map(id_of, form.get("application", ())[:MOST]) if one is not None]
    channel = "".join(form.get("channel", ())) or Channel.WEB.value
    if channel not in await offered_channels(service):
        raise not_found("channel")
    chosen = [
        await candidate_of(service, recruiter, CandidatePath(job_id=path.job_id, application_id=one))
        for one in dict.fromkeys(ids)
    ]
    if not chosen:
        return home(path.job_id, done="nobody")
    made = await invited(service, recruiter, chosen, Channel(channel))
    return home(path.job_id, done="invite", count=len(made), left=len(chosen) - len(made))


async def invited(
    service: Service, doer: Doer, chosen: Sequence[Candidate], channel: Channel
) -> list[Invitation]:
    """Those who could be: whoever has an interview that is not over has been invited already."""
    pool, policy, linker = service.pool, service.policy, service.linker
    made = [await invite(pool, policy, linker, one.id, channel, cause(doer)) for one in chosen]
    return [one for one in made if isinstance(one, Invitation)]


@rooms.post("/{job_id}/automation", media=HTML)
async def set_jobs_automation(
    service: Service, request: web.Request, recruiter: SignedIn, path: JobPath
) -> web.Response:
    await job_of(service, recruiter, path.job_id)
    form = {name: "".join(values) for name, values in (await read_form(request)).items()}
    try:
        await automation.change(service.pool, path.job_id, changes_of(form), actor(recruiter))
    except TooManyShortlisted:
        return home(path.job_id, why="too_many")
    return home(path.job_id, done="automation")


def changes_of(form: Mapping[str, str]) -> dict[str, Any]:
    """Only what the form names is changed; an unticked box is told by the field beside it."""
    changes: dict[str, Any] = {}
    if form.get("mode") in {mode.value for mode in Mode}:
        changes["mode"] = Mode(form["mode"])
    if form.get("interviews_per_opening", "").isascii() and form.get("interviews_per_opening", "").isdigit():
        changes["interviews_per_opening"] = min(100, max(1, int(form["interviews_per_opening"][:3])))
    if "late_known" in form:
        changes["promotes_late"] = "promotes_late" in form
    if "free_kept" in form:
        changes["kept_places"] = 0
    return changes


@rooms.post("/{job_id}/channel", media=HTML)
async def set_jobs_channel(
    service: Service, request: web.Request, recruiter: SignedIn, path: JobPath
) -> web.Response:
    """On which channel this job's talks begin; empty as the deployment has it."""
    await job_of(service, recruiter, path.job_id)
    named = "".join((await read_form(request)).get("first", ()))
    if named and named not in await offered_channels(service):
        raise not_found("channel")
    first = Channel(named) if named else None

    await set_channel(service, recruiter, path.job_id, first)
    return home(path.job_id, done="channel")


async def set_channel(service: Service, doer: Doer, job_id: UUID, first: Channel | None) -> None:
    async def save(connection: Connection) -> None:
        if await channels.set_first_of_job(connection, job_id, first):
            details = {"job": str(job_id), "first": first.value if first else None}
            await audit.note(connection, channels.CHANGED, by(doer), details)

    await in_transaction(service.pool, save)


async def offered_channels(service: Service) -> dict[str, str]:
    """Those on which a talk can begin, in words: neither switched off nor without what it takes."""
    closed = (await channels.channels(service.pool)).closed
    ready = {
        one for one in Channel if one not in closed and (one is not Channel.TELEGRAM or service.linker.bot)
    }
    return {one.value: story.CHANNELS[one.value] for one in Channel if one in ready}


@rooms.post("/{job_id}/close", media=HTML)
async def close_to_applications(service: Service, recruiter: SignedIn, path: JobPath) -> web.Response:
    """Takes no more applications; ranking follows by itself where it may."""
    await job_of(service, recruiter, path.job_id)
    await in_transaction(
        service.pool, lambda connection: close_job(connection, path.job_id, actor(recruiter))
    )
    return home(path.job_id, done="closed")


@rooms.post("/{job_id}/rank", media=HTML)
async def rank_now(service: Service, recruiter: SignedIn, path: JobPath) -> web.Response:
    """Ranks, however many there are; once, and safe to repeat."""
    await job_of(service, recruiter, path.job_id)
    await in_transaction(
        service.pool, lambda connection: shortlist_job(connection, path.job_id, actor(recruiter))
    )
    return home(path.job_id, done="ranked")


@rooms.post("/{job_id}/proposals/{proposal_id}/{click}", media=HTML)
async def click_proposal(service: Service, recruiter: SignedIn, path: ProposalPath) -> web.Response:
    """A step that waits for a click is taken exactly as it was proposed, or left."""
    await job_of(service, recruiter, path.job_id)
    view = await view_of(service, path.job_id)
    if view.proposal is None or view.proposal.id != path.proposal_id:
        return home(path.job_id, done=Clicked.OVERTAKEN.value)
    click = asking_first.approve if path.click == "approve" else asking_first.refuse
    return home(path.job_id, done=(await click(service.pool, path.proposal_id, actor(recruiter))).value)


async def job_of(service: Service, doer: Doer, job_id: UUID) -> JobLine:
    """Raises ApiError where the job is not theirs, or does not exist: both look the same."""
    return require(await job_pages.job(service.pool, doer.sight, job_id), "job")


async def candidate_of(service: Service, doer: Doer, path: CandidatePath) -> Candidate:
    return require(
        await job_pages.candidate(service.pool, doer.sight, path.job_id, path.application_id), "application"
    )


async def view_of(service: Service, job_id: UUID) -> View:
    return require(await automation.view(service.pool, job_id), "job")


def home(job_id: UUID, application_id: UUID | None = None, **said: object) -> web.Response:
    whose = "" if application_id is None else f"/applications/{application_id}"
    return see_other(f"{HERE}/{job_id}{whose}?{urlencode(said)}")
