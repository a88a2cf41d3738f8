"""The caseload of children in care: late, booked, done, where the days went and what comes next; and who may see it."""
from datetime import datetime, timedelta

import pytest

from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tick
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from kith.records.database import cursor
from kith.worklists.counted import drop_ins
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

NURSE = {"role": "looked_after_nurse"}
DOCTOR = {"role": "designated_doctor", "why_role": "knows"}
ENTERED, TOLD = AT.replace(month=6, day=1), AT.replace(month=6, day=12)


@pytest.fixture
def nurse(place):
    """The nurse for children in care, and a boy whose notice came nine working days late."""
    team = invented._team("looked-after", "Looked-after children’s nursing", "looked_after")
    return invented._worker("ruth.amos", "Ruth Amos", team, "looked_after_nurse")


@pytest.fixture
def mia(place, nurse):
    invented.said(place.mia, "involvement", at=AT - timedelta(days=30), role="looked_after_nurse", team="looked-after",
                  worker="ruth.amos", began="2026-06-12")
    began = Said("looked_after_began", {"legal_status": "not_known"}, happened=ENTERED.isoformat())
    receive(Statement("CSC@NB", "notice", Who(key=place.mia), (began,), TOLD), None, TOLD)
    return place.mia


def requests() -> list[str]:
    with cursor() as cur:
        return [one for (one,) in cur.execute("select answers ->> 'role' from records_entry where form = "
                                              "'assessment_asked' order by 1").fetchall()]


@row("LA09")
def test_a_child_whose_assessment_is_late_stands_first_with_where_the_days_went(mia, nurse, signed_in):
    page = text(signed_in(nurse).get("/care"))
    for words in ("1 late", "Mia Kowalska-Reid", "Late by 11 working days", "Not booked",
                  "9 working days: we were told late (the local authority)",
                  "22 working days: waiting for an appointment (health)", "Book the initial health assessment"):
        assert words in page, words


@row("LA09")
def test_when_the_report_is_out_it_is_done_and_the_review_is_counted_ahead(mia, nurse, signed_in):
    invented.said(mia, "assessment_reported", at=AT - timedelta(hours=3), by=nurse, kind="initial",
                  held_on="2026-07-13", profession="doctor", who="Dr Hale")
    page = text(signed_in(nurse).get("/care"))
    for words in ("0 late", "seen on Mon 13 Jul by Dr Hale", "11 working days late", "Offer places, times and people",
                  "The most fall in January 2027 (1)"):
        assert words in page, words


@row("LA16")
def test_as_soon_as_it_is_booked_practice_and_social_care_are_asked_and_not_twice(mia, nurse):
    def booked(hours: int) -> None:
        invented.said(mia, "appointment", at=AT - timedelta(hours=hours), by=nurse, kind="appointment",
                      role="looked_after_nurse", starts="2026-07-20T10:00+01:00", assessment="initial",
                      place_kind="clinic", person="Dr Hale", choice_kept="none", why_not_kept="There was one place")
    booked(6)
    assert requests() == ["gp", "health_visitor", "social_worker"]
    with cursor() as cur:
        owed = cur.execute("select role from duties_duty where pathway like '%asked_for_assessment' and duty = "
                           "'decided' and open order by 1").fetchall()
    assert [role for (role,) in owed] == ["gp", "health_visitor", "social_worker"]
    booked(5)
    assert requests() == ["gp", "health_visitor", "social_worker"]


def test_an_appointment_for_anything_else_asks_nobody(mia, nurse):
    invented.said(mia, "appointment", at=AT - timedelta(hours=6), by=nurse, kind="appointment",
                  role="looked_after_nurse", starts="2026-07-20T10:00+01:00")
    assert requests() == []


def test_nobody_else_sees_the_caseload(place, mia, signed_in):
    answer = signed_in(place.priya).get("/care")
    assert answer.status_code == 403
    assert "Kowalska" not in answer.content.decode()


def test_a_nurse_whose_team_is_not_involved_reads_only_that_there_is_one_more(place, nurse, signed_in):
    invented._team("looked-after-2", "Looked-after children’s nursing, South", "looked_after")
    invented.said(place.mia, "looked_after_began", at=ENTERED, legal_status="not_known")
    page = text(signed_in(nurse).get("/care"))
    assert "1 more child is in care here" in page
    assert "Kowalska" not in page


