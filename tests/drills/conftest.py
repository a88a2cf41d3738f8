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
from tests.drills.keeping import copied, loose, migrated, moved, town
from tests.drills.running import PROJECT, House

__all__ = ["loose", "migrated", "moved", "town"]   # homes with tables, and with a backup

SHORT, LONG, CHILDREN = 20, 300, 60
# The program's own settings are read before the tests' first line, which names a home of theirs.
BUILD = "import django; django.setup(); from tests.drills import people; people.build({}, {!r})"


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node) -> None:
    """What the drills of one of several workers came to, which is said with the others’."""
    bars.SUMMARY.extend(getattr(node, "workeroutput", {}).get("drills", ()))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker hands it on."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["drills"] = list(bars.SUMMARY)


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


def _hurried(path: Path) -> Path:
    """The locality that comes with Kith, where one worker may send more in a minute than anybody writes."""
    quick = '\n[[settings."asking.pages_a_minute_of_a_person"]]\nfrom = 2000-01-01\nvalue = 1_000_000\n'
    path.write_text((PROJECT / "kith" / "config" / "locality.toml").read_text() + quick)
    return path


@pytest.fixture
def house(folder, children, migrated) -> Iterator[House]:
    """A new home with its tables, its staff and its children, and every program running."""
    one = House(folder / "home", KITH_LOCALITY=str(_hurried(folder / "locality.toml")))
    try:
        copied(migrated, folder / "home")
        one.mend()
        one.password = secrets.token_urlsafe(12)
        built = one.run("-c", BUILD.format(children, one.password))
        assert built.returncode == 0, built.stderr
        one.people = json.loads(built.stdout)
        yield one
    finally:
        one.end()
