"""`admin EMAIL`: makes a recruiter an administrator of the console, or with `--revoke` a recruiter again."""

from __future__ import annotations

import argparse

from bot.commands.flags import by_hand
from bot.commands.terminal import Impossible, add_json, answer
from db import audit, people, sign_ins
from db.pool import Connection, in_transaction


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("email", help="the recruiter's address, as the portal or the API gave it")
    parser.add_argument("--revoke", action="store_true", help="they are a recruiter like others again")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    email = str(arguments.email).encode("utf-8", "replace").decode()
    change = sign_ins.make_recruiter if arguments.revoke else sign_ins.make_admin
    role, now = (
        ("recruiter", "a recruiter like others") if arguments.revoke else ("admin", "an administrator")
    )

    async def apply(connection: Connection) -> str:
        """As in the console: their sign-ins end, and it stands in the log."""
        user_id = await people.recruiter_by_email(connection, email)
        if user_id is None:
            raise Impossible("there is no recruiter with this address")
        if not await change(connection, user_id):
            return f"was {now} already"
        await sign_ins.end_others(connection, user_id, sign_ins.NO_BROWSER)
        await audit.note(connection, "role_changed", by_hand(), {"person": str(user_id), "to": role})
        return f"is {now} from now on, and signs in anew"

    return answer(lambda _settings, pool: in_transaction(pool, apply), arguments)
