"""The tables are changed in one order: two changes made side by side are put one after the other before they meet."""

import re

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from tests.contracts.code import ROOT

FOLDERS = sorted(path for path in (ROOT / "kith").glob("*/migrations") if path.is_dir())


def test_each_room_has_one_last_change():
    assert FOLDERS
    for folder in FOLDERS:
        named = sorted(path.stem for path in folder.glob("0*.py"))
        room = folder.parent.name
        words = "\n".join((folder / f"{name}.py").read_text() for name in named)
        followed = set(re.findall(rf'\("{room}", "(\w+)"\)', words))
        assert [name for name in named if name not in followed] == named[-1:], f"{room}: put one after the other"
        assert len({name[:4] for name in named}) == len(named), f"{room}: two changes have one number"


def test_the_tables_are_as_the_models_say():
    """Else the next migration that somebody lets Django write would change what nobody meant to change."""
    loader = MigrationLoader(None)
    found = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps)).changes(graph=loader.graph)
    assert {app: [str(one) for one in changes] for app, changes in found.items()} == {}
