"""`python -m bot COMMAND`: the table of commands, and nothing that a single command would not need.

A command's module is imported only when the command is called.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

COMMANDS = {
    "serve": ("bot.commands.serve", "run the service"),
    "migrate": ("bot.commands.migrate", "bring the database's schema up, down, or check it"),
    "go-live": ("bot.commands.go_live", "let messages out on a portal's database"),
    "login-link": ("bot.commands.login_link", "print a one-time sign-in link for a recruiter"),
    "admin": ("bot.commands.admin", "make a recruiter an administrator of the console"),
    "rotate-keys": ("bot.commands.rotate_keys", "seal calendars' tokens with the newest key"),
    "flags": ("bot.commands.flags", "list the feature flags, and switch them with a reason"),
    "stop-all-sending": ("bot.commands.stop_all_sending", "let nothing leave from now on"),
    "sending": ("bot.commands.sending", "list what is held back, drop it, and send again"),
    "replay": ("bot.commands.replay", "try again what was parked, or was not taken"),
    "export": ("bot.commands.export", "write out what is kept of a candidate, or all tables"),
    "erase": ("bot.commands.erase", "make a candidate anonymous everywhere"),
    "retention": ("bot.commands.retention", "make candidates anonymous whose last contact is long ago"),
    "preflight": ("bot.commands.preflight", "say what an upgrade would change, before it does"),
    "backup": ("bot.commands.backup", "write all of the database into a file"),
    "move": ("bot.commands.move", "take the embedded database over to one of your own"),
    "doctor": ("bot.commands.doctor", "check the invariants on a live database"),
    "telegram": ("bot.commands.telegram", "register the Telegram bot's webhook, and say what is wrong"),
    "email": ("bot.commands.email", "check how mail is set up, out and in"),
    "google": ("bot.commands.google", "check whether recruiters can connect their Google Calendar"),
    "widget": ("bot.commands.widget", "check whether the chat reaches candidates and other pages"),
    "understand": ("bot.commands.understand", "read candidates' messages, as JSON Lines"),
    "slots": ("bot.commands.slots", "search bookable times, as JSON Lines"),
    "simulate": ("bot.commands.simulate", "rehearse with made-up candidates, and count what came of it"),
}
WRONG_USE = 2


class Parser(argparse.ArgumentParser):
    """Tells wrong use in JSON as well, where the command can answer in it and is asked to."""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> Any:
        flags = {name for one in self._actions if one.nargs == 0 for name in one.option_strings}
        self.as_json = "--json" in flags & set(args or ())
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        if self.as_json:
            print(json.dumps({"error": {"message": message}}))
            self.exit(WRONG_USE)
        super().error(message)


def main(words: Sequence[str]) -> int:
    known = {name: row for name, row in COMMANDS.items() if importlib.util.find_spec(row[0]) is not None}
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview(known))
        return 0 if words else WRONG_USE
    if words[0] not in known:
        print(f"there is no command {words[0]!r}; there are: {', '.join(known)}", file=sys.stderr)
        return WRONG_USE
    return run(words[0], *known[words[0]], words[1:])


def run(name: str, module_name: str, sentence: str, words: Sequence[str]) -> int:
    module = importlib.import_module(module_name)
    parser = Parser(prog=f"python -m bot {name}", description=f"{sentence[0].upper()}{sentence[1:]}.")
    module.add_arguments(parser)
    status: int = module.run(parser.parse_args(words))
    return status


def overview(known: dict[str, tuple[str, str]]) -> str:
    lines = [f"  {name:<16} {sentence}" for name, (_, sentence) in known.items()]
    return "\n".join(["usage: python -m bot COMMAND [--help]", "", *lines])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
