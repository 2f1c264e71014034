"""Our entries in calendars elsewhere: what each should be, and what we remember of it.

Both are read at one instant. What is about to be written is remembered first, so that nothing we wrote can
be forgotten; every write on behalf of a claim holds only while the claim is ours.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import asyncpg

from db import sql
from db.pool import Connection, Pool
from db.time_of import DEFAULT_ZONE, zone_named
from db.work import Claim, LeaseLost
from scheduling.calendars.port import Seen, Written
from scheduling.interval import Interval

SQL = sql.beside(__file__)
LONGEST_FAILURE = 500


class State(Enum):
    """What we know of an entry."""

    WRITING = "writing"
    """We are about to write it, or nobody knows whether it was."""
    WRITTEN = "written"
    REFUSED = "refused"
    """The provider does not want it like this; tried again only when something about it changes."""
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Place:
    """A calendar of a person."""

    person_id: UUID
    calendar_id: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """One entry as we know it: `during` is where it stands, `digest` what we wrote, None for nothing."""

    place: Place
    entry_id: str
    state: State
    during: Interval
    digest: bytes | None
    version: str | None
    tries: int
    suspect: bool
    changed: str | None
    updated_at: datetime

    @property
    def live(self) -> bool:
        return self.state in {State.WRITING, State.WRITTEN}


@dataclass(frozen=True, slots=True)
class About:
    """What an entry tells: people, job, place."""

    title: str
    company: str | None
    format: str | None
    location: str | None
    preparation: str | None
    recruiter_name: str
    recruiter_email: str
    candidate_name: str
    candidate_email: str
    others: tuple[tuple[str, str], ...]
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Matter:
    """An interview and its entries. `target` is the calendar to write to, None where nothing is written;
    `booked` its confirmed time; `address` names the
    account at its provider; `overlaps` what else lies there by now; `repaired` the changes
    that were dealt with already.
    """

    interview_id: UUID
    job_id: UUID
    recruiter_id: UUID
    status: str
    sync_method: str | None
    booked: Interval | None
    about: About
    target: Place | None
    provider: str | None
    address: str | None
    access_ended: bool
    connected_at: datetime | None
    switched_on: bool
    remembered: tuple[Remembered, ...]
    overlaps: tuple[Interval, ...]
    repaired: tuple[str, ...]
    repairs_lately: int
    now: datetime

    def at(self, place: Place) -> Remembered | None:
        return next((one for one in self.remembered if one.place == place), None)


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry that should stand in a calendar, as we remember it."""

    interview_id: UUID
    place: Place
    entry_id: str
    starts_at: datetime


async def standing(pool: Pool) -> tuple[Standing, ...]:
    """Those of interviews to come that nobody is about to change."""
    return tuple(
        Standing(
            row["interview_id"],
            Place(row["person_id"], row["calendar_id"]),
            row["entry_id"],
            row["starts_at"],
        )
        for row in await pool.fetch(SQL["standing"])
    )


async def matter(pool: Pool, interview_id: UUID) -> Matter | None:
    row = await pool.fetchrow(SQL["matter"], interview_id)
    return None if row is None else _matter(row)


async def sweep(pool: Pool) -> int:
    """Asks for work where an entry is not what our tables say; says for how many."""
    return len(await pool.fetch(SQL["sweep"]))


async def intend(connection: Connection, claim: Claim, place: Place, entry_id: str, during: Interval) -> None:
    arguments = (UUID(claim.key), place.person_id, place.calendar_id, entry_id, during.start, during.end)
    _ours(await connection.fetchval(SQL["intend"], *arguments, claim.token))


async def written(
    connection: Connection, claim: Claim, place: Place, entry: Written, during: Interval, digest: bytes
) -> None:
    _ours(
        await connection.fetchval(
            SQL["written"],
            UUID(claim.key),
            place.person_id,
            place.calendar_id,
            during.start,
            during.end,
            digest,
            entry.version,
            entry.link,
            entry.conference_url,
            claim.token,
        )
    )


async def gone(connection: Connection, claim: Claim, place: Place) -> None:
    arguments = (UUID(claim.key), place.person_id, place.calendar_id, claim.token)
    _ours(await connection.fetchval(SQL["gone"], *arguments))


