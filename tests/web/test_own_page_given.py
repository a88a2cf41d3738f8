"""Who gives a young person a page of their own: nobody who would read by it what they may not, or for longer."""
import pytest
from django.test import Client

from kith.access import all_teams, staffing
from kith.intake.whom import linking
from kith.records.database import cursor
from tests.web.invented import AT, YEAR_AGO, _person, said
from tests.web.reading import text
from tests.web.test_own_page import code, comes_in, given
from tests.web.test_own_page import nurse as nurse


def holding(role: str, kind: str):
    """Somebody in this role, in a team of its own."""
    team = all_teams.add_team(f"team-{role}", f"Team {role}", kind, "Community", phone="01632 960120", at=YEAR_AGO)
    worker = staffing.add_worker(role, role, None, "")
    staffing.put_on(worker, team, role, YEAR_AGO)
    return worker


def made() -> int:
    with cursor() as cur:
        return cur.execute("select count(*) from notices_own_link").fetchone()[0]


@pytest.mark.parametrize(("role", "kind"), [("duty_desk", "duty_desk"), ("post_clerk", "duty_desk"),
                                            ("named_nurse", "safeguarding"), ("liaison_nurse", "safeguarding")])
def test_whoever_answers_for_every_child_gives_none_and_says_no_code(place, nurse, signed_in, role, kind):
    given(nurse, place.mia)
    client = signed_in(holding(role, kind))
    assert client.get(f"/people/{place.mia}/own-page").status_code == 200
    for sent in ({"codes": "spoken"}, {"codes": "text", "mobile": "07700 900999"}, {"code": "yes"}):
        answer = client.post(f"/people/{place.mia}/own-page", sent)
        assert answer.status_code == 403, sent
        assert "works with them" in text(answer)
    assert made() == 1


def test_a_page_that_is_open_for_four_hours_gives_no_link_for_a_year(place, signed_in):
    client = signed_in(place.theo)
    client.post(f"/people/{place.mia}/why", {"why": "present", "words": "She is in front of me"})
    assert client.get(f"/people/{place.mia}/own-page").status_code == 200
    assert client.post(f"/people/{place.mia}/own-page", {"codes": "spoken"}).status_code == 403
    assert not made()


def test_whoever_may_open_it_may_close_it(place, nurse, signed_in):
    phone = comes_in(nurse, place.mia)
    signed_in(holding("named_nurse", "safeguarding")).post(f"/people/{place.mia}/own-page", {"end": "yes"})
    assert phone.get("/me").status_code == 404


def test_a_new_link_ends_the_one_that_was_made_on_another_record_of_hers(place, nurse):
    other = _person("Kowalska-Reid", "Mia", "2026-05-13", "9990004226", "female")
    said(other, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    before = given(nurse, other)
    linking.decide("join", place.mia, other, "The same child", None, AT)
    after = given(nurse, place.mia)
    assert Client().get(before).status_code == 404
    assert Client().get(after).status_code == 200
    assert Client().post(after, {"code": code(nurse, other)}).status_code == 302


@pytest.mark.parametrize("typed", ["07700 900555", "+44 7700 900555"])
def test_no_code_goes_to_the_number_of_somebody_around_her(place, nurse, typed):
    said(place.ania, "person_details", phone="07700 900555")
    answer = nurse.post(f"/people/{place.mia}/own-page", {"codes": "text", "mobile": typed})
    assert answer.status_code == 422
    assert "the number of somebody around them" in text(answer)
    assert not made()
    given(nurse, place.mia, codes="text", mobile="07700 900556")
    assert made() == 1
