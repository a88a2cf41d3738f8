"""Not known and refused are answers once, and asked again after three months, each for its own role."""
import pytest

from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.family.network_not_known import NetworkNotKnown
from tests.scenarios.around import asked, kai
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

father, mother = NetworkNotKnown.father, NetworkNotKnown.mother
EVERY = [NetworkNotKnown.duties[key] for key in ("mother", "father", "partners", "siblings", "home", "carer")]


@row("CP03")
@pytest.mark.parametrize("answer", ["not_known", "refused"])
def test_an_unknown_father_is_asked_about_again_after_three_months(answer):
    one = kai()
    asked(one, "Wed 1 Apr 10:00", father=answer)
    owed(one, father, at="Wed 1 Jul 11:00").is_("due", by=HEALTH_VISITOR, until="Thu 2 Jul 00:00")
    owed(one, father, at="Thu 2 Jul 00:00").is_("overdue")
    nothing_owed(one, mother, at="Wed 1 Jul 11:00")


@pytest.mark.parametrize("answer", ["nobody", "not_safe"])
def test_nobody_is_an_answer_and_not_safe_has_a_rule_of_its_own(answer):
    one = kai()
    asked(one, "Wed 1 Apr 10:00", father=answer)
    nothing_owed(one, father, at="Wed 1 Jul 11:00")


@row("CP03")
def test_only_the_same_role_answers_and_a_new_unknown_is_asked_again_in_its_turn():
    one = kai()
    asked(one, "Wed 1 Apr 10:00", father="not_known")
    asked(one, "Mon 1 Jun 10:00", siblings="nobody")
    owed(one, father, at="Mon 1 Jun 11:00").is_("due")
    asked(one, "Tue 30 Jun 10:00", father="nobody")
    owed(one, father, at="Tue 30 Jun 11:00").is_("done")


def test_a_father_who_is_recorded_meanwhile_needs_no_asking():
    one = kai()
    asked(one, "Wed 1 Apr 10:00", father="not_known")
    one.is_whose("father", person("Ben", born="25 years ago"), known="Mon 1 Jun 10:00")
    nothing_owed(one, father, at="Mon 1 Jun 11:00")


def test_silence_climbs():
    one = kai()
    asked(one, "Wed 1 Apr 10:00", father="not_known")
    owed(one, father, at="Wed 1 Jul 11:00").is_told()
    owed(one, father, at="Thu 2 Jul 00:00").tells(1, TEAM_LEAD).is_told()
    owed(one, father, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE)


@pytest.mark.parametrize("duty", EVERY)
def test_every_role_is_asked_about_again(duty):
    one = person("Kai", born="2 years ago")
    asked(one, "Wed 1 Apr 10:00", **dict.fromkeys(("mother", "father", "partners", "siblings", "home", "carer"),
                                                  "not_known"))
    owed(one, duty, at="Thu 2 Jul 00:00").is_("overdue")
