"""A mail's headers as they came, in order, and what they say: who, to whom, and whether by hand."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.header import decode_header, make_header

from bot.incoming_mail.addresses import addresses_in, message_ids_in
from bot.incoming_mail.found import Automatic

RECIPIENTS = ("x-original-to", "delivered-to", "envelope-to", "to", "cc")
MOST_HEADERS = 1000
LONGEST_ID = 255
NOBODY = re.compile(
    r"(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+-].*)?@.*", re.IGNORECASE
)
BULK = {"bulk", "junk", "list", "auto_reply"}
LISTS = ("list-id", "list-post", "list-unsubscribe")
RESPONDERS = ("x-autoreply", "x-autorespond", "x-autoresponder")


@dataclass(frozen=True, slots=True)
class Headers:
    """Names in lower case; values unfolded, encoded words not yet decoded."""

    pairs: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Headers:
        listed = list(pairs)[:MOST_HEADERS]
        return cls(tuple((name.strip().lower(), unfolded(value)) for name, value in listed))

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(value for known, value in self.pairs if known == name)

    def first(self, name: str) -> str:
        return next(iter(self.all(name)), "")


def unfolded(value: str) -> str:
    return re.sub(r"\r?\n[ \t]+|[\r\n\0]", " ", value).strip()


def decoded(value: str) -> str:
    """Encoded words as text (RFC 2047); what cannot be decoded stays as it is."""
    try:
        return str(make_header(decode_header(value[:2000])))
    except (ValueError, LookupError, UnicodeError):
        return value


def recipients(headers: Headers, envelope: Iterable[str] = ()) -> tuple[str, ...]:
    """The envelope decides where the provider tells it."""
    told = tuple(dict.fromkeys(found for each in envelope for found in addresses_in(each)))
    named = (found for name in RECIPIENTS for value in headers.all(name) for found in addresses_in(value))
    return told or tuple(dict.fromkeys(named))


def message_id(headers: Headers, content: bytes) -> str:
    """The mail's own, or one made from its content."""
    found = message_ids_in(headers.first("message-id"))
    if found and len(found[0]) <= LONGEST_ID:
        return found[0]
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def about(headers: Headers) -> tuple[str, ...]:
    named = (headers.first("in-reply-to"), headers.first("references"))
    return tuple(dict.fromkeys(found for each in named for found in message_ids_in(each)))[-20:]


def automatic(headers: Headers, sender: str, envelope_sender: str | None) -> Automatic | None:
    """Why nobody wrote this by hand (RFC 3834, and what is in use beside it)."""
    return next(_reasons(headers, sender, envelope_sender), None)


def _reasons(headers: Headers, sender: str, envelope_sender: str | None) -> Iterator[Automatic]:
    returned = envelope_sender if envelope_sender is not None else headers.first("return-path")
    if "multipart/report" in headers.first("content-type").lower() or returned.strip() == "<>":
        yield Automatic.BOUNCE
    submitted = headers.first("auto-submitted").lower().partition(";")[0].strip()
    if submitted not in {"", "no"} or any(headers.all(name) for name in RESPONDERS):
        yield Automatic.AUTO_SUBMITTED
    if headers.first("precedence").lower() in BULK or "feedback-id" in dict(headers.pairs):
        yield Automatic.BULK
    if any(headers.all(name) for name in LISTS):
        yield Automatic.LIST
    if headers.all("x-parley-outbox"):
        yield Automatic.OURS
    if not sender or NOBODY.fullmatch(sender):
        yield Automatic.NO_SENDER
