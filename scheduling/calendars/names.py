"""What an interview's entry is called, known before it is written: so it can be written twice without harm,
and mails can name it at once.

Google lets a writer choose the id, out of base32hex's alphabet (RFC 4648, section 7), and makes the UID
from it: a UID of one's own may not be handed in as well.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from enum import Enum
from uuid import UUID


class Provider(Enum):
    """Where a calendar stands."""

    BUILTIN = "builtin"
    GOOGLE = "google"


def entry_id(interview_id: UUID) -> str:
    """26 characters, the same at every provider."""
    return base64.b32hexencode(interview_id.bytes).decode().rstrip("=").lower()


def uid(provider: Provider, interview_id: UUID) -> str:
    """The UID (RFC 5545) of the interview's entry, in a calendar of that provider and in every mail."""
    return UIDS[provider](interview_id)


UIDS: Mapping[Provider, Callable[[UUID], str]] = {
    Provider.BUILTIN: lambda interview_id: f"{interview_id}@parley",
    Provider.GOOGLE: lambda interview_id: f"{entry_id(interview_id)}@google.com",
}
