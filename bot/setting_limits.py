"""The limits of the product as settings: which variable sets which field of the negotiation's Policy.

The defaults are the policy's own. A name ends in its unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.setting_kinds import (
    Kind,
    Setting,
    days,
    hours,
    minutes,
    over_midnight,
    two_falling_hours,
    whole,
    within_a_day,
)
from negotiation.policy import Policy

DEFAULTS = Policy()


def limit(place: str, name: str, kind: Kind[Any], sentence: str) -> tuple[str, Setting]:
    return place, Setting(name, kind, getattr(DEFAULTS, place), sentence)


LIMITS: Mapping[str, Setting] = dict(
    (
        limit(
            "offers_per_message", "PARLEY_OFFERS_PER_MESSAGE", whole(1, 10), "Times offered in one message."
        ),
        limit("max_rounds", "PARLEY_MAX_ROUNDS", whole(1, 10), "Rounds before a person takes the word."),
        limit("horizon", "PARLEY_HORIZON_DAYS", days(1, 60), "How far ahead times are offered."),
        limit("confirmation", "PARLEY_CONFIRMATION_HOURS", hours(1, 720), "Time to answer the invitation."),
        limit(
            "selection", "PARLEY_SELECTION_HOURS", hours(1, 720), "Time to settle on a time after accepting."
        ),
        limit(
            "owed_grace",
            "PARLEY_OWED_GRACE_HOURS",
            hours(0, 720),
            "What at least remains to the candidate after we owed the next step.",
        ),
        limit(
            "extension",
            "PARLEY_EXTENSION_HOURS",
            hours(1, 720),
            "What a recruiter's click adds to a deadline.",
        ),
        limit(
            "hold_in_chat",
            "PARLEY_HOLD_CHAT_MINUTES",
            minutes(1, 1440),
            "How long the time that is being confirmed is held in a chat.",
        ),
        limit("hold_by_mail", "PARLEY_HOLD_MAIL_HOURS", hours(1, 72), "The same by mail."),
        limit("nudge_after", "PARLEY_NUDGE_AFTER_HOURS", hours(1, 720), "Silence before the first nudge."),
        limit(
            "nudge_before_deadline",
            "PARLEY_NUDGE_BEFORE_DEADLINE_HOURS",
            hours(1, 720),
            "How long before the deadline the second nudge goes out.",
        ),
        limit(
            "nudge_pause",
            "PARLEY_NUDGE_PAUSE_HOURS",
            hours(0, 720),
            "What lies at least between the last word and the nudge before the deadline.",
        ),
        limit(
            "reminders_before",
            "PARLEY_REMINDERS_HOURS",
            two_falling_hours(720),
            "How long before an interview it is brought to mind, twice.",
        ),
        limit(
            "short_lead",
            "PARLEY_SHORT_LEAD_HOURS",
            hours(1, 720),
            "Booked less than this ahead, only the last reminder goes out.",
        ),
        limit(
            "self_reschedule_until",
            "PARLEY_SELF_RESCHEDULE_HOURS",
            hours(0, 720),
            "Until how long before the start a candidate moves it alone.",
        ),
        limit("link_life", "PARLEY_LINK_LIFE_DAYS", days(1, 90), "How long a link lives at least."),
        limit(
            "candidate_day",
            "PARLEY_CANDIDATE_DAY",
            within_a_day(),
            "The part of the candidate's day in which times are offered.",
        ),
        limit(
            "quiet_hours", "PARLEY_QUIET_HOURS", over_midnight(), "When nobody is nudged or invited unasked."
        ),
        limit(
            "simpler_question_after",
            "PARLEY_SIMPLER_QUESTION_AFTER",
            whole(1, 10),
            "Messages in a row that were not understood before the question becomes simpler.",
        ),
        limit(
            "escalate_misunderstood_after",
            "PARLEY_ESCALATE_MISUNDERSTOOD_AFTER",
            whole(1, 10),
            "Messages in a row that were not understood before a person takes the word.",
        ),
        limit(
            "escalation_answer",
            "PARLEY_ESCALATION_ANSWER_HOURS",
            hours(1, 720),
            "When an answer of the recruiter is promised for.",
        ),
        limit(
            "repairs_an_hour",
            "PARLEY_REPAIRS_AN_HOUR",
            whole(0, 1000),
            "Changed calendar entries of one recruiter that are put right within an hour unasked.",
        ),
        limit(
            "replace_until",
            "PARLEY_REPLACE_UNTIL_HOURS",
            hours(0, 720),
            "Until how long before the start somebody else of a pool can take an interview over unasked.",
        ),
        limit(
            "replacements",
            "PARLEY_REPLACEMENTS",
            whole(0, 100),
            "How often at most that happens to one interview.",
        ),
        limit(
            "yes_from_percent",
            "PARLEY_YES_FROM_PERCENT",
            whole(0, 100),
            "How sure the reading of a yes must be for it to be taken as one.",
        ),
        limit(
            "end_from_percent",
            "PARLEY_END_FROM_PERCENT",
            whole(0, 100),
            "How sure the reading must be for an interview to be cancelled or given up after asking.",
        ),
        limit(
            "book_from_percent",
            "PARLEY_BOOK_FROM_PERCENT",
            whole(0, 100),
            "How sure the choice of a time must be for it to be booked without asking back.",
        ),
    )
)
