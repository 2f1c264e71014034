"""A process that uses the embedded database of a folder until its input ends: `database_user.py FOLDER`.

It says `ready` and the DSN, or what went wrong.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from db.embedded import EmbeddedServerFailed, running


async def main(folder: Path) -> None:
    try:
        async with running(folder) as server:
            print("ready", server.dsn, flush=True)
            await asyncio.to_thread(sys.stdin.read)
    except EmbeddedServerFailed as failure:
        print("failed", failure, flush=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
