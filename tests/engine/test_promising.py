"""What is promised to a child in care is read from the pathways that keep it, with the values that hold on the day."""
from datetime import UTC, datetime

from kith.engine import promising
from kith.engine.promising import EVERYBODY
from kith.engine.values import Values
from kith.language.in_care import HEALTH_NEEDS
from tests.scenarios.rows import row

AT = datetime(2026, 7, 14, tzinfo=UTC)


def said(need: str, values: Values | None = None) -> dict[str, str]:
    return {one.says: one.within for kept in promising.by_need(values or Values(), AT)[need] for one in kept.promises}


@row("LA03")
def test_each_need_has_its_promises_and_feelings_more():
    for need in HEALTH_NEEDS:
        assert said(need)["You get a first time to meet whoever helps you."] == "within 5 working days"
        assert said(need)["You meet them."] == "within 15 working days"
    assert said("feelings")["A person speaks to you."] == "within 30 minutes"
    assert "A person speaks to you." not in said("pregnancy")


def test_what_is_promised_to_everybody_stands_once_with_its_own_kind_of_time():
    every = said(EVERYBODY)
    assert every["You see a doctor for your first health check."] == "within 20 working days"
    assert every["You have a health check."] == "each 6 months until you are 5 years old, then each 12 months"
    assert every["We ask what helps you to get there."] == "at least 1 working day before it"
    assert "You meet them." not in every


@row("LA03")
def test_it_is_never_written_twice_a_value_that_is_set_here_is_what_they_read():
    here = Values({"needs.working_days_to_offer": ((datetime(2026, 1, 1, tzinfo=UTC), 3),)})
    assert said("substances", here)["You get a first time to meet whoever helps you."] == "within 3 working days"


def test_each_promise_names_who_owes_it_and_which_pathway_sees_to_it():
    (kept,) = promising.by_need(Values(), AT)["substances"]
    assert kept.when == "When you say what you need"
    assert [(one.pathway, one.owner) for one in kept.promises] == [("need_followed", "whoever recorded it")] * 3
