"""A decision on its way to the tables, and what follows from it there: log lines, history, what goes out.

Values in, values out: `db.decisions` writes what is worked out here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from db.audit import SOMEBODY, By
from db.conversations import Author, Utterance
from db.facts import Standing
from db.inbox import Ending
from db.outbox import Posting, Transport
from db.outbox_contents import ChatCopy, Letter
from db.panel import Member
from db.sessions import Entry, Trigger
from db.withheld import Settling
from db.work import Claim
from negotiation.bot_acts import Nudge, Reminder
from negotiation.commands import (
    Advance,
    Book,
    Command,
    Decision,
    ExpireApplication,
    Hold,
    NewSession,
    Notice,
    Party,
    Record,
    RejectApplication,
    Repair,
    RestoreEntry,
    Say,
    Tell,
    Unbook,
)
from negotiation.saying.obstructions import why_none
from negotiation.session import Channel, Owing, Session, State
from scheduling.explain import Explanation, fields_of
from scheduling.interval import Interval

TOLD_TO_ALL = {
    Notice.CONFIRMED,
    Notice.RESCHEDULED,
    Notice.CANCELLED,
    Notice.WITHDRAWN,
    Notice.ANOTHER_COMES,
}
"""What everybody hears who interviews, not only the recruiter."""
THEIR_OWN = TOLD_TO_ALL | {
    Notice.INVITATION,
    Notice.EXPIRED,
    Notice.CHECK_IN,
    Notice.NOT_IN_CALENDAR,
    Notice.REPLACED,
}
"""What a recruiter hears as the one who interviews: it asks for nothing that another could do."""
TRANSPORTS = {Channel.TELEGRAM: Transport.TELEGRAM, Channel.EMAIL: Transport.EMAIL}
TOLD_IN_THE_CHAT_TOO = frozenset(
    {
        Notice.ESCALATED,
        Notice.QUESTION,
        Notice.CANDIDATE_WROTE,
        Notice.WROTE_AFTER_CLOSE,
        Notice.BOT_OFF,
        Notice.NOT_FREE,
        Notice.KEEP_OR_MOVE,
        Notice.NOT_IN_CALENDAR,
        Notice.CANCELLED,
        Notice.CHECK_IN,
        Notice.APPROVAL,
        Notice.UNASKED,
    }
)
"""What a recruiter should see soon, or is asked something by."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The message that a decision answers, what became of it, and how it was read."""

    seq: int
    ending: Ending
    reading: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision, ready to be written: from where it was made, in which words it is told, and why it came
    to be. `team` are those who come to the time that it holds or books. `wake_at` is when the next of the
    interview's timers is due. `alerts` are for a person to see. `update_id` is the update of Telegram's that
    is done with it, `receipt` what its sender hears of that. `withheld` is the message whose answer waits
    for approval from now on; `settling` what becomes of one that waited.
    """

    standing: Standing
    decision: Decision
    utterance: Utterance | None
    wake_at: datetime | None
    trigger: Trigger = Trigger.AUTO
    by: By = SOMEBODY
    answered: Answered | None = None
    claim: Claim | None = None
    alerts: tuple[Entry, ...] = ()
    update_id: int | None = None
    receipt: Posting | None = None
    team: tuple[Member, ...] = ()
    withheld: int | None = None
    settling: Settling | None = None

    @property
    def ends_approval(self) -> bool:
        """Whether no answer waits for approval any more, whatever became of those that did."""
        before, after = self.standing.session.owed_for, self.decision.session.owed_for
        return Owing.APPROVAL in before and Owing.APPROVAL not in after

    @property
    def kept_slot(self) -> Interval | None:
        """The time that is held or booked, where one is."""
        return kept_slot(self.decision)

    @property
    def coming(self) -> tuple[UUID, ...]:
        """Who interviews from now on; after the end, who would have."""
        booked = any(isinstance(each, Book) for each in self.decision.commands)
        return tuple(one.id for one in (self.team if booked else self.standing.coming))

    @property
    def explained(self) -> Explanation | None:
        """Why a conversation that is handed to a person has no time to offer, where it has none."""
        if self.decision.session.state is not State.ESCALATED or self.standing.facts.calendar is None:
            return None
        return self.standing.panel.explain(self.decision.session.wishes.only)


def kept_slot(decision: Decision) -> Interval | None:
    return next((each.slot for each in decision.commands if isinstance(each, Hold | Book)), None)


def history(ruling: Ruling) -> list[dict[str, Any]]:
    """Entries for `negotiation_sessions.history`, one for each round that ended."""
    now = ruling.standing.facts.now.isoformat()
    return [
        {
            "at": now,
            "round": each.round,
            "offered": [stretch(slot) for slot in each.offered],
            "said": each.said,
        }
        for each in ruling.decision.commands
        if isinstance(each, Record)
    ]


def log_entries(ruling: Ruling) -> list[Entry]:
    """Lines for `automation_logs`: every step of the interview's, and what else a person may ask about."""
    about = {"interview_id": str(ruling.standing.interview_id)}
    before = ruling.standing.session
    deeds = _deeds(ruling.decision.commands, before, [str(person) for person in ruling.coming])
    entries = [*_steps(ruling), *deeds, *_hand_overs(ruling), *ruling.alerts]
    return [Entry(each.action, about | each.details) for each in entries]


