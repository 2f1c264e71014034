"""Mail, out: a letter as a MIME message (RFC 5322, RFC 6047), handed to an SMTP server or kept for a look.

The Message-ID is made from the outbox row, so that a second copy is known as one. Names and subjects from
outside are header values only after the standard library has encoded them: a line break in one is folded
away before it gets there. An address that no header can hold is refused before anybody is called.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from uuid import UUID

import aiosmtplib

from bot.channels.letter_entries import CalendarFile
from bot.channels.letters import Composed, Composer
from bot.channels.port import Receipt, Refused, Sending, Unavailable, Unsure
from bot.incoming_mail.addresses import message_ids_in
from bot.pages import TEMPLATES
from bot.setting_kinds import MailServer
from db.facts import UnknownInterview
from db.outbox import Outgoing

TIME_LIMIT = 20.0
CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
ADDRESS = re.compile(r"[!#-'*+/-9=?A-Z^-~-]+(?:\.[!#-'*+/-9=?A-Z^-~-]+)*@[^\s@<>()\[\]\\,;:\"]+")
LONGEST_ADDRESS = 254
LONGEST_NAME = 120
LONGEST_SUBJECT = 200
FOR_GOOD = range(500, 600)
SEVEN_BIT = SMTP.clone(cte_type="7bit")


class BadAddress(ValueError):
    """An address to which nothing can be sent."""


@dataclass(frozen=True)
class SmtpMail:
    """Hands letters to the server of the settings."""

    composer: Composer
    server: MailServer
    sender: str

    async def send(self, row: Outgoing) -> Sending:
        try:
            if row.interview_id is not None:  # links of a kind that is newer than the interview
                await self.composer.linker.grant(self.composer.pool, row.interview_id)
            composed = await self.composer.compose(row)
            message = written(composed, self.sender)
        except UnknownInterview:
            return Refused("the interview has gone")
        except BadAddress:
            return Refused("this is no address to which mail could go")
        client = self._client()
        try:
            await client.connect()
        except (aiosmtplib.SMTPException, OSError):
            return Unavailable("the mail server cannot be reached, or does not let us in")
        try:
            return await handed_over(client, message, thread(composed, self.sender))
        finally:
            client.close()

    def _client(self) -> aiosmtplib.SMTP:
        """Encrypts where the server offers it, and signs in where the settings say as whom."""
        return aiosmtplib.SMTP(
            hostname=self.server.host,
            port=self.server.port,
            username=self.server.user,
            password=self.server.password.reveal() if self.server.password else None,
            use_tls=self.server.tls,
            timeout=TIME_LIMIT,
        )


@dataclass(frozen=True)
class KeptMail:
    """Without a mail server nothing leaves: letters are looked at on the console's mailbox page."""

    async def send(self, row: Outgoing) -> Sending:
        return Receipt(f"mailbox:{row.id}")


async def handed_over(client: aiosmtplib.SMTP, message: EmailMessage, thread: bytes) -> Sending:
    """Sends on an open connection. Only once the text is under way can it have left without our knowing."""
    sender, recipient = (message[name].addresses[0].addr_spec for name in ("From", "To"))
    try:
        await client.mail(sender)
        await client.rcpt(recipient)
    except (aiosmtplib.SMTPException, OSError) as fault:
        return _meant(fault) or Unavailable("the mail server went away")
    try:
        await client.data(thread + message.as_bytes(policy=SEVEN_BIT))
    except (aiosmtplib.SMTPException, OSError) as fault:
        return _meant(fault) or Unsure("the mail server went away before it said that it has the letter")
    return Receipt(str(message["Message-ID"]))


def _meant(fault: Exception) -> Sending | None:
    """What the server's answer says of the letter; None where it gave none."""
    if not isinstance(fault, aiosmtplib.SMTPResponseException):
        return None
    final = fault.code in FOR_GOOD
    return Refused("the mail server refused") if final else Unavailable("the mail server said: not now")


def written(composed: Composed, sender: str) -> EmailMessage:
    """The letter as it goes over the wire. Raises BadAddress."""
    row, text = composed.row, composed.text
    message = EmailMessage(policy=SEVEN_BIT)
    message["From"] = Address("Parley", addr_spec=sender)
    message["To"] = _address(row.recipient_name, row.recipient_email)
    message["Subject"] = _one_line(text.subject, LONGEST_SUBJECT)
    message["Date"] = format_datetime(row.created_at)
    for name, value in headers(composed, sender.rpartition("@")[2]).items():
        message[name] = value
    message.set_content(plain(composed))
    message.add_alternative(TEMPLATES.get_template("mail.html").render(letter=composed), subtype="html")
    if composed.entry:
        _attach(message, composed.entry)
    return message


def headers(composed: Composed, domain: str) -> dict[str, str]:
    """Who is answered, what keeps machines from answering, and how reminders end."""
    own = message_id(composed.row.id, domain)
    unsubscribe = {
        "List-Unsubscribe": f"<{composed.unsubscribe}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    return {
        "Message-ID": own,
        **({"Reply-To": composed.reply_to} if composed.reply_to else {}),
        **(unsubscribe if composed.unsubscribe else {}),
        "Auto-Submitted": "auto-replied" if composed.follows.answered else "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "X-Parley-Outbox": str(composed.row.id),
        "X-PM-Metadata-message_id": own,
    }


def thread(composed: Composed, sender: str) -> bytes:
    """The headers that make a thread of a conversation, as they go over the wire: the standard library would
    encode the long ids of some mail programs. One from outside is repeated only in the plain form of one.
    """
    follows, domain = composed.follows, sender.rpartition("@")[2]
    ours = [message_id(each, domain) for each in (follows.first, follows.last) if each is not None]
    before = list(dict.fromkeys([*ours, *message_ids_in(follows.answered or "")[:1]]))
    if not before:
        return b""
    references = "\r\n ".join(before)
    return f"In-Reply-To: {before[-1]}\r\nReferences: {references}\r\n".encode("ascii")


def message_id(row: UUID, domain: str) -> str:
    return f"<{row}@{domain}>"


def plain(composed: Composed) -> str:
    links = "\n".join(f"{link.label}: {link.url}" for link in composed.links)
    end = [f"{composed.unsubscribe_words}: {composed.unsubscribe}"] if composed.unsubscribe else []
    return "\n\n".join([*composed.text.paragraphs, links, *end]) + "\n"


def _attach(message: EmailMessage, entry: CalendarFile) -> None:
    """Twice, as calendars want it: beside the text for those that act on it, and as a file for the rest."""
    method = entry.method.value
    message.add_alternative(
        entry.content.decode(), subtype="calendar", charset="utf-8", params={"method": method}
    )
    message.add_attachment(
        entry.content,
        maintype="application",
        subtype="ics",
        filename="interview.ics",
        params={"method": method},
    )


def _address(name: str, address: str) -> Address:
    """A domain in letters of its own goes by its name in the DNS (RFC 5890)."""
    user, _, domain = address.rpartition("@")
    try:
        spec = f"{user}@{domain.encode('idna').decode()}"
    except UnicodeError:
        raise BadAddress from None
    if len(spec) > LONGEST_ADDRESS or not ADDRESS.fullmatch(spec):
        raise BadAddress
    return Address(_one_line(name, LONGEST_NAME), addr_spec=spec)


def _one_line(text: str, longest: int) -> str:
    """Also without encoded words (RFC 2047): the library would decode them, line breaks included, and write
    what comes out as it is.
    """
    return CONTROL.sub(" ", text).replace("=?", "= ?").strip()[:longest]
