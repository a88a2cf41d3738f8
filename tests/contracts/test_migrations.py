"""The tables are changed in one order: two changes made side by side are put one after the other before they meet."""

import re

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
