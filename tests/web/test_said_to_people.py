"""Pages speak in people's words: no code of a system, no key, no number that does not fit its noun."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kith.access.viewing import Viewing
from kith.config import commands
from kith.engine.phrasing.grammar import typeset
from kith.intake import senders
from kith.web import sent, urls, wording
from kith.web.about import person
from tests.web import invented
from tests.web.reading import text

AT = datetime(2026, 7, 14, 8, 10, tzinfo=UTC)
LOOK = Viewing(7, "Nina Castellan", 1, AT, "person", "", None)
GLASS = replace(LOOK, page="why", reason="They are in front of me. She came alone.", until=AT + timedelta(hours=4))


def test_a_sender_is_called_what_the_locality_calls_it(monkeypatch):
    monkeypatch.setattr(senders, "locality", dict)
    assert (senders.called("PAS@NGH"), senders.called("web")) == ("PAS@NGH", "a page of Kith")
    monkeypatch.setattr(senders, "locality", lambda: {"senders": {"PAS@NGH": "Northbrook General"}})
    assert senders.called("PAS@NGH") == "Northbrook General"


@pytest.mark.parametrize(("n", "said"), [(1, "once"), (2, "twice"), (3, "3 times")])
def test_how_often_is_said_as_people_say_it(n, said):
    assert wording.times(n) == said


def test_a_step_brought_forward_stands_instead_of_what_was_to_come():
    assert sent._then(datetime(2026, 7, 14, 23, tzinfo=UTC), AT) == "at the end of today"
    assert sent._then(datetime(2026, 7, 14, 16, tzinfo=UTC), AT) == "today, 17:00"


def test_a_docstring_is_read_with_curled_marks():
    assert typeset("a day's \"not asked\"") == "a day’s “not asked”"


def test_every_page_whose_opening_is_noted_has_a_name_for_people():
    every = {one.name: str(one.pattern) for one in urls.urlpatterns}
    assert person.VIEWED.keys() <= every.keys() | {*commands.names()}
    assert {name for name, address in every.items() if address.startswith("people/<")} <= person.VIEWED.keys()


def test_what_was_seen_on_a_word_alone_is_never_said_to_have_had_a_usual_reason():
    assert person._reason(LOOK, [LOOK]) == "Involved, or something was owed"
    assert person._reason(LOOK, [LOOK, GLASS]) == "The reason they gave at 09:10"
    assert person._reason(replace(LOOK, worker_id=8), [LOOK, GLASS]) == "Involved, or something was owed"
    assert person._reason(replace(LOOK, at=GLASS.until), [LOOK, GLASS]) == "Involved, or something was owed"
    assert person._reason(GLASS, [GLASS]) == GLASS.reason


def test_a_number_with_a_digit_wrong_offers_nobody_and_adds_nobody(place, signed_in):
    said = text(signed_in(place.priya).post("/people", {"asked": "999 000 4103"}))
    assert "That NHS number has a digit wrong." in said
    assert "0 people found" not in said
    assert "Add a person" not in said


def test_a_refusal_that_asks_for_a_reason_leads_to_where_it_is_given(place, signed_in):
    refused = signed_in(place.theo).get(f"/duties/{place.duty}")
    assert refused.status_code == 403
    assert f'href="/people/{place.mia}/why"' in refused.content.decode()


def test_a_list_leads_back_to_the_page_that_somebodys_work_begins_with(place, signed_in):
    rowan = invented._worker("rowan.hext", "Rowan Hext", place.marsh, "caldicott_guardian")
    assert 'href="/oversight"' in signed_in(rowan).get("/").content.decode()
    assert 'href="/oversight"' not in signed_in(place.priya).get("/").content.decode()


def test_nobody_is_sent_to_a_board_they_may_not_see(place, signed_in):
    anwen = invented._worker("anwen.rhys", "Anwen Rhys", place.marsh, "commissioner")
    said = text(signed_in(anwen).get("/"))
    assert "Nothing is owed by you today." in said
    assert "team’s board" not in said
