"""Insight for the portal: the files that the console's page offers, by the same figures."""

from __future__ import annotations

from typing import Annotated, Literal

from aiohttp import web
from pydantic import BeforeValidator

from bot.acting import Portal
from bot.api.errors import ErrorCode
from bot.api.fields import Id, Query, digits
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.console.insight import (
    CSV,
    InsightQuery,
    csv_file,
    figures_of,
    figures_rows,
    interviews_rows,
)

routes = Routes("/api/v1/insight", Caller.PORTAL)


class SpanQuery(Query):
    """The last so many days; of one job where one is given."""

    days: Annotated[Literal[7, 30, 90, 365], BeforeValidator(digits)] = 30
    job_id: Id | None = None

    @property
    def asked(self) -> InsightQuery:
        return InsightQuery(days=self.days, job=self.job_id)


@routes.get("/figures.csv", media=CSV, errors=(ErrorCode.NOT_FOUND,))
async def insight_figures(service: Service, acting: Portal, query: SpanQuery) -> web.Response:
    """Funnel, time to schedule, rounds, automation share, hours saved, no-shows, response times; as CSV."""
    found = await figures_of(service, acting, query.asked)
    return csv_file("figures.csv", figures_rows(found))


@routes.get("/interviews.csv", media=CSV, errors=(ErrorCode.NOT_FOUND,))
async def insight_interviews(service: Service, acting: Portal, query: SpanQuery) -> web.Response:
    """A row for each interview; times in UTC."""
    found = await figures_of(service, acting, query.asked)
    return csv_file("interviews.csv", interviews_rows(found))
