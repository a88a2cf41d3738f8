"""An act on a duty that has gone is listed until it is looked at; there should be none."""
from kith.intake.receiving import receive
from kith.worklists.owed import lost_acts
from tests.intake import place
from tests.intake.place import HOUR, MONDAY, came, child, heard, one, said


def found() -> list:
    with place.cursor() as cur:
        return lost_acts.found(cur)


def test_what_somebody_took_and_a_correction_took_away_is_listed_with_who_took_it(workers):
    mia, ben = child(), child("Ben")
    for n, key in enumerate((mia, ben)):
        came(key, f"V{n}")
    said(mia, "accepted", MONDAY + HOUR, workers["priya"], cites=(one(mia).id,))
    assert found() == []
    for n, key in enumerate((mia, ben)):
        receive(heard("A11", key, f"V{n}", MONDAY + 2 * HOUR, arrived=MONDAY.isoformat()), None, MONDAY + 2 * HOUR)
    (lost,) = found()      # of Ben's visit nobody had taken anything
    assert (lost.about.key, lost.by, lost.what) == (mia, "Priya", "Decide what to do about an A&E visit")
