"""Who works on what: rows that any process may claim, each under a lease that a token fences.

A row of `parley.work` is one unit of order. Whoever claims it gets a new token and holds it until the lease
ends; a process that dies is followed by another one when that happens. All that is written on behalf of
a claim is finished in the same transaction by its token: one that was taken over raises LeaseLost, and
nothing of what the late process did remains.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
LEASE = timedelta(seconds=30)
LONGEST_FAILURE = 500
AT_ONCE = timedelta()


class Kind(Enum):
    """What there is to do; each kind says what its keys are."""

    TURN = "turn"
    """A conversation's id: its oldest unread message wants an answer."""

    TIMER = "timer"
    """An interview's id: one of its deadlines or reminders may be due."""

    DELIVER = "deliver"
    """A queue of the outbox: its oldest row wants to leave."""

    CHAT = "chat"
    """The same for what goes to a chat elsewhere, so that a mail server that hangs holds up no chat."""

    UPDATE = "update"
    """A Telegram chat's id: its first update wants to be opened."""

    POLL = "poll"
    """A service that is asked for updates, by one process at a time."""
    CALENDAR = "calendar"
    """A snapshot's id: a calendar elsewhere is to be read."""

    ENTRY = "entry"
    """An interview's id: its entry in a calendar elsewhere is to be what our tables say."""

    RECRUITER_MAIL = "recruiter_mail"
    """The id of a recruiter's answer to a mail, to be put to the candidate."""

    WEBHOOK = "webhook"
    """The id of a webhook's delivery: it is to be tried now."""

    SHORTLIST = "shortlist"
    """A job's id: somebody left its line, or what kept it from moving is over."""

    RISK = "risk"
    """A booked interview's id: how likely its candidate is to miss it is to be worked out."""

    RESUME = "resume"
    """An application's id: its resume is to be read and scored."""

    INVITE = "invite"
    """An application's id: the candidate has a place, and is to be invited by itself."""

    CALL_OFF = "call_off"
    """An interview's id: its candidate was turned down, and is to hear that it does not take place."""

    ERASE = "erase"
    """A candidate's id: they asked to be made anonymous."""

    TICK = "tick"
    """A periodic job's name."""


class LeaseLost(Exception):
    """Somebody else holds the claim by now: whatever was done for it must not be kept."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One row of work, ours while the lease lasts; `attempt` counts from 1, also those that never ended."""

    kind: Kind
    key: str
    token: int
    attempt: int


async def claim(pool: Pool, kind: Kind, most: int, lease: timedelta = LEASE) -> tuple[Claim, ...]:
    """Up to `most` rows that are due and that nobody holds, the longest due first."""
    rows = await pool.fetch(SQL["claim"], kind.value, most, lease)
    return tuple(Claim(kind, row["key"], row["token"], row["attempts"]) for row in rows)


async def extend(pool: Pool, claims: Collection[Claim], lease: timedelta = LEASE) -> frozenset[Claim]:
    """Holds on to the claims for another lease; returns those that are ours no longer."""
    kinds = [each.kind.value for each in claims]
    keys, tokens = [each.key for each in claims], [each.token for each in claims]
    rows = await pool.fetch(SQL["extend"], kinds, keys, tokens, lease)
    held = {row["token"] for row in rows}
    return frozenset(each for each in claims if each.token not in held)


async def ask_for(connection: Connection, kind: Kind, key: str, due_at: datetime | None = None) -> None:
    """Makes the work due at `due_at` (now if None), or earlier where it is already."""
    if due_at is None:
        await connection.execute(SQL["ask_for_now"], kind.value, key)
    else:
        await connection.execute(SQL["ask_for"], kind.value, key, due_at)


async def ensure(pool: Pool, kind: Kind, keys: Collection[str]) -> None:
    """Makes work that is always there: due now where it is new, and left as it is where it is not."""
    await pool.execute(SQL["ensure"], kind.value, list(keys))


async def sweep(pool: Pool) -> int:
    """Asks for work that should have been asked for and was not; says for how much."""
    return len(await pool.fetch(SQL["sweep"]))


async def finish(connection: Connection, claim: Claim, *, more: bool = False) -> None:
    """Ends the claim; it is due again at once where there is `more`, or somebody asked meanwhile."""
    _ours(await connection.fetchval(SQL["finish"], claim.kind.value, claim.key, claim.token, more))


async def finish_and_ask(
    connection: Connection, claim: Claim, kind: Kind, key: str, due_at: datetime, *, more: bool = False
) -> None:
    """Ends the claim like `finish`, and makes other work due, in one go."""
    ends = (claim.kind.value, claim.key, claim.token, more)
    _ours(await connection.fetchval(SQL["finish_and_ask"], *ends, kind.value, key, due_at))


async def finish_until(connection: Connection, claim: Claim, due_at: datetime) -> None:
    """Ends the claim; the row is due again at `due_at`."""
    _ours(await connection.fetchval(SQL["finish_until"], claim.kind.value, claim.key, claim.token, due_at))


async def finish_for(connection: Connection, claim: Claim, pause: timedelta) -> None:
    """Ends the claim; the row is due again after the pause, or at once where somebody asked meanwhile."""
    _ours(await connection.fetchval(SQL["finish_for"], claim.kind.value, claim.key, claim.token, pause))


async def finish_after(connection: Connection, claim: Claim, pause: timedelta) -> None:
    """Ends the claim; the row is due again after the pause, whoever asks for it meanwhile."""
    _ours(await connection.fetchval(SQL["finish_after"], claim.kind.value, claim.key, claim.token, pause))


async def give_back(connection: Connection, claim: Claim, failure: str, pause: timedelta = AT_ONCE) -> None:
    """Ends an attempt that failed; the next one comes after the pause."""
    arguments = (claim.kind.value, claim.key, claim.token, pause, failure[:LONGEST_FAILURE])
    _ours(await connection.fetchval(SQL["give_back"], *arguments))


async def park(connection: Connection, claim: Claim, failure: str) -> None:
    """Nobody tries again until somebody asks for it anew."""
    arguments = (claim.kind.value, claim.key, claim.token, failure[:LONGEST_FAILURE])
    _ours(await connection.fetchval(SQL["park"], *arguments))


def _ours(found: object) -> None:
    if not found:
        raise LeaseLost
