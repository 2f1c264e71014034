"""The few sentences that belong to Telegram alone: what the bot says beside a conversation, and its buttons.

None states a time or claims an outcome. `{link}` is filled in where there is one. The language is that of
the chat owner's program where we speak it, else English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from gettext import NullTranslations
from pathlib import Path

from bot.channels.telegram.codes import Move
from negotiation.saying.catalogs import CATALOGS
from negotiation.saying.translations import translations


class Saying(Enum):
    """The names under which the outbox keeps them."""

    WELCOME = "welcome"
    NO_LINK = "no_link"
    DEAD_LINK = "dead_link"
    OTHERS_LINK = "others_link"
    HELP = "help"
    NOT_READ = "not_read"
    EDIT_AGAIN = "edit_again"
    TOO_MANY = "too_many"
    STOPPED = "stopped"
    CLOSED = "closed"
    RECRUITER_WELCOME = "recruiter_welcome"
    RECRUITER_HELP = "recruiter_help"
    REPLY_TO_ONE = "reply_to_one"
    WRITTEN = "written"


ENGLISH: Mapping[Saying, str] = {
    Saying.CLOSED: (
        "We do not settle interviews in Telegram any more. Nothing that you wrote is lost; please go on"
        " here:\n{link}"
    ),
    Saying.WELCOME: (
        "Hello! From now on we can settle your interview right here. I am an automated assistant: write"
        " in your own words, /human brings you a person, /help says more. This is where we are:"
    ),
    Saying.NO_LINK: (
        "Hello! I settle times for job interviews. To begin, please open the Telegram link in your"
        " invitation: it tells me which interview is yours. If you have none, answer the invitation's"
        " email instead."
    ),
    Saying.DEAD_LINK: (
        "This link does not lead to an interview any more. Please open the newest link that you were"
        " sent, or answer the invitation's email."
    ),
    Saying.OTHERS_LINK: (
        "This interview is led in another Telegram account. If that one is yours, send /stop there and"
        " open the link here again. If somebody passed the link on to you, it is not for you: please ask"
        " for your own."
    ),
    Saying.HELP: (
        "I settle the time of your interview. Write when you can in your own words, or press a"
        " button.\n/human brings you a person\n/stop ends messages here; they go on by"
        " email\n/delete_my_data asks for your data to be erased\n{link}"
    ),
    Saying.TOO_MANY: (
        "That was too many messages at once for me to read: the last ones I left out. Please "
        "write what matters again in a minute."
    ),
    Saying.NOT_READ: "I can read text only, I'm afraid. Please write it in words.",
    Saying.EDIT_AGAIN: "I read changes only in your last message. Please write it again as a new one.",
    Saying.STOPPED: (
        "All right, I write nothing here any more; what matters comes by email. Write to me or send"
        " /start whenever you want to go on here."
    ),
    Saying.RECRUITER_WELCOME: (
        "Connected. Conversations that need you come here, with buttons. To write to a candidate, reply"
        " to a message about them. /stop ends this."
    ),
    Saying.RECRUITER_HELP: (
        "Conversations that need you come here, with buttons. To write to a candidate, reply to a message"
        " about them. /stop ends messages here; they go on by email."
    ),
    Saying.REPLY_TO_ONE: (
        "To whom? Please reply to the message about the candidate, then I know. Nothing was sent."
    ),
    Saying.WRITTEN: "Sent to the candidate. The assistant keeps silent there until you hand back.",
}

COMMANDS: Mapping[str, str] = {
    "help": "What I can do",
    "human": "Talk to a person",
    "stop": "No more messages here",
    "delete_my_data": "Have my data erased",
}
"""What the bot's menu lists."""
SPOKEN: Mapping[str, str] = {
    "human": "I'd like to talk to a person",
    "delete_my_data": "Please delete my data",
}
"""Commands that say something, in words that the reader knows."""
MOVES: Mapping[Move, str] = {
    Move.KEEP_TIME: "Keep the time",
    Move.FIND_ANOTHER: "Ask for another time",
    Move.TAKE_OVER: "Take over",
    Move.HAND_BACK: "Hand back",
    Move.EXTEND: "More time",
    Move.ASK_CLOSE: "Close",
    Move.CLOSE: "Yes, call it off",
    Move.BACK: "No, go on",
    Move.COMPLETED: "It took place",
    Move.NO_SHOW: "Did not come",
    Move.SEEN: "No answer needed",
}
"""A recruiter's buttons."""


LOCALE = Path(__file__).parent / "locale"
TRANSLATIONS: Mapping[str, NullTranslations] = {
    language: NullTranslations() if language == "en" else translations(LOCALE / f"{language}.po")
    for language in CATALOGS
}


def entries() -> Iterator[tuple[str, str]]:
    """All that a translator has to translate, by the context of the entry."""
    yield from ((saying.value, text) for saying, text in ENGLISH.items())
    yield from ((f"/{name}, in the menu", text) for name, text in COMMANDS.items())
    yield from ((f"/{name}, said", text) for name, text in SPOKEN.items())


def sentence(name: str, language: str, link: str = "") -> str:
    """`name` as a Saying has it; `language` a tag such as `pt-br`."""
    return said_in(language).pgettext(name, ENGLISH[Saying(name)]).format(link=link).strip()


def menu(language: str) -> Mapping[str, str]:
    """What each command is for."""
    said = said_in(language)
    return {name: said.pgettext(f"/{name}, in the menu", text) for name, text in COMMANDS.items()}


def spoken_command(name: str, language: str) -> str | None:
    """What a command says; None for one that says nothing."""
    text = SPOKEN.get(name)
    return None if text is None else said_in(language).pgettext(f"/{name}, said", text)


def said_in(language: str) -> NullTranslations:
    return TRANSLATIONS.get(language.partition("-")[0].lower()) or TRANSLATIONS["en"]
