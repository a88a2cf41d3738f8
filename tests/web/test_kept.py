"""What is kept in memory is shown again only while it is so, and a number beside a door is soon put right."""

import re
from datetime import timedelta

from kith.worklists.about.keeping import Kept, forget_everything
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text


def test_what_was_drawn_from_the_same_is_drawn_once():
    kept, drawn = Kept(most=2), []
    for stamp in (1, 1, 2):
        kept.get("mia", stamp, lambda: drawn.append("mia") or "mia")
    assert len(drawn) == 2


def test_what_was_not_wanted_for_longest_goes_first():
    kept = Kept(most=2)
    for key in ("mia", "ania", "mia", "zoe"):
        kept.get(key, 1, lambda: "old")
    assert kept.get("mia", 1, lambda: "new") == "old"
    assert kept.get("ania", 1, lambda: "new") == "new"


def test_of_many_only_what_is_not_kept_from_the_same_is_drawn_in_one_go_and_in_order():
    kept, asked = Kept(most=9), []

    def draw(missing):
        asked.append(missing)
        return {key: (2, f"{key} drawn") for key in missing if key != "gone"}

    kept.put("mia", 1, "mia kept")
    kept.put("zoe", 1, "zoe kept")
    found = kept.those({"ania": 2, "mia": 1, "gone": 2, "zoe": 2}, draw)
    assert list(found.items()) == [("ania", "ania drawn"), ("mia", "mia kept"), ("zoe", "zoe drawn")]
    kept.those({"ania": 2, "zoe": 2}, draw)
    assert asked == [["ania", "gone", "zoe"]]


def test_everything_kept_can_be_forgotten():
    kept = Kept(most=2)
    kept.put("mia", 1, "old")
    forget_everything()
    assert kept.get("mia", 1, lambda: "new") == "new"


def test_a_page_shows_at_once_what_was_said_since(place, signed_in):
    client = signed_in(place.priya)
    assert "Hospital stay" not in text(client.get(f"/people/{place.mia}"))
    invented.said(place.mia, "ed_attendance", at=AT - timedelta(days=2), injury="yes", injury_kind="burn", reason="Tea")
    assert "Tea" in text(client.get(f"/people/{place.mia}"))


def test_a_page_shows_at_once_what_was_struck_out(place, signed_in):
    client = signed_in(place.priya)
    page = client.get(f"/people/{place.mia}").content.decode()
    (root,) = re.findall(r'id="e-(\d+)"(?:(?!id="e-).)*?Fell', page, re.S)
    sent = {"about": place.mia, "corrects": root, "how": "strike", "what_was_wrong": "Another baby", "_number": "9"}
    assert client.post("/record/ed_attendance", sent | {"told_when": "now"}).status_code == 302
    assert "Struck out: Another baby" in text(client.get(f"/people/{place.mia}"))


def test_a_page_shows_at_once_that_a_relative_has_another_name(place, signed_in):
    client = signed_in(place.priya)
    assert "Ania Kowalska<" in client.get(f"/people/{place.mia}").content.decode()
    invented.said(place.ania, "person_details", at=AT - timedelta(hours=3), given_name="Anna", family_name="Kowalska",
                  born="2004-02-08", nhs_number="9990004099", sex="female")
    assert "Anna Kowalska<" in client.get(f"/people/{place.mia}").content.decode()


def test_a_page_shows_at_once_that_a_relative_has_died(place, signed_in):
    client = signed_in(place.priya)
    assert "Died" not in text(client.get(f"/people/{place.mia}"))
    invented.said(place.ania, "person_details", at=AT - timedelta(hours=3), given_name="Ania", family_name="Kowalska",
                  born="2004-02-08", nhs_number="9990004099", sex="female", died="yes", died_on="2026-07-13")
    assert "Died Mon 13 Jul" in text(client.get(f"/people/{place.mia}"))


def test_the_number_beside_a_door_is_counted_again_after_an_act_of_ones_own(place, signed_in):
    client = signed_in(place.priya)
    door = "1 owed by you"
    assert door in text(client.get(f"/people/{place.mia}"))
    answer = {"decision": "seen", "why": "Seen at home", "told_when": "now", "_number": "1"}
    client.post(f"/duties/{place.duty}", answer)
    assert door not in text(client.get(f"/people/{place.mia}"))


def test_a_list_shows_at_once_that_somebody_on_it_has_another_name(place, signed_in):
    client = signed_in(place.priya)
    before = text(client.get("/"))
    invented.said(place.mia, "person_details", at=AT - timedelta(hours=3), given_name="Maya", family_name="Kowalska",
                  born="2024-05-17", nhs_number="9990004080", sex="female")
    assert "Maya Kowalska" in text(client.get("/"))
    assert "Maya Kowalska" not in before


def test_a_list_shows_at_once_what_has_become_of_what_is_on_it(place, signed_in):
    client = signed_in(place.priya)
    assert f"/duties/{place.duty}" in client.get("/").content.decode()
    answer = {"decision": "seen", "why": "Seen at home", "told_when": "now", "_number": "2"}
    client.post(f"/duties/{place.duty}", answer)
    assert f"/duties/{place.duty}" not in client.get("/").content.decode()
