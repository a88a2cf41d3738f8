"""Which areas answer for a child: of each the last that was said, with its day; where the child lives is not among it.
"""
from collections.abc import Iterable
from datetime import date

from kith.access import confidence
from kith.engine.days import day_of
from kith.engine.standing import Standing
from kith.forms.areas.whose_area import WhoseArea

FORM = WhoseArea.key
KINDS = (("home_authority", "home_since", "Home authority"),
         ("placing_authority", "placing_since", "Placing authority"),
         ("practice", "practice_since", "GP practice there"), ("commissioner", "commissioner_since", "Commissioner"))


def of(said: Iterable[Standing]) -> tuple[tuple[str, str, date | None], ...]:
    """(what it is, which, since when); what nobody has said is absent, and what was said in confidence stays there."""
    entries = [one for one in said if one.form == FORM and not confidence.whose(one.versions)]
    found = []
    for key, since, title in KINDS:
        named = [one for one in entries if one.answers.get(key)]
        if named:
            last = max(named, key=lambda one: (one.moment, one.root))
            found.append((title, str(last.answers[key]), day_of(last.answers.get(since))))
    return tuple(found)
