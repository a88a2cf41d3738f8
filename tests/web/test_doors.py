"""Whose work is the door, the desk or the guardian's: what they see, and what they do not."""

import pytest

from kith.access import all_teams, staffing
from tests.web import invented
from tests.web.invented import AT, PASSWORD, YEAR_AGO
from tests.web.reading import text


def worker(role: str, kind: str):
    """Somebody in a post of this role."""
    team = all_teams.add_team(f"team-{role}", f"Team of {role}", kind, "Place", at=YEAR_AGO)
    one = staffing.add_worker(f"the.{role}", f"The {role}", PASSWORD, "")
    staffing.put_on(one, team, role, YEAR_AGO)
    return one


@pytest.mark.parametrize("end", ["", "/history", "/looked"])
def test_reception_sees_who_is_here_but_not_what_is_recorded(place, signed_in, end):
    invented.said(place.mia, "ed_attendance", at=AT.replace(hour=7), reason="Cough")
    reception = signed_in(worker("ed_receptionist", "emergency"))
    closed = reception.get(f"/people/{place.mia}{end}")
    assert closed.status_code == 403
    assert "not what is recorded" in text(closed)
    assert f"/worried?about={place.mia}" in closed.content.decode()
    assert "neglect" not in text(closed)


def test_reception_hears_what_became_of_a_worry_without_the_record(place, signed_in):
    invented.said(place.mia, "ed_attendance", at=AT.replace(hour=7), reason="Cough")
    reception = signed_in(worker("ed_receptionist", "emergency"))
    reception.post("/worried", {"about": place.mia, "signs": ["silent"], "_number": "1"})
    mine = reception.get("/").content.decode()
    sent = mine.partition('href="/sent/')[2].partition('"')[0]
    assert sent
    for address in (f"/sent/{sent}", f"/duties/{sent}"):
        shown = reception.get(address)
        assert shown.status_code == 200
        assert "plan" not in text(shown).lower(), address


def test_a_stranger_who_is_worried_never_learns_the_name(place, signed_in):
    theo = signed_in(place.theo)
    theo.post("/worried", {"about": place.mia, "signs": ["silent"], "_number": "2"})
    said = text(theo.get("/"))
    assert "M. K." in said
    assert "Kowalska" not in said
    assert "Mia" not in said


@pytest.mark.parametrize(
    ("role", "kind", "front"),
    [
        ("ed_receptionist", "emergency", "/team/arrivals/reception"),
        ("named_nurse", "safeguarding", "/lates"),
        ("commissioner", "commissioning", "/measures"),
        ("post_clerk", "post", "/post"),
        ("caldicott_guardian", "oversight", "/oversight"),
        ("school_nurse", "school_nursing", "/"),
    ],
)
def test_each_begins_where_their_work_begins(db, client, role, kind, front):
    worker(role, kind)
    sent = client.post("/sign-in", {"username": f"the.{role}", "password": PASSWORD})
    assert sent["Location"] == front
    assert client.get(front).status_code == 200


def test_a_commissioner_never_meets_a_name(place, signed_in):
    commissioner = signed_in(worker("commissioner", "commissioning"))
    for address in ("/people", f"/people/{place.mia}", f"/people/{place.mia}/why", f"/duties/{place.duty}"):
        refused = commissioner.get(address)
        assert refused.status_code == 403, address
        assert "Kowalska" not in text(refused), address


def test_the_guardian_reads_who_opened_a_page_on_their_word(place, signed_in):
    signed_in(place.theo).post(f"/people/{place.mia}/why", {"why": "present", "words": "She is here with me"})
    guardian = signed_in(worker("caldicott_guardian", "oversight"))
    said = text(guardian.get("/oversight"))
    assert "Theo Hale" in said
    assert "They are in front of me. She is here with me" in said
    assert "M. K-R., born 2026" in said
    assert "Acts without a duty 0 None." in said
    assert signed_in(place.priya).get("/oversight").status_code == 403


def test_whoever_opened_many_pages_is_said_first(place, signed_in):
    theo = signed_in(place.theo)
    for key in (place.mia, place.ania, place.mia):
        theo.post(f"/people/{key}/why", {"why": "present", "words": "They are here with me"})
    guardian = signed_in(worker("caldicott_guardian", "oversight"))
    assert "Theo Hale opened 3 pages in 4 weeks" in text(guardian.get("/oversight"))


def test_somebody_who_meets_no_child_meets_no_name_on_what_was_given_to_them_by_name_either(place, signed_in):
    desk = worker("service_desk", "service_desk")
    signed_in(place.priya).post(f"/duties/{place.duty}/hand-over", {"to": str(desk.id), "_number": "3"})
    said = text(signed_in(desk).get("/"))
    assert "Decide what to do about an A&amp;E visit" in said
    assert "M. K." in said
    assert "Kowalska" not in said


def test_a_team_s_board_tells_no_name_of_somebody_whom_only_a_colleague_worried_about(place, signed_in):
    theo = signed_in(place.theo)
    theo.post("/worried", {"about": place.mia, "signs": ["silent"], "_number": "9"})
    said = text(theo.get("/team"))
    assert "M. K." in said
    assert "Kowalska" not in said
