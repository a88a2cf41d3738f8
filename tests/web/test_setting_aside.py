"""Whoever may not set a duty aside reads who can, by name, and asks them with a reason: it stays theirs until then."""
from kith.access import staffing
from tests.web.invented import AT
from tests.web.reading import text

SAYS = "Sam Adeyemi will be asked. It stays where it is until they accept."


def test_it_says_who_is_asked_and_asks_them_with_the_reason(place, signed_in):
    client, address = signed_in(place.priya), f"/duties/{place.duty}/waive"
    assert SAYS in text(client.get(address))
    for nothing in ("", "n/a"):
        assert client.post(address, {"why": nothing, "_number": "1"}).status_code == 422
    said = text(client.post(address, {"why": "Seen at home on Monday", "_number": "2"}, follow=True))
    assert "Sam Adeyemi is asked. It stays where it is until they accept." in said
    assert "Owed by you" in said
    theirs = text(signed_in(place.sam).get(f"/duties/{place.duty}"))
    assert "This is offered to you." in theirs
    assert "Asked to set it aside: Seen at home on Monday" in theirs


def test_whoever_may_fills_in_the_form_itself(place, signed_in):
    page = signed_in(place.sam).get(f"/duties/{place.duty}/waive").content.decode()
    assert "will be asked" not in page
    assert 'name="ground"' in page


def test_where_nobody_is_named_it_says_whom_to_phone(place, signed_in):
    staffing.end_post(place.sam.postheld_set.get(), AT, by=None, at=AT)
    refused = signed_in(place.priya).get(f"/duties/{place.duty}/waive")
    assert refused.status_code == 403
    assert "can set this aside" in text(refused)
