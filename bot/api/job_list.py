"""The portal looks at jobs as the console's list shows them: who applied, who has a place, what waits."""

from __future__ import annotations

from pydantic import BaseModel

from bot.acting import Portal
from bot.api.fields import Query
from bot.api.interview_list import PageNumber
from bot.api.route import Caller, Routes
from bot.api.service import Service
from db import job_pages
from db.job_pages import JobLine

routes = Routes("/api/v1", Caller.PORTAL)


class JobsQuery(Query):
    page: PageNumber = 1


class JobsAnswer(BaseModel):
    """50 a page; `more` says whether there are others after them."""

    jobs: list[JobLine]
    more: bool


@routes.get("/jobs")
async def list_jobs(service: Service, acting: Portal, query: JobsQuery) -> JobsAnswer:
    """Jobs at a glance, in the order of the console's list."""
    lines, more = await job_pages.jobs(service.pool, acting.sight, query.page - 1)
    return JobsAnswer(jobs=list(lines), more=more)
