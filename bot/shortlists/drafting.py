"""An automatic invitation, seen by a recruiter before it goes out.

The draft is not kept, and there is no interview before it is let out: the candidate is invited in a
transaction that is undone when somebody only looks, and kept when they agree to exactly what they saw.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from bot.invite import Invitation, invite_in
from bot.links import Linker
from bot.turn import Cause
from db import applicants, conversations
from db.conversations import Utterance
from db.pool import Connection, Pool, in_transaction
from db.sessions import LiveInterviewExists, Trigger
from negotiation.policy import Policy
from negotiation.session import Channel
from shortlisting.rank import Standing


class _OnlyLooked(Exception):
    """The transaction is to be undone: nobody agreed to what it says."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The first message as it would be now; `mark` tells one from another."""

    said: Utterance
    mark: str


@dataclass(frozen=True)
class Drafting:
    """What it takes to invite; `channel` is where automatic invitations go."""

    pool: Pool
    policy: Policy
    linker: Linker
    channel: Channel

    async def draft(self, application_id: UUID) -> Draft | None:
        """None where there is nobody to be invited."""
        found: list[Draft] = []

        async def look(connection: Connection) -> None:
            if (draft := await self._invited(connection, application_id, Cause(Trigger.AUTO))) is not None:
                found.append(draft)
            raise _OnlyLooked

        with suppress(_OnlyLooked, LiveInterviewExists):
            await in_transaction(self.pool, look)
        return found[-1] if found else None

    async def let_out(self, application_id: UUID, mark: str, cause: Cause) -> bool:
        """Invites as was shown; False, and nothing done, where it is another message by now."""

        async def agree(connection: Connection) -> None:
            draft = await self._invited(connection, application_id, cause)
            if draft is None or draft.mark != mark:
                raise _OnlyLooked

        try:
            await in_transaction(self.pool, agree)
        except (_OnlyLooked, LiveInterviewExists):
            return False
        return True

    async def _invited(self, connection: Connection, application_id: UUID, cause: Cause) -> Draft | None:
        one = await applicants.invitee(connection, application_id)
        if one is None or one.standing is not Standing.SHORTLISTED or one.live_interview is not None:
            return None
        made = await invite_in(
            connection, self.policy, self.linker, application_id, None, cause, usual=self.channel
        )
        if not isinstance(made, Invitation):
            return None
        (first,) = await conversations.messages_after(connection, made.conversation_id, 0, 1)
        told = repr((first.said.text, first.said.options))
        return Draft(first.said, hashlib.sha256(told.encode()).hexdigest()[:32])
