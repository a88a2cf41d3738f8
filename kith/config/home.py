"""The folder where one environment of Kith keeps its database, its secret and its files."""

import os
import secrets
from pathlib import Path

from kith.config import vault


def home() -> Path:
    """KITH_HOME, or .kith in the folder the command is given in."""
    return Path(os.environ.get("KITH_HOME") or ".kith").resolve()


def secret() -> str:
    """The key that signs sessions: from the vault or the environment, or made once and kept where only this user
    reads it.
    """
    return vault.secret("KITH_SECRET_KEY") or _kept("secret")


def problems() -> list[str]:
    """Whether others can read what is kept here for nobody else."""
    kept = home() / "secret"
    return [vault.OPEN.format(path=kept)] if kept.exists() and kept.stat().st_mode & vault.OTHERS[vault.FOLDER] else []


def _kept(name: str) -> str:
    path = home() / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o711)
        _write_once(path, secrets.token_urlsafe(48))
    return path.read_text()


def _write_once(path: Path, text: str) -> None:
    # Two processes may start together: a hard link is made once, so both then read the same complete file.
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def locality() -> Path:
    """The locality's file: the one that is named, else the one in the home, else the one that comes with Kith."""
    own = home() / "locality.toml"
    usual = own if own.exists() else Path(__file__).with_name("locality.toml")
    return Path(os.environ.get("KITH_LOCALITY") or usual)


def audit() -> Path:
    """Where the audit log is sealed: KITH_AUDIT, which others should keep than those who keep the database."""
    return Path(os.environ.get("KITH_AUDIT") or home() / "audit").resolve()


def backups() -> Path | None:
    """Where backups are kept, and beside them what the database writes down meanwhile: KITH_BACKUPS, if it is named."""
    named = os.environ.get("KITH_BACKUPS")
    return Path(named).resolve() if named else None
