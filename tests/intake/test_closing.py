"""Nobody closes after missed appointments on their own word, and nobody closes what was never proposed."""
import pytest

from kith.language.errors import Problems
from tests.intake.place import DAY, HOUR, MONDAY, child, one, owed, said
from tests.scenarios.closing import AGREED, MENDED, STEPS
from tests.scenarios.rows import row

VISITS = {"role": "health_visitor"}


@pytest.fixture
def mia(workers) -> str:
    return child()


def proposed(key: str, by) -> str:
    said(key, "closing_proposed", MONDAY, by, **STEPS | VISITS)
    return one(key, "closing_decided").id


@row("CM11", "HV10")
@pytest.mark.parametrize("answer", [AGREED, MENDED])
def test_a_lead_who_proposed_to_close_does_not_decide_on_it(mia, workers, answer):
    duty = proposed(mia, workers["sam"])
    with pytest.raises(Problems, match="Somebody else decides"):
        said(mia, "closing_signed", MONDAY + HOUR, workers["sam"], cites=(duty,), **answer | VISITS)
    said(mia, "closing_signed", MONDAY + 2 * HOUR, workers["angela"], cites=(duty,), **answer | VISITS)
    assert not one(mia, "closing_decided").open


def test_nothing_is_closed_that_nobody_proposed(mia, workers):
    with pytest.raises(Problems, match="nothing here to decide on"):
        said(mia, "closing_signed", MONDAY, workers["sam"], **AGREED | VISITS)
    assert owed(mia, "closing_told") == []


def test_nor_is_an_answer_turned_afterwards_by_whoever_proposed(mia, workers):
    duty = proposed(mia, workers["sam"])
    root = said(mia, "closing_signed", MONDAY + HOUR, workers["angela"], cites=(duty,), **MENDED | VISITS).entries[0]
    with pytest.raises(Problems, match="Somebody else decides"):
        said(mia, "closing_signed", MONDAY + DAY, workers["sam"], corrects=root, reason="Tried", **AGREED | VISITS)
