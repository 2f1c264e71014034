"""A death, or a broken connection, at every boundary there is: each flow comes to the same end as without.

`full` goes on from boundary to boundary until nothing happens any more; else some are tried, spread evenly.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from battery.perilous import Fate, Outcome, lived
from battery.perilous_flows import FLOWS
from db.embedded import EmbeddedServer
from tests.conftest import create_database, drop_database
from tests.core.sizes import FULL

AT_A_TIME = 4
FEWEST = 30  # boundaries of a flow
SOME = {Fate.DEATH: 4, Fate.ERROR: 2}
"""So many points of each flow, where not all."""


@dataclass
class Ground:
    """Where a flow is gone through again and again, each time in a database of its own."""

    server: EmbeddedServer
    template: str
    folder: Path
    flow: str

    async def outcome(self, at: int = 0, fate: Fate = Fate.DEATH) -> Outcome:
        place = Path(tempfile.mkdtemp(prefix=f"{at}-{fate.name}-", dir=self.folder))
        database = await create_database(self.server, self.template)
        try:
            return await lived(self.server.dsn_of(database), place, FLOWS[self.flow], at, fate)
        finally:
            await drop_database(self.server, database)

    async def all_end_like(self, whole: Outcome, points: Sequence[int], fate: Fate) -> int | None:
        """None where something happened at each of them; else how many boundaries there were in all."""
        outcomes = await asyncio.gather(*(self.outcome(at, fate) for at in points))
        for at, outcome in zip(points, outcomes, strict=True):
            where = f"{fate.value} at {at}: {outcome.crossed[at - 3 : at]}"
            assert differences(outcome.left, whole.left) == {}, where
            assert (outcome.deaths > 0) == (outcome.struck and fate is Fate.DEATH)
        return min((len(outcome.crossed) for outcome in outcomes if not outcome.struck), default=None)


@pytest.mark.parametrize("fate", Fate)
@pytest.mark.parametrize("flow", FLOWS)
async def test_whatever_breaks_at_any_boundary_the_end_is_the_same(
    server: EmbeddedServer, template: str, tmp_path: Path, flow: str, fate: Fate
) -> None:
    ground = Ground(server, template, tmp_path, flow)
    whole = await ground.outcome()
    assert len(whole.crossed) >= FEWEST
    if FULL:
        for first in count(1, AT_A_TIME):
            if await ground.all_end_like(whole, range(first, first + AT_A_TIME), fate) is not None:
                return
    boundaries: int | None = len(whole.crossed)
    while boundaries is not None:  # a slow run crosses more of them: periodic jobs come more often
        assert boundaries >= FEWEST
        boundaries = await ground.all_end_like(whole, spread(boundaries, SOME[fate]), fate)


def differences(
    one: Mapping[str, list[str]], other: Mapping[str, list[str]]
) -> dict[str, tuple[list[str], ...]]:
    """What only one of them has, and only the other."""
    return {
        name: tuple([each for each in mine if each not in theirs] for mine, theirs in two)
        for name in {*one, *other}
        if (here := one.get(name, [])) != (there := other.get(name, []))
        for two in [((here, there), (there, here))]
    }


def spread(boundaries: int, some: int) -> Sequence[int]:
    """So many numbers among the boundaries, as far apart as can be."""
    step = boundaries / (some + 1)
    return [round(step * number) for number in range(1, some + 1)]
