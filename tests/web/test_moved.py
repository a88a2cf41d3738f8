"""A batch's page says what is lacking, and a person's page that it may be incomplete, until somebody has compared."""

import pytest

from kith.worklists.desks import moved
from tests.web import invented
from tests.web.reading import text

WHOLE = {"batch": "AMH1", "file": "17.jsonl", "paper_at": "Store B, box 4", "arrived": "whole",
         "safeguarding": "none", "check": "no", "lacking": ""}
DOUBT = "This record may be incomplete."


def page(place, signed_in):
    return text(signed_in(place.priya).get(f"/people/{place.mia}"))


@pytest.mark.parametrize(("told", "doubtful"), [
    ({}, False), ({"arrived": "incomplete"}, True), ({"arrived": "nothing"}, True), ({"arrived": "damaged"}, True),
    ({"safeguarding": "missing"}, True), ({"check": "yes"}, True),
])
def test_whoever_reads_an_incomplete_record_is_told_so(place, signed_in, told, doubtful):
    invented.said(place.mia, "record_moved", **WHOLE | told)
    said = page(place, signed_in)
    assert (DOUBT in said) is doubtful
    assert ("Paper: Store B, box 4." in said) is doubtful


def test_it_is_said_until_somebody_has_compared(place, signed_in):
    invented.said(place.mia, "record_moved", **WHOLE | {"check": "yes"})
    invented.said(place.mia, "paper_compared", found="gaps", missing=[{"what": "A note", "safeguarding": "yes"}])
    assert DOUBT in page(place, signed_in)
    invented.said(place.mia, "gap_mended", done="added", what="The note")
    assert DOUBT not in page(place, signed_in)


def test_mending_alone_does_not_stand_for_comparing(place, signed_in):
    invented.said(place.mia, "record_moved", **WHOLE | {"check": "yes", "arrived": "incomplete"})
    invented.said(place.mia, "gap_mended", done="added", what="The note")
    assert DOUBT in page(place, signed_in)
    invented.said(place.mia, "paper_compared", found="whole")
    assert DOUBT not in page(place, signed_in)


def test_a_batch_is_complete_when_nothing_about_it_is_owed(place, signed_in):
    desk = signed_in(invented.Worker.objects.get(username="lee.grant"))
    assert "No records have been moved from paper." in text(desk.get("/batches"))
    invented.said(place.mia, "record_moved", **WHOLE)
    invented.said(place.ania, "record_moved", **WHOLE | {"arrived": "nothing", "lacking": "The file did not arrive."})
    (batch,) = moved.batches()
    assert (batch.records, batch.settled, batch.lacked, batch.lacking, batch.complete) == (2, 1, 1, 1, False)
    said = text(desk.get(f"/batches/{batch.key}"))
    assert "1 of 2 records is settled; 1 lacked something and 1 still does." in said
    assert "Because the file did not arrive." in said
    assert "Ania" not in said
    (owing,) = moved.owed(batch)
    sent = {"done": "added", "what": "The care plan", "told_when": "now", "_number": "5"}
    assert desk.post(f"/duties/{owing.duty}", sent).status_code == 302
    assert moved.batches()[0].complete
    assert "This batch is complete." in text(desk.get(f"/batches/{batch.key}"))


def test_a_batch_that_does_not_exist_is_said(place, signed_in):
    response = signed_in(invented.Worker.objects.get(username="lee.grant")).get("/batches/none")
    assert "There is no such batch." in text(response)


def test_those_who_do_not_file_post_see_no_batch(place, signed_in):
    assert signed_in(place.priya).get("/batches").status_code == 403