def _steps(ruling: Ruling) -> Iterator[Entry]:
    status = ruling.standing.session.status
    for each in ruling.decision.commands:
        if isinstance(each, Advance):
            details = {"from": status.value, "to": each.to.value, "why": each.why}
            yield Entry("interview_step", details)
            status = each.to


def _deeds(commands: tuple[Command, ...], before: Session, coming: list[str]) -> Iterator[Entry]:
    earlier = before.scheduled and stretch(before.scheduled)
    for each in commands:
        match each:
            case Book(slot):
                yield Entry("interview_booked", {"before": earlier, "after": stretch(slot), "coming": coming})
            case Unbook():
                yield Entry("booking_given_up", {"before": earlier, "after": None})
            case NewSession():
                yield Entry("session_begun", {"before": before.state.value})
            case RejectApplication():
                yield Entry("application_rejected", {"why": "withdrawn by the candidate"})
            case ExpireApplication():
                yield Entry("application_expired", {"why": "a deadline passed"})
            case Repair(change, to):
                details = {"why": change.value, "before": earlier, "after": to and stretch(to)}
                yield Entry("calendar_repair", details)
            case RestoreEntry():
                yield Entry("calendar_entry_restored", {"before": None, "after": earlier})
            case _:
                pass


def _hand_overs(ruling: Ruling) -> Iterator[Entry]:
    before, after = ruling.standing.session, ruling.decision.session
    if after.state is State.ESCALATED and (before.state, before.reason) != (after.state, after.reason):
        yield Entry("escalated", {"reason": after.reason.value if after.reason else None, **_nothing(ruling)})
    if before.human != after.human:
        yield Entry("taken_over" if after.human else "handed_back", {})


def _nothing(ruling: Ruling) -> dict[str, Any]:
    """Why there is no time at all, or none of what the candidate asked for; nothing where there is one."""
    if (explained := ruling.explained) is None:
        return {}
    return {**fields_of(explained), "in_words": list(why_none(explained, ruling.standing.panel.name_of))}


def postings(ruling: Ruling, seq: int | None) -> list[Posting]:
    """What leaves for the outside: notices by mail, and the message itself where the channel is not ours."""
    letters = list(_letters(ruling, seq))
    told_by_mail = any(isinstance(each, Tell) and each.party is Party.CANDIDATE for each in _commands(ruling))
    transport = _transport(ruling)
    if seq is None or transport is None or (transport is Transport.EMAIL and told_by_mail):
        return letters
    return [*letters, _copy(ruling, seq, transport)]


def _transport(ruling: Ruling) -> Transport | None:
    """The channel's own. What nobody waits for in a chat window goes by mail, not to be seen too late; so
    does all where Telegram has no chat to write to, yet or any more.
    """
    channel = ruling.standing.facts.channel
    unasked = _use_ends(ruling) is not None or _a_persons_words(ruling)
    by_mail = unasked if channel is Channel.WEB else ruling.standing.reach.candidate is None
    return Transport.EMAIL if by_mail else TRANSPORTS.get(channel)


