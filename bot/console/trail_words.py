"""Deliveries in words: what a mail was about, what became of it, how a calendar entry stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from negotiation.commands import Notice
from shortlisting.no_show import WEIGHTS, Factor

NOTICES: Mapping[str, str] = {
    Notice.INVITATION.value: "the invitation",
    Notice.CONFIRMED.value: "the confirmation with the calendar entry",
    Notice.RESCHEDULED.value: "the new time with the calendar entry",
    Notice.CANCELLED.value: "the cancellation",
    Notice.WITHDRAWN.value: "that the candidate withdrew",
    Notice.EXPIRED.value: "that a deadline passed",
    Notice.ESCALATED.value: "that a person is needed",
    Notice.APPROVAL.value: "that an answer waits for approval",
    Notice.UNASKED.value: "that a message of Parley's waits for approval",
    Notice.QUESTION.value: "a question of the candidate's",
    Notice.WROTE_AFTER_CLOSE.value: "that the candidate wrote after the end",
    Notice.CHECK_IN.value: "the question whether it took place",
    Notice.BOT_OFF.value: "that the candidate wrote while the bot is switched off",
    Notice.CANDIDATE_WROTE.value: "what was said",
    Notice.NOT_FREE.value: "that the offered times are not free",
    Notice.FELL_THROUGH.value: "that the time fell through",
    Notice.KEEP_OR_MOVE.value: "the question whether the time is to stay",
    Notice.ENTRY_DECLINED.value: "that the candidate declined the entry",
    Notice.NOT_IN_CALENDAR.value: "the entry, which stands in no calendar",
    Notice.ANOTHER_COMES.value: "that somebody else comes",
    Notice.REPLACED.value: "that they are not needed any more",
    Notice.MAIL_NOT_TAKEN.value: "that a mail could not be taken",
    Notice.MAILS_LEFT_OUT.value: "that mails were left out, because they were too many",
}
WAYS: Mapping[str, str] = {"email": "Mail", "telegram": "Telegram message"}
BECAME: Mapping[str, str] = {
    "pending": "on its way",
    "sent": "delivered",
    "failed": "not delivered",
    "dropped": "left out",
}
ENTRIES: Mapping[str, str] = {
    "writing": "being written",
    "written": "stands in the calendar",
    "refused": "the calendar did not take it",
    "gone": "taken out",
}


FACTORS: Mapping[str, str] = {
    Factor.RESPONSE.value: "how late they answered",
    Factor.ROUNDS.value: "how many rounds it took",
    Factor.COMPLETENESS.value: "what they left untold",
    Factor.HISTORY.value: "what became of earlier interviews",
}


def factors_in_words(factors: Mapping[str, float]) -> str:
    """What a risk was worked out from, the heaviest part first, in points of a hundred."""
    points = {name: 100 * WEIGHTS[Factor(name)] * share for name, share in factors.items() if name in FACTORS}
    heaviest = sorted(points, key=lambda name: -points[name])
    return "; ".join(f"{FACTORS[name]} {points[name]:.0f}" for name in heaviest)


def about(payload: Mapping[str, Any]) -> str:
    """What the letter or message brought."""
    notice = payload.get("notice")
    if notice is None:
        return "what was said"
    return NOTICES.get(notice, str(notice).replace("_", " "))
