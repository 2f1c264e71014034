"""The Job pages: candidates in order, what is next and why, what one does by hand, and who may look."""

from __future__ import annotations

import re
import uuid
from urllib.parse import urlencode

import pytest

from bot.api.route import Caller, Route
from bot.app import ROUTES
from db.letters import applied_for
from negotiation.saying.letters import turned_down
from tests.servers.api import Api
from tests.shell.consoling import Console, admin, sent, signed_in

JOBS = "/console/jobs"


async def job_with(api: Api, console: Console, *names: str, openings: int = 1) -> tuple[str, list[str]]:
    job = await api.job(console.recruiter, number_of_openings=openings, title="Glassblower")
    return job, [await api.application(job, name=name) for name in names]


async def page_of(console: Console, *path: str) -> str:
    answer = await console.get("/".join((JOBS, *path)))
    assert answer.status == 200
    return " ".join(answer.raw.decode().split())


async def done(console: Console, path: str, *fields: tuple[str, str]) -> str:
    """What the page says after a press."""
    answer = await sent(console, path, *(fields or (("by", "hand"),)))
    assert answer.status == 303, answer.raw
    page = (await console.get(answer.headers["Location"])).raw.decode()
    found = re.search(r'id="(?:said|wrong)"[^>]*><strong>([^<]*)', page)
    assert found is not None
    return found[1]


def order(page: str) -> list[str]:
    return re.findall(r'id="application-([0-9a-f-]+)"', page)


async def test_a_job_is_closed_ranked_and_its_line_shown_in_order(api: Api) -> None:
    console = await signed_in(api)
    job, (first, second, third) = await job_with(api, console, "Sam", "Priya", "Chloe")
    page = await page_of(console, job)
    assert "The job still takes applications: close it, or rank it now." in page
    assert await done(console, f"{JOBS}/{job}/close") == "No more applications are taken."
    page = await page_of(console, job)
    assert order(page) == [first, second, third]
    assert "1 of 1 taken" in page
    assert "the buffer is full" in page
    assert "Nothing: the line is as it should be." in page
    assert "3 applied" in await page_of(console)


async def test_an_invitation_that_waits_for_the_morning_is_told_with_its_hour(api: Api) -> None:
    console = await signed_in(api)
    job, (sam, priya) = await job_with(api, console, "Sam", "Priya")
    await done(console, f"{JOBS}/{job}/automation", ("mode", "by_hand"))
    await done(console, f"{JOBS}/{job}/rank")
    await api.service.pool.execute(
        "INSERT INTO parley.work (kind, key, due_at) VALUES ('invite', $1, '2030-01-07 07:00+00')"
        " ON CONFLICT (kind, key) DO UPDATE SET due_at = excluded.due_at",
        sam,
    )
    page = await page_of(console, job)
    assert "1 invitation goes out by itself, by day" in page
    assert "Invitation due Mon 7 Jan 2030, 08:00" in page.partition(f"application-{sam}")[2]
    assert "Invitation due" not in page.partition(f"application-{priya}")[2]
    assert "an invitation is due Mon 7 Jan 2030, 08:00" in await page_of(console, job, "applications", sam)


async def test_whose_place_is_given_away_hears_who_has_it_and_what_to_do(api: Api) -> None:
    console = await signed_in(api)
    job, (sam, priya, chloe) = await job_with(api, console, "Sam", "Priya", "Chloe")
    await done(console, f"{JOBS}/{job}/rank")
    here = f"{JOBS}/{job}/applications/{sam}"
    await done(console, f"{here}/reject", ("why", "by mistake"))
    answer = await sent(console, f"{here}/undo", ("by", "hand"))
    page = " ".join((await console.get(answer.headers["Location"])).raw.decode().split())
    assert f'<a href="{JOBS}/{job}/applications/{priya}"><bdi>Priya</bdi></a> has it by now.' in page
    assert "They stand first in the buffer" in page
    assert order(await page_of(console, job)) == [priya, sam, chloe]
    assert "their place is somebody else&#39;s by now" in page


