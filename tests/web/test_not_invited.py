"""Beside a meeting stands why a service was not invited: its care had ended, or began only later."""
from datetime import timedelta

from kith.access import all_teams
from kith.intake.rounds import ticking
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_meetings import HELD, SOON, called, owed, say
from tests.web.test_meetings import baby as baby

LONG_AGO = AT - timedelta(days=400)


def test_a_service_whose_care_has_ended_is_not_invited_and_the_page_says_why(place, baby, signed_in):
    invented.said(place.mia, "involvement", at=AT - timedelta(days=60), role="midwife", team="hv-marsh",
                  began="2026-05-12", ended="2026-05-22")
    called(place, baby)
    invented.said(place.mia, "involvement", at=AT + timedelta(minutes=5), role="school_nurse", team="hv-marsh",
                  began="2026-07-15")
    said = text(signed_in(place.priya).get(f"/people/{place.mia}/meetings"))
    assert "Not invited. Care has ended, Fri 22 May" in said
    assert "Not invited. Care began after it was called, Wed 15 Jul" in said
    assert said.count("Not invited.") == 2


def test_a_practice_works_with_its_patients_and_the_family_is_no_service(place, baby, signed_in):
    practice = all_teams.add_team("Z99001", "Mill Lane Surgery", "gp", "Mill Lane Surgery", None, None, at=LONG_AGO)
    invented.said(place.mia, "person_details", gp_practice=practice.key, gp_practice_name=practice.name,
                  family_name="Kowalska-Reid", given_name="Mia")
    called(place, baby)
    ticking.tick(SOON + timedelta(minutes=1))
    people = [*HELD["people"], {"name": "Ania", "role": "family", "there": "came"}]
    say(place.mia, place.priya, "meeting_held", HELD | {"people": people}, SOON + timedelta(hours=2),
        owed(place.mia, "meeting_told_of"))
    said = text(signed_in(place.priya).get(f"/people/{place.mia}/meetings"))
    assert "Service GP Works with the child now Yes" in said
    assert "Service The family Works with the child now Does not apply" in said
