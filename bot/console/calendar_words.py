"""What the calendar page says: why nothing was connected, and why a calendar is not let in any more."""

from __future__ import annotations

from collections.abc import Mapping

from bot.calendars.troubles import Trouble

TROUBLES: Mapping[Trouble, tuple[str, str]] = {
    Trouble.DENIED: (
        "Nothing was connected",
        "You did not allow it at Google. Press Connect again whenever you like.",
    ),
    Trouble.NOT_OURS: (
        "This answer cannot be used",
        "It belongs to no question that you asked here, or the question is older than 10 minutes, or was "
        "answered already. Nothing was connected. Press Connect on the calendar page again.",
    ),
    Trouble.NOT_TAKEN: (
        "Google does not take this answer",
        "It was used already or has become too old. Nothing was connected. Press Connect again.",
    ),
    Trouble.NO_ANSWER: (
        "Google does not answer at the moment",
        "Nothing was changed. Try again in a few minutes.",
    ),
    Trouble.SET_UP_WRONG: (
        "Google does not know this installation",
        "Nothing was connected. Please tell your administrator: the client at Google, its secret, or its "
        "redirect address is not right, or the Calendar API is not enabled there.",
    ),
    Trouble.NOT_ALL: (
        "Not all of it was allowed",
        "Parley needs all three: to see when you are busy, to write its own entries, and to list your "
        "calendars. Nothing was connected. Press Connect again, and leave all boxes at Google ticked.",
    ),
    Trouble.NOT_LASTING: (
        "Google gave no lasting access",
        "Nothing was connected. Remove Parley on your Google account's page of connected apps, then press "
        "Connect again.",
    ),
    Trouble.NO_CALENDAR: (
        "This account has no calendar of its own",
        "Nothing was connected. Open Google Calendar once with that account, then press Connect again.",
    ),
    Trouble.OTHER_ACCOUNT: (
        "That is another Google account",
        "You are connected with a different one, and nothing was changed. To change over, disconnect first, "
        "then connect.",
    ),
}
ENDS: Mapping[str, str] = {
    "invalid_grant": (
        "Google has ended the access: it was withdrawn, or has run out. If that happens every week, your "
        "administrator can change it."
    ),
    "what is kept cannot be opened": "What was kept of your access cannot be opened any more.",
    "the key of its tokens is lost": "The key that your access was locked with is lost.",
}
OTHER_END = "Google does not accept the access that you gave."


def end_in_words(why: str | None) -> str:
    return ENDS.get(why or "", OTHER_END)
