"""What the portal's own tables refuse, said in words that its operator can act on.

Portals differ: there are columns that must be filled and that we know nothing of, and rules of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg


class PortalRefuses(Exception):
    """The portal's table does not take the row; the text names the column or the rule."""


@contextmanager
def naming_what_is_refused(table: str) -> Iterator[None]:
    """Turns a refusal of `table` into a sentence without any of the row's values."""
    try:
        yield
    except asyncpg.NotNullViolationError as fault:
        raise PortalRefuses(
            f"the portal wants {table}.{fault.column_name} filled, and none is known"
        ) from None
    except asyncpg.UniqueViolationError as fault:
        raise PortalRefuses(
            f"the portal's {table} has such a row already ({fault.constraint_name})"
        ) from None
    except asyncpg.IntegrityConstraintViolationError as fault:
        raise PortalRefuses(f"the portal's {table} does not allow this ({fault.constraint_name})") from None
    except asyncpg.DataError as fault:
        kind = type(fault).__name__.removesuffix("Error")
        raise PortalRefuses(f"the portal's {table} cannot hold a value: {kind}") from None


def phone_of_type(data_type: str | None, phone: str | None) -> str | None:
    """The phone as the portal's column can hold it; many portals keep phones as numbers."""
    if phone is None or data_type not in {"bigint", "integer", "numeric"}:
        return phone
    return "".join(digit for digit in phone if digit in "0123456789") or None
