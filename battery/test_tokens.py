"""Access to calendars runs out, or is taken away, for many at once and while two processes are at work.

What runs out is renewed by one process for all. What is taken away is asked for no more, told once to its
owner and never to a candidate, and taken up again where its owner connects anew.
"""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from battery.houses import all_answered, houses
from tests.core.sizes import FULL
from tests.servers.google_calendars import Calendar
from tests.servers.google_faults import Fault
from tests.shell.elsewhere import Elsewhere, elsewhere_on
from tests.shell.stage import Chat, Stage, until

RECRUITERS = 100 if FULL else 10
ENDS = ("invalid_grant", "unauthorized", "insufficient_scope")
OF_MACHINES = ("google", "calendar access", "token", "grant", "401", "403", "scope")


async def test_tokens_that_ran_out_are_renewed_once_for_both_processes(stage: Stage, database: str) -> None:
    async with elsewhere_on(stage) as elsewhere:
        people = await connected(elsewhere)
        chats = [await elsewhere.invited(person) for person, _ in people for _ in range(2)]
        for _person, calendar in people:
            elsewhere.google.accounts.expire(calendar.id)
        await stage.owner.execute("UPDATE calendar_tokens SET expiry_date = parley.now() - interval '1 day'")
        async with houses(stage, database, 2, elsewhere.google.url):
            await read_now(stage)
            await answered(stage, chats)
        assert Counter(each.status for each in elsewhere.google.asked("token")) == {200: RECRUITERS}
        for chat in chats:
            nothing_of_machines(await elsewhere.last_said(chat))


async def test_access_that_ends_is_told_once_and_goes_on_once_connected_anew(
    stage: Stage, database: str
) -> None:
    async with elsewhere_on(stage) as elsewhere:
        people = await connected(elsewhere)
        chats = [await elsewhere.invited(person) for person, _ in people]
        for number, (_person, calendar) in enumerate(people):
            end(elsewhere, calendar, ENDS[number % len(ENDS)])
        async with houses(stage, database, 2, elsewhere.google.url):
            await read_now(stage)
            await answered(stage, chats)
            await until(lambda: all_told(stage), within=120)
            for _ in range(3):
                await read_now(stage)
            assert await all_told(stage)
            asked = Counter(each.query.get("grant", each.path) for each in elsewhere.google.asked("token"))
            assert sum(asked.values()) <= RECRUITERS, "a grant that is no more was asked for again"
            for chat in chats:
                told = await elsewhere.last_said(chat)
                nothing_of_machines(told)
                assert "I'll come back to you with times" in told
                assert (await chat.interview())["status"] in {"invitation_sent", "slot_pending"}
            elsewhere.google.faults.clear()
            for person, calendar in people:
                await elsewhere.connect(person, calendar)
            await until(lambda: offered_again(elsewhere, chats), within=120)
        assert await alerts(stage) == dict.fromkeys([str(person) for person, _ in people], 1)


async def connected(elsewhere: Elsewhere) -> list[tuple[UUID, Calendar]]:
    people = [await elsewhere.recruiter(f"person{number}") for number in range(RECRUITERS)]
    await elsewhere.see()
    return people


def end(elsewhere: Elsewhere, calendar: Calendar, how: str) -> None:
    match how:
        case "invalid_grant":
            elsewhere.google.accounts.withdraw(calendar.id)
        case "unauthorized":
            elsewhere.google.faults.plan(Fault.UNAUTHORIZED, by=calendar.id, times=None)
        case _:
            elsewhere.google.faults.plan(Fault.INSUFFICIENT_SCOPE, by=calendar.id, times=None)


async def read_now(stage: Stage) -> None:
    await stage.owner.execute(
        "SELECT parley.ask_for('calendar', id::text, parley.now()) FROM parley.calendar_snapshots"
    )


async def answered(stage: Stage, chats: list[Chat]) -> None:
    """Each takes the last of what they were offered."""
    for chat in chats:
        await chat.write((await chat.offered())[-1].isoformat())
    await until(lambda: all_answered(stage), within=120)


async def all_told(stage: Stage) -> bool:
    return len(await alerts(stage)) == RECRUITERS


async def alerts(stage: Stage) -> dict[str, int]:
    rows = await stage.owner.fetch(
        "SELECT recipient_id::text AS whom, count(*) AS letters FROM parley.outbox"
        " WHERE payload ? 'calendar' GROUP BY recipient_id"
    )
    return {row["whom"]: row["letters"] for row in rows}


def nothing_of_machines(said: str) -> None:
    assert not [word for word in OF_MACHINES if word in said.lower()], said


async def offered_again(elsewhere: Elsewhere, chats: list[Chat]) -> bool:
    return all(["Here I am with times" in await elsewhere.last_said(chat) for chat in chats])
