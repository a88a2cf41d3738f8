"""Two GP practices are named for a child in care: asked once, over when all agree, and never twice."""
import pytest

from tests.intake.place import DAY, HOUR, MONDAY, child, one, owed, said
from tests.scenarios.rows import row

PDS, HOSPITAL = {"sender": "PDS", "how": "part"}, {"sender": "PAS@RCB", "how": "part"}
MARSH, MILL = ({"gp_practice": "Z99001", "gp_practice_name": "Marsh Surgery"},
               {"gp_practice": "Z99002", "gp_practice_name": "Mill Practice"})
DOUBT = "practice_doubted"


@pytest.fixture
def kai(workers) -> str:
    """In care, and with one practice."""
    key = child("Kai", "2016-03-01")
    said(key, "person_details", MONDAY - 9 * DAY, **MARSH, **PDS)
    said(key, "looked_after_began", MONDAY - 8 * DAY, legal_status="not_known")
    return key


@row("LA16")
def test_a_hospital_names_another_practice_and_it_is_owed_once(kai):
    assert owed(kai, DOUBT) == []
    said(kai, "person_details", MONDAY, **MILL, **HOSPITAL)
    assert one(kai, DOUBT).role == "looked_after_nurse"
    said(kai, "person_details", MONDAY + HOUR, **MILL, **HOSPITAL)
    assert len(owed(kai, DOUBT)) == 1


@row("LA16")
def test_the_notice_of_a_move_names_another_and_the_same_name_written_otherwise_is_the_same(kai):
    said(kai, "placement_changed", MONDAY, placement="foster", practice_name="The Marsh surgery")
    assert owed(kai, DOUBT) == []
    said(kai, "placement_changed", MONDAY + HOUR, placement="foster", practice_name="Mill Practice")
    assert one(kai, DOUBT).open


def test_where_all_name_one_after_all_nothing_is_owed(kai):
    said(kai, "person_details", MONDAY, **MILL, **HOSPITAL)
    said(kai, "person_details", MONDAY + HOUR, **MILL, **PDS)
    assert owed(kai, DOUBT) == []


def test_what_was_weighed_is_not_asked_again_and_what_is_new_is(kai, workers):
    said(kai, "person_details", MONDAY, **MILL, **HOSPITAL)
    said(kai, "practice_settled", MONDAY + HOUR, workers["pete"], cites=(one(kai, DOUBT).id,), found="another",
         practice_name="Quay Surgery", grounds="Asked there", moved="no")
    said(kai, "person_details", MONDAY + 2 * HOUR, **MILL, **HOSPITAL)
    assert [each.state for each in owed(kai, DOUBT)] == ["done"]
    new = {"gp_practice": "Z99003", "gp_practice_name": "Hill Practice"}
    said(kai, "person_details", MONDAY + DAY, **new, **PDS)
    assert sorted(each.state for each in owed(kai, DOUBT)) == ["done", "due"]


def test_of_whoever_is_not_in_care_nothing_is_asked(workers):
    mia = child("Mia", "2016-03-01")
    said(mia, "person_details", MONDAY, **MARSH, **PDS)
    said(mia, "person_details", MONDAY + HOUR, **MILL, **HOSPITAL)
    assert owed(mia, DOUBT) == []


@row("LA16")
def test_it_was_so_before_the_child_came_into_care(workers):
    mia = child("Mia", "2016-03-01")
    said(mia, "person_details", MONDAY, **MARSH, **PDS)
    said(mia, "person_details", MONDAY + HOUR, **MILL, **HOSPITAL)
    said(mia, "looked_after_began", MONDAY + DAY, legal_status="not_known")
    assert one(mia, DOUBT).open
