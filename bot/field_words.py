"""What a model has against a field, in a sentence without the input: an answer repeats nobody's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

UNREADABLE = "holds characters that no text can have"
MOMENT = "must be a day and a time, like 2027-03-01T09:00"
WORDS: Mapping[str, str] = {
    "missing": "is required",
    "extra_forbidden": "is not known here: it may be misspelt",
    "string_type": "must be a text",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_parsing_size": "must be a whole number, and not so large a one",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "finite_number": "must be a number",
    "string_unicode": UNREADABLE,
    "string_pattern_mismatch": "must be written like {pattern}",
    "datetime_type": MOMENT,
    "datetime_parsing": MOMENT,
    "datetime_from_date_parsing": MOMENT,
    "datetime_object_invalid": MOMENT,
    "timezone_naive": "must be a time by the clock, without an offset",
    "enum": "must be {expected}",
    "literal_error": "must be {expected}",
    "uuid_type": "must be an id, such as 01234567-89ab-cdef-0123-456789abcdef",
    "uuid_parsing": "must be an id, such as 01234567-89ab-cdef-0123-456789abcdef",
    "list_type": "must be a list",
    "tuple_type": "must be a list",
    "dict_type": "must be an object with fields",
    "model_type": "must be an object with fields",
    "model_attributes_type": "must be an object with fields",
    "union_tag_not_found": "must say its {discriminator}",
    "union_tag_invalid": "its {discriminator} must be one of {expected_tags}",
}
"""By pydantic's kind of fault."""

BOUNDS = {
    "greater_than_equal": ("ge", "must be at least", "must not be before"),
    "greater_than": ("gt", "must be above", "must be after"),
    "less_than_equal": ("le", "must be at most", "must not be after"),
    "less_than": ("lt", "must be below", "must be before"),
}
"""By pydantic's kind of fault: its limit's name in the context, and how it is told of numbers and of days."""

LENGTHS = {"string_too_short", "string_too_long", "too_short", "too_long"}
LISTS = {"List", "Tuple", "Set", "Frozenset", "Dictionary"}


def in_words(fault: ErrorDetails) -> str:
    context: Mapping[str, Any] = fault.get("ctx", {})
    if fault["type"] in LENGTHS:
        return length_in_words(context)
    if fault["type"] in BOUNDS:
        return bound_in_words(*BOUNDS[fault["type"]], context)
    if fault["type"] in WORDS:
        return WORDS[fault["type"]].format_map(context)
    if fault["type"] == "value_error":
        return fault["msg"].removeprefix("Value error, ")
    return "is not valid"


def bound_in_words(key: str, of_numbers: str, of_days: str, context: Mapping[str, Any]) -> str:
    """Pydantic gives a number as it is, and a day or a moment as ISO 8601 text."""
    limit = context[key]
    if isinstance(limit, str):
        return f"{of_days} {limit.removesuffix('T00:00:00').replace('T', ' ')}"
    return f"{of_numbers} {int(limit) if limit == int(limit) else limit}"


def length_in_words(context: Mapping[str, Any]) -> str:
    """A text is counted in characters, whatever else is checked of it besides; a list in entries."""
    least, most = context.get("min_length"), context.get("max_length")
    one, many = ("entry", "entries") if context.get("field_type") in LISTS else ("character", "characters")
    if least == 1:
        return "must not be empty"
    count, bound = (least, "least") if least is not None else (most, "most")
    return f"must have at {bound} {count} {one if count == 1 else many}"
