"""Settings in the console: hours as a person writes them, switches with their audit, what candidates hear."""

from __future__ import annotations

import re
import uuid
from urllib.parse import urlencode

import pytest

from bot.console.hours_form import HoursForm, dates_off, written
from bot.console.wording import LANGUAGES
from db import flags, held_back, people
from db.people import RecruiterSettings
from tests.servers.api import Api
from tests.shell.consoling import Console, admin, booked, sent, signed_in

HOURS = "/console/settings/hours"
SWITCHES = "/console/settings/switches"
WORDING = "/console/settings/wording"
GIVEN = {
    "time_zone": "Europe/Madrid",
    "mon": "09:00-12:30, 13:30-18:00",
    "wed": "9:00-17:00",
    "days_off": "2027-12-24 to 2027-12-26\n2027-12-30 09:00-12:00\n",
    "holiday_country": "ES",
    "buffer_before": "10",
    "buffer_after": "15",
    "notice": "720",
    "change_notice": "120",
    "max_per_day": "5",
    "max_per_week": "",
    "horizon_days": "",
}


async def settings_of(api: Api, console: Console) -> RecruiterSettings:
    found = await people.recruiter(api.service.pool, uuid.UUID(console.recruiter))
    assert found is not None
    return found.settings


async def saved(console: Console, path: str = HOURS, **changes: str) -> tuple[int, str]:
    answer = await console.send(path, urlencode({**GIVEN, **changes}).encode())
    return answer.status, answer.raw.decode()


def test_what_is_written_is_read_again_as_it_was() -> None:
    settings = HoursForm.model_validate(GIVEN).settings(RecruiterSettings("UTC", {}))
    fields = {name: str(value) for name, value in written(settings).items()}
    assert fields["mon"] == GIVEN["mon"]
    assert fields["days_off"] == GIVEN["days_off"].strip()
    assert HoursForm.model_validate(fields).settings(settings) == settings


@pytest.mark.parametrize(
    "text",
    [
        "tomorrow",
        "2027-02-30",
        "2027-01-02 to 2027-01-01",
        "2027-01-01 to 2029-01-01",
        "2027-01-01 nine",
        "0-0-0",
    ],
)
def test_days_off_that_mean_nothing_are_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"2027|line like|stretch"):
        dates_off(text)


async def test_hours_are_saved_count_at_once_and_stand_in_the_log(api: Api) -> None:
    console = await signed_in(api)
    before = await settings_of(api, console)
    assert (await saved(console))[0] == 303
    after = await settings_of(api, console)
    assert after.working_hours == {
        "mon": [["09:00", "12:30"], ["13:30", "18:00"]],
        "wed": [["9:00", "17:00"]],
    }
    assert sorted(after.exceptions) == ["2027-12-24", "2027-12-25", "2027-12-26", "2027-12-30"]
    assert (after.max_per_day, after.max_per_week, after.buffer_after_minutes) == (5, None, 15)
    log = await api.service.pool.fetchrow(
        "SELECT actor_id::text, details FROM automation_logs WHERE action_type = 'hours_changed'"
        " AND details ->> 'person' = $1",
        console.recruiter,
    )
    assert log["actor_id"] == console.recruiter
    assert log["details"]["before"]["time_zone"] == before.time_zone
    assert log["details"]["after"]["time_zone"] == "Europe/Madrid"
    page = (await console.get(HOURS)).raw.decode()
    assert re.search(r"<bdi>Ana</bdi></span> .*time zone", page)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("mon", "nine to five", "Monday: &#39;nine to five&#39; is no stretch like 09:00-12:30"),
        ("mon", "18:00-09:00", "<li>Monday: hours start before they end"),
        ("tue", "25:00-26:00", "<li>Tuesday: must be a time like 09:00"),
        ("time_zone", "Mars/Olympus", "Time zone"),
        ("days_off", "always", "Days off"),
        ("holiday_country", "XX", "XX"),
        ("max_per_day", "0", "Interviews a day"),
        ("notice", "-1", "Notice"),
        ("horizon_days", "9999999999999", "Days ahead"),
        ("buffer_before", "<script>", "Buffer before"),
    ],
)
async def test_what_is_wrong_is_named_and_nothing_is_saved(
    api: Api, field: str, value: str, told: str
) -> None:
    console = await signed_in(api)
    before = await settings_of(api, console)
    status, page = await saved(console, **{field: value})
    assert status == 422
    assert told in page
    assert '<script>"' not in page
    assert GIVEN["wed"] in page
    assert await settings_of(api, console) == before


