"""A worker as a process of its own, to be killed: `python -m tests.servers.house_worker DSN [GOOGLE]`.

It prints a line when it is at work, ends in good order on SIGTERM, and carries out all kinds of work;
what leaves is noted in the table `letters_sent`, as if it were the other side. GOOGLE is the address of a
loopback Google where the recruiters' calendars stand; without it they have none there.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.calendars.reach import Reach, nowhere
from bot.channels.port import Receipt, Sending
from bot.lanes import lanes_of
from bot.worker import Worker
from db.listen import Listener
from db.outbox import Outgoing, Transport
from db.pool import Pool, open_pool
from db.sealing import Key, KeyRing
from negotiation.policy import Policy

KEY = b"n" * 32
"""What tests seal tokens with."""


class NotingOffice:
    """The other side's memory of what it was given."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool

    async def send(self, row: Outgoing) -> Sending:
        await self.pool.execute("INSERT INTO public.letters_sent (id) VALUES ($1)", row.id)
        return Receipt(str(row.id))


@asynccontextmanager
async def reached(pool: Pool, google: str | None) -> AsyncIterator[Reach]:
    """The way to the calendars, at the product's own pace."""
    if google is None:
        yield Reach(pool, nowhere)
        return
    from bot.calendars.google_accounts import GoogleAccounts
    from scheduling.calendars.google_calls import GoogleCalls
    from tests.servers.google import client_of

    calls = GoogleCalls(f"{google}/calendar/v3")
    accounts = GoogleAccounts(pool, KeyRing((Key(KEY),)), client_of(google), calls)
    try:
        yield Reach(pool, accounts.opened)
    finally:
        await accounts.renewals.close()
        await calls.close()


async def main(dsn: str, google: str | None = None) -> None:
    async with open_pool(dsn, size=8) as pool, reached(pool, google) as reach:
        listener = Listener(pool)
        office = NotingOffice(pool)
        lanes = lanes_of(pool, Policy(), 4, dict.fromkeys(Transport, office), reach=reach)
        worker = Worker(pool, listener, lanes)
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, worker.stop)
        hearing = asyncio.create_task(listener.run())
        sys.stdout.write("at work\n")
        sys.stdout.flush()
        await worker.run()
        hearing.cancel()
        await asyncio.wait([hearing])


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
