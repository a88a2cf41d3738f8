"""The designated officer and MARAC’s coordinator see what they were told and owe, do it, and open nobody’s record."""
from datetime import timedelta

import pytest

from kith.access import staffing
from kith.intake.rounds import ticking
from tests.scenarios.rows import row
from tests.scenarios.test_marac_referred import SENT
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_meetings import owed, say

LATER = AT + timedelta(minutes=5)
SAID = {"place": "school", "what": "harmed", "whose": "here", "crime": "no", "safe": "Harrowgorse is shut today"}


def holding(name: str, role: str, kind: str):
    team = invented._team(kind, kind.replace("_", " "), kind)
    one = staffing.add_worker(name, name.replace(".", " ").title(), invented.PASSWORD, "")
    staffing.put_on(one, team, role, invented.YEAR_AGO)
    return one


@pytest.fixture
def noor(place):
    return holding("noor.hadley", "named_nurse", "safeguarding")


@pytest.fixture
def joan(place):
    return holding("joan.petrie", "designated_officer", "allegations")


@pytest.fixture
def marta(place):
    return holding("marta.quill", "marac_coordinator", "marac")


def nothing_else(client, key: str, *secret: str) -> None:
    """No page about this person opens, and no word of their record is told."""
    for page in ("", "/history", "/family", "/plan", "/meetings", "/consents", "/why", "/looked", "/passport"):
        answer = client.get(f"/people/{key}{page}")
        assert answer.status_code in (403, 404), page
        assert not [word for word in secret if word in text(answer)], page
    for page in ("/", "/team", "/matters", f"/record/contact_note?about={key}", f"/record/allegation?about={key}"):
        assert not [word for word in secret if word in text(client.get(page))], page


@row("CP09")
def test_the_officer_has_it_on_their_list_reads_it_decides_and_ends_it_and_reads_no_record(
        place, noor, joan, signed_in, monkeypatch):
    say(place.mia, noor, "allegation", SAID)
    monkeypatch.setenv("KITH_AT", LATER.isoformat())
    ticking.tick(LATER)
    client = signed_in(joan)
    assert "Say whether what was said against somebody goes on" in text(client.get("/"))
    (mine,) = owed(place.mia, "allegation_answered")
    page = text(client.get(f"/duties/{mine}"))
    for words in ("Harrowgorse is shut today", "Harmed a child, or may have", "In a school or nursery"):
        assert words in page, words
    nothing_else(client, place.mia, "Harrowgorse", "bruise", "999 000 4102", "neglect")
    sent = client.post(f"/duties/{mine}", {"meets": "ours", "says": "The head keeps him from classes",
                                           "told_when": "now", "_number": "1"})
    assert sent.status_code == 302, text(sent)
    (end,) = owed(place.mia, "allegation_answered", "and duty = 'ended'")
    assert "Substantiated" in text(client.get(f"/duties/{end}"))
    (heard,) = owed(place.mia, "allegation_answered", "and duty = 'heard'")
    assert "The head keeps him from classes" in text(signed_in(noor).get(f"/duties/{heard}"))
    assert client.post(f"/duties/{end}", {"outcome": "unfounded", "why": "Nothing was found", "then": "Nothing",
                                          "told_when": "now", "_number": "2"}).status_code == 302
    for other in (place.priya, place.sam, place.ruth):
        assert "Harrowgorse" not in text(signed_in(other).get(f"/duties/{mine}"))


def test_before_any_child_is_known_the_officer_has_it_too(place, noor, joan, signed_in, monkeypatch):
    signed_in(noor).post("/record/allegation/alone", SAID | {"whose": "unknown", "told_when": "now", "_number": "1"})
    monkeypatch.setenv("KITH_AT", LATER.isoformat())
    client = signed_in(joan)
    ((mine,),) = asked("select id from duties_duty where pathway = 'allegation_answered' and open")
    assert "Harrowgorse is shut today" in text(client.get(f"/duties/{mine}"))


def test_what_is_not_said_against_somebody_is_never_the_officers(place, joan, signed_in):
    client = signed_in(joan)
    assert "bruise" not in text(client.get(f"/duties/{place.duty}"))
    assert client.get(f"/people?find={invented.NUMBER}").content.decode().count("Kowalska") == 0
    nothing_else(client, place.mia, "bruise", "neglect")


@row("CP09", "CP14")
def test_the_coordinator_goes_from_referral_to_plan_to_its_end_and_reads_no_record(
        place, marta, signed_in, monkeypatch):
    invented.said(place.ania, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair",
                  began="2026-05-14")
    say(place.ania, place.priya, "contact_note", {"kind": "home", "note": "She is behind with her rent"})
    say(place.ania, place.priya, "marac_referral", SENT)
    monkeypatch.setenv("KITH_AT", LATER.isoformat())
    ticking.tick(LATER)
    client = signed_in(marta)
    assert "Say when MARAC hears a referral" in text(client.get("/"))
    answers = {"listed": {"on-day": "30", "on-month": "7", "on-year": "2026"},
               "heard": {"outcome": "plan", "decided": "Locks changed by Friday"},
               "began": {"heard_at": "Northbrook", "review_by-day": "14", "review_by-month": "7",
                         "review_by-year": "2026"}}
    for number, (duty, answer) in enumerate(answers.items()):
        (mine,) = owed(place.ania, "marac_hears", f"and duty = '{duty}'")
        page = client.get(f"/duties/{mine}")
        assert page.status_code == 200
        if duty == "listed":
            assert SENT["risk"] in text(page)
        assert "behind with her rent" not in text(page)
        # Whose list it is on knows of whom it is.
        assert "About Ania Kowalska , 22. Because a referral about Ania was written" in text(page)
        sent = client.post(f"/duties/{mine}", answer | {"told_when": "now", "_number": str(number)})
        assert sent.status_code == 302, text(sent)
        ticking.tick(LATER)
    assert "On a plan of MARAC" in text(signed_in(place.priya).get(f"/people/{place.ania}"))
    (mine,) = owed(place.ania, "marac_plan_ends", "and duty = 'look'")
    client.post(f"/duties/{mine}", {"which": "marac", "answer": "ended", "told_by": "Marta Quill", "told_when": "now",
                                    "_number": "8"})
    (mine,) = owed(place.ania, "marac_plan_ends", "and duty = 'ended'")
    assert client.post(f"/duties/{mine}", {"told_when": "now", "_number": "9"}).status_code == 302
    assert asked("select count(*) from records_entry where form = 'marac_plan_ended'") == [(1,)]
    nothing_else(client, place.ania, "behind with her rent", SENT["risk"])


def test_where_nobody_of_theirs_signs_in_it_falls_to_the_safeguarding_desk(place, noor, signed_in, monkeypatch):
    say(place.mia, noor, "allegation", SAID)
    monkeypatch.setenv("KITH_AT", LATER.isoformat())
    ticking.tick(LATER)
    (mine,) = owed(place.mia, "allegation_answered")
    page = text(signed_in(noor).get(f"/duties/{mine}"))
    assert "since nobody else is there for it" in page
    assert "Harrowgorse is shut today" in page
