"""A new client is asked about children within days: not asked is as loud as yes, and “no children” needs its source."""
import pytest

from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.language.roles import ADULT_MENTAL_HEALTH, DRUG_AND_ALCOHOL, NAMED_NURSE, TEAM_LEAD
from kith.pathways.adults.children_asked_first import ChildrenAskedFirst
from tests.scenarios.adults import KINDS, LOLA, asked, places, wayne
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

ask, where = ChildrenAskedFirst.ask, ChildrenAskedFirst.places
NO = dict.fromkeys(KINDS, "no")


@row("AM01")
def test_a_new_client_is_asked_within_five_working_days():
    one = wayne(since="Wed 1 Jul 10:00")
    duty = owed(one, ask, at="Thu 2 Jul 10:00").is_("due", by=ADULT_MENTAL_HEALTH, until="Wed 8 Jul 17:00")
    assert duty.sentence == "Because a service for adults took Wayne on."
    owed(one, where, at="Thu 2 Jul 10:00").is_("due")


@row("AM01")
def test_not_asked_climbs_to_the_lead_and_then_the_named_nurse():
    one = wayne(since="Wed 1 Jul 10:00")
    owed(one, ask, at="Wed 1 Jul 11:00").tells(0, ADULT_MENTAL_HEALTH).is_told()
    owed(one, ask, at="Wed 8 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, ask, at="Thu 16 Jul 00:00").tells(2, NAMED_NURSE)


@pytest.mark.parametrize("answer", ["yes", "no", "not_known", "refused"])
def test_any_answer_to_each_question_is_an_answer(answer):
    one = wayne(since="Wed 1 Jul 10:00")
    rows = [LOLA] if answer == "yes" else []
    asked(one, "Mon 6 Jul 10:00", children=rows, visited=answer)
    owed(one, ask, at="Mon 6 Jul 11:00").is_("done")


@row("SH03")
def test_a_drug_service_owes_its_own_asking():
    one = wayne(since="Wed 1 Jul 10:00", role="drug_and_alcohol")
    owed(one, ask, at="Wed 8 Jul 17:00").is_("overdue", by=DRUG_AND_ALCOHOL)


def test_each_service_that_begins_asks_anew():
    one = wayne(since="Wed 1 Jul 10:00")
    asked(one, "Thu 2 Jul 10:00")
    one.has_worker("drug_and_alcohol", "Mon 6 Jul 10:00")
    states = {duty.one.role: duty.one.state for duty in all_owed(one, ask, at="Mon 6 Jul 12:00")}
    assert states == {ADULT_MENTAL_HEALTH: "done", DRUG_AND_ALCOHOL: "due"}


@row("AM03")
def test_places_are_asked_about_too():
    one = wayne(since="Wed 1 Jul 10:00")
    places(one, "Mon 6 Jul 10:00", club="not_known")
    owed(one, where, at="Mon 6 Jul 11:00").is_("done")


def test_somebody_whom_a_health_visitor_sees_is_no_client():
    one = person("Mia", born="9 weeks ago")
    one.has_worker("health_visitor", "Wed 1 Jul 10:00")
    nothing_owed(one, ask, at="Thu 2 Jul 10:00")


def test_it_is_owed_no_more_when_the_service_ended_in_time():
    one = person("Wayne", born="34 years ago")
    one.has_worker("adult_mental_health", "Wed 1 Jul 10:00", ended="2026-07-03")
    owed(one, ask, at="Thu 2 Jul 10:00").is_("due")
    nothing_owed(one, ask, at="Fri 3 Jul 10:00")


@row("AM01", "P4")
def test_no_children_in_one_click_is_refused_with_what_is_missing():
    problems = fill(FORMS["children_asked"], NO).problems
    assert problems == {"who_said": "Choose an answer: Who said so?",
                        "said_on": "Write an answer: On which day did they say so?"}
    one_answer = fill(FORMS["children_asked"], {"living": "no"}).problems
    assert set(one_answer) == {*KINDS[1:], "who_said", "said_on"}


@row("AM01")
def test_a_yes_names_the_children():
    said = NO | {"living": "yes", "who_said": "client", "said_on": "2026-07-01"}
    assert fill(FORMS["children_asked"], said).problems == {"children": "Write an answer: Which children?"}
