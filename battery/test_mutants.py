"""Each safeguard is taken out of a copy of the house; the tests must notice.

A mutant is a text that is replaced in one file, and the tests that have to fail then. The same tests pass in
the copy as it is.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.servers.service import ROOT

COPIED = ("bot", "db", "negotiation", "scheduling", "shortlisting", "migrations", "tests", "pyproject.toml")
Run = subprocess.CompletedProcess[str]
AT_ONCE = 2
FAILED = 1  # pytest's code for "tests ran, and some failed"


@dataclass(frozen=True)
class Mutant:
    name: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]


MUTANTS = (
    Mutant(
        "M1 no exclusion constraint",
        "migrations/002_people_and_bookings.up.sql",
        "    CONSTRAINT ex_booking_no_overlap EXCLUDE USING gist (\n"
        "        parley.uuidrange(person_id, person_id, '[]') WITH &&,\n"
        "        during WITH &&\n"
        "    ) WHERE (state IN ('held', 'confirmed'))\n",
        "    CHECK (true)\n",
        ("tests/shell/test_bookings.py::test_without_any_lock_the_database_itself_refuses_an_overlap",),
    ),
    Mutant(
        "M2 no advisory lock",
        "db/bookings.sql",
        "SELECT pg_advisory_xact_lock(hashtextextended('parley.person:' || person, 0))",
        "SELECT hashtextextended('parley.person:' || person, 0)",
        (
            "tests/shell/test_bookings.py"
            "::test_whoever_wants_one_of_the_same_people_waits_for_the_end_of_the_transaction",
        ),
    ),
    Mutant(
        "M6 an entry is tried again under a fresh id",
        "bot/calendars/plan.py",
        "        id=entry_id(matter.interview_id),\n",
        "        id=__import__('uuid').uuid4().hex,\n",
        ("tests/shell/test_calendar_faults.py::test_an_answer_that_got_lost_makes_no_second_entry",),
    ),
    Mutant(
        "M10 naive local datetimes",
        "scheduling/zones.py",
        "    runs = _runs_of_days(zone, first, last)\n",
        "    runs = (OffsetRun(within, within.start.astimezone(zone).utcoffset()),)\n",
        ("tests/core/test_slots_clock_changes.py",),
    ),
    Mutant(
        "an account does not rest",
        "db/calendar_tokens.sql",
        "ON person_id = user_id AND rests_until > parley.now()",
        "ON person_id = user_id AND false",
        (
            "tests/shell/test_calendar_rests.py"
            "::test_a_request_that_has_another_in_front_of_it_is_left_out_when_a_rest_begins",
        ),
    ),
    Mutant(
        "a panel of those who happen to be free",
        "scheduling/slots.py",
        "    return all(free[person] for person in coming) and bool(met(search.need, free, grid.all))",
        "    return True",
        ("tests/core/test_slots_oracle.py", "tests/shell/test_bookings.py"),
    ),
)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Future[Run]]]:
    """All of them are under way together, as many at once as there is room for."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield {each.name: pool.submit(tried, each, tmp_path_factory.mktemp("copy")) for each in MUTANTS}


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_tests_notice_what_is_missing(mutant: Mutant, runs: Mapping[str, Future[Run]]) -> None:
    text = (ROOT / mutant.file).read_text()
    assert text.count(mutant.before) == 1, "what the mutant replaces is not there any more"
    run = runs[mutant.name].result()
    assert run.returncode == FAILED, run.stdout[-2000:] + run.stderr[-2000:]


def tried(mutant: Mutant, copy: Path) -> Run:
    """The tests' end in a copy of the house that lacks the safeguard."""
    for name in COPIED:
        source = ROOT / name
        copied = shutil.copytree if source.is_dir() else shutil.copy
        copied(source, copy / name)
    file = copy / mutant.file
    file.write_text(file.read_text().replace(mutant.before, mutant.after))
    asked = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:randomly", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*asked, *mutant.tests], cwd=copy, capture_output=True, text=True, check=False, timeout=600
    )
