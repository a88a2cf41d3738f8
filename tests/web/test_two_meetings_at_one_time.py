"""Whoever is asked to two meetings at one time is named before the second is called, and on its agenda."""
from datetime import timedelta

import pytest

from kith.access import all_teams
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT, YEAR_AGO
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_doors import worker
from tests.web.test_meetings import CALLED, HOUR, SOON, called, say
from tests.web.test_meetings import baby as baby


@pytest.fixture
def another(place) -> str:
    """A child of whom Mia’s health visitor has the care as well, and of whom a meeting is called at that time."""
    other = invented._person("Okafor", "Zed", "2021-03-01", "9990004501", "male")
    involved = {"role": "health_visitor", "team": "hv-marsh", "began": "2026-05-14"}
    invented.said(other, "involvement", worker="priya.nair", **involved)
    at_half_past = (SOON + timedelta(minutes=30)).isoformat()
    say(other, place.priya, "meeting_called",
        CALLED | {"begins": at_half_past, "short": "emergency", "kind": "core_group"})
    return other


@row("CP05")
def test_whoever_is_asked_to_two_meetings_at_one_time_is_named_before_the_second_is_called(place, baby, another):
    with pytest.raises(Problems, match="Priya Nair, the health visitor, is asked to another meeting at") as refused:
        called(place, baby)
    assert "Zed" not in refused.value.by_question["clash"]
    called(place, baby, begins=(SOON + timedelta(hours=2)).isoformat())      # later that day nobody has another
    with pytest.raises(Problems, match="there is another meeting about a child of this one"):
        say(baby, place.priya, "meeting_called", CALLED | {
            "begins": (SOON + timedelta(hours=3)).isoformat(), "short": "emergency", "kind": "review"}, AT + HOUR)


@row("CP05")
def test_with_a_reason_it_is_called_all_the_same_and_the_agenda_shows_who_cannot_be_at_both(
        place, baby, another, signed_in):
    invented.said(baby, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    called(place, baby, clash="Jo Marsh goes in her place")   # the sister’s own share of it is no second meeting
    page = text(signed_in(place.priya).get(f"/people/{place.mia}/meetings"))
    assert "At the same time: Priya Nair, the health visitor, is asked to another meeting, which begins at" in page
    assert "Why then all the same: Jo Marsh goes in her place" in page
    assert "Zed" not in page
    (asks,) = [key for (key,) in asked("select d.id from duties_duty d join records_subject s on s.id = d.subject_id "
                                       "where s.key = %s and d.pathway = 'meeting_invited' and "
                                       "d.duty = 'health_visitor'", place.mia)]
    invitation = text(signed_in(place.priya).get(f"/duties/{asks}"))
    assert "At the same time: Priya Nair is asked to another meeting, which begins at" in invitation
    assert "Zed" not in invitation.split("At the same time")[1].split("Will somebody come")[0]
    # One that is struck out, or moved, is in nobody’s way any more.
    (root,), = asked("select root from records_entry e join records_subject s on s.id = e.subject_id "
                     "where s.key = %s and e.form = 'meeting_called'", another)
    strike = Said("meeting_called", {}, how="strike", corrects=root, reason="Called in error")
    receive(Statement("web", "strike", Who(key=another), (strike,), AT + HOUR), place.priya, AT + HOUR)
    assert "At the same time" not in text(signed_in(place.priya).get(f"/people/{place.mia}/meetings"))


@row("CP05")
def test_a_team_of_which_nobody_is_named_for_either_child_is_named_itself(place, baby, another):
    for one in (baby, another):
        invented.said(one, "involvement", at=AT - timedelta(days=9), role="midwife", team="hv-far", began="2026-07-05")
    with pytest.raises(Problems) as refused:
        called(place, baby)
    assert "Far team, the midwife, is asked to another meeting at" in refused.value.by_question["clash"]
    assert "Marsh team" not in refused.value.by_question["clash"]   # of it somebody is named
    assert "Zed" not in refused.value.by_question["clash"]


@row("CP05", "GP05")
def test_a_practice_with_a_meeting_about_another_patient_is_named(place, another):
    all_teams.add_team("N81001", "Weir surgery", "gp", "Weir", phone="01632 960150", at=YEAR_AGO)
    for n, one in enumerate((place.ania, another)):
        said = (Said("person_details", {"gp_practice": "N81001"}, happened=AT.isoformat(), how="part"),)
        receive(Statement("PAS@RCB", f"practice {n}", Who(key=one), said, AT), None, AT)
    with pytest.raises(Problems, match="Weir surgery, the GP, is asked to another meeting at"):
        say(place.ania, place.priya, "meeting_called", CALLED | {"short": "emergency"})


@row("CP05", "SH01")
def test_that_a_team_held_in_confidence_has_another_meeting_is_told_to_nobody(place, baby, another):
    inge = worker("sexual_health", "sexual_health")
    for one in (baby, another):
        invented.said(one, "involvement", at=AT - timedelta(days=9), by=inge, role="sexual_health",
                      team="team-sexual_health", began="2026-07-05")
    with pytest.raises(Problems) as refused:
        called(place, baby)
    assert "Team of sexual_health" not in refused.value.by_question["clash"]


@row("CP05", "SH01")
def test_that_somebody_of_a_service_held_in_confidence_has_another_meeting_is_told_to_nobody(place, baby, another):
    inge = worker("sexual_health", "sexual_health")
    for one in (place.mia, another):
        invented.said(one, "involvement", at=AT - timedelta(days=9), by=inge, role="sexual_health",
                      team="sexual_health", worker=inge.username, began="2026-07-05")
    with pytest.raises(Problems) as refused:
        called(place, baby)
    assert "sexual" not in refused.value.by_question["clash"]
    assert inge.full_name not in refused.value.by_question["clash"]


@row("CP05")
def test_an_invitation_says_what_the_meeting_is_and_when_and_where(place, baby, signed_in):
    called(place, baby)
    for pathway, duty in (("meeting_invited", "health_visitor"), ("conference_told", "health_visitor")):
        ((key,),) = asked("select d.id from duties_duty d join records_subject s on s.id = d.subject_id where "
                          "s.key = %s and d.pathway = %s and d.duty = %s", place.mia, pathway, duty)
        page = text(signed_in(place.priya).get(f"/duties/{key}"))
        for words in ("Initial child protection conference", f"{SOON:%H:%M}", "Town hall, room 2", "R Osei",
                      "Bruises that nobody can explain"):
            assert words in page, (pathway, words)
    mine = text(signed_in(place.priya).get("/"))
    assert "a meeting about Mia on Fri 17 Jul, 09:10 was called on" in mine
