"""Insight: how the interviews of some time went, as plots with their tables, and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from csv import writer
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import StringIO
from typing import Annotated, Literal
from urllib.parse import urlencode
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, BeforeValidator

from bot.acting import Doer
from bot.api.errors import not_found
from bot.api.fields import digits
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console import figures, story
from bot.console.fields import Given
from bot.pages import page
from db import console, insight, recruiter_hours
from db.insight import Course, Pace
from db.links import SignedIn
from db.table_export import harmless

CSV = "text/csv"
Rows = Iterable[Sequence[object]]
rooms = Routes("/console/insight", Caller.CONSOLE, documented=False)


class InsightQuery(BaseModel):
    days: Annotated[Literal[7, 30, 90, 365], BeforeValidator(lambda value: digits(value or 30))] = 30
    job: Annotated[UUID | None, Given] = None

    @property
    def asked(self) -> str:
        return urlencode({"days": self.days, **({"job": self.job} if self.job else {})})


@dataclass(frozen=True, slots=True)
class Figures:
    """All that the page and its files are made of."""

    courses: Sequence[Course]
    applied: int
    replies: Pace
    hand_overs: Pace
    start: datetime
    end: datetime


@rooms.get("", media=HTML)
async def insight_page(service: Service, recruiter: SignedIn, query: InsightQuery) -> web.Response:
    found = await figures_of(service, recruiter, query)
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_insight.html",
        recruiter=recruiter,
        query=query,
        jobs=await console.jobs(service.pool, recruiter.sight),
        headlines=figures.headlines(found.courses, found.replies, found.hand_overs),
        plots=figures.plots(found.courses, found.applied),
        minutes=figures.MINUTES_EACH,
        cut=len(found.courses) == insight.MOST,
        found=found,
        zone=zone,
    )


@rooms.get("/figures.csv", media=CSV)
async def figures_file(service: Service, recruiter: SignedIn, query: InsightQuery) -> web.Response:
    return csv_file("figures.csv", figures_rows(await figures_of(service, recruiter, query)))


def figures_rows(found: Figures) -> Rows:
    heads = figures.headlines(found.courses, found.replies, found.hand_overs)
    return [
        ("figure", "label", "value", "note"),
        *((head.name, head.words, head.value, head.note) for head in heads),
        *(
            (plot.name, bar.label, bar.value, bar.note)
            for plot in figures.plots(found.courses, found.applied)
            for bar in plot.bars
        ),
    ]


@rooms.get("/interviews.csv", media=CSV)
async def interviews_file(service: Service, recruiter: SignedIn, query: InsightQuery) -> web.Response:
    return csv_file("interviews.csv", interviews_rows(await figures_of(service, recruiter, query)))


def interviews_rows(found: Figures) -> Rows:
    """A row for each interview; times in UTC, as the heads say."""
    titles = (
        "candidate",
        "job",
        "state",
        "invited (UTC)",
        "answered (UTC)",
        "booked (UTC)",
        "interview (UTC)",
        "rounds",
        "by_itself",
    )
    rows = [
        (
            one.candidate,
            one.job,
            story.STANDINGS[one.status],
            *(at(when) for when in (one.invited_at, one.answered_at, one.booked_at, one.scheduled_time)),
            one.rounds or "",
            "yes" if figures.by_itself(one) else "no",
            "; ".join(map(story.reason_in_words, one.reasons)),
        )
        for one in found.courses
    ]
    return [(*titles, "handed_over"), *rows]


async def figures_of(service: Service, doer: Doer, query: InsightQuery) -> Figures:
    if query.job is not None and query.job not in {
        one.id for one in await console.jobs(service.pool, doer.sight)
    }:
        raise not_found("job")
    end = await recruiter_hours.now(service.pool)
    start = end - timedelta(days=query.days)
    asked = (service.pool, doer.sight, query.job, start, end + timedelta(seconds=1))
    return Figures(
        await insight.courses(*asked),
        await insight.applied(*asked),
        await insight.replies(*asked),
        await insight.hand_overs(*asked),
        start,
        end,
    )


def csv_file(name: str, rows: Rows) -> web.Response:
    text = StringIO()
    writer(text).writerows([neutral(cell) for cell in row] for row in rows)
    return web.Response(
        body=text.getvalue().encode("utf-8-sig"),
        content_type=CSV,
        charset="utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        },
    )


def neutral(cell: object) -> object:
    """A text that a spreadsheet would take for a formula is made a text."""
    return harmless(cell) if isinstance(cell, str) else cell


def at(when: datetime | None) -> str:
    return "" if when is None else f"{when:%Y-%m-%d %H:%M}"
