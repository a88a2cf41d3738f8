"""A duty for each row asks its own row: what it tests, by which day, and whose it is; nothing of the row beside it."""
from kith.config.holds import pathways
from kith.engine.listening.reads import questions_read
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.language import LEARNT, Duty, Pathway, Source, days
from kith.language.roles import NAMED_NURSE, SCHOOL_NURSE, SOCIAL_WORKER, WHOEVER_IS_NAMED
from kith.pathways.meetings.meeting_action_done import MeetingActionDone
from tests.scenarios.story import all_owed, person

ROLE = DecisionsIssued.actions.columns["role"]
SHEET = {"decisions": "He is seen", "plan": "none"}


def test_of_two_rows_each_is_whose_it_names_and_a_row_that_names_nobody_here_is_the_issuers():
    one = person("Finn")
    rows = [{"_row": key, "name": "See him", "role": role, "by_day": "2026-07-20"} for key, role in (
        ("first", SCHOOL_NURSE.key), ("second", SOCIAL_WORKER.key), ("third", "police"))]
    one.says(DecisionsIssued, "Tue 14 Jul 10:00", by=7, actions=rows, **SHEET)
    at = "Tue 14 Jul 10:01"
    assert [(found.one.cite.row, found.one.role) for found in all_owed(one, MeetingActionDone.do, at)] == [
        ("first", SCHOOL_NURSE), ("second", SOCIAL_WORKER)]
    assert [(found.one.cite.row, found.one.bearer) for found in all_owed(one, MeetingActionDone.find, at)] == [
        ("third", 7)]


def test_what_it_asks_of_its_row_is_material_with_the_row_and_not_with_the_entry():
    assert not [key for form, key in questions_read(MeetingActionDone) if form == DecisionsIssued.key]


def test_a_column_is_tested_only_where_it_is_owed_row_by_row():
    class Untold(Pathway):
        """Nobody would see why it never holds."""

        title, source, clock = "Untold", Source("Nowhere"), LEARNT
        begins_when = DecisionsIssued.where().because("something was decided about {name} on {when}")
        do = Duty("Do it", owner=NAMED_NURSE, due=days(1), when=ROLE.is_in("police"),
                  done_when=DecisionsIssued.answers())

    said = [one for one in pathways.problems(Untold) if "asked in rows" in one]
    assert [one.partition(", ")[0] for one in said] == ["The pathway untold: it tests decisions_issued.actions.role"]
    assert MeetingActionDone.do.owner == WHOEVER_IS_NAMED
