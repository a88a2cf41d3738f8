"""Training of carers: how many of adolescents are trained, who is late by name, and what ended beside a certificate."""
from datetime import date, timedelta

import pytest

from kith.demo.numbers import nhs_numbers
from kith.intake.rounds.ticking import tick
from kith.worklists.desks.carers import CERTIFIED, Carer, Placement, beside
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

LONG = timedelta(days=300)


@pytest.fixture
def dora(place):
    team = invented._team("fostering", "Fostering team", "fostering")
    return invented._worker("dora.lindsay", "Dora Lindsay", team, "fostering_team")


@pytest.fixture
def numbers():
    return nhs_numbers(11)


def fosters(numbers, carer: str, child: str, born: str = "2011-05-04", since: timedelta = LONG) -> tuple[str, str]:
    adult = invented._person(carer, "Pat", "1970-01-01", next(numbers), "female", AT - since)
    young = invented._person(child, "Sam", born, next(numbers), "male", AT - since)
    invented.said(young, "looked_after_began", at=AT - since, legal_status="full_care_order")
    invented.said(young, "relationship", at=AT - since, kind="foster_carer", who={"key": adult})
    return adult, young


def course(carer: str, state: str, at=AT - timedelta(days=2), **more) -> None:
    invented.said(carer, "carer_course", at=at, course="counselling", state=state, **more)


@row("LA20")
def test_whoever_is_not_trained_in_time_is_named_to_the_fostering_team_and_to_nobody_else(
        place, dora, numbers, signed_in):
    fosters(numbers, "Ludlow", "Quickthorn")
    trained, _ = fosters(numbers, "Antwi", "Hazelmere")
    course(trained, "certified", AT - timedelta(days=200))
    fosters(numbers, "Cope", "Brackenbury", born="2022-05-04")
    tick(AT)
    page = text(signed_in(dora).get("/carers"))
    for words in ("2 carers of adolescents: 1 trained, 1 not", "Not trained in time 1", "Pat Ludlow", "1 adolescent",
                  "Nobody said anything of a course", "1 with the certificate"):
        assert words in page, words
    assert not [name for name in ("Quickthorn", "Hazelmere", "Brackenbury", "Cope") if name in page]
    refused = signed_in(place.priya).get("/carers")
    assert refused.status_code == 403
    assert "Ludlow" not in refused.content.decode()


def test_a_nurse_of_children_in_care_reads_no_name_of_a_carer_whom_she_may_not_open(place, dora, numbers, signed_in):
    fosters(numbers, "Ludlow", "Quickthorn")
    team = invented._team("looked-after", "Looked-after children’s nursing", "looked_after")
    ruth = invented._worker("ruth.amos", "Ruth Amos", team, "looked_after_nurse")
    page = text(signed_in(ruth).get("/carers"))
    assert "1 carer of adolescents: 0 trained, 1 not" in page
    assert "1 carer whose record you may not open." in page
    assert "Ludlow" not in page


def test_whoever_waits_for_a_place_is_not_trained(place, dora, numbers, signed_in):
    carer, _ = fosters(numbers, "Ludlow", "Quickthorn")
    course(carer, "waiting")
    page = text(signed_in(dora).get("/carers"))
    assert "1 waiting for a place" in page
    assert "0 trained, 1 not" in page


@row("LA20")
def test_placements_before_and_after_are_counts():
    day, said = date(2026, 7, 14), date(2025, 5, 1)
    before = Placement(1, date(2024, 6, 1), date(2025, 1, 1), False)
    through = Placement(2, date(2024, 6, 1), None, True)
    after = Placement(3, date(2025, 6, 1), date(2025, 8, 1), False)
    new = Carer(2, [before], CERTIFIED, date(2026, 3, 1))
    found = beside([Carer(1, [before, through, after], CERTIFIED, said), new], 12, day)
    assert (found.carers, found.before, found.after) == (1, (2, 1), (2, 1))
