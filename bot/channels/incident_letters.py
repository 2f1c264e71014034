"""What an administrator is written when something is wrong with the deployment, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from db.outbox_contents import Incident, IncidentAlert
from negotiation.saying.letters import LetterText

SUBJECTS: Mapping[Incident, str] = {
    Incident.ERRORS: "Parley: much of what is done fails",
    Incident.BREAKER: "Parley: a calendar does not answer",
    Incident.BACKLOG: "Parley: work waits and nobody does it",
    Incident.TOKENS: "Parley: access to a calendar has ended",
}
SENTENCES: Mapping[Incident, str] = {
    Incident.ERRORS: "Within ten minutes {figure:.0%} of what was finished failed: messages that were "
    "parked, letters and webhooks that were given up.",
    Incident.BREAKER: "The calendars of {figure:.0f} people have not answered for five minutes and are asked "
    "only now and then. Their candidates hear that times will come.",
    Incident.BACKLOG: "Work has been due for {figure:.0f} seconds.",
    Incident.TOKENS: "The calendars of {figure:.0f} people cannot be read any more. They have been written "
    "to, and have to connect again.",
}
RUNBOOKS: Mapping[Incident, str] = {
    Incident.ERRORS: "ParleyErrors and ParleyParked",
    Incident.BREAKER: "ParleyCalendarBreakerOpen",
    Incident.BACKLOG: "ParleyBacklog",
    Incident.TOKENS: "ParleyCalendarAccessEnded",
}
ONCE = "You get one letter for each incident. It is over when it has not been seen for ten minutes."


def to_administrator(alert: IncidentAlert) -> LetterText:
    told = SENTENCES[alert.incident].format(figure=alert.figure)
    what_to_do = f"What to look at stands in docs/runbooks.md under {RUNBOOKS[alert.incident]}."
    return LetterText(SUBJECTS[alert.incident], (told, what_to_do, ONCE))
