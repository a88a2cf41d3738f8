"""A PostgreSQL beside the one in use: a copy is unpacked for it, gets up from what was kept, and can be asked."""

import os
import shutil
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from kith.config.backups.manifest import Damaged, Manifest
from kith.config.database import making, programs, running

# The pieces that a restore reads lie in a folder of its own, so that nothing it does could touch a backup.
SETTINGS = {"listen_addresses": "", "archive_mode": "off", "hot_standby": "on", "unix_socket_permissions": "0700"}
# What is unpacked was signed by us; where Python can, it also looks that nothing is put elsewhere.
SAFELY = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
LONGEST = 24 * 60 * 60   # seconds


class Beside:
    """One such server; `data` is its database, `log` the pieces it reads."""

    def __init__(self, folder: Path):
        self.folder, self.data, self.log = folder, folder / "data", folder / "log"
        self.socket = Path(tempfile.mkdtemp(prefix="kith-beside-"))

    def unpack(self, copy: Path, pieces: list[Path]) -> None:
        """Unpacks a copy and holds it to PostgreSQL's own list of its files."""
        for packed, into in (("base.tar.gz", self.data), ("pg_wal.tar.gz", self.data / "pg_wal")):
            with tarfile.open(copy / packed) as file:
                file.extractall(into, **SAFELY)
        verify = programs.programs() / "pg_verifybackup"
        told = programs.run(verify, "-e", "-q", "-m", _readable(copy, self.folder), self._given(self.data))
        if told.returncode:
            raise Damaged(f"PostgreSQL finds the copy damaged: {told.stderr.strip().splitlines()[0].rstrip('.')}.")
        self.log.mkdir()
        for piece in pieces:
            shutil.copyfile(piece, self.log / piece.name)
        (self.data / "recovery.signal").touch()
        making.admit(self.data)
        for path in (self.folder, self.socket):
            self._given(path)

    def start(self, **more: str) -> None:
        """Starts it; returns when it can be asked."""
        read = f'cp "{str(self.log).replace("%", "%%")}/%f" "%p"'
        chosen = SETTINGS | running.QUIET_LOG | {"unix_socket_directories": str(self.socket), "restore_command": read}
        told = programs.run("pg_ctl", "-D", self.data, "-l", self.folder / "server.log", "-t", LONGEST, "-w",
                            "-o", running.options(chosen | more), "start")
        if told.returncode:
            raise Damaged(self._why())

    def stop(self) -> None:
        """Stops it, whether or not it runs."""
        programs.run("pg_ctl", "-D", self.data, "-m", "fast", "-w", "-t", LONGEST, "stop")

    def wait(self, until: str) -> None:
        """Waits until this question is answered with yes."""
        while True:
            try:
                with self.asked() as db:
                    if db.execute(until).fetchone()[0]:
                        return
            except psycopg.OperationalError as fault:
                if not self._runs():
                    raise Damaged(self._why()) from fault
            time.sleep(0.1)

    @contextmanager
    def asked(self) -> Iterator[psycopg.Connection]:
        """A connection to it."""
        with psycopg.connect(self.url(), autocommit=True) as db:
            yield db

    def url(self) -> str:
        """Its address."""
        return f"postgresql://kith@/kith?host={self.socket}"

    def remove(self) -> None:
        """Stops it and takes it away, whatever there is of it."""
        if self.data.exists():
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.socket, ignore_errors=True)

    def _runs(self) -> bool:
        return programs.run("pg_ctl", "-D", self.data, "status").returncode == 0

    def _why(self) -> str:
        log = self.folder / "server.log"
        said = log.read_text(errors="replace") if log.exists() else ""
        if "recovery ended before configured recovery target was reached" in said:
            return "What was kept ends before that moment, or is damaged. Without --to all there is is restored."
        return f"The copy does not get up: {' / '.join(said.strip().splitlines()[-3:]).rstrip('.')}."

    def _given(self, folder: Path) -> Path:
        """Everything below is the server's own, and nobody else's."""
        user = programs.server_user()
        for path in (folder, *folder.rglob("*")):
            os.chown(path, user.pw_uid, user.pw_gid, follow_symlinks=False)
            path.chmod(0o700 if path.is_dir() else 0o600)
        return folder


def _readable(copy: Path, folder: Path) -> Path:
    """The list of files where the server's own user can read it."""
    listed = folder / "backup_manifest"
    shutil.copyfile(copy / "backup_manifest", listed)
    folder.chmod(0o711)
    listed.chmod(0o644)
    return listed


@contextmanager
def beside(within: Path, backup: Path, manifest: Manifest, kept: Path | None,
           said: Callable[[str], None]) -> Iterator[Beside]:
    """A copy that stands at the moment its backup counted; it is taken away afterwards unless it was moved."""
    within.mkdir(mode=0o711, parents=True, exist_ok=True)
    one = Beside(within / f"restoring.{time.time_ns()}")
    one.folder.mkdir(mode=0o711)
    try:
        said("Unpacking")
        one.unpack(backup / "copy", pieces(backup, manifest, kept))
        said("Getting up to the moment of the backup")
        one.start(recovery_target_name=manifest.point, recovery_target_action="pause")
        one.wait("select pg_get_wal_replay_pause_state() = 'paused'")
        yield one
    finally:
        one.remove()


def pieces(backup: Path, manifest: Manifest, kept: Path | None) -> list[Path]:
    """The pieces a restore may need: those of the backup, and those that were kept since, which go before."""
    found = {path.name: path for path in sorted((backup / "log").iterdir())}
    for path in sorted(kept.iterdir()) if kept and kept.is_dir() else ():
        is_piece = len(path.name) == 24 and path.name[8:] >= manifest.since[8:]
        if is_piece or path.suffix == ".history":
            found[path.name] = path
    return list(found.values())
