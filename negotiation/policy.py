"""The product's limits as one value; every number is a setting with this default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta


@dataclass(frozen=True, slots=True)
class Policy:
    """What the negotiation keeps to. Lengths of time are elapsed time, not calendar arithmetic.

    The percentages are a reading's confidence: from the first on a yes is taken for one, from the second on
    it ends what was asked about (cancels, withdraws), from the third on the time that it chooses is booked
    without asking back.
    """

    offers_per_message: int = 3
    max_rounds: int = 3
    horizon: timedelta = timedelta(days=14)
    confirmation: timedelta = timedelta(hours=48)
    selection: timedelta = timedelta(hours=24)
    owed_grace: timedelta = timedelta(hours=24)
    extension: timedelta = timedelta(hours=24)
    hold_in_chat: timedelta = timedelta(minutes=15)
    hold_by_mail: timedelta = timedelta(hours=4)
    nudge_after: timedelta = timedelta(hours=20)
    nudge_before_deadline: timedelta = timedelta(hours=6)
    nudge_pause: timedelta = timedelta(hours=1)
    reminders_before: tuple[timedelta, timedelta] = (timedelta(hours=24), timedelta(hours=1))
    short_lead: timedelta = timedelta(hours=30)
    self_reschedule_until: timedelta = timedelta(hours=12)
    link_life: timedelta = timedelta(days=7)
    candidate_day: tuple[time, time] = (time(8), time(20))
    quiet_hours: tuple[time, time] = (time(21), time(8))
    simpler_question_after: int = 2
    escalate_misunderstood_after: int = 3
    escalation_answer: timedelta = timedelta(hours=24)
    repairs_an_hour: int = 3
    replace_until: timedelta = timedelta(hours=48)
    replacements: int = 3
    yes_from_percent: int = 50
    end_from_percent: int = 60
    book_from_percent: int = 70
