"""Earlier or later in the day than the offers, when these lie on several days: the clock matters, no date.

"Later in the day", to offers at 10 on Monday and 11 on Thursday, is after 11 on any day. With all offers on
one day it is merely later, which the engine knows best.
"""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime, timedelta

from negotiation.acts import Context
from negotiation.reading.cues import Cue
from scheduling.timex.mention import Stretch


def beyond_the_clocks(said: Set[Cue], context: Context) -> tuple[Stretch, ...]:
    """The hours before or after those of all offers, on the first one's day; none where that is not said."""
    if Cue.IN_THE_DAY not in said:
        return ()
    starts = [offer.start.astimezone(context.zone) for offer in context.offered]
    if len({start.date() for start in starts}) < 2:
        return ()
    midnight = min(starts).replace(hour=0, minute=0, second=0, microsecond=0)
    clocks = [_since_midnight(start) for start in starts]
    match (Cue.EARLIER in said, Cue.LATER_ON in said):
        case (True, False) if min(clocks):
            return (Stretch(midnight, midnight + min(clocks)),)
        case (False, True):
            return (Stretch(midnight + max(clocks) + timedelta.resolution, midnight + timedelta(days=1)),)
        case _:
            return ()


def _since_midnight(start: datetime) -> timedelta:
    """By the wall clock."""
    return timedelta(hours=start.hour, minutes=start.minute)
