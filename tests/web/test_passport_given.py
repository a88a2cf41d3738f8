"""The health passport as it is taken along: on paper, and for a doctor’s system; never more than is shown."""
from django.test import Client

from kith.web import typesetting
from kith.web.own import paper
from kith.web.typesetting import typeset
from tests.packs.test_summary import lacks
from tests.scenarios.rows import row
from tests.web.test_own_page import comes_in, protect
from tests.web.test_own_page import nurse as nurse
from tests.web.test_passport import HIDDEN, PENICILLIN, writes


@row("LA01")
def test_she_keeps_it_on_paper_with_a_square_that_says_what_a_doctor_must_know(place, nurse, monkeypatch):
    writes(place.priya, place.mia, **PENICILLIN)
    writes(place.priya, place.mia, **HIDDEN)
    writes(place.priya, place.mia, section="me", there="yes", what="Home is 14 Alder Close", whose="young_person",
           shown="yes")
    protect(place)
    phone, set_in = comes_in(nurse, place.mia), []
    monkeypatch.setattr(typesetting, "typeset", lambda sheet, told, stamp: set_in.append(told) or typeset(
        sheet, told, stamp))
    page = phone.get("/me/passport/paper")
    assert (page.status_code, page["Content-Type"]) == (200, "application/pdf")
    assert page.content.startswith(b"%PDF")
    assert b"/StructTreeRoot" in page.content
    (told,) = set_in
    assert "Allergies: Penicillin" in (short := paper.in_short(told))
    assert short.startswith("Mia Kowalska-Reid")
    assert "<svg" in told["code"]
    assert "(kept secret)" in str(told)
    assert not [word for word in ("Alder", "ZZ1", "mother") if word in str(told)]
    assert nurse.get(f"/people/{place.mia}/passport/paper").content.startswith(b"%PDF")
    assert Client().get("/me/passport/paper").status_code == 404


@row("LA01")
def test_a_doctor_s_system_is_given_what_she_is_shown_and_no_more(place, nurse):
    writes(place.priya, place.mia, **PENICILLIN)
    writes(place.priya, place.mia, **HIDDEN)
    phone = comes_in(nurse, place.mia)
    for one in (phone.get("/me/passport/summary"), nurse.get(f"/people/{place.mia}/passport/summary")):
        assert one["Content-Type"].startswith("application/fhir+json")
        assert lacks(one.json()) == []
        assert "Penicillin" in one.content.decode()
        assert "mother" not in one.content.decode()
    assert Client().get("/me/passport/summary").status_code == 404
