"""Stand-ins and deputies: who sees to what needs a person while a recruiter is away, or not at work.

Whoever stands in sees the other's jobs and interviews for as long, and may act on them; every query of the
console asks `parley.answers_for`, so that it begins and ends by the database's clock alone. Who interviews is
another question: that is hours and days off.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from db import attendance, audit, outbox, sql
from db.audit import By
from db.outbox import Posting, Transport
from db.outbox_contents import StandInNamed
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
NAMED = "stand_in_named"
ENDED = "stand_in_ended"
DEPUTY = "deputy_set"
LOGGED = (NAMED, ENDED, DEPUTY)
LONGEST = timedelta(days=366)
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StandIn:
    """From `start` up to `end`, midnights in the zone of whoever is away; `now` while it counts."""

    id: UUID
    person_id: UUID
    person: str
    stand_in_id: UUID
    stand_in: str
    start: datetime
    end: datetime
    now: bool

    def last_day(self, zone: ZoneInfo) -> date:
        return (self.end.astimezone(zone) - timedelta(seconds=1)).date()


@dataclass(frozen=True, slots=True)
class Named:
    """What a stand-in is told: for whom, and the days, both included, as they are where that person is."""

    person: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Wanted:
    """`first` and `last` are days in the zone of `person`, both included."""

    person: UUID
    stand_in: UUID
    first: date
    last: date
    zone: ZoneInfo

    @property
    def start(self) -> datetime:
        return midnight(self.first, self.zone)

    @property
    def end(self) -> datetime:
        return midnight(self.last + A_DAY, self.zone)


@dataclass(frozen=True, slots=True)
class Deputy:
    """Who helps out in hours in which `person` does not work and they do; `now` while they do."""

    person_id: UUID
    person: str
    deputy_id: UUID
    deputy: str
    now: bool


class Refused(ValueError):
    """It cannot be so; the text says why, as a sentence."""


async def of_person(pool: Pool, person: UUID) -> tuple[StandIn, ...]:
    """Who stands in for them, now and later, the next first."""
    return tuple(StandIn(**row) for row in await pool.fetch(SQL["of"], person, None))


async def by_person(pool: Pool, person: UUID) -> tuple[StandIn, ...]:
    """For whom they stand in, now and later."""
    return tuple(StandIn(**row) for row in await pool.fetch(SQL["of"], None, person))


async def deputy_of(pool: Pool, person: UUID) -> Deputy | None:
    found = await _deputies(pool, person, None)
    return found[0] if found else None


async def deputy_for(pool: Pool, person: UUID) -> tuple[Deputy, ...]:
    """For whom they help out."""
    return await _deputies(pool, None, person)


async def _deputies(pool: Pool, person: UUID | None, deputy: UUID | None) -> tuple[Deputy, ...]:
    return tuple(Deputy(**row) for row in await pool.fetch(SQL["deputies"], person, deputy))


async def named(connection: Connection, stand_in: UUID) -> Named | None:
    row = await connection.fetchrow(SQL["letter"], stand_in)
    return None if row is None else Named(**row)


async def name_of(connection: Connection, person: UUID) -> str:
    return await connection.fetchval(SQL["name_of"], person) or ""


async def name(connection: Connection, wanted: Wanted, by: By) -> UUID:
    """Names a stand-in, notes it, and has them written to; needs a transaction. Raises Refused."""
    await connection.execute(SQL["one_at_a_time"])
    await _refuse_what_cannot_be(connection, wanted)
    made: UUID = await connection.fetchval(
        SQL["add"], wanted.person, wanted.stand_in, wanted.start, wanted.end, by.user_id
    )
    details = {
        "person": str(wanted.person),
        "stand_in": str(wanted.stand_in),
        "first": wanted.first.isoformat(),
        "last": wanted.last.isoformat(),
    }
    await audit.note(connection, NAMED, by, details)
    letter = Posting(
        f"stand_in:{made}", Transport.EMAIL, None, wanted.stand_in, StandInNamed(made), wanted.end
    )
    await outbox.put(connection, letter)
    return made


async def end(connection: Connection, person: UUID, stand_in: UUID, by: By) -> bool:
    """Ends one that counts at this moment, takes back one that does not yet; False where there is none."""
    await connection.execute(SQL["one_at_a_time"])
    row = await connection.fetchrow(SQL["end"], stand_in, person)
    if row is None:
        return False
    details = {"person": str(person), "stand_in": str(row["stand_in_id"])}
    await audit.note(connection, ENDED, by, details)
    return True


async def set_deputy(connection: Connection, person: UUID, deputy: UUID | None, by: By) -> None:
    """None for nobody. Both have their working time written down, for the database to know it."""
    await connection.execute(SQL["one_at_a_time"])
    if deputy is None:
        await connection.execute(SQL["no_deputy"], person)
    else:
        await connection.execute(SQL["set_deputy"], person, deputy)
        await attendance.write_down(connection, person)
        await attendance.write_down(connection, deputy)
    details = {"person": str(person), "deputy": None if deputy is None else str(deputy)}
    await audit.note(connection, DEPUTY, by, details)


async def hand_over(connection: Connection, person: UUID, to: UUID) -> None:
    """What a leaver had promised to stand in for is the other's, unless it would be for themselves."""
    await connection.execute(SQL["one_at_a_time"])
    await connection.execute(SQL["move"], person, to)
    await connection.execute(SQL["forget_all"], person)
    await connection.execute(SQL["move_deputies"], person, to)
    await connection.execute(SQL["forget_deputies"], person)
    for row in await connection.fetch(attendance.SQL["everybody"]):
        await attendance.write_down(connection, row["person"])


async def _refuse_what_cannot_be(connection: Connection, wanted: Wanted) -> None:
    now: datetime = await connection.fetchval(SQL["now"])
    if wanted.last < wanted.first:
        raise Refused("The last day is before the first.")
    if wanted.end <= now:
        raise Refused("Those days are over already.")
    if wanted.last - wanted.first > LONGEST:
        raise Refused("That is more than a year: hand the jobs over instead.")
    if wanted.person == wanted.stand_in:
        raise Refused("Nobody stands in for themselves.")
    crossing = await connection.fetch(
        SQL["crossing"], wanted.person, wanted.stand_in, wanted.start, wanted.end
    )
    for row in crossing[:1]:
        raise Refused(_why_not(row["kind"], row["person"], row["stand_in"]))


def _why_not(kind: str, person: str, stand_in: str) -> str:
    match kind:
        case "has_one":
            return f"{stand_in} stands in for {person} on some of those days already: end that first."
        case "is_one":
            return f"{stand_in} stands in for {person} on some of those days: name somebody else there first."
        case _:
            return f"{person} is away on some of those days; {stand_in} stands in for them."


def midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone)
