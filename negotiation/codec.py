"""Sessions and readings to JSON and back, for whoever stores them.

Every value carries the version of its form. A reader takes what an older writer left out as its default
and leaves aside what a newer one added, so that old and new processes work on one database.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from negotiation.acts import Reading
from negotiation.session import Session

VERSION = 1
Json = dict[str, Any]
Value = TypeVar("Value")

_SESSION = TypeAdapter(Session)
_READING = TypeAdapter(Reading)


class NotStored(ValueError):
    """What was stored cannot be read as what it should be; the message names the kind and the field."""


def session_to_json(session: Session) -> Json:
    return _versioned(_SESSION.dump_python(session, mode="json"))


def session_from_json(stored: Json) -> Session:
    """Raises NotStored."""
    return _read(_SESSION, stored, "session")


def reading_to_json(reading: Reading) -> Json:
    return _versioned(_READING.dump_python(reading, mode="json"))


def reading_from_json(stored: Json) -> Reading:
    """Raises NotStored."""
    return _read(_READING, stored, "reading")


def _versioned(value: Json) -> Json:
    return {"v": VERSION, **value}


def _read(adapter: TypeAdapter[Value], stored: Json, kind: str) -> Value:
    fields = {name: value for name, value in stored.items() if name != "v"}
    try:
        return adapter.validate_python(fields)
    except ValidationError as fault:
        where = ".".join(str(part) for part in fault.errors()[0]["loc"])
        raise NotStored(f"{kind}: {where}: {fault.errors()[0]['msg']}") from None
