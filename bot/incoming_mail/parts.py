"""A mail's parts: which are its text, which a calendar's answer, which files; with limits on all of them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from bot.incoming_mail import markup, texts
from bot.incoming_mail.calendar_answers import answer_in
from bot.incoming_mail.found import Body, CalendarAnswer

MOST_PARTS = 200
DEEPEST = 20
LARGEST_TEXT = 1_000_000  # bytes of one part that are looked at
LONGEST_WRITTEN = 4000
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
OTHER_NAMES = {
    "x-unknown": "utf-8",
    "unknown-8bit": "utf-8",
    "iso-8859-8-i": "iso-8859-8",
    "cp-850": "cp850",
    "ansi": "cp1252",
}
RETURNED_ID = re.compile(rb"^message-id:[ \t]*(<[^<>\s]{3,250}>)", re.IGNORECASE | re.MULTILINE)


class TooMuch(Exception):
    """More parts, or deeper nested, than any person's mail has."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part that is no container, decoded as far as it has to be."""

    media: str
    content: bytes
    charset: str
    is_file: bool
    flows: bool = False


def body_of(message: Message) -> Body:
    """Raises TooMuch."""
    pieces = tuple(pieces_of(message))
    returned = returned_by(message, pieces)
    calendar = next((found for piece in pieces if (found := _calendar(piece))), None)
    files = sum(piece.is_file and not _calendar(piece) for piece in pieces)
    return Body(written(pieces), files, calendar, returned)


def pieces_of(message: Message) -> Iterator[Piece]:
    """In order, containers left out; of a mail inside the mail only that it is there."""
    waiting, seen = [(message, 0)], 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > MOST_PARTS or depth > DEEPEST:
            raise TooMuch
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list) and part.get_content_maintype() == "multipart":
            waiting.extend((each, depth + 1) for each in reversed(inner) if isinstance(each, Message))
        else:
            yield _piece(part)


def written(pieces: tuple[Piece, ...]) -> str:
    """The plain text where it says anything, else the HTML."""
    shown = [piece for piece in pieces if not piece.is_file]
    plain = "\n".join(plain_of(piece) for piece in shown if piece.media == "text/plain")
    found = texts.written_in(plain)
    if not texts.WORD.search(plain):
        found = "\n".join(written_in_markup(text_in(piece)) for piece in shown if piece.media == "text/html")
    return found[:LONGEST_WRITTEN].strip()


def written_in_markup(source: str) -> str:
    """Unmarked first by what mail programs call their quotes, then like any text."""
    return texts.written_in(markup.text_of(source)) or texts.written_in(
        markup.text_of(markup.unquoted(source))
    )


def plain_of(piece: Piece) -> str:
    text = text_in(piece).replace("\r\n", "\n")
    return texts.unwrapped(text) if piece.flows else text


def text_in(piece: Piece) -> str:
    """In the charset that it claims; where that is none or wrong, as UTF-8 or else what Windows writes. A
    letter that was cut through, or is none, makes no other charset of the rest.
    """
    content = piece.content[:LARGEST_TEXT]
    for charset in (piece.charset, "utf-8"):
        if codec := known_charset(charset):
            try:
                return content.decode(codec)
            except (UnicodeError, ValueError):
                continue
    found = content.decode("utf-8", "replace")
    wrong = found.count(REPLACEMENT)
    right = sum(not sign.isascii() for sign in found) - wrong
    return found if right > wrong else content.decode("cp1252", "replace")


def known_charset(name: str) -> str | None:
    name = OTHER_NAMES.get(name.lower(), name.lower())
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    odd = found.name in {
        "punycode",
        "idna",
        "unicode_escape",
        "raw_unicode_escape",
        "undefined",
        "mbcs",
        "oem",
    }
    return None if odd or not found._is_text_encoding else found.name


def returned_by(message: Message, pieces: tuple[Piece, ...]) -> str | None:
    """The Message-ID inside a report of a failed delivery (RFC 3464)."""
    kind = str(message.get("content-type", "")).lower()
    if "multipart/report" not in kind or "delivery-status" not in kind:
        return None
    status = b"\n".join(piece.content for piece in pieces if piece.media == "message/delivery-status")
    if not re.search(rb"^action:[ \t]*failed", status, re.IGNORECASE | re.MULTILINE):
        return None
    inner = (piece.content for piece in pieces if piece.media in {"message/rfc822", "text/rfc822-headers"})
    found = (RETURNED_ID.search(content[:LARGEST_TEXT]) for content in inner)
    return next((match[1].decode("ascii", "replace") for match in found if match), None)


def _calendar(piece: Piece) -> CalendarAnswer | None:
    return answer_in(piece.content) if piece.media in {"text/calendar", "application/ics"} else None


def _piece(part: Message) -> Piece:
    media = part.get_content_type()
    disposition = str(part.get("content-disposition", "")).lower()
    is_file = (
        disposition.startswith("attachment") or not media.startswith("text/") or bool(part.get_filename())
    )
    kind = str(part.get("content-type", "")).lower()
    return Piece(
        media, _content(part), _charset(part), is_file and not _inline(media, disposition), "flowed" in kind
    )


def _inline(media: str, disposition: str) -> bool:
    """Pictures that belong to the text, a signature's logo say, are no files that somebody sent."""
    return media.startswith("image/") and disposition.startswith("inline")


def _content(part: Message) -> bytes:
    if part.get_content_maintype() == "message":
        inner = part.get_payload()
        texts_inside = inner if isinstance(inner, list) else [inner]
        return b"\n".join(str(each).encode("utf-8", "replace") for each in texts_inside)
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _charset(part: Message) -> str:
    return str(part.get_content_charset() or "utf-8")
