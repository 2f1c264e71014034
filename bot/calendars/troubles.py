"""What can come in the way of connecting a calendar; nothing is kept then."""

from __future__ import annotations

from enum import Enum


class Trouble(Enum):
    """The console has a sentence for each."""

    DENIED = "denied"
    NOT_OURS = "not_ours"
    NOT_TAKEN = "not_taken"
    NO_ANSWER = "no_answer"
    SET_UP_WRONG = "set_up_wrong"
    NOT_ALL = "not_all"
    NOT_LASTING = "not_lasting"
    NO_CALENDAR = "no_calendar"
    OTHER_ACCOUNT = "other_account"
