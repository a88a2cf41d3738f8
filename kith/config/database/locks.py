"""Who uses the embedded database now, told by locks on files that end with their process, however it ends."""
import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from kith.config.home import home


def held_open(name: str) -> IO[str]:
    home().mkdir(parents=True, exist_ok=True, mode=0o711)
    return open(home() / name, "w")


@contextmanager
def alone() -> Iterator[None]:
    """Nobody uses the embedded database, and whoever wants to begin waits; refused where somebody does."""
    with held_open("database.used") as mark:
        try:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            raise ValueError(f"Something uses the database of {home()}. Stop what runs there first.") from fault
        yield


@contextmanager
def one_at_a_time(name: str = "database.lock") -> Iterator[None]:
    """Keeps other processes of the same home from doing the same meanwhile."""
    with held_open(name) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