async def test_anothers_hours_are_for_administrators(api: Api) -> None:
    console, boss, stranger = await signed_in(api), await admin(api), await signed_in(api)
    who = f"{HOURS}?who={console.recruiter}"
    assert (await stranger.get(who)).status == 404
    assert (await saved(stranger, who))[0] == 404
    assert (await boss.get(who)).status == 200
    assert (await saved(boss, who))[0] == 303
    assert (await settings_of(api, console)).time_zone == "Europe/Madrid"
    assert (await settings_of(api, boss)).time_zone == "Europe/Berlin"


async def test_a_flag_is_switched_with_a_reason_and_the_audit_says_who(api: Api) -> None:
    boss = await admin(api)
    path = f"{SWITCHES}/flags/auto_promotion"
    assert (await sent(boss, path, ("to", "off"))).headers["Location"].endswith("done=why")
    assert (await sent(boss, path, ("to", "perhaps"), ("why", "x"))).status == 404
    assert (await sent(boss, f"{SWITCHES}/flags/nothing", ("to", "off"), ("why", "x"))).status == 404
    try:
        assert (await sent(boss, path, ("to", "off"), ("why", "audit <b>week</b>"))).status == 303
        flag = {one.name: one for one in await flags.flags(api.service.pool)}["auto_promotion"]
        assert (flag.enabled, flag.why, flag.by) == (False, "audit <b>week</b>", "Ana")
        page = (await boss.get(SWITCHES)).raw.decode()
        assert "switched Moving up off: <bdi>audit &lt;b&gt;week&lt;/b&gt;</bdi>" in " ".join(page.split())
    finally:
        await sent(boss, path, ("to", "on"), ("why", "over"))


async def test_all_sending_is_stopped_what_waits_is_listed_and_going_on_takes_a_word(api: Api) -> None:
    boss = await admin(api)
    await sent(boss, f"{SWITCHES}/stop-sending", ("why", "a wrong text"))
    try:
        assert not await held_back.sending(api.service.pool)
        await booked(api, boss)
        page = (await boss.get(SWITCHES)).raw.decode()
        assert "All sending is stopped" in page
        assert "the confirmation with the calendar entry" in page
        held = re.findall(r'id="held-([0-9a-f-]+)"', page)
        answer = await sent(boss, f"{SWITCHES}/held/drop", ("id", held[0]), ("id", "nothing"))
        assert answer.headers["Location"].endswith("done=dropped")
        assert held[0] not in (await boss.get(SWITCHES)).raw.decode()
        answer = await sent(boss, f"{SWITCHES}/resume-sending", ("why", "corrected"))
        assert answer.headers["Location"].endswith("done=held")
    finally:
        await sent(boss, f"{SWITCHES}/resume-sending", ("why", "corrected"), ("held", "release"))
    assert await held_back.sending(api.service.pool)
    assert "let messages leave again" in (await boss.get(SWITCHES)).raw.decode()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_candidates_words_are_shown_in_each_language_with_ones_own_job(api: Api, language: str) -> None:
    console, stranger = await signed_in(api), await signed_in(api)
    job = await api.job(console.recruiter, title="Glassblower <i>")
    page = (await console.get(f"{WORDING}?language={language}&job={job}")).raw.decode()
    assert page.count('class="words"') == 8
    assert "Glassblower &lt;i&gt;" in page
    assert f'lang="{language}"' in page
    assert (await stranger.get(f"{WORDING}?job={job}")).status == 404
    assert (await stranger.get(WORDING)).status == 200


async def test_with_no_free_time_at_all_the_words_are_shown_nevertheless(api: Api) -> None:
    console = await signed_in(api, working_hours={})
    assert (await console.get(WORDING)).raw.decode().count('class="words"') == 8