async def failed(
    connection: Connection, claim: Claim, place: Place, why: str, refused: bytes | None = None
) -> None:
    """One more try without success; `refused` is the digest of what the provider will never take."""
    arguments = (UUID(claim.key), place.person_id, place.calendar_id, why[:LONGEST_FAILURE])
    _ours(await connection.fetchval(SQL["failed"], *arguments, refused is not None, refused, claim.token))


async def stands(connection: Connection, claim: Claim, place: Place, seen: Seen | None) -> None:
    """Remembers where it stands in truth; `seen` is None where it is gone."""
    during = None if seen is None else seen.during
    _ours(
        await connection.fetchval(
            SQL["stands"],
            UUID(claim.key),
            place.person_id,
            place.calendar_id,
            None if seen is None else seen.version,
            None if during is None else during.start,
            None if during is None else during.end,
            claim.token,
        )
    )


async def dealt_with(connection: Connection, claim: Claim, place: Place, changed: str | None) -> None:
    """What others made of it, if anything, has had its consequences."""
    arguments = (UUID(claim.key), place.person_id, place.calendar_id, changed, claim.token)
    _ours(await connection.fetchval(SQL["dealt_with"], *arguments))


async def note_declined(connection: Connection, interview_id: UUID, addresses: Collection[str]) -> None:
    """Those of the interviewers with these addresses, in small letters, cannot come at its time."""
    await connection.execute(SQL["note_declined"], interview_id, sorted(addresses))


async def suspect(connection: Connection, interview_id: UUID, place: Place) -> None:
    """It is to be looked at before anything else is done to it."""
    await connection.execute(SQL["suspect"], interview_id, place.person_id, place.calendar_id)


async def restore(connection: Connection, interview_id: UUID) -> None:
    """The entry is to be as our tables say again, whatever others made of it."""
    await connection.execute(SQL["restore"], interview_id)


async def tell_interview(connection: Connection, interview_id: UUID, entry_id: str, method: str) -> bool:
    """Writes the entry into the interview's own columns; False where they said so already."""
    return bool(await connection.fetchval(SQL["tell_interview"], interview_id, entry_id, method))


async def fall_back(connection: Connection, interview_id: UUID) -> bool:
    """The interview stands on its .ics alone; False where it did already."""
    return bool(await connection.fetchval(SQL["fall_back"], interview_id))


def _ours(found: object) -> None:
    if not found:
        raise LeaseLost


def _matter(row: asyncpg.Record) -> Matter:
    target = row["calendar_id"]
    return Matter(
        interview_id=row["interview_id"],
        job_id=row["job_id"],
        recruiter_id=row["recruiter_id"],
        status=row["status"],
        sync_method=row["calendar_sync_method"],
        booked=None if row["booked"] is None else Interval(row["booked"].lower, row["booked"].upper),
        about=_about(row),
        target=None if target is None else Place(row["recruiter_id"], target),
        provider=row["provider"],
        address=row["address"],
        access_ended=bool(row["access_ended"]),
        connected_at=row["connected_at"],
        switched_on=bool(row["switched_on"]),
        remembered=tuple(map(_remembered, row["remembered"])),
        overlaps=tuple(Interval(each.lower, each.upper) for each in row["overlaps"]),
        repaired=tuple(row["repaired"]),
        repairs_lately=row["repairs_lately"],
        now=row["now"],
    )


def _about(row: asyncpg.Record) -> About:
    return About(
        title=row["title"] or "",
        company=row["company"],
        format=row["format"],
        location=row["location"],
        preparation=row["preparation"],
        recruiter_name=row["recruiter_name"] or "",
        recruiter_email=row["recruiter_email"],
        candidate_name=row["candidate_name"] or "",
        candidate_email=row["candidate_email"],
        others=tuple((name or "", email) for name, email in row["others"]),
        zone=zone_named(row["time_zone"], DEFAULT_ZONE),
    )


def _remembered(stored: dict[str, Any]) -> Remembered:
    digest = stored["digest"]
    return Remembered(
        place=Place(UUID(stored["person_id"]), stored["calendar_id"]),
        entry_id=stored["entry_id"],
        state=State(stored["state"]),
        during=Interval(*(datetime.fromisoformat(stored[end]) for end in ("starts_at", "ends_at"))),
        digest=None if digest is None else bytes.fromhex(digest.removeprefix("\\x")),
        version=stored["version"],
        tries=stored["tries"],
        suspect=stored["suspect"],
        changed=stored["changed"],
        updated_at=datetime.fromisoformat(stored["updated_at"]),
    )
