"""A child on nobody's list: the lead of the service for that age finds out; unanswered, the named nurse hears."""
import pytest

from kith.forms.family.hidden_child_answered import HiddenChildAnswered
from kith.forms.family.hidden_child_found import HiddenChildFound
from kith.language.roles import HEALTH_VISITING_LEAD, NAMED_NURSE, SCHOOL_NURSING_LEAD
from kith.pathways.family.hidden_child import HiddenChild
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed, person

young, older = HiddenChild.young, HiddenChild.older


def found(one: Record, when: str = "Mon 6 Jul 02:00", source: str = "adult") -> Record:
    one.says(HiddenChildFound, when, by=None, source=source, known_to="Drugs and alcohol")
    return one


@row("CP12")
def test_a_boy_whom_only_a_service_for_adults_knows_goes_to_the_lead_of_school_nursing():
    one = found(person("Riley", born="6 years ago"))
    duty = owed(one, older, at="Mon 6 Jul 09:00").is_("due", by=SCHOOL_NURSING_LEAD, until="Mon 13 Jul 17:00")
    assert duty.sentence == ("Because Riley was found on nobody’s list on Mon 6 Jul: told of by a service for adults.")
    nothing_owed(one, young, at="Mon 6 Jul 09:00")


@row("CP12")
@pytest.mark.parametrize("details", [{"born": "2 years ago"}, {}])
def test_a_small_child_and_one_of_no_known_age_go_to_the_lead_of_health_visiting(details):
    owed(found(person("Riley", **details)), young, at="Mon 6 Jul 09:00").is_("due", by=HEALTH_VISITING_LEAD)


@row("CP12")
def test_a_child_who_is_only_named_is_owed_too():
    owed(found(Record("Riley"), source="named"), young, at="Mon 6 Jul 09:00").is_("due", by=HEALTH_VISITING_LEAD)


@row("CP12")
def test_taken_on_by_a_school_nurse_it_is_over():
    one = found(person("Riley", born="6 years ago"))
    owed(one, older, at="Mon 6 Jul 09:00").is_told()
    one.has_worker("school_nurse", "Wed 8 Jul 09:00")
    nothing_owed(one, older, at="Wed 8 Jul 10:00")


@row("CP12")
def test_an_explanation_is_an_answer():
    one = found(person("Riley", born="6 years ago"))
    duty = owed(one, older, at="Mon 6 Jul 09:00")
    one.says(HiddenChildAnswered, "Mon 13 Jul 16:00", answers=duty, outcome="elsewhere", words="Leeds, says his school")
    owed(one, older, at="Mon 13 Jul 18:00").is_("done")


@row("CP12")
def test_five_working_days_of_silence_reach_the_named_nurse():
    one = found(person("Riley", born="6 years ago"))
    owed(one, older, at="Mon 6 Jul 09:00").is_told()
    owed(one, older, at="Mon 13 Jul 17:00").is_("overdue").tells(1, NAMED_NURSE)


def test_a_child_with_a_health_visitor_owes_nothing():
    one = person("Riley", born="2 years ago")
    one.has_worker("health_visitor", "Wed 1 Jul 09:00")
    nothing_owed(found(one), young, at="Mon 6 Jul 09:00")
