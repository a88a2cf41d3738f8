"""What each service signed for a month: none is a word that somebody gave, and silence is not returned."""
from datetime import datetime, timedelta

import pytest

from kith.intake.rounds import returns_asked, ticking
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import grave_harm as counting
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_meetings import say

JULY = datetime(2026, 7, 1, 0, 5, tzinfo=AT.tzinfo)
NUMBERS = {"fgm": "1", "fgm_risk": "0", "exploitation": "2", "honour": "0", "marac": "0", "allegation": "0",
           "death": "0", "incident": "0"}
NONE, SOME = {"met": "none", "looked": "Our log"}, {"met": "some", "looked": "Our log"} | NUMBERS
FGM = {"how": "disclosed", "regulated": "yes", "words": "Last summer", "signs": ["none"], "danger": "no"}
OWED = ("select d.id from duties_duty d join records_subject s on s.id = d.subject_id "
        "where s.key = %s and d.open and d.pathway = 'law_return_signed'")


@pytest.fixture
def marsh(place):
    """A team that was asked for June, and the key of its record."""
    ((key,),) = asked("select key from records_subject where id = %s", place.marsh.subject_id)
    invented.said(key, "team_opened", at=AT - timedelta(days=60), kind="health_visiting")
    assert returns_asked.ask_due(JULY) == 1
    ticking.tick(JULY)
    return key


def signs(place, marsh, raw: dict, at=AT) -> None:
    say(marsh, place.sam, "law_return", raw, at, [one for (one,) in asked(OWED, marsh)])


def page(place, signed_in, period: str, worker=None) -> str:
    return text(signed_in(worker or place.sam).get(f"/measures-of-grave-harm?period={period}"))


def commissioner():
    return invented._worker("anwen.rhys", "Anwen Rhys", invented._team("pay", "Commissioning", "commissioning"),
                            "commissioner")


@row("CP09", "P9")
def test_a_service_that_says_nothing_reads_as_not_returned_and_never_as_none(place, marsh, signed_in, monkeypatch):
    # Given a service that was asked for June, and that sends no return for the quarter
    assert "Not returned: due Wed 15 Jul" in page(place, signed_in, "2026-06")
    monkeypatch.setenv("KITH_AT", datetime(2026, 7, 20, 9, tzinfo=AT.tzinfo).isoformat())
    # Then June reads as not returned, the months before as not asked for, and there is no sum
    shown = page(place, signed_in, "2026-Q2")
    assert "Of 1 service 1 has not returned a month that was due." in shown
    row_of = shown[shown.index("Marsh team (Community)"):]
    assert "Not asked for" in row_of
    assert row_of.count("Not returned") == 2
    assert "None, signed by" not in row_of


@row("CP09", "P9")
def test_none_is_signed_by_name(place, marsh, signed_in):
    signs(place, marsh, NONE)
    shown = page(place, signed_in, "2026-06")
    assert "None, signed by Sam Adeyemi" in shown
    assert "Of 1 service none have not returned" in shown


def test_a_number_for_each_or_it_is_no_return(place, marsh, signed_in):
    with pytest.raises(Exception, match="exploitation"):
        signs(place, marsh, {key: value for key, value in SOME.items() if key != "exploitation"})
    signs(place, marsh, SOME)
    assert "3, signed by Sam Adeyemi" in page(place, signed_in, "2026-06")


def test_struck_out_it_is_not_returned_again(place, marsh, signed_in):
    signs(place, marsh, SOME)
    with cursor() as cur:
        rights.look_across(cur)
        (one,) = counting.returns(cur, counting.period("2026-06", AT))
    assert one.months[JULY.date().replace(month=6)].met["exploitation"] == 2
    strikes(place, marsh)
    assert "Not returned" in page(place, signed_in, "2026-06")
    assert "signed by" not in page(place, signed_in, "2026-06")


def strikes(place, marsh) -> None:
    from kith.intake.receiving import receive
    from kith.intake.statement import Said, Statement, Who
    root = asked("select e.root from records_entry e join records_subject s on s.id = e.subject_id "
                 "where s.key = %s and e.form = 'law_return'", marsh)[0][0]
    at = AT + timedelta(minutes=5)
    said = Said("law_return", {}, how="strike", corrects=root, reason="Wrong month")
    receive(Statement("web", "struck", Who(key=marsh), (said,), at), place.sam, at)


