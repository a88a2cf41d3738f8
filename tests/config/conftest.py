"""What the tests of how the program is put together stand on."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def new_home(monkeypatch) -> Iterator[Path]:
    """A home never used before, which the database's own user can reach.

    Not in pytest's folder: whichever run of tests begins next closes that to everybody but its owner.
    """
    folder = Path(tempfile.mkdtemp(prefix="kith-home-")).resolve()
    folder.chmod(0o711)
    monkeypatch.setenv("KITH_HOME", str(folder / "home"))
    monkeypatch.delenv("KITH_DATABASE_URL", raising=False)
    yield folder / "home"
    shutil.rmtree(folder, ignore_errors=True)
