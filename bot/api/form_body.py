"""Reads what a form on one of our own pages sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from aiohttp import web

from bot.api.errors import ApiError, ErrorCode
from bot.api.json_body import BodyLimits, read_body

FORM = "application/x-www-form-urlencoded"
MOST_FIELDS = 500
LIMITS = BodyLimits()


async def read_form(request: web.Request) -> Mapping[str, Sequence[str]]:
    """All values of each field, in their order. Raises ApiError."""
    if request.content_type != FORM:
        raise ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, f"send the form as {FORM}")
    try:
        text = (await read_body(request, LIMITS)).decode()
        form = parse_qs(text, errors="strict", max_num_fields=MOST_FIELDS, keep_blank_values=True)
        if any("\0" in value for values in form.values() for value in values):
            raise ValueError("a NUL, which no field takes")
        return form
    except ValueError as fault:
        raise ApiError(ErrorCode.MALFORMED_REQUEST, "the form cannot be read") from fault
