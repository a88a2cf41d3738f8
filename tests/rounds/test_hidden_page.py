"""The page of children on nobody's list names the service that knows of each, and shows it to few."""
import pytest
from django.test import Client

from kith.access import staffing
from kith.access.models import Team
from kith.intake.rounds import hidden
from tests.intake import place
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY
from tests.intake.test_hidden import nobodys, tied
from tests.intake.test_naming import asked, client
from tests.scenarios.rows import row


@pytest.fixture
def workers(staff, monkeypatch):
    monkeypatch.setenv("KITH_AT", (MONDAY + DAY).isoformat())
    return staff


def page(worker) -> tuple[int, str]:
    browser = Client()
    browser.force_login(worker)
    answer = browser.get("/hidden")
    return answer.status_code, answer.content.decode()


@row("CP12")
def test_it_names_the_service_and_nothing_of_the_adult(workers):
    riley = nobodys("Riley", 500)
    wayne = client("Wayne", n=501)
    tied(wayne, "child", riley)
    asked(wayne, workers["lena"], {"words": "A secret he told", "who": {"given_name": "Tom"}})
    hidden.search(MONDAY + HOUR)
    _, said = page(workers["angela"])
    assert "2 children are on no practitioner" in said
    for words in ("Riley Rileysen", "Known to: Adult mental health.", ">Tom", "not registered"):
        assert words in said
    for words in ("Wayne", "Tranter", "A secret he told"):
        assert words not in said


@row("CP12")
def test_the_lead_links_the_child_and_the_page_says_what_became(workers):
    iris = staffing.add_worker("iris", "Iris", None, "iris@kith.example")
    staffing.put_on(iris, Team.objects.get(key="hv-marsh"), "school_nursing_lead", LONG_AGO)
    riley = nobodys("Riley", 510)
    tied(client("Wayne", n=511), "child", riley)
    hidden.search(MONDAY + HOUR)
    (duty,) = place.owed(riley, "hidden_child")
    place.said(riley, "hidden_child_answered", MONDAY + 2 * HOUR, iris, cites=(duty.id,), outcome="elsewhere",
               words="Leeds, says his school")
    _, said = page(iris)
    assert "No child is waiting" in said
    assert "another area looks after the child" in said


def test_others_are_refused_in_a_sentence(workers):
    status, said = page(workers["priya"])
    assert status == 403
    assert "You cannot see the children on nobody" in said
