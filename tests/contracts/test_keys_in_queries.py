"""A query that names a form by its key misses what was said under an earlier one: such a form is not renamed yet."""
import re
from pathlib import Path

import kith
from kith.engine.catalogue import FORMS

NAMING = re.compile(r"\bform\s*(?:=|<>|in)\s*\(?((?:\s*'\w+',?)+)")


def named() -> dict[str, list[str]]:
    """Form -> the modules whose queries name it; what made the tables ran once, and bench/ makes its own rows."""
    found: dict[str, list[str]] = {}
    for path in sorted(Path(kith.__file__).parent.rglob("*.py")):
        if not {"migrations", "bench"} & set(path.parts):
            for keys in NAMING.findall(path.read_text("utf-8")):
                for key in re.findall(r"\w+", keys):
                    found.setdefault(key, []).append(path.name)
    return found


def test_no_form_that_was_renamed_is_named_in_a_query():
    found = named()
    assert {"ed_attendance", "team_opened", "network_counted"} <= found.keys(), "Where are the queries?"
    renamed = {key: found[key] for key, form in FORMS.items() if form.was and key in found}
    assert not renamed, f"These queries read only what was said since the form was renamed: {renamed}"


def test_every_form_that_a_query_names_is_declared():
    assert not {key: where for key, where in named().items() if key not in FORMS}
