"""All rules that languages share: they hold wherever the words of a language fall into these classes."""

from __future__ import annotations

from scheduling.timex.clock_rules import CLOCK_RULES
from scheduling.timex.counting_rules import COUNTING_RULES
from scheduling.timex.counting_rules import LENGTH_RULES as CALENDAR_LENGTH_RULES
from scheduling.timex.date_rules import DATE_RULES
from scheduling.timex.period_rules import PERIOD_RULES
from scheduling.timex.span_rules import MOMENT_RULES, RANGE_RULES
from scheduling.timex.time_rules import LENGTH_RULES, TIME_RULES
from scheduling.timex.week_rules import WEEK_RULES
from scheduling.timex.zone_rules import ZONE_RULES

SHARED_RULES = (
    *CLOCK_RULES,
    *TIME_RULES,
    *LENGTH_RULES,
    *CALENDAR_LENGTH_RULES,
    *DATE_RULES,
    *COUNTING_RULES,
    *WEEK_RULES,
    *PERIOD_RULES,
    *RANGE_RULES,
    *MOMENT_RULES,
    *ZONE_RULES,
)
