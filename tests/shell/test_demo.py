"""The demo company: loaded through the real functions, once, and never among strangers."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.demo import demo_chats, load_demo
from bot.demo_company import COLLEAGUES, meetings_ahead
from scheduling.hours import WorkingHours
from tests.shell.stage import LINKER, Stage, until, working

TABLES = ("users", "jobs", "applications", "interviews", "parley.busy", "parley.messages", "parley.links")


async def counted(stage: Stage) -> Counter[str]:
    return Counter({table: await stage.count(f"{table} WHERE true") for table in TABLES})


async def load(stage: Stage) -> bool:
    return await load_demo(stage.pool, stage.policy, LINKER)


async def test_it_is_two_recruiters_in_different_zones_with_jobs_and_applications(stage: Stage) -> None:
    assert await load(stage)
    found = await counted(stage)
    assert (found["jobs"], found["applications"]) == (4, 14)
    assert await stage.count("parley.recruiters WHERE true") == 2
    assert len({colleague.settings.time_zone for colleague in COLLEAGUES}) == 2


async def test_every_invited_candidate_is_offered_times_that_are_free(stage: Stage) -> None:
    await load(stage)
    chats = await demo_chats(stage.pool, LINKER)
    assert len(chats) == 4
    assert len({chat.chat_url for chat in chats}) == 4
    assert await stage.count("parley.messages WHERE jsonb_array_length(options) >= 3") == 4
    clashes = """
        parley.session_memory AS memory JOIN interviews ON interviews.id = memory.interview_id,
        unnest(memory.offered) AS start JOIN parley.busy ON start >= starts_at AND start < ends_at
        WHERE busy.person_id = interviews.recruiter_id
    """
    assert await stage.count(clashes) == 0


async def test_the_closed_job_is_ranked_by_itself_once_its_resumes_are_read(stage: Stage) -> None:
    await load(stage)
    async with working(stage):
        await until(lambda: is_ranked(stage))
    standings = await stage.owner.fetch(
        """
        SELECT applications.name, shortlist_status, rank FROM applications JOIN jobs ON jobs.id = job_id
        WHERE title = 'Print designer' ORDER BY rank NULLS LAST, fit_score DESC
        """
    )
    assert [tuple(row) for row in standings[:4]] == [
        ("Elif Aydin", "shortlisted", 1),
        ("Noah Berg", "shortlisted", 2),
        ("Carla Rossi", "buffer", 3),
        ("Tom Okafor", "buffer", 4),
    ]
    assert [row["shortlist_status"] for row in standings[4:]] == ["pending", "pending"]


async def is_ranked(stage: Stage) -> bool:
    return bool(await stage.count("applications WHERE shortlist_status = 'shortlisted'"))


async def test_loading_it_again_adds_nothing(stage: Stage) -> None:
    await load(stage)
    first = await counted(stage)
    assert await load(stage)
    assert await counted(stage) == first


async def test_what_a_broken_off_loading_left_out_is_added(stage: Stage) -> None:
    await load(stage)
    whole = await counted(stage)
    await stage.owner.execute("UPDATE parley.deployment SET demo_loaded_at = NULL")
    await stage.owner.execute("DELETE FROM jobs WHERE title = 'Customer advisor'")
    await stage.owner.execute(
        "DELETE FROM interviews WHERE candidate_id = (SELECT id FROM users WHERE name = 'Sam Rivera')"
    )
    assert await load(stage)
    assert await counted(stage) == whole


async def test_an_invitation_that_expired_is_sent_anew(stage: Stage) -> None:
    await load(stage)
    await stage.owner.execute("UPDATE interviews SET status = 'expired'")
    await load(stage)
    assert await stage.count("interviews WHERE status = 'invitation_sent'") == 4


async def test_it_is_not_loaded_among_strangers(stage: Stage) -> None:
    await stage.person("Somebody", "Employer")
    assert not await load(stage)
    assert await stage.count("jobs WHERE true") == 0


def test_the_meetings_lie_in_working_hours() -> None:
    now = datetime(2027, 3, 24, 12, tzinfo=UTC)
    for colleague in COLLEAGUES:
        zone = ZoneInfo(colleague.settings.time_zone)
        hours = WorkingHours.parsed(colleague.settings.working_hours)
        for meeting in meetings_ahead(colleague, now):
            assert any(part.contains(meeting) for part in hours.during(meeting, zone))
