"""`login-link` and `go-live`: printed for a person, safe to repeat, on a database that may be in use."""

from __future__ import annotations

import re
from pathlib import Path

import aiohttp
import asyncpg
import pytest

from tests.servers.api import api_on
from tests.shell.test_serve import command

KEY = "the-portals-key-for-tests"


def settings(dsn: str, folder: Path) -> dict[str, str]:
    return {"DATABASE_URL": dsn, "PARLEY_API_KEY": KEY, "PARLEY_DATA_DIR": str(folder)}


async def test_a_login_link_signs_its_recruiter_in_once(database: str, tmp_path: Path) -> None:
    async with api_on(database) as api:
        await api.recruiter(name="Ana", email="ana@example.org")
        public = {"PARLEY_PUBLIC_URL": api.url}
        async with command(
            "login-link", "ANA@example.org", **settings(database, tmp_path), **public
        ) as process:
            code, said = await process.ended()
        assert code == 0
        link = said.strip()
        assert re.fullmatch(rf"{api.url}/console/sign-in/[\w-]{{43}}", link)
        assert await signed_in_by(link)
        assert not await signed_in_by(link)


async def signed_in_by(link: str) -> bool:
    """Whether pressing the button on the link's page opens the console."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as http:
        async with http.get(link) as page:
            assert page.status == 200
        async with http.post(link, headers={"Origin": link.partition("/console")[0]}) as pressed:
            return pressed.status == 200 and pressed.url.path == "/console/inbox"


@pytest.mark.parametrize("email", ["nobody@example.org", "not an address", "\udcff"])
async def test_nobody_unknown_gets_a_login_link(database: str, tmp_path: Path, email: str) -> None:
    async with command("login-link", email, **settings(database, tmp_path)) as process:
        code, said = await process.ended()
    assert code == 1
    assert "no recruiter" in said
    assert "Traceback" not in said


async def test_going_live_is_said_once_and_kept(database: str, tmp_path: Path) -> None:
    connection = await asyncpg.connect(database)
    assert await connection.fetchval("SELECT live_since FROM parley.deployment") is None
    said = []
    for _ in range(2):
        async with command("go-live", **settings(database, tmp_path)) as process:
            code, words = await process.ended()
            assert code == 0
            said.append(words.strip())
    assert said == ["live: messages leave from now on", "it was live already"]
    assert await connection.fetchval("SELECT live_since FROM parley.deployment") is not None
    await connection.close()


@pytest.mark.parametrize("words", [("login-link", "ana@example.org"), ("go-live",)])
async def test_a_database_without_our_tables_is_a_sentence(
    empty_database: str, tmp_path: Path, words: tuple[str, ...]
) -> None:
    async with command(*words, **settings(empty_database, tmp_path)) as process:
        code, said = await process.ended()
    assert code == 1
    assert "Traceback" not in said
    assert "migrate up" in said
