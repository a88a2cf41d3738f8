"""Taken back, it ends: whatever was given by consent, whichever form gave it, and whoever holds it hears."""
from datetime import timedelta

import pytest

from kith.engine.matters.agreeing import SHARING
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from kith.records import rights
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web.invented import AT, said
from tests.web.reading import text
from tests.web.reply_desk import WHO
from tests.web.reply_desk import desk as desk
from tests.web.secret_service import TOLD, comes
from tests.web.test_consents import agreed, back, history, shared
from tests.web.test_consents import girl as girl

HOUR = timedelta(hours=1)
ASK = {"role": "school_nurse", "what": "How is she at school?", "why": "Her review", "agreed": "agreed"}
NO = {"what": "All of it", "with_whom": ["school_nurse"], "answer": "refused"}


def owed(pathway: str) -> set[tuple[str, str]]:
    with cursor() as cur:
        rights.look_across(cur)
        return set(cur.execute("select duty, role from duties_duty where pathway like %s and open",
                               (f"{pathway}%",)).fetchall())


def asks(girl, at=AT - 3 * HOUR, **more):
    return said(girl.lena, "information_request", at, girl.angela, **ASK | more)


@row("LA21")
def test_what_was_asked_by_agreement_ends_when_that_is_taken_back_and_nobody_is_left_waiting_in_silence(girl):
    asks(girl)
    assert {role for _, role in owed("information_answered")} == {"school_nurse"}
    back(girl)
    assert owed("information_answered") == set()
    assert {one for one, _ in owed("sharing_ended")} == {"school_nurse", "go_on"}


@row("LA21")
def test_after_a_no_it_is_asked_anew_only_for_a_reason_in_law_which_is_kept_and_goes_on(girl, signed_in):
    back(girl, at=AT - 5 * HOUR)
    with pytest.raises(Problems, match="took it back"):
        asks(girl)
    asks(girl, agreed="unsafe", lawful="harm", what="Is she safe?")
    back(girl)
    assert {role for _, role in owed("information_answered")} == {"school_nurse"}
    page = signed_in(girl.angela).get(f"/people/{girl.lena}/consents").content.decode()
    assert "A child may come to serious harm" in page


@pytest.mark.parametrize(("no", "stops"), [
    ({"everything": "no", "purposes": ["help"]}, True), ({"everything": "no", "purposes": ["plan"]}, False),
    ({"everything": "no", "with_whom": ["school_nurse"]}, True), ({"everything": "no", "with_whom": ["gp"]}, False)])
def test_only_the_purpose_and_the_recipient_that_are_named_end(girl, no, stops):
    asks(girl)
    back(girl, **no)
    assert (owed("information_answered") == set()) is stops


def test_a_refusal_counts_as_taking_back_and_a_yes_said_after_it_opens_it_again(girl):
    asks(girl)
    agreed(girl, at=AT - 2 * HOUR, lines=[NO | {"purpose": "help"}])
    assert owed("information_answered") == set()
    with pytest.raises(Problems, match="said no"):
        asks(girl, at=AT - HOUR, what="Again")
    agreed(girl, ("help", "school_nurse"), at=AT - HOUR)
    asks(girl, at=AT, what="Again, later")
    assert owed("information_answered")


def test_a_no_to_the_social_worker_is_a_no_to_their_desk(girl):
    back(girl, at=AT - 5 * HOUR, everything="no", with_whom=["social_worker"])
    with pytest.raises(Problems, match="Children’s social care"):
        asks(girl, role="csc_front_door")


def test_an_answer_that_comes_after_it_ended_is_not_taken(girl):
    begun = asks(girl).begun
    key = next(one["id"] for one in begun if one["duty"] == "decided")
    back(girl)
    raw = {"outcome": "given", "words": "She likes it there", "who": "Beth"}
    answer = Said("information_given", raw, happened=AT.isoformat(), cites=(key,))
    with pytest.raises(Refused):
        receive(Statement("web", "late", Who(key=girl.lena), (answer,), AT), by=girl.beth, at=AT)
    with cursor() as cur:
        rights.look_across(cur)
        assert cur.execute("select count(*) from records_entry where form = 'information_given'").fetchone() == (0,)


