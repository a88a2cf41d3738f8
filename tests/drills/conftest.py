"""How long a drill lasts, and the house it is held in."""

import json
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.drills.running import House

SHORT, CHILDREN = 6, 24
# The program's own settings are read before the tests' first line, which names a home of theirs.
BUILD = "import django; django.setup(); from tests.drills import people; people.build({}, {!r})"


@pytest.fixture(scope="session")
def cycles() -> int:
    """How many times something is killed: KITH_DRILL_CYCLES, and few where nobody says how many."""
    return int(os.environ.get("KITH_DRILL_CYCLES", SHORT))


@pytest.fixture
def folder() -> Iterator[Path]:
    """Beside nothing else, with a short name, and open to the user the database runs as."""
    made = Path(tempfile.mkdtemp(prefix="kith-drill-"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def house(folder) -> Iterator[House]:
    """A new home with its tables, its staff and its children, and every program running."""
    one = House(folder / "home")
    try:
        made = one.kith("migrate")
        assert made.returncode == 0, made.stderr
        one.mend()
        one.password = secrets.token_urlsafe(12)
        built = one.run("-c", BUILD.format(CHILDREN, one.password))
        assert built.returncode == 0, built.stderr
        one.people = json.loads(built.stdout)
        yield one
    finally:
        one.end()