@row("LA07")
def test_another_person_than_last_time_is_named_with_a_reason_and_a_hand_over(mia, nurse):
    invented.said(mia, "assessment_reported", at=AT - timedelta(days=20), kind="initial", held_on="2026-06-24",
                  profession="doctor", who="Dr Hale")
    with pytest.raises(Problems) as wrong:
        invented.said(mia, "practitioner_named", at=AT - timedelta(hours=6), by=nurse, who="Ruth Amos", same="yes",
                      **NURSE)
    assert "done by Dr Hale" in wrong.value.by_question["same"]
    with pytest.raises(Problems) as wrong:
        invented.said(mia, "assessment_reported", at=AT - timedelta(hours=5), by=nurse, kind="review",
                      held_on="2026-07-13", profession="nurse", who="Ruth Amos")
    assert "done by Dr Hale" in wrong.value.by_question["why_other"]
    invented.said(mia, "practitioner_named", at=AT - timedelta(hours=4), by=nurse, who="Ruth Amos", **NURSE, same="no",
                  why_other="wish", hand_over="She wishes to be asked about her sister")
    said = invented.said(mia, "assessment_reported", at=AT - timedelta(hours=3), by=nurse, kind="review",
                         held_on="2026-07-13", profession="nurse", who="ruth amos")
    assert said.outcome == "filed"


def test_the_same_person_needs_no_reason(mia, nurse):
    invented.said(mia, "assessment_reported", at=AT - timedelta(days=20), kind="initial", held_on="2026-06-24",
                  profession="doctor", who="Dr Hale")
    said = invented.said(mia, "practitioner_named", at=AT - timedelta(hours=6), by=nurse, who="dr hale", same="yes",
                         **DOCTOR)
    assert said.outcome == "filed"


@row("LA06")
def test_who_left_care_and_was_not_reached_stands_by_name_beside_the_vacant_post(place, nurse, signed_in):
    raw = {"given_name": "Cal", "family_name": "Ashdown", "born": "2008-01-02"}
    one = Statement("PAS@RCB", "Cal", Who(local=(("RCB:PAS", "C1"),), **raw), (Said("person_details", raw),),
                    invented.YEAR_AGO)
    cal = receive(one, by=None, at=invented.YEAR_AGO).subjects[0]
    invented.said(cal, "looked_after_began", at=AT - timedelta(days=300), legal_status="voluntary")
    invented.said(cal, "looked_after_ended", at=AT - timedelta(days=20), how="age")
    invented.said(cal, "involvement", at=AT - timedelta(days=19), role="looked_after_nurse", team="looked-after",
                  began="2025-09-17", ended="2026-06-25")
    with cursor() as cur:
        (team,), = cur.execute("select s.key from access_team t join records_subject s on s.id = t.subject_id "
                               "where t.key = 'looked-after'").fetchall()
    invented.said(team, "post_vacant", at=AT - timedelta(days=5), by=nurse, post="Leaving-care nurse",
                  since="2025-12-10", rounds=2)
    page = text(signed_in(nurse).get("/care"))
    assert "Leaving-care nurse: vacant for 7 months, 2 rounds without anybody. Nobody has said who covers it." in page
    assert "1 more, with whom your team is not involved." in page
    assert "Ashdown" not in page
    invented.said(cal, "involvement", at=AT - timedelta(days=4), role="looked_after_nurse", team="looked-after",
                  worker="ruth.amos", began="2026-07-10")
    page = text(signed_in(nurse).get("/care"))
    assert "Cal Ashdown" in page
    assert "Nobody asked which way they choose. Not tried yet." in page
    invented.said(cal, "leaver_asked", at=AT - timedelta(days=4), by=nurse, heard="yes", knows="yes", way="text")
    for days in (3, 2):
        invented.said(cal, "leaver_contacted", at=AT - timedelta(days=days), by=nurse, way="phone", outcome="tried",
                      tries="1", words="No answer")
    assert "They chose: a text. Tried twice." in text(signed_in(nurse).get("/care"))


@pytest.fixture
def hostel(place, nurse):
    """A hostel where the nurses hold a drop-in; of three that were planned one was held and one was not."""
    with cursor() as cur:
        (team,), = cur.execute("select s.key from access_team t join records_subject s on s.id = t.subject_id "
                               "where t.key = 'looked-after'").fetchall()
    invented.said(team, "drop_in_planned", at=AT - timedelta(days=40), by=nurse, kind="hostel", place="Harbour House",
                  day="2026-06-16", who="Ruth Amos")
    went = {"held": "yes", "who": "Ruth Amos", "leavers": 2, "unnamed": 1, "others": 4}
    answered(team, nurse, "drop_ins_held", AT - timedelta(days=28), "drop_in_held", goes_on="yes", next="2026-06-30",
             **went)
    answered(team, nurse, "drop_ins_held", AT - timedelta(days=13), "drop_in_held", goes_on="yes", next="2026-07-14",
             held="no", why="no_capacity", words="Both of us were ill")
    return team


