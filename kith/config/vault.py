"""Where each secret comes from: a vault that the locality names, else the environment.

A vault is a folder with a file for each secret (`KITH_SECRETS`, or the one in which systemd puts credentials), or a
command that prints all of them as one JSON object (`KITH_SECRETS_COMMAND`). It is read when a program starts.
"""
import json
import os
import shlex
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

# Every secret that is read when a program starts, and what it is for; `docs/safety/keys.md` tells the life of each.
SECRETS = {
    "KITH_SECRET_KEY": "signs sessions and forms",
    "KITH_DATABASE_URL": "reaches a database elsewhere",
    "KITH_SMTP_URL": "lets mail leave",
    "KITH_TEXT_URL": "lets text messages leave",
    "KITH_CIS2_SECRET": "shows NHS Care Identity that it is us",
    "KITH_CIS2_KEY": "shows NHS Care Identity that it is us",
    "KITH_NHS_LOGIN_SECRET": "shows NHS login that it is us",
    "KITH_NHS_LOGIN_KEY": "shows NHS login that it is us",
}
FOLDER, COMMAND = "KITH_SECRETS", "KITH_SECRETS_COMMAND"
WAITS = 30   # seconds for a command to answer
# Of a credential of systemd the bits of the group are the mask of the list by which its one user reads it.
OTHERS = {"KITH_SECRETS": stat.S_IRWXG | stat.S_IRWXO, "CREDENTIALS_DIRECTORY": stat.S_IRWXO}
TWICE = "{name} is in the vault and in the environment too. The vault is believed; take it out of the environment."
TWO = f"{FOLDER} and {COMMAND} are both set. Say in one place where secrets come from."
NO_FOLDER = "{named} names {path}, which is no folder that can be read."
OPEN = ("{path} can be read or changed by others than the user who runs Kith. Give it to that user, or to root, and "
        "take the rights of everybody else away (chmod 600).")
NO_ANSWER = f"The command of {COMMAND} gave no secrets: {{why}}. It must end well and print one JSON object of texts."
NOWHERE, IN_ENVIRONMENT = "not set", "the environment"
_instead: dict[str, str] = {}


def secret(name: str) -> str:
    """The secret of this name, or nothing where there is none. Of a vault and the environment the vault is believed."""
    return _instead.get(name) or _held().get(name) or os.environ.get(name, "")


def whence(name: str) -> str:
    """In words where it comes from; never what it is."""
    if name in _held():
        return f"a file of the folder that {_named()} names" if _named() else "the command of the vault"
    return IN_ENVIRONMENT if os.environ.get(name) else NOWHERE


def problems() -> list[str]:
    """What does not hold of where secrets are: one in two places, a name that nothing reads."""
    try:
        held = _held()
    except ValueError as wrong:
        return [str(wrong)]
    twice = [TWICE.format(name=name) for name in SECRETS if name in held and os.environ.get(name)]
    unknown = [f"The vault holds {name}, which nothing reads. Its secrets are {', '.join(SECRETS)}."
               for name in sorted(held) if name.startswith("KITH_") and name not in SECRETS]
    return [*twice, *unknown]


def places() -> dict[str, str]:
    """Where each secret comes from; nothing where the vault cannot be read, which is a problem of its own."""
    try:
        return {name: whence(name) for name in SECRETS}
    except ValueError:
        return {}


@contextmanager
def instead(name: str, value: str) -> Iterator[None]:
    """For a while another value than the vault’s: a database that is only beside the one in use."""
    _instead[name] = value
    try:
        yield
    finally:
        del _instead[name]


def _held() -> dict[str, str]:
    """Everything that the vault holds; nothing where none is named."""
    named = [name for name in (FOLDER, COMMAND) if os.environ.get(name)]
    if len(named) == 2:
        raise ValueError(TWO)
    if COMMAND in named:
        return _printed(os.environ[COMMAND])
    return _of(_named(), Path(os.environ[_named()])) if _named() else {}


def _named() -> str:
    """Which variable names the folder, where one does."""
    return next((name for name in OTHERS if os.environ.get(name) and not os.environ.get(COMMAND)), "")


def _of(named: str, path: Path) -> dict[str, str]:
    if not path.is_dir() or not os.access(path, os.R_OK | os.X_OK):
        raise ValueError(NO_FOLDER.format(named=named, path=path))
    return {file.name: _read(file, OTHERS[named]) for file in sorted(path.iterdir()) if file.name.startswith("KITH_")}


def _read(file: Path, others: int) -> str:
    """What a file holds, without the line end behind it; one that others may read is no secret."""
    found = file.stat()
    if found.st_uid not in (os.getuid(), 0) or found.st_mode & others:
        raise ValueError(OPEN.format(path=file))
    return file.read_text().rstrip("\r\n")


@cache
def _printed(command: str) -> dict[str, str]:
    """Asked once by each program. What it prints is never repeated, nor what it complains of: it may hold a secret."""
    try:
        done = subprocess.run(shlex.split(command), capture_output=True, timeout=WAITS, check=True, text=True)
        found = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as fault:
        raise ValueError(NO_ANSWER.format(why=type(fault).__name__)) from None
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise ValueError(NO_ANSWER.format(why="it is no object of texts"))
    return found
