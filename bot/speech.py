"""What the bot says, as the message that is stored: the words of `negotiation.wording`, buttons, outcome."""

from __future__ import annotations

from db.conversations import Author, Option, Utterance
from negotiation.commands import Say
from negotiation.grounds import grounds
from negotiation.session import Facts, Session
from negotiation.wording import say


def utterance_of(said: Say, session: Session, facts: Facts) -> Utterance:
    """`session` is the one after the decision: its zone is the one in which times are told."""
    words = say(said.act, facts, session, said.also)
    options = tuple(
        Option(each.label, each.value, each.start, each.end, each.picker) for each in words.options
    )
    told = {each.start for each in options}
    offered = session.offered and all(slot.start in told for slot in session.offered)
    reasons = grounds(session, facts) if offered else ()
    return Utterance(Author.BOT, words.text, options, words.outcome, words.scheduled_time, reasons)
