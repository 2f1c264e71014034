"""What a person's browser sees where a program would get the contract's error: the same fact, in words."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web
from pydantic import TypeAdapter

from bot.api.errors import ApiError, ErrorCode, FieldFault
from bot.pages import page

API_PREFIX = "/api/"

Words = tuple[str, str]
WORDS: Mapping[ErrorCode, Words] = {
    ErrorCode.UNAUTHORIZED: (
        "Please sign in",
        "Open the sign-in link that you were sent: each works once. A new one comes by mail.",
    ),
    ErrorCode.FORBIDDEN: (
        "This was not sent from a page of ours",
        "Nothing was changed. Go back, load the page again, and press the button once more.",
    ),
    ErrorCode.NOT_FOUND: (
        "There is nothing here",
        "The address is not complete, or what it led to is not there any more.",
    ),
    ErrorCode.TOO_MANY_REQUESTS: ("One moment, please", "That was too much at once. Try again in a minute."),
    ErrorCode.UNAVAILABLE: ("One moment, please", "The service cannot answer right now. Try again shortly."),
    ErrorCode.INTERNAL_ERROR: ("Something went wrong here", "It is noted, and somebody will look at it."),
}
FIELDS: Mapping[str, str] = {
    "q": "Search",
    "day": "Day",
    "at": "Time",
    "start": "From",
    "minutes": "Length",
}
"""What people fill in before a page is shown, as it is called there; the rest of an address is ours."""
FIELDS_AT_FAULT = TypeAdapter(list[FieldFault])
OTHER_ADDRESS: Words = (
    "There is nothing here",
    "The address is not one of ours: a part of it may be missing.",
)
WAYS_ON: Mapping[ErrorCode, Words] = {ErrorCode.UNAUTHORIZED: ("/console/sign-in", "Send me a link")}
ROOMS = "/console/"
HOME: Words = (f"{ROOMS}inbox", "To the inbox")
OTHERWISE: Words = ("This did not work", "The request was not complete, or not in a form that we understand.")


def wants_page(request: web.BaseRequest) -> bool:
    """Whether a person is asking: browsers say so when they open an address."""
    return "text/html" in request.headers.get("Accept", "") and not request.path.startswith(API_PREFIX)


def error_page(error: ApiError, path: str) -> web.Response:
    """`path` is where it happened: out of the console's rooms there is a way back to the inbox."""
    title, *sentences = words_of(error)
    way_on = WAYS_ON.get(error.code) or (HOME if path.startswith(ROOMS) else None)
    answer = page("message.html", status=error.code.status, title=title, paragraphs=sentences, way_on=way_on)
    answer.headers.update(error.headers)
    return answer


def words_of(error: ApiError) -> tuple[str, ...]:
    """A title and sentences; of fields, those that somebody can have filled in wrongly."""
    if error.code is not ErrorCode.INVALID_INPUT:
        return WORDS.get(error.code, OTHERWISE)
    told = FIELDS_AT_FAULT.validate_python(error.details.get("fields", ()))
    known = tuple(f"{FIELDS[one.field]}: {one.problem}." for one in told if one.field in FIELDS)
    return ("Please look at this once more", *known) if known else OTHER_ADDRESS
