"""The buttons and addresses of a letter: each leads to a page that asks for a press, because mail scanners
open every link; and the address that answers go to says by itself whose words they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from bot.links import Linker, Purpose, Reply
from negotiation.commands import Notice
from negotiation.events import Deed

DEED_WORDS: Mapping[Deed, str] = {
    Deed.TAKE_OVER: "Take over the conversation",
    Deed.HAND_BACK: "Hand back to the assistant",
    Deed.EXTEND: "Give the candidate more time",
    Deed.CLOSE: "Close without an interview",
    Deed.CANCEL: "Cancel the interview",
    Deed.COMPLETED: "It took place",
    Deed.NO_SHOW: "They did not come",
    Deed.KEEP_TIME: "Keep the time",
    Deed.FIND_ANOTHER: "Ask for another time",
    Deed.SEEN: "No answer needed here",
}
ON_HAND_OVER = (Deed.TAKE_OVER, Deed.EXTEND, Deed.CLOSE)
DEEDS: Mapping[Notice, tuple[Deed, ...]] = {
    Notice.ESCALATED: ON_HAND_OVER,
    Notice.QUESTION: (*ON_HAND_OVER, Deed.SEEN),
    Notice.BOT_OFF: ON_HAND_OVER,
    Notice.CANDIDATE_WROTE: (Deed.HAND_BACK, Deed.EXTEND, Deed.CLOSE),
    Notice.CONFIRMED: (Deed.CANCEL,),
    Notice.RESCHEDULED: (Deed.CANCEL,),
    Notice.APPROVAL: (Deed.TAKE_OVER,),
    Notice.UNASKED: (Deed.TAKE_OVER,),
    Notice.CHECK_IN: (Deed.COMPLETED, Deed.NO_SHOW),
}


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class LetterLinks:
    """`reply_domain` is None where mails cannot be answered; `text` is what the buttons say, by key."""

    linker: Linker
    reply_domain: str | None
    text: Callable[[str], str] = str

    def of_invitation(self, interview_id: UUID, options: Sequence[Mapping[str, Any]]) -> tuple[Link, ...]:
        """A button for each offered time, then accept, decline and the chat."""
        links = self.linker.links(interview_id)
        return (
            *(
                Link(each["label"], f"{links.accept_url}?{urlencode({'start': each['start']})}")
                for each in options
                if each.get("start")
            ),
            Link(self.text("link_accept"), links.accept_url),
            Link(self.text("link_decline"), links.reject_url),
            *self.ways_in(interview_id),
        )

    def of_message(
        self, interview_id: UUID, seq: int, options: Sequence[Mapping[str, Any]]
    ) -> tuple[Link, ...]:
        """A button for each of the message's own, then the chat."""
        url = self.linker.url(Purpose.ANSWER, interview_id)
        return (
            *(
                Link(each["label"], f"{url}?{urlencode({'seq': seq, 'option': place})}")
                for place, each in enumerate(options)
            ),
            *self.ways_in(interview_id),
        )

    def ways_in(self, interview_id: UUID) -> tuple[Link, ...]:
        links = self.linker.links(interview_id)
        telegram = (Link(self.text("link_telegram"), links.telegram_url),) if links.telegram_url else ()
        return (Link(self.text("link_chat"), links.chat_url), *telegram)

    def of_recruiter(
        self,
        interview_id: UUID,
        notice: Notice,
        possible: Sequence[Deed],
        offers: Sequence[tuple[str, datetime]] = (),
    ) -> tuple[Link, ...]:
        """The notice's deeds as far as they are possible; `offers` are times for the candidate, labelled."""
        url = self.linker.url(Purpose.DEED, interview_id)
        return (
            Link("See the conversation", f"{self.linker.base_url}/console/inbox/{interview_id}"),
            *(
                Link(f"Offer {label}", f"{url}/offer?{urlencode({'start': start.isoformat()})}")
                for label, start in offers
            ),
            *(
                Link(DEED_WORDS[deed], f"{url}?{urlencode({'deed': deed.value})}")
                for deed in DEEDS.get(notice, ())
                if deed in possible
            ),
        )

    def to_sign_in(self, letter_id: UUID) -> tuple[Link, ...]:
        return (Link("Sign in", self.linker.sign_in_url(self.linker.mailed_sign_in_token(letter_id))),)

    def to_console(self) -> tuple[Link, ...]:
        return (Link("Open the console", f"{self.linker.base_url}/console"),)

    def to_calendars(self) -> tuple[Link, ...]:
        return (Link("Connect your calendar", f"{self.linker.base_url}/console/calendar"),)

    def unsubscribe(self, interview_id: UUID) -> str:
        return self.linker.url(Purpose.UNSUBSCRIBE, interview_id)

    def reply_to(self, whose: Reply, interview_id: UUID) -> str | None:
        if self.reply_domain is None:
            return None
        return f"reply+{self.linker.reply_token(whose, interview_id)}@{self.reply_domain}"
