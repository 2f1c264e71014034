"""`telegram setup` says what is right and what is not, registers what can be, and shows no secret."""

from __future__ import annotations

import asyncio
import json
import os
import sys

import pytest

from bot.commands.telegram import Finding, found
from bot.settings import BadSettings, read_settings
from tests.servers.telegram import BOT, SECRET, TOKEN, Fault, TelegramServer, telegram_server

PUBLIC = {"PARLEY_PUBLIC_URL": "https://jobs.example.org", "PARLEY_TELEGRAM_SECRET": SECRET}


async def findings(server: TelegramServer, **more: str) -> dict[str, Finding]:
    return {one.check: one for one in await found(read_settings({**server.settings, **more}))}


def wrong(found: dict[str, Finding]) -> set[str]:
    return {name for name, one in found.items() if not one.right}


async def test_the_webhook_is_registered_with_its_secret_and_only_for_what_we_read() -> None:
    async with telegram_server() as server:
        assert wrong(await findings(server, **PUBLIC)) == set()
        assert server.webhook["url"] == "https://jobs.example.org/webhooks/telegram"
        assert server.webhook["secret_token"] == SECRET
        assert server.webhook["allowed_updates"] == [
            "message",
            "edited_message",
            "callback_query",
            "my_chat_member",
        ]
        assert set(server.commands) == {"", "de", "fr", "es", "pt"}


async def test_without_a_secret_a_webhook_that_is_left_is_taken_away() -> None:
    async with telegram_server() as server:
        await findings(server, **PUBLIC)
        assert wrong(await findings(server)) == set()
        assert server.webhook == {}


@pytest.mark.parametrize(
    ("more", "check", "words"),
    [
        ({"PARLEY_TELEGRAM_BOT": "AnotherBot"}, "token", f"set PARLEY_TELEGRAM_BOT={BOT}"),
        ({"PARLEY_TELEGRAM_TOKEN": "1:" + "x" * 30}, "telegram", "does not know this token"),
        ({"PARLEY_TELEGRAM_SECRET": SECRET}, "webhook", "PARLEY_PUBLIC_URL must be the https://"),
        ({**PUBLIC, "PARLEY_PUBLIC_URL": "http://jobs.example.org"}, "webhook", "must be the https://"),
    ],
)
async def test_what_is_wrong_is_said_in_a_sentence(more: dict[str, str], check: str, words: str) -> None:
    async with telegram_server() as server:
        told = await findings(server, **more)
        assert wrong(told) == {check}
        assert words in told[check].sentence


async def test_what_telegram_complains_of_is_passed_on() -> None:
    async with telegram_server() as server:
        server.last_error = "SSL error {error:0A000086: certificate verify failed}"
        told = await findings(server, **PUBLIC)
        assert wrong(told) == {"bringing"}
        assert "certificate verify failed" in told["bringing"].sentence


async def test_an_address_that_telegram_does_not_take_is_said_with_its_reason() -> None:
    async with telegram_server() as server:
        server.faults["setWebhook"].append(
            Fault(400, description="Bad Request: bad webhook: IP address 1 is reserved")
        )
        told = await findings(server, **PUBLIC)
        assert "address 1 is reserved" in told["webhook"].sentence


async def test_the_command_prints_a_line_each_or_json_and_never_the_token() -> None:
    async with telegram_server() as server:
        status, lines = await command(server.settings, "setup")
        assert (status, lines.count("PASS")) == (0, 4)
        status, lines = await command(
            {**server.settings, "PARLEY_TELEGRAM_SECRET": SECRET}, "setup", "--json"
        )
        assert (status, [one["check"] for one in json.loads(lines) if not one["right"]]) == (1, ["webhook"])
        server.port = 1  # nobody is there
        status, lines = await command(server.settings, "setup")
        assert (status, "cannot be asked" in lines) == (1, True)


async def command(settings: dict[str, str], *words: str) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "telegram", *words),
        env={**os.environ, **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await process.communicate()
    assert TOKEN not in output.decode()
    assert SECRET not in output.decode()
    return process.returncode or 0, output.decode()


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"PARLEY_TELEGRAM_SECRET": ""}, "PARLEY_TELEGRAM_SECRET is set to nothing"),
        ({"PARLEY_TELEGRAM_SECRET": "x" * 31}, "PARLEY_TELEGRAM_SECRET must be 32 to 256"),
        ({"PARLEY_TELEGRAM_SECRET": "x" * 31 + "é"}, "PARLEY_TELEGRAM_SECRET must be 32 to 256"),
        ({"PARLEY_TELEGRAM_SECRET": "x" * 257}, "PARLEY_TELEGRAM_SECRET must be 32 to 256"),
        ({"PARLEY_TELEGRAM_SECRET": SECRET}, "PARLEY_TELEGRAM_TOKEN must be set"),
        ({"PARLEY_TELEGRAM_TOKEN": TOKEN}, "PARLEY_TELEGRAM_BOT must be set"),
        ({"PARLEY_TELEGRAM_BOT": BOT}, "PARLEY_TELEGRAM_TOKEN must be set"),
        ({"PARLEY_TELEGRAM_TOKEN": "not-a-token", "PARLEY_TELEGRAM_BOT": BOT}, "as @BotFather gives it"),
    ],
)
def test_settings_that_would_leave_a_door_open_are_refused(environment: dict[str, str], words: str) -> None:
    with pytest.raises(BadSettings) as refused:
        read_settings(environment)
    assert any(words in fault for fault in refused.value.args)
    assert not any(TOKEN in fault or SECRET in fault for fault in refused.value.args)
