"""Who somebody is, told by several: the stronger word is shown, the weaker stays to be read, two births are asked."""

import pytest

from kith.intake.receiving import receive
from kith.intake.statement import Who
from kith.worklists.about import chronology
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, child, header, heard, one, owed, said

PDS = {"sender": "PDS", "how": "part"}


@pytest.fixture
def mia(workers) -> str:
    """Known to the national record, with a hospital that spells her name in its own way."""
    key = child("Mia", "2024-03-01")
    said(key, "person_details", MONDAY - DAY, family_name="Miasen", given_name="Mia", born="2024-03-01", sex="female",
         address="1 Mill Lane", postcode="ZZ1 1AA", gp_practice="Z99001", **PDS)
    return key


def came_as(key: str, at=MONDAY, **who) -> None:
    assert receive(heard("A04", key, "V1", at, reason="Fever", who=who), None, at).outcome == "filed"


def test_a_hospitals_misspelling_is_filed_and_not_shown_and_stays_to_be_read(mia):
    came_as(mia, family_name="Miassen", address="9 Old Road", postcode="ZZ9 9ZZ")
    shown = header(mia)
    assert (shown.family_name, shown.address, shown.postcode) == ("Miasen", "1 Mill Lane", "ZZ1 1AA")
    with place.cursor() as cur:
        page = chronology.page(cur, [shown.id], MONDAY + HOUR)
    told = [dict(one.details) for one in page.happenings if one.form == "person_details" and one.by == "PAS@RCB"]
    assert told[0]["Family name"] == "Miassen"


def test_a_stronger_word_later_corrects_and_a_weaker_one_fills_what_nobody_said(mia):
    came_as(mia, phone="01632 960001")
    said(mia, "person_details", MONDAY + DAY, family_name="Miasen-Bello", **PDS)
    assert (header(mia).family_name, header(mia).phone) == ("Miasen-Bello", "01632 960001")


def test_another_date_of_birth_is_asked_and_not_shown_and_whoever_finds_out_is_believed(mia, workers):
    came_as(mia, born="2024-01-03")
    assert header(mia).born.isoformat() == "2024-03-01"
    doubt = one(mia, "two_dates_of_birth")
    assert (doubt.state, doubt.role) == ("due", "post_clerk")
    came_as(mia, MONDAY + HOUR, born="2024-01-03")
    assert len(owed(mia, "two_dates_of_birth")) == 1                     # said again, it is the same doubt
    said(mia, "born_settled", MONDAY + 2 * HOUR, workers["pete"], cites=(doubt.id,), born="2024-01-03", grounds="Book")
    assert one(mia, "two_dates_of_birth").state == "done"
    assert header(mia).born.isoformat() == "2024-01-03"


def test_where_the_sender_says_the_same_after_all_nothing_is_owed(mia):
    came_as(mia, born="2024-01-03")
    assert one(mia, "two_dates_of_birth").open
    came_as(mia, MONDAY + HOUR, born="2024-03-01")
    assert owed(mia, "two_dates_of_birth") == []


def test_a_month_alone_contradicts_no_day(mia):
    said(mia, "person_details", MONDAY, sender="CHIS", how="part", born="2024-05")
    assert owed(mia, "two_dates_of_birth") == []
    assert header(mia).born.isoformat() == "2024-03-01"


@pytest.mark.parametrize("slip", ["2024-01-03", "2021-03-09"], ids=["day and month swapped", "another day"])
def test_a_hospital_that_changes_its_own_word_is_asked_too(workers, slip):
    """Nobody else has said when she was born, and by a slip of the pen she is two months older, or a child of five."""
    zoe = said(Who(local=(("RCB:PAS", "N1"),), family_name="Reid", given_name="Zoe", born="2024-03-01"),
               "person_details", MONDAY, sender="PAS@RCB", how="part", family_name="Reid", given_name="Zoe",
               born="2024-03-01").subjects[0]
    own = {"local": (("RCB:PAS", "N1"),), "nhs_number": ""}
    came_as(zoe, born=slip, **own)
    assert one(zoe, "two_dates_of_birth").state == "due"
    came_as(zoe, MONDAY + HOUR, born=slip, **own)
    assert one(zoe, "two_dates_of_birth").state == "due"                 # said again, it is neither new nor agreed to
    came_as(zoe, MONDAY + 2 * HOUR, born="2024-03-01", **own)
    assert owed(zoe, "two_dates_of_birth") == []


def test_whoever_mends_a_date_of_birth_by_hand_is_not_asked(workers):
    zoe = {"family_name": "Reid", "given_name": "Zoe"}
    key = said(Who(born="2024-01-03", **zoe), "person_details", MONDAY, workers["priya"], born="2024-01-03",
               **zoe).subjects[0]
    said(key, "person_details", MONDAY + HOUR, workers["priya"], born="2024-03-01", **zoe)
    assert header(key).born.isoformat() == "2024-03-01"
    assert owed(key, "two_dates_of_birth") == []
