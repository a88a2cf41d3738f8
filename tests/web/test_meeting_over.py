"""A meeting that was held: what nobody answered or sent for it is asked no more, and nobody has done it."""
from datetime import timedelta

import pytest

from kith.access.models import Worker
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import measures
from kith.worklists.counted import meetings as counting
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_meetings import HELD, SOON, called, owed, say
from tests.web.test_meetings import baby as baby
from tests.web.test_reports_for_conferences import EARLY, REPORT

DAY, LATER = AT + timedelta(days=21), AT + timedelta(days=22)
STATES = """
select d.id, d.state, d.open from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.pathway = %s and d.duty = %s
"""


@pytest.fixture
def conference(place):
    """Called in good time; the health visitor sent her report, and the practice neither answered nor wrote."""
    say(place.mia, place.priya, "meeting_called", EARLY)
    say(place.mia, place.priya, "conference_report", REPORT, AT + timedelta(hours=1),
        owed(place.mia, "conference_told", "and duty = 'health_visitor'"))
    ticking.tick(DAY)
    return place


def holds(place, at=DAY):
    answer = say(place.mia, place.priya, "meeting_held", HELD | {"kind": "review"}, at,
                 owed(place.mia, "meeting_told_of"))
    ticking.tick(LATER)
    return answer


def state(about: str, pathway: str, duty: str) -> str:
    return asked(STATES, about, pathway, duty)[0][1]


def counted():
    with cursor() as cur:
        rights.look_across(cur)
        return counting.counted(cur, LATER).reports


@row("GP05", "HV05")
def test_what_never_came_is_not_sent_and_never_late(conference):
    assert state(conference.mia, "conference_told", "gp") == "overdue"
    holds(conference)
    for pathway in ("conference_told", "meeting_invited"):
        assert state(conference.mia, pathway, "gp") == "not done"
    assert state(conference.mia, "conference_told", "health_visitor") == "done"
    lines = counted()
    assert (lines["GP"].not_sent, lines["GP"].late, lines["GP"].in_time) == (1, 0, 0)
    assert (lines["Health visitor"].not_sent, lines["Health visitor"].in_time) == (0, 1)


def test_it_stays_among_what_is_not_done_of_what_was_owed(conference):
    with cursor() as cur:
        rights.look_across(cur)
        before = measures.counted(cur, "d.duty", LATER, "conference_told")
    holds(conference)
    with cursor() as cur:
        rights.look_across(cur)
        after = measures.counted(cur, "d.duty", LATER, "conference_told")
    assert [(one.by, one.cells, one.owed) for one in before] == [(one.by, one.cells, one.owed) for one in after]
    assert ("gp",) in [one.by for one in after if one.outstanding == 1]


@row("CP05")
def test_in_the_table_of_the_meeting_it_is_a_gap_and_on_the_page_of_the_duty_it_says_why_it_ended(
        conference, signed_in, monkeypatch):
    holds(conference)
    monkeypatch.setenv("KITH_AT", LATER.isoformat())
    page = text(signed_in(conference.priya).get(f"/people/{conference.mia}/meetings"))
    assert "No answer yet" not in page
    assert "Not sent yet" not in page
    assert "Report , " not in page   # without a report, its day says nothing
    (key, *_), = asked(STATES, conference.mia, "conference_told", "gp")
    lee = Worker.objects.get(username="lee.grant")
    page = text(signed_in(lee).get(f"/duties/{key}"))
    assert "Not done. It ended Tue 4 Aug, 09:10, with “Meeting held”. Nothing more is owed here." in page


def test_struck_out_it_is_owed_again_and_held_the_next_day_it_is_over(conference):
    answer = holds(conference)
    said = Said("meeting_held", {}, how="strike", corrects=_root("meeting_held"), reason="It was put off")
    receive(Statement("web", "no", Who(key=conference.mia), (said,), LATER), conference.priya, LATER)
    assert answer.outcome == "filed"
    assert state(conference.mia, "conference_told", "gp") == "overdue"
    holds(conference, LATER)
    assert state(conference.mia, "conference_told", "gp") == "not done"


def _root(form: str) -> int:
    return asked("select root from records_entry where form = %s order by seq desc limit 1", form)[0][0]


def test_what_was_held_is_not_moved_to_a_day_to_come_and_a_mended_hour_invites_nobody(conference):
    holds(conference)
    root = _root("meeting_called")

    def moved(to):
        raw = EARLY | {"begins": to.isoformat()}
        said = Said("meeting_called", raw, happened=AT.isoformat(), corrects=root, reason="Another day")
        return receive(Statement("web", str(to), Who(key=conference.mia), (said,), LATER), conference.priya, LATER)

    with pytest.raises(Problems, match="It was said who was at this meeting"):
        moved(LATER + timedelta(days=7))
    moved(DAY - timedelta(hours=1))
    assert state(conference.mia, "meeting_invited", "gp") == "not done"


@row("CP05")
def test_said_on_the_record_of_one_child_it_is_over_for_the_other_too(place, baby):
    called(place, baby)
    ticking.tick(SOON + timedelta(minutes=1))
    say(baby, place.priya, "meeting_held", HELD, SOON + timedelta(hours=2), owed(baby, "meeting_told_of"))
    for child in (place.mia, baby):
        assert not owed(child, "meeting_told_of")
        assert not owed(child, "meeting_invited")
        assert not owed(child, "conference_told")


def test_a_later_report_is_late_and_no_gap(conference):
    cites = owed(conference.mia, "conference_told", "and duty = 'gp'")
    holds(conference)
    say(conference.mia, Worker.objects.get(username="lee.grant"), "conference_report", REPORT, LATER, cites)
    assert state(conference.mia, "conference_told", "gp") == "done late"
    assert counted()["GP"].late == 1

