"""The meetings of the next four weeks with what each still lacks, and no name of any child."""
from datetime import timedelta

from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_doors import worker
from tests.web.test_meetings import HOUR, SOON, called, owed, say
from tests.web.test_meetings import baby as baby
from tests.web.test_whole_meeting import page_of


def listed(signed_in, who) -> str:
    return signed_in(who).get("/team/meetings").content.decode()


@row("CP05")
def test_what_is_out_for_a_meeting_is_counted_over_every_child_and_its_page_is_one_press_away(place, baby, signed_in):
    invented.said(baby, "involvement", role="midwife", team="hv-far", began="2026-05-14")
    called(place, baby)
    lead = worker("named_nurse", "named_nurses")
    page = listed(signed_in, lead)
    for words in ("Every meeting of the next 4 weeks", "Initial child protection conference", "2 children",
                  "0 of 3 say that they come"):
        assert words in text(signed_in(lead).get("/team/meetings")), words
    out = len(owed(place.mia, "meeting_invited")) + len(owed(baby, "meeting_invited"))
    assert f"{out} of {out} not answered" in page
    reports = len(owed(place.mia, "conference_told")) + len(owed(baby, "conference_told"))
    assert reports > 2
    assert f"{reports} not sent yet" in page
    assert f'href="{page_of(baby)}"' in page
    for name in ("Mia", "Kowalska", place.mia, baby, "Town hall"):
        assert name not in page.partition("<main")[2], name
    say(place.mia, place.priya, "invitation_answered", {"coming": "comes", "comes_by": "Priya Nair"}, AT + HOUR,
        owed(place.mia, "meeting_invited", "and duty = 'health_visitor'"))
    page = listed(signed_in, lead)
    assert f"{out - 1} of {out} not answered" in page
    assert "1 of 3 say that they come" in page
    assert 'href="/team/meetings"' in signed_in(place.sam).get("/team").content.decode()


@row("CP05")
def test_each_sees_those_they_called_and_those_of_their_team_and_no_others(place, baby, signed_in):
    called(place, baby)
    for one in (place.priya, place.jo, place.sam):
        assert "2 children" in listed(signed_in, one)
    assert "No meeting is coming" in listed(signed_in, place.theo)
    assert "No meeting is coming" not in listed(signed_in, worker("designated_nurse", "named_nurses"))
    say(baby, place.theo, "meeting_called", {"kind": "professionals", "begins": (SOON + 7 * HOUR * 24).isoformat(),
                                             "place": "By call", "chair": "T Hale", "purpose": "What is known",
                                             "short": "emergency"})
    assert "Meeting of professionals" in listed(signed_in, place.theo)   # who called it


@row("CP05", "SH01")
def test_that_a_service_held_in_confidence_was_asked_is_counted_nowhere(place, baby, signed_in):
    inge = worker("sexual_health", "sexual_health")
    invented.said(place.mia, "involvement", at=AT - timedelta(days=9), by=inge, role="sexual_health",
                  team="team-sexual_health", worker=inge.username, began="2026-07-05")
    called(place, baby)
    assert len(owed(place.mia, "meeting_invited", "and role = 'sexual_health'")) == 1
    known = [key for one in (place.mia, baby) for key in owed(one, "meeting_invited", "and role <> 'sexual_health'")]
    assert f"{len(known)} of {len(known)} not answered" in listed(signed_in, place.sam)


def test_reception_and_whoever_meets_no_child_see_none(place, baby, signed_in):
    called(place, baby)
    for role, kind in (("ed_receptionist", "emergency"), ("service_desk", "service_desk")):
        assert signed_in(worker(role, kind)).get("/team/meetings").status_code == 403
