"""A small place with a backup, one message before it and two after it, for whoever damages and restores."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from kith.engine.calendar import LONDON
from kith.exchange.hl7v2.writing import message
from tests.drills.running import House

BUILD = "from kith.config.database import running; running.start(); import django; django.setup(); " \
    "from tests.drills import people; people.build(6, 'not-a-real-password')"


class Kept(House):
    """A home without programs; each question starts its database and lets it go."""

    def __init__(self, folder: Path):
        home = folder / "home"
        super().__init__(home, KITH_BACKUPS=str(folder / "backups"), KITH_TEST_HOME=str(home))

    def ask(self, words: str, *given: object) -> list[tuple]:
        """A question, with the database up for as long as it takes."""
        asked = ("import json, psycopg, sys; from kith.config.database import running\n"
                 "print(json.dumps(psycopg.connect(running.start()).execute(sys.stdin.read()).fetchall()))")
        told = self.run("-c", asked, given=words)
        assert told.returncode == 0, told.stderr
        return [tuple(row) for row in json.loads(told.stdout)]

    def done(self, *words: str, ends: int = 0) -> dict:
        """What a command says of itself."""
        told = self.kith(*words, "--json")
        assert told.returncode == ends, told.stdout + told.stderr
        return json.loads(told.stdout)

    def arrive(self, number: int) -> None:
        """Somebody comes to A&E, and the hospital is answered; the event of it is sealed."""
        at = datetime.now(LONDON)
        visit = {"number": f"RCB:{number}", "arrived": (at - timedelta(minutes=20)).isoformat(), "reason": "Fever"}
        said = self.home.parent / f"{number}.hl7"
        said.write_text(message("A04", self.people[number % len(self.people)], visit, "PAS@RCB", str(number), at))
        told = self.kith("receive", str(said), "--from", "PAS@RCB", "--json")
        assert '"filed"' in told.stdout, told.stdout + told.stderr
        self.done("audit", "seal")


@pytest.fixture(scope="session")
def migrated() -> Iterator[Path]:
    """A home with its tables and nobody in it: whoever needs a home begins with a copy, since they are dear to make."""
    folder = Path(tempfile.mkdtemp(prefix="kith-drill-"))
    folder.chmod(0o711)
    try:
        made = House(folder / "home").kith("migrate")
        assert made.returncode == 0, made.stderr
        yield folder / "home"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def copied(home: Path, to: Path) -> None:
    """With its owners, since the database runs as a user of its own."""
    subprocess.run(["cp", "-a", str(home), str(to)], check=True)


@pytest.fixture(scope="session")
def town(migrated) -> Iterator[SimpleNamespace]:
    """A home with a backup, to which one message came before it and two afterwards; `between` is between those."""
    folder = Path(tempfile.mkdtemp(prefix="kith-drill-"))
    folder.chmod(0o711)
    house = Kept(folder)
    try:
        copied(migrated, folder / "home")
        built = house.run("-c", BUILD)
        assert built.returncode == 0, built.stderr
        house.people = json.loads(built.stdout)
        house.arrive(1)
        made = house.done("backup")
        house.arrive(2)
        between = datetime.now(LONDON)
        house.arrive(3)
        yield SimpleNamespace(house=house, folder=folder, backup=Path(made["backup"]), between=between, made=made)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def moved(town) -> Iterator[SimpleNamespace]:
    """A copy of that home with its backups, which a test may do anything to."""
    folder = Path(tempfile.mkdtemp(prefix="kith-drill-"))
    folder.chmod(0o711)
    for name in ("home", "backups"):
        copied(town.folder / name, folder / name)
    house = Kept(folder)
    house.people = town.house.people
    yield SimpleNamespace(house=house, folder=folder, backup=folder / "backups" / town.backup.name,
                          between=town.between, made=town.made)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def loose(town, tmp_path) -> Path:
    """A copy of the backup alone."""
    return shutil.copytree(town.backup, tmp_path / "backup")
