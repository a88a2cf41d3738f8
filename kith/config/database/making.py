"""Makes the data folder of the embedded database, whole or not at all, open to nobody but who runs Kith."""
import os
import pwd
import time
from pathlib import Path

from kith.config.database.folders import make_private, place, refuse_closed_folders, socket_folder
from kith.config.database.programs import NoDatabase, run

PROVED = "data.proved"  # what a restore has proved, and puts in the place of the data in its last step


def make() -> None:
    """What is there already stays, and a restore that was cut short is ended."""
    refuse_closed_folders()
    for folder in (place(), socket_folder()):
        make_private(folder)
    data = place() / "data"
    if (place() / PROVED).exists() and not data.exists():
        (place() / PROVED).rename(data)   # a restore that was cut short between its last two steps
    if (data / "PG_VERSION").exists():
        admit(data)
        return
    # Made under another name first, so that a start that is cut short leaves no half-made data folder behind.
    draft = place() / f"data.{time.time_ns()}"
    made = run("initdb", "-D", draft, "-U", "kith", "--auth=peer", "--locale=C.UTF-8", "--encoding=UTF8",
               "--wal-segsize=1")   # MB: where they are kept, each minute in which something was written fills one
    if made.returncode:
        raise NoDatabase(f"PostgreSQL could not make its folder {data}: {made.stderr.strip()}")
    admit(draft)
    draft.rename(data)


def admit(data: Path) -> None:
    """Only the person who runs Kith comes in through the socket, not even programs of the server's own user."""
    (data / "pg_hba.conf").write_text("local all all peer map=kith\nlocal replication all peer map=kith\n")
    (data / "pg_ident.conf").write_text(f"kith {pwd.getpwuid(os.getuid()).pw_name} kith\n")
