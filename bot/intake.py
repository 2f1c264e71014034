"""Takes in what candidates write, from whatever channel: cleaned, stored, acknowledged, in that order.

Once `receive` has returned, the message is committed, and comes to exactly one outcome. A repeat, lost or
doubled on its way, gets the number of the first.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from db import inbox
from db.inbox import Incoming, Received
from db.pool import Pool
from negotiation.session import Channel

LONGEST_TEXT = 4000
LONGEST_ID = 255
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


async def receive(
    pool: Pool, channel: Channel, conversation_id: UUID, external_id: str, text: str
) -> Received:
    """Stores the message, or finds it stored. Raises UnknownConversation, and ValueError for an id that is
    empty or too long. What a text is too long by is cut off: channels that can refuse do so before.
    """
    return await take_in(pool, Incoming(channel, conversation_id, external_id, text))


async def take_in(pool: Pool, incoming: Incoming) -> Received:
    """The same for a message of which its channel knows more than the text. The channel is from now on the
    one on which the candidate is answered.
    """
    known_by = clean(incoming.external_id)
    if not 0 < len(known_by) <= LONGEST_ID:
        raise ValueError("a message's id has 1 to 255 characters")
    text = clean(incoming.text)[:LONGEST_TEXT]
    return await inbox.receive(pool, replace(incoming, external_id=known_by, text=text))


def clean(text: str) -> str:
    """Without what a database or a browser cannot hold: NULs are left out, lone surrogates replaced."""
    if "\0" in text:
        text = text.replace("\0", "")
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
