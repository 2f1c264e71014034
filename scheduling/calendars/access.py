"""How an adapter is let into an account: an access token, another where it was refused, and the end.

Adapters know only this; where tokens are kept, and who of many renews them, is no concern of theirs.
"""

from __future__ import annotations

from typing import Protocol

from scheduling.calendars.port import Failure


class Access(Protocol):
    async def token(self) -> str | Failure:
        """An access token that is good as far as anybody knows."""
        ...

    async def renewed(self, refused: str) -> str | Failure:
        """Another one than `refused`, which the provider does not take any more."""
        ...

    async def end(self, refused: str, why: str) -> None:
        """The provider does not let in whoever shows `refused`, and will not: nobody asks again before the
        owner has connected anew. Without effect where they have already.
        """
        ...
