"""A pathway that looks at a child's family, declared for these stories as if it stood with the others."""

from collections.abc import Iterator

import pytest

from kith.duties import reaching, refreshing, worlds
from kith.engine import catalogue
from kith.engine.listening import listeners
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language import LEARNT, Duty, Pathway, days, through, working_days
from kith.language.roles import HEALTH_VISITOR

DRUNK = EdAttendance.where(EdAttendance.intoxication.yes)


class KinDrunk(Pathway):
    """What a father or a sister did concerns the child."""

    title = "Somebody in the family came to A&E drunk"
    clock = LEARNT
    look_back = days(365)
    begins_when = through(("father", "sibling"), DRUNK, discloses="somebody in the family was in A&E")
    see = Duty("See the child", owner=HEALTH_VISITOR, due=working_days(2), done_when=VisitReviewed.answers())
    read_history = see


@pytest.fixture
def declared(monkeypatch) -> Iterator[None]:
    """The pathway above, beside the others."""
    cached = (listeners.forms_read, listeners.reaching, worlds._read_of_relatives, reaching._asked_of_relatives,
              reaching._conditions, listeners.deaf_to, refreshing._but)
    monkeypatch.setitem(catalogue.PATHWAYS, KinDrunk.key, KinDrunk)
    monkeypatch.setitem(listeners.BEGUN_BY, KinDrunk.key, listeners.begins_with(KinDrunk.begins_when))
    for one in cached:
        one.cache_clear()
    yield
    monkeypatch.undo()
    for one in cached:
        one.cache_clear()
