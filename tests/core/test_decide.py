"""What is decided on what a candidate means, rule by rule, whatever the words were."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from negotiation.acts import Asked, Intent, Topic
from negotiation.bot_acts import (
    Answer,
    AskAgain,
    AskMoveOrCancel,
    AskToBook,
    AskToCancel,
    AskToWithdraw,
    AskWhich,
    Because,
    Booked,
    Cancelled,
    Closed,
    Escalated,
    HandedOn,
    KeptAsBooked,
    Noted,
    Offer,
    PassedOn,
    TimesWillCome,
    Withdrawn,
    WithPerson,
    ZoneNoted,
)
from negotiation.commands import (
    Advance,
    Book,
    Hold,
    NewSession,
    Notice,
    Party,
    Record,
    RejectApplication,
    Release,
    Tell,
    Unbook,
)
from negotiation.decide import decide
from negotiation.deciding.recruiting import DEEDS
from negotiation.deciding.replying import REPLIES
from negotiation.deciding.timing import RINGS
from negotiation.events import (
    Accepted,
    CalendarBack,
    Declined,
    Deed,
    RecruiterDid,
    RecruiterOffered,
    RecruiterWrote,
    SlotLost,
    TimePassed,
    Timer,
    Wrote,
)
from negotiation.session import Channel, Owing, Pending, Reason, Session, State, Status, Wishes
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch
from tests.core.negotiating import (
    HOUR,
    MONDAY,
    at,
    booked,
    commands,
    facts,
    instant,
    offered,
    only,
    reading,
    said,
    session,
    slot,
    window,
)

THREE = (slot(24, 10), slot(25, 14), slot(26, 9))


def wrote(intent: Intent, *windows: Stretch, **fields: object) -> Wrote:
    return Wrote(reading(intent, *windows, **fields), 1)


def test_every_intent_timer_and_deed_has_its_rule() -> None:
    assert set(REPLIES) == set(Intent)
    assert set(RINGS) == set(Timer)
    assert set(DEEDS) == set(Deed)


class TestChoosing:
    def test_a_doubtful_choice_is_asked_back_before_it_is_booked(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.ACCEPT, choice=1, confidence=0.6), facts())
        assert said(decision) == AskToBook(THREE[1])
        assert not commands(decision, Book)

    def test_a_yes_that_was_hardly_said_leads_no_nearer_to_a_booking(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.ACCEPT, confidence=0.35), facts())
        assert said(decision) == Noted(THREE)
        assert decision.session.status is Status.INVITATION_SENT

    def test_a_choice_books_in_two_steps_at_first_contact(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.ACCEPT, choice=1), facts())
        assert [step.to for step in commands(decision, Advance)] == [Status.SLOT_PENDING, Status.CONFIRMED]
        assert commands(decision, Book) == [Book(THREE[1])]
        assert said(decision) == Booked(THREE[1], moved=False)
        assert decision.session.scheduled == THREE[1]
        assert Tell(Party.RECRUITER, Notice.CONFIRMED) in decision.commands

    def test_yes_to_one_offer_books_it(self) -> None:
        assert said(decide(offered(THREE[0]), wrote(Intent.ACCEPT), facts())) == Booked(THREE[0], moved=False)

    def test_yes_to_several_asks_which(self) -> None:
        assert said(decide(offered(*THREE), wrote(Intent.ACCEPT), facts())) == AskWhich(THREE)

    def test_yes_to_several_of_which_one_is_left_asks_for_that(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.ACCEPT), only(THREE[2]))
        assert said(decision) == AskToBook(THREE[2])

    def test_a_choice_that_is_out_of_range_is_no_choice(self) -> None:
        assert said(decide(offered(*THREE), wrote(Intent.ACCEPT, choice=7), facts())) == AskWhich(THREE)

    @pytest.mark.parametrize(
        ("windows", "excluded", "books"),
        [
            ((window(26, 8, 12),), IntervalSet(), True),
            ((instant(26, 9),), IntervalSet(), True),
            ((instant(24, 9),), IntervalSet(), True),  # "nine then": the next nine, whichever day was meant
            ((instant(25, 9, 30),), IntervalSet(), False),
            ((window(26, 17, 21),), IntervalSet(), False),
            ((), IntervalSet.of([Interval(at(26, 9, 30), at(26, 12))]), False),
        ],
    )
    def test_a_choice_against_their_own_words_books_nothing(
        self, windows: tuple[Stretch, ...], excluded: IntervalSet, books: bool
    ) -> None:
        event = wrote(Intent.ACCEPT, *windows, choice=2, excluded=excluded)
        decision = decide(offered(*THREE), event, facts())
        assert bool(commands(decision, Book)) is books

    def test_a_lost_offer_uses_up_no_round(self) -> None:
        event = wrote(Intent.ACCEPT, choice=0)
        decision = decide(offered(*THREE), SlotLost(THREE[0], event), facts())
        act = said(decision)
        assert isinstance(act, Offer)
        assert act.because is Because.LOST
        assert THREE[0] not in act.slots
        assert decision.session.round == 1
        assert not commands(decision, Book)

    def test_lost_again_and_again(self) -> None:
        event = wrote(Intent.PROPOSE, instant(26, 15))
        decision = decide(offered(*THREE), SlotLost(slot(26, 14), SlotLost(slot(26, 15), event)), facts())
        act = said(decision)
        assert isinstance(act, Offer)
        assert not {slot(26, 14), slot(26, 15)} & set(act.slots)
        assert decision.session.round == 1

    def test_ok_after_another_word_of_ours_does_not_book_the_one_time_on_the_table(self) -> None:
        told = offered(THREE[0], state=State.ESCALATED, asked=Asked.INFO)
        assert said(decide(told, wrote(Intent.ACCEPT), facts())) == AskToBook(THREE[0])


class TestNaming:
    def test_a_free_instant_is_held_and_asked_for(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.PROPOSE, instant(26, 15)), facts())
        assert said(decision) == AskToBook(slot(26, 15))
        assert commands(decision, Hold) == [Hold(slot(26, 15), MONDAY + timedelta(minutes=15))]
        assert decision.session.pending is Pending.BOOK

    def test_by_mail_it_is_held_longer(self) -> None:
        decision = decide(offered(), wrote(Intent.PROPOSE, instant(26, 15)), facts(channel=Channel.EMAIL))
        assert commands(decision, Hold)[0].until == MONDAY + timedelta(hours=4)

    def test_no_hold_lasts_beyond_its_start(self) -> None:
        soon = facts(now=at(23, 9, 20))
        decision = decide(offered(), wrote(Intent.PROPOSE, instant(23, 9, 30)), soon)
        assert commands(decision, Hold)[0].until == at(23, 9, 30)

    def test_an_instant_on_the_table_is_booked_at_once(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.PROPOSE, instant(26, 9)), facts())
        assert said(decision) == Booked(THREE[2], moved=False)

    def test_several_free_instants_are_put_to_them(self) -> None:
        event = wrote(Intent.PROPOSE, instant(26, 15), instant(27, 10))
        assert said(decide(offered(), event, facts())) == Offer(
            (slot(26, 15), slot(27, 10)), Because.FITS_WISH
        )

    def test_another_time_gives_up_the_hold(self) -> None:
        first = decide(offered(), wrote(Intent.PROPOSE, instant(26, 15)), facts()).session
        second = decide(first, wrote(Intent.PROPOSE, instant(27, 10)), facts())
        assert commands(second, Release) == [Release()]
        assert second.session.held == slot(27, 10)

    def test_a_window_offers_what_is_free_inside(self) -> None:
        act = said(decide(offered(), wrote(Intent.PROPOSE, window(26, 12, 18)), facts()))
        assert isinstance(act, Offer)
        assert act.because is Because.FITS_WISH
        assert len(act.slots) == 3
        assert all(window(26, 12, 18).start <= one.start and one.end <= at(26, 18) for one in act.slots)

    def test_a_window_must_hold_the_whole_interview(self) -> None:
        decision = decide(offered(), wrote(Intent.PROPOSE, Stretch(at(26, 15), at(26, 15, 45))), facts())
        act = said(decision)
        assert isinstance(act, Offer)
        assert act.because is Because.TOO_SHORT

    @pytest.mark.parametrize(
        ("named", "because"),
        [
            (instant(26, 22), Because.OUTSIDE_HOURS),
            (window(28, 0, 23), Because.OUTSIDE_HOURS),
            (instant(45, 10), Because.OUTSIDE_HORIZON),
            (instant(20, 10), Because.PAST),
            (instant(26, 15, 10), Because.OFF_GRID),
            (instant(25, 10), Because.TAKEN),
            (window(25, 8, 12), Because.TAKEN),
            (window(27, 0, 23), Because.DAY_FULL),
        ],
    )
    def test_what_cannot_be_had_is_told_why(self, named: Stretch, because: Because) -> None:
        busy = [Interval(at(25, 8), at(25, 12)), Interval(at(27, 0), at(27, 23))]
        decision = decide(offered(*THREE), wrote(Intent.PROPOSE, named), facts(busy=busy))
        act = said(decision)
        assert isinstance(act, Offer)
        assert act.because is because
        assert act.slots
        assert decision.session.round == 2

    def test_same_day_comes_before_other_days_among_the_nearest(self) -> None:
        busy = [Interval(at(26, 14, 30), at(26, 16))]
        act = said(decide(offered(), wrote(Intent.PROPOSE, instant(26, 15)), facts(busy=busy)))
        assert isinstance(act, Offer)
        assert act.wanted == at(26, 15)
        assert {one.start.date() for one in act.slots} == {at(26, 15).date()}

    def test_insisted_on_it_goes_to_a_person_with_the_wish(self) -> None:
        first = decide(offered(*THREE), wrote(Intent.PROPOSE, instant(28, 10)), facts()).session
        second = decide(first, wrote(Intent.PROPOSE, instant(28, 11)), facts())
        act = said(second)
        assert isinstance(act, Escalated)
        assert act.reason is Reason.OUTSIDE_HOURS
        assert instant(28, 10) in second.session.insisted

    def test_an_open_reading_is_asked_about_only_where_free_times_differ(self) -> None:
        both = wrote(Intent.PROPOSE, instant(26, 9), alternatives=((instant(26, 17),),))
        assert said(decide(offered(), both, facts())) == AskWhich((slot(26, 9), slot(26, 17)))
        one = wrote(Intent.PROPOSE, instant(26, 9), alternatives=((instant(26, 21),),))
        assert said(decide(offered(), one, facts())) == AskToBook(slot(26, 9))
        same = wrote(Intent.PROPOSE, window(26, 9, 18), alternatives=((window(26, 8, 19),),))
        assert isinstance(said(decide(offered(), same, facts())), Offer)

    def test_a_time_in_the_year_nine_thousand_is_no_wish(self) -> None:
        far = Stretch(datetime.max.replace(tzinfo=UTC) - HOUR, None)
        assert isinstance(said(decide(offered(), wrote(Intent.PROPOSE, far), facts())), Offer)


class TestRounds:
    def test_refusing_all_uses_one_up_and_offers_others(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.REJECT), facts())
        act = said(decision)
        assert isinstance(act, Offer)
        assert not set(act.slots) & set(THREE)
        assert decision.session.round == 2
        assert commands(decision, Record) == [Record(1, THREE, "reject")]

    def test_the_third_goes_to_a_person(self) -> None:
        decision = decide(offered(*THREE, round=3), wrote(Intent.ASK_ALTERNATIVES), facts())
        act = said(decision)
        assert isinstance(act, Escalated)
        assert act.reason is Reason.ROUND_LIMIT
        assert decision.session.owed_for == {Owing.PERSON}
        assert decision.session.offered == ()

    @pytest.mark.parametrize(
        "intent",
        [Intent.QUESTION, Intent.GREETING, Intent.THANKS, Intent.OTHER, Intent.UNCLEAR, Intent.CANCEL],
    )
    def test_talk_uses_none_up_and_leaves_the_table_as_it_is(self, intent: Intent) -> None:
        decision = decide(offered(*THREE), wrote(intent), facts())
        assert decision.session.round == 1
        assert decision.session.offered == THREE

    def test_ruling_out_some_offers_uses_none_up(self) -> None:
        tuesday = IntervalSet.of([Interval(at(24, 0), at(25, 0))])
        decision = decide(offered(*THREE), wrote(Intent.PROPOSE, excluded=tuesday), facts())
        act = said(decision)
        assert isinstance(act, Offer)
        assert set(THREE[1:]) <= set(act.slots)
        assert decision.session.round == 1

    def test_ruling_out_all_offers_uses_one_up(self) -> None:
        three_days = IntervalSet.of([Interval(at(24, 0), at(27, 0))])
        decision = decide(offered(*THREE), wrote(Intent.PROPOSE, excluded=three_days), facts())
        act = said(decision)
        assert isinstance(act, Offer)
        assert not any(ruled_out.overlaps(one) for ruled_out in three_days for one in act.slots)
        assert decision.session.round == 2

    def test_nothing_new_to_offer_goes_to_a_person(self) -> None:
        act = said(decide(offered(THREE[0]), wrote(Intent.REJECT), only(THREE[0])))
        assert isinstance(act, Escalated)
        assert act.reason is Reason.NOTHING_FREE


class TestWishes:
    def test_limits_narrow_each_other_and_give_way_to_later_ones(self) -> None:
        afternoons = [window(day, 15, 20) for day in range(23, 36)]
        first = decide(offered(), wrote(Intent.PROPOSE, *afternoons), facts()).session
        thursday = decide(first, wrote(Intent.PROPOSE, window(26, 0, 23)), facts()).session
        act = said(decide(thursday, wrote(Intent.PROPOSE, window(27, 0, 23)), facts()))
        assert isinstance(act, Offer)
        assert all(one.start >= at(27, 15) and one.end <= at(27, 20) for one in act.slots)

    def test_what_was_ruled_out_stays_so(self) -> None:
        friday = IntervalSet.of([Interval(at(27, 0), at(28, 0))])
        first = decide(offered(), wrote(Intent.PROPOSE, excluded=friday), facts()).session
        act = said(decide(first, wrote(Intent.PROPOSE, window(26, 0, 0, until_day=28)), facts()))
        assert isinstance(act, Offer)
        assert all(one.start < at(27, 0) for one in act.slots)

    def test_naming_a_ruled_out_day_lifts_the_ban(self) -> None:
        friday = IntervalSet.of([Interval(at(27, 0), at(28, 0))])
        barred = offered(wishes=Wishes(never=friday))
        act = said(decide(barred, wrote(Intent.PROPOSE, window(27, 9, 12)), facts()))
        assert isinstance(act, Offer)
        assert act.because is Because.FITS_WISH

    def test_any_time_lifts_the_limits(self) -> None:
        narrow = offered(wishes=Wishes(only=(window(26, 9, 12),)))
        ever = Stretch(MONDAY, MONDAY + timedelta(days=60))
        assert decide(narrow, wrote(Intent.PROPOSE, ever), facts()).session.wishes == Wishes()

    def test_taken_back_they_are_forgotten(self) -> None:
        narrow = offered(*THREE, wishes=Wishes(only=(window(26, 9, 12),)))
        decision = decide(narrow, wrote(Intent.PROPOSE, window(27, 9, 12), clears_wishes=True), facts())
        assert decision.session.wishes.before == ()


class TestMisunderstanding:
    def test_simpler_the_second_time_and_a_person_the_third(self) -> None:
        now = offered(*THREE)
        acts = []
        for _ in range(3):
            decision = decide(now, wrote(Intent.UNCLEAR), facts())
            acts.append(said(decision))
            now = decision.session
        assert acts[:2] == [AskAgain(THREE, simpler=False), AskAgain(THREE, simpler=True)]
        assert isinstance(acts[2], Escalated)

    @pytest.mark.parametrize(
        ("pending", "question"), [(Pending.CANCEL, AskToCancel), (Pending.WITHDRAW, AskToWithdraw)]
    )
    def test_an_open_question_is_asked_again(self, pending: Pending, question: type) -> None:
        now = booked(slot(26, 9), pending=pending)
        decision = decide(now, wrote(Intent.UNCLEAR), facts())
        assert isinstance(said(decision), question)
        assert decision.session.pending is pending


class TestBooked:
    NOW = booked(slot(27, 10))

    def test_yes_keeps_it(self) -> None:
        assert said(decide(self.NOW, wrote(Intent.ACCEPT), facts())) == KeptAsBooked(slot(27, 10))

    def test_no_asks_what_they_want(self) -> None:
        assert said(decide(self.NOW, wrote(Intent.REJECT), facts())) == AskMoveOrCancel(slot(27, 10))

    def test_naming_the_booked_time_keeps_it(self) -> None:
        decision = decide(self.NOW, wrote(Intent.PROPOSE, instant(27, 10)), facts())
        assert said(decision) == KeptAsBooked(slot(27, 10))
        assert not commands(decision, NewSession)

    def test_a_move_is_a_new_session_that_leaves_the_old_time_booked(self) -> None:
        decision = decide(replace(self.NOW, round=3), wrote(Intent.RESCHEDULE), facts())
        act = said(decision)
        assert commands(decision, NewSession)
        assert isinstance(act, Offer)
        assert act.because is Because.RESCHEDULE
        assert slot(27, 10) not in act.slots
        assert (decision.session.round, decision.session.status) == (1, Status.CONFIRMED)

    def test_the_move_is_one_booking(self) -> None:
        moving = decide(self.NOW, wrote(Intent.RESCHEDULE), facts()).session
        decision = decide(moving, wrote(Intent.ACCEPT, choice=0), facts())
        assert said(decision) == Booked(moving.offered[0], moved=True)
        assert not commands(decision, Unbook)
        assert not commands(decision, Advance)
        assert Tell(Party.CANDIDATE, Notice.RESCHEDULED) in decision.commands

    @pytest.mark.parametrize(("before", "by_oneself"), [(12, True), (11, False)])
    def test_until_twelve_hours_before_they_move_it_by_themselves(
        self, before: int, by_oneself: bool
    ) -> None:
        world = facts(now=at(27, 10) - HOUR * before)
        act = said(decide(self.NOW, wrote(Intent.RESCHEDULE), world))
        assert isinstance(act, Offer if by_oneself else Escalated)

    def test_cancelling_takes_a_press_and_leaves_the_application(self) -> None:
        asked = decide(self.NOW, wrote(Intent.CANCEL, sure=True), facts())
        assert said(asked) == AskToCancel(slot(27, 10))
        decision = decide(asked.session, wrote(Intent.ACCEPT), facts())
        assert said(decision) == Cancelled(slot(27, 10))
        assert commands(decision, Unbook)
        assert not commands(decision, RejectApplication)
        assert Tell(Party.RECRUITER, Notice.CANCELLED) in decision.commands

    def test_no_to_cancelling_keeps_it(self) -> None:
        asked = replace(self.NOW, pending=Pending.CANCEL)
        assert said(decide(asked, wrote(Intent.REJECT), facts())) == KeptAsBooked(slot(27, 10))

    def test_once_it_has_begun_nothing_is_settled_any_more(self) -> None:
        decision = decide(self.NOW, wrote(Intent.CANCEL), facts(now=at(27, 10)))
        assert said(decision) == Closed(Status.CONFIRMED, slot(27, 10))

    def test_the_reject_page_gives_up_the_time_and_not_the_application(self) -> None:
        decision = decide(self.NOW, Declined(), facts())
        assert said(decision) == Cancelled(slot(27, 10))
        assert not commands(decision, RejectApplication)

    def test_a_limit_of_one_day_is_forgotten_when_moving_a_general_one_is_not(self) -> None:
        mornings = tuple(window(day, 8, 12) for day in range(23, 34))
        now = replace(self.NOW, wishes=Wishes(only=(window(27, 9, 12),), before=(mornings,)))
        assert decide(now, wrote(Intent.RESCHEDULE), facts()).session.wishes.only == mornings


class TestLeaving:
    def test_unmistakable_words_withdraw_at_once(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.WITHDRAW, sure=True), facts())
        assert said(decision) == Withdrawn()
        assert commands(decision, RejectApplication)
        assert decision.session.status is Status.CANCELLED

    def test_other_words_take_a_press(self) -> None:
        asked = decide(offered(*THREE), wrote(Intent.WITHDRAW), facts())
        assert said(asked) == AskToWithdraw()
        assert said(decide(asked.session, wrote(Intent.ACCEPT), facts())) == Withdrawn()

    def test_the_press_may_come_after_a_question(self) -> None:
        asked = decide(offered(*THREE), wrote(Intent.WITHDRAW), facts()).session
        between = decide(asked, wrote(Intent.QUESTION, topics=(Topic.DURATION,)), facts())
        assert said(between) == Answer((Topic.DURATION,), ())
        assert said(decide(between.session, wrote(Intent.ACCEPT), facts())) == Withdrawn()

    @pytest.mark.parametrize("status", [Status.CANCELLED, Status.EXPIRED, Status.COMPLETED, Status.NO_SHOW])
    def test_after_the_end_nothing_is_booked_and_the_recruiter_is_told(self, status: Status) -> None:
        ended = session(status=status, state=State.RESOLVED)
        decision = decide(ended, wrote(Intent.ACCEPT, choice=0), facts())
        answer_by = at(24, 9) if status in {Status.CANCELLED, Status.EXPIRED} else None
        assert said(decision) == Closed(status, None, answer_by)
        assert Tell(Party.RECRUITER, Notice.WROTE_AFTER_CLOSE) in decision.commands
        assert not decide(ended, Accepted(slot(26, 9)), facts()).commands
        assert not decide(ended, Declined(), facts()).commands


class TestPeople:
    def test_a_request_for_a_human_is_enough(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.HUMAN), facts())
        act = said(decision)
        assert isinstance(act, Escalated)
        assert act.reason is Reason.HUMAN_REQUESTED
        assert Tell(Party.RECRUITER, Notice.ESCALATED) in decision.commands
        again = decide(decision.session, wrote(Intent.HUMAN), facts())
        assert said(again) == WithPerson(act.answer_by)

    def test_a_yes_beside_the_hand_over_is_asked_which_it_means(self) -> None:
        escalated = decide(offered(*THREE), wrote(Intent.HUMAN), facts()).session
        assert said(decide(escalated, wrote(Intent.ACCEPT), facts())) == AskWhich(THREE)

    def test_a_yes_to_the_hand_over_alone_is_told_who_answers(self) -> None:
        escalated = decide(offered(), wrote(Intent.HUMAN), facts()).session
        assert isinstance(said(decide(escalated, wrote(Intent.ACCEPT), facts())), WithPerson)

    @pytest.mark.parametrize(
        ("now", "answer_by"),
        [
            (at(23, 10), at(24, 10)),
            (at(27, 16), at(30, 10)),
            (at(23, 20), at(25, 10)),
            (at(24, 8), at(25, 10)),
        ],
    )
    def test_an_answer_is_promised_within_working_hours(self, now: datetime, answer_by: datetime) -> None:
        act = said(decide(offered(), wrote(Intent.HUMAN), facts(now=now)))
        assert isinstance(act, Escalated)
        assert act.answer_by == answer_by

    def test_promised_without_a_calendar_too(self) -> None:
        act = said(decide(offered(), wrote(Intent.HUMAN), facts(calendar=None)))
        assert isinstance(act, Escalated)
        assert act.answer_by == at(24, 9)

    @pytest.mark.parametrize(
        ("topic", "reason"),
        [
            (Topic.SALARY, Reason.SALARY),
            (Topic.COMPLAINT, Reason.COMPLAINT),
            (Topic.DISTRESS, Reason.DISTRESS),
        ],
    )
    def test_what_matters_goes_to_a_person(self, topic: Topic, reason: Reason) -> None:
        act = said(decide(offered(*THREE), wrote(Intent.QUESTION, topics=(topic,)), facts()))
        assert isinstance(act, Escalated)
        assert act.reason is reason

    def test_a_free_time_still_books_and_that_settles_it(self) -> None:
        escalated = decide(offered(*THREE), wrote(Intent.HUMAN), facts()).session
        decision = decide(escalated, wrote(Intent.ACCEPT, choice=1), facts())
        assert said(decision) == Booked(THREE[1], moved=False)
        assert decision.session.state is State.RESOLVED
        assert decision.session.owed_since is None

    @pytest.mark.parametrize("event", [RecruiterWrote(), RecruiterDid(Deed.TAKE_OVER)])
    def test_after_a_person_took_over_the_bot_is_silent(self, event: RecruiterWrote | RecruiterDid) -> None:
        human = decide(offered(*THREE), event, facts()).session
        for intent in Intent:
            decision = decide(human, wrote(intent), facts())
            assert decision.commands == (Tell(Party.RECRUITER, Notice.CANDIDATE_WROTE),)

    def test_what_was_promised_to_a_question_is_kept_in_mind_until_it_is_seen_to(self) -> None:
        asked = decide(offered(*THREE), wrote(Intent.QUESTION, topics=(Topic.OTHER,)), facts()).session
        assert asked.answer_by == at(24, 9)
        booked = decide(asked, wrote(Intent.ACCEPT, choice=2), facts()).session
        assert (booked.state, booked.answer_by) == (State.RESOLVED, at(24, 9))
        seen = decide(booked, RecruiterDid(Deed.SEEN), facts()).session
        assert (seen.question_since, seen.answer_by) == (None, None)

    def test_a_question_to_who_has_the_conversation_is_told_once(self) -> None:
        escalated = decide(offered(*THREE), wrote(Intent.HUMAN), facts()).session
        decision = decide(escalated, wrote(Intent.QUESTION, topics=(Topic.OTHER,)), facts())
        told = [one for one in commands(decision, Tell) if one.party is Party.RECRUITER]
        assert told == [Tell(Party.RECRUITER, Notice.QUESTION)]

    def test_times_from_the_recruiter_are_offered_by_the_bot(self) -> None:
        escalated = decide(offered(*THREE), wrote(Intent.HUMAN), facts()).session
        saturday = slot(28, 10)
        decision = decide(escalated, RecruiterOffered((saturday,)), only(saturday))
        assert said(decision) == Offer((saturday,), Because.RECRUITER)
        assert decision.session.opened == (saturday,)
        assert decision.session.state is State.AWAITING_SELECTION
        assert decision.session.owed_since is None

    def test_a_time_that_is_not_free_is_not_offered(self) -> None:
        decision = decide(offered(*THREE), RecruiterOffered((slot(28, 10),)), facts())
        assert decision.commands == (Tell(Party.RECRUITER, Notice.NOT_FREE),)
        assert decision.session == offered(*THREE)

    def test_extending_puts_the_deadline_off(self) -> None:
        now = offered(*THREE)
        extended = decide(now, RecruiterDid(Deed.EXTEND), facts()).session
        assert extended.confirmation_deadline == now.confirmation_deadline + timedelta(hours=24)

    def test_nobody_missed_what_has_not_begun(self) -> None:
        assert not decide(booked(slot(27, 10)), RecruiterDid(Deed.NO_SHOW), facts()).commands
        after = decide(booked(slot(27, 10)), RecruiterDid(Deed.NO_SHOW), facts(now=at(27, 11)))
        assert after.session.status is Status.NO_SHOW


class TestOwing:
    def test_without_a_calendar_times_are_promised_and_its_owner_hears_of_it_elsewhere(self) -> None:
        first = decide(offered(*THREE), wrote(Intent.ACCEPT, choice=0), facts(calendar=None))
        assert said(first) == TimesWillCome()
        assert not commands(first, Tell)
        second = decide(first.session, wrote(Intent.ASK_ALTERNATIVES), facts(calendar=None))
        assert said(second) == TimesWillCome()
        assert not commands(second, Tell)

    def test_times_come_when_the_calendar_is_back_and_a_day_remains(self) -> None:
        waiting = decide(offered(*THREE), wrote(Intent.ASK_ALTERNATIVES), facts(calendar=None)).session
        later = facts(now=at(27, 9))
        decision = decide(waiting, CalendarBack(), later)
        act = said(decision)
        assert isinstance(act, Offer)
        assert act.because is Because.CALENDAR_BACK
        assert decision.session.confirmation_deadline >= later.now + timedelta(hours=24)

    def test_a_deadline_does_not_pass_while_the_bot_is_off(self) -> None:
        late = facts(now=at(25, 9), bot_on=False)
        decision = decide(offered(*THREE), TimePassed(Timer.CONFIRMATION_DEADLINE), late)
        assert not decision.commands
        assert decision.session.owed_for == {Owing.BOT_OFF}

    def test_with_the_bot_off_a_message_is_handed_on(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.ACCEPT, choice=0), facts(bot_on=False))
        assert said(decision) == HandedOn()
        assert Tell(Party.RECRUITER, Notice.BOT_OFF) in decision.commands


class TestWhatATimeDoesNotSettle:
    """A person promised an answer; choosing a time is none to it."""

    @pytest.mark.parametrize("reason", [Reason.ACCOMMODATION, Reason.SALARY, Reason.HUMAN_REQUESTED])
    def test_it_waits_on_as_a_question_after_the_booking(self, reason: Reason) -> None:
        by = MONDAY + timedelta(hours=24)
        owed = {"owed_since": MONDAY, "owed_for": frozenset({Owing.PERSON})}
        waiting = offered(*THREE, state=State.ESCALATED, reason=reason, answer_by=by, **owed)
        session = decide(waiting, wrote(Intent.ACCEPT, choice=1), facts()).session
        assert (session.status, session.reason) == (Status.CONFIRMED, None)
        assert (session.question_since, session.answer_by) == (MONDAY, by)

    def test_it_is_answered_before_what_is_booked_begins(self) -> None:
        by = THREE[0].start + timedelta(hours=1)
        waiting = offered(*THREE, state=State.ESCALATED, reason=Reason.ACCOMMODATION, answer_by=by)
        session = decide(waiting, wrote(Intent.ACCEPT, choice=0), facts()).session
        assert session.answer_by == THREE[0].start - timedelta(hours=1)

    @pytest.mark.parametrize("reason", [Reason.ROUND_LIMIT, Reason.NOT_UNDERSTOOD, Reason.OUTSIDE_HOURS])
    def test_what_was_about_the_time_is_settled_with_it(self, reason: Reason) -> None:
        waiting = offered(
            *THREE, state=State.ESCALATED, reason=reason, answer_by=MONDAY + timedelta(hours=24)
        )
        session = decide(waiting, wrote(Intent.ACCEPT, choice=1), facts()).session
        assert (session.question_since, session.answer_by) == (None, None)


class TestQuestions:
    def test_the_unknown_is_passed_on(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.QUESTION, topics=(Topic.WHERE,)), facts())
        assert said(decision) == PassedOn(THREE)
        assert Tell(Party.RECRUITER, Notice.QUESTION) in decision.commands

    def test_a_yes_with_a_question_books_and_answers(self) -> None:
        event = wrote(Intent.ACCEPT, choice=0, topics=(Topic.DURATION,))
        decision = decide(offered(*THREE), event, facts())
        assert said(decision) == Booked(THREE[0], moved=False)
        assert decision.commands[-1].also == (Topic.DURATION,)

    def test_a_zone_that_is_named_holds_from_now_on(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.OTHER, zone="Europe/London"), facts())
        assert said(decision) == ZoneNoted("Europe/London", THREE)
        assert decision.session.zone == ZoneInfo("Europe/London")

    def test_what_would_lie_in_their_night_there_gives_way(self) -> None:
        decision = decide(offered(*THREE), wrote(Intent.OTHER, zone="America/Denver"), facts())
        act = said(decision)
        assert isinstance(act, ZoneNoted)
        assert len(act.slots) == 3
        assert all(8 <= one.start.astimezone(ZoneInfo("America/Denver")).hour < 20 for one in act.slots)
        assert decision.session.round == 1

    @pytest.mark.parametrize(
        ("named", "key"),
        [
            ("+05:30", "Asia/Kolkata"),
            ("-03:00", "Etc/GMT+3"),
            ("UTC+2", "Etc/GMT-2"),
            ("Nowhere/Atall", "Europe/Berlin"),
        ],
    )
    def test_an_offset_is_a_zone_too(self, named: str, key: str) -> None:
        decision: Session = decide(offered(*THREE), wrote(Intent.OTHER, zone=named), facts()).session
        assert decision.zone.key == key
