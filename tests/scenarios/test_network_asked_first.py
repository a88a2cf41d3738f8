"""Who is around a child is asked at first contact: a blank is owed, and a blank after weeks is loud."""
import pytest

from kith.language.roles import HEALTH_VISITOR, MIDWIFE, NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.family.network_asked_first import NetworkAskedFirst
from tests.scenarios.around import asked, everything, kai
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

ask = NetworkAskedFirst.ask


@row("CP03")
def test_a_new_child_with_only_a_mother_on_record_is_asked_about():
    duty = owed(kai(), ask, at="Wed 1 Jul 10:00").is_("due", by=HEALTH_VISITOR, until="Thu 9 Jul 00:00")
    assert duty.sentence == ("Because since Wed 1 Jul a service looks after Kai, and of some roles around Kai nobody "
                             "has written whether anybody stands in them.")


@row("CP03", "P3")
@pytest.mark.parametrize("answer", ["not_known", "refused", "not_safe", "nobody"])
def test_any_answer_is_an_answer(answer):
    one = kai()
    everything(one, "Thu 2 Jul 10:00", father=answer)
    owed(one, ask, at="Thu 2 Jul 11:00").is_("done")


@row("CP03")
def test_half_asked_is_not_asked_and_the_rest_may_be_asked_another_day():
    one = kai()
    asked(one, "Thu 2 Jul 10:00", father="refused", partners="nobody")
    owed(one, ask, at="Thu 2 Jul 11:00").is_("due")
    asked(one, "Mon 6 Jul 10:00", siblings="nobody", home="nobody", carer="nobody")
    owed(one, ask, at="Mon 6 Jul 11:00").is_("done")


def test_people_who_are_recorded_need_no_answer():
    one, father, brother = kai(), person("Ben", born="25 years ago"), person("Leo", born="4 years ago")
    for kind, other in (("father", father), ("lives_with", father), ("sibling", brother)):
        one.is_whose(kind, other)
    owed(one, ask, at="Wed 1 Jul 10:00").is_("due")
    asked(one, "Thu 2 Jul 10:00", partners="nobody")
    owed(one, ask, at="Thu 2 Jul 11:00").is_("done")


def test_a_family_that_is_all_recorded_begins_with_nothing_to_ask():
    one, mother = person("Kai", born="2 years ago"), person("Amy", born="24 years ago")
    father, brother = person("Ben", born="25 years ago"), person("Leo", born="4 years ago")
    for kind, other in (("mother", mother), ("father", father), ("lives_with", mother)):
        one.is_whose(kind, other)
    mother.is_whose("partner", father)
    mother.is_whose("child", brother)
    brother.is_whose("mother", mother)
    one.has_worker("health_visitor", "Wed 1 Jul 09:00")
    nothing_owed(one, ask, at="Wed 1 Jul 10:00")


def test_a_father_who_was_a_mistake_is_a_blank_again():
    one = kai()
    father = one.is_whose("father", person("Ben", born="25 years ago"), known="Wed 1 Jul 09:30")
    asked(one, "Thu 2 Jul 10:00", partners="nobody", siblings="nobody", home="nobody", carer="nobody")
    owed(one, ask, at="Thu 2 Jul 11:00").is_("done")
    father.struck_out("Fri 3 Jul 10:00")
    owed(one, ask, at="Fri 3 Jul 11:00").is_("due")


@row("CP03")
def test_nobody_asks_and_the_lead_hears_after_ten_working_days_then_the_named_nurse():
    one = kai()
    owed(one, ask, at="Wed 1 Jul 10:00").is_told()
    owed(one, ask, at="Wed 15 Jul 23:00").is_("overdue").tells(None)
    owed(one, ask, at="Thu 16 Jul 00:00").tells(1, TEAM_LEAD).is_told()
    owed(one, ask, at="Thu 23 Jul 00:00").tells(2, NAMED_NURSE)


@pytest.mark.parametrize(("born", "role", "owner"), [
    ("7 years ago", "school_nurse", SCHOOL_NURSE), ("15 years ago", "camhs", SCHOOL_NURSE)])
def test_it_is_owed_by_whoever_follows_a_child_of_that_age(born, role, owner):
    owed(kai(born=born, role=role), ask, at="Wed 1 Jul 10:00").is_("due", by=owner)


def test_of_an_unborn_child_it_is_the_midwife():
    one = person("Baby of Amy", expected="2026-10-01")
    one.has_worker("midwife", "Wed 1 Jul 09:00")
    owed(one, ask, at="Wed 1 Jul 10:00").is_("due", by=MIDWIFE)


@pytest.mark.parametrize(("born", "role"), [("30 years ago", "midwife"), ("2 years ago", "gp")])
def test_a_grown_up_and_a_service_that_is_not_for_children_ask_nothing(born, role):
    nothing_owed(kai(born=born, role=role), ask, at="Wed 1 Jul 10:00")


def test_who_was_taken_on_before_the_policy_is_counted_and_not_chased():
    nothing_owed(kai(since="Tue 30 Jun 23:00"), ask, at="Wed 1 Jul 10:00")


def test_two_services_ask_once():
    one = kai()
    one.has_worker("looked_after_nurse", "Thu 2 Jul 09:00")
    owed(one, ask, at="Thu 2 Jul 10:00").is_("due")
