"""Nobody reviews their own assessment, what scores too little goes back, and a review by another role says why."""
import pytest

from kith.access import all_teams, staffing
from kith.engine.matters.assuring import points
from kith.engine.values import Values
from kith.forms.looked_after.assessment_reviewed import AssessmentReviewed
from kith.intake.gates import roles_agreed
from kith.language.assessing import OWN_ROLES
from kith.language.errors import Problems, Refused
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, child, owed, said
from tests.scenarios.looked_after import APPROVED, RETURNED
from tests.scenarios.plans import FINE, STORY
from tests.scenarios.rows import row

WHY = {"why_you": "She has been her health visitor since birth"}


@pytest.fixture
def paula(workers):
    """The lead nurse, who also sees children herself."""
    team = all_teams.add_team("lac", "Looked-after children", "looked_after", "Community", phone="01632 960130",
                             at=LONG_AGO)
    one = staffing.add_worker("paula", "Paula", None, "paula@kith.example")
    for role in ("looked_after_nurse", "looked_after_lead"):
        staffing.put_on(one, team, role, LONG_AGO)
    return one


@pytest.fixture
def kai(workers) -> str:
    return child("Kai", born="2013-05-12")


def signed(key: str, by, at=MONDAY, kind: str = "review", **more) -> None:
    said(key, "health_narrative", at, by, story=STORY, **FINE)
    sign = next(one for one in owed(key, "assessment_signed_in_time") if one.open)
    said(key, "assessment_signed", at + HOUR, by, cites=(sign.id,), kind=kind, **more)


def to_review(key: str):
    return next(one for one in owed(key, "assessment_assured") if one.open)


@row("LA08")
def test_nobody_reviews_what_they_wrote(kai, paula):
    signed(kai, paula)
    with pytest.raises(Refused, match="Somebody else reads it"):
        said(kai, "assessment_reviewed", MONDAY + DAY, paula, cites=(to_review(kai).id,), **APPROVED)


@row("LA08")
def test_it_goes_back_with_comments_is_signed_again_and_then_approved(kai, workers, paula):
    signed(kai, workers["priya"], **WHY)
    first = to_review(kai)
    assert first.role == "looked_after_lead"
    with pytest.raises(Problems) as low:
        said(kai, "assessment_reviewed", MONDAY + DAY, paula, cites=(first.id,), **RETURNED | {"decided": "approved"})
    assert low.value.by_question == {"decided": "It scores 3 of 5, and goes out from 4. Return it, with what is to be "
                                                "mended."}
    said(kai, "assessment_reviewed", MONDAY + DAY, paula, cites=(first.id,), **RETURNED)
    mend = next(one for one in owed(kai, "assessment_mended") if one.open)
    assert mend.role == f"worker:{workers['priya'].pk}"
    said(kai, "assessment_signed", MONDAY + 2 * DAY, workers["priya"], cites=(mend.id,), kind="review", **WHY)
    said(kai, "assessment_reviewed", MONDAY + 3 * DAY, paula, cites=(to_review(kai).id,), **APPROVED)
    assert {one.state for one in (*owed(kai, "assessment_assured"), *owed(kai, "assessment_mended"))} == {"done"}


def test_what_is_not_met_must_be_said_and_what_is_whole_is_not_returned(kai, workers, paula):
    signed(kai, workers["priya"], **WHY)
    for answers, wrong in ((RETURNED | {"goals_mend": ""}, "goals_mend"), (RETURNED | {"goals_mend": "n/a"},
                           "goals_mend"), (APPROVED | {"decided": "returned"}, "decided")):
        with pytest.raises(Problems) as found:
            said(kai, "assessment_reviewed", MONDAY + DAY, paula, cites=(to_review(kai).id,), **answers)
        assert set(found.value.by_question) == {wrong}


def test_somebody_else_may_be_named_to_mend_it(kai, workers, paula):
    signed(kai, workers["priya"], **WHY)
    with pytest.raises(Problems) as nobody:
        said(kai, "assessment_reviewed", MONDAY + DAY, paula, cites=(to_review(kai).id,), to="Joe", **RETURNED)
    assert set(nobody.value.by_question) == {"to"}
    said(kai, "assessment_reviewed", MONDAY + DAY, paula, cites=(to_review(kai).id,), to="Jo", **RETURNED)
    assert [one.role for one in owed(kai, "assessment_mended")] == [f"worker:{workers['jo'].pk}"]


