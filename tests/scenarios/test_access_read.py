"""Who has access is read every four months: by the lead, or where there is none by somebody outside the team."""
import pytest

from kith.access.roles import PLACES
from kith.forms.access.access_reviewed import AccessReviewed
from kith.forms.teams.team_closed import TeamClosed
from kith.language.roles import CALDICOTT_GUARDIAN, DESIGNATED_NURSE, NAMED_NURSE, SHIFT_LEAD, TEAM_LEAD
from kith.pathways.access.access_read import AccessRead
from kith.statuses.who_reads_access import BY_SHIFTS, GUARDIANS, LED, WITHOUT_A_LEAD
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed, team

READERS = [
    ("health_visiting", AccessRead.lead, TEAM_LEAD),
    ("adult_mental_health", AccessRead.lead, TEAM_LEAD),
    ("emergency", AccessRead.shift_lead, SHIFT_LEAD),
    ("service_desk", AccessRead.outside, CALDICOTT_GUARDIAN),
    ("safeguarding", AccessRead.outside, CALDICOTT_GUARDIAN),
    ("oversight", AccessRead.guardians, DESIGNATED_NURSE),
]


def read(board: Record, when: str, answers, **said) -> None:
    row = {"worker": "priya.nair", "name": "Priya Nair", "role": "health_visitor"}
    board.says(AccessReviewed, when, answers=answers, **({"kept": [row], "own": "no"} | said))


@row("P11")
@pytest.mark.parametrize(("kind", "duty", "reader"), READERS)
def test_it_is_read_four_months_after_the_team_opened_by_somebody_who_does_not_read_their_own(kind, duty, reader):
    owed(team(kind, "Fri 13 Mar 09:00"), duty, at="Fri 13 Mar 10:00").is_("due", by=reader, until="Tue 14 Jul 00:00")


def test_each_kind_of_team_has_one_reader_and_a_practice_where_nobody_signs_in_has_none():
    listed = [kind for test in (LED, BY_SHIFTS, WITHOUT_A_LEAD, GUARDIANS) for kind in test.values]
    # A panel, an officer or a manager has a team and its post, and where nobody holds that another team answers.
    known = {place.covers for place in PLACES.values()} - {"", "gp"} | {
        "serac", "marac", "allegations", "social_care_managers"}
    assert set(listed) - {"oversight"} == known - {"oversight"}
    assert len(listed) == len(set(listed))
    practice = team("gp", "Fri 13 Mar 09:00")
    for duty in (AccessRead.lead, AccessRead.shift_lead, AccessRead.outside, AccessRead.guardians):
        nothing_owed(practice, duty, at="Mon 13 Jul 10:00")


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")])
def test_read_in_time_or_late_it_is_owed_again_in_four_months(when, state):
    board = team("health_visiting", "Fri 13 Mar 09:00")
    read(board, when, owed(board, AccessRead.lead, at="Mon 13 Jul 09:00"))
    first, second = all_owed(board, AccessRead.lead, at="Tue 14 Jul 09:00")
    first.is_(state)
    second.is_("due", by=TEAM_LEAD)


@row("P2")
def test_unread_it_climbs_for_ever_and_nobody_loses_access_by_silence():
    board = team("health_visiting", "Fri 13 Mar 09:00")
    owed(board, AccessRead.lead, at="Fri 13 Mar 09:00").is_told()
    owed(board, AccessRead.lead, at="Mon 13 Jul 23:59").is_("due").tells(None)
    owed(board, AccessRead.lead, at="Tue 14 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(board, AccessRead.lead, at="Wed 22 Jul 00:00").tells(2, CALDICOTT_GUARDIAN).is_told()
    owed(board, AccessRead.lead, at="Thu 30 Jul 00:00").tells(3, CALDICOTT_GUARDIAN)


def test_a_team_that_closes_is_read_no_more():
    board = team("health_visiting", "Fri 13 Mar 09:00")
    board.says(TeamClosed, "Fri 10 Jul 12:00")
    nothing_owed(board, AccessRead.lead, at="Tue 14 Jul 09:00")
