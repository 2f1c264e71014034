"""`login-link EMAIL`: prints a link that signs a recruiter in to the console, once, within a day."""

from __future__ import annotations

import argparse

from bot.commands.terminal import Impossible, add_json, answer
from bot.keys import find_keys
from bot.links import Linker
from bot.settings import Settings
from bot.ways_in import SIGN_IN_LIFE
from db import people
from db.pool import Pool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("email", help="the recruiter's address, as the portal or the API gave it")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    email = str(arguments.email).encode("utf-8", "replace").decode()

    async def make(settings: Settings, pool: Pool) -> str:
        user_id = await people.recruiter_by_email(pool, email)
        if user_id is None:
            raise Impossible("there is no recruiter with this address")
        linker = Linker(settings.public_url_at(settings.port), find_keys(settings).signing_bytes())
        return await linker.sign_in(pool, user_id, SIGN_IN_LIFE)

    return answer(make, arguments)