@pytest.mark.parametrize(("born", "kind", "asks"), [
    ("2021-07-13", "review", True), ("2021-07-14", "review", False), ("2013-05-12", "initial", False)])
@row("LA04")
def test_from_five_on_a_review_by_another_role_says_why(workers, born, kind, asks):
    key = child("Kai", born=born)
    if asks:
        with pytest.raises(Problems) as why:
            signed(key, workers["priya"], kind=kind)
        assert set(why.value.by_question) == {"why_you"}
    else:
        signed(key, workers["priya"], kind=kind)


GIVEN = {"who": "Sam Bell", "same": "not_known"}
BOOKED = {"kind": "appointment", "starts": "2026-07-30T10:00+01:00", "place_kind": "school", "person": "Sam Bell",
          "choice_kept": "chosen", "assessment": "review"}


@row("LA04")
@pytest.mark.parametrize(("form", "raw"), [("practitioner_named", GIVEN), ("appointment", BOOKED)])
def test_whoever_gives_an_over_five_to_a_school_nurse_says_why_and_a_younger_child_to_anybody(workers, form, raw):
    old, young = child("Kai", born="2021-07-13"), child("Mo", born="2021-07-14")
    said(young, form, MONDAY, workers["priya"], role="school_nurse", **raw)
    said(old, form, MONDAY, workers["priya"], role="looked_after_nurse", **raw)
    with pytest.raises(Problems) as why:
        said(old, form, MONDAY + HOUR, workers["priya"], role="school_nurse", **raw)
    assert why.value.by_question == {"why_role": "From 5 years on it is agreed here that this is the looked-after "
                                                 "children’s nurse’s. Say why it is somebody else’s."}
    said(old, form, MONDAY + HOUR, workers["priya"], role="school_nurse", why_role="wish", **raw)


@row("LA04")
def test_the_roles_are_the_localitys(workers, monkeypatch):
    both = Values({OWN_ROLES.name: ((LONG_AGO, "looked_after_nurse school_nurse"),)})
    monkeypatch.setattr(roles_agreed, "values", lambda: both)
    old = child("Kai", born="2016-07-13")
    said(old, "practitioner_named", MONDAY, workers["priya"], role="school_nurse", **GIVEN)


@row("LA04")
def test_the_teams_own_nurse_says_nothing(kai, paula):
    signed(kai, paula)
    assert asked("select answers ->> 'why_you' from records_entry where form = 'assessment_signed'") == [(None,)]


def test_a_point_for_each_question_that_is_met():
    for answers, got in ((APPROVED, 5), (RETURNED, 3), ({}, 0)):
        assert points(AssessmentReviewed, answers) == got


REPORT = {"kind": "review", "held_on": "2026-07-13", "profession": "health_visitor", "who": "Priya Nair"}


@row("LA08")
def test_the_report_goes_out_when_it_is_approved_or_says_why_not_and_that_is_kept(kai, workers, paula):
    said(kai, "looked_after_began", LONG_AGO, workers["priya"], legal_status="voluntary")
    book = next(one for one in owed(kai, "initial_health_assessment") if one.duty == "report")
    signed(kai, workers["priya"], **WHY)
    with pytest.raises(Problems) as early:
        said(kai, "assessment_reported", MONDAY + DAY, workers["priya"], cites=(book.id,), **REPORT)
    assert "Read a health assessment against the tool" in early.value.by_question["unsigned"]
    said(kai, "assessment_reviewed", MONDAY + DAY, paula, cites=(to_review(kai).id,), **RETURNED)
    with pytest.raises(Problems) as returned:
        said(kai, "assessment_reported", MONDAY + DAY, workers["priya"], **REPORT)
    assert "Mend a health assessment and sign it again" in returned.value.by_question["unsigned"]
    mend = next(one for one in owed(kai, "assessment_mended") if one.open)
    said(kai, "assessment_signed", MONDAY + 2 * DAY, workers["priya"], cites=(mend.id,), kind="review", **WHY)
    said(kai, "assessment_reviewed", MONDAY + 3 * DAY, paula, cites=(to_review(kai).id,), **APPROVED)
    said(kai, "assessment_reported", MONDAY + 4 * DAY, workers["priya"], cites=(book.id,), **REPORT)
    assert asked("select count(*) from records_entry where form = 'assessment_reported'") == [(1,)]
