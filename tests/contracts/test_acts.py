"""Each act on a duty is declared once: every place that speaks of acts follows, and none speaks of another."""
from kith.engine.catalogue import FORMS
from kith.intake.gates.acting import RULES
from kith.language.acts import ACTS
from kith.web.acting import CHOSEN


def test_there_is_a_form_for_each_act_and_no_other_act():
    assert {form.acts_as for form in FORMS.values()} - {""} == ACTS.keys()
    assert RULES.keys() <= ACTS.keys()


def test_the_page_of_a_duty_offers_what_says_what_comes_then():
    assert {name.replace("-", "_") for name in CHOSEN} == {key for key, act in ACTS.items() if act.then}


def test_what_whoever_has_it_does_not_only_do_asks_more_or_takes_nothing():
    assert {key for key, act in ACTS.items() if not act.by_holder} == {"waive", "pass_on", "send_back", "hasten",
                                                                       "reply"}
