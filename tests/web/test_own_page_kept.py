"""What the database gives to a young person’s own page: what is declared as shown, and nothing of any record else."""
from datetime import timedelta

import pytest

from kith.access import own_page
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.notices import own_pages
from kith.records import reading, rights
from kith.records.database import cursor
from tests.web.invented import AT
from tests.web.test_own_page import comes_in
from tests.web.test_own_page import nurse as nurse
from tests.web.test_passport import HIDDEN, HOUR, writes


def test_the_database_gives_her_what_is_shown_and_opens_no_record(place, nurse):
    """Tried with her own visit, past every page of ours."""
    writes(place.priya, place.mia, **HIDDEN)
    writes(place.priya, place.mia, form="health_narrative", story="My mother drinks", dentist="yes", immunised="yes")
    phone = comes_in(nurse, place.mia)
    visit = own_pages.visit(phone.cookies["me"].value)
    with cursor() as cur:
        rights.close(cur)
        mia = own_page.whose(cur, visit, AT)
        said = own_page.said(cur, visit, AT)
        everything = reading.versions(cur, [mia])
        later = own_page.said(cur, visit, AT + timedelta(hours=2))
        rights.look_across(cur)
    assert not everything
    assert not later
    by_form = {one.form: one.answers for one in said}
    assert by_form["health_narrative"] == {"immunised": "yes"}
    assert by_form["passport_line"] == {"section": "history", "shown": "no", "why_not": "another"}
    assert set(by_form) <= set(own_page.SHOWN)


def test_what_was_shown_once_and_is_hidden_now_is_gone_from_the_database_s_answer(place, nurse):
    writes(place.priya, place.mia, **HIDDEN | {"shown": "yes"} | {"why_not": ""})
    with cursor() as cur:
        root = cur.execute("select root from records_entry where form = 'passport_line'").fetchone()[0]
    writes(place.priya, place.mia, AT - HOUR, root, **HIDDEN)
    phone = comes_in(nurse, place.mia)
    with cursor() as cur:
        said = own_page.said(cur, own_pages.visit(phone.cookies["me"].value), AT)
    assert "mother" not in str([one.answers for one in said])


@pytest.mark.parametrize("how", ["strike", "part"])
def test_what_is_hidden_stays_hidden_when_it_is_struck_out_or_mended_in_part(place, nurse, how):
    writes(place.priya, place.mia, **HIDDEN)
    with cursor() as cur:
        root = cur.execute("select root from records_entry where form = 'passport_line'").fetchone()[0]
    mended = Said("passport_line", {} if how == "strike" else {"day": "2018-06-01"}, happened=AT.isoformat(), how=how,
                  corrects=root, reason="Of somebody else")
    receive(Statement("web", how, Who(key=place.mia), (mended,), AT), place.priya, AT)
    phone = comes_in(nurse, place.mia)
    with cursor() as cur:
        said = own_page.said(cur, own_pages.visit(phone.cookies["me"].value), AT)
    assert len([one for one in said if one.form == "passport_line"]) == 2
    assert "mother" not in str([one.answers for one in said])
