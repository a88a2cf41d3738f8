"""Once a quarter a signed clause of which fewer were in time than agreed is put before whoever answers for it."""
from datetime import timedelta

import pytest

from kith.exchange import clauses_due
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented, test_care_measured
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_care_measured import CLAUSE, answered, duty, helped

OCTOBER = AT + timedelta(days=90)
OPEN = "select role, what from duties_duty where pathway = 'clause_missed_answered' and open"
anwen, lead, provider = test_care_measured.anwen, test_care_measured.lead, test_care_measured.provider


def signed(provider, anwen, holds_from: str = "2026-07-01") -> None:
    invented.said(provider, "clause_drafted", at=AT - timedelta(hours=5), by=anwen, **CLAUSE)
    answered(provider, "clause_settled", duty(provider, "clause_is_signed", "sign"), 3, by=anwen, outcome="signed",
             holds_from=holds_from, by_both="Anwen Rhys and Paula Greaves")


def owed() -> list[tuple[str, str]]:
    with cursor() as cur:
        return cur.execute(OPEN).fetchall()


@row("LA14")
def test_below_what_was_signed_the_commissioner_owes_one_answer_for_the_quarter(place, provider, anwen, lead,
                                                                               signed_in):
    helped(place, lead, 8, 13)
    signed(provider, anwen)
    assert clauses_due.check_due(AT) == 0                       # of the quarter before it held
    assert (clauses_due.check_due(OCTOBER), clauses_due.check_due(OCTOBER + timedelta(days=9))) == (1, 0)
    ((role, what),) = owed()
    assert (role, what.partition(" by which")[0]) == ("commissioner", "Answer for a clause of the contract")
    page = text(signed_in(anwen).get(f"/duties/{duty(provider, 'clause_missed_answered', 'answer')}"))
    assert "By Schedule 4, number 7 at least 90% were to be in time, and fewer were" in page


@row("LA14")
def test_of_few_it_is_the_designated_nurses(place, provider, anwen, lead):
    helped(place, lead, 2, 9)
    signed(provider, anwen)
    clauses_due.check_due(OCTOBER)
    assert [role for role, _ in owed()] == ["designated_nurse"]
    with cursor() as cur:
        (said,) = cur.execute("select answers from records_entry where form = 'clause_missed'").fetchone()
    assert not {"in_time", "due"} & said.keys()


@pytest.mark.parametrize(("in_time", "holds_from"), [(12, "2026-07-01"), (8, "2026-10-01")])
def test_what_was_kept_or_does_not_hold_yet_is_put_before_nobody(place, provider, anwen, lead, in_time, holds_from):
    helped(place, lead, in_time, 13)
    signed(provider, anwen, holds_from)
    assert clauses_due.check_due(OCTOBER) == 0


def test_a_draft_binds_nobody(place, provider, anwen, lead):
    helped(place, lead, 8, 13)
    invented.said(provider, "clause_drafted", at=AT - timedelta(hours=5), by=anwen, **CLAUSE)
    assert clauses_due.check_due(OCTOBER) == 0
