"""What follows from a notice of coming into care, by whichever door it comes: by rows, typed in, or as an answer."""
from datetime import timedelta

import pytest

from kith.engine.catalogue import FORMS
from kith.exchange import csv
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.test_plan import says

NIGHT, HOUR = timedelta(hours=18), timedelta(hours=1)   # the afternoon before
SAID = "select answers ->> 'days', how from records_entry where form = 'notice_came_late' order by seq"
OWED = "select role, state from duties_duty where pathway = 'late_notice_answered' and duty = 'explain'"
BEGAN = """
select (happened_at at time zone 'Europe/London')::date::text, answers ->> 'told_on', sender from records_entry
where form = %s order by seq
"""
NOTICE = "nhs_number,family_name,born,legal_status,happened\n{number},Kowalska-Reid,{born},{order},{since}\n"


def asked(query: str, *values) -> list:
    with cursor() as cur:
        return cur.execute(query, values).fetchall()


def typed(place, since: str, at=AT - NIGHT, **raw):
    said = Said("looked_after_began", {"legal_status": "not_known"} | raw, happened=since)
    return receive(Statement("web", f"notice {at}", Who(key=place.mia), (said,), at), place.priya, at)


@row("LA09")
def test_typed_in_late_it_is_the_manager_s_to_explain_and_in_time_it_is_nobody_s(place):
    typed(place, "2026-07-06")   # five working days to the 13th are in time
    assert asked(SAID) == []
    typed(place, "2026-07-03", at=AT - NIGHT + HOUR)
    assert asked(SAID) == [("6", "whole")]
    assert asked(OWED) == [("csc_manager", "due")]


@row("LA09")
def test_a_file_of_rows_tells_the_same_and_the_same_row_twice_says_it_once(place):
    (born, number), = asked("select born::text, nhs_number from records_subject where key = %s", place.mia)
    file = NOTICE.format(born=born, number=number, order="interim_care_order", since="2026-06-22").encode()
    for _ in range(2):
        for _, statement in csv.read(file, FORMS["looked_after_began"], "CSC@NB"):
            assert receive(statement, None, AT - NIGHT).outcome == "filed"
    assert asked(SAID) == [("15", "whole")]
    assert len(asked(OWED)) == 1


def test_a_notice_that_is_corrected_to_have_come_in_time_takes_it_back(place):
    typed(place, "2026-06-22")
    root = asked("select root from records_entry where form = 'looked_after_began'")[0][0]
    said = Said("looked_after_began", {"legal_status": "not_known", "told_on": "2026-06-23"}, happened="2026-06-22",
                corrects=root, reason="The letter lay in the post room")
    receive(Statement("web", "again", Who(key=place.mia), (said,), AT), place.priya, AT)
    assert [how for _, how in asked(SAID)] == ["whole", "strike"]
    assert asked(OWED + " and open") == []


@pytest.mark.parametrize(("since", "late"), [("2025-07-14", True), ("2025-07-12", False)])
def test_what_is_brought_over_from_years_ago_is_history_and_no_late_notice(place, since, late):
    typed(place, since)
    assert bool(asked(SAID)) == late


@row("LA09")
def test_an_answer_that_the_child_is_in_care_is_itself_the_notice(place):
    invented.said(place.mia, "care_notice_asked", at=AT - NIGHT, by=place.priya, heard_from="practice",
                  what="A foster carer registered her")
    (duty,), = asked("select id from duties_duty where pathway = 'care_notice_is_given' and duty = 'decided'")
    says(place.priya, place.mia, "care_notice_given", (duty,), at=AT - NIGHT + HOUR, in_care="yes", since="2026-06-01",
         legal_status="voluntary", who="Nora Finch, duty desk, by telephone")
    assert asked(BEGAN, "looked_after_began") == [("2026-06-01", "2026-07-13", "web")]
    assert asked(SAID) == [("30", "whole")]
    assert asked("select 1 from duties_duty where pathway = 'initial_health_assessment' and open")


def test_an_answer_that_the_child_is_not_in_care_begins_nothing(place):
    invented.said(place.mia, "care_notice_asked", at=AT - NIGHT, by=place.priya, heard_from="practice", what="So said")
    (duty,), = asked("select id from duties_duty where pathway = 'care_notice_is_given' and duty = 'decided'")
    says(place.priya, place.mia, "care_notice_given", (duty,), at=AT - NIGHT + HOUR, in_care="no",
         why_not="Lives with an aunt", who="Nora Finch, duty desk")
    assert asked(BEGAN, "looked_after_began") == []
