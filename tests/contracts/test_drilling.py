"""What tries only some in `make test` tries all of it in `make drill`."""

import re

from tests.contracts.code import ROOT, modules

TRIES_LESS = re.compile(r"^from tests\.(drilling|engine\.profiles) import", re.MULTILINE)


def test_whatever_tries_less_in_a_test_is_tried_whole_in_the_drill():
    named = set(re.search(r"^LONGER := ((?:.*\\\n)*.*)", (ROOT / "Makefile").read_text(), re.MULTILINE)[1].split())
    shorter = {path.relative_to(ROOT) for path in modules("tests")
               if path.name.startswith("test_") and TRIES_LESS.search(path.read_text())}
    assert shorter
    assert not [str(path) for path in shorter if not {str(path), str(path.parent)} & named]
    assert all((ROOT / name).exists() for name in named - {"\\"})
