"""Who does something by hand: a signed-in recruiter, or the portal, for itself or in a recruiter's name.

What they may do and see is asked of this value alone, so that a page and the portal's call are one deed.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from bot.turn import Cause
from db.audit import By
from db.conversations import Utterance
from db.links import SignedIn
from db.sessions import Trigger
from db.shortlists import Actor

THE_PORTAL = "the portal"


@dataclass(frozen=True, slots=True)
class Portal:
    """`person` is the recruiter in whose name the portal acts, with their sight; for itself it sees all."""

    person: SignedIn | None = None

    @property
    def user_id(self) -> UUID | None:
        return None if self.person is None else self.person.user_id

    @property
    def sight(self) -> UUID | None:
        """Whose interviews and jobs it sees; None for everybody's."""
        return None if self.person is None else self.person.sight

    @property
    def admin(self) -> bool:
        return self.person is None or self.person.admin


Doer = SignedIn | Portal


def signed(doer: Doer, why: str) -> str:
    """A reason as the log keeps it: what the portal did says so."""
    return f"{why} (by the portal)" if isinstance(doer, Portal) else why


def by(doer: Doer) -> By:
    """Who stands in the log of a change; what the portal did says so, in whose name ever."""
    return By(doer.user_id, THE_PORTAL if isinstance(doer, Portal) else None)


def cause(doer: Doer, words: Utterance | None = None) -> Cause:
    """Likewise, for an interview. `words` are their own, told to the candidate."""
    return Cause(Trigger.MANUAL, doer.user_id, words, way=by(doer).way)


def actor(doer: Doer) -> Actor:
    """Likewise, for a job's line."""
    return Actor(Trigger.MANUAL, doer.user_id, by(doer).way)
