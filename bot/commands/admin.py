"""`admin EMAIL`: makes a recruiter an administrator of the console, or with `--revoke` a recruiter again."""

from __future__ import annotations

import argparse

from bot.commands.terminal import Impossible, add_json, answer
from bot.settings import Settings
from db import people, sign_ins
from db.pool import Pool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("email", help="the recruiter's address, as the portal or the API gave it")
    parser.add_argument("--revoke", action="store_true", help="they are a recruiter like others again")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    email = str(arguments.email).encode("utf-8", "replace").decode()
    change = sign_ins.make_recruiter if arguments.revoke else sign_ins.make_admin
    now = "a recruiter like others" if arguments.revoke else "an administrator"

    async def apply(_settings: Settings, pool: Pool) -> str:
        user_id = await people.recruiter_by_email(pool, email)
        if user_id is None:
            raise Impossible("there is no recruiter with this address")
        return f"is {now} from now on" if await change(pool, user_id) else f"was {now} already"

    return answer(apply, arguments)
