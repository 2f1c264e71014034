"""At least one of each thing that the bot can mean, for tests of how it is worded and stored."""

from __future__ import annotations

from negotiation import bot_acts as act
from negotiation.acts import Topic
from negotiation.session import Reason, Status
from tests.core.negotiating import at, slot

THREE = (slot(26, 10), slot(27, 14), slot(30, 9))
ONE = THREE[:1]

EVERY_ACT: tuple[act.BotAct, ...] = (
    act.Invite(THREE, at(25, 9)),
    act.Invite((), at(25, 9)),
    *(act.Offer(THREE, because, at(26, 15)) for because in act.Because),
    *(act.Offer(ONE, because) for because in act.Because),
    *(
        act.Offer(THREE, act.Because.TAKEN, wider=act.Wider(one, count))
        for one in act.Widening
        for count in (1, 6)
    ),
    act.AskWhich(THREE),
    act.AskToBook(ONE[0]),
    act.AskToMove(ONE[0], THREE[1]),
    act.AskAfterDecline(ONE[0]),
    act.AskTime(),
    act.AskAgain(THREE, simpler=False),
    act.AskAgain(THREE, simpler=True),
    act.AskAgain((), simpler=True),
    act.AskToCancel(ONE[0]),
    act.AskMoveOrCancel(ONE[0]),
    act.AskToWithdraw(),
    act.AskToErase(),
    act.Erasing(ended=True),
    act.Erasing(ended=False),
    act.KeptOfYou(),
    act.Booked(ONE[0], moved=False),
    act.Booked(ONE[0], moved=True),
    act.Cancelled(ONE[0]),
    act.Cancelled(None),
    act.CalledOff(ONE[0]),
    act.CalledOff(None),
    act.Withdrawn(),
    act.Expired(),
    *(act.Escalated(Reason.NOTHING_FREE, at(26, 10), lack) for lack in act.Lack),
    *(act.Escalated(reason, at(24, 10)) for reason in Reason),
    act.WithPerson(at(24, 10)),
    act.Answer(tuple(Topic), THREE),
    act.Answer((Topic.WHO,)),
    act.PassedOn(THREE),
    act.Greeting(THREE),
    act.Welcome(),
    act.Noted(THREE),
    act.KeptAsBooked(ONE[0]),
    act.AnotherComes(ONE[0]),
    act.ZoneNoted("America/Denver", THREE),
    act.WishesNoted(cleared=True, slots=THREE),
    act.WishesNoted(cleared=False),
    act.TimesWillCome(),
    act.OffersWithdrawn(),
    *(act.Closed(status, ONE[0]) for status in Status),
    *(act.Closed(status) for status in Status),
    act.HandedOn(),
    act.Reminder(ONE[0]),
    act.Nudge(THREE, at(25, 9)),
)
