"""What a candidate is told who has their data erased: the same whenever it is asked for, and of nobody else.

It is made from their id in one direction, so that it says nothing of them.
"""

from __future__ import annotations

import hashlib
from uuid import UUID


def receipt_of(person_id: UUID) -> str:
    """Short enough to be read out."""
    return f"E-{hashlib.sha256(b'erased' + person_id.bytes).hexdigest()[:10].upper()}"
