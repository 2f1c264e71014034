"""Insight: figures that can be checked by hand, files whose cells run nothing, and only what is one's own."""

from __future__ import annotations

import csv
import io
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.console import figures
from bot.console.insight import neutral
from db.insight import Course, Pace
from negotiation.session import Reason
from tests.servers.api import Api
from tests.shell.consoling import Console, admin, booked, invited, signed_in

INSIGHT = "/console/insight"
MONDAY = datetime(2027, 3, 1, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ASKED = Course("Sam", "Engineer", "invitation_sent", MONDAY, None, None, None, None, None, ())
BOOKED = replace(
    ASKED,
    status="confirmed",
    answered_at=MONDAY + HOUR,
    booked_at=MONDAY + 2 * HOUR,
    scheduled_time=MONDAY + 2 * DAY,
    rounds=1,
)
HELPED = replace(BOOKED, booked_at=MONDAY + 30 * HOUR, rounds=3, person_at=MONDAY + HOUR, reasons=("salary",))
LATER = replace(BOOKED, status="completed", person_at=MONDAY + 3 * DAY, reasons=("salary", "asked_human"))
MISSED = replace(BOOKED, status="no_show", scheduled_time=MONDAY + 20 * DAY)
ALL = (ASKED, BOOKED, HELPED, LATER, MISSED)
NO_PACE = Pace(0, None, None)


def table(plot: figures.Plot) -> dict[str, int]:
    return {bar.label: bar.value for bar in plot.bars}


def test_the_funnel_counts_how_far_each_has_come() -> None:
    counted = table(figures.funnel(ALL, applied=9))
    assert counted == {"applied": 9, "invited": 5, "answered": 4, "booked": 4, "took place": 1}


def test_times_and_rounds_are_spread_over_their_spans() -> None:
    assert table(figures.time_to_schedule(ALL)) == {
        "within an hour": 0,
        "within 4 hours": 3,
        "within a day": 0,
        "within 2 days": 1,
        "later": 0,
    }
    assert table(figures.rounds(ALL)) == {"1 round": 3, "2 rounds": 0, "3 rounds": 1}
    assert table(figures.answers(ALL))["within 4 hours"] == 4


def test_where_more_rounds_are_allowed_none_that_was_booked_is_left_out() -> None:
    told = table(figures.rounds((*ALL, replace(BOOKED, rounds=5))))
    assert told == {"1 round": 3, "2 rounds": 0, "3 rounds": 1, "4 rounds": 0, "5 rounds": 1}


def test_what_a_person_had_to_do_with_before_it_was_booked_saves_nothing() -> None:
    found = {head.name: head.value for head in figures.headlines(ALL, NO_PACE, Pace(2, 90.0, 7500.0))}
    assert found["automation"] == "75 %"
    assert found["hours_saved"] == f"{3 * figures.MINUTES_EACH / 60:.1f}"
    assert found["time_to_schedule"] == "2.0 hours"
    assert found["parley_answers"] == "none yet"
    assert found["person_answers"] == "90.0 seconds"


def test_reasons_are_told_in_words_the_most_frequent_first() -> None:
    first, *_ = figures.reasons(ALL).bars
    assert (first.value, first.share) == (2, 1.0)
    assert "_" not in "".join(bar.label for bar in figures.reasons(ALL).bars)
    assert all(
        "_" not in bar.label
        for reason in Reason
        for bar in figures.reasons([replace(ASKED, reasons=(reason.value,))]).bars
    )


def test_no_shows_are_a_share_of_those_booked_as_far_ahead() -> None:
    found = {bar.label: (bar.value, bar.share, bar.note) for bar in figures.no_shows(ALL).bars}
    assert found["1 to 3 days ahead"] == (0, 0.0, "of 1")
    assert found["more than a week ahead"] == (1, 1.0, "of 1")
    assert figures.no_shows((ASKED,)).bars == ()


def test_nothing_at_all_is_told_without_dividing_by_it() -> None:
    assert [plot.empty for plot in figures.plots((), 0)] == [True] * 6
    assert figures.headlines((), NO_PACE, NO_PACE)[1].value == "none booked yet"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\ufeff=1", "\u00a0@x"]
)
def test_a_cell_that_a_spreadsheet_would_run_is_a_text(text: str) -> None:
    assert neutral(text) == f"'{text}"


def test_other_cells_stay_as_they_are() -> None:
    assert [neutral(cell) for cell in ("Sam - Rivera", "", 3, -1, "a=b")] == [
        "Sam - Rivera",
        "",
        3,
        -1,
        "a=b",
    ]


async def rows(console: Console, name: str) -> list[dict[str, str]]:
    answer = await console.get(f"{INSIGHT}/{name}")
    assert answer.status == 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    return list(csv.DictReader(io.StringIO(answer.raw.decode("utf-8-sig"))))


async def test_the_page_and_its_files_tell_the_same_of_ones_own_interviews_alone(api: Api) -> None:
    console, stranger, boss = await signed_in(api), await signed_in(api), await admin(api)
    await booked(api, console, "=HYPERLINK(1)")
    helped = await invited(api, console, 'Priya, "the" Nair')
    await helped.say("I want to talk to a person")
    page = (await console.get(INSIGHT)).raw.decode()
    assert page.count("<figure") == 6
    listed = await rows(console, "interviews.csv")
    assert {one["candidate"] for one in listed} == {"'=HYPERLINK(1)", 'Priya, "the" Nair'}
    assert {one["by_itself"] for one in listed} == {"yes", "no"}
    figured = {(one["figure"], one["label"]): one["value"] for one in await rows(console, "figures.csv")}
    assert figured["funnel", "invited"] == "2"
    assert figured["funnel", "booked"] == "1"
    assert await rows(stranger, "interviews.csv") == []
    assert len(await rows(boss, "interviews.csv")) >= 2


async def test_a_job_that_is_not_ones_own_does_not_exist(api: Api) -> None:
    console, stranger = await signed_in(api), await signed_in(api)
    job = await api.job(console.recruiter)
    assert (await console.get(f"{INSIGHT}?job={job}")).status == 200
    for path in (INSIGHT, f"{INSIGHT}/figures.csv", f"{INSIGHT}/interviews.csv"):
        assert (await stranger.get(f"{path}?job={job}")).status == 404
        assert (await stranger.get(f"{path}?job={uuid.uuid4()}")).status == 404
        assert (await stranger.get(f"{path}?days=3")).status == 422
