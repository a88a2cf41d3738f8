"""At each review, crisis, admission and discharge children are asked about again, and only then it is signed off."""
import pytest

from kith.forms.adults.review_closed import ReviewClosed
from kith.language.roles import ADULT_MENTAL_HEALTH, DRUG_AND_ALCOHOL, TEAM_LEAD
from kith.pathways.adults.children_asked_again import ChildrenAskedAgain
from tests.scenarios.adults import asked, noted, places, wayne
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

ask, where, close = ChildrenAskedAgain.ask, ChildrenAskedAgain.places, ChildrenAskedAgain.close


@row("AM01")
@pytest.mark.parametrize(("kind", "said"), [("review", "had a review"), ("crisis", "was in a crisis"),
                                            ("admission", "was admitted"), ("discharge", "was discharged")])
def test_each_turning_point_asks_again(kind, said):
    one = wayne()
    asked(one, "Thu 2 Jul 10:00")
    noted(one, "Wed 8 Jul 14:00", kind=kind)
    duty = owed(one, ask, at="Wed 8 Jul 15:00").is_("due", by=ADULT_MENTAL_HEALTH, until="Thu 9 Jul 17:00")
    assert duty.sentence == f"Because Wayne {said} on Wed 8 Jul."
    owed(one, where, at="Wed 8 Jul 15:00").is_("due")


def test_an_ordinary_contact_asks_nothing():
    one = wayne()
    noted(one, "Wed 8 Jul 14:00")
    nothing_owed(one, ask, at="Wed 8 Jul 15:00")


@row("SH03")
def test_a_review_is_signed_off_only_after_children_were_asked_about():
    one = wayne(role="drug_and_alcohol")
    noted(one, "Wed 8 Jul 14:00", kind="review")
    nothing_owed(one, close, at="Thu 9 Jul 17:00")
    owed(one, ask, at="Thu 9 Jul 17:00").is_("overdue", by=DRUG_AND_ALCOHOL)
    asked(one, "Fri 10 Jul 10:00")
    owed(one, ask, at="Fri 10 Jul 11:00").is_("done late")
    owed(one, close, at="Fri 10 Jul 11:00").is_("due", until="Fri 17 Jul 17:00")
    one.says(ReviewClosed, "Fri 10 Jul 12:00", outcome="Next seen in three months")
    owed(one, close, at="Fri 10 Jul 13:00").is_("done")


@row("AM01")
def test_a_review_without_asking_reaches_the_lead():
    one = wayne()
    noted(one, "Wed 8 Jul 14:00", kind="review")
    owed(one, ask, at="Wed 8 Jul 15:00").is_told()
    owed(one, ask, at="Thu 9 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)


@row("AM03")
def test_places_asked_at_the_review_answer():
    one = wayne()
    noted(one, "Wed 8 Jul 14:00", kind="review")
    places(one, "Wed 8 Jul 14:30")
    owed(one, where, at="Wed 8 Jul 15:00").is_("done")
