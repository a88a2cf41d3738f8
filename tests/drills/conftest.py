"""How long a drill lasts, and the house it is held in."""

import json
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import drilling
from tests.drills import bars
from tests.drills.keeping import loose, moved, town
from tests.drills.running import House

__all__ = ["loose", "moved", "town"]   # homes with a backup

SHORT, LONG, CHILDREN = 5, 300, 60
# The program's own settings are read before the tests' first line, which names a home of theirs.
BUILD = "import django; django.setup(); from tests.drills import people; people.build({}, {!r})"


def pytest_terminal_summary(terminalreporter) -> None:
    """What the drills came to."""
    for line in bars.SUMMARY:
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def long() -> bool:
    """Whether this is `make drill`, which takes its time, or `make test`, which tries a little of each."""
    return drilling.LONG


@pytest.fixture(scope="session")
def cycles(long) -> int:
    """How many times something is killed: KITH_DRILL_CYCLES, and otherwise as many as the length of the drill says."""
    return int(os.environ.get("KITH_DRILL_CYCLES", LONG if long else SHORT))


@pytest.fixture
def children() -> int:
    """How many there are."""
    return CHILDREN


@pytest.fixture
def folder() -> Iterator[Path]:
    """Beside nothing else, with a short name, and open to the user the database runs as."""
    made = Path(tempfile.mkdtemp(prefix="kith-drill-"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def house(folder, children) -> Iterator[House]:
    """A new home with its tables, its staff and its children, and every program running."""
    one = House(folder / "home")
    try:
        made = one.kith("migrate")
        assert made.returncode == 0, made.stderr
        one.mend()
        one.password = secrets.token_urlsafe(12)
        built = one.run("-c", BUILD.format(children, one.password))
        assert built.returncode == 0, built.stderr
        one.people = json.loads(built.stdout)
        yield one
    finally:
        one.end()
