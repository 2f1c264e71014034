"""The portal's side of the contract, call by call."""

from __future__ import annotations

import asyncio
import uuid
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import asyncpg
import pytest

from tests.servers.api import WEEK, Api, address

BERLIN = ZoneInfo("Europe/Berlin")


def day_after(days: int, hour: int, minute: int = 0) -> datetime:
    """A wall time in Berlin, so many days from today."""
    day = datetime.now(BERLIN).date() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN)


def coming_summer_time() -> datetime:
    """The midnight before the coming change of clocks in March; the service's own clock is the real one."""
    tomorrow = datetime.now(BERLIN).date() + timedelta(days=1)
    ends = (date(year, 3, 31) for year in (tomorrow.year, tomorrow.year + 1))
    sunday = next(one for end in ends if (one := end - timedelta(days=end.isoweekday() % 7)) > tomorrow)
    return datetime(sunday.year, sunday.month, sunday.day, tzinfo=BERLIN)


async def slots(
    api: Api, recruiter: str, start: datetime, end: datetime, minutes: int = 60
) -> list[datetime]:
    query = f"from={stamp(start)}&to={stamp(end)}&duration_minutes={minutes}"
    answer = await api.call("GET", f"/api/v1/recruiters/{recruiter}/slots?{query}")
    assert answer.status == 200, answer.raw
    return [datetime.fromisoformat(slot["start"]) for slot in answer.json["slots"]]


def stamp(moment: datetime) -> str:
    return moment.isoformat().replace("+", "%2B")


async def test_a_recruiter_gets_what_was_given_and_defaults_for_the_rest(api: Api) -> None:
    made = await api.made(
        "/recruiters", {"name": " Ana  ", "email": "Ana@example.org", "time_zone": "Europe/Berlin"}
    )
    assert made["name"] == "Ana"
    assert (made["buffer_minutes"], made["min_notice_minutes"], made["max_per_day"]) == (0, 0, None)
    assert made["working_hours"] == {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}
    assert (await api.call("GET", f"/api/v1/recruiters/{made['id']}")).json == made


async def test_a_person_whose_email_is_known_is_adopted(api: Api, database: str) -> None:
    connection = await asyncpg.connect(database)
    known = await connection.fetchval(
        "INSERT INTO users (name, email, role) VALUES ('Known', 'known@example.org', 'Employer') RETURNING id"
    )
    await connection.close()
    assert await api.recruiter(email="KNOWN@example.org") == str(known)


async def test_the_same_email_sets_a_recruiter_up_anew(api: Api) -> None:
    email = address()
    first = await api.recruiter(email=email)
    assert await api.recruiter(email=email, buffer_minutes=20) == first
    assert (await api.call("GET", f"/api/v1/recruiters/{first}")).json["buffer_minutes"] == 20


async def test_one_email_handed_in_by_many_at_once_is_one_person(api: Api) -> None:
    email = address()
    made = await asyncio.gather(*(api.recruiter(email=email) for _ in range(8)))
    assert len(set(made)) == 1


async def test_slots_lie_on_the_half_hours_of_working_time_and_keep_clear_of_what_is_busy(api: Api) -> None:
    recruiter = await api.recruiter()
    busy = [{"start": day_after(3, 10).isoformat(), "end": day_after(3, 16, 30).isoformat()}]
    assert (await api.call("PUT", f"/api/v1/recruiters/{recruiter}/busy", busy)).json == {"count": 1}
    found = await slots(api, recruiter, day_after(3, 0), day_after(4, 0))
    assert found == [day_after(3, 9), day_after(3, 16, 30), day_after(3, 17)]


async def test_busy_times_replace_those_before(api: Api) -> None:
    recruiter = await api.recruiter()
    whole_day = [{"start": day_after(3, 0).isoformat(), "end": day_after(4, 0).isoformat()}]
    await api.call("PUT", f"/api/v1/recruiters/{recruiter}/busy", whole_day)
    assert await slots(api, recruiter, day_after(3, 0), day_after(4, 0)) == []
    await api.call("PUT", f"/api/v1/recruiters/{recruiter}/busy", [])
    assert len(await slots(api, recruiter, day_after(3, 0), day_after(4, 0))) == 17