async def test_who_is_rejected_makes_room_and_a_step_is_taken_back(api: Api) -> None:
    console = await signed_in(api)
    job, (first, second, _third) = await job_with(api, console, "Sam", "Priya", "Chloe")
    await done(console, f"{JOBS}/{job}/rank")
    here = f"{JOBS}/{job}/applications/{first}"
    assert "Rejected" in await done(console, f"{here}/reject", ("why", "no <b>glass</b>"))
    assert await done(console, f"{here}/reject", ("why", "")) == "They are rejected already."
    page = await page_of(console, job, "applications", first)
    assert "rejected by hand: no &lt;b&gt;glass&lt;/b&gt;" in page
    assert "shortlisted, then rejected" in page
    assert "in the buffer, then shortlisted with rank 1" in await page_of(
        console, job, "applications", second
    )
    told = await done(console, f"{here}/accept")
    assert told.startswith("The one place is taken: reject one who is shortlisted first")
    assert await done(console, f"{JOBS}/{job}/applications/{second}/replace") == (
        "Only who cancelled or missed a booked interview is replaced: reject them, and the next moves up."
    )


async def test_who_has_not_been_scored_has_no_score_rather_than_none(api: Api) -> None:
    console = await signed_in(api)
    job, (sam, priya) = await job_with(api, console, "Sam", "Priya")
    await api.service.pool.execute("UPDATE applications SET fit_score = 62 WHERE id = $1", uuid.UUID(priya))
    page = await page_of(console, job)
    assert "no score yet" in page.partition(f"application-{sam}")[2].partition("</li>")[0]
    assert "score 62" in page.partition(f"application-{priya}")[2].partition("</li>")[0]
    assert "no score yet" in await page_of(console, job, "applications", sam)
    await api.service.pool.execute(
        "UPDATE applications SET ai_processed = true WHERE id = $1", uuid.UUID(sam)
    )
    assert "score 0" in (await page_of(console, job)).partition(f"application-{sam}")[2].partition("</li>")[0]


async def test_who_is_shortlisted_without_an_interview_hears_of_a_rejection_unless_unticked(api: Api) -> None:
    console = await signed_in(api)
    job, (sam, priya, noor) = await job_with(api, console, "Sam", "Priya", "Noor", openings=3)
    await done(console, f"{JOBS}/{job}/automation", ("mode", "by_hand"), ("interviews_per_opening", "1"))
    await done(console, f"{JOBS}/{job}/close")
    await done(console, f"{JOBS}/{job}/rank")
    page = await page_of(console, job, "applications", sam)
    assert re.search(r'name="tell" value="1" checked', page)
    await done(console, f"{JOBS}/{job}/applications/{sam}/reject", ("tell", "1"), ("why", "told by nobody"))
    await done(console, f"{JOBS}/{job}/applications/{priya}/reject", ("why", ""))
    await done(console, f"{JOBS}/{job}/applications/{sam}/undo")
    await done(console, f"{JOBS}/{job}/applications/{sam}/reject", ("tell", "1"))
    rows = await api.service.pool.fetch(
        "SELECT payload, state, users.name FROM parley.outbox JOIN users ON users.id = recipient_id"
        " WHERE payload ? 'turned_down'"
    )
    assert [(row["payload"]["turned_down"], row["name"]) for row in rows] == [(sam, "Sam")]
    assert rows[0]["state"] == "pending"  # nothing leaves before go-live
    async with api.service.pool.acquire() as connection:
        applied = await applied_for(connection, uuid.UUID(sam))
    assert applied is not None
    letter = turned_down(applied.title, "de", applied.language)
    assert "Bewerbung für „Glassblower“" in letter.paragraphs[0]
    assert "told by nobody" not in str(letter)
    await api.invitation(noor)
    await done(console, f"{JOBS}/{job}/applications/{noor}/reject", ("tell", "1"))
    count = await api.service.pool.fetchval(
        "SELECT count(*) FROM parley.outbox WHERE payload ? 'turned_down'"
    )
    assert count == 1  # theirs is called off, and that is what they hear


async def test_a_job_that_asks_first_waits_for_a_click(api: Api) -> None:
    console = await signed_in(api)
    job, (first, _second) = await job_with(api, console, "Sam", "Priya")
    assert "Set." in await done(console, f"{JOBS}/{job}/automation", ("mode", "approve_first"))
    await done(console, f"{JOBS}/{job}/close")
    page = await page_of(console, job)
    assert "This job asks first: the step waits for your click." in page
    assert "a step waits for your click" in await page_of(console)
    proposal = re.search(r"proposals/([0-9a-f-]+)/approve", page)
    assert proposal is not None
    nowhere = f"{JOBS}/{job}/proposals/{uuid.uuid4()}/approve"
    assert "things have changed" in await done(console, nowhere)
    assert await done(console, f"{JOBS}/{job}/proposals/{proposal[1]}/approve") == "Done, as it was proposed."
    assert order(await page_of(console, job))[0] == first
    assert "1 of 1 taken" in await page_of(console, job)
    assert "things have changed" in await done(console, f"{JOBS}/{job}/proposals/{proposal[1]}/refuse")


