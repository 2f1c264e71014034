"""Stored values in words, as the recruiter's page tells them: where an interview stands, a logged step, and
how a message was read.

An unknown step, from a newer version or another program, is told by its bare name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.pages import moment
from db.console import Step
from negotiation import codec
from negotiation.acts import Intent, Reading
from negotiation.saying.letters import REASONS
from scheduling.timex.mention import Stretch

MOST_WINDOWS = 4
STANDINGS: Mapping[str, str] = {
    "invitation_sent": "invited",
    "slot_pending": "choosing a time",
    "confirmed": "confirmed",
    "completed": "completed",
    "cancelled": "cancelled",
    "no_show": "did not come",
    "expired": "expired",
}
STATES: Mapping[str, str] = {
    "awaiting_availability": "waiting to hear when the candidate can",
    "awaiting_selection": "waiting for the candidate to choose a time",
    "escalated": "handed to you",
    "resolved": "settled",
}
AUTHORS: Mapping[str, str] = {
    "candidate": "Candidate",
    "bot": "Parley",
    "recruiter": "Recruiter",
    "stranger": "Somebody else, from another address",
}
CHANNELS: Mapping[str, str] = {"web": "chat on the web", "telegram": "Telegram", "email": "mail"}
CHANGES: Mapping[str, str] = {
    "interviewer_declined": "the entry was declined in the calendar",
    "candidate_declined": "the candidate declined the entry",
    "moved": "the entry was moved in the calendar",
    "deleted": "the entry was deleted in the calendar",
    "overlapped": "you asked for another time",
    "recruiter_away": "you cannot come at that time",
}
WAITING: Mapping[str, str] = {
    "approval": "something to say waits for your approval",
    "taken_over": "you have the word",
    "in_question": "is the booked time to stay?",
    "question": "a question that only you can answer",
    "undelivered": "our last message does not reach them",
    "bot_off": "they wrote while the assistant was switched off",
    "outcome": "did the interview take place?",
}
"""What waits for a recruiter without having been escalated."""
SOURCES: Mapping[str, str] = {"auto": "Parley", "manual": "a person", "scheduled": "the clock"}
INTENTS: Mapping[Intent, str] = {
    Intent.ACCEPT: "agrees",
    Intent.REJECT: "says no",
    Intent.PROPOSE: "says when they can",
    Intent.ASK_ALTERNATIVES: "asks for other times",
    Intent.RESCHEDULE: "wants to move the interview",
    Intent.CANCEL: "wants to cancel the interview",
    Intent.WITHDRAW: "does not want the job any more",
    Intent.QUESTION: "asks something",
    Intent.HUMAN: "asks for a person",
    Intent.GREETING: "greets",
    Intent.THANKS: "thanks",
    Intent.OTHER: "says something else",
    Intent.UNCLEAR: "was not understood",
}


def reason_in_words(reason: str | None) -> str:
    """Why a person is asked, or what else waits in the inbox."""
    known = {**{each.value: words for each, words in REASONS.items()}, **WAITING}
    return known.get(reason or "", "a person is needed")


def step_in_words(step: Step, zone: ZoneInfo) -> str:
    tell = STEPS.get(step.action_type)
    return tell(step.details, zone) if tell else step.action_type.replace("_", " ")


def reading_in_words(stored: dict[str, Any] | None, zone: ZoneInfo) -> tuple[str, str] | None:
    """What was understood, and by which rules; None where nothing is stored that can be told."""
    try:
        reading = codec.reading_from_json(stored) if stored else None
    except codec.NotStored:
        return None
    return None if reading is None else (_understood(reading, zone), ", ".join(reading.why))


def _understood(reading: Reading, zone: ZoneInfo) -> str:
    intent = Intent.PROPOSE if reading.windows and reading.intent is Intent.OTHER else reading.intent
    chosen = None if reading.choice is None else f"chooses offer {reading.choice + 1}"
    windows = [stretch_in_words(each, zone) for each in reading.windows[:MOST_WINDOWS]]
    more = len(reading.windows) - MOST_WINDOWS
    told = [
        chosen or INTENTS[intent],
        f"free {'; '.join(windows)}{f' and {more} more' if more > 0 else ''}" if windows else None,
        f"best {stretch_in_words(reading.preferred[0], zone)}" if reading.preferred else None,
        "rules times out" if reading.excluded else None,
        f"time zone {reading.zone}" if reading.zone else None,
        *(f"about {topic.value.replace('_', ' ')}" for topic in reading.topics),
    ]
    return ", ".join(filter(None, told))


def stretch_in_words(stretch: Stretch, zone: ZoneInfo) -> str:
    if stretch.end is None:
        return f"at {moment(stretch.start, zone)}"
    same_day = stretch.start.astimezone(zone).date() == stretch.end.astimezone(zone).date()
    end = f"{stretch.end.astimezone(zone):%H:%M}" if same_day else moment(stretch.end, zone)
    return f"{moment(stretch.start, zone)} to {end}"


def _stepped(details: Mapping[str, Any], zone: ZoneInfo) -> str:
    to = STANDINGS.get(details.get("to", ""), "another state")
    why = details.get("why")
    return f"now {to}" + (f": {why}" if why else "")


def _booked(details: Mapping[str, Any], zone: ZoneInfo) -> str:
    after, before = details.get("after"), details.get("before")
    told = f"booked {_start(after, zone)}"
    return f"{told}, before that {_start(before, zone)}" if before else told


def _assessed(details: Mapping[str, Any], zone: ZoneInfo) -> str:
    return f"the risk that nobody comes: {100 * details.get('risk', 0):.0f} of 100"


def _start(stretch: list[str] | None, zone: ZoneInfo) -> str:
    return moment(datetime.fromisoformat(stretch[0]), zone) if stretch else "no time"


def _entered(details: Mapping[str, Any], zone: ZoneInfo) -> str:
    after = details.get("after")
    return f"in the calendar: {moment(datetime.fromisoformat(after), zone) if after else 'no time'}"


def _repaired(details: Mapping[str, Any], zone: ZoneInfo) -> str:
    told = CHANGES.get(details.get("why", ""), "the entry was changed in the calendar")
    return f"{told}; it was {_start(details.get('before'), zone)}"


def _escalated(details: Mapping[str, Any], zone: ZoneInfo) -> str:
    return f"handed to you: {reason_in_words(details.get('reason'))}"


def _alerted(details: Mapping[str, Any], zone: ZoneInfo) -> str:
    why = details.get("why")
    return f"needs a look: {details.get('what', 'something failed')}" + (f" ({why})" if why else "")


STEPS: Mapping[str, Callable[[Mapping[str, Any], ZoneInfo], str]] = {
    "interview_invited": lambda details, zone: "invited",
    "interview_step": _stepped,
    "interview_booked": _booked,
    "booking_given_up": lambda details, zone: f"time given up: {_start(details.get('before'), zone)}",
    "session_begun": lambda details, zone: "a new negotiation began",
    "application_rejected": lambda details, zone: "application rejected: withdrawn by the candidate",
    "application_expired": lambda details, zone: "application expired: a deadline passed",
    "escalated": _escalated,
    "answers_approved_first": lambda details, zone: (
        "answers wait for approval from now on" if details.get("after") else "answers go out at once again"
    ),
    "taken_over": lambda details, zone: "took over",
    "handed_back": lambda details, zone: "handed back",
    "alert": _alerted,
    "calendar_entry_written": _entered,
    "calendar_entry_deleted": lambda details, zone: "taken out of the calendar",
    "calendar_entry_left": lambda details, zone: "the calendar did not let us take the entry out",
    "calendar_entry_restored": lambda details, zone: "the entry is to stand as booked again",
    "calendar_fallback": lambda details, zone: "not in the calendar: it stands on the mail with the entry",
    "calendar_repair": _repaired,
    "no_show_risk": _assessed,
    "replayed": lambda details, zone: f"had the portal told again: {details.get('event', 'a message')}",
}
