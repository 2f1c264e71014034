"""The invariants that a person can have checked on a live database at any moment, one query each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from db import sql
from db.pool import Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Invariant:
    """What has to hold, and the query that finds what breaks it."""

    number: str
    sentence: str
    query: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one invariant: `broken_by` are the ids of what breaks it, at most a thousand."""

    invariant: Invariant
    broken_by: tuple[str, ...]

    @property
    def holds(self) -> bool:
        return not self.broken_by


INVARIANTS = (
    Invariant("I1", "no two active bookings of one person overlap", SQL["overlapping_bookings"]),
    Invariant("I2", "every message of a candidate was taken in once", SQL["messages_not_taken_in"]),
    Invariant("I2", "messages are numbered without gaps", SQL["numbers_with_gaps"]),
    Invariant("I3", "no message waits for its outcome longer than 60 s", SQL["messages_without_outcome"]),
    Invariant("I4", "an answered message has one answer, any other none", SQL["answers_that_do_not_fit"]),
    Invariant("I5", "what leaves is delivered, or failed with an alert", SQL["neither_delivered_nor_told"]),
    Invariant("I6", "what is confirmed is booked once, what ended not", SQL["bookings_that_do_not_fit"]),
    Invariant("I6", "what is confirmed stands once in its calendar", SQL["entries_that_do_not_fit"]),
    Invariant("I7", "every step of an interview is legal and logged", SQL["steps_without_a_log"]),
    Invariant("I8", "answers are in the order of their messages", SQL["answers_out_of_order"]),
    Invariant("I9", "no deadline fired early or twice", SQL["deadlines_early_or_twice"]),
    Invariant("I9", "no timer is late", SQL["clocks_that_stand_still"]),
    Invariant("I10", "row-level security is enabled and forced", SQL["tables_without_walls"]),
    Invariant("I11", "tokens of calendars are sealed", SQL["tokens_in_the_clear"]),
    Invariant("I12", "the bot introduces itself first", SQL["conversations_without_introduction"]),
    Invariant("I13", "the bot is silent after a person took over", SQL["words_after_a_person_took_over"]),
    Invariant("I14", "what was announced is what is committed", SQL["outcomes_not_committed"]),
    Invariant("S1", "no more shortlisted than places, no rank twice", SQL["lines_that_do_not_fit"]),
    Invariant("W1", "no work lies parked", SQL["parked_work"]),
)


async def examine(pool: Pool) -> AsyncIterator[Finding]:
    """One finding after the other, in the order of the table."""
    for invariant in INVARIANTS:
        rows = await pool.fetch(invariant.query)
        yield Finding(invariant, tuple(row["what"] for row in rows))