@row("LA21")
def test_a_copy_of_the_passport_for_somebody_else_asks_first_and_is_taken_back(girl):
    given = {"what": "passport", "ways": ["paper"], "receipt": "yes", "copies_to": ["leaving_care", "gp"]}
    said(girl.lena, "passport_given", AT - 5 * HOUR, girl.angela, **given)
    back(girl, at=AT - 3 * HOUR, everything="no", purposes=["moving"], with_whom=["leaving_care"])
    assert {one for one, _ in owed("sharing_ended")} == {"go_on"}
    with pytest.raises(Problems, match="leaving care adviser"):
        said(girl.lena, "passport_given", AT, girl.angela, **given)
    said(girl.lena, "passport_given", AT, girl.angela, **given | {"all_the_same": "The court asked for it"})
    said(girl.lena, "passport_given", AT, girl.angela, **given | {"copies_to": ["gp"]})


def test_each_who_holds_a_plan_hears_and_whoever_keeps_it_does_not(girl):
    agreed(girl, ("plan", "school_nurse"), ("plan", "csc_front_door"))
    shared(girl, given_to=["school_nurse", "csc_front_door"])
    back(girl, everything="no", with_whom=["school_nurse"])
    assert {one for one, _ in owed("sharing_ended")} == {"school_nurse", "go_on"}


def test_what_only_runs_out_is_no_news_to_whoever_had_it(girl):
    agreed(girl, until=AT.date().isoformat())
    shared(girl)
    ticking.tick(AT + timedelta(days=1))
    assert owed("plan_version_read") == set()
    assert owed("sharing_ended") == set()


def test_what_was_told_in_confidence_ends_and_nobody_outside_that_service_sees_that_it_did(girl, signed_in):
    comes(girl)
    before = history(girl, signed_in)
    agreed(girl, ("help", "school_nurse"), by=girl.inge, at=AT - 3 * HOUR)
    shared(girl, "told_to_others", girl.inge, at=AT - 2 * HOUR, **TOLD | {"basis": "agreed", "needs": ["school_nurse"]})
    back(girl, by=girl.inge)
    with cursor() as cur:
        rights.look_across(cur)
        found = cur.execute("select duty, label from duties_duty where pathway like 'sharing_ended%%'").fetchall()
    assert found == [("go_on", "sealed")]
    assert history(girl, signed_in) == before
    for who in ("beth", "angela", "dean"):
        for address in ("/", f"/people/{girl.lena}", f"/people/{girl.lena}/consents"):
            page = signed_in(getattr(girl, who)).get(address).content.decode()
            assert "no longer" not in page.replace("No longer, or not yet", ""), (who, address)


@row("LA15")
def test_whoever_said_no_is_not_asked_about_when_an_assessment_is_booked_and_the_booker_hears(girl):
    said(girl.lena, "looked_after_began", AT - timedelta(days=9), legal_status="voluntary")
    back(girl, at=AT - 5 * HOUR, everything="no", purposes=["assessment"], with_whom=["gp"])
    said(girl.lena, "appointment", AT - 3 * HOUR, girl.angela, kind="appointment", role="looked_after_nurse",
         starts=(AT + timedelta(days=5)).isoformat(), assessment="initial", place_kind="clinic", person="Dr Dee",
         choice_kept="chosen")
    assert owed("practice_asked_for_assessment") == set()
    assert {role for _, role in owed("social_care_asked_for_assessment")} == {"social_worker"}
    assert {one for one, _ in owed("sharing_ended")} == {"go_on"}


@row("LA21")
def test_the_link_of_a_place_outside_dies_with_the_agreement_that_it_carried(desk, place):
    asked = ASK | {"role": "csc_front_door"}
    said(place.mia, "information_request", AT - 3 * HOUR, place.priya, **asked)
    ticking.tick(AT - HOUR)
    link = desk.link
    opened = desk.comes_in()
    assert "Answer it" in text(opened)
    assert "How is she at school?" in text(desk.browser.post(f"{link}/read/1", follow=True))
    said(place.mia, "consent_taken_back", AT - HOUR, place.priya, gave="parent", everything="yes")
    for way in ("", "/read/1"):
        assert "How is she at school?" not in text(desk.browser.get(f"{link}{way}", follow=True)), way
    assert "Answer it" not in desk.page(link)
    answer = {"reply_what": "information_given", "outcome": "given", "words": "Well", "reply_who": WHO, "_number": "1"}
    desk.browser.post(link, answer)
    with cursor() as cur:
        rights.look_across(cur)
        assert cur.execute("select count(*) from records_entry where form = 'information_given'").fetchone() == (0,)
    assert {one for one, _ in owed("sharing_ended")} == {"social_care", "go_on"}


def test_every_form_that_gives_by_consent_was_tried_here():
    assert set(SHARING) == {"information_request", "assessment_asked", "passport_given", "plan_version",
                            "told_to_others", "information_shared"}