async def test_automation_is_stopped_and_started_and_never_below_what_is_taken(api: Api) -> None:
    console = await signed_in(api)
    job, _ = await job_with(api, console, "Sam", "Priya", "Chloe", openings=1)
    path = f"{JOBS}/{job}/automation"
    await done(console, path, ("mode", "by_hand"), ("interviews_per_opening", "2"))
    assert "by hand: nothing happens by itself" in await page_of(console, job)
    await done(console, f"{JOBS}/{job}/rank")
    assert "2 of 2 taken" in await page_of(console, job)
    assert "Nothing was changed" in await done(console, path, ("interviews_per_opening", "1"))
    for nonsense in ("", "-3", "many", "\u0663"):
        await done(console, path, ("interviews_per_opening", nonsense), ("mode", "perhaps"))
    assert "2 of 2 taken" in await page_of(console, job)
    assert "by hand" in await page_of(console, job)
    await done(console, path, ("mode", "automatic"), ("late_known", "1"), ("promotes_late", "1"))
    assert "by itself" in await page_of(console, job)


async def test_these_people_are_invited_once_and_their_status_is_left_alone(api: Api) -> None:
    console = await signed_in(api)
    job, applied = await job_with(api, console, "Sam", "Priya")
    path = f"{JOBS}/{job}/invite"
    ticked = [("application", one) for one in applied]
    assert "tick whom you mean" in await done(console, path, ("channel", "web"))
    assert await done(console, path, *ticked, ("channel", "web")) == "2 invited."
    assert await done(console, path, *ticked) == "Nobody was invited. 2 had an open interview already."
    page = await page_of(console, job)
    assert page.count("Interview: invited") == 2
    assert page.count("not ranked in") == 2
    assert (await sent(console, path, *ticked, ("channel", "pigeon"))).status == 404


async def test_a_score_is_explained_part_by_part(api: Api) -> None:
    console = await signed_in(api)
    job, (first,) = await job_with(api, console, "Sam")
    await api.service.pool.execute(
        "INSERT INTO parley.fits (application_id, score, summary, parts, version) "
        "VALUES ($1, 71.5, $2, $3, 1)",
        uuid.UUID(first),
        "Seven years with <i>glass</i>",
        [{"part": "skills", "weight": 10, "share": 0.5, "points": 5.0, "why": "kiln, torch"}],
    )
    page = await page_of(console, job, "applications", first)
    assert "Seven years with &lt;i&gt;glass&lt;/i&gt;" in page
    assert "<td>5.0</td><td>10</td><td>kiln, torch</td>" in page


def of_a_job(route: Route) -> bool:
    return route.caller is Caller.CONSOLE and route.path.startswith(f"{JOBS}/{{job_id}}")


@pytest.mark.parametrize("route", [one for one in ROUTES if of_a_job(one)], ids=lambda one: one.path)
async def test_every_route_of_a_job_is_its_recruiters_and_administrators_alone(
    api: Api, route: Route
) -> None:
    console, stranger, boss = await signed_in(api), await signed_in(api), await admin(api)
    job, (applied,) = await job_with(api, console, "Sam")
    other, _ = await job_with(api, stranger, "Eve")
    form = urlencode({"by": "hand", "application": applied}).encode()

    async def asked(who: Console, job_id: str) -> tuple[int, bytes]:
        path = route.path.replace("{job_id}", job_id).replace("{application_id}", applied)
        path = path.replace("{deed}", "undo").replace("{click}", "approve")
        path = path.replace("{proposal_id}", str(uuid.uuid4()))
        answer = await (who.send(path, form) if route.method == "POST" else who.get(path))
        return answer.status, answer.raw

    foreign = await asked(stranger, job)
    assert foreign == await asked(stranger, str(uuid.uuid4()))
    assert foreign[0] == 404
    assert (await asked(boss, job))[0] in {200, 303}
    if "{application_id}" in route.path or route.path.endswith("/invite"):
        assert (await asked(stranger, other))[0] == 404  # another's candidate under one's own job
