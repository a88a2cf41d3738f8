"""What was decided reaches each service by itself, and tells none that a girl goes to one held in confidence."""
from datetime import timedelta

import pytest

from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.scenarios.test_red_acted_on import REFERRAL
from tests.web import secret_service
from tests.web.invented import AT, said
from tests.web.secret_service import HIDDEN, comes
from tests.web.test_confidence import OTHERS, read, words

DECIDED = {"decision": "assess", "why": "A man much older", "next_steps": "Seen on Thursday", "who": "J Smith"}
NAMES_IT = HIDDEN[:4]   # what the forms are called stands in the list of forms of every page of what happened
SINCE = timedelta(hours=2)


@pytest.fixture
def girl(place):
    return secret_service.around()


def decided(girl) -> None:
    said(girl.lena, "referral_decided", AT - SINCE, girl.dean, **DECIDED)
    said(girl.lena, "child_protection_plan_began", AT - SINCE, category="sexual")


def owed(girl, role: str) -> list[str]:
    with cursor() as cur:
        return [key for (key,) in cur.execute(
            "select id from duties_duty where form = 'outcome_read' and open and role = %s order by id",
            (role,)).fetchall()]


@pytest.mark.parametrize("who", OTHERS)
def test_for_everybody_else_it_is_as_if_she_had_never_come(girl, signed_in, who):
    decided(girl)
    ticking.tick(AT)
    client = signed_in(getattr(girl, who))
    before = read(client, girl.lena)
    comes(girl, hours=6)
    ticking.tick(AT)
    assert len(owed(girl, "sexual_health")) == 2
    after = read(client, girl.lena)
    for address, page in before.items():
        assert after[address] == page, address


def test_what_that_service_owes_is_no_address_to_others_and_its_own_people_read_it(girl, signed_in):
    comes(girl, hours=6)
    decided(girl)
    theirs, schools = owed(girl, "sexual_health"), owed(girl, "school_nurse")
    assert (len(theirs), len(schools)) == (2, 2)
    for key in theirs:
        assert signed_in(girl.inge).get(f"/duties/{key}").status_code == 200
        for who in OTHERS:
            for page in (f"/duties/{key}", f"/sent/{key}"):
                gone = words(signed_in(getattr(girl, who)), page)
                assert "There is no such duty" in gone
                assert not [word for word in HIDDEN if word in gone]
    for page in (f"/duties/{schools[0]}", f"/sent/{schools[0]}"):
        shown = words(signed_in(girl.beth), page)
        assert not [word for word in HIDDEN if word in shown], page
    # What is to be read stands where it is said to have been read
    assert any("A man much older" in words(signed_in(girl.beth), f"/duties/{key}") for key in schools)


def test_a_service_that_referred_in_confidence_hears_the_outcome_and_nobody_learns_who_had_referred(girl, signed_in):
    # Given a referral that was sent from there
    comes(girl, hours=6)
    sent = said(girl.lena, "referral", AT - timedelta(hours=5), girl.inge, **REFERRAL | {
        "blank_why": "A man of 23 waits for her", "risk": "She told us at the quillwort clinic"})
    asked = next(one["id"] for one in sent.begun if one["duty"] == "decided")
    # When social care decides on it, and everybody is told
    answer = Said("referral_decided", DECIDED, happened=(AT - SINCE).isoformat(), cites=(asked,))
    receive(Statement("web", "decided", Who(key=girl.lena), (answer,), AT), by=girl.dean, at=AT)
    ticking.tick(AT)
    # Then the school nurse reads what was decided, the reason and what comes next, and not who had referred, nor why
    page = words(signed_in(girl.beth), f"/people/{girl.lena}/history")
    for word in ("an assessment begins", "A man much older", "Seen on Thursday"):
        assert word in page, word
    for who in OTHERS[:3]:
        for address, shown in read(signed_in(getattr(girl, who)), girl.lena).items():
            about = address.startswith("/people/") or address == "/"   # a board of a team says whose it is
            assert not about or not [word for word in NAMES_IT if word in shown], (who, address)
        for page in (f"/sent/{asked}", f"/duties/{asked}"):
            shown = words(signed_in(getattr(girl, who)), page)
            assert not [word for word in NAMES_IT if word in shown], (who, page)
    # And the service itself has it on its list, and whoever referred has the answer to it
    mine = words(signed_in(girl.inge), "/")
    for word in ("Read what was decided on a referral", "Read the decision on your referral"):
        assert word in mine, word


HELD = {"kind": "conference", "chair": "R Ames", "people": [{"name": "Beth", "role": "school_nurse", "there": "came"}],
        "without_quorum": "The roads were closed"}


def meeting(girl, hours: int) -> str:
    """A conference that the front door recorded; gives the key of the duty to issue its decisions."""
    held = said(girl.lena, "meeting_held", AT - timedelta(hours=hours), girl.dean, **HELD)
    return next(one["id"] for one in held.begun if one["duty"] == "decisions")


