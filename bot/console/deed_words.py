"""The words on the buttons of an interview's page, and what the page says after a press."""

from __future__ import annotations

from collections.abc import Mapping

from bot.console.deeds import Done
from negotiation.events import Deed

BUTTONS: Mapping[Deed, str] = {
    Deed.KEEP_TIME: "Keep it",
    Deed.FIND_ANOTHER: "Ask for another time",
    Deed.TAKE_OVER: "Take over",
    Deed.HAND_BACK: "Hand back to Parley",
    Deed.EXTEND: "Give them a day more",
    Deed.CLOSE: "End this",
    Deed.CANCEL: "Cancel the interview",
    Deed.COMPLETED: "It took place",
    Deed.NO_SHOW: "They did not come",
    Deed.SEEN: "No answer needed here",
}
ASKED_FIRST: Mapping[Deed, str] = {
    Deed.CLOSE: "The invitation ends, and the candidate is told.",
    Deed.CANCEL: "The time is given up, and the candidate is told.",
    Deed.NO_SHOW: "The job portal is told, and a later interview with them is taken for less sure.",
}
"""Deeds that cannot be taken back and weigh on somebody: what they do, told before their button."""

DONE: Mapping[Done, str] = {
    Done.TAKEN_OVER: "You have the word. Parley keeps silent here until you hand back.",
    Done.HANDED_BACK: "Parley goes on from here.",
    Done.EXTENDED: "They have a day more to answer.",
    Done.ENDED: "Ended. The candidate is told.",
    Done.NOTED: "Noted.",
    Done.KEPT: "The time stands; the calendar entry is put back.",
    Done.MOVED: "The candidate is asked for another time.",
    Done.APPROVED: "Sent as it was shown.",
    Done.DISCARDED: "Left away. The candidate hears nothing.",
    Done.OFFERED: "Your times are with the candidate.",
    Done.WRITTEN: "Sent to the candidate. Parley keeps silent here until you hand back.",
}
WRONG: Mapping[Done, str] = {
    Done.CHANGED: "Something has changed meanwhile, so nothing was done. Please look again.",
    Done.ANOTHER_ANSWER: "Nothing was sent: things have changed, and the answer is another one now.",
    Done.NOT_POSSIBLE: "That is not possible any more, as things stand now.",
    Done.NOTHING_CHOSEN: "Nothing was offered: tick a time, or name one of your own.",
    Done.NOT_FREE: "Nothing was offered: these times are not free any more.",
    Done.NO_SUCH_TIME: "Nothing was offered: there is no such time.",
    Done.TIME_PAST: "Nothing was offered: that time is past.",
    Done.NOTHING_WRITTEN: "Nothing was sent: write something first.",
}


def told(done: str | None, words: Mapping[Done, str]) -> str | None:
    known = {each.value: sentence for each, sentence in words.items()}
    return known.get(done or "")
