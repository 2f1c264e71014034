"""What a candidate may ask of what is kept about them: what it is, and that it goes. No person need be asked.

Also when the interview is over. What cannot be taken back takes one confirming press.
"""

from __future__ import annotations

from negotiation.acts import Intent, Reading, Topic
from negotiation.bot_acts import KeptOfYou
from negotiation.deciding.draft import Draft
from negotiation.deciding.leaving import ask_to_erase, erase
from negotiation.session import Pending


def about_own_data(draft: Draft, reading: Reading) -> Draft | None:
    """The answer; None where the message is about something else."""
    asked = Topic.DATA_ERASURE in reading.topics
    if draft.session.pending is Pending.ERASE and (asked or reading.intent is Intent.ACCEPT):
        sure_enough = reading.confidence * 100 >= draft.facts.policy.end_from_percent
        return erase(draft) if sure_enough else ask_to_erase(draft)
    if asked:
        return ask_to_erase(draft)
    if Topic.DATA_EXPORT in reading.topics:
        return draft.say(KeptOfYou())
    return None
