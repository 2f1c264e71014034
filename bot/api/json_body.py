"""Reads a request's body, and JSON from it, without trusting either.

Size, time, encoding and nesting are limited before anything is parsed; what JSON leaves open (repeated
keys, NaN) is refused, because two programs that read it differently are a hole.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from aiohttp import web

from bot.api.errors import ApiError, ErrorCode

KIB = 1024


@dataclass(frozen=True, slots=True)
class BodyLimits:
    """`pause` is the longest silence, `total` the longest time for a whole body; in seconds."""

    size: int = 256 * KIB
    pause: float = 10.0
    total: float = 12.0


JSON_LIMITS = BodyLimits()


async def read_json(request: web.Request, limits: BodyLimits = JSON_LIMITS) -> object:
    refuse_other_media(request)
    return parse_json(await read_body(request, limits))


async def read_body(request: web.Request, limits: BodyLimits) -> bytes:
    """The whole body; refuses compressed ones, whose size says nothing."""
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "send the body without a Content-Encoding")
    if request.content_length is not None and request.content_length > limits.size:
        raise too_large(limits)
    try:
        async with asyncio.timeout(limits.total):
            return await collect(request, limits)
    except TimeoutError as fault:
        raise ApiError(ErrorCode.REQUEST_TIMEOUT, "the body did not arrive in time") from fault


async def collect(request: web.Request, limits: BodyLimits) -> bytes:
    body = bytearray()
    while True:
        async with asyncio.timeout(limits.pause):
            chunk = await request.content.readany()
        if not chunk:
            return bytes(body)
        body += chunk
        if len(body) > limits.size:
            raise too_large(limits)


def parse_json(body: bytes) -> object:
    try:
        return json.loads(
            body.decode("utf-8"), object_pairs_hook=without_repeats, parse_constant=refuse_constant
        )
    except RecursionError as fault:
        raise malformed("it is nested too deeply") from fault
    except ValueError as fault:
        raise malformed(
            str(fault)[:200] if isinstance(fault, json.JSONDecodeError) else "not UTF-8"
        ) from fault


def refuse_other_media(request: web.Request) -> None:
    if request.content_type != "application/json" and not request.content_type.endswith("+json"):
        raise ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "send JSON, with Content-Type: application/json")
    if (request.charset or "utf-8").lower() not in {"utf-8", "utf8", "us-ascii"}:
        raise ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "send JSON as UTF-8")


def without_repeats(pairs: list[tuple[str, object]]) -> Mapping[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise malformed("a key occurs twice in one object")
    return members


def refuse_constant(name: str) -> NoReturn:
    raise malformed(f"{name} is not JSON")


def malformed(why: str) -> ApiError:
    return ApiError(ErrorCode.MALFORMED_JSON, f"the body is not valid JSON: {why}")


def too_large(limits: BodyLimits) -> ApiError:
    return ApiError(ErrorCode.PAYLOAD_TOO_LARGE, f"the body is over {limits.size // KIB} KiB")
