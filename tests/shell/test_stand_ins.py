"""Whoever stands in has what needs a person, for as long and no longer, by the database's clock."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from html import unescape
from urllib.parse import urlencode
from uuid import UUID
from zoneinfo import ZoneInfo

import asyncpg
import pytest

from bot.channels.letters import Composer
from bot.incoming_mail.desk import Desk
from bot.incoming_mail.found import Body, Head, Mail, Verdict
from bot.links import Reply
from db import attendance, calendar_alerts, facts, letters, people, recruiter_hours, stand_ins, waiting
from db.audit import By
from db.pool import in_transaction
from db.stand_ins import Refused, Wanted
from negotiation.session import Channel
from tests.servers.api import Answer, Api
from tests.servers.mail_providers import DOMAIN
from tests.shell.consoling import Console, admin, booked, invited, sent, signed_in
from tests.shell.stage import LINKER, Chat, Stage

BERLIN = ZoneInfo("Europe/Berlin")
HERE = "/console/settings/stand-ins"
TUESDAY, FRIDAY = date(2027, 3, 2), date(2027, 3, 5)


@dataclass
class Pair:
    """Ana, whose job it is, and Ben, who stands in for her."""

    stage: Stage
    ana: UUID
    ben: UUID
    job: UUID

    async def away(self, first: date = TUESDAY, last: date = FRIDAY) -> UUID:
        wanted = Wanted(self.ana, self.ben, first, last, BERLIN)
        return await in_transaction(
            self.stage.pool, lambda connection: stand_ins.name(connection, wanted, By(self.ana))
        )

    async def helped(self) -> None:
        await in_transaction(
            self.stage.pool,
            lambda connection: stand_ins.set_deputy(connection, self.ana, self.ben, By(self.ana)),
        )

    async def at(self, moment: datetime) -> None:
        await self.stage.stop_clock(moment)

    async def told(self, notice: str) -> list[UUID]:
        """To whom letters of that notice went, in their order."""
        rows = await self.stage.owner.fetch(
            "SELECT recipient_id FROM parley.outbox WHERE payload ->> 'notice' = $1"
            " AND payload ->> 'party' = 'recruiter' AND transport = 'email' ORDER BY number",
            notice,
        )
        return [row["recipient_id"] for row in rows]

    async def answers(self) -> UUID:
        found: UUID = await self.stage.owner.fetchval("SELECT parley.who_answers($1)", self.ana)
        return found

    async def sees(self, person: UUID) -> int:
        page = await waiting.waiting(self.stage.pool, person, person, waiting.Sought())
        return page.everything


def berlin(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN)


@pytest.fixture
async def pair(stage: Stage) -> Pair:
    ana, ben = await stage.recruiter("Ana"), await stage.recruiter("Ben", "America/New_York")
    return Pair(stage, ana, ben, await stage.job(ana))


async def asks_for_a_person(pair: Pair) -> tuple[Chat, str]:
    chat = await pair.stage.invited(pair.job)
    return chat, (await chat.say("I'd like to talk to a human please")).said.text


async def test_it_begins_and_ends_at_midnight_where_the_recruiter_is(pair: Pair) -> None:
    await pair.away()
    midnight, end = berlin(TUESDAY, 0), berlin(FRIDAY + timedelta(days=1), 0)
    for moment, who in (
        (midnight - timedelta(seconds=1), pair.ana),
        (midnight, pair.ben),
        (end - timedelta(seconds=1), pair.ben),
        (end, pair.ana),
    ):
        await pair.at(moment)
        assert await pair.answers() == who
        _, told = await asks_for_a_person(pair)
        assert (await pair.told("escalated"))[-1] == who
        assert pair.stage.policy.escalation_answer > timedelta()
        assert ("Ana" in told) != ("Ben" in told), told


async def test_the_stand_in_is_promised_by_their_own_hours_and_name(pair: Pair) -> None:
    await pair.away()
    await pair.at(berlin(TUESDAY, 16))  # ten in the morning in New York
    _, told = await asks_for_a_person(pair)
    assert "Ben answers by" in told
    await pair.at(berlin(FRIDAY, 23, 30))  # Ben goes home before he could, and Ana is back on Monday
    _, told = await asks_for_a_person(pair)
    assert "Ana answers by" in told
    assert "Monday" in told


async def test_what_waits_is_in_the_stand_ins_inbox_for_as_long(pair: Pair) -> None:
    await asks_for_a_person(pair)
    await pair.away()
    assert (await pair.sees(pair.ana), await pair.sees(pair.ben)) == (1, 0)
    await pair.at(berlin(TUESDAY, 9))
    assert (await pair.sees(pair.ana), await pair.sees(pair.ben)) == (1, 1)
    await pair.at(berlin(FRIDAY + timedelta(days=1), 0))
    assert (await pair.sees(pair.ana), await pair.sees(pair.ben)) == (1, 0)


async def test_bookings_are_still_told_to_who_interviews(pair: Pair) -> None:
    await pair.away()
    await pair.at(berlin(TUESDAY, 9))
    chat = await pair.stage.invited(pair.job)
    await chat.say((await chat.offered())[0].isoformat())
    assert (await chat.interview())["status"] == "confirmed"
    assert await pair.told("confirmed") == [pair.ana]
    assert (await chat.interview())["recruiter_id"] == pair.ana


async def test_the_letter_says_whose_interview_it_is(pair: Pair) -> None:
    await pair.away()
    await pair.at(berlin(TUESDAY, 16))
    await asks_for_a_person(pair)
    await pair.stage.owner.execute("UPDATE parley.outbox SET state = 'sent', sent_at = now(), receipt = 'x'")
    composer = Composer(pair.stage.pool, pair.stage.policy, LINKER)
    made = [await composer.compose(row) for row in await letters.mailbox(pair.stage.pool, pair.ben)]
    texts = ["\n".join(one.text.paragraphs) for one in made if one.row.recipient_id == pair.ben]
    assert any("This is an interview of Ana's. You see to it in their place." in text for text in texts)
    assert any("from Tuesday, 2 March 2027 to Friday, 5 March 2027" in text for text in texts)


async def test_an_answer_by_mail_counts_only_from_who_stands_in_and_only_then(pair: Pair) -> None:
    await pair.away()
    await pair.at(berlin(TUESDAY, 16))
    chat, _ = await asks_for_a_person(pair)
    await pair.stage.pool.fetch("SELECT 1")
    await LINKER.grant(pair.stage.pool, chat.interview_id)
    bens = await pair.stage.owner.fetchval("SELECT email FROM users WHERE id = $1", pair.ben)
    to = (f"reply+{LINKER.reply_token(Reply.RECRUITER, chat.interview_id)}@{DOMAIN}",)

    async def bring(text: str) -> int:
        mail = Mail(Head(to, bens, f"<{uuid.uuid4()}@example.net>", Verdict.PASS, None), Body(text))
        await Desk(pair.stage.pool, pair.stage.policy, DOMAIN).deal_with(mail)
        return await pair.stage.count("parley.recruiter_mails WHERE author_id = $1", pair.ben)

    assert await bring("Ben here, what can I do for you?") == 1
    await pair.at(berlin(FRIDAY + timedelta(days=1), 0))
    assert await bring("and once more") == 1


async def test_telegram_asks_whose_it_is_at_the_moment_of_the_press(pair: Pair) -> None:
    await pair.away()
    chat, _ = await asks_for_a_person(pair)
    policy = pair.stage.policy
    assert await facts.of_recruiters(pair.stage.pool, chat.interview_id, pair.ben, policy) is None
    await pair.at(berlin(TUESDAY, 9))
    assert await facts.of_recruiters(pair.stage.pool, chat.interview_id, pair.ben, policy) is not None
    assert await facts.of_recruiters(pair.stage.pool, chat.interview_id, pair.ana, policy) is not None


async def test_a_calendar_that_cannot_be_read_is_told_to_its_owner_and_to_the_stand_in(pair: Pair) -> None:
    await pair.away()
    await pair.at(berlin(TUESDAY, 9))
    await pair.stage.owner.execute(
        "INSERT INTO parley.calendar_accounts (person_id, provider, address, scopes, ended_at, ended_why)"
        " VALUES ($1, 'google', 'ana@example.org', '{}', parley.now(), 'invalid_grant')",
        pair.ana,
    )
    await pair.stage.owner.execute(
        "UPDATE parley.recruiters SET calendar_unreadable_since = parley.now() WHERE user_id = $1", pair.ana
    )
    for _ in range(2):
        await calendar_alerts.tell_owners(pair.stage.pool, timedelta())
    rows = await pair.stage.owner.fetch(
        "SELECT recipient_id, payload ->> 'whose' AS whose FROM parley.outbox WHERE payload ? 'calendar'"
    )
    assert {tuple(row) for row in rows} == {(pair.ana, None), (pair.ben, str(pair.ana))}
    lost = await waiting.lost_calendars(pair.stage.pool, pair.ben)
    assert [one.person for one in lost] == ["Ana"]


async def test_who_works_now_helps_out_while_the_recruiter_does_not(pair: Pair) -> None:
    await pair.helped()
    for hour, who in ((10, pair.ana), (17, pair.ana), (20, pair.ben), (23, pair.ben)):
        await pair.at(berlin(TUESDAY, hour))
        assert await pair.answers() == who, hour
    await pair.at(berlin(TUESDAY, 4))  # nobody works
    assert await pair.answers() == pair.ana
    await pair.at(berlin(TUESDAY, 20))
    _, told = await asks_for_a_person(pair)
    assert await pair.told("escalated") == [pair.ben]
    assert "Ben answers by" in told
    assert await pair.sees(pair.ben) == 1
    await pair.at(berlin(TUESDAY + timedelta(days=1), 9))
    assert await pair.sees(pair.ben) == 0


async def test_a_day_off_and_new_hours_count_at_once_for_who_helps_out(pair: Pair) -> None:
    await pair.helped()
    await pair.at(berlin(TUESDAY, 16))
    assert await pair.answers() == pair.ana
    await in_transaction(
        pair.stage.pool,
        lambda connection: recruiter_hours.take_day_off(connection, pair.ana, TUESDAY),
    )
    assert await pair.answers() == pair.ben
    found = await people.recruiter(pair.stage.pool, pair.ana)
    assert found is not None
    settings = found.settings
    await in_transaction(
        pair.stage.pool,
        lambda connection: people.set_recruiter(
            connection, pair.ana, people.RecruiterSettings(settings.time_zone, settings.working_hours)
        ),
    )
    assert await pair.answers() == pair.ana
    await pair.at(berlin(TUESDAY, 16) + timedelta(days=35))  # further than was written down
    await attendance.refresh(pair.stage.pool)
    assert await pair.answers() == pair.ana


async def test_a_deputy_who_is_away_does_not_help_out(pair: Pair) -> None:
    await pair.helped()
    cleo = await pair.stage.recruiter("Cleo")
    wanted = Wanted(pair.ben, cleo, TUESDAY, FRIDAY, BERLIN)
    await in_transaction(pair.stage.pool, lambda connection: stand_ins.name(connection, wanted, By(pair.ben)))
    await pair.at(berlin(TUESDAY, 20))
    assert await pair.answers() == pair.ana


async def test_what_cannot_be_is_refused_with_its_reason(pair: Pair) -> None:
    await pair.away()
    cleo = await pair.stage.recruiter("Cleo")

    async def why(person: UUID, other: UUID, first: date = TUESDAY, last: date = FRIDAY) -> str:
        wanted = Wanted(person, other, first, last, BERLIN)
        with pytest.raises(Refused) as refused:
            await in_transaction(
                pair.stage.pool, lambda connection: stand_ins.name(connection, wanted, By(person))
            )
        return str(refused.value)

    assert await why(pair.ana, cleo) == (
        "Ben stands in for Ana on some of those days already: end that first."
    )
    assert await why(pair.ben, cleo) == (
        "Ben stands in for Ana on some of those days: name somebody else there first."
    )
    assert await why(cleo, pair.ana) == "Ana is away on some of those days; Ben stands in for them."
    assert await why(cleo, cleo) == "Nobody stands in for themselves."
    assert await why(cleo, pair.ben, FRIDAY, TUESDAY) == "The last day is before the first."
    assert await why(cleo, pair.ben, date(2026, 1, 1), date(2026, 1, 2)) == "Those days are over already."
    assert "more than a year" in await why(cleo, pair.ben, TUESDAY, date(2028, 6, 1))


async def test_the_database_itself_allows_no_two_at_a_time(pair: Pair) -> None:
    await pair.away()
    cleo = await pair.stage.recruiter("Cleo")
    with pytest.raises(asyncpg.ExclusionViolationError):
        await pair.stage.owner.execute(
            "INSERT INTO parley.stand_ins (person_id, stand_in_id, during)"
            " SELECT person_id, $1, during FROM parley.stand_ins",
            cleo,
        )


async def test_the_channel_of_the_candidate_changes_nothing(pair: Pair) -> None:
    await pair.away()
    await pair.at(berlin(TUESDAY, 16))
    chat = await pair.stage.invited(pair.job, channel=Channel.EMAIL)
    await chat.say("I'd like to talk to a human please")
    assert await pair.told("escalated") == [pair.ben]


# The console


def today() -> date:
    return datetime.now(UTC).astimezone(BERLIN).date()


async def named(console: Console, other: Console, first: int = 0, last: int = 3, whose: str = "") -> Answer:
    days = [(today() + timedelta(days=count)).isoformat() for count in (first, last)]
    return await sent(
        console, HERE + whose, ("first", days[0]), ("last", days[1]), ("stand_in", other.recruiter)
    )


async def page_of(console: Console, path: str = HERE) -> str:
    answer = await console.get(path)
    assert answer.status == 200
    return unescape(answer.raw.decode())


async def test_a_stand_in_is_named_sees_acts_and_is_ended(api: Api) -> None:
    ana, ben = await signed_in(api), await signed_in(api, name="Ben Berg")
    sam = await invited(api, ana)
    await sam.say("I'd like to talk to a human please")
    path = f"/console/interviews/{sam.interview}"
    assert (await ben.get(path)).status == 404
    assert (await named(ana, ben)).status == 303
    assert "You are standing in for" in await page_of(ben, "/console/inbox")
    assert "stands in for you until" in await page_of(ana, "/console/inbox")
    assert (await ben.get(path)).status == 200
    assert "Engineer" in await page_of(ben, "/console/jobs")
    answer = await ben.send(f"{path}/words", urlencode({"text": "Ben here.", "back": ""}).encode())
    assert answer.status == 303
    await sam.listen()
    assert any(one["text"] == "Ben here." for one in sam.heard)
    (stand_in,) = await stand_ins.of_person(api.service.pool, uuid.UUID(ana.recruiter))
    assert (await ben.post(f"{HERE}/{stand_in.id}/end")).status == 404
    assert (await ana.post(f"{HERE}/{stand_in.id}/end")).status == 303
    assert (await ben.get(path)).status == 404
    assert "standing in for" not in await page_of(ben, "/console/inbox")
    log = await api.service.pool.fetch(
        "SELECT action_type, actor_id::text FROM automation_logs"
        " WHERE action_type LIKE 'stand_in_%' ORDER BY created_at"
    )
    assert [tuple(row) for row in log] == [
        ("stand_in_named", ana.recruiter),
        ("stand_in_ended", ana.recruiter),
    ]
    actor = await api.service.pool.fetchval(
        "SELECT actor_id::text FROM automation_logs WHERE action_type = 'taken_over'"
    )
    assert actor == ben.recruiter


async def test_the_page_says_that_interviews_stay_and_what_was_wrong(api: Api) -> None:
    ana, ben = await signed_in(api), await signed_in(api, name="Ben Berg")
    page = await page_of(ana)
    assert "The interviews themselves stay yours" in page
    assert "/console/settings/hours" in page
    wrong = await named(ana, ben, 3, 0)
    assert wrong.status == 422
    assert "The last day is before the first." in wrong.raw.decode()
    assert (await sent(ana, HERE, ("first", "x"), ("last", ""), ("stand_in", ""))).status == 422
    assert (await sent(ana, HERE, ("first", "2030-01-01"), ("last", "2030-01-02"))).status == 422
    assert await stand_ins.of_person(api.service.pool, uuid.UUID(ana.recruiter)) == ()


async def test_an_administrator_names_one_for_who_is_ill_and_nobody_else_does(api: Api) -> None:
    boss, ana, ben = await admin(api), await signed_in(api), await signed_in(api, name="Ben Berg")
    whose = f"?who={ana.recruiter}"
    assert (await named(ben, ben, whose=whose)).status == 404
    assert (await ben.get(HERE + whose)).status == 404
    assert (await named(boss, ben, whose=whose)).status == 303
    assert "Ben Berg" in await page_of(ana)
    assert (
        await boss.send(f"{HERE}/deputy{whose}", urlencode({"deputy": ben.recruiter}).encode())
    ).status == 303
    assert await stand_ins.deputy_of(api.service.pool, uuid.UUID(ana.recruiter)) is not None
    assert (await ana.send(f"{HERE}/deputy", b"deputy=")).status == 303
    assert await stand_ins.deputy_of(api.service.pool, uuid.UUID(ana.recruiter)) is None


async def test_a_day_ill_of_the_stand_in_moves_none_of_the_others_interviews(api: Api) -> None:
    ana, ben = await signed_in(api), await signed_in(api, name="Ben Berg")
    sam, start = await booked(api, ana)
    assert (await named(ana, ben, 0, 30)).status == 303
    day = start.astimezone(BERLIN).date().isoformat()
    assert sam.interview not in await page_of(ben, f"/console/interviews/away?day={day}")
    assert sam.interview in await page_of(ana, f"/console/interviews/away?day={day}")


async def test_a_leavers_promises_to_stand_in_go_along_and_their_open_outcomes(api: Api) -> None:
    boss, ana = await admin(api), await signed_in(api)
    leaver, heir = await signed_in(api, name="Leo Leaver"), await signed_in(api, name="Hea Heir")
    assert (await named(ana, leaver)).status == 303
    sam, _ = await booked(api, leaver)
    await api.service.pool.execute(
        "UPDATE interviews SET scheduled_time = now() - interval '2 hours' WHERE id = $1",
        uuid.UUID(sam.interview),
    )
    path = f"/console/settings/people/{leaver.recruiter}/hand-over"
    page = await page_of(boss, path)
    assert "Begun, outcome not noted</dt><dd>1</dd>" in page
    assert "People they stand in for</dt><dd>1</dd>" in page
    answer = await sent(boss, path, ("to", heir.recruiter))
    assert answer.headers["Location"].endswith("done=0")
    assert (await heir.get(f"/console/interviews/{sam.interview}")).status == 200
    (stand_in,) = await stand_ins.of_person(api.service.pool, uuid.UUID(ana.recruiter))
    assert stand_in.stand_in == "Hea Heir"
    assert "There is nothing to hand over." in await page_of(boss, path)
