"""A decision in the making: the session so far changed, the facts, and the commands so far.

Every rule is a function from a draft to a draft, so that rules compose without knowing of each other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from negotiation.acts import Reading, Topic
from negotiation.bot_acts import BotAct
from negotiation.commands import Advance, Command, Decision, Notice, Party, Record, Release, Say, Tell
from negotiation.deadlines import resumed
from negotiation.deciding.asked import asked
from negotiation.session import LEAVING, Facts, Owing, Pending, Session, Status
from scheduling.interval import Interval


@dataclass(frozen=True, slots=True)
class Draft:
    """`reading` is that of the message being answered; `also` its questions beside what it settles; `lost`
    are times that somebody else took in the very moment of holding or booking them.
    """

    session: Session
    facts: Facts
    commands: tuple[Command, ...] = ()
    reading: Reading | None = None
    also: tuple[Topic, ...] = ()
    lost: tuple[Interval, ...] = ()

    @property
    def awaits_yes(self) -> bool:
        """Whether a plain yes would book, cancel, withdraw or erase now."""
        return self.session.pending in {Pending.BOOK, *LEAVING}

    def changed(self, **fields: Any) -> Draft:
        return replace(self, session=replace(self.session, **fields))

    def do(self, *commands: Command) -> Draft:
        return replace(self, commands=(*self.commands, *commands))

    def tell(self, party: Party, notice: Notice) -> Draft:
        return self.do(Tell(party, notice))

    def tell_both(self, notice: Notice) -> Draft:
        return self.tell(Party.CANDIDATE, notice).tell(Party.RECRUITER, notice)

    def say(self, act: BotAct) -> Draft:
        """Answers the candidate; what the answer asks for is what the next message is read against."""
        said = self.do(Say(act, self.also))
        return said.changed(
            spoke_at=self.facts.now, asked=asked(act, self.session), said=self.session.said + 1
        )

    def advance(self, to: Status, why: str, **fields: Any) -> Draft:
        return self.do(Advance(to, why)).changed(status=to, **fields)

    def release(self) -> Draft:
        """Gives up what is held for them, if anything is."""
        if self.session.held is None:
            return self
        return self.do(Release()).changed(held=None, hold_expires=None, pending=Pending.NOTHING)

    def record(self, said: str | None = None) -> Draft:
        """Notes the round that ends here for the history."""
        return self.do(Record(self.session.round, self.session.offered, said or self._said()))

    def owe(self, cause: Owing) -> Draft:
        """From now on the next step is ours, and no deadline runs."""
        return self.changed(
            owed_for=self.session.owed_for | {cause}, owed_since=self.session.owed_since or self.facts.now
        )

    def repay(self, cause: Owing) -> Draft:
        if cause not in self.session.owed_for:
            return self
        if left := self.session.owed_for - {cause}:
            return self.changed(owed_for=left)
        return replace(self, session=resumed(self.session, self.facts.now, self.facts.policy))

    def let_go(self) -> Draft:
        """Nothing of ours waits for approval any more."""
        return self.changed(unasked=None, unasked_at=None).repay(Owing.APPROVAL)

    def decided(self) -> Decision:
        return Decision(self.session, self.commands)

    def _said(self) -> str:
        if self.reading is None:
            return "without a message"
        return ": ".join([self.reading.intent.value, *filter(None, [", ".join(self.reading.why)])])
