"""The database's clock jumps, and zones are asked of two oracles.

Deadlines follow the one clock whatever it does: none fires early or twice. What a wall time means is asked of
`zoneinfo` (through `scheduling.zones`) and of PostgreSQL; where their zones differ, the run says so.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from scheduling.zones import Fold, Gap, Unambiguous, at_wall
from tests.core.clock_changes import all_clock_changes
from tests.core.sizes import FULL
from tests.shell.stage import MONDAY_MORNING, Stage

SEEDS = range(100 if FULL else 10)
STEPS = (timedelta(hours=1), timedelta(hours=-1), timedelta(days=1), timedelta(minutes=10), timedelta())
ABOUT_TIME = {"I1", "I7", "I9", "I14"}  # nobody delivers here, so that I5 does not hold
AROUND = [timedelta(minutes=5 * n) for n in range(-48, 48)]
CASES = 100_000  # this many at the least


@pytest.mark.parametrize("seed", SEEDS)
async def test_no_deadline_fires_early_or_twice_however_the_clock_jumps(stage: Stage, seed: int) -> None:
    dice = random.Random(seed)
    job = await stage.job(await stage.recruiter())
    chats = [await stage.invited(job) for _ in range(4)]
    now = MONDAY_MORNING
    for _ in range(12):
        now += dice.choice(STEPS)
        await stage.stop_clock(max(now, MONDAY_MORNING))
        if dice.random() < 0.3 and (starts := await (chat := dice.choice(chats)).offered()):
            await chat.write(starts[0].isoformat())
            await stage.answer_all()
        await stage.wake_all()
    broken = [line for line in await stage.broken() if line.split()[0] in ABOUT_TIME]
    assert broken == []


async def test_wall_times_around_clock_changes_mean_the_same_to_postgresql(stage: Stage) -> None:
    """Every change of every zone in three years. Zones that have other rules in the two tables prove nothing;
    they are few, and told when it fails.
    """
    changes = all_clock_changes()
    moments = [(change.zone.key, change.instant + around) for change in changes for around in AROUND]
    other_rules = await zones_of_other_rules(stage, moments)
    cases = [(zone, on_the_wall(zone, moment)) for zone, moment in moments if zone not in other_rules]
    rows = await stage.owner.fetch(
        "SELECT wall AT TIME ZONE zone AS instant, (wall AT TIME ZONE zone) AT TIME ZONE zone AS back"
        " FROM unnest($1::text[], $2::timestamp[]) WITH ORDINALITY AS asked (zone, wall, place)"
        " ORDER BY place",
        [zone for zone, _ in cases],
        [wall for _, wall in cases],
    )
    different = [
        (zone, wall)
        for (zone, wall), row in zip(cases, rows, strict=True)
        if not agree(zone, wall, row["instant"], row["back"])
    ]
    assert len(moments) >= CASES
    assert len(cases) >= 0.9 * CASES, f"too many zones have other rules: {sorted(other_rules)}"
    assert different == [], f"{len(different)} of {len(cases)} differ"


async def zones_of_other_rules(stage: Stage, moments: list[tuple[str, datetime]]) -> set[str]:
    rows = await stage.owner.fetch(
        "SELECT moment AT TIME ZONE zone AS wall"
        " FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS asked (zone, moment, place)"
        " ORDER BY place",
        [zone for zone, _ in moments],
        [moment for _, moment in moments],
    )
    pairs = zip(moments, rows, strict=True)
    return {zone for (zone, moment), row in pairs if row["wall"] != on_the_wall(zone, moment)}


def on_the_wall(zone: str, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def agree(zone: str, wall: datetime, instant: datetime, back: datetime) -> bool:
    """PostgreSQL guesses where we do not: a time that does not exist comes back as another one."""
    match at_wall(wall, ZoneInfo(zone)):
        case Unambiguous(ours):
            return ours == instant.astimezone(UTC)
        case Gap():
            return back != wall
        case Fold(first, second):
            return instant.astimezone(UTC) in {first, second}