@row("CP09")
def test_cases_and_steps_are_counted_of_the_month_in_which_the_case_began(place, signed_in, monkeypatch):
    say(place.mia, place.priya, "fgm_finding", FGM, AT)
    later = AT + timedelta(days=3)
    ticking.tick(later)
    monkeypatch.setenv("KITH_AT", later.isoformat())
    with cursor() as cur:
        rights.look_across(cur)
        first = counting.steps(cur, counting.period("2026-07", later), later)[0]
    assert (first.cases, first.cells) == (1, (0, 0, 3, 0, 3))   # safe contact, the referral, the police: none was done
    assert "It is not over yet." in page(place, signed_in, "2026-07")
    assert "No service was asked for a return of it. That is not the same as none." in page(place, signed_in, "2026-06")


NEAR = {"risk": "now", "why": "A ticket is booked", "talk": "not_known", "again": "Priya Nair, each week",
        "mark": "set"}


@row("CP09", "P9")
def test_a_girl_of_whom_it_is_feared_and_then_weighed_as_near_is_one_case(place, marsh, signed_in):
    say(place.mia, place.priya, "fgm_finding", FGM | {"how": "feared"}, AT)
    say(place.mia, place.priya, "fgm_finding", FGM | {"how": "told"}, AT + timedelta(minutes=1))
    say(place.mia, place.priya, "fgm_risk_note", NEAR, AT + timedelta(minutes=2))
    with cursor() as cur:
        rights.look_across(cur)
        found = dict(zip(counting.KINDS, counting.steps(cur, counting.period("2026-07", AT), AT), strict=True))
        begun = counting.begun(cur, counting.period("2026-07", AT))
    assert (found["fgm_risk"].cases, found["fgm"].cases, begun["Marsh team"]) == (1, 0, 1)
    assert len({one for (one,) in asked("select trigger_root from duties_duty where pathway = 'fgm_feared'")}) == 3


@row("CP09")
def test_of_what_is_said_against_somebody_each_is_a_case_and_of_incidents_too(place, signed_in):
    incident = {"what": "harmed", "abuse": "yes", "words": "A fracture in the cot", "safe": "He is on the ward"}
    for minutes in (0, 1):
        say(place.mia, place.priya, "serious_incident", incident, AT + timedelta(minutes=minutes))
    with cursor() as cur:
        rights.look_across(cur)
        found = dict(zip(counting.KINDS, counting.steps(cur, counting.period("2026-07", AT), AT), strict=True))
    assert found["incident"].cases == 2
    assert "and so is each serious incident" in page(place, signed_in, "2026-07")


@row("CP09")
def test_what_a_service_wrote_down_stands_beside_what_it_signed(place, marsh, signed_in):
    say(place.mia, place.priya, "fgm_finding", FGM, datetime(2026, 6, 20, 10, tzinfo=AT.tzinfo))
    ticking.tick(AT)
    signs(place, marsh, NONE)
    shown = page(place, signed_in, "2026-06")
    assert "None, signed by Sam Adeyemi" in shown
    cells = shown[shown.index("Marsh team (Community)"):shown.index("What was signed, of each kind")].split()
    assert cells[-1] == "1"   # it signed that there was none, and wrote one down


def test_whoever_may_open_no_person_meets_nobody_in_a_small_number(place, marsh, signed_in):
    say(place.mia, place.priya, "fgm_finding", FGM, AT)
    signs(place, marsh, SOME)
    anwen = commissioner()
    shown = page(place, signed_in, "2026-06", anwen)
    assert "April to June 2026" in shown                # no month by itself, from which another could be worked out
    assert "Signed by Sam Adeyemi" in shown
    assert "3, signed" not in shown
    quarter = page(place, signed_in, "2026-Q3", anwen)
    assert "fewer than 5" in quarter
    assert " 1 " not in quarter[quarter.index("FGM told by a girl"):quarter.index("FGM feared")]


def test_months_in_which_kith_stood_still_are_asked_for_afterwards_and_each_once(place, marsh):
    assert returns_asked.ask_due(JULY + timedelta(hours=1)) == 0
    assert returns_asked.ask_due(datetime(2026, 10, 2, 9, tzinfo=AT.tzinfo)) == 3


@pytest.mark.parametrize("words", ["", "2026-Q5", "2026-13", "x", "2026-Q3'"])
def test_a_period_that_nobody_can_read_is_the_quarter_before(words):
    assert counting.period(words, AT).key == "2026-Q2"
