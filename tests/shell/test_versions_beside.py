"""While two versions run side by side: what the versions that are out send and lead to, this one bears.

Old processes' statements are prepared against this version's tables, by the service's own role; old pages,
links, widgets and programs find the addresses, and the shapes, that they were made for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bot.api.chat_socket import FRAMES
from bot.api.openapi import document
from bot.app import ROUTES
from tests.shell.stage import Stage

Json = dict[str, Any]
RELEASED = sorted((Path(__file__).parents[1] / "released").glob("schema_*.json"))
MUST_BE_GIVEN = """
    SELECT table_schema || '.' || table_name || '.' || column_name AS name
      FROM information_schema.columns
     WHERE table_schema = 'parley' AND is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'
"""


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest) -> Json:
    found: Json = json.loads(request.param.read_text(encoding="utf-8"))
    return found


def test_there_is_a_version_to_be_compared_with() -> None:
    assert RELEASED


async def test_every_statement_of_an_old_process_still_runs(stage: Stage, released: Json) -> None:
    await stage.owner.execute("ALTER TABLE users ADD COLUMN phone text")  # as many portals have it
    refused = {}
    for file, blocks in released["statements"].items():
        for name, text in blocks.items():
            async with stage.pool.acquire() as connection:
                try:
                    await connection.prepare(text)
                except asyncpg.PostgresError as fault:
                    refused[f"{file}.{name}"] = str(fault)
    assert refused == {}
    assert sum(map(len, released["statements"].values())) > 300


async def test_an_old_process_need_not_fill_columns_that_it_does_not_know(
    stage: Stage, released: Json
) -> None:
    """In tables that it writes to a new column may be empty, or fills itself."""
    known = {f"{table}.{column}" for table, columns in released["columns"].items() for column in columns}
    rows = await stage.owner.fetch(MUST_BE_GIVEN)
    demanded = {row["name"] for row in rows} - known
    assert {name for name in demanded if name.rpartition(".")[0] in released["columns"]} == set()


def bare(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", path)


def test_every_address_that_is_out_still_leads_somewhere(released: Json) -> None:
    here = {(route.method, bare(route.path)) for route in ROUTES}
    gone = [(method, path) for method, path in released["routes"] if (method, bare(path)) not in here]
    assert gone == []


def test_programs_that_were_made_for_an_old_version_go_on(released: Json) -> None:
    """No call asks for more than before, and no answer holds less."""
    old, new = released["document"], document(ROUTES, "now", FRAMES)
    assert list(broken(old, new)) == []


def broken(old: Json, new: Json) -> Iterator[str]:
    paths = {bare(path): operations for path, operations in new["paths"].items()}
    for path, operations in old["paths"].items():
        for method, before in operations.items():
            after = paths.get(bare(path), {}).get(method)
            if after is None:
                yield f"{method} {path} is gone"
                continue
            yield from (f"{method} {path}: {what}" for what in asks_more(old, new, before, after))
            yield from (f"{method} {path}: {what}" for what in tells_less(old, new, before, after))
    yield from sorted(frames(old) - frames(new))


def frames(whole: Json) -> set[str]:
    """What a chat window hears over its connection."""
    return set(whole["components"]["schemas"]["ServerFrame"]["discriminator"]["mapping"])


def asks_more(old: Json, new: Json, before: Json, after: Json) -> Iterator[str]:
    known = {(one["name"], one["in"]) for one in before["parameters"] if one["required"]}
    wanted = {(one["name"], one["in"]) for one in after["parameters"] if one["required"]}
    for name, place in wanted - known:
        if place != "path":
            yield f"{name} is required now"
    was, now = body(old, before), body(new, after)
    yield from (
        f"{name} is required now" for name in set(now.get("required", ())) - set(was.get("required", ()))
    )
    yield from (f"{name} is not taken any more" for name in set(was.get("properties", ())) - properties(now))


def tells_less(old: Json, new: Json, before: Json, after: Json) -> Iterator[str]:
    for status, answer in before["responses"].items():
        if not status.startswith("2"):
            continue
        was = told(old, answer)
        now = told(new, after["responses"].get(status, {}))
        yield from (f"{name} is not told any more" for name in properties(was) - properties(now))


def properties(schema: Json) -> set[str]:
    return set(schema.get("properties", ()))


def body(whole: Json, operation: Json) -> Json:
    return told(whole, operation.get("requestBody", {}))


def told(whole: Json, part: Json) -> Json:
    schema: Json = part.get("content", {}).get("application/json", {}).get("schema", {})
    while "$ref" in schema:
        schema = whole["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema
