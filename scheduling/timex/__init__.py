"""Reading times: text in, mentions and windows out, without I/O, a clock, or a language model.

`read_times` is the whole of it for others; the values it answers with are in `mention`.
"""

from __future__ import annotations

from scheduling.timex.mention import Grain, Role, Stretch, TimeMention, TimeReading
from scheduling.timex.reading import read_times

__all__ = ["Grain", "Role", "Stretch", "TimeMention", "TimeReading", "read_times"]
