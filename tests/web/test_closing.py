"""A service closes after missed appointments: what is denied is held against the record, and nobody signs their own."""
import pytest

from kith.access import staffing
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from tests.scenarios.closing import AGREED, STEPS
from tests.scenarios.rows import row
from tests.web.invented import AT, YEAR_AGO, said

PROPOSED = STEPS | {"role": "health_visitor", "parent": "asked"}
SIGNED = AGREED | {"role": "health_visitor"}


def proposes(place, by, **more):
    return said(place.mia, "closing_proposed", at=AT, by=by, **PROPOSED | more)


def signs(place, by, *cites, **more):
    one = Said("closing_signed", SIGNED | more, happened=AT.isoformat(), cites=cites)
    return receive(Statement("web", f"{by.pk} {cites} {more}", Who(key=place.mia), (one,), AT), by, AT)


def decide(answer) -> str:
    return next(one["id"] for one in answer.begun if one["pathway"] == "closing_decided")


@row("CM11")
@pytest.mark.parametrize(("question", "whom"), [("parent", "a parent or carer"), ("social_worker", "a social worker")])
def test_there_is_none_is_held_against_who_is_on_the_record(place, question, whom):
    with pytest.raises(Problems) as shown:
        proposes(place, place.priya, **{question: "nobody"})
    assert list(shown.value.by_question) == ["why_none"]
    assert f"The record says that there is {whom}." in str(shown.value)
    kept = proposes(place, place.priya, **{question: "nobody", "why_none": "Their plan ended, and she left"})
    assert kept.outcome == "filed"


def test_there_is_none_where_the_record_names_none_asks_nothing(place):
    assert proposes(place, place.priya, school="nobody", gp="nobody").outcome == "filed"


@row("CM11", "HV10")
def test_a_lead_does_not_sign_what_they_proposed_and_another_lead_does(place):
    own = decide(proposes(place, place.sam))
    with pytest.raises(Problems, match="Somebody else decides"):
        signs(place, place.sam, own)
    staffing.put_on(place.jo, place.marsh, "team_lead", YEAR_AGO)
    assert signs(place, place.jo, own).outcome == "filed"


def test_nothing_is_closed_that_nobody_proposed(place):
    with pytest.raises(Problems, match="nothing here to decide"):
        signs(place, place.sam)
