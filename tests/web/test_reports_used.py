"""What a conference did with a report: said on its decision sheet, seen by whoever wrote it, counted by profession."""
from datetime import timedelta

import pytest

from kith.access.models import Worker
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import meetings as counting
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_meetings import HELD, owed, say
from tests.web.test_reports_for_conferences import EARLY, REPORT

DAY = AT + timedelta(days=21)
SHEET = {"decisions": "The plan goes on.", "plan": "goes_on"}
USED = {"reports": [{"role": "health_visitor", "used": "told"}, {"role": "gp", "used": "unread", "why": "It came in "
                                                                 "print, and nobody had it"}]}


@pytest.fixture
def conference(place, monkeypatch):
    """It was called, two services sent a report and a third said that it holds nothing; then it was held."""
    say(place.mia, place.priya, "meeting_called", EARLY)
    lee = Worker.objects.get(username="lee.grant")
    for n, (by, duty) in enumerate(((place.priya, "health_visitor"), (lee, "gp"))):
        say(place.mia, by, "conference_report", REPORT, AT + timedelta(hours=1 + n),
            owed(place.mia, "conference_told", f"and duty = '{duty}'"))
    holds(place)
    monkeypatch.setenv("KITH_AT", (DAY + timedelta(hours=3)).isoformat())
    return place


def holds(place) -> None:
    ticking.tick(DAY)
    say(place.mia, place.priya, "meeting_held", HELD | {"kind": "review"}, DAY, owed(place.mia, "meeting_told_of"))


def decides(place, **more) -> None:
    say(place.mia, place.sam, "decisions_issued", SHEET | more, DAY + timedelta(hours=2),
        owed(place.mia, "meeting_decided", "and duty = 'decisions'"))


def uses() -> dict[str, list[int]]:
    with cursor() as cur:
        rights.look_across(cur)
        found = counting.counted(cur, DAY + timedelta(hours=3)).reports
    return {name: line.uses for name, line in found.items() if any(line.uses)}


@row("HV05", "CP05")
def test_it_is_said_of_each_report_and_counted_by_profession(conference, signed_in):
    assert uses() == {}   # nothing is decided yet
    decides(conference, **USED)
    assert uses() == {"GP": [0, 0, 1, 0, 0, 1], "Health visitor": [1, 0, 0, 0, 0, 1]}
    page = text(signed_in(conference.sam).get("/measures-of-meetings"))
    assert "What conferences did with the reports they had" in page


def test_what_nobody_said_is_counted_as_not_said_and_never_as_used(conference):
    decides(conference, reports=[{"role": "gp", "used": "read"}])
    assert uses() == {"GP": [0, 1, 0, 0, 0, 1], "Health visitor": [0, 0, 0, 0, 1, 1]}


def test_that_nothing_is_held_is_no_report_that_could_have_been_read(place):
    say(place.mia, place.priya, "meeting_called", EARLY)
    say(place.mia, place.priya, "conference_report", {"outcome": "not_held", "who": "Priya Nair"},
        AT + timedelta(hours=1), owed(place.mia, "conference_told", "and duty = 'health_visitor'"))
    holds(place)
    decides(place)
    assert uses() == {}
    # What it says as it stands: it had been sent by another door.
    (root,), = asked("select root from records_entry where form = 'conference_report'")
    at = DAY + timedelta(hours=2, minutes=30)
    said = Said("conference_report", REPORT, happened=AT.isoformat(), corrects=root, reason="It was sent by post")
    receive(Statement("web", "corrected report", Who(key=place.mia), (said,), at), place.priya, at)
    assert uses() == {"Health visitor": [0, 0, 0, 0, 1, 1]}


@row("HV05", "SH02")
def test_whoever_wrote_it_reads_what_became_of_it(conference, signed_in):
    decides(conference, **USED)
    page = text(signed_in(conference.priya).get(f"/people/{conference.mia}/meetings"))
    assert "Sent, Tue 14 Jul. It told in what was decided" in page
    assert "Sent, Tue 14 Jul. It was there, and nobody read it. It came in print, and nobody had it" in page
    (read,) = owed(conference.mia, "meeting_read", "and duty = 'health_visitor'")
    said = text(signed_in(conference.priya).get(f"/duties/{read}"))
    assert "Read what a meeting decided" in said


def test_the_sheet_offers_the_reports_that_were_sent_and_each_is_then_chosen(conference, signed_in):
    client = signed_in(conference.priya)
    (sheet,) = owed(conference.mia, "meeting_decided", "and duty = 'decisions'")
    assert "GP, Health visitor." in text(client.get(f"/duties/{sheet}"))
    offered = client.post(f"/duties/{sheet}", {"offer": "reports:all", "_number": "1"}).content.decode()
    for n, role in enumerate(("gp", "health_visitor")):
        assert f'name="reports.{n}.role"' in offered
        assert f'value="{role}"' in offered
    again = client.post(f"/duties/{sheet}", {"offer": "reports:all", "_number": "1", "reports-count": "2",
                                             "reports.0.role": "gp", "reports.1.role": "health_visitor"})
    assert 'name="reports.2.role"' not in again.content.decode()


def test_a_sheet_that_is_corrected_says_what_became_of_them_now(conference):
    decides(conference, **USED)
    root = asked("select e.root from records_entry e join records_subject s on s.id = e.subject_id "
                 "where s.key = %s and e.form = 'decisions_issued'", conference.mia)[0][0]
    at = DAY + timedelta(hours=2, minutes=30)
    raw = SHEET | {"reports": [{"role": "gp", "used": "told"}]}
    said = Said("decisions_issued", raw, happened=DAY.isoformat(), corrects=root, reason="It had been read")
    receive(Statement("web", "corrected", Who(key=conference.mia), (said,), at), conference.priya, at)
    assert uses()["GP"] == [1, 0, 0, 0, 0, 1]
