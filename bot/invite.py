"""Invites a candidate: the interview, its session, its conversation, its links and the first message at once.

All in one transaction, so that whoever hears of the invitation finds message 1 with its offers there. An
application has one live interview at most; asking for a second is answered with that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from bot.links import InterviewLinks, Linker
from bot.turn import Cause, rule
from db import channels, conversations, decisions, facts, sessions
from db.channels import Channels
from db.pool import Connection, Pool, in_transaction
from db.sessions import FIRST_VERSION, Entry, LiveInterviewExists, NewInterview
from db.time_of import DEFAULT_ZONE, zone_named
from negotiation.deadlines import confirmation_deadline
from negotiation.events import Invited
from negotiation.policy import Policy
from negotiation.session import Channel, Session, State, Status


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an invited candidate has; the links are the candidate's secrets."""

    interview_id: UUID
    conversation_id: UUID
    status: Status
    confirmation_deadline: datetime
    links: InterviewLinks


@dataclass(frozen=True, slots=True)
class AlreadyLive:
    """The application has an interview that is not over."""


@dataclass(frozen=True, slots=True)
class UnknownApplication:
    """There is no such application, or it belongs to no job."""


async def invite(
    pool: Pool,
    policy: Policy,
    linker: Linker,
    application_id: UUID,
    channel: Channel | None,
    cause: Cause,
) -> Invitation | AlreadyLive | UnknownApplication:
    """Committed when this returns an Invitation. For a `channel` that is not offered, or None: what the job
    or the deployment prefers, else the chat.
    """

    async def work(connection: Connection) -> Invitation | UnknownApplication:
        return await invite_in(connection, policy, linker, application_id, channel, cause)

    try:
        return await in_transaction(pool, work)
    except LiveInterviewExists:
        return AlreadyLive()


async def invite_in(
    connection: Connection,
    policy: Policy,
    linker: Linker,
    application_id: UUID,
    channel: Channel | None,
    cause: Cause,
    usual: Channel = Channel.WEB,
) -> Invitation | UnknownApplication:
    """Invites in the caller's transaction; raises LiveInterviewExists, and that transaction is over."""
    made = await sessions.make_interview(connection, application_id)
    if made is None:
        return UnknownApplication()
    bot = linker.bot is not None
    begins_on = await channels.begins_on(connection, application_id, channel, usual, bot)
    conversation_id = await open_session(connection, made, begins_on, policy)
    deadline = await send(connection, made, policy, cause)
    links = await offered_to(linker, await channels.channels(connection)).grant(connection, made.id)
    return Invitation(made.id, conversation_id, Status.INVITATION_SENT, deadline, links)


def offered_to(linker: Linker, offered: Channels) -> Linker:
    """Leads to no chat that is not offered."""
    return replace(linker, bot=None) if Channel.TELEGRAM in offered.closed else linker


async def open_session(connection: Connection, made: NewInterview, channel: Channel, policy: Policy) -> UUID:
    """The first session, and the conversation in which it is led."""
    zone = zone_named(made.known_zone or made.recruiters_zone, DEFAULT_ZONE)
    deadline = confirmation_deadline(made.now, zone, policy)
    session = Session(Status.INVITATION_SENT, State.AWAITING_AVAILABILITY, 1, zone, deadline)
    await sessions.begin(connection, made.id, session, FIRST_VERSION)
    await sessions.set_times(connection, made.id, session)
    return await conversations.open_conversation(connection, made.id, channel, made.known_zone)


async def send(connection: Connection, made: NewInterview, policy: Policy, cause: Cause) -> datetime:
    """Says the first message; returns until when it can be accepted."""
    standing = await facts.of_interview(connection, made.id, policy)
    ruling = rule(standing, Invited(), cause)
    await decisions.write_in(connection, ruling)
    entry = Entry("interview_invited", {"interview_id": str(made.id), "to": Status.INVITATION_SENT.value})
    await sessions.log(connection, standing.job_id, cause.trigger, cause.by, [entry])
    return ruling.decision.session.confirmation_deadline
