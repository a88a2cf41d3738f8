"""A note that takes a service for closed is asked about at once; one about a single child's referral is not."""
import pytest

from kith.forms.family.contact_note import ContactNote
from kith.forms.teams.route_meant import RouteMeant
from kith.language.roles import TEAM_LEAD, THE_RECORDER
from kith.pathways.teams.route_doubted import RouteDoubted
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

say = RouteDoubted.duties["say"]
BELIEVED = "SALT no longer accepts referrals; family told of drop-in."


def noted(note: str = BELIEVED, when: str = "Tue 7 Jul 09:00"):
    mia = person(born="3 years ago")
    mia.says(ContactNote, when, by=3, kind="home", note=note)
    return mia


@row("EH05")
def test_whoever_wrote_it_is_asked_at_once():
    duty = owed(noted(), say, at="Tue 7 Jul 09:01").is_("due", by=THE_RECORDER, until="Wed 8 Jul 17:00")
    assert duty.one.bearer == 3
    assert duty.one.duty.level == "urgent"
    assert duty.sentence == "Because a note about Mia of Tue 7 Jul may say that a service takes no referrals."


@row("EH05")
@pytest.mark.parametrize("note", [
    "Mum says CAMHS don't take direct referrals any more.", "Speech therapy: no direct route, only through the GP.",
    "I cannot refer to audiology, it is closed.", "Physio has stopped taking referrals from us.",
    "Referrals to the dietitian are closed until autumn."], ids=range(5))
def test_it_is_said_in_many_ways(note):
    owed(noted(note), say, at="Tue 7 Jul 09:01").is_("due")


@pytest.mark.parametrize("note", [
    "Referred to SALT today, mother agrees.", "The case was closed to social care; referred back today.",
    "She does not take her tablets.", "CAMHS declined the referral of this child.", "Seen at home. All well."],
    ids=range(5))
def test_what_only_looks_like_it_is_passed_over(note):
    nothing_owed(noted(note), say, at="Tue 7 Jul 09:01")


def test_answered_in_time_and_late():
    for when, state in (("Wed 8 Jul 17:00", "done"), ("Wed 8 Jul 17:01", "done late")):
        mia = noted()
        mia.says(RouteMeant, when, by=3, answers=owed(mia, say, at=when), meant="yes", which="salt", told="elsewhere",
                 now="Referred today")
        owed(mia, say, at="Thu 9 Jul 09:00").is_(state)


def test_unanswered_it_climbs():
    mia = noted()
    owed(mia, say, at="Tue 7 Jul 09:01").tells(0, THE_RECORDER).is_told()
    owed(mia, say, at="Wed 8 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
