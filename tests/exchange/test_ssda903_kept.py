"""The return on the database: what is missing is owed by somebody, goes when it is mended, and is told by a command."""
import json
from datetime import UTC, datetime, timedelta

import pytest

from kith.config import commands
from kith.exchange import ssda903
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from kith.worklists.returns import reading
from kith.worklists.returns.layouts import layout
from tests.exchange.care_cohort import CARE, DETAILS, LONG_AGO, WELL

AT = datetime(2026, 7, 14, 9, tzinfo=UTC)
WHO = Who(nhs_number="9990000018", family_name="Marlow", given_name="Ada", born="2012-05-04", sex="female")
OWED = """
select d.duty, d.row_key, d.state from duties_duty d where d.pathway = 'return_whole' and d.subject_id in (
    select id from records_subject where key = %s) order by 1, 2
"""
pytestmark = pytest.mark.django_db


def say(form: str, day: str, n: int, at: datetime = AT, **raw) -> str:
    said = Said(form, raw, occasion=f"care:{form}:{day}", happened=day)
    answer = receive(Statement("care", f"{form}:{n}", WHO, (said,), at), None, at)
    assert answer.outcome == "filed", answer.sentence
    return answer.subjects[0]


def children(at: datetime = AT):
    with cursor() as cur:
        return reading.children(cur, layout(2026), at)


def owed(key: str) -> dict[str, str]:
    with cursor() as cur:
        return {row.split("-")[0]: state for _, row, state in cur.execute(OWED, (key,)).fetchall()}


def test_a_gap_is_owed_and_gone_once_it_is_mended():
    key = say("looked_after_began", LONG_AGO, 1, **CARE)
    say("child_in_care_details", "2025-05-01", 1, **DETAILS)
    assert set(ssda903.check(children(), AT)) == {key}
    assert owed(key) == dict.fromkeys(("186", "191"), "due")
    later = AT + timedelta(hours=1)
    say("health_of_the_year", "2026-03-01", 1, later, **WELL, no_score="carer")
    assert ssda903.check(children(later), later) == {}
    assert set(owed(key).values()) <= {"no longer owed"}


def test_checking_again_says_nothing_twice():
    say("looked_after_began", LONG_AGO, 1, **CARE)
    for hours in range(3):
        ssda903.check(children(AT + timedelta(hours=hours)), AT + timedelta(hours=hours))
    with cursor() as cur:
        assert cur.execute("select count(*) from records_entry where form = 'return_checked'").fetchone() == (1,)


def test_the_command_writes_the_files_and_names_what_they_lack(tmp_path, capsys):
    key = say("looked_after_began", LONG_AGO, 1, **CARE | {"placement": "not_known"})
    told = ["export", "ssda903", "--year", "2026", "--out", str(tmp_path), "--at", AT.isoformat(), "--json"]
    assert commands.main(told) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"subject": key, "rule": "146", "what": "It is not known where the child lives, from 10/05/2023",
            "mends": "social_care"} in lines
    assert {"file": "episodes", "lines": 1} in lines
    assert any(one.get("left_to_the_authority") == "CONVICTED" for one in lines)
    said = "".join(path.read_text() for path in tmp_path.iterdir())
    assert "Marlow" not in said
    assert "9990000018" not in said


def test_a_home_that_is_kept_secret_is_in_no_file(tmp_path):
    say("looked_after_began", LONG_AGO, 1, **CARE)
    say("home_secret", "2026-01-01", 1, unaware="Her father")
    ssda903.write(children(), tmp_path)
    said = "".join(path.read_text() for path in tmp_path.iterdir())
    assert CARE["postcode"] not in said
    assert CARE["home_postcode"] not in said
