"""How to refer: published by the service, put before whom it concerns, and shown to whoever takes it for closed."""

import pytest

from kith.access import all_teams, staffing
from kith.intake.others import routes
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web.invented import AT, PASSWORD, YEAR_AGO
from tests.web.reading import text

PUBLISHED = {"what_for": "Speech and language therapy", "version": "3", "holds_from-day": "1", "holds_from-month": "7",
             "holds_from-year": "2026", "withdrawn": "no", "whom": "Children under 5", "how": "Directly, by telephone.",
             "by_form": "notice_to_decide", "affects": ["health_visiting"], "told_when": "now"}
NOTE = {"kind": "home", "note": "SALT no longer accepts referrals; family told of drop-in.", "told_when": "now"}


@pytest.fixture
def salt(place, signed_in):
    """A speech and language therapist who leads the team, and has published how to refer to it."""
    team = all_teams.add_team("salt", "Talk team", "camhs", "Community", phone="01632 960130", at=YEAR_AGO)
    lead = staffing.add_worker("tess.lang", "Tess Lang", PASSWORD, "")
    staffing.put_on(lead, team, "team_lead", YEAR_AGO)
    with cursor() as cur:
        (key,), = cur.execute("select key from records_subject where id = (select subject_id from access_team where "
                              "key = 'salt')").fetchall()
    client = signed_in(lead)
    assert client.get(f"/record/route_published?about={key}").status_code == 200
    sent = client.post("/record/route_published", PUBLISHED | {"about": key, "_number": "1"})
    assert sent.status_code == 302, text(sent)
    return lead


@row("EH05")
def test_it_stands_in_the_library_and_is_put_once_before_whom_it_concerns(place, signed_in, salt):
    client = signed_in(place.priya)
    shown = text(client.get("/how/refer"))
    for words in ("Speech and language therapy", "Directly, by telephone.", "Version 3", "Talk team", "Refer now"):
        assert words in shown
    assert routes.tell_due(AT) == 3   # Priya, Jo and Theo; neither a lead nor A&E
    assert routes.tell_due(AT) == 0
    assert "Read how to refer to a service" in text(client.get("/"))


@row("EH05")
def test_whoever_reads_it_confirms_and_the_lead_sees_who_has_not(place, signed_in, salt):
    routes.tell_due(AT)
    client = signed_in(place.priya)
    with cursor() as cur:
        (key,), = cur.execute("select id from duties_duty where pathway = 'route_read_in_time' and bearer_id = %s",
                              (place.priya.id,)).fetchall()
    assert "Directly, by telephone." in text(client.get(f"/duties/{key}"))
    assert client.post(f"/duties/{key}", {"knew": "otherwise", "told_when": "now", "_number": "2"}).status_code == 302
    led = text(signed_in(place.sam).get("/how/refer"))
    assert "read by 1 of 3 (33%, less than the 95% that are aimed for)" in led
    assert "Not yet read in your team: Jo Marsh." in led
    assert "Theo Hale" not in led
    assert "Jo Marsh" not in text(client.get("/how/refer"))


@row("EH05")
def test_whoever_takes_it_for_closed_sees_the_way_at_once_and_the_service_hears_of_it(place, signed_in, salt):
    client = signed_in(place.priya)
    saved = client.post("/record/contact_note", NOTE | {"about": place.mia, "_number": "3"})
    shown = client.get(saved["Location"])
    assert saved["Location"].startswith("/duties/")
    assert "no longer accept" in text(shown)
    assert f'href="/how/refer?about={place.mia}"' in shown.content.decode()
    card = client.get(f"/how/refer?about={place.mia}")
    assert "Directly, by telephone." in text(card)
    assert f'href="/record/notice_to_decide?about={place.mia}"' in card.content.decode()
    answer = {"meant": "yes", "which": "Speech and Language therapy", "told": "elsewhere", "now": "Referred today",
              "told_when": "now"}
    assert client.post(saved["Location"], answer | {"which": "no-such", "_number": "4"}).status_code == 422
    assert client.post(saved["Location"], answer | {"_number": "5"}).status_code == 302
    heard = text(signed_in(salt).get("/"))
    assert "Answer that your service was taken for closed" in heard
    with cursor() as cur:
        (said,), = cur.execute("select answers from records_entry where form = 'route_queried'").fetchall()
    assert said == {"team": "Marsh team", "told": "elsewhere"}   # nothing of Mia, nor of the note


def test_a_note_that_means_something_else_troubles_nobody(place, signed_in, salt):
    client = signed_in(place.priya)
    saved = client.post("/record/contact_note", NOTE | {"about": place.mia, "_number": "6"})
    assert client.post(saved["Location"], {"meant": "no", "told_when": "now", "_number": "7"}).status_code == 302
    with cursor() as cur:
        assert cur.execute("select 1 from records_entry where form = 'route_queried'").fetchall() == []


def test_another_team_publishes_nothing_for_it(place, signed_in, salt):
    with cursor() as cur:
        (key,), = cur.execute("select key from records_subject where id = (select subject_id from access_team where "
                              "key = 'salt')").fetchall()
    refused = signed_in(place.priya).post("/record/route_published", PUBLISHED | {"about": key, "_number": "8"})
    assert refused.status_code == 403
