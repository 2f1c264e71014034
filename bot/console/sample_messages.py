"""One message for each of the sentences that can be changed: when it is said, and to whom as things stand.

They are said by the engine itself, about one's own job and free times: a preview is what would be sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from negotiation.acts import Topic
from negotiation.bot_acts import (
    AnotherComes,
    Answer,
    AskAfterDecline,
    AskAgain,
    AskMoveOrCancel,
    AskTime,
    AskToBook,
    AskToCancel,
    AskToMove,
    AskToWithdraw,
    AskWhich,
    Because,
    Booked,
    BotAct,
    CalledOff,
    Cancelled,
    Closed,
    Escalated,
    Expired,
    Greeting,
    HandedOn,
    Invite,
    KeptAsBooked,
    Lack,
    Noted,
    Nudge,
    Offer,
    OffersWithdrawn,
    PassedOn,
    Reminder,
    TimesWillCome,
    Welcome,
    Widening,
    Wider,
    WishesNoted,
    Withdrawn,
    WithPerson,
    ZoneNoted,
)
from negotiation.commands import Notice
from negotiation.saying.catalogs import CATALOGS
from negotiation.saying.own_texts import SENTENCE, Freedom, OwnText, freedom, needed
from negotiation.session import (
    Calendar,
    Company,
    Facts,
    Pending,
    Reason,
    Session,
    State,
    Status,
    Wishes,
)
from negotiation.wording import say
from scheduling.availability import OFFICE_HOURS
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch

DAY = timedelta(days=1)
MARK = "\ufffcHERE\ufffc"
OTHERS = ("Noor Haddad", "Ben Oduya")


@dataclass(frozen=True, slots=True)
class Sample:
    """`act` as it is said in `session`; `notice` says which letter it would be."""

    when: str
    act: BotAct
    session: Session
    facts: Facts
    notice: Notice = Notice.CANDIDATE_WROTE


def sample_of(key: str, facts: Facts, session: Session, slots: tuple[Interval, ...], language: str) -> Sample:
    """The first of them in which that sentence is said. Raises LookupError."""
    marked = OwnText(language, key, (_marked(key, language),))
    for sample in with_a_single_time(samples(facts, session, slots)):
        own = sample.facts.own_texts.saying(marked)
        if MARK in say(sample.act, replace(sample.facts, own_texts=own), sample.session).text:
            return sample
    raise LookupError(key)


def _marked(key: str, language: str) -> str:
    house = CATALOGS[language]
    told = {SENTENCE} if freedom(house, key) is Freedom.AROUND else needed(house, key)
    return " ".join([MARK, *(f"{{{name}}}" for name in sorted(told))])


def with_a_single_time(samples: Iterable[Sample]) -> Iterator[Sample]:
    """Each, and where it is about several times also as it is said of one alone."""
    for sample in samples:
        yield sample
        if isinstance(sample.act, Invite | Offer | Noted | Nudge) and len(sample.act.slots) > 1:
            single = replace(sample.act, slots=sample.act.slots[:1])
            yield replace(sample, when=f"{sample.when}, and only one time is left", act=single)


def samples(facts: Facts, fresh: Session, slots: tuple[Interval, ...]) -> Iterator[Sample]:
    """`fresh` is a session at its beginning; `slots` are up to three free times, at least one."""
    if len(slots) == 1:
        slots = (*slots, Interval(slots[0].start + DAY, slots[0].end + DAY))
    one, later = slots[0], facts.now + DAY
    open_ = replace(fresh, state=State.AWAITING_SELECTION, offered=slots)
    settled = replace(
        fresh, status=Status.CONFIRMED, state=State.RESOLVED, scheduled=one, booked_at=facts.now
    )
    yield from _inviting(facts, fresh, slots)
    yield from _offering(facts, open_, slots)
    yield Sample(
        "They want to move their interview",
        Offer(slots, Because.RESCHEDULE),
        replace(settled, state=State.AWAITING_SELECTION, offered=slots),
        facts,
    )
    yield from _asking(facts, open_, settled, slots)
    yield from _ending(facts, open_, settled, later)
    yield from _telling(facts, open_, settled, slots, later)
    yield from _answering(facts, open_, settled, later)


def _inviting(facts: Facts, fresh: Session, slots: tuple[Interval, ...]) -> Iterator[Sample]:
    job, deadline = facts.job, fresh.confirmation_deadline
    whole = replace(job, format="video call", location="Mill Street", preparation="bring your portfolio")
    full = replace(facts, job=replace(whole, company=job.company or "your company"))
    bare = replace(facts, job=replace(job, company=""))
    yield Sample("The invitation", Invite(slots, deadline), fresh, full, Notice.INVITATION)
    yield Sample(
        "The invitation, of a job without a company", Invite(slots, deadline), fresh, bare, Notice.INVITATION
    )
    yield Sample("The invitation, with no free time yet", Invite((), deadline), fresh, full)


OFFERED: Mapping[Because, str] = {
    Because.FITS_WISH: "Times that fit what they asked for",
    Because.TAKEN: "A time that they named is taken",
    Because.LOST: "Somebody else was faster",
    Because.REFUSED: "They want none of those",
    Because.FELL_THROUGH: "You cannot keep the time",
    Because.RECRUITER: "You opened times for them",
    Because.CALENDAR_BACK: "Your calendar can be read again",
    Because.HOLD_EXPIRED: "They did not answer while a time was kept",
}


def _offering(facts: Facts, session: Session, slots: tuple[Interval, ...]) -> Iterator[Sample]:
    zone, within = facts.recruiter.zone, Interval(facts.now, facts.now + facts.policy.horizon)
    world = replace(facts, calendar=Calendar(slots, OFFICE_HOURS.during(within, zone)))
    choosy = replace(session, wishes=Wishes(never=IntervalSet.of([slots[-1]])))
    for because in Because:
        when = OFFERED.get(because, "Times, with why it is these")
        speaks = choosy if because is Because.RULED_OUT else session
        yield Sample(when, Offer(slots, because, slots[-1].end), speaks, world)
        yield Sample(when, Offer(slots, because), speaks, world)
    for widening in Widening:
        offer = Offer(slots, Because.TAKEN, slots[-1].end, Wider(widening, 3))
        yield Sample("A little more leeway would open times", offer, session, world)


def _asking(facts: Facts, open_: Session, settled: Session, slots: tuple[Interval, ...]) -> Iterator[Sample]:
    one, other = slots[0], slots[-1]
    asked: tuple[tuple[str, BotAct, Session], ...] = (
        ("They said yes to several", AskWhich(slots), open_),
        ("They want other times, and say not when", AskTime(), open_),
        ("They were not understood", AskAgain(slots, simpler=False), open_),
        ("They were not understood again", AskAgain(slots, simpler=True), open_),
        ("They were not understood, and nothing is offered", AskAgain((), simpler=False), open_),
        ("A time that they named is free", AskToBook(one), open_),
        ("They want to cancel", AskToCancel(one), settled),
        ("They cannot come", AskMoveOrCancel(one), settled),
        ("They declined the calendar entry", AskAfterDecline(one), settled),
        ("You moved the entry in your calendar", AskToMove(other, one), settled),
        ("They want to decline the interview", AskToWithdraw(), open_),
        ("An aside, with a time still to be settled", Noted(slots), open_),
        (
            "An aside, with a booking still to be agreed to",
            Noted(slots[:1]),
            replace(open_, pending=Pending.BOOK),
        ),
        (
            "An aside, with a cancellation still to be agreed to",
            Noted(),
            replace(settled, pending=Pending.CANCEL),
        ),
        ("An aside, with a decline still to be agreed to", Noted(), replace(open_, pending=Pending.WITHDRAW)),
    )
    yield from (Sample(when, act, session, facts) for when, act, session in asked)


def _ending(facts: Facts, open_: Session, settled: Session, by: datetime) -> Iterator[Sample]:
    one = open_.offered[0]
    closed = replace(open_, status=Status.CANCELLED, state=State.RESOLVED, offered=())
    choosy = replace(open_, offered=(), wishes=Wishes(never=IntervalSet.of([one])))
    yield Sample("It is settled", Booked(one, moved=False), settled, facts, Notice.CONFIRMED)
    yield Sample("It is moved", Booked(one, moved=True), settled, facts, Notice.RESCHEDULED)
    yield Sample("They cancelled", Cancelled(one), closed, facts, Notice.CANCELLED)
    yield Sample("They cancelled before there was a time", Cancelled(None), closed, facts, Notice.CANCELLED)
    yield Sample("You called it off", CalledOff(one), closed, facts, Notice.CANCELLED)
    yield Sample("You called it off before there was a time", CalledOff(None), closed, facts)
    yield Sample("They declined the interview", Withdrawn(), closed, facts)
    yield Sample("They did not answer in time", Expired(), replace(closed, status=Status.EXPIRED), facts)
    for reason in Reason:
        booked = settled if reason in {Reason.TOO_LATE_TO_MOVE, Reason.FELL_THROUGH} else open_
        yield Sample("A person is asked to go on", Escalated(reason, by), booked, facts)
    for lack in Lack:
        when = "Nothing is free, and why"
        yield Sample(when, Escalated(Reason.NOTHING_FREE, by, lack), choosy, facts)
        plain = replace(choosy, wishes=Wishes())
        yield Sample(when, Escalated(Reason.NOTHING_FREE, by, lack), plain, facts)


def _telling(
    facts: Facts, open_: Session, settled: Session, slots: tuple[Interval, ...], by: datetime
) -> Iterator[Sample]:
    one = slots[0]
    fell = replace(settled, fell_through=facts.now)
    panel = replace(facts, company=Company.PANEL, coming=OTHERS)
    told: tuple[tuple[str, BotAct, Session], ...] = (
        ("They ask again while you have it", WithPerson(by), open_),
        ("They ask what only you can answer", PassedOn(slots), open_),
        ("They say hello", Greeting(slots), open_),
        ("They say thank you", Welcome(), settled),
        ("They say something that asks for nothing", Noted(), settled),
        ("They tell you something of the booked time", Noted(passed_on=True), settled),
        ("Nothing has changed", KeptAsBooked(one), settled),
        ("They name another time zone", ZoneNoted(open_.zone.key, slots), open_),
        ("They take their limits back", WishesNoted(cleared=True, slots=slots), open_),
        ("They tell a limit", WishesNoted(cleared=False, slots=slots), open_),
        ("Your calendar cannot be read", TimesWillCome(), open_),
        ("Your calendar cannot be read, and you cannot keep the time", TimesWillCome(), fell),
        ("Your calendar cannot be read, and times were offered", OffersWithdrawn(), open_),
        ("They write after it was cancelled", Closed(Status.CANCELLED, one, by), open_),
        ("They write after the deadline", Closed(Status.EXPIRED, one), open_),
        ("They write after the interview", Closed(Status.COMPLETED, one), open_),
        ("The bot is switched off", HandedOn(), open_),
        ("Reminder before the interview", Reminder(one), settled),
        ("They have not answered", Nudge(slots, open_.confirmation_deadline), open_),
    )
    yield from (Sample(when, act, session, facts) for when, act, session in told)
    yield Sample("Somebody else interviews", AnotherComes(one), settled, panel, Notice.ANOTHER_COMES)


def _answering(facts: Facts, open_: Session, settled: Session, by: datetime) -> Iterator[Sample]:
    job = replace(facts.job, format="video call", location="Mill Street", preparation="bring your portfolio")
    full, panel = replace(facts, job=job), replace(facts, job=job, company=Company.PANEL)
    known = (Topic.DURATION, Topic.WHO, Topic.WHERE, Topic.FORMAT, Topic.PREPARE, Topic.ZONE, Topic.BOT)
    only = (Stretch(open_.offered[0].start, open_.offered[0].end),)
    limits = Wishes(only=only, never=IntervalSet.of([open_.offered[-1]]))
    for topic in known:
        yield Sample("They ask about it", Answer((topic,)), open_, full)
    yield Sample("They ask who interviews them", Answer((Topic.WHO,)), open_, panel)
    yield Sample("They ask who interviews them", Answer((Topic.WHO,)), settled, replace(panel, coming=OTHERS))
    handed = replace(open_, state=State.ESCALATED, answer_by=by)
    for session in (open_, settled, handed, replace(settled, fell_through=facts.now)):
        yield Sample("They ask how things stand", Answer((Topic.STATUS,)), session, facts)
    for wishes in (Wishes(), limits):
        yield Sample(
            "They ask for their limits", Answer((Topic.WISHES,)), replace(open_, wishes=wishes), facts
        )
