"""Carries a conversation on the core alone: read, decide, put into words; the world is a few values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from negotiation import hearing
from negotiation.acts import Reading
from negotiation.commands import Book, Command, Hold, Say
from negotiation.deadlines import confirmation_deadline
from negotiation.decide import decide
from negotiation.deciding.approving import is_withheld, withheld
from negotiation.events import (
    Accepted,
    AnswerApproved,
    AnswerDiscarded,
    BotBack,
    CalendarBack,
    CalendarLost,
    Change,
    Declined,
    Deed,
    EntryChanged,
    Event,
    Invited,
    RecruiterDid,
    RecruiterOffered,
    RecruiterWrote,
    SlotLost,
    TimePassed,
    UnaskedApproved,
    UnaskedDiscarded,
    Wrote,
)
from negotiation.policy import Policy
from negotiation.session import Calendar, Channel, Company, Facts, Job, Owing, Person, Session, State, Status
from negotiation.timers import due
from negotiation.understand import understand
from negotiation.wording import say
from scheduling.availability import Person as Busy
from scheduling.burden import Burdens
from scheduling.common_hours import common_hours, earliest
from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet
from scheduling.rules import unless_taken
from scheduling.slots import Search, possible, team_at, times_in
from tests.scenario import company
from tests.scenario.driver import Reply, Standing
from tests.scenario.reading import in_short
from tests.scenario.script import WEEKDAYS, Script, own_texts

DEEDS = {
    "takes over": RecruiterDid(Deed.TAKE_OVER),
    "hands back": RecruiterDid(Deed.HAND_BACK),
    "extends": RecruiterDid(Deed.EXTEND),
    "closes": RecruiterDid(Deed.CLOSE),
    "cancels": RecruiterDid(Deed.CANCEL),
    "completed": RecruiterDid(Deed.COMPLETED),
    "no show": RecruiterDid(Deed.NO_SHOW),
    "writes": RecruiterWrote(),
    "keeps": RecruiterDid(Deed.KEEP_TIME),
    "finds another": RecruiterDid(Deed.FIND_ANOTHER),
}
SETTLES = ("approves", "discards")
GOES_TO = "goes to "
"""The candidate goes on elsewhere."""
CHANGES = {
    "entry declined": Change.INTERVIEWER_DECLINED,
    "entry refused": Change.CANDIDATE_DECLINED,
    "entry deleted": Change.DELETED,
    "entry tidied": Change.DELETED,
    "entry moved": Change.MOVED,
    "entry overlapped": Change.OVERLAPPED,
}


def change_of(deed: str, booked: Interval, now: datetime, to: Sequence[Interval]) -> EntryChanged:
    """What the script says that others did to the entry of the interview booked then."""
    earlier = 3 if deed == "entry tidied" else 0
    return EntryChanged(booked, CHANGES[deed], f"{deed} {now}", to[0] if to else None, earlier)


class PureDriver:
    """One candidate, one recruiter, one interview, in memory."""

    def begin(self, script: Script) -> Sequence[Reply]:
        head = script.head
        self.zone = script.zone
        self.now = script.start.astimezone(UTC)
        self.policy = Policy()
        self.recruiter_zone = ZoneInfo(head.get("recruiter", "Europe/Berlin"))
        self.length = timedelta(minutes=int(head.get("duration", "60")))
        self.job = Job(
            title=head.get("job", "Data Engineer"),
            company=head.get("company", "Acme"),
            duration=self.length,
            format=head.get("format"),
            location=head.get("location"),
            preparation=head.get("preparation"),
        )
        self.own_texts = own_texts(script)
        self.locale = head.get("locale", "en-GB")
        self.channel = Channel(head.get("channel", "web"))
        self.hours = _hours(head.get("hours", "mon-fri 09:00-18:00"))
        self.notice = timedelta(minutes=int(head.get("notice", "720")))
        self.need = company.need(script)
        self.busy = {name: company.busy(script, name) for name in company.people(script)}
        self.coming: tuple[str, ...] = ()
        self.company = Company.PANEL if company.parts(script) else Company.RECRUITER_ALONE
        self.readable, self.bot_on = head.get("calendar") != "unreadable", head.get("bot") != "off"
        self.about_to_be_taken: list[Interval] = []
        self.reading: Reading | None = None
        self.approves = head.get("answers") == "approved"
        self.withheld: list[Wrote] = []
        self.session = Session(
            status=Status.INVITATION_SENT,
            state=State.AWAITING_AVAILABILITY,
            round=1,
            zone=self.zone,
            confirmation_deadline=confirmation_deadline(self.now, self.zone, self.policy),
        )
        return self._happens(Invited())

    def wait(self, until: datetime) -> Sequence[Reply]:
        replies: list[Reply] = []
        while ringing := [one for one in due(self.session, self.policy, self.now) if one.at <= until]:
            self.now = max(self.now, ringing[0].at)
            replies += self._happens(TimePassed(ringing[0].timer))
        self.now = until.astimezone(UTC)
        return replies

    def post(self, text: str) -> Sequence[Reply]:
        facts = self._facts()
        self.reading = understand(text, hearing.context(self.session, facts))
        if is_withheld(self.session, facts):
            self.withheld.append(Wrote(self.reading, 1))
            self.session = withheld(self.session, facts).session
            return ()
        return self._happens(Wrote(self.reading, 1))

    def page(self, deed: str, start: datetime | None) -> Sequence[Reply]:
        if deed == "decline":
            return self._happens(Declined())
        return self._happens(Accepted(None if start is None else Interval(start, start + self.length)))

    def recruiter(self, deed: str, starts: Sequence[datetime]) -> Sequence[Reply]:
        if deed == "offers":
            slots = tuple(Interval(start, start + self.length) for start in starts)
            return self._happens(RecruiterOffered(slots), slots)
        return self._happens(self._settled(deed) if deed in SETTLES else DEEDS[deed])

    def _settled(self, deed: str) -> Event:
        """What becomes of what waits longest."""
        approved = deed == "approves"
        if not self.withheld:
            return UnaskedApproved() if approved else UnaskedDiscarded()
        first, more = self.withheld.pop(0), bool(self.withheld)
        return AnswerApproved(first, more) if approved else AnswerDiscarded(more)

    def world(self, deed: str, stretches: Sequence[tuple[datetime, datetime]]) -> Sequence[Reply]:
        taken = [Interval(start, end) for start, end in stretches]
        match deed:
            case deed if deed.startswith(GOES_TO):
                self.channel = Channel(deed.removeprefix(GOES_TO))
            case "busy":
                self.busy[company.RECRUITER] += taken
            case "taken":
                self.about_to_be_taken += taken
            case "unreadable":
                self.readable = False
            case "lost":
                self.readable = False
                return self._happens(CalendarLost())
            case deed if deed in CHANGES:
                assert self.session.scheduled is not None
                if deed == "entry declined":
                    self.busy[company.RECRUITER].append(self.session.scheduled)
                event = change_of(deed, self.session.scheduled, self.now, taken)
                return self._happens(event, tuple(taken))
            case "readable":
                self.readable = True
                return self._happens(CalendarBack())
            case "bot off":
                self.bot_on = False
            case _:
                self.bot_on = True
                return self._happens(BotBack())
        return ()

    def look(self) -> Standing:
        now = self.session
        return Standing(
            now.status.value,
            now.state.value,
            now.round,
            now.reason.value if now.reason else None,
            now.scheduled.start if now.scheduled and now.status is Status.CONFIRMED else None,
            now.deadline,
        )

    def read_as(self) -> str | None:
        return None if self.reading is None else in_short(self.reading, self.now, self.session.zone)

    def _happens(self, event: Event, opened: tuple[Interval, ...] = ()) -> list[Reply]:
        facts = self._facts(opened)
        decision = decide(self.session, event, facts)
        if lost := self._lost(decision.commands):
            self.busy[company.RECRUITER].append(lost)
            return self._happens(SlotLost(lost, event), opened)
        self.session, self.coming = decision.session, self._team(decision.commands)
        if Owing.APPROVAL not in self.session.owed_for:
            self.withheld.clear()
        facts = replace(facts, coming=self.coming)
        spoken = [one for one in decision.commands if isinstance(one, Say)]
        return [self._reply(one, facts) for one in spoken]

    def _lost(self, commands: Sequence[Command]) -> Interval | None:
        """The time that somebody else takes in the moment between deciding and booking."""
        wanted = [one.slot for one in commands if isinstance(one, Hold | Book)]
        for taken in self.about_to_be_taken:
            for slot in wanted:
                if taken.overlaps(slot):
                    self.about_to_be_taken.remove(taken)
                    return slot
        return None

    def _reply(self, spoken: Say, facts: Facts) -> Reply:
        words = say(spoken.act, facts, self.session, spoken.also)
        return Reply(
            words.text,
            tuple(option.start for option in words.options if option.start),
            tuple(option.value for option in words.options),
            tuple(option.label for option in words.options),
            words.outcome.value if words.outcome else None,
            words.scheduled_time,
        )

    def _facts(self, opened: tuple[Interval, ...] = ()) -> Facts:
        return Facts(
            now=self.now,
            policy=self.policy,
            job=self.job,
            recruiter=Person("Ana", self.recruiter_zone),
            candidate=Person("Kim", self.zone, self.locale),
            channel=self.channel,
            calendar=self._calendar(opened) if self.readable else None,
            bot_on=self.bot_on,
            coming=self.coming,
            company=self.company,
            own_texts=self.own_texts,
            approves=self.approves,
        )

    def _calendar(self, opened: tuple[Interval, ...]) -> Calendar:
        search = self._search()
        found = possible(search)
        also = {one for one in (*self.session.opened, *opened) if team_at(search, one.start, unless_taken)}
        slots = tuple(sorted({*times_in(found), *also}))
        return Calendar(
            slots, common_hours(search), burdens=Burdens(search, found), earliest=earliest(search)
        )

    def _search(self) -> Search:
        horizon = Interval(self.now, self.now + self.policy.horizon)
        everybody = tuple(
            Busy(name, self.recruiter_zone, self.hours, IntervalSet.of(busy), notice=self.notice)
            for name, busy in self.busy.items()
        )
        keep = frozenset(self.coming)
        return Search(self.now, horizon, self.length, everybody, self.need, keep=keep)

    def _team(self, commands: Sequence[Command]) -> tuple[str, ...]:
        """Who comes from now on."""
        booked = [one.slot.start for one in commands if isinstance(one, Book)]
        if not booked:
            return self.coming
        search = self._search()
        return team_at(search, booked[0]) or team_at(search, booked[0], unless_taken) or ()


def _hours(text: str) -> WorkingHours:
    """`mon-fri 09:00-18:00`."""
    days, clocks = text.split()
    first, last = days.split("-")
    begin, end = clocks.split("-")
    return WorkingHours.daily(begin, end, WEEKDAYS[WEEKDAYS.index(first) : WEEKDAYS.index(last) + 1])
