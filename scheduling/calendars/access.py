"""How an adapter is let into an account: an access token, another where it was refused, a rest, and the end.

Adapters know only this; where tokens are kept, who of many renews them, and who else was told to wait, is no
concern of theirs. An adapter asks for a token before each request, so that no request is made in a rest.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Protocol

from scheduling.calendars.port import Failure


class Access(Protocol):
    async def token(self) -> str | Failure:
        """An access token that is good as far as anybody knows; Resting while the account is left alone."""
        ...

    async def renewed(self, refused: str) -> str | Failure:
        """Another one than `refused`, which the provider does not take any more."""
        ...

    async def rest(self, pause: timedelta) -> None:
        """The provider wants nobody to ask anything of the account for so long."""
        ...

    async def end(self, refused: str, why: str) -> None:
        """The provider does not let in whoever shows `refused`, and will not: nobody asks again before the
        owner has connected anew. Without effect where they have already.
        """
        ...
