"""What the tests of how the program is put together stand on."""

import tempfile
from pathlib import Path

import pytest


@pytest.fixture
def new_home(tmp_path, monkeypatch) -> Path:
    """A home never used before, which the database's own user can reach."""
    temporary = Path(tempfile.gettempdir()).resolve()
    for folder in (tmp_path, *tmp_path.parents):
        if temporary in folder.parents:
            folder.chmod(folder.stat().st_mode | 0o011)
    monkeypatch.setenv("KITH_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("KITH_DATABASE_URL", raising=False)
    return tmp_path / "home"
