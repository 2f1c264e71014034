"""Settings: when a recruiter can be booked. Their own; of anybody, for administrators. Changes are logged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field, ValidationError

from bot.acting import Doer, by
from bot.api.errors import not_found
from bot.api.fields import ZONES
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console.fields import Given
from bot.console.hours_form import DAY_NAMES, HoursForm, written
from bot.field_words import in_words
from bot.pages import page, see_other
from db import audit, people, recruiter_hours, sign_ins
from db.links import SignedIn
from db.people import Recruiter, RecruiterSettings
from db.pool import Connection, in_transaction

HERE = "/console/settings/hours"
LABELS: Mapping[str, str] = {
    **DAY_NAMES,
    "time_zone": "Time zone",
    "days_off": "Days off",
    "holiday_country": "Public holidays",
    "buffer_before": "Buffer before",
    "buffer_after": "Buffer after",
    "notice": "Notice",
    "change_notice": "Notice for changes",
    "max_per_day": "Interviews a day",
    "max_per_week": "Interviews a week",
    "horizon_days": "Days ahead",
}
rooms = Routes(HERE, Caller.CONSOLE, documented=False)


class HoursQuery(BaseModel):
    who: Annotated[UUID | None, Given] = None
    saved: Annotated[int, Field(ge=0, le=1)] = 0


@rooms.get("", media=HTML)
async def hours_page(service: Service, recruiter: SignedIn, query: HoursQuery) -> web.Response:
    person = await person_of(service, recruiter, query)
    return await shown(service, recruiter, person, written(person.settings), saved=bool(query.saved))


@rooms.post("", media=HTML)
async def set_hours(
    service: Service, request: web.Request, recruiter: SignedIn, query: HoursQuery
) -> web.Response:
    """All or nothing; what was wrong is said with the field's name, and what was written stays there."""
    person = await person_of(service, recruiter, query)
    fields = {name: "".join(values) for name, values in (await read_form(request)).items()}
    try:
        settings = HoursForm.model_validate(fields).settings(person.settings)
    except ValidationError as faults:
        kept = {**dict.fromkeys(written(person.settings), ""), **fields}
        return await shown(service, recruiter, person, kept, faults=faults_in_words(faults))
    await in_transaction(service.pool, lambda connection: saved(connection, recruiter, person, settings))
    whose = "" if person.id == recruiter.user_id else f"&who={person.id}"
    return see_other(f"{HERE}?saved=1{whose}")


async def saved(connection: Connection, doer: Doer, person: Recruiter, settings: RecruiterSettings) -> None:
    await people.set_recruiter(connection, person.id, settings)
    before, after = asdict(person.settings), asdict(settings)
    changed = [name for name in after if before[name] != after[name]]
    details = {
        "person": str(person.id),
        "before": {name: before[name] for name in changed},
        "after": {name: after[name] for name in changed},
    }
    await audit.note(connection, recruiter_hours.CHANGED, by(doer), details)


async def person_of(service: Service, recruiter: SignedIn, query: HoursQuery) -> Recruiter:
    """Themselves, or whom an administrator asks for; anybody else does not exist."""
    person = await people.recruiter(service.pool, query.who or recruiter.user_id)
    if person is None or (person.id != recruiter.user_id and not recruiter.admin):
        raise not_found("recruiter")
    return person


def faults_in_words(faults: ValidationError) -> tuple[str, ...]:
    return tuple(
        ": ".join(filter(None, (LABELS.get(str(one["loc"][0])) if one["loc"] else None, in_words(one))))
        for one in faults.errors()
    )


async def shown(
    service: Service,
    recruiter: SignedIn,
    person: Recruiter,
    fields: Mapping[str, object],
    *,
    saved: bool = False,
    faults: Sequence[str] = (),
) -> web.Response:
    return page(
        "console_hours.html",
        status=422 if faults else 200,
        recruiter=recruiter,
        person=person,
        fields=fields,
        days=DAY_NAMES,
        zones=sorted(ZONES),
        faults=faults,
        saved=saved,
        changes=await audit.lately(service.pool, [recruiter_hours.CHANGED], person.id),
        labels=CHANGED,
        colleagues=await sign_ins.colleagues(service.pool) if recruiter.admin else (),
        zone=person.zone,
    )


CHANGED: Mapping[str, str] = {
    "time_zone": "time zone",
    "working_hours": "hours",
    "exceptions": "days off",
    "holiday_country": "public holidays",
    "holiday_subdivision": "public holidays",
    "buffer_minutes": "buffers",
    "buffer_before_minutes": "buffers",
    "buffer_after_minutes": "buffers",
    "min_notice_minutes": "notice",
    "change_notice_minutes": "notice for changes",
    "horizon_days": "days ahead",
    "max_per_day": "interviews a day",
    "max_per_week": "interviews a week",
}
"""The columns, as the list of changes calls them."""
