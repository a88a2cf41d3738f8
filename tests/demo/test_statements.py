"""What is said about a town can be filled into forms, in an order in which nobody is named before they are known."""

import pytest

from kith.demo.statements import statements
from kith.demo.teams import TEAMS, WORKERS
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from tests.demo.towns import AT, made


def said(town):
    for family in town.families:
        for statement in statements(family, AT.date()):
            for one in statement.says:
                yield statement, one


def test_every_statement_can_be_filled_into_its_form():
    for _, one in said(made()):
        filled = fill(FORMS[one.form], one.raw)
        assert filled.problems == {}, one
        assert set(filled.answers) == set(one.raw)


def test_nobody_is_named_before_they_are_known():
    for family in made().families:
        known = set()
        for statement in statements(family, AT.date()):
            if any(one.form == "person_details" for one in statement.says):
                known.add((statement.about.nhs_number, statement.about.local))
            others = [one.raw["who"] for one in statement.says if one.form == "relationship"]
            assert all((who.get("nhs_number", ""), who.get("local", ())) in known for who in others)
            assert (statement.about.nhs_number, statement.about.local) in known


def test_statements_are_in_order_and_none_is_from_the_future():
    for family in made().families:
        moments = [statement.stated_at for statement in statements(family, AT.date())]
        assert moments == sorted(moments)
        assert moments[-1] < AT


def test_every_statement_has_a_number_of_its_own():
    numbers = [statement.number for family in made().families for statement in statements(family, AT.date())]
    assert len(numbers) == len(set(numbers))


def test_every_child_under_five_has_a_health_visiting_team_and_every_older_child_a_school_nursing_team():
    for family in made().families:
        roles = {
            (statement.about.nhs_number, one.raw["role"])
            for statement in statements(family, AT.date())
            for one in statement.says
            if one.form == "involvement"
        }
        for child in family.children(AT.date()):
            if child.born:
                role = "health_visitor" if child.age(AT.date()) < 5 else "school_nurse"
                assert (child.nhs_number, role) in roles


def test_every_involvement_names_a_team_and_a_worker_of_it():
    teams = {team.key for team in TEAMS}
    posts = {worker.username: worker.team for worker in WORKERS} | {"": None}
    for _, one in said(made()):
        if one.form == "involvement":
            assert one.raw["team"] in teams
            worker = one.raw.get("worker", "")
            assert posts[worker] in (None, one.raw["team"])


@pytest.mark.parametrize("form_key", ["looked_after_began", "child_protection_plan_began"])
def test_a_child_in_need_has_a_social_worker(form_key):
    for family in made(2000).families:
        in_need = {fact.subject for fact in family.facts if fact.form == form_key}
        people = {person.nhs_number: person.key for person in family.people}
        with_one = {
            people[statement.about.nhs_number]
            for statement in statements(family, AT.date())
            for one in statement.says
            if one.form == "involvement" and one.raw["role"] == "social_worker"
        }
        assert in_need <= with_one
