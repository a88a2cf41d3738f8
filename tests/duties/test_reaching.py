"""How far what was said reaches: to relatives only where it tells, or changes, what a pathway of theirs asks."""

import pytest

from kith.duties.reaching import reaches_others
from kith.duties.worlds import Known
from kith.engine.standing import Version
from tests.intake.place import DAY, HOUR, MONDAY

MIA, ZOE, AGAIN = 1, 2, 3      # Mia has two records


def said(subject: int, seq: int, root: int = 0, form: str = "ed_attendance", how: str = "part", **answers) -> Version:
    at = MONDAY + seq * HOUR
    return Version(subject, seq, root or seq, form, "V1", how, MONDAY - DAY, "moment", at, at, at, answers=answers)


def known(*versions: Version) -> Known:
    return Known(person={MIA: MIA, ZOE: ZOE, AGAIN: MIA}, versions=list(versions))


FEVER, HIT = {"reason": "Fever", "injury": "no"}, {"reason": "Hit", "domestic_abuse": "yes"}


@pytest.mark.parametrize(("before", "now", "reaches"), [
    ([], said(MIA, 1, **FEVER), False),
    ([], said(MIA, 1, **HIT), True),
    ([], said(MIA, 1, form="relationship", kind="mother"), True),
    ([], said(MIA, 1, form="hospital_stay", kind="inpatient"), False),
    ([said(MIA, 1, **HIT)], said(MIA, 2, 1, **HIT), False),
    ([said(MIA, 1, **FEVER)], said(MIA, 2, 1, domestic_abuse="yes"), True),
    ([said(MIA, 1, **HIT)], said(MIA, 2, 1, domestic_abuse="no"), True),
    ([said(MIA, 1, **HIT)], said(MIA, 2, 1, how="strike"), True),
    ([said(MIA, 1, **FEVER)], said(AGAIN, 2, **FEVER), True),
    ([said(ZOE, 1, **FEVER)], said(MIA, 2, **FEVER), False),
])
def test_it_reaches_relatives_where_it_tells_or_changes_what_they_ask(before, now, reaches):
    assert reaches_others(known(*before, now), [now]) is reaches
