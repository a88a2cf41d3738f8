"""The named GP sees a quarter's themes as counts: no child, no practice, and the others see no page."""
import pytest
from django.test import Client

from kith.access import staffing
from kith.records.database import cursor
from kith.worklists.counted import themes
from tests.intake.place import DAY, LONG_AGO, MONDAY, asked, child, said
from tests.scenarios.rows import row
from tests.scenarios.test_learning_answered import REPLY, SAID


@pytest.fixture
def workers(staff, monkeypatch):
    monkeypatch.setenv("KITH_AT", (MONDAY + DAY).isoformat())
    return staff


@row("GP07")
def test_three_of_five_are_of_one_kind(workers):
    for n, signs in enumerate((["culture"], ["culture", "violence"], ["culture"], ["injury"], ["missed"])):
        said(child(f"Kit{n}"), "learning_point", MONDAY, workers["priya"], **SAID | {"signs": signs})
    (first,) = asked("select min(id) from duties_duty where pathway = 'learning_answered' and duty = 'decided'")
    (key,), = asked("select s.key from records_subject s join duties_duty d on d.subject_id = s.id where d.id = "
                    f"'{first[0]}'")
    said(key, "learning_reply", MONDAY + DAY, workers["gail"], cites=first, **REPLY)
    with cursor() as cur:
        now, before = themes.this_and_last(cur, MONDAY + DAY)
    assert dict(now.themes)["Culture and marriage, such as a forced marriage"] == 3
    assert (now.items, now.answered, now.late, now.usable) == (5, 1, 0, 1)
    assert (before.items, before.themes) == (0, ())


@row("GP07")
def test_the_page_holds_no_child_and_opens_to_few(workers):
    said(child("Zara"), "learning_point", MONDAY, workers["priya"], **SAID)
    gp = staffing.add_worker("nia.doc", "Nia Doc", "a long password", "")
    (team,) = asked("select id from access_team where key = 'safe'")
    staffing.put_on(gp, staffing.Team.objects.get(pk=team[0]), "named_gp", LONG_AGO)
    for worker, status in ((gp, 200), (workers["angela"], 200), (workers["priya"], 403), (workers["gail"], 403)):
        browser = Client()
        browser.force_login(worker)
        answered = browser.get("/learning")
        assert answered.status_code == status, worker
        assert "Zara" not in answered.content.decode()
        assert "wedding" not in answered.content.decode()
