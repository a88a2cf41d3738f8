"""A home that is kept secret leaves by no way out there is: one note that names it, tried at each."""
from io import BytesIO

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from pypdf import PdfReader

from kith.config import noting
from kith.config.commands import main
from kith.intake.whom import linking
from kith.web.leaving import FHIR, PDF, AsGiven, Leaving
from tests.web import invented
from tests.web.invented import AT
from tests.web.test_protected import HOME, moved

STREET = "9 Hidden Row"
FOUND = [STREET]


def words(answer: HttpResponse) -> str:
    if answer["Content-Type"] == PDF:
        return "".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    return answer.content.decode()


@pytest.fixture
def hidden(place):
    """Mia’s home is secret, and somebody gave it as the name of her aunt, for a reason, and in her passport."""
    moved(place)
    who = {"given_name": "Auntie", "family_name": STREET}
    invented.said(place.mia, "relationship", at=AT.replace(hour=4), kind="other_relative", who=who)
    line = {"section": "me", "there": "yes", "what": "Us", "words": f"We are at {STREET}", "whose": "mine"}
    invented.said(place.mia, "passport_line", at=AT.replace(hour=4), shown="yes", **line)
    invented.said(place.mia, "worried", at=AT.replace(hour=4), signs=["afraid"], words=f"Seen at {STREET}")
    return place


@pytest.mark.parametrize("end", ["", "/history", "/family", "/family/drawing", "/family/paper", "/passport",
                                 "/passport/paper", "/passport/summary"])
def test_no_page_paper_or_file_names_it(hidden, signed_in, end):
    answer = signed_in(hidden.priya).get(f"/people/{hidden.mia}{end}")
    told = words(answer)
    assert answer.status_code == 200
    assert "kept secret" in told.replace("\n", " ")
    assert not [word for word in ("hidden row", HOME["postcode"], "900999") if word.lower() in told.lower()]


def test_no_command_names_it(hidden, capsys):
    twin = invented._person("Kowalska-Reid", "Maja", "2026-05-12", "9990004110", "female")
    linking.decide("join", hidden.mia, twin, f"Both of {STREET}", None, AT)
    for said in (["chronology", "--subject", hidden.mia], ["chronology", "--subject", hidden.mia, "--json"],
                 ["duties", "--subject", hidden.mia], ["duties", "--subject", hidden.mia, "--json"],
                 ["link", "show", hidden.mia], ["link", "show", hidden.mia, "--json"]):
        main(said)
        told = capsys.readouterr().out
        assert told, said
        assert "hidden row" not in told.lower(), said


def test_a_file_that_nobody_can_look_through_does_not_leave():
    request = RequestFactory().get("/")
    with pytest.raises(TypeError, match="cannot be looked through"):
        noting._let_go(request, HttpResponse(b"PK", content_type="application/zip"), FOUND)
    given = AsGiven(b"%PDF", "copy.pdf")
    noting._let_go(request, given, FOUND)
    assert given.content == b"%PDF"


@pytest.mark.parametrize("kind", [PDF, FHIR])
def test_a_file_is_made_only_once_it_is_let_go(kind):
    answer = Leaving({"words": ["At", STREET], "in": ({"them": STREET}, 9)}, str, kind, "x")
    assert answer.content == b""
    noting._let_go(RequestFactory().get("/"), answer, FOUND)
    assert answer.content == b"{'words': ['At', '(kept secret)'], 'in': ({'them': '(kept secret)'}, 9)}"
