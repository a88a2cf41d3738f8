"""Each thing that changes a life asks again, by itself, what somebody had agreed to: the duty with why, and its day."""
from datetime import timedelta

import pytest

from kith.forms.consent.consent_unsettled import CHANGES
from kith.intake.rounds import ticking
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import secret_service
from tests.web.invented import AT, said
from tests.web.test_consents import GIVEN, lines

OWED = """
select e.answers ->> 'why', d.due_at - d.learnt_at > interval '13 days' from duties_duty d
join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
where d.pathway = 'consent_asked_again' and d.open
"""
HOUR = timedelta(hours=1)
SOCIAL_WORKER = {"role": "social_worker", "team": "csc", "began": "2026-07-14"}
EACH = (
    ("looked_after_began", {"legal_status": "voluntary"}, "care"),
    ("legal_status_changed", {"legal_status": "full_care_order"}, "care"),
    ("looked_after_ended", {"how": "home"}, "care"),
    ("placement_changed", {"placement": "foster"}, "placement"),
    ("involvement", SOCIAL_WORKER, "social_worker"),
    ("child_protection_plan_began", {"category": "neglect"}, "plan"),
    ("child_protection_plan_ended", {}, "plan"),
    ("involvement", {"role": "camhs", "team": "camhs", "began": "2026-07-14"}, "service"),
)


@pytest.fixture
def girl(place):
    girl = secret_service.around()
    raw = GIVEN | {"lines": lines(("plan", "school_nurse"))}
    said(girl.lena, "consent_given", AT - 6 * HOUR, girl.angela, **raw)
    return girl


def owed() -> list[tuple]:
    with cursor() as cur:
        return cur.execute(OWED).fetchall()


@row("LA21")
@pytest.mark.parametrize(("form", "raw", "why"), EACH)
def test_each_change_alone_asks_again_within_ten_working_days(girl, form, raw, why):
    assert owed() == []
    said(girl.lena, form, AT - HOUR, **raw)
    assert owed() == [(why, True)]


@row("LA21")
def test_the_sixteenth_birthday_asks_again_with_nobody_saying_anything(girl):
    with cursor() as cur:
        (born,) = cur.execute("select born from records_subject where key = %s", (girl.lena,)).fetchone()
    sixteen = AT.replace(year=born.year + 16, month=born.month, day=born.day) + timedelta(days=1)
    ticking.tick(sixteen)
    assert "sixteen" in [why for why, _ in owed()]


def test_no_change_is_left_out_here():
    assert {why for *_, why in EACH} | {"sixteen"} == CHANGES.keys()