def _a_persons_words(ruling: Ruling) -> bool:
    return ruling.utterance is not None and ruling.utterance.author is Author.RECRUITER


def _letters(ruling: Ruling, seq: int | None) -> Iterator[Posting]:
    for told in dict.fromkeys(each for each in _commands(ruling) if isinstance(each, Tell)):
        posting = _posting(ruling, told, _recipient(ruling.standing, told), seq)
        yield posting
        if told.party is Party.RECRUITER:
            yield from _in_the_chat_too(ruling, told.notice, posting)
            yield from _others_letters(ruling, told.notice, seq)


def _in_the_chat_too(ruling: Ruling, notice: Notice, posting: Posting) -> Iterator[Posting]:
    reach = ruling.standing.reach
    chat = reach.recruiter if notice in THEIR_OWN else reach.answers
    if notice in TOLD_IN_THE_CHAT_TOO and chat:
        key = f"{posting.key}:telegram"
        yield replace(posting, key=key, transport=Transport.TELEGRAM, chat_id=chat)


def _others_letters(ruling: Ruling, notice: Notice, seq: int | None) -> Iterator[Posting]:
    """The same for all who interview beside the recruiter; and for whoever no longer does."""
    if notice not in TOLD_TO_ALL:
        return
    told = Tell(Party.INTERVIEWER, notice)
    coming = ruling.coming
    for person in coming:
        if person != ruling.standing.recruiter_id:
            yield _posting(ruling, told, person, seq)
    for one in ruling.standing.coming:
        if one.id not in coming:
            yield _posting(ruling, Tell(Party.INTERVIEWER, Notice.REPLACED), one.id, seq)


def _posting(ruling: Ruling, told: Tell, recipient: UUID, seq: int | None) -> Posting:
    standing, after = ruling.standing, ruling.decision.session
    sequence = standing.version + 1
    whom = f"{told.party.value}:{recipient}" if told.party is Party.INTERVIEWER else told.party.value
    return Posting(
        f"{told.notice.value}:{whom}:{standing.interview_id}:{sequence}",
        Transport.EMAIL,
        standing.interview_id,
        recipient,
        Letter(
            told.notice,
            told.party,
            sequence,
            after.scheduled,
            standing.session.scheduled,
            after.reason,
            seq,
            ruling.coming,
            _explained(ruling, told.notice),
        ),
    )


def _explained(ruling: Ruling, notice: Notice) -> tuple[str, ...]:
    if notice is not Notice.ESCALATED or (explained := ruling.explained) is None:
        return ()
    return why_none(explained, ruling.standing.panel.name_of)


def _copy(ruling: Ruling, seq: int, transport: Transport) -> Posting:
    standing = ruling.standing
    return Posting(
        f"chat:{standing.conversation_id}:{seq}",
        transport,
        standing.interview_id,
        standing.candidate_id,
        ChatCopy(standing.conversation_id, seq),
        useless_after=_use_ends(ruling),
        chat_id=standing.reach.candidate,
    )


def _use_ends(ruling: Ruling) -> datetime | None:
    """When a reminder or a nudge has lost its use; answers and confirmations never do."""
    for each in _commands(ruling):
        match each:
            case Say(act=Reminder(slot=slot)):
                return slot.start
            case Say(act=Nudge(deadline=deadline)):
                return deadline
            case _:
                pass
    return None


def _recipient(standing: Standing, told: Tell) -> UUID:
    """What is about the booked interview itself is the recruiter's, also while another stands in for them."""
    if told.party is Party.CANDIDATE:
        return standing.candidate_id
    return standing.recruiter_id if told.notice in THEIR_OWN else standing.answers


def _commands(ruling: Ruling) -> tuple[Command, ...]:
    return ruling.decision.commands


def stretch(slot: Interval) -> list[str]:
    return [slot.start.isoformat(), slot.end.isoformat()]
