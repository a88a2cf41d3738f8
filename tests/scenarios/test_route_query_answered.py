"""A service that was taken for closed hears of it, without a word of any child, and answers."""
from kith.forms.teams.route_answered import RouteAnswered
from kith.forms.teams.route_queried import RouteQueried
from kith.language.roles import NAMED_NURSE, TEAM_LEAD
from kith.pathways.teams.route_query_answered import RouteQueryAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, team

answer = RouteQueryAnswered.duties["answer"]


def queried():
    salt = team("camhs", "Mon 1 Jun 09:00")
    salt.says(RouteQueried, "Tue 7 Jul 09:05", by=None, team="Marsh team", told="elsewhere")
    return salt


@row("EH05")
def test_its_lead_owes_an_answer_in_five_working_days():
    salt = queried()
    duty = owed(salt, answer, at="Tue 7 Jul 09:06").is_("due", by=TEAM_LEAD, until="Wed 15 Jul 00:00")
    assert duty.sentence == "Because on Tue 7 Jul somebody of another service took yours for closed."


def test_a_service_that_nobody_doubts_owes_nothing():
    nothing_owed(team("camhs", "Mon 1 Jun 09:00"), answer, at="Tue 7 Jul 09:06")


def test_answered_on_the_last_day_and_after_it():
    for when, state in (("Tue 14 Jul 23:59", "done"), ("Wed 15 Jul 00:01", "done late")):
        salt = queried()
        salt.says(RouteAnswered, when, answers=owed(salt, answer, at=when), answer="open", done="Spoke to the team")
        owed(salt, answer, at="Thu 16 Jul 09:00").is_(state)


def test_unanswered_it_climbs():
    salt = queried()
    owed(salt, answer, at="Tue 7 Jul 09:06").tells(0, TEAM_LEAD).is_told()
    owed(salt, answer, at="Wed 15 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE)