async def test_buffers_are_kept_on_both_sides(api: Api) -> None:
    recruiter = await api.recruiter(buffer_minutes=30)
    busy = [{"start": day_after(3, 12).isoformat(), "end": day_after(3, 13).isoformat()}]
    await api.call("PUT", f"/api/v1/recruiters/{recruiter}/busy", busy)
    found = await slots(api, recruiter, day_after(3, 10), day_after(3, 15, 30))
    assert found == [
        day_after(3, 10),
        day_after(3, 10, 30),
        *(day_after(3, 13, 30), day_after(3, 14), day_after(3, 14, 30)),
    ]


async def test_notice_closes_the_next_hours(api: Api) -> None:
    recruiter = await api.recruiter(min_notice_minutes=4 * 24 * 60)
    assert await slots(api, recruiter, day_after(0, 0), day_after(3, 0)) == []
    assert await slots(api, recruiter, day_after(5, 0), day_after(6, 0)) != []


async def test_a_stretch_that_is_left_out_is_the_coming_two_weeks(api: Api) -> None:
    recruiter = await api.recruiter()
    answer = await api.call("GET", f"/api/v1/recruiters/{recruiter}/slots")
    starts = [datetime.fromisoformat(slot["start"]) for slot in answer.json["slots"]]
    assert datetime.now(UTC) - timedelta(minutes=1) <= starts[0]
    assert timedelta(days=12) < starts[-1] - starts[0] < timedelta(days=14)


async def test_a_plus_that_was_not_escaped_still_is_a_plus(api: Api) -> None:
    recruiter = await api.recruiter()
    query = f"from={day_after(3, 9).isoformat()}&to={day_after(3, 10).isoformat()}"
    answer = await api.call("GET", f"/api/v1/recruiters/{recruiter}/slots?{query}")
    assert [datetime.fromisoformat(slot["start"]) for slot in answer.json["slots"]] == [day_after(3, 9)]


async def test_slots_follow_the_clock_change(api: Api) -> None:
    """On the last Sunday of March the clock in Berlin jumps from 2:00 to 3:00."""
    recruiter = await api.recruiter(working_hours={"sun": [["01:00", "05:00"]]})
    night = coming_summer_time()
    found = await slots(api, recruiter, night, night + timedelta(days=1))
    assert [moment.astimezone(BERLIN).strftime("%H:%M") for moment in found] == [
        "01:00",
        "01:30",
        "03:00",
        "03:30",
        "04:00",
    ]


async def test_a_buffer_that_is_left_out_is_the_number_of_openings(api: Api) -> None:
    job = await api.job(number_of_openings=3)
    answer = (await api.call("GET", f"/api/v1/jobs/{job}")).json
    assert (answer["shortlisting_buffer"], answer["duration_minutes"], answer["slot_step_minutes"]) == (
        3,
        60,
        30,
    )


async def test_the_invitation_is_there_when_the_call_answers(api: Api) -> None:
    made = await api.invitation(await api.application(time_zone="America/Denver", locale="en_US"))
    assert made["status"] == "invitation_sent"
    assert datetime.fromisoformat(made["confirmation_deadline"]) > datetime.now(UTC) + timedelta(hours=47)
    (first,) = await api.messages(f"/api/v1/chat/{made['chat_token']}")
    assert (first["seq"], first["author"]) == (1, "bot")
    assert "Denver" in first["text"]
    times = [option for option in first["options"] if "start" in option]
    assert len(times) == 3
    assert all(option["value"] == option["start"] for option in times)


