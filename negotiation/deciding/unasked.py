"""What the bot says by itself: at once, or, where a recruiter wants to see it first, once they approve.

That is nudges, and the times that it comes back with after a calendar or the bot itself was away. What tells
of something that has happened never waits: confirmations, reminders, a deadline that passed, a time that fell
through. As with answers only that something waits is kept; what it is, is worked out anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from negotiation.bot_acts import Because
from negotiation.commands import Notice, Party, Say
from negotiation.deciding.draft import Draft
from negotiation.deciding.nudging import nudge
from negotiation.deciding.recruiting import resume
from negotiation.session import Owing, Unasked


def by_itself(draft: Draft, what: Unasked) -> Draft:
    """Says it, or has it wait. While what was promised waits the next step stays ours; a nudge that waits
    holds no deadline up, for the next step is theirs.
    """
    said = SAYS[what](draft)
    if not draft.facts.approves or not any(isinstance(each, Say) for each in said.commands):
        return said
    waits = draft if draft.session.drafted else draft.tell(Party.RECRUITER, Notice.UNASKED)
    waits = waits.changed(unasked=what, unasked_at=draft.facts.now)
    return waits if what is Unasked.NUDGE else waits.owe(Owing.APPROVAL)


def unasked_approved(draft: Draft) -> Draft:
    """As it would be said this moment; nothing where it has lost its use."""
    what = draft.session.drafted
    return draft if what is None else SAYS[what](draft.let_go())


def unasked_discarded(draft: Draft) -> Draft:
    return draft if draft.session.drafted is None else draft.let_go()


SAYS: Mapping[Unasked, Callable[[Draft], Draft]] = {
    Unasked.NUDGE: nudge,
    Unasked.PROMISED: lambda draft: resume(draft, Because.CALENDAR_BACK),
    Unasked.STILL_OPEN: lambda draft: resume(draft, Because.STILL_OPEN),
}
