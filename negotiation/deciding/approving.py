"""Answers that a recruiter wants to see first: withheld, then let out or left away.

A withheld answer is not kept: what it would be is worked out again whenever somebody looks, and once more
when it is let out, from the world as it is then. While one waits, the next step is ours: no deadline runs.
"""

from __future__ import annotations

from negotiation.acts import Reading
from negotiation.commands import Decision, Notice, Party
from negotiation.deciding.draft import Draft
from negotiation.deciding.replying import wrote
from negotiation.session import Facts, Owing, Session


def is_withheld(session: Session, facts: Facts) -> bool:
    """Whether the answer to the next message waits for a recruiter. Behind one that waits all others do too,
    so that answers keep the order of their messages. With a person in the talk, or the bot off, nothing is
    answered anyway that could be held back.
    """
    if session.human or not facts.bot_on:
        return False
    return facts.approves or Owing.APPROVAL in session.owed_for


def withheld(session: Session, facts: Facts) -> Decision:
    """The message is noted, the recruiter told once, and nothing else done."""
    draft = Draft(session, facts).changed(wrote_at=facts.now)
    if Owing.APPROVAL not in session.owed_for:
        draft = draft.tell(Party.RECRUITER, Notice.APPROVAL)
    return draft.owe(Owing.APPROVAL).decided()


def approved(draft: Draft, reading: Reading, *, more: bool) -> Draft:
    """The message is answered as if it came this moment."""
    return wrote(_settled(draft, more=more), reading)


def discarded(draft: Draft, *, more: bool) -> Draft:
    return _settled(draft, more=more)


def _settled(draft: Draft, *, more: bool) -> Draft:
    return draft if more else draft.let_go()