async def test_what_was_offered_is_told_to_the_portal(api: Api) -> None:
    made = await api.invitation()
    (first,) = await api.messages(f"/api/v1/chat/{made['chat_token']}")
    stands = (await api.call("GET", f"/api/v1/interviews/{made['id']}")).json
    offered = [datetime.fromisoformat(slot["start"]) for slot in stands["session"]["offered"]]
    assert offered == [datetime.fromisoformat(one["start"]) for one in first["options"] if "start" in one]
    assert (stands["session"]["round"], stands["session"]["escalation_reason"]) == (1, None)
    assert (stands["scheduled_time"], stands["duration_minutes"]) == (None, 60)


@pytest.mark.parametrize("channel", ["web", "telegram", "email", None])
async def test_every_channel_can_be_invited_on(api: Api, channel: str | None) -> None:
    assert (await api.invitation(channel=channel))["status"] == "invitation_sent"


async def test_an_application_has_one_live_interview(api: Api) -> None:
    application = await api.application()
    first = await api.invitation(application)
    again = await api.call("POST", "/api/v1/interviews", {"application_id": application})
    assert (again.status, again.code) == (409, "INTERVIEW_EXISTS")
    assert again.json["error"]["details"] == {"interview_id": first["id"]}


async def test_an_option_that_is_sent_back_books_its_time(api: Api) -> None:
    made = await api.invitation()
    chat = f"/api/v1/chat/{made['chat_token']}"
    chosen = (await api.messages(chat))[0]["options"][1]["value"]
    seq = (await api.call("POST", f"{chat}/messages", {"id": "1", "text": chosen}, key=None)).json["seq"]
    answer = await api.answer_to(chat, seq)
    stands = (await api.call("GET", f"/api/v1/interviews/{made['id']}")).json
    assert answer["outcome"] == stands["status"] == "confirmed"
    assert datetime.fromisoformat(answer["scheduled_time"]) == datetime.fromisoformat(chosen)
    assert datetime.fromisoformat(stands["scheduled_time"]) == datetime.fromisoformat(chosen)
    assert (await api.call("GET", chat, key=None)).json["status"] == "confirmed"


