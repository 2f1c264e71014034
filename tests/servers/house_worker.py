"""A worker as a process of its own, to be killed: `python -m tests.servers.house_worker DSN`.

It prints a line when it is at work, ends in good order on SIGTERM, and carries out all kinds of work;
what leaves is noted in the table `letters_sent`, as if it were the other side.
"""

from __future__ import annotations

import asyncio
import signal
import sys

from bot.channels.port import Receipt, Sending
from bot.lanes import lanes_of
from bot.worker import Worker
from db.listen import Listener
from db.outbox import Outgoing, Transport
from db.pool import Pool, open_pool
from negotiation.policy import Policy


class NotingOffice:
    """The other side's memory of what it was given."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool

    async def send(self, row: Outgoing) -> Sending:
        await self.pool.execute("INSERT INTO public.letters_sent (id) VALUES ($1)", row.id)
        return Receipt(str(row.id))


async def main(dsn: str) -> None:
    async with open_pool(dsn, size=8) as pool:
        listener = Listener(pool)
        office = NotingOffice(pool)
        worker = Worker(pool, listener, lanes_of(pool, Policy(), 4, dict.fromkeys(Transport, office)))
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, worker.stop)
        hearing = asyncio.create_task(listener.run())
        sys.stdout.write("at work\n")
        sys.stdout.flush()
        await worker.run()
        hearing.cancel()
        await asyncio.wait([hearing])


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
