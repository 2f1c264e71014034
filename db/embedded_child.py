"""Becomes one of PostgreSQL's programs, or a rehearsal's service: gives up root, asks to be stopped with its
parent, and execs.

Run as a script, by its path and with a bare interpreter, so that nothing of ours is imported and no
code runs between fork and exec in a process that has threads. The kernel forgets the death signal
when the account changes, hence the order. SIGINT is PostgreSQL's fast shutdown: running transactions
are rolled back, everything committed is written. The kernel takes the parent's *thread* for the parent.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1  # prctl(2)


def become_account(user: int, group: int) -> None:
    if os.geteuid() != user:
        os.setgroups([])
        os.setgid(group)
        os.setuid(user)


def stop_with_parent(parent: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT)
    if os.getppid() != parent:
        sys.exit("the starting process is gone")


def main(parent: str, user: str, group: str, *command: str) -> None:
    become_account(int(user), int(group))
    stop_with_parent(int(parent))
    os.execv(command[0], command)


if __name__ == "__main__":
    main(*sys.argv[1:])
