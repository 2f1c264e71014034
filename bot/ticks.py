"""What happens from time to time, whoever asks: each job is a row of work, so that of many processes one
does it.

A job may run twice or late: what it does depends on what stands in the database, not on how often it ran.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.calendars.losing import keep_up
from bot.calendars.pace import Pace
from bot.erasing import erase_aged
from bot.resume import resume
from bot.shortlists import moving_up, reading, risk, summary
from db import attendance, calendar_entries, health, inbox, mail, summaries, telegram_updates, webhooks, work
from db.pool import Pool, in_transaction
from db.work import Claim
from negotiation.policy import Policy


@dataclass(frozen=True, slots=True)
class Job:
    """Something to do again `every` so often, counted from the end of the last time."""

    every: timedelta
    run: Callable[[], Awaitable[object]]


def jobs(pool: Pool, policy: Policy, pace: Pace, kept_for: timedelta | None = None) -> Mapping[str, Job]:
    """`kept_for`: how long candidates are known by name after their last contact; None for ever."""
    return {
        "erase_aged": Job(timedelta(minutes=30), lambda: erase_aged(pool, policy, kept_for)),
        "calendars": Job(timedelta(seconds=2), lambda: keep_up(pool, policy, pace)),
        "entries": Job(timedelta(seconds=30), lambda: calendar_entries.sweep(pool)),
        "resume": Job(timedelta(seconds=2), lambda: resume(pool, policy)),
        "shortlists": Job(timedelta(seconds=10), lambda: moving_up.look_around(pool)),
        "summaries": Job(timedelta(minutes=1), lambda: summary.tell_mornings(pool)),
        "forget_ticks": Job(timedelta(hours=6), lambda: summaries.forget_ticks(pool)),
        "risks": Job(timedelta(minutes=10), lambda: risk.refresh(pool)),
        "resumes": Job(timedelta(seconds=60), lambda: reading.ask_again(pool)),
        "attendance": Job(timedelta(hours=3), lambda: attendance.refresh(pool)),
        "sweep": Job(timedelta(seconds=10), lambda: work.sweep(pool)),
        "forget_inbox": Job(timedelta(hours=6), lambda: inbox.forget(pool)),
        "forget_updates": Job(timedelta(hours=6), lambda: telegram_updates.forget(pool)),
        "forget_webhooks": Job(timedelta(hours=6), lambda: webhooks.forget(pool)),
        "watch": Job(timedelta(minutes=1), lambda: health.watch(pool)),
        "forget_nonces": Job(timedelta(hours=1), lambda: mail.forget_nonces(pool)),
    }


async def tick(pool: Pool, table: Mapping[str, Job], claim: Claim) -> None:
    """Carries out a TICK; a job that this version does not know is dropped."""
    job = table.get(claim.key)
    if job is None:
        await in_transaction(pool, lambda connection: work.finish(connection, claim))
        return
    await job.run()
    await in_transaction(pool, lambda connection: work.finish_after(connection, claim, job.every))


async def skip(pool: Pool, table: Mapping[str, Job], claim: Claim) -> None:
    """A job that failed time and again waits for its next time."""
    every = table[claim.key].every
    await in_transaction(pool, lambda connection: work.finish_after(connection, claim, every))
