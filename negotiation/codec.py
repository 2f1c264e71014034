"""Sessions, readings and bot acts to JSON and back, for whoever stores them.

Every value carries the version of its form. A reader takes what an older writer left out as its default
and leaves aside what a newer one added, so that old and new processes work on one database.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from negotiation.acts import Reading, Topic
from negotiation.bot_acts import BotAct
from negotiation.commands import Say
from negotiation.session import Session, Wishes

VERSION = 1
Json = dict[str, Any]
Value = TypeVar("Value")

_SESSION = TypeAdapter(Session)
_READING = TypeAdapter(Reading)
_WISHES = TypeAdapter(Wishes)
_TOPICS = TypeAdapter(tuple[Topic, ...])
_ACTS: dict[str, TypeAdapter[BotAct]] = {act.__name__: TypeAdapter(act) for act in BotAct.__args__}


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


def wishes_to_json(wishes: Wishes) -> Json:
    return _versioned(_WISHES.dump_python(wishes, mode="json"))


def wishes_from_json(stored: Json) -> Wishes:
    """Raises NotStored."""
    return _read(_WISHES, stored, "wishes")


def say_to_json(say: Say) -> Json:
    """A bot message before it is put into words."""
    name = type(say.act).__name__
    return _versioned(
        {
            "act": name,
            "of": _ACTS[name].dump_python(say.act, mode="json"),
            "also": _TOPICS.dump_python(say.also, mode="json"),
        }
    )


def say_from_json(stored: Json) -> Say:
    """Raises NotStored."""
    adapter = _ACTS.get(stored.get("act", ""))
    if adapter is None:
        raise NotStored(f"bot act: unknown: {stored.get('act')!r}")
    return Say(
        _read(adapter, {**stored["of"], "v": stored["v"]}, "bot act"), _TOPICS.validate_python(stored["also"])
    )


def _versioned(value: Json) -> Json:
    return {"v": VERSION, **value}


def _read(adapter: TypeAdapter[Value], stored: Json, kind: str) -> Value:
    fields = {name: value for name, value in stored.items() if name != "v"}
    try:
        return adapter.validate_python(fields)
    except ValidationError as fault:
        where = ".".join(str(part) for part in fault.errors()[0]["loc"])
        raise NotStored(f"{kind}: {where}: {fault.errors()[0]['msg']}") from None