def answered(team: str, by, pathway: str, at, form: str, **raw) -> None:
    tick(at)
    with cursor() as cur:
        cites = cur.execute("select id from duties_duty where pathway = %s and open order by due_at",
                            (pathway,)).fetchone()
    said = Said(form, raw, happened=at.isoformat(), cites=cites)
    assert receive(Statement("care", f"{form} {at}", Who(key=team), (said,), at), by, at).outcome == "filed"


@row("LA06")
def test_a_drop_in_that_was_not_held_stands_there_and_today_s_waits_for_a_word(hostel, nurse, signed_in):
    tick(AT)
    page = text(signed_in(nurse).get("/care"))
    for words in ("Say how it went : Harbour House, Tue 14 Jul",
                  "Harbour House, Tue 30 Jun: not held . Nobody of ours could be there.",
                  "Harbour House, Tue 16 Jun: held, 3 care leavers came", "Plan drop-ins at another place"):
        assert words in page, words
    with cursor() as cur:
        owed = cur.execute("select pathway, role from duties_duty where pathway in ('drop_in_not_held', "
                           "'drop_in_written_down') and open order by 1").fetchall()
    assert [pathway for pathway, _ in owed] == ["drop_in_not_held", "drop_in_written_down"]


@row("LA06")
def test_drop_ins_are_counted_of_all_that_were_planned_and_contacts_of_all_who_came(hostel, place, nurse, signed_in):
    raw = {"given_name": "Cal", "family_name": "Ashdown", "born": "2008-01-02"}
    one = Statement("PAS@RCB", "Cal", Who(local=(("RCB:PAS", "C1"),), **raw), (Said("person_details", raw),),
                    invented.YEAR_AGO)
    cal = receive(one, by=None, at=invented.YEAR_AGO).subjects[0]
    invented.said(cal, "leaver_contacted", at=AT - timedelta(days=28), way="drop_in", outcome="reached",
                  words="He has a flat of his own")
    team = invented._team("designated", "Designated nurses", "designated")
    lead = invented._worker("angela.frost", "Angela Frost", team, "designated_nurse")
    page = text(signed_in(lead).get("/measures-of-care"))
    for words in ("Held 1 of 3 that were planned",
                  "Visits of care leavers who said who they are: 2. On their own record: 1.",
                  "Place Harbour House Planned 3 Held 1 Not held 1 Nobody has said 1 Care leavers who came 3 "
                  "Other young people 4"):
        assert words in page, words


@row("LA06")
def test_of_two_drop_ins_on_one_day_each_has_its_own_contacts(hostel, place, nurse, signed_in):
    invented.said(hostel, "drop_in_planned", at=AT - timedelta(days=40), by=nurse, kind="hostel", place="Quay Street",
                  day="2026-06-16", who="Ruth Amos")
    answered(hostel, nurse, "drop_ins_held", AT, "drop_in_held", held="yes", who="Ruth Amos", leavers=1, unnamed=0,
             others=0, goes_on="no", ends="It moves to the youth centre")
    for n, at_place in enumerate(("harbour house", "Harbour House", "")):
        invented.said(place.mia, "leaver_contacted", at=AT - timedelta(days=28, minutes=n), way="drop_in",
                      outcome="reached", words="They came", **({"place": at_place} if at_place else {}))
    with cursor() as cur:
        found = drop_ins.counted(cur, AT)
    assert (found.seen, found.written) == (3, 2)   # of which drop-in the third was nobody has said


SEEN = {"kind": "initial", "profession": "doctor", "who": "Dr Hale"}


@row("LA09")
def test_a_year_ahead_a_small_child_is_counted_twice_and_what_is_late_besides(place, nurse, mia, signed_in):
    for key, born, held_on in (("Sol", "2024-03-01", "2026-03-20"), ("Ren", "2014-03-01", "2026-02-10"),
                               ("Lee", "2014-03-02", "2025-06-01")):
        one = invented._person("Ash", key, born, {"Sol": "9990000018", "Ren": "9990000026",
                                                  "Lee": "9990000034"}[key], "male", AT - timedelta(days=901))
        invented.said(one, "involvement", at=AT - timedelta(days=900), role="looked_after_nurse", team="looked-after",
                      worker="ruth.amos", began="2025-01-01")
        invented.said(one, "looked_after_began", at=AT - timedelta(days=500), legal_status="voluntary")
        day = datetime.fromisoformat(f"{held_on}T10:00+00:00")
        invented.said(one, "assessment_reported", at=day, held_on=held_on, **SEEN)
    page = text(signed_in(nurse).get("/care"))
    assert "1 review late now , to be held besides." in page
    months = page.partition("to be held besides.")[2]
    for words in ("1 September 2026", "1 March 2027", "1 February 2027", "2 June 2027"):
        assert words in months, words