RESUMES = {
    "pdf": (b"%PDF-1.7\n...", "application/pdf"),
    "docx": (
        b"PK\x03\x04....word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "text": ("Zoë, ten years of Python".encode(), "text/plain"),
}
NO_RESUMES = {
    "nothing": b"",
    "blanks": b"  \n",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "a zip that is no document": b"PK\x03\x04....photo.jpg",
    "latin-1": "Zoë".encode("latin-1"),
}


@pytest.mark.parametrize(("content", "kind"), RESUMES.values(), ids=RESUMES)
async def test_a_resume_is_known_by_its_content(api: Api, content: bytes, kind: str) -> None:
    application = await api.application()
    path = f"/api/v1/applications/{application}/resume"
    headers = {"Content-Type": "application/octet-stream"}
    answer = await api.call("PUT", path, raw=content, headers=headers)
    assert answer.status == 202
    assert answer.json == {"media_type": kind, "bytes": len(content)}


@pytest.mark.parametrize("content", NO_RESUMES.values(), ids=NO_RESUMES)
async def test_what_is_no_resume_is_refused(api: Api, content: bytes) -> None:
    application = await api.application()
    answer = await api.call("PUT", f"/api/v1/applications/{application}/resume", raw=content)
    assert (answer.status, answer.code) == (415, "UNSUPPORTED_MEDIA_TYPE")


async def test_a_resume_has_ten_mebibytes_at_most(api: Api) -> None:
    path = f"/api/v1/applications/{await api.application()}/resume"
    whole = b"%PDF-" + b"x" * (10 * 1024 * 1024 - 5)
    assert (await api.call("PUT", path, raw=whole)).status == 202
    assert (await api.call("PUT", path, raw=whole + b"x")).code == "PAYLOAD_TOO_LARGE"


async def scored(database: str, job: str, scores: list[float]) -> None:
    """Applications to the job in this order, with these scores."""
    connection = await asyncpg.connect(database)
    ids = await connection.fetch("SELECT id FROM applications WHERE job_id = $1 ORDER BY created_at", job)
    rows = [(score, row["id"]) for score, row in zip(scores, ids, strict=True)]
    await connection.executemany("UPDATE applications SET fit_score = $1 WHERE id = $2", rows)
    await connection.close()


async def test_the_best_are_shortlisted_and_the_next_stand_in_the_buffer(api: Api, database: str) -> None:
    job = await api.job(number_of_openings=2, shortlisting_buffer=1)
    names = [f"N{number}" for number in range(5)]
    for name in names:
        await api.application(job, name=name)
    await scored(database, job, [10, 90, 50, 90, 20])
    closed = (await api.call("POST", f"/api/v1/jobs/{job}/close")).json
    assert [(one["name"], one["rank"]) for one in closed["shortlisted"]] == [("N1", 1), ("N3", 2)]
    assert [(one["name"], one["rank"]) for one in closed["buffer"]] == [("N2", 3)]
    assert (await api.call("POST", f"/api/v1/jobs/{job}/shortlist")).json == closed
    listed = (await api.call("GET", f"/api/v1/jobs/{job}/applications")).json
    assert [one["name"] for one in listed["applications"]] == ["N1", "N3", "N2", "N4", "N0"]
    assert (listed["page"], listed["pages"], listed["total"]) == (1, 1, 5)


async def test_too_few_applications_are_ranked_only_by_hand(api: Api) -> None:
    job = await api.job(number_of_openings=2)
    await api.application(job)
    assert (await api.call("POST", f"/api/v1/jobs/{job}/close")).json == {"shortlisted": [], "buffer": []}
    by_hand = (await api.call("POST", f"/api/v1/jobs/{job}/shortlist")).json
    assert len(by_hand["shortlisted"]) == 1


async def test_a_closed_job_takes_no_more_applications(api: Api) -> None:
    job = await api.job()
    await api.call("POST", f"/api/v1/jobs/{job}/close")
    late = {"job_id": job, "name": "Late", "email": address()}
    assert (await api.call("POST", "/api/v1/applications", late)).code == "CONFLICT"


async def test_ranking_by_many_at_once_never_exceeds_the_places(api: Api) -> None:
    job = await api.job(number_of_openings=2)
    for _ in range(6):
        await api.application(job)
    answers = await asyncio.gather(
        *(api.call("POST", f"/api/v1/jobs/{job}/{how}") for how in ("close", "shortlist") * 4)
    )
    assert {len(answer.json["shortlisted"]) for answer in answers} == {2}


async def test_applications_come_fifty_a_page(api: Api) -> None:
    job = await api.job()
    await asyncio.gather(*(api.application(job) for _ in range(51)))
    first = (await api.call("GET", f"/api/v1/jobs/{job}/applications")).json
    second = (await api.call("GET", f"/api/v1/jobs/{job}/applications?page=2")).json
    assert [len(page["applications"]) for page in (first, second)] == [50, 1]
    assert (first["pages"], first["total"]) == (2, 51)
    assert (first["next"], second["next"]) == (first["applications"][-1]["id"], None)
    after = (await api.call("GET", f"/api/v1/jobs/{job}/applications?after={first['next']}")).json
    assert after["applications"] == second["applications"]
    assert (after["next"], after["total"]) == (None, None)
    other = await api.application()
    foreign = await api.call("GET", f"/api/v1/jobs/{job}/applications?after={other}")
    assert (foreign.status, foreign.fields) == (422, ["after"])


async def test_page_after_page_shows_everybody_once_ranks_scores_and_gaps_included(
    api: Api, database: str
) -> None:
    job = await api.job(number_of_openings=2)
    await asyncio.gather(*(api.application(job) for _ in range(120)))
    connection = await asyncpg.connect(database)
    await connection.execute(
        "UPDATE applications SET fit_score = CASE WHEN random() < 0.2 THEN NULL ELSE (random() * 5)::int END"
    )
    await connection.close()
    await api.call("POST", f"/api/v1/jobs/{job}/close")
    whole = [
        one["id"]
        for page in (1, 2, 3)
        for one in (await api.call("GET", f"/api/v1/jobs/{job}/applications?page={page}")).json[
            "applications"
        ]
    ]
    page = (await api.call("GET", f"/api/v1/jobs/{job}/applications")).json
    seen = [one["id"] for one in page["applications"]]
    while page["next"]:
        page = (await api.call("GET", f"/api/v1/jobs/{job}/applications?after={page['next']}")).json
        seen += [one["id"] for one in page["applications"]]
    assert seen == whole
    assert len(set(seen)) == 120


async def test_a_column_that_the_portal_wants_filled_is_named(api: Api, database: str) -> None:
    connection = await asyncpg.connect(database)
    await connection.execute("ALTER TABLE users ADD COLUMN badge_colour text NOT NULL DEFAULT 'x'")
    await connection.execute("ALTER TABLE users ALTER COLUMN badge_colour DROP DEFAULT")
    await connection.close()
    body = {"name": "Ana", "email": address(), "time_zone": "UTC", "working_hours": WEEK}
    refused = await api.call("POST", "/api/v1/recruiters", body)
    assert (refused.status, refused.code) == (409, "PORTAL_REFUSES")
    assert "users.badge_colour" in refused.json["error"]["message"]


async def test_a_portal_that_keeps_phones_as_numbers_gets_numbers(api: Api, database: str) -> None:
    connection = await asyncpg.connect(database)
    await connection.execute("ALTER TABLE users ADD COLUMN phone bigint")
    await connection.execute("ALTER TABLE applications ALTER COLUMN phone TYPE bigint USING NULL")
    await api.application(phone="+49 (151) 123-4567")
    kept = await connection.fetch("SELECT phone FROM users UNION ALL SELECT phone FROM applications")
    await connection.close()
    assert {row["phone"] for row in kept} - {None} == {491511234567}


UNKNOWN = (
    ("GET", "/recruiters/{id}", None),
    ("PUT", "/recruiters/{id}/busy", []),
    ("GET", "/recruiters/{id}/slots", None),
    ("GET", "/jobs/{id}", None),
    ("POST", "/jobs/{id}/close", None),
    ("POST", "/jobs/{id}/shortlist", None),
    ("GET", "/jobs/{id}/applications", None),
    ("PUT", "/applications/{id}/resume", []),
    ("GET", "/interviews/{id}", None),
    ("GET", "/interviews/{id}/risk", None),
    ("GET", "/applications/{id}/fit", None),
    ("PUT", "/applications/{id}/score", {"score": 1}),
    ("GET", "/jobs/{id}/automation", None),
    ("PUT", "/jobs/{id}/automation", {}),
    ("GET", "/applications/{id}/history", None),
    ("POST", "/applications/{id}/reject", {}),
    ("POST", "/proposals/{id}/approve", None),
    ("POST", "/proposals/{id}/refuse", None),
)


@pytest.mark.parametrize(("method", "path", "body"), UNKNOWN, ids=lambda value: str(value))
async def test_an_id_that_nobody_has_is_404_and_one_that_is_none_is_422(
    api: Api, method: str, path: str, body: object
) -> None:
    answer = await api.call(method, "/api/v1" + path.format(id=uuid.uuid4()), body)
    assert (answer.status, answer.code) == (404, "NOT_FOUND")
    answer = await api.call(method, "/api/v1" + path.format(id="not-an-id"), body)
    assert (answer.status, answer.code, answer.fields) == (422, "INVALID_INPUT", ["id"])


async def test_ids_in_a_body_that_nobody_has_are_404(api: Api) -> None:
    nobody = str(uuid.uuid4())
    bodies = {
        "/jobs": {"title": "T", "description": "D", "recruiter_id": nobody, "number_of_openings": 1},
        "/applications": {"job_id": nobody, "name": "N", "email": address()},
        "/interviews": {"application_id": nobody},
    }
    for path, body in bodies.items():
        assert (await api.call("POST", f"/api/v1{path}", body)).status == 404