@row("CP06")
def test_where_the_first_day_ends_without_a_sheet_each_service_hears_it_and_none_of_another_held_in_confidence(
        girl, signed_in):
    comes(girl, hours=60)
    key = meeting(girl, hours=50)
    for hours in (40, 2):
        ticking.tick(AT - timedelta(hours=hours))
    with cursor() as cur:
        heard = {role for (role,) in cur.execute(
            "select role from notices_notice where duty_id = %s and step = 1", (key,)).fetchall()}
    assert {"csc_manager", "school_nurse", "sexual_health"} <= heard
    for who in OTHERS[:3]:
        for page in (f"/duties/{key}", f"/sent/{key}", f"/people/{girl.lena}"):
            shown = words(signed_in(getattr(girl, who)), page)
            assert not [word for word in NAMES_IT if word in shown], (who, page)
    shown = words(signed_in(girl.dean), f"/sent/{key}")
    assert not [word for word in NAMES_IT if word in shown]


@row("CP06", "AE03")
def test_a_plan_that_a_meeting_begins_stands_with_its_sheet(girl, signed_in):
    key = meeting(girl, hours=5)
    assert "No child protection plan that we know of" in words(signed_in(girl.beth), f"/people/{girl.lena}")
    sheet = Said("decisions_issued", {"decisions": "A plan", "plan": "began", "category": "sexual"},
                 happened=(AT - timedelta(minutes=5)).isoformat(), cites=(key,))
    receive(Statement("web", "sheet", Who(key=girl.lena), (sheet,), AT), by=girl.dean, at=AT)
    page = words(signed_in(girl.beth), f"/people/{girl.lena}")
    assert "No child protection plan that we know of" not in page
    assert "Child protection plan</strong>" in page
    assert "Read what a meeting decided" in words(signed_in(girl.beth), "/")
    shown = words(signed_in(girl.dean), f"/people/{girl.lena}")
    assert "A meeting decided: A plan" in shown


PLAN = {"version": 2, "plan": "A quiet room at school", "given_to": ["named_nurse", "school_nurse", "csc_front_door"],
        "basis": "agreed"}
LINE = {"gave": "young_person", "able": "gillick", "shows": "She says it back", "understands": "yes", "how": "signed",
        "lines": [{"purpose": "plan", "with_whom": ["named_nurse"], "answer": "agreed", "what": "The plan"}]}


@row("CM10")
def test_what_was_not_agreed_to_is_not_given_unless_a_ground_is_written_down(girl):
    with pytest.raises(Problems, match="school nurse: nobody has agreed"):
        said(girl.lena, "plan_version", AT - timedelta(hours=3), girl.angela, **PLAN)
    said(girl.lena, "consent_given", AT - timedelta(hours=4), girl.angela, **LINE)
    with pytest.raises(Problems, match="nobody has agreed"):
        said(girl.lena, "plan_version", AT - timedelta(hours=3), girl.angela, **PLAN)
    given = said(girl.lena, "plan_version", AT - timedelta(hours=3), girl.angela,
                 **PLAN | {"given_to": ["named_nurse"]})
    assert given.outcome == "filed"
    with pytest.raises(Problems):   # a basis without the ground itself is none
        said(girl.lena, "plan_version", AT - timedelta(hours=2), girl.angela, **PLAN | {"basis": "safeguarding"})
    given = said(girl.lena, "plan_version", AT - timedelta(hours=2), girl.angela,
                 **PLAN | {"basis": "safeguarding", "ground": "He waits for her at school", "told": "yes"})
    assert given.outcome == "filed"


@row("CM10")
def test_whoever_gave_it_out_sees_how_many_have_read_which_version(girl, signed_in):
    comes(girl, hours=6)
    given = said(girl.lena, "plan_version", AT - timedelta(hours=3), girl.angela,
                 **PLAN | {"basis": "safeguarding", "ground": "He waits for her at school", "told": "yes"})
    keys = {one["duty"]: one["id"] for one in given.begun}
    read_it = Said("outcome_read", {}, happened=AT.isoformat(), cites=(keys["school_nurse"],))
    receive(Statement("web", "read", Who(key=girl.lena), (read_it,), AT), by=girl.beth, at=AT)
    page = words(signed_in(girl.angela), f"/sent/{keys['school_nurse']}")
    assert "1 of 3 have read version 2." in page
    assert not [word for word in NAMES_IT if word in page]
    shown = words(signed_in(girl.beth), f"/people/{girl.lena}/history")
    assert "A quiet room at school" in shown


@row("RV10")
def test_which_areas_answer_stands_on_the_page_with_its_day_and_nothing_said_in_confidence(girl, signed_in):
    said(girl.lena, "whose_area", AT - timedelta(days=20), girl.angela, home_authority="Northbrook",
         home_since="2026-01-05", commissioner="Northbrook Board")
    said(girl.lena, "whose_area", AT - timedelta(days=2), girl.angela, commissioner="Fenwick Board",
         commissioner_since="2026-07-12", address="7 Quarry Row")
    said(girl.lena, "moved_area", AT - timedelta(days=2), girl.beth, to_area="Fenwick", since="2026-07-12",
         takes_over=["school_nurse"], team="not_known", designated="not_known")
    said(girl.lena, "whose_area", AT - timedelta(days=1), girl.inge, practice="The quillwort practice")
    page = words(signed_in(girl.beth), f"/people/{girl.lena}")
    assert "quillwort" not in page
    for word in ("Northbrook, since Mon 5 Jan", "Fenwick Board, since Sun 12 Jul", "Out of area, not accepted",
                 "still yours until it does"):
        assert word in page, word
    around = page[page.index('id="involved"'):]
    assert "Northbrook Board" not in around
    assert "7 Quarry Row" not in around
