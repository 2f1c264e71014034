"""All that the console serves, in the order in which an address is looked for."""

from __future__ import annotations

from bot.api.route import Route
from bot.console import (
    answers,
    calendar,
    colleagues,
    deeds,
    devices,
    handing_over,
    hours,
    inbox,
    insight,
    interviews,
    jobs,
    mailbox,
    many,
    pages,
    sign_in,
    switches,
    telegram,
    told,
    webhooks,
    week,
    wording,
)

ROUTES: tuple[Route, ...] = (
    *sign_in.doors,
    *sign_in.rooms,
    *interviews.rooms,
    *many.rooms,
    *told.rooms,
    *pages.rooms,
    *deeds.rooms,
    *inbox.rooms,
    *jobs.rooms,
    *answers.rooms,
    *insight.rooms,
    *mailbox.rooms,
    *week.rooms,
    *calendar.rooms,
    *telegram.rooms,
    *hours.rooms,
    *wording.rooms,
    *devices.rooms,
    *switches.rooms,
    *colleagues.rooms,
    *handing_over.rooms,
    *webhooks.rooms,
)
