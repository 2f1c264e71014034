"""Settings, for administrators: limits that count for everybody, with who changed them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Annotated, Any, Self

from aiohttp import web
from pydantic import BaseModel, Field, ValidationError, model_validator

from bot import field_words
from bot.acting import by
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.pages import page, see_other
from db import audit, console, limits
from db.limits import Limits
from db.links import SignedIn
from db.pool import in_transaction

HERE = "/console/settings/limits"
LABELS: Mapping[str, str] = {
    "promotion_stop_hours": "Nobody moves up by itself in the last hours before a job's first interview",
    "letter_hour": "Hour of the morning letter, by each recruiter's clock",
    "medium_risk_percent": "No-show risk is medium above, of 100",
    "high_risk_percent": "No-show risk is high above, of 100",
}
RANGES: Mapping[str, tuple[int, int]] = {
    "promotion_stop_hours": (0, 336),
    "letter_hour": (0, 11),
    "medium_risk_percent": (1, 98),
    "high_risk_percent": (2, 99),
}
rooms = Routes(HERE, Caller.ADMIN, documented=False)


class Saved(BaseModel):
    saved: Annotated[int, Field(ge=0, le=1)] = 0


def within(name: str) -> Any:
    least, most = RANGES[name]
    return Field(ge=least, le=most)


class LimitsForm(BaseModel):
    promotion_stop_hours: Annotated[int, within("promotion_stop_hours")]
    letter_hour: Annotated[int, within("letter_hour")]
    medium_risk_percent: Annotated[int, within("medium_risk_percent")]
    high_risk_percent: Annotated[int, within("high_risk_percent")]

    @model_validator(mode="after")
    def in_order(self) -> Self:
        if self.medium_risk_percent >= self.high_risk_percent:
            raise ValueError(
                "A risk is medium before it is high: the first has to be smaller than the second"
            )
        return self


@rooms.get("", media=HTML)
async def limits_page(service: Service, recruiter: SignedIn, query: Saved) -> web.Response:
    found = await limits.limits(service.pool)
    return await shown(service, recruiter, asdict(found), saved=bool(query.saved))


@rooms.post("", media=HTML)
async def set_limits(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    """All or nothing."""
    given = {name: "".join(values) for name, values in (await read_form(request)).items()}
    try:
        wanted = Limits(**LimitsForm.model_validate(given).model_dump())
    except ValidationError as faults:
        kept = {name: given.get(name, "") for name in LABELS}
        return await shown(service, recruiter, kept, faults=in_words(faults))
    await in_transaction(service.pool, lambda connection: limits.change(connection, wanted, by(recruiter)))
    return see_other(f"{HERE}?saved=1")


def in_words(faults: ValidationError) -> tuple[str, ...]:
    return tuple(
        ": ".join(filter(None, (LABELS[str(one["loc"][0])] if one["loc"] else "", field_words.in_words(one))))
        for one in faults.errors()
    )


async def shown(
    service: Service,
    recruiter: SignedIn,
    fields: Mapping[str, object],
    *,
    saved: bool = False,
    faults: tuple[str, ...] = (),
) -> web.Response:
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_limits.html",
        status=422 if faults else 200,
        recruiter=recruiter,
        fields=fields,
        labels=LABELS,
        ranges=RANGES,
        usual=asdict(Limits()),
        faults=faults,
        saved=saved,
        changes=await audit.lately(service.pool, [limits.CHANGED]),
        zone=zone,
    )
