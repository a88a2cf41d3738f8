"""A report that was drawn is read in a working day by whoever answers for that profession, and mended if it lacks."""
import pytest

from kith.engine.filling import fill
from kith.forms.meetings.conference_report import ConferenceReport
from kith.forms.meetings.report_drawn import ReportDrawn
from kith.forms.meetings.report_reviewed import ReportReviewed
from kith.language.roles import DESIGNATED_NURSE, NAMED_GP, NAMED_MIDWIFE, NAMED_NURSE
from kith.pathways.meetings.report_assured import ReportAssured
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

gp, midwife, other = ReportAssured.gp, ReportAssured.midwife, ReportAssured.other
AT = "Tue 14 Jul 10:01"
GOOD = dict.fromkeys(("dated", "child", "apart", "means", "parents"), "yes")
LACKS = GOOD | {"child": "no", "child_mend": "Nobody says how Finn is", "decided": "returned", "role": "gp"}


def drawn(role: str):
    one = person("Finn", born="2 years ago")
    one.says(ReportDrawn, "Tue 14 Jul 10:00", role=role)
    return one


@pytest.mark.parametrize(("role", "duty", "by"), [
    ("gp", gp, NAMED_GP), ("midwife", midwife, NAMED_MIDWIFE), ("health_visitor", other, NAMED_NURSE)])
@row("GP05", "HV05")
def test_whoever_answers_for_that_profession_reads_it_by_the_next_close_of_business(role, duty, by):
    one = drawn(role)
    owed(one, duty, at=AT).is_("due", by=by, until="Wed 15 Jul 17:00",
                               why="Because a report about Finn for a conference was drawn on Tue 14 Jul.")
    for another in {gp, midwife, other} - {duty}:
        nothing_owed(one, another, at=AT)


def test_what_was_not_drawn_is_read_by_nobody_again():
    one = person("Finn", born="2 years ago")
    one.says(ConferenceReport, "Tue 14 Jul 10:00", by=4, outcome="not_held", who="P Nair")
    for duty in (gp, midwife, other):
        nothing_owed(one, duty, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 16:59", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_read_in_time_and_late(when, state):
    one = drawn("gp")
    one.says(ReportReviewed, when, by=9, answers=owed(one, gp, at=AT), **GOOD, decided="approved")
    owed(one, gp, at="Thu 16 Jul 09:00").is_(state)


def test_not_read_the_designated_nurse_hears():
    one = drawn("gp")
    owed(one, gp, at=AT).is_told()
    owed(one, gp, at="Wed 15 Jul 17:00").is_("overdue").tells(1, DESIGNATED_NURSE)


def test_what_is_not_met_is_said_so_that_it_can_be_mended():
    assert "child_mend" in fill(ReportReviewed, LACKS | {"child_mend": ""}).problems
    assert "role" in fill(ReportReviewed, LACKS | {"role": ""}).problems
    assert not fill(ReportReviewed, LACKS).problems
