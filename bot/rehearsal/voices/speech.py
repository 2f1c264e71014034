"""All that a made-up candidate needs to speak one language: templates as data, one value a language.

Each template says the same as its neighbours, and everything said of time is true to the letter. Fields in
braces are filled in by `voice`: `day` and `days`, `clock`, `hours` and `when`.
"""

from __future__ import annotations

from dataclasses import dataclass

Ways = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """`days` as one names a single one, `weekly` as one names every one of them, Monday first. `dates` may
    use `weekday`, `day`, `month` and `ordinal`; `clocks` use `hour`, `twelve`, `half`, `minutes`, and those
    in `full_clocks` tell whole hours only. `chosen` has a row for each place among the offers.
    """

    locale: str
    days: Ways
    weekly: Ways
    months: Ways
    dates: Ways
    bare_date: str
    clocks: Ways
    full_clocks: Ways
    greetings: Ways
    closings: Ways
    yes: Ways
    none_fit: Ways
    questions: Ways
    chosen: tuple[Ways, Ways, Ways]
    chosen_last: Ways
    by_day: Ways
    by_clock: Ways
    by_both: Ways
    named: Ways
    when: Ways
    on_days: Ways
    at_hours: Ways
    mornings: Ways
    afternoons: Ways
    not_on: Ways
    in_stretch: Ways
    only_start: Ways
    evenings: Ways
    from_day: Ways
    between: Ways
    after: Ways
    before: Ways
    tomorrow: str
    both: Ways
    corrections: Ways
    prattle: Ways
    partly: Ways
    """Part of the truth, said before the rest: the candidate wants other times, and not yet which."""
