"""Where the database lies, by which address it is reached, and who may open its folders."""
import hashlib
import os
import re
import tempfile
from pathlib import Path
from urllib.parse import quote

from psycopg.conninfo import conninfo_to_dict

from kith.config import vault
from kith.config.database.programs import NoDatabase, programs, server_user
from kith.config.home import home

OPEN_LINE = ("The database at {host} is reached without asking it who it is, and perhaps unencrypted. Let "
             "KITH_DATABASE_URL end in ?sslmode=verify-full&sslrootcert=FILE, whoever signs for it.")
LONGEST_SOCKET = 90  # the system's limit is 107 bytes, of which PostgreSQL's own file name takes 15


def url() -> str:
    """The address of the database, whether or not it runs: KITH_DATABASE_URL, or the embedded one's socket."""
    embedded = f"postgresql://kith@/kith?host={quote(str(socket_folder()), safe='/')}"
    return vault.secret("KITH_DATABASE_URL") or embedded


def problems() -> list[str]:
    """A database elsewhere that anybody on the way could read, or stand in for."""
    parts = conninfo_to_dict(url())
    host = str(parts.get("host") or "")
    here = host.startswith("/") or host in ("", "localhost", "127.0.0.1", "::1")
    return [] if here or parts.get("sslmode") == "verify-full" else [OPEN_LINE.format(host=host)]


def is_embedded() -> bool:
    """Whether the database is our own, and not a server that somebody looks after."""
    return not vault.secret("KITH_DATABASE_URL")


def is_there() -> bool:
    """Whether there is one already: a server that somebody looks after, or our own, made by an earlier command."""
    return not is_embedded() or (place() / "data" / "PG_VERSION").exists()


def socket_folder() -> Path:
    """Beside the data where the path is short and plain, else a private folder below the system's temporary one."""
    beside = place() / "socket"
    if len(str(beside)) <= LONGEST_SOCKET and re.fullmatch(r"[\w/.-]+", str(beside), re.ASCII):
        return beside
    name = hashlib.sha256(str(home()).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"kith-{os.getuid()}-{name}"


def refuse_closed_folders(*more: Path) -> None:
    """Root's database runs as a user who may be kept out of root's own folders; says of which one, and what to do."""
    if os.getuid() != 0:
        return
    for path in (home(), programs(), *more):
        for folder in (path, *path.parents):
            if not folder.stat().st_mode & 0o001:
                raise NoDatabase(
                    f"PostgreSQL will not run as root, and as the user nobody it cannot pass through {folder}. "
                    f"Run `chmod o+x {folder}`, work in a folder outside it, or run Kith as an ordinary user."
                )


def place() -> Path:
    """Where the embedded database lies: what is in use in `data`, and what is being made or was put by beside it."""
    return home() / "pg"


def make_private(folder: Path) -> None:
    """Makes a folder that the server's own user alone can open."""
    folder.mkdir(mode=0o700, exist_ok=True)
    owner = folder.lstat().st_uid
    if folder.is_symlink() or owner not in (os.getuid(), server_user().pw_uid):
        raise NoDatabase(f"{folder} belongs to somebody else. Remove it, or set KITH_HOME to a folder of your own.")
    os.chown(folder, server_user().pw_uid, server_user().pw_gid)
    folder.chmod(0o700)
