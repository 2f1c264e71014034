"""How this process is let into a person's account: tokens from the database, renewed by one at a time, and
none while the provider wants to be left alone.

Of all processes that find an access token at its end, one asks the provider for another, under a short
lease; the rest wait for what it brings. The provider is asked outside of any transaction. Where it says that
the grant is no more, that is written down once, and nobody asks again before its owner has connected anew.
Where it says how long to wait, that is written down as well, and holds for whatever anybody wants of the
account: each request needs a token, and comes by here for it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Protocol, TypeVar
from uuid import UUID

from bot.logs import tags
from db import calendar_accounts, calendar_circuits, calendar_tokens
from db.calendar_tokens import Tokens
from db.pool import UNREACHABLE, Connection, Pool, in_transaction
from db.sealing import KeyRing, UnknownKey, Unsealable
from scheduling.calendars.google_oauth import Granted
from scheduling.calendars.port import FAILURES, Conflict, Failure, Refusal, Refused, Resting, Unavailable

T = TypeVar("T")

logger = logging.getLogger(__name__)

WAIT = timedelta(seconds=6)
PAUSE = timedelta(seconds=5)
"""After a renewal that failed and may pass: so long nobody tries it again."""
PAUSES = (0.0, 0.1, 0.5, 2.0, 2.0, 2.0, 2.0)  # seconds, while the database does not answer
FIRST_LOOK, LAST_LOOK = 0.02, 0.5  # seconds between two looks at what another one brings
AT_ONCE = timedelta()
NOT_CONNECTED = Refused(Refusal.ACCESS_ENDED, "no calendar is connected")
RESTS = "not asked: the provider wants to be left alone"
UNREADABLE = "what is kept cannot be opened"


class Renews(Protocol):
    async def renew(self, refresh_token: str) -> Granted | Failure: ...


@dataclass(frozen=True)
class Renewals:
    """Those under way in this process. They go on where whoever waits for one has given up: an answer that
    got lost would keep everybody out for as long as the lease lasts. So does the noting of a rest.
    """

    under_way: set[asyncio.Task[Any]] = field(default_factory=set)

    async def finished(self, renewal: Coroutine[Any, Any, T]) -> T:
        task = asyncio.create_task(renewal)
        self.under_way.add(task)
        task.add_done_callback(self.under_way.discard)
        return await asyncio.shield(task)

    async def close(self) -> None:
        if self.under_way:
            await asyncio.wait(self.under_way)


@dataclass(frozen=True)
class StoredAccess:
    """Access to one person's account."""

    pool: Pool
    ring: KeyRing
    client: Renews
    renewals: Renewals
    person_id: UUID

    async def token(self) -> str | Failure:
        held = await self._let_in()
        if isinstance(held, FAILURES):
            return held
        return held.access if held.fresh else await self.renewed(held.access)

    async def renewed(self, refused: str) -> str | Failure:
        """Another one, whoever fetched it."""
        ends, look = asyncio.get_running_loop().time() + WAIT.total_seconds(), FIRST_LOOK
        while True:
            held = await self._let_in()
            if isinstance(held, FAILURES):
                return held
            if held.access != refused:
                return held.access
            got = await self.renewals.finished(self._renew_first(refused))
            if got is not None:
                late = await self._let_in()
                return late if isinstance(late, Resting) else got
            if asyncio.get_running_loop().time() > ends:
                return Unavailable("access is being renewed, or could not be a moment ago")
            await asyncio.sleep(look)
            look = min(2 * look, LAST_LOOK)

    async def rest(self, pause: timedelta) -> None:
        logger.warning("an account rests", extra=tags("calendar.rests", person=self.person_id))
        await self.renewals.finished(calendar_circuits.rest(self.pool, self.person_id, pause))

    async def end(self, refused: str, why: str) -> None:
        held = await self._held()
        if isinstance(held, Tokens) and held.access == refused:
            await self._end(why, None)

    async def _let_in(self) -> Tokens | Failure:
        """What is held, unless the account rests."""
        held = await self._held()
        if isinstance(held, Tokens) and held.rest is not None:
            return Resting(RESTS, held.rest)
        return held

    async def _held(self) -> Tokens | Failure:
        try:
            found = await calendar_tokens.find(self.pool, self.ring, self.person_id)
        except UnknownKey as unknown:
            return Refused(Refusal.INVALID, f"sealed with the key {unknown}, which is not on the ring")
        except Unsealable:
            await self._end(UNREADABLE, None)
            return Refused(Refusal.ACCESS_ENDED, UNREADABLE)
        return NOT_CONNECTED if found is None else found

    async def _renew_first(self, refused: str) -> str | Failure | None:
        """None where somebody else is at it."""
        lease = calendar_accounts.new_renewal()
        begun = await insisted(lambda: calendar_accounts.begin_renewal(self.pool, self.person_id, lease))
        return await self._renew(lease, refused) if begun else None

    async def _renew(self, lease: int, refused: str) -> str | Failure:
        """With the lease in hand; somebody may have been here just before."""
        held = await insisted(self._held)
        if isinstance(held, FAILURES):
            return held
        if held.access != refused:
            await self._pause(lease, AT_ONCE)
            return held.access
        match await self.client.renew(held.refresh):
            case Granted() as granted:
                return await self._keep(lease, granted, granted.refresh_token or held.refresh)
            case Refused(Refusal.ACCESS_ENDED, why) as ended:
                await self._end(why, lease)
                return ended
            case Unavailable(retry_after=timedelta() as pause) as failed:
                await self.rest(pause)
                await self._pause(lease, PAUSE)
                return failed
            case Unavailable() | Refused() | Conflict() as failed:
                await self._pause(lease, PAUSE)
                return failed

    async def _keep(self, lease: int, granted: Granted, refresh: str) -> str | Failure:
        access, lives = granted.access_token, granted.lives

        async def keep(connection: Connection) -> bool:
            return await calendar_accounts.keep_renewed(
                connection, self.ring, self.person_id, lease, access, refresh, lives
            )

        kept = await insisted(lambda: in_transaction(self.pool, keep))
        return access if kept else Unavailable("connected anew meanwhile")

    async def _pause(self, lease: int, pause: timedelta) -> None:
        await insisted(lambda: calendar_accounts.finish_renewal(self.pool, self.person_id, lease, pause))

    async def _end(self, why: str, lease: int | None) -> None:
        async def end(connection: Connection) -> bool:
            return await calendar_accounts.end(connection, self.person_id, why, lease)

        first = await insisted(lambda: in_transaction(self.pool, end))
        if first:
            logger.warning(
                "access to a calendar ended",
                extra=tags("calendar.access_ended", person=self.person_id, why=why),
            )


async def insisted(step: Callable[[], Awaitable[T]]) -> T:
    """A step of a renewal, taken once more where the database's answer got lost: else a lease would be held
    that nobody knows of, or the only refresh token there is be gone. Taken twice, each step does the same.
    """
    for pause in PAUSES:
        with suppress(*UNREACHABLE):
            return await step()
        await asyncio.sleep(pause)
    return await step()
